"""What a Word file holds is in the PDF or named in a warning: counted, so that a reader that loses it is caught."""

from collections.abc import Callable

import pytest
from corpus import NAMES, word_file
from corpus_files import corpus_file, plain
from counted import lost
from polish_texts import VISIT
from printed_corpus import Made, made, made_of
from word_files import paragraph, run

from visitdocs.document.lists import ListCounters
from visitdocs.document.model import Inline, Note, Text
from visitdocs.document.paragraphs import inlines
from visitdocs.document.paragraphs.fields import InlineStream
from visitdocs.document.pictures import drawings
from visitdocs.document.stories import blocks

ARROW = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="a"/><a:graphic>'
    '<a:graphicData uri="{}">{}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
)
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def drawings_that_are_not_drawn() -> bytes:
    """A shape, a chart and an equation."""
    return corpus_file(
        plain(VISIT),
        paragraph(run("Strzałka: ") + ARROW.format("x", "<wps:wsp><wps:spPr/></wps:wsp>")),
        paragraph(run("Wykres: ") + ARROW.format(CHART, "")),
        paragraph(run("Wzór: ") + "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"),
    )


def losses(made_file: Made) -> dict[str, int]:
    """What a document has lost without a word."""
    codes = [problem.code for problem in made_file.problems]
    return lost(made_file.docx, made_file.printed.data, codes)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_the_corpus_is_lost(name: str) -> None:
    assert losses(made(name)) == {}


def test_what_cannot_be_drawn_is_named() -> None:
    assert losses(made_of(drawings_that_are_not_drawn())) == {}


def without(kind: type) -> Callable[[InlineStream, Inline], None]:
    """A stream that loses every inline of a kind."""
    emit = InlineStream.emit
    return lambda stream, inline: None if isinstance(inline, kind) else emit(stream, inline)


MUTILATED = {
    "words": (InlineStream, "emit", without(Text), "nested-lists", "word"),
    "labels": (ListCounters, "advance", lambda *_: "", "nested-lists", "label"),
    "pictures": (inlines, "read_drawing", lambda *_: [], "picture-png", "picture"),
    "fields": (inlines, "read_control", lambda *_: None, "controls-in-lines", "field"),
    "old fields": (
        InlineStream, "_emit_form_field", lambda *_, **__: None, "legacy-form-fields", "field",
    ),
    "links": (inlines, "safe_target", lambda *_: "", "links-and-bookmarks", "link"),
    "notes": (InlineStream, "emit", without(Note), "footnotes", "note"),
    "tables": (blocks, "read_table", lambda *_: None, "nested-tables", "table"),
    "shapes": (drawings, "_report_shape", lambda *_: None, "", "drawing"),
}  # fmt: skip


@pytest.mark.parametrize(("home", "name", "instead", "document", "kind"), MUTILATED.values(), ids=MUTILATED)
def test_a_reader_that_loses_something_in_silence_is_caught(
    monkeypatch: pytest.MonkeyPatch, home: object, name: str, instead: Callable, document: str, kind: str
) -> None:
    monkeypatch.setattr(home, name, instead)
    docx = word_file(document) if document else drawings_that_are_not_drawn()
    assert losses(made_of(docx)).get(kind, 0) > 0
