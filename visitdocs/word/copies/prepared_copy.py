"""A document with marks in the place of a person's texts, finished but for them; and a copy of it with texts."""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from io import BytesIO

from lxml import etree

from visitdocs.dataclass import dataclass
from visitdocs.ooxml import write_parts
from visitdocs.problems import Problem, TemplateError
from visitdocs.templating.printed_text import OnlyPrinted, OtherUseError
from visitdocs.word.copies.cut_bytes import CutBytes, cut
from visitdocs.word.copies.marks import EDITION_MARK, MAXIMUM_MARKS, MarkedText, Stretch, holding, mark_stretches
from visitdocs.word.copies.shapes import PLACEHOLDER, Shape, lines_of, placeholders
from visitdocs.word.filling import complete, rendered, sign, text_roots
from visitdocs.word.finishing.document_properties import DocumentProperties
from visitdocs.word.finishing.edition import edition_of, edition_texts
from visitdocs.word.finishing.embedded_fonts import REPERTOIRE, characters_by_font
from visitdocs.word.finishing.run_languages import RunLanguages
from visitdocs.word.finishing.typography_pass import set_typography
from visitdocs.word.host import WordTemplate
from visitdocs.word.inserts.page_codes import MARK as PAGE_CODE
from visitdocs.wording.typography import WORD_JOINER


@dataclass(frozen=True)
class PreparedCopy:
    """`sample` is the Word file with marks. Its fonts have `letters`, and a word joiner for the marks `joined`."""

    sample: bytes
    stretches: tuple[Stretch, ...]
    letters: frozenset[str]
    joined: frozenset[str]
    content: tuple[CutBytes | bytes, ...]
    parts: Mapping[str, CutBytes | bytes]
    warnings: tuple[Problem, ...]

    @property
    def marks(self) -> list[str]:
        """The marks that stand for texts."""
        return [mark for stretch in self.stretches for mark in stretch.marks]

    def filled(self, values: Mapping[str, str]) -> FilledCopy | frozenset[str] | None:
        """Put texts of the same shape in.

        Gives the marks that need a word joiner in the fonts, if they are others than `joined`; None if the texts would
        change more than their own places.
        """
        lines = dict(lines_of(values))
        texts = {mark: text for stretch in self.stretches for mark, text in stretch.filled(lines)}
        missing = {mark: set(text.text) - self.letters for mark, text in texts.items()}
        if not all(text.text for text in texts.values()) or any(
            letters - {WORD_JOINER} for letters in missing.values()
        ):
            return None
        joined = frozenset(mark for mark, letters in missing.items() if letters)
        if joined != self.joined:
            return joined
        edition = edition_of(_joined(piece, texts) for piece in self.content)
        return FilledCopy(self, {**texts, EDITION_MARK: MarkedText(edition, keeps_spaces=False)})


@dataclass(frozen=True)
class FilledCopy:
    """A copy: what stands in the place of each mark."""

    prepared: PreparedCopy
    marked: Mapping[str, MarkedText]

    @property
    def texts(self) -> dict[str, str]:
        """The text in the place of each mark."""
        return {mark: text.text for mark, text in self.marked.items()}

    @cached_property
    def docx(self) -> bytes:
        """The Word file, the same as the template would make."""
        return write_parts({name: _joined(part, self.marked) for name, part in self.prepared.parts.items()})


def prepare_copy(
    template: bytes,
    name: str,
    context: Mapping[str, object],
    pictures: Mapping[str, bytes],
    properties: DocumentProperties,
    shape: Shape,
    joined: frozenset[str],
    person: Callable[[Mapping[str, object]], Mapping[str, object]],
) -> PreparedCopy | None:
    """Run a template for people whose texts have this shape; None if more depends on them than what it prints.

    The first arguments are those of `filled_template`, the context without a person, whom `person` makes of values by
    column. The texts of the marks `joined` will hold a word joiner, which typography puts in.
    """
    texts = placeholders(shape)
    try:
        host = rendered(template, name, {**context, **person(texts)}, pictures, properties.wording)
    except (OtherUseError, TemplateError):
        return None
    roots = text_roots(host)
    if not _all_found(roots, texts) or any(next(root.iter(PAGE_CODE), None) is not None for root in roots):
        return None
    languages = RunLanguages.of(host.docx, properties.wording)
    stretches = mark_stretches(roots, languages)
    for root in roots:
        set_typography(root, languages)
    letters = characters_by_font(roots)[""] | set(REPERTOIRE)
    with holding(roots, joined, WORD_JOINER):
        complete(host, roots, properties)
    content = [cut(text) for text in edition_texts(host.docx)]
    sign(host, roots, properties, EDITION_MARK)
    return _prepared(host, stretches, frozenset(map(chr, letters)), joined, content)


def _all_found(roots: Sequence[etree._Element], texts: Mapping[str, OnlyPrinted]) -> bool:
    """Whether every line that was printed stands in the document as it is, so that nothing was made of it."""
    found = Counter(line for root in roots for line in PLACEHOLDER.findall(etree.tostring(root, encoding="unicode")))
    printed: Counter[tuple[str, str]] = Counter()
    for text in texts.values():
        for line in PLACEHOLDER.findall(text.text):
            printed[line] += text.times
    return found == +printed


def _prepared(
    host: WordTemplate,
    stretches: Sequence[Stretch],
    letters: frozenset[str],
    joined: frozenset[str],
    content: Sequence[CutBytes | bytes | None],
) -> PreparedCopy | None:
    """What was made, if each mark stands once in the file and once in what the edition is made of."""
    docx = host.to_bytes()
    with zipfile.ZipFile(BytesIO(docx)) as package:
        parts = {name: cut(package.read(name)) for name in package.namelist()}
    whole_parts = {name: part for name, part in parts.items() if part is not None}
    whole_content = tuple(piece for piece in content if piece is not None)
    marks = [mark for stretch in stretches for mark in stretch.marks]
    in_parts = sorted(mark for mark in _marks(whole_parts.values()) if mark != EDITION_MARK)
    warnings = tuple(dict.fromkeys(host.warnings))
    is_whole = len(whole_parts) == len(parts) and len(whole_content) == len(content) and len(marks) <= MAXIMUM_MARKS
    if not is_whole or in_parts != marks or sorted(_marks(whole_content)) != marks:
        return None
    return PreparedCopy(docx, tuple(stretches), letters, joined, whole_content, whole_parts, warnings)


def _marks(pieces: Iterable[CutBytes | bytes]) -> list[str]:
    return [mark for piece in pieces if isinstance(piece, CutBytes) for mark in piece.marks]


def _joined(piece: CutBytes | bytes, texts: Mapping[str, MarkedText]) -> bytes:
    return piece.joined(texts) if isinstance(piece, CutBytes) else piece
