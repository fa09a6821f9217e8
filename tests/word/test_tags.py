"""Tags are found as they were meant, whatever Word has made of their quotes; braces without a partner are told."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visitdocs.word.tags.scanning import Tag, scan


def insides(text: str) -> list[str]:
    return [tag.inside for tag in scan(text).tags]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("{{ visit.title }}", " visit.title "),
        ("{{visit.title}}", "visit.title"),
        ('{{ route|join(" – ") }}', ' route|join(" – ") '),
        ("{{ route|join(„ – ”) }}", ' route|join(" – ") '),
        ("{{ route|join(“ – ”) }}", ' route|join(" – ") '),
        ("{{ route|join(‚ – ’) }}", " route|join(' – ') "),
        ('{{ a|replace("„", "”") }}', ' a|replace("„", "”") '),
        ('{{ a|replace("}}", "{%") }}', ' a|replace("}}", "{%") '),
        (r'{{ a|replace("\"", "") }}', r' a|replace("\"", "") '),
        ("{{ „it's” }}", ' "it\'s" '),
        ("{{ vi\u00adsit.\u200btitle }}", " visit.title "),
        ("{{\u00a0visit.title\u00a0}}", "\u00a0visit.title\u00a0"),
        ("{% if a > 1 and b < 2 %}", " if a > 1 and b < 2 "),
        ("{# it's a note #}", ""),
    ],
)
def test_a_tag_is_read_as_it_was_meant(text: str, inside: str) -> None:
    assert scan(f"Tekst {text} i tyle").tags == [Tag(text, 6, text[:2], inside)]


@pytest.mark.parametrize(
    ("text", "wraps", "word"),
    [
        ("{%p if a %}", "p", "if"), ("{%tr endfor %}", "tr", "endfor"), ("{%tc for a in b %}", "tc", "for"),
        ("{%r if a %}", "", "if"), ("{{r a|picture(1) }}", "", "a"), ("{% for a in b %}", "", "for"),
        ("{%- endif -%}", "", "endif"), ("{{ price }}", "", "price"), ("{{p a }}", "p", "a"),
    ],
)  # fmt: skip
def test_a_tag_tells_what_it_wraps(text: str, wraps: str, word: str) -> None:
    (tag,) = scan(text).tags
    assert (tag.wraps, tag.word, tag.text) == (wraps, word, text)


@pytest.mark.parametrize(
    ("text", "tags", "mistakes"),
    [
        ("{{ a }} {{ b", ["{{ a }}"], ["{{"]),
        ("{{ a {{ b }}", [], ["{{"]),
        ("{% if a }} b {% endif %}", [], ["{%"]),
        ('{{ "a }}', [], ["{{"]),
        ("a }} b %} {{ c }}", ["{{ c }}"], ["}}", "%}"]),
        ("{{ " + "a" * 600 + " }}", [], ["{{"]),
    ],
)
def test_braces_without_a_partner_are_told(text: str, tags: list[str], mistakes: list[str]) -> None:
    found = scan(text)
    assert [tag.text for tag in found.tags] == tags
    assert [braces for braces, _ in found.mistakes] == mistakes


@pytest.mark.parametrize(
    ("text", "tags", "told"),
    [
        ("{{{ a }}}", [], "{{{"),
        ("{{% if a %}", [], "{{%"),
        ("{{{a}}", [], "{{{"),
        ("{{ a }}} b", ["{{ a }}"], "{{ a }}}"),
        ("{% if a %}} b", ["{% if a %}"], "{% if a %}}"),
    ],
)
def test_a_third_brace_is_told(text: str, tags: list[str], told: str) -> None:
    found = scan(text)
    assert [tag.text for tag in found.tags] == tags
    ((braces, mistake),) = found.mistakes
    assert (braces, mistake.message.code) == (told, "spare-brace")


@pytest.mark.parametrize("escape", ["{_{", "}_}", "{_%", "%_}"])
def test_escaped_braces_are_told_from_tags(escape: str) -> None:
    found = scan(f"a {escape} {{{{ b }}}}")
    assert found.escapes == [(2, escape)]
    assert [tag.text for tag in found.tags] == ["{{ b }}"]
    assert found.mistakes == []


@pytest.mark.parametrize("text", ["", "{ { a } }", "{_{ a }_}", "{a} #} { %", "{0}", "a{b}c", "}", "{"])
def test_other_braces_are_text(text: str) -> None:
    assert (scan(text).tags, scan(text).mistakes) == ([], [])


@settings(derandomize=True, max_examples=300)
@given(st.text("{}%# \"'„”’\\ab|.r\u00ad", max_size=40))
def test_any_text_is_scanned_and_tags_stand_where_they_say(text: str) -> None:
    found = scan(text)
    position = 0
    for tag in found.tags:
        assert text[tag.start :].startswith(tag.text)
        assert tag.start >= position
        position = tag.start + len(tag.text)
