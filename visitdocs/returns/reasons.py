"""Why nothing can be read from a file that came back, and what to do then: what several readers say."""

from visitdocs.messages import message, phrase
from visitdocs.returns.sent_file import Unusable

_ASK_ANEW = phrase("ask the sender for the form once more, as it was saved by the program that filled it in")
_BY_HAND = phrase("type the answers in by hand from this file")
_LOOK = phrase("look at what it is; it may be an attachment")


def locked() -> Unusable:
    """A password keeps it closed."""
    return Unusable(
        message("returned-locked", "the file is locked with a password"),
        phrase("ask the sender for the file without a password"),
    )


def joined() -> Unusable:
    """Two people's answers stand in it as if they were one's."""
    return Unusable(
        message(
            "returned-joined",
            "forms of several people are joined into one file, and their answers cannot be told apart",
        ),
        phrase("ask for each form in a file of its own"),
    )


def no_form() -> Unusable:
    """It can be read and asks nothing."""
    return Unusable(message("returned-no-form", "the file is no form"), _LOOK)


def blank() -> Unusable:
    """The form as it was published."""
    return Unusable(
        message("returned-blank", "the form is not filled in"),
        phrase("ask the sender for the form with the answers, or to save it before sending"),
    )


def flattened() -> Unusable:
    """A print of the form to a PDF file, in which not all stands where it stands in the form."""
    return Unusable(
        message(
            "returned-flattened",
            "the form was printed to a PDF file, its fields are lost, and its words do not stand in their places",
        ),
        _BY_HAND,
    )


def flattened_earlier() -> Unusable:
    """A print of an edition whose words have places that nobody remembers."""
    return Unusable(
        message(
            "returned-flattened-earlier",
            "an earlier edition of the form was printed to a PDF file, and its fields are lost",
        ),
        _BY_HAND,
    )


def drawn_letters() -> Unusable:
    """A print whose letters are lines and no text."""
    return Unusable(
        message("returned-drawn-letters", "the letters in the file are only drawn and cannot be read as text"), _BY_HAND
    )


def scanned() -> Unusable:
    """Pictures of paper, and the extra that reads them is not installed."""
    return Unusable(
        message("returned-scan", "the file is a picture of pages"),
        phrase(
            "type the answers in by hand from this file; the program can read the ticks if whoever looks after it "
            "installs the extra “scan” (pip install visitdocs[scan])"
        ),
    )


def photograph_of_a_phone() -> Unusable:
    """HEIC or AVIF, for which there is no library that may be used."""
    return Unusable(
        message("returned-heic", "the photograph is in the format HEIC or AVIF, which the program does not read"),
        phrase("open it, save it as JPEG, and put that into the folder, or ask the sender for a JPEG"),
    )


def damaged() -> Unusable:
    """It is cut short or broken."""
    return Unusable(message("returned-damaged", "the file is damaged and cannot be read"), _ASK_ANEW)


def empty() -> Unusable:
    """Nothing was sent."""
    return Unusable(message("returned-empty", "the file is empty"), _ASK_ANEW)


def too_costly() -> Unusable:
    """Reading it took more time or memory than any form does."""
    return Unusable(
        message("returned-too-costly", "reading the file takes more time or memory than any form does"), _ASK_ANEW
    )


def unknown_kind() -> Unusable:
    """Neither PDF nor Word nor anything that holds files."""
    return Unusable(message("returned-unknown-kind", "the file is neither a PDF nor a Word file"), _LOOK)


def kept_by_outlook() -> Unusable:
    """A mail or attachments in Microsoft's own formats (MS-OXMSG, MS-OXTNEF)."""
    return Unusable(
        message("returned-outlook", "the file is in a format of Outlook that other programs do not read"),
        phrase("open it in Outlook, save the attachments, and put them into the folder"),
    )


def other_format() -> Unusable:
    """A text of another word processor."""
    return Unusable(
        message("returned-other-format", "the file is in the format of another program"),
        phrase("open it, save it as a Word file (.docx), and put that into the folder"),
    )


def of_another_visit() -> Unusable:
    """A form of another programme."""
    return Unusable(
        message("returned-of-another-visit", "the form is that of another visit"),
        phrase("move the file to the forms of that visit"),
    )
