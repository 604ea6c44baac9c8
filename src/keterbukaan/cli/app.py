"""The command line: a thin face over the library.

Exit status: 0 done; 1 what was asked to fail on was found; 2 the call or a file is unusable; 3
some rows of a file could not be judged.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from keterbukaan.cli.commands import command_names, help_of, load
from keterbukaan.cli.errors import Unusable, bad_call, call_began, end_with, unexpected
from keterbukaan.cli.language import LANG, Lang, call_language, language_first
from keterbukaan.cli.terminal import UNUSABLE, orderly_end
from keterbukaan.cli.usage import call_error_of
from keterbukaan.errors import KeterbukaanError, UnknownNameError

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
        said, args = language_first(args)
        _help_if_asked(f"keterbukaan {self.name}", command, args)
        if lang := parent and parent.params.get("lang"):
            said = [f"--lang={lang}", *said]  # one behind it prevails
        at = 1 if args and hasattr(command, "commands") else 0  # behind the command of a group
        args = [*args[:at], *said, *args[at:]]
        return command.make_context(info_name, args, parent, **extra)


class Commands(TyperGroup):
    """The commands of the folder."""

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002 - the signature is Typer's
        """Return the name of every command."""
        return command_names()

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:  # noqa: ARG002 - as above
        """Return a command.

        Raises:
            CallError: there is none of that name.
        """
        if cmd_name not in command_names():
            if cmd_name.startswith("-"):  # an option that there is not, as Typer says
                return None
            unknown = UnknownNameError.of("perintah", "command", cmd_name, command_names())
            raise bad_call("keterbukaan", unknown.text("id"), unknown.text("en"))
        return CommandOfFile(cmd_name, help=help_of(cmd_name))

    def make_context(
        self, info_name: str | None, args: list[str], parent: Context | None = None, **extra: object
    ) -> Context:
        """Read what stands before the command."""
        call_began(args, command_names())
        with orderly_end(), _ended_in_words():
            _help_if_asked("keterbukaan", self, args)
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: Context) -> object:
        """Run a command."""
        with orderly_end(), _ended_in_words():
            return super().invoke(ctx)


def _help_if_asked(path: str, command: Any, args: list[str]) -> None:  # noqa: ANN401 - Typer's
    """Show the help of a command, or of one in its group, and end, where it is asked for.

    A group without a word after it shows its help, too, and ends as a call that is unusable.
    """
    before = args[: args.index("--")] if "--" in args else args
    names = getattr(command, "commands", {})
    if isinstance(command, Commands):
        _, words = language_first(before)
        asked, alone = words[:1] == ["--help"], not words
        listed = [(name, help_of(name)) for name in command_names()]
    else:
        asked, alone = "--help" in before, bool(names) and not before
        listed = [(name, each.help or "") for name, each in names.items()]
        if asked and before[0] in names:
            path, command, listed = f"{path} {before[0]}", names[before[0]], []
    if asked or alone:
        from keterbukaan.cli.help import say_help

        say_help(path, command, call_language(), listed)
        raise typer.Exit(0 if asked else UNUSABLE)


@contextmanager
def _ended_in_words() -> Iterator[None]:
    """Let every error end a call with its code, in words of ours, and as JSON where asked for.

    What cannot be printed ends in order around it, and not as Typer would end it.
    """
    try:
        yield
    except (typer.Exit, typer.Abort, OSError):
        raise
    except (KeterbukaanError, Unusable) as problem:
        raise end_with(problem) from None
    except _REFUSED as problem:
        if type(problem).__name__ == "NoArgsIsHelpError":  # it shows the help, and no error
            raise
        raise end_with(call_error_of(problem)) from None
    except Exception as problem:  # noqa: BLE001 - a program that called gets no traceback
        raise end_with(unexpected(problem)) from None


app = typer.Typer(
    cls=Commands,
    help="Keterbukaan informasi publik: tenggat, kewajiban, dan pengecualian, dengan pasalnya. / "
    "Indonesia's public information law: deadlines, duties and exemptions, with their articles.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback()
def _every_command(lang: Annotated[Lang | None, LANG] = None) -> None:
    """Stand before every command: Typer takes what has a callback for a group."""
