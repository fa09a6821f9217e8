"""Word forms drawn by chance: controls of every kind at every place, with any tags, and what Word makes of them."""

from typing import NamedTuple

from hypothesis import strategies as st
from word_files import docx, paragraph, run

KINDS = (
    "text", "lines", "date", "list", "combo", "box", "legacy text", "legacy box", "legacy list", "rich prompt",
    "nothing", "signature",
)  # fmt: skip
TAGS = st.sampled_from(["", "a", "a ", "a.b", "a.b.c", "zgoda", "Wybór1", "visitdocs", "..", "a-2"])
PLACES = ("line", "cell", "around a cell", "paragraph", "nested", "in a row")
LISTED = '<w:listItem w:displayText="jeden" w:value="1"/><w:listItem w:displayText="dwa" w:value="2"/>'
LEGACY_ENTRIES = '<w:listEntry w:val="jeden"/><w:listEntry w:val="dwa"/>'
BOUND = '<w:dataBinding w:xpath="/a" w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/><w:text/>'


class State(NamedTuple):
    """What a control is and holds: what its field in the PDF has to be and hold."""

    type: str
    value: str


class Control(NamedTuple):
    """A control drawn by chance."""

    kind: str
    tag: str
    place: str
    on: bool

    @property
    def state(self) -> State:
        """What Word shows."""
        if self.kind == "signature":
            return State("/Sig", "")
        if self.kind in ("box", "legacy box"):
            return State("/Btn", "/Yes" if self.on else "/Off")
        if self.kind in ("list", "combo", "legacy list"):
            return State("/Ch", "dwa" if self.on else ("jeden" if self.kind == "legacy list" else ""))
        return State("/Tx", "" if self.kind in ("rich prompt", "nothing") or not self.on else "Łódź")

    def inline(self) -> str:
        """The control in a line."""
        return self._legacy() if self.kind.startswith("legacy") else self._modern(run(self._text()))

    def xml(self) -> str:
        """The control in a block of its own."""
        inline = self.inline()
        match self.place:
            case "cell" | "in a row":
                cells = f"<w:tc>{paragraph(run('Pole: ') + inline)}</w:tc>"
                rows = f"<w:tr>{cells}</w:tr>"
                return f"<w:tbl>{rows if self.place == 'cell' else wrapped(rows)}</w:tbl>"
            case "around a cell" if not self.kind.startswith("legacy"):
                return f"<w:tbl><w:tr>{self._modern(f'<w:tc>{paragraph(run(self._text()))}</w:tc>')}</w:tr></w:tbl>"
            case "paragraph" if not self.kind.startswith("legacy"):
                return self._modern(paragraph(run(self._text())))
            case "nested":
                return wrapped(paragraph(run("Pole: ") + wrapped(inline)))
            case _:
                return paragraph(run("Pole: ") + inline)

    @property
    def printed(self) -> str:
        """What is printed of it where no field can be, in a header or footer."""
        is_box = self.kind in ("box", "legacy box")
        if is_box:
            return "☒" if self.on else ""
        return self.state.value

    def _text(self) -> str:
        if self.kind in ("nothing", "signature"):
            return ""
        if self.kind == "box":
            return "☒" if self.on else "☐"
        return {"/Ch": "dwa", "/Tx": "Łódź"}[self.state.type] if self.on else "wybierz"

    def _modern(self, inside: str) -> str:
        ticked = f'<w14:checkbox><w14:checked w14:val="{int(self.on)}"/></w14:checkbox>'
        kind = {
            "text": "<w:text/>", "lines": '<w:text w:multiLine="1"/>', "date": "<w:date/>", "box": ticked,
            "list": f"<w:dropDownList>{LISTED}</w:dropDownList>", "combo": f"<w:comboBox>{LISTED}</w:comboBox>",
            "rich prompt": "<w:richText/>", "nothing": "", "signature": "<w:picture/>",
        }[self.kind]  # fmt: skip
        prompts = self.kind == "rich prompt" or (not self.on and self.kind not in ("box", "nothing", "signature"))
        tag = f'<w:tag w:val="{self.tag}"/>' if self.tag else ""
        return sdt(f"{tag}{'<w:showingPlcHdr/>' * prompts}{kind}", inside)

    def _legacy(self) -> str:
        code, data = {
            "legacy text": ("FORMTEXT", "<w:textInput/>"),
            "legacy box": ("FORMCHECKBOX", f'<w:checkBox><w:checked w:val="{int(self.on)}"/></w:checkBox>'),
            "legacy list": (
                "FORMDROPDOWN", f'<w:ddList><w:result w:val="{int(self.on)}"/>{LEGACY_ENTRIES}</w:ddList>'
            ),
        }[self.kind]  # fmt: skip
        name = f'<w:name w:val="{self.tag}"/>' if self.tag else ""
        result = run("Łódź") if self.kind == "legacy text" and self.on else ""
        marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("separate", "end")]
        begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{name}{data}</w:ffData></w:fldChar></w:r>'
        return f"{begin}<w:r><w:instrText>{code}</w:instrText></w:r>{marks[0]}{result}{marks[1]}"


def sdt(properties: str, inside: str) -> str:
    """A content control."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def wrapped(inside: str) -> str:
    """A control of rich text around something."""
    return sdt("", inside)


class Content(NamedTuple):
    """A control that is no field."""

    kind: str
    tag: str

    @property
    def state(self) -> None:
        """No field."""
        return

    def xml(self) -> str:
        """The control around words."""
        tag = f'<w:tag w:val="goog_rdk_{self.tag}"/>' if self.kind == "google" else f'<w:tag w:val="{self.tag}"/>'
        kind = {"bound": BOUND, "group": "<w:group/>"}.get(self.kind, "")
        return paragraph(sdt(tag + kind, run("Treść kontrolki")))


CONTROLS = st.builds(Control, st.sampled_from(KINDS), TAGS, st.sampled_from(PLACES), st.booleans())
CONTENTS = st.builds(Content, st.sampled_from(["rich text", "bound", "google", "group"]), TAGS)


def form(controls: list[Control | Content], header: list[Control] | None = None) -> bytes:
    """A Word file of these controls, and of those in its header."""
    body = paragraph(run("Formularz")) + "".join(control.xml() + paragraph() for control in controls)
    last = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    above = "".join(paragraph(run(f"{number}: ") + control.inline()) for number, control in enumerate(header or ()))
    return docx(body + last, header1=above or paragraph())
