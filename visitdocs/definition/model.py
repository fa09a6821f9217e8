"""The `Visit`: everything that the documents of one study visit say, typed. Attributes are named like the YAML keys.

Its parts stand in `programme` (what happens), `organisation` (who invites) and `form` (what participants are asked).
"""

from typing import Annotated

from pydantic import Field, WithJsonSchema

from visitdocs.definition.contacts import Email
from visitdocs.definition.form import Registration, RegistrationField
from visitdocs.definition.organisation import Organiser, Project
from visitdocs.definition.part import Part
from visitdocs.definition.programme import About, AgendaDay, Host
from visitdocs.definition.values import Day, Key, LongText, ShortText, matching, whole

DOCUMENT_KEY = "[a-z][a-z0-9_-]*"
TEMPLATE_FILE = r"[^\\/:*?\"<>|.][^\\/:*?\"<>|]*\.docx"


class Regulations(Part):
    """The figures and dates that the project's regulations name."""

    dated: Day = Field(examples=["2017-07-10"], description="Data regulaminu.")
    people_per_institution: whole(1, 1000) = Field(examples=[2], description="Ile osób może zgłosić jedna instytucja.")
    withdrawal_days: whole(0, 365) = Field(
        examples=[3], description="Na ile dni przed wizytą można bez skutków zrezygnować."
    )
    results_days: whole(0, 365) = Field(examples=[2], description="W ile dni po naborze ogłaszamy wyniki.")
    complaint_days: whole(0, 365) = Field(examples=[5], description="W ile dni można złożyć odwołanie.")
    participation_percent: whole(1, 100) = Field(
        examples=[80], description="Jaka część programu wystarcza do zaświadczenia, w procentach."
    )
    data_kept_until: Day = Field(examples=["2023-12-31"], description="Do kiedy przechowujemy dane osobowe.")
    data_protection_act: ShortText = Field(
        examples=["ustawa z dnia 29 sierpnia 1997 r. o ochronie danych osobowych"],
        description="Ustawa, na podstawie której przetwarzamy dane.",
    )
    data_protection_contact: Email = Field(
        examples=["iod@dops.example.org"], description="Adres e-mail w sprawach danych osobowych."
    )


class DocumentEntry(Part):
    """A document of the pack: the Word template it is made from, its title, the name of its files."""

    template: Annotated[
        ShortText,
        matching(
            TEMPLATE_FILE,
            "{} nie jest nazwą szablonu",
            "wpisz nazwę pliku z folderu templates, na przykład invitation.docx",
        ),
        WithJsonSchema({"type": "string", "pattern": r"\.docx$", "examples": ["invitation.docx"]}),
    ] = Field(examples=["invitation.docx"], description="Nazwa pliku Worda w folderze templates, bez folderu.")
    title: ShortText = Field(
        examples=["Zaproszenie z programem"], description="Tytuł dokumentu; może zawierać na przykład {project.years}."
    )
    file_name: ShortText = Field(
        examples=["Zaproszenie_{visit.dates}"],
        description="Nazwa plików bez końcówki; może zawierać na przykład {visit.dates}.",
    )


DocumentKey = Annotated[
    str,
    matching(
        DOCUMENT_KEY,
        "klucz dokumentu {} ma niedozwolone znaki",
        "użyj małych liter bez polskich znaków, cyfr, łącznika i podkreślnika, na przykład invitation",
    ),
    WithJsonSchema({"type": "string", "pattern": f"^{DOCUMENT_KEY}$"}),
]


class Visit(Part):
    """The whole definition of a study visit."""

    visit: About = Field(description="O wizycie: tytuł, daty, cel, trasa.")
    organiser: Organiser = Field(description="Organizator, który zaprasza.")
    project: Project = Field(description="Projekt, z którego opłacana jest wizyta.")
    hosts: dict[Key, Host] = Field(
        examples=[{"barka": {"name": "Fundacja Barka", "town": "Poznań"}}],
        min_length=1,
        max_length=200,
        description="Odwiedzane miejsca; klucza używa agenda.",
    )
    topics: tuple[LongText, ...] = Field(
        examples=[["współpraca samorządów ze spółdzielniami socjalnymi"]],
        min_length=1,
        max_length=50,
        description="Tematy wizyty, po jednym w pozycji.",
    )
    tracks: dict[Key, ShortText] = Field(
        {}, examples=[{"owes": "OWES"}], max_length=20, description="Ścieżki równoległe; klucza używa agenda."
    )
    agenda: tuple[AgendaDay, ...] = Field(
        examples=[[{"date": "2017-11-27", "sessions": [{"start": "09:30", "end": "11:00", "title": "Powitanie"}]}]],
        min_length=1,
        max_length=31,
        description="Program dzień po dniu.",
    )
    registration: Registration = Field(description="Zgłoszenia: terminy, liczba miejsc, pola formularza.")
    regulations: Regulations = Field(description="Liczby i daty, które podaje regulamin.")
    documents: dict[DocumentKey, DocumentEntry] = Field(
        examples=[
            {
                "invitation": {
                    "template": "invitation.docx",
                    "title": "Zaproszenie",
                    "file_name": "Zaproszenie_{visit.dates}",
                }
            }
        ],
        min_length=1,
        max_length=50,
        description="Dokumenty do zrobienia.",
    )

    def options_of(self, field: RegistrationField) -> dict[str, str]:
        """What can be chosen in `field`, key to label, whether listed there or taken from the tracks."""
        return self.tracks if field.options_from == "tracks" else field.options
