"""Text as typed → the same words as a language sets them: quotes, dashes, spaces that do not break, single stops."""

from visitdocs.wording.typography.corrections import Corrections
from visitdocs.wording.typography.typography import NO_BREAK_SPACE, WORD_JOINER, Typography

__all__ = ["NO_BREAK_SPACE", "WORD_JOINER", "Corrections", "Typography"]
