"""`calendar`: days off with their decrees."""

from __future__ import annotations

from pathlib import Path

from calling import answer, run

from keterbukaan import WorkingCalendar


def test_calendar_shows_days_off_decrees_and_what_was_taken_away() -> None:
    found = answer("calendar", "2023")
    days, removed = found["days_off"], found["removed"]
    assert isinstance(days, list)
    assert isinstance(removed, list)
    assert len(days) == 27
    assert removed[0]["date"] == "2023-04-26"
    assert removed[0]["removed_on"] == "2023-03-29"
    # 365 days, 105 of them weekends, and 21 of the 27 days off on a weekday
    assert found["working_days"] == [21, 20, 21, 14, 21, 17, 20, 22, 20, 22, 22, 19]
    shown = run("calendar", "2023", "--lang", "en").stdout
    assert "taken away by SKB 327/2023" in " ".join(shown.split())
    undecreed = str(WorkingCalendar.national().coverage.decreed_until.year + 1)
    estimated = answer("calendar", undecreed)
    assert estimated["certainty"] == "estimated"
    assert "perkiraan" in run("calendar", undecreed).stdout
    worked = answer("calendar", "2025", "--reading", "collective-leave=worked")
    assert not any("Cuti" in day["name"] for day in _days(worked))


def _days(found: dict[str, object]) -> list[dict[str, str]]:
    days = found["days_off"]
    assert isinstance(days, list)
    return days


def test_words_of_a_body_are_text_and_no_markup(tmp_path: Path) -> None:
    body = tmp_path / "b.toml"
    body.write_text(
        'schema = 1\nname = "x"\n[[day_off]]\ndate = 2025-03-05\nname = "Hari [/] jadi [red]"\n',
        encoding="utf-8",
    )
    assert "Hari [/] jadi [red]" in run("calendar", "2025", "--under", body).stdout


def test_a_feast_that_is_still_to_be_fixed_is_marked() -> None:
    marked = [day["date"] for day in _days(answer("calendar", "2027")) if day["to_be_fixed"]]
    assert marked == ["2027-03-10", "2027-03-11", "2027-05-17", "2027-06-06"]
    shown = " ".join(run("calendar", "2027", "--lang", "en").stdout.split())
    assert "still to be fixed" in shown
