"""Questions 49 to 60: what may be closed, for how long, what opens it, and who consents.

Each answer was read in its article first and its day counted on the decreed days off.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from keterbukaan import Readings
from keterbukaan.errors import IncompleteRecordError, RecordError
from keterbukaan.information import (
    ChangeOutcome,
    Consent,
    ConsequenceTest,
    Exemption,
    ExemptionClaim,
    ExemptionLetter,
    ExemptionState,
    Extent,
    Grounds,
    Letter,
    ListRow,
    NeverExempt,
    OpenedBy,
    OpeningEvent,
    Redaction,
    StatusChange,
    Tester,
)
from keterbukaan.organization import Role
from keterbukaan.records import Finding, problems_of

ONE_DAY = timedelta(days=1)
ITEMS = {"a": 5, "b": 0, "c": 7, "d": 0, "e": 7, "f": 4, "g": 0, "h": 5, "i": 0, "j": 0}
"""How many numbers each letter of UU 14/2008 Pasal 17 has, counted in its text."""


def claim(letter: str, act: str = "UU 8/1981 Pasal 17", **more: object) -> ExemptionClaim:
    item = 1 if ITEMS[letter] else None
    return ExemptionClaim.model_validate({"letter": letter, "item": item, "act": act, **more})


def secret(*letters: str, **said: object) -> Exemption:
    given = {"number": "3/2020", "information": "Berkas", "decided_on": date(2020, 2, 3), **said}
    return Exemption.model_validate({**given, "claims": tuple(map(claim, letters))})


def refusal(caught: pytest.ExceptionInfo[ValidationError]) -> str:
    (problem,) = problems_of(caught.value)
    return problem.reason_id


def cited(found: Iterable[Finding]) -> set[str]:
    return {each.citation for each in found}


# ------------------------------------------------------------------ letters and periods


@pytest.mark.parametrize("letter", list("abcdefghij"))
def test_q49_the_letters_and_their_numbers(letter: str) -> None:
    """UU 14/2008 Pasal 17: a has five numbers, c and e seven, f four, h five, the others none."""
    found = Grounds.national().letters[Letter(letter)]

    assert [each.number for each in found.items] == list(range(1, ITEMS[letter] + 1))
    for number in range(1, ITEMS[letter] + 1):
        named = claim(letter, act="UU 17/2023 Pasal 177", item=number)
        assert str(named.citation) == f"UU 14/2008 Pasal 17 huruf {letter} angka {number}"
    with pytest.raises(ValidationError):
        claim(letter, item=ITEMS[letter] + 1)


@pytest.mark.parametrize(
    ("decided", "last", "beyond"),
    [
        (date(2020, 2, 3), date(2050, 2, 3), date(2050, 2, 4)),
        (date(2011, 12, 30), date(2041, 12, 30), date(2041, 12, 31)),
        # 2050 has no such day: the last of February, by another reading the first of March
        (date(2020, 2, 29), date(2050, 2, 28), date(2050, 3, 2)),
    ],
)
def test_q50_thirty_years_and_not_a_day_more(decided: date, last: date, beyond: date) -> None:
    """PP 61/2010 Pasal 5 ayat (1), Perki 1/2021 Pasal 51 ayat (1): "paling lama 30 tahun"."""
    assert secret("a", decided_on=decided, expires_on=last).ends_on == last
    assert secret("a", decided_on=decided, period="30 tahun").ends_on == last

    with pytest.raises(ValidationError) as by_a_day:
        secret("a", decided_on=decided, expires_on=beyond)
    with pytest.raises(ValidationError) as by_a_year:
        secret("a", decided_on=decided, period="31 tahun")
    assert "PP 61/2010 Pasal 5 ayat (1)" in refusal(by_a_day)
    assert "PP 61/2010 Pasal 5 ayat (1)" in refusal(by_a_year)


@pytest.mark.parametrize("other", ["h", "g", "c"])
def test_q50_beyond_thirty_years_it_lives_by_another_letter(other: str) -> None:
    """PP 61/2010 Pasal 5 ayat (1) caps letter a alone; 7, 8: other letters have no such number."""
    both = secret("a", other, expires_on=date(2060, 2, 3))

    assert both.end_of(both.claims[0]) == date(2050, 2, 3)
    assert both.end_of(both.claims[1]) == date(2060, 2, 3)
    assert both.status(on=date(2055, 1, 3)).state is ExemptionState.EXEMPT
    assert both.status(on=date(2060, 2, 4)).state is ExemptionState.OPEN_BY_LAPSE


@pytest.mark.parametrize("letter", list("abcdef"))
@pytest.mark.parametrize("words", ["permanen", "selama-lamanya", "tanpa batas waktu"])
def test_q50_what_is_not_permanent_needs_an_end(letter: str, words: str) -> None:
    """UU 14/2008 Pasal 20 ayat (1): under letters a to f nothing is closed for good."""
    with pytest.raises(ValidationError) as caught:
        secret(letter, period=words)

    assert "UU 14/2008 Pasal 20 ayat (1)" in refusal(caught)


@pytest.mark.parametrize(
    ("ends", "review"),
    [
        # a Sunday. Counted back: 27 to 23, 20 to 18, 13 to 2 February eighteen; 30 to 26, 23 to 19
        # January ten; 16 off (Isra Mikraj); 15 and 14
        (date(2026, 3, 1), date(2026, 1, 14)),
        # a Friday. 30 to 27, 24 to 20, 17 to 13, 10 to 6, 3 to 1 October twenty-two; 30 and 29, 26
        # to 22, 19 September eight
        (date(2025, 10, 31), date(2025, 9, 19)),
        # 30, 27, 24 and 23 (25 and 26 off), 20 to 16, 13 to 9, 6 to 2 December nineteen; 29 and 28
        # (27 off), 26 and 25, 22 to 18, 15 and 14 November eleven
        (date(2024, 12, 31), date(2024, 11, 14)),
    ],
)
def test_q51_it_is_open_on_the_day_after_and_determined_thirty_days_before(
    ends: date, review: date
) -> None:
    """PP 61/2010 Pasal 11 ayat (2)-(3), Perki 1/2021 Pasal 52: an end is not moved by a day off."""
    closed = secret("h", expires_on=ends)

    before, due_now = closed.status(on=review - ONE_DAY), closed.status(on=review)
    last, after = closed.status(on=ends), closed.status(on=ends + ONE_DAY)

    assert before.state is ExemptionState.EXEMPT
    assert due_now.state is ExemptionState.DUE_FOR_REVIEW
    assert due_now.review is not None
    assert due_now.review.date == review
    assert (last.is_open, after.state) == (False, ExemptionState.OPEN_BY_LAPSE)
    assert after.open_from == ends + ONE_DAY


# ------------------------------------------------------------------ what opens it


def opened(letter: str, by: OpenedBy) -> bool:
    closed = secret(letter, expires_on=date(2030, 2, 3))
    told = closed.opened(OpeningEvent(by=by, on=date(2025, 6, 2)))
    assert not told.status(on=date(2025, 6, 1)).is_open
    return told.status(on=date(2025, 6, 2)).is_open


@pytest.mark.parametrize("letter", list("abcdefghij"))
def test_q52_an_open_hearing_opens_letter_a_alone(letter: str) -> None:
    """PP 61/2010 Pasal 5 ayat (2), Perki 1/2021 Pasal 51 ayat (2): said of letter a only."""
    act_of_j = "UU 10/1998 Pasal 40" if letter == "j" else "UU 8/1981"
    closed = Exemption(
        number="1",
        information="Berkas",
        claims=(claim(letter, act_of_j),),
        decided_on=date(2020, 2, 3),
        expires_on=date(2030, 2, 3),
        openings=(OpeningEvent(by=OpenedBy.OPEN_HEARING, on=date(2025, 6, 2)),),
    )

    assert closed.status(on=date(2025, 6, 2)).is_open is (letter == "a")


@pytest.mark.parametrize(
    ("letters", "by"),
    [
        ("ah", OpenedBy.OPEN_HEARING),  # h was not opened
        ("ah", OpenedBy.CONSENT),  # a was not
        ("bg", OpenedBy.PUBLIC_OFFICE),
    ],
)
def test_q52_it_stays_closed_while_one_letter_holds(letters: str, by: OpenedBy) -> None:
    """UU 14/2008 Pasal 17: each letter is a ground of its own."""
    closed = secret(*letters, expires_on=date(2030, 2, 3))
    told = closed.opened(OpeningEvent(by=by, on=date(2025, 6, 2)))

    assert not told.status(on=date(2025, 6, 2)).is_open
    assert told.status(on=date(2030, 2, 4)).state is ExemptionState.OPEN_BY_LAPSE


@pytest.mark.parametrize("letter", list("abcdefghi"))
@pytest.mark.parametrize("by", [OpenedBy.CONSENT, OpenedBy.PUBLIC_OFFICE])
def test_q53_consent_and_public_office_open_letters_g_and_h(letter: str, by: OpenedBy) -> None:
    """UU 14/2008 Pasal 18 ayat (2), PP 61/2010 Pasal 8 ayat (3): of letters g and h."""
    assert opened(letter, by) is (letter in "gh")


@pytest.mark.parametrize("letter", list("abcdefi"))
def test_q54_the_presidents_leave_opens_nothing_to_the_public(letter: str) -> None:
    """UU 14/2008 Pasal 18 ayat (3)-(6): opened for the trial of a case, to the court."""
    assert not opened(letter, OpenedBy.JUSTICE)
    assert not Grounds.national().openings[OpenedBy.JUSTICE].to_public


@pytest.mark.parametrize("letter", ["g", "h"])
def test_q54_for_deeds_and_private_secrets_there_is_no_such_leave(letter: str) -> None:
    """UU 14/2008 Pasal 18 ayat (3): letters a to f, i and j; g and h are not among them."""
    rule = Grounds.national().openings[OpenedBy.JUSTICE]

    assert Letter(letter) not in rule.letters
    assert {each.value for each in rule.letters} == set("abcdefij")
    assert not Grounds.national().letters[Letter(letter)].opens_for_justice


# ------------------------------------------------------------------ on what it may rest


@pytest.mark.parametrize(
    "act",
    ["UU 10/1998 Pasal 40", "Undang-Undang Nomor 7 Tahun 2014", "KUHAP Pasal 143", "Perppu 1/2017"],
)
def test_q55_letter_j_rests_on_another_act(act: str) -> None:
    """UU 14/2008 Pasal 17 huruf j: "berdasarkan Undang-Undang"."""
    assert claim("j", act).act == act


@pytest.mark.parametrize("act", ["UU 14/2008", "UU KIP Pasal 17", "UU Nomor 14 Tahun 2008"])
def test_q55_letter_j_does_not_rest_on_this_act_itself(act: str) -> None:
    """UU 14/2008 Pasal 17 huruf j: the Act would keep secret what it keeps secret."""
    with pytest.raises(ValidationError) as caught:
        claim("j", act)

    assert "UU 14/2008 Pasal 17 huruf j" in refusal(caught)


@pytest.mark.parametrize("letter", ["j", "h", "b"])
@pytest.mark.parametrize(
    "rule",
    [
        "PP 61/2010",
        "Perda 3/2019",
        "Perbup 12/2024",
        "Peraturan Pemerintah Nomor 96 Tahun 2012",
        "Permendagri 3/2017",
        "SE Bupati 5/2025",
    ],
)
def test_q55_no_exemption_rests_on_a_lower_rule(letter: str, rule: str) -> None:
    """UU 14/2008 Pasal 2 ayat (4) "sesuai dengan Undang-Undang"; Perki 1/2021 Pasal 49 (2) c."""
    with pytest.raises(ValidationError) as caught:
        claim(letter, rule)

    reason = refusal(caught)
    assert "UU 14/2008 Pasal 2 ayat (4)" in reason or "Perki 1/2021 Pasal 49 ayat (2)" in reason


@pytest.mark.parametrize(
    ("kind", "paragraph"),
    list(zip(NeverExempt, "abcdefg", strict=True)),
    ids=[each.value for each in NeverExempt],
)
@pytest.mark.parametrize("letter", ["a", "h", "i"])
def test_q56_some_things_are_never_exempt(kind: NeverExempt, paragraph: str, letter: str) -> None:
    """UU 14/2008 Pasal 18 ayat (1) huruf a: a court's decision; b to g likewise."""
    with pytest.raises(ValidationError) as caught:
        claim(letter, kind=kind)

    assert f"UU 14/2008 Pasal 18 ayat (1) huruf {paragraph}" in refusal(caught)


# ------------------------------------------------------------------ the sheet and the letter

SHEET: dict[str, Any] = {
    "number": "9/UK/2025",
    "held_on": date(2025, 6, 2),
    "place": "Martapura",
    "document": "Kontrak jalan",
    "information": "Nomor rekening",
    "claims": (claim("h"),),
    "if_opened": "Rahasia pribadi terungkap",
    "if_closed": "Rahasia pribadi terlindungi",
    "public_interest": "Tidak ada yang lebih besar",
    "expires_on": date(2030, 6, 2),
    "testers": (Tester(name="Rina", position="Kepala Bagian Hukum", unit="Sekretariat Daerah"),),
    "consent": Consent(role=Role.HEAD_OF_BODY, position="Bupati", on=date(2025, 6, 3)),
}
LETTER: dict[str, Any] = {
    "number": "188/31/2025",
    "official": "Kepala Dinas Kominfo selaku PPID",
    "body": "Pemerintah Kabupaten Contoh",
    "unit": "Dinas Kominfo",
    "classification": "Rahasia pribadi",
    "place": "Martapura",
    "decided_on": date(2025, 6, 10),
}


def sheet(**changed: object) -> ConsequenceTest:
    return ConsequenceTest.model_validate({**SHEET, **changed})


def letter(**changed: object) -> ExemptionLetter:
    return ExemptionLetter.model_validate({"test": sheet(), **LETTER, **changed})


def test_q57_a_whole_letter_lacks_nothing() -> None:
    """Perki 1/2021 Pasal 49 ayat (2), (6), (7); PP 61/2010 Pasal 3 ayat (2), 4 ayat (2)."""
    assert letter().findings() == ()
    assert letter().exemption().number == "188/31/2025"


@pytest.mark.parametrize(
    ("missing", "citation"),
    [
        ("document", "Perki 1/2021 Pasal 49 ayat (2) huruf a"),
        ("information", "Perki 1/2021 Pasal 49 ayat (2) huruf b"),
        ("if_opened", "Perki 1/2021 Pasal 49 ayat (2) huruf d"),
        ("public_interest", "UU 14/2008 Pasal 2 ayat (4)"),
        ("consent", "PP 61/2010 Pasal 3 ayat (2)"),
        ("number", "Perki 1/2021 Lampiran II"),
        ("place", "Perki 1/2021 Lampiran II"),
        ("expires_on", "Perki 1/2021 Lampiran II"),
    ],
)
def test_q57_what_the_sheet_lacks(missing: str, citation: str) -> None:
    """Perki 1/2021 Pasal 49 ayat (2) and Lampiran II: each blank with what asks for it."""
    found = letter(test=sheet(**{missing: None}))

    assert cited(found.findings()) == {citation}
    with pytest.raises(IncompleteRecordError, match=re.escape(citation)):
        found.exemption()


@pytest.mark.parametrize(
    ("missing", "citation"),
    [
        ("official", "Perki 1/2021 Pasal 49 ayat (6) huruf a"),
        ("body", "Perki 1/2021 Pasal 49 ayat (6) huruf b"),
        ("unit", "Perki 1/2021 Pasal 49 ayat (6) huruf b"),
        ("classification", "PP 61/2010 Pasal 4 ayat (2) huruf a"),
        ("place", "PP 61/2010 Pasal 4 ayat (2) huruf f"),
        ("decided_on", "PP 61/2010 Pasal 4 ayat (2) huruf f"),
        ("number", "Perki 1/2021 Lampiran III"),
    ],
)
def test_q57_what_the_letter_lacks(missing: str, citation: str) -> None:
    """PP 61/2010 Pasal 4 ayat (2), Perki 1/2021 Pasal 49 ayat (6) and Lampiran III."""
    assert cited(letter(**{missing: None}).findings()) == {citation}


@pytest.mark.parametrize("name", list("cdef"))
def test_q57_only_the_head_fixes_how_long_letters_c_to_f_last(name: str) -> None:
    """PP 61/2010 Pasal 7 ayat (5): pimpinan tertinggi, whoever consents to the classification."""
    superior = Consent(role=Role.SUPERIOR, position="Sekretaris Daerah", on=date(2025, 6, 3))
    by_the_superior = Readings.of("exemption-consent=superior")

    found = letter(test=sheet(claims=(claim(name),), consent=superior)).findings(by_the_superior)
    of_h = letter(test=sheet(consent=superior)).findings(by_the_superior)

    assert cited(found) == {"PP 61/2010 Pasal 7 ayat (5)"}
    assert of_h == ()


def test_q58_the_whole_is_not_refused_for_a_part() -> None:
    """Perki 1/2021 Pasal 50 ayat (3): a part that is exempt is no reason to refuse it all."""
    in_part = sheet(
        extent=Extent.PART, redactions=(Redaction(passage="halaman 3", reason="nomor rekening"),)
    )

    with pytest.raises(ValidationError) as caught:
        letter(test=in_part, withheld=Extent.WHOLE)

    assert "Perki 1/2021 Pasal 50 ayat (3)" in refusal(caught)
    assert letter(test=in_part, withheld=Extent.PART).findings() == ()


def test_q58_what_is_blacked_out_is_named() -> None:
    """Perki 1/2021 Pasal 50 ayat (2): the exempt material in the copy that is given."""
    unnamed = letter(test=sheet(extent=Extent.PART), withheld=Extent.PART)

    assert cited(unnamed.findings()) == {"Perki 1/2021 Pasal 50 ayat (2)"}


# ------------------------------------------------------------------ a change of status


def change(outcome: ChangeOutcome, before: Exemption, role: Role) -> StatusChange:
    consent = Consent(role=role, position="Bupati", on=date(2025, 6, 3))
    return StatusChange.model_validate(
        {
            **LETTER,
            "test": sheet(consent=consent),
            "before": before,
            "before_if_opened": "Penyidikan terhambat",
            "before_if_closed": "Penyidikan berjalan",
            "outcome": outcome,
        }
    )


CLOSED = secret("h", expires_on=date(2029, 2, 3))


@pytest.mark.parametrize("outcome", list(ChangeOutcome))
@pytest.mark.parametrize("role", [Role.SUPERIOR, Role.PPID, Role.ADVISORY_TEAM])
def test_q59_a_change_needs_the_head_and_not_the_superior(
    outcome: ChangeOutcome, role: Role
) -> None:
    """PP 61/2010 Pasal 10 ayat (1), Perki 1/2021 Pasal 53 ayat (2): pimpinan Badan Publik."""
    assert change(outcome, CLOSED, Role.HEAD_OF_BODY).findings() == ()
    assert cited(change(outcome, CLOSED, role).findings()) == {"PP 61/2010 Pasal 10 ayat (1)"}


@pytest.mark.parametrize(
    "by", [OpenedBy.OBJECTION, OpenedBy.COMMISSION, OpenedBy.COURT, OpenedBy.STATUS_CHANGE]
)
def test_q59_what_was_opened_is_not_closed_again(by: OpenedBy) -> None:
    """UU 14/2008 Pasal 11 ayat (2), 18 ayat (1) huruf g."""
    reopened = CLOSED.opened(OpeningEvent(by=by, on=date(2025, 5, 2)))

    with pytest.raises(ValidationError) as caught:
        change(ChangeOutcome.STILL_EXEMPT, reopened, Role.HEAD_OF_BODY)

    assert "UU 14/2008 Pasal 18 ayat (1) huruf g" in refusal(caught)


# ------------------------------------------------------------------ into the list

COLUMNS = {
    "number": "41",
    "holder": "Dinas Kominfo",
    "responsible": "Kepala Dinas",
    "made": "2020, Martapura",
    "form": "salinan digital",
    "retention": "10 tahun",
}


@pytest.mark.parametrize("by", [OpenedBy.OBJECTION, OpenedBy.COMMISSION, OpenedBy.COURT])
def test_q60_what_a_dispute_opened_enters_the_list(by: OpenedBy) -> None:
    """Perki 1/2021 Pasal 52 ayat (3)-(4), 21 ayat (1) huruf q; UU 14/2008 Pasal 11 ayat (2)."""
    open_now = CLOSED.opened(OpeningEvent(by=by, on=date(2025, 5, 2)))

    row = ListRow.of_opened(open_now, on=date(2025, 5, 2), columns=COLUMNS)

    assert (row.summary, row.item) == ("Berkas", "perki.21.1.q")


def test_q60_what_lapsed_enters_the_list_as_well() -> None:
    """PP 61/2010 Pasal 11 ayat (3): public by itself on the day after; of no dispute's item."""
    row = ListRow.of_opened(CLOSED, on=date(2029, 2, 4), columns=COLUMNS)

    assert (row.summary, row.item) == ("Berkas", None)


@pytest.mark.parametrize("day", [date(2025, 5, 2), date(2029, 2, 3)])
def test_q60_what_is_still_exempt_does_not_enter_it(day: date) -> None:
    """Perki 1/2021 Pasal 1 angka 20, 52 ayat (4): not before the last day has passed."""
    with pytest.raises(RecordError, match="Perki 1/2021 Pasal 52 ayat \\(4\\)"):
        ListRow.of_opened(CLOSED, on=day, columns=COLUMNS)
