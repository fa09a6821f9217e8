"""What is to be said of a form that was printed to a PDF file, and whose answers were read by their places."""

from __future__ import annotations

from collections.abc import Iterator

from visitdocs.messages import Listed, Message, Quoted, message, phrase
from visitdocs.returns.registration import Finding, State
from visitdocs.returns.returned_form import Format, ReturnedForm


def about_the_print(form: ReturnedForm) -> Iterator[Finding]:
    """Give what staff should know of a print: always that it is one, and what in it is no answer."""
    if form.format is not Format.PRINT:
        return
    yield _checked(
        message(
            "returned-print",
            "the form was printed to a PDF file, and its answers were read by their places; compare them with the file",
        )
    )
    if form.reworded_pages:
        yield _checked(
            message(
                "returned-words-missing",
                "words of the form are missing or altered on these pages: {pages}",
                pages=_numbers(form.reworded_pages),
            ),
            phrase("Please use the form as we published it."),
        )
    if form.damaged_pages:
        yield _checked(
            message(
                "returned-pages-damaged",
                "the file is damaged, and something may be missing on these pages: {pages}",
                pages=_numbers(form.damaged_pages),
            ),
            phrase("Please send us the form once more; the file was damaged on its way."),
        )
    if form.beside:
        texts = Listed(tuple(Quoted(text) for text in form.beside))
        yield _checked(message("returned-beside", "text stands outside the fields: {texts}", texts=texts))
    if form.marked_pages:
        pages = _numbers(form.marked_pages)
        yield _checked(
            message(
                "returned-marks-beside", "something is drawn outside the fields on these pages: {pages}", pages=pages
            )
        )
    if form.pages_not_read:
        yield _checked(
            message(
                "returned-pages-not-read",
                "these pages of the file are not the form's, and nothing was read from them: {pages}",
                pages=_numbers(form.pages_not_read),
            )
        )


def _checked(sentence: Message, request: Message | None = None) -> Finding:
    return Finding(State.TO_BE_CHECKED, sentence, request=request)


def _numbers(pages: tuple[int, ...]) -> Listed:
    return Listed(tuple(map(str, pages)))
