"""`decree`: what is missing in the decree that appoints the PPID."""

from __future__ import annotations

import json
from pathlib import Path

from calling import answer, flat, run
from office_files import DECREE


def test_a_decree_that_lacks_what_is_required_ends_with_status_1(files: dict[str, Path]) -> None:
    result = run("decree", files["decree"])
    assert result.exit_code == 1
    shown = flat(result.stdout)
    assert "Wajib (1)" in shown
    assert "belum ada Atasan PPID; keberatan diajukan kepadanya (Perki 1/2021 Pasal 6" in shown
    assert "Disarankan (2)" in shown
    assert "Required (1)" in run("decree", files["decree"], "--lang", "en").stdout
    found = answer("decree", files["decree"])
    assert found["is_sufficient"] is False
    assert (found["units"], found["appointments"]) == (1, 2)


def test_a_decree_with_all_that_is_required_ends_with_status_0(tmp_path: Path) -> None:
    superior = {"role": "superior", "position": "Sekretaris Daerah"}
    values = {**DECREE, "appointments": [*DECREE["appointments"], superior]}
    decree = tmp_path / "sk.json"
    decree.write_text(json.dumps({**values, "adapted_because": "bertahap"}), encoding="utf-8")
    assert run("decree", decree).exit_code == 0
    assert "Tidak ada syarat wajib yang kurang." in run("decree", decree).stdout
    assert "Nothing required is missing." in run("decree", decree, "--lang", "en").stdout
    assert answer("decree", decree)["findings"] == []
