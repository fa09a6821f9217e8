"""Why a file cannot be opened: one function for each reason, each giving a DocumentError to raise."""

from visitdocs.problems import DocumentError, Place, Problem, Severity

_SAVE_AS = "otwórz plik w Wordzie i zapisz go ponownie jako „Dokument programu Word (*.docx)”"


def _refusal(file: str, message: str, hint: str = _SAVE_AS, where: str = "") -> DocumentError:
    return DocumentError(Problem(Severity.ERROR, message, Place(file=file, where=where), hint))


def not_a_package(file: str) -> DocumentError:
    """The bytes are no zip archive."""
    return _refusal(file, "to nie jest dokument Worda (.docx) albo plik jest uszkodzony")


def old_or_encrypted(file: str, data: bytes) -> DocumentError:
    """An OLE compound file: the old binary format, or a DOCX behind a password ([MS-OFFCRYPTO] 2.3)."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return _refusal(file, "dokument jest zabezpieczony hasłem", "usuń hasło: Plik → Informacje → Chroń dokument")
    return _refusal(file, "to jest dokument w starym formacie Worda (.doc)")


def too_many_parts(file: str, count: int, limit: int) -> DocumentError:
    """More entries in the archive than any honest document has."""
    return _refusal(file, f"plik składa się z {count} części; dokument Worda może ich mieć najwyżej {limit}")


def too_large(file: str, limit: int) -> DocumentError:
    """More inflated bytes than we are ready to read."""
    hint = "zmniejsz obrazy: Plik → Zapisz jako → Narzędzia → Kompresuj obrazy"
    return _refusal(file, f"dokument po rozpakowaniu ma ponad {limit // 2**20} MB", hint)


def too_long(file: str) -> DocumentError:
    """More elements or paragraphs than can be typeset in reasonable time."""
    return _refusal(file, "dokument jest zbyt długi", "podziel go na kilka krótszych plików")


def too_wide(file: str, where: str, columns: int, limit: int) -> DocumentError:
    """A table of more columns than Word allows."""
    message = f"tabela ma {columns} kolumn, a może mieć najwyżej {limit}"
    return _refusal(file, message, "podziel ją na kilka węższych tabel", where)


def damaged_part(file: str, name: str) -> DocumentError:
    """An entry of the archive that cannot be inflated."""
    return _refusal(file, "plik jest uszkodzony: nie da się rozpakować jego części", where=name)


def broken_xml(file: str, name: str, error: Exception) -> DocumentError:
    """A part that is not well-formed XML; `error` is the parser's own (English) sentence."""
    detail = " ".join(str(error).removesuffix(")").partition(" (<string>")[0].split())
    return _refusal(file, f"plik jest uszkodzony: część dokumentu nie jest poprawnym XML ({detail})", where=name)


def document_type(file: str, name: str) -> DocumentError:
    """A DTD, which Open Packaging forbids (ECMA-376 part 2, 9.1.4) and which hides entity tricks."""
    return _refusal(file, "część dokumentu zawiera deklarację DTD, której w dokumencie Worda być nie może", where=name)


def too_deep(file: str, name: str) -> DocumentError:
    """Elements nested deeper than any honest document."""
    return _refusal(file, "elementy dokumentu są zagnieżdżone zbyt głęboko", where=name)


def strict(file: str) -> DocumentError:
    """The Strict variant of Office Open XML (ISO/IEC 29500-1), whose names differ."""
    message = "dokument zapisano w odmianie „Strict Open XML”, której nie obsługujemy"
    return _refusal(file, message)


def macros(file: str) -> DocumentError:
    """A document that carries program code."""
    hint = "zapisz plik jako „Dokument programu Word (*.docx)”, czyli bez makr"
    return _refusal(file, "dokument zawiera makra, a takich plików nie otwieramy", hint)


def missing_main(file: str) -> DocumentError:
    """The part that should hold the text is not there."""
    return _refusal(file, "plik jest uszkodzony: brakuje w nim głównej części z treścią dokumentu")


def not_word(file: str) -> DocumentError:
    """An Open Packaging file of another kind, such as a spreadsheet."""
    hint = "wskaż dokument Worda z rozszerzeniem .docx"
    return _refusal(file, "to nie jest dokument Worda, tylko plik innego rodzaju", hint)


def empty_body(file: str) -> DocumentError:
    """A document without a body."""
    return _refusal(file, "plik jest uszkodzony: dokument nie ma treści")
