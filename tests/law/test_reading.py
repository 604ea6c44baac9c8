"""Readings: the enums and the file that explains them."""

import pytest

from keterbukaan.errors import ArgumentError, DataFileError, UnknownNameError
from keterbukaan.law.citation import Citation, RegulationLevel
from keterbukaan.law.limit import Kind, TimeLimit, Unit
from keterbukaan.law.reading import (
    CassationStart,
    CollectiveLeave,
    DayOne,
    InspectionStart,
    OmbudsmanDays,
    Reading,
    Readings,
    RollOver,
    SuperiorClock,
    open_question,
    open_questions,
    parse_reading,
    read_open_questions,
    reading_types,
)
from keterbukaan.law.rulebook import Rulebook

# Name, doubt of the texts, and choices with the documented default first.
KNOWN = {
    "day-one": ("C3", ["excluded", "included"]),
    "notice-after-complete": ("C1", ["three", "ten"]),
    "superior-clock": ("C2", ["received", "received_by_superior", "registered"]),
    "hundred-days-start": ("C4", ["first_hearing", "application_received", "registered"]),
    "hundred-days-holidays": ("C4", ["skipped", "counted"]),
    "plain-hari": ("C5, C12", ["calendar", "working"]),
    "silence-start": ("C7", ["after_response", "after_extension"]),
    "incomplete-clock": ("C8", ["runs_on", "restarts"]),
    "collective-leave": ("C9", ["off", "worked"]),
    "late-answer": ("C10", ["from_answer", "from_expiry"]),
    "exemption-review": ("C11", ["at_latest", "within_last"]),
    "exemption-consent": ("C14", ["head_of_body", "superior"]),
    "cassation-start": ("C12", ["court_rule", "act"]),
    "roll-over": ("C17", ["none", "next_working_day"]),
    "missing-day": ("C19", ["end_of_month", "first_of_next"]),
    "inspection-start": ("C20", ["examination_opened", "handed_over"]),
    "ombudsman-days": ("C21", ["calendar", "working"]),
    "registration-bar": ("C22", ["identity", "identity_or_power"]),
    "registration-proof": ("C23", ["every_dispute", "with_reasons"]),
    "commencement-start": ("C24", ["received", "registered"]),
}
KINDS = list(reading_types().values())
each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)


def test_doubts_are_the_documented_ones() -> None:
    assert list(reading_types()) == list(KNOWN)
    assert list(open_questions()) == list(KNOWN)


@each_kind
def test_choices_their_order_and_default(kind: type[Reading]) -> None:
    conflict, values = KNOWN[kind.question_name()]

    assert [member.value for member in kind] == values
    assert Readings()[kind].value == values[0]
    assert [option.reading.value for option in open_question(kind).options] == values
    assert open_question(kind).conflict in conflict.split(", ")


@each_kind
def test_question_and_options_are_said_in_both_languages(kind: type[Reading]) -> None:
    asked = open_question(kind)

    assert asked.question("id").endswith("?")
    assert asked.question("en").endswith("?")
    assert asked.question("id") != asked.question("en")
    for member in kind:
        option = asked.option(member)
        assert option.reading is member
        assert option.label("id")
        assert option.label("en")
        assert option.label("id") != option.label("en")


@each_kind
def test_option_without_a_source_says_that_no_text_says_so(kind: type[Reading]) -> None:
    for option in open_question(kind).options:
        stands_somewhere = bool(option.sources or option.restated)
        assert stands_somewhere is not ("tidak ada teks" in option.label("id"))
        assert stands_somewhere is not ("no text" in option.label("en"))


def test_rulings_known_only_by_restatement_stand_beside_the_sources() -> None:
    """Two of the Constitutional Court: C3 and C24 rest on the one, C4 on the other."""
    told = {
        (kind.question_name(), option.reading.value): [each.source for each in option.restated]
        for kind in KINDS
        for option in open_question(kind).options
        if option.restated
    }
    first = "Mahkamah Konstitusi 67/PUU-XVII/2019"
    assert told == {
        ("day-one", "excluded"): [first],
        ("hundred-days-holidays", "skipped"): ["Mahkamah Konstitusi 88/PUU-XX/2022"],
        ("commencement-start", "registered"): [first],
    }
    (ruling,) = open_question(DayOne).option(DayOne.EXCLUDED).restated
    assert "satu hari kerja" in ruling.text("id")
    assert "one working day" in ruling.text("en")


def test_collective_leave_is_off_by_a_presidential_regulation_and_by_practice_beyond_it() -> None:
    """Perpres 21/2023 1 angka 1, 3(2), 6: working days change with national collective leave."""
    off, worked = open_question(CollectiveLeave).options
    levels = [source.level for source in off.sources]
    assert levels == [RegulationLevel.PRESIDENTIAL_REGULATION] * 3 + [RegulationLevel.PRACTICE]
    assert "Perpres 21/2023 Pasal 6" in map(str, off.sources)
    # Pasal 2 and 10 say whom it binds, 11 whom it does not, 16 since when.
    assert "12 April 2023" in off.note("id")
    assert "12 April 2023" in off.note("en")
    assert all(f"Pasal {article}" in off.note("id") for article in (2, 10, 11))
    assert "hanya menyatakan bahwa hari ialah hari kerja" in worked.note("id")


def test_rolling_over_is_an_analogy_and_says_so() -> None:
    """UU 30/2014 58(3)-(4) is about the validity of a decision, and knows an exception."""
    stays, moves = open_question(RollOver).options
    assert list(map(str, moves.sources)) == [
        "UU 30/2014 Pasal 58 ayat (3)",
        "UU 30/2014 Pasal 58 ayat (4)",
    ]
    assert moves.note("id").startswith("Hanya secara analogi")
    assert moves.note("en").startswith("By analogy only")
    assert stays.note("id") == stays.note("en") == ""


@each_kind
def test_a_note_is_said_in_both_languages(kind: type[Reading]) -> None:
    for option in open_question(kind).options:
        assert bool(option.note("id")) is bool(option.note("en"))


@each_kind
def test_default_rests_on_a_source_or_adds_nothing(kind: type[Reading]) -> None:
    default, *others = open_question(kind).options
    silent = not any(option.sources for option in others)  # no text says anything (C19)
    assert default.sources or silent


@each_kind
def test_sources_of_the_shipped_regulations_are_places_in_them(kind: type[Reading]) -> None:
    cited = [
        source
        for option in open_question(kind).options
        for source in option.sources
        if isinstance(source, Citation)
    ]
    known = {each.id for each in Rulebook.national().regulations}

    assert all(source.regulation in known for source in cited)
    assert all(source.article or source.annex for source in cited)


@each_kind
def test_limits_and_events_of_a_doubt_are_known(kind: type[Reading]) -> None:
    book = Rulebook.national()
    events = {*book.events, *(f"{limit}.ended" for limit in book.limits)}
    asked = open_question(kind)

    assert set(asked.limits) <= set(book.limits)
    for option in asked.options:
        assert option.event is None or option.event in events
        if option.event is not None:
            assert asked.limits


def test_options_that_choose_a_start_choose_one_of_the_limits_own() -> None:
    """All but the restarted clock: that a correction starts anew stands in no provision."""
    book = Rulebook.national()
    foreign = {
        option.events
        for asked in open_questions().values()
        for option in asked.options
        for limit in asked.limits
        if option.event is not None
        and not any({*option.events} & {*each.starts_from} for each in book.about(limit))
    }

    assert foreign == {("request.correction_received",)}


def test_an_event_in_the_place_of_another_is_that_of_some_limit_of_the_question() -> None:
    """A head of region is examined on an assignment (PP 12/2017 38(17)); nothing is handed over."""
    book = Rulebook.national()
    _, handed_over = open_question(InspectionStart).options
    assert handed_over.events == (
        "complaint.handed_to_inspectorate",
        "complaint.inspection_assigned",
    )
    for asked in open_questions().values():
        starts = {
            s for limit in asked.limits for each in book.about(limit) for s in each.starts_from
        }
        for option in asked.options:
            assert {*option.instead} <= starts & {*book.events}
            assert option.event is not None or option.events == ()


def test_plain_days_of_the_ombudsman_are_exactly_those_of_its_act_and_of_one_paragraph() -> None:
    """UU 37/2008, and PP 96/2012 27(3); every other plain "hari" stays with C5."""
    plain = {each.name for each in Rulebook.national().provisions if each.unit is Unit.DAYS}
    own = {
        each.name
        for each in Rulebook.national().provisions
        if each.unit is Unit.DAYS and each.regulation.name in {"UU 37/2008", "PP 96/2012"}
    }
    assert {*open_question(OmbudsmanDays).limits} == own
    assert own < plain


@each_kind
def test_every_choice_is_read_as_it_is_written(kind: type[Reading]) -> None:
    for member in kind:
        assert str(member) == f"{kind.question_name()}={member.value}"
        assert parse_reading(str(member)) is member
        assert parse_reading(f" {kind.question_name()} = {member.value} ") is member


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        pytest.param("dayone=included", "day-one", id="unknown doubt"),
        pytest.param("day-one=includes", "included", id="unknown choice"),
        pytest.param("day-one", "included", id="no choice"),
        pytest.param("", "day-one", id="nothing"),
        pytest.param("DAY-ONE=included", "day-one", id="capitals"),
        pytest.param("day-one=included=yes", "included", id="two signs"),
    ],
)
def test_unknown_names_are_refused_with_what_is_known(text: str, hint: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        parse_reading(text)

    assert hint in caught.value.text("id")
    assert hint in caught.value.text("en")


def test_last_choice_of_a_doubt_wins_and_defaults_are_not_kept() -> None:
    readings = Readings.of(DayOne.INCLUDED, "collective-leave=worked", "day-one=excluded")

    assert readings.chosen == (CollectiveLeave.WORKED,)
    assert readings[DayOne] is DayOne.EXCLUDED
    assert Readings.of("day-one=excluded") == Readings()
    assert hash(Readings.of("day-one=excluded")) == hash(Readings())


def test_choosing_keeps_the_others_and_the_order_of_the_doubts() -> None:
    readings = Readings.of(RollOver.NEXT_WORKING_DAY).choosing(DayOne.INCLUDED)

    assert readings.chosen == (DayOne.INCLUDED, RollOver.NEXT_WORKING_DAY)
    assert readings == Readings.of(DayOne.INCLUDED, RollOver.NEXT_WORKING_DAY)


def test_alternatives_are_every_combination_with_the_rest_unchanged() -> None:
    readings = Readings.of(CassationStart.ACT)
    found = {
        (each[DayOne], each[SuperiorClock], each[CassationStart])
        for each in readings.alternatives((DayOne, SuperiorClock))
    }

    assert found == {(day, clock, CassationStart.ACT) for day in DayOne for clock in SuperiorClock}
    assert list(readings.alternatives(())) == [readings]


# The file.

OPTION = '[[reading.option]]\nvalue = "{}"\nlabel_id = "ya"\nlabel_en = "yes"\n'
READING = '[[reading]]\nname = "day-one"\nconflict = "C3"\nquestion_id = "a?"\nquestion_en = "b?"\n'
WHOLE = READING + OPTION.format("excluded") + OPTION.format("included")
BROKEN = {
    "no schema": (WHOLE, "schema"),
    "unknown doubt": ("schema = 1\n" + WHOLE.replace("day-one", "day-two"), "name"),
    "doubts missing": ("schema = 1\n" + WHOLE, "reading"),
    "doubt twice": ("schema = 1\n" + WHOLE + WHOLE, "name"),
    "option missing": ("schema = 1\n" + READING + OPTION.format("excluded"), "option"),
    "options out of order": (
        "schema = 1\n" + READING + OPTION.format("included") + OPTION.format("excluded"),
        "option",
    ),
    "unknown option": ("schema = 1\n" + READING + OPTION.format("perhaps"), "value"),
    "no label": ("schema = 1\n" + WHOLE.replace('label_en = "yes"\n', ""), "label_en"),
    "no question": ("schema = 1\n" + WHOLE.replace('question_en = "b?"\n', ""), "question_en"),
    "unknown key in an option": ("schema = 1\n" + WHOLE + "note = 1\n", "note"),
    "unknown key in a doubt": (
        "schema = 1\n" + WHOLE.replace('conflict = "C3"', 'conflict = "C3"\nnote = 1'),
        "note",
    ),
    "unknown key at the top": ("schema = 1\nnote = 1\n" + WHOLE, "note"),
    "source that is none": ("schema = 1\n" + WHOLE + 'sources = ["kata orang"]\n', "sources"),
}


@pytest.mark.parametrize(("text", "key"), BROKEN.values(), ids=BROKEN)
def test_broken_file_names_itself_and_the_key(text: str, key: str) -> None:
    with pytest.raises(DataFileError) as caught:
        read_open_questions(text.encode(), "readings.toml")

    for said in (caught.value.text("id"), caught.value.text("en")):
        assert said.startswith("readings.toml, ")
        assert repr(key) in said


def test_doubts_in_the_rules_are_asked_about() -> None:
    """Whatever reading a provision stands under, its doubt has an option that cites it."""
    for each in Rulebook.national().provisions:
        for name, value in each.under.items():
            option = next(
                option for option in open_questions()[name].options if option.reading.value == value
            )
            assert each.citation in option.sources
            assert isinstance(each, TimeLimit)
            assert each.kind is Kind.NUMBER


def test_what_is_common_to_all_readings_is_no_open_question() -> None:
    with pytest.raises(UnknownNameError, match="There is no reading named 'reading'"):
        open_question(Reading)
    with pytest.raises(ArgumentError, match="kind: must be a class of readings"):
        Readings()[Reading]
    with pytest.raises(UnknownNameError, match="There is no choice of day-one"):
        open_question(DayOne).option(RollOver.NONE)
