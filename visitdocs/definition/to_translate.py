"""Texts that have no translation yet → lines for the section `translations`, with quotes to type between.

They are in the form in which people would type them: a long text is named by its beginning, and stands whole in a
comment above.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import wrap

from visitdocs.definition.definition import Definition
from visitdocs.definition.reading.tree import KeyPath
from visitdocs.definition.reading.tree import Mapping as MappingNode
from visitdocs.definition.texts import matches, same_text, texts_of
from visitdocs.messages import Language, Message, counted_phrase, phrase

SECTION = "translations"
LONG, LEAST_BEGINNING, WIDTH = 100, 40, 100
"""Letters: of a text that is named by its beginning, of such a beginning, and of a line of a comment."""
_INDENT = "    "


def lines_to_translate(definition: Definition, wanted: Mapping[str, Sequence[str]], language: Language) -> str:
    """Give the lines for the texts `wanted` in each language, "" where there are none; their comments in `language`.

    What stands in the section already, still without a translation, is only counted.
    """
    return "".join(f"{line}\n" for into, texts in wanted.items() for line in _block(definition, into, texts, language))


def _block(definition: Definition, into: str, texts: Sequence[str], language: Language) -> Iterator[str]:
    typed = definition.visit.translations.get(into, {})
    known = [text for text in texts if any(matches(key, text) for key in typed)]
    new = [text for text in dict.fromkeys(map(same_text, texts)) if text not in map(same_text, known)]
    section, own = _begun(definition, (SECTION,)), _begun(definition, (SECTION, into))
    if new:
        yield f"# {language.say(_count(len(new), into, definition))}"
        yield f"# {language.say(_where(section, own, into))}"
        yield from (f"{SECTION}:",) if section is None else ()
        yield from (f"  {into}:",) if own is None else ()
        others = [same_text(text.text) for text in texts_of(definition.visit)]
        for text in new:
            yield from _entry(text, others)
    if known:
        yield f"# {language.say(_waiting(len(known), into))}"


def _begun(definition: Definition, path: KeyPath) -> MappingNode | None:
    """The section as it stands in the definition's own file."""
    steps = definition.tree.steps(path)
    node = steps[-1][1]
    if len(steps) <= len(path) or not isinstance(node, MappingNode):
        return None
    return node if definition.tree.place(path, of_key=True).file == definition.tree.files[0].file else None


def _count(number: int, into: str, definition: Definition) -> Message:
    return counted_phrase(
        "{file}: {number} text is not translated into {language}.",
        "{file}: {number} texts are not translated into {language}.",
        number,
        file=definition.tree.files[0].file,
        language=into,
    )


def _where(section: MappingNode | None, own: MappingNode | None, into: str) -> Message:
    if section is None:
        return phrase("Put these lines at its end, and type the translations between the quotation marks.")
    heading = f"{SECTION}:" if own is None else f"{into}:"
    return phrase(
        "Put these lines below its line “{heading}”, and type the translations between the quotation marks.",
        heading=heading,
    )


def _waiting(number: int, into: str) -> Message:
    return counted_phrase(
        "{number} text stands under {language} already, still without a translation.",
        "{number} texts stand under {language} already, still without a translation.",
        number,
        language=into,
    )


def _entry(text: str, others: Iterable[str]) -> Iterator[str]:
    key = _beginning(text, others) if len(text) > LONG else text
    if key != text:
        yield from (f"{_INDENT}# {line}" for line in wrap(text, WIDTH))
    yield f'{_INDENT}{json.dumps(key, ensure_ascii=False)}: ""'


def _beginning(text: str, others: Iterable[str]) -> str:
    """The shortest beginning, in whole words, that no other text has, with an ellipsis; else the text itself."""
    rest = [other for other in others if other != text]
    words = text.split(" ")
    for number in range(1, len(words)):
        start = " ".join(words[:number]).rstrip(".,;:!?…")
        if len(start) >= LEAST_BEGINNING and not any(other.startswith(start) for other in rest):
            return f"{start}…"
    return text
