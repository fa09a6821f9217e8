"""YAML bytes to a typed, checked `Visit`, or every problem at once with line and column."""

from visitdocs.definition.model import Visit

__all__ = ["Visit"]
