"""Every check of a document, in the order in which to mend what they find: the whole first, then its parts."""

from visitdocs.accessibility.contrast import weak_contrasts
from visitdocs.accessibility.headings import heading_faults
from visitdocs.accessibility.links import link_faults
from visitdocs.accessibility.pictures import picture_faults
from visitdocs.accessibility.properties import property_faults
from visitdocs.accessibility.spacing import paragraphs_as_spacing
from visitdocs.accessibility.stories import Stories
from visitdocs.accessibility.tables import table_faults
from visitdocs.accessibility.typed_lists import typed_lists
from visitdocs.document.model import Document
from visitdocs.problems import Place, Problem, Severity

CHECKS = (
    property_faults,
    heading_faults,
    picture_faults,
    table_faults,
    link_faults,
    weak_contrasts,
    typed_lists,
    paragraphs_as_spacing,
)


def check_accessibility(document: Document, file: str = "") -> tuple[Problem, ...]:
    """What an author has to mend before everybody can read the document; `file` is the name that problems give it.

    Only what the program cannot mend itself: tags, reading order, tooltips, bookmarks are the typesetter's affair.
    """
    stories = Stories.of(document)
    found = (fault for check in CHECKS for fault in check(stories))
    warnings = (
        Problem(Severity.WARNING, fault.message, Place(file=file, where=fault.where), fault.hint) for fault in found
    )
    return tuple(dict.fromkeys(warnings))
