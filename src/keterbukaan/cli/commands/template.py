"""Tabel kosong dengan rumus tenggat. / An empty table for a spreadsheet."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from keterbukaan._printable import printable
from keterbukaan.cli.errors import reported_errors
from keterbukaan.cli.files import refuse_output
from keterbukaan.cli.options import Lang, LangOption, UnderOption, jurisdiction_of
from keterbukaan.cli.tables import console, show_line
from keterbukaan.errors import UnknownNameError
from keterbukaan.files._labels import label
from keterbukaan.registers.templates.kinds import TemplateKind, write_template

__all__ = ["app"]

app = typer.Typer(add_completion=False)
_KINDS = {each.value: each for each in TemplateKind}
_ONE_OF = f"Salah satu dari: {', '.join(_KINDS)}. / One of: {', '.join(_KINDS)}."


@app.command("template", help=__doc__)
def _template(
    kind: Annotated[str, typer.Argument(help=_ONE_OF, metavar="KIND")],
    output: Annotated[
        Path,
        typer.Option("--output", "-o", help="Berkas XLSX yang ditulis. / The XLSX file to write."),
    ],
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
) -> None:
    with reported_errors(lang.language):
        if kind.lower() not in _KINDS:
            raise UnknownNameError.of("jenis templat", "template", printable(kind), list(_KINDS))
        refuse_output("--output", output, under, endings=(".xlsx",))
        chosen = _KINDS[kind.lower()]
        write_template(output, chosen, under=jurisdiction_of(under))
        written = "Ditulis" if lang is Lang.INDONESIAN else "Written"
        said = f"{written}: {label(output.name, None)} ({chosen.label(lang.language)})"
        show_line(console(), said)
