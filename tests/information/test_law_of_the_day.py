"""Letters, lists and announcements from before Perki 1/2021, by the law of their own day.

Perki 1/2021 is in force from 30 June 2021 (Pasal 64), PP 61/2010 from 23 August 2010 (Pasal 22),
the Act from 30 April 2010 (Pasal 64 ayat (1)). What Perki 1/2010 asked for was not read: one
finding says so, and it bars nothing.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from keterbukaan.errors import RecordError
from keterbukaan.information import (
    BodyKind,
    Channel,
    Consent,
    ConsequenceTest,
    Exemption,
    ExemptionClaim,
    ExemptionLetter,
    ImmediateAnnouncement,
    ListProposal,
    ListRow,
    OpenedBy,
    OpeningEvent,
    Publication,
    PublicInformationList,
    StatusChange,
    Weighing,
    WrittenConsideration,
    checklist,
    letter_text,
    sheet_text,
    to_dcat,
)
from keterbukaan.information.exemption import Extent
from keterbukaan.information.exemption_rows import ExemptionRow
from keterbukaan.information.letters import ChangeOutcome, Consideration
from keterbukaan.information.public_list import ListReview
from keterbukaan.law.reading import Readings
from keterbukaan.organization.roles import Role
from keterbukaan.records.finding import Finding, Weight, is_sufficient
from keterbukaan.records.record import problems_of

OLD, LAST_OLD, NEW = date(2012, 1, 2), date(2021, 6, 29), date(2021, 6, 30)
ACT_ALONE, NO_LAW = date(2010, 6, 1), date(2010, 4, 29)
UNREAD = "Perki 1/2021 Pasal 63"
ENFORCEMENT = ExemptionClaim.model_validate({"letter": "a", "item": 1, "act": "UU 8/1981"})
DEFENCE = ExemptionClaim.model_validate({"letter": "c", "item": 1, "act": "UU 17/2011 Pasal 25"})


def by_head(on: date) -> Consent:
    return Consent(role=Role.HEAD_OF_BODY, position="Bupati", on=on)


def by_superior(on: date) -> Consent:
    return Consent(role=Role.SUPERIOR, position="Sekretaris Daerah", on=on)


def sheet(on: date | None, **changed: Any) -> ConsequenceTest:
    """Return a sheet that holds what the Act and PP 61/2010 ask of one, and no more."""
    held: dict[str, Any] = {
        "information": "Keterangan saksi",
        "claims": (ENFORCEMENT,),
        "if_opened": "Penyidikan terhambat",
        "if_closed": "Penyidikan berjalan",
        "public_interest": "Penegakan hukum",
        "period": "5 tahun",
        "consent": by_head(on) if on else None,
    }
    return ConsequenceTest.model_validate({**held, "held_on": on, **changed})


def letter(on: date, test: ConsequenceTest | None = None, **changed: Any) -> ExemptionLetter:
    """Return a letter as PP 61/2010 Pasal 4 ayat (2) asks for it, without a number."""
    held: dict[str, Any] = {
        "official": "PPID",
        "body": "Kabupaten Contoh",
        "unit": "Dinas Kominfo",
        "classification": "Penegakan hukum",
        "place": "Martapura",
        "decided_on": on,
        "test": sheet(on) if test is None else test,
    }
    return ExemptionLetter.model_validate({**held, **changed})


def cited(findings: tuple[Finding, ...]) -> set[str]:
    return {each.citation for each in findings}


# Letters and sheets


@pytest.mark.parametrize("on", [OLD, LAST_OLD])
def test_a_letter_of_before_is_complete_by_the_rules_of_its_day(on: date) -> None:
    (told,) = letter(on).findings()

    assert (told.field, told.citation, told.weight) == ("decided_on", UNREAD, Weight.ADVISED)
    assert letter(on).exemption().decided_on == on
    assert letter(on).exemption().number is None


def test_from_the_first_day_it_is_measured_by_the_new_rules() -> None:
    assert {"Perki 1/2021 Lampiran II", "Perki 1/2021 Lampiran III"} <= cited(
        letter(NEW).findings()
    )
    assert UNREAD not in cited(letter(NEW).findings())


# PP 61/2010 Pasal 4 ayat (2): a classification, b official, c body and unit, d period, e reason,
# f place and day. The Act: the consequences and the public interest (2(4)), and what it is about
# (19: "Informasi Publik tertentu").
OF_PP = {
    "classification": "a",
    "official": "b",
    "body": "c",
    "unit": "c",
    "place": "f",
}


@pytest.mark.parametrize(("field", "mark"), OF_PP.items())
def test_what_the_government_regulation_asks_of_a_letter_is_asked_by_it(
    field: str, mark: str
) -> None:
    found = [each for each in letter(OLD, **{field: None}).findings() if each.field == field]

    assert [each.citation for each in found] == [f"PP 61/2010 Pasal 4 ayat (2) huruf {mark}"]
    assert field not in {each.field for each in letter(ACT_ALONE, **{field: None}).findings()}


@pytest.mark.parametrize(
    ("field", "by"),
    [
        ("information", "UU 14/2008 Pasal 19"),
        ("if_opened", "UU 14/2008 Pasal 2 ayat (4)"),
        ("if_closed", "UU 14/2008 Pasal 2 ayat (4)"),
        ("public_interest", "UU 14/2008 Pasal 2 ayat (4)"),
    ],
)
def test_what_the_act_asks_of_a_test_is_asked_by_it(field: str, by: str) -> None:
    found = [each for each in sheet(OLD, **{field: None}).findings() if each.field == field]

    assert [each.citation for each in found] == [by]


def test_a_letter_without_a_period_lacks_what_the_government_regulation_asks() -> None:
    without = letter(OLD, sheet(OLD, period=None))
    found = [each for each in without.findings() if each.field == "expires_on"]

    assert [each.citation for each in found] == ["PP 61/2010 Pasal 4 ayat (2) huruf d"]
    assert len([each for each in letter(NEW, sheet(NEW, period=None)).findings()
                if each.field == "expires_on"]) == 1  # fmt: skip


def test_a_sheet_of_before_and_a_letter_of_after_each_keep_to_their_own_day() -> None:
    found = letter(NEW, sheet(LAST_OLD)).findings()

    assert "Perki 1/2021 Lampiran II" not in cited(found)
    assert "Perki 1/2021 Lampiran III" in cited(found)
    assert [each.field for each in found if each.citation == UNREAD] == ["test.held_on"]


def test_a_sheet_without_a_day_is_judged_on_the_day_of_its_letter() -> None:
    found = letter(OLD, sheet(None, consent=by_head(OLD))).findings()

    assert [each.citation for each in found] == [UNREAD]


def test_what_is_about_nothing_is_no_exemption_on_any_day() -> None:
    found = letter(NO_LAW, sheet(NO_LAW, information=None)).findings()

    assert [each.field for each in found] == ["information", "decided_on"]
    assert cited(found) == {"UU 14/2008 Pasal 19", "UU 14/2008 Pasal 64 ayat (1)"}


def test_to_withhold_the_whole_for_a_part_is_barred_only_since_the_rule_that_bars_it() -> None:
    """Perki 1/2021 50(3); by UU 14/2008 22(7)e what is exempt in a paper can be blacked out."""
    part = {"extent": Extent.PART}
    old = letter(OLD, sheet(OLD, **part), withheld=Extent.WHOLE)
    (told,) = [each for each in old.findings() if each.field == "withheld"]

    assert told.citation == "UU 14/2008 Pasal 22 ayat (7) huruf e"
    assert old.exemption().extent is Extent.PART
    with pytest.raises(ValidationError, match=r"50 ayat \(3\)"):
        letter(NEW, sheet(NEW, **part), withheld=Extent.WHOLE)


def test_to_give_a_part_of_what_is_wholly_exempt_is_barred_only_since_then() -> None:
    assert letter(OLD, withheld=Extent.PART).exemption().extent is Extent.WHOLE
    with pytest.raises(ValidationError, match=r"50 ayat \(1\)"):
        letter(NEW, withheld=Extent.PART)


def test_which_consent_is_a_question_only_while_both_texts_are_in_force() -> None:
    """C14: PP 61/2010 3(2) names the head, Perki 1/2021 10(2)e the superior."""
    superior = Readings.of("exemption-consent=superior")
    found = sheet(OLD, consent=None).findings(superior)

    assert "PP 61/2010 Pasal 3 ayat (2)" in cited(found)
    assert not [each for each in sheet(OLD).findings(superior) if each.field == "consent"]
    assert "Perki 1/2021 Pasal 10 ayat (2) huruf e" in cited(
        sheet(NEW, consent=None).findings(superior)
    )
    assert not [each for each in sheet(ACT_ALONE, consent=None).findings()
                if each.field == "consent"]  # fmt: skip


def test_a_change_of_before_needs_the_consent_of_the_head_and_no_form() -> None:
    before = letter(OLD).exemption()
    day = date(2014, 2, 3)
    change = StatusChange(
        test=sheet(day),
        before=before,
        outcome=ChangeOutcome.OPENED,
        official="PPID",
        body="Kabupaten Contoh",
        unit="Dinas Kominfo",
        classification="Penegakan hukum",
        place="Martapura",
        decided_on=day,
    )
    assert cited(change.findings()) == {UNREAD}

    late = change.model_copy(update={"test": sheet(day, consent=by_head(day + timedelta(days=1)))})
    (wrong,) = [each for each in late.findings() if each.field == "consent"]
    assert wrong.citation == "PP 61/2010 Pasal 10 ayat (1)"


def test_a_written_consideration_is_consented_to_by_the_article_on_considerations() -> None:
    """PP 61/2010 2(2); the Act's own 7(4) and (5) ask for no consent."""
    values: dict[str, Any] = {"decision": "Penolakan", "official": "PPID"}
    weighed = (Weighing(aspect=Consideration.SOCIAL, text="Ditimbang"),)
    late = WrittenConsideration(
        **values, weighed=weighed, decided_on=NEW, consent=by_head(NEW + timedelta(days=1))
    )
    assert [each.citation for each in late.findings()] == ["PP 61/2010 Pasal 2 ayat (2)"]

    first = WrittenConsideration(**values, weighed=(), decided_on=ACT_ALONE)
    assert cited(first.findings()) == {"UU 14/2008 Pasal 7 ayat (5)", UNREAD}


def test_a_letter_names_the_rules_of_its_day_alone() -> None:
    def rules(on: date) -> list[str]:
        return [line for line in letter_text(letter(on)).splitlines() if line[:1].isdigit()]

    assert [line.split(" tentang")[0] for line in rules(OLD)] == [
        "1. Undang-Undang Nomor 14 Tahun 2008",
        "2. Peraturan Pemerintah Nomor 61 Tahun 2010",
        "3. UU 8/1981;",
    ]
    assert len(rules(NEW)) == 4
    assert len(rules(ACT_ALONE)) == 2


# Periods


def test_a_maximum_bars_nothing_that_was_decided_before_it() -> None:
    """PP 61/2010 5(1); what was decided in June 2010 was decided under the Act alone."""
    forty = letter(ACT_ALONE, sheet(ACT_ALONE, period="40 tahun"))
    assert forty.exemption().ends_on == date(2050, 6, 1)
    with pytest.raises(ValidationError, match="KB-I03"):
        letter(OLD, sheet(OLD, period="40 tahun"))


def test_a_change_is_barred_by_the_maximum_of_its_own_day_counted_from_the_first() -> None:
    """PP 61/2010 5(1) and 10(1): thirty years from 1 June 2010, since the change is later."""
    before = letter(ACT_ALONE, sheet(ACT_ALONE, period="40 tahun")).exemption()
    day = date(2015, 6, 1)
    values: dict[str, Any] = {"before": before, "decided_on": day, "outcome": "tetap_dikecualikan"}
    # 1 June is Hari Lahir Pancasila, in 2040 a Friday: a reading moves the end to Monday (C17).
    kept = StatusChange(**values, test=sheet(day, expires_on=date(2040, 6, 4), period=None))
    assert kept.test.expires_on == date(2040, 6, 4)
    with pytest.raises(ValidationError, match="KB-I03"):
        StatusChange(**values, test=sheet(day, expires_on=date(2040, 6, 5), period=None))


def test_for_good_is_barred_since_the_act() -> None:
    values: dict[str, Any] = {"information": "Berkas", "claims": (DEFENCE,), "period": "permanen"}
    assert Exemption(**values, decided_on=NO_LAW).decided_on == NO_LAW
    with pytest.raises(ValidationError, match=r"20 ayat \(1\)"):
        Exemption(**values, decided_on=NO_LAW + timedelta(days=1))


def test_what_contradicts_itself_is_refused_by_what_was_in_force() -> None:
    """PP 61/2010 10(1) and 1 angka 10 from 23 August 2010; before that the Act's 19 and 20(1)."""
    day = timedelta(days=1)
    before = letter(date(2010, 7, 1)).exemption()
    with pytest.raises(ValidationError, match="UU 14/2008 Pasal 19"):
        StatusChange(
            before=before, outcome=ChangeOutcome.OPENED, test=sheet(None), decided_on=ACT_ALONE
        )
    with pytest.raises(ValidationError, match=r"UU 14/2008 Pasal 20 ayat \(1\)"):
        sheet(ACT_ALONE, expires_on=ACT_ALONE - day)
    with pytest.raises(ValidationError, match="PP 61/2010 Pasal 1 angka 10"):
        sheet(OLD, expires_on=OLD - day)
    for on, cited_by in ((OLD, "PP 61/2010 Pasal 10"), (ACT_ALONE, "UU 14/2008 Pasal 20")):
        event = OpeningEvent(by=OpenedBy.STATUS_CHANGE, on=on)
        with pytest.raises(ValidationError, match=cited_by):
            Exemption(
                information="B", claims=(ENFORCEMENT,), decided_on=on + day, openings=(event,)
            )


def test_an_end_before_its_beginning_cites_what_was_in_force() -> None:
    with pytest.raises(ValidationError, match=r"UU 14/2008 Pasal 20 ayat \(1\)"):
        Exemption(
            information="Berkas",
            claims=(ENFORCEMENT,),
            decided_on=ACT_ALONE,
            expires_on=ACT_ALONE - timedelta(days=1),
        )


def test_a_row_of_before_the_rule_is_not_advised_by_it() -> None:
    def found(on: date) -> list[str]:
        row = ExemptionRow.model_validate(
            {
                "number": "1",
                "information": "Berkas",
                "letter": "c",
                "item": 1,
                "act": "UU 17/2011",
                "decided_on": on,
                "period": "selama dibutuhkan",
            }
        )
        return [each.citation for each in row.findings()]

    assert found(OLD) == ["PP 61/2010 Pasal 7 ayat (5)"]
    assert found(ACT_ALONE) == []


def test_a_maximum_is_held_against_the_latest_day_that_a_reading_allows() -> None:
    """Thirty years from 29 February 2024: 2054 has no such day (C19), and 1 March is a Sunday."""
    values: dict[str, Any] = {
        "number": "1",
        "information": "Berkas",
        "letter": "a",
        "item": 1,
        "act": "UU 8/1981",
        "decided_on": date(2024, 2, 29),
    }
    assert ExemptionRow(**values, expires_on=date(2054, 2, 28)).findings() == ()
    for day in (date(2054, 3, 1), date(2054, 3, 2)):
        row = ExemptionRow(**values, expires_on=day)
        (told,) = row.findings()
        assert (told.field, told.weight) == ("expires_on", Weight.ADVISED)
        assert told.citation == "PP 61/2010 Pasal 5 ayat (1)"
        assert "2054-02-28" in told.text_id
        assert row.exemption().status(on=date(2054, 3, 1)).is_open  # by the reading in use
    with pytest.raises(ValidationError) as caught:
        ExemptionRow(**values, expires_on=date(2054, 3, 3))
    (problem,) = problems_of(caught.value)
    assert problem.code == "KB-I03"
    assert "2054-03-02, penafsiran mana pun yang dipakai" in problem.text("id")


def test_a_letter_says_which_reading_its_end_needs() -> None:
    day = date(2024, 2, 29)
    test = sheet(day, expires_on=date(2054, 3, 1))

    def told(*readings: str) -> list[Weight]:
        found = letter(day, test).findings(Readings.of(*readings))
        return [each.weight for each in found if each.citation == "PP 61/2010 Pasal 5 ayat (1)"]

    assert told() == [Weight.ADVISED]
    assert told("missing-day=first_of_next") == []


# Status


def test_what_lapsed_before_lapsed_by_the_government_regulation() -> None:
    secret = Exemption(
        number="1",
        information="Berkas",
        claims=(ENFORCEMENT,),
        decided_on=OLD,
        expires_on=date(2018, 1, 2),
    )

    def by(on: date) -> set[str]:
        return {str(each) for each in secret.status(on=on).citations if each.article == "52"}  # type: ignore[union-attr]

    for on in (date(2017, 6, 1), date(2018, 1, 3), date(2026, 1, 5)):
        assert by(on) == set()  # it lapsed on 3 January 2018, whoever asks later
        assert "PP 61/2010 Pasal 11 ayat (3)" in secret.status(on=on).explain()
    later = secret.model_copy(update={"expires_on": date(2027, 1, 4)})
    assert "Perki 1/2021 Pasal 52 ayat (2)" in later.status(on=date(2026, 1, 5)).explain()
    assert "Perki 1/2021" not in later.status(on=date(2018, 1, 3)).explain()


# Announcements


def announcement(on: date, **changed: Any) -> ImmediateAnnouncement:
    values: dict[str, Any] = {"item": "uu.10.1", "title": "Banjir", "happened_on": on}
    return ImmediateAnnouncement.model_validate({**values, **changed})


def test_an_event_of_before_is_judged_by_the_act() -> None:
    """UU 14/2008 10(1): at once; (2): in a way that people reach easily."""
    event = date(2019, 3, 4)
    late = announcement(event, announced_on=event + timedelta(days=2))

    assert [(each.field, each.citation) for each in late.findings()] == [
        ("announced_on", "UU 14/2008 Pasal 10 ayat (1)"),
        ("channels", "UU 14/2008 Pasal 10 ayat (2)"),
        ("happened_on", UNREAD),
    ]
    in_time = announcement(event, announced_on=event, channels={Channel.WEBSITE})
    assert is_sufficient(in_time.findings())
    assert cited(announcement(NO_LAW).findings()) == {"UU 14/2008 Pasal 64 ayat (1)"}
    assert {"Perki 1/2021 Pasal 25 ayat (1)"} < cited(announcement(NEW).findings())


@pytest.mark.parametrize(
    ("changed", "by"),
    [
        ({"item": "uu.9.2.a"}, "UU 14/2008 Pasal 10 ayat (1)"),
        ({"item": "tidak.ada"}, "UU 14/2008 Pasal 10 ayat (1)"),
        ({"covers": {"uu.10.1"}}, "UU 14/2008 Pasal 10 ayat (2)"),
        ({"announced_on": date(2019, 3, 3)}, "UU 14/2008 Pasal 10 ayat (1)"),
    ],
)
def test_what_an_announcement_of_before_cannot_say_is_refused_by_the_act(
    changed: dict[str, object], by: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        announcement(date(2019, 3, 4), **changed)
    (problem,) = problems_of(caught.value)
    assert by in problem.text("id")


# Lists


def row(**changed: Any) -> ListRow:
    values = {
        "number": "1",
        "summary": "Anggaran",
        "holder": "Bagian Umum",
        "responsible": "Kepala Bagian",
        "made": "2019",
        "form": "PDF",
        "retention": "5 tahun",
    }
    return ListRow.model_validate({**values, **changed})


def test_a_list_of_before_needs_neither_consent_nor_category() -> None:
    """Perki 1/2021 45(4) and (6); UU 14/2008 11(1)a asks for a list and for no consent."""
    review = ListProposal(unit="Bagian Umum", proposed_on=OLD, rows=(row(),)).review(on=OLD)
    assert cited(review.findings()) == {UNREAD}
    early = by_superior(OLD - timedelta(days=1))
    kept = PublicInformationList.decide(
        [review], body="Contoh", decision="1", on=OLD, consent=early
    )
    late = by_superior(OLD + timedelta(days=1))
    assert kept.updated([review], decision="2", on=OLD, consent=late).version == 2
    assert cited(kept.findings()) == {UNREAD}
    assert PublicInformationList(body="C", decision="1", decided_on=OLD, rows=()).consent is None
    with pytest.raises(ValidationError, match=r"45 ayat \(6\)"):
        PublicInformationList(body="C", decision="1", decided_on=NEW, rows=())
    catalogue = to_dcat(kept, base_url="https://ppid.example.go.id/dip")
    assert "UU 14/2008 Pasal 11 ayat (1) huruf a" in str(catalogue["dct:description"])
    assert "Perki 1/2021" not in str(catalogue)


def test_contradictions_of_an_old_list_are_refused_by_the_act() -> None:
    act = "UU 14/2008 Pasal 11 ayat (1) huruf a"
    proposal = ListProposal(unit="Bagian Umum", proposed_on=OLD, rows=(row(),))
    with pytest.raises(RecordError) as caught:
        proposal.review(on=OLD - timedelta(days=1))
    assert caught.value.fields["citation"] == act
    twice = PublicInformationList(body="C", decision="1", decided_on=OLD, rows=(row(), row()))
    assert [each.citation for each in twice.duplicates()] == [act]
    with pytest.raises(RecordError) as caught:
        to_dcat(twice, base_url="daftar")
    assert caught.value.fields["citation"] == act
    review = ListReview(unit="Bagian Umum", reviewed_on=OLD, rows=())
    with pytest.raises(RecordError) as caught:
        PublicInformationList.decide([review], body="C", decision="1", on=OLD, consent=None)
    assert caught.value.fields["citation"] == act


@pytest.mark.parametrize(
    ("on", "item"),
    [(NEW, "perki.21.1.q"), (LAST_OLD, "uu.11.2"), (ACT_ALONE, "uu.11.2"), (NO_LAW, None)],
)
def test_what_was_declared_open_is_the_item_of_its_day(on: date, item: str | None) -> None:
    secret = Exemption(information="Anggaran", claims=(ENFORCEMENT,), decided_on=date(2008, 5, 1))
    opened = secret.opened(OpeningEvent(by=OpenedBy.COMMISSION, on=on))
    columns = {
        "number": "1",
        "holder": "Bagian Umum",
        "responsible": "PPID",
        "made": "2008",
        "form": "PDF",
        "retention": "5 tahun",
    }
    assert ListRow.of_opened(opened, on=on, columns=columns).item == item


# What is published


def test_what_was_published_before_is_held_against_the_act() -> None:
    """UU 14/2008 9(4): a way that people reach easily. Braille, audio, channels: Perki 1/2021."""
    on = date(2020, 5, 4)
    shown = [
        Publication(item="uu.9.2.a", title="Profil", announced_on=on),
        Publication(item="uu.11.1.b", title="Keputusan", announced_on=on),
        Publication(item="perki.15.9.b.2", title="HPS", announced_on=on),
    ]
    found = checklist(BodyKind.STATE_BODY, shown, on=on)

    assert [(each.field, each.citation) for each in found.findings] == [
        ("item", "Perki 1/2021 Pasal 15 ayat (9) huruf b angka 2"),
        ("on", UNREAD),
        ("channels", "UU 14/2008 Pasal 9 ayat (4)"),
    ]
    assert "perki.15.9.b.2 belum berlaku pada Senin, 4 Mei 2020" in found.notes[0].text_id
    today = checklist(BodyKind.STATE_BODY, shown[2:], on=date(2026, 1, 5))
    assert {each.citation for each in today.findings} == {
        "Perki 1/2021 Pasal 24 ayat (3)",
        "Perki 1/2021 Pasal 24 ayat (5)",
    }


# Who fixes the period of c to f (PP 61/2010 7(5), Perki 1/2021 51(5)): the head, whatever C14 says

SUPERIOR = Readings.of("exemption-consent=superior")


def periods(test: ConsequenceTest, readings: Readings | None = None) -> list[str]:
    found = test.findings(readings)
    return [each.citation for each in found if each.field == "period_fixed"]


@pytest.mark.parametrize("mark", "cdef")
def test_the_head_fixes_the_period_of_c_to_f(mark: str) -> None:
    item = {"item": 1} if mark in "acefh" else {}
    claim = ExemptionClaim.model_validate({"letter": mark, "act": "UU 17/2011", **item})
    values = {"claims": (claim,), "consent": by_superior(NEW)}

    assert periods(sheet(NEW, **values), SUPERIOR) == ["PP 61/2010 Pasal 7 ayat (5)"]
    assert periods(sheet(NEW, **values, period_fixed=by_superior(NEW)), SUPERIOR) != []
    assert periods(sheet(NEW, **values, period_fixed=by_head(NEW)), SUPERIOR) == []
    assert periods(sheet(NEW, claims=(claim, ENFORCEMENT)), SUPERIOR) == []  # the head consented
    # Where the head consents to the classification, the period is a part of that.
    assert periods(sheet(NEW, **values)) == []
    assert periods(sheet(NEW, claims=(claim,))) == []


def test_of_the_other_letters_nobody_is_asked() -> None:
    assert periods(sheet(NEW, consent=by_superior(NEW)), SUPERIOR) == []


def test_a_letter_bars_itself_without_it_and_says_who_fixed_it() -> None:
    whole = {
        "number": "1",
        "place": "Martapura",
        "document": "Berkas",
        "testers": ({"name": "Siti Aminah", "position": "Kabag", "unit": "Setda"},),
        "claims": (DEFENCE,),
        "consent": by_superior(NEW),
    }
    without = letter(NEW, sheet(NEW, **whole), number="2")
    assert not is_sufficient(without.findings(SUPERIOR))
    fixed = letter(NEW, sheet(NEW, **whole, period_fixed=by_head(NEW)), number="2")
    assert fixed.exemption(SUPERIOR).claims == (DEFENCE,)
    later = letter(
        NEW, sheet(NEW, **whole, period_fixed=by_head(NEW + timedelta(days=1))), number="2"
    )
    assert [(each.field, each.citation) for each in later.findings(SUPERIOR)] == [
        ("period_fixed", "PP 61/2010 Pasal 7 ayat (5)")
    ]
    text = sheet_text(fixed.test)
    assert "- Jangka waktu ditetapkan oleh: Bupati, Rabu, 30 Juni 2021" in text


def test_the_form_asks_for_the_name_of_each_tester() -> None:
    """Lampiran II: "Nama, Jabatan, Unit Kerja, TTD"; one that the pen fills in bars nothing."""
    nameless = {"position": "Kabag", "unit": "Setda"}

    def told(on: date) -> list[Finding]:
        found = sheet(on, testers=({**nameless, "name": "Siti Aminah"}, nameless)).findings()
        return [each for each in found if each.field == "testers"]

    (name,) = told(NEW)
    assert (name.citation, name.weight) == ("Perki 1/2021 Lampiran II", Weight.ADVISED)
    assert told(OLD) == []
