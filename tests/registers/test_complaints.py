"""Registers of complaints: a row becomes a complaint, bad rows are listed, good ones judged."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from keterbukaan.cases.complaint.classes import ComplaintClass
from keterbukaan.cases.complaint.record import Secrecy
from keterbukaan.cases.loaded import Loaded
from keterbukaan.cases.outcomes import Nature
from keterbukaan.errors import Language, LooserThanNationalError, TableFileError
from keterbukaan.files.forms import RecordFile, read_records, write_records
from keterbukaan.files.tables import RowProblem
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.records.record import FieldProblem
from keterbukaan.registers.complaints import (
    COMPLAINT_FORM,
    ComplaintRow,
    JudgedComplaint,
    judge_complaint,
    judge_complaints,
    measure_units,
    not_read_in,
    placed_rows,
)

EXAMPLES = Path(__file__).parents[2] / "examples"
ON = date(2026, 8, 3)


def day(month: int, number: int) -> date:
    return date(2026, month, number)


def row(**fields: object) -> ComplaintRow:
    return ComplaintRow.model_validate({"number": "7", "received": day(1, 5), **fields})


def kinds(one: ComplaintRow) -> list[tuple[str, date]]:
    loaded = one.case()
    assert loaded.refused == ()
    return [(event.kind, event.on) for event in loaded.case.events]


def judged(*rows: ComplaintRow, on: date = ON) -> tuple[list[JudgedComplaint], list[RowProblem]]:
    lines = tuple(range(2, 2 + len(rows)))
    found, problems = judge_complaints(RecordFile("x", lines, rows, (), (), (), ()), on=on)
    return list(found), list(problems)


# ---------------------------------------------------------------- what a row becomes


def test_every_day_of_a_row_becomes_its_event() -> None:
    one = row(
        complaint_class="tidak_berkadar_pengawasan",
        unit="Dinas A",
        receipt_given=day(1, 5),
        returned=day(1, 6),
        completed=day(1, 8),
        verified=day(1, 9),
        forwarded=day(1, 12),
        replied=day(1, 13),
        examined=day(1, 14),
        decided=day(1, 15),
        delivered=day(1, 16),
        closed=day(1, 19),
    )
    assert kinds(one) == [
        ("receipt_given", day(1, 5)),
        ("classified", day(1, 5)),
        ("declared_incomplete", day(1, 6)),
        ("completed", day(1, 8)),
        ("declared_complete", day(1, 9)),
        ("forwarded", day(1, 12)),
        ("replied", day(1, 13)),
        ("examination_opened", day(1, 14)),
        ("decided", day(1, 15)),
        ("delivered", day(1, 16)),
        ("closed", day(1, 19)),
    ]
    assert one.case().case.state().name == "closed"


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ({}, []),
        ({"forwarded": day(1, 6)}, ["declared_complete", "forwarded"]),
        ({"replied": day(1, 6)}, ["declared_complete", "replied"]),
        ({"closed": day(1, 6)}, ["declared_complete", "replied", "closed"]),
        ({"decided": day(1, 6)}, ["declared_complete", "examination_opened", "decided"]),
        (
            {"delivered": day(1, 6), "closed": day(1, 6)},
            ["declared_complete", "examination_opened", "decided", "delivered", "closed"],
        ),
        ({"returned": day(1, 6)}, ["declared_incomplete"]),
    ],
)
def test_what_a_row_leaves_out_was_done_with_the_next_step(
    fields: dict[str, date], wanted: list[str]
) -> None:
    assert [kind for kind, _ in kinds(row(**fields))] == wanted


def test_what_was_completed_was_verified_after_it() -> None:
    early = row(returned=day(1, 6), forwarded=day(1, 7), completed=day(1, 9), replied=day(1, 12))
    assert ("declared_complete", day(1, 12)) in kinds(early)
    found = [(each.event, each.on, each.nature) for each in early.case().irregularities]
    assert ("forwarded", day(1, 7), Nature.DEFECT) in found
    (one,), _ = judged(early)
    assert one.without_effect == ()
    never = row(returned=day(1, 6), forwarded=day(1, 7), completed=day(1, 9))
    assert "declared_complete" not in dict(kinds(never))


def test_a_complaint_that_was_returned_and_never_completed_was_not_verified() -> None:
    loaded = row(returned=day(1, 6), closed=day(1, 20)).case()
    assert loaded.case.state().name == "incomplete"
    found = [(each.event, each.nature.value) for each in loaded.irregularities]
    assert found == [("replied", "defect"), ("closed", "unlawful")]


@pytest.mark.parametrize(
    ("fields", "settled"),
    [
        ({"complaint_class": "tidak_berkadar_pengawasan"}, True),
        ({"complaint_class": "berkadar_pengawasan"}, False),
        ({"complaint_class": "tidak_berkadar_pengawasan", "decided": day(1, 9)}, False),
    ],
)
def test_an_answer_settles_what_is_neither_examined_nor_grave(
    fields: dict[str, object], *, settled: bool
) -> None:
    case = row(replied=day(1, 7), **fields).case().case
    name = f"complaint.resolution.{'not_' if 'tidak' in str(fields) else ''}supervisory"
    (found,) = [each for each in case.deadlines() if each.limit == name]
    assert (found.done_on == day(1, 7)) is settled


def test_a_word_that_says_nothing_of_the_class_leaves_it_open() -> None:
    for said in ("Pengaduan", "keluhan", "Laporan"):
        assert row(complaint_class=said).complaint_class is None
    with pytest.raises(ValueError, match="complaint_class"):
        row(complaint_class="pujian")


def test_a_register_that_a_bodys_file_speaks_of_is_still_judged() -> None:
    body = Jurisdiction.loads(
        'schema = 1\nname = "x"\n'
        + "".join(
            f'[[complaint_step]]\nname = "{step}"\nwho = ["liaison_officer"]\n'
            'citations = ["Perbup Contoh 8/2024 Pasal 9"]\n'
            for step in ("declared_complete", "forwarded", "replied", "closed", "decided")
        )
    )
    one = row(forwarded=day(1, 6), replied=day(1, 7), decided=day(1, 8), unit="Inspektorat")
    loaded = one.case(under=body)
    assert {each.nature.value for each in loaded.irregularities} <= {"incomplete"}
    assert loaded.case.state(under=body).name == "decided"
    (examined,) = [e for e in loaded.case.events if e.kind == "examination_opened"]
    assert examined.by.value == "inspectorate"


def test_what_was_returned_and_then_verified_was_completed_by_then() -> None:
    one = row(returned=day(1, 6), verified=day(1, 9))
    assert kinds(one)[1:] == [("completed", day(1, 9)), ("declared_complete", day(1, 9))]


def test_what_was_verified_before_it_was_returned_counts_for_nothing() -> None:
    (one,), _ = judged(row(returned=day(1, 9), verified=day(1, 6), replied=day(1, 12)))
    assert one.without_effect
    assert not one.is_overdue
    assert measure_units([one], on=ON).backlogs == ()


def test_a_register_as_it_stood_leaves_out_what_came_later() -> None:
    """On 9 January nothing of the second row had come, and the first was not yet closed."""
    rows = (row(verified=day(1, 6), replied=day(1, 20)), row(number="8", received=day(1, 12)))
    file = RecordFile("x", (2, 3), rows, (), (), (), ())
    found, problems = judge_complaints(file, on=day(1, 9), as_it_stood=True)
    assert [(each.number, each.stage) for each in found] == [("7", "complete")]
    assert problems == ()
    _, refused = judge_complaints(file, on=day(1, 9))
    assert [(p.line, p.code) for p in refused] == [(2, "KB-R06"), (3, "KB-R06")]


def test_a_judged_row_shows_no_person_in_its_repr() -> None:
    (one,), _ = judged(row(number="0812-3456-7890", unit="Budi 0812-3456-7890", name="Zainal"))
    assert "0812" not in repr(one)
    assert "Zainal" not in repr(one)
    assert one.unit == "Budi [disamarkan]"


def test_columns_that_hold_days_and_were_not_read_are_named(tmp_path: Path) -> None:
    """By what stands in them, or by a name that says so even where no day of them can be read."""
    file = tmp_path / "register.csv"
    file.write_text(
        "Nomor,Tgl diterima,Tanggal rapat,Warna,Pada,tgl_koordinasi,TglKunjungan,Tanggapan\n"
        "1,2026-01-05,2026-01-06,biru,,besok,-,baik\n"
        "2,2026-01-05,,,05/01/2026,,,\n"
        "3,2026-01-05\n",
        encoding="utf-8",
    )
    read = read_records(file, COMPLAINT_FORM)
    assert len(read.unrecognised) == 6
    assert read.unread_days == ("Pada", "tgl_koordinasi", "TglKunjungan", "Tanggapan")


def test_a_first_row_that_is_no_header_names_nobody(tmp_path: Path) -> None:
    file = tmp_path / "register.csv"
    file.write_text("1,05/01/2026,Budi,0812-3456-7890\n", encoding="utf-8")
    with pytest.raises(TableFileError) as caught:
        read_records(file, COMPLAINT_FORM)
    for lang in ("id", "en"):
        assert "Budi" not in caught.value.text(lang)
    file.write_text("Urut,Apa,Siapa\n1,2,3\n", encoding="utf-8")
    with pytest.raises(TableFileError, match="Urut; Apa; Siapa"):
        read_records(file, COMPLAINT_FORM)


def test_what_was_closed_and_decided_later_is_judged_both_times() -> None:
    """Verified on 6 January 2026, sixty plain days: 7 March. Decided on 20 February, in time."""
    one = row(
        complaint_class="tidak_berkadar_pengawasan",
        verified=day(1, 6),
        closed=day(1, 20),
        decided=day(2, 20),
    )
    (found,), _ = judged(one, on=day(3, 2))
    done = {each.limit: each.done_on for each in found.deadlines}
    assert found.without_effect == ()
    assert done["complaint.resolution.not_supervisory"] == day(1, 20)
    assert done["complaint.decision"] == day(2, 20)


def test_a_bodys_file_that_gives_examinations_to_others_keeps_the_row() -> None:
    body = Jurisdiction.loads(
        'schema = 1\nname = "x"\n[[complaint_step]]\nname = "examination_opened"\n'
        'who = ["institution_admin"]\ncitations = ["Perbup Contoh 8/2024 Pasal 9"]\n'
    )
    one = row(unit="Inspektorat", verified=day(1, 6), examined=day(1, 7), decided=day(1, 8))
    loaded = one.case(under=body)
    (examined,) = [each for each in loaded.case.events if each.kind == "examination_opened"]
    assert examined.by.value == "provider"
    assert loaded.case.state(under=body).name == "decided"


def test_the_official_header_goes_before_what_offices_also_write(tmp_path: Path) -> None:
    file = tmp_path / "register.csv"
    file.write_text(
        "Tanggal laporan,Nomor,Tanggal diterima,Warna 3201010101900001\n"
        "2026-01-01,1,2026-01-05,x\n",
        encoding="utf-8",
    )
    read = read_records(file, COMPLAINT_FORM)
    assert [each.received for each in read.records] == [day(1, 5)]
    assert read.unrecognised == ("Tanggal laporan", "Warna [disamarkan]")


def test_a_row_as_of_a_day_leaves_out_what_came_later() -> None:
    whole = row(verified=day(1, 6), replied=day(1, 9), closed=day(1, 20))
    assert whole.as_of(on=day(1, 9)) == row(verified=day(1, 6), replied=day(1, 9))


def test_a_row_without_a_unit_is_forwarded_to_a_nameless_one() -> None:
    assert row(forwarded=day(1, 6)).case().case.unit() == "-"


def test_a_step_before_the_report_came_is_refused() -> None:
    with pytest.raises(ValueError, match="replied"):
        row(replied=day(1, 4))


# ---------------------------------------------------------------- judged


def test_days_after_the_day_asked_cannot_be_judged() -> None:
    found, problems = judged(row(verified=day(9, 1)), row(received=day(9, 2)))
    assert found == []
    assert [(p.line, p.code, p.column) for p in problems] == [
        (2, "KB-R06", "Tanggal verifikasi"),
        (3, "KB-R06", "Tanggal diterima"),
    ]
    assert problems[0].reason("id") != problems[0].reason("en")


def test_a_service_after_the_report_is_refused() -> None:
    with pytest.raises(ValueError, match="service_received"):
        row(service_received=day(1, 6))


def test_a_day_beyond_the_calendar_cannot_be_judged() -> None:
    for far in (
        ComplaintRow(number="7", received=date(1999, 1, 4), verified=date(1999, 1, 5)),
        ComplaintRow(number="7", received=date(2005, 1, 5)),  # before the Act and the calendar
    ):
        found, problems = judged(far)
        assert found == []
        assert [p.code for p in problems] == ["KB-K01"]


def test_a_step_that_cannot_be_taken_in_makes_its_row_a_problem(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    why = FieldProblem("decided", "KB-K01", "di luar kalender", "outside the calendar")
    loaded = Loaded(row().case().case, (), ((0, why),))
    monkeypatch.setattr(ComplaintRow, "case", lambda _row, *, under: loaded)  # noqa: ARG005 - called by its name
    found, (problem,) = judged(row())
    assert found == []
    assert (problem.code, problem.reason("en")) == ("KB-K01", "outside the calendar")


def test_a_number_that_is_a_persons_is_not_shown() -> None:
    (one,), _ = judged(row(number="3201010101900001"))
    assert one.number == "[disamarkan]"
    _, (problem,) = judged(row(number="3201010101900001", verified=day(9, 1)))
    assert problem.number == "[disamarkan]"


def test_practice_alone_makes_nobody_overdue_in_law() -> None:
    known = "tidak_berkadar_pengawasan"
    slow = row(complaint_class=known, verified=day(1, 12), replied=day(1, 13))
    (one,), _ = judged(slow, on=day(1, 15))
    assert [each.limit for each in one.late] == ["complaint.verification"]
    assert not one.is_overdue
    (later,), _ = judged(slow, on=day(5, 4))
    assert later.is_overdue


def test_units_are_measured_as_the_register_names_them() -> None:
    found, _ = judged(
        row(unit="B", complaint_class="aspirasi", verified=day(1, 6)), row(unit="A"), row()
    )
    measures = measure_units(found, on=ON)
    assert [each.group for each in measures.backlogs] == ["", "A", "B"]
    assert {each.group for each in measures.timeliness} == {"", "A", "B"}
    assert measures.on == ON


def test_what_was_not_read_is_named_once_each() -> None:
    found, _ = judged(row(), row(complaint_class="berkadar_pengawasan"))
    limits = [limit for limit, _ in not_read_in(found, "id")]
    assert limits == ["complaint.resolution.supervisory", "complaint.verification"]
    assert all(source.endswith("; dari kutipan") for _, source in not_read_in(found, "id"))
    assert all(source.endswith("; restated") for _, source in not_read_in(found, "en"))


# ---------------------------------------------------------------- the example's own register


def example() -> tuple[tuple[JudgedComplaint, ...], tuple[RowProblem, ...]]:
    read = read_records(EXAMPLES / "complaints.csv", COMPLAINT_FORM)
    assert read.unrecognised == ()
    return judge_complaints(read, on=ON)


def test_the_example_loses_no_row() -> None:
    found, problems = example()
    lines = [each.line for each in found] + [each.line for each in problems]
    assert sorted(lines) == list(range(2, 12))
    assert [(p.line, p.code, p.column) for p in problems] == [
        (6, "KB-R03", "Tanggal diterima"),  # 30 February
        (9, "KB-I05", "Klasifikasi"),  # praise is no class
        (10, "KB-I01", "Tanggal dijawab"),  # answered before it came
    ]


def test_the_example_is_late_where_a_hand_counts_it_late() -> None:
    found, _ = example()
    late = {(each.number, duty.limit): duty for each in found for duty in each.late}

    # 7010: complete on 2 April 2026, sixty plain days: 1 June. Decided on 29 June.
    assert late["7010", "complaint.decision"].deadline.date == day(6, 1)
    # ... and delivered on 20 July, fourteen plain days after 29 June: 13 July.
    assert late["7010", "complaint.decision_delivery"].deadline.date == day(7, 13)
    # 7002: 12 January and three working days: 13, 14, 15 (16 January is Isra Mikraj).
    assert late["7002", "complaint.verification"].deadline.date == day(1, 15)
    # 7004 asks for information: ten working days from 3 February are over on 19 February, after
    # Imlek and its leave on the 16th and 17th; answered on the 16th it is in time.
    assert ("7004", "request.response") not in late
    (asked,) = [each for each in found if each.number == "7004"]
    (answer,) = [e for e in asked.complaint.deadlines() if e.limit == "request.response"]
    assert (answer.deadline.date, answer.done_on) == (day(2, 19), day(2, 16))


def test_the_regency_of_the_example_is_stricter_and_names_its_own_team() -> None:
    body = Jurisdiction.load(EXAMPLES / "kabupaten_contoh.toml")
    read = read_records(EXAMPLES / "complaints.csv", COMPLAINT_FORM)
    found, _ = judge_complaints(read, on=ON, under=body)
    late = {(each.number, duty.limit): duty for each in found for duty in each.late}

    # 7001: complete on 6 January, thirty plain days of its own: 5 February; decided on the 20th.
    assert late["7001", "complaint.decision"].deadline.date == day(2, 5)
    # 7010: examined on 13 April, twenty working days (Labour Day off on 1 May): 12 May.
    assert late["7010", "complaint.inspection"].deadline.date == day(5, 12)
    # The regency's own day off on 7 January: 7001 was forwarded on the 6th, so 8, 9 and 12 January.
    (first,) = [each for each in found if each.number == "7001"]
    (follow_up,) = [
        each
        for each in first.complaint.deadlines(under=body)
        if each.limit == "complaint.first_follow_up"
    ]
    assert follow_up.deadline.date == day(1, 12)
    role = body.complaint_roles.roles["liaison_officer"]
    assert role.label("id") == "petugas penghubung perangkat daerah"
    assert body.complaint_roles.roles["koordinator"].acts_as.value == "steering_official"


@pytest.mark.parametrize(
    ("ours", "looser", "citation"),
    [
        ("amount = 7\n", "amount = 15\n", "UU 25/2009 Pasal 44 ayat (3)"),
        ("amount = 30\n", "amount = 61\n", "UU 25/2009 Pasal 50 ayat (1)"),
    ],
)
def test_a_regency_that_is_looser_than_the_act_is_refused(
    ours: str, looser: str, citation: str
) -> None:
    text = (EXAMPLES / "kabupaten_contoh.toml").read_text(encoding="utf-8")
    assert text.count(ours) == 1
    with pytest.raises(LooserThanNationalError) as caught:
        Jurisdiction.loads(text.replace(ours, looser))
    languages: tuple[Language, ...] = ("id", "en")
    for lang in languages:
        said = caught.value.text(lang)
        assert citation in said
        assert "Perbup Contoh 8/2024" in said


# ---------------------------------------------------------------- files


def test_a_register_is_read_again_as_it_was_written(tmp_path: Path) -> None:
    rows = (
        row(secrecy=["identitas", "rahasia"], unit="A", report="=1+1", verified=day(1, 6)),
        row(number="8", complaint_class="aspirasi", channel="loket"),
    )
    for name in ("register.csv", "register.json", "register.xlsx"):
        write_records(tmp_path / name, rows, COMPLAINT_FORM)
        again = read_records(tmp_path / name, COMPLAINT_FORM)
        assert (again.records, again.problems) == (rows, ())


def test_words_as_offices_write_them_are_understood(tmp_path: Path) -> None:
    file = tmp_path / "register.csv"
    file.write_text(
        "ID laporan,Tanggal laporan,Sumber,Jenis laporan,Kerahasiaan\n"
        "1,5 Januari 2026,SP4N-LAPOR!,Pengaduan berkadar pengawasan,anonim dan rahasia\n"
        "2,05/01/2026,Helpdesk,Permohonan informasi,\n"
        "3,2026-01-05,Tatap muka,Aspirasi,-\n",
        encoding="utf-8",
    )
    read = read_records(file, COMPLAINT_FORM)
    assert read.problems == ()
    assert [each.complaint_class for each in read.records] == [
        ComplaintClass.SUPERVISORY,
        ComplaintClass.INFORMATION_REQUEST,
        ComplaintClass.ASPIRATION,
    ]
    assert [each.channel.value for each in read.records] == ["sp4n_lapor", "meja_bantuan", "loket"]
    assert read.records[0].secrecy == {Secrecy.ANONYMOUS, Secrecy.CONTENT}


def test_no_two_columns_share_a_header() -> None:
    headers = [header for every in COMPLAINT_FORM.headers.values() for header in every]
    assert len({header.lower() for header in headers}) == len(headers)
    assert COMPLAINT_FORM.headers.keys() == ComplaintRow.model_fields.keys()
    assert json.loads(row().model_dump_json())["number"] == "7"


def test_who_complains_is_named_in_no_other_column(tmp_path: Path) -> None:
    path = tmp_path / "aduan.csv"
    path.write_text(
        "Nomor;Tanggal diterima;Unit;Nama pengadu;Telepon\n"
        "Sari Contoh 1;2026-01-05;Dinas X (pelapor Sari Contoh, 5551234);Sari Contoh;021-5551234\n"
        "2;2026-01-05;RSUD Contoh;Rina Contoh;0812-0000-0004\n",
        encoding="utf-8",
    )
    judged, _ = judge_complaints(read_records(path, COMPLAINT_FORM), on=date(2026, 8, 3))
    first, second = judged

    for text in (first.number, first.unit or ""):
        assert "Sari" not in text
        assert "5551234" not in text
    assert first.unit is not None
    assert first.unit.startswith("Dinas X (pelapor ")
    assert second.unit == "RSUD Contoh"  # a unit keeps its name, or it would be two units


def test_units_can_be_measured_on_another_day_than_the_rows_were_judged() -> None:
    """Which are folded anew; on the same day what was found when they were judged is taken."""
    read = read_records(EXAMPLES / "complaints.csv", COMPLAINT_FORM)
    first, later = date(2026, 8, 3), date(2026, 9, 1)
    judged, _ = judge_complaints(read, on=first)
    anew, _ = judge_complaints(read, on=later)
    assert measure_units(judged, on=later) == measure_units(anew, on=later)
    assert measure_units(judged, on=later) != measure_units(judged, on=first)


def test_one_row_is_judged_as_in_its_register() -> None:
    read = read_records(EXAMPLES / "complaints.csv", COMPLAINT_FORM)
    judged, problems = judge_complaints(read, on=date(2026, 8, 3))
    one_by_one = [judge_complaint(row, at, on=date(2026, 8, 3)) for at, row in placed_rows(read)]
    assert [each for each in one_by_one if isinstance(each, JudgedComplaint)] == list(judged)
    bad = [each for each in one_by_one if not isinstance(each, JudgedComplaint)]
    assert {*bad} | {*read.problems} == {*problems}


# ---------------------------------------------------------------- asked about an earlier day


def test_what_was_done_later_is_not_known_on_an_earlier_day() -> None:
    """A complaint of 5 January that was decided late is neither decided nor late on 6 January.

    UU 25/2009 Pasal 50 ayat (1): sixty days from when it is complete.
    """
    ((one,), _) = judged(row(unit="Dinas A", verified=day(1, 6), decided=day(6, 1)))
    (decision,) = [each for each in one.late if each.limit == "complaint.decision"]
    assert one.is_sure(decision, on=ON)
    assert not one.is_sure(decision, on=day(1, 6))
    assert decision.late_by(on=day(1, 6)) is None
    told = measure_units([one], on=day(1, 6)).timeliness
    lines = {each.limit: each for each in told}
    assert (lines["complaint.decision"].late, lines["complaint.decision"].running) == (0, 1)
    assert lines["complaint.decision"].median_days is None
