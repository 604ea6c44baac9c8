"""The wrapper that holds arguments against a signature: what fits, what does not, what is said."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time
from decimal import Decimal
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, Protocol, TypeVar

import numpy as np
import pytest
from attrs import frozen

from keterbukaan import Actor, Certainty, Week
from keterbukaan._arguments import _kind, _of_a_frozen_clock, checked, checked_but, checked_fields
from keterbukaan.errors import ArgumentError, KeterbukaanError, NotADayError, UnknownNameError

if TYPE_CHECKING:
    from fractions import Fraction as Unknown
    from queue import SimpleQueue as Open

DAY = date(2025, 3, 24)
MOMENT = datetime(2025, 3, 24, 8, tzinfo=UTC)


class Walks(Protocol):
    def walk(self) -> str: ...


class Dog:
    def walk(self) -> str:
        return "home"


T = TypeVar("T")
W = TypeVar("W", bound=Walks)


@checked
def every(  # noqa: PLR0913 - one of each kind
    *,
    day: date = DAY,
    moment: datetime = MOMENT,
    either: date | datetime = DAY,
    number: int = 1,
    amount: float = 1.0,
    truth: bool = True,
    text: str = "x",
    lang: Literal["id", "en"] = "id",
    member: Certainty = Certainty.DECREED,
    maybe: str | None = None,
    closes: time = time(16),
    path: str | PathLike[str] = "x",
    pathlike: PathLike[str] = Path("x"),
    kind: type[Week] = Week,
    any_kind: type[T] | None = None,
    several: Iterable[date] = (),
    listed: list[int] = [],  # noqa: B006 - nothing changes it
    chosen: frozenset[int] = frozenset(),
    counted: Sequence[int] = (),
    known: Collection[Certainty | str] = (),
    mapped: Mapping[str, int] = {},
    called: Callable[[], None] = print,
    walker: Walks = Dog(),  # noqa: B008 - nothing changes it
    walkers: Iterable[W] = (),
    free: Any = None,
    unknown: Unknown | None = None,
    opened: Open[int] | None = None,
) -> object:
    """Take one of everything."""
    return {**locals(), "read": [*several, *walkers]}


FITS: list[dict[str, object]] = [
    {"day": type("Day", (date,), {})(2025, 1, 1)},
    {"moment": MOMENT},
    {"either": MOMENT},
    {"number": np.int64(3)},
    {"amount": 3},
    {"amount": np.float64(0.5)},
    {"lang": "en"},
    {"maybe": None},
    {"maybe": "x"},
    {"path": Path("x")},
    {"path": "x"},
    {"kind": Week},
    {"any_kind": int},
    {"several": [DAY]},
    {"several": {DAY: 1}},
    {"several": iter([DAY])},
    {"listed": [1]},
    {"counted": range(3)},
    {"known": {"x", Certainty.DECREED}},
    {"mapped": {"x": 1}},
    {"called": lambda: None},
    {"walker": Dog()},
    {"walkers": [Dog()]},
    {"free": object()},
    {"unknown": object()},
    {"opened": object()},
]
CERTAIN = "one of Certainty.DECREED, Certainty.ESTIMATED"
REFUSED: list[tuple[str, object, str]] = [
    ("moment", DAY, "moment: must be a moment (datetime), not date"),
    ("number", True, "number: must be a whole number, not bool True"),
    ("number", 1.5, "number: must be a whole number, not float 1.5"),
    ("number", Decimal(1), "number: must be a whole number, not Decimal"),
    ("number", np.bool_(True), f"number: must be a whole number, not {np.bool_.__name__}"),
    ("number", "1", "number: must be a whole number, not str '1'"),
    ("amount", True, "amount: must be a number, not bool True"),
    ("truth", 1, "truth: must be True or False, not int 1"),
    ("text", b"x", "text: must be text, not bytes"),
    ("text", 10**5000, "text: must be text, not int"),
    ("lang", "fr", "lang: must be 'id' or 'en', not str 'fr'"),
    ("lang", ["id"], "lang: must be 'id' or 'en', not list"),
    ("member", Week.FIVE_DAYS, f"member: must be {CERTAIN}, not Week <Week.FIVE_DAYS: 5>"),
    ("maybe", 3, "maybe: must be text, not int 3"),
    ("closes", MOMENT, "closes: must be a time, not datetime 2025-03-24T08:00:00+00:00"),
    ("path", b"x", "path: must be a path, not bytes"),
    ("path", "x\0y", "path: must be a path, not str 'x\\x00y'"),
    ("path", "\ud800", "path: must be a path, not str '\\ud800'"),
    ("pathlike", "x", "pathlike: must be a PathLike, not str 'x'"),
    ("kind", Certainty, "kind: must be a class of Week, not EnumType"),
    ("kind", Week.FIVE_DAYS, "kind: must be a class of Week, not Week <Week.FIVE_DAYS: 5>"),
    ("listed", (1,), "listed: must be a list of a whole number, not tuple"),
    ("listed", [1, "x"], "listed[1]: must be a whole number, not str 'x'"),
    ("chosen", {1}, "chosen: must be a frozenset of a whole number, not set"),
    ("counted", "12", "counted: must be several of a whole number, not str '12'"),
    ("counted", 3, "counted: must be several of a whole number, not int 3"),
    ("known", [3], f"known[0]: must be {CERTAIN} or text, not int 3"),
    ("mapped", {"x": "y"}, "mapped: must be a mapping from text to a whole number, not dict"),
    ("mapped", [("x", 1)], "mapped: must be a mapping from text to a whole number, not list"),
    ("walker", 3, "walker: must be a Walks, not int 3"),
    ("walkers", [Dog(), 3], "walkers[1]: must be a Walks, not int 3"),
    ("walkers", iter([Dog(), 3]), "walkers[1]: must be a Walks, not int 3"),
]


@pytest.mark.parametrize("given", FITS, ids=str)
def test_what_fits_passes(given: dict[str, Any]) -> None:
    came = every(**given)
    assert isinstance(came, dict)
    assert {name: came[name] for name in given if name not in {"several", "walkers"}} == {
        name: given[name] for name in given if name not in {"several", "walkers"}
    }


@pytest.mark.parametrize(("name", "given", "said"), REFUSED, ids=lambda part: ascii(type(part)))
def test_what_does_not_fit_is_refused_by_name(name: str, given: object, said: str) -> None:
    with pytest.raises(ArgumentError) as refused:
        every(**{name: given})  # type: ignore[arg-type]
    assert str(refused.value) == f"KB-A01: {said}."
    assert refused.value.text("id").startswith(f"{refused.value.fields['argument']}: harus ")


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("day", MOMENT),
        ("day", "2025-03-24"),
        ("day", None),
        ("either", "x"),
        ("several", [DAY, MOMENT]),
        ("several", iter([DAY, MOMENT])),
        ("several", [None]),
    ],
)
def test_a_day_has_an_error_of_its_own(name: str, given: object) -> None:
    with pytest.raises(NotADayError, match="KB-K03"):
        every(**{name: given})  # type: ignore[arg-type]


@checked
def by_place(first: int, second: Iterable[int] = (), *further: str) -> Iterator[object]:
    """Take some by place."""
    yield first
    yield from second
    yield from further


def test_arguments_by_place_are_held_too() -> None:
    assert [*by_place(1, iter([2, 3]), "x")] == [1, 2, 3, "x"]
    assert [*by_place(first=1, second=[2])] == [1, 2]
    with pytest.raises(ArgumentError, match="first: must be a whole number"):
        by_place("1")  # type: ignore[arg-type]
    with pytest.raises(ArgumentError, match="further: must be text, not int 4"):
        by_place(1, [2], "x", 4)  # type: ignore[arg-type]


def test_an_iterator_is_read_as_it_comes() -> None:
    read = []

    def numbers() -> Iterator[int]:
        for each in (1, 2, "x"):
            read.append(each)
            yield each  # type: ignore[misc]

    taken = by_place(0, numbers())
    assert read == []
    assert [next(taken), next(taken), next(taken)] == [0, 1, 2]
    with pytest.raises(ArgumentError, match=r"second\[2\]: must be a whole number, not str 'x'"):
        next(taken)


def test_too_few_and_unknown_arguments_are_pythons_own_error() -> None:
    with pytest.raises(TypeError, match="missing 1 required"):
        by_place()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword"):
        every(more=1)  # type: ignore[call-arg]


def test_a_function_may_refuse_some_arguments_itself() -> None:
    @checked_but("name")
    def rule(name: str, number: int) -> int:
        """Take a name, and refuse it."""
        if not isinstance(name, str):
            raise UnknownNameError.of("nama", "name", name, ["x"])
        return number

    assert rule("x", 1) == 1
    with pytest.raises(UnknownNameError):
        rule(3, 1)  # type: ignore[arg-type]
    with pytest.raises(ArgumentError, match="number"):
        rule("x", "1")  # type: ignore[arg-type]


def test_the_parts_of_a_value_are_held() -> None:
    @checked_fields
    @frozen
    class Hours:
        """Office hours."""

        closes: time
        since: date | None = None

    assert Hours(time(16)).closes == time(16)
    with pytest.raises(ArgumentError, match="closes: must be a time, not int 3"):
        Hours(3)  # type: ignore[arg-type]
    with pytest.raises(NotADayError):
        Hours(time(16), since=MOMENT)


def test_a_type_that_is_written_out_is_read_too() -> None:
    def taken(number: int) -> int:
        return number

    taken.__annotations__["number"] = Annotated[int, "how many"]
    assert checked(taken)(3) == 3
    with pytest.raises(ArgumentError, match="number: must be a whole number"):
        checked(taken)("3")  # type: ignore[arg-type]


def test_what_says_nothing_of_its_parameter_takes_anything() -> None:
    held = checked(lambda bare: bare)
    assert held(3) == held(bare=3) == 3


def test_a_wrapped_function_keeps_its_name_and_its_docstring() -> None:
    assert by_place.__name__ == "by_place"
    assert by_place.__doc__ == "Take some by place."


def test_no_error_is_too_large_to_be_said() -> None:
    error = KeterbukaanError(problem_id=10**5000, problem_en=10**5000)
    assert error.text("id") == str(error).removeprefix("KB-000: ") == "int"
    unknown = UnknownNameError.of("nama", "name", 10**5000, ["a", "b"])
    assert unknown.text("en") == "There is no name named 'int'. Known: a, b."


def test_a_name_is_not_repeated_where_a_day_is_asked() -> None:
    assert "Budi" not in str(NotADayError.of("Budi 3201010101900001"))
    assert "24/03/2025" in str(NotADayError.of("24/03/2025"))


def test_a_class_that_stands_for_a_moment_takes_moments() -> None:
    """A stopped clock puts classes of its own in the place of `date` and `datetime`."""

    class Stopped(datetime):
        pass

    class StoppedDay(date):
        pass

    moment, day = _of_a_frozen_clock(Stopped), _of_a_frozen_clock(StoppedDay)
    assert moment is not None
    assert day is not None
    assert moment.fits(datetime(2025, 3, 24, tzinfo=UTC))
    assert not moment.fits(date(2025, 3, 24))
    assert day.fits(date(2025, 3, 24))
    assert not day.fits(datetime(2025, 3, 24, tzinfo=UTC))
    assert _of_a_frozen_clock(str) is None


def test_a_long_enumeration_is_named_by_its_first_members() -> None:
    kind = _kind(Actor)
    assert kind.said_en.startswith(f"one of Actor.{next(iter(Actor)).name}, ")
    assert kind.said_id.endswith(", ...")
    assert kind.said_id.count("Actor.") == 6
