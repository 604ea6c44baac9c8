"""Whatever a body's own file says, no commission, court or citizen counts by its days off.

The limits of Perki 1/2013, PERMA 2/2011 and UU 14/2008 Pasal 36 ayat (1) and 37 to 50 run on
national working days in the body's zone. What a body has off, works, or closes at moves what the
body itself does and receives: the superior's answer (Pasal 36 ayat (2)), and so the two ends from
which a right after its silence is counted.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan import Deadline, Jurisdiction, Rulebook, due
from keterbukaan.calendar.moment import Zone
from keterbukaan.law.limit import Kind
from keterbukaan.law.reading import Readings

BOOK = Rulebook.national()
OF_OTHERS = sorted(
    # the publication is due at once, and has no day to move
    {
        *(each.name for each in BOOK.of_regulation("Perki 1/2013")),
        *(each.name for each in BOOK.of_regulation("PERMA 2/2011")),
        "dispute.commencement",
        "dispute.resolution",
        "objection.filing",
    }
    - {"dispute.publication"}
    - {"objection.response"}  # Perki 1/2013 Pasal 5 huruf b says again what the superior owes
    - {each.name for each in BOOK.provisions if each.kind is not Kind.NUMBER}
)
STARTS = {
    limit: sorted(
        {
            start
            for each in BOOK.candidates(limit, Readings())
            for start in each.starts_from[:1]
            if not start.endswith(".ended")
        }
    )
    for limit in OF_OTHERS
}
DAYS = st.dates(date(2021, 7, 1), date(2027, 6, 30))


@st.composite
def bodies(draw: st.DrawFn) -> tuple[str, Zone]:
    """A body's own file, and its zone."""
    zone = draw(st.sampled_from(Zone))
    lines = ["schema = 1", 'name = "Kabupaten Contoh"', f'zone = "{zone.value}"']
    if (closes := draw(st.none() | st.times())) is not None:
        lines += ["[office_hours]", f"closes = {closes.replace(microsecond=0).isoformat()}"]
    for start in draw(st.lists(st.dates(date(2010, 1, 1), date(2027, 1, 1)), unique=True)):
        lines += ["[[week]]", f"from = {start}", f"days = {draw(st.sampled_from([5, 6]))}"]
    for day in draw(st.lists(DAYS, unique=True, max_size=40)):
        kind = draw(st.sampled_from(["day_off", "working_day"]))
        lines += [f"[[{kind}]]", f"date = {day}", 'name = "Hari setempat"']
    return "\n".join(lines), zone


def _body_and_nation(file: str, zone: Zone) -> tuple[Jurisdiction, Jurisdiction]:
    """The body, and the nation on the clock of the same zone."""
    return Jurisdiction.loads(file), evolve(Jurisdiction.national(), zone=zone)


@st.composite
def moments(draw: st.DrawFn) -> date | datetime:
    """A day, or a moment of it."""
    day = draw(DAYS)
    hour = draw(st.none() | st.integers(0, 23))
    return day if hour is None else datetime.combine(day, time(hour), Zone.WIB.tzinfo)


def _found(limit: str, since: object, under: Jurisdiction) -> Deadline:
    answer = due(limit, since, under=under)  # type: ignore[call-overload]
    assert isinstance(answer, Deadline)
    return answer


@given(limit=st.sampled_from(OF_OTHERS), since=moments(), office=bodies(), which=st.integers(0, 9))
def test_no_body_moves_the_time_of_a_commission_a_court_or_a_citizen(
    limit: str,
    since: date | datetime,
    office: tuple[str, Zone],
    which: int,
) -> None:
    body, nation = _body_and_nation(*office)
    starts = STARTS[limit]
    named = {starts[which % len(starts)]: since} if starts else since
    for given_as in (named, since):
        own, national = (_found(limit, given_as, each) for each in (body, nation))
        assert own.date == national.date
        assert own.earliest == national.earliest
        assert own.since == national.since
        assert own.opens == national.opens
        assert own.exercisable_from == national.exercisable_from
        assert own.exercisable_latest == national.exercisable_latest
        if limit == "objection.filing":  # the body, which receives it, may keep the door open
            assert own.latest >= national.latest
        else:
            assert own.latest == national.latest


@given(since=moments(), office=bodies())
def test_after_the_bodys_silence_both_ends_are_told(
    since: date | datetime, office: tuple[str, Zone]
) -> None:
    body, nation = _body_and_nation(*office)
    nation = evolve(nation, office_hours=body.office_hours)  # the day of receipt is the body's
    for silent, limit, event in (
        ("objection.response", "dispute.filing", "objection.received"),
        ("request.response", "objection.filing", "request.received"),
    ):
        own, national = (_found(limit, {event: since}, each) for each in (body, nation))
        ends = [_found(silent, {event: since}, each) for each in (body, nation)]
        assert own.exercisable_from == max(each.date for each in ends) + timedelta(1)
        counted = [_found(limit, {f"{silent}.ended": each.date}, nation) for each in ends]
        assert own.earliest <= min(each.earliest for each in counted)
        assert own.latest >= max(each.latest for each in counted)
        assert own.latest >= national.latest
        assert own.earliest <= national.earliest


def test_every_provision_of_a_commission_or_a_court_is_on_national_days() -> None:
    of_others = {"dispute", "court", "cassation", "ombudsman"}
    numbers = [each for each in BOOK.provisions if each.kind is Kind.NUMBER]
    own = [each for each in numbers if each.name.split(".")[0] in of_others]
    ombudsman = {name for name in BOOK.limits if name.startswith("ombudsman.")}
    assert {each.name for each in own} <= {*OF_OTHERS, *ombudsman}
    assert [each.name for each in own if not each.national_days] == []
    assert {each.name for each in numbers if each.own_days_too} == {
        "objection.filing",
        "administration.objection",
        "administration.appeal",
        "service_standard.comments",
    }
