"""A body compares, hashes, travels and is derived by what it is, not by which object it is."""

from __future__ import annotations

import copy
import gc
import pickle
import subprocess
import sys
import weakref
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

import keterbukaan
from keterbukaan import (
    Deadline,
    InformationRequest,
    Jurisdiction,
    OfficeHours,
    Rulebook,
    Undated,
    Week,
    WorkingCalendar,
    Zone,
    due,
)
from keterbukaan._canonical import digest
from keterbukaan.calendar import LocalDay, decree, working
from keterbukaan.cases import _clocks
from keterbukaan.cases.complaint import Complaint
from keterbukaan.cases.request import Registered, RequestItem
from keterbukaan.errors import NotADayError, OtherLawVersionError
from keterbukaan.jurisdiction import jurisdiction as module
from keterbukaan.jurisdiction import template, version
from keterbukaan.law import DayOne, Readings, rulebook
from keterbukaan.organization.complaint_roles import ComplaintRoles
from keterbukaan.testing import bodies

EXAMPLE = Path(__file__).parents[2] / "examples" / "kabupaten_contoh.toml"
NATIONAL = Jurisdiction.national()
BODY = Jurisdiction.load(EXAMPLE)
BUILT = Jurisdiction(
    name="Bank Contoh",
    calendar=WorkingCalendar.from_days_off([date(2025, 12, 25)], years=range(2020, 2031)),
    readings=Readings.of(DayOne.INCLUDED),
    zone=Zone.WIT,
    office_hours=OfficeHours(time(15, 0)),
)
KEPT = module._KEPT
A_DAY = date(2025, 3, 24)
BODIES = {
    "national": NATIONAL,
    "national, read otherwise": NATIONAL.choosing("day-one=included"),
    "national, as known": NATIONAL.as_known_on(date(2025, 1, 1)),
    "a file": BODY,
    "a file, read otherwise": BODY.choosing("day-one=included", "collective-leave=worked"),
    "a file, as known": BODY.as_known_on(date(2025, 1, 1)),
    "both": BODY.choosing("day-one=included").as_known_on(date(2025, 1, 1)),
    "by hand": BUILT,
    "by hand, as known": BUILT.as_known_on(date(2025, 1, 1)),
    "evolved": evolve(BODY, zone=Zone.WIT),
}
each_body = pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)


def travelled(value: Any) -> Any:
    return pickle.loads(pickle.dumps(value))  # noqa: S301 - made here


# Equal by content.


def test_a_file_read_twice_is_one_body() -> None:
    module._read.cache_clear()
    again = Jurisdiction.loads(EXAMPLE.read_bytes(), EXAMPLE.name)

    assert again is not BODY
    assert again == BODY
    assert hash(again) == hash(BODY)
    assert len({again, BODY}) == 1


DIFFERENT: dict[str, Callable[[Jurisdiction], Jurisdiction]] = {
    "name": lambda body: evolve(body, name="Kota Lain"),
    "zone": lambda body: evolve(body, zone=Zone.WIB if body.zone is Zone.WIT else Zone.WIT),
    "closing hours": lambda body: evolve(body, office_hours=OfficeHours(time(14, 30))),
    "a reading": lambda body: body.choosing("roll-over=next_working_day"),
    "the day of knowledge": lambda body: body.as_known_on(date(2024, 12, 1)),
    "a local day": lambda body: evolve(
        body, calendar=body.calendar.with_local_days(LocalDay(date(2025, 6, 3), "Hari jadi"))
    ),
    "the week": lambda body: evolve(
        body, calendar=body.calendar.with_weeks((date(2025, 1, 1), Week.SIX_DAYS))
    ),
    "a limit": lambda body: evolve(
        body, rulebook=Rulebook(body.rulebook.provisions[1:], body.rulebook.events)
    ),
    "the roles": lambda body: evolve(body, own_complaint_roles=ComplaintRoles({}, {})),
}


@each_body
@pytest.mark.parametrize("change", DIFFERENT.values(), ids=DIFFERENT)
def test_bodies_that_differ_in_anything_are_not_equal(
    body: Jurisdiction, change: Callable[[Jurisdiction], Jurisdiction]
) -> None:
    other = change(body)

    assert other != body
    assert other.digest != body.digest


def test_rulebooks_are_compared_by_what_they_say() -> None:
    national = Rulebook.national()
    same = Rulebook(
        national.provisions, dict(national.events), national.numbers, unread=national.unread
    )
    on = date(2025, 1, 1)

    assert same is not national
    assert (same, hash(same)) == (national, hash(national))
    assert national.in_force_on(on) == same.in_force_on(on)
    assert hash(national.in_force_on(on)) == hash(same.in_force_on(on))
    assert national.in_force_on(on) != national.in_force_on(date(2025, 1, 2))
    assert national.in_force_on(date(2025, 1, 2)).on == date(2025, 1, 2)
    assert same != national.in_force_on(on)
    assert Rulebook(national.provisions[1:], national.events, national.numbers) != national
    assert Rulebook(national.provisions, national.events, national.numbers) != national
    assert len({same, national}) == 1


# What is derived is derived once.


@pytest.mark.parametrize("body", [NATIONAL, BODY, BUILT], ids=["national", "file", "hand"])
def test_a_body_derived_twice_is_one_object(body: Jurisdiction) -> None:
    day = date(2025, 1, 1)

    assert body.choosing("roll-over=next_working_day") is body.choosing(
        "roll-over=next_working_day"
    )
    assert body.as_known_on(day) is body.as_known_on(day)
    assert body.as_known_on(day).choosing("late-answer=from_expiry") is body.as_known_on(
        day
    ).choosing("late-answer=from_expiry")
    assert body.choosing() is body
    assert body.as_known_on(day).as_known_on(day) is body.as_known_on(day)
    assert body.calendar.as_known_on(day) is body.calendar.as_known_on(day)


def test_the_day_of_knowledge_is_a_day() -> None:
    moment: Any = datetime(2025, 3, 24, tzinfo=UTC)
    with pytest.raises(NotADayError):
        NATIONAL.as_known_on(moment)


def _case() -> InformationRequest:
    return InformationRequest(
        received=A_DAY, items=(RequestItem(number=1, details="APBD 2024"),)
    ).record(Registered(on=A_DAY, number="1"))


def test_memory_is_flat_however_many_days_of_knowledge_are_asked_for() -> None:
    """Requests of a server: each with a day of knowledge of its own, and a case judged under it."""
    case, bodies, calendars = _case(), [], []
    for number in range(3 * KEPT):
        known = date(2025, 6, 1) + timedelta(days=number)
        body = NATIONAL.choosing("roll-over=next_working_day").as_known_on(known)
        assert case.obligations(on=date(2025, 4, 1), under=body)
        assert case.remedies(on=date(2025, 5, 5), under=body)
        bodies.append(weakref.ref(body))
        calendars.append(weakref.ref(body.calendar))
        del body
    gc.collect()

    assert sum(each() is not None for each in bodies) <= KEPT
    assert sum(each() is not None for each in calendars) <= 2 * KEPT


def test_deadlines_kept_with_a_body_go_when_it_goes() -> None:
    body = evolve(NATIONAL, name="Kantor sekali pakai")
    assert _case().deadlines(under=body)
    last = weakref.ref(body)
    del body
    gc.collect()

    assert last() is None


def test_a_body_remembers_no_more_deadlines_than_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    body = evolve(NATIONAL, name="Kantor dengan banyak perkara")
    monkeypatch.setattr(_clocks, "_KEPT", 10)
    found = [
        _clocks.deadline_of("request.response", {"request.received": day}, body, day)
        for day in (A_DAY + timedelta(days=n % 30) for n in range(60))
    ]

    assert found[:30] == found[30:]
    assert [each and each.date for each in found[:30]] == [
        due("request.response", A_DAY + timedelta(days=n)).date for n in range(30)
    ]
    held: Any = module.memo_of(body)["deadlines of cases"]
    assert held.cache_info().currsize == 10


# Travel.


@each_body
def test_a_body_is_equal_after_a_journey(body: Jurisdiction) -> None:
    again = travelled(body)

    assert again == body
    assert hash(again) == hash(body)
    assert again.digest == body.digest
    assert again.calendar.known_on == body.calendar.known_on
    assert again.readings == body.readings
    assert due("request.response", A_DAY, under=again) == due("request.response", A_DAY, under=body)
    assert copy.deepcopy(body) == copy.copy(body) == body


@each_body
def test_a_body_travels_to_a_process_that_has_read_nothing(body: Jurisdiction) -> None:
    code = (
        "import pickle, sys; body = pickle.load(sys.stdin.buffer);"
        "from datetime import date; from keterbukaan import due;"
        "print(body.digest, due('request.response', date(2025, 3, 24), under=body).date)"
    )
    there = subprocess.run(
        [sys.executable, "-c", code], input=pickle.dumps(body), capture_output=True, check=True
    )

    assert there.stdout.decode().split() == [
        body.digest,
        str(due("request.response", A_DAY, under=body).date),
    ]


def test_the_national_body_travels_as_its_version_alone() -> None:
    pickled = pickle.dumps(NATIONAL)

    assert keterbukaan.law_version.encode() in pickled
    assert len(pickled) < 150
    assert travelled(NATIONAL) is NATIONAL


def test_a_body_of_a_file_travels_as_its_text() -> None:
    text = template() + '[[day_off]]\ndate = 2026-01-07\nname = "Hari jadi kabupaten"\n'
    module._read.cache_clear()
    body = Jurisdiction.loads(text)

    assert len(pickle.dumps(body)) < len(text)
    module._read.cache_clear()
    assert travelled(body) is not body
    assert travelled(body) == body


@each_body
@pytest.mark.parametrize(
    ("limit", "since"),
    [
        ("request.response", A_DAY),
        ("request.response", {"request.received": A_DAY}),
        ("request.response", datetime(2025, 3, 24, 10, tzinfo=Zone.WIB.tzinfo)),
        ("dispute.filing", {"objection.received": A_DAY, "objection.registered": A_DAY}),
        ("complaint.decision", {"complaint.file_complete": A_DAY}),
        ("cassation.filing", A_DAY),
    ],
    ids=["day", "event", "moment", "silence", "complaint", "bare"],
)
def test_a_deadline_is_small_and_equal_after_a_journey(
    body: Jurisdiction, limit: str, since: Any
) -> None:
    deadline = due(limit, since, under=body)
    assert isinstance(deadline, Deadline)
    pickled = pickle.dumps(deadline)
    again = pickle.loads(pickled)  # noqa: S301 - made here

    assert again == deadline
    assert again.to_dict() == deadline.to_dict()
    assert again.explain("en") == deadline.explain("en")
    assert again.digest == deadline.digest == body.digest
    if body is not BODIES["evolved"] and body.name != BUILT.name:
        assert len(pickled) <= 2048


@each_body
@pytest.mark.parametrize("limit", ["exemption.duration.g", "disclosure.immediate"])
def test_an_answer_without_a_date_is_small_and_equal_after_a_journey(
    body: Jurisdiction, limit: str
) -> None:
    answer = due(limit, A_DAY, under=body)
    pickled = pickle.dumps(answer)

    assert isinstance(answer, Undated)
    assert pickle.loads(pickled) == answer  # noqa: S301 - made here
    if body is not BODIES["evolved"] and body.name != BUILT.name:
        assert len(pickled) <= 2048


def test_a_chain_of_deadlines_stays_small() -> None:
    response = due("request.response", A_DAY, under=BODY)
    extension = due("request.extension", response)
    assert isinstance(extension, Deadline)

    assert len(pickle.dumps(extension)) <= 2048
    assert travelled(extension) == extension


def test_what_a_case_answers_travels() -> None:
    case = Complaint(received=A_DAY, service="KTP")
    held = case.deadlines(under=BODY)

    assert held
    assert travelled(held) == held
    assert len(pickle.dumps(held)) < 2_048 * len(held)


# Another version of the law.


@pytest.fixture(params=["national", "file", "rulebook", "calendar", "deadline", "hand"])
def stored(request: pytest.FixtureRequest) -> tuple[str, bytes]:
    values = {
        "national": NATIONAL,
        "file": BODY,
        "rulebook": Rulebook.national(),
        "calendar": WorkingCalendar.national().as_known_on(date(2025, 1, 1)),
        "deadline": due("request.response", A_DAY),
        "hand": BUILT,
    }
    return request.param, pickle.dumps(values[request.param])


def test_what_was_stored_under_another_version_is_refused(
    stored: tuple[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    name, pickled = stored
    monkeypatch.setattr(version, "law_version", "0123456789ab")
    monkeypatch.setattr(rulebook, "rules_version", lambda: "1123456789ab")
    monkeypatch.setattr(working, "calendar_version", lambda: "2123456789ab")

    with pytest.raises(OtherLawVersionError, match="is installed; the result may differ") as caught:
        pickle.loads(pickled)  # noqa: S301 - made here
    assert caught.value.code == "KB-L05", name
    assert str(caught.value.fields["installed"]).endswith("123456789ab")


def test_a_calendar_of_given_days_rests_on_no_version(monkeypatch: pytest.MonkeyPatch) -> None:
    pickled = pickle.dumps(BUILT.calendar)
    monkeypatch.setattr(working, "calendar_version", lambda: "2123456789ab")

    assert pickle.loads(pickled) == BUILT.calendar  # noqa: S301 - made here


def test_a_deadline_whose_days_are_other_ones_here_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Years without a decree are estimated by a package, of which another release may be here."""
    pickled = pickle.dumps(due("request.response", date(2031, 3, 24)))
    monkeypatch.setattr(WorkingCalendar, "add", lambda _self, day, n: day + timedelta(days=n))

    with pytest.raises(OtherLawVersionError, match=r"request\.response .* 2031"):
        pickle.loads(pickled)  # noqa: S301 - made here


# The version itself.


def test_the_version_is_twelve_hexadecimal_digits_and_the_same_in_every_process() -> None:
    code = "import keterbukaan; print(keterbukaan.law_version)"
    elsewhere = [
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed},
        ).stdout.strip()
        for seed in ("1", "2")
    ]

    assert len(keterbukaan.law_version) == 12
    assert set(keterbukaan.law_version) <= set("0123456789abcdef")
    assert elsewhere == [keterbukaan.law_version] * 2


def _version_with(rules: dict[str, object]) -> str:
    return str(digest({**rules, "calendar": decree.decrees()}))


def test_each_part_of_each_rule_bears_on_the_version_and_no_word_does() -> None:
    rules = rulebook.rules()
    assert _version_with(rules) == keterbukaan.law_version
    provisions = Rulebook.national().provisions
    first = provisions[0]
    changes: dict[str, Any] = {
        "name": "x.y",
        "amount": 4_321,
        "unit": None,
        "starts_from": ("x",),
        "in_force_from": date(1999, 1, 1),
        "in_force_until": date(2099, 1, 1),
        "never_later_than": "x.y",
        "under": {"day-one": "included"},
        "continues": not first.continues,
        "sources": (),
        "age": evolve(first.age, replaced_by="UU 9/2027"),
    }
    for name, value in changes.items():
        changed = (evolve(first, **{name: value}), *provisions[1:])
        assert _version_with({**rules, "rules": changed}) != keterbukaan.law_version, name
    looked = evolve(first, age=evolve(first.age, checked_on=date(2028, 1, 2)))
    checked_again = {**rules, "rules": (looked, *provisions[1:])}
    assert _version_with(checked_again) == keterbukaan.law_version
    for name in ("summary_id", "summary_en", "note"):
        words: Any = {name: "Lain kata."}
        worded = (evolve(first, **words), *provisions[1:])
        assert _version_with({**rules, "rules": worded}) == keterbukaan.law_version, name


def test_each_decree_bears_on_the_version() -> None:
    held = dict(decree.decrees())
    for year in ("2010", "2027", "law"):
        assert digest({**rulebook.rules(), "calendar": {**held, year: ()}}) != (
            keterbukaan.law_version
        )


@given(bodies())
def test_any_body_of_the_kit_travels_and_is_the_same(body: Jurisdiction) -> None:
    came = pickle.loads(pickle.dumps(body))  # noqa: S301 - our own

    assert (came, hash(came), came.digest) == (body, hash(body), body.digest)
