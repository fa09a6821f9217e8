"""What stands in a paragraph (ECMA-376 17.3.3): runs and what wraps them become inlines."""

from collections.abc import Callable
from dataclasses import replace

from lxml.etree import _Element

from visitdocs.document.file.unsupported import report_element
from visitdocs.document.file.word_file import Surroundings, WordFile
from visitdocs.document.form.content_controls import read_control
from visitdocs.document.markup import content, first_child, keeps_spaces
from visitdocs.document.model import (
    Bookmark,
    Break,
    BreakKind,
    Inline,
    PageField,
    PageFieldKind,
    Tab,
    TabAlignment,
    TabStop,
    Text,
    TextStyle,
)
from visitdocs.document.notes import ReadNote
from visitdocs.document.paragraphs.fields import InlineStream, OpenField
from visitdocs.document.paragraphs.formatting import ParagraphFormatting, formatting_of_run
from visitdocs.document.paragraphs.instructions import safe_target
from visitdocs.document.paragraphs.symbols import is_symbol_font, text_to_unicode
from visitdocs.document.paragraphs.unsupported import report_direction, report_direction_of
from visitdocs.document.pictures.drawings import drawing_link, read_drawing, read_vml, text_boxes
from visitdocs.fields.bookmarks import field_of
from visitdocs.messages import message, phrase
from visitdocs.ooxml.namespaces import W14, R, W

_WHITE_SPACE = " \t\r\n"
_TO_SPACES = str.maketrans("\t\r\n", "   ")
_BREAKS = {"page": BreakKind.PAGE, "column": BreakKind.COLUMN}
_CHARACTERS = {W + "noBreakHyphen": "\u2011", W + "softHyphen": "\u00ad"}
_SIGN_FONTS = frozenset({"MS Gothic", "Segoe UI Symbol"})  # of check boxes' signs, not of what one types
_LEADERS = {"dot": ".", "hyphen": "-", "underscore": "_", "middleDot": "·"}


class InlineReader:
    """Reads one paragraph's inlines. What it finds besides stays in `text_boxes` and `alignment_tabs`."""

    def __init__(
        self,
        word_file: WordFile,
        around: Surroundings,
        formatting: ParagraphFormatting,
        open_fields: list[OpenField],
        read_note: ReadNote,
    ) -> None:
        self._word_file = word_file
        self._read_blocks_of = read_note
        self._around = around
        self._formatting = formatting
        self._stream = InlineStream(word_file, open_fields)
        self._field_name = ""
        self.text_boxes: list[_Element] = []
        self.alignment_tabs: list[TabStop] = []

    def read(self, element: _Element) -> tuple[Inline, ...]:
        """Give the inlines of a paragraph or of anything that holds runs."""
        self._read_wrapper(element)
        return self._stream.finish()

    def _read_wrapper(self, element: _Element) -> None:
        for wrapper in element.iterchildren(W + "bdo", W + "dir"):
            report_direction_of(wrapper, self._word_file)
        for child in content(element):
            reader = _WRAPPERS.get(child.tag)
            if reader is None:
                report_element(child, self._word_file)
            else:
                reader(self, child)

    def _read_run(self, run: _Element) -> None:
        style, told = formatting_of_run(first_child(run, W + "rPr"), self._formatting, self._word_file)
        for said, hint in told:
            self._word_file.warn(said, run, hint)
        for child in content(run):
            if (read_part := _FIELD_PARTS.get(child.tag)) is not None:
                read_part(self, child, style or self._formatting.plain)
            elif style is None:
                continue
            elif (read_piece := _PIECES.get(child.tag)) is not None:
                read_piece(self, child, style)
            elif child.tag in _CHARACTERS:
                self._stream.emit(Text(_CHARACTERS[child.tag], style))
            else:
                report_element(child, self._word_file)

    def _read_text(self, element: _Element, style: TextStyle) -> None:
        text = element.text or ""
        if text.strip(_WHITE_SPACE) != text and not keeps_spaces(element):
            text = text.strip(_WHITE_SPACE)
        if "\n" in text or "\t" in text or "\r" in text:
            text = text.translate(_TO_SPACES)
        self._emit_text(text, style, element)

    def _emit_text(self, text: str, style: TextStyle, element: _Element) -> None:
        report_direction(text, element, self._word_file)
        if is_symbol_font(style.font):
            text, known = text_to_unicode(text, style.font)
            if not known:
                self._report_unknown_sign(element, style.font)
            style = replace(style, font=self._formatting.plain.font)
        elif style.font in _SIGN_FONTS and _in_check_box(element):
            style = replace(style, font=self._formatting.plain.font)
        if text:
            self._stream.emit(Text(text, style))

    def _report_unknown_sign(self, element: _Element, font: str) -> None:
        hint = phrase("insert a similar sign from another font")
        said = message(
            "sign-not-in-unicode",
            "a sign of the font {font} is not in Unicode; in the PDF “□” stands for it",
            font=font,
        )
        self._word_file.warn(said, element, hint)

    def _read_symbol(self, element: _Element, style: TextStyle) -> None:
        code = element.get(W + "char", "")
        try:
            character = chr(int(code, 16))
        except (ValueError, OverflowError):
            return
        if character.isprintable() or 0xE000 <= ord(character) <= 0xF8FF:
            font = element.get(W + "font") or style.font
            self._emit_text(character, replace(style, font=font), element)

    def _read_tab(self, _element: _Element, style: TextStyle) -> None:
        self._stream.emit(Tab(style))

    def _read_alignment_tab(self, element: _Element, style: TextStyle) -> None:
        """A tab that leads to a place on the line, whatever the tab stops are (17.3.3.23)."""
        places = {
            "center": TabStop(self._around.width / 2, TabAlignment.CENTRE),
            "right": TabStop(self._around.width, TabAlignment.RIGHT),
        }
        stop = places.get(element.get(W + "alignment", ""), TabStop(0.0))
        self.alignment_tabs.append(replace(stop, leader=_LEADERS.get(element.get(W + "leader", ""), "")))
        self._stream.emit(Tab(style))

    def _read_break(self, element: _Element, style: TextStyle) -> None:
        self._stream.emit(Break(_BREAKS.get(element.get(W + "type", ""), BreakKind.LINE), style))

    def _read_page_number(self, _element: _Element, style: TextStyle) -> None:
        self._stream.emit(PageField(PageFieldKind.PAGE, style))

    def _read_drawing(self, element: _Element, style: TextStyle) -> None:
        read = read_drawing if element.tag == W + "drawing" else read_vml
        target, tooltip = drawing_link(element, self._around.part)
        target = safe_target(target, element, self._word_file)
        link = self._stream.open_link(element, style, target, tooltip)
        for picture in read(element, self._word_file, self._around):
            self._stream.emit(replace(picture, language=style.language) if picture.alt else picture)
        self._stream.close_link(link)
        self.text_boxes += text_boxes(element, self._word_file)

    def _read_ruby(self, element: _Element, _style: TextStyle) -> None:
        """The base text; what stands above it in small letters (17.3.3.25) is told."""
        said = message("ruby-left-out", "the reading in small letters above a word (ruby) was left out")
        self._word_file.warn(said, element, phrase("put it in brackets behind the word"))
        for base in element.iterchildren(W + "rubyBase"):
            self._read_wrapper(base)

    def _read_note(self, element: _Element, style: TextStyle) -> None:
        note = self._word_file.notes.refer(element, style, self._read_blocks_of)
        if note is None:
            said = message("note-missing", "a reference to a note that is not there was left out")
            self._word_file.warn(said, element, phrase("delete the reference, or insert the note again"))
        else:
            self._stream.emit(note)

    def _read_note_mark(self, _element: _Element, style: TextStyle) -> None:
        mark = self._word_file.notes.mark(style)
        if mark is not None:
            self._stream.emit(mark)

    def _read_field_mark(self, element: _Element, style: TextStyle) -> None:
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            self._stream.begin(element, style)
        elif kind == "separate":
            self._stream.separate()
        elif kind == "end":
            self._stream.end()

    def _read_instruction(self, element: _Element, _style: TextStyle) -> None:
        self._stream.instruct(element.text or "")

    def _read_simple_field(self, element: _Element) -> None:
        self._stream.begin(element, self._formatting.plain)
        self._stream.instruct(element.get(W + "instr", ""))
        self._stream.separate()
        self._read_wrapper(element)
        self._stream.end()

    def _read_hyperlink(self, element: _Element) -> None:
        relationship = self._around.part.relationships.get(element.get(R + "id", ""))
        anchor = element.get(W + "anchor")
        target = relationship.target if relationship is not None and relationship.external else ""
        if anchor:
            target = f"{target}#{anchor}"
        target = safe_target(target, element, self._word_file)
        link = self._stream.open_link(element, self._formatting.plain, target, element.get(W + "tooltip", ""))
        self._read_wrapper(element)
        self._stream.close_link(link)

    def _read_bookmark(self, element: _Element) -> None:
        """A place to link to; a field's bookmark only lends its name to the control that follows."""
        name = element.get(W + "name", "")
        self._field_name = field_of(name)
        if name and not self._field_name and name != "_GoBack":
            self._stream.emit(Bookmark(name))

    def _read_control(self, element: _Element) -> None:
        inside = element.find(W + "sdtContent")
        style = control_style(element, self._formatting, self._word_file)
        control = read_control(element, self._word_file, self._around.part, style, self._field_name)
        if control is not None:
            self._stream.emit(control)
        elif inside is not None:
            self._read_wrapper(inside)


def _in_check_box(element: _Element) -> bool:
    return any(control.find(f"{W}sdtPr/{W14}checkbox") is not None for control in element.iterancestors(W + "sdt"))


def control_style(element: _Element, formatting: ParagraphFormatting, word_file: WordFile) -> TextStyle:
    """Tell how what is typed into a content control looks: as the control says, else as its content does."""
    asked = first_child(element, W + "sdtPr")
    properties = first_child(asked, W + "rPr")
    if properties is None and first_child(asked, W + "showingPlcHdr") is None:
        looks = (first_child(run, W + "rPr") for run in element.iter(W + "r"))
        properties = next((look for look in looks if look is not None), None)
    style = formatting_of_run(properties, formatting, word_file).style or formatting.plain
    return replace(style, font=formatting.plain.font) if style.font in _SIGN_FONTS else style


_WRAPPERS: dict[str, Callable[[InlineReader, _Element], None]] = {
    W + "r": InlineReader._read_run,
    W + "hyperlink": InlineReader._read_hyperlink,
    W + "fldSimple": InlineReader._read_simple_field,
    W + "bookmarkStart": InlineReader._read_bookmark,
    W + "sdt": InlineReader._read_control,
}
_PIECES: dict[str, Callable[[InlineReader, _Element, TextStyle], None]] = {
    W + "t": InlineReader._read_text,
    W + "tab": InlineReader._read_tab,
    W + "ptab": InlineReader._read_alignment_tab,
    W + "br": InlineReader._read_break,
    W + "cr": InlineReader._read_break,
    W + "sym": InlineReader._read_symbol,
    W + "pgNum": InlineReader._read_page_number,
    W + "drawing": InlineReader._read_drawing,
    W + "pict": InlineReader._read_drawing,
    W + "ruby": InlineReader._read_ruby,
    W + "footnoteReference": InlineReader._read_note,
    W + "endnoteReference": InlineReader._read_note,
    W + "footnoteRef": InlineReader._read_note_mark,
    W + "endnoteRef": InlineReader._read_note_mark,
}
_FIELD_PARTS: dict[str, Callable[[InlineReader, _Element, TextStyle], None]] = {
    W + "fldChar": InlineReader._read_field_mark,
    W + "instrText": InlineReader._read_instruction,
}
