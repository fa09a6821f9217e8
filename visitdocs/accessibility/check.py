"""Every check of a document, in the order in which to mend what they find: the whole first, then its parts."""

from visitdocs.accessibility.checks.contrast import weak_contrasts
from visitdocs.accessibility.checks.headings import heading_failures
from visitdocs.accessibility.checks.imitated_structure import paragraphs_as_spacing, typed_lists
from visitdocs.accessibility.checks.pictures_and_links import link_failures, picture_failures
from visitdocs.accessibility.checks.properties import property_failures
from visitdocs.accessibility.checks.tables import table_failures
from visitdocs.accessibility.stories import Stories
from visitdocs.document.model import Document
from visitdocs.problems import Place, Problem, Severity

CHECKS = (
    property_failures,
    heading_failures,
    picture_failures,
    table_failures,
    link_failures,
    weak_contrasts,
    typed_lists,
    paragraphs_as_spacing,
)


def check_accessibility(document: Document, file: str = "") -> tuple[Problem, ...]:
    """Find what an author has to mend before everybody can read the document; `file` is the name that problems give it.

    Only what the program cannot mend itself: tags, reading order, tooltips, bookmarks are the typesetter's affair.
    """
    stories = Stories.of(document)
    found = (failure for check in CHECKS for failure in check(stories))
    warnings = (
        Problem(Severity.WARNING, failure.message, Place(file=file, where=failure.where), failure.hint)
        for failure in found
    )
    return tuple(dict.fromkeys(warnings))
