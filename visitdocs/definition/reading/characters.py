"""Which characters a text of the definition may hold: those that Word, PDF and the documents' font keep as typed.

Nothing is repaired in silence. What would be lost, changed or drawn as an empty box is refused by name, so that
every text that passes reaches the documents exactly.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from visitdocs.definition.quoting import quoted
from visitdocs.definition.reading.repertoire import DRAWN
from visitdocs.definition.reading.tree import KeyPath, Scalar, Tree, path_text, scalars
from visitdocs.problems import Place, Problem, Severity

SOFT_HYPHEN = "\u00ad"

#: So many different problems of one text are told; more would only hide them.
MAXIMUM_PROBLEMS = 5

RETYPE = "skasuj go razem z literą obok i wpisz ją na nowo"


@dataclass(frozen=True)
class UnusableText:
    """A stretch of text that cannot stay, and why."""

    stretch: str
    message: str
    hint: str


def unusable_texts(text: str) -> Iterator[UnusableText]:
    """What is wrong with `text`, each different stretch once."""
    yield from _edges(text)
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
    for path, scalar in scalars(tree.root):
        for unusable in islice(unusable_texts(scalar.text), MAXIMUM_PROBLEMS):
            place = _place(tree, path, scalar, unusable.stretch)
            yield Problem(Severity.ERROR, unusable.message, place, unusable.hint)


def _edges(text: str) -> Iterator[UnusableText]:
    bare = text.strip()
    if text and not bare:
        yield UnusableText(text, "zamiast tekstu są same odstępy", "wpisz tekst w cudzysłowie albo usuń cały wiersz")
    elif text != bare:
        before, after = text.split(bare, 1)
        side = "przed tekstem" if before else "za tekstem"
        yield UnusableText(
            before or bare[-1] + after, f"{side} jest zbędny odstęp", "usuń spacje i puste wiersze na brzegach tekstu"
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
        hint = f"skasuj {quoted(cluster)} i wpisz z klawiatury {quoted(composed)}"
        return UnusableText(cluster, f"litera {quoted(composed)} jest zapisana nietypowo ({_codes(cluster)})", hint)
    return next((unusable for character in cluster if (unusable := _unusable_character(character))), None)


def _unusable_character(character: str) -> UnusableText | None:
    category = unicodedata.category(character)
    code = _codes(character)
    if character == "\n" or character == SOFT_HYPHEN:
        return None
    if character == "\t":
        return UnusableText(character, "w tekście jest tabulator", "zamień go na spację")
    if category == "Cs":
        return UnusableText(character, f"w tekście jest połowa znaku ({code})", "usuń ją albo wpisz cały znak")
    if category in ("Cc", "Cf", "Cn", "Co", "Zl", "Zp"):
        return UnusableText(character, f"w tekście jest niewidoczny znak {code}{_name(character)}", RETYPE)
    if category.startswith("M"):
        message = f"znak łączący {code}{_name(character)} nie tworzy tu znanej litery"
        return UnusableText(character, message, "usuń go albo wpisz zwykłą literę")
    return None


def _undrawn(characters: list[str]) -> UnusableText:
    """One for all that the font cannot draw: a word in a foreign script is one mistake, not many."""
    named = ", ".join(f"{quoted(character)} ({_codes(character)}{_name(character)})" for character in characters[:3])
    more = ", …" if len(characters) > 3 else ""
    message = f"czcionka dokumentów nie ma {'znaków' if len(characters) > 1 else 'znaku'} {named}{more}"
    letters = any(unicodedata.category(character).startswith("L") for character in characters)
    hint = "zapisz to słowo alfabetem łacińskim" if letters else "usuń ten znak albo zastąp go słowem"
    return UnusableText(characters[0], message, hint)


def _codes(text: str) -> str:
    return " + ".join(f"U+{ord(character):04X}" for character in text)


def _name(character: str) -> str:
    name = unicodedata.name(character, "")
    return f", {name}" if name else ""


def _place(tree: Tree, path: KeyPath, scalar: Scalar, stretch: str) -> Place:
    """Where the stretch stands in the file; where its text starts when the file spells it otherwise (`\\u200b`)."""
    written = tree.source.text[scalar.start.index : scalar.end.index]
    offset = written.find(stretch)
    if offset < 0:
        return tree.place(path)
    before = written[:offset]
    line = scalar.start.line + before.count("\n")
    column = len(before) - before.rfind("\n") - 1 if "\n" in before else scalar.start.column + len(before)
    return tree.source.place(line + 1, column + 1, path_text(path))
