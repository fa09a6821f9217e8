"""The sample programme with templates of a few lines, which are filled, read and typeset by the real stages."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from sample import ROOT, SLUG
from word_files import docx, paragraph, run, unzipped, zipped

from visitdocs.pipeline import Built, Programme, build

INVITATION = (
    "{{ document.title }}",
    "Zapraszamy do udziału. Przygotowaliśmy {{ registration.places|plural('miejsce', 'miejsca', 'miejsc') }}.",
    "Zgłoszenia przyjmujemy do {{ registration.deadline }}",
    "{%p for day in agenda %}",
    "{%p for session in day.sessions %}",
    "{{ session.time }} {{ session.title }}",
    "{%p endfor %}",
    "{%p endfor %}",
    "Wersja {{ visit.revision }} z {{ visit.revised.short }}",
)
REGULATIONS = (
    "{{ document.title }}",
    "Osoba, która rezygnuje, zawiadamia o tym organizatora. Potwierdzenie wysyłamy pocztą.",
)
FORM = (
    "{{ document.title }}",
    "{%p for section in registration.sections %}",
    "{%p for field in section.fields %}",
    "{{ field.label }}: {{r field|control }}",
    "{%p endfor %}",
    "{%p endfor %}",
)
TEMPLATES = {"invitation.docx": INVITATION, "regulations.docx": REGULATIONS, "registration_form.docx": FORM}
FIELDS = """  fields:
    - section: Osoba
      fields:
        - {name: person.name, type: text, label: Imię i nazwisko, required: true, max_length: 40}
        - {name: person.phone, type: phone, label: Telefon, required: true}
        - {name: arrival, type: date, label: Data przyjazdu}

"""


@dataclass(frozen=True)
class Project:
    """A project on a disk of its own."""

    folder: Path
    slug: str = SLUG

    @property
    def programme(self) -> Programme:
        """Where its one programme is."""
        definition = self.folder / "programmes" / f"{self.slug}.yaml"
        return Programme(definition, self.folder / "templates", self.folder / "output" / self.slug, ())

    @property
    def changes(self) -> str:
        """What `changes.md` says, spaces plain; "" if there is none."""
        path = self.programme.output / "changes.md"
        return path.read_text(encoding="utf-8").replace("\u00a0", " ") if path.exists() else ""

    def build(self, *, force: bool = False) -> Built:
        """Build it."""
        return build(self.programme, force=force)

    def edit(self, old: str, new: str) -> None:
        """Replace the one occurrence of `old` in the definition."""
        path = self.programme.definition
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, old
        path.write_text(text.replace(old, new), encoding="utf-8")

    def reword(self, template: str, old: str, new: str) -> None:
        """Replace the one occurrence of `old` in a template."""
        path = self.folder / "templates" / template
        parts = unzipped(path.read_bytes())
        text = parts["word/document.xml"].decode()
        assert text.count(old) == 1, old
        path.write_bytes(zipped({**parts, "word/document.xml": text.replace(old, new)}))


def tiny_project(folder: Path) -> Project:
    """The project, not yet built."""
    shutil.copytree(ROOT / "programmes", folder / "programmes", ignore=shutil.ignore_patterns("*.json"))
    (folder / "templates").mkdir()
    for name, lines in TEMPLATES.items():
        (folder / "templates" / name).write_bytes(docx("".join(paragraph(run(line)) for line in lines)))
    definition = folder / "programmes" / f"{SLUG}.yaml"
    text = definition.read_text(encoding="utf-8")
    fields, rest = text.index("  # Pola formularza."), text.index("regulations:\n  dated")
    definition.write_text(text[:fields] + FIELDS + text[rest:], encoding="utf-8")
    return Project(folder)
