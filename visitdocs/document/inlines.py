"""What a paragraph holds: runs with text, tabs, breaks and pictures, links, fields, bookmarks, form fields."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from lxml.etree import _Element

from visitdocs.document.cascade import Properties
from visitdocs.document.content_controls import read_control
from visitdocs.document.fields import OpenField
from visitdocs.document.markup import content, plain_text
from visitdocs.document.model import Bookmark, Break, BreakKind, Inline, Link, Position, Tab, Text, TextStyle
from visitdocs.document.namespaces import MATH, R, W
from visitdocs.document.notes import NoteKind, note_number
from visitdocs.document.pictures import read_drawing
from visitdocs.document.source import Source, Surroundings
from visitdocs.document.symbols import is_symbol_font, text_to_unicode
from visitdocs.document.text_properties import read_text_properties
from visitdocs.wording.field_marks import field_of

_CHARACTERS = {W + "noBreakHyphen": "\u2011", W + "softHyphen": "\u00ad"}
_BREAKS = {"page": BreakKind.PAGE, "column": BreakKind.COLUMN}
_IGNORED = frozenset(
    W + name
    for name in (
        "pPr", "rPr", "proofErr", "lastRenderedPageBreak", "bookmarkEnd", "permStart", "permEnd", "annotationRef",
        "separator", "continuationSeparator", "commentRangeStart", "commentRangeEnd", "delText", "delInstrText",
        "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "sdtPr", "sdtEndPr", "subDoc",
        "yearLong", "yearShort", "monthLong", "monthShort", "dayLong", "dayShort", "pgNum", "fldData", "smartTagPr",
    )
)  # fmt: skip
_UNSUPPORTED = {
    W + "object": "osadzony obiekt", W + "pict": "rysunek w starym formacie", MATH + "oMath": "równanie",
    MATH + "oMathPara": "równanie", W + "ruby": "znaki ruby", W + "control": "formant ActiveX",
    W + "contentPart": "pismo odręczne",
}  # fmt: skip
_NOTES = {
    W + "footnoteReference": NoteKind.FOOTNOTE, W + "endnoteReference": NoteKind.ENDNOTE,
}  # fmt: skip

StyleOf = Callable[[str | None, Properties], TextStyle | None]


class InlineReader:
    """Reads one paragraph. `style_of` resolves a run's style from a character style's id and direct properties."""

    def __init__(self, source: Source, around: Surroundings, style_of: StyleOf) -> None:
        self._source = source
        self._around = around
        self._style_of = style_of
        self._fields: list[OpenField] = []
        self._inlines: list[Inline] = []
        self._field_name = ""

    def read(self, paragraph: _Element) -> tuple[Inline, ...]:
        """The inlines in order; neighbouring texts of one style are one."""
        self._children(paragraph)
        while self._fields:  # a field that goes on in the next paragraph, as a table of contents does
            self._close_field()
        return tuple(_joined(self._inlines))

    def _emit(self, *inlines: Inline) -> None:
        if not self._fields:
            self._inlines.extend(inlines)
        elif self._fields[-1].in_result:
            self._fields[-1].inlines.extend(inlines)

    def _children(self, parent: _Element) -> None:
        for child in content(parent):
            self._child(child)

    def _child(self, element: _Element) -> None:
        name = element.tag
        if name == W + "r":
            self._run(element)
        elif name == W + "hyperlink":
            self._hyperlink(element)
        elif name == W + "fldSimple":
            self._simple_field(element)
        elif name == W + "sdt":
            self._control(element)
        elif name == W + "bookmarkStart":
            self._bookmark(element.get(W + "name", "_GoBack"))
        elif name == W + "commentReference":
            self._source.warn("komentarz nie trafi do PDF", element, "Usuń komentarze przed publikacją.")
        elif name in _UNSUPPORTED:
            self._unsupported(element)
        elif name not in _IGNORED:
            self._source.warn(f"element „{name.split('}')[-1]}” nie trafi do PDF", element)

    def _bookmark(self, name: str) -> None:
        """A place to link to; a field's bookmark only lends its name to the control that follows."""
        self._field_name = field_of(name)
        if not self._field_name and name != "_GoBack":
            self._emit(Bookmark(name))

    def _unsupported(self, element: _Element) -> None:
        hint = "Wstaw zamiast niego zwykły tekst, tabelę albo obraz w wierszu z tekstem."
        self._source.warn(f"{_UNSUPPORTED[element.tag]}: nie da się złożyć", element, hint)
        text = plain_text(element)
        style = self._style_of(None, {})
        if text.strip() and style is not None:
            self._emit(Text(" ".join(text.split()), style))

    # -------------------------------------------------------------- runs

    def _run(self, run: _Element) -> None:
        direct = read_text_properties(run.find(W + "rPr"), self._source.styles.theme)
        style = self._style_of(None, direct)
        for child in content(run):
            if child.tag == W + "fldChar":
                self._field_character(child.get(W + "fldCharType", ""), style)
            elif child.tag == W + "instrText":
                if self._fields and not self._fields[-1].in_result:
                    self._fields[-1].instruction += child.text or ""
            elif style is not None:
                self._run_child(child, style)

    def _run_child(self, child: _Element, style: TextStyle) -> None:
        name = child.tag
        if name == W + "t":
            self._emit(*_texts(child.text or "", style))
        elif name in _CHARACTERS:
            self._emit(Text(_CHARACTERS[name], style))
        elif name in (W + "tab", W + "ptab"):
            self._emit(Tab(style))
        elif name in (W + "br", W + "cr"):
            self._emit(Break(_BREAKS.get(child.get(W + "type", ""), BreakKind.LINE), style))
        elif name == W + "sym":
            self._symbol(child, style)
        elif name == W + "drawing":
            self._emit(*read_drawing(child, self._source, self._around))
        elif name in _NOTES:
            self._note(child, _NOTES[name], style)
        elif name in (W + "footnoteRef", W + "endnoteRef"):
            self._emit(Text(self._source.current_note, style))
        else:
            self._child(child)

    def _symbol(self, element: _Element, style: TextStyle) -> None:
        try:
            character = chr(int(element.get(W + "char", "0"), 16))
        except (ValueError, OverflowError):
            return
        text, known = text_to_unicode(character, element.get(W + "font", ""))
        if not known:
            self._source.warn("nieznany znak z czcionki symboli", element, "Wstaw zwykły znak Unicode.")
        self._emit(Text(text, style))

    def _note(self, element: _Element, kind: NoteKind, style: TextStyle) -> None:
        number = note_number(self._source, kind, element.get(W + "id", ""))
        raised = style if style.position is Position.SUPERSCRIPT else _raised(style)
        self._emit(Text(number, raised))

    # -------------------------------------------------------------- fields and links

    def _field_character(self, kind: str, style: TextStyle | None) -> None:
        if kind == "begin":
            self._fields.append(OpenField(style=style))
        elif kind == "separate" and self._fields:
            self._fields[-1].in_result = True
        elif kind == "end" and self._fields:
            self._close_field()

    def _close_field(self) -> None:
        self._emit_from(self._fields.pop())

    def _emit_from(self, field: OpenField) -> None:
        self._emit(*field.close())

    def _simple_field(self, element: _Element) -> None:
        self._fields.append(OpenField(element.get(W + "instr", ""), True, self._style_of(None, {})))
        self._children(element)
        self._close_field()

    def _hyperlink(self, element: _Element) -> None:
        relationship = self._around.part.relationships.get(element.get(R + "id", ""))
        target = relationship.target if relationship is not None and relationship.external else ""
        anchor = element.get(W + "anchor", "")
        target = f"{target}#{anchor}" if anchor else target
        if not target:
            self._children(element)
            return
        outer, self._inlines, fields, self._fields = self._inlines, [], self._fields, []
        self._children(element)
        inner, self._inlines, self._fields = self._inlines, outer, fields
        self._emit(Link(target, tuple(_joined(inner)), element.get(W + "tooltip", "")))

    def _control(self, element: _Element) -> None:
        inner = element.find(W + "sdtContent")
        style = self._control_style(element, inner)
        field = read_control(element, style, self._field_name)
        if field is not None:
            self._emit(field)
        elif inner is not None:
            self._children(inner)

    def _control_style(self, element: _Element, inner: _Element | None) -> TextStyle:
        """How what is typed will look: the control's own run style, else that of its content."""
        properties = element.find(f"{W}sdtPr/{W}rPr")
        placeholder = element.find(f"{W}sdtPr/{W}showingPlcHdr") is not None
        if properties is None and inner is not None and not placeholder:
            properties = inner.find(f".//{W}r/{W}rPr")
        direct = read_text_properties(properties, self._source.styles.theme)
        if is_symbol_font(str(direct.get("font", ""))) or direct.get("font") in ("MS Gothic", "Segoe UI Symbol"):
            direct.pop("font")
        return self._style_of(None, direct) or TextStyle()


def _texts(text: str, style: TextStyle) -> Iterator[Text]:
    if is_symbol_font(style.font):
        text, _ = text_to_unicode(text, style.font)
    if text:
        yield Text(text.replace("\n", " ").replace("\t", " "), style)


def _raised(style: TextStyle) -> TextStyle:
    return replace(style, position=Position.SUPERSCRIPT)


def _joined(inlines: list[Inline]) -> Iterator[Inline]:
    pending: Text | None = None
    for inline in inlines:
        if isinstance(inline, Text) and pending is not None and pending.style == inline.style:
            pending = Text(pending.text + inline.text, inline.style)
            continue
        if pending is not None:
            yield pending
        pending = inline if isinstance(inline, Text) else None
        if pending is None:
            yield inline
    if pending is not None:
        yield pending
