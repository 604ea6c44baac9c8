"""A program is asked the vectors, and judged by what it answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from keterbukaan._words import Said
from keterbukaan.testing.vectors._judge import Judge, Report
from keterbukaan.testing.vectors._program import Program, Silence
from keterbukaan.testing.vectors.vector import Vector

__all__ = ["PATIENCE", "check"]

PATIENCE = 30.0
"""How many seconds a program may take for a line."""

_AFTER_ALL = 1.0
"""How long is listened for more, once all was answered and the program has not ended."""
_MOST_NOISE = 10_000


def check(
    command: Sequence[str],
    asked: Sequence[Vector],
    *,
    told: Callable[[int], object] = lambda _: None,
    patience: float = PATIENCE,
) -> Report:
    """Ask a program, one JSON object a line, and report how it answered.

    `told` is called with the number of vectors that are answered. Whatever the program does, it
    has ended when this returns.

    Raises:
        OSError: the program cannot be started.
    """
    judge = Judge(asked)
    with Program(command, (each.question for each in asked)) as program:
        ended = _listen(program, judge, told, patience)
    return judge.report(ended, program.last_words)


def _listen(
    program: Program, judge: Judge, told: Callable[[int], object], patience: float
) -> Said | None:
    """Listen to the end; return why it was not the program's own, or what is wrong with that."""
    while judge.noise <= _MOST_NOISE:
        try:
            line = program.line(patience if judge.waits else _AFTER_ALL)
        except Silence:
            return _silent(patience) if judge.waits else None
        if line is None:
            return _ended(program.status())
        judge.take(line)
        told(judge.answered)
    return Said(
        f"menulis lebih dari {_MOST_NOISE} baris yang bukan jawaban, dan dihentikan",
        f"wrote more than {_MOST_NOISE} lines that are no answer, and was stopped",
    )


def _silent(patience: float) -> Said:
    return Said(
        f"tidak menulis satu baris pun selama {patience:g} detik, dan dihentikan",
        f"wrote no line for {patience:g} seconds, and was stopped",
    )


def _ended(status: int | None) -> Said | None:
    if status in {0, None}:
        return None
    return Said(f"berakhir dengan status {status}", f"ended with status {status}")
