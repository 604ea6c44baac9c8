"""The fuzz test: calls and texts drawn from a seed, for a number of rounds or of seconds.

A failure is made smaller and printed as one line of JSON. With `python -m tests.fuzz --again LINE`
it is made again; as a line of `kept.json` it is made again by the ordinary tests, for ever.
"""

from __future__ import annotations

import json
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from types import FrameType

from attrs import frozen

from tests.fuzz.calls import Call, Failure, draw, smaller
from tests.fuzz.doors import every_door
from tests.fuzz.texts import every_loader, smaller_text, spoilt

__all__ = ["Found", "again", "kept", "run"]

KEPT = Path(__file__).with_name("kept.json")
LONGEST = 8.0
"""Seconds that no call may take; asked of runs by the clock alone, never of the ordinary tests."""


@frozen
class Found:
    """A failure, and the line that makes it again."""

    failure: Failure
    line: str

    def __str__(self) -> str:
        return f"{self.failure}\n    again: {self.line}"


class _TooLongError(BaseException):
    """A call took too long; no `except Exception` of the library may take it for its own."""


def run(seed: str, *, rounds: int | None = None, seconds: float | None = None) -> list[Found]:
    """Return what failed in so many rounds, or seconds: one of each kind at each door."""
    end = None if seconds is None else time.monotonic() + seconds
    found: dict[tuple[str, str], Found] = {}
    longest = LONGEST if end else None
    turn = 0
    while (rounds is None or turn < rounds) and (end is None or time.monotonic() < end):
        for name, failed in _round(_random(seed, turn), longest):
            found.setdefault((name, failed.failure.kind), failed)
        turn += 1
    return [*found.values()]


def _random(seed: str, turn: int) -> Random:
    return Random(f"{seed} {turn}")  # noqa: S311 - what is drawn is to be drawn again


def _round(random: Random, longest: float | None) -> Iterator[tuple[str, Found]]:
    """Make one call of each door, and give one spoilt text to each loader."""
    for name, door in every_door().items():
        call = draw(door, random)
        failure = _within(longest, str(call), call.failure)
        if failure is not None:
            if failure.kind != _SLOW:
                call, failure = smaller(call, failure)
            yield name, Found(failure, json.dumps({"door": name, "given": {**call.given}}))
    for name, loader in every_loader().items():
        text = spoilt(random.choice(loader.texts), loader.texts, random)
        failure = _within(longest, name, lambda: loader.failure(text))  # noqa: B023 - at once
        if failure is not None:
            if failure.kind != _SLOW:
                text = smaller_text(loader, text, failure)
            line = json.dumps({"loader": name, "text": text.decode("latin-1")})
            yield name, Found(failure, line)


_SLOW = "too slow"


def _within(longest: float | None, name: str, made: Callable[[], Failure | None]) -> Failure | None:
    if longest is None:
        return made()
    try:
        with _alarm(longest):
            return made()
    except _TooLongError:
        return Failure(name, _SLOW, f"over {longest} s")


@contextmanager
def _alarm(longest: float) -> Iterator[None]:
    def ring(_number: int, _frame: FrameType | None) -> None:
        raise _TooLongError

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, longest)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def kept() -> list[str]:
    """Return the failures of the past that are mended, and so are to be made again, as lines."""
    rows = json.loads(KEPT.read_text(encoding="utf-8"))
    return [json.dumps(each) for each in rows]


def again(line: str) -> Failure | None:
    """Make a call again, or read a text; return what came of it where that is not allowed."""
    held = json.loads(line)
    if "loader" in held:
        return every_loader()[held["loader"]].failure(held["text"].encode("latin-1"))
    return Call(every_door()[held["door"]], held["given"]).failure()
