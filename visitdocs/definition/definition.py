"""The stage as a whole: bytes of a YAML file to a checked `Visit` that still knows where everything stands."""

from dataclasses import dataclass, field

from visitdocs.definition.checks.visit import check
from visitdocs.definition.model.visit import Visit
from visitdocs.definition.reading.characters import text_problems
from visitdocs.definition.reading.comments import swallowed_texts
from visitdocs.definition.reading.reader import read_yaml
from visitdocs.definition.reading.tree import Tree
from visitdocs.definition.validation.as_meant import tree_as_meant
from visitdocs.definition.validation.validate import visit_of_tree
from visitdocs.problems import DefinitionError, Place, Problem, Severity, first_of


@dataclass(frozen=True)
class Definition:
    """A visit, what is worth a second look in its file, and the places of all its values."""

    visit: Visit
    warnings: tuple[Problem, ...]
    tree: Tree = field(repr=False)

    def place(self, *path: str | int) -> Place:
        """Return where a value stands, by YAML keys and list positions from 0: `place("organiser", "logo", "file")`.

        A path that does not exist is answered with its nearest existing parent.
        """
        return self.tree.place(path)


def read_definition(data: bytes, file: str) -> Definition:
    """Read the definition in `data`; `file` is its name in messages. Raises DefinitionError with every error."""
    tree, problems = read_yaml(data, file)
    tree, understood = tree_as_meant(tree)
    problems.extend([*text_problems(tree), *understood])
    visit, of_values = visit_of_tree(tree)
    problems.extend(problem.placed(tree) for problem in [*of_values, *check(visit)])
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if errors:
        raise DefinitionError(*_in_order(errors))
    warnings = [problem for problem in problems if problem.severity is not Severity.ERROR]
    return Definition(visit, first_of(_in_order([*warnings, *swallowed_texts(tree)])), tree)


def _in_order(problems: list[Problem]) -> list[Problem]:
    """Without repetitions, from the first line to the last."""
    return sorted(dict.fromkeys(problems), key=lambda problem: (problem.place.line or 0, problem.place.column or 0))
