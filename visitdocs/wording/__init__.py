"""How Polish is set: dates, plural forms, sentences, typography and names of files. Knows nothing of Word or PDF."""

from visitdocs.wording.file_names import file_name, fill_pattern
from visitdocs.wording.plurals import plural
from visitdocs.wording.sentences import sentences
from visitdocs.wording.typography import polish

__all__ = ["file_name", "fill_pattern", "plural", "polish", "sentences"]
