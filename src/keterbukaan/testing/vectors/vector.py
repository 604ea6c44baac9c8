"""The vectors that are shipped: each a question, its right answer, and why it is that one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any, cast

from attrs import field, frozen

from keterbukaan._arguments import checked, checked_fields
from keterbukaan._words import LabelledEnum, Said
from keterbukaan.files._toml import shipped, shipped_names

__all__ = ["Vector", "VectorKind", "vectors"]

_UNTOLD = frozenset({"article", "reason", "source", "expected"})
"""What a program that is checked is not told."""


class VectorKind(LabelledEnum):
    """What is asked (jenis soal): when something is due, or what a history comes to."""

    DATE = ("date", "tanggal jatuh tempo", "a due date")
    HISTORY = ("history", "riwayat sebuah perkara", "the history of a case")


@checked_fields
@frozen
class Vector:
    """One question with the answer that the texts give (soal uji kesesuaian).

    `question` is what a program is sent, one JSON object on one line, and `answer` what it must
    answer, as JSON too; `asked` and `expected` are the same, read. `article` is where the answer
    stands, `reason` what the question is there for or how it was worked out, and `source` the real
    case that it comes from, if it comes from one.
    """

    id: str
    kind: VectorKind
    question: str = field(repr=False)
    answer: str = field(repr=False)
    article: tuple[str, ...]
    reason: Said = field(repr=False)
    source: str | None = None

    @property
    def asked(self) -> dict[str, Any]:
        """The question."""
        return cast("dict[str, Any]", json.loads(self.question))

    @property
    def expected(self) -> dict[str, Any]:
        """The right answer, without the id."""
        return cast("dict[str, Any]", json.loads(self.answer))


@checked
def vectors(kind: VectorKind | None = None) -> tuple[Vector, ...]:
    """Return all vectors that are shipped, or those of one kind.

    >>> first = vectors(VectorKind.DATE)[0]
    >>> sorted(first.expected)
    ['date', 'earliest', 'latest']

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    return tuple(each for each in _every() if kind is None or each.kind is kind)


@cache
def _every() -> tuple[Vector, ...]:
    histories = (f"history/{name}" for name in shipped_names(__file__, ".json", "history"))
    return tuple(each for file in ("date.json", *histories) for each in _of_file(file))


def _of_file(file: str) -> Iterator[Vector]:
    held = json.loads(shipped(__file__, file))
    bodies = held.get("bodies", {})
    for entry in held["vectors"]:
        asked = {key: value for key, value in entry.items() if key not in _UNTOLD}
        asked["body"] = bodies.get(asked["body"], asked["body"])
        yield Vector(
            id=entry["id"],
            kind=VectorKind(entry["kind"]),
            question=_text(asked),
            answer=_text(entry["expected"]),
            article=tuple(entry["article"]),
            reason=Said(**entry["reason"]),
            source=entry.get("source"),
        )


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
