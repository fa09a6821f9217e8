"""Every hostile text reaches every place of a Word file as it is, but for the typography of running text.

Read back with python-docx and lxml, which know nothing of how it was written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.run import Run
from hostile import HOSTILE_TEXTS, REFUSED_TEXTS
from made_templates import fill, problems, sample_pictures, template
from said import polish as said

from visitdocs.definition.reading.characters import unusable_texts
from visitdocs.templating.entries import Entry, Series
from visitdocs.templating.printed_text import UNFIT
from visitdocs.word.values.form_entries import FormFieldEntry, OptionEntry
from visitdocs.wording import wording_of

UNFIT_TEXTS = [text for text in HOSTILE_TEXTS if UNFIT.search(text)]
TEXTS = [text for text in HOSTILE_TEXTS if text not in UNFIT_TEXTS]
SUBSTITUTIONS = {" ": "\u00a0", "-": "–", '"': "„”", "“": "„"}
"""All that the typography of running text may do to a character (visitdocs.wording.typography)."""


def typeset(text: str) -> str:
    """The text as running text shows it; line ends and tabs part what typography looks at."""
    return "".join(wording_of("pl").typography.set_text(stretch) for stretch in re.split(r"([\n\t])", text))


@dataclass
class Places:
    """A template with every text in every place, filled; each list is in the order of the texts."""

    document: Document

    def paragraphs(self, style: str) -> list[str]:
        return [paragraph.text for paragraph in self.document.paragraphs if paragraph.style.name == style]

    def controls(self) -> list:
        return list(self.document.element.body.iter(qn("w:sdt")))


def hyperlink(text: str):
    """A link of the template's own around a tag."""
    return parse_xml(f'<w:hyperlink {nsdecls("w")} w:anchor="a"><w:r><w:t>{text}</w:t></w:r></w:hyperlink>')


def build(document: Document) -> None:
    """One tag for every text in every place."""
    section, numbers = document.sections[0], range(len(TEXTS))
    table = document.add_table(0, 2)
    for number in numbers:
        document.add_paragraph(f"{{{{ texts[{number}] }}}}", style="Normal")
        table.add_row().cells[1].text = f"{{{{ texts[{number}] }}}}"
        section.header.add_paragraph(f"{{{{ texts[{number}] }}}}")
        section.footer.add_paragraph(f"{{{{ texts[{number}] }}}}")
        document.add_paragraph(style="Heading 1")._p.append(hyperlink(f"{{{{ texts[{number}] }}}}"))
        document.add_paragraph(f"{{{{r pictures[{number}]|picture(1) }}}}", style="Quote")
        document.add_paragraph(f"{{{{r fields[{number}]|control }}}}", style="Heading 2")
    document.add_paragraph("{%p for text in texts %}", style="Caption")
    document.add_paragraph("{{ text }}", style="List Bullet")
    document.add_paragraph("{%p endfor %}", style="Caption")
    document.add_paragraph("{{r choice|control }}", style="Heading 3")
    document.add_paragraph("Przed {{ texts|join('|') }} po", style="Heading 4")


@pytest.fixture(scope="module")
def places() -> Places:
    options = Series(OptionEntry(f"v{number}", text, f"choice.v{number}") for number, text in enumerate(TEXTS))
    context = {
        "texts": Series(TEXTS),
        "pictures": Series(Entry({"file": "logos/union.png", "alt": text}) for text in TEXTS),
        "fields": Series(FormFieldEntry(f"f{number}", text, "text", default=text) for number, text in enumerate(TEXTS)),
        "choice": FormFieldEntry("choice", "Wybór", "dropdown", options=options),
    }
    return Places(docx.Document(BytesIO(fill(template(build=build), context))))


def test_there_are_as_many_texts_as_promised() -> None:
    assert len(set(HOSTILE_TEXTS)) == len(HOSTILE_TEXTS) >= 200
    assert len(TEXTS) >= 400


def test_what_no_definition_may_hold_is_marked_in_the_list() -> None:
    assert {text for text in HOSTILE_TEXTS if any(unusable_texts(text))} == set(REFUSED_TEXTS)


def test_typography_changes_only_what_it_says_it_does() -> None:
    pairs = {
        pair
        for text in HOSTILE_TEXTS
        for pair in zip(text, wording_of("pl").typography.set_characters(text), strict=True)
    }
    changed = {(before, after.removesuffix("\u2060")) for before, after in pairs if before != after}
    substituted = {(before, after) for before, shown in SUBSTITUTIONS.items() for after in shown}
    assert changed == substituted | {(" ", ""), ("–", "–")}


def test_texts_reach_a_paragraph_of_the_body(places: Places) -> None:
    assert places.paragraphs("Normal") == [typeset(text) for text in TEXTS]


def test_texts_reach_a_cell_of_a_table(places: Places) -> None:
    (table,) = places.document.tables
    assert [row.cells[1].text for row in table.rows] == [typeset(text) for text in TEXTS]


@pytest.mark.parametrize("name", ["header", "footer"])
def test_texts_reach_header_and_footer(places: Places, name: str) -> None:
    paragraphs = getattr(places.document.sections[0], name).paragraphs
    assert [paragraph.text for paragraph in paragraphs[1:]] == [typeset(text) for text in TEXTS]


def test_texts_reach_the_words_of_a_link(places: Places) -> None:
    linked = [paragraph for paragraph in places.document.paragraphs if paragraph.style.name == "Heading 1"]
    assert [paragraph.hyperlinks[0].text for paragraph in linked] == [typeset(text) for text in TEXTS]


def test_texts_reach_the_alternative_text_of_a_picture(places: Places) -> None:
    properties = list(places.document.element.body.iter(qn("wp:docPr")))
    assert [element.get("descr") for element in properties] == TEXTS


def test_texts_reach_what_a_control_holds(places: Places) -> None:
    runs = [Run(next(control.iter(qn("w:r"))), None) for control in places.controls()[: len(TEXTS)]]
    assert [run.text for run in runs] == TEXTS


def test_texts_reach_the_title_of_a_control(places: Places) -> None:
    for control, text in zip(places.controls()[: len(TEXTS)], TEXTS, strict=True):
        title = control.find(f"{qn('w:sdtPr')}/{qn('w:alias')}").get(qn("w:val"))
        whole = " ".join(text.split())
        assert title == whole if len(whole) <= 64 else (40 < len(title) <= 64, title[-1]) == (True, "…")
        assert whole.startswith(title.removesuffix("…"))


def test_texts_reach_the_options_of_a_list(places: Places) -> None:
    items = list(places.controls()[-1].iter(qn("w:listItem")))
    assert [item.get(qn("w:displayText")) for item in items[1:]] == TEXTS


def test_texts_reach_the_items_of_a_loop(places: Places) -> None:
    assert places.paragraphs("List Bullet") == [typeset(text) for text in TEXTS]


def test_texts_reach_a_sentence_between_words(places: Places) -> None:
    (text,) = places.paragraphs("Heading 4")
    assert text == typeset(f"Przed {'|'.join(TEXTS)} po")


IN_PLACES = [
    (tag, text)
    for tag in ("{{ text }}", "{{r picture|picture(1) }}", "{{r field|control }}", "{{r text|link }}")
    for text in UNFIT_TEXTS
    if tag != "{{ text }}" or UNFIT.search(text.translate({ord("\a"): "", ord("\f"): ""}))
]
"""docxtpl's signs for the end of a paragraph and of a page are refused only where they can mean nothing."""


@pytest.mark.parametrize(("tag", "text"), IN_PLACES, ids=ascii)
def test_what_a_word_file_cannot_hold_is_refused_by_name(tag: str, text: str) -> None:
    context = {
        "text": text,
        "picture": Entry({"file": "logos/union.png", "alt": text}),
        "field": FormFieldEntry("f", "Pole", "text", default=text),
    }
    (problem,) = problems(template(tag), context)
    code = ord(UNFIT.search(text)[0])
    assert said(problem.message) == (
        f"wartość zawiera znak U+{code:04X}, którego dokument Worda nie może zawierać (znacznik {tag})"
    )
    assert said(problem.hint) == "usuń go z definicji"


SIGNS = "example.org/?a=1&b=<2>#c'\""
ADDRESSES = {
    "https://example.org/": ("example.org", "https://example.org/"), SIGNS: (SIGNS, f"https://{SIGNS}"),
    "HTTP://example.org/a/": ("example.org/a", "HTTP://example.org/a/"),
    "https://łódź.example.org:8080/ż": ("łódź.example.org:8080/ż", "https://łódź.example.org:8080/ż"),
    "o'brien+a&b@example.org": ("o'brien+a&b@example.org", "mailto:o'brien+a%26b@example.org"),
    "+48 71 000 00 00": ("+48\u00a071\u00a0000\u00a000\u00a000", "tel:+48710000000"),
}  # fmt: skip


@pytest.mark.parametrize(("address", "link_and_target"), ADDRESSES.items())
def test_an_address_reaches_the_link_and_its_target(address: str, link_and_target: tuple[str, str]) -> None:
    data = fill(template("Adres {{r text|link }}."), {"text": address}, union=sample_pictures()["logos/union.png"])
    (link,) = docx.Document(BytesIO(data)).paragraphs[0].hyperlinks
    assert (link.text, link.address) == link_and_target


@pytest.mark.parametrize(
    "text", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://example.org", "R&D", "a b.pl", "-"]
)
def test_what_is_no_address_is_no_link(text: str) -> None:
    (problem,) = problems(template("{{r text|link }}"), {"text": text})
    assert said(problem.message).startswith(f"„{text}” nie jest adresem ani numerem telefonu")
