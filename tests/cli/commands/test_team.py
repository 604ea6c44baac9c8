"""`team`: what is missing in the decree that sets up a complaint team."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from calling import ROOT, answer, run
from jsonschema import validate
from office_files import ESCAPE, MARKUP, TEAM

REGENCY = ROOT / "examples" / "kabupaten_contoh.toml"


def team(tmp_path: Path, **changes: object) -> str:
    file = tmp_path / "team.json"
    file.write_text(json.dumps({**TEAM, **changes}), encoding="utf-8")
    return str(file)


def test_a_team_shows_what_it_lacks(tmp_path: Path) -> None:
    found = run("team", team(tmp_path), "--lang", "en")

    assert found.exit_code == 1
    assert f"Kabupaten {MARKUP}" in found.stdout
    assert ESCAPE not in found.stdout
    for said in (
        "members: 2, units: 2",
        "Kepala Kominfo would verify a complaint against itself",
        "(UU 25/2009 Pasal 48 ayat (1))",
        "Dinas B has no liaison officer; the rule is restated (Praktik SP4N-LAPOR!",
        "(UU 25/2009 Pasal 36 ayat (4))",
    ):
        assert said in found.stdout
    assert "anggota: 2, unit: 2" in run("team", team(tmp_path)).stdout


def test_a_bodys_own_roles_bind_its_team(tmp_path: Path) -> None:
    found = run("team", team(tmp_path), "--under", REGENCY)
    assert "belum ada petugas penghubung perangkat daerah di Dinas B" in found.stdout
    held = answer("team", team(tmp_path), "--under", REGENCY)
    validate(held, json.loads(run("schema", "team").stdout))
    assert held["is_sufficient"] is False
    findings = held["findings"]
    assert isinstance(findings, list)
    by_field = {(each["field"], each["weight"]) for each in findings}
    assert ("units", "required") in by_field


def test_a_whole_team_exits_well(tmp_path: Path) -> None:
    whole = team(
        tmp_path,
        units=[],
        members=[
            {"role": "institution_admin", "position": "A", "unit": "X", "competence": "c"},
            {"role": "national_admin", "position": "B", "unit": "Y", "competence": "c"},
        ],
        published={
            "name": "Rini",
            "address": "Jalan 1",
            "channels": ["telepon"],
            "announced_on": "2026-01-06",
        },
    )
    found = run("team", whole)
    assert found.exit_code == 0
    assert answer("team", whole)["is_sufficient"] is True


@pytest.mark.parametrize("text", ["", "[]", '{"number": 1}', "{"])
def test_a_file_that_holds_no_team_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "team.json"
    file.write_text(text, encoding="utf-8")
    assert run("team", str(file)).exit_code == 2
