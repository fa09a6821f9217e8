"""What Word makes of a content control (w:sdt, ECMA-376 17.5.2): a field to fill in, or content like any other.

A picture control is a field while it shows a blank picture: ours do until somebody signs, as do those of other
programs.
"""

import warnings
from collections.abc import Mapping

from lxml.etree import _Element

from visitdocs.document.file.word_file import WordFile
from visitdocs.document.markup import first_child, flag, is_on, plain_text
from visitdocs.document.model import FieldKind
from visitdocs.document.pictures.picture_files import DAMAGE, opened
from visitdocs.ooxml import Part
from visitdocs.ooxml.namespaces import W14, W15, A, R, W

# The signs of a radio button that Word's check box control may be given: ○ ◉ ● ◎ ◯ ⚪ ⚫ ⬤ ⭘ 🔘 and two of LibreOffice.
_ROUND = frozenset({"25CB", "25C9", "25CF", "25CE", "25EF", "26AA", "26AB", "2B24", "2B58", "1F518", "EA3A", "EA3B"})
_WRAPPERS = frozenset(
    (
        *(W + name for name in ("group", "docPartObj", "docPartList", "citation", "bibliography", "equation")),
        W15 + "repeatingSection",
        W15 + "repeatingSectionItem",
    )
)
_UNLOCKED = frozenset({"", "unlocked", "sdtLocked"})
_WRAPPER_TAG = "goog_rdk_"  # Google Docs wraps what it cannot say otherwise, such as suggestions and comments
# Core properties, extended properties, and those of a cover page, which all cover pages and many headers repeat.
_PROPERTIES = frozenset(
    {
        "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}",
        "{6668398D-A668-4E3E-859B-5C60F7C5B3B7}",
        "{55AF091B-3C7A-41E3-B477-F2FDAA23CFDA}",
    }
)
_HOLDERS = tuple(
    W + name for name in ("tbl", "drawing", "pict", "object", "sym", "fldChar", "fldSimple", "footnoteReference", "br")
)
_MARGINS = (W + "hdr", W + "ftr")
_LARGEST_BLANK, _MAXIMUM_PIXELS = 20_000, 1_000_000
_BLANK_FORMATS = ("PNG", "GIF")


Asked = Mapping[str, _Element]
"""The properties of a control by their tags."""


def value_of(asked: Asked, name: str) -> str:
    """Give the `w:val` of the property `w:name`, "" when either is missing."""
    found = asked.get(W + name)
    return "" if found is None else found.get(W + "val", "")


def field_kind(asked: Asked, content: _Element, word_file: WordFile, part: Part, is_ours: bool) -> FieldKind | None:
    """Give the kind of field that a control is; None when it is content, to be read as if it were not there.

    `asked` are its properties, `content` is what it shows. `is_ours` says that a form of ours has the field; such a
    control stays one whatever a program has made of it.
    """
    if not word_file.with_fields or _only_wraps(asked):
        return None
    shows_prompt = bool(is_on(asked.get(W + "showingPlcHdr")))
    if in_margin(content) and not shows_prompt and _is_answered(asked, content):
        return None
    if W14 + "checkbox" in asked:
        return FieldKind.RADIO if _is_round(asked[W14 + "checkbox"]) else FieldKind.CHECKBOX
    if W + "picture" in asked:
        is_empty = shows_prompt or _is_pictureless(content) or shows_blank_picture(content, word_file, part)
        return FieldKind.SIGNATURE if is_empty else None
    if not shows_prompt and _repeats_data(asked) and _holds_something(content):
        return None
    return _typed_kind(asked, content, is_ours, shows_prompt)


def in_margin(element: _Element) -> bool:
    """Tell whether an element stands in a header or footer, where no field can be: what it holds is printed."""
    return element.getroottree().getroot().tag in _MARGINS


def _typed_kind(kinds: Asked, content: _Element, is_ours: bool, shows_prompt: bool) -> FieldKind | None:
    if W + "date" in kinds:
        return FieldKind.DATE
    if W + "dropDownList" in kinds or W + "comboBox" in kinds:
        return FieldKind.DROPDOWN
    if W + "text" in kinds and flag(kinds[W + "text"].get(W + "multiLine")):
        return FieldKind.MULTILINE
    is_text = W + "text" in kinds
    wrapped = [W + "tbl", W + "drawing", W + "pict", W + "object", *([] if is_text else [W + "sdt"])]
    if next(content.iter(*wrapped), None) is not None:
        return None
    if not (is_text or is_ours or shows_prompt) and _holds_something(content):
        return None  # rich text: paragraphs, lists and formatting, which no field could hold
    return FieldKind.MULTILINE if len(content.findall(f".//{W}p")) > 1 else FieldKind.TEXT


def _only_wraps(asked: Asked) -> bool:
    is_foreign = value_of(asked, "tag").startswith(_WRAPPER_TAG)
    return is_foreign or not _WRAPPERS.isdisjoint(asked) or value_of(asked, "lock") not in _UNLOCKED


def _is_answered(asked: Asked, content: _Element) -> bool:
    """Whether a control has a value to print in a header or footer, where no field can be."""
    return is_ticked(asked) if W14 + "checkbox" in asked else _holds_something(content)


def _holds_something(content: _Element) -> bool:
    return bool(plain_text(content).strip()) or next(content.iter(*_HOLDERS), None) is not None


def _is_pictureless(content: _Element) -> bool:
    return next(content.iter(W + "drawing", W + "pict", W + "object"), None) is None


def _repeats_data(kinds: Asked) -> bool:
    """Whether a control shows a property of the document, or nameless text that is kept elsewhere in the file."""
    binding = kinds.get(W + "dataBinding")
    if binding is None:
        return False
    tag = kinds.get(W + "tag")
    is_choice = bool(kinds.keys() & {W + "date", W + "dropDownList", W + "comboBox"})
    is_nameless = tag is None or not tag.get(W + "val")
    return binding.get(W + "storeItemID", "").upper() in _PROPERTIES or (is_nameless and not is_choice)


def _is_round(box: _Element) -> bool:
    states = [box.find(W14 + name) for name in ("checkedState", "uncheckedState")]
    signs = {state.get(W14 + "val", "").upper().lstrip("0") for state in states if state is not None}
    return bool(signs) and signs <= _ROUND


def is_ticked(asked: Asked) -> bool:
    """Tell whether the control with these properties is a box that is ticked."""
    ticked = first_child(asked.get(W14 + "checkbox"), W14 + "checked")
    return ticked is not None and flag(ticked.get(W14 + "val", "1"))


def shows_blank_picture(content: _Element, word_file: WordFile, part: Part) -> bool:
    """Tell whether all that is shown is one picture, all white or transparent; `part` is where the control stands."""
    blips = [blip.get(R + "embed", "") for blip in content.iter(A + "blip")]
    relationship = part.relationships.get(blips[0]) if len(blips) == 1 else None
    if relationship is None or relationship.external:
        return False
    data = word_file.package.read(relationship.target) or b""
    return len(data) <= _LARGEST_BLANK and _is_blank(data)


def _is_blank(data: bytes) -> bool:
    try:
        with warnings.catch_warnings(action="error"), opened(data) as image:
            if image.format not in _BLANK_FORMATS or image.width * image.height > _MAXIMUM_PIXELS:
                return False
            bands = image.convert("RGBA").split()
    except DAMAGE:
        return False
    *colours, alpha = (band.getextrema() for band in bands)
    return alpha == (0, 0) or all(extremes == (255, 255) for extremes in colours)
