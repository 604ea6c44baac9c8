"""A row as cases: what it says becomes facts, and what it does not say becomes none."""

from __future__ import annotations

from datetime import date

import pytest

from keterbukaan import Jurisdiction
from keterbukaan.cases.dossier import Dossier
from keterbukaan.cases.objection.record import ObjectionGround
from keterbukaan.cases.outcomes import CaseDeadline, Nature
from keterbukaan.errors import ContradictionError, RecordError
from keterbukaan.registers._cases import dossier_of, untold_in
from keterbukaan.registers.columns import Column
from keterbukaan.registers.reading import RegisterRow
from keterbukaan.registers.status import RowStatus

RECEIVED = date(2025, 3, 24)  # answer due 16 April 2025, extended 28 April
NATIONAL = Jurisdiction.national()


def dossier(dates: dict[Column, date]) -> Dossier:
    made = dossier_of(RegisterRow(2, "1", dates), NATIONAL)
    assert made is not None
    return made


def limits(made: Dossier) -> dict[str, CaseDeadline]:
    return {each.limit: each for each in made.deadlines()}


def test_an_answer_leaves_nothing_owed_and_is_no_silence() -> None:
    on = date(2025, 6, 30)
    made = dossier({Column.REQUEST_RECEIVED: RECEIVED, Column.REQUEST_ANSWERED: date(2025, 4, 10)})
    assert made.obligations(on=on) == ()
    assert made.request is not None
    assert made.request.is_over(on=on)
    assert limits(made)["request.response"].done_on == date(2025, 4, 10)
    grounds = {letter for letter, _ in made.request.grounds(on=on)}
    assert not grounds & {"a", "c", "f", "g"}  # nothing refused as exempt, no silence, cost, delay


def test_an_extension_counts_where_it_was_notified_in_time() -> None:
    received = {Column.REQUEST_RECEIVED: RECEIVED}
    in_time = limits(dossier({**received, Column.EXTENSION_NOTIFIED: date(2025, 4, 16)}))
    assert in_time["request.extension"].deadline.date == date(2025, 4, 28)
    too_late = limits(dossier({**received, Column.EXTENSION_NOTIFIED: date(2025, 4, 17)}))
    assert "request.extension" not in too_late  # UU 14/2008 22(8): before the time is over


def ground(dates: dict[Column, date]) -> tuple[ObjectionGround, date | None]:
    made = dossier({**dates, Column.OBJECTION_RECEIVED: date(2025, 5, 2)}).objection
    assert made is not None
    (claim,) = made.claims
    return claim.ground, claim.found_on


def test_the_ground_of_an_objection_is_silence_only_where_no_answer_came_before() -> None:
    received = {Column.REQUEST_RECEIVED: RECEIVED}
    answered, afterwards = date(2025, 4, 30), date(2025, 5, 6)
    assert ground(received) == (ObjectionGround.NOT_ANSWERED, None)
    later = {**received, Column.REQUEST_ANSWERED: afterwards}
    assert ground(later) == (ObjectionGround.NOT_ANSWERED, None)
    known = {**received, Column.REQUEST_ANSWERED: answered}
    assert ground(known) == (ObjectionGround.NOT_AS_ASKED, answered)
    assert ground({}) == (ObjectionGround.NOT_AS_ASKED, None)  # of its request nothing is known
    made = dossier({Column.OBJECTION_RECEIVED: date(2025, 5, 2)})
    assert made.irregularities() == ()


def test_the_superiors_answer_grants_and_owes_nothing() -> None:
    dates = {Column.OBJECTION_RECEIVED: RECEIVED, Column.OBJECTION_ANSWERED: date(2025, 5, 2)}
    made = dossier(dates)
    assert made.objection is not None
    assert made.objection.is_over(on=date(2025, 6, 30))
    assert limits(made)["objection.response"].done_on == date(2025, 5, 2)


def test_a_dispute_knows_what_the_row_says_of_the_objection() -> None:
    filed, answered = date(2020, 12, 14), date(2020, 11, 3)
    alone = dossier({Column.DISPUTE_FILED: filed}).dispute
    assert alone is not None
    assert not alone.tells_of_an_objection
    known = dossier({Column.OBJECTION_ANSWERED: answered, Column.DISPUTE_FILED: filed}).dispute
    assert known is not None
    assert (known.answer_received, known.unanswered) == (answered, False)
    entered = dossier({Column.OBJECTION_REGISTERED: answered, Column.DISPUTE_FILED: filed}).dispute
    assert entered is not None
    assert (entered.objection_registered, entered.unanswered) == (answered, True)
    later = {Column.OBJECTION_ANSWERED: date(2020, 12, 15), Column.DISPUTE_FILED: filed}
    untold = dossier(later).dispute
    assert untold is not None
    assert untold.answer_received is None


def test_a_hearing_opens_the_hundred_days_and_a_decision_keeps_them() -> None:
    hearing = {Column.FIRST_HEARING: date(2022, 10, 19)}
    assert limits(dossier(hearing))["dispute.resolution"].is_open
    decided = {**hearing, Column.DISPUTE_DECIDED: date(2023, 3, 8)}
    assert limits(dossier(decided))["dispute.resolution"].done_on == date(2023, 3, 8)
    found = dossier(decided).irregularities()
    assert not any(each.nature in {Nature.UNLAWFUL, Nature.CONTRADICTION} for each in found)


def test_a_row_that_opens_nothing_is_no_dossier() -> None:
    for column in (Column.REQUEST_ANSWERED, Column.OBJECTION_ANSWERED, Column.DISPUTE_DECIDED):
        assert dossier_of(RegisterRow(2, "1", {column: RECEIVED}), NATIONAL) is None


@pytest.mark.parametrize(
    ("dates", "error"),
    [
        (
            {Column.REQUEST_RECEIVED: RECEIVED, Column.REQUEST_ANSWERED: date(2025, 3, 21)},
            ContradictionError,
        ),
        (
            {Column.REQUEST_RECEIVED: RECEIVED, Column.OBJECTION_RECEIVED: date(2025, 3, 21)},
            RecordError,
        ),
        (
            {Column.DISPUTE_FILED: RECEIVED, Column.FIRST_HEARING: date(2025, 3, 21)},
            ContradictionError,
        ),
    ],
    ids=["an answer before its request", "an objection before it", "a hearing before the filing"],
)
def test_days_that_contradict_each_other_are_refused(
    dates: dict[Column, date], error: type[Exception]
) -> None:
    with pytest.raises(error):
        dossier_of(RegisterRow(2, "1", dates), NATIONAL)


def test_what_was_read_is_not_hidden_and_a_status_hides_what_it_ends() -> None:
    dates = {Column.REQUEST_RECEIVED: RECEIVED, Column.REQUEST_ANSWERED: date(2025, 4, 10)}
    unread = frozenset({Column.REQUEST_ANSWERED, Column.OBJECTION_RECEIVED})
    row = RegisterRow(2, "1", dates, unread=unread, status=RowStatus.FINISHED)
    hidden = {Column.OBJECTION_RECEIVED, Column.OBJECTION_ANSWERED, Column.DISPUTE_DECIDED}
    assert untold_in(row) == hidden
    assert untold_in(RegisterRow(2, "1", dates)) == frozenset()


def test_no_name_and_no_number_of_the_row_is_in_its_cases() -> None:
    dates = {
        column: RECEIVED
        for column in Column
        if column not in {Column.NUMBER, Column.EXTENSION_NOTIFIED}
    }
    made = dossier_of(RegisterRow(2, "Budi/017", dates), NATIONAL)
    assert made is not None
    assert "Budi" not in made.model_dump_json()
