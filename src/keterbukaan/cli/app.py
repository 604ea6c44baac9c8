"""The command line: a thin face over the library.

Exit status: 0 done; 1 what was asked to fail on was found; 2 the call or a file is unusable; 3
some rows of a file could not be judged.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from keterbukaan._printable import printable_lines
from keterbukaan.cli.commands import command_names, help_of, load

if TYPE_CHECKING:
    from typer._click import Command, Context

__all__ = ["app"]

# What Typer raises for a call that it refuses; it does not show the class itself.
_REFUSED = cast("type[typer.BadParameter]", typer.BadParameter.__base__)


class CommandOfFile(TyperCommand):
    """A command known by its name and its help; its file is loaded when it is called.

    Typer builds every option of every command that it is given before it runs one, and a file
    loads what its answer needs: so the others must cost nothing.
    """

    def make_context(
        self, info_name: str | None, args: list[str], parent: Context | None = None, **extra: object
    ) -> Context:
        """Load the file, and let the command that stands in it go on."""
        command = get_command(load(str(self.name)).app)
        return command.make_context(info_name, args, parent, **extra)


class Commands(TyperGroup):
    """The commands of the folder."""

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002 - the signature is Typer's
        """Return the name of every command."""
        return command_names()

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:  # noqa: ARG002 - as above
        """Return a command; None where there is none of that name."""
        if cmd_name not in command_names():
            return None
        return CommandOfFile(cmd_name, help=help_of(cmd_name))

    def make_context(
        self, info_name: str | None, args: list[str], parent: Context | None = None, **extra: object
    ) -> Context:
        """Read what stands before the command."""
        with _shown_as_text():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: Context) -> object:
        """Run a command."""
        with _shown_as_text():
            return super().invoke(ctx)


@contextmanager
def _shown_as_text() -> Iterator[None]:
    """Let a refusal repeat what the call held without what a terminal would obey."""
    try:
        yield
    except _REFUSED as refused:
        refused.message = printable_lines(refused.message)
        raise


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
