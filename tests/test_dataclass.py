"""A dataclass of ours is one of the standard library's in all that can be seen of it."""

import copy
import dataclasses
import pickle
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from visitdocs import dataclass as ours

Maker = Callable[..., Any]


class Classes(NamedTuple):
    whole: Any
    slotted: Any
    own: Any


def classes(dataclass: Maker) -> Classes:
    """A class with all that fields may have, one whose values are few and named, and one with methods of its own."""

    @dataclass(frozen=True)
    class Whole:
        first: int
        listed: list[int] = dataclasses.field(default_factory=list, compare=False)
        hidden: str = dataclasses.field(default="x", repr=False, hash=False)
        named: int = dataclasses.field(default=7, kw_only=True)

        def __post_init__(self) -> None:
            if self.first < 0:
                raise ValueError("negative")

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Slotted:
        only: tuple[int, ...]

    @dataclass(frozen=True)
    class Own(Whole):
        more: str = ""

        def __repr__(self) -> str:
            return "own"

        def __hash__(self) -> int:
            return 5

    return Classes(Whole, Slotted, Own)


OURS, THEIRS = classes(ours.dataclass), classes(dataclasses.dataclass)
Whole, Slotted, Own = OURS
for made in OURS:  # where pickle looks for it
    made.__qualname__ = made.__name__

SEEN: dict[str, Callable[[Any, Any, Any], object]] = {
    "repr": lambda of: [
        repr(value).rpartition(".")[2] for value in (of.whole(1, [2]), of.slotted(only=(1,)), of.own(1))
    ],
    "names given": lambda of: dataclasses.astuple(of.own(first=1, more="y", named=3, listed=[2])),
    "new list each time": lambda of: of.whole(1).listed is of.whole(1).listed,
    "equal": lambda of: [
        of.whole(1, [2]) == of.whole(1, [3]),
        of.whole(1) == of.whole(2),
        of.whole(1) == of.own(1),
        of.whole(1) == 1,
        of.slotted(only=(1,)) == of.slotted(only=(1,)),
    ],
    "hash": lambda of: [
        hash(of.whole(1, hidden="a")) == hash(of.whole(1, hidden="b")),
        hash(of.whole(1)) == hash(of.whole(2)),
        hash(of.own(1)),
        hash(of.slotted(only=(1,))) == hash(((1,),)),
    ],
    "replaced": lambda of: dataclasses.asdict(dataclasses.replace(of.own(1, named=4), hidden="z")),
    "matched": lambda of: (of.whole.__match_args__, of.slotted.__match_args__, of.own.__match_args__),
    "copied": lambda of: [
        copy.deepcopy(value) == value for value in (of.whole(1, [2]), of.slotted(only=(1,)), of.own(1))
    ],
    "slots": lambda of: of.slotted.__slots__,
}
REFUSED: dict[str, Callable[[Any, Any, Any], object]] = {
    "nothing given": lambda of: of.whole(),
    "too much given": lambda of: of.whole(1, [], "", 7),
    "unknown name": lambda of: of.slotted(only=(), other=1),
    "not by name": lambda of: of.slotted(()),
    "after the fields": lambda of: of.own(-1),
    "set": lambda of: setattr(of.whole(1), "first", 2),
    "set in slots": lambda of: setattr(of.slotted(only=()), "only", 2),
    "deleted": lambda of: delattr(of.own(1), "first"),
    "no hash of a list": lambda of: hash(of.slotted(only=[1])),
}


@pytest.mark.parametrize("seen", SEEN.values(), ids=SEEN)
def test_what_is_seen_is_the_same(seen: Callable[..., object]) -> None:
    assert seen(OURS) == seen(THEIRS)


@pytest.mark.parametrize("refused", REFUSED.values(), ids=REFUSED)
def test_what_is_refused_is_the_same(refused: Callable[..., object]) -> None:
    with pytest.raises(Exception) as theirs:  # noqa: PT011 (whatever the standard library raises)
        refused(THEIRS)
    with pytest.raises(type(theirs.value)):
        refused(OURS)
    with pytest.raises(type(theirs.value)):  # also once its `__init__` is compiled
        refused(OURS)


def test_values_are_sent_to_other_processes() -> None:
    values = [Whole(1, [2], named=3), Slotted(only=(1,)), Own(1)]
    assert pickle.loads(pickle.dumps(values)) == values


@pytest.mark.parametrize("dataclass", [ours.dataclass, dataclasses.dataclass], ids=["ours", "theirs"])
def test_a_class_that_is_not_frozen_can_be_changed_and_has_no_hash(dataclass: Maker) -> None:
    @dataclass
    class Open:
        value: int = 1
        listed: list[int] = dataclasses.field(default_factory=list)

    @dataclass(slots=True)
    class Slotted:
        value: int

    whole: Any = Open
    slotted: Any = Slotted
    made, small = whole(), slotted(1)
    made.value = small.value = 2
    made.listed.append(3)
    assert [made, small, whole().listed] == [whole(2, [3]), slotted(2), []]
    assert repr(made).endswith("Open(value=2, listed=[3])")
    assert [whole.__hash__, slotted.__hash__] == [None, None]
    assert copy.deepcopy([made, small]) == [made, small]
    with pytest.raises(TypeError):
        slotted()


@pytest.mark.parametrize("dataclass", [ours.dataclass, dataclasses.dataclass], ids=["ours", "theirs"])
def test_an_object_of_a_class_without_equality_is_equal_to_itself_alone(dataclass: Maker) -> None:
    @dataclass(eq=False)
    class Itself:
        value: int = 1

    one, other = Itself(), Itself()
    assert len({one, other}) == 2
    assert one != other
