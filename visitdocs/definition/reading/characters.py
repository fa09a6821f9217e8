"""Which characters a text of the definition may hold: those that Word, PDF and the documents' font keep as typed.

Nothing is repaired in silence. What would be lost, changed or drawn as an empty box is refused by name, so that
every text that passes reaches the documents exactly.
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from visitdocs.dataclass import dataclass
from visitdocs.definition.reading.repertoire import DRAWN
from visitdocs.definition.reading.text_file import Position
from visitdocs.definition.reading.tree import KeyPath, Scalar, Tree, path_text
from visitdocs.messages import Listed, Message, Quoted, counted, message, phrase
from visitdocs.problems import Place, Problem, Severity

SOFT_HYPHEN = "\u00ad"

#: So many different problems of one text are told; more would only hide them.
MAXIMUM_PROBLEMS = 5

#: So many characters that the font lacks are named.
MAXIMUM_NAMED = 3


@dataclass(frozen=True)
class UnusableText:
    """A stretch of text that cannot stay, and why."""

    stretch: str
    message: Message
    hint: Message


def unusable_texts(text: str) -> Iterator[UnusableText]:
    """Yield what is wrong with `text`, each different stretch once."""
    yield from _edges(text)
    if all(map(_is_plain, text)):
        return
    undrawn = []
    for stretch in dict.fromkeys(_clusters(text)):
        if unusable := _unusable_cluster(stretch):
            yield unusable
        elif stretch != "\n" and ord(stretch) not in DRAWN:
            undrawn.append(stretch)
    if undrawn:
        yield _undrawn(undrawn)


def text_problems(tree: Tree) -> Iterator[Problem]:
    """Yield what is wrong with every text in the file, each at the line and column where it stands."""
    for path, scalar in tree.scalars:
        for unusable in islice(unusable_texts(scalar.text), MAXIMUM_PROBLEMS):
            place = _place(tree, path, scalar, unusable.stretch)
            yield Problem(Severity.ERROR, unusable.message, place, unusable.hint)


def _edges(text: str) -> Iterator[UnusableText]:
    bare = text.strip()
    if text and not bare:
        yield UnusableText(
            text,
            message("only-spaces", "there are only spaces instead of text"),
            phrase("type a text in quotes, or remove the whole line"),
        )
    elif text != bare:
        before, after = text.split(bare, 1)
        sentence = (
            message("space-at-edge", "there is an extra space before the text")
            if before
            else message("space-at-edge", "there is an extra space after the text")
        )
        hint = phrase("remove spaces and empty lines from both ends of the text")
        yield UnusableText(before or bare[-1] + after, sentence, hint)


@lru_cache(1000)
def _is_plain(character: str) -> bool:
    """Whether a character is a cluster by itself wherever it stands, and one that can stay."""
    return (
        not unicodedata.combining(character)
        and _unusable_cluster(character) is None
        and (character == "\n" or ord(character) in DRAWN)
    )


def _clusters(text: str) -> Iterator[str]:
    """Letters with the combining marks that follow them."""
    cluster = ""
    for character in text:
        if cluster and not unicodedata.combining(character):
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster


def _unusable_cluster(cluster: str) -> UnusableText | None:
    if len(cluster) == 1 and cluster.isascii() and (cluster.isprintable() or cluster == "\n"):
        return None
    composed = unicodedata.normalize("NFC", cluster)
    if composed != cluster and not any(map(_unusable_character, composed)):
        letter = Quoted(composed)
        return UnusableText(
            cluster,
            message(
                "letter-not-composed",
                "the letter {letter} is written in an unusual way ({codes})",
                letter=letter,
                codes=_codes(cluster),
            ),
            phrase("delete {written} and type {letter} on the keyboard", written=Quoted(cluster), letter=letter),
        )
    return next((unusable for character in cluster if (unusable := _unusable_character(character))), None)


def _unusable_character(character: str) -> UnusableText | None:
    category = unicodedata.category(character)
    if character == "\n" or character == SOFT_HYPHEN:
        return None
    if character == "\t":
        return UnusableText(
            character, message("tab-in-text", "there is a tab in the text"), phrase("replace it with a space")
        )
    if category == "Cs":
        return UnusableText(
            character,
            message("half-character", "there is half of a character in the text ({code})", code=_codes(character)),
            phrase("remove it, or type the whole character"),
        )
    if category in ("Cc", "Cf", "Cn", "Co", "Zl", "Zp"):
        return UnusableText(
            character,
            message(
                "invisible-character",
                "there is an invisible character in the text: {character}",
                character=_named(character),
            ),
            phrase("delete it together with the letter beside it, and type that letter again"),
        )
    if category.startswith("M"):
        return UnusableText(
            character,
            message(
                "stray-combining-mark",
                "the combining mark {mark} makes no known letter here",
                mark=_named(character),
            ),
            phrase("remove it, or type an ordinary letter"),
        )
    return None


def _undrawn(characters: list[str]) -> UnusableText:
    """One for all that the font cannot draw: a word in a foreign script is one mistake, not many."""
    named = tuple(
        phrase("{character} ({name})", character=Quoted(character), name=_named(character))
        for character in characters[:MAXIMUM_NAMED]
    )
    sentence = counted(
        "not-in-font",
        "the font of the documents does not have the character {characters}",
        "the font of the documents does not have the characters {characters}",
        len(characters),
        characters=Listed((*named, "…") if len(characters) > MAXIMUM_NAMED else named),
    )
    letters = any(unicodedata.category(character).startswith("L") for character in characters)
    hint = (
        phrase("write this word in the Latin alphabet")
        if letters
        else phrase("remove this character, or put a word in its place")
    )
    return UnusableText(characters[0], sentence, hint)


def _codes(text: str) -> str:
    return " + ".join(f"U+{ord(character):04X}" for character in text)


def _named(character: str) -> str:
    """The code of a character and, where it has one, its name in Unicode."""
    name = unicodedata.name(character, "")
    return f"{_codes(character)}, {name}" if name else _codes(character)


def _place(tree: Tree, path: KeyPath, scalar: Scalar, stretch: str) -> Place:
    """Where the stretch stands in the file; where its text starts when the file spells it otherwise (`\\u200b`)."""
    written = scalar.file.text[scalar.start.index : scalar.end.index]
    offset = written.find(stretch)
    if offset < 0:
        return tree.place(path)
    before = written[:offset]
    line = scalar.start.line + before.count("\n")
    column = len(before) - before.rfind("\n") - 1 if "\n" in before else scalar.start.column + len(before)
    return scalar.file.place(Position(line, column), path_text(path))
