"""Packs made by the real pipeline from the real templates, and the two files of each document looked at."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import yaml
from pdf_eyes import PdfFile
from whole_sample import WHOLE
from word_eyes import WordFile

from visitdocs.pipeline import Programme, build
from visitdocs.problems import Problem

ROOT = Path(__file__).parents[2]
SLUG = "2017-11-wielkopolska"
SAMPLE = ROOT / "programmes" / f"{SLUG}.yaml"
INVITATION = "Zaproszenie_wizyta_studyjna_27-28_11_2017"
REGULATIONS = "Regulamin_uczestnictwa_w_projekcie_2017_z_dnia_10.07.2017"
FORM = "Formularz_zgloszeniowy_projekt_2017-2018_do_regulaminu_z_10.07.2017"
SAMPLES = {
    SLUG: (INVITATION, REGULATIONS, FORM),
    "2027-04-dolny-slask": (
        "Zaproszenie_wyjazd_studyjny_15_04_2027",
        "Regulamin_uczestnictwa_w_projekcie_z_dnia_11.01.2027",
        "Formularz_zgloszeniowy_wyjazd_15_04_2027",
    ),
    "2027-09-przykladowo": (
        "Zaproszenie_seminarium_29_09-01_10_2027",
        "Regulamin_uczestnictwa_w_projekcie_z_dnia_01.07.2027",
        "Formularz_zgloszeniowy_seminarium_29_09-01_10_2027",
    ),
    "2027-10-foreign-guests": (
        "Invitation_study_visit_6-8_October_2027",
        "Rules_of_participation_2_August_2027",
        "Application_form_study_visit_6-8_October_2027",
    ),
}
"""The programmes of the repository, with the names of their invitation, regulations and form."""
ENGLISH = "2027-10-foreign-guests"
"""The one that is in English."""


@dataclass
class MadeDocument:
    """One document in both formats."""

    name: str
    title: str
    docx: bytes = field(repr=False)
    pdf: bytes = field(repr=False)

    @cached_property
    def word_file(self) -> WordFile:
        """The .docx as the independent eyes see it."""
        return WordFile(self.docx)

    @cached_property
    def pdf_file(self) -> PdfFile:
        """The .pdf as the independent eyes see it."""
        return PdfFile(self.pdf)


@dataclass
class MadePack:
    """All documents of a pack by their names without suffix, and what the pipeline had to say."""

    documents: dict[str, MadeDocument] = field(repr=False)
    problems: tuple[Problem, ...]


def sample_values() -> dict:
    """The sample definition as nested values, every scalar the text that was typed."""
    return yaml.load(WHOLE, Loader=yaml.BaseLoader)


class _Quoting(yaml.SafeDumper):
    """Writes every value in double quotes, so that it is read as it is, and repeats what occurs twice."""

    def ignore_aliases(self, _data: object) -> bool:
        """No anchors."""
        return True


def written(values: Mapping) -> str:
    """Values as YAML."""
    return yaml.dump(values, Dumper=_Quoting, default_style='"', allow_unicode=True, sort_keys=False, width=10**6)


def project_in(folder: Path, definition: str | None = None, slug: str = SLUG) -> Programme:
    """A folder with a definition (that sample's if none is given), its logos and the real templates."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(ROOT / "programmes" / "logos", folder / "programmes" / "logos")
    shutil.copytree(ROOT / "templates", folder / "templates", ignore=shutil.ignore_patterns("~$*"))
    shutil.copy(ROOT / "generate.py", folder)
    path = folder / "programmes" / f"{slug}.yaml"
    if definition is None:
        for shared in (ROOT / "programmes").glob("_*.yaml"):
            shutil.copy(shared, path.parent)
        shutil.copy(ROOT / "programmes" / path.name, path.parent)
    else:
        path.write_text(definition, encoding="utf-8", newline="\n")
    return Programme(path, folder / "templates", folder / "output" / slug)


def make(programme: Programme) -> MadePack:
    """Build the programme and read back what is in its folder."""
    built = build(programme)
    titles = {Path(entry.name): entry.title for entry in built.manifest.files}
    documents = {}
    for path, title in titles.items():
        if path.suffix == ".docx":
            docx, pdf = (programme.output / path.with_suffix(suffix) for suffix in (".docx", ".pdf"))
            name = path.name.removesuffix(".docx")
            documents[name] = MadeDocument(name, title, docx.read_bytes(), pdf.read_bytes())
    return MadePack(documents, built.problems)


def generate(project: Path, *, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a project's generate.py in a process of its own, with the program of this checkout."""
    inherited = {name: value for name, value in os.environ.items() if name != "VISITDOCS_DEBUG"}
    return subprocess.run(
        [sys.executable, str(project / "generate.py")],
        cwd=cwd or project,
        env=inherited | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"} | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
