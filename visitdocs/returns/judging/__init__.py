"""A form as it came back, beside what was asked → a registration with all that is to be said of it."""

from visitdocs.returns.judging.judgement import judge
from visitdocs.returns.judging.same_person import one_for_each

__all__ = ["judge", "one_for_each"]
