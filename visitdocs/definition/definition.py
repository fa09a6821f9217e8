"""The stage as a whole: bytes of YAML files to a checked `Visit` that still knows where everything stands."""

from collections.abc import Mapping
from dataclasses import field

from pydantic import ValidationError

from visitdocs.dataclass import dataclass
from visitdocs.definition.checks.doubts.acts import check_acts
from visitdocs.definition.checks.doubts.languages import check_translations, check_written_language
from visitdocs.definition.checks.visit import check
from visitdocs.definition.extending import FileReader, read_whole
from visitdocs.definition.marks import marked_values
from visitdocs.definition.model.schema import key_names
from visitdocs.definition.model.strict_model import DRAFT
from visitdocs.definition.model.visit import Visit
from visitdocs.definition.reading.misleading_signs import markup_problems, swallowed_texts
from visitdocs.definition.reading.tree import Tree, plain
from visitdocs.definition.validation.value_problem import ValueProblem
from visitdocs.messages import FileName, message, phrase
from visitdocs.problems import DefinitionError, Place, Problem, Severity, first_of


@dataclass(frozen=True)
class Definition:
    """A visit, what is worth a second look in its files, and the places of all its values.

    `files` are the bytes that it was read from by their names in messages, the definition first, then what it extends.
    """

    visit: Visit
    warnings: tuple[Problem, ...]
    tree: Tree = field(repr=False)
    files: Mapping[str, bytes] = field(repr=False)

    def place(self, *path: str | int) -> Place:
        """Return where a value stands, by YAML keys and list positions from 0: `place("organiser", "logo", "file")`.

        A path that does not exist is answered with its nearest existing parent.
        """
        return self.tree.place(path)


def _nothing_beside(name: str, place: Place) -> bytes:
    alone = message("nothing-beside", "the file {name} is not known here", name=FileName(name))
    hint = phrase("hand over the definition with what it extends in one text")
    raise DefinitionError(Problem(Severity.ERROR, alone, place, hint))


def read_definition(data: bytes, file: str, read_file: FileReader = _nothing_beside) -> Definition:
    """Read the definition in `data`; `file` is its name in messages. Raises DefinitionError with every error.

    `read_file` gives the files that it extends.
    """
    folder = file[: file.rfind("/") + 1]
    files = {file: data}

    def read(given: Mapping[str, bytes]) -> Definition:
        def beside(name: str, place: Place) -> bytes:
            found = given.get(folder + name)
            return files.setdefault(folder + name, read_file(name, place)) if found is None else found

        return _read(given[file], file, beside)

    try:
        return read(files)
    except DefinitionError as error:
        from visitdocs.definition.diagnosis.diagnose import Names, explained  # late: only what is wrong needs it

        raise explained(error, files, read, lambda: Names(*key_names())) from None


def _read(data: bytes, file: str, read_file: FileReader) -> Definition:
    whole = read_whole(data, file, read_file)
    tree, problems = whole.tree, whole.problems
    visit, of_values = visit_of(tree)
    whole_visit = not any(problem.message.code == "unknown-key" and len(problem.path) == 1 for problem in of_values)
    # What stands under a key that is not known is missed by the checks, which would only tell what follows from that.
    problems.extend(problem.placed(tree) for problem in [*of_values, *(check(visit) if whole_visit else ())])
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if errors:
        raise DefinitionError(*_in_order(errors, tree))
    problems.extend(problem.placed(tree) for problem in check_acts(visit, tree))
    problems.extend(problem.placed(tree) for problem in check_translations(visit, tree))
    problems.extend(problem.placed(tree) for problem in check_written_language(visit, tree))
    warnings = [problem for problem in problems if problem.severity is not Severity.ERROR]
    return Definition(
        visit,
        first_of(
            _in_order(
                [*warnings, *swallowed_texts(tree), *marked_values(tree, whole.extends), *markup_problems(tree)], tree
            )
        ),
        tree,
        whole.files,
    )


def visit_of(tree: Tree) -> tuple[Visit, list[ValueProblem]]:
    """The visit; or a draft of it (see `StrictModel`) and every problem that the model has with the values."""
    data = plain(tree.root)
    try:
        return Visit.model_validate(data), []
    except ValidationError as error:
        from visitdocs.definition.validation.model_errors import problems_of  # late: only what is wrong needs it

        problems = problems_of(error.errors(include_url=False), tree)
        return Visit.model_validate(data, context=DRAFT), problems


def _in_order(problems: list[Problem], tree: Tree) -> list[Problem]:
    """Without repetitions, file by file, from the first line to the last."""
    files = {file.file: number for number, file in enumerate(tree.files)}
    places = {problem: problem.place for problem in problems}
    return sorted(places, key=lambda it: (files[places[it].file], places[it].line or 0, places[it].column or 0))
