"""Leave that a reading counts as worked is said to be so, and no decree is made to say it."""

from __future__ import annotations

from datetime import date

from keterbukaan import Jurisdiction, due

LEAVE = date(2025, 3, 28)  # Nyepi's collective leave, a Friday


def test_leave_read_as_worked_is_a_working_day_with_its_name() -> None:
    body = Jurisdiction.national().choosing("collective-leave=worked")
    reason = body.calendar_under(body.readings).why(LEAVE)
    assert reason.working
    assert reason.text("id") == "hari kerja (Cuti bersama Nyepi)"
    assert reason.text("en") == "working day (Cuti bersama Nyepi)"


def test_an_announced_extension_leads_over_the_time_that_it_extends() -> None:
    answer = due("request.response", date(2025, 1, 6))
    extended = due("request.extension", since=answer)
    facts = {"request.response.ended": answer, "request.extension.ended": extended}
    objection = due("objection.filing", facts)
    assert objection.event == "request.extension.ended"
    assert objection.earliest <= due("objection.filing", since=answer).date
