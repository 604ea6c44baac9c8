"""The days of an example stand week by week, each with why it counts or does not."""

from __future__ import annotations

from datetime import date

from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.deadlines.due import due
from scripts.pages.weeks import weeks


def test_every_day_from_the_event_to_the_last_is_told_in_words() -> None:
    found = due("request.completeness_check", date(2025, 8, 14))
    assert isinstance(found, Deadline)
    # Independence Day of 2025 was a Sunday, and Monday 18 August a day of collective leave.
    assert [*weeks(found, "id")][2:6] == [
        "| Sen | Sel | Rab | Kam | Jum | Sab | Min |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        (
            "|  |  |  | 14 Agu<br><small>**peristiwa**</small> "
            "| 15 Agu<br><small>hari ke-1</small> "
            "| 16 Agu<br><small>akhir pekan</small> | 17 Agu<br><small>libur nasional</small> |"
        ),
        (
            "| 18 Agu<br><small>cuti bersama</small> | 19 Agu<br><small>hari ke-2</small> "
            "| 20 Agu<br><small>hari ke-3<br>**terakhir**</small> |  |  |  |  |"
        ),
    ]
