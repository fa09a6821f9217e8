"""A form as its Word controls say it and as its PDF fields say it, in the same words, by readers that are not ours."""

import re
from io import BytesIO
from typing import NamedTuple
from zipfile import ZipFile

import pypdf
from lxml import etree
from pypdf.generic import DictionaryObject

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
KINDS = {"text": "text", "date": "text", "dropDownList": "choice", "checkbox": "box", "picture": "signature"}
HINT = re.compile(", (wpisz .*|dd.mm.rrrr)$")
ROUND = "25CB"
REQUIRED, MULTILINE, RADIO = 1 << 1, 1 << 12, 1 << 15


class Field(NamedTuple):
    """One control or field; `value` is what is filled in, for a box or a button whether it is on."""

    kind: str
    required: bool
    title: str
    options: tuple[str, ...]
    value: str | bool


def controls(docx: bytes) -> dict[str, Field]:
    """Every content control by tag. The first entry of a list is its prompt."""
    root = etree.fromstring(ZipFile(BytesIO(docx)).read("word/document.xml"))
    return dict(map(_control, root.iter(f"{W}sdt")))


def _control(control: etree._Element) -> tuple[str, Field]:
    properties, content = control.find(f"{W}sdtPr"), control.find(f"{W}sdtContent")
    tag, title = (properties.find(f"{W}{name}").get(f"{W}val") for name in ("tag", "alias"))
    mark = next(child for child in properties if etree.QName(child).localname in KINDS)
    kind = KINDS[etree.QName(mark).localname]
    if mark.get(f"{W}multiLine") == "1":
        kind = "lines"
    if kind == "box" and mark.find(f"{W14}uncheckedState").get(f"{W14}val") == ROUND:
        kind = "button"
    entries = [item.get(f"{W}displayText") for item in properties.iter(f"{W}listItem")]
    assert None not in entries[1:]
    if kind in ("box", "button"):
        value = mark.find(f"{W14}checked").get(f"{W14}val") == "1"
    elif kind == "signature" or properties.find(f"{W}showingPlcHdr") is not None:
        value = ""
    else:
        value = "".join("\n" if part.tag == f"{W}br" else part.text for part in content.iter(f"{W}t", f"{W}br"))
    return tag, Field(kind, title.endswith("(wymagane)"), title, tuple(entries[1:]), value)


def fields(pdf: bytes) -> dict[str, Field]:
    """Every field by name; a radio button counts by its own. The first entry of a list empties it."""
    found = {}
    for name, field in (pypdf.PdfReader(BytesIO(pdf)).get_fields() or {}).items():
        entry = field.indirect_reference.get_object()
        if "/FT" not in entry or name.startswith("visitdocs."):
            continue
        flags = int(entry.get("/Ff", 0))
        if flags & RADIO:
            for kid in (kid.get_object() for kid in entry["/Kids"]):
                state = next(state for state in kid["/AP"]["/N"] if state != "/Off")
                on = kid["/AS"] == state
                assert on == (entry["/V"] == state)
                found[name + state.replace("/", ".")] = Field("button", bool(flags & REQUIRED), kid["/TU"], (), on)
        else:
            found[name] = _field(entry, flags)
    return found


def _field(entry: DictionaryObject, flags: int) -> Field:
    options = tuple(map(str, entry.get("/Opt", [])))
    assert options[:1] in ((), ("",))
    kind = {"/Tx": "lines" if flags & MULTILINE else "text", "/Ch": "choice", "/Btn": "box", "/Sig": "signature"}
    value = str(entry.get("/V", ""))
    if entry["/FT"] == "/Btn":
        assert entry["/V"] == entry["/AS"]
        value = entry["/V"] == "/Yes"
    return Field(kind[entry["/FT"]], bool(flags & REQUIRED), HINT.sub("", entry["/TU"]), options[1:], value)


def assert_the_same(docx: bytes, pdf: bytes) -> None:
    """Fail unless both have the same fields; what Word cuts of a title the PDF has whole, and goes on with help.

    That an answer is required is said in Word's title, of several buttons in that of the first, and by the PDF's flag.
    Text that may be longer than a line wraps in Word by itself, and has several lines in the PDF.
    """
    word, other = controls(docx), fields(pdf)
    asked = {_question(tag) for tag, field in word.items() if field.kind == "button" and field.required}
    for tag, field in word.items():
        if (field.kind, other[tag].kind) == ("text", "lines"):
            other[tag] = other[tag]._replace(kind="text")
        title = re.escape(field.title.removesuffix(" (wymagane)")).replace("…", ".*")
        if re.match(title, other[tag].title):
            word[tag] = field._replace(title=other[tag].title)
        if field.kind == "button":
            word[tag] = word[tag]._replace(required=_question(tag) in asked)
    assert word == other


def _question(tag: str) -> str:
    """What several buttons answer together."""
    return tag.rpartition(".")[0]
