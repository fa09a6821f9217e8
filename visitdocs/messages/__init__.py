"""What is said to people: `Message`s are values until a `Language` says them, which happens where they are shown."""

from visitdocs.messages.language import ENGLISH, Language, language_named, spoken_languages
from visitdocs.messages.message import (
    FileName,
    Listed,
    Message,
    Number,
    OneOf,
    Quoted,
    Value,
    counted,
    counted_phrase,
    filled,
    message,
    phrase,
    printable,
)

__all__ = [
    "ENGLISH",
    "FileName",
    "Language",
    "Listed",
    "Message",
    "Number",
    "OneOf",
    "Quoted",
    "Value",
    "counted",
    "counted_phrase",
    "filled",
    "language_named",
    "message",
    "phrase",
    "printable",
    "spoken_languages",
]
