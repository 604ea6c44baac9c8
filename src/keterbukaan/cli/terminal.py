"""The way out to a terminal: nothing that it would obey or cannot show, and an orderly end.

A program of its own may do here what a library must not: change how the process prints and ends.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from types import FrameType
from typing import TextIO

from keterbukaan._printable import printable_lines

__all__ = ["UNUSABLE", "orderly_end", "prepare", "say", "say_json"]

UNUSABLE = 2
"""The exit status of a call that cannot be answered."""

_ENDED_BY_SIGNAL = 128
_SIGNALS = ("SIGTERM", "SIGHUP")  # not every system has the second


def prepare() -> None:
    """Let a sign that the terminal does not have be shown as "?", and a signal end in order."""
    if sys.stdout is None:  # closed by whoever started it: then nothing can be said
        raise SystemExit(UNUSABLE)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and stream.errors == "strict":
            stream.reconfigure(errors="replace")
    for name in _SIGNALS:
        number = getattr(signal, name, None)
        with suppress(ValueError):  # another thread than the first may not ask for it
            if number is not None and signal.getsignal(number) is signal.SIG_DFL:
                signal.signal(number, _end)


@contextmanager
def orderly_end() -> Iterator[None]:
    """End with one sentence where nothing can be printed any more; in silence behind a pipe."""
    try:
        yield
        if sys.stdout is not None:
            sys.stdout.flush()
    except SystemExit as ended:
        if isinstance(ended.__context__, BrokenPipeError):  # Rich ends with 1, as a finding does
            raise SystemExit(_ENDED_BY_SIGNAL + _BROKEN_PIPE) from None
        raise
    except OSError as problem:
        _print_nowhere()
        if isinstance(problem, BrokenPipeError):
            raise SystemExit(_ENDED_BY_SIGNAL + _BROKEN_PIPE) from None
        with suppress(OSError, AttributeError):
            sys.stderr.write(_NOT_PRINTED.format(problem.strerror))
        raise SystemExit(UNUSABLE) from None


_BROKEN_PIPE = 13
_NOT_PRINTED = "Tidak dapat dicetak: {0} / cannot be printed: {0}\n"


def _print_nowhere() -> None:
    """Let what is left to print go nowhere, so that the interpreter's own end says nothing."""
    with suppress(OSError, AttributeError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _end(number: int, _: FrameType | None) -> None:
    """End as if the program did it itself, so that a half-written file is taken away."""
    signal.signal(number, signal.SIG_IGN)
    raise SystemExit(_ENDED_BY_SIGNAL + number)


def say(text: str, *, err: bool = False, nl: bool = True) -> None:
    """Print a text, without what a terminal would obey."""
    _write(printable_lines(text) + ("\n" if nl else ""), sys.stderr if err else sys.stdout)


def say_json(value: object, **lists: Iterable[str]) -> None:
    """Print JSON: what a terminal would obey, or could not show, is written as its number.

    `lists` are the entries, each as JSON, of lists that are empty in the value: they are printed
    one after the other as they come, so that a long answer is never in the memory as a whole.
    """
    empty = {f'  "{name}": []': entries for name, entries in lists.items()}
    for line in _shown_json(json.dumps(value, ensure_ascii=False, indent=2)).split("\n"):
        entries = empty.get(line.removesuffix(","))
        if entries is None:
            sys.stdout.write(line + "\n")
        else:
            _write_list(line, entries)
    sys.stdout.flush()


def _write_list(line: str, entries: Iterable[str]) -> None:
    """Print the line of an empty list with entries in it."""
    opened, _, end = line.rpartition("]")
    before = "\n"
    for entry in entries:
        sys.stdout.write(opened + before + "    " + _shown_json(entry).replace("\n", "\n    "))
        opened, before = "", ",\n"
    sys.stdout.write((f"{opened}]" if opened else "\n  ]") + f"{end}\n")


def _write(text: str, stream: TextIO) -> None:
    # Not by `typer.echo`, which writes UTF-8 to a stream of ASCII, unlike all else that prints.
    stream.write(text)
    stream.flush()


def _shown_json(text: str) -> str:
    """Return JSON with the number of what cannot be shown, or would be obeyed, in its place."""
    if not _can_be_shown(text):
        text = json.dumps(json.loads(text), indent=2)
    if text.replace("\n", "").isprintable():
        return text
    return "\n".join(map(_with_numbers, text.split("\n")))


def _with_numbers(line: str) -> str:
    """Write what is not printed as JSON may have it anyway, by its number."""
    if line.isprintable():
        return line
    return "".join(sign if sign.isprintable() else json.dumps(sign)[1:-1] for sign in line)


def _can_be_shown(text: str) -> bool:
    try:
        text.encode(sys.stdout.encoding or "utf-8", "surrogatepass")
    except UnicodeEncodeError:
        return False
    return True
