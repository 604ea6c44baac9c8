"""`audit` where something was not read, and where a status says how a matter ended."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from calling import REGISTER, answer, run


def register(folder: Path, *lines: str) -> Path:
    path = folder / "register.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def rows(found: dict[str, Any]) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = found["rows"]
    return made


def test_a_step_that_cannot_be_told_ends_with_status_3_and_is_no_lateness(tmp_path: Path) -> None:
    """UU 14/2008 22(7): due on 20 January 2026; when it was withdrawn, nobody wrote down."""
    kept = register(
        tmp_path,
        "No,Tanggal Permohonan,Tanggal Jawaban,Status",
        "1,05/01/2026,12/01/2026,Selesai",
        "2,05/01/2026,,Dicabut oleh pemohon",
    )
    found = answer("audit", kept, "--on", "2026-11-30")
    told = [row["steps"][0] for row in rows(found)]
    assert [(step["outcome"], step["late_by"]) for step in told] == [
        ("in_time", None),
        ("cannot_tell", None),
    ]
    assert [row["status"] for row in rows(found)] == ["finished", "withdrawn"]
    assert told[1]["why_en"] == "by its status withdrawn by the applicant, without a date"
    assert found["totals"]["outcomes"]["cannot_tell"] == 1
    assert found["totals"]["overdue_rows"] == 0
    assert run("audit", kept, "--on", "2026-11-30", "--fail-on-overdue").exit_code == 3
    shown = run("audit", kept, "--on", "2026-11-30").stdout
    assert "tidak dapat dinilai: menurut statusnya dicabut pemohon" in " ".join(shown.split())


def test_a_lateness_comes_before_what_cannot_be_told(tmp_path: Path) -> None:
    kept = register(
        tmp_path,
        "No,Tanggal Permohonan,Tanggal Jawaban,Status",
        "1,05/01/2026,21/01/2026,Selesai",
        "2,05/01/2026,,Dicabut",
    )
    assert run("audit", kept, "--on", "2026-11-30", "--fail-on-overdue").exit_code == 1
    assert run("audit", kept, "--on", "2026-11-30").exit_code == 3


def test_a_register_without_a_column_of_answers_says_so_once(tmp_path: Path) -> None:
    lines = [f"{number},05/12/2023" for number in range(1, 6)]
    kept = register(tmp_path, "No,Tanggal Permohonan", *lines)
    found = answer("audit", kept, "--on", "2026-11-30")
    steps = [step for row in rows(found) for step in row["steps"]]
    assert {(step["date"], step["outcome"]) for step in steps} == {("2023-12-19", "cannot_tell")}
    assert sum("tanggal jawaban permohonan" in note["text_id"] for note in found["notes"]) == 1


def test_both_figures_of_lateness_are_there_each_under_its_name() -> None:
    """Request of 28 September 2018, due 12 October; objected to on the 30th, 12 days later."""
    found = answer("audit", REGISTER, "--on", "2018-11-01")
    assert found["unreadable"] != []  # nearly all of it lies after that day
    found = answer("audit", REGISTER, "--on", "2026-11-22")
    step = next(row for row in rows(found) if row["line"] == 3)["steps"][0]
    assert (step["outcome"], step["late_at_next_step"]) == ("missing", 12)
    assert step["late_by"] > 1000  # eight years on, it is not recorded yet


def test_no_time_that_ran_out_years_ago_is_said_to_be_still_running() -> None:
    shown = " ".join(run("audit", REGISTER, "--on", "2026-11-22").stdout.split())
    assert "masih berjalan 0, belum lewat saat langkah berikutnya 6" in shown
    assert shown.count("masih berjalan") == 1
    assert "belum lewat saat sengketa diajukan (2019-01-07)" in shown
    english = " ".join(run("audit", REGISTER, "--on", "2026-11-22", "--lang", "en").stdout.split())
    assert "still running 0, not yet past when the next step was taken 6" in english


def test_the_sheet_stands_by_the_line_where_there_is_more_than_one() -> None:
    months = Path(__file__).parents[2] / "data" / "registers" / "r11_register_monthly_sheets.xlsx"
    found = answer("audit", months, "--on", "2026-11-30")
    assert {row["sheet"] for row in rows(found)} == {"JANUARI", "FEBRUARI", "MARET"}
    shown = run("audit", months, "--on", "2026-11-30").stdout
    assert "FEBRUARI 6" in shown
