"""What happened to the single facts of a definition, in sentences."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from visitdocs.dataclass import dataclass
from visitdocs.definition import Visit
from visitdocs.messages import Message, Value, filled, phrase
from visitdocs.wording import Wording
from visitdocs.wording.dates import year_range

Show = Callable[[Wording, Any], Value]
Moved = Callable[[Wording, Any, Any], tuple[Value, Value]]


@dataclass(frozen=True)
class Fact:
    """A fact by its path in the definition, with the `label` that it goes by.

    `changed` is the sentence that tells both values, which `show` makes words of; `moved` does that with both at once,
    where they share something. Without them the values are not repeated: they are too long, or a picture. Facts that
    are `words` are other ones in another language.
    """

    path: str
    label: Message
    changed: Message | None = None
    show: Show | None = None
    moved: Moved | None = None
    words: bool = False

    def sentence(self, wording: Wording, before: Any, after: Any) -> Message:
        """Tell that the value was another one."""
        if not after:
            return phrase("Removed: {fact}", fact=self.label)
        if not before:
            return self._added(wording, after)
        if self.changed is None or self.show is None:
            return phrase("Changed: {fact}", fact=self.label)
        was, now = self.show(wording, before), self.show(wording, after)
        if self.moved:
            was, now = self.moved(wording, before, after)
        return filled(self.changed, before=was, after=now)

    def _added(self, wording: Wording, after: Any) -> Message:
        if self.show is None:
            return phrase("Added: {fact}", fact=self.label)
        return phrase("Added: {fact} – {value}", fact=self.label, value=self.show(wording, after))


def fact_sentences(facts: Iterable[Fact], old: Visit, new: Visit, wording: Wording) -> Iterator[Message]:
    """A sentence for every one of the `facts` that differs, in their order."""
    for fact in facts:
        before, after = value_at(old, fact.path), value_at(new, fact.path)
        if before != after:
            yield fact.sentence(wording, before, after)


def value_at(visit: Visit, path: str) -> Any:
    """The value at a path of the definition, None where something on the path is not given."""
    value: Any = visit
    for step in path.split("."):
        value = getattr(value, step, None)
    return value


def plain(_wording: Wording, value: object) -> str:
    """A number, an address: the same in every language."""
    return str(value)


def quoted(_wording: Wording, text: str) -> Message:
    """A text between the marks of the language."""
    return phrase("“{text}”", text=text)


def region(wording: Wording, value: Any) -> Message:
    """Its name, quoted."""
    return quoted(wording, value.name)


def route(wording: Wording, towns: Iterable[str]) -> Message:
    """Towns in the order of travel, quoted."""
    return quoted(wording, " – ".join(towns))


def address(_wording: Wording, value: Any) -> str:
    """In one line."""
    return f"{value.street}, {value.postcode} {value.town}"


def law(wording: Wording, key: str) -> str:
    """Its short name."""
    return wording.data_protection.laws[key].short


def years(_wording: Wording, span: Any) -> str:
    """„2017–2018”"""
    return year_range(span.first, span.last)


def hour(wording: Wording, value: Any) -> str:
    """„15:00”"""
    return wording.dates.clock(value)


def day(wording: Wording, value: Any) -> str:
    """„27 listopada 2017 r.”"""
    return wording.dates.long_date(value)


def moved_day(wording: Wording, before: Any, after: Any) -> tuple[str, str]:
    """„27” and „28 listopada 2017 r.”"""
    return wording.dates.moved_range((before, before), (after, after))


def days(wording: Wording, span: Any) -> str:
    """„27–28 listopada 2017 r.”"""
    return wording.dates.date_range(span.first, span.last)


def moved_days(wording: Wording, before: Any, after: Any) -> tuple[str, str]:
    """„27–28 listopada” and „4–5 grudnia 2017 r.”"""
    return wording.dates.moved_range((before.first, before.last), (after.first, after.last))
