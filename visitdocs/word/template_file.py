"""A template's bytes, opened with care: DOCX bytes → parts, or a problem that says what the file is instead.

The limits are those of reading a document for typesetting. Inflated bytes are counted while they are read, so that a
small file cannot become a large one unseen (facts: a 124 KB file makes python-docx take 2 GB).
"""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO

from lxml import etree

from visitdocs.problems import Place, Problem, Severity, TemplateError
from visitdocs.word.namespaces import CONTENT_TYPES, W
from visitdocs.word.package import (
    CONTENT_TYPES_PART,
    Parts,
    main_part,
    parse,
    read_parts,
    relationships_part,
    serialize,
)

MOST_PARTS = 400
MOST_BYTES = 50 * 2**20
DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
OLE_HEADER = bytes.fromhex("D0CF11E0A1B11AE1")  # the old binary Word, or a file behind a password
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
STRICT = b"http://purl.oclc.org/ooxml/"
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TEMPLATE_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
SAVE_AS = "otwórz go w Wordzie i zapisz jako „Dokument programu Word (*.docx)”"


def open_template(data: bytes, name: str) -> Parts:
    """All parts of a template, known to be sound. Raises TemplateError; `name` names the file in the problem."""
    try:
        if data.startswith(OLE_HEADER):
            raise _old_or_encrypted(data)
        parts = _read(data)
        _check_kind(parts)
    except _RefusalError as refusal:
        problem = Problem(Severity.ERROR, refusal.message, Place(file=name), refusal.hint)
        raise TemplateError(problem) from refusal.__cause__
    return parts


class _RefusalError(Exception):
    def __init__(self, message: str, hint: str = SAVE_AS) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


def _old_or_encrypted(data: bytes) -> _RefusalError:
    if ENCRYPTED in data:
        return _RefusalError("szablon jest zabezpieczony hasłem", "usuń hasło: Plik → Informacje → Chroń dokument")
    return _RefusalError("szablon jest w starym formacie Worda (.doc)")


def _read(data: bytes) -> Parts:
    if not data:
        raise _RefusalError("plik szablonu jest pusty", "przywróć szablon z kopii albo zapisz go w Wordzie jeszcze raz")
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            _count(package)
        return read_parts(data)
    except DAMAGE as error:
        raise _RefusalError("to nie jest dokument Worda (.docx) albo plik jest uszkodzony") from error


def _count(package: zipfile.ZipFile) -> None:
    """Refuse too many parts, parts of one name, and too many bytes."""
    entries = package.infolist()
    if len(entries) > MOST_PARTS:
        raise _RefusalError(f"szablon składa się z {len(entries)} części, a może ich mieć najwyżej {MOST_PARTS}")
    if len({entry.filename.lower() for entry in entries}) < len(entries):
        raise _RefusalError("plik szablonu jest uszkodzony: dwie jego części mają tę samą nazwę")
    left = MOST_BYTES
    for entry in entries:
        with package.open(entry) as stream:
            while piece := stream.read(2**16):
                left -= len(piece)
                if left < 0:
                    hint = "zmniejsz obrazy: Plik → Zapisz jako → Narzędzia → Kompresuj obrazy"
                    raise _RefusalError(f"szablon po rozpakowaniu ma ponad {MOST_BYTES // 2**20} MB", hint)


def _check_kind(parts: Parts) -> None:
    """Refuse what is no Word document, holds macros or is broken; a document template becomes a document."""
    for name, data in parts.items():
        if name.endswith((".xml", ".rels")):
            _check_xml(name, data)
    if STRICT in parts.get(relationships_part(""), b""):
        raise _RefusalError("szablon zapisano w odmianie „Strict Open XML”, której nie obsługujemy")
    main = main_part(parts) if CONTENT_TYPES_PART in parts else ""
    if not main or parse(parts[main]).tag != f"{W}document" or parse(parts[main]).find(f"{W}body") is None:
        raise _RefusalError("to nie jest dokument Worda, tylko plik innego rodzaju")
    types = parse(parts[CONTENT_TYPES_PART])
    declared = list(types.iter(f"{{{CONTENT_TYPES}}}Override"))
    if any("macroEnabled" in element.get("ContentType", "") for element in declared) or _has_macros(parts):
        hint = "zapisz go jako „Dokument programu Word (*.docx)”, czyli bez makr"
        raise _RefusalError("szablon zawiera makra, a takich plików nie otwieramy", hint)
    for element in declared:
        if element.get("ContentType") == TEMPLATE_TYPE:
            element.set("ContentType", MAIN_TYPE)
    parts[CONTENT_TYPES_PART] = serialize(types)


def _check_xml(name: str, data: bytes) -> None:
    try:
        root = parse(data)
    except etree.XMLSyntaxError as error:
        raise _RefusalError(f"plik szablonu jest uszkodzony: jego części {name} nie da się odczytać") from error
    if root.getroottree().docinfo.doctype:
        raise _RefusalError(f"plik szablonu jest uszkodzony: w jego części {name} jest niedozwolona deklaracja DTD")


def _has_macros(parts: Parts) -> bool:
    return any(name.lower().endswith("vbaproject.bin") for name in parts)
