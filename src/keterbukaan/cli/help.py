"""What `--help` shows: one language at a time, and the same words whichever Typer is installed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from enum import Enum
from textwrap import fill
from typing import Any

from keterbukaan.cli.language import argument_name, half_of
from keterbukaan.cli.terminal import say
from keterbukaan.cli.usage import choices_of, value_of
from keterbukaan.errors import Language

__all__ = ["say_help"]

_WIDEST, _NARROWEST = 100, 40
_LEFT = 26
"""How much room a name has beside its help; a longer one stands on a line of its own."""

_HEADS = {
    "usage": ("Cara pakai", "Usage"),
    "options": ("[OPSI]", "[OPTIONS]"),
    "command": ("PERINTAH [ISIAN]...", "COMMAND [ARGUMENTS]..."),
    "Arguments": ("Isian", "Arguments"),
    "Options": ("Opsi", "Options"),
    "Commands": ("Perintah", "Commands"),
    "required": ("wajib", "required"),
    "default": ("bawaan", "default"),
    "help": ("Tampilkan bantuan ini.", "Show this help."),
}


def say_help(
    path: str,
    command: Any,  # noqa: ANN401 - of another class from one version of Typer to the next
    lang: Language,
    commands: Sequence[tuple[str, str]] = (),
) -> None:
    """Print the help of a command; of a group, also those of its commands."""
    is_english = lang == "en"
    heads = {key: words[is_english] for key, words in _HEADS.items()}
    params = [each for each in command.params if not getattr(each, "hidden", False)]
    arguments = [each for each in params if not each.opts[0].startswith("-")]
    options = [each for each in params if each.opts[0].startswith("-") and each.name != "help"]
    named = [_name_of(each, lang) for each in arguments] or [heads["command"]] * bool(commands)
    say(_filled(" ".join((f"{heads['usage']}: {path}", heads["options"], *named)), 2))
    for paragraph in (command.help or "").split("\n\n"):
        say("\n" + _filled(half_of(paragraph, lang), 0))
    listed = {
        "Arguments": [(_name_of(each, lang), _help_of(each, heads, lang)) for each in arguments],
        "Options": [
            *((_option(each, lang), _help_of(each, heads, lang)) for each in options),
            ("--help", heads["help"]),
        ],
        "Commands": [(name, half_of(said, lang)) for name, said in commands],
    }
    for head, rows in listed.items():
        if rows:
            say(f"\n{heads[head]}:")
            say("\n".join(_rows(rows)))


def _name_of(argument: Any, lang: Language) -> str:  # noqa: ANN401 - as above
    """Return an argument as the usage shows it: in brackets if it may be left out."""
    name = argument_name(str(argument.metavar or argument.name).upper(), lang)
    if argument.nargs == -1:
        name += "..."
    return name if argument.required else f"[{name}]"


def _option(option: Any, lang: Language) -> str:  # noqa: ANN401 - as above
    """Return an option with what it takes."""
    names = ", ".join((*option.opts, *option.secondary_opts))
    if getattr(option, "is_flag", False):
        return names
    if option.metavar:
        return f"{names} {argument_name(option.metavar, lang)}"
    choices = choices_of(option)
    return f"{names} {'|'.join(choices) or argument_name(value_of(option), lang)}"


def _help_of(param: Any, heads: dict[str, str], lang: Language) -> str:  # noqa: ANN401 - as above
    said = [half_of(param.help or "", lang)]
    if param.required:
        said.append(f"({heads['required']})")
    default = param.default
    if isinstance(default, str | int | Enum) and not isinstance(default, bool):
        value = default.value if isinstance(default, Enum) else default
        said.append(f"({heads['default']}: {value})")
    return " ".join(said)


def _rows(rows: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield names with what they mean beside them, or below a name that is too long."""
    left = min(_LEFT, max(len(name) for name, _ in rows)) + 4
    for name, said in rows:
        if len(name) > left - 4:
            yield f"  {name}"
            yield _filled(" " * left + said, left)
        else:
            yield _filled(f"  {name}".ljust(left) + said, left)


def _filled(text: str, indent: int) -> str:
    width = min(_WIDEST, max(_NARROWEST, shutil.get_terminal_size().columns))
    return fill(
        text,
        width,
        subsequent_indent=" " * indent,
        break_long_words=False,
        break_on_hyphens=False,
        drop_whitespace=True,
    )
