"""The reader keeps every scalar as typed and gives up soon, with a place, on what is no definition."""

import pytest
from said import polish

from visitdocs.definition.reading.reader import read_yaml
from visitdocs.definition.reading.tree import plain
from visitdocs.definition.reading.tree_builder import MAXIMUM_ALIASES
from visitdocs.problems import DefinitionError

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)

HUGE = {
    "an alias bomb": BOMB.encode(),
    "many aliases": b"a: &a x\nb: [" + b"*a, " * (MAXIMUM_ALIASES + 1) + b"]",
    "deep brackets": b"[" * 100_000,
    "deep brackets under a key": b"a: " + b"[" * 100_000,
    "deep braces": b"{a: " * 100_000,
    "deep lists": b"- " * 100_000,
    "deep keys": b"? " * 100_000,
    "five megabytes": b"a: b\n" * 1_200_000,
    "many values": b"[" + b"a, " * 300_000 + b"]",
    "control characters": b"a: \x1b\n" * 10_000,
    "bytes that are no text": b"\xff" * 900_000,
    "a number of 5000 digits": b"%YAML " + b"9" * 5000 + b".1\n---\na: b",
}


def read(text: str) -> object:
    """The plain data of a text that has no problems."""
    tree, problems = read_yaml(text.encode(), "w.yaml")
    assert problems == []
    return plain(tree.root)


def message(data: bytes) -> str:
    """The first line of the report on data that cannot be read."""
    with pytest.raises(DefinitionError) as caught:
        read_yaml(data, "w.yaml")
    return polish(caught.value).splitlines()[0]


@pytest.mark.parametrize(
    "typed",
    ["18:30", "08:30", "no", "NO", "true", "~", "null", "00950", "0x1F", "1_000", "1e3", "2017-11-27", "+48 71"],
)
def test_a_scalar_stays_the_text_that_was_typed(typed: str) -> None:
    assert read(f"key: {typed}\nlist: [{typed}]\n") == {"key": typed, "list": [typed]}


def test_a_folded_text_loses_only_the_line_break_that_ends_it() -> None:
    assert read("a: >\n  jeden\n  dwa\n\n  trzy\nb: |\n  jeden\n  dwa\n") == {"a": "jeden dwa\ntrzy", "b": "jeden\ndwa"}


def test_a_merge_key_is_a_key_like_any_other() -> None:
    assert read("a: &a {b: c}\nd: {<<: *a}\n") == {"a": {"b": "c"}, "d": {"<<": {"b": "c"}}}


@pytest.mark.parametrize("end", ["\r", "\r\n", "\n"])
def test_lines_may_end_as_on_any_system_that_ever_was(end: str) -> None:
    assert read(f"# c{end}a: b{end}c:{end}  - d{end}") == {"a": "b", "c": ["d"]}


def test_a_byte_order_mark_and_windows_line_ends_are_fine() -> None:
    assert read("\ufeffa: b\r\nc: d\r\n") == {"a": "b", "c": "d"}


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "błąd: plik jest pusty"),
        (b" \n\t\n# nic\n", "błąd: plik jest pusty"),
        ("a: zażółć".encode("cp1250"), "błąd: plik nie jest zapisany w kodowaniu UTF-8"),
        ("a: b".encode("utf-16"), "błąd: plik zapisano w kodowaniu UTF-16, a potrzebne jest UTF-8"),
        ("a: b".encode("utf-16-le"), "błąd: plik zapisano w kodowaniu UTF-16, a potrzebne jest UTF-8"),
        (b"a: b\0", "błąd: w pliku jest niewidoczny znak U+0000"),
        ("a: b\u2028c".encode(), "błąd: w pliku jest niewidoczny znak U+2028"),
        (b"a: \xed\xa0\x80", "błąd: plik nie jest zapisany w kodowaniu UTF-8"),
    ],
)
def test_bytes_that_are_no_text_are_named(data: bytes, expected: str) -> None:
    assert message(data) == expected


def test_the_place_of_a_wrong_byte_shows_the_line_as_old_editors_wrote_it() -> None:
    with pytest.raises(DefinitionError) as caught:
        read_yaml("a: b\nc: zażółć\n".encode("cp1250"), "w.yaml")
    place = caught.value.problems[0].place
    assert (place.line, place.column, place.source) == (2, 6, "c: zażółć")


def test_every_line_with_an_untyped_character_is_reported_at_once() -> None:
    with pytest.raises(DefinitionError) as caught:
        read_yaml(b"a: \x07\nb: c\nd: \x08\n", "w.yaml")
    assert [problem.place.line for problem in caught.value.problems] == [1, 3]


def test_what_a_terminal_would_obey_is_not_shown() -> None:
    with pytest.raises(DefinitionError) as caught:
        read_yaml(b"a: \x1b[31m\n", "w.yaml")
    assert "\x1b" not in str(caught.value)


@pytest.mark.parametrize("data", HUGE.values(), ids=HUGE)
def test_what_is_far_too_much_is_refused(data: bytes) -> None:
    assert message(data).startswith("błąd: ")
