"""The language of a visit or of a document: one of those that the program has the words of."""

from typing import Annotated

from visitdocs.definition.values.text import ShortText
from visitdocs.definition.values.typed import Checked
from visitdocs.fields.checks.invalid_value import InvalidValueError
from visitdocs.messages import Listed, Quoted, message, phrase
from visitdocs.wording import languages


def known_language(code: str) -> str:
    """Give a language's code back. Raises InvalidValueError for one that documents cannot be in."""
    if code not in languages():
        raise InvalidValueError(
            message("unknown-language", "documents cannot be in the language {language}", language=Quoted(code)),
            phrase("type one of these: {languages}", languages=Listed(languages())),
        )
    return code


DocumentLanguage = Annotated[
    ShortText,
    Checked(known_language, {"type": "string", "enum": list(languages())}),
]
