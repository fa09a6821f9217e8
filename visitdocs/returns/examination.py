"""One file that came back, looked at: told by its content, not by its name, what it is, and read or opened.

It runs in a process of its own (`child`): what a library raises for a damaged file ends that process.
"""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

from visitdocs.problems import DocumentError
from visitdocs.returns.places import KnownForms
from visitdocs.returns.reasons import (
    damaged,
    empty,
    kept_by_outlook,
    locked,
    no_form,
    other_format,
    photograph_of_a_phone,
    unknown_kind,
)
from visitdocs.returns.sent_file import Examined, Forms, Pictures, SentFile, Unusable

HEAD = 1024
_OLE, _TNEF = bytes.fromhex("D0CF11E0A1B11AE1"), bytes.fromhex("789F3E22")
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\0", b"MM\0*", b"GIF8", b"BM", b"RIFF")
_HEIC = re.compile(rb"^.{4}ftyp(heic|heix|mif1|avif)", re.DOTALL)
_MAIL = re.compile(
    rb"^(from|to|date|subject|received|return-path|message-id|mime-version|delivered-to|content-type|x-[a-z-]+):", re.I
)
_CMS = re.compile(rb"^\x30.{1,6}\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02", re.DOTALL)
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")


def examine(asked: tuple[SentFile, KnownForms]) -> Examined:
    """Tell what a file is, and give the forms or the files in it, or why it is of no use.

    With the file comes what is known of the forms that may be in it.
    """
    file, known = asked
    data = file.data
    head = data[:HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not head:
        return empty()
    if head.startswith(b"PK"):
        return _examine_zip(file)
    if head.startswith(_OLE):
        return locked() if _ENCRYPTED_OFFICE in data else _ole(data)
    if head.startswith(_TNEF):
        return kept_by_outlook()
    if _HEIC.match(data[:16]):
        return photograph_of_a_phone()
    if head.startswith(_PICTURES):
        return Pictures((data,))
    return _examine_text(file, head, known)


def _examine_zip(file: SentFile) -> Examined:
    with ZipFile(BytesIO(file.data)) as opened:
        names = {name.lower() for name in opened.namelist()}
    if "[content_types].xml" in names:
        return _examine_word(file.data) if any(name.startswith("word/") for name in names) else no_form()
    if "meta-inf/manifest.xml" in names and "content.xml" in names:
        return other_format()
    from visitdocs.returns.unpacking import unpack_archive

    return unpack_archive(file)


def _examine_word(data: bytes) -> Forms | Unusable:
    from visitdocs.returns.word_form import read_word

    try:
        return read_word(data)
    except DocumentError as error:
        (problem, *_) = error.problems
        return Unusable(problem.message, problem.hint or damaged().remedy)


def _ole(data: bytes) -> Unusable:
    """An old Microsoft format: a mail of Outlook, or a text of Word before 2007."""
    return kept_by_outlook() if "__nameid_version".encode("utf-16-le") in data else other_format()


def _examine_text(file: SentFile, head: bytes, known: KnownForms) -> Examined:
    from visitdocs.returns.unpacking import unpack_cms, unpack_mail, unpack_xades

    if _CMS.match(head) or head.startswith((b"-----BEGIN PKCS7", b"-----BEGIN CMS")):
        return unpack_cms(file)
    if head.startswith(b"<?xml") or b"xmldsig#" in head:
        return unpack_xades(file)
    if _MAIL.match(head) and not head.lower().startswith(b"<"):
        return unpack_mail(file)
    if head.startswith(rb"{\rtf"):
        return other_format()
    if b"%PDF-" in file.data[:HEAD]:  # other signs may stand in front (ISO 32000-1, Annex H.3)
        from visitdocs.returns.pdf_form import read_pdf

        return read_pdf(file.data, known)
    return unknown_kind()
