"""The files that the commands read, and a call of every command on them."""

from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path

import pytest
from calling import KIND, ON, REGISTER, ROOT
from office_files import BODY, DECREE, EXEMPTIONS, FACTS, LIST, MARKUP, PUBLICATIONS, TEAM

# A program that answers the first question, wrongly, and skips the others.
ANSWERS_ONE = shlex.join(
    [
        sys.executable,
        "-c",
        "import json, sys\n"
        "answer = {'date': MARK, 'earliest': MARK, 'latest': MARK}\n"
        "for line in sys.stdin:\n"
        "    print(json.dumps({'id': json.loads(line)['id'], **answer}))\n"
        "    answer = {'skip': 'belum'}\n".replace("MARK", repr(MARKUP + "\x1b[31m")),
    ]
)


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    """The files of an office, faults included, by the command that reads each.

    "numbered" is the list with every number used once.
    """
    texts = {
        "publications": ("p.csv", PUBLICATIONS),
        "list": ("dip.csv", LIST),
        "numbered": ("urut.csv", LIST.replace("1,Laporan", "9,Laporan")),
        "exemptions": ("ex.csv", EXEMPTIONS),
        "duties": ("fakta.json", json.dumps(FACTS)),
        "decree": ("sk.json", json.dumps(DECREE)),
        "team": ("tim.json", json.dumps(TEAM)),
        "body": ("badan.toml", BODY),
    }
    for name, text in texts.values():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return {command: tmp_path / name for command, (name, _) in texts.items()}


@pytest.fixture
def calls(files: dict[str, Path]) -> list[tuple[str | Path, ...]]:
    """Every command that prints JSON, on realistic data; a new command adds its call here."""
    return [
        ("due", "request.response", "2025-03-24"),
        ("rules", "list"),
        ("rules", "show", "objection.response"),
        ("calendar", "2026"),
        ("audit", REGISTER, *ON),
        ("items", *ON),
        ("items", *KIND, "--category", "berkala", *ON),
        ("publications", files["publications"], *KIND, *ON),
        ("publications", files["publications"], *KIND, *ON, "--all"),
        ("list", files["list"]),
        ("exemptions", files["exemptions"], *ON),
        ("duties", "2026", files["duties"]),
        ("decree", files["decree"]),
        ("grounds",),
        ("grounds", "h"),
        ("ways", "about=service", "asker=citizen", "came_first=complaint"),
        ("complaints", ROOT / "examples" / "complaints.csv", *ON),
        ("moved", REGISTER, ROOT / "examples" / "complaints.csv", "--from", "2025-08-06"),
        ("team", files["team"]),
        ("today", REGISTER, *ON),
        ("body", files["body"]),
        ("vectors", "check", "--kind", "date", "--command", ANSWERS_ONE),
    ]
