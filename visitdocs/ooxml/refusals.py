"""Why a package cannot be opened: one method for each reason, each giving an error to raise."""

from dataclasses import dataclass

from visitdocs.ooxml.limits import MAXIMUM_BYTES, MAXIMUM_PARTS
from visitdocs.problems import DocumentError, Place, Problem, Severity, TemplateError, VisitdocsError


@dataclass(frozen=True)
class Subject:
    """What a package is to the people who are told of it: „dokument”, „dokumentu”, and the error that says so."""

    name: str
    of_it: str
    error: type[VisitdocsError]


DOCUMENT = Subject("dokument", "dokumentu", DocumentError)
TEMPLATE = Subject("szablon", "szablonu", TemplateError)

_SAVE_AS = "otwórz plik w Wordzie i zapisz go ponownie jako „Dokument programu Word (*.docx)”"


@dataclass(frozen=True)
class Refusals:
    """What is said of one package: `file` is its name, `subject` what it is."""

    file: str
    subject: Subject = DOCUMENT

    def empty_file(self) -> VisitdocsError:
        """No bytes at all."""
        hint = "przywróć plik z kopii albo zapisz go w Wordzie jeszcze raz"
        return self._refusal("plik jest pusty", hint)

    def not_a_package(self) -> VisitdocsError:
        """The bytes are no zip archive."""
        return self._refusal("to nie jest dokument Worda (.docx) albo plik jest uszkodzony")

    def password(self) -> VisitdocsError:
        """A DOCX behind a password ([MS-OFFCRYPTO] 2.3)."""
        hint = "usuń hasło: Plik → Informacje → Chroń dokument"
        return self._refusal(f"{self.subject.name} jest zabezpieczony hasłem", hint)

    def old_format(self) -> VisitdocsError:
        """Another OLE compound file: the binary format of Word 97–2003."""
        return self._refusal(f"to jest {self.subject.name} w starym formacie Worda (.doc)")

    def too_many_parts(self, count: int) -> VisitdocsError:
        """More entries in the archive than any honest document has."""
        most = MAXIMUM_PARTS
        return self._refusal(f"plik składa się z {count} części; dokument Worda może ich mieć najwyżej {most}")

    def doubled_part(self, name: str) -> VisitdocsError:
        """Two parts of one name, of which programs would read now this, now that (ECMA-376 part 2, 6.2.2)."""
        return self._refusal("plik jest uszkodzony: dwie jego części mają tę samą nazwę", where=name)

    def too_large(self) -> VisitdocsError:
        """More inflated bytes than we are ready to read."""
        hint = "zmniejsz obrazy: Plik → Zapisz jako → Narzędzia → Kompresuj obrazy"
        return self._refusal(f"{self.subject.name} po rozpakowaniu ma ponad {MAXIMUM_BYTES // 2**20} MB", hint)

    def too_long(self) -> VisitdocsError:
        """More elements or paragraphs than can be typeset in reasonable time."""
        return self._refusal(f"{self.subject.name} jest zbyt długi", "podziel go na kilka krótszych plików")

    def damaged_part(self, name: str) -> VisitdocsError:
        """An entry of the archive that cannot be inflated."""
        return self._refusal("plik jest uszkodzony: nie da się rozpakować jego części", where=name)

    def broken_xml(self, name: str, error: Exception) -> VisitdocsError:
        """A part that is not well-formed XML; `error` is the parser's own (English) sentence."""
        detail = " ".join(str(error).removesuffix(")").partition(" (<string>")[0].split())
        message = f"plik jest uszkodzony: część {self.subject.of_it} nie jest poprawnym XML ({detail})"
        return self._refusal(message, where=name)

    def document_type(self, name: str) -> VisitdocsError:
        """A DTD, which Open Packaging forbids (ECMA-376 part 2, 9.1.4) and which hides entity tricks."""
        message = f"część {self.subject.of_it} zawiera deklarację DTD, której w dokumencie Worda być nie może"
        return self._refusal(message, where=name)

    def too_deep(self, name: str) -> VisitdocsError:
        """Elements nested deeper than in any honest document."""
        return self._refusal(f"elementy {self.subject.of_it} są zagnieżdżone zbyt głęboko", where=name)

    def strict(self) -> VisitdocsError:
        """The Strict variant of Office Open XML (ISO/IEC 29500-1), whose names differ."""
        return self._refusal(f"{self.subject.name} zapisano w odmianie „Strict Open XML”, której nie obsługujemy")

    def macros(self) -> VisitdocsError:
        """A package that carries program code."""
        hint = "zapisz plik jako „Dokument programu Word (*.docx)”, czyli bez makr"
        return self._refusal(f"{self.subject.name} zawiera makra, a takich plików nie otwieramy", hint)

    def missing_main(self) -> VisitdocsError:
        """The part that should hold the text is not there."""
        return self._refusal(f"plik jest uszkodzony: brakuje w nim głównej części z treścią {self.subject.of_it}")

    def not_word(self) -> VisitdocsError:
        """An Open Packaging file of another kind, such as a spreadsheet."""
        hint = "wskaż dokument Worda z rozszerzeniem .docx"
        return self._refusal("to nie jest dokument Worda, tylko plik innego rodzaju", hint)

    def empty_body(self) -> VisitdocsError:
        """A main part without a body."""
        return self._refusal(f"plik jest uszkodzony: {self.subject.name} nie ma treści")

    def _refusal(self, message: str, hint: str = _SAVE_AS, where: str = "") -> VisitdocsError:
        return self.subject.error(Problem(Severity.ERROR, message, Place(file=self.file, where=where), hint))
