"""What the form has to ask so that the visit can be held: the track, the signature."""

from collections.abc import Iterator

from visitdocs.definition.model.visit import Visit
from visitdocs.definition.validation.value_problem import ValueProblem
from visitdocs.messages import message, phrase
from visitdocs.problems import Severity


def check_form_needs(visit: Visit) -> Iterator[ValueProblem]:
    """Yield warnings about what the visit needs and the form does not ask."""
    registration = visit.registration
    if registration is None or registration.fields is None or registration.misspelt:
        return
    if any(section is None or section.fields is None or None in section.fields for section in registration.fields):
        return
    fields = list(registration.all_fields())
    if visit.tracks and len(visit.tracks) > 1 and not any(field.options_from == "tracks" for field in fields):
        yield ValueProblem(
            ("registration", "fields"),
            message("track-not-asked", "there are several tracks, and the form does not ask which one people choose"),
            phrase(
                "add, for example, “{example}”",
                example="- {name: track, type: single_choice, label: Ścieżka, required: true, options_from: tracks}",
            ),
            Severity.WARNING,
            of_key=True,
        )
    if registration.on_paper and not registration.is_signed:
        yield ValueProblem(
            ("registration", "on_paper"),
            message("signature-not-asked", "signed forms are asked for, and the form has no place for a signature"),
            phrase(
                "add, for example, “{example}”",
                example="- {name: signature, type: signature, label: Podpis, required: true}",
            ),
            Severity.WARNING,
        )
