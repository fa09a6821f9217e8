"""The text of a definition that nobody has written yet: sections with places, and the comments in two of them.

`<name>` is the place of an answer, of a comment or of the mark of what is made up.
"""

from visitdocs.messages import phrase

COMMENTS = {
    "about_file": phrase("The facts of this visit stand here alone; wording and looks are in the folder templates."),
    "about_marks": phrase("Lines whose comment says “to be filled in” hold the place of true facts; check names them."),
    "about_place": phrase("Where to and where, as sentences need it: “do Poznania”, “w Poznaniu”."),
    "about_hosts": phrase("The places visited. The key before the colon is used in the agenda (host: …)."),
    "about_tracks": phrase("Parallel tracks, which the form asks for. The key is used in the agenda (track: …)."),
    "about_agenda": phrase("The programme, day by day and hour by hour."),
    "about_opens": phrase(
        "Registration: its first day, its last one, and when the list of those accepted is announced."
    ),
    "about_fields": phrase("The questions of the form. “name” stays as it is once registration has begun."),
    "about_documents": phrase("What is made: a Word template, a title, the name of the files without their suffix."),
}
"""What the comments say."""

_HEAD = """\
# yaml-language-server: $schema=../visitdocs/definition/visit.schema.json
#
<about_file>
<about_marks>

<extends>"""

_VISIT = """\
visit:
  kind: wizyta studyjna
  title: <title>
  <about_place>
  region: {name: <place_name>, to: <place_to>, in: <place_in>}
  dates: {first: <first>, last: <last>}
  route: [<place>]
  purpose: Zobaczymy, jak inni rozwiązują zadania podobne do naszych.   <made_up>
  audience:
    - pracownice i pracownicy urzędów   <made_up>
  published: <opens>
  revision: 1
  revised: <opens>

"""

_ORGANISER = """\
organiser:
  name: Nazwa urzędu   <made_up>
  address: {street: ul. Przykładowa 1, postcode: 00-000, town: Miejscowość}   <made_up>
  email: urzad@example.org   <made_up>

"""

_PROJECT = """\
project:
  name: Nazwa projektu   <made_up>
  years: {first: <year>, last: <year>}   <made_up>
  funding: Projekt współfinansowany ze środków publicznych   <made_up>

"""

_HOSTS = """\
<about_hosts>
hosts:
  miejsce:
    name: Nazwa odwiedzanego miejsca   <made_up>
    town: <place>

topics:
  - temat wizyty   <made_up>

"""

_TRACKS = """\
<about_tracks>
tracks:
  pierwsza: Pierwsza ścieżka   <made_up>
  druga: Druga ścieżka   <made_up>

"""

_AGENDA = """\
<about_agenda>
agenda:
<agenda>
"""

_REGISTRATION = """\
<about_opens>
registration:
  opens: <opens>
  deadline: <deadline>
  results: <results>
  places: <places>
"""

_SEND_TO = """\
  send_to: urzad@example.org   <made_up>
"""

_FIELDS = """\
  <about_fields>
  fields:
    - section: Osoba zgłaszana
      fields:
        - {name: person.name, type: text, label: Imię i nazwisko, required: true, max_length: 80}
        - {name: person.email, type: email, label: Adres e-mail, required: true}
        - {name: person.phone, type: phone, label: Telefon}
        - {name: institution.name, type: text, label: Nazwa instytucji, required: true, max_length: 150}
    - section: Podpis
      fields:
        - {name: signed_on, type: date, label: Data wypełnienia, required: true}
        - {name: signature, type: signature, label: Czytelny podpis, required: true}
"""

_DATA_PROTECTION = """
data_protection:
  law: gdpr
  inspector: {email: urzad@example.org}   <made_up>
  purposes:
    recruitment:
      purpose: przeprowadzenia rekrutacji i wizyty
      basis: public-task
      grounds: ustawa, która określa zadania urzędu   <made_up>
  recipients:
    - wykonawcy przejazdu, noclegu i wyżywienia   <made_up>
  transfers: Danych nie przekazujemy poza Europejski Obszar Gospodarczy.   <made_up>
  kept_until: <kept_until>   <made_up>
"""

_REGULATIONS = """
regulations:
  dated: <opens>   <made_up>
  people_per_institution: 2   <made_up>
  withdrawal_days: 3   <made_up>
  results_days: 2   <made_up>
  complaint_days: 5   <made_up>
  participation_percent: 80   <made_up>
"""

_DOCUMENTS = """
<about_documents>
documents:
  invitation:
    template: invitation.docx
    title: Zaproszenie z programem
    file_name: Zaproszenie_{visit.dates}
  regulations:
    template: regulations.docx
    title: Regulamin uczestnictwa z dnia {regulations.dated}
    file_name: Regulamin_z_dnia_{regulations.dated}
  form:
    template: registration_form.docx
    title: Formularz zgłoszeniowy
    file_name: Formularz_zgloszeniowy_{visit.dates}
"""

TRACKS = ("tracks",)
SECTIONS = (
    ((), _HEAD),
    ((), _VISIT),
    (("organiser",), _ORGANISER),
    (("project",), _PROJECT),
    ((), _HOSTS),
    (TRACKS, _TRACKS),
    ((), _AGENDA),
    ((), _REGISTRATION),
    (("registration", "send_to"), _SEND_TO),
    (("registration", "fields"), _FIELDS),
    (("data_protection",), _DATA_PROTECTION),
    (("regulations",), _REGULATIONS),
    (("documents",), _DOCUMENTS),
)
"""The sections in their order; each with the path at which it may stand in the file that is extended, () for never."""
