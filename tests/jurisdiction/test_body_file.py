"""A public body's own file: what it may say, and what it says when it may not."""

import pickle
from datetime import UTC, date, datetime, time

import pytest

from keterbukaan.calendar.days import Week
from keterbukaan.calendar.decree import DayKind, Decree
from keterbukaan.calendar.moment import OfficeHours, Zone
from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.deadlines.due import due
from keterbukaan.errors import DataFileError, Language
from keterbukaan.information.category import BodyKind
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.citation import Citation
from keterbukaan.law.limit import Kind, LimitNature, Scope, Unit
from keterbukaan.law.reading import DayOne, RollOver
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.verification import Confidence, Verification
from keterbukaan.records.finding import Weight

HEAD = 'schema = 1\nname = "Kotawaringin Timur"\n'
LIMIT = """[[limit]]
limit = "request.response"
amount = 7
unit = "working_days"
in_force_from = 2022-01-01
citations = [
    "Perbup Kotawaringin Timur 5/2021 Pasal 12 ayat (1)",
    "Perbup Kotawaringin Timur 5/2021 Pasal 1",
]
"""


def _load(text: str) -> Jurisdiction:
    return Jurisdiction.loads(text, "kotim.toml")


def test_least_that_a_file_says() -> None:
    body = _load(HEAD)

    assert body.name == "Kotawaringin Timur"
    assert body.zone is Zone.WIB
    assert body.office_hours is None
    assert body.calendar is WorkingCalendar.national()
    assert body.rulebook is Rulebook.national()
    assert body.readings.chosen == ()


def test_everything_that_a_file_may_say() -> None:
    body = _load(
        HEAD
        + """
zone = "WITA"
[office_hours]
closes = 16:00:00
[readings]
roll-over = "next_working_day"
day-one = "included"
[[week]]
from = 2024-04-12
days = 5
[[week]]
from = 2010-01-01
days = 6
[[day_off]]
date = 2025-01-07
name = "Hari jadi"
decree = "SK Bupati 1/2024"
signed = 2024-12-01
[[working_day]]
date = 2014-12-26
name = "Masuk"
"""
        + LIMIT
    )

    assert body.zone is Zone.WITA
    assert body.office_hours == OfficeHours(time(16, 0))
    assert body.readings.chosen == (DayOne.INCLUDED, RollOver.NEXT_WORKING_DAY)
    assert body.calendar.weeks == (
        (date.min, Week.FIVE_DAYS),
        (date(2010, 1, 1), Week.SIX_DAYS),
        (date(2024, 4, 12), Week.FIVE_DAYS),
    )
    off = body.calendar.why(date(2025, 1, 7))
    assert (off.kind, off.name) == (DayKind.LOCAL_DAY_OFF, "Hari jadi")
    assert off.decree == Decree(date(2024, 12, 1), "SK Bupati 1/2024")
    assert body.calendar.is_working_day(date(2014, 12, 26))
    assert body.calendar.is_working_day(date(2024, 4, 6))
    assert not body.calendar.is_working_day(date(2024, 4, 13))
    assert body.rulebook.governing("request.response").amount == 7


def test_local_limit_takes_what_it_does_not_say_from_the_national_one() -> None:
    limit = _load(HEAD + LIMIT).rulebook.about("request.response")[0]

    assert (limit.kind, limit.amount, limit.unit) == (Kind.NUMBER, 7, Unit.WORKING_DAYS)
    assert limit.starts_from == ("request.received",)
    assert limit.nature is LimitNature.DUTY
    assert limit.scope is Scope.LOCAL
    assert (limit.read, limit.confidence) == (Verification.UNVERIFIED, Confidence.HIGH)
    assert [str(each) for each in limit.sources] == [
        "Perbup Kotawaringin Timur 5/2021 Pasal 12 ayat (1)",
        "Perbup Kotawaringin Timur 5/2021 Pasal 1",
    ]
    assert limit.regulation.name == "Perbup Kotawaringin Timur 5/2021"
    assert limit.regulation.id == Citation.parse("Perbup Kotawaringin Timur 5/2021").regulation
    assert " 7 " in limit.summary("id")
    assert " 7 " in limit.summary("en")


def test_other_unit_takes_no_sentence_from_the_national_rule() -> None:
    text = HEAD + LIMIT.replace("working_days", "calendar_days")
    silent = _load(text).rulebook.about("request.response")[0]
    said = _load(text + 'summary_id = "{amount} hari"\nsummary_en = "{amount} days"\n')

    assert (silent.summary("id"), silent.summary("en")) == ("", "")
    assert said.rulebook.about("request.response")[0].summary("en") == "7 days"


@pytest.mark.parametrize(
    ("day", "amount"),
    [
        (date(2021, 12, 31), 10),
        (date(2022, 1, 1), 7),
        (date(2023, 6, 30), 7),
        (date(2023, 7, 1), 10),
    ],
    ids=str,
)
def test_local_limit_governs_while_it_is_in_force(day: date, amount: int) -> None:
    body = _load(HEAD + LIMIT + "in_force_until = 2023-06-30\n")

    assert body.rulebook.in_force_on(day).governing("request.response").amount == amount


def test_local_limits_of_one_name_may_follow_each_other() -> None:
    later = LIMIT.replace("amount = 7", "amount = 5").replace("2022-01-01", "2023-07-01")
    body = _load(HEAD + LIMIT + "in_force_until = 2023-06-30\n" + later)

    assert body.rulebook.in_force_on(date(2023, 6, 30)).governing("request.response").amount == 7
    assert body.rulebook.in_force_on(date(2023, 7, 1)).governing("request.response").amount == 5


def test_local_limits_of_two_names_do_not_overlap() -> None:
    other = LIMIT.replace("request.response", "request.completeness_check").replace("= 7", "= 2")

    assert _load(HEAD + LIMIT + other).rulebook.governing("request.completeness_check").amount == 2


def test_restated_number_is_freely_replaced() -> None:
    limit = LIMIT.replace("request.response", "information_list.submission")
    body = _load(HEAD + limit.replace("= 7", "= 12").replace("working_days", "months"))

    assert body.rulebook.governing("information_list.submission").amount == 12


def test_limit_without_a_number_can_be_given_one_where_other_law_provides() -> None:
    limit = LIMIT.replace("request.response", "exemption.duration.b").replace(
        "working_days", "years"
    )

    assert _load(HEAD + limit).rulebook.governing("exemption.duration.b").amount == 7


def test_limit_without_a_number_stays_without_one() -> None:
    limit = LIMIT.replace("request.response", "disclosure.immediate")
    limit = limit.replace('amount = 7\nunit = "working_days"', 'kind = "at_once"')

    assert _load(HEAD + limit).rulebook.governing("disclosure.immediate").kind is Kind.AT_ONCE


def test_file_may_repeat_the_starts_of_the_national_rule_and_not_change_them() -> None:
    limit = LIMIT.replace("request.response", "objection.filing").replace("7", "45", 1)
    starts = Rulebook.national().governing("objection.filing").starts_from
    body = _load(HEAD + limit + f"starts_from = {list(starts)}\n")
    assert body.rulebook.governing("objection.filing").starts_from == starts

    with pytest.raises(DataFileError, match="no region can change it"):
        _load(HEAD + limit + f"starts_from = {list(starts[:2])}\n")


def _swap(old: str, new: str) -> str:
    assert old in HEAD + LIMIT
    return (HEAD + LIMIT).replace(old, new)


TOP, ENTRY = "TOML", "[[limit]] 1 (request.response)"
DAY = '[[day_off]]\ndate = 2025-01-07\nname = "Hari jadi"\n'
DAY_ENTRY = "[[day_off]] 1 (2025-01-07)"
BROKEN = {
    "empty": ("", TOP, "schema"),
    "no name": ("schema = 1\n", TOP, "name"),
    "unknown key": (HEAD + "province = 1\n", TOP, "province"),
    "misplaced key": (HEAD + "amount = 7\n", TOP, "amount"),
    "misspelt table": (_swap("[[limit]]", "[[limits]]"), TOP, "limits"),
    "limit as a table": (_swap("[[limit]]", "[limit]"), TOP, "limit"),
    "unknown zone": (HEAD + 'zone = "GMT"\n', TOP, "zone"),
    "zone as a number": (HEAD + "zone = 7\n", TOP, "zone"),
    "closing as text": (HEAD + '[office_hours]\ncloses = "16:00"\n', "[office_hours]", "closes"),
    "no closing": (HEAD + "[office_hours]\n", "[office_hours]", "closes"),
    "unknown office hour": (
        HEAD + "[office_hours]\ncloses = 16:00:00\nopens = 08:00:00\n",
        "[office_hours]",
        "opens",
    ),
    "office hours as text": (HEAD + 'office_hours = "16:00"\n', TOP, "office_hours"),
    "unknown reading": (HEAD + '[readings]\nday-two = "included"\n', "[readings]", "day-two"),
    "unknown choice": (HEAD + '[readings]\nday-one = "perhaps"\n', "[readings]", "day-one"),
    "choice true": (HEAD + "[readings]\nday-one = true\n", "[readings]", "day-one"),
    "week of seven": (
        HEAD + "[[week]]\nfrom = 2020-01-01\ndays = 7\n",
        "[[week]] 1 (2020-01-01)",
        "days",
    ),
    "week of true": (
        HEAD + "[[week]]\nfrom = 2020-01-01\ndays = true\n",
        "[[week]] 1 (2020-01-01)",
        "days",
    ),
    "week without a start": (HEAD + "[[week]]\ndays = 6\n", "[[week]] 1", "from"),
    "week from a moment": (
        HEAD + "[[week]]\nfrom = 2020-01-01T00:00:00\ndays = 6\n",
        "[[week]] 1 (2020-01-01 00:00:00)",
        "from",
    ),
    "two weeks of one start": (
        HEAD + "[[week]]\nfrom = 2020-01-01\ndays = 6\n[[week]]\nfrom = 2020-01-01\ndays = 5\n",
        "[[week]] 2 (2020-01-01)",
        "from",
    ),
    "unknown key of a week": (
        HEAD + "[[week]]\nfrom = 2020-01-01\ndays = 6\nnote = 1\n",
        "[[week]] 1 (2020-01-01)",
        "note",
    ),
    "day off without a name": (HEAD + "[[day_off]]\ndate = 2025-01-07\n", DAY_ENTRY, "name"),
    "day off without a day": (HEAD + '[[day_off]]\nname = "X"\n', "[[day_off]] 1", "date"),
    "unknown key of a day": (HEAD + DAY + "kind = 1\n", DAY_ENTRY, "kind"),
    "decree without a signature": (HEAD + DAY + 'decree = "SK 1"\n', DAY_ENTRY, "signed"),
    "signature without a decree": (HEAD + DAY + "signed = 2024-01-01\n", DAY_ENTRY, "signed"),
    "day off twice": (HEAD + DAY + DAY, "[[day_off]] 2 (2025-01-07)", "date"),
    "day off and worked": (
        HEAD + DAY + DAY.replace("day_off", "working_day"),
        "[[working_day]] 1 (2025-01-07)",
        "date",
    ),
    "unknown limit": (
        _swap("request.response", "request.answer"),
        "[[limit]] 1 (request.answer)",
        "limit",
    ),
    "no limit": (_swap('limit = "request.response"\n', ""), "[[limit]] 1", "limit"),
    "no amount": (_swap("amount = 7\n", ""), ENTRY, "amount"),
    "amount zero": (_swap("= 7", "= 0"), ENTRY, "amount"),
    "amount negative": (_swap("= 7", "= -7"), ENTRY, "amount"),
    "amount true": (_swap("= 7", "= true"), ENTRY, "amount"),
    "unknown unit": (_swap("working_days", "weeks"), ENTRY, "unit"),
    "no first day": (_swap("in_force_from = 2022-01-01\n", ""), ENTRY, "in_force_from"),
    "first day as a moment": (_swap("2022-01-01", "2022-01-01T00:00:00"), ENTRY, "in_force_from"),
    "ends before it starts": (
        HEAD + LIMIT + "in_force_until = 2021-12-31\n",
        ENTRY,
        "in_force_until",
    ),
    "overlap": (HEAD + LIMIT + LIMIT, "[[limit]] 2 (request.response)", "in_force_from"),
    "overlap by a day": (
        HEAD + LIMIT + "in_force_until = 2023-01-01\n" + LIMIT.replace("2022", "2023"),
        "[[limit]] 2 (request.response)",
        "in_force_from",
    ),
    "overlap on the first day": (
        HEAD + LIMIT + LIMIT.replace("2022-01-01", "2021-01-01\nin_force_until = 2022-01-01"),
        "[[limit]] 2 (request.response)",
        "in_force_from",
    ),
    "no citations": (HEAD + LIMIT.partition("citations")[0], ENTRY, "citations"),
    "empty citations": (
        HEAD + LIMIT.partition("citations")[0] + "citations = []\n",
        ENTRY,
        "citations",
    ),
    "citation that is none": (
        _swap('Perbup Kotawaringin Timur 5/2021 Pasal 1"', 'Pasal 1"'),
        ENTRY,
        "citations",
    ),
    "unknown event": (HEAD + LIMIT + 'starts_from = ["request.arrived"]\n', ENTRY, "starts_from"),
    "end of an unknown limit": (
        HEAD + LIMIT + 'starts_from = ["request.arrived.ended"]\n',
        ENTRY,
        "starts_from",
    ),
    "event of another limit": (
        HEAD + LIMIT + 'starts_from = ["request.complete"]\n',
        ENTRY,
        "starts_from",
    ),
    "unknown key of a limit": (HEAD + LIMIT + 'actor = "ppid"\n', ENTRY, "actor"),
    "at once where the law gives a number": (
        _swap('amount = 7\nunit = "working_days"', 'kind = "at_once"'),
        ENTRY,
        "kind",
    ),
    "not regulated where the law gives a number": (
        _swap('amount = 7\nunit = "working_days"', 'kind = "not_regulated"'),
        ENTRY,
        "kind",
    ),
}


BROKEN |= {
    f"{unit} where the law counts hours": (
        HEAD + LIMIT.replace("request.response", limit).replace("working_days", unit),
        f"[[limit]] 1 ({limit})",
        "unit",
    )
    for limit in ("personal_data.access", "personal_data.breach_notice")
    for unit in ("working_days", "days", "calendar_days", "months", "years")
}
"""Three times 24 hours (UU 27/2022 Pasal 32 ayat (2), 46 ayat (1)) are not counted in days."""


@pytest.mark.parametrize(("text", "entry", "key"), BROKEN.values(), ids=BROKEN)
def test_broken_file_names_file_entry_and_key_in_both_languages(
    text: str, entry: str, key: str
) -> None:
    with pytest.raises(DataFileError) as caught:
        _load(text)

    said_id, said_en = caught.value.text("id"), caught.value.text("en")
    assert said_id.startswith(f"kotim.toml, {entry}, kunci {key!r}: ")
    assert said_en.startswith(f"kotim.toml, {entry}, key {key!r}: ")
    assert said_id.split(": ", 1)[1] != said_en.split(": ", 1)[1]


@pytest.mark.parametrize(
    "limit",
    [
        "dispute.filing",
        "dispute.resolution",
        "court.challenge",
        "court.answer",
        "cassation.filing",
        "monitoring.evaluation",
        "archive.static_opening",
    ],
)
@pytest.mark.parametrize("amount", [1, 500])
def test_limits_of_commission_and_courts_are_not_for_regions(limit: str, amount: int) -> None:
    text = LIMIT.replace("request.response", limit).replace("= 7", f"= {amount}")

    with pytest.raises(DataFileError) as caught:
        _load(HEAD + text)

    assert limit in caught.value.text("id")
    assert "no region can change it" in caught.value.text("en")


@pytest.mark.parametrize("data", [HEAD.encode("utf-16"), b'schema = 1\nname = "\xe9"'])
def test_other_encodings_are_refused(data: bytes) -> None:
    with pytest.raises(DataFileError, match=r"kotim\.toml, TOML"):
        Jurisdiction.loads(data, "kotim.toml")


def test_byte_order_mark_is_accepted() -> None:
    assert Jurisdiction.loads(b"\xef\xbb\xbf" + HEAD.encode()).name == "Kotawaringin Timur"
    assert _load("\ufeff" + HEAD).name == "Kotawaringin Timur"


def test_local_day_counts_from_its_signature() -> None:
    signed = DAY + 'decree = "SK Bupati 1/2024"\nsigned = 2024-12-01\n'
    body = _load(HEAD + signed)

    assert not body.calendar.is_working_day(date(2025, 1, 7))
    assert body.as_known_on(date(2024, 11, 30)).calendar.is_working_day(date(2025, 1, 7))


def test_office_hours_and_zone_of_the_file_tell_the_day() -> None:
    body = _load(HEAD + 'zone = "WIT"\n[office_hours]\ncloses = 15:30:00\n')

    assert body.local_day(datetime(2026, 3, 12, 6, 30, tzinfo=UTC)) == date(2026, 3, 12)
    assert body.local_day(datetime(2026, 3, 12, 6, 31, tzinfo=UTC)) == date(2026, 3, 13)


# The kind of the body, and on what its week and hours rest.

STATE_BODY = HEAD + 'kind = "badan_publik_negara"\n'


def _weeks(*weeks: tuple[str, int, str]) -> str:
    return "".join(
        f"[[week]]\nfrom = {since}\ndays = {days}\n" + (f'basis = "{basis}"\n' if basis else "")
        for since, days, basis in weeks
    )


@pytest.mark.parametrize(
    ("weeks", "found"),
    [
        pytest.param((("2010-01-01", 6, ""),), ["1 Januari 2010"], id="open"),
        # Pasal 13: one year from 12 April 2023, the last day of it included.
        pytest.param((("2010-01-01", 6, ""), ("2024-04-13", 5, "")), [], id="adjusted"),
        pytest.param(
            (("2010-01-01", 6, ""), ("2024-04-14", 5, "")), ["1 Januari 2010"], id="a-day-late"
        ),
        pytest.param((("2025-01-01", 6, ""),), ["1 Januari 2025"], id="begun-later"),
        pytest.param((("2010-01-01", 6, "Perbup 3/2010 Pasal 2"),), [], id="with-a-basis"),
        pytest.param(
            (("2010-01-01", 6, "Perbup 3/2010 Pasal 2"), ("2025-01-01", 6, "")),
            ["1 Januari 2025"],
            id="a-basis-of-another-week",
        ),
        pytest.param((("2010-01-01", 5, ""),), [], id="five-days"),
        pytest.param((), [], id="no-week"),
    ],
)
def test_six_days_a_week_without_a_basis_are_found(
    weeks: tuple[tuple[str, int, str], ...], found: list[str]
) -> None:
    body = _load(STATE_BODY + _weeks(*weeks))
    assert body.kind is BodyKind.STATE_BODY
    assert len(body.findings) == len(found)
    for each, since in zip(body.findings, found, strict=True):
        assert (each.field, each.weight) == ("week", Weight.ADVISED)
        assert each.citation == "Perpres 21/2023 Pasal 3 ayat (1)"
        assert since in each.text("id")
        for article in (2, 7, 10, 11, 12, 13):
            assert f"Pasal {article})" in each.text("id")
            assert f"Pasal {article})" in each.text("en")


@pytest.mark.parametrize("kind", ["", *(each.value for each in BodyKind)])
def test_only_a_state_body_is_held_against_the_working_week(kind: str) -> None:
    said = f'kind = "{kind}"\n' if kind else ""
    body = _load(HEAD + said + _weeks(("2010-01-01", 6, "")))
    assert bool(body.findings) is (kind == "badan_publik_negara")
    assert (body.kind.value if body.kind else "") == kind


@pytest.mark.parametrize("kind", ["desa", "Pemerintah Desa", "village"])
def test_a_village_is_told_that_its_rule_was_not_read(kind: str) -> None:
    with pytest.raises(DataFileError) as refused:
        _load(HEAD + f'kind = "{kind}"\n')
    assert "key 'kind'" in refused.value.text("en")
    assert "layanan informasi desa diatur tersendiri (Perki 1/2018" in refused.value.text("id")
    assert "were not read here" in refused.value.text("en")
    assert "Leave this key out" in refused.value.text("en")


def test_what_hours_and_weeks_rest_on_stands_in_no_repr() -> None:
    basis = "Surat a.n. Budi Santoso, NIK 3173012345678901"
    hours = f'[office_hours]\ncloses = 15:30:00\nbasis = "{basis}"\n'
    body = _load(STATE_BODY + hours + _weeks(("2010-01-01", 6, basis)))
    assert body.office_hours is not None
    assert body.office_hours.basis == basis
    assert "Budi" not in repr(body) + repr(body.office_hours) + repr(body.findings)


def test_a_body_made_by_hand_is_held_against_it_too() -> None:
    six = WorkingCalendar.national().with_weeks((date.min, Week.SIX_DAYS))
    body = Jurisdiction(calendar=six, kind=BodyKind.STATE_BODY)
    (found,) = body.findings
    assert found.text("id").startswith("pekan kerja enam hari tanpa dasar")
    assert found.text("en").startswith("a week of six working days without a basis")


def test_what_a_body_says_of_itself_stays_with_it() -> None:
    text = STATE_BODY + _weeks(("2010-01-01", 6, "Perbup 3/2010 Pasal 2"))
    body = _load(text + '[office_hours]\ncloses = 15:30:00\nbasis = "Keputusan Bupati 1/2025"\n')
    for each in (
        body,
        body.choosing("day-one=included"),
        body.as_known_on(date(2025, 1, 1)),
        pickle.loads(pickle.dumps(body)),  # noqa: S301 - our own value
    ):
        assert each.kind is BodyKind.STATE_BODY
        assert each.week_bases == ((date(2010, 1, 1), "Perbup 3/2010 Pasal 2"),)
        assert each.office_hours is not None
        assert each.office_hours.basis == "Keputusan Bupati 1/2025"


def test_closing_hours_name_their_basis_where_they_move_a_day() -> None:
    hours = "[office_hours]\ncloses = 15:30:00\n"
    late = datetime(2025, 6, 10, 16, 0, tzinfo=Zone.WIB.tzinfo)
    head = HEAD.replace("WITA", "WIB")
    with_basis = _load(head + hours + 'basis = "Keputusan Bupati 1/2025"\n')
    without = _load(head + hours)
    for lang, said in (("id", "menurut Keputusan Bupati 1/2025"), ("en", "by Keputusan Bupati")):
        language: Language = "id" if lang == "id" else "en"
        assert said in due("request.response", late, under=with_basis).explain(language)
        assert said not in due("request.response", late, under=without).explain(language)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('kind = "kementerian"\n', "kind"),
        (_weeks(("2010-01-01", 6, " ")), "basis"),
        ('[office_hours]\ncloses = 15:30:00\nbasis = ""\n', "basis"),
        ("[office_hours]\ncloses = 15:30:00\nbasis = 3\n", "basis"),
    ],
)
def test_a_kind_that_is_none_and_an_empty_basis_are_refused(text: str, key: str) -> None:
    with pytest.raises(DataFileError) as caught:
        _load(HEAD + text)
    assert f"'{key}'" in caught.value.text("en")
