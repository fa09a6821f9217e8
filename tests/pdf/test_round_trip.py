"""Any text that can be typed comes back from the PDF, character for character and in order."""

from itertools import chain
from unicodedata import category, normalize

import pypdfium2
from hypothesis import given, settings
from hypothesis import strategies as st
from lato import repertoire
from sample_documents import document, item, paragraph, section, text

from visitdocs.document.model import Alignment, Break, Case, Document, LineRule, Paragraph, Tab
from visitdocs.pdf import typeset

# What PDFium itself changes: it takes hyphens at line ends for soft ones, undoes ligatures, sorts marks by place.
HYPHENS = "-\u00ad\u2010\u2011"
LETTERS = [
    character
    for character in repertoire()
    if character.isprintable()
    and character not in HYPHENS
    and normalize("NFKC", character) == character
    and not category(character).startswith("M")
]
WORDS = st.text(st.sampled_from(LETTERS), min_size=1, max_size=14)
STYLES = st.fixed_dictionaries(
    {},
    optional={
        "bold": st.booleans(),
        "italic": st.booleans(),
        "underline": st.booleans(),
        "size": st.sampled_from([6.0, 10.0, 23.5]),
        "spacing": st.sampled_from([0.0, 1.5]),
        "case": st.sampled_from(Case),
    },
)
"""Ways of looking that change no text."""

INLINES = st.one_of(
    st.builds(lambda words, style: text(" ".join(words) + " ", **style), st.lists(WORDS, min_size=1), STYLES),
    st.sampled_from([Tab(), Break()]),
)
PARAGRAPHS = st.lists(INLINES, min_size=1, max_size=5)


@st.composite
def documents(draw: st.DrawFn) -> tuple[Document, str]:
    """A document and its words in one string."""
    made: list[Paragraph] = []
    words = []
    for number, inlines in enumerate(draw(st.lists(PARAGRAPHS, min_size=1, max_size=6))):
        style = {"alignment": draw(st.sampled_from(Alignment)), "left": draw(st.sampled_from([0.0, 40.0]))}
        style |= {"line_rule": LineRule.MULTIPLE, "line_spacing": 1.2}
        label = draw(st.sampled_from(["", f"{number + 1}."]))
        block = item("", label, **style) if label else paragraph(**style)
        made.append(Paragraph(tuple(inlines), block.style, None, block.label))
        words += [label, *(getattr(inline, "text", "") for inline in inlines)]
    return document(section(*made, width=draw(st.sampled_from([90.0, 200.0, 450.0])))), "".join(words)


def without_spaces(words: str) -> str:
    return "".join(words.split())


@settings(derandomize=True, max_examples=60, deadline=None)
@given(documents())
def test_every_word_comes_back_in_order(made: tuple[Document, str]) -> None:
    typed, words = made
    with pypdfium2.PdfDocument(typeset(typed).pdf) as pdf:
        found = "".join(chain.from_iterable(page.get_textpage().get_text_range() for page in pdf))
    assert without_spaces(found) == without_spaces(words)
