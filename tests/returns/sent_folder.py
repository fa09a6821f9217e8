"""A folder as an office gets it: good forms by every hand and in every wrapping, and what else is sent or goes wrong.

Every file comes with what has to become of it: the name of the person in each row that it gives, or the reason why it
is of no use, by its code; of a form with something amiss the code of what has to be found of it.
"""

from __future__ import annotations

import zipfile
import zlib
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from itertools import count, islice

import pikepdf
import pypdf
from asn1crypto import cms
from filled_forms import LONG
from pypdf.generic import ArrayObject, FloatObject, NameObject, TextStringObject
from test_every_file_ends_once import bomb, flattened, locked
from test_joined_and_cut import by_append, by_pages, named, written
from test_signed_forms import after_signing
from test_unpacking import XADES, mail, zipped

from visitdocs.word import fill_controls


@dataclass(frozen=True)
class Sent:
    """A file, and what becomes of it: `people` by name in rows, `code` of the reason or of what is found of a row.

    It is made when it is asked for.
    """

    name: str
    make: Callable[[], bytes]
    people: tuple[str, ...] = ()
    code: str = ""


@dataclass(frozen=True)
class Forms:
    """What files are made of: the empty form and filled-in ones by hand, one that is signed, an earlier edition."""

    docx: bytes
    pdf: bytes
    filled: dict[str, bytes]
    signed: bytes
    earlier: bytes

    def good(self, number: int) -> Sent:
        """The form of a person who has done nothing wrong, in one of fourteen ways."""
        name = f"{('Łucja', 'Żaneta', 'Ołeksij', 'Zoë')[number % 4]} Próbna-{number:03}"
        ending, make = tuple(self._ways())[number % 14]
        folder = ("", "sub/", "sub/ą/")[number % 3]
        return Sent(f"{folder}{number:03}-{ending}", lambda: make(name), (name,))

    def _ways(self) -> Iterator[tuple[str, Callable[[str], bytes]]]:
        pdf, own = self.filled["pypdf"], self.filled["fill, PDF"]
        yield "a.pdf", lambda name: named(pdf, name)
        yield "b.pdf", lambda name: named(self.filled["PDFium"], name)
        yield "c.pdf", lambda name: named(own, name)
        yield "d.docx", lambda name: self._in_word(name)
        yield "e.pdf", lambda name: _saved_anew(named(pdf, name))
        yield "f.pdf", lambda name: by_pages(named(pdf, name))
        yield "g.eml", lambda name: mail(("Zgłoszenie żółw.pdf", named(pdf, name))).as_bytes()
        yield "h.zip", lambda name: zipped(("w środku/form.docx", self._in_word(name)))
        yield "i.eml", lambda name: _forwarded(named(own, name))
        yield "j.pdf.xml", lambda name: XADES.format(short="", packed=b64encode(named(pdf, name)).decode()).encode()
        yield "k.asice", lambda name: _container(named(pdf, name))
        yield "l.pdf.p7m", lambda name: _enveloped(named(pdf, name))
        yield "m.dat", lambda name: b"\r\n" + named(pdf, name)
        yield "n.pdf", lambda name: named(pdf, name) + b"\0" * 2000

    def _in_word(self, name: str) -> bytes:
        return fill_controls(self.docx, "form", {"person.name": name, "accessibility": LONG, "consent.data": True})

    def bad(self, turn: int) -> Iterator[Sent]:
        """What is of no use, or has something amiss, one of each kind; its people are others at each turn."""
        for sent in (*self._of_no_use(), *self._amiss(turn)):
            yield replace(sent, name=f"{turn}-{sent.name}")

    def _of_no_use(self) -> Iterator[Sent]:
        pdf, word = self.filled["pypdf"], self.filled["fill, Word"]
        yield Sent("cut.pdf", lambda: pdf[: len(pdf) // 2], code="returned-damaged")
        yield Sent("cut.docx", lambda: word[:9000], code="returned-damaged")
        yield Sent("locked.pdf", lambda: locked(pdf), code="returned-locked")
        yield Sent("locked.docx", lambda: _ole("EncryptedPackage"), code="returned-locked")
        yield Sent("html.pdf", lambda: b"<!DOCTYPE html><html><body>404</body></html>", code="returned-unknown-kind")
        yield Sent("text.docx", lambda: "Zgłaszam udział. Łucja".encode(), code="returned-unknown-kind")
        yield Sent("bomb.zip", lambda: bomb(), code="returned-archive-too-large")
        yield Sent("bomb.pdf", lambda: _pdf_bomb(), code="returned-too-costly")
        yield Sent("bomb.docx", lambda: _word_bomb(self.docx), code="unpacks-too-large")
        yield Sent("matryoshka.zip", lambda: _nested(pdf, 8), code="returned-too-deep")
        yield Sent("joined.pdf", lambda: _merged(pdf), code="returned-joined")
        yield Sent("joined.docx", lambda: _twice(word), code="returned-joined")
        yield Sent("blank.pdf", lambda: self.pdf, code="returned-blank")
        yield Sent("blank.docx", lambda: self.docx, code="returned-blank")
        yield Sent("photo.pdf", lambda: b"\xff\xd8\xff\xe0 JFIF", code="returned-damaged")
        yield Sent("mail.msg", lambda: _ole("__nameid_version1.0"), code="returned-outlook")
        yield Sent("winmail.dat", lambda: bytes.fromhex("789F3E22") + b"x", code="returned-outlook")
        yield Sent("old.doc", lambda: _ole("WordDocument"), code="returned-other-format")
        yield Sent("form.rtf", lambda: b"{\\rtf1 Formularz}", code="returned-other-format")
        yield Sent("empty.pdf", lambda: b"", code="returned-empty")
        yield Sent("empty.eml", lambda: mail().as_bytes(), code="returned-mail-without-form")
        yield Sent("signature.xml", lambda: XADES.format(short="", packed="").encode(), code="returned-signature-alone")
        yield Sent("other.pdf", lambda: _foreign(), code="returned-no-form")

    def _amiss(self, turn: int) -> Iterator[Sent]:
        def person(name: str, make: Callable[[bytes], bytes], code: str) -> Sent:
            data, own = self.earlier if code == "returned-outdated" else self.filled["pypdf"], f"{name} {turn}"
            return Sent(f"{name}.pdf", lambda: make(named(data, own)), (own,), code)

        yield person("Dawna", bytes, "returned-outdated")
        yield person("Płaska", flattened, "returned-print")
        yield person("Ucięta", _first_page, "returned-fields-lost")
        yield person("Dodana", _added, "returned-fields-added")
        first, other = (lambda name=name: named(self.filled["pypdf"], name) for name in (f"Jan {turn}", f"Ola {turn}"))
        yield Sent("two.pdf", lambda: by_append(first(), other()), (f"Jan {turn}", f"Ola {turn}"))
        changed = f"Zmieniona {turn}"
        change = partial(after_signing, self.signed, "person.name", changed)
        yield Sent("changed.pdf", change, (changed,), "returned-changed-after-signing")

    def folder(self, good: int, bad: int) -> list[Sent]:
        """So many of each, in the order of their names."""
        bad_ones = (sent for turn in count() for sent in self.bad(turn))
        return sorted([*map(self.good, range(good)), *islice(bad_ones, bad)], key=lambda sent: sent.name)


def _saved_anew(pdf: bytes) -> bytes:
    output = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        document.save(output, linearize=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return output.getvalue()


def _forwarded(pdf: bytes) -> bytes:
    outer = mail()
    outer.add_attachment(mail(("form.zip", zipped(("form.pdf", pdf)))))
    return outer.as_bytes()


def _container(pdf: bytes) -> bytes:
    return zipped(
        ("mimetype", b"application/vnd.etsi.asic-e+zip"), ("form.pdf", pdf), ("META-INF/signatures.xml", b"<x/>")
    )


def _enveloped(pdf: bytes) -> bytes:
    content = {"content_type": "data", "content": pdf}
    data = cms.SignedData({"version": "v1", "digest_algorithms": [], "encap_content_info": content, "signer_infos": []})
    return cms.ContentInfo({"content_type": "signed_data", "content": data}).dump()


def _ole(mark: str) -> bytes:
    return bytes.fromhex("D0CF11E0A1B11AE1") + mark.encode("utf-16-le" if mark[0] != "W" else "ascii")


def _pdf_bomb() -> bytes:
    """A page of 1 GB, packed twice into 2 kB."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b"\0" * 10_000_000) for _ in range(100)) + packer.flush()
    return _pdf_of(zlib.compress(packed, 9), b"/FlateDecode /FlateDecode")


def _foreign() -> bytes:
    return _pdf_of(zlib.compress(b"BT ET"), b"/FlateDecode")


def _pdf_of(page: bytes, filters: bytes) -> bytes:
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>",
        b"<</Length %d/Filter[%b]>>stream\n%b\nendstream" % (len(page), filters, page),
    )
    data, places = b"%PDF-1.7\n", b""
    for number, content in enumerate(objects, 1):
        places += b"%010d 00000 n \n" % len(data)
        data += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"xref\n0 5\n0000000000 65535 f \n" + places
    return data + table + b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(data)


def _word_bomb(docx: bytes) -> bytes:
    output = BytesIO()
    with zipfile.ZipFile(BytesIO(docx)) as source, zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                data = data.replace(b"</w:body>", b"<w:p><w:r><w:t>%b</w:t></w:r></w:p></w:body>" % (b"x" * 60_000_000))
            target.writestr(name, data)
    return output.getvalue()


def _nested(pdf: bytes, depth: int) -> bytes:
    data = zipped(("form.pdf", pdf))
    for _ in range(depth):
        data = zipped(("inner.zip", data))
    return data


def _merged(pdf: bytes) -> bytes:
    """Two people's pages with one and the same fields."""
    writer = pypdf.PdfWriter(clone_from=BytesIO(pdf))
    for page in list(writer.pages)[:2]:
        copy = writer.add_blank_page(page.mediabox.width, page.mediabox.height)
        for key in ("/Contents", "/Resources", "/Annots"):
            copy[NameObject(key)] = page.raw_get(key)
    return written(writer)


def _twice(docx: bytes) -> bytes:
    from copy import deepcopy

    from docx import Document

    document = Document(BytesIO(docx))
    body = document.element.body
    for element in list(body)[:-1]:
        body.insert(len(body) - 1, deepcopy(element))
    output = BytesIO()
    document.save(output)
    return output.getvalue()


def _first_page(pdf: bytes) -> bytes:
    writer = pypdf.PdfWriter()
    writer.append(BytesIO(pdf), pages=(0, 1))
    return written(writer)


def _added(pdf: bytes) -> bytes:
    writer = pypdf.PdfWriter(clone_from=BytesIO(pdf))
    field = next(one.get_object() for one in writer.pages[0]["/Annots"] if one.get_object()["/Subtype"] == "/Widget")
    copy = field.clone(writer, force_duplicate=True)
    copy[NameObject("/T")] = TextStringObject("extra")
    copy[NameObject("/Rect")] = ArrayObject([FloatObject(number) for number in (10, 10, 60, 30)])
    copy.pop("/Parent", None)
    writer.pages[0][NameObject("/Annots")] = ArrayObject([*writer.pages[0]["/Annots"], copy.indirect_reference])
    return written(writer)
