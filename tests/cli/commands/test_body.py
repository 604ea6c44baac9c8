"""`body`: what a body's own file sets, and what to look at."""

from __future__ import annotations

from pathlib import Path

import pytest
from calling import answer, run
from office_files import BODY


def _written(folder: Path, text: str) -> Path:
    file = folder / "badan.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_six_day_week_without_a_basis_is_found_and_the_file_is_used(tmp_path: Path) -> None:
    """Perpres 21/2023 3(1), 13: five days, and one year from 12 April 2023 to adjust."""
    file = _written(tmp_path, BODY)
    result = run("body", file)
    shown = " ".join(result.stdout.split())
    assert result.exit_code == 0
    assert "pekan kerja enam hari sejak Jumat, 1 Januari 2010 tanpa dasar" in shown
    assert "paling lambat Jumat, 12 April 2024 (Pasal 13)" in shown
    for article in ("(Pasal 11)", "(Pasal 7)", "(Pasal 12)"):
        assert article in shown
    assert "tutup 15.30 (dasar: Keputusan Bupati 100/2025)" in shown
    english = " ".join(run("body", file, "--lang", "en").stdout.split())
    assert "a week of six working days from Friday, 1 January 2010 without a basis" in english
    assert "own limits: request.response" in english
    # It is used all the same.
    assert answer("due", "request.response", "2025-06-10", "--under", file)["date"] is not None


def test_the_answer_travels(tmp_path: Path) -> None:
    found = answer("body", _written(tmp_path, BODY))
    assert found["kind"] == "badan_publik_negara"
    assert found["weeks"] == [
        {"since": None, "days": 5, "basis": None},
        {"since": "2010-01-01", "days": 6, "basis": None},
    ]
    assert (found["closes"], found["closes_basis"]) == ("15:30:00", "Keputusan Bupati 100/2025")
    assert found["own_limits"] == ["request.response"]
    findings = found["findings"]
    assert isinstance(findings, list)
    assert [(each["weight"], each["citation"]) for each in findings] == [
        ("advised", "Perpres 21/2023 Pasal 3 ayat (1)")
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('kind = "badan_publik_negara"\n', "", "jenis Badan Publik: tidak disebut"),
        (
            "days = 6\n",
            'days = 6\nbasis = "Surat Menteri B/12/2022"\n',
            "6 hari kerja (dasar: Surat Menteri B/12/2022)",
        ),
    ],
)
def test_without_a_kind_or_with_a_basis_nothing_is_found(
    old: str, new: str, said: str, tmp_path: Path
) -> None:
    file = _written(tmp_path, BODY.replace(old, new))
    assert answer("body", file)["findings"] == []
    assert said in run("body", file).stdout
