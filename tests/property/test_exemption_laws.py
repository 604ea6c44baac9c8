"""Laws of exemptions: against a walk day by day, and what no opening and no day may undo.

The walk is written from the law: information is closed while at least one ground still holds.
"""

from __future__ import annotations

from datetime import date, timedelta

from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.information.exemption import (
    Exemption,
    ExemptionClaim,
    ExemptionState,
    ExemptionStatus,
    OpeningEvent,
)
from keterbukaan.information.grounds import Letter, OpenedBy

ONE_DAY = timedelta(days=1)
CALENDAR = WorkingCalendar.national()
HORIZON = 420
ITEMS = {"a": 5, "c": 7, "e": 7, "f": 4, "h": 5}
ANY = frozenset("abcdefghij")
OPENS = {
    OpenedBy.STATUS_CHANGE: ANY,  # PP 10
    OpenedBy.OPEN_HEARING: frozenset("a"),  # PP 5(2)
    OpenedBy.CONSENT: frozenset("gh"),  # UU 18(2)a
    OpenedBy.PUBLIC_OFFICE: frozenset("gh"),  # UU 18(2)b
    OpenedBy.OBJECTION: ANY,  # UU 11(2)
    OpenedBy.COMMISSION: ANY,  # UU 11(2), Perki 52(3)
    OpenedBy.COURT: ANY,  # UU 11(2), Perki 52(3)
    OpenedBy.JUSTICE: frozenset[str](),  # UU 18(3): to a court, not to the public
}


@frozen
class Secret:
    """What was claimed and decided, and what was opened since."""

    letters: tuple[str, ...]
    decided: date
    expires: date | None
    events: tuple[tuple[OpenedBy, date], ...]

    @property
    def exemption(self) -> Exemption:
        return Exemption(
            number="1",
            information="x",
            claims=tuple(
                ExemptionClaim(letter=Letter(each), item=ITEMS.get(each), act="UU 8/1981")
                for each in self.letters
            ),
            decided_on=self.decided,
            expires_on=self.expires,
            openings=tuple(OpeningEvent(by=by, on=on) for by, on in self.events),
        )

    def status(self, on: date) -> ExemptionStatus:
        return self.exemption.status(on=on)

    def time_is_up(self, letter: str, day: date) -> bool:
        """PP 11(3): open when the period ends; PP 5(1): letter a after 30 years."""
        if self.expires is not None and day > self.expires:
            return True
        years = day.year - self.decided.year
        same = (day.month, day.day) > (self.decided.month, self.decided.day)
        return letter == "a" and (years > 30 or (years == 30 and same))

    def was_opened(self, letter: str, day: date) -> bool:
        for by, on in self.events:
            if on <= day:
                if by is OpenedBy.DETERMINATION:
                    # PP 11(1): what has come to its end; where no end is known, the PPID's word
                    if self.expires is None or self.time_is_up(letter, day):
                        return True
                elif letter in OPENS[by]:
                    return True
        return False

    def is_open(self, day: date) -> bool:
        return all(
            self.time_is_up(each, day) or self.was_opened(each, day) for each in self.letters
        )

    def first_open_day(self) -> date | None:
        """Walk from the day of the decision."""
        for step in range(HORIZON):
            day = self.decided + step * ONE_DAY
            if self.is_open(day):
                return day
        return None

    def only_time_opens_it(self, day: date) -> bool:
        """Tell whether, on its first open day, some ground is open by time alone, and on no act."""
        return any(not self.was_opened(each, day) for each in self.letters)


def review_day(end: date) -> date:
    """Count thirty working days back from the end (PP 11(2))."""
    day, left = end, 30
    while left:
        day -= ONE_DAY
        left -= CALENDAR.is_working_day(day)
    return day


@st.composite
def secrets(draw: st.DrawFn) -> Secret:
    letters = draw(st.lists(st.sampled_from(sorted(ANY)), min_size=1, max_size=3, unique=True))
    decided = draw(st.dates(date(2021, 7, 1), date(2026, 6, 30)))
    after = st.integers(0, HORIZON - 5).map(lambda days: decided + days * ONE_DAY)
    expires = draw(st.none() | after)
    # What a determination does to letter a without a day of its end is left out here.
    undated = expires is None and "a" in letters
    ways = st.sampled_from([*OPENS] if undated else [*OPENS, OpenedBy.DETERMINATION])
    events = draw(st.lists(st.tuples(ways, after), max_size=4))
    return Secret(tuple(letters), decided, expires, tuple(events))


DAYS = st.integers(-5, HORIZON + 40)


def at(secret: Secret, step: int) -> date:
    return secret.decided + step * ONE_DAY


@given(secrets())
def test_the_first_open_day_is_that_of_the_walk(secret: Secret) -> None:
    found = secret.status(on=secret.decided).open_from
    walked = secret.first_open_day()

    if walked is None:  # none, or as far off as the 30 years of letter a
        assert found is None or found > secret.decided + HORIZON * ONE_DAY
    else:
        assert found == walked


@given(secrets(), DAYS)
def test_the_state_of_a_day_is_that_of_the_walk(secret: Secret, step: int) -> None:
    day = at(secret, step)
    status, opened = secret.status(on=day), secret.first_open_day()

    if day < secret.decided:
        assert status.state is ExemptionState.NOT_YET
    elif secret.is_open(day):
        assert status.is_open
        assert opened is not None
        if not secret.only_time_opens_it(opened):
            assert status.state is ExemptionState.OPENED
        if all(not secret.was_opened(each, opened) for each in secret.letters):
            assert status.state is ExemptionState.OPEN_BY_LAPSE
    else:
        assert status.state in {ExemptionState.EXEMPT, ExemptionState.DUE_FOR_REVIEW}


@given(secrets(), DAYS)
def test_it_is_due_for_review_in_the_last_thirty_working_days_of_what_lapses(
    secret: Secret, step: int
) -> None:
    secret = evolve(secret, events=())
    day = at(secret, step)
    expected = (
        secret.expires is not None
        and max(review_day(secret.expires), secret.decided) <= day <= secret.expires
    )

    assert (secret.status(on=day).state is ExemptionState.DUE_FOR_REVIEW) is expected


@given(secrets(), DAYS, st.integers(0, 60))
def test_once_open_it_stays_open(secret: Secret, step: int, later: int) -> None:
    if secret.status(on=at(secret, step)).is_open:
        assert secret.status(on=at(secret, step + later)).is_open


@given(secrets(), DAYS)
def test_it_is_open_from_the_day_that_it_names(secret: Secret, step: int) -> None:
    status = secret.status(on=at(secret, step))

    assert status.is_open is (status.open_from is not None and status.on >= status.open_from)
    if status.open_from is not None:
        assert status.ends == status.open_from - ONE_DAY


@given(secrets(), DAYS)
def test_what_it_names_does_not_depend_on_the_day_it_is_asked(secret: Secret, step: int) -> None:
    first, second = secret.status(on=secret.decided), secret.status(on=at(secret, step))

    assert (first.ends, first.open_from, first.opened_by) == (
        second.ends,
        second.open_from,
        second.opened_by,
    )
    assert first.citations == second.citations


def not_later(first: date | None, second: date | None) -> bool:
    return second is None or (first is not None and first <= second)


@given(secrets(), st.sampled_from([*OPENS, OpenedBy.DETERMINATION]), st.integers(0, HORIZON))
def test_another_opening_never_opens_it_later(secret: Secret, by: OpenedBy, step: int) -> None:
    before = secret.exemption
    after = before.opened(OpeningEvent(by=by, on=at(secret, step)))

    assert len(after.openings) == len(before.openings) + 1
    assert not_later(
        after.status(on=secret.decided).open_from, before.status(on=secret.decided).open_from
    )


@given(secrets(), st.integers(0, 200))
def test_a_longer_period_never_opens_it_earlier(secret: Secret, more: int) -> None:
    if secret.expires is not None:
        longer = evolve(secret, expires=secret.expires + more * ONE_DAY)
        assert not_later(
            secret.status(on=secret.decided).open_from, longer.status(on=secret.decided).open_from
        )


@given(secrets(), DAYS, st.data())
def test_the_order_of_openings_and_of_grounds_does_not_matter(
    secret: Secret, step: int, data: st.DataObject
) -> None:
    other = evolve(secret, events=tuple(data.draw(st.permutations(secret.events))))
    day = at(secret, step)
    one, two = secret.status(on=day), other.status(on=day)

    assert (one.state, one.ends, one.open_from, one.review) == (
        two.state,
        two.ends,
        two.open_from,
        two.review,
    )
    grounds = evolve(secret, letters=tuple(data.draw(st.permutations(secret.letters))))
    assert grounds.status(on=day).open_from == one.open_from


@given(secrets(), st.sampled_from(sorted(ANY)))
def test_another_ground_never_opens_it_earlier(secret: Secret, letter: str) -> None:
    more = evolve(secret, letters=tuple(dict.fromkeys((*secret.letters, letter))))

    assert not_later(
        secret.status(on=secret.decided).open_from, more.status(on=secret.decided).open_from
    )


@given(st.dates(date(2010, 8, 23), date(2060, 12, 31)))
def test_law_enforcement_is_closed_for_thirty_years_and_no_day_more(decided: date) -> None:
    secret = Secret(("a",), decided, None, ())
    opened = secret.status(on=decided).open_from

    assert opened is not None
    assert not secret.is_open(opened - ONE_DAY)
    # from a leap day the walk finds no 29 February, and the first day after it is 1 March
    assert secret.is_open(opened)
    assert opened.year == decided.year + 30 + ((decided.month, decided.day) == (12, 31))


@given(secrets())
def test_an_exemption_goes_to_json_and_back(secret: Secret) -> None:
    held = secret.exemption

    assert Exemption.model_validate_json(held.model_dump_json()) == held
    assert Exemption.model_validate(held.model_dump(mode="json")) == held
