"""How languages are set: dates, plural forms, sentences, typography, the law's names. Knows nothing of Word or PDF.

`wording_of("en")` gives a language's `Wording`; each language is a folder here (`pl`, `en`) with a `WORDING`. The other
modules belong to no language.
"""

from visitdocs.wording.file_names import file_name, fill_pattern
from visitdocs.wording.wording import DEFAULT, Wording, language_of, languages, spoken_in, wording_of

__all__ = ["DEFAULT", "Wording", "file_name", "fill_pattern", "language_of", "languages", "spoken_in", "wording_of"]
