"""Skema jawaban, catatan, dan keluaran --json. / The schema of all that is JSON."""

from __future__ import annotations

from typing import Annotated

import typer

from keterbukaan.cli.errors import reported_errors
from keterbukaan.cli.options import Lang, LangOption
from keterbukaan.cli.terminal import say, say_json
from keterbukaan.schemas.published import schema_names, schema_of

__all__ = ["app"]

app = typer.Typer(add_completion=False)


@app.command("schema", help=__doc__)
def _schema(
    name: Annotated[
        str | None,
        typer.Argument(
            help="Nama, mis. due; tanpa nama: daftarnya. / "
            "A name, such as due; without a name: the list of them."
        ),
    ] = None,
    lang: LangOption = Lang.INDONESIAN,
) -> None:
    if name is not None:
        with reported_errors(lang.language):
            say_json(schema_of(name))
        return
    for each in schema_names():
        said = str(schema_of(each)["description"])
        say(f"{each}: {said.partition('.')[0]}")
