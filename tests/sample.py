"""The sample programme on a disk of its own, with templates that are plain words and stages that only mark them."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from visitdocs.pdf import Typeset
from visitdocs.pipeline import Programme, pack
from visitdocs.problems import Problem, VisitdocsError
from visitdocs.word import DocumentProperties, FilledTemplate

ROOT = Path(__file__).parents[1]
SLUG = "2017-11-wielkopolska"
TEMPLATES = ("invitation.docx", "registration_form.docx", "regulations.docx")
NAMES = (
    "Zaproszenie_wizyta_studyjna_27-28_11_2017",
    "Regulamin_uczestnictwa_w_projekcie_2017_z_dnia_10.07.2017",
    "Formularz_zgloszeniowy_projekt_2017-2018_do_regulaminu_z_10.07.2017",
)
FILES = (*(name + suffix for name in NAMES for suffix in (".docx", ".pdf")), "program_2017-11-wielkopolska.ics")


def sample_in(folder: Path) -> Programme:
    """The sample's definition and pictures, and three files that stand for its templates."""
    shutil.copytree(ROOT / "programmes", folder / "programmes", ignore=shutil.ignore_patterns("2027-*"))
    office = folder / "programmes" / "_office.yaml"
    before, _, after = office.read_text(encoding="utf-8").partition("participant_documents:\n")
    office.write_text(before + after[after.index("publication:") :], encoding="utf-8")
    (folder / "templates").mkdir()
    for name in TEMPLATES:
        (folder / "templates" / name).write_bytes(name.encode())
    return Programme(folder / "programmes" / f"{SLUG}.yaml", folder / "templates", folder / "output" / SLUG)


def edit(programme: Programme, old: str, new: str) -> None:
    """Replace the one occurrence of `old` in the definition or in what it extends."""
    files = (programme.definition, programme.definition.with_name("_office.yaml"))
    ((path, text),) = ((path, text) for path in files if old in (text := path.read_text(encoding="utf-8")))
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


@dataclass(frozen=True)
class _Reading:
    document: bytes
    problems: tuple[Problem, ...]


@dataclass
class MarkingStages:
    """Stand in for fill, read and typeset. What they are told to say of a template, they say."""

    refusals: dict[str, VisitdocsError] = field(default_factory=dict)
    warnings: dict[str, Problem] = field(default_factory=dict)
    filled: list[str] = field(default_factory=list)

    def fill(
        self, template: bytes, name: str, context: dict, pictures: dict, properties: DocumentProperties
    ) -> FilledTemplate:
        """A "DOCX" that names its template, its title, its identity and the pictures it could have used."""
        self.filled.append(name)
        if name in self.refusals:
            raise self.refusals[name]
        docx = b"\n".join([b"DOCX", template, repr(properties).encode(), repr(sorted(pictures)).encode()])
        return FilledTemplate(docx, tuple(sorted(context)))

    def read(self, data: bytes, file: str) -> _Reading:
        """The same bytes as a document."""
        return _Reading(data, (self.warnings[file],) if file in self.warnings else ())

    def typeset(self, document: bytes, _file: str, _font_folders: object) -> Typeset:
        """A "PDF" of the same bytes."""
        return Typeset(b"PDF of " + document, 1)

    def install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Put these stages in the place of the real ones."""
        monkeypatch.setattr(pack, "filled_template", self.fill)
        monkeypatch.setattr(pack, "read_document", self.read)
        monkeypatch.setattr(pack, "typeset", self.typeset)
        monkeypatch.setattr(pack, "check_accessibility", lambda _document, _file: ())
