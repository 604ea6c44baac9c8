"""What a deadline says in whole sentences, in both languages."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any, Literal

import pytest
from attrs import evolve

from keterbukaan import Deadline, Jurisdiction, Undated, Unit, due
from keterbukaan.calendar.days import LocalDay
from keterbukaan.calendar.decree import Decree
from keterbukaan.deadlines._explanation import status_words, summary_words
from keterbukaan.deadlines.due import Since
from keterbukaan.law import CollectiveLeave, DayOne, ExemptionReview, title
from tests.rules import not_before

Lang = Literal["id", "en"]
NATIONAL = Jurisdiction.national()
KOTA = Jurisdiction.loads(
    """
    schema = 1
    name = "Kota"
    zone = "WIT"

    [[limit]]
    limit = "disclosure.periodic"
    amount = 90
    unit = "calendar_days"
    citations = ["Perbup Kota 1/2020 Pasal 4"]
    in_force_from = 2020-01-01

    [[limit]]
    limit = "exemption.duration.b"
    kind = "as_long_as_needed"
    citations = ["Perbup Kota 1/2020 Pasal 5"]
    in_force_from = 2020-01-01

    [[day_off]]
    date = 2025-04-10
    name = "Hari Jadi Kota"

    [[working_day]]
    date = 2025-04-12
    name = "Pengganti"
    """
)


def _lines(deadline: Deadline | Undated, lang: Lang) -> list[str]:
    return deadline.explain(lang).splitlines()


def test_the_example_in_indonesian_line_by_line() -> None:
    assert _lines(due("request.response", date(2025, 3, 24)), "id") == [
        (
            "Batas waktu: Rabu, 16 April 2025. Dihitung sejak permohonan diterima, Senin, 24 "
            "Maret 2025."
        ),
        (
            "Badan Publik wajib mengirim jawaban tertulis atas permohonan informasi paling "
            "lambat 10 hari kerja sejak permohonan diterima (UU 14/2008 Pasal 22 ayat (7); "
            "Perki 1/2021 Pasal 34 ayat (3))."
        ),
        (
            "Dihitung 10 hari kerja: yang pertama Selasa, 25 Maret 2025, yang terakhir Rabu, "
            "16 April 2025."
        ),
        (
            "Yang dilewati: 28 Maret (Cuti bersama Nyepi), 29 Maret (libur nasional Nyepi "
            "1947), 31 Maret dan 1 April (libur nasional Idul Fitri 1446 H), dan 2 April, 3 "
            "April, 4 April, dan 7 April (Cuti bersama Idul Fitri), menurut SKB 1017/2024, "
            "2/2024, 2/2024 (ditandatangani 14 Oktober 2024); 5 hari akhir pekan."
        ),
        (
            "Penafsiran yang dipakai: hari peristiwa tidak dihitung (C3); cuti bersama bukan "
            "hari kerja (C9). Menurut penafsiran lain paling awal Selasa, 8 April 2025, "
            "paling akhir Rabu, 16 April 2025."
        ),
        (
            "C3 dan C9 ialah nomor pertanyaan yang tidak dijawab, atau dijawab berbeda-beda, "
            "dalam naskah peraturan; daftarnya: keterbukaan rules readings."
        ),
        "Sumber: dibaca dari naskah peraturannya; terakhir diperiksa 29 November 2026.",
    ]


def test_the_example_in_english_line_by_line() -> None:
    assert _lines(due("request.response", date(2025, 3, 24)), "en") == [
        (
            "The deadline is Wednesday, 16 April 2025. The event: the request was received, "
            "Monday, 24 March 2025."
        ),
        (
            "The public body must answer an information request in writing within 10 working "
            "days of receiving it (UU 14/2008 Pasal 22 ayat (7); Perki 1/2021 Pasal 34 ayat "
            "(3))."
        ),
        (
            "10 working days are counted: the first is Tuesday, 25 March 2025, the last "
            "Wednesday, 16 April 2025."
        ),
        (
            "Skipped: 28 March (collective leave Cuti bersama Nyepi), 29 March (public "
            "holiday Nyepi 1947), 31 March and 1 April (public holiday Idul Fitri 1446 H), "
            "and 2 April, 3 April, 4 April, and 7 April (collective leave Cuti bersama Idul "
            "Fitri), by SKB 1017/2024, 2/2024, 2/2024 (signed 14 October 2024); 5 weekend "
            "days."
        ),
        (
            "Readings used: the day of the event is not counted (C3); collective leave is "
            "not worked (C9). Under other readings it is Tuesday, 8 April 2025 at the "
            "earliest, Wednesday, 16 April 2025 at the latest."
        ),
        (
            "Questions that the texts leave open, or answer differently, have a number: C3 and "
            "C9; the list: keterbukaan rules readings."
        ),
        (
            "Verification: this provision was read in the regulation's own text; last checked on "
            "29 November 2026."
        ),
    ]


def test_indonesian_is_the_default() -> None:
    deadline = due("request.response", date(2025, 3, 24))
    assert deadline.explain() == deadline.explain("id") != deadline.explain("en")


KINDS: list[Any] = [
    pytest.param("request.response", date(2025, 3, 24), id="duty"),
    pytest.param("dispute.filing", date(2020, 11, 3), id="right"),
    pytest.param("dispute.summons", date(2025, 8, 20), id="backwards"),
    pytest.param("complaint.filing", date(2025, 1, 31), id="calendar-days"),
    pytest.param("report.annual", date(2024, 12, 31), id="months"),
    pytest.param("report.yearly_figures", date(2024, 2, 29), id="years"),
    pytest.param("exemption.duration.a", date(2012, 2, 29), id="maximum"),
    pytest.param("complaint.verification", date(2025, 8, 14), id="practice"),
    pytest.param("personal_data.breach_notice", datetime(2025, 4, 4, 1, 0, tzinfo=UTC), id="hours"),
    pytest.param("objection.filing", {"request.received": date(2025, 1, 6)}, id="silence"),
]


@pytest.mark.parametrize(("limit", "since"), KINDS)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_kind_tells_the_day_the_source_and_how_it_was_read(
    limit: str, since: Since, lang: Lang
) -> None:
    deadline = due(limit, since)
    assert isinstance(deadline, Deadline)
    text = deadline.explain(lang)
    months = {
        "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November "
        "Desember",
        "en": "January February March April May June July August September October November "
        "December",
    }[lang].split()
    last = deadline.date
    assert f"{last.day} {months[last.month - 1]} {last.year}" in text.splitlines()[0]
    assert str(deadline.citations[0]) in text.splitlines()[1]
    assert "{" not in text
    assert "None" not in text
    assert all(line.endswith(".") for line in text.splitlines())
    read = {
        ("own_text", "id"): "Sumber: dibaca dari naskah peraturannya",
        ("own_text", "en"): "read in the regulation's own text",
        ("restated", "id"): "hanya dibaca dari dokumen lain yang mengutipnya",
        ("restated", "en"): "read only in another document that restates it",
    }[deadline.verification.value, lang]
    assert read in text.splitlines()[-1]


@pytest.mark.parametrize(
    ("limit", "since", "lang", "head"),
    [
        pytest.param(
            "dispute.filing",
            date(2020, 11, 3),
            "id",
            "Hak ini dapat digunakan mulai Selasa, 3 November 2020 sampai Senin, 23 "
            "November 2020. Dihitung sejak tanggapan atas keberatan diterima pemohon, Selasa, 3 "
            "November 2020.",
            id="right-id",
        ),
        pytest.param(
            "dispute.filing",
            date(2020, 11, 3),
            "en",
            "This right can be used from Tuesday, 3 November 2020 until Monday, 23 "
            "November 2020. The event: the applicant received the answer to the objection, "
            "Tuesday, 3 November 2020.",
            id="right-en",
        ),
        pytest.param(
            "dispute.conclusions",
            date(2025, 4, 8),
            "id",
            "Hak ini dapat digunakan sampai Selasa, 25 Maret 2025. Dihitung mundur dari sidang "
            "putusan digelar, Selasa, 8 April 2025.",
            id="backwards-right-id",
        ),
        pytest.param(
            "dispute.conclusions",
            date(2025, 4, 8),
            "en",
            "This right can be used until Tuesday, 25 March 2025. The event: the hearing for "
            "the decision is held, Tuesday, 8 April 2025.",
            id="backwards-right-en",
        ),
        pytest.param(
            "personal_data.breach_notice",
            datetime(2025, 4, 4, 1, 5, tzinfo=UTC),
            "id",
            "Batas waktu: Senin, 7 April 2025, pukul 08.05 WIB. Dihitung sejak kegagalan "
            "pelindungan data pribadi terjadi, Jumat, 4 April 2025.",
            id="hours-id",
        ),
        pytest.param(
            "personal_data.breach_notice",
            datetime(2025, 4, 4, 1, 5, tzinfo=UTC),
            "en",
            "The deadline is Monday, 7 April 2025, 08:05 WIB. The event: the failure to protect "
            "personal data occurred, Friday, 4 April 2025.",
            id="hours-en",
        ),
    ],
)
def test_the_first_sentence(limit: str, since: Since, lang: Lang, head: str) -> None:
    assert _lines(due(limit, since), lang)[0] == head


def test_hours_are_told_on_the_clock_of_the_region() -> None:
    deadline = due(
        "personal_data.breach_notice", datetime(2025, 4, 4, 1, 5, tzinfo=UTC), under=KOTA
    )
    assert "pukul 10.05 WIT" in deadline.explain("id")
    assert "10:05 WIT" in deadline.explain("en")


def test_counting_backwards_is_told_backwards() -> None:
    deadline = due("dispute.summons", date(2025, 8, 20))
    assert (
        "Dihitung mundur 3 hari kerja, dari Selasa, 19 Agustus 2025 sampai Kamis, 14 Agustus "
        "2025, tanpa hari peristiwa." in deadline.explain("id")
    )
    assert (
        "Counted backwards: 3 working days, from Tuesday, 19 August 2025 to Thursday, 14 August "
        "2025; the event's day is left out." in deadline.explain("en")
    )


def test_two_decrees_are_named_apart_and_one_weekend_day_is_singular() -> None:
    deadline = due("dispute.summons", date(2025, 8, 20))
    assert (
        "Skipped: 17 August (public holiday Proklamasi Kemerdekaan), by SKB 1017/2024, 2/2024, "
        "2/2024 (signed 14 October 2024); 18 August (collective leave Cuti bersama Proklamasi "
        "Kemerdekaan), by SKB 933/2025, 1/2025, 3/2025 (signed 7 August 2025); 1 weekend day."
        in deadline.explain("en")
    )
    assert "; 1 hari akhir pekan." in deadline.explain("id")


def test_a_decree_whose_signature_is_not_known_exactly_says_so() -> None:
    told = Decree(date(2024, 2, 13), "Keppres 10/2024", exact=False)
    signed = date(2024, 2, 14)
    calendar = KOTA.calendar.with_local_days(LocalDay(signed, "Pemilu", decree=told))
    deadline = due("request.response", date(2024, 2, 5), under=evolve(KOTA, calendar=calendar))
    assert "(ditandatangani paling lambat 13 Februari 2024)" in deadline.explain("id")
    assert "(signed not later than 13 February 2024)" in deadline.explain("en")


def test_a_feast_that_is_still_to_be_fixed_is_said_wherever_an_answer_rests_on_it() -> None:
    deadline = due("request.response", date(2027, 3, 5))
    assert isinstance(deadline, Deadline)
    assert [str(each.day) for each in deadline.to_be_fixed] == ["2027-03-10", "2027-03-11"]
    assert "Idul Fitri 1448 H (10 Maret dan 11 Maret)" in deadline.explain("id")
    assert "the Minister of Religion has still to fix that feast" in deadline.explain("en")
    # After silence the time to answer is a part of it; what runs over no such day says nothing.
    silent = due("objection.filing", {"request.received": date(2027, 3, 5)})
    assert isinstance(silent, Deadline)
    assert silent.to_be_fixed[0].name == "Idul Fitri 1448 H"
    for other in (
        due("request.response", date(2027, 4, 1)),
        due("report.annual", date(2026, 12, 31)),
    ):
        assert isinstance(other, Deadline)
        assert other.to_be_fixed == ()
        assert "Menteri Agama" not in other.explain("id")


def test_a_local_day_off_has_no_decree() -> None:
    deadline = due("request.completeness_check", date(2025, 4, 9), under=KOTA)
    assert deadline.date == date(2025, 4, 14)
    assert "Yang dilewati: 10 April (libur setempat Hari Jadi Kota); 1 hari" in deadline.explain(
        "id"
    )
    assert "Skipped: 10 April (local day off Hari Jadi Kota); 1 weekend" in deadline.explain("en")


def test_where_nothing_is_skipped_nothing_is_said() -> None:
    deadline = due("request.completeness_check", date(2025, 2, 3))
    assert deadline.skipped == ()
    assert "dilewati" not in deadline.explain("id")
    assert "Skipped" not in deadline.explain("en")


def test_where_no_reading_moves_the_day_it_says_so() -> None:
    deadline = due("dispute.mediation_extension", date(2025, 1, 6))
    assert deadline.earliest == deadline.latest
    assert "Penafsiran lain tidak mengubah tanggalnya." in deadline.explain("id")
    assert "No other reading moves the day." in deadline.explain("en")


def test_where_no_reading_bears_none_is_named() -> None:
    deadline = due("personal_data.breach_notice", datetime(2025, 4, 4, tzinfo=UTC))
    assert "Penafsiran" not in deadline.explain("id")
    assert "Readings" not in deadline.explain("en")


def test_other_readings_are_named_by_their_labels() -> None:
    body = NATIONAL.choosing(DayOne.INCLUDED, CollectiveLeave.WORKED)
    text = due("request.response", date(2025, 3, 24), under=body).explain("en")
    assert "Readings used: the day of the event is day one (C3); collective leave counts" in text
    assert "Skipped: 29 March (public holiday Nyepi 1947) and 31 March and 1 April" in text


def test_a_capped_notice_says_by_what() -> None:
    events = {"request.complete": date(2025, 1, 14), "request.received": date(2025, 1, 2)}
    deadline = due("request.notice", events)
    assert (
        "Tidak pernah melewati batas waktu jawaban atas permohonan (UU 14/2008 Pasal 22 ayat (7)), "
        "yang jatuh lebih dahulu." in deadline.explain("id")
    )
    assert (
        "Never later than the end of another limit (answer to the request; UU 14/2008 Pasal 22 "
        "ayat (7)), which falls first." in deadline.explain("en")
    )
    assert "2 working days are counted" in deadline.explain("en")


def test_a_window_of_the_last_stretch_says_when_it_opens() -> None:
    body = NATIONAL.choosing(ExemptionReview.WITHIN_LAST)
    deadline = due("exemption.expiry_determination", date(2025, 6, 30), under=body)
    assert deadline.explain("en").startswith(
        "The deadline is Thursday, 26 June 2025, from Thursday, 8 May 2025 on."
    )
    assert "Kamis, 26 Juni 2025, mulai Kamis, 8 Mei 2025." in deadline.explain("id")


def test_the_end_of_a_limit_is_an_event_in_words() -> None:
    deadline = due("objection.filing", {"request.received": date(2025, 1, 6)})
    book = NATIONAL.rulebook
    for lang in ("id", "en"):
        said = book.event_label("request.response.ended", lang)
        assert said in deadline.explain(lang)
        assert said[0].islower()
    assert book.event_label("request.received", "id") == "permohonan diterima"


def test_a_local_rule_without_a_sentence_is_said_by_its_number() -> None:
    deadline = due("disclosure.periodic", date(2025, 3, 24), under=KOTA)
    assert (
        "Batas waktu pengumuman informasi berkala: 90 hari kalender (Perbup Kota 1/2020 Pasal 4)."
        in deadline.explain("id")
    )
    assert (
        "Announcement of periodic information: 90 calendar days (Perbup Kota 1/2020 Pasal 4)."
        in (deadline.explain("en"))
    )


def test_a_local_rule_without_number_and_sentence_is_said_by_its_kind() -> None:
    undated = due("exemption.duration.b", date(2025, 3, 24), under=KOTA)
    assert isinstance(undated, Undated)
    assert summary_words(undated.provision, "id") == "selama dibutuhkan"
    assert summary_words(undated.provision, "en") == "as long as needed"


# Without a number


@pytest.mark.parametrize(
    ("limit", "indonesian", "english"),
    [
        pytest.param(
            "disclosure.immediate", "seketika, tanpa menunda", "at once, without delay", id="once"
        ),
        pytest.param(
            "exemption.duration.c", "selama dibutuhkan", "as long as needed", id="as-needed"
        ),
        pytest.param(
            "exemption.duration.b",
            "menurut peraturan perundang-undangan lain",
            "as other law provides",
            id="other-law",
        ),
        pytest.param("exemption.duration.j", "tidak diatur", "not regulated", id="nothing"),
    ],
)
def test_an_undated_limit_says_what_the_law_gives_instead(
    limit: str, indonesian: str, english: str
) -> None:
    undated = due(limit, date(2025, 1, 6))
    head, rule, read = _lines(undated, "id")
    name = title(limit, "id")
    assert (
        head
        == f"{name[0].upper()}{name[1:]}: tidak ada tanggal. Hukum tidak memberi angka di sini: "
        f"{indonesian}."
    )
    assert str(undated.citations[0]) in rule
    assert read.startswith("Sumber: dibaca dari naskah peraturannya; terakhir diperiksa ")
    assert undated.explain() == undated.explain("id")
    head, rule, read = _lines(undated, "en")
    name = title(limit, "en")
    assert head == f"{name[0].upper()}{name[1:]}: no date. The law gives no number here: {english}."
    assert str(undated.citations[0]) in rule
    words = "Verification: this provision was read in the regulation's own text; last checked on "
    assert read.startswith(words)


# What a citizen reads


@pytest.mark.parametrize("limit", sorted(NATIONAL.rulebook.limits))
def test_no_explanation_names_a_limit_or_an_event_by_its_code(limit: str) -> None:
    governing = NATIONAL.rulebook.governing(limit)
    (day,) = not_before(limit, [date(2025, 3, 24)])
    at = datetime(day.year, day.month, day.day, 3, 0, tzinfo=UTC)
    by_the_clock = governing.unit is Unit.HOURS
    found = due(limit, {governing.starts_from[0]: at if by_the_clock else day})
    codes = {*NATIONAL.rulebook.limits, *NATIONAL.rulebook.events, "--under"}
    for said in (found.explain("id"), found.explain("en")):
        assert [code for code in sorted(codes) if code in said] == []


def test_what_does_not_move_is_no_estimate() -> None:
    # thirty years from a day, under "it does not move": days off have no part in it
    deadline = due("exemption.duration.a", date(2025, 1, 9))
    assert deadline.date == date(2055, 1, 9)  # a Saturday
    assert deadline.latest > deadline.date  # under the other reading, and this one may move
    said = deadline.explain("id")
    assert "Perkiraan" not in said
    assert "Tanggal ini tidak bergantung pada hari libur yang belum ditetapkan" in said
    assert "cuti bersama" not in said
    assert "This day does not rest on days off that are still to be" in deadline.explain("en")
    assert "An estimate" not in deadline.explain("en")


def test_leave_is_named_where_the_day_rests_on_it() -> None:
    moved = NATIONAL.choosing("roll-over=next_working_day")
    assert "(C9)" in due("report.annual", date(2024, 12, 31), under=moved).explain("id")
    assert "(C9)" not in due("report.annual", date(2024, 12, 31)).explain("id")
    assert "(C9)" not in due("complaint.decision", date(2025, 3, 24)).explain("id")


# Where it stands


@pytest.mark.parametrize(
    ("on", "indonesian", "english"),
    [
        (
            date(2020, 11, 2),
            "Pada Senin, 2 November 2020: belum dapat digunakan.",
            "On Monday, 2 November 2020: not yet open.",
        ),
        (
            date(2020, 11, 20),
            "Pada Jumat, 20 November 2020: masih berjalan, sisa 1 hari kerja.",
            "On Friday, 20 November 2020: still running, 1 working day left.",
        ),
        (
            date(2020, 11, 23),
            "Pada Senin, 23 November 2020: jatuh tempo hari ini.",
            "On Monday, 23 November 2020: due today.",
        ),
        (
            date(2020, 11, 25),
            "Pada Rabu, 25 November 2020: lewat 2 hari kerja.",
            "On Wednesday, 25 November 2020: 2 working days past.",
        ),
    ],
    ids=["not-open", "running", "today", "overdue"],
)
def test_the_status_in_words(on: date, indonesian: str, english: str) -> None:
    deadline = due("dispute.filing", date(2020, 11, 3))
    assert status_words(deadline, on, "id") == indonesian
    assert status_words(deadline, on, "en") == english
