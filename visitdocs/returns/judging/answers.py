"""From what the controls hold to answers, each checked as the form's field types are checked everywhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import assert_never

from visitdocs.dataclass import dataclass
from visitdocs.definition.values.as_meant import day_as_meant, from_the_keyboard, number_as_meant
from visitdocs.fields.checks.days import read_day
from visitdocs.fields.checks.invalid_value import InvalidValueError
from visitdocs.fields.checks.numbers import whole_number
from visitdocs.fields.field_type import FieldKind, FieldType, key_named
from visitdocs.messages import Listed, Message, Quoted, message, phrase
from visitdocs.returns.asked_form import AskedField
from visitdocs.returns.registration import Answer, Finding, State
from visitdocs.returns.returned_form import Value


@dataclass
class AnswerReader:
    """Reads one form's controls; `answers` and `findings` are what it found.

    `by_hand` are fields that have an answer, or may have one, that people have to read.
    """

    controls: Mapping[str, Value]
    by_hand: frozenset[str] = frozenset()
    answers: dict[str, Answer] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def read(self, asked: AskedField) -> None:
        """Note the answer to a question, and what is wrong with it."""
        if asked.name in self.by_hand:
            return
        match asked.type.traits.kind:
            case FieldKind.TEXT | FieldKind.MULTILINE | FieldKind.DATE:
                self._read_text(asked, str(self.controls.get(asked.name) or "").strip())
            case FieldKind.DROPDOWN:
                self._read_listed(asked, str(self.controls.get(asked.name) or "").strip())
            case FieldKind.RADIO:
                self._read_choice(asked)
            case FieldKind.CHECKBOX if asked.options:
                self._keep(asked, self._ticked(asked))
            case FieldKind.CHECKBOX:
                self._keep(asked, self.controls.get(asked.name) is True)
            case FieldKind.SIGNATURE | None:
                return
            case _:
                assert_never(asked.type.traits.kind)

    def is_answered(self, name: str) -> bool:
        """Tell whether a question has an answer, or may have one."""
        return name in self.answers or name in self.by_hand

    def _keep(self, asked: AskedField, answer: Answer) -> None:
        if answer is not False and answer not in ("", ()):
            self.answers[asked.name] = answer

    def _ticked(self, asked: AskedField) -> tuple[str, ...]:
        return tuple(key for key in asked.options or () if self.controls.get(f"{asked.name}.{key}") is True)

    def _read_choice(self, asked: AskedField) -> None:
        ticked = self._ticked(asked)
        self._keep(asked, ticked)
        if len(ticked) > 1:
            options = asked.options or {}
            self._find(
                message(
                    "returned-two-ticks",
                    "{field}: several answers are ticked where one is allowed: {answers}",
                    field=asked.label,
                    answers=Listed(tuple(Quoted(options[key]) for key in ticked)),
                ),
                asked,
                phrase("Please tell us which one of them you choose: {field}.", field=asked.label),
            )

    def _read_listed(self, asked: AskedField, text: str) -> None:
        key = key_named(text, asked.options or {})
        if text and key is None:
            self._wrong(asked, text)
        self._keep(asked, text if key is None else (key,))

    def _read_text(self, asked: AskedField, text: str) -> None:
        if not text:
            return
        if asked.limit and len(text.replace("\n", "")) > asked.limit:
            self._too_long(asked)
        try:
            self._keep(asked, typed_answer(asked, text))
        except InvalidValueError:
            self._keep(asked, text)
            self._wrong(asked, text)

    def _too_long(self, asked: AskedField) -> None:
        self._find(
            message(
                "returned-too-many-letters",
                "{field}: the answer is longer than {limit} characters",
                field=asked.label,
                limit=asked.limit,
            ),
            asked,
            phrase("Please shorten this answer: {field}.", field=asked.label),
        )

    def _wrong(self, asked: AskedField, text: str) -> None:
        self._find(
            message(
                "returned-not-an-answer", "{field}: {text} is no possible answer", field=asked.label, text=Quoted(text)
            ),
            asked,
            phrase("Please check this answer: {field}.", field=asked.label),
        )

    def _find(self, sentence: Message, asked: AskedField, request: Message) -> None:
        self.findings.append(Finding(State.INCOMPLETE, sentence, asked.name, request))


def typed_answer(asked: AskedField, typed: str) -> Answer:
    """The answer as what it is, read as the program reads answers that are typed for it.

    Raises InvalidValueError if it cannot be one.
    """
    text = typed if asked.type.traits.check is None else from_the_keyboard(typed)
    match asked.type:
        case FieldType.NUMBER:
            number = whole_number(number_as_meant(text) or text)
            if asked.maximum is not None and number > asked.maximum:
                too_large = message("returned-too-large", "the number is larger than {limit}", limit=asked.maximum)
                raise InvalidValueError(too_large, phrase("type a smaller number"))
            return number
        case FieldType.DATE:
            return read_day(day_as_meant(text, day_first=asked.day_first) or text)
        case _:
            if asked.type.traits.check is not None:
                asked.type.traits.check(text)
            return text
