"""Mails, archives and signature containers give up their files, under names that can do no harm."""

import zipfile
from base64 import b64encode
from datetime import UTC, datetime
from email.message import EmailMessage
from io import BytesIO

import pytest
from asn1crypto import cms
from returned import sent

from visitdocs.returns import SentFile, Unusable
from visitdocs.returns.examination import examine
from visitdocs.returns.places import KnownForms
from visitdocs.returns.sent_file import Contents

PDF = b"%PDF-1.7 a form, or so it says"
XADES = """<?xml version="1.0" encoding="UTF-8"?>
<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
<ds:SignedInfo/><ds:SignatureValue>{short}</ds:SignatureValue>
<ds:Object Encoding="http://www.w3.org/2000/09/xmldsig#base64">{packed}</ds:Object></ds:Signature>"""


def mail(*attachments: tuple[str, bytes], text: str = "W załączeniu formularz.") -> EmailMessage:
    """A mail as an office gets it."""
    made = EmailMessage()
    made["Subject"], made["From"], made["To"] = "Zgłoszenie – Łódź", "a@example.org", "b@example.org"
    made["Date"] = "Mon, 20 Nov 2017 10:15:00 +0100"
    made.set_content(text)
    for name, data in attachments:
        made.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return made


def zipped(*files: tuple[str, bytes]) -> bytes:
    """A zip archive of these files."""
    output = BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return output.getvalue()


def inside(data: bytes, *trail: str) -> tuple[SentFile, ...]:
    """The files in a file."""
    examined = examine((sent(data, *trail), KnownForms()))
    assert isinstance(examined, Contents), examined
    return examined.files


def reason(data: bytes) -> str:
    """Why a file is of no use."""
    examined = examine((sent(data), KnownForms()))
    assert isinstance(examined, Unusable), examined
    return examined.reason.code


def test_a_mail_gives_its_attachments_with_the_day_it_was_sent() -> None:
    (file,) = inside(mail(("Zgłoszenie Łucja.pdf", PDF)).as_bytes(), "mail.eml")
    assert (file.trail, file.data) == (("mail.eml", "Zgłoszenie Łucja.pdf"), PDF)
    assert file.received == datetime(2017, 11, 20, 9, 15, tzinfo=UTC)


def test_names_are_read_as_mail_programs_write_them() -> None:
    encoded = b64encode("formularz żółć.pdf".encode()).decode()
    lines = [
        "From: a@example.org",
        "Date: Mon, 20 Nov 2017 10:15:00 +0100",
        "MIME-Version: 1.0",
        'Content-Type: multipart/mixed; boundary="b"',
        "",
        "--b",
        "Content-Type: application/pdf",
        f'Content-Disposition: attachment; filename="=?utf-8?B?{encoded}?="',
        "Content-Transfer-Encoding: base64",
        "",
        b64encode(PDF).decode(),
        "--b",
        "Content-Type: application/pdf",
        "Content-Disposition: attachment; filename*=utf-8''formularz%20%C5%82.pdf",
        "Content-Transfer-Encoding: base64",
        "",
        b64encode(PDF).decode(),
        "--b--",
    ]
    names = [file.name for file in inside("\r\n".join(lines).encode(), "m.eml")]
    assert names == ["formularz żółć.pdf", "formularz ł.pdf"]


def test_a_mail_in_a_mail_and_an_archive_in_it_are_opened_in_turn() -> None:
    inner = mail(("formularze.zip", zipped(("a.pdf", PDF))))
    outer = mail()
    outer.add_attachment(inner)
    (forwarded,) = inside(outer.as_bytes(), "outer.eml")
    (archive,) = inside(forwarded.data, *forwarded.trail)
    (file,) = inside(archive.data, *archive.trail)
    assert (file.trail[0], file.trail[-2:], file.data) == ("outer.eml", ("formularze.zip", "a.pdf"), PDF)


def test_a_picture_in_the_text_of_a_mail_is_no_attachment() -> None:
    made = mail(("a.pdf", PDF))
    html = EmailMessage()
    html.set_content("<img src=cid:logo>", subtype="html")
    html.add_related(b"\x89PNG", "image", "png", cid="<logo>")
    made.attach(html)
    assert [file.name for file in inside(made.as_bytes(), "m.eml")] == ["a.pdf"]


def test_a_mail_without_an_attachment_says_so() -> None:
    assert reason(mail().as_bytes()) == "returned-mail-without-form"


def test_files_of_one_name_in_an_archive_are_told_apart_by_their_folders() -> None:
    files = (
        ("form.pdf", PDF),
        ("sub/form.pdf", PDF),
        ("sub\\in\x1b\u202er/./form.pdf", PDF),
        (f"{'x' * 120}/a.pdf", PDF),
    )
    names = [file.name for file in inside(zipped(*files), "all.zip")]
    assert names == ["form.pdf", "sub/form.pdf", "sub/in\ufffd\ufffdr/form.pdf", "a.pdf"]


def test_a_damaged_file_in_an_archive_is_told_and_the_others_are_taken_out() -> None:
    whole = zipped(("a.pdf", PDF * 20), ("b.pdf", bytes(range(200))), ("c.pdf", PDF))
    place = whole.index(bytes(range(100, 120)))
    data = whole[:place] + b"\0" + whole[place + 1 :]
    examined = examine((sent(data, "all.zip"), KnownForms()))
    assert isinstance(examined, Contents)
    assert [file.name for file in examined.files] == ["a.pdf", "c.pdf"]
    assert [(trail, why.reason.code) for trail, why in examined.lost] == [(("all.zip", "b.pdf"), "returned-damaged")]
    otherwise = whole.replace(b"PK\x01\x02\x14\x03\x14\0\0\0\x08\0", b"PK\x01\x02\x14\x03\x14\0\0\0\x09\0")
    examined = examine((sent(otherwise, "all.zip"), KnownForms()))
    assert isinstance(examined, Contents)
    assert {why.reason.code for _, why in examined.lost} == {"returned-packed-otherwise"}


@pytest.mark.parametrize("kept", [0.4, 0.95])
def test_a_mail_that_was_cut_off_says_that_attachments_may_be_missing(kept: float) -> None:
    whole = mail(("a.pdf", PDF), ("b.pdf", PDF * 100)).as_bytes()
    examined = examine((sent(whole[: int(len(whole) * kept)], "m.eml"), KnownForms()))
    assert isinstance(examined, Contents)
    assert [(trail, why.reason.code) for trail, why in examined.lost] == [(("m.eml",), "returned-mail-cut-off")]
    examined = examine((sent(whole, "m.eml"), KnownForms()))
    assert isinstance(examined, Contents)
    assert (len(examined.files), examined.lost) == (2, ())


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_files_of_the_very_same_path_are_told_apart_by_a_number() -> None:
    names = ("a/form.pdf", "a/form.pdf", "a/form (2).pdf", "form.pdf", "a/form.pdf", "..", ".")
    numbered = [(name, PDF + bytes([number])) for number, name in enumerate(names)]
    files = inside(zipped(*numbered), "all.zip")
    told = ["a/form.pdf", "a/form (2).pdf", "a/form (2) (2).pdf", "form.pdf", "a/form (3).pdf", "file", "file (2)"]
    assert [(file.name, file.data[-1]) for file in files] == list(zip(told, range(7), strict=True))
    attached = mail(("form.pdf", PDF), ("form.pdf", b"x"))
    assert [file.name for file in inside(attached.as_bytes(), "m.eml")] == ["form.pdf", "form (2).pdf"]


def test_names_that_point_elsewhere_are_only_names() -> None:
    names = ("../../etc/x.pdf", "C:\\a\\b.pdf", "/srv/c.pdf", "a/../d.pdf", "..")
    files = inside(zipped(*((name, PDF) for name in names)), "z.zip")
    assert [file.name for file in files] == ["etc/x.pdf", "a/b.pdf", "srv/c.pdf", "a/d.pdf", "file"]


def test_old_polish_names_in_archives_are_read() -> None:
    name = "zgłoszenie_żółw.pdf"
    data = zipped(("X" * len(name.encode("cp852")), PDF)).replace(
        b"X" * len(name.encode("cp852")), name.encode("cp852")
    )
    assert [file.name for file in inside(data, "z.zip")] == [name]


def test_what_systems_put_into_archives_is_passed_over() -> None:
    files = [("__MACOSX/._a.pdf", b"x"), (".DS_Store", b"x"), ("a/Thumbs.db", b"x"), ("a/a.pdf", PDF)]
    assert [file.name for file in inside(zipped(*files), "z.zip")] == ["a/a.pdf"]


def test_a_trusted_signature_gives_the_file_in_it() -> None:
    xml = XADES.format(short=b64encode(b"short").decode(), packed=b64encode(PDF * 10).decode())
    (file,) = inside(xml.encode(), "form.pdf.xml")
    assert (file.trail, file.data, file.signed) == (("form.pdf.xml", "form.pdf"), PDF * 10, True)


def test_a_container_of_signatures_gives_the_file_in_it() -> None:
    files = [("mimetype", b"application/vnd.etsi.asic-e+zip"), ("form.pdf", PDF), ("META-INF/signatures.xml", b"<x/>")]
    (file,) = inside(zipped(*files), "form.asice")
    assert (file.name, file.data, file.signed) == ("form.pdf", PDF, True)


@pytest.mark.parametrize(
    "wrap", [bytes, lambda der: b"-----BEGIN PKCS7-----\n" + b64encode(der) + b"\n-----END PKCS7-----\n"]
)
def test_an_envelope_of_signed_data_gives_the_file_in_it(wrap: object) -> None:
    content = {"content_type": "data", "content": PDF}
    signed = cms.SignedData(
        {"version": "v1", "digest_algorithms": [], "encap_content_info": content, "signer_infos": []}
    )
    der = cms.ContentInfo({"content_type": "signed_data", "content": signed}).dump()
    (file,) = inside(wrap(der), "form.pdf.p7m")
    assert (file.name, file.data, file.signed) == ("form.pdf", PDF, True)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "returned-empty"),
        (b"\r\n \t", "returned-empty"),
        (b"<!DOCTYPE html><html>", "returned-unknown-kind"),
        (b"\x00\x00\x00\x18ftypheic", "returned-heic"),
        (bytes.fromhex("789F3E22") + b"x", "returned-outlook"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + "__nameid_version1.0".encode("utf-16-le"), "returned-outlook"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + b"WordDocument", "returned-other-format"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le"), "returned-locked"),
        (b"{\\rtf1 hello}", "returned-other-format"),
        (zipped(("content.xml", b"<x/>"), ("META-INF/manifest.xml", b"<x/>")), "returned-other-format"),
        (zipped(("[Content_Types].xml", b"<x/>"), ("xl/workbook.xml", b"<x/>")), "returned-no-form"),
        (zipped(("a/", b"")), "returned-empty-archive"),
        (XADES.format(short="", packed="").encode(), "returned-signature-alone"),
    ],
)
def test_what_cannot_be_read_is_told_by_what_it_is(data: bytes, code: str) -> None:
    assert reason(data) == code
