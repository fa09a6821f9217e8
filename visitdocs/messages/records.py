"""Messages as plain JSON values, and back, so that a file can keep what was said in no language yet."""

from collections.abc import Mapping
from typing import Any, assert_never

from visitdocs.messages.message import FileName, Item, Listed, Message, Number, OneOf, Quoted, Value

Record = str | int | Mapping[str, Any]


def record_of(value: Value) -> Record:
    """Give a message, or the value of a place, as JSON has values."""
    match value:
        case str() | int():
            return value
        case Quoted(text):
            return {"quoted": text}
        case FileName(name):
            return {"file": name}
        case Number(number, digits):
            return {"number": number, "digits": digits}
        case Listed(items):
            return {"listed": [record_of(item) for item in items]}
        case OneOf(items):
            return {"one_of": [record_of(item) for item in items]}
        case Message():
            return _message_record(value)
        case _:
            assert_never(value)


def value_in(record: object) -> Value:
    """Give back what `record_of` took. Raises `ValueError` for anything else."""
    match record:
        case str() | int():
            return record
        case {"quoted": str(text)}:
            return Quoted(text)
        case {"file": str(name)}:
            return FileName(name)
        case {"number": float(number), "digits": int(digits)}:
            return Number(number, digits)
        case {"listed": [*items]}:
            return Listed(tuple(map(_item_in, items)))
        case {"one_of": [*items]}:
            return OneOf(tuple(map(_item_in, items)))
        case {"code": str(code), "text": str(text), "values": dict(values), "plural": str(plural), "count": int(count)}:
            return Message(
                code, text, tuple((str(name), value_in(value)) for name, value in values.items()), plural, count
            )
        case _:
            raise ValueError("no record of a message")


def message_in(record: object) -> Message:
    """Give back a message. Raises `ValueError` for anything else."""
    value = value_in(record)
    if isinstance(value, Message):
        return value
    raise ValueError("no record of a message")


def sentence_in(record: object) -> Message | str:
    """Give back a message or a text. Raises `ValueError` for anything else."""
    value = value_in(record)
    if isinstance(value, Message | str):
        return value
    raise ValueError("no record of a sentence")


def _message_record(message: Message) -> Record:
    values = {name: record_of(value) for name, value in message.values}
    return {
        "code": message.code,
        "text": message.text,
        "values": values,
        "plural": message.plural,
        "count": message.number,
    }


def _item_in(record: object) -> Item:
    value = value_in(record)
    if isinstance(value, str | Quoted | FileName | Message):
        return value
    raise ValueError("no record of a list's item")
