"""The option `--kind`: which kind of public body it is, and what a village is told."""

from __future__ import annotations

from typing import Final

from keterbukaan.cli.errors import bad_call
from keterbukaan.errors import UnknownNameError
from keterbukaan.information.category import BodyKind, body_kind

__all__ = ["BODY_KINDS", "body_kind_of"]

BODY_KINDS: Final = f"<{'|'.join(kind.value for kind in BodyKind)}>"
"""What `--kind` takes, as the help shows it."""


def body_kind_of(text: str) -> BodyKind:
    """Read a kind of body of the command line, or refuse it.

    The command asks for it, and not the option: older versions of typer read an enum once more
    after a parser of our own, and lose it.
    """
    try:
        return body_kind(text)
    except UnknownNameError as problem:
        raise bad_call("--kind", problem.text("id"), problem.text("en")) from None
