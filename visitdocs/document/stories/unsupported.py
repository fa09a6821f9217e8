"""What a section asks for and the typesetter does not do."""

from lxml.etree import _Element

from visitdocs.document.file.word_file import WordFile
from visitdocs.document.markup.measures import child_value, flag
from visitdocs.document.paragraphs.unsupported import HORIZONTAL
from visitdocs.messages import message, phrase
from visitdocs.ooxml.namespaces import W

_LEFT_OUT = {
    "pgBorders": message("page-border-left-out", "the border of the page was left out"),
    "lnNumType": message("line-numbers-left-out", "the numbering of lines was left out"),
}


def report_page_layout(section: _Element | None, word_file: WordFile) -> None:
    """Warn of what w:sectPr asks for and is set otherwise."""
    if section is None:
        return
    columns = section.find(W + "cols")
    if columns is not None and not flag(columns.get(W + "equalWidth", "1")) and len(columns) > 1:
        widths = {column.get(W + "w") for column in columns}
        if len(widths) > 1:
            said = message("unequal-columns", "columns of different widths were set as equal ones")
            word_file.warn(said, section, phrase("make all columns equally wide"))
    if word_file.notes.counts_by_page:
        said = message("notes-count-by-page", "notes that restart on every page are not counted anew")
        word_file.warn(said, section, phrase("choose continuous numbering"))
    if child_value(section, "vAlign") not in (None, "top"):
        said = message(
            "page-vertical-alignment", "text aligned vertically on the page was set from the top of the page"
        )
        word_file.warn(said, section)
    if child_value(section, "textDirection") not in HORIZONTAL:
        word_file.warn(message("turned-text", "turned text was set horizontally"), section)
    grid = section.find(W + "docGrid")
    if grid is not None and grid.get(W + "type", "default") != "default":
        said = message("document-grid", "lines and letters were not fitted to the document's grid")
        word_file.warn(said, section, phrase("Layout → Page Setup → Document Grid → No grid"))
    numbers = section.find(W + "pgNumType")
    if numbers is not None and numbers.get(W + "chapStyle") is not None:
        said = message("chapter-number-left-out", "page numbers were set without the number of their chapter")
        word_file.warn(said, section, phrase("leave out: Format Page Numbers → Include chapter number"))
    for name, said in _LEFT_OUT.items():
        if section.find(W + name) is not None:
            word_file.warn(said, section)
