"""A body's file at its worst: refused by the library's own errors, quickly, or read.

So it is with every data file: whatever stands at a key, nothing else than `DataFileError` comes.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from functools import partial
from pathlib import Path

import pytest
from attrs import evolve

import keterbukaan
from keterbukaan import Jurisdiction, due
from keterbukaan.calendar.decree import read_year
from keterbukaan.cases.lifecycle import read_lifecycle
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.errors import (
    CalendarRangeError,
    DataFileError,
    DeadlineStartError,
    LooserThanNationalError,
)
from keterbukaan.files import Limits
from keterbukaan.jurisdiction._body_file import MOST_LIMITS
from keterbukaan.jurisdiction._rings import ring_in
from keterbukaan.law._regulation_file import read_events, read_regulation
from keterbukaan.law.reading import read_open_questions
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.organization.complaint_roles import read_complaint_roles

SOURCE = Path(keterbukaan.__file__).parent
HEAD = 'schema = 1\nname = "Kab. Contoh"\n'
BODY = """
schema = 1
name = "Kabupaten Contoh"
zone = "WITA"
[office_hours]
closes = 16:00:00
[readings]
day-one = "included"
[[week]]
from = 2027-01-04
days = 6
[[day_off]]
date = 2026-01-07
name = "Hari jadi kabupaten"
decree = "SK Bupati 1/2025"
signed = 2025-12-01
[[working_day]]
date = 2026-02-07
name = "Sabtu kerja"
[[limit]]
limit = "request.response"
amount = 9
unit = "working_days"
starts_from = ["request.received"]
citations = ["Perbup Contoh 12/2024 Pasal 9 ayat (1)"]
in_force_from = 2024-07-01
in_force_until = 2030-12-31
summary_id = "a"
summary_en = "a"
[[complaint_role]]
name = "koordinator"
acts_as = "liaison_officer"
id = "Koordinator"
en = "Coordinator"
duty_id = "a"
duty_en = "a"
citations = ["Perbup Contoh 12/2024 Pasal 9 ayat (1)"]
[[complaint_step]]
name = "archived"
who = ["provider"]
citations = ["Perbup Contoh 12/2024 Pasal 9 ayat (1)"]
"""
LIMIT = """
[[limit]]
limit = "{}"
amount = {}
unit = "{}"
citations = ["Perbup Contoh 12/2024 Pasal 9 ayat (1)"]
in_force_from = 2024-07-01
"""
ODD = [
    "9999-12-31",
    "0001-01-01",
    "2025-03-24T00:00:00",
    "2025-03-24T00:00:00+07:00",
    "9999-12-31T23:59:59-23:59",
    "00:00:00",
    "23:59:59.999999",
    "nan",
    "-inf",
    "1e400",
    "0",
    "-1",
    "13",
    "10000",
    "9223372036854775807",
    "9223372036854775808",
    "0x" + "f" * 5_000,
    "9" * 5_000,
    "true",
    "false",
    '""',
    '" "',
    '"\\u0000"',
    '"x"',
    '"UU 14/2008 Pasal ' + "9" * 5_000 + '"',
    '"' + "x" * 20_000 + '"',
    "[]",
    "[[]]",
    "[{}]",
    "[[[1]], {a = 1}]",
    '["x", 1]',
    '["UU 14/2008 Pasal 9", "UU 14/2008 Pasal 9"]',
    "[9999-12-31]",
    "{}",
    "{a = {a = 1}}",
    "{a = 0x" + "f" * 5_000 + "}",
]


def written(value: object) -> str:
    """Write a value of a TOML file anew, on one line."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        inside = ", ".join(f"{written(key)} = {written(each)}" for key, each in value.items())
        return f"{{{inside}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(written, value))}]"
    if isinstance(value, (date, datetime, time)):
        return value.isoformat()
    if isinstance(value, str):
        plain = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'"{plain}"'
    return str(value)


def with_odd_values(value: object) -> Iterator[str]:
    """Yield a value with an odd one in each of its places: of a long list at its first entry."""
    if isinstance(value, dict):
        for key in value:
            for odd in with_odd_values(value[key]):
                rest = {name: written(each) for name, each in value.items() if name != key}
                all_of_it = {**rest, key: odd}
                yield f"{{{', '.join(f'{written(k)} = {v}' for k, v in all_of_it.items())}}}"
    elif isinstance(value, list) and value:
        for odd in with_odd_values(value[0]):
            yield f"[{', '.join([odd, *map(written, value[1:])])}]"
    yield from ODD


def files_with_odd_values(text: str) -> Iterator[bytes]:
    top = tomllib.loads(text)
    for key in top:
        rest = "".join(f"{written(k)} = {written(v)}\n" for k, v in top.items() if k != key)
        for odd in with_odd_values(top[key]):
            yield f"{rest}{written(key)} = {odd}\n".encode()


def shipped(place: str) -> str:
    return (SOURCE / place).read_text(encoding="utf-8")


EVENTS = Rulebook.national().events
DAYS = """
schema = 1
name = "Kabupaten Contoh"
kind = "badan_publik_negara"
[office_hours]
closes = 15:30:00
basis = "Keputusan Bupati 1/2025"
[[week]]
from = 2027-01-04
days = 6
basis = "Perbup Contoh 3/2020 Pasal 2"
[[day_off]]
date = 2026-01-07
name = "Hari jadi kabupaten"
[[limit]]
limit = "request.response"
amount = 9
unit = "calendar_days"
citations = ["Perbup Contoh 12/2024 Pasal 9 ayat (1)"]
in_force_from = 2024-07-01
"""
READERS: dict[str, tuple[str, Callable[[bytes], object]]] = {
    "a body's file": (BODY, Jurisdiction.loads),
    "its days and limits": (DAYS, Jurisdiction.loads),
    "a year": (shipped("calendar/skb/2025.toml"), lambda data: read_year(data, "x", 2025)),
    "the events": (shipped("law/events.toml"), lambda data: read_events(data, "x")),
    "a regulation": (
        shipped("law/regulations/uu_27_2022.toml"),
        lambda data: read_regulation(data, "x", EVENTS),
    ),
    "the readings": (shipped("law/readings.toml"), lambda data: read_open_questions(data, "x")),
    "a lifecycle": (
        shipped("cases/objection/stages.toml"),
        lambda data: read_lifecycle(data, "x"),
    ),
    "the roles": (
        shipped("organization/complaint_roles.toml"),
        lambda data: read_complaint_roles(data, "x"),
    ),
}


def refusal(read: Callable[[], object]) -> DataFileError | LooserThanNationalError | None:
    """Return the library's own refusal, where there is one."""
    try:
        read()
    except (DataFileError, LooserThanNationalError) as problem:
        return problem
    return None


@pytest.mark.parametrize(("text", "read"), READERS.values(), ids=READERS)
def test_whatever_stands_at_a_key_is_read_or_refused(
    text: str, read: Callable[[bytes], object]
) -> None:
    read(text.encode())
    refused = [
        problem for data in files_with_odd_values(text) if (problem := refusal(partial(read, data)))
    ]
    assert len(refused) > 100
    for problem in refused:
        assert max(len(problem.text("id")), len(problem.text("en"))) < 6_000


@pytest.mark.parametrize(
    ("unit", "amount"),
    [
        ("working_days", 1),
        ("working_days", 10_000),
        ("calendar_days", 10_000),
        ("days", 10_000),
        ("months", 1_200),
        ("months", 10_000),
        ("years", 100),
        ("years", 10_000),
    ],
)
def test_any_amount_of_any_unit_is_judged_for_any_limit(unit: str, amount: int) -> None:
    loaded = 0
    for limit in Rulebook.national().limits:
        try:
            body = Jurisdiction.loads(HEAD + LIMIT.format(limit, amount, unit))
            loaded += 1
            for start in Rulebook.national().about(limit)[0].starts_from:
                due(limit, {start: date(2025, 3, 24)}, under=body)
        except (
            DataFileError,
            LooserThanNationalError,
            CalendarRangeError,
            DeadlineStartError,  # a start that only another reading takes (C20)
        ):
            continue
    assert loaded or amount > 1


RING = """
[[limit]]
limit = "complaint.{}"
amount = 5
unit = "working_days"
citations = ["Perbup Contoh 12/2024 Pasal 9 ayat (1)"]
in_force_from = {}-01-01
in_force_until = {}-12-31
starts_from = ["complaint.received", "complaint.{}.ended"]
"""
A, B, C = "forwarding", "verification", "first_follow_up"


@pytest.mark.parametrize("ring", [(A,), (A, B), (A, B, C), (C, A, B)], ids="-".join)
def test_limits_that_start_one_another_are_refused_by_name(ring: tuple[str, ...]) -> None:
    text = "".join(
        RING.format(name, 2024, 2026, before)
        for name, before in zip(ring, (ring[-1], *ring), strict=False)
    )
    with pytest.raises(DataFileError) as caught:
        Jurisdiction.loads(HEAD + text)

    turned = [[*ring[n:], *ring[: n + 1]] for n in range(len(ring))]
    named = [" -> ".join(f"complaint.{name}" for name in each) for each in turned]
    assert any(each in caught.value.text("id") for each in named)
    assert any(each in caught.value.text("en") for each in named)
    assert "starts_from" in caught.value.text("en")


def test_a_chain_of_limits_and_a_ring_over_different_years_are_none() -> None:
    chain = RING.format(A, 2024, 2026, B) + RING.format(B, 2024, 2026, C)
    years = RING.format(A, 2024, 2024, B) + RING.format(B, 2025, 2026, A)
    day = date(2024, 3, 25)
    for text in (chain, years):
        body = Jurisdiction.loads(HEAD + text)
        found = due(f"complaint.{A}", {"complaint.received": day}, under=body)
        assert isinstance(found, Deadline)


def test_a_ring_through_what_no_limit_outlasts_is_refused() -> None:
    """Nationally a notice never ends later than the answer; here a body's answer waits for it."""
    book = Rulebook.national()
    answer = evolve(book.about("request.response")[0], starts_from=("request.notice.ended",))

    assert set(ring_in(book.with_local([answer]))) == {"request.notice", "request.response"}
    assert ring_in(book) == ()


def test_an_event_that_starts_a_limit_twice_is_refused() -> None:
    twice = 'starts_from = ["complaint.received", "complaint.received"]\n'
    with pytest.raises(DataFileError, match=r"duplicate complaint\.received"):
        Jurisdiction.loads(HEAD + LIMIT.format(f"complaint.{A}", 5, "working_days") + twice)


TEN_THOUSAND_DAYS = "".join(
    f"[[day_off]]\ndate = {date.fromordinal(date(2010, 1, 1).toordinal() + n)}\nname = 'x'\n"
    for n in range(10_000)
)
STRANGE = {
    "a dotted key": "a" + ".a" * 400_000 + " = 1",
    "a dotted table": "x = 1\n[" + ".".join(["a"] * 400_000) + "]",
    "a quoted key": "x = {" + "'a' . " * 100_000 + "a = 1}",
    "deep lists": "a = " + "[" * 400_000,
    "deep tables": "a = " + "{a = " * 100_000,
    "a long key": "a" * 900_000 + " = 1",
    "a surrogate as an escape": r'"\ud800" = 1',
    "a surrogate": "x = '\ud800'",
    "an endless text": 'name = """' + "x" * 900_000,
    "a long text": "zone = '" + "x" * 900_000 + "'",
    "days without a date": "[[day_off]]\n" * 70_000,
    "limits without a name": "[[limit]]\n" * 70_000,
}


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE)
def test_a_strange_text_is_refused_in_few_words(text: str) -> None:
    with pytest.raises(DataFileError) as caught:
        Jurisdiction.loads(HEAD + text)

    assert len(caught.value.text("id")) < 4_000  # it may list every limit that there is
    assert len(caught.value.text("en")) < 4_000


def test_very_many_days_are_read_and_compared_with() -> None:
    body = Jurisdiction.loads(
        HEAD + TEN_THOUSAND_DAYS + LIMIT.format("request.response", 5, "calendar_days")
    )
    assert len(body.calendar.local_days) == 10_000


def test_a_file_of_too_many_limits_is_refused() -> None:
    def limits(many: int) -> str:
        entry = LIMIT.format("request.response", 9, "working_days").partition("in_force_from")[0]
        since = (date.fromordinal(date(2024, 1, 1).toordinal() + n) for n in range(many))
        return "".join(f"{entry}in_force_from = {d}\nin_force_until = {d}\n" for d in since)

    body = Jurisdiction.loads(HEAD + limits(MOST_LIMITS))
    assert len(body.rulebook.provisions) == len(Rulebook.national().provisions) + MOST_LIMITS
    with pytest.raises(DataFileError, match=f"more than {MOST_LIMITS} limits"):
        Jurisdiction.loads(HEAD + limits(MOST_LIMITS + 1))


def test_a_file_over_the_limit_is_refused_unless_it_is_raised(tmp_path: Path) -> None:
    path = tmp_path / "body.toml"
    path.write_text(HEAD + "# " + "x" * 1_000_000 + "\n", encoding="utf-8")

    for read in (Jurisdiction.load, lambda path: Jurisdiction.loads(path.read_bytes())):
        with pytest.raises(DataFileError) as caught:
            read(path)
        assert "toml_bytes (1000000);" in caught.value.text("id")
        assert "limits=Limits(toml_bytes=...)" in caught.value.text("en")
    raised = Limits(toml_bytes=2_000_000)
    assert Jurisdiction.load(path, limits=raised).name == "Kab. Contoh"
    assert Jurisdiction.loads(path.read_bytes(), limits=raised).name == "Kab. Contoh"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name here")
def test_what_is_no_plain_file_neither_hangs_nor_fills_the_memory(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.toml"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero"), tmp_path):
        with pytest.raises(DataFileError):
            Jurisdiction.load(path)
