"""Mistakes that people make in a template, one sentence each, with what they are told: message, tag and hint."""

from __future__ import annotations

from dataclasses import dataclass

WORDS = "użyj nazwy wartości ze słownika docs/vocabulary.md"
EXAMPLES = "znacznik wygląda tak: {{ visit.title }} albo {% if visit.reason %} … {% endif %}"
COMMANDS = "dozwolone są: if, for, endif, endfor, else, elif, set"
NO_CALL = ("szablon próbuje wywołać funkcję, a tego mu nie wolno", "zamiast funkcji użyj filtru, czyli | i nazwy")
NOT_ALLOWED = (
    "szablon używa polecenia albo działania, którego mu nie wolno",
    "wolno wstawiać, pytać i powtarzać",
)
COMPLEX = ("znacznik jest zbyt złożony", "podziel go na prostsze znaczniki")
CLOSE_IT = "zakończ znacznik znakami „{}” w tym samym akapicie; cudzysłów też musi mieć parę"
SPARE = "usuń zbędny nawias „{}”; jeżeli ma się wydrukować, oddziel go od znacznika spacją"
MANY = "pod tą nazwą stoi kilka wartości i nie wiadomo, którą wpisać"
FITS_NOT = "filtr „{}” nie pasuje do tej wartości albo brakuje mu czegoś w nawiasie"
COMPARE = "porównaj znacznik z przykładami w docs/templates.md"
SUMS = "uprość pętle i działania w znacznikach"
TOP_NAMES = (
    "addressee, agenda, data_protection, document, documents, hosts, organiser, project, publication, registration, "
    "regulations, topics, tracks, visit"
)


@dataclass(frozen=True)
class Mistake:
    """A sentence; `tag` is what the message quotes in brackets, "" if it needs no tag to be understood."""

    sentence: str
    tag: str
    message: str
    hint: str

    @property
    def told(self) -> tuple[str, str]:
        """Message and hint as they are told."""
        return self.message + (f" (znacznik {self.tag})" if self.tag else ""), self.hint


def alone(tag: str, message: str, hint: str) -> Mistake:
    """A tag that is wrong wherever it stands."""
    return Mistake(f"Zobacz {tag} i tyle.", tag, message, hint)


NAMES = (
    alone("{{ wizyta.title }}", "nie ma wartości „wizyta”", f"można użyć: {TOP_NAMES}"),
    alone("{{ visits.title }}", "nie ma wartości „visits”", "czy chodziło o „visit”?"),
    alone("{{ visit.titel }}", "nie ma wartości „titel”", "czy chodziło o „title”?"),
    alone("{{ organiser.address.city }}", "nie ma wartości „city”", "można użyć: postcode, street, town"),
    Mistake("{% for host in hosts %}{{ host.twon }}{% endfor %}", "{{ host.twon }}", "nie ma wartości „twon”",
        "czy chodziło o „town”?"),
    Mistake("{% for host in hosts %}{{ loop.indx }}{% endfor %}", "{{ loop.indx }}", "nie ma wartości „indx”",
        "czy chodziło o „index”?"),
    Mistake("A {% if visit.reson %}b{% endif %}.", "{% if visit.reson %}", "nie ma wartości „reson”",
        "czy chodziło o „reason”?"),
    Mistake("A {% for x in host %}b{% endfor %}.", "{% for x in host %}", "nie ma wartości „host”",
        "czy chodziło o „hosts”?"),
    Mistake("{% if not visit %}{{ nowhere }}{% endif %}", "{{ nowhere }}", "nie ma wartości „nowhere”",
        f"można użyć: {TOP_NAMES}"),
    alone("{{ visit.titel|default('a') }}", "nie ma wartości „titel”", "czy chodziło o „title”?"),
    alone("{{ visit.title.first }}", "nie ma wartości „first”",
        "wartość przed kropką to sam tekst albo liczba, bez dalszych części; usuń to, co stoi za kropką"),
    alone("{{ hosts[1].run_by.name }}", "nie ma wartości „name”",
        "wartość przed kropką jest w tej definicji pusta; zapytaj o nią najpierw: {% if … %} … {% endif %}"),
    alone("{{ registration.questions.institution.countie }}",
        "formularz nie pyta o „countie”, a szablon tego potrzebuje", "czy chodziło o „county”?"),
    alone("{{ registration.questions.region }}", "formularz nie pyta o „region”, a szablon tego potrzebuje",
        "dodaj to pole do registration.fields albo usuń to zdanie z szablonu"),
    alone("{{ hosts.name }}", "nie ma wartości „name”",
        "przed kropką stoi lista; powtórz tekst dla jej pozycji: {%p for pozycja in lista %} … {%p endfor %}"),
    alone("{{ topics[99] }}", "lista nie ma pozycji numer 99", "pozycje liczy się od 0; pewniejsza jest pętla for"),
)  # fmt: skip

FILTERS = (
    alone("{{ visit.title|capitl }}", "nie ma filtru „capitl”", "czy chodziło o „capital”?"),
    alone("{{ visit.title|plural('a', 'b', 'c') }}", "filtr „plural” działa tylko na liczbach całkowitych",
        'użyj go tak: {{ registration.places|plural("miejsce", "miejsca", "miejsc") }}'),
    alone("{{ registration.places|plural('a') }}",
        "w dokumencie w języku „pl” filtr „plural” wymaga 3 form rzeczownika",
        'użyj go tak: {{ registration.places|plural("miejsce", "miejsca", "miejsc") }}'),
    alone("{{ visit.title|listing }}", "filtr „listing” działa tylko na listach",
        "użyj go tak: {{ visit.route|listing }}"),
    alone("{{ hosts|sort }}", FITS_NOT.format("sort"), COMPARE),
    alone("{{ visit.title is defned }}", "nie ma pytania „defned”", "czy chodziło o „defined”?"),
    alone("{{r visit.region|link }}",
        "„Wielkopolska” nie jest adresem ani numerem telefonu, więc nie może być hiperłączem",
        "użyj filtru link tylko przy adresie e-mail, adresie strony i telefonie"),
    alone("{{r visit.title|picture(9) }}", "filtr „picture” działa tylko na obrazach z definicji",
        "użyj go tak: {{r organiser.logo|picture(15) }}"),
    alone("{{r organiser.logo|picture }}", FITS_NOT.format("picture"), COMPARE),
    alone("{{r organiser.logo|picture(0) }}", "obraz nie może być tak duży ani tak mały",
        "podaj od 1 do 1000 milimetrów"),
    alone("{{r visit|control }}", "filtr „control” działa tylko na polach formularza",
        "użyj go w pętli: {%tr for field in section.fields %}"),
    Mistake("{% for field in registration.sections[1].fields %}{{r field|control }}{% endfor %}",
        "{{r field|control }}", "pole wyboru „Rodzaj instytucji” potrzebuje odpowiedzi",
        "użyj go tak: {% for option in field.options %}{{r field|control(option) }}"),
    alone("{{ hosts }}", MANY, "użyj pętli for albo filtru listing lub join"),
    alone("{{ hosts|map(attribute='name') }}", MANY, "użyj pętli for albo filtru listing lub join"),
    alone("{{ organiser.logo }}", MANY, "wybierz jedną z nich: file, alt"),
    alone(r"{{ '\x01' }}", "wartość zawiera znak U+0001, którego dokument Worda nie może zawierać",
        "usuń go z definicji"),
    alone("{{ []|first }}", "lista jest pusta, więc nie ma tu czego wstawić", "zapytaj najpierw: {% if lista %}"),
)  # fmt: skip

SPELLING = (
    Mistake("Tytuł: {{ visit.title .", "", "znacznik „{{” nie ma końca", CLOSE_IT.format("}}")),
    Mistake("Tytuł: {{ visit.title }.", "", "znacznik „{{” nie ma końca", CLOSE_IT.format("}}")),
    Mistake("Tytuł: {{ visit.title %}.", "", "znacznik „{{” nie ma końca", CLOSE_IT.format("}}")),
    Mistake("{% if visit.reason }} a {% endif %}", "", "znacznik „{%” nie ma końca", CLOSE_IT.format("%}")),
    Mistake('{{ visit.title|replace("a) }}', "", "znacznik „{{” nie ma końca", CLOSE_IT.format("}}")),
    Mistake("Uwaga {# bez końca", "", "znacznik „{#” nie ma końca", CLOSE_IT.format("#}")),
    Mistake("{{ visit.title }} }}.", "", "znacznik nie ma początku: jest tylko „}}”",
        "dopisz przed nim „{{” albo usuń „}}”"),
    Mistake("{ if visit.title %}", "", "znacznik nie ma początku: jest tylko „%}”",
        "dopisz przed nim „{%” albo usuń „%}”"),
    alone("{{ }}", "znacznik jest pusty", "wpisz nazwę wartości, na przykład {{ visit.title }}"),
    alone("{% %}", "znacznik jest pusty", COMMANDS),
    alone("{{ {visit }}", "błędny zapis znacznika: czegoś w nim brakuje", EXAMPLES),
    alone("{{ visit title }}", "błędny zapis znacznika: „title” stoi w złym miejscu", EXAMPLES),
    alone("{{ visit.title | }}", "błędny zapis znacznika: czegoś w nim brakuje", EXAMPLES),
    alone("{{tr visit.title }}", "„tr” ma sens tylko w znacznikach {% … %}", "usuń tę literę: {{ … }} wystarczy"),
    Mistake("{{p visit.title }}", "{{p visit.title }}", "„p” ma sens tylko w znacznikach {% … %}",
        "usuń tę literę: {{ … }} wystarczy"),
    Mistake("{{{ visit.title }}", "{{{", "przy znaczniku stoi o jeden nawias „{” za dużo", SPARE.format("{")),
    Mistake("{{ visit.title }}}", "{{ visit.title }}}", "przy znaczniku stoi o jeden nawias „}” za dużo",
        SPARE.format("}")),
    Mistake("{% if visit.kind = 'a' %}b{% endif %}", "{% if visit.kind = 'a' %}",
        "błędny zapis znacznika: „=” stoi w złym miejscu", "do porównywania służą dwa znaki równości: {% if a == b %}"),
    alone("{% powtórz 3 %}", "nie ma polecenia „powtórz”", COMMANDS),
)  # fmt: skip

BLOCKS = (
    Mistake("A {% if visit.reason %}b.", "{% if visit.reason %}", "polecenie „if” nie ma końca",
        "dopisz {% endif %} tam, gdzie ma się skończyć"),
    Mistake("{% for x in hosts %}a", "{% for x in hosts %}", "polecenie „for” nie ma końca",
        "dopisz {% endfor %} tam, gdzie ma się skończyć"),
    alone("{% endfor %}", "polecenie „endfor” nie ma swojego początku („for”)", "usuń je albo dopisz początek"),
    alone("{% else %}", "polecenie „else” nie ma swojego początku („if” albo „for”)", "usuń je albo dopisz początek"),
    Mistake("{% for x in hosts %}{% if x.about %}a{% endfor %}", "",
        "polecenie „endfor” stoi w środku {% if x.about %} (znacznik {% endfor %})",
        "zakończ najpierw {% if x.about %}, czyli dopisz {% endif %}"),
    Mistake("Tekst {%p if visit.reason %}{% endif %}", "", "{%p if visit.reason %} i {% endif %} obejmują co innego",
        "zapisz je tak samo: {%p if … %} i {%p endif %}"),
    Mistake("Tekst {%p set x = visit.title %}", "{%p set x = visit.title %}",
        "w tym samym akapicie stoi coś jeszcze i zniknęłoby razem ze znacznikiem",
        "przenieś znacznik do osobnego akapitu albo usuń z niego „p”"),
    Mistake("{%tr set x = visit.title %}", "{%tr set x = visit.title %}", "ten znacznik działa tylko w tabeli",
        "wstaw go do wiersza tabeli albo usuń „tr” lub „tc”"),
    alone("{% set x %}", "polecenie „set” nie mówi, co zapamiętać", "zapisz je tak: {% set nazwa = wartość %}"),
)  # fmt: skip

INTERNALS = (
    *(
        alone(tag, f"szablon sięga po „{name}”, a tego mu nie wolno", WORDS)
        for tag, name in (
            ("{{ visit.__class__ }}", "__class__"),
            ("{{ ''.__class__.__mro__ }}", "__mro__"),
            ("{{ visit.title.__init__.__globals__ }}", "__globals__"),
            ("{{ lipsum.__globals__ }}", "__globals__"),
            ("{{ joiner.__init__ }}", "__init__"),
            ("{{ self._TemplateReference__context }}", "_TemplateReference__context"),
            ("{{ visit._values }}", "_values"),
            ("{{ __builtins__ }}", "__builtins__"),
        )
    ),
    *(
        alone(tag, "szablon sięga po coś, czego mu nie wolno", "użyj nazw ze słownika docs/vocabulary.md")
        for tag in (
            "{{ visit['__class__'] }}",
            "{{ visit['_values'] }}",
            "{{ visit.title.upper }}",
            "{{ hosts.index }}",
        )
    ),
    *(
        alone(tag, *NO_CALL)
        for tag in (
            "{{ '{0.__class__}'.format(visit) }}",
            "{{ hosts.append(1) }}",
            "{{ namespace(a=1) }}",
            "{{ joiner(',')() }}",
            "{{ cycler('a').next() }}",
            "{{ lipsum(1)(2) }}",
            "{{ range(*[1]) }}",
            "{{ lipsum(10) }}",
        )
    ),
    *(
        alone(tag, f"nie ma wartości „{name}”", f"można użyć: {TOP_NAMES}")
        for tag, name in (("{{ lipsum }}", "lipsum"),)
    ),
    *(
        alone(f"{{% {word} %}}", f"nie ma polecenia „{word.split()[0]}”", COMMANDS)
        for word in (
            *("include 'x'", "import 'os' as os", "from 'os' import path", "extends 'x'", "block a", "raw", "do 1"),
            *("macro f()", "call f()", "filter upper", "with a = 1", "autoescape false", "debug"),
        )
    ),
    alone("{{ '%c' % 65 }}", "działania „%” nie da się tu wykonać", SUMS),
    alone("{{ '%s' % visit }}", "działania „%” nie da się tu wykonać", SUMS),
    alone("{{ visit.title ~ visit }}", *NOT_ALLOWED),
    alone("{{ {'a': 1} }}", *NOT_ALLOWED),
)  # fmt: skip

BOMBS = (
    Mistake("{% for a in range(1000001) %}b{% endfor %}", "{% for a in range(1000001) %}",
        "„range” ma zbyt duże granice", SUMS),
    alone("{{ 'x' * 10**10 }}", *NOT_ALLOWED),
    alone("{{ 'x' * 999999999 }}", "działania „*” nie da się tu wykonać", SUMS),
    alone("{{ 9**9**9 }}", *NOT_ALLOWED),
    alone("{{ 1000001 * 1 }}", "działania „*” nie da się tu wykonać", SUMS),
    alone("{{ [[1, 2], [3]] }}", "lista w znaczniku jest zbyt złożona",
        "podaj najwyżej 12 wartości, bez list w środku"),
    alone("{% set a = [hosts, hosts] %}", "szablon zapamiętuje listę, a tego mu nie wolno",
        "użyj jej od razu w poleceniu for"),
    alone("{{ " + "not " * 62 + "1 }}", *COMPLEX),
    alone("{{ visit" + ".a" * 62 + " }}", *COMPLEX),
    alone("{{ 1" + " + 1" * 62 + " }}", *COMPLEX),
    alone("{{ " + "(" * 240 + "1" + ")" * 240 + " }}", *COMPLEX),
    Mistake("{% for a in 'xx' %}" * 9 + "b" + "{% endfor %}" * 9, "{% for a in 'xx' %}", *COMPLEX),
    Mistake("{% for a in visit.title %}" * 4 + "b" + "{% endfor %}" * 4, "{% for a in visit.title %}",
        "pętle szablonu powtarzają się ponad 10000 razy", SUMS),
    Mistake("{% set a = visit.title %}" + "{% set a = a + a %}" * 30, "{% set a = a + a %}",
        "szablon tworzy tekst dłuższy niż 5000000 znaków", SUMS),
    Mistake("{% set a = visit.title|replace('', visit.purpose) %}{{ a|replace('', a) }}", "{{ a|replace('', a) }}",
        "szablon tworzy tekst dłuższy niż 5000000 znaków", SUMS),
    Mistake("{% set a = visit.purpose|join(visit.purpose) %}{{ a|join(a) }}", "{{ a|join(a) }}",
        "szablon tworzy tekst dłuższy niż 5000000 znaków", SUMS),
)  # fmt: skip

MISTAKES = (*NAMES, *FILTERS, *SPELLING, *BLOCKS, *INTERNALS, *BOMBS)
