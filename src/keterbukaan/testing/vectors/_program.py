"""A program that is asked by lines and answers by lines, however it behaves.

It may answer late, in any order, or never read what it is asked; it may flood its other outputs,
send a line without end, start programs of its own or hang. Three threads keep its pipes apart, so
that none of that stops the one who asks; nothing that it sends is kept beyond what is needed; and
at the end it is killed with all that it started.
"""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterable, Sequence
from contextlib import suppress
from queue import Empty, Full, Queue
from threading import Event, Thread
from types import TracebackType
from typing import IO, Self

__all__ = ["LONGEST_LINE", "Program", "Silence"]

LONGEST_LINE = 1_000_000
"""How many bytes of a line are kept: no answer is nearly as long."""

_LAST_WORDS = 2_000
_AT_ONCE = 65_536
_WAITING = 1_000
_TICK = 0.1
_TO_END = 2.0


class Silence(Exception):  # noqa: N818 - it is what happened
    """No line came in time."""


class Program:
    """A program that was started, until it is killed.

    Raises:
        OSError: it cannot be started.
    """

    def __init__(self, command: Sequence[str], questions: Iterable[str]) -> None:
        self._child = subprocess.Popen(  # noqa: S603 - to run it is what was asked
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
            start_new_session=True,
        )
        self._lines: Queue[bytes | None] = Queue(_WAITING)
        self._stopped = Event()
        self._last_words = b""
        self._threads = [
            Thread(target=work, args=arguments, daemon=True)
            for work, arguments in (
                (self._ask, (questions,)),
                (self._hear, ()),
                (self._listen_beside, ()),
            )
        ]

    def __enter__(self) -> Self:
        for each in self._threads:
            each.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._stopped.set()
        self._kill()
        # Each thread closes its own pipe, be it later: a program that got away may hold the other
        # end, and a pipe cannot be closed under who reads it.
        for each in self._threads:
            each.join(_TO_END)

    @property
    def last_words(self) -> str:
        """The end of what it wrote beside its answers."""
        return self._last_words.decode(errors="replace").strip()

    def line(self, within: float) -> bytes | None:
        """Return the next line without its end, the start of one that is too long; None at the end.

        Raises:
            Silence: none came within so many seconds.
        """
        try:
            return self._lines.get(timeout=within)
        except Empty:
            raise Silence from None

    def status(self) -> int | None:
        """Return the status with which it ended; None where it did not end by itself."""
        with suppress(subprocess.TimeoutExpired):
            return self._child.wait(_TO_END)
        return None

    def _ask(self, questions: Iterable[str]) -> None:
        pipe = _opened(self._child.stdin)
        with suppress(OSError):  # it no longer reads
            for question in questions:
                left = memoryview(f"{question}\n".encode())
                while left:
                    left = left[pipe.write(left) :]
        with suppress(OSError):
            pipe.close()  # so that it knows that this was all

    def _hear(self) -> None:
        pipe = _opened(self._child.stdout)
        line, too_long = bytearray(), False
        with pipe, suppress(OSError):
            while piece := pipe.read(_AT_ONCE):
                *ended, rest = piece.split(b"\n")
                for end in ended:
                    if not too_long:
                        line += end
                        self._put(bytes(line[: LONGEST_LINE + 1]))
                    line, too_long = bytearray(), False
                if too_long:
                    continue
                line += rest
                if len(line) > LONGEST_LINE:  # its start is an answer to nothing, and is told once
                    self._put(bytes(line[: LONGEST_LINE + 1]))
                    line, too_long = bytearray(), True
        if line:
            self._put(bytes(line))
        self._put(None)

    def _put(self, line: bytes | None) -> None:
        while not self._stopped.is_set():
            with suppress(Full):
                self._lines.put(line, timeout=_TICK)
                return

    def _listen_beside(self) -> None:
        pipe = _opened(self._child.stderr)
        with pipe, suppress(OSError):
            while piece := pipe.read(_AT_ONCE):
                self._last_words = (self._last_words + piece)[-_LAST_WORDS:]

    def _kill(self) -> None:
        # All of them may have ended; and not every system has groups of processes.
        with suppress(ProcessLookupError, PermissionError, AttributeError):
            os.killpg(self._child.pid, signal.SIGKILL)
        with suppress(OSError):
            self._child.kill()
        with suppress(subprocess.TimeoutExpired):
            self._child.wait(_TO_END)


def _opened(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None  # noqa: S101 - all three were asked for
    return pipe
