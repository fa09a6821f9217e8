"""The plain data of a file to a `Visit`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from visitdocs.definition.model.strict_model import DRAFT
from visitdocs.definition.model.visit import Visit
from visitdocs.definition.reading.tree import Tree, plain

if TYPE_CHECKING:
    from visitdocs.definition.validation.value_problem import ValueProblem


def visit_of_tree(tree: Tree) -> tuple[Visit, list[ValueProblem]]:
    """Return the visit; or a draft of it (see `StrictModel`) and every problem that the model has with the values."""
    data = plain(tree.root)
    try:
        return Visit.model_validate(data), []
    except ValidationError as error:
        from visitdocs.definition.validation.model_errors import problems_of  # late: only what is wrong needs it

        problems = problems_of(error.errors(include_url=False), tree)
        return Visit.model_validate(data, context=DRAFT), problems
