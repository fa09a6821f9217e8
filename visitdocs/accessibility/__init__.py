"""`Document` → what in it shuts people out."""

from visitdocs.accessibility.check import check_accessibility

__all__ = ["check_accessibility"]
