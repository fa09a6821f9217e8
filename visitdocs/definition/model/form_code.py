"""The code of a form's field set: two forms with the same code ask the same, whatever their wording."""

import hashlib
import json

from visitdocs.definition.model.visit import Visit

LENGTH = 8


def form_code(visit: Visit) -> str:
    """Eight hexadecimal digits that depend on names, types, what is required and answers; notes do not count."""
    fields = [
        [field.name, str(field.type), field.required, list(visit.options_of(field))]
        for field in visit.registration.all_fields()
        if field.type.traits.kind is not None
    ]
    text = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:LENGTH]
