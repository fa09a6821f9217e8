"""Why a file is not sound YAML, in Polish: PyYAML's errors reworded by what a person most likely meant."""

import re
from dataclasses import dataclass

from yaml import Mark, MarkedYAMLError, events

from visitdocs.definition.quoting import printable, quoted
from visitdocs.definition.yaml_tree import Source
from visitdocs.problems import Problem, Severity


class Refusal(Exception):  # noqa: N818 - it never leaves the reader; what leaves is a DefinitionError
    """The file cannot be read on from `mark`."""

    def __init__(self, message: str, hint: str, mark: Mark) -> None:
        super().__init__(message)
        self.message, self.hint, self.mark = printable(message), printable(hint), mark

    def problem(self, source: Source) -> Problem:
        """The refusal as staff read it."""
        return Problem(Severity.ERROR, self.message, source.place_of_mark(self.mark), self.hint)


@dataclass(frozen=True)
class _Trouble:
    """A PyYAML error with the lines around it.

    `start` is where the broken thing began, `last` the event before it, `opened` the last bracket left open.
    """

    lines: list[str]
    problem: str
    mark: Mark
    start: Mark
    last: events.Event | None
    opened: Mark | None

    @property
    def line(self) -> str:
        """The line in which PyYAML gave up."""
        return self.line_at(self.mark)

    def line_at(self, mark: Mark) -> str:
        """The line that a mark stands in."""
        return self.lines[mark.line] if mark.line < len(self.lines) else ""

    def at(self, line: int, column: int) -> Mark:
        """A mark at a line and column that count from 0."""
        return Mark(self.mark.name, 0, line, column, None, None)


def word(error: MarkedYAMLError, source: Source, last: events.Event | None, opened: Mark | None) -> Refusal:
    """The refusal that says what `error` means; `last` and `opened` as in `_Trouble`."""
    start = error.context_mark or error.problem_mark
    trouble = _Trouble(source.lines, error.problem, error.problem_mark, start, last, opened)
    for mark in (trouble.mark, trouble.start):
        if tab := re.match(" *\t", trouble.line_at(mark)):
            at = trouble.at(mark.line, tab.end() - 1)
            return Refusal(
                "wcięcie jest zrobione tabulatorem", "zamień tabulator na spacje, tyle samo co w wierszach obok", at
            )
    for pattern, refuse in _WORDINGS.items():
        if re.search(pattern, f"{error.context or ''}: {trouble.problem}"):
            return refuse(trouble)
    return Refusal(
        "nie rozumiem tego zapisu", "porównaj wcięcia, dwukropki i cudzysłowy z wierszami obok", trouble.mark
    )


def _no_value_allowed(trouble: _Trouble) -> Refusal:
    before, after = trouble.line[: trouble.mark.column], trouble.line[trouble.mark.column :]
    if inner := re.match(r"(\s*(?:- )?[^\s:]+): +(\S.*)", before):
        key, value = inner[1].strip().removeprefix("- "), inner[2] + after
        fixed = f'{key}: "{value}"' if '"' not in value else f"{key}: '{value}'"
        return Refusal(
            "dwukropek ze spacją w środku tekstu czyta się jak nowy klucz",
            f"ujmij cały tekst w cudzysłów: {fixed}" if len(fixed) < 100 else "ujmij cały tekst w cudzysłów",
            trouble.mark,
        )
    above = trouble.mark.line - 1
    while above > 0 and re.match(r"\s*(#|$)", trouble.lines[above]):
        above -= 1
    indent = re.match(r"[\s-]*", trouble.lines[above]).end()
    if not re.search(r":(\s|$)", trouble.lines[above]):
        return _colon_missing(trouble, trouble.at(above, indent))
    return Refusal(
        "ten wiersz jest wcięty głębiej niż powinien",
        f"zacznij go w tej samej kolumnie co wiersz {above + 1} albo wsuń wiersz {above + 1} głębiej",
        trouble.at(trouble.mark.line, re.match(r"\s*", trouble.line).end()),
    )


def _colon_missing(trouble: _Trouble, mark: Mark) -> Refusal:
    words = trouble.line_at(mark)[mark.column :].split(maxsplit=1)
    if not words:
        return Refusal("tu brakuje klucza z dwukropkiem", "napisz na przykład title: Tytuł", mark)
    if glued := re.match(r"([\w.-]+):(\S.*)", trouble.line_at(mark)[mark.column :]):
        return Refusal(f"po dwukropku w {quoted(words[0])} brakuje spacji", f"napisz {glued[1]}: {glued[2]}", mark)
    example = ": ".join(words) if len(words[-1]) < 60 else f"{words[0]}: …"
    example = example if len(words) > 1 else f"{words[0]}:"
    return Refusal(f"po {quoted(words[0])} brakuje dwukropka", f"wpisz dwukropek i spację: {example}", mark)


def _key_unfinished(trouble: _Trouble) -> Refusal:
    return _colon_missing(trouble, trouble.start)


def _unclosed_quote(trouble: _Trouble) -> Refusal:
    sign = trouble.line_at(trouble.start)[trouble.start.column : trouble.start.column + 1]
    return Refusal(
        "cudzysłów otwarty w tym miejscu nie jest zamknięty", f"na końcu tekstu dopisz {sign}", trouble.start
    )


def _out_of_line(trouble: _Trouble) -> Refusal:
    scalar = trouble.last
    if isinstance(scalar, events.ScalarEvent) and scalar.style in ('"', "'"):
        if scalar.end_mark.line > scalar.start_mark.line:
            closed = scalar.end_mark.line + 1
            message = f"cudzysłów otwarty w tym miejscu kończy się dopiero w wierszu {closed}"
            return Refusal(message, f"zamknij go na końcu tekstu znakiem {scalar.style}", scalar.start_mark)
        if scalar.end_mark.line == trouble.mark.line:
            return Refusal(
                "po zamkniętym cudzysłowie jest jeszcze tekst",
                'ujmij w cudzysłów cały tekst; wewnątrz pisz „tak”, a tekst z apostrofem ujmij w znaki "',
                scalar.end_mark,
            )
    return Refusal(
        "wcięcie tego wiersza nie pasuje do wierszy powyżej",
        "klucze jednej grupy i pozycje „-” jednej listy mają zaczynać się w tej samej kolumnie",
        trouble.mark,
    )


def _bracket(trouble: _Trouble) -> Refusal:
    found = re.search(r"[\]}]|<stream end>", trouble.problem.rsplit("found", 1)[-1])
    if trouble.opened is None:
        sign = found[0] if found else ","
        hint = "usuń go; jeżeli należy do tekstu, ujmij cały tekst w cudzysłów"
        return Refusal(f"znak {quoted(sign)} jest tu niepotrzebny", hint, trouble.mark)
    opening = trouble.line_at(trouble.opened)[trouble.opened.column]
    closing = {"{": "}", "[": "]"}[opening]
    if trouble.mark.line > trouble.opened.line or "<stream end>" in trouble.problem:
        return Refusal(f"nawias {opening} nie jest zamknięty", f"dopisz na końcu {closing}", trouble.opened)
    return Refusal(
        f"nie rozumiem zapisu w nawiasach {opening} {closing}",
        "rozdziel części przecinkami, a tekst z przecinkiem, dwukropkiem lub nawiasem ujmij w cudzysłów",
        trouble.mark,
    )


def _text_starts_with_sign(trouble: _Trouble) -> Refusal:
    mark = trouble.start
    sign = trouble.line_at(mark)[mark.column : mark.column + 1]
    if sign == "\t":
        return Refusal("w tekście jest tabulator", "zamień go na spację", mark)
    return Refusal(f"tekst nie może zaczynać się od znaku {quoted(sign)}", "ujmij cały tekst w cudzysłów", mark)


def _block_sign(trouble: _Trouble) -> Refusal:
    sign = trouble.line_at(trouble.start)[trouble.start.column : trouble.start.column + 1]
    return Refusal(
        f"po znaku {quoted(sign)} tekst ma zaczynać się w następnym wierszu",
        f"przenieś tekst niżej, z wcięciem; jeżeli {quoted(sign)} należy do tekstu, ujmij całość w cudzysłów",
        trouble.start,
    )


def _backslash(trouble: _Trouble) -> Refusal:
    hint = "użyj na zewnątrz apostrofów ' zamiast znaków \" albo podwój ukośnik: \\\\"
    return Refusal("ukośnik „\\” w cudzysłowie ma znaczenie specjalne", hint, trouble.mark)


def _list_in_line(trouble: _Trouble) -> Refusal:
    return Refusal(
        "lista nie może zaczynać się w tym miejscu", "przenieś „-” do nowego wiersza, z wcięciem", trouble.mark
    )


def _question_mark(trouble: _Trouble) -> Refusal:
    return Refusal("tekst nie może zaczynać się od „? ”", "ujmij cały tekst w cudzysłów", trouble.mark)


def _directive(trouble: _Trouble) -> Refusal:
    line = next(number for number, line in enumerate(trouble.lines) if line.startswith("%"))
    hint = "usuń ten wiersz albo ujmij tekst w cudzysłów"
    return Refusal("wiersz nie może zaczynać się od „%”", hint, trouble.at(line, 0))


def _after_the_end(trouble: _Trouble) -> Refusal:
    if any(line.startswith("%") for line in trouble.lines):
        return _directive(trouble)
    return Refusal(
        "ten wiersz nie należy do żadnego klucza",
        "sprawdź wcięcie i czy wyżej wszystkie nawiasy są na miejscu",
        trouble.mark,
    )


#: Patterns over "context: problem" of PyYAML's errors, and what each means.
_WORDINGS = {
    "mapping values are not allowed": _no_value_allowed,
    "scanning a simple key": _key_unfinished,
    "quoted scalar: found unexpected": _unclosed_quote,
    "double-quoted scalar: ": _backslash,
    "block (mapping|collection): expected <block end>": _out_of_line,
    "flow (mapping|sequence): ": _bracket,
    "(flow|block) node: expected the node content": _bracket,
    "cannot start any token": _text_starts_with_sign,
    "scanning an (alias|anchor)|(scanning|parsing) a tag|undefined tag handle": _text_starts_with_sign,
    "block scalar: ": _block_sign,
    "sequence entries are not allowed": _list_in_line,
    "mapping keys are not allowed": _question_mark,
    "directive|incompatible YAML|duplicate tag handle": _directive,
    "expected '<document start>'": _after_the_end,
}
