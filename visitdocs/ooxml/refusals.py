"""Why a package cannot be opened: one method for each reason, each giving an error to raise."""

from visitdocs.dataclass import dataclass
from visitdocs.messages import Message, message, phrase
from visitdocs.ooxml.limits import MAXIMUM_BYTES, MAXIMUM_PARTS
from visitdocs.problems import DocumentError, Place, Problem, Severity, TemplateError, VisitdocsError


@dataclass(frozen=True)
class Subject:
    """What a package is to the people who are told of it, and the error that tells them.

    One that `may_have_macros` is only read, and nothing in it is run or handed on.
    """

    name: Message
    of_it: Message
    error: type[VisitdocsError]
    may_have_macros: bool = False


DOCUMENT = Subject(phrase("the document"), phrase("of the document"), DocumentError, may_have_macros=True)
TEMPLATE = Subject(phrase("the template"), phrase("of the template"), TemplateError)

_SAVE_AS = phrase("open the file in Word and save it again as “Word Document (*.docx)”")


@dataclass(frozen=True)
class Refusals:
    """What is said of one package: `file` is its name, `subject` what it is."""

    file: str
    subject: Subject = DOCUMENT

    def empty_file(self) -> VisitdocsError:
        """Refuse a file without a byte."""
        hint = phrase("restore the file from a copy, or save it in Word once more")
        return self._refusal(message("empty-file", "the file is empty"), hint)

    def not_a_package(self) -> VisitdocsError:
        """Refuse bytes that are no zip archive."""
        return self._refusal(message("not-a-package", "this is no Word document (.docx), or the file is damaged"))

    def password(self) -> VisitdocsError:
        """Refuse a DOCX behind a password ([MS-OFFCRYPTO] 2.3)."""
        said = message("password-protected", "{subject} is protected by a password", subject=self.subject.name)
        return self._refusal(said, phrase("remove the password: File → Info → Protect Document"))

    def old_format(self) -> VisitdocsError:
        """Refuse any other OLE compound file, such as the binary format of Word 97–2003."""
        said = message("old-word-format", "{subject} is in Word's old format (.doc)", subject=self.subject.name)
        return self._refusal(said)

    def too_many_parts(self, count: int) -> VisitdocsError:
        """Refuse more entries in the archive than any honest document has."""
        said = message(
            "too-many-parts",
            "the file has {count} parts; a Word document may have at most {limit}",
            count=count,
            limit=MAXIMUM_PARTS,
        )
        return self._refusal(said)

    def doubled_part(self, name: str) -> VisitdocsError:
        """Refuse two parts of one name, of which programs would read now this, now that (ECMA-376 part 2, 6.2.2)."""
        said = message("doubled-part", "the file is damaged: two of its parts have the same name")
        return self._refusal(said, where=name)

    def too_large(self) -> VisitdocsError:
        """Refuse more inflated bytes than we are ready to read."""
        said = message(
            "unpacks-too-large",
            "{subject} unpacks to more than {limit} MB",
            subject=self.subject.name,
            limit=MAXIMUM_BYTES // 2**20,
        )
        return self._refusal(said, phrase("make the pictures smaller: File → Save As → Tools → Compress Pictures"))

    def too_long(self) -> VisitdocsError:
        """Refuse more elements or paragraphs than can be typeset in reasonable time."""
        said = message("document-too-long", "{subject} is too long", subject=self.subject.name)
        return self._refusal(said, phrase("part it into several shorter files"))

    def damaged_part(self, name: str) -> VisitdocsError:
        """Refuse an entry of the archive that cannot be inflated."""
        said = message("damaged-part", "the file is damaged: one of its parts cannot be unpacked")
        return self._refusal(said, where=name)

    def mistaken_part(self, name: str) -> VisitdocsError:
        """Refuse a part that is not what a relationship says it is."""
        said = message("mistaken-part", "the file is damaged: one of its parts is not what the others take it for")
        return self._refusal(said, where=name)

    def broken_xml(self, name: str, error: Exception) -> VisitdocsError:
        """Refuse a part that is not well-formed XML; `error` is the parser's own (English) sentence."""
        detail = " ".join(str(error).removesuffix(")").partition(" (<string>")[0].split())
        said = message(
            "broken-xml",
            "the file is damaged: a part {of_it} is not well-formed XML ({detail})",
            of_it=self.subject.of_it,
            detail=detail,
        )
        return self._refusal(said, where=name)

    def document_type(self, name: str) -> VisitdocsError:
        """Refuse a DTD, which Open Packaging forbids (ECMA-376 part 2, 9.1.4) and which hides entity tricks."""
        said = message(
            "document-type",
            "a part {of_it} has a DTD declaration, which a Word document must not have",
            of_it=self.subject.of_it,
        )
        return self._refusal(said, where=name)

    def too_deep(self, name: str) -> VisitdocsError:
        """Refuse elements nested deeper than in any honest document."""
        said = message("elements-too-deep", "the elements {of_it} are nested too deeply", of_it=self.subject.of_it)
        return self._refusal(said, where=name)

    def strict(self) -> VisitdocsError:
        """Refuse the Strict variant of Office Open XML (ISO/IEC 29500-1), whose names differ."""
        said = message(
            "strict-open-xml",
            "{subject} was saved as “Strict Open XML”, which is not supported",
            subject=self.subject.name,
        )
        return self._refusal(said)

    def macros(self) -> VisitdocsError:
        """Refuse a package that carries program code."""
        said = message("macros", "{subject} contains macros, and such files are not opened", subject=self.subject.name)
        return self._refusal(said, phrase("save the file as “Word Document (*.docx)”, that is, without macros"))

    def missing_main(self) -> VisitdocsError:
        """Refuse a package without the part that should hold the text."""
        said = message(
            "main-part-missing",
            "the file is damaged: the main part with the content {of_it} is missing",
            of_it=self.subject.of_it,
        )
        return self._refusal(said)

    def not_word(self) -> VisitdocsError:
        """Refuse an Open Packaging file of another kind, such as a spreadsheet."""
        said = message("not-a-word-file", "this is no Word document but a file of another kind")
        return self._refusal(said, phrase("give a Word document that ends in .docx"))

    def empty_body(self) -> VisitdocsError:
        """Refuse a main part without a body."""
        said = message("body-missing", "the file is damaged: {subject} has no content", subject=self.subject.name)
        return self._refusal(said)

    def _refusal(self, said: Message, hint: Message = _SAVE_AS, where: str = "") -> VisitdocsError:
        return self.subject.error(Problem(Severity.ERROR, said, Place(file=self.file, where=where), hint))
