"""Everything that staff should know of what was sent, as rows: whose form, which file, what is wrong, what to write."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from visitdocs.dataclass import dataclass
from visitdocs.messages import FileName, message, phrase
from visitdocs.register.columns import Say
from visitdocs.returns import AskedForm, Collected, Finding, Registration, path


@dataclass(frozen=True)
class ProblemRow:
    """One row of the sheet; `number` is the registration's, "" for a file of which nothing could be used."""

    number: str
    file: str
    field: str
    what: str
    request: str

    @property
    def key(self) -> tuple[str, ...]:
        """What a note of staff belongs to."""
        return self.number, self.file, self.field, self.what


def problem_rows(
    collected: Collected,
    numbers: Mapping[str, str],
    taken_out: Container[str],
    form: AskedForm,
    say: Say,
    say_to_people: Say,
) -> Iterator[ProblemRow]:
    """Give the rows for all that was collected; `numbers` by source of a registration.

    What to write to people is said in the visit's language, which a register begun earlier may not be in.
    Of those whose rows were `taken_out` of the register nothing is said but that.
    """
    for registration in collected.registrations:
        number = numbers.get(registration.source, "")
        if number in taken_out:
            gone = message("returned-taken-out", "the row was taken out of the register, and is not put back")
            yield ProblemRow(number, path(registration.trail), "", say(gone), "")
            continue
        for earlier in registration.earlier:
            yield _replaced(earlier, registration, number, say)
        for finding in registration.findings:
            request = say_to_people(finding.request) if finding.request else ""
            yield _row(number, registration, finding, form, say(finding.message), request)
    for refused in collected.refused:
        yield ProblemRow("", path(refused.trail), "", say(refused.why.reason), say(refused.why.remedy))


def _row(
    number: str, registration: Registration, finding: Finding, form: AskedForm, what: str, request: str
) -> ProblemRow:
    field = form.label_of(finding.field) if finding.field else ""
    return ProblemRow(number, path(registration.trail), field, what, request)


def _replaced(earlier: Registration, later: Registration, number: str, say: Say) -> ProblemRow:
    sentence = message(
        "returned-replaced",
        "the same person sent another form later, which counts: {file}",
        file=FileName(path(later.trail)),
    )
    return ProblemRow(number, path(earlier.trail), "", say(sentence), say(phrase("Nothing has to be asked.")))
