"""A page as its template gives it → the same words set as their language wants them, between tags or line by line."""

import re
import textwrap
from collections.abc import Iterator
from dataclasses import field
from html import escape, unescape
from itertools import islice

from visitdocs.dataclass import dataclass
from visitdocs.wording import Wording, spoken_in
from visitdocs.wording.typography import WORD_JOINER

WIDTH = 78
MARKUP = re.compile(r"(<[^<>]*>)")
JOINER_TO_SEE = "&#8288;"
"""A word joiner that whoever edits the page sees."""

TIME_AND_REST = re.compile(r"(\d{1,2}:\d\d\S*)( {2,})(.*)")
INLINE = re.compile(r"</?(?:a|abbr|b|cite|em|i|mark|q|small|span|strong|sub|sup|time|u)\b")
ELEMENT = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)")
LANGUAGE = re.compile(r"""\slang\s*=\s*["']?(?P<tag>[A-Za-z0-9-]+)""")
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
"""The elements that have no end tag (HTML 13.1.2)."""


@dataclass(frozen=True)
class _Stretch:
    """Texts and inline tags that are set as one text of one language; None for one that we do not know."""

    wording: Wording | None
    parts: list[str] = field(default_factory=list)


def finished_html(text: str, wording: Wording) -> str:
    """Typography between the tags; what is in a tag, an address for one, stays as it is.

    An element with `lang` is set in its own language, the rest in that of `wording`.
    """
    return "".join(_typeset(stretch) for stretch in _stretches(text.strip(), wording)) + "\n"


def finished_text(text: str, wording: Wording) -> str:
    """Typography and lines no longer than a mail program likes; a list item hangs."""
    return "\n".join(_wrapped(_typeset_line(line.rstrip(), wording)) for line in text.strip().splitlines()) + "\n"


def _stretches(text: str, wording: Wording) -> Iterator[_Stretch]:
    inside: list[tuple[str, Wording | None]] = [("", wording)]
    stretch = _Stretch(wording)
    for part in MARKUP.split(text):
        stretch.parts.append(part)
        if not part.startswith("<"):
            continue
        _enter_or_leave(part, inside)
        if not INLINE.match(part) or inside[-1][1] is not stretch.wording:
            yield stretch
            stretch = _Stretch(inside[-1][1])
    yield stretch


def _enter_or_leave(tag: str, inside: list[tuple[str, Wording | None]]) -> None:
    """Keep the elements that are open, with their languages, in step with a tag."""
    element = ELEMENT.match(tag)
    if element is None:
        return
    name = element["name"].lower()
    if not element["end"]:
        said = LANGUAGE.search(tag)
        if name not in VOID and not tag.endswith("/>"):
            inside.append((name, spoken_in(said["tag"]) if said else inside[-1][1]))
    elif name in [opened for opened, _ in inside]:
        while inside.pop()[0] != name:
            pass


def _typeset(stretch: _Stretch) -> str:
    """Typography over what inline tags part: a sentence may begin in a link and end behind it."""
    texts = ["" if part.startswith("<") else unescape(part) for part in stretch.parts]
    whole = "".join(texts)
    characters = iter(stretch.wording.typography.set_characters(whole) if stretch.wording else whole)
    typeset = ["".join(islice(characters, len(text))) for text in texts]
    return "".join(
        part if part.startswith("<") else escape(text, quote=False).replace(WORD_JOINER, JOINER_TO_SEE)
        for part, text in zip(stretch.parts, typeset, strict=True)
    )


def _typeset_line(line: str, wording: Wording) -> str:
    columns = TIME_AND_REST.fullmatch(line)
    parts = columns.groups() if columns else (line,)
    return "".join(map(wording.typography.set_text, parts)).replace(WORD_JOINER, "")


def _wrapped(line: str) -> str:
    if len(line) <= WIDTH and "\t" not in line:
        return line
    hanging = "  " if line.startswith(("- ", "  ")) else " " * 13 if re.match(r"\d{1,2}:\d\d", line) else ""
    wrapped = textwrap.wrap(line, WIDTH, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False)
    return "\n".join(wrapped)
