"""Which provision governs, which agree, and what was in force when."""

import pickle
import re
from datetime import UTC, date, datetime, timedelta

import pytest
from attrs import evolve

from keterbukaan.errors import Language, NotADayError, NotInForceError, UnknownNameError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.agreement import Difference
from keterbukaan.law.citation import Citation, RegulationLevel
from keterbukaan.law.limit import Kind, Scope, TimeLimit, Unit
from keterbukaan.law.reading import Readings, open_questions, reading_types
from keterbukaan.law.rulebook import Rulebook, not_in_force, readings_of, rules
from keterbukaan.law.verification import Verification

BOOK = Rulebook.national()
LANGUAGES: tuple[Language, ...] = ("id", "en")
ONE_DAY = timedelta(days=1)
ACT_IN_FORCE = date(2010, 4, 30)  # two years after 30 April 2008, Pasal 64 ayat (1)
PERKI_IN_FORCE = date(2021, 6, 30)

# By the hierarchy: the Act before the government regulation, that before the commission and the
# court, those before a minister, and practice last; among equals the later; a ministry's own rule
# never beyond it.
# A regulation that has been replaced never governs where no day is named.
REPORT_CLASSES = (
    "Praktik SP4N-LAPOR!: Pembagian jenis laporan pada aplikasi dan laman layanan instansi dari "
    "masa PermenPANRB 62/2018"
)
GOVERNING = {
    "request.response": "UU 14/2008 Pasal 22 ayat (7)",
    "request.extension": "UU 14/2008 Pasal 22 ayat (8)",
    "objection.filing": "UU 14/2008 Pasal 36 ayat (1)",
    "objection.response": "UU 14/2008 Pasal 36 ayat (2)",
    "dispute.filing": "UU 14/2008 Pasal 37 ayat (2)",
    "court.challenge": "UU 14/2008 Pasal 48 ayat (1)",
    "disclosure.periodic": "UU 14/2008 Pasal 9 ayat (3)",
    "disclosure.immediate": "UU 14/2008 Pasal 10 ayat (1)",
    # The default reading is the court's own rule (C12) and the gazette's copy (C1).
    "cassation.filing": "PERMA 2/2011 Pasal 9 ayat (2)",
    "request.notice": "Perki 1/2021 Pasal 31 ayat (3)",
    "exemption.duration.a": "PP 61/2010 Pasal 5 ayat (1)",
    "exemption.duration.b": "PP 61/2010 Pasal 6",
    "exemption.duration.c": "PP 61/2010 Pasal 7 ayat (1)",
    "exemption.duration.d": "PP 61/2010 Pasal 7 ayat (2)",
    "exemption.duration.e": "PP 61/2010 Pasal 7 ayat (3)",
    "exemption.duration.f": "PP 61/2010 Pasal 7 ayat (4)",
    "exemption.duration.g": "PP 61/2010 Pasal 8 ayat (1)",
    "exemption.duration.h": "PP 61/2010 Pasal 8 ayat (2)",
    "exemption.duration.i": "PP 61/2010 Pasal 9",
    "exemption.expiry_determination": "PP 61/2010 Pasal 11 ayat (2)",
    "complaint.resolution.information_request": REPORT_CLASSES,
    "complaint.resolution.not_supervisory": REPORT_CLASSES,
    "complaint.resolution.supervisory": REPORT_CLASSES,
    "complaint.resolution.aspiration": REPORT_CLASSES,
    "information_list.submission": "Permendagri 2/2026",
    "administration.decision": "UU 30/2014 Pasal 53 ayat (2)",
}


@pytest.mark.parametrize(("limit", "citation"), GOVERNING.items(), ids=GOVERNING)
def test_governing_provision(limit: str, citation: str) -> None:
    governing = BOOK.governing(limit)

    assert str(governing.citation) == citation
    assert governing.sources[0] is governing.citation


def test_every_limit_of_several_provisions_has_its_expectation() -> None:
    assert {limit for limit in BOOK.limits if len(BOOK.about(limit)) > 1} == GOVERNING.keys()


@pytest.mark.parametrize(
    ("limit", "reading", "citation", "amount", "unit"),
    [
        (
            "request.notice",
            "notice-after-complete=three",
            "Perki 1/2021 Pasal 31 ayat (3)",
            3,
            Unit.WORKING_DAYS,
        ),
        (
            "request.notice",
            "notice-after-complete=ten",
            "Perki 1/2021 Pasal 31 ayat (3)",
            10,
            Unit.WORKING_DAYS,
        ),
        (
            "objection.response",
            "superior-clock=received",
            "UU 14/2008 Pasal 36 ayat (2)",
            30,
            Unit.WORKING_DAYS,
        ),
        (
            "objection.response",
            "superior-clock=received_by_superior",
            "Perki 1/2013 Pasal 5 huruf b",
            30,
            Unit.WORKING_DAYS,
        ),
        (
            "objection.response",
            "superior-clock=registered",
            "Perki 1/2021 Pasal 44 ayat (1)",
            30,
            Unit.WORKING_DAYS,
        ),
        (
            "cassation.filing",
            "cassation-start=court_rule",
            "PERMA 2/2011 Pasal 9 ayat (2)",
            14,
            Unit.WORKING_DAYS,
        ),
        ("cassation.filing", "cassation-start=act", "UU 14/2008 Pasal 50", 14, Unit.DAYS),
    ],
)
def test_reading_chooses_the_provision(
    limit: str, reading: str, citation: str, amount: int, unit: Unit
) -> None:
    governing = BOOK.governing(limit, Readings.of(reading))

    assert (str(governing.citation), governing.amount, governing.unit) == (citation, amount, unit)


def test_doubts_that_choose_between_provisions() -> None:
    kinds = reading_types()

    assert readings_of(BOOK.about("objection.response")) == (kinds["superior-clock"],)
    assert readings_of(BOOK.about("request.response")) == ()


@pytest.mark.parametrize("limit", BOOK.limits)
def test_rank_never_rises_down_the_list(limit: str) -> None:
    listed = [each for each in BOOK.about(limit) if each.scope is Scope.NATIONAL]
    ministries = [each for each in BOOK.about(limit) if each.scope is Scope.MINISTRY]
    ranks = [(each.has_ended, each.regulation.level.rank) for each in listed]

    assert ranks == sorted(ranks)
    assert BOOK.about(limit) == (*listed, *ministries)
    assert all(each not in BOOK.candidates(limit, Readings()) for each in ministries)


def test_among_equals_the_later_comes_first() -> None:
    """The commission's rule of 2013 and the court's of 2011 are of one rank."""
    listed = [each.regulation.name for each in BOOK.about("court.challenge")]

    assert listed == ["UU 14/2008", "Perki 1/2013", "PERMA 2/2011"]


# Agreement, limit by limit.


def _agreement(limit: str, readings: Readings | None = None) -> dict[str, tuple[Difference, ...]]:
    rows = BOOK.agreement(limit, readings or Readings())
    assert [each.limit for each in rows if each.governs] == [
        BOOK.governing(limit, readings or Readings())
    ]
    assert all(each.agrees == (not each.differences) for each in rows)
    return {str(each.limit.citation): each.differences for each in rows}


def test_all_agree_on_ten_days() -> None:
    assert _agreement("request.response") == {
        "UU 14/2008 Pasal 22 ayat (7)": (),
        "Perki 1/2021 Pasal 34 ayat (3)": (),
        "Perbapanas 25/2023 Pasal 18 ayat (2)": (),
    }


def test_superiors_clock_differs_in_its_start() -> None:
    assert _agreement("objection.response") == {
        "UU 14/2008 Pasal 36 ayat (2)": (),
        "Perki 1/2013 Pasal 5 huruf b": (Difference.START,),
        "Perki 1/2021 Pasal 44 ayat (1)": (Difference.START,),
    }


def test_silence_differs_in_its_start() -> None:
    differences = _agreement("dispute.filing")

    assert differences["Perki 1/2013 Pasal 13 huruf b"] == (Difference.START,)
    assert differences["Perki 1/2013 Pasal 13 huruf a"] == ()


def test_plain_hari_of_the_same_number_agrees_with_working_days() -> None:
    assert _agreement("court.challenge") == {
        "UU 14/2008 Pasal 48 ayat (1)": (),
        "Perki 1/2013 Pasal 60 ayat (2)": (),
        "PERMA 2/2011 Pasal 4 ayat (2)": (),
    }


def test_copies_of_one_paragraph_differ_in_the_number() -> None:
    three, ten = (
        [each.differences for each in BOOK.agreement("request.notice", Readings.of(reading))]
        for reading in ("notice-after-complete=three", "notice-after-complete=ten")
    )

    assert sorted(three, key=len) == sorted(ten, key=len) == [(), (Difference.AMOUNT,)]


def test_cassation_differs_in_its_start_only() -> None:
    assert _agreement("cassation.filing")["UU 14/2008 Pasal 50"] == (Difference.START,)


def test_kinds_and_units_can_differ() -> None:
    """A local rule that gives a number where the Act says at once, and one in other units."""
    body = Jurisdiction.loads(
        'schema = 1\nname = "X"\n[[limit]]\nlimit = "request.response"\namount = 5\n'
        'unit = "calendar_days"\nin_force_from = 2022-01-01\n'
        'citations = ["Perda X 1/2021 Pasal 4"]\n'
        '[[limit]]\nlimit = "exemption.duration.b"\namount = 5\nunit = "years"\n'
        'in_force_from = 2022-01-01\ncitations = ["Perda X 1/2021 Pasal 5"]\n'
    )
    local, act, *_ = body.rulebook.agreement("request.response")
    duration = body.rulebook.agreement("exemption.duration.b")

    assert (local.governs, local.agrees) == (True, True)
    assert (act.governs, act.differences) == (False, (Difference.AMOUNT, Difference.UNIT))
    assert duration[1].differences == (Difference.KIND, Difference.AMOUNT, Difference.UNIT)


def test_limit_rests_on_the_governing_place_and_on_those_that_agree() -> None:
    assert [str(each) for each in BOOK.sources_of(BOOK.governing("request.response"))] == [
        "UU 14/2008 Pasal 22 ayat (7)",
        "Perki 1/2021 Pasal 34 ayat (3)",
    ]
    assert [str(each) for each in BOOK.sources_of(BOOK.governing("objection.response"))] == [
        "UU 14/2008 Pasal 36 ayat (2)"
    ]


# In force.


@pytest.mark.parametrize(
    ("regulation", "first"),
    [
        ("UU 14/2008", ACT_IN_FORCE),
        ("PP 61/2010", date(2010, 8, 23)),
        ("PERMA 2/2011", date(2011, 11, 29)),
        ("Perki 1/2013", date(2013, 4, 29)),
        ("Perki 1/2021", PERKI_IN_FORCE),
    ],
)
def test_first_day_in_force(regulation: str, first: date) -> None:
    provisions = BOOK.of_regulation(regulation)

    assert provisions
    assert BOOK.in_force_on(first).of_regulation(regulation) == provisions
    assert BOOK.in_force_on(first - ONE_DAY).of_regulation(regulation) == ()


def test_last_day_in_force() -> None:
    name = "PermenPANRB 62/2018"

    assert len(BOOK.in_force_on(date(2025, 5, 31)).of_regulation(name)) == 4
    assert BOOK.in_force_on(date(2025, 6, 1)).of_regulation(name) == ()


@pytest.mark.parametrize(
    ("day", "name"),
    [(date(2025, 5, 31), "PermenPANRB 62/2018"), (date(2025, 6, 1), "SP4N-LAPOR!")],
    ids=str,
)
def test_practice_governs_where_the_rule_was_replaced_unread(day: date, name: str) -> None:
    governing = BOOK.in_force_on(day).governing("complaint.resolution.supervisory")

    assert governing.regulation.name == name


def test_rules_of_days_between_two_changes_are_sorted_once() -> None:
    first, later = (BOOK.in_force_on(day) for day in (date(2023, 5, 1), date(2024, 12, 1)))

    assert first.provisions is later.provisions
    assert first.about("request.response") is later.about("request.response")


def test_rules_of_a_day_name_that_day_whoever_asked_before() -> None:
    for day in (date(2012, 3, 1), date(2012, 5, 5)):
        book = BOOK.in_force_on(day)

        assert book.on == day
        with pytest.raises(NotInForceError, match=str(day)):
            book.about("request.notice")
        with pytest.raises(NotInForceError, match=str(day)):
            book.number("dispute.hearing_absences")
    assert BOOK.version_on(PERKI_IN_FORCE) == BOOK.version_on(PERKI_IN_FORCE - ONE_DAY) + 1
    assert BOOK.version_on(date(2025, 6, 1)) == BOOK.version_on(date(2025, 5, 31)) + 1


def test_a_regulation_whose_first_day_was_not_read_begins_with_its_year() -> None:
    assert not BOOK.in_force_on(date(2022, 12, 31)).of_regulation("Permendagri 8/2023")
    assert BOOK.in_force_on(date(2023, 1, 1)).of_regulation("Permendagri 8/2023")


def test_a_practice_has_no_first_day() -> None:
    assert BOOK.in_force_on(date(1990, 1, 1)).of_regulation("SP4N-LAPOR!")


@pytest.mark.parametrize(
    ("day", "limit", "readings"),
    [
        pytest.param(ACT_IN_FORCE - ONE_DAY, "request.response", "", id="before the act"),
        pytest.param(
            date(2012, 1, 1),
            "objection.response",
            "superior-clock=registered",
            id="reading of later",
        ),
        pytest.param(date(2011, 1, 1), "cassation.filing", "", id="default reading of later"),
    ],
)
def test_limit_that_nothing_in_force_sets_is_an_error_that_says_so(
    day: date, limit: str, readings: str
) -> None:
    with pytest.raises(NotInForceError):
        BOOK.in_force_on(day).governing(limit, Readings.of(*filter(None, [readings])))


def test_error_names_the_limit_the_day_and_what_was_read() -> None:
    error = not_in_force("objection.response", date(2009, 1, 1))

    for said in (error.text("id"), error.text("en")):
        assert "'objection.response'" in said
        assert "2009-01-01" in said
        assert "UU 14/2008 Pasal 36 ayat (2)" in said
        assert str(ACT_IN_FORCE) in said
        # the Act first, which is of 2010, and then the regulations of 2013 and 2021
        first, second = (said.index(name) for name in ("UU 14/2008", "Perki 1/2013"))
        assert first < second < said.index("Perki 1/2021")
    assert "2023-01-01" in not_in_force("complaint.forwarding", None).text("en")
    assert "?" in not_in_force("complaint.verification", None).text("en")


# Looking up.


def test_unknown_limit_is_an_error_with_the_nearest_names() -> None:
    with pytest.raises(UnknownNameError, match=r"request\.response"):
        BOOK.about("request.respons")


def test_unknown_event_is_an_error_with_the_nearest_names() -> None:
    with pytest.raises(UnknownNameError, match=r"request\.received"):
        BOOK.event_label("request.recieved", "en")


def test_provisions_of_a_regulation_and_of_an_event() -> None:
    assert {each.name for each in BOOK.of_regulation("UU 25/2009")} == {
        "complaint.filing",
        "complaint.first_response",
        "complaint.completion",
        "complaint.decision",
        "complaint.decision_delivery",
    }
    assert BOOK.of_regulation("UU 1/1945") == ()
    assert {str(each.citation) for each in BOOK.started_by("court.objection_registered")} == {
        "PERMA 2/2011 Pasal 6 ayat (1)",
        "PERMA 2/2011 Pasal 6 ayat (3)",
    }
    assert BOOK.started_by("nothing") == ()


def test_regulations_stand_in_the_order_of_their_rank() -> None:
    levels = [each.level for each in BOOK.regulations]

    assert [level.rank for level in levels] == sorted(level.rank for level in levels)
    assert levels[0] is RegulationLevel.ACT
    assert levels[-1] is RegulationLevel.PRACTICE
    assert len({each.name for each in BOOK.regulations}) == len(levels)


@pytest.mark.parametrize(
    ("name", "first"),
    [("Perpres 21/2023", date(2023, 4, 12))],
)
def test_a_regulation_that_sets_no_limit_is_known_from_its_first_day(
    name: str, first: date
) -> None:
    """Perpres 21/2023 Pasal 16: in force on promulgation."""
    assert not BOOK.of_regulation(name)
    assert name in {each.name for each in BOOK.regulations}
    assert name in {each.name for each in BOOK.in_force_on(first).regulations}
    before = BOOK.in_force_on(first - timedelta(days=1))
    assert name not in {each.name for each in before.regulations}


def test_the_working_week_of_government_bodies() -> None:
    """Perpres 21/2023 3(1): five days a week; 13: one year to adjust."""
    days, years = (BOOK.number(name) for name in ("week.days", "week.adjustment_years"))
    assert (days.value, str(days.citation)) == (5, "Perpres 21/2023 Pasal 3 ayat (1)")
    assert (years.value, str(years.citation)) == (1, "Perpres 21/2023 Pasal 13")
    with pytest.raises(NotInForceError):
        BOOK.number("week.days", on=date(2023, 4, 11))


def test_national_rulebook_is_one_shared_value() -> None:
    assert Rulebook.national() is BOOK


# What holds for every provision.


@pytest.mark.parametrize(
    "each", BOOK.provisions, ids=lambda each: f"{each.regulation.name}-{each.name}"
)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_summary_is_a_sentence_with_the_number(each: TimeLimit, lang: Language) -> None:
    summary = each.summary(lang)
    assert summary[0].isupper()
    assert summary.endswith(".")
    assert "{" not in summary
    assert each.summary_id != each.summary_en
    if (each.amount, each.unit) == (1, Unit.YEARS):
        assert re.search(r"\b(setahun sekali|every year)\b", summary, re.IGNORECASE)
    elif each.kind is Kind.NUMBER:
        assert f" {each.amount} " in summary
    else:
        assert not any(sign.isdigit() for sign in summary.replace("PP 61/2010", ""))


@pytest.mark.parametrize("limit", BOOK.limits)
def test_every_start_is_a_known_event_or_the_end_of_a_known_limit(limit: str) -> None:
    ends = {f"{name}.ended" for name in BOOK.limits}

    for each in BOOK.about(limit):
        assert each.starts_from
        assert set(each.starts_from) <= BOOK.events.keys() | ends
        assert each.never_later_than in {None, *BOOK.limits}


def test_every_event_starts_a_limit_or_is_chosen_by_a_reading() -> None:
    chosen = {option.event for question in open_questions().values() for option in question.options}
    idle = [name for name in BOOK.events if not BOOK.started_by(name) and name not in chosen]

    assert idle == []


@pytest.mark.parametrize("event", BOOK.events)
def test_every_event_is_said_in_both_languages(event: str) -> None:
    said = BOOK.event_label(event, "id"), BOOK.event_label(event, "en")

    assert all(said)
    assert said[0] != said[1]
    assert BOOK.events[event].name == event


def test_ends_that_start_another_limit_are_said_in_words() -> None:
    ends = {start for each in BOOK.provisions for start in each.starts_from if "ended" in start}

    assert ends
    assert ends <= BOOK.events.keys()


def test_end_of_any_other_limit_is_said_by_its_title() -> None:
    said = [BOOK.event_label("report.annual.ended", lang) for lang in ("id", "en")]

    assert said == [
        "waktu laporan tahunan layanan informasi publik berakhir",
        "the time ended (annual report on information services)",
    ]
    assert "own.limit" in BOOK.event_label("own.limit.ended", "id")


def test_every_provision_cites_its_own_regulation() -> None:
    for each in BOOK.provisions:
        for source in each.sources:
            if isinstance(source, Citation):
                assert source.regulation == each.regulation.id
            else:
                assert (each.regulation.id, each.regulation.level) == (
                    None,
                    RegulationLevel.PRACTICE,
                )


def test_every_reading_on_a_provision_is_a_known_one() -> None:
    kinds = reading_types()

    for each in BOOK.provisions:
        for name, value in each.under.items():
            assert value in {member.value for member in kinds[name]}


def test_what_was_not_read_in_its_own_text_is_known() -> None:
    assert {each.name for each in BOOK.regulations if each.read is not Verification.OWN_TEXT} == {
        "Perbapanas 25/2023",
        "Permendagri 3/2017",
        "Permendagri 2/2026",
        "Permendikdasmen 23/2025",
        "PermenPANRB 62/2018",
        "PermenPANRB 5/2025",
        "Permendagri 8/2023",
        "SP4N-LAPOR!",
    }


def test_no_limit_is_numbered_in_one_provision_and_not_in_another_of_the_same_day() -> None:
    mixed = [
        limit
        for limit in BOOK.limits
        if len({each.kind is Kind.NUMBER for each in BOOK.about(limit)}) > 1
    ]

    # Its number was replaced by a text that was not read (Permendagri 2/2026).
    assert mixed == ["information_list.submission"]
    after, before = BOOK.about("information_list.submission")
    assert (before.kind, after.kind) == (Kind.NUMBER, Kind.NOT_READ)
    assert before.regulation.in_force_until == date(2026, 2, 28)
    assert after.in_force_from == date(2026, 3, 1)


def test_what_is_known_to_exist_and_was_not_read_is_named_with_its_first_day() -> None:
    known = {each.name: each.in_force_from for each in BOOK.unread}

    assert known == {
        "Perki 1/2018": date(2018, 12, 31),  # BN 2018 No. 1899
        "Perki 1/2019": date(2019, 2, 28),
        "Peraturan Ombudsman 58/2023": None,
    }
    assert {each.read for each in BOOK.unread} == {Verification.UNVERIFIED}
    assert not {*known} & {each.name for each in BOOK.regulations}
    assert not BOOK.in_force("Perki 1/2019", on=date(2019, 2, 27))
    assert BOOK.in_force("Perki 1/2019", on=date(2019, 2, 28))


def test_a_rulebook_of_a_day_knows_what_was_unread_on_that_day() -> None:
    names = {each.name for each in BOOK.in_force_on(date(2019, 2, 27)).unread}
    later = {each.name for each in BOOK.in_force_on(date(2019, 2, 28)).unread}

    assert names == {"Perki 1/2018"}
    assert later == {"Perki 1/2018", "Perki 1/2019"}
    assert BOOK.with_local(()).unread == BOOK.unread


@pytest.mark.parametrize("limit", BOOK.limits)
def test_all_provisions_about_a_limit_are_rights_or_none_and_run_the_same_way(limit: str) -> None:
    """So a right has a first day of use by every route or by none, whatever reading is asked."""
    about = BOOK.about(limit)
    in_hours = {each.unit is Unit.HOURS for each in about if each.kind is Kind.NUMBER}
    assert len({(each.nature, each.direction, each.continues) for each in about}) == 1
    assert len(in_hours) <= 1


# Numbers beside the limits.


def test_the_panel_of_three_stands_in_the_act_and_in_the_commissions_own_rule() -> None:
    panel = BOOK.number("dispute.panel_members")

    assert panel.value == 3
    assert str(panel.citation) == "UU 14/2008 Pasal 43 ayat (1)"
    assert [each.value for each in BOOK.numbers if each.name == panel.name] == [3, 3]


@pytest.mark.parametrize(
    ("name", "article"),
    [
        ("dispute.hearing_absences", "Pasal 30"),
        ("dispute.mediation_absences", "Pasal 45"),
        ("dispute.respondent_absences", "Pasal 48 ayat (1) huruf d"),
    ],
)
def test_two_absences_end_a_dispute_or_its_mediation(name: str, article: str) -> None:
    absences = BOOK.number(name)

    assert absences.value == 2
    assert str(absences.citation) == f"Perki 1/2013 {article}"


def test_a_number_is_said_in_both_languages_and_was_read() -> None:
    for each in BOOK.numbers:
        assert each.label("id") != each.label("en")
        assert each.read is Verification.OWN_TEXT


def test_a_number_follows_the_day_that_is_asked_or_that_of_the_rules() -> None:
    between = date(2012, 1, 1)  # the Act is in force, the commission's procedure of 2013 is not

    assert BOOK.number("dispute.panel_members", on=between).regulation.name == "UU 14/2008"
    for book, day in ((BOOK, between), (BOOK.in_force_on(between), None)):
        with pytest.raises(NotInForceError) as caught:
            book.number("dispute.hearing_absences", on=day)
        for lang in LANGUAGES:
            assert "2013-04-29" in caught.value.text(lang)


def test_what_is_in_force_without_an_end_goes_before_what_ended() -> None:
    panel = BOOK.number("dispute.panel_members")
    ended = evolve(panel, value=5, in_force_until=date(2015, 1, 1))
    lower = BOOK.number("dispute.hearing_absences").regulation
    still = evolve(panel, value=7, regulation=lower)
    book = Rulebook((), {}, (ended, still))

    assert book.number("dispute.panel_members").value == 7
    assert book.number("dispute.panel_members", on=date(2014, 1, 1)).value == 5


def test_an_unknown_number_is_an_error_with_the_nearest_names() -> None:
    with pytest.raises(UnknownNameError, match=r"dispute\.panel_members"):
        BOOK.number("dispute.panel")


def test_local_rules_leave_the_numbers_as_they_are() -> None:
    assert BOOK.with_local(()).numbers == BOOK.numbers


def test_the_rules_of_a_day_travel_whole() -> None:
    then = Rulebook.national().in_force_on(date(2025, 1, 1))
    assert pickle.loads(pickle.dumps(then)) == then  # noqa: S301 - our own bytes


@pytest.mark.parametrize("moment", [datetime(2025, 1, 1), datetime(2025, 1, 1, tzinfo=UTC)])  # noqa: DTZ001
def test_rules_are_of_a_day_and_not_of_a_moment(moment: datetime) -> None:
    with pytest.raises(NotADayError):
        Rulebook.national().version_on(moment)


def test_the_version_of_the_law_is_made_over_all_of_it() -> None:
    made_over = rules()
    assert made_over.keys() == {"rules", "events", "numbers", "unread", "readings"}
    assert made_over["rules"] == BOOK.provisions
    assert made_over["unread"] == BOOK.unread


def test_what_only_a_reading_rests_on_was_read_and_what_was_not_read_is_no_source() -> None:
    sources, unread = ({each.name for each in all_of} for all_of in (BOOK.regulations, BOOK.unread))

    assert "UU 30/2014" in sources
    assert {"Perki 1/2018", "Perki 1/2019", "Peraturan Ombudsman 58/2023"} <= unread
    assert not sources & unread
    before = BOOK.in_force_on(date(2014, 10, 16))  # the day before it was promulgated, Pasal 89
    assert "UU 30/2014" not in {each.name for each in before.regulations}
