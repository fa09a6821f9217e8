"""What a section asks for and the typesetter does not do."""

from lxml.etree import _Element

from visitdocs.document.file.word_file import WordFile
from visitdocs.document.markup.measures import child_value, flag
from visitdocs.ooxml.namespaces import W

_PAGE_LAYOUT = {
    "pgBorders": "obramowanie strony zostało pominięte",
    "lnNumType": "numerowanie wierszy zostało pominięte",
}


def report_page_layout(section: _Element | None, word_file: WordFile) -> None:
    """Warns of what a section asks for and the typesetter does not do."""
    if section is None:
        return
    columns = section.find(W + "cols")
    if columns is not None and not flag(columns.get(W + "equalWidth", "1")) and len(columns) > 1:
        widths = {column.get(W + "w") for column in columns}
        if len(widths) > 1:
            word_file.warn("kolumny różnej szerokości złożono jako równe", section, "ustaw kolumny równej szerokości")
    if word_file.notes.counts_by_page:
        message = "przypisów numerowanych od nowa na każdej stronie nie liczymy od nowa"
        word_file.warn(message, section, "wybierz numerację ciągłą")
    if child_value(section, "vAlign") not in (None, "top"):
        word_file.warn("tekst wyrównany w pionie na stronie złożono od góry strony", section)
    for name, message in _PAGE_LAYOUT.items():
        if section.find(W + name) is not None:
            word_file.warn(message, section)
