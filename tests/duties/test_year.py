"""What a body owes in a year; every day here was worked out by hand."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from attrs import evolve

from keterbukaan import Jurisdiction
from keterbukaan.duties.year import (
    Duty,
    DutyFacts,
    Handover,
    ServiceStandard,
    YearOfDuties,
    duties_in,
)
from keterbukaan.errors import CalendarRangeError
from keterbukaan.information.exemption import Exemption, ExemptionClaim, OpeningEvent
from keterbukaan.information.grounds import Letter, OpenedBy
from keterbukaan.law.actor import Actor
from keterbukaan.law.limit import Kind, Scope
from keterbukaan.law.verification import Verification
from keterbukaan.records.finding import Weight

CLAIM = ExemptionClaim(letter=Letter.A, item=1, act="UU 8/1981 Pasal 17")
SECRET = Exemption(
    number="188/7/2024",
    information="Keterangan saksi",
    claims=(CLAIM,),
    decided_on=date(2024, 3, 11),
    expires_on=date(2025, 6, 30),
)


def days(duties: tuple[Duty, ...]) -> list[str]:
    return [str(duty.on) for duty in duties]


def local(
    amount: int,
    unit: str,
    *,
    since: str = "2022-01-01",
    until: str | None = None,
    limit: str = "information_list.update",
) -> Jurisdiction:
    ends = f"in_force_until = {until}\n" if until else ""
    return Jurisdiction.loads(
        f'schema = 1\nname = "Kabupaten Contoh"\n[[limit]]\nlimit = "{limit}"\n'
        f'amount = {amount}\nunit = "{unit}"\nin_force_from = {since}\n{ends}'
        'citations = ["Perbup 12/2022 Pasal 8 ayat (1)"]\n'
    )


# Each rhythm


@pytest.mark.parametrize(
    ("facts", "limit", "citation", "expected"),
    [
        pytest.param(
            DutyFacts(last_announced=date(2025, 9, 15)),
            "disclosure.periodic",
            "UU 14/2008 Pasal 9 ayat (3)",
            ["2026-03-15", "2026-09-15"],
            id="paling singkat 6 bulan sekali: announcements",
        ),
        pytest.param(
            DutyFacts(list_updated=date(2025, 12, 1)),
            "information_list.update",
            "Perki 1/2021 Pasal 45 ayat (7)",
            ["2026-06-01", "2026-12-01"],
            id="paling singkat 6 bulan sekali: the list",
        ),
        pytest.param(
            DutyFacts(last_figures=date(2025, 4, 10)),
            "report.yearly_figures",
            "UU 14/2008 Pasal 12",
            ["2026-04-10"],
            id="setiap tahun: the figures",
        ),
        pytest.param(
            DutyFacts(fiscal_year_closed=date(2025, 12, 31)),
            "report.annual",
            "Perki 1/2021 Pasal 56 ayat (1)",
            ["2026-03-31"],
            id="3 bulan setelah tahun anggaran: the report",
        ),
    ],
)
def test_each_rhythm(facts: DutyFacts, limit: str, citation: str, expected: list[str]) -> None:
    duties = duties_in(2026, facts).duties
    assert days(duties) == expected
    assert {duty.deadline.limit for duty in duties} == {limit}
    assert {str(duty.deadline.citations[0]) for duty in duties} == {citation}
    for duty in duties:
        assert duty.title_id != duty.title_en


def test_units_handed_over_every_six_months_until_that_rule_was_replaced() -> None:
    facts = DutyFacts(handovers=(Handover(unit="Dinas Sosial", last_on=date(2024, 11, 3)),))
    year = duties_in(2025, facts)
    assert days(year.duties) == ["2025-05-03", "2025-11-03"]
    assert {duty.deadline.limit for duty in year.duties} == {"information_list.submission"}
    assert {str(duty.deadline.citations[0]) for duty in year.duties} == {"Permendagri 3/2017"}
    assert year.duties[0].title_id != year.duties[0].title_en


@pytest.mark.parametrize("last", [date(2025, 11, 3), None])
def test_how_often_units_hand_over_since_march_2026_was_not_read(last: date | None) -> None:
    facts = DutyFacts(handovers=(Handover(unit="Dinas Sosial", last_on=last),))
    year = duties_in(2026, facts)
    assert (year.duties, year.earlier) == ((), ())
    said = next(each for each in year.unknown if each.field == "handovers")
    assert said.text("id") == (
        "Serahkan informasi kepada PPID (Dinas Sosial): harinya tidak dapat dihitung; jangka "
        "waktunya belum dibaca (Permendagri 2/2026)"
    )
    assert said.text("en") == (
        "Hand over information to the PPID (Dinas Sosial): no day can be counted; the time for "
        "it: not read (Permendagri 2/2026)"
    )


@pytest.mark.parametrize(
    ("last", "earlier", "duties"),
    [
        (date(2025, 7, 10), [], ["2026-01-10"]),
        (date(2025, 8, 28), [], ["2026-02-28"]),  # it may already be replaced, and says so
        (date(2025, 8, 29), [], ["2026-02-28"]),  # no 29 February in 2026
        (date(2025, 9, 1), [], []),
        (date(2024, 11, 3), ["2025-05-03", "2025-11-03"], []),
        (date(2026, 3, 2), [], []),
    ],
)
def test_what_fell_due_before_the_rule_was_replaced_is_still_a_duty(
    last: date, earlier: list[str], duties: list[str]
) -> None:
    facts = DutyFacts(handovers=(Handover(unit="Dinas Sosial", last_on=last),))
    year = duties_in(2026, facts)
    assert (days(year.earlier), days(year.duties)) == (earlier, duties)
    assert {str(duty.deadline.citations[0]) for duty in (*year.earlier, *year.duties)} <= {
        "Permendagri 3/2017"
    }
    assert [each.citation for each in year.unknown if each.field == "handovers"] == [
        "Permendagri 2/2026"
    ]


def test_a_rule_that_never_had_a_number_makes_no_duty() -> None:
    body = Jurisdiction.loads(
        'schema = 1\nname = "Contoh"\n[[limit]]\nlimit = "information_list.submission"\n'
        'kind = "as_long_as_needed"\nin_force_from = 2010-01-01\n'
        'citations = ["Perbup 1/2010 Pasal 2"]\n'
    )
    facts = DutyFacts(handovers=(Handover(unit="Dinas Sosial", last_on=date(2025, 7, 10)),))
    year = duties_in(2026, facts, under=body)
    assert (year.duties, year.earlier) == ((), ())
    assert "selama dibutuhkan (Perbup 1/2010 Pasal 2)" in year.unknown[-1].text("id")


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        pytest.param(
            2026,
            [("2026-04-10", "service_standard.evaluation")],
            id="setiap 1 tahun (32(1)); the review comes in the third year",
        ),
        pytest.param(
            2027,
            [
                ("2027-04-10", "service_standard.evaluation"),
                ("2027-06-02", "service_standard.review"),
            ],
            id="setiap 3 tahun (33(1))",
        ),
        pytest.param(2028, [("2028-04-10", "service_standard.evaluation")], id="the year after"),
        pytest.param(
            2030,
            [
                ("2030-04-10", "service_standard.evaluation"),
                ("2030-06-02", "service_standard.review"),
            ],
            id="three years later again",
        ),
    ],
)
def test_a_service_standard_is_evaluated_each_year_and_reviewed_every_three(
    year: int, expected: list[tuple[str, str]]
) -> None:
    standard = ServiceStandard(
        service="Izin usaha",
        last_evaluated=date(2025, 4, 10),
        last_reviewed=date(2024, 6, 2),
    )
    duties = duties_in(year, DutyFacts(standards=(standard,))).duties
    assert [(str(duty.on), duty.deadline.limit) for duty in duties] == expected
    articles = {"PP 96/2012 Pasal 32 ayat (1)", "PP 96/2012 Pasal 33 ayat (1)"}
    assert {str(duty.deadline.citations[0]) for duty in duties} <= articles
    assert {duty.who for duty in duties} == {Actor.PROVIDER}
    assert duties[0].title("id") == "Evaluasi penerapan standar pelayanan: Izin usaha"
    assert duties[0].title("en") == "Evaluate how the service standard is applied: Izin usaha"


def test_each_service_has_a_standard_of_its_own() -> None:
    facts = DutyFacts(
        standards=(
            ServiceStandard(service="Izin usaha", last_reviewed=date(2023, 3, 6)),
            ServiceStandard(service="Akta kelahiran", last_reviewed=date(2023, 9, 4)),
        )
    )
    year = duties_in(2026, facts)
    assert [(str(duty.on), duty.title("id")) for duty in year.duties] == [
        ("2026-03-06", "Tinjau ulang standar pelayanan: Izin usaha"),
        ("2026-09-04", "Tinjau ulang standar pelayanan: Akta kelahiran"),
    ]
    said = [each.text("id") for each in year.unknown if each.field == "standards"]
    assert said == [
        f"Evaluasi penerapan standar pelayanan ({service}): hari terakhir dilakukan tidak tercatat "
        "(PP 96/2012 Pasal 32 ayat (1))"
        for service in ("Izin usaha", "Akta kelahiran")
    ]


def test_before_the_regulation_no_standard_was_due_for_evaluation() -> None:
    standard = ServiceStandard(service="Izin usaha", last_evaluated=date(2010, 12, 31))
    year = duties_in(2011, DutyFacts(standards=(standard,)))
    assert year.duties == ()
    assert "standards" not in {each.field for each in year.unknown}


def test_whole_year_in_the_order_of_its_days() -> None:
    facts = DutyFacts(
        last_announced=date(2024, 9, 15),
        list_updated=date(2024, 12, 1),
        last_figures=date(2024, 4, 10),
        fiscal_year_closed=date(2024, 12, 31),
        handovers=(Handover(unit="Dinas Sosial", last_on=date(2024, 11, 3)),),
        exemptions=(SECRET,),
    )
    year = duties_in(2025, facts)
    assert [(str(duty.on), duty.title("id")) for duty in year.duties] == [
        ("2025-03-15", "Umumkan informasi berkala"),
        (
            "2025-03-31",
            "Sediakan laporan layanan informasi dan kirim salinannya ke Komisi Informasi",
        ),
        ("2025-04-10", "Umumkan angka layanan informasi"),
        ("2025-05-03", "Serahkan informasi kepada PPID: Dinas Sosial"),
        ("2025-05-08", "Tetapkan informasi yang habis masa pengecualiannya: Keterangan saksi"),
        ("2025-06-01", "Mutakhirkan Daftar Informasi Publik"),
        ("2025-09-15", "Umumkan informasi berkala"),
        ("2025-11-03", "Serahkan informasi kepada PPID: Dinas Sosial"),
        ("2025-12-01", "Mutakhirkan Daftar Informasi Publik"),
    ]
    assert year.unknown == ()
    assert year.earlier == ()
    assert year.year == 2025


def test_duties_of_one_day_stand_in_the_order_of_their_titles_and_units() -> None:
    facts = DutyFacts(
        last_announced=date(2024, 12, 1),
        handovers=(
            Handover(unit="Dinas Sosial", last_on=date(2024, 12, 1)),
            Handover(unit="Dinas Kesehatan", last_on=date(2024, 12, 1)),
        ),
    )
    assert [duty.title("id") for duty in duties_in(2025, facts).duties[:3]] == [
        "Serahkan informasi kepada PPID: Dinas Kesehatan",
        "Serahkan informasi kepada PPID: Dinas Sosial",
        "Umumkan informasi berkala",
    ]


# What is not known


def test_unknown_days_are_listed_with_the_article() -> None:
    unknown = duties_in(2025, DutyFacts(handovers=(Handover(unit="Dinas Sosial"),))).unknown
    assert [(each.field, each.citation) for each in unknown] == [
        ("last_announced", "UU 14/2008 Pasal 9 ayat (3)"),
        ("list_updated", "Perki 1/2021 Pasal 45 ayat (7)"),
        ("last_figures", "UU 14/2008 Pasal 12"),
        ("fiscal_year_closed", "Perki 1/2021 Pasal 56 ayat (1)"),
        ("handovers", "Permendagri 3/2017"),
    ]
    assert {each.weight for each in unknown} == {Weight.REQUIRED}
    assert unknown[0].text("id") == (
        "Umumkan informasi berkala: hari terakhir dilakukan tidak tercatat "
        "(UU 14/2008 Pasal 9 ayat (3))"
    )
    assert unknown[4].text("en") == (
        "Hand over information to the PPID (Dinas Sosial): the last day on which it was done is "
        "not on record (Permendagri 3/2017)"
    )


def test_nothing_known_gives_no_duty() -> None:
    empty = duties_in(2026, DutyFacts())
    assert (empty.duties, empty.earlier, len(empty.unknown)) == ((), (), 4)


def test_unknown_duty_names_the_local_rule_where_there_is_one() -> None:
    unknown = duties_in(2026, DutyFacts(), under=local(3, "months")).unknown
    assert unknown[1].citation == "Perbup 12/2022 Pasal 8 ayat (1)"


# What fell due before


def test_earlier_duties_are_kept_apart() -> None:
    year = duties_in(2026, DutyFacts(last_announced=date(2024, 11, 5)))
    assert days(year.earlier) == ["2025-05-05", "2025-11-05"]
    assert days(year.duties) == ["2026-05-05", "2026-11-05"]


def test_each_further_duty_counts_from_the_one_before_it() -> None:
    year = duties_in(2026, DutyFacts(last_announced=date(2024, 11, 5)))
    starts = [str(duty.deadline.since) for duty in (*year.earlier, *year.duties)]
    assert starts == ["2024-11-05", "2025-05-05", "2025-11-05", "2026-05-05"]


def test_what_was_done_after_the_year_owes_nothing_in_it() -> None:
    done = date(2027, 2, 1)
    facts = DutyFacts(last_announced=done, fiscal_year_closed=done)
    year = duties_in(2026, facts)
    assert (year.duties, year.earlier) == ((), ())


@pytest.mark.parametrize(
    "facts",
    [
        DutyFacts(list_updated=date(2020, 12, 1)),
        DutyFacts(last_announced=date(2009, 12, 1)),
        DutyFacts(fiscal_year_closed=date(2020, 12, 31)),
        DutyFacts(handovers=(Handover(unit="Dinas Sosial", last_on=date(2016, 12, 1)),)),
    ],
)
def test_facts_from_before_the_rule_still_give_the_duties_of_the_year(facts: DutyFacts) -> None:
    assert duties_in(2025, facts).duties != ()


# Month ends


@pytest.mark.parametrize(
    ("last", "year", "expected"),
    [
        # From a day after the 28th the rhythm goes on from the 28th.
        (date(2023, 8, 28), 2024, ["2024-02-28", "2024-08-28"]),
        (date(2023, 8, 29), 2024, ["2024-02-29", "2024-08-28"]),
        (date(2023, 8, 30), 2024, ["2024-02-29", "2024-08-28"]),
        (date(2023, 8, 31), 2024, ["2024-02-29", "2024-08-28"]),
        (date(2024, 8, 31), 2025, ["2025-02-28", "2025-08-28"]),
        (date(2024, 3, 31), 2024, ["2024-09-30"]),
        (date(2024, 3, 31), 2025, ["2025-03-28", "2025-09-28"]),
        (date(2024, 3, 30), 2024, ["2024-09-30"]),
        (date(2024, 3, 29), 2025, ["2025-03-28", "2025-09-28"]),
        (date(2024, 2, 29), 2024, ["2024-08-29"]),
        (date(2024, 2, 29), 2025, ["2025-02-28", "2025-08-28"]),
        (date(2024, 6, 30), 2024, ["2024-12-30"]),
        (date(2024, 6, 30), 2025, ["2025-06-28", "2025-12-28"]),
        (date(2024, 12, 31), 2025, ["2025-06-30", "2025-12-28"]),
    ],
)
def test_half_years_at_the_end_of_a_month(last: date, year: int, expected: list[str]) -> None:
    assert days(duties_in(year, DutyFacts(last_announced=last)).duties) == expected


@pytest.mark.parametrize(
    ("last", "year", "expected"),
    [
        (date(2024, 2, 29), 2025, ["2025-02-28"]),
        (date(2024, 2, 29), 2028, ["2028-02-28"]),
        (date(2024, 12, 31), 2025, ["2025-12-31"]),
        (date(2024, 12, 31), 2026, ["2026-12-28"]),
    ],
)
def test_years_at_the_end_of_a_month(last: date, year: int, expected: list[str]) -> None:
    assert days(duties_in(year, DutyFacts(last_figures=last)).duties) == expected


# The annual report


@pytest.mark.parametrize(
    ("closed", "year", "expected"),
    [
        (date(2024, 12, 31), 2025, ["2025-03-31"]),
        (date(2022, 12, 31), 2025, ["2025-03-31"]),
        (date(2024, 3, 31), 2025, ["2025-06-30"]),
        (date(2023, 11, 30), 2024, ["2024-02-29"]),
        (date(2024, 11, 30), 2025, ["2025-02-28"]),
        (date(2025, 12, 31), 2025, []),
    ],
)
def test_report_is_due_three_months_after_the_fiscal_year(
    closed: date, year: int, expected: list[str]
) -> None:
    assert days(duties_in(year, DutyFacts(fiscal_year_closed=closed)).duties) == expected


def test_reports_of_earlier_years_are_earlier_duties() -> None:
    year = duties_in(2025, DutyFacts(fiscal_year_closed=date(2022, 12, 31)))
    assert days(year.earlier) == ["2023-03-31", "2024-03-31"]


def test_fiscal_year_that_closed_on_a_leap_day_closes_each_year() -> None:
    facts = DutyFacts(fiscal_year_closed=date(2024, 2, 29))
    found = duties_in(2026, facts).duties
    assert days(found) in (["2026-05-28"], ["2026-05-31"])


# Units


def test_each_unit_hands_over_in_its_own_rhythm() -> None:
    facts = DutyFacts(
        handovers=(
            Handover(unit="Kecamatan Timur", last_on=date(2024, 10, 20)),
            Handover(unit="Dinas Sosial", last_on=date(2024, 7, 1)),
            Handover(unit="Dinas Kesehatan"),
        )
    )
    year = duties_in(2025, facts)
    assert [(str(duty.on), duty.subject) for duty in year.duties] == [
        ("2025-01-01", "Dinas Sosial"),
        ("2025-04-20", "Kecamatan Timur"),
        ("2025-07-01", "Dinas Sosial"),
        ("2025-10-20", "Kecamatan Timur"),
    ]
    assert year.duties[0].title("en") == "Hand over information to the PPID: Dinas Sosial"
    assert [each.field for each in year.unknown].count("handovers") == 1


def test_handover_is_shown_as_restated_only() -> None:
    facts = DutyFacts(
        last_announced=date(2024, 9, 15),
        handovers=(Handover(unit="Dinas Sosial", last_on=date(2024, 11, 3)),),
    )
    read = {
        duty.deadline.limit: duty.deadline.verification for duty in duties_in(2025, facts).duties
    }
    assert read == {
        "information_list.submission": Verification.RESTATED,
        "disclosure.periodic": Verification.OWN_TEXT,
    }


# Exemptions that end


def test_review_stands_thirty_working_days_before_the_end() -> None:
    (duty,) = duties_in(2025, DutyFacts(exemptions=(SECRET,))).duties
    assert duty.on == date(2025, 5, 8)
    assert duty.subject == "Keterangan saksi"
    assert duty.title("en") == "Determine information whose exemption ends: Keterangan saksi"
    assert str(duty.deadline.citations[0]) == "PP 61/2010 Pasal 11 ayat (2)"


def test_review_warns_on_the_earliest_day_of_any_reading() -> None:
    body = Jurisdiction.national().choosing("exemption-review=within_last")
    (duty,) = duties_in(2025, DutyFacts(exemptions=(SECRET,)), under=body).duties
    assert duty.on == date(2025, 5, 8)
    assert duty.deadline.date > duty.on


@pytest.mark.parametrize(
    "by", [OpenedBy.DETERMINATION, OpenedBy.STATUS_CHANGE, OpenedBy.COMMISSION]
)
def test_what_was_opened_needs_no_review(by: OpenedBy) -> None:
    opened = SECRET.opened(OpeningEvent(by=by, on=date(2024, 4, 1)))
    assert duties_in(2025, DutyFacts(exemptions=(opened,))).duties == ()


def test_exemption_without_a_known_end_needs_no_review() -> None:
    private = ExemptionClaim(letter=Letter.H, item=2, act="UU 17/2023 Pasal 177")
    endless = evolve_exemption(claims=(private,), expires_on=None, period="selama dibutuhkan")
    assert duties_in(2025, DutyFacts(exemptions=(endless,))).duties == ()


def test_maximum_of_thirty_years_is_reviewed_where_no_day_was_set() -> None:
    endless = evolve_exemption(expires_on=None, period="sampai penyidikan berakhir")
    (duty,) = duties_in(2054, DutyFacts(exemptions=(endless,))).duties
    assert duty.deadline.since == date(2054, 3, 11)


def evolve_exemption(**changed: object) -> Exemption:
    return Exemption.model_validate({**dict(SECRET), **changed})


# A rule of the body's own


def test_local_rule_shortens_the_rhythm() -> None:
    facts = DutyFacts(list_updated=date(2025, 10, 15), last_announced=date(2025, 10, 15))
    year = duties_in(2026, facts, under=local(3, "months"))
    listed = [duty for duty in year.duties if duty.deadline.limit == "information_list.update"]
    assert [str(duty.on) for duty in listed] == [
        "2026-01-15",
        "2026-04-15",
        "2026-07-15",
        "2026-10-15",
    ]
    assert {str(duty.deadline.citations[0]) for duty in listed} == {
        "Perbup 12/2022 Pasal 8 ayat (1)"
    }
    assert len(year.duties) - len(listed) == 2


def test_local_month_at_the_end_of_january() -> None:
    facts = DutyFacts(list_updated=date(2023, 12, 31))
    duties = duties_in(2024, facts, under=local(1, "months")).duties
    assert days(duties)[:4] == ["2024-01-31", "2024-02-28", "2024-03-28", "2024-04-28"]
    assert len(duties) == 12


def test_local_year_of_months_is_kept_for_the_figures() -> None:
    body = local(9, "months", limit="report.yearly_figures")
    facts = DutyFacts(last_figures=date(2025, 4, 10))
    assert days(duties_in(2026, facts, under=body).duties) == ["2026-01-10", "2026-10-10"]


def test_local_rule_in_days_goes_on_through_the_year() -> None:
    done = date(2025, 12, 1)
    duties = duties_in(2026, DutyFacts(list_updated=done), under=local(90, "calendar_days")).duties
    assert len(duties) >= 4
    for before, after in pairwise([done, *(duty.on for duty in duties)]):
        assert (after - before).days <= 90


def test_first_duty_of_a_local_rule_in_days_is_told() -> None:
    facts = DutyFacts(list_updated=date(2025, 12, 1))
    duty = duties_in(2026, facts, under=local(90, "calendar_days")).duties[0]
    assert duty.deadline.date == date(2026, 3, 1)
    assert duty.on == date(2026, 2, 28)  # where the first day counts too (C3)


def test_local_rule_that_begins_on_the_way_doubles_no_duty() -> None:
    facts = DutyFacts(list_updated=date(2022, 10, 15))
    duties = duties_in(2024, facts, under=local(3, "months", since="2024-01-01")).duties
    assert len(set(days(duties))) == len(duties)


def test_local_rule_that_has_ended_binds_no_more() -> None:
    body = local(3, "months", until="2025-06-30")
    facts = DutyFacts(list_updated=date(2025, 10, 15))
    assert days(duties_in(2027, facts, under=body).duties) == ["2027-04-15", "2027-10-15"]


def test_rule_without_a_number_gives_no_day() -> None:
    national = Jurisdiction.national()
    governing = national.rulebook.governing("information_list.update")
    as_needed = evolve(
        governing, kind=Kind.AS_LONG_AS_NEEDED, amount=None, unit=None, scope=Scope.LOCAL
    )
    body = evolve(national, rulebook=national.rulebook.with_local([as_needed]))
    facts = DutyFacts(list_updated=date(2025, 10, 15))
    assert duties_in(2026, facts, under=body).duties == ()


# The calendar's ends


@pytest.mark.parametrize("year", [2009, 2101, 1, -5])
def test_year_outside_the_calendar_is_refused(year: int) -> None:
    with pytest.raises(CalendarRangeError) as caught:
        duties_in(year, DutyFacts())
    assert caught.value.code == "KB-K01"
    assert caught.value.fields["day"] == str(year)


@pytest.mark.parametrize("year", [2010, 2100])
def test_first_and_last_year_of_the_calendar_are_taken(year: int) -> None:
    assert isinstance(duties_in(year, DutyFacts()), YearOfDuties)


def test_duties_of_the_last_year_of_the_calendar_are_told() -> None:
    facts = DutyFacts(last_announced=date(2099, 12, 1))
    assert days(duties_in(2100, facts).duties) == ["2100-06-01", "2100-12-01"]
