"""The one slip behind a file that cannot be read, or behind several problems of it."""

from collections.abc import Callable, Iterator, Mapping

from visitdocs.dataclass import dataclass
from visitdocs.definition.diagnosis.hypotheses import brackets, colons, hyphens, indents, quotes, signs
from visitdocs.definition.diagnosis.outcome import STRUCTURAL, Outcome, lines_told, suspects
from visitdocs.definition.diagnosis.remedy import Hypothesis, Remedy, Suspicion
from visitdocs.definition.diagnosis.trial import Trial
from visitdocs.definition.reading.text_file import TextFile, decode
from visitdocs.problems import DefinitionError


@dataclass(frozen=True)
class Names:
    """Names that keys may have, and those of them that stand at the left edge."""

    sections: frozenset[str]
    keys: frozenset[str]


#: So many characters are read again in search of a slip, a second or so.
MAXIMUM_READ = 150_000

OF_STRUCTURE: tuple[Hypothesis, ...] = (
    *(signs.unusual_spaces, hyphens.bullets, hyphens.space_missing, colons.colons_in_braces, colons.colons),
    *(hyphens.missing, quotes.not_closed, quotes.needed, hyphens.not_needed, hyphens.keys_missing),
    signs.stray_signs,
)
"""What may be meant where the file is sound YAML, the most particular first."""

OF_SYNTAX: tuple[Hypothesis, ...] = (
    *(signs.conflict_marks, signs.unusual_spaces, signs.tabs, signs.tabs_in_texts, hyphens.bullets),
    *(hyphens.space_missing, hyphens.beside_key, colons.colons, colons.colons_in_braces),
    *(quotes.not_closed, quotes.not_opened, colons.commas, brackets.brackets, quotes.needed, quotes.block_needed),
    *(hyphens.missing, hyphens.not_needed, indents.continuations, signs.stray_signs),
)
"""What may be meant where it is not."""


Reader = Callable[[Mapping[str, bytes]], object]
"""Reads a definition of files by their names. Raises DefinitionError."""


def explained(
    error: DefinitionError, files: Mapping[str, bytes], read: Reader, names: Callable[[], Names]
) -> DefinitionError:
    """Return the error of a definition with all that comes of one slip told as that one.

    `files` are those that it was read of, by their names in messages; `names` is asked only if a slip is likely.
    """
    outcome = Outcome.of(error)
    first = next((problem.place.file for problem in outcome.errors if problem.code in STRUCTURAL), "")
    name = outcome.errors[0].place.file if outcome.gave_up else first
    if name not in files:
        return error
    file = decode(files[name], name)
    if not outcome.gave_up and not lines_told(file, outcome):
        return error

    def outcome_with(text: TextFile) -> Outcome:
        try:
            read({**files, name: text.text.encode()})
        except DefinitionError as other:
            return Outcome.of(other)
        return Outcome(())

    found = _best(Trial(file, outcome_with, names().sections), outcome, names().keys)
    if found is None:
        return error
    remedy, mended = found
    return DefinitionError(remedy.problem(file), *(() if outcome.gave_up else mended.errors))


def _best(trial: Trial, outcome: Outcome, names: frozenset[str]) -> tuple[Remedy, Outcome] | None:
    """The remedy that leaves least, the first of several, and what it leaves."""
    best: tuple[Remedy, Outcome] | None = None
    characters, fewest = 0, 1_000
    for remedy in _remedies(trial.file, outcome, names):
        before, after, count = trial.section(remedy)
        characters += count
        if characters > MAXIMUM_READ:
            break
        if not before.is_explained_by(after) or len(after.errors) >= fewest:
            continue
        characters += len(trial.file.text)
        mended = trial.whole(remedy)
        if outcome.is_explained_by(mended) and (best is None or len(mended.errors) < len(best[1].errors)):
            best, fewest = (remedy, mended), len(after.errors)
            if not mended.errors:
                break
    return best


def _remedies(file: TextFile, outcome: Outcome, names: frozenset[str]) -> Iterator[Remedy]:
    """Remedies, the most particular first, each set of changes once: at the lines told, beside them, then any."""
    lines = file.lines
    reported = outcome.gave_up or lines_told(file, outcome)
    told, beside = suspects(lines, reported)
    particular = OF_SYNTAX if outcome.gave_up else OF_STRUCTURE
    general = (indents.columns, signs.strays) if outcome.gave_up else (indents.columns,)
    seen = {"\n".join(lines)}
    for hypotheses, suspected in ((particular, told), (particular, beside), (general, told + beside)):
        suspicion = Suspicion(lines, reported, suspected, names)
        for hypothesis in hypotheses:
            for remedy in hypothesis(suspicion):
                if (text := remedy.applied(lines)) not in seen:
                    seen.add(text)
                    yield remedy
