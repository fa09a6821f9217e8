"""The corpus: small Word files, one for each thing that a Word document may hold, by name."""

from functools import cache

from recipes_columns import COLUMNS
from recipes_contents import CONTENTS
from recipes_controls import CONTROLS
from recipes_floating import FLOATING
from recipes_lists import LISTS
from recipes_notes import NOTES
from recipes_pages import PAGES
from recipes_paragraphs import PARAGRAPHS
from recipes_pictures import PICTURES
from recipes_tables import TABLES
from recipes_text import TEXT

RECIPES = TEXT | PARAGRAPHS | LISTS | TABLES | PAGES | PICTURES | CONTROLS | NOTES | COLUMNS | CONTENTS | FLOATING
NAMES = sorted(RECIPES)


@cache
def word_file(name: str) -> bytes:
    """The DOCX of that name."""
    return RECIPES[name]()
