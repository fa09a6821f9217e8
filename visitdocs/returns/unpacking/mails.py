"""A saved mail (RFC 5322, MIME) → its attachments, those of attached mails included when these are looked at."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.errors import CloseBoundaryNotFoundDefect, StartBoundaryNotFoundDefect
from email.message import EmailMessage, Message

from visitdocs.messages import message, phrase
from visitdocs.returns.sent_file import Contents, SentFile, Unusable
from visitdocs.returns.unpacking.names import own_name, told_apart

MAXIMUM_ATTACHMENTS = 500


def unpack_mail(mail: SentFile) -> Contents | Unusable:
    """Give the attachments of a mail with the day it was sent; its text and the pictures in it are none."""
    parsed = message_from_bytes(mail.data, policy=policy.default)
    received = _sent(parsed) or mail.received
    found = list(_attachments(parsed, 0))[: MAXIMUM_ATTACHMENTS + 1]
    if len(found) > MAXIMUM_ATTACHMENTS:
        return Unusable(
            message("returned-too-many-files", "the file holds more than {limit} files", limit=MAXIMUM_ATTACHMENTS),
            phrase("take out the forms by hand and put them into the folder"),
        )
    lost = ((mail.trail, _cut_off()),) if _is_cut_off(parsed) else ()
    if not found and not lost:
        return Unusable(
            message("returned-mail-without-form", "the mail has no attachment"),
            phrase("read the mail: the answers may stand in its text"),
        )
    names = told_apart(name for name, _ in found)
    return Contents(
        tuple(SentFile((*mail.trail, name), data, received) for name, (_, data) in zip(names, found, strict=True)),
        lost,
    )


def _is_cut_off(mail: Message) -> bool:
    """Whether a part does not end as it says that it will (RFC 2046, 5.1.1), so that others may have followed."""
    defects = (defect for part in mail.walk() for defect in part.defects)
    return any(isinstance(defect, CloseBoundaryNotFoundDefect | StartBoundaryNotFoundDefect) for defect in defects)


def _cut_off() -> Unusable:
    return Unusable(
        message("returned-mail-cut-off", "the mail is damaged or was cut off, and attachments may be missing"),
        phrase("look at the mail in the mailbox, and save it once more or save its attachments by themselves"),
    )


def _attachments(part: Message, depth: int) -> Iterator[tuple[str, bytes]]:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        nested = inner[0] if isinstance(inner, list) and inner else None
        if isinstance(nested, Message):
            yield own_name(_file_name(part), "mail.eml"), nested.as_bytes()
        return
    if part.is_multipart():
        inner = part.get_payload()
        for item in inner if isinstance(inner, list) and depth < 20 else ():
            if isinstance(item, Message):
                yield from _attachments(item, depth + 1)
        return
    name = _file_name(part)
    if (part.get_content_maintype() == "text" and not name) or _is_of_the_text(part):
        return
    data = part.get_payload(decode=True)
    if isinstance(data, bytes):
        yield own_name(name, "attachment"), data


def _is_of_the_text(part: Message) -> bool:
    """A picture that the mail's text shows, such as the logo in a signature."""
    return (
        part.get_content_maintype() == "image"
        and "Content-ID" in part
        and part.get_content_disposition() != "attachment"
    )


def _file_name(part: Message) -> str:
    try:
        return part.get_filename() or ""
    except (LookupError, ValueError):  # an unknown character set in the name
        return ""


def _sent(mail: EmailMessage | Message) -> datetime | None:
    header = mail["Date"]
    sent = getattr(header, "datetime", None)
    if not isinstance(sent, datetime):
        return None
    return sent if sent.tzinfo else sent.replace(tzinfo=UTC)
