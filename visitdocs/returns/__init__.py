"""Files that people sent back, and what the form asks → registrations, and why any other file is of no use."""

from visitdocs.returns.asked_form import AskedField, AskedForm, Editions, asked_form
from visitdocs.returns.collecting import collect
from visitdocs.returns.editions import asked_by, published_form
from visitdocs.returns.judging.answers import typed_answer
from visitdocs.returns.judging.identity import Identity, digits_of, identifying_fields, identity_of, words_of
from visitdocs.returns.registration import Answer, Collected, Finding, Refused, Registration, State
from visitdocs.returns.sent_file import SentFile, Unusable, first_of, path
from visitdocs.returns.unpacking.system_files import is_of_the_system

__all__ = [
    "Answer",
    "AskedField",
    "AskedForm",
    "Collected",
    "Editions",
    "Finding",
    "Identity",
    "Refused",
    "Registration",
    "SentFile",
    "State",
    "Unusable",
    "asked_by",
    "asked_form",
    "collect",
    "digits_of",
    "first_of",
    "identifying_fields",
    "identity_of",
    "is_of_the_system",
    "path",
    "published_form",
    "typed_answer",
    "words_of",
]
