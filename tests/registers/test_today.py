"""What an office must do today, over all its files; nothing that was read is left out.

Counted by hand for Monday 30 November 2026; in November and the first days of December 2026 only
the weekends are off. A request of 16 November is due on the 30th (17 to 20, 23 to 27, 30), one of
the 17th on 1 December, one of the 18th on the 2nd; where the day of receipt counts, each is due one
working day before. An objection of 15 September is due on 27 October (30 working days).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan.cases.next_due import Urgency
from keterbukaan.errors import ArgumentError, NotADayError, TableFileError, UnknownNameError
from keterbukaan.files.forms import read_records
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor
from keterbukaan.registers.columns import Column
from keterbukaan.registers.complaints import COMPLAINT_FORM, ComplaintRow
from keterbukaan.registers.office_files import FileKind, OfficeFile, read_office_file
from keterbukaan.registers.reading import Register, RegisterRow
from keterbukaan.registers.standing import Matter
from keterbukaan.registers.status import RowStatus
from keterbukaan.registers.steps import StepName
from keterbukaan.registers.today import Worklist, worklist
from keterbukaan.testing import complaint_rows, register_rows
from tests.people import NIK

ON = date(2026, 11, 30)
HEADERS = (
    "Nomor,Tanggal Permohonan Diterima,Tanggal Pemberitahuan Tertulis,"
    "Tanggal Keberatan Diterima,Tanggal Tanggapan atas Keberatan,Tanggal Permohonan Sengketa"
)
REGISTER = f"""\
{HEADERS}
1,2026-11-02,,,,
2,2026-11-16,,,,
3,2026-11-17,,,,
4,2026-11-18,,,,
5,2026-11-25,,,,
6,2026-11-02,2026-11-10,,,
7,2026-01-05,2026-01-12,,,
8,2026-09-01,2026-09-10,2026-09-15,,
9,2019-11-02,,,,
10,2026-09-01,,2026-09-21,,
11,2026-05-04,2026-05-11,2026-05-18,2026-06-08,2026-06-15
"""
Write = Callable[..., OfficeFile]


@pytest.fixture
def office(tmp_path: Path) -> Write:
    """Return how a file of an office is written and read."""

    def read(text: str, name: str = "register.csv", decided_on: date | None = None) -> OfficeFile:
        (tmp_path / name).write_text(text, encoding="utf-8")
        return read_office_file(tmp_path / name, decided_on=decided_on)

    return read


def numbers(found: Worklist, urgency: Urgency) -> list[str]:
    return [each.place.number for each in found.of(urgency)]


def register_of(*rows: RegisterRow) -> OfficeFile:
    register = Register(
        file="r.csv",
        columns=(),
        doubtful=(),
        unrecognised=(),
        unread_sheets=(),
        rows=rows,
        unreadable=(),
    )
    return OfficeFile("r.csv", FileKind.REGISTER, register)


def row(days: Mapping[Column, str], line: int = 2, **more: Any) -> RegisterRow:
    dates = {column: date.fromisoformat(day) for column, day in days.items()}
    return RegisterRow(line=line, number=str(line), dates=dates, **more)


# ---------------------------------------------------------------- a register


def test_what_is_past_stands_first_however_long_ago(office: Write) -> None:
    found = worklist([office(REGISTER)], on=ON)
    # Both the PPID and the superior owe an answer in row 10: the objection was against silence.
    assert numbers(found, Urgency.LATE) == ["9", "10", "8", "10", "1"]
    assert numbers(found, Urgency.DUE_TODAY) == ["2"]
    assert numbers(found, Urgency.CAREFUL_DAY) == ["3"]
    assert numbers(found, Urgency.NEXT) == ["4"]
    assert [each.place.number for each in found.later] == ["5"]
    assert [(each.place.number, each.step) for each in found.waiting] == [
        ("6", "objection.filing"),
        ("11", "dispute.resolution"),
    ]
    assert found.closed == 1
    assert dict(found.totals) == {
        "late": 5,
        "due_today": 1,
        "careful_day": 1,
        "next": 1,
        "cannot_tell": 0,
    }
    assert not found.is_empty


def test_each_entry_says_who_and_by_when(office: Write) -> None:
    found = worklist([office(REGISTER)], on=ON)
    oldest, superior = found.todos[0], found.todos[2]
    assert (oldest.due.who, oldest.due.due) == (Actor.PPID, date(2019, 11, 15))
    assert oldest.place.matter is Matter.REQUEST
    assert (superior.due.who, superior.due.due) == (Actor.SUPERIOR, date(2026, 10, 27))
    assert superior.due.late_by == 24  # 28 October to 30 November
    assert superior.place.matter is Matter.OBJECTION
    assert (superior.place.source, superior.place.line) == ("register.csv", 9)


@pytest.mark.parametrize(
    ("on", "urgency"),
    [
        (date(2026, 11, 19), None),  # six working days before the careful day
        (date(2026, 11, 20), Urgency.NEXT),  # five: a Friday
        (date(2026, 11, 22), Urgency.NEXT),  # a Sunday: still five
        (date(2026, 11, 26), Urgency.NEXT),
        (date(2026, 11, 27), Urgency.CAREFUL_DAY),
        (date(2026, 11, 28), Urgency.CAREFUL_DAY),  # a Saturday
        (date(2026, 11, 30), Urgency.DUE_TODAY),
        (date(2026, 12, 1), Urgency.LATE),
    ],
)
def test_it_warns_before_the_careful_day(office: Write, on: date, urgency: Urgency | None) -> None:
    found = worklist([office(f"{HEADERS}\n2,2026-11-16,,,,\n")], on=on)
    assert [each.due.urgency for each in found.todos] == ([] if urgency is None else [urgency])
    assert len(found.later) == (urgency is None)


def test_how_long_before_is_told(office: Write) -> None:
    register = office(f"{HEADERS}\n2,2026-11-16,,,,\n")
    assert worklist([register], on=date(2026, 11, 19), within=6).todos
    assert not worklist([register], on=date(2026, 11, 26), within=0).todos
    assert worklist([register], on=date(2026, 11, 27), within=0).todos


def test_a_step_that_may_stand_in_what_was_not_read_is_not_called_late() -> None:
    received = {Column.REQUEST_RECEIVED: "2026-01-05"}
    found = worklist(
        [register_of(row(received, unread=frozenset({Column.REQUEST_ANSWERED})))], on=ON
    )
    assert (found.todos, found.later, found.closed) == ((), (), 0)
    (told,) = found.cannot_tell
    assert told.place.line == 2
    assert "jawaban permohonan" in told.reason("id")
    assert "was not read" in told.reason("en")


@pytest.mark.parametrize(
    ("status", "days", "listed"),
    [
        (RowStatus.FINISHED, {Column.REQUEST_RECEIVED: "2026-01-05"}, "closed"),
        (RowStatus.WITHDRAWN, {Column.REQUEST_RECEIVED: "2026-01-05"}, "closed"),
        (RowStatus.REFUSED, {Column.REQUEST_RECEIVED: "2026-01-05"}, "closed"),
        (RowStatus.IN_PROGRESS, {Column.REQUEST_RECEIVED: "2026-01-05"}, "late"),
        (RowStatus.UNKNOWN, {Column.REQUEST_RECEIVED: "2026-01-05"}, "cannot_tell"),
        (RowStatus.FORWARDED, {Column.REQUEST_RECEIVED: "2026-01-05"}, "cannot_tell"),
        # Refused and then objected to: of which of the two the status speaks is not told.
        (
            RowStatus.REFUSED,
            {
                Column.REQUEST_RECEIVED: "2026-01-05",
                Column.REQUEST_ANSWERED: "2026-01-12",
                Column.OBJECTION_RECEIVED: "2026-01-19",
            },
            "cannot_tell",
        ),
    ],
)
def test_what_a_status_says_without_a_day(
    status: RowStatus, days: dict[Column, str], listed: str
) -> None:
    found = worklist([register_of(row(days, status=status))], on=ON)
    counted = {
        "closed": found.closed,
        "late": len(found.of(Urgency.LATE)),
        "cannot_tell": len(found.cannot_tell),
    }
    assert counted == {**dict.fromkeys(counted, 0), listed: 1}


def test_a_row_that_waits_for_what_the_applicant_must_complete_waits() -> None:
    days = {Column.REQUEST_RECEIVED: "2026-11-25"}
    found = worklist([register_of(row(days, status=RowStatus.INCOMPLETE))], on=ON)
    # Whether it was answered is not told, for an answer need not follow (Perki 33(4)).
    assert [each.place.line for each in found.cannot_tell] == [2]
    answered = {**days, Column.REQUEST_ANSWERED: "2026-11-27"}
    found = worklist([register_of(row(answered, status=RowStatus.INCOMPLETE))], on=ON)
    (waits,) = found.waiting
    assert (waits.step, waits.who, waits.until) == ("request.correction", Actor.APPLICANT, None)
    assert waits.text("en") == "Waiting for the applicant: correction of the request."


def test_what_was_withdrawn_on_a_day_is_owed_no_more() -> None:
    days = {Column.REQUEST_RECEIVED: "2026-01-05", Column.REQUEST_WITHDRAWN: "2026-01-08"}
    found = worklist([register_of(row(days))], on=ON)
    assert (found.is_empty, found.closed) == (True, 1)


@pytest.mark.parametrize("withdrawn", ["2026-11-09", "2026-11-20"], ids=["in time", "late"])
def test_nobody_is_waited_for_where_the_request_was_withdrawn(withdrawn: str) -> None:
    """Due on 16 November: no article gives an objection to who asks no more."""
    days = {Column.REQUEST_RECEIVED: "2026-11-02", Column.REQUEST_WITHDRAWN: withdrawn}
    found = worklist([register_of(row(days))], on=ON)
    assert (found.is_empty, found.closed) == (True, 1)
    # An objection all the same is the superior's to answer (UU 14/2008 36(2)), from 24 November.
    went_on = {**days, Column.OBJECTION_RECEIVED: "2026-11-24"}
    found = worklist([register_of(row(went_on))], on=ON, within=60)
    assert [each.due.who for each in found.todos] == [Actor.SUPERIOR]


@pytest.mark.parametrize("received", ["2009-05-05", "2010-04-29"])
def test_what_is_over_is_over_where_no_law_that_was_read_judges_it(received: str) -> None:
    """The Act applies two years after 30 April 2008 (UU 14/2008 Pasal 64 ayat (1))."""
    days = {Column.REQUEST_RECEIVED: received}
    (told,) = worklist([register_of(row(days))], on=ON).cannot_tell
    assert told.code == "KB-L04"
    found = worklist([register_of(row(days, status=RowStatus.FINISHED))], on=ON)
    assert (found.is_empty, found.closed) == (True, 1)
    # A day that is still to come is one to look at, whatever the status says.
    later = row({Column.REQUEST_RECEIVED: "2026-12-05"}, status=RowStatus.FINISHED)
    (told,) = worklist([register_of(later)], on=ON).cannot_tell
    assert told.code == "KB-R06"


@pytest.mark.parametrize("begun", [Column.OBJECTION_RECEIVED, Column.DISPUTE_FILED])
def test_a_withdrawal_of_what_went_on_is_not_told_as_owed_or_waited_for(begun: Column) -> None:
    days = {
        Column.REQUEST_RECEIVED: "2026-08-03",
        Column.REQUEST_ANSWERED: "2026-08-10",
        begun: "2026-09-01",
        Column.REQUEST_WITHDRAWN: "2026-09-10",
    }
    found = worklist([register_of(row(days))], on=ON)
    assert (found.todos, found.waiting, found.closed) == ((), (), 0)
    (told,) = found.cannot_tell
    assert "dicabut 10 September 2026" in told.reason("id")


ANSWERED = {Column.REQUEST_RECEIVED: "2026-11-02", Column.REQUEST_ANSWERED: "2026-11-10"}
SETTLED = {
    **ANSWERED,
    Column.OBJECTION_RECEIVED: "2026-11-12",
    Column.OBJECTION_ANSWERED: "2026-11-18",
}


@pytest.mark.parametrize("on", [ON, date(2027, 6, 1)], ids=["in its time", "after it"])
@pytest.mark.parametrize(
    ("days", "status", "said"),
    [
        (ANSWERED, RowStatus.OBJECTED, "tanggapan keberatan: menurut statusnya dalam keberatan"),
        (ANSWERED, RowStatus.DISPUTED, "penyelesaian sengketa: menurut statusnya dalam sengketa"),
        (SETTLED, RowStatus.DISPUTED, "penyelesaian sengketa: menurut statusnya dalam sengketa"),
    ],
)
def test_what_went_on_by_its_status_does_not_wait_for_the_applicant(
    days: Mapping[Column, str], status: RowStatus, said: str, on: date
) -> None:
    found = worklist([register_of(row(days, status=status))], on=on)
    assert (found.todos, found.waiting, found.closed) == ((), (), 0)
    (told,) = found.cannot_tell
    assert told.reason("id") == f"{said}, tanpa tanggal"


def test_a_dispute_that_has_its_day_waits_for_the_commission() -> None:
    days = {**SETTLED, Column.DISPUTE_FILED: "2026-11-25"}
    for status in (RowStatus.DISPUTED, RowStatus.OBJECTED):
        (waits,) = worklist([register_of(row(days, status=status))], on=ON).waiting
        assert waits.who is Actor.COMMISSION


@pytest.mark.parametrize(
    ("days", "hidden", "said"),
    [
        (ANSWERED, Column.OBJECTION_RECEIVED, "objection filed: its day was not read"),
        (SETTLED, Column.DISPUTE_FILED, "dispute filed: its day was not read"),
    ],
)
def test_a_filing_that_may_not_have_been_read_is_not_waited_for(
    days: Mapping[Column, str], hidden: Column, said: str
) -> None:
    filing = StepName.OBJECTION if hidden is Column.OBJECTION_RECEIVED else StepName.DISPUTE
    read = worklist([register_of(row(days))], on=ON)
    assert filing.limit in {each.step for each in read.waiting}
    found = worklist([register_of(row(days, unread=frozenset({hidden})))], on=ON)
    assert (found.todos, found.closed) == ((), 0)
    assert filing.limit not in {each.step for each in found.waiting}
    (told,) = found.cannot_tell
    assert told.reason("en") == f"{said} from this file"


@pytest.mark.parametrize("answered", [None, "2025-01-10"])
def test_what_a_decision_asks_for_is_not_told_by_a_register(answered: str | None) -> None:
    days = {
        Column.REQUEST_RECEIVED: "2025-01-06",
        Column.OBJECTION_RECEIVED: "2025-02-03",
        Column.DISPUTE_FILED: "2025-03-24",
        Column.FIRST_HEARING: "2025-04-21",
        Column.DISPUTE_DECIDED: "2025-07-01",
    }
    if answered is not None:
        days[Column.REQUEST_ANSWERED] = answered
    # No answer is asked for any more, though none was given; and none is called unnecessary.
    found = worklist([register_of(row(days))], on=ON)
    assert (found.todos, found.closed) == ((), 0)
    (told,) = found.cannot_tell
    assert "diputus 1 Juli 2025" in told.reason("id")
    done = worklist([register_of(row(days, status=RowStatus.FINISHED))], on=ON)
    assert (done.is_empty, done.closed) == (True, 1)


def test_what_leads_beyond_the_calendar_is_listed_and_stops_nothing(office: Write) -> None:
    on = date(2100, 12, 31)
    text = f"{HEADERS}\n1,2100-12-01,2100-12-20,,,\n2,2100-01-04,,,,\n"
    found = worklist([office(text)], on=on)
    assert [(each.place.number, each.code) for each in found.cannot_tell] == [("1", "KB-K01")]
    assert numbers(found, Urgency.LATE) == ["2"]
    head = "Nomor,Tanggal diterima,Kanal,Klasifikasi,Tanggal diteruskan,Tanggal dijawab"
    text = f"{head}\nP1,2100-12-01,lapor,permintaan informasi,2100-12-02,\n"
    found = worklist([office(text, "aduan.csv")], on=on)
    assert [each.code for each in found.cannot_tell] == ["KB-K01"]


def test_a_row_that_cannot_be_judged_is_listed_with_its_reason(office: Write) -> None:
    text = f"{HEADERS}\n1,2026-12-24,,,,\n2,2026-11-16,2026-11-02,,,\n3,2120-01-05,,,,\n"
    found = worklist([office(text)], on=ON)
    told = {each.place.number: each.code for each in found.cannot_tell}
    assert told["1"] == "KB-R06"  # received after the day asked about
    assert "3" in told
    (unreadable,) = found.unreadable
    assert (unreadable.source, unreadable.problem.number) == ("register.csv", "2")
    assert found.todos == ()
    assert not found.is_empty


def test_the_number_of_a_row_is_shown_without_personal_data(office: Write) -> None:
    found = worklist([office(f"{HEADERS}\nBudi {NIK},2026-11-02,,,,\n")], on=ON)
    assert NIK not in json.dumps(found.to_dict())
    assert NIK not in repr(found)
    assert "[disamarkan]" in found.todos[0].place.number


# ---------------------------------------------------------------- other files


COMPLAINTS = """\
Nomor,Tanggal diterima,Kanal,Klasifikasi,Unit,Nama pengadu,Tanggal verifikasi,Tanggal diteruskan,\
Tanggal dijawab,Tanggal selesai
P1,2026-11-23,lapor,tidak berkadar pengawasan,Dinas A,Budi,2026-11-24,2026-11-24,,
P2,2026-08-03,lapor,permintaan informasi,Dinas A,Sari,2026-08-04,2026-08-04,2026-08-06,\
2026-08-10
"""


def test_complaints_stand_beside_requests(office: Write) -> None:
    files = [office(REGISTER), office(COMPLAINTS, "aduan.csv")]
    assert [file.kind for file in files] == [FileKind.REGISTER, FileKind.COMPLAINTS]
    found = worklist(files, on=ON)
    mine = [each for each in found.todos if each.place.source == "aduan.csv"]
    assert {each.place.number for each in mine} == {"P1"}
    assert {each.due.who for each in mine} == {Actor.AGENCY}
    # The portal's five days for the agency run from 24 November, and are plain days (C5).
    follow_up = next(e for e in mine if e.due.step == "complaint.first_follow_up")
    assert (follow_up.due.due, follow_up.due.urgency) == (date(2026, 11, 29), Urgency.LATE)
    assert "Budi" not in json.dumps(found.to_dict())


def test_complaints_that_cannot_be_judged_are_listed(office: Write) -> None:
    head = "Nomor,Tanggal diterima,Kanal,Klasifikasi,Tanggal dikembalikan,Tanggal selesai"
    kind = "lapor,tidak berkadar pengawasan"
    text = f"{head}\nP1,2026-12-24,{kind},,\nP2,2026-01-05,{kind},2026-01-06,2026-01-20\n"
    text = f"{text}P3,2026-11-26,{kind},2026-11-27,\nP4,kemarin,{kind},,\n"
    found = worklist([office(text, "aduan.csv")], on=ON)
    assert [each.problem.number for each in found.unreadable] == ["P4"]
    told = {each.place.number: each.code for each in found.cannot_tell}
    assert told == {"P1": "KB-R06", "P2": "KB-R08"}  # P2 was closed before it was complete
    assert [(each.place.number, each.step, each.who) for each in found.waiting] == [
        ("P3", "complaint.completion", Actor.COMPLAINANT)
    ]


def test_a_complaint_whose_step_may_stand_in_what_was_not_read_is_not_called_late(
    office: Write,
) -> None:
    head = "Nomor,Tanggal diterima,Kanal,Klasifikasi,Tanggal verifikasi,Tanggal diteruskan,Status"
    text = f"{head}\nP1,2026-02-02,lapor,tidak berkadar pengawasan,2026-02-03,2026-02-03,Selesai\n"
    found = worklist([office(text, "aduan.csv")], on=ON)
    assert (found.todos, found.waiting) == ((), ())
    assert {each.place.number for each in found.cannot_tell} == {"P1"}
    assert "di balik statusnya" in found.cannot_tell[0].reason("id")


EXEMPTIONS = """\
Nomor penetapan,Informasi yang dikecualikan,Unit,Huruf,Angka,Dasar hukum,Tanggal penetapan,Berakhir
A,Berkas,Inspektorat,a,1,UU 8/1981 Pasal 7,03/02/2020,12/01/2027
B,Hasil asesmen,BKPSDM,h,4,UU 27/2022 Pasal 4,2021-03-01,
C,Memorandum,Setda,i,,UU 43/2009 Pasal 44,2019-03-01,2024-03-01
D,Rencana,Setda,i,,UU 43/2009 Pasal 44,2025-03-01,2029-03-01
"""


def test_an_exemption_is_determined_thirty_working_days_before_it_ends(office: Write) -> None:
    found = worklist([office(EXEMPTIONS, "dik.csv")], on=ON, within=10)
    # Counted back from 12 January 2027 (18 and 25 December and 1 January are off at least).
    (todo,) = found.todos
    assert (todo.place.number, todo.place.matter) == ("A", Matter.EXEMPTION)
    assert todo.due.step == "exemption.expiry_determination"
    assert todo.due.due is not None
    left = Jurisdiction.national().calendar.count(todo.due.due, date(2027, 1, 12))
    assert left == 30
    assert [each.place.number for each in found.later] == ["D"]
    assert [each.place.number for each in found.cannot_tell] == ["B"]
    assert found.closed == 1  # C ended: it is open by itself (PP 61/2010 Pasal 11 ayat (3))


LIST = """\
No.,Ringkasan isi informasi,Unit,Penanggung jawab,Waktu pembuatan,Bentuk,Retensi,Kategori
1,Profil,Dinas Kominfo,Kepala Dinas,2026,PDF,5 tahun,berkala
"""


def test_an_end_that_is_known_at_the_latest_is_not_called_in_order(office: Write) -> None:
    """Thirty years are the most for letter a (PP 61/2010 5(1)); the judgment may come before."""
    text = (
        "Nomor penetapan,Informasi yang dikecualikan,Huruf,Angka,Dasar hukum,Tanggal penetapan,"
        "Jangka waktu\n"
        "SK-1,Berkas,a,1,UU 8/1981 Pasal 7,2005-06-01,Sampai putusan berkekuatan hukum tetap\n"
        "SK-2,Berkas,a,1,UU 8/1981 Pasal 7,1990-02-03,Sampai putusan berkekuatan hukum tetap\n"
    )
    found = worklist([office(text, "dikecualikan.csv")], on=ON)
    (told,) = found.cannot_tell  # the second is open since 2020 whatever came of it
    assert told.place.number == "SK-1"
    assert "akhirnya tidak diketahui" in told.reason("id")
    assert [each.place.number for each in found.later] == ["SK-1"]
    assert found.closed == 1


def test_a_public_list_is_updated_every_six_months(office: Write) -> None:
    found = worklist([office(LIST, "dip.csv", date(2026, 5, 29))], on=ON)
    (todo,) = found.todos
    assert (todo.place.matter, todo.place.line) == (Matter.INFORMATION_LIST, 0)
    # Perki 1/2021 Pasal 45 ayat (7): six months from 29 May is 29 November, a Sunday.
    assert (todo.due.due, todo.due.late_by) == (date(2026, 11, 29), 1)
    assert todo.due.citation == "Perki 1/2021 Pasal 45 ayat (7)"


def test_a_public_list_without_its_day_is_not_called_in_order(office: Write) -> None:
    found = worklist([office(LIST, "dip.csv")], on=ON)
    (told,) = found.cannot_tell
    assert told.place.matter is Matter.INFORMATION_LIST
    assert worklist([office(LIST, "dip.csv", date(1990, 1, 1))], on=ON).cannot_tell


PUBLICATIONS = """\
Butir,Judul,Tanggal pengumuman,Kanal,Aksesibilitas
perki.15.1.a,Profil,01/06/2026,Laman resmi,visual
perki.15.6.b,JDIH,,Laman resmi,visual
"""


def test_what_is_announced_periodically_falls_due_again(office: Write) -> None:
    body = Jurisdiction.loads('schema = 1\nname = "Contoh"\nkind = "badan_publik_negara"\n')
    file = office(PUBLICATIONS, "p.csv")
    found = worklist([file], on=ON, under=body)
    (todo,) = found.todos
    # Perki 1/2021 Pasal 18 and UU 14/2008 Pasal 9 ayat (3): six months from 1 June.
    assert (todo.due.due, todo.due.urgency) == (date(2026, 12, 1), Urgency.NEXT)
    assert "Pasal 15 ayat (1) huruf a" in todo.place.number
    assert len(found.cannot_tell) == 1  # the other has no day
    (unknown,) = worklist([file], on=ON).cannot_tell
    assert "jenis Badan Publik" in unknown.reason("id")


FACTS = {
    "last_announced": "2026-06-01",
    "list_updated": "2026-01-05",
    "fiscal_year_closed": "2025-12-31",
    "last_figures": "2026-11-02",
    "exemptions": [
        {
            "number": "3/2020",
            "information": "Berkas",
            "claims": [{"letter": "a", "item": 1, "act": "UU 8/1981 Pasal 1"}],
            "decided_on": "2020-02-03",
            "expires_on": "2026-10-02",
        }
    ],
}


def test_each_recurring_duty_stands_once_by_the_facts_of_the_body(office: Write) -> None:
    file = office(json.dumps(FACTS), "fakta.json")
    assert file.kind is FileKind.DUTIES
    found = worklist([file], on=ON)
    days = {each.due.step: each.due.due for each in found.todos}
    assert days == {
        "disclosure.periodic": date(2026, 12, 1),
        "information_list.update": date(2026, 7, 5),  # and not the one after it
        "report.annual": date(2026, 3, 31),
    }
    assert {each.due.step for each in found.later} == {"report.yearly_figures"}


def test_a_service_standard_is_named_with_its_service(office: Write) -> None:
    """PP 96/2012 32(1), each year; 33(1), every three years."""
    standard = {
        "service": "Izin usaha",
        "last_evaluated": str(ON - timedelta(days=400)),
        "last_reviewed": str(ON - timedelta(days=1200)),
    }
    found = worklist([office(json.dumps({"standards": [standard]}), "fakta.json")], on=ON)
    assert {(each.place.number, each.due.step, each.due.citation) for each in found.todos} == {
        ("Izin usaha", "service_standard.evaluation", "PP 96/2012 Pasal 32 ayat (1)"),
        ("Izin usaha", "service_standard.review", "PP 96/2012 Pasal 33 ayat (1)"),
    }
    assert {each.due.who for each in found.todos} == {Actor.PROVIDER}


@pytest.mark.parametrize("on", [date(2100, 12, 30), date(2101, 1, 4)])
def test_lists_at_the_end_of_the_calendar_stop_nothing(office: Write, on: date) -> None:
    files = [office(json.dumps(FACTS), "fakta.json"), office(LIST, "dip.csv", date(2100, 12, 1))]
    found = worklist(files, on=on)
    assert {each.place.source for each in found.cannot_tell} >= {"dip.csv"}
    told = {each.place.source for each in found.todos}
    told |= {each.place.source for each in found.cannot_tell}
    assert told == {"fakta.json", "dip.csv"}


def test_what_the_body_did_not_record_is_not_told(office: Write) -> None:
    found = worklist([office("{}", "fakta.json")], on=ON)
    assert len(found.cannot_tell) == 4
    assert found.todos == found.later == ()


# ---------------------------------------------------------------- which file it is


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a,b\n1,2\n", "x.csv"),
        ('{"a": 1}', "x.json"),
        ('{"list_updated": "2026-01-05", "list_updated": "2026-01-06"}', "x.json"),
        ("[1", "x.json"),
        ("3", "x.json"),
    ],
)
def test_a_file_of_no_known_kind_is_refused(office: Write, text: str, name: str) -> None:
    with pytest.raises(TableFileError):
        office(text, name)


def test_the_refusal_is_that_of_the_reader_that_knows_most(office: Write) -> None:
    with pytest.raises(TableFileError) as caught:
        office("Nomor,Tanggal Pemberitahuan Tertulis\n1,2026-01-05\n")
    assert "Tanggal Pemberitahuan Tertulis" in caught.value.text("id")


PERSON = "Nama,Alamat,Nomor Kontak,E-mail,Pekerjaan"
WHO = "Budi,Jalan Contoh 1,0800,a@contoh.invalid,guru"


@pytest.mark.parametrize(
    ("head", "cells", "kind"),
    [
        # Who asked is named in every register, and says nothing of what it is.
        (
            f"No,Tanggal,{PERSON},Informasi Yang Diminta,Tgl Pemberitahuan Tertulis",
            f"1,2026-03-09,{WHO},APBD,2026-03-13",
            FileKind.REGISTER,
        ),
        (
            f"No,Tgl,{PERSON},Alasan Pengajuan Keberatan,Tanggal Tanggapan atas Keberatan",
            f"1,2026-03-09,{WHO},c,2026-03-13",
            FileKind.REGISTER,
        ),
        (
            f"No,Tanggal,{PERSON},Bentuk (Soft),Bentuk (Hard),Tgl Pemberitahuan,Keputusan",
            f"1,2026-03-09,{WHO},V,,2026-03-13,selesai",
            FileKind.REGISTER,
        ),
        (
            f"No,Tanggal diterima,{PERSON},Isi pengaduan,Tanggal jawaban",
            f"1,2026-03-09,{WHO},jalan rusak,2026-03-13",
            FileKind.COMPLAINTS,
        ),
        (
            "No,Informasi,Dasar Hukum Pengecualian,Huruf,Konsekuensi,Tanggal penetapan",
            "1,Berkas,UU 43/2009 Pasal 44,i,gaduh,2026-01-05",
            FileKind.EXEMPTIONS,
        ),
    ],
)
def test_a_file_is_known_by_what_its_headers_speak_of(
    office: Write, head: str, cells: str, kind: FileKind
) -> None:
    file = office(f"{head}\n{cells}\n")
    assert (file.kind, file.problems) == (kind, ())


def test_what_a_column_holds_may_be_told(office: Write, tmp_path: Path) -> None:
    text = "Nomor,Tanggal Permohonan,Tgl Kirim Balik\n1,2026-01-05,2026-01-12\n"
    assert worklist([office(text)], on=ON).cannot_tell  # its day may stand in what was not read
    file = tmp_path / "register.csv"
    told = read_office_file(file, columns={"request_answered": "Tgl Kirim Balik"})
    assert worklist([told], on=ON).is_empty
    with pytest.raises(TableFileError):
        read_office_file(file, columns={"request_answered": "Tgl Balas"})
    with pytest.raises(UnknownNameError):
        read_office_file(file, columns={"answer": "Tgl Kirim Balik"})
    # What only complaints hold is passed over in a register of requests.
    more = {"request_answered": "Tgl Kirim Balik", "replied": "Tgl Balas"}
    assert worklist([read_office_file(file, columns=more)], on=ON).is_empty


def test_what_was_not_read_is_named(office: Write) -> None:
    file = office("Nomor,Tanggal Permohonan,Tgl Xyz\n1,2026-01-05,2026-01-12\n")
    assert file.unread == ("Tgl Xyz",)
    assert office("{}", "fakta.json").unread == ()
    assert office(COMPLAINTS, "aduan.csv").unread == ()


def test_the_day_of_a_decision_may_be_told_once_for_a_list(office: Write) -> None:
    text = "No,Informasi,Dasar Hukum Pengecualian,Huruf,Konsekuensi\n1,A,UU 43/2009 Pasal 44,i,-\n"
    with pytest.raises(TableFileError) as caught:
        office(text)
    assert "Tanggal penetapan" in caught.value.text("id")
    assert office(text, decided_on=date(2026, 1, 5)).kind is FileKind.EXEMPTIONS


def test_a_list_in_json_is_known_by_its_records(office: Write) -> None:
    row = {"item": "perki.15.1.a", "title": "Profil", "announced_on": "2026-06-01"}
    file = office(json.dumps([row]), "p.json")
    assert file.kind is FileKind.PUBLICATIONS


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TableFileError):
        read_office_file(tmp_path / "tidak-ada.csv")


def test_a_file_without_rows_is_not_in_order(office: Write) -> None:
    found = worklist([office(f"{HEADERS}\n")], on=ON)
    assert not found.is_empty
    (told,) = found.cannot_tell
    assert told.code == "KB-R08"


def test_with_nothing_to_do_every_list_is_empty(office: Write) -> None:
    found = worklist([office(f"{HEADERS}\n7,2026-01-05,2026-01-12,,,\n")], on=ON)
    assert found.is_empty
    assert found.closed == 1
    assert worklist([], on=ON).is_empty


def test_odd_arguments_are_refused() -> None:
    with pytest.raises(NotADayError):
        worklist([], on="2026-11-30")  # type: ignore[arg-type]
    for within in (-1, 10**9, 10**5_000):
        with pytest.raises(ArgumentError):
            worklist([], on=ON, within=within)
    with pytest.raises(ArgumentError):
        worklist([], on=ON).of("late")  # type: ignore[arg-type]


# ---------------------------------------------------------------- no row is lost


@pytest.mark.property
@given(
    drawn=st.lists(register_rows(), max_size=4),
    after=st.integers(-5, 60),
    within=st.integers(0, 20),
)
def test_no_row_is_lost(drawn: list[RegisterRow], after: int, within: int) -> None:
    rows = [evolve(each, line=line) for line, each in enumerate(drawn, start=2)]
    days = [day for each in rows for day in each.dates.values()]
    on = max(days, default=ON) + timedelta(after)  # so that most are judged, and some run still
    found = worklist([register_of(*rows)], on=on, within=within)
    places = [each.place for each in (*found.todos, *found.later)]
    places += [each.place for each in found.waiting]
    places += [each.place for each in found.cannot_tell]
    lines = {place.line for place in places}
    empty = 0 if rows else 1  # a register without rows is told of as a whole
    assert len(lines) + found.closed == len(rows) + empty
    kept = found.to_dict()
    totals, todos = kept["totals"], kept["todos"]
    assert isinstance(totals, dict)
    assert isinstance(todos, list)
    shown = [each["due"] for each in todos]
    counted = Counter(each["urgency"] for each in shown)
    assert {**totals, "cannot_tell": 0} == {
        **{each.value: counted[each.value] for each in Urgency},
        "cannot_tell": 0,
    }
    for each in shown:
        assert (each["late_by"] is None) or (each["days_left"] is None)


@pytest.mark.property
@given(
    drawn=st.lists(complaint_rows(), max_size=4),
    after=st.integers(-5, 150),
)
def test_no_complaint_is_lost(drawn: list[ComplaintRow], after: int) -> None:
    on = max((each.received for each in drawn), default=ON) + timedelta(after)
    lines = tuple(range(2, len(drawn) + 2))
    whole = evolve(
        _COMPLAINTS, lines=lines, records=tuple(drawn), problems=(), sheets=(), unread=()
    )
    found = worklist([OfficeFile("aduan.csv", FileKind.COMPLAINTS, whole)], on=on)
    places = [each.place for each in (*found.todos, *found.later)]
    places += [each.place for each in found.waiting]
    places += [each.place for each in found.cannot_tell]
    empty = 0 if drawn else 1
    assert len({place.line for place in places}) + found.closed == len(drawn) + empty
    for place, row_of_it in zip(lines, drawn, strict=True):
        if row_of_it.identity is not None:
            shown = [each for each in places if each.line == place]
            assert all(row_of_it.identity not in each.number for each in shown)


_COMPLAINTS = read_records(
    Path(__file__).parents[2] / "examples" / "complaints.csv", COMPLAINT_FORM
)
