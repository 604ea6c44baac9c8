"""`calendar`: days off with their decrees."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from calling import answer, run

from keterbukaan import Jurisdiction, WorkingCalendar, due


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


BODIES = {
    "a week of six days, two days worked, one off": """
[[week]]
from = 2026-01-01
days = 6
[[working_day]]
date = 2026-01-16
name = "Pelayanan"
[[working_day]]
date = 2026-01-18
name = "Pelayanan"
[[day_off]]
date = 2026-01-07
name = "Hari jadi"
""",
    "one Saturday worked": """
[[working_day]]
date = 2026-01-10
name = "Pelayanan"
""",
    "another week from a day within the year": """
[[week]]
from = 2025-07-01
days = 6
[[week]]
from = 2026-06-03
days = 5
[[week]]
from = 2026-11-11
days = 6
[[working_day]]
date = 2026-12-25
name = "Piket Natal"
""",
}


@pytest.mark.parametrize("name", BODIES)
def test_who_counts_on_the_json_alone_comes_to_the_day_of_due(name: str, tmp_path: Path) -> None:
    file = tmp_path / "badan.toml"
    file.write_text(f'schema = 1\nname = "Contoh"\n{BODIES[name]}', encoding="utf-8")
    body = Jurisdiction.load(file)
    is_worked = counter(answer("calendar", str(year), "--under", file) for year in (2026, 2027))
    for received in (date(2026, 1, 1) + timedelta(each) for each in range(365)):
        after = (received + timedelta(each) for each in count(1))
        worked = (day for day in after if is_worked(day))
        tenth = [next(worked) for _ in range(10)][-1]
        assert tenth == due("request.response", received, under=body).date, received


def counter(years: Iterable[dict[str, Any]]) -> Callable[[date], bool]:
    """Read the calendars of some years as somebody would who has no more than their JSON."""
    off, worked = set[str](), set[str]()
    weeks: list[tuple[str, int]] = []
    for year in years:
        off |= {each["date"] for each in year["days_off"]}
        worked |= {each["date"] for each in year["local_working_days"]}
        weeks += [(each["since"], each["days"]) for each in year["weeks"]]

    def is_worked(day: date) -> bool:
        said = day.isoformat()
        days = [days for since, days in weeks if since <= said][-1]
        return said in worked or (said not in off and day.weekday() < days)

    return is_worked


def test_the_json_says_that_the_days_off_alone_are_not_enough() -> None:
    found = answer("calendar", "2026")
    assert found["weeks"] == [{"since": "2026-01-01", "days": 5}]
    assert found["local_working_days"] == []
    assert "tidak cukup" in found["counting_id"]
    assert "not enough" in found["counting_en"]


def test_a_day_worked_by_a_decree_of_its_own_names_it(tmp_path: Path) -> None:
    file = tmp_path / "badan.toml"
    file.write_text(
        'schema = 1\nname = "Contoh"\n[[working_day]]\ndate = 2026-01-10\n'
        'name = "Pelayanan"\ndecree = "SE 1/2026"\nsigned = 2026-01-02\n',
        encoding="utf-8",
    )
    (worked,) = answer("calendar", "2026", "--under", file)["local_working_days"]
    assert worked == {
        "date": "2026-01-10",
        "name": "Pelayanan",
        "decree": "SE 1/2026",
        "signed": "2026-01-02",
    }
    known = answer("calendar", "2026", "--under", file, "--as-known-on", "2026-01-01")
    assert known["local_working_days"] == []
