"""What is said of the web site that cannot all be meant."""

from collections.abc import Iterator

from visitdocs.definition.model.publication import PageType
from visitdocs.definition.model.visit import Visit
from visitdocs.definition.validation.value_problem import ValueProblem
from visitdocs.messages import message, phrase


def check_publication(visit: Visit) -> Iterator[ValueProblem]:
    """Yield a category of something that WordPress gives no categories to."""
    publication = visit.publication
    if publication is not None and publication.category and publication.type is PageType.PAGE:
        yield ValueProblem(
            ("publication", "category"),
            message("category-of-a-page", "only an entry among the news has a category, a page has none"),
            phrase("remove this line, or write type: post"),
        )
