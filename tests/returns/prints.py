"""What tests of prints share: where controls stand, what is written over them, what is said of a print."""

from flattening import drawn_over, typed
from returned import codes, sent

from visitdocs.returns import AskedForm, Editions, Registration, Unusable
from visitdocs.returns.examination import examine

Box = tuple[float, float, float, float]


def box(asked: AskedForm, name: str) -> Box:
    """Where a control stands."""
    return next(control.rectangle for control in asked.places.values() if control.name == name)


def over(
    flat: bytes, asked: AskedForm, name: str, text: str, right: float = 2, up: float = 5, size: float = 10
) -> bytes:
    """The form with a text typed over the place of a control."""
    left, bottom, _, _ = box(asked, name)
    page = next(place[1] for place, control in asked.places.items() if control.name == name)
    return drawn_over(flat, page, typed(text, left + right, bottom + up, size))


def reason(data: bytes, asked: AskedForm) -> str:
    """Why a file is of no use."""
    examined = examine((sent(data), Editions(asked).known))
    assert isinstance(examined, Unusable), examined
    return examined.reason.code


def found_in(judged: Registration) -> list[str]:
    """What was found besides what every such print has."""
    always = {"returned-print", "returned-answers-missing", "returned-unsigned"}
    return [code for code in codes(judged) if code not in always]
