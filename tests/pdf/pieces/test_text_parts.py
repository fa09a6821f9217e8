"""Where a line may end in a text: at spaces, hyphens and between syllables, never at a space that does not break."""

import pytest

from visitdocs.pdf.pieces.piece import LineEnd
from visitdocs.pdf.pieces.text_parts import TextPart, parts_of, tokens

NEVER, ALWAYS, HYPHEN, SYLLABLE, SLASH = LineEnd


def halves(word: str) -> tuple[str, ...]:
    """A word of an even number of letters in two."""
    middle = len(word) // 2
    return (word[:middle], word[middle:]) if len(word) % 2 == 0 else (word,)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("raz", [("raz", NEVER)]),
        ("raz dwa", [("raz", NEVER), (" ", ALWAYS), ("dwa", NEVER)]),
        ("raz  ", [("raz", NEVER), ("  ", ALWAYS)]),
        ("w\u00a0sali", [("w\u00a0s", SYLLABLE), ("ali", NEVER)]),
        ("1\u2007000", [("1\u2007000", NEVER)]),
        ("a \u2007100", [("a", NEVER), (" ", ALWAYS), ("\u20071", SYLLABLE), ("00", NEVER)]),
        ("raz\u2003dwa", [("raz", NEVER), ("\u2003", ALWAYS), ("dwa", NEVER)]),
        ("gru\u00adszka", [("gru", HYPHEN), ("szka"[:2], SYLLABLE), ("ka", NEVER)]),
        ("tak-nie", [("ta", SYLLABLE), ("k-", ALWAYS), ("nie", NEVER)]),
        ("e-mail", [("e-m", SYLLABLE), ("ail", NEVER)]),
        ("2017-2018", [("2017-2018", NEVER)]),
        ("www.pl/abcd", [("www.pl/", SLASH), ("abcd", NEVER)]),
        ("i/lub-nie", [("i/", SLASH), ("lub-", ALWAYS), ("nie", NEVER)]),
        ("05/10/2027", [("05/10/2027", NEVER)]),
        ("raz\u200bdwa", [("ra", SYLLABLE), ("z\u200b", ALWAYS), ("dwa", NEVER)]),
        ("", []),
    ],
)
def test_a_text_is_cut_where_a_line_may_end(text: str, parts: list[tuple[str, LineEnd]]) -> None:
    expected = [TextPart(part, line_end, space=not part.strip(" \u2003")) for part, line_end in parts]
    assert [part for token in tokens(text) for part in parts_of(token, halves)] == expected
