"""What a program answered, held against what the texts give."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TypeAlias, cast

from attrs import field, frozen

from keterbukaan._words import Said
from keterbukaan.testing.vectors.vector import Vector, VectorKind

__all__ = ["Difference", "Judge", "OtherLine", "Report"]

Answer: TypeAlias = "Mapping[str, object]"

_ASKED_FOR = {
    VectorKind.DATE: ("date", "earliest", "latest"),
    VectorKind.HISTORY: ("state", "obligations", "remedies"),
}
_IF_GIVEN = {VectorKind.DATE: (), VectorKind.HISTORY: ("irregularities",)}
_SETS = frozenset({"obligations", "remedies", "irregularities"})
_SHOWN = 120
_KEPT = 20


@frozen
class Difference:
    """A vector to which something else was answered; both hold only what was compared."""

    vector: Vector
    expected: Answer = field(hash=False)
    got: Answer = field(hash=False)


@frozen
class OtherLine:
    """A line that answers nothing: what it is instead, and how it begins."""

    what: str
    """`unknown`, `twice` or `malformed`."""
    start: str


@frozen
class Report:
    """How a program answered (laporan kesesuaian).

    `equal`, `different`, `skipped` and `missing` are the vectors asked, each in one of them.
    `unknown` are answers to what was not asked, `twice` further answers to one vector, and
    `malformed` lines that are no answer; `others` are the first few of those. `ended` says why
    nothing more was heard, where the program did not come to its own end.
    """

    equal: int
    different: tuple[Difference, ...]
    skipped: Mapping[str, tuple[str, ...]]
    """The ids that were left out, by the reason given."""
    missing: tuple[str, ...]
    unknown: int
    twice: int
    malformed: int
    others: tuple[OtherLine, ...]
    ended: Said | None = None
    last_words: str = field(default="", repr=False)

    @property
    def asked(self) -> int:
        """How many vectors were asked."""
        left_out = sum(map(len, self.skipped.values()))
        return self.equal + len(self.different) + left_out + len(self.missing)

    @property
    def is_faultless(self) -> bool:
        """Whether every vector was answered as the texts do, or left out; and nothing else came."""
        faults = (self.different, self.missing, self.unknown, self.twice, self.malformed)
        return self.equal > 0 and not any(faults)

    @property
    def is_usable(self) -> bool:
        """Whether anything was answered at all."""
        return self.equal > 0 or bool(self.different)


class Judge:
    """Takes what a program says, line by line in any order, and keeps count."""

    def __init__(self, asked: Iterable[Vector]) -> None:
        self._open = {each.id: each for each in asked}
        self._answered: set[str] = set()
        self._equal = 0
        self._different: list[Difference] = []
        self._skipped: dict[str, list[str]] = {}
        self._counted: Counter[str] = Counter()
        self._others: list[OtherLine] = []

    @property
    def waits(self) -> bool:
        """Whether an answer is still missing."""
        return bool(self._open)

    @property
    def answered(self) -> int:
        """How many vectors were answered."""
        return len(self._answered)

    @property
    def noise(self) -> int:
        """How many lines came that answer nothing."""
        return self._counted.total()

    def take(self, line: bytes) -> None:
        """Take one line; a blank one says nothing."""
        if not line.strip():
            self._counted["blank"] += 1
            return
        answer = _read(line)
        name = answer.get("id") if answer is not None else None
        if answer is None or not isinstance(name, str):
            self._refuse(line, "malformed")
        elif name in self._answered:
            self._refuse(line, "twice")
        elif name not in self._open:
            self._refuse(line, "unknown")
        elif not self._judge(self._open[name], answer):
            self._refuse(line, "malformed")
        else:
            self._answered.add(name)
            del self._open[name]

    def report(self, ended: Said | None = None, last_words: str = "") -> Report:
        """Return the count so far."""
        return Report(
            equal=self._equal,
            different=tuple(self._different),
            skipped={reason: tuple(ids) for reason, ids in sorted(self._skipped.items())},
            missing=tuple(self._open),
            unknown=self._counted["unknown"],
            twice=self._counted["twice"],
            malformed=self._counted["malformed"],
            others=tuple(self._others),
            ended=ended,
            last_words=last_words,
        )

    def _judge(self, vector: Vector, answer: Answer) -> bool:
        """Judge an answer; return whether it is one."""
        if "skip" in answer:
            reason = answer["skip"]
            if isinstance(reason, str):
                self._skipped.setdefault(reason[:_SHOWN], []).append(vector.id)
            return isinstance(reason, str)
        names = _ASKED_FOR[vector.kind]
        if not all(name in answer for name in names):
            return False
        expected = vector.expected
        also = [n for n in _IF_GIVEN[vector.kind] if n in answer and n in expected]
        got = {name: answer[name] for name in (*names, *also)}
        wanted = {name: expected[name] for name in got}
        if all(_same(name, got[name], wanted[name]) for name in got):
            self._equal += 1
        else:
            self._different.append(Difference(vector, wanted, got))
        return True

    def _refuse(self, line: bytes, what: str) -> None:
        self._counted[what] += 1
        if len(self._others) < _KEPT:
            self._others.append(OtherLine(what, line[:_SHOWN].decode(errors="replace")))


def _read(line: bytes) -> Answer | None:
    """Read a line as a JSON object; None where it is none."""
    try:
        found: object = json.loads(line.decode("utf-8-sig"))
        json.dumps(found)  # what can be read can be deeper than what can be written
    except (ValueError, RecursionError):  # not UTF-8, not JSON, or nested without end
        return None
    return cast("Answer", found) if isinstance(found, dict) else None


def _same(name: str, got: object, wanted: object) -> bool:
    if name in _SETS and isinstance(got, list) and isinstance(wanted, list):
        return {*map(_text, got)} == {*map(_text, wanted)}
    return _text(got) == _text(wanted)


def _text(value: object) -> str:
    """Return JSON in one form, by which true is not 1."""
    return json.dumps(value, sort_keys=True)
