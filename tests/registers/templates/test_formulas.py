"""The formulas of the templates, counted by LibreOffice, against the library for every cell."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from keterbukaan import Jurisdiction, due
from keterbukaan.cases.complaint import ComplaintClass
from keterbukaan.deadlines.deadline import Deadline, State
from keterbukaan.errors import KeterbukaanError
from keterbukaan.files import read_records
from keterbukaan.registers import COMPLAINT_FORM, judge_complaints, read_register
from keterbukaan.registers.templates import TemplateKind, write_template
from tests.registers.templates.filling import counted, fill, rows_of

pytestmark = pytest.mark.libreoffice
ROWS = 500
ON = date(2026, 6, 15)
LAST = date(2027, 12, 31)
OUTSIDE = "di luar kalender"
LEFT, STATE = "Tenggat: sisa (+) atau lewat (−) hari kerja", "Tenggat: keadaan"
BODIES = {
    "nasional": "",
    # Own days off, a worked Saturday, six days from a day on, and a shorter limit from a day on.
    "sendiri": """
        schema = 1
        name = "Kabupaten Contoh"
        zone = "WIT"
        [[week]]
        from = 2010-01-01
        days = 5
        [[week]]
        from = 2019-02-01
        days = 6
        [[day_off]]
        date = 2024-07-08
        name = "Hari jadi"
        [[day_off]]
        date = 2025-11-13
        name = "Libur setempat"
        [[limit]]
        limit = "request.response"
        amount = 7
        unit = "working_days"
        in_force_from = 2022-03-01
        citations = ["Perbup Contoh 12/2022 Pasal 8"]
        [[limit]]
        limit = "complaint.first_response"
        amount = 7
        unit = "days"
        in_force_from = 2024-03-01
        citations = ["Perbup Contoh 8/2024 Pasal 11"]
    """,
    "hari pertama": """
        schema = 1
        name = "Kota Contoh"
        [readings]
        day-one = "included"
        collective-leave = "worked"
    """,
}
DAYS = [
    *(date(year, *day) for year in range(2010, 2028) for day in ((1, 1), (12, 24), (12, 31))),
    *(date(2010, 4, 29) + timedelta(days=14.5 * n) for n in range(ROWS - 3 * 18)),
]
"""Every weekday, days off, ends of years, the day before the Act, and days without a last day."""


def body_of(name: str) -> Jurisdiction:
    return Jurisdiction.loads(BODIES[name]) if BODIES[name] else Jurisdiction.national()


def last_day(limit: str, since: Mapping[str, Any], body: Jurisdiction, day: date) -> Any:
    """Return the last day, or the words that stand for it; with the deadline, if there is one."""
    try:
        found = due(limit, since, under=body, in_force_on=day)
    except KeterbukaanError:
        return "aturan belum berlaku", None
    assert isinstance(found, Deadline)
    return (found.date, found) if found.date <= LAST else (OUTSIDE, None)


def requests(body: Jurisdiction) -> list[dict[str, Any]]:
    """Return a request for each day: extended in time, too late or not, answered or not."""
    rows = []
    for number, day in enumerate(DAYS):
        row: dict[str, Any] = {"Nomor": f"{number:03}/PPID", "Tgl": day}
        _, deadline = last_day("request.response", {"request.received": day}, body, day)
        if deadline is not None:
            notified = {0: deadline.date, 1: deadline.date + timedelta(days=1)}
            told = {0: deadline.date, 1: deadline.date + timedelta(days=1), 2: day}
            row["Tanggal Pemberitahuan Perpanjangan"] = notified.get(number % 3)
            row["Pemberitahuan Tertulis"] = told.get(number % 5)
            if number % 7 == 0:
                row["Tanggal Pencabutan Permohonan"] = day + timedelta(days=3)
        rows.append(row)
    return rows


def objections(body: Jurisdiction) -> list[dict[str, Any]]:
    rows = []
    for number, day in enumerate(DAYS):
        row: dict[str, Any] = {"No.": f"{number:03}", "Tgl": day}
        _, deadline = last_day("objection.response", {"objection.received": day}, body, day)
        if deadline is not None:
            told = {0: deadline.date, 1: deadline.date + timedelta(days=3), 2: day}
            row["Hari dan Tanggal Pemberian tanggapan atas Keberatan"] = told.get(number % 5)
        rows.append(row)
    return rows


def judged(deadline: Deadline | None, told: Any, done: date | None) -> tuple[Any, Any]:
    """Return what stands in the two columns of a verdict, as a deadline sees it."""
    if deadline is None:
        return None, told
    status = deadline.status(on=done or ON)
    if status.state is State.OVERDUE:
        return -status.working_days, "terlambat" if done is None else "selesai terlambat"
    if done is not None:
        return None, "selesai tepat waktu"
    if status.state is State.DUE_TODAY:
        return 0, "jatuh tempo hari ini"
    return status.working_days, "segera" if status.working_days <= 5 else "berjalan"


@pytest.mark.parametrize("name", BODIES)
def test_every_cell_of_the_register_of_requests_is_what_the_library_says(
    name: str, found: dict[tuple[str, str], Path]
) -> None:
    body, rows = body_of(name), rows_of(found[name, "register"], "Register")
    assert len({row["Tgl"] for row in rows}) > 480
    for row, day in zip(rows, DAYS, strict=True):
        told, deadline = last_day("request.response", {"request.received": day}, body, day)
        longer, extended = told, deadline
        if deadline is not None:
            since = {"request.response.ended": deadline}
            longer, extended = last_day("request.extension", since, body, day)
        assert row["Tenggat jawaban atau pemberitahuan perpanjangan"] == told, day
        assert row["Tenggat bila diperpanjang"] == longer, day
        notified = row["Tanggal Pemberitahuan Perpanjangan"]
        if notified is not None and deadline is not None and notified <= deadline.date:
            told, deadline = longer, extended
        assert row["Tenggat yang berlaku"] == told, day
        verdict = judged(deadline, told, row["Pemberitahuan Tertulis"])
        withdrawn = row["Tanggal Pencabutan Permohonan"] and not row["Pemberitahuan Tertulis"]
        assert (row[LEFT], row[STATE]) == ((None, "dicabut") if withdrawn else verdict), day


def test_a_register_that_was_counted_is_read_with_its_own_days_alone(
    found: dict[tuple[str, str], Path],
) -> None:
    register = read_register(found["nasional", "register"])
    assert (len(register.rows), register.unreadable, register.unread_sheets) == (ROWS, (), ())
    steps = {"Tgl", "Pemberitahuan Tertulis"}
    assert {each.unread for each in register.rows} == {frozenset()}
    rows = rows_of(found["nasional", "register"], "Register")
    for read, row in zip(register.rows, rows, strict=True):
        own = [day for name, day in row.items() if name in steps or name.startswith("Tanggal")]
        assert sorted(read.dates.values()) == sorted(day for day in own if day is not None)


@pytest.mark.parametrize("name", ["nasional", "sendiri"])
def test_every_cell_of_the_register_of_objections_is_what_the_library_says(
    name: str, found: dict[tuple[str, str], Path]
) -> None:
    body, rows = body_of(name), rows_of(found[name, "objections"], "Register Keberatan")
    for row, day in zip(rows, DAYS, strict=True):
        told, deadline = last_day("objection.response", {"objection.received": day}, body, day)
        assert row["Tenggat tanggapan keberatan"] == told, day
        done = row["Hari dan Tanggal Pemberian tanggapan atas Keberatan"]
        assert (row[LEFT], row[STATE]) == judged(deadline, told, done), day


STEPS = (
    *("Tanggal tanda terima", "Tanggal dikembalikan", "Tanggal dilengkapi", "Tanggal verifikasi"),
    *("Tanggal diteruskan", "Tanggal dijawab", "Tanggal diperiksa", "Tanggal diputuskan"),
    *("Tanggal disampaikan", "Tanggal selesai"),
)
CLASSES = [None, *(each.label("id") for each in ComplaintClass)]
CHANNELS = (None, "sp4n lapor", "loket", "surat")


def complaints(_: Jurisdiction) -> list[dict[str, Any]]:
    """Return complaints in every class, with the first steps of the procedure up to some step."""
    draw = random.Random(15)  # noqa: S311 - the same rows each time
    rows = []
    for number in range(ROWS):
        day = date(2012, 1, 1) + timedelta(days=draw.randrange(4700))
        row: dict[str, Any] = {
            "Nomor": f"{number:03}/ADU",
            "Tanggal diterima": day,
            "Golongan": CLASSES[number % len(CLASSES)],
            "Kanal": CHANNELS[number % len(CHANNELS)],
        }
        for step in STEPS[: draw.randrange(len(STEPS) + 1)]:
            if step in {"Tanggal dikembalikan", "Tanggal dilengkapi"} and number % 3:
                continue
            if number % 10 == 0:
                row["Tanggal dicabut"] = row["Tanggal diterima"] + timedelta(days=400)
            if draw.random() < 0.85 and day < ON - timedelta(days=40):
                day += timedelta(days=draw.randrange(25))
                row[step] = day
        rows.append(row)
    return rows


FILLED: Mapping[TemplateKind, tuple[str, Callable[[Jurisdiction], list[dict[str, Any]]]]] = {
    TemplateKind.REGISTER: ("Register", requests),
    TemplateKind.OBJECTIONS: ("Register Keberatan", objections),
    TemplateKind.COMPLAINTS: ("Register Pengaduan", complaints),
}


ALL = (TemplateKind.REGISTER, TemplateKind.OBJECTIONS, TemplateKind.COMPLAINTS)
KINDS = {"nasional": ALL, "sendiri": ALL, "hari pertama": ALL[:1]}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Path]:
    """Return every filled template as LibreOffice counted it, in one run for all of them."""
    folder = tmp_path_factory.mktemp("templat")
    files: dict[tuple[str, str], Path] = {}
    for name in BODIES:
        body = body_of(name)
        for kind in KINDS[name]:
            path = folder / f"{kind.value}-{len(files)}.xlsx"
            write_template(path, kind, under=body)
            files[name, kind.value] = path
            sheet, rows = FILLED[kind]
            fill(path, sheet, rows(body), ON)
    return dict(zip(files, counted([*files.values()], folder), strict=True))


LIMITS = {
    "Tenggat tanggapan lengkap atau tidak": ("complaint.first_response",),
    "Tenggat keputusan": ("complaint.decision",),
    "Tenggat penyampaian keputusan": ("complaint.decision_delivery",),
    "Tenggat jawaban permohonan informasi": ("request.response",),
    "Tenggat penyelesaian di portal": tuple(each.rule.resolution for each in ComplaintClass),
}
COUNTED_FROM = {
    "Tenggat keputusan": "Tanggal verifikasi",
    "Tenggat penyampaian keputusan": "Tanggal diputuskan",
}


@pytest.mark.parametrize("name", ["nasional", "sendiri"])
def test_every_cell_of_the_register_of_complaints_is_what_the_library_says(
    name: str, found: dict[tuple[str, str], Path]
) -> None:
    body, path = body_of(name), found[name, "complaints"]
    rows = rows_of(path, "Register Pengaduan")
    file = read_records(path, COMPLAINT_FORM)
    told, problems = judge_complaints(file, on=ON, under=body)
    assert (len(told), problems) == (ROWS, ())
    compared, nearest = 0, 0
    for one, row in zip(told, rows, strict=True):
        if row["Tanggal dicabut"] is not None:
            assert row["Tenggat terdekat yang belum dipenuhi"] is None, one.row
            assert (row[LEFT], row[STATE]) == (None, "dicabut"), one.row
            continue
        known = {each.limit: each for each in one.deadlines}
        running = []
        for header, limits in LIMITS.items():
            expected = next((known[limit] for limit in limits if limit in known), None)
            day = None if expected is None else expected.deadline.date
            cell = None if isinstance(row[header], str) else row[header]
            since = COUNTED_FROM.get(header)
            if since is not None and row[since] is None:
                assert cell is None, (
                    header,
                    one.row,
                )  # the library concludes the day that is missing
                continue
            assert cell == (None if day is None or day > LAST else day), (header, one.row)
            compared += 1
            is_open = expected is not None and expected.is_open and expected.ended_on is None
            if expected is not None and is_open and cell is not None:
                running.append(expected.deadline)
        first = min(running, key=lambda each: each.date, default=None)
        assert row["Tenggat terdekat yang belum dipenuhi"] == (first and first.date), one.row
        assert (row[LEFT], row[STATE]) == judged(first, None, None), one.row
        nearest += first is not None
    assert compared > ROWS * 2.5
    assert nearest > ROWS / 4
