"""The small programme of `tiny_project` in English: as many places, days, fields and documents."""

INVITATION = (
    "{{ document.title }}",
    "You are welcome to join us. We have {{ registration.places|plural('place', 'places') }}.",
    "Registration closes on {{ registration.deadline }}.",
    "{%p for day in agenda %}",
    "{%p for session in day.sessions %}",
    "{{ session.time }} {{ session.title }}",
    "{%p endfor %}",
    "{%p endfor %}",
    "Version {{ visit.revision }} of {{ visit.revised.short }}",
)
REGULATIONS = (
    "{{ document.title }}",
    "Anyone who withdraws tells the organiser. We confirm it by post.",
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
VISIT = """# A visit with one thing of each kind.
visit:
  kind: study visit
  language: en
  title: Meet the Tatras
  region: {name: Podhale, to: to Podhale, in: in Podhale}
  dates: {first: 2027-03-15, last: 2027-03-16}
  route: [Zakopane]
  purpose: We will see how the rescue service works.
  audience: [mountain rescuers]
  published: 2027-02-01
  revision: 1   # number of the version
  revised: 2027-02-01

organiser:
  name: Sample Centre
  short_name: SC
  address: {street: ul. Przykładowa 1, postcode: 50-000, town: Wrocław}
  email: biuro@op.example.org

project:
  name: Mountains for all
  years: {first: 2027, last: 2028}
  funding: Paid for by the region

hosts:
  schron: {name: Mountain Hut, town: Zakopane}

topics: [safety in the mountains]

agenda:
  - date: 2027-03-15
    sessions:
      - {start: 09:00, end: 10:00, kind: travel, title: Departure}
      - {start: 10:30, end: 12:00, host: schron, title: How mountain rescue works}
      - {start: 12:00, end: 13:00, kind: break, title: Lunch}
  - date: 2027-03-16
    sessions:
      - {start: 09:00, end: 11:00, title: Avalanche rescue demonstration}
      - {start: 12:00, end: 13:00, kind: break, title: Lunch}

registration:
  opens: 2027-02-01
  deadline: 2027-02-28
  places: 40
  send_to: biuro@op.example.org
  fields:
    - section: Person
      fields:
        - {name: person.name, type: text, label: Full name, required: true, max_length: 40}
        - {name: person.phone, type: phone, label: Telephone, required: true}
        - {name: meals, type: single_choice, label: Lunch, options: {meat: with meat, vegan: vegan}}
        - {name: extras, type: multiple_choice, label: Extras, options: {maps: map, hut: night in a hut}}
        - {name: county, type: dropdown, label: County, options: {tatra: Tatra, other: other}}
        - {name: consent, type: consent, label: I know the regulations}

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
  purposes: {visit: {purpose: taking part in the visit, basis: contract}}
  recipients: [the coach operator]
  transfers: Your data are not transferred outside the European Economic Area.

documents:
  invitation: {template: invitation.docx, title: Invitation, file_name: "Invitation_{visit.dates}"}
  regulations: {template: regulations.docx, title: Regulations, file_name: Regulations}
  form: {template: registration_form.docx, title: Form, file_name: Form}
"""
