"""The command line: a thin face over the library.

Exit status: 0 done; 1 what was asked to fail on was found; 2 the call or a file is unusable; 3
some rows of a file could not be judged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer
from typer.core import TyperGroup
from typer.main import get_command

from keterbukaan.cli.commands import command_names, load

if TYPE_CHECKING:
    from typer._click import Command, Context

__all__ = ["app"]


class Commands(TyperGroup):
    """The commands of the folder; one is loaded when it is called, and its help when it is shown.

    Typer builds every option of every command that it knows before it runs one: known by name
    alone, the others cost nothing.
    """

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002 - the signature is Typer's
        """Return the names, which need no file to be loaded."""
        return command_names()

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:  # noqa: ARG002 - as above
        """Load one command; None where there is none of that name."""
        return get_command(load(cmd_name).app) if cmd_name in command_names() else None


app = typer.Typer(
    cls=Commands,
    help="Keterbukaan informasi publik: tenggat, kewajiban, dan pengecualian, dengan pasalnya. "
    "Indonesia's public information law: deadlines, duties and exemptions, with their articles.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback()
def _every_command() -> None:
    """Stand before every command: Typer takes what has a callback for a group."""
