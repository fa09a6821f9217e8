"""Every message is written as all messages of the program are, and says what to do."""

from found_failures import DECORATIVE, heading, link, picture, picture_file, problems, table, words_row
from said import polish
from word_files import paragraph, run

BARRIERS = (
    heading("Cele", 3)
    + paragraph(picture() + picture('descr="logo.png"') + link(picture(more=DECORATIVE)))
    + table(words_row("a", "b"), words_row("c", "d"))
    + table(words_row("a", "", header=True), words_row("", "d"), header_column=True)
    + paragraph(link(run("tutaj")) + link(run(" ")) + run("pale", '<w:color w:val="999999"/>'))
    + paragraph(run("- a")) * 2
    + paragraph() * 3
)
"""One of each kind."""


def test_messages_and_hints_begin_small_and_have_no_full_stop() -> None:
    parts = {"more": picture_file(), "links": {"cel": "https://example.org"}}
    told = [problem for title in ("", "{{ a }}", "a.doc") for problem in problems(BARRIERS, title=title, **parts)]
    told += problems(paragraph(run("słowo " * 900)), language="")
    assert len({polish(problem.message) for problem in told}) == 17
    for sentence in (sentence for problem in told for sentence in (polish(problem.message), polish(problem.hint))):
        assert sentence[0].islower() or sentence[0].isdigit(), sentence
        assert not sentence.endswith((".", " ")), sentence
