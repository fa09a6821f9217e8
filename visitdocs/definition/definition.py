"""The stage as a whole: bytes of a YAML file to a checked `Visit` that still knows where everything stands."""

from dataclasses import dataclass, field

from pydantic import ValidationError

from visitdocs.definition.checks import check
from visitdocs.definition.comments import swallowed_texts
from visitdocs.definition.error_wording import findings_of
from visitdocs.definition.finding import Finding
from visitdocs.definition.model import Visit
from visitdocs.definition.part import DRAFT
from visitdocs.definition.text import text_problems
from visitdocs.definition.yaml_reader import read_yaml
from visitdocs.definition.yaml_tree import Tree, plain
from visitdocs.problems import DefinitionError, Place, Problem, Severity


@dataclass(frozen=True)
class Definition:
    """A visit, what is worth a second look in its file, and the places of all its values."""

    visit: Visit
    warnings: tuple[Problem, ...]
    tree: Tree = field(repr=False)

    def place(self, *path: str | int) -> Place:
        """Where a value stands, by YAML keys and list positions from 0: `place("organiser", "logo", "file")`.

        A path that does not exist is answered with its nearest existing parent.
        """
        return self.tree.place(path)


def read_definition(data: bytes, file: str) -> Definition:
    """The definition in `data`; `file` is its name in messages. Raises DefinitionError with every error at once."""
    tree, problems = read_yaml(data, file)
    problems.extend(text_problems(tree))
    visit, findings = _visit(tree)
    problems.extend(finding.problem(tree) for finding in findings)
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if errors:
        raise DefinitionError(*_in_order(errors))
    warnings = [problem for problem in problems if problem.severity is not Severity.ERROR]
    return Definition(visit, tuple(_in_order([*warnings, *swallowed_texts(tree)])), tree)


def _visit(tree: Tree) -> tuple[Visit, list[Finding]]:
    """The visit, or a draft of it, with everything that the model and the checks find."""
    data = plain(tree.root)
    try:
        visit = Visit.model_validate(data)
    except ValidationError as error:
        findings = findings_of(error.errors(include_url=False), tree)
        draft = Visit.model_validate(data, context=DRAFT)
        return draft, [*findings, *check(draft)]
    return visit, list(check(visit))


def _in_order(problems: list[Problem]) -> list[Problem]:
    """Without repetitions, from the first line to the last."""
    return sorted(dict.fromkeys(problems), key=lambda problem: (problem.place.line or 0, problem.place.column or 0))
