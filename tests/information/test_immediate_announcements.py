"""Immediate announcements: what may not wait, and what each must do (Perki 1/2021 19, 25, 26)."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from keterbukaan.information.category import Channel
from keterbukaan.information.immediate import ImmediateAnnouncement
from keterbukaan.records.record import problems_of

HAPPENED = date(2026, 3, 1)
OF_EVERY_BODY = ("perki.25.2.a", "perki.25.2.b", "perki.25.2.c")
OF_LICENSERS = ("perki.26.a", "perki.26.b", "perki.26.c")


def told(**changed: object) -> ImmediateAnnouncement:
    values: dict[str, object] = {
        "item": "perki.19.2.a",
        "title": "Banjir",
        "happened_on": HAPPENED,
        "announced_on": HAPPENED,
        "channels": {Channel.SOCIAL_MEDIA},
        "covers": set(OF_EVERY_BODY),
    }
    return ImmediateAnnouncement.model_validate({**values, **changed})


def cited(**changed: object) -> list[str]:
    return [finding.citation for finding in told(**changed).findings()]


def test_what_is_announced_at_once_and_whole_lacks_nothing() -> None:
    assert cited() == []


def test_a_day_later_is_a_delay_and_no_number_excuses_it() -> None:
    late = told(announced_on=date(2026, 3, 2)).findings()
    assert [each.citation for each in late] == ["Perki 1/2021 Pasal 25 ayat (1)"]
    assert "1 hari" in late[0].text("id")


def test_what_was_never_announced_is_found_without_asking_for_its_channel() -> None:
    assert cited(announced_on=None, channels=set()) == ["Perki 1/2021 Pasal 25 ayat (1)"]


def test_a_channel_is_named() -> None:
    assert cited(channels=set()) == ["Perki 1/2021 Pasal 24 ayat (3)"]


@pytest.mark.parametrize("key", OF_EVERY_BODY)
def test_each_thing_that_every_body_does_is_asked_for(key: str) -> None:
    letter = key[-1]
    assert cited(covers=set(OF_EVERY_BODY) - {key}) == [
        f"Perki 1/2021 Pasal 25 ayat (2) huruf {letter}"
    ]


def test_a_body_that_licenses_the_danger_does_more() -> None:
    assert cited(licensing=True) == [f"Perki 1/2021 Pasal 26 huruf {each}" for each in "abc"]
    assert cited(licensing=True, covers={*OF_EVERY_BODY, *OF_LICENSERS}) == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("item", "perki.21.1.a"),
        ("item", "perki.25.2.a"),
        ("item", "perki.99"),
        ("covers", {"perki.19.2.a"}),
        ("covers", {"perki.99"}),
        ("announced_on", date(2026, 2, 28)),
    ],
)
def test_what_contradicts_the_article_is_refused(field: str, value: object) -> None:
    with pytest.raises(ValidationError) as refused:
        told(**{field: value})
    assert [(each.field, each.code) for each in problems_of(refused.value)] == [(field, "KB-I01")]
