"""Steps of a chain: edits, builds and publications of a small project, and what is told at their end."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from shutil import rmtree
from zipfile import ZIP_STORED, ZipFile

from tiny_project import Project
from word_files import unzipped

from visitdocs.pipeline import raise_revision

Step = Callable[[Project], Project]


def edit(old: str, new: str) -> Step:
    """Type something else into the definition, and build."""

    def step(project: Project) -> Project:
        project.edit(old, new)
        project.build()
        return project

    return step


def reword(template: str, old: str, new: str) -> Step:
    """Type something else into a template, and build."""

    def step(project: Project) -> Project:
        project.reword(template, old, new)
        project.build()
        return project

    return step


def publish(day: int) -> Step:
    """Say on a day of February that the pack is public."""

    def step(project: Project) -> Project:
        assert project.publish(date(2027, 2, day)).new
        return project

    return step


def raised(day: int) -> Step:
    """Raise the revision on a day of February, by hand as long as nothing is public, and build."""

    def step(project: Project) -> Project:
        if project.programme.record.exists():
            assert raise_revision(project.programme, date(2027, 2, day)).new
        else:
            typed = project.programme.definition.read_text(encoding="utf-8")
            number = re.search(r"revision: (\d+)", typed)
            typed = typed.replace(number[0], f"revision: {int(number[1]) + 1}", 1)
            typed = re.sub(r"revised: [\d-]+", f"revised: 2027-02-{day:02}", typed, count=1)
            project.programme.definition.write_text(typed, encoding="utf-8")
        project.build()
        return project

    return step


def build(project: Project) -> Project:
    """Build with nothing to do."""
    assert project.build().idle
    return project


def force(project: Project) -> Project:
    """Make everything anew."""
    project.build(force=True)
    return project


def delete_output(project: Project) -> Project:
    """Delete all packs, and build."""
    rmtree(project.programme.output)
    project.build()
    return project


def rename(project: Project) -> Project:
    """Give the definition and its record another name, and build."""
    other = replace(project, slug="2027-03-podhale")
    project.programme.definition.rename(other.programme.definition)
    project.programme.record.rename(other.programme.record)
    other.build()
    return other


def save_again(project: Project) -> Project:
    """Save a template without a change of what it says, and build."""
    path = project.folder / "templates" / "invitation.docx"
    data = BytesIO()
    with ZipFile(data, "w", ZIP_STORED) as archive:
        for name, part in unzipped(path.read_bytes()).items():
            archive.writestr(name, part)
    assert data.getvalue() != path.read_bytes()
    path.write_bytes(data.getvalue())
    assert not project.build().idle
    return project


def many_builds(project: Project) -> Project:
    """Change the number of places in more builds than the archive keeps packs."""
    for places in range(44, 57):
        project = edit(f"places: {places}", f"places: {places + 1}")(project)
    return project


@dataclass(frozen=True)
class Chain:
    """Steps after a first build, and what is told at their end: of facts, of texts, of files by their names."""

    steps: tuple[Step, ...]
    facts: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    upload: tuple[str, ...] = ()
    withdraw: tuple[str, ...] = ()


def pair(name: str) -> tuple[str, str]:
    """The Word file and the PDF."""
    return f"{name}.docx", f"{name}.pdf"


def moved(project: Project) -> Project:
    """The whole visit a day later."""
    path = project.programme.definition
    text = path.read_text(encoding="utf-8").replace("2027-03-16", "2027-03-17").replace("2027-03-15", "2027-03-16")
    path.write_text(text, encoding="utf-8")
    project.build()
    return project
