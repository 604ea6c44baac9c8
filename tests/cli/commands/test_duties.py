"""`duties`: what falls due again in a year."""

from __future__ import annotations

import json
import re
from pathlib import Path

from calling import answer, flat, run
from icalendar import Calendar
from office_files import FACTS

from keterbukaan import WorkingCalendar


def test_a_years_duties_stand_in_order_with_article_and_reading_status(
    files: dict[str, Path],
) -> None:
    result = run("duties", "2026", files["duties"])
    assert result.exit_code == 0
    shown = flat(result.stdout)
    assert "2026-02-28 Mutakhirkan Daftar Informasi Publik dibaca dari naskah peraturannya" in shown
    # How often units hand over since March 2026 was not read.
    assert "Serahkan informasi kepada PPID (Kecamatan Utara): harinya tidak dapat" in shown
    assert "jangka waktunya belum dibaca (Permendagri 2/2026)" in shown
    assert "Jatuh tempo sebelum" not in shown
    later = flat(run("duties", "2027", files["duties"], "--lang", "en").stdout)
    assert "Due before 2027; the above are counted as if these were kept (7)" in later
    found = answer("duties", "2026", files["duties"])
    days = [each["on"] for each in found["duties"]]
    assert days == sorted(days)
    assert len(found["duties"]) == 7
    assert [each["on"] for each in found["duties"] if "Izin usaha" in each["subject"]] == [
        "2026-04-10",  # PP 96/2012 32(1), a year after the last evaluation
        "2026-06-02",  # 33(1), three years after the last review
    ]
    # The review of an exemption rests on PP 61/2010.
    assert {each["checked_on"] for each in found["duties"]} == {"2026-11-29", "2026-11-30"}
    fields = [each["field"] for each in found["unknown"]]
    assert fields == ["last_figures", "handovers", "handovers"]


def test_a_year_without_facts_says_only_what_is_not_known(tmp_path: Path) -> None:
    empty = tmp_path / "kosong.json"
    empty.write_bytes(b"\xef\xbb\xbf{}")
    shown = run("duties", "2026", empty, "--lang", "en")
    assert shown.exit_code == 0
    assert "Duties of 2026 (0)" in shown.stdout
    assert "Cannot be computed yet (4)" in shown.stdout
    assert answer("duties", "2026", empty)["duties"] == []


def test_the_duties_are_written_as_a_calendar(files: dict[str, Path], tmp_path: Path) -> None:
    ics = tmp_path / "kalender.ics"
    found = run("duties", "2026", files["duties"], "--ics", ics)
    assert found.exit_code == 0
    assert found.stdout.endswith("Ditulis: kalender.ics.\n")
    events = list(Calendar.from_ical(ics.read_bytes()).walk("VEVENT"))
    days = [str(event.decoded("dtstart")) for event in events]
    assert days == [each["on"] for each in answer("duties", "2026", files["duties"])["duties"]]
    assert run("duties", "2026", files["duties"], "--ics", tmp_path).exit_code == 2


def test_a_year_outside_the_calendar_is_refused(files: dict[str, Path]) -> None:
    result = run("duties", "2200", files["duties"])
    assert result.exit_code == 2
    assert "KB-K01" in result.stderr


def test_a_day_that_may_move_is_marked_and_one_that_cannot_is_not(tmp_path: Path) -> None:
    """Perki 1/2021 56(1): three months by the calendar; PP 61/2010 11(2): thirty working days."""
    year = WorkingCalendar.national().decreed_until.year + 2
    facts = tmp_path / "fakta.json"
    told = {
        "fiscal_year_closed": f"{year - 1}-12-31",
        "exemptions": [{**FACTS["exemptions"][0], "expires_on": f"{year}-10-02"}],
    }
    facts.write_text(json.dumps(told), encoding="utf-8")
    shown = run("duties", str(year), facts).stdout
    assert re.search(rf"{year}-0[78]-\d\d~", shown)
    assert f"{year}-03-31 " in shown
    assert "~ perkiraan: libur tahun itu belum ditetapkan" in shown
    found = answer("duties", str(year), facts)["duties"]
    assert isinstance(found, list)
    certainty = {each["limit"]: each["certainty"] for each in found}
    assert certainty["report.annual"] == "decreed"
    assert certainty["exemption.expiry_determination"] == "estimated"
