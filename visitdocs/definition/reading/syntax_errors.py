"""Why a file is not sound YAML, in Polish: PyYAML's errors reworded by what a person most likely meant."""

import re
from dataclasses import dataclass

from yaml import Mark, MarkedYAMLError, events

from visitdocs.definition.quoting import printable, quoted
from visitdocs.definition.reading.text_file import TextFile
from visitdocs.problems import Problem, Severity


class ReadingError(Exception):
    """The file cannot be read on from `mark`."""

    def __init__(self, message: str, hint: str, mark: Mark) -> None:
        super().__init__(message)
        self.message, self.hint, self.mark = printable(message), printable(hint), mark

    def problem(self, source: TextFile) -> Problem:
        """The refusal as staff read it."""
        return Problem(Severity.ERROR, self.message, source.place_of_mark(self.mark), self.hint)


@dataclass(frozen=True)
class _Failure:
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


def reading_error(
    error: MarkedYAMLError, source: TextFile, last: events.Event | None, opened: Mark | None
) -> ReadingError:
    """The refusal that says what `error` means; `last` and `opened` as in `_Failure`."""
    start = error.context_mark or error.problem_mark
    failure = _Failure(source.lines, error.problem, error.problem_mark, start, last, opened)
    for mark in (failure.mark, failure.start):
        if tab := re.match(" *\t", failure.line_at(mark)):
            at = failure.at(mark.line, tab.end() - 1)
            return ReadingError(
                "wcięcie jest zrobione tabulatorem", "zamień tabulator na spacje, tyle samo co w wierszach obok", at
            )
    for pattern, refuse in _WORDINGS.items():
        if re.search(pattern, f"{error.context or ''}: {failure.problem}"):
            return refuse(failure)
    return ReadingError(
        "nie rozumiem tego zapisu", "porównaj wcięcia, dwukropki i cudzysłowy z wierszami obok", failure.mark
    )


def _no_value_allowed(failure: _Failure) -> ReadingError:
    before, after = failure.line[: failure.mark.column], failure.line[failure.mark.column :]
    if inner := re.match(r"(\s*(?:- )?[^\s:]+): +(\S.*)", before):
        key, value = inner[1].strip().removeprefix("- "), inner[2] + after
        fixed = f'{key}: "{value}"' if '"' not in value else f"{key}: '{value}'"
        return ReadingError(
            "dwukropek ze spacją w środku tekstu czyta się jak nowy klucz",
            f"ujmij cały tekst w cudzysłów: {fixed}" if len(fixed) < 100 else "ujmij cały tekst w cudzysłów",
            failure.mark,
        )
    above = failure.mark.line - 1
    while above > 0 and re.match(r"\s*(#|$)", failure.lines[above]):
        above -= 1
    indent = re.match(r"[\s-]*", failure.lines[above]).end()
    if not re.search(r":(\s|$)", failure.lines[above]):
        return _colon_missing(failure, failure.at(above, indent))
    return ReadingError(
        "ten wiersz jest wcięty głębiej niż powinien",
        f"zacznij go w tej samej kolumnie co wiersz {above + 1} albo wsuń wiersz {above + 1} głębiej",
        failure.at(failure.mark.line, re.match(r"\s*", failure.line).end()),
    )


def _colon_missing(failure: _Failure, mark: Mark) -> ReadingError:
    words = failure.line_at(mark)[mark.column :].split(maxsplit=1)
    if not words:
        return ReadingError("tu brakuje klucza z dwukropkiem", "napisz na przykład title: Tytuł", mark)
    if glued := re.match(r"([\w.-]+):(\S.*)", failure.line_at(mark)[mark.column :]):
        return ReadingError(f"po dwukropku w {quoted(words[0])} brakuje spacji", f"napisz {glued[1]}: {glued[2]}", mark)
    example = ": ".join(words) if len(words[-1]) < 60 else f"{words[0]}: …"
    example = example if len(words) > 1 else f"{words[0]}:"
    return ReadingError(f"po {quoted(words[0])} brakuje dwukropka", f"wpisz dwukropek i spację: {example}", mark)


def _key_unfinished(failure: _Failure) -> ReadingError:
    return _colon_missing(failure, failure.start)


def _unclosed_quote(failure: _Failure) -> ReadingError:
    sign = failure.line_at(failure.start)[failure.start.column : failure.start.column + 1]
    return ReadingError(
        "cudzysłów otwarty w tym miejscu nie jest zamknięty", f"na końcu tekstu dopisz {sign}", failure.start
    )


def _out_of_line(failure: _Failure) -> ReadingError:
    scalar = failure.last
    if isinstance(scalar, events.ScalarEvent) and scalar.style in ('"', "'"):
        if scalar.end_mark.line > scalar.start_mark.line:
            closed = scalar.end_mark.line + 1
            message = f"cudzysłów otwarty w tym miejscu kończy się dopiero w wierszu {closed}"
            return ReadingError(message, f"zamknij go na końcu tekstu znakiem {scalar.style}", scalar.start_mark)
        if scalar.end_mark.line == failure.mark.line:
            return ReadingError(
                "po zamkniętym cudzysłowie jest jeszcze tekst",
                'ujmij w cudzysłów cały tekst; wewnątrz pisz „tak”, a tekst z apostrofem ujmij w znaki "',
                scalar.end_mark,
            )
    return ReadingError(
        "wcięcie tego wiersza nie pasuje do wierszy powyżej",
        "klucze jednej grupy i pozycje „-” jednej listy mają zaczynać się w tej samej kolumnie",
        failure.mark,
    )


def _bracket(failure: _Failure) -> ReadingError:
    found = re.search(r"[\]}]|<stream end>", failure.problem.rsplit("found", 1)[-1])
    if failure.opened is None:
        sign = found[0] if found else ","
        hint = "usuń go; jeżeli należy do tekstu, ujmij cały tekst w cudzysłów"
        return ReadingError(f"znak {quoted(sign)} jest tu niepotrzebny", hint, failure.mark)
    opening = failure.line_at(failure.opened)[failure.opened.column]
    closing = {"{": "}", "[": "]"}[opening]
    if failure.mark.line > failure.opened.line or "<stream end>" in failure.problem:
        return ReadingError(f"nawias {opening} nie jest zamknięty", f"dopisz na końcu {closing}", failure.opened)
    return ReadingError(
        f"nie rozumiem zapisu w nawiasach {opening} {closing}",
        "rozdziel części przecinkami, a tekst z przecinkiem, dwukropkiem lub nawiasem ujmij w cudzysłów",
        failure.mark,
    )


def _text_starts_with_sign(failure: _Failure) -> ReadingError:
    mark = failure.start
    sign = failure.line_at(mark)[mark.column : mark.column + 1]
    if sign == "\t":
        return ReadingError("w tekście jest tabulator", "zamień go na spację", mark)
    return ReadingError(f"tekst nie może zaczynać się od znaku {quoted(sign)}", "ujmij cały tekst w cudzysłów", mark)


def _block_sign(failure: _Failure) -> ReadingError:
    sign = failure.line_at(failure.start)[failure.start.column : failure.start.column + 1]
    return ReadingError(
        f"po znaku {quoted(sign)} tekst ma zaczynać się w następnym wierszu",
        f"przenieś tekst niżej, z wcięciem; jeżeli {quoted(sign)} należy do tekstu, ujmij całość w cudzysłów",
        failure.start,
    )


def _backslash(failure: _Failure) -> ReadingError:
    hint = "użyj na zewnątrz apostrofów ' zamiast znaków \" albo podwój ukośnik: \\\\"
    return ReadingError("ukośnik „\\” w cudzysłowie ma znaczenie specjalne", hint, failure.mark)


def _list_in_line(failure: _Failure) -> ReadingError:
    return ReadingError(
        "lista nie może zaczynać się w tym miejscu", "przenieś „-” do nowego wiersza, z wcięciem", failure.mark
    )


def _question_mark(failure: _Failure) -> ReadingError:
    return ReadingError("tekst nie może zaczynać się od „? ”", "ujmij cały tekst w cudzysłów", failure.mark)


def _directive(failure: _Failure) -> ReadingError:
    line = next(number for number, line in enumerate(failure.lines) if line.startswith("%"))
    hint = "usuń ten wiersz albo ujmij tekst w cudzysłów"
    return ReadingError("wiersz nie może zaczynać się od „%”", hint, failure.at(line, 0))


def _after_the_end(failure: _Failure) -> ReadingError:
    if any(line.startswith("%") for line in failure.lines):
        return _directive(failure)
    return ReadingError(
        "ten wiersz nie należy do żadnego klucza",
        "sprawdź wcięcie i czy wyżej wszystkie nawiasy są na miejscu",
        failure.mark,
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
