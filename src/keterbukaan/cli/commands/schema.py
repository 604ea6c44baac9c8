"""JSON Schema keluaran --json suatu perintah. The JSON Schema of a command's --json."""

from __future__ import annotations

from typing import Annotated

import typer

from keterbukaan.cli.answer import Answer
from keterbukaan.cli.commands import command_names
from keterbukaan.cli.error_answer import ErrorAnswer
from keterbukaan.cli.schemas import answer_of, published, schema_of
from keterbukaan.cli.terminal import say_json
from keterbukaan.errors import UnknownNameError

__all__ = ["app"]

app = typer.Typer(add_completion=False)


@app.command("schema", help=__doc__)
def _schema(
    command: Annotated[str, typer.Argument(help="Nama perintah, mis. due / a command's name.")],
) -> None:
    if command == "error":
        answer: type[Answer] | None = ErrorAnswer
    else:
        answer = answer_of(command) if command in command_names() else None
    if answer is None:
        raise UnknownNameError.of("perintah", "command", command, [*published()])
    say_json(schema_of(answer))
