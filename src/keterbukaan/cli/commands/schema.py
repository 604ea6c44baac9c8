"""JSON Schema keluaran --json suatu perintah. The JSON Schema of a command's --json."""

from __future__ import annotations

from typing import Annotated

import typer

from keterbukaan.cli.commands import command_names
from keterbukaan.cli.schemas import answer_of, answers, schema_of
from keterbukaan.cli.terminal import say_json

__all__ = ["app"]

app = typer.Typer(add_completion=False)


@app.command("schema", help=__doc__)
def _schema(
    command: Annotated[str, typer.Argument(help="Nama perintah, mis. due / a command's name.")],
) -> None:
    answer = answer_of(command) if command in command_names() else None
    if answer is None:
        raise typer.BadParameter(", ".join(answers()), param_hint="COMMAND")
    say_json(schema_of(answer))
