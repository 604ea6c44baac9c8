"""What a status says: which steps of a complaint were taken, on a day that it does not tell."""

from __future__ import annotations

from datetime import date

import pytest

from keterbukaan.cases.complaint.events import Archived
from keterbukaan.files.forms import RecordFile
from keterbukaan.registers import ComplaintRow, JudgedComplaint, judge_complaints, measure_units
from keterbukaan.registers.report_status import ReportStatus, report_status_of

RECEIVED = date(2026, 1, 5)
ON = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        # the portal's own
        ("Belum Terverifikasi", ReportStatus.NOT_VERIFIED),
        ("Terverifikasi", ReportStatus.VERIFIED),
        ("Belum Ditindaklanjuti", ReportStatus.FORWARDED),
        ("Terdisposisi", ReportStatus.FORWARDED),
        ("Proses", ReportStatus.IN_PROCESS),
        ("Tertunda", ReportStatus.WAITING),
        ("Selesai", ReportStatus.FINISHED),
        ("Ditutup oleh Sistem", ReportStatus.FINISHED),
        ("Diarsipkan", ReportStatus.ARCHIVED),
        ("Dibuka kembali", ReportStatus.REOPENED),
        # offices' own books
        ("Laporan masuk", ReportStatus.NOT_VERIFIED),
        ("menunggu verifikasi", ReportStatus.NOT_VERIFIED),
        ("belum didisposisi", ReportStatus.VERIFIED),
        ("Diteruskan ke Dinas PU", ReportStatus.FORWARDED),
        ("dalam penanganan", ReportStatus.IN_PROCESS),
        ("belum selesai", ReportStatus.IN_PROCESS),
        ("OPEN", ReportStatus.IN_PROCESS),
        ("On progress", ReportStatus.IN_PROCESS),
        ("Menunggu konfirmasi pelapor", ReportStatus.WAITING),
        ("berkas tidak lengkap", ReportStatus.WAITING),
        ("Sudah ditindaklanjuti", ReportStatus.ANSWERED),
        ("telah dibalas", ReportStatus.ANSWERED),
        ("tuntas", ReportStatus.FINISHED),
        ("Closed", ReportStatus.FINISHED),
        ("dicabut pelapor", ReportStatus.WITHDRAWN),
        ("Dilimpahkan ke provinsi", ReportStatus.PASSED_ON),
        ("bukan kewenangan", ReportStatus.UNKNOWN),
        # a word that takes another back, and one that is not known, leave all open
        ("tidak dapat ditindaklanjuti", ReportStatus.UNKNOWN),
        ("lihat lampiran", ReportStatus.UNKNOWN),
        (" - ", None),
    ],
)
def test_the_words_of_a_status(words: str, status: ReportStatus | None) -> None:
    assert report_status_of(words) is status


def judged(*, unread: frozenset[str] = frozenset(), **fields: object) -> JudgedComplaint:
    row = ComplaintRow.model_validate(
        {
            "number": "7",
            "received": RECEIVED,
            "complaint_class": "tidak_berkadar_pengawasan",
            **fields,
        }
    )
    file = RecordFile("x", (2,), (row,), (), (), (), (), unread=(unread,))
    (found,), _ = judge_complaints(file, on=ON)
    return found


def late(found: JudgedComplaint) -> set[str]:
    return {each.limit for each in found.late}


def untold(found: JudgedComplaint) -> set[str]:
    return {each.limit for each in found.cannot_tell}


ALL = {
    "complaint.first_response",
    "complaint.verification",
    "complaint.first_follow_up",
    "complaint.resolution.not_supervisory",
}
"""What is past at the end of November for a report of January of which nothing is recorded."""


def test_without_a_status_nothing_recorded_is_late() -> None:
    """UU 25/2009 44(3): 14 days for the first answer; the portal's own days besides."""
    found = judged()

    assert late(found) | {"complaint.first_follow_up"} == ALL
    assert untold(found) == set()
    assert found.is_told


@pytest.mark.parametrize(
    "status", ["Selesai", "Ditutup oleh Sistem", "Diarsipkan", "Dicabut", "Tertunda", "??? lain"]
)
def test_what_ended_on_no_known_day_is_not_called_late(status: str) -> None:
    found = judged(status=status)

    assert late(found) == set()
    assert untold(found) == late(judged())
    assert not found.is_told
    assert not found.is_overdue


def test_a_status_weakens_what_it_may_have_kept_and_no_more() -> None:
    """A verified report may have been verified in time; that it was not resolved is told."""
    found = judged(status="Terverifikasi")

    assert late(found) == {"complaint.resolution.not_supervisory"}
    assert untold(found) == {"complaint.first_response", "complaint.verification"}


def test_what_a_status_says_was_not_done_stays_late() -> None:
    found = judged(status="Belum Terverifikasi")

    assert (late(found), untold(found)) == (late(judged()), set())


def test_a_follow_up_is_no_settlement() -> None:
    """The portal's first follow-up keeps its own limit, and resolves nothing."""
    found = judged(followed_up=date(2026, 1, 8))

    assert "complaint.resolution.not_supervisory" in late(found)
    assert "complaint.first_follow_up" not in late(found)


def test_a_status_with_its_day_is_a_step_of_that_day() -> None:
    """What was closed on 8 January was resolved in time, and is closed."""
    found = judged(status="Selesai", status_on=date(2026, 1, 8), replied=date(2026, 1, 7))
    withdrawn = judged(status="Dicabut", status_on=date(2026, 1, 6))

    assert found.stage == "closed"
    assert "complaint.resolution.not_supervisory" not in late(found) | untold(found)
    assert withdrawn.stage == "withdrawn"
    assert withdrawn.late == ()


def test_a_late_closing_says_nothing_of_an_answer_before_it() -> None:
    """What the system closed may have been answered in time, on a day that no column tells."""
    closing = date(2026, 6, 1)
    found = judged(status="Ditutup oleh Sistem", status_on=closing)

    assert "complaint.resolution.not_supervisory" in untold(found)
    answered = judged(status="Selesai", status_on=closing, replied=closing)
    assert "complaint.resolution.not_supervisory" in late(answered)


def test_an_archiving_is_a_step_where_its_ground_is_told() -> None:
    answered = date(2026, 1, 6)
    day = date(2026, 1, 7)
    told = judged(archived=day, archive_reason="Laporan ganda", replied=answered)
    silent = judged(archived=day, replied=answered)
    by_status = judged(
        status="Diarsipkan", status_on=day, archive_reason="isi tidak jelas", replied=answered
    )

    assert [each.ground.value for each in told.complaint.events if isinstance(each, Archived)] == [
        "berulang"
    ]
    assert (told.stage, by_status.stage) == ("archived", "archived")
    assert (silent.stage, silent.is_told) == ("answered", False)


def test_an_archiving_without_an_answer_has_no_effect() -> None:
    """UU 25/2009 48(2): the complaint must be answered; the row says so, and it stays late."""
    found = judged(archived=date(2026, 1, 7), archive_reason="Laporan ganda")

    assert [each.event for each in found.without_effect] == ["archived"]
    assert not found.is_overdue


def test_an_unread_column_weakens_the_steps_that_it_may_hold() -> None:
    found = judged(unread=frozenset({"replied"}))

    assert "complaint.resolution.not_supervisory" in untold(found)
    assert "complaint.verification" in untold(found)  # what was answered was verified before
    assert late(found) == set()


def test_a_day_that_is_told_stands_whatever_else_was_not_read() -> None:
    day = date(2026, 6, 1)
    found = judged(replied=day, verified=day, unread=frozenset({"closed", "delivered"}))

    assert "complaint.resolution.not_supervisory" in late(found)
    assert untold(found) == set()


def test_a_day_concluded_from_a_later_step_is_not_told() -> None:
    """Verified with the answer at the latest; a column that was not read may say when."""
    day = date(2026, 6, 1)
    found = judged(replied=day, unread=frozenset({"verified"}))

    assert {"complaint.first_response", "complaint.verification"} <= untold(found)
    assert "complaint.resolution.not_supervisory" in late(found)


def test_what_cannot_be_told_is_not_measured() -> None:
    found = [judged(status="Selesai"), judged()]

    assert [each.total for each in measure_units(found, on=ON).backlogs] == [1]


def test_as_it_stood_leaves_out_the_day_of_a_status() -> None:
    row = ComplaintRow(
        number="7", received=RECEIVED, status=ReportStatus.FINISHED, status_on=date(2026, 1, 9)
    )

    assert row.as_of(on=date(2026, 1, 8)).status_on is None


def test_problems_stand_by_sheet_and_line() -> None:
    rows = [ComplaintRow(number=str(n), received=date(2027, 1, n)) for n in (1, 2, 3)]
    file = RecordFile("x", (9, 4, 2), tuple(rows), (), (), (), (), sheets=("Jan", "Jan", "Feb"))

    _, problems = judge_complaints(file, on=ON)

    assert [(each.sheet, each.line) for each in problems] == [("Jan", 4), ("Jan", 9), ("Feb", 2)]
