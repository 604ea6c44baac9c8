"""One call of a public callable: drawn, made, judged, made smaller, and written down.

What is given is written as a word for each parameter: "odd: half" names an odd thing, "valid: 2"
the third example of the parameter's type, and what is not written is the first example. So a call
is kept as words, and can be read and made again when the library has changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from random import Random

from attrs import evolve, frozen
from pydantic import ValidationError

from keterbukaan import KeterbukaanError, problems_of
from tests.fuzz.doors import Door, Taken
from tests.fuzz.odd import ODD
from tests.fuzz.valid import examples

__all__ = ["Call", "Failure", "draw", "judged", "smaller"]

_SELF = "self"
_SHOWN = 160
_ELEMENTS = 50


@frozen
class Call:
    """A door and what is given to it, by parameter; what is left out takes its default."""

    door: Door
    given: Mapping[str, str]

    def __str__(self) -> str:
        said = ", ".join(f"{name}={word!r}" for name, word in self.given.items())
        return f"{self.door.name} ({said})"

    def failure(self) -> Failure | None:
        """Make the call; return what came of it where that is not allowed."""
        return judged(str(self), self.made, self.door.allowed)

    def made(self) -> object:
        """Make the call, and read what an iterator would yield and how a result shows itself."""
        places: list[object] = []
        names: dict[str, object] = {}
        call = self.door.call
        if self.door.owner is not None:
            places.append(_meant(self.given.get(_SELF, "valid: 0"), self.door.owner))
        for taken in self.door.takes:
            if taken.name not in self.given:
                continue
            value = _meant(self.given[taken.name], taken.hint)
            if taken.further or taken.by_place:
                places.append(value)
            else:
                names[taken.name] = value
        result = call(*places, **names)
        if isinstance(result, Iterator):
            return [*islice(result, _ELEMENTS)]
        # What is odd in a value of the library's own making shows itself as Python makes it.
        return result if isinstance(self.door.call, type) else repr(result)


@frozen
class Failure:
    """What a call came to that no docstring names."""

    call: str
    kind: str
    said: str

    def __str__(self) -> str:
        return f"{self.call} -> {self.kind}: {self.said}"


def judged(name: str, made: Callable[[], object], allowed: frozenset[str]) -> Failure | None:
    """Return what is wrong with what something raises: no docstring names it, or it is mute."""
    try:
        made()
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
        try:
            said = _said(error)
        except Exception as mute:  # noqa: BLE001 - an error that cannot be said is a failure itself
            return Failure(name, f"{type(error).__name__} cannot be said", _of_python(mute))
        kinds = {kind.__name__ for kind in type(error).__mro__} - _TOO_WIDE
        if not kinds & (allowed | {"MissingExtraError"}):
            return Failure(name, type(error).__name__, said[:_SHOWN])
    return None


_TOO_WIDE = frozenset({"Exception", "ValueError", "TypeError"})


def _said(error: Exception) -> str:
    """Return what an error says; one of ours says it in two languages, and travels."""
    if isinstance(error, ValidationError):
        return "; ".join(problem.text("id") for problem in problems_of(error))
    if not isinstance(error, KeterbukaanError):
        return _of_python(error)
    error.text("id")
    return str(error)


def _of_python(error: Exception) -> str:
    try:
        return str(error)
    except Exception:  # noqa: BLE001 - such as a number of many thousand digits
        return "-"


def _meant(word: str, hint: object) -> object:
    kind, _, name = word.partition(": ")
    if kind == "odd":
        return ODD[name]()
    held = examples(hint)
    return held[int(name) % len(held)] if held else None


def draw(door: Door, random: Random) -> Call:
    """Draw a call: mostly valid values, mostly with one or two that are odd."""
    given: dict[str, str] = {}
    if door.owner is not None:
        given[_SELF] = _valid(door.owner, random)
    asked = [each for each in door.takes if not each.optional or random.random() < 0.5]
    odd = set(random.sample(asked, min(len(asked), random.choice((0, 1, 1, 1, 2)))))
    for each in asked:
        given[each.name] = _odd(each, random) if each in odd else _valid(each.hint, random)
    return Call(door, given)


def _odd(taken: Taken, random: Random) -> str:
    name = random.choice([*ODD])
    if "Callable" in repr(taken.hint) and callable(ODD[name]()):
        name = "nothing"  # what a caller's own function raises is the caller's
    return f"odd: {name}"


def _valid(hint: object, random: Random) -> str:
    return f"valid: {random.randrange(max(1, len(examples(hint))))}"


def smaller(call: Call, failure: Failure) -> tuple[Call, Failure]:
    """Return the call with all taken out, or made the simplest, that does not bear on its end."""
    for name in [*call.given]:
        needed = any(each.name == name and not each.optional for each in call.door.takes)
        for word in ("valid: 0",) if needed or name == _SELF else (None, "valid: 0"):
            given = (
                {**call.given, name: word}
                if word
                else {each: said for each, said in call.given.items() if each != name}
            )
            simpler = evolve(call, given=given)
            if given == call.given:
                break
            found = simpler.failure()
            if found is not None and found.kind == failure.kind:
                call, failure = simpler, found
                break
    return call, failure
