"""A template and what it may print of a person → a document in which only those texts have to be put in.

Proved, not guessed: the template is run with texts that can only be printed (`templating.printed_text`), and whatever
else in the document could depend on them (typography, characters in fonts, the edition) is worked out for each copy.
Where anything else does, there is no such document, and the template is run for each copy.
"""

from visitdocs.word.copies.marks import EDITION_MARK, MARK
from visitdocs.word.copies.prepared_copy import FilledCopy, PreparedCopy, prepare_copy
from visitdocs.word.copies.shapes import Shape, is_plain, shape_of

__all__ = ["EDITION_MARK", "MARK", "FilledCopy", "PreparedCopy", "Shape", "is_plain", "prepare_copy", "shape_of"]
