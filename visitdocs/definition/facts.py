"""A visit as plain JSON values, and back: what a build remembers of what it said."""

import json
from datetime import time
from typing import Any

from pydantic import ValidationError

from visitdocs.definition.model.data_protection import GDPR_APPLIES, Law
from visitdocs.definition.model.visit import Visit


def facts_of(visit: Visit) -> dict[str, Any]:
    """Return every fact of the visit under its YAML keys, as JSON has values; what was not given is left out."""
    facts: dict[str, Any] = json.loads(
        json.dumps(visit.model_dump(by_alias=True, exclude_defaults=True), default=_typed)
    )
    return facts


def visit_of(facts: object) -> Visit | None:
    """Return the visit with those facts; None for what this version does not take for the facts of a visit."""
    try:
        return Visit.model_validate(_as_told_now(facts))
    except ValidationError:
        return None


def _as_told_now(facts: object) -> object:
    """Facts of version 0.1.0, which told of personal data under `regulations`, and not as much."""
    match facts:
        case {
            "visit": {"dates": {"last": str(last)}} as visit,
            "regulations": {
                "data_kept_until": kept_until,
                "data_protection_contact": contact,
                "data_protection_act": _,
                **regulations,
            },
            **others,
        }:
            law = Law.ACT_1997 if last < str(GDPR_APPLIES) else Law.GDPR
            told = {"law": law, "kept_until": kept_until, "inspector": {"email": contact}}
            return {**others, "visit": visit, "regulations": regulations, "data_protection": told}
    return facts


def _typed(value: object) -> str:
    """Dates and hours as people type them in a definition."""
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)
