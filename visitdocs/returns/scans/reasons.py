"""Why nothing can be read from a picture of paper, and what to do then."""

from visitdocs.messages import message, phrase
from visitdocs.returns.sent_file import Unusable


def scan_without_code() -> Unusable:
    """Pictures of paper, and nothing tells whose form it is."""
    return Unusable(
        message("returned-scan-without-code", "no code of a form can be read in the picture"),
        phrase(
            "if it is a form, type the answers in by hand, or put in a sharper picture of the whole page, the square "
            "code in its corner included"
        ),
    )


def scan_of_another_edition() -> Unusable:
    """It looks much like the present form, and asks otherwise."""
    return Unusable(
        message("returned-scan-outdated", "the picture shows another edition of the form than the present one"),
        phrase("type the answers in by hand from this file, or ask the sender to fill in the present form"),
    )


def scan_unlike() -> Unusable:
    """The code is the form's, and the page is not: printed by another program, creased, or cut off."""
    return Unusable(
        message("returned-scan-unlike", "the picture does not show the form as it was published"),
        phrase(
            "type the answers in by hand from this file; the page may be creased, cut off, or printed from the Word "
            "file by a program that moves its lines"
        ),
    )


def scans_mixed() -> Unusable:
    """Pages of several people, which nothing but the handwriting tells apart."""
    return Unusable(
        message("returned-scans-mixed", "pages of several people's forms are in one place and cannot be told apart"),
        phrase("put the pages of each person into a PDF file or an archive (.zip) of their own"),
    )


def scan_without_first_page() -> Unusable:
    """A further page, which does not say whose it is."""
    return Unusable(
        message("returned-scan-part", "the picture shows a further page of a form, and its first page is not with it"),
        phrase("put all pages of the form into one PDF file or one archive (.zip)"),
    )


def blank_picture() -> Unusable:
    """An empty sheet, such as the back of a page."""
    return Unusable(
        message("returned-scan-blank", "the picture shows an empty sheet"),
        phrase("look at what it is; it may be an attachment"),
    )


def picture_too_large() -> Unusable:
    """More pixels or pages than any scan of a form has."""
    return Unusable(
        message("returned-scan-too-large", "the picture has more pixels or pages than a scan of a form"),
        phrase("scan the form at 200 to 300 dots per inch, or type the answers in by hand"),
    )
