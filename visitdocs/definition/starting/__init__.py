"""A visit's few answers, or an earlier definition, to the text of a new definition."""

from visitdocs.definition.starting.answers import NewVisit, Started
from visitdocs.definition.starting.blank import blank_definition
from visitdocs.definition.starting.moving import moved_definition

__all__ = ["NewVisit", "Started", "blank_definition", "moved_definition"]
