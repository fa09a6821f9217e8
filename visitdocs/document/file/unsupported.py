"""Elements that a Word file may hold and we cannot typeset, by name; and those that mean nothing on paper."""

from lxml.etree import _Element

from visitdocs.document.file.word_file import WordFile
from visitdocs.document.markup import DELETED
from visitdocs.messages import Message, Quoted, message, phrase
from visitdocs.ooxml.namespaces import MATH, W

_EQUATION = message("equation-left-out", "an equation cannot be typeset and was left out")
_PASTE_CONTENT = phrase("paste its content into the document")

NAMED: dict[str, tuple[Message, Message | None]] = {
    MATH + "oMath": (_EQUATION, phrase("insert the equation as a picture with alternative text")),
    MATH + "oMathPara": (_EQUATION, phrase("insert the equation as a picture")),
    W + "commentReference": (
        message("comment-left-out", "a comment does not go into the PDF"),
        phrase("delete it on the Review tab"),
    ),
    W + "object": (
        message("embedded-object-left-out", "an embedded object (OLE) was left out"),
        phrase("insert it as a picture with alternative text"),
    ),
    W + "control": (
        message("activex-left-out", "an ActiveX control was left out"),
        phrase("use a content control from the Developer tab"),
    ),
    W + "contentPart": (
        message("ink-left-out", "a drawing by hand (ink) was left out"),
        phrase("insert it as a picture"),
    ),
    W + "altChunk": (
        message("embedded-file-left-out", "an embedded piece of another file was left out"),
        _PASTE_CONTENT,
    ),
    W + "subDoc": (message("subdocument-left-out", "a subdocument was left out"), _PASTE_CONTENT),
    W + "movie": (message("video-left-out", "a video was left out"), None),
}
"""What is said of each, and what to do about it."""

_IGNORED = frozenset(
    W + name
    for name in (
        "pPr", "rPr", "sectPr", "proofErr", "lastRenderedPageBreak", "bookmarkEnd", "permStart", "permEnd",
        "commentRangeStart", "commentRangeEnd", "annotationRef", "separator", "continuationSeparator", "delText",
        "delInstrText", "smartTagPr", "customXmlPr", "fldData", "tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr",
        "sdtPr", "sdtEndPr",
    )
)  # fmt: skip


def report_element(element: _Element, word_file: WordFile) -> None:
    """Warn of an element that no reader takes, unless it means nothing on paper."""
    if element.tag in NAMED:
        said, hint = NAMED[element.tag]
        word_file.warn(said, element, hint)
    elif element.tag not in _IGNORED and "Range" not in element.tag:
        name = Quoted(element.tag.rpartition("}")[2])
        word_file.warn(message("unknown-element", "the unknown element {name} was left out", name=name), element)


def report_document(root: _Element, word_file: WordFile) -> None:
    """Warn of what w:document holds beside its body: a background that shows, and anything that nobody knows."""
    bodies = root.findall(W + "body")
    for element in (*bodies[1:], *(child for child in root if child.tag not in (W + "body", W + "background"))):
        if isinstance(element.tag, str):
            report_element(element, word_file)
    if root.find(W + "background") is not None and word_file.settings.shows_background:
        said = message("page-background-left-out", "the background of the pages was left out")
        word_file.warn(said, bodies[0], phrase("Design → Page Color → No Color"))


def report_tracked_changes(story: _Element, word_file: WordFile) -> None:
    """Warn of changes that wait to be accepted: what was inserted is set, what was deleted is not."""
    said = message("tracked-changes", "tracked changes: inserted text was set, deleted text was left out")
    hint = phrase("accept or reject the changes on the Review tab")
    for element in story.iter(*(W + name for name in ("ins", "moveTo", "cellIns", "cellDel")), *DELETED):
        word_file.warn(said, element, hint)
