"""An unusable call: a sentence with its code, exit status 2, and never a traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from calling import KIND, ROOT, run
from office_files import ESCAPE


@pytest.mark.parametrize(
    "arguments",
    [
        ("due", "request.respons", "2025-03-24"),
        ("due", "request.response", "24-13-2025"),
        ("due", "request.response", "2025-03-24T10:00"),
        ("due", "request.response", "2025-03-24Tx"),
        ("due", "request.response", "2025-01-02", "2025-01-03"),
        ("due", "request.response", "x.y=2025-01-02"),
        ("due", "request.response", "2025-03-24", "--reading", "day-one=maybe"),
        ("due", "request.response", "2025-03-24", "--under", "tiada.toml"),
        ("calendar", "2101"),
        ("calendar", "99999"),
        ("rules", "show", "tiada"),
        ("audit", "tiada.csv"),
        ("schema", "tiada"),
        ("audit", str(ROOT / "README.md")),
    ],
    ids=lambda arguments: " ".join(arguments)[:40],
)
def test_an_unusable_call_ends_with_status_2_and_a_sentence(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stderr.strip()
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    "arguments",
    [
        ("items", "--kind", "tiada"),
        ("items", "--category", "dikecualikan"),
        ("items", "--on", "kemarin"),
        ("items", "--under", "tiada.toml"),
        ("publications", "tiada.csv", *KIND),
        ("publications", "tiada.csv"),
        ("publications", "tiada.csv", *KIND, "--condition", "tiada"),
        ("list", "tiada.csv"),
        ("list", "tiada.xlsx"),
        ("list", "tiada.json"),
        ("list", "."),
        ("exemptions", "tiada.csv"),
        ("exemptions", "tiada.csv", "--reading", "tiada=tiada"),
        ("duties", "2026", "tiada.json"),
        ("duties", "tahun", "tiada.json"),
        ("decree", "tiada.json"),
        ("decree", "."),
        ("grounds", "z"),
        ("grounds", "aa"),
        ("grounds", ESCAPE),
    ],
    ids=lambda arguments: " ".join(arguments)[:40].replace(ESCAPE, "escape"),
)
def test_an_unusable_call_on_information_ends_with_status_2(arguments: tuple[str, ...]) -> None:
    for lang in ("id", "en"):
        result = run(*arguments, "--lang", lang)
        assert result.exit_code == 2
        assert result.stderr.strip()
        assert "Traceback" not in result.output
        assert "\x1b" not in result.output


def test_every_refused_field_is_told_and_no_terminal_obeys_a_key(tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_text(
        json.dumps({"number": "1", "signed_on": "kemarin", f"{ESCAPE}kunci": "NIK rahasia"}),
        encoding="utf-8",
    )
    told = run("decree", file).stderr
    assert "signed_on: bukan tanggal; tulis tahun-bulan-hari, misalnya 2025-03-24" in told
    assert "body: wajib diisi" in told
    assert "kunci: kunci ini tidak dikenal" in told
    assert "rahasia" not in told
    assert "\x1b" not in told
    facts = tmp_path / "f.json"
    facts.write_text('{"handovers": [{"unit": ""}]}', encoding="utf-8")
    assert "handovers.0.unit: wajib diisi" in run("duties", "2026", facts).stderr
