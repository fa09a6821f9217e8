"""Mistakes in a definition, each one slip: what stands there instead of what, the code and the place of its message."""

from dataclasses import dataclass

from broken import CASES

BASE = (CASES / "visit.yaml").read_text(encoding="utf-8")
REGULATIONS = BASE[BASE.index("  dated:") : BASE.index("participation_percent: 80\n")] + "participation_percent: 80\n"


@dataclass(frozen=True)
class Mistake:
    """A stretch of the definition as it should be and as it is; the code, line and column of its message."""

    name: str
    right: str
    wrong: str
    code: str
    line: int
    column: int

    @property
    def text(self) -> str:
        """The definition with the mistake."""
        assert BASE.count(self.right) == 1
        return BASE.replace(self.right, self.wrong)


MISTAKES = [
    Mistake("a hyphen missing before a day", "  - date: 2017-11-28", "    date: 2017-11-28", "hyphen-missing", 41, 5),
    Mistake(
        "a hyphen missing at the column of the list",
        "  - date: 2017-11-28",
        "  date: 2017-11-28",
        "hyphen-missing",
        41,
        3,
    ),
    Mistake(
        "a hyphen missing before a session",
        "      - {start: 10:00, end: 12:00, kind",
        "        {start: 10:00, end: 12:00, kind",
        "hyphen-missing",
        44,
        9,
    ),
    Mistake(
        "a hyphen missing before a field", "        - name: meals", "          name: meals", "hyphen-missing", 56, 11
    ),
    Mistake(
        "a hyphen missing before a text",
        "topics:\n  - współpraca\n",
        "topics:\n  - współpraca\n  usługi społeczne\n  - zatrudnienie\n",
        "hyphen-missing",
        34,
        3,
    ),
    Mistake(
        "no space after a hyphen", "  - date: 2017-11-28", "  -date: 2017-11-28", "space-missing-after-hyphen", 41, 3
    ),
    Mistake(
        "no space after the first hyphen",
        "  - date: 2017-11-27",
        "  -date: 2017-11-27",
        "space-missing-after-hyphen",
        36,
        3,
    ),
    Mistake(
        "no space after the hyphen of a text", "  - współpraca", "  -współpraca", "space-missing-after-hyphen", 33, 3
    ),
    Mistake(
        "a dash from Word as a bullet",
        "topics:\n  - współpraca\n",
        "topics:\n  - współpraca\n  – usługi\n",
        "bullet-not-hyphen",
        34,
        3,
    ),
    Mistake(
        "a dot from Word as a bullet",
        "topics:\n  - współpraca\n",
        "topics:\n  • współpraca\n  • usługi\n",
        "bullet-not-hyphen",
        33,
        3,
    ),
    Mistake(
        "a dash from Word before a session",
        "      - {start: 10:00, end: 12:00, kind",
        "      – {start: 10:00, end: 12:00, kind",
        "bullet-not-hyphen",
        44,
        7,
    ),
    Mistake(
        "hosts as a list of keys",
        "  barka: {name: Fundacja Barka, town: Poznań}\n  zmysly:\n",
        "  - barka: {name: Fundacja Barka, town: Poznań}\n  - zmysly:\n",
        "hyphen-not-needed",
        27,
        3,
    ),
    Mistake(
        "one host as an item of a list",
        "  barka: {name: Fundacja Barka, town: Poznań}\n",
        "  - barka: {name: Fundacja Barka, town: Poznań}\n",
        "hyphen-not-needed",
        27,
        3,
    ),
    Mistake(
        "hosts as a list without keys",
        "  barka: {name: Fundacja Barka, town: Poznań}\n  zmysly:\n    name: Sp",
        "  - name: Fundacja Barka\n    town: Poznań\n  - name: Sp",
        "keys-missing",
        27,
        3,
    ),
    Mistake("a list beside its key", "topics:\n  - współpraca", "topics: - współpraca", "list-in-line", 32, 9),
    Mistake(
        "a quote not closed between braces",
        'file_name: "Zaproszenie_{visit.dates}"}',
        'file_name: "Zaproszenie_{visit.dates}}',
        "quote-not-closed",
        73,
        74,
    ),
    Mistake(
        "a quote not closed before a further key",
        "label: Nazwisko, required",
        'label: "Nazwisko, required',
        "quote-not-closed",
        54,
        50,
    ),
    Mistake(
        "a quote not closed at the end of a line",
        "title: Poznaj sąsiadów",
        'title: "Poznaj sąsiadów',
        "quote-not-closed",
        4,
        10,
    ),
    Mistake(
        "a quote not opened", "title: Poznaj sąsiadów", 'title: Wizyta: poznaj sąsiadów"', "quote-not-opened", 4, 10
    ),
    Mistake("an apostrophe not closed", "title: Poznaj sąsiadów", "title: 'Poznaj sąsiadów", "quote-not-closed", 4, 10),
    Mistake("a text after a quote", "title: Poznaj sąsiadów", 'title: "Poznaj" sąsiadów', "text-after-quote", 4, 18),
    Mistake("a backslash between quotes", "name: Ośrodek", 'name: "Ośrodek \\Dom"', "backslash-in-quotes", 16, 18),
    Mistake("a bracket before a text", "title: Poznaj sąsiadów", "title: [A] b", "text-starts-with-sign", 4, 10),
    Mistake(
        "a bracket before a text between braces", "title: Powitanie}", "title: [A] b}", "text-starts-with-sign", 38, 43
    ),
    Mistake("a brace before a text", "title: Poznaj sąsiadów", "title: {A} b", "text-starts-with-sign", 4, 10),
    Mistake("an ampersand before a name", "title: Poznaj sąsiadów", "title: &Name", "text-starts-with-sign", 4, 10),
    Mistake(
        "an ampersand before a text", "title: Poznaj sąsiadów", "title: &Name sąsiadów", "text-starts-with-sign", 4, 10
    ),
    Mistake(
        "an asterisk before a text",
        "title: Poznaj sąsiadów",
        "title: *Poznaj* sąsiadów",
        "text-starts-with-sign",
        4,
        10,
    ),
    Mistake("an at sign before a text", "title: Poznaj sąsiadów", "title: @Poznaj", "text-starts-with-sign", 4, 10),
    Mistake(
        "a per cent sign before a text", "title: Poznaj sąsiadów", "title: %Poznaj", "text-starts-with-sign", 4, 10
    ),
    Mistake("a backtick before a text", "title: Poznaj sąsiadów", "title: `Poznaj`", "text-starts-with-sign", 4, 10),
    Mistake(
        "an exclamation mark before a text", "title: Poznaj sąsiadów", "title: !Poznaj", "text-starts-with-sign", 4, 10
    ),
    Mistake(
        "a colon inside a text", "title: Poznaj sąsiadów", "title: Wizyta: poznaj sąsiadów", "colon-in-text", 4, 16
    ),
    Mistake(
        "a colon inside a text between braces", "title: Powitanie}", "title: Powitanie: wstęp}", "colon-in-text", 38, 52
    ),
    Mistake(
        "a colon in the second line of a text",
        "  purpose: >-\n    Zobaczymy, jak samorząd zleca usługi,\n    i porozmawiamy o tym.",
        "  purpose: Zobaczymy, jak samorząd zleca usługi,\n    i jeszcze: porozmawiamy o tym.",
        "colon-in-text",
        9,
        14,
    ),
    Mistake(
        "a text beside the sign of a block",
        "  purpose: >-\n    Zobaczymy, jak",
        "  purpose: >- Zobaczymy, jak",
        "text-beside-block-sign",
        8,
        12,
    ),
    Mistake("a no-break space as indentation", "  route:", "\xa0\xa0route:", "unusual-space", 7, 1),
    Mistake("a no-break space in the indentation", "  revision: 1\n", " \xa0revision: 1\n", "unusual-space", 13, 2),
    Mistake("a no-break space after a colon", "revision: 1\n", "revision:\xa01\n", "unusual-space", 13, 12),
    Mistake(
        "a no-break space after a hyphen", "  - date: 2017-11-28", "  -\xa0date: 2017-11-28", "unusual-space", 41, 4
    ),
    Mistake("a tab as indentation", "  places: 40", "\tplaces: 40", "indented-with-tab", 49, 1),
    Mistake("a tab inside a text", "title: Poznaj sąsiadów", "title: Poznaj\tsąsiadów", "tab-in-text", 4, 16),
    Mistake("a semicolon for a colon", "places: 40", "places; 40", "colon-missing", 49, 3),
    Mistake("an equals sign for a colon", "places: 40", "places = 40", "colon-missing", 49, 3),
    Mistake("a colon missing", "places: 40", "places 40", "colon-missing", 49, 3),
    Mistake("a space missing after a colon", "places: 40", "places:40", "space-missing", 49, 3),
    Mistake(
        "a colon missing between braces",
        "{start: 09:00, end: 10:00, title: Powitanie}",
        "{start 09:00, end: 10:00, title: Powitanie}",
        "colon-missing",
        38,
        10,
    ),
    Mistake(
        "a space missing after a colon between braces",
        "{start: 09:00, end: 10:00, title: Powitanie}",
        "{start: 09:00, end: 10:00, title:Powitanie}",
        "space-missing",
        38,
        36,
    ),
    Mistake("a comma missing", "{first: 2017-11-27, last", "{first: 2017-11-27 last", "comma-missing", 6, 29),
    Mistake("a semicolon for a comma", "{first: 2017-11-27, last", "{first: 2017-11-27; last", "comma-missing", 6, 30),
    Mistake("a brace not closed", "town: Wrocław}", "town: Wrocław", "bracket-not-closed", 17, 12),
    Mistake("a bracket not closed", "route: [Poznań, Jarocin]", "route: [Poznań, Jarocin", "bracket-not-closed", 7, 10),
    Mistake("a brace not opened", "address: {street", "address: street", "bracket-not-opened", 17, 70),
    Mistake("a bracket for a brace", "town: Wrocław}", "town: Wrocław]", "bracket-not-closed", 17, 12),
    Mistake("a bracket too many", "route: [Poznań, Jarocin]", "route: [Poznań, Jarocin]]", "sign-not-needed", 7, 27),
    Mistake(
        "the second line of a text at the left edge",
        "    i porozmawiamy o tym.",
        "i porozmawiamy o tym.",
        "text-not-indented",
        10,
        1,
    ),
    Mistake(
        "the second line of a text beside its key",
        "    i porozmawiamy o tym.",
        "  i porozmawiamy o tym.",
        "text-not-indented",
        10,
        3,
    ),
    Mistake(
        "a line that belongs to nothing", "organiser:\n", "sprawdzić jutro\norganiser:\n", "line-without-key", 15, 1
    ),
    Mistake(
        "a mark of a conflict",
        "  places: 40\n",
        "<<<<<<< HEAD\n  places: 40\n=======\n  places: 45\n>>>>>>> inna\n",
        "conflict-mark",
        49,
        1,
    ),
    Mistake("one mark of a conflict", "organiser:\n", ">>>>>>> inna\norganiser:\n", "conflict-mark", 15, 1),
    Mistake("a line indented too far", "  title: Poznaj", "    title: Poznaj", "indented-too-far", 4, 5),
    Mistake("a line indented too little", "    run_by: dwie", "   run_by: dwie", "indented-too-little", 30, 4),
    Mistake("a section indented", "organiser:\n", "  organiser:\n", "indented-too-far", 15, 3),
    Mistake(
        "keys not indented below theirs",
        "  address: {street: ul. Przykładowa 1, postcode: 50-000, town: Wrocław}",
        "  address:\n  street: ul. Przykładowa 1\n  postcode: 50-000\n  town: Wrocław",
        "indented-too-little",
        18,
        3,
    ),
    Mistake(
        "a whole section not indented",
        REGULATIONS,
        REGULATIONS.replace("\n  ", "\n").lstrip(),
        "indented-too-little",
        66,
        1,
    ),
    Mistake(
        "a key of a host beside the host", "    town: Jarocin\n", "  town: Jarocin\n", "indented-too-little", 31, 3
    ),
    Mistake(
        "a key inside the text above",
        "  audience: [osoby z urzędów gmin]\n",
        "    audience: [osoby z urzędów gmin]\n",
        "indented-too-far",
        11,
        5,
    ),
    Mistake(
        "no documents",
        BASE[BASE.index("documents:") :],
        "",
        "missing-key",
        2,
        1,
    ),
    Mistake(
        "no hosts",
        BASE[BASE.index("hosts:") : BASE.index("topics:")],
        "",
        "missing-key",
        2,
        1,
    ),
    Mistake("no start", "{start: 10:00, end: 12:00, kind", "{end: 12:00, kind", "missing-key", 44, 9),
    Mistake(
        "no end",
        "{start: 09:00, end: 10:00, title: Powitanie}",
        "{start: 09:00, title: Powitanie}",
        "missing-key",
        38,
        9,
    ),
    Mistake("no date", "  - date: 2017-11-28\n    sessions:", "  - sessions:", "missing-key", 41, 5),
    Mistake("no name of a field", "{name: companions, type: number", "{type: number", "missing-key", 60, 11),
    Mistake(
        "no name of the files", "title: Formularz, file_name: Formularz}", "title: Formularz}", "missing-key", 74, 3
    ),
    Mistake("an American date", "results: 2017-11-23", "results: 11/23/2017", "not-a-date", 48, 12),
    Mistake("a number with a point", "revision: 1\n", "revision: 1.1\n", "not-a-whole-number", 13, 13),
    Mistake("a number with its unit", "places: 40", "places: 40 osób", "not-a-whole-number", 49, 11),
    Mistake("a text where a list belongs", "route: [Poznań, Jarocin]", "route: Poznań, Jarocin", "wrong-kind", 7, 10),
    Mistake(
        "a list where a group belongs",
        "dates: {first: 2017-11-27, last: 2017-11-28}",
        "dates: [2017-11-27, 2017-11-28]",
        "wrong-kind",
        6,
        10,
    ),
    Mistake("a misspelt key", "  purpose:", "  purpse:", "unknown-key", 8, 3),
    Mistake("a host that is named twice and not there", "host: barka}", "host: braka}", "unknown-reference", 39, 73),
]
