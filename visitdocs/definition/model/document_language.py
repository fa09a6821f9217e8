"""The language of a visit or of a document: one of those that the program has the words of."""

from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema

from visitdocs.definition.values.text import ShortText
from visitdocs.fields.checks.invalid_value import InvalidValueError
from visitdocs.messages import Listed, Quoted, message, phrase
from visitdocs.wording.languages import languages


def _known(code: str) -> str:
    if code not in languages():
        raise InvalidValueError(
            message("unknown-language", "documents cannot be in the language {language}", language=Quoted(code)),
            phrase("type one of these: {languages}", languages=Listed(languages())),
        )
    return code


DocumentLanguage = Annotated[
    ShortText,
    AfterValidator(_known),
    WithJsonSchema({"type": "string", "enum": list(languages())}),
]
