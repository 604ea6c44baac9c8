"""The public information list: proposed, reviewed, decided with consent, and updated."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from keterbukaan.errors import IncompleteRecordError, NotInForceError, RecordError
from keterbukaan.information.category import Category
from keterbukaan.information.consequence import Consent
from keterbukaan.information.exemption import Exemption, ExemptionClaim, OpeningEvent
from keterbukaan.information.grounds import Letter, OpenedBy
from keterbukaan.information.public_list import (
    ListProposal,
    ListReview,
    ListRow,
    PublicInformationList,
    ReturnedRow,
)
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.organization.roles import Role
from keterbukaan.records.record import problems_of

_THE_ACT = "UU 14/2008 Pasal 11 ayat (1) huruf a"
PROPOSED, REVIEWED = date(2026, 1, 5), date(2026, 1, 12)
CONSENTED, DECIDED = date(2026, 1, 19), date(2026, 1, 20)


def row(number: str = "1", category: object = None, **changed: object) -> ListRow:
    values = {
        "number": number,
        "summary": f"Laporan {number}",
        "holder": "Dinas Kesehatan",
        "responsible": "Sekretaris Dinas",
        "made": "2025, Sampit",
        "form": "softcopy",
        "retention": "5 tahun",
        "category": category,
    }
    return ListRow.model_validate({**values, **changed})


def proposal(*rows: ListRow) -> ListProposal:
    return ListProposal(unit="Dinas Kesehatan", proposed_on=PROPOSED, rows=rows or (row(),))


def consent(on: date = CONSENTED, role: Role = Role.SUPERIOR) -> Consent:
    return Consent(role=role, position="Sekretaris Daerah", on=on)


def review(*rows: ListRow, on: date = REVIEWED) -> ListReview:
    proposed = proposal(*(rows or (row(),)))
    return proposed.review(
        on=on, categories={each.number: Category.ANY_TIME for each in proposed.rows}
    )


def decided(
    *reviews: ListReview, on: date = DECIDED, by: Consent | None = None
) -> PublicInformationList:
    return PublicInformationList.decide(
        reviews or (review(),),
        body="Kabupaten Kotawaringin Timur",
        decision="SK 188/2026",
        on=on,
        consent=by or consent(),
    )


# The row


@pytest.mark.parametrize(
    "column", ["number", "summary", "holder", "responsible", "made", "form", "retention"]
)
@pytest.mark.parametrize("empty", [None, "", "   "])
def test_each_of_the_seven_columns_is_required(column: str, empty: str | None) -> None:
    with pytest.raises(ValidationError) as caught:
        ListRow.model_validate({**row().model_dump(), column: empty})

    assert {each.field for each in problems_of(caught.value)} == {column}


@pytest.mark.parametrize("made", ["2024", "24 Maret 2024, Sampit", "Sampit, 1999-12-31"])
def test_when_it_was_made_tells_at_least_the_year(made: str) -> None:
    assert row(made=f"  {made} ").made == made


@pytest.mark.parametrize("made", ["Sampit", "Maret", "24/03/24", "185"])
def test_a_place_without_a_year_is_refused(made: str) -> None:
    with pytest.raises(ValidationError):
        row(made=made)


def test_exempt_information_never_enters_the_list() -> None:
    with pytest.raises(ValidationError) as caught:
        row(category=Category.EXEMPT)

    (problem,) = problems_of(caught.value)
    assert (problem.field, problem.code) == ("category", "KB-I01")
    assert "UU 14/2008 Pasal 11 ayat (1) huruf a" in problem.text("id")


@pytest.mark.parametrize("category", [Category.PERIODIC, Category.IMMEDIATE, Category.ANY_TIME])
def test_every_open_category_may_stand_in_the_list(category: Category) -> None:
    assert row(category=category).category is category


def test_a_row_does_not_change() -> None:
    with pytest.raises(ValidationError):
        row().number = "2"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x"])
def test_only_a_web_address_is_a_link(url: str) -> None:
    with pytest.raises(ValidationError):
        row(url=url)


# Proposal and review


def test_the_review_classifies_and_returns() -> None:
    found = proposal(
        row("1"), row("2", Category.PERIODIC), row("3", Category.ANY_TIME), row("4")
    ).review(
        on=REVIEWED,
        categories={"1": Category.ANY_TIME, "3": Category.PERIODIC},
        returned={"4": "belum selesai"},
    )

    assert (found.unit, found.reviewed_on) == ("Dinas Kesehatan", REVIEWED)
    assert [(each.number, each.category) for each in found.rows] == [
        ("1", Category.ANY_TIME),
        ("2", Category.PERIODIC),
        ("3", Category.PERIODIC),
    ]
    assert found.returned == (ReturnedRow(number="4", reason="belum selesai"),)
    assert found.findings() == ()


def test_a_review_may_be_held_on_the_day_of_the_proposal() -> None:
    assert proposal().review(on=PROPOSED).reviewed_on == PROPOSED


def test_a_row_that_is_not_classified_is_found() -> None:
    (finding,) = proposal(row("1"), row("2", Category.PERIODIC)).review(on=REVIEWED).findings()

    assert finding.text("id") == (
        "Dinas Kesehatan, nomor 1: belum diklasifikasi (Perki 1/2021 Pasal 45 ayat (4))"
    )
    assert finding.text("en") == (
        "Dinas Kesehatan, number 1: not classified (Perki 1/2021 Pasal 45 ayat (4))"
    )


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"categories": {"9": Category.PERIODIC}}, "rows"),
        ({"returned": {"9": "ganda"}}, "rows"),
        ({"categories": {"1": Category.EXEMPT}}, "rows"),
        ({"on": date(2026, 1, 4)}, "on"),
    ],
    ids=["classified, not proposed", "returned, not proposed", "exempt", "too early"],
)
def test_a_review_that_does_not_fit_its_proposal_is_refused(
    given: dict[str, Any], field: str
) -> None:
    with pytest.raises(RecordError) as caught:
        proposal().review(**{"on": REVIEWED, **given})

    assert caught.value.fields["field"] == field
    assert caught.value.fields["citation"] == "Perki 1/2021 Pasal 45 ayat (4)"
    assert caught.value.text("id") != caught.value.text("en")


def test_a_row_is_not_returned_without_a_reason() -> None:
    with pytest.raises(ValidationError):
        proposal().review(on=REVIEWED, returned={"1": " "})


# The decision


def test_the_proposals_of_all_units_become_one_list() -> None:
    first, second = review(row("1"), row("2")), review(row("3", holder="Dinas Sosial"))

    found = decided(first, second)

    assert [each.number for each in found.rows] == ["1", "2", "3"]
    assert (found.version, found.decided_on, found.decision) == (1, DECIDED, "SK 188/2026")
    assert found.consent is not None
    assert found.consent.role is Role.SUPERIOR


def test_a_list_goes_through_json() -> None:
    found = decided()

    assert PublicInformationList.model_validate_json(found.model_dump_json()) == found


def test_everything_may_happen_on_one_day() -> None:
    found = decided(review(on=PROPOSED), on=PROPOSED, by=consent(PROPOSED))

    assert found.decided_on == PROPOSED


def test_a_list_with_rows_not_classified_is_not_decided() -> None:
    open_rows = proposal(row("1"), row("2")).review(on=REVIEWED)

    with pytest.raises(IncompleteRecordError) as caught:
        decided(open_rows)

    assert caught.value.text("id").startswith("Telaah Daftar Informasi Publik belum lengkap: ")
    assert "number 1" in caught.value.text("en")
    assert "number 2" in caught.value.text("en")
    assert caught.value.text("en").count("Pasal 45 ayat (4)") == 2


def test_a_decision_before_the_review_is_refused() -> None:
    with pytest.raises(RecordError) as caught:
        decided(on=date(2026, 1, 11), by=consent(date(2026, 1, 10)))

    assert caught.value.fields["field"] == "decided_on"
    assert caught.value.fields["citation"] == "Perki 1/2021 Pasal 45 ayat (5)"
    assert "Dinas Kesehatan" in caught.value.text("id")


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.SUPERIOR])
def test_the_consent_of_anyone_but_the_superior_is_refused(role: Role) -> None:
    with pytest.raises(RecordError) as caught:
        decided(by=consent(role=role))

    (problem,) = problems_of(caught.value)
    assert problem.field == "consent"
    assert role.label("id") in problem.text("id")
    assert Role.SUPERIOR.label("id") in problem.text("id")
    assert "Perki 1/2021 Pasal 45 ayat (6)" in problem.text("en")


def test_a_consent_after_the_decision_is_refused() -> None:
    with pytest.raises(RecordError) as caught:
        decided(by=consent(date(2026, 1, 21)))

    (problem,) = problems_of(caught.value)
    assert problem.field == "consent"
    assert "2026-01-21" in problem.text("id")
    assert "Perki 1/2021 Pasal 45 ayat (6)" in problem.text("en")


def test_a_list_without_a_consent_is_refused() -> None:
    values = decided().model_dump()
    del values["consent"]

    with pytest.raises(ValidationError) as caught:
        PublicInformationList.model_validate(values)
    (problem,) = problems_of(caught.value)
    assert problem.text("id") == (
        "consent: belum ada persetujuan Atasan PPID (Perki 1/2021 Pasal 45 ayat (6))"
    )


# The update


def test_the_next_version_is_decided_anew() -> None:
    first = decided()
    second = first.updated(
        [review(row("1"), row("2"))],
        decision="SK 512/2026",
        on=date(2026, 7, 20),
        consent=consent(date(2026, 7, 17)),
    )
    third = second.updated(
        [review()], decision="SK 9/2027", on=date(2027, 1, 4), consent=consent(date(2027, 1, 4))
    )

    assert [each.version for each in (first, second, third)] == [1, 2, 3]
    assert (second.body, second.decision) == (first.body, "SK 512/2026")
    assert [each.number for each in second.rows] == ["1", "2"]
    assert len(first.rows) == 1


def test_a_version_before_the_one_it_replaces_is_refused() -> None:
    with pytest.raises(RecordError) as caught:
        decided().updated(
            [review()], decision="SK 1", on=date(2026, 1, 19), consent=consent(date(2026, 1, 13))
        )

    assert caught.value.fields["field"] == "decided_on"
    assert caught.value.fields["citation"] == "Perki 1/2021 Pasal 45 ayat (7)"


def test_a_version_asks_for_the_same_consent_as_the_first() -> None:
    with pytest.raises(RecordError):
        decided().updated(
            [review()], decision="SK 1", on=date(2026, 7, 1), consent=consent(role=Role.PPID)
        )


@pytest.mark.parametrize(
    ("decided_on", "until"),
    [
        (date(2026, 1, 20), date(2026, 7, 20)),
        (date(2025, 8, 31), date(2026, 2, 28)),
        (date(2023, 8, 29), date(2024, 2, 29)),
    ],
)
def test_the_list_is_to_be_updated_within_six_months(decided_on: date, until: date) -> None:
    found = decided(review()).model_copy(update={"decided_on": decided_on})

    deadline = found.next_update()

    assert deadline.date == until
    assert "Perki 1/2021 Pasal 45 ayat (7)" in {str(each) for each in deadline.citations}


def test_a_body_may_bind_itself_to_update_more_often() -> None:
    local = Jurisdiction.loads(
        'schema = 1\nname = "Kabupaten"\n[[limit]]\nlimit = "information_list.update"\n'
        'amount = 1\nunit = "months"\nin_force_from = 2022-01-01\n'
        'citations = ["Perbup Kabupaten 5/2021 Pasal 12 ayat (1)"]\n',
        "k.toml",
    )

    assert decided().next_update(under=local).date == date(2026, 2, 20)


def test_before_perki_no_text_read_sets_an_interval_for_the_list() -> None:
    found = decided().model_copy(update={"decided_on": date(2021, 6, 29)})

    with pytest.raises(NotInForceError):
        found.next_update()


def test_a_number_that_one_holder_gives_twice_is_found_once() -> None:
    found = decided(review(row("1"), row("1"), row("1"), row("2"), row("1", holder="Dinas Sosial")))

    (finding,) = found.duplicates()

    assert finding.field == "number"
    assert finding.text("id") == (
        "Dinas Kesehatan: nomor 1 dipakai lebih dari sekali "
        "(Perki 1/2021 Pasal 21 ayat (2) huruf a)"
    )
    assert "number 1 is used more than once" in finding.text("en")


def test_a_list_without_doubles_has_no_such_finding() -> None:
    assert decided(review(row("1"), row("2"))).duplicates() == ()


# What is no longer exempt

COLUMNS = {
    "number": "88",
    "responsible": "Direktur RSUD",
    "made": "2020, Sampit",
    "form": "hardcopy",
    "retention": "10 tahun",
}


def exemption(**changed: object) -> Exemption:
    values: dict[str, Any] = {
        "number": "3/2020",
        "information": "Berkas penyidikan",
        "holder": "Satpol PP",
        "claims": (ExemptionClaim(letter=Letter.A, item=1, act="UU 8/1981 Pasal 1"),),
        "decided_on": date(2020, 2, 3),
        "expires_on": date(2026, 2, 2),
    }
    return Exemption.model_validate({**values, **changed})


def test_information_open_by_lapse_enters_the_list() -> None:
    found = ListRow.of_opened(exemption(), on=date(2026, 2, 3), columns=COLUMNS)

    assert (found.summary, found.holder) == ("Berkas penyidikan", "Satpol PP")
    assert (found.number, found.retention) == ("88", "10 tahun")
    assert found.category is Category.ANY_TIME


def test_information_open_by_lapse_is_not_called_opened_by_a_dispute() -> None:
    found = ListRow.of_opened(exemption(), on=date(2026, 2, 3), columns=COLUMNS)

    assert found.item != "perki.21.1.q"


def test_information_that_a_commission_opened_enters_the_list() -> None:
    opened = exemption(
        openings=(OpeningEvent(by=OpenedBy.COMMISSION, on=date(2023, 5, 2), reference="017/2023"),)
    )

    found = ListRow.of_opened(opened, on=date(2023, 5, 2), columns=COLUMNS)

    assert (found.category, found.item) == (Category.ANY_TIME, "perki.21.1.q")


def test_what_is_given_goes_before_what_the_exemption_tells() -> None:
    found = ListRow.of_opened(
        exemption(holder=None),
        on=date(2026, 2, 3),
        columns={**COLUMNS, "holder": "Dinas Sosial", "summary": "Berkas perkara 12/2020"},
        category=Category.PERIODIC,
        item="perki.14.2.c",
        url="https://ppid.example.go.id/88",
    )

    assert (found.holder, found.summary) == ("Dinas Sosial", "Berkas perkara 12/2020")
    assert (found.category, found.item) == (Category.PERIODIC, "perki.14.2.c")
    assert found.url == "https://ppid.example.go.id/88"


def test_a_holder_that_nobody_tells_is_missed() -> None:
    with pytest.raises(RecordError) as caught:
        ListRow.of_opened(exemption(holder=None), on=date(2026, 2, 3), columns=COLUMNS)

    assert [each.field for each in problems_of(caught.value)] == ["holder"]


@pytest.mark.parametrize(
    "on", [date(2020, 2, 2), date(2020, 2, 3), date(2026, 1, 5), date(2026, 2, 2)]
)
def test_information_still_exempt_does_not_enter_the_list(on: date) -> None:
    with pytest.raises(RecordError) as caught:
        ListRow.of_opened(exemption(), on=on, columns=COLUMNS)

    assert caught.value.fields["field"] == "information"
    # Perki 1/2021 is in force from 30 June 2021; the Act leaves what is exempt out of the list.
    law = "Perki 1/2021 Pasal 52 ayat (4)" if on.year > 2021 else _THE_ACT
    assert caught.value.fields["citation"] == law
    assert str(on) in caught.value.text("id")


# What the way of Pasal 45 does not allow either


def test_a_row_is_not_both_classified_and_returned() -> None:
    with pytest.raises(RecordError, match=r"both classified and returned.*45 ayat \(4\)"):
        proposal(row("1"), row("2")).review(
            on=REVIEWED, categories={"1": Category.PERIODIC}, returned={"1": "kurang jelas"}
        )


def test_a_list_without_a_row_is_not_decided() -> None:
    empty = ListReview(unit="Dinas Kesehatan", reviewed_on=REVIEWED, rows=())
    with pytest.raises(RecordError, match="no row"):
        decided(empty)


def test_a_consent_older_than_the_review_is_no_consent_to_it() -> None:
    with pytest.raises(RecordError, match=r"before the review.*45 ayat \(6\)"):
        decided(by=consent(on=date(2026, 1, 11)))
