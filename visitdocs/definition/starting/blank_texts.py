"""The text of a definition that nobody has written yet: sections with places, and the comments in two of them.

`<name>` is the place of an answer, of a comment, of words in the documents' language, or of the mark of what is made
up.
"""

from visitdocs.definition.starting.notice_law import NO_TRANSFERS
from visitdocs.messages import phrase

COMMENTS = {
    "about_file": phrase("The facts of this visit stand here alone; wording and looks are in the folder templates."),
    "about_marks": phrase("Lines whose comment says “to be filled in” hold the place of true facts; check names them."),
    "about_place": phrase("Where to and where, as sentences need it; in Polish “do Poznania”, “w Poznaniu”."),
    "about_hosts": phrase("The places visited. The key before the colon is used in the agenda (host: …)."),
    "about_tracks": phrase("Parallel tracks, which the form asks for. The key is used in the agenda (track: …)."),
    "about_agenda": phrase("The programme, day by day and hour by hour."),
    "about_opens": phrase(
        "Registration: its first day, its last one, and when the list of those accepted is announced."
    ),
    "about_fields": phrase("The questions of the form. “name” stays as it is once registration has begun."),
    "about_documents": phrase("What is made: a Word template, a title, the name of the files without their suffix."),
    "about_participant_documents": phrase(
        "What the command participants makes from the register, for those accepted or for those who were present."
    ),
}
"""What the comments say."""

WORDS = {
    "kind": phrase("study visit"),
    "purpose": phrase("We will see how others do work like ours."),
    "audience": phrase("people who work in public offices"),
    "office": phrase("Name of the office"),
    "project": phrase("Name of the project"),
    "funding": phrase("Project co-funded from public money"),
    "host": phrase("Name of the place visited"),
    "topic": phrase("topic of the visit"),
    "first_track": phrase("First track"),
    "second_track": phrase("Second track"),
    "applicant": phrase("Applicant"),
    "name": phrase("First name and surname"),
    "email": phrase("Email address"),
    "phone": phrase("Telephone"),
    "institution": phrase("Name of the institution"),
    "signed_on": phrase("Date"),
    "signature": phrase("Legible signature"),
    "recruitment": phrase("choosing participants and running the visit"),
    "grounds": phrase("the act that sets the tasks of the office"),
    "recipient": phrase("companies that provide transport, rooms and meals"),
    "invitation": phrase("Invitation and programme"),
    "invitation_file": phrase("Invitation_{visit.dates}"),
    "rules": phrase("Rules of participation, {regulations.dated}"),
    "rules_file": phrase("Rules_of_participation_{regulations.dated}"),
    "form": phrase("Application form"),
    "form_file": phrase("Application_form_{visit.dates}"),
    "attendance_list": phrase("Attendance list"),
    "attendance_list_file": phrase("Attendance_list_{visit.dates}"),
    "badges": phrase("Badges"),
    "badges_file": phrase("Badges_{visit.dates}"),
    "confirmation": phrase("Confirmation of your place"),
    "confirmation_file": phrase("Confirmation_{participant.number}_{participant.name}"),
    "certificate": phrase("Certificate of attendance"),
    "certificate_file": phrase("Certificate_{participant.number}_{participant.name}"),
    "signatures": phrase("Signature"),
    "town": phrase("Town"),
    "transfers": NO_TRANSFERS,
}
"""What stands where the true facts will, in the language of the documents."""

_HEAD = """\
# yaml-language-server: $schema=../visitdocs/definition/<schema>
#
<about_file>
<about_marks>

<extends>"""

_VISIT = """\
visit:
<language>  kind: <kind>
  title: <title>
  <about_place>
  region: {name: <place_name>, to: <place_to>, in: <place_in>}
  dates: {first: <first>, last: <last>}
  route: [<place>]
  purpose: <purpose>   <made_up>
  audience:
    - <audience>   <made_up>
  published: <opens>
  revision: 1
  revised: <opens>

"""

_ORGANISER = """\
organiser:
  name: <office>   <made_up>
  address: {street: ul. Przykładowa 1, postcode: 00-000, town: <town>}   <made_up>
  email: urzad@example.org   <made_up>

"""

_PROJECT = """\
project:
  name: <project>   <made_up>
  years: {first: <year>, last: <year>}   <made_up>
  funding: <funding>   <made_up>

"""

_HOSTS = """\
<about_hosts>
hosts:
  place:
    name: <host>   <made_up>
    town: <place>

topics:
  - <topic>   <made_up>

"""

_TRACKS = """\
<about_tracks>
tracks:
  first: <first_track>   <made_up>
  second: <second_track>   <made_up>

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
    - section: <applicant>
      fields:
        - {name: person.name, type: text, label: <name>, required: true, max_length: 80}
        - {name: person.email, type: email, label: <email>, required: true}
        - {name: person.phone, type: phone, label: <phone>}
        - {name: institution.name, type: text, label: <institution>, required: true, max_length: 150}
    - section: <signatures>
      fields:
        - {name: signed_on, type: date, label: <signed_on>, required: true}
        - {name: signature, type: signature, label: <signature>, required: true}
"""

_DATA_PROTECTION = """
data_protection:
  law: gdpr
  inspector: {email: urzad@example.org}   <made_up>
  purposes:
    recruitment:
      purpose: <recruitment>
      basis: public-task
      grounds: <grounds>   <made_up>
  recipients:
    - <recipient>   <made_up>
  transfers: <transfers>   <made_up>
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
    title: <invitation>
    file_name: <invitation_file>
  regulations:
    template: regulations.docx
    title: <rules>
    file_name: <rules_file>
  form:
    template: registration_form.docx
    title: <form>
    file_name: <form_file>
"""

_PARTICIPANT_DOCUMENTS = """
<about_participant_documents>
participant_documents:
  attendance_list:
    template: attendance_list.docx
    title: <attendance_list>
    file_name: <attendance_list_file>
  badges:
    template: badges.docx
    title: <badges>
    file_name: <badges_file>
  confirmation:
    template: confirmation.docx
    title: <confirmation>
    file_name: <confirmation_file>
    for_each: true
  certificate:
    template: certificate.docx
    title: <certificate>
    file_name: <certificate_file>
    who: present
    for_each: true
"""

TRACKS = ("tracks",)
KEYS = ("first", "second")
"""Those of the tracks."""
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
    (("participant_documents",), _PARTICIPANT_DOCUMENTS),
)
"""The sections in their order; each with the path at which it may stand in the file that is extended, () for never."""
