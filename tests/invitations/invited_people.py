"""A project whose invitation is a small letter, and lists of people, all of them made up."""

from pathlib import Path

from sample import SLUG, sample_in
from word_files import docx, paragraph, run

import visitdocs

LETTER = (
    paragraph(run("{%p if addressee %}"))
    + paragraph(run("{{ addressee.name }}", "<w:b/>"))
    + paragraph(run("{%p if addressee.institution %}"))
    + paragraph(run("{{ addressee.institution }}"))
    + paragraph(run("{%p endif %}"))
    + paragraph(run("{{ addressee.address }}"))
    + paragraph(run("{{ addressee.greeting or 'Szanowni Państwo' }},"))
    + paragraph(run("{%p endif %}"))
    + paragraph(run("zapraszamy do udziału w wizycie „{{ visit.title }}”, {{ visit.dates }}."))
)
PEOPLE = [
    {
        "name": "Łucja Żółć",
        "greeting": "Szanowna Pani",
        "institution": "Urząd Gminy",
        "address": "ul. Łąkowa 1\nPoznań",
    },
    {"name": "Jan Nowak", "greeting": "Szanowny Panie"},
    {"name": "jan nowak", "institution": "LGD „R&D”"},
]
CSV = (
    "Imię i nazwisko;Zwrot;Instytucja;Adres\r\n"
    'Łucja Żółć;Szanowna Pani;Urząd Gminy;"ul. Łąkowa 1\r\nPoznań"\r\n'
    "Jan Nowak;Szanowny Panie;;\r\n"
    "jan nowak;;LGD „R&D”;\r\n"
).encode()


def visit_in(folder: Path, letter: str = LETTER, **parts: str) -> visitdocs.OpenProgramme:
    """The sample with this body as its invitation."""
    programme = sample_in(folder)
    (programme.templates / "invitation.docx").write_bytes(docx(letter, **parts))
    return visitdocs.open(programme.definition, font_folders=())


def project_in(folder: Path, letter: str = LETTER) -> tuple[Path, str]:
    """The same as a project with a list, and the name of its programme."""
    visit_in(folder, letter)
    (folder / "lista.csv").write_bytes(CSV)
    return folder, SLUG
