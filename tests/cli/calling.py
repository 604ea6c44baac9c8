"""How the tests call a command."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from jsonschema import validate
from typer.testing import CliRunner, Result

from keterbukaan.cli.app import app

ROOT = Path(__file__).parents[2]
REGISTER = ROOT / "examples" / "register_ki_pusat.csv"
SCHEMAS = ROOT / "src" / "keterbukaan" / "schemas"
KIND = ("--kind", "badan_publik_negara")
ON = ("--on", "2026-11-22")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def answer(*arguments: str | Path) -> dict[str, Any]:
    """Return the JSON of a command, held against its published schema."""
    found: dict[str, Any] = json.loads(run(*arguments, "--json").stdout)
    schema = (SCHEMAS / f"{arguments[0]}.json").read_text(encoding="utf-8")
    validate(found, json.loads(schema))
    return found


def flat(text: str) -> str:
    return " ".join(text.split())
