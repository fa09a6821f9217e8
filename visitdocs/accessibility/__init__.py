"""`Document` → what in it shuts people out. Each demand of WCAG 2.1 that an author answers for has a file."""

from visitdocs.accessibility.check import check_accessibility
from visitdocs.accessibility.heading_ranks import HeadingRanks

__all__ = ["HeadingRanks", "check_accessibility"]
