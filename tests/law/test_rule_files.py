"""Rule files: what they may say, and errors that name the file, the entry and the key."""

from datetime import date

import pytest

from keterbukaan._words import Said
from keterbukaan.errors import DataFileError
from keterbukaan.law._regulation_file import read_events, read_regulation
from keterbukaan.law.citation import Citation, Practice
from keterbukaan.law.event import StartingEvent
from keterbukaan.law.limit import Direction, Kind, Scope, TimeLimit, Unit
from keterbukaan.law.number import LegalNumber
from keterbukaan.law.verification import Verification

EVENTS = {"request.received": StartingEvent("request.received", "diterima", "received")}
HEAD = """schema = 1
[regulation]
id = "UU 14/2008"
title_id = "KIP"
title_en = "Disclosure"
level = "act"
in_force_from = 2010-04-30
read = "own_text"
checked_on = 2026-11-29
"""
PROVISION = """[[provision]]
limit = "request.response"
amount = 10
unit = "working_days"
starts_from = ["request.received"]
nature = "duty"
actor = "ppid"
citations = ["Pasal 22 ayat (7)", "Lampiran VI butir III"]
confidence = "high"
summary_id = "dalam {amount} hari"
summary_en = "within {amount} days"
"""
NUMBER = """[[number]]
name = "dispute.panel_members"
value = 3
citations = ["Pasal 43 ayat (1)"]
confidence = "high"
id = "anggota"
en = "members"
"""
PRACTICE = HEAD.replace("UU 14/2008", "SP4N-LAPOR!").replace('"act"', '"practice"') + (
    PROVISION.replace(
        'citations = ["Pasal 22 ayat (7)", "Lampiran VI butir III"]', 'source = "FAQ no. 3"'
    )
)


def provisions_of(text: str) -> tuple[TimeLimit, ...]:
    return read_regulation(text.encode(), "x.toml", EVENTS).provisions


def numbers_of(text: str) -> tuple[LegalNumber, ...]:
    return read_regulation(text.encode(), "x.toml", EVENTS).numbers


def test_what_was_noted_of_a_regulation_is_kept() -> None:
    noted = HEAD + 'note = "Read in a scan."\n' + PROVISION
    assert [each.regulation.note for each in provisions_of(noted)] == ["Read in a scan."]
    assert [each.regulation.note for each in provisions_of(HEAD + PROVISION)] == [""]


def test_provision_is_read_with_its_defaults() -> None:
    (limit,) = provisions_of(HEAD + PROVISION)

    assert (limit.name, limit.kind, limit.amount) == ("request.response", Kind.NUMBER, 10)
    assert limit.unit is Unit.WORKING_DAYS
    assert limit.sources == (
        Citation.parse("UU 14/2008 Pasal 22 ayat (7)"),
        Citation.parse("UU 14/2008 Lampiran VI butir III"),
    )
    assert limit.direction is Direction.AFTER
    assert limit.scope is Scope.NATIONAL
    assert limit.read is Verification.OWN_TEXT  # as the regulation
    assert (limit.recurring, limit.continues, limit.note) == (False, False, "")
    assert (limit.in_force_from, limit.in_force_until) == (None, None)
    assert limit.regulation.in_force_from == date(2010, 4, 30)
    assert dict(limit.under) == {}
    assert limit.never_later_than is None


def test_everything_that_a_provision_may_say_is_read() -> None:
    more = (
        'direction = "before"\nrecurring = true\ncontinues = true\nscope = "ministry"\n'
        'read = "restated"\nin_force_from = 2015-01-01\nin_force_until = 2016-01-01\n'
        'never_later_than = "request.response"\nnote = "n"\n'
        'under = { day-one = "included", superior-clock = "registered" }\n'
    )
    (limit,) = provisions_of(HEAD + PROVISION + more)

    assert limit.direction is Direction.BEFORE
    assert (limit.recurring, limit.continues, limit.note) == (True, True, "n")
    assert (limit.scope, limit.read) == (Scope.MINISTRY, Verification.RESTATED)
    assert (limit.in_force_from, limit.in_force_until) == (date(2015, 1, 1), date(2016, 1, 1))
    assert limit.never_later_than == "request.response"
    assert dict(limit.under) == {"day-one": "included", "superior-clock": "registered"}


def test_a_title_is_read_in_both_languages() -> None:
    (limit,) = provisions_of(HEAD + PROVISION + 'title_id = "jawaban"\ntitle_en = "answer"\n')

    assert limit.title == Said("jawaban", "answer")
    assert provisions_of(HEAD + PROVISION)[0].title is None


def test_a_number_is_read_with_its_defaults() -> None:
    (number,) = numbers_of(HEAD + NUMBER)

    assert (number.name, number.value) == ("dispute.panel_members", 3)
    assert (number.label("id"), number.label("en")) == ("anggota", "members")
    assert number.sources == (Citation.parse("UU 14/2008 Pasal 43 ayat (1)"),)
    assert number.read is Verification.OWN_TEXT  # as the regulation
    assert (number.in_force_from, number.in_force_until, number.note) == (None, None, "")
    assert number.in_force_on(date(2010, 4, 30))
    assert not number.in_force_on(date(2010, 4, 29))


def test_everything_that_a_number_may_say_is_read() -> None:
    more = (
        'read = "restated"\nnote = "n"\nin_force_from = 2015-01-01\nin_force_until = 2016-01-01\n'
    )
    (number,) = numbers_of(HEAD + NUMBER + more)

    assert (number.read, number.note) == (Verification.RESTATED, "n")
    assert (number.in_force_from, number.in_force_until) == (date(2015, 1, 1), date(2016, 1, 1))


def test_practice_has_a_source_and_no_regulation() -> None:
    (limit,) = provisions_of(PRACTICE)

    assert limit.sources == (Practice("SP4N-LAPOR!", "FAQ no. 3"),)
    assert limit.regulation.id is None


def test_unread_article_cites_the_regulation_as_a_whole() -> None:
    text = HEAD + PROVISION.replace('["Pasal 22 ayat (7)", "Lampiran VI butir III"]', "[]")
    (limit,) = provisions_of(text)

    assert limit.sources == (Citation.parse("UU 14/2008"),)


def test_kind_without_a_number() -> None:
    text = HEAD + PROVISION.replace('amount = 10\nunit = "working_days"', 'kind = "at_once"')
    (limit,) = provisions_of(text)

    assert (limit.kind, limit.amount, limit.unit) == (Kind.AT_ONCE, None, None)


def test_end_of_another_limit_may_start_one() -> None:
    text = HEAD + PROVISION.replace('"request.received"', '"request.response.ended"')
    (limit,) = provisions_of(text)

    assert limit.starts_from == ("request.response.ended",)


def test_byte_order_mark_and_other_line_ends_are_accepted() -> None:
    text = b"\xef\xbb\xbf" + (HEAD + PROVISION).replace("\n", "\r\n").encode()

    assert len(read_regulation(text, "x.toml", EVENTS).provisions) == 1


def _swap(old: str, new: str) -> str:
    assert old in HEAD + PROVISION
    return (HEAD + PROVISION).replace(old, new)


TOP, REGULATION, ENTRY = "TOML", "[regulation]", "[[provision]] 1 (request.response)"
COUNTED = "[[number]] 1 (dispute.panel_members)"
BROKEN = {
    "no schema": (_swap("schema = 1\n", ""), TOP, "schema"),
    "other schema": (_swap("schema = 1", "schema = 2"), TOP, "schema"),
    "schema true": (_swap("schema = 1", "schema = true"), TOP, "schema"),
    "schema text": (_swap("schema = 1", 'schema = "1"'), TOP, "schema"),
    "no regulation": ("schema = 1\n", TOP, "regulation"),
    "regulation as a text": ('schema = 1\nregulation = "UU"\n', TOP, "regulation"),
    "unknown key at the top": ("note = 1\n" + HEAD + PROVISION, TOP, "note"),
    "misplaced key": (_swap("schema = 1\n", "schema = 1\namount = 10\n"), TOP, "amount"),
    "provision as a table": (
        HEAD + PROVISION.replace("[[provision]]", "[provision]"),
        TOP,
        "provision",
    ),
    "provision as numbers": (
        "schema = 1\nprovision = [1]\n" + HEAD.split("\n", 1)[1],
        TOP,
        "provision",
    ),
    "unknown key in the regulation": (
        _swap('read = "own_text"\n', 'read = "own_text"\nyear = 1\n'),
        REGULATION,
        "year",
    ),
    "identity of no regulation": (_swap('"UU 14/2008"', '"UU"'), REGULATION, "id"),
    "no identity": (_swap('id = "UU 14/2008"\n', ""), REGULATION, "id"),
    "other level": (_swap('"act"', '"government_regulation"'), REGULATION, "level"),
    "unknown level": (_swap('"act"', '"law"'), REGULATION, "level"),
    "no level": (_swap('level = "act"\n', ""), REGULATION, "level"),
    "no title": (_swap('title_en = "Disclosure"\n', ""), REGULATION, "title_en"),
    "unknown reading status": (_swap('"own_text"', '"heard"'), REGULATION, "read"),
    "moment for a day": (_swap("2010-04-30", "2010-04-30T00:00:00"), REGULATION, "in_force_from"),
    "text for a day": (_swap("2010-04-30", '"2010-04-30"'), REGULATION, "in_force_from"),
    "ends before it starts": (
        _swap('read = "own', 'in_force_until = 2010-04-29\nread = "own'),
        REGULATION,
        "in_force_until",
    ),
    "unknown key": (HEAD + PROVISION + "colour = 1\n", ENTRY, "colour"),
    "misspelt key": (_swap("confidence", "confidnce"), ENTRY, "confidence"),
    "source beside citations": (HEAD + PROVISION + 'source = "FAQ"\n', ENTRY, "source"),
    "no limit": (_swap('limit = "request.response"\n', ""), "[[provision]] 1", "limit"),
    "no amount": (_swap("amount = 10\n", ""), ENTRY, "amount"),
    "no unit": (_swap('unit = "working_days"\n', ""), ENTRY, "amount"),
    "amount true": (_swap("amount = 10", "amount = true"), ENTRY, "amount"),
    "amount text": (_swap("amount = 10", 'amount = "10"'), ENTRY, "amount"),
    "amount broken": (_swap("amount = 10", "amount = 10.5"), ENTRY, "amount"),
    "amount zero": (_swap("amount = 10", "amount = 0"), ENTRY, "amount"),
    "amount negative": (_swap("amount = 10", "amount = -3"), ENTRY, "amount"),
    "amount beside a kind": (_swap("amount = 10", 'amount = 10\nkind = "at_once"'), ENTRY, "kind"),
    "unit beside a kind": (_swap("amount = 10", 'kind = "at_once"'), ENTRY, "kind"),
    "unknown kind": (_swap("amount = 10", 'kind = "soon"'), ENTRY, "kind"),
    "unknown unit": (_swap('"working_days"', '"weeks"'), ENTRY, "unit"),
    "unknown event": (_swap('["request.received"]', '["request.arrived"]'), ENTRY, "starts_from"),
    "event twice": (
        _swap('["request.received"]', '["request.received", "request.received"]'),
        ENTRY,
        "starts_from",
    ),
    "event as a text": (_swap('["request.received"]', '"request.received"'), ENTRY, "starts_from"),
    "event as a number": (_swap('["request.received"]', "[1]"), ENTRY, "starts_from"),
    "unknown nature": (_swap('"duty"', '"wish"'), ENTRY, "nature"),
    "no nature": (_swap('nature = "duty"\n', ""), ENTRY, "nature"),
    "unknown actor": (_swap('"ppid"', '"mayor"'), ENTRY, "actor"),
    "unknown confidence": (_swap('"high"', '"sure"'), ENTRY, "confidence"),
    "unknown direction": (HEAD + PROVISION + 'direction = "up"\n', ENTRY, "direction"),
    "unknown scope": (HEAD + PROVISION + 'scope = "world"\n', ENTRY, "scope"),
    "recurring as a number": (HEAD + PROVISION + "recurring = 1\n", ENTRY, "recurring"),
    "place that is none": (_swap("Pasal 22 ayat (7)", "Ps. 22(7)"), ENTRY, "citations"),
    "no summary": (_swap('summary_en = "within {amount} days"\n', ""), ENTRY, "summary_en"),
    "ends before it starts too": (
        HEAD + PROVISION + "in_force_from = 2015-01-02\nin_force_until = 2015-01-01\n",
        ENTRY,
        "in_force_until",
    ),
    "unknown reading": (
        HEAD + PROVISION + 'under = { day-two = "included" }\n',
        "[under]",
        "day-two",
    ),
    "unknown choice": (
        HEAD + PROVISION + 'under = { day-one = "perhaps" }\n',
        "[under]",
        "day-one",
    ),
    "reading as a number": (HEAD + PROVISION + "under = { day-one = 1 }\n", "[under]", "day-one"),
    "readings as a text": (HEAD + PROVISION + 'under = "day-one"\n', ENTRY, "under"),
    "title in one language": (HEAD + PROVISION + 'title_id = "jawaban"\n', ENTRY, "title_en"),
    "title in the other alone": (HEAD + PROVISION + 'title_en = "answer"\n', ENTRY, "title_en"),
    "number without a value": (HEAD + NUMBER.replace("value = 3\n", ""), COUNTED, "value"),
    "number of nothing": (HEAD + NUMBER.replace("= 3", "= 0"), COUNTED, "value"),
    "number that is a text": (HEAD + NUMBER.replace("= 3", '= "three"'), COUNTED, "value"),
    "number without a name": (
        HEAD + NUMBER.replace('name = "dispute.panel_members"\n', ""),
        "[[number]] 1",
        "name",
    ),
    "number in one language": (HEAD + NUMBER.replace('en = "members"\n', ""), COUNTED, "en"),
    "number of no known confidence": (
        HEAD + NUMBER.replace('"high"', '"sure"'),
        COUNTED,
        "confidence",
    ),
    "number that ends before it starts": (
        HEAD + NUMBER + "in_force_from = 2015-01-02\nin_force_until = 2015-01-01\n",
        COUNTED,
        "in_force_until",
    ),
    "number with an unknown key": (HEAD + NUMBER + 'unit = "people"\n', COUNTED, "unit"),
    "number twice": (HEAD + NUMBER + NUMBER, "[[number]] 2 (dispute.panel_members)", "name"),
    "practice without a source": (PRACTICE.replace('source = "FAQ no. 3"\n', ""), ENTRY, "source"),
    "practice with citations": (PRACTICE + "citations = []\n", ENTRY, "citations"),
    "practice with an empty source": (PRACTICE.replace("FAQ no. 3", ""), ENTRY, "source"),
    "practice with an untidy source": (
        PRACTICE.replace("FAQ no. 3", "FAQ  no. 3"),
        ENTRY,
        "source",
    ),
}


@pytest.mark.parametrize(("text", "entry", "key"), BROKEN.values(), ids=BROKEN)
def test_broken_rule_file_names_file_entry_and_key_in_both_languages(
    text: str, entry: str, key: str
) -> None:
    with pytest.raises(DataFileError) as caught:
        read_regulation(text.encode(), "x.toml", EVENTS)

    said_id, said_en = caught.value.text("id"), caught.value.text("en")
    assert said_id.startswith(f"x.toml, {entry}, kunci {key!r}: ")
    assert said_en.startswith(f"x.toml, {entry}, key {key!r}: ")
    assert said_id.split(": ", 1)[1] != said_en.split(": ", 1)[1]


def test_of_several_events_the_one_that_stands_twice_is_named() -> None:
    names = '["request.response.ended", "request.received", "request.received"]'
    with pytest.raises(DataFileError) as caught:
        provisions_of(_swap('["request.received"]', names))
    assert "request.received" in caught.value.text("en")
    assert "request.response.ended" not in caught.value.text("en")


@pytest.mark.parametrize(
    "data", [(HEAD + PROVISION).encode("utf-16"), b"schema = 1 # \xff"], ids=["utf-16", "latin"]
)
def test_other_encodings_are_refused(data: bytes) -> None:
    with pytest.raises(DataFileError) as caught:
        read_regulation(data, "x.toml", EVENTS)

    assert "TOML" in caught.value.text("id")
    assert "x.toml" in caught.value.text("en")


# Events.

EVENT = 'schema = 1\n[[event]]\nname = "request.received"\nid = "diterima"\nen = "received"\n'
BROKEN_EVENTS = {
    "no schema": (EVENT.replace("schema = 1\n", ""), "schema"),
    "twice": (EVENT + EVENT.split("\n", 1)[1], "name"),
    "no wording": (EVENT.replace('en = "received"\n', ""), "en"),
    "unknown key": (EVENT + "note = 1\n", "note"),
    "unknown key at the top": ("note = 1\n" + EVENT, "note"),
}


@pytest.mark.parametrize(("text", "key"), BROKEN_EVENTS.values(), ids=BROKEN_EVENTS)
def test_broken_events_name_file_and_key(text: str, key: str) -> None:
    with pytest.raises(DataFileError) as caught:
        read_events(text.encode(), "events.toml")

    for said in (caught.value.text("id"), caught.value.text("en")):
        assert said.startswith("events.toml, ")
        assert repr(key) in said


def test_events_are_read() -> None:
    assert read_events(EVENT.encode(), "events.toml") == EVENTS
