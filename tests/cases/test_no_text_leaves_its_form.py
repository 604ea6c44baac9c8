"""No text of a case becomes a head, an entry, a box, a cell or a line of the form it stands in.

Each text is put into every place that a case has for one: what a viewer of Markdown makes of the
form is the same as with a harmless word, and the text is still there.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from attrs import evolve
from hypothesis import assume, example, given

from keterbukaan import Jurisdiction
from keterbukaan._printable import folded
from keterbukaan.cases import (
    Applicant,
    ApplicantKind,
    Proxy,
    incompleteness_text,
    notice_text,
    objection_form_text,
    objection_register_row,
    request_form_text,
    request_register_row,
)
from keterbukaan.cases._boxes import formats, obtained, sent
from keterbukaan.cases.objection import (
    GroundClaim,
    InformationObjection,
    ObjectionAnswered,
    ObjectionGround,
    ObjectionOutcome,
    ObjectionRegistered,
)
from keterbukaan.cases.request import (
    Answered,
    DeclaredIncomplete,
    InformationRequest,
    ItemAnswer,
    ItemOutcome,
    Registered,
    RequestItem,
    WithheldBecause,
    WithheldPart,
)
from keterbukaan.errors import Language
from tests.hostile import hostile_texts, shown, structure

DAY = date(2025, 3, 24)


def applicant(text: str) -> Applicant:
    return Applicant(
        kind=ApplicantKind.LEGAL_ENTITY,
        name=text,
        identity=text,
        address=text,
        occupation=text,
        telephone=text,
        email=text,
        proxy=Proxy(name=text, address=text, contact=text),
    )


def request(text: str) -> InformationRequest:
    case = InformationRequest(
        received=DAY,
        items=(RequestItem(number=1, details=text), RequestItem(number=2, details=text)),
        applicant=applicant(text),
        purpose=text,
        way_to_obtain=text,
        way_to_send=text,
    )
    return case.record(Registered(on=DAY, number=text))


def notice(text: str) -> Answered:
    part = WithheldPart(
        because=WithheldBecause.EXEMPT,
        part=text,
        reason=text,
        exemption_letter=text,
        redaction=text,
        held_by=text,
    )
    answer = ItemAnswer(
        item=1,
        outcome=ItemOutcome.GRANTED_PARTLY,
        withheld=(part, part),
        reason=text,
        held_by=text,
        exemption_letter=text,
        redaction=text,
        material=text,
        form=text,
        means_of_delivery=text,
        cost=5000,
        cost_details=text,
        ready_on=date(2025, 4, 15),
    )
    return Answered(on=date(2025, 4, 8), items=(answer,))


def objection(text: str) -> InformationObjection:
    case = InformationObjection(
        received=DAY,
        claims=(GroundClaim(ground=ObjectionGround.NOT_GRANTED),),
        request_number=text,
        applicant=applicant(text),
        information=text,
        purpose=text,
        case_position=text,
        applicant_reaction=text,
    )
    answer = ObjectionAnswered(
        on=date(2025, 4, 8),
        outcome=ObjectionOutcome.GRANTED,
        number=text,
        reasons=text,
        superior_name=text,
        superior_position=text,
    )
    return case.record(ObjectionRegistered(on=DAY, number=text)).record(answer)


def body(text: str) -> Jurisdiction:
    return evolve(Jurisdiction.national(), name=text)


FORMS: dict[str, Callable[[str, Language], str]] = {
    "VI": lambda text, lang: request_form_text(request(text), lang, under=body(text)),
    "VII": lambda text, lang: notice_text(request(text), notice(text), lang, under=body(text)),
    "IX": lambda text, lang: incompleteness_text(
        request(text), DeclaredIncomplete(on=DAY, lacking=(text, text)), lang, under=body(text)
    ),
    "X": lambda text, lang: objection_form_text(objection(text), lang, under=body(text)),
}
FORGED = "Budi\n## D. palsu\n- [x] palsu\n| a | b |\n| --- | --- |\n1. satu\n***\n<h1>x</h1>"


def names_a_box(text: str) -> bool:
    """Whether a text that is written as a format or as a way ticks a box, as it may."""
    case = request(text)
    return any((*formats(text), *obtained(case), *sent(case)))


@pytest.mark.property
@pytest.mark.parametrize("name", FORMS)
@given(text=hostile_texts())
@example(text=FORGED)
@example(text="[a]: b")
@example(text="\u200b")
def test_no_text_changes_the_structure_of_a_form(name: str, text: str) -> None:
    assume(not names_a_box(text))
    form = FORMS[name]

    assert structure(form(text, "id")) == structure(form("wajar", "id"))
    assert structure(form(text, "en")) == structure(form("wajar", "en"))
    assert folded(text) in shown(form(text, "id"))


@pytest.mark.property
@given(text=hostile_texts())
@example(text=FORGED)
def test_no_text_makes_a_line_of_its_own_in_a_register(text: str) -> None:
    asked = request(text)
    for row in (
        request_register_row(asked.record(notice(text))),
        objection_register_row(objection(text)),
    ):
        assert all(cell.isprintable() for cell in row.values())
        assert row["Nama"] == folded(text)


@pytest.mark.property
@given(text=hostile_texts())
@example(text=FORGED)
def test_no_text_makes_a_line_of_its_own_in_a_timeline(text: str) -> None:
    drawn, harmless = (request(each).timeline(on=DAY) for each in (text, "wajar"))

    for said, as_ever in (
        (drawn.text(), harmless.text()),
        (drawn.mermaid(), harmless.mermaid()),
        (drawn.svg(), harmless.svg()),
    ):
        assert len(said.splitlines()) == len(as_ever.splitlines())
