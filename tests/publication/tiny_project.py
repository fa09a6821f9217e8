"""A small programme with templates of a few lines, which are filled, read and typeset by the real stages."""

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import english_project
from word_files import docx, paragraph, run, unzipped, zipped

from visitdocs.pipeline import Built, Programme, Published, build, publish_by_hand

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
    "{{ field.label }}: {% if 'choice' in field.type %}{% for option in field.options %}{{r field|control(option) }}"
    " {{ option.label }} {% endfor %}{% else %}{{r field|control }}{% endif %}",
    "{%p endfor %}",
    "{%p endfor %}",
)
TEMPLATES = {"invitation.docx": INVITATION, "regulations.docx": REGULATIONS, "registration_form.docx": FORM}
SLUG = "2027-03-tatry"
VISIT = """# Wizyta, w której jest po jednej rzeczy każdego rodzaju.
visit:
  kind: wizyta studyjna
  title: Poznaj Tatry
  region: {name: Podhale, to: na Podhale, in: na Podhalu}
  dates: {first: 2027-03-15, last: 2027-03-16}
  route: [Zakopane]
  purpose: Zobaczymy, jak działa pogotowie.
  audience: [ratowniczki i ratownicy]
  published: 2027-02-01
  revision: 1   # kolejny numer wersji
  revised: 2027-02-01

organiser:
  name: Ośrodek Przykładowy
  short_name: OP
  address: {street: ul. Przykładowa 1, postcode: 50-000, town: Wrocław}
  email: biuro@op.example.org

project:
  name: Góry dla wszystkich
  years: {first: 2027, last: 2028}
  funding: Projekt współfinansowany ze środków województwa

hosts:
  schron: {name: Schronisko, town: Zakopane}

topics: [bezpieczeństwo w górach]

agenda:
  - date: 2027-03-15
    sessions:
      - {start: 09:00, end: 10:00, kind: travel, title: Wyjazd}
      - {start: 10:30, end: 12:00, host: schron, title: Jak działa pogotowie górskie}
      - {start: 12:00, end: 13:00, kind: break, title: Obiad}
  - date: 2027-03-16
    sessions:
      - {start: 09:00, end: 11:00, title: Pokaz ratownictwa lawinowego}
      - {start: 12:00, end: 13:00, kind: break, title: Obiad}

registration:
  opens: 2027-02-01
  deadline: 2027-02-28
  places: 40
  send_to: biuro@op.example.org
  fields:
    - section: Osoba
      fields:
        - {name: person.name, type: text, label: Imię i nazwisko, required: true, max_length: 40}
        - {name: person.phone, type: phone, label: Telefon, required: true}
        - {name: meals, type: single_choice, label: Obiad, options: {meat: z mięsem, vegan: wegański}}
        - {name: extras, type: multiple_choice, label: Dodatki, options: {maps: mapa, hut: nocleg w schronisku}}
        - {name: county, type: dropdown, label: Powiat, options: {tatra: tatrzański, other: inny}}
        - {name: consent, type: consent, label: Znam regulamin}

regulations:
  dated: 2027-01-10
  people_per_institution: 2
  withdrawal_days: 3
  results_days: 2
  complaint_days: 5
  participation_percent: 80

data_protection:
  law: gdpr
  kept_until: 2033-12-31
  inspector: {email: iod@op.example.org}
  purposes: {visit: {purpose: udziału w wizycie, basis: contract}}
  recipients: [wykonawca przejazdu]
  transfers: Danych nie przekazujemy poza Europejski Obszar Gospodarczy.

documents:
  invitation: {template: invitation.docx, title: Zaproszenie, file_name: "Zaproszenie_{visit.dates}"}
  regulations: {template: regulations.docx, title: Regulamin, file_name: Regulamin}
  form: {template: registration_form.docx, title: Formularz, file_name: Formularz}
"""


@dataclass(frozen=True)
class Project:
    """A project on a disk of its own."""

    folder: Path
    slug: str = SLUG
    output: Path | None = None

    @property
    def programme(self) -> Programme:
        """Where its one programme is."""
        definition = self.folder / "programmes" / f"{self.slug}.yaml"
        output = self.output or self.folder / "output" / self.slug
        return Programme(definition, self.folder / "templates", output, ())

    def copy(self, folder: Path) -> "Project":
        """The same project on another disk."""
        shutil.copytree(self.folder, folder)
        return Project(folder, self.slug)

    @property
    def changes(self) -> str:
        """What `changes.md` says, spaces plain; "" if there is none."""
        path = self.programme.output / "changes.md"
        return path.read_text(encoding="utf-8").replace("\u00a0", " ") if path.exists() else ""

    def build(self, *, force: bool = False) -> Built:
        """Build it."""
        return build(self.programme, force=force)

    def publish(self, day: date) -> Published:
        """Say that its pack is public."""
        return publish_by_hand(self.programme, day)

    def edit(self, old: str, new: str) -> None:
        """Replace the one occurrence of `old` in the definition."""
        path = self.programme.definition
        text = path.read_bytes().decode("utf-8")
        assert text.count(old) == 1, old
        path.write_bytes(text.replace(old, new).encode("utf-8"))

    def reword(self, template: str, old: str, new: str) -> None:
        """Replace the one occurrence of `old` in a template."""
        path = self.folder / "templates" / template
        parts = unzipped(path.read_bytes())
        text = parts["word/document.xml"].decode()
        assert text.count(old) == 1, old
        path.write_bytes(zipped({**parts, "word/document.xml": text.replace(old, new)}))


PROJECTS = {"pl": (VISIT, TEMPLATES), "en": (english_project.VISIT, english_project.TEMPLATES)}
"""The definition and the templates of the programme, by language."""


def tiny_project(folder: Path, language: str = "pl") -> Project:
    """The project, not yet built."""
    visit, templates = PROJECTS[language]
    (folder / "programmes").mkdir(parents=True)
    (folder / "templates").mkdir()
    for name, lines in templates.items():
        (folder / "templates" / name).write_bytes(docx("".join(paragraph(run(line)) for line in lines)))
    (folder / "programmes" / f"{SLUG}.yaml").write_text(visit, encoding="utf-8")
    return Project(folder)
