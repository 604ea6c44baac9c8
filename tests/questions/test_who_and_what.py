"""Questions 24 to 37: who does a step of a request, and what a notice must say.

Each answer was read in its article first. A notice that was sent happened: no text calls it void
for what is missing in it, so what is missing is found and the applicant's days run from the notice.
Days were counted on the decreed days off: off in 2025 are 28 March to 7 April, 18 April, 1, 12 and
13 May; in 2024 1, 9, 10, 23 and 24 May; besides weekends.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import pytest

from keterbukaan import Undated, due
from keterbukaan.cases import (
    Applicant,
    ApplicantKind,
    Document,
    Dossier,
    Irregularity,
    Proxy,
    Remedy,
    Verdict,
)
from keterbukaan.cases.objection import GroundClaim, InformationObjection, ObjectionGround
from keterbukaan.cases.request import (
    Answered,
    DeclaredIncomplete,
    Extended,
    ExtensionGround,
    Given,
    InformationRequest,
    ItemAnswer,
    ItemOutcome,
    Paid,
    Payment,
    Registered,
    RequestChannel,
    RequestEvent,
    RequestItem,
    WithheldBecause,
    WithheldPart,
)
from keterbukaan.errors import UnlawfulEvent
from keterbukaan.law import Actor
from keterbukaan.records import Finding
from tests.people import APPLICANT, NAME, NIK

MARCH_3, MARCH_6, MARCH_10 = date(2025, 3, 3), date(2025, 3, 6), date(2025, 3, 10)
OF_FORM = frozenset({"incomplete", "defect"})
"""The natures of what is wrong with a step that nevertheless happened."""
REASON = frozenset(
    {
        "UU 14/2008 Pasal 22 ayat (7) huruf c",
        "UU 14/2008 Pasal 22 ayat (7) huruf e",
        "Perki 1/2021 Pasal 31 ayat (4) huruf c",
        "Perki 1/2021 Pasal 34 ayat (1)",
    }
)
"""The paragraphs that ask the reason of a refusal, of all or of a part."""
LETTER, CONSENT = "Perki 1/2021 Pasal 34 ayat (2)", "Perki 1/2021 Pasal 10 ayat (2) huruf f"


def request(
    *events: RequestEvent,
    received: date = MARCH_3,
    items: int = 1,
    channel: RequestChannel = RequestChannel.IN_PERSON,
    applicant: Applicant = APPLICANT,
) -> InformationRequest:
    case = InformationRequest(
        received=received,
        items=tuple(RequestItem(number=n + 1, details="Kontrak jalan") for n in range(items)),
        channel=channel,
        applicant=applicant,
    )
    for event in events:
        case = case.record(event)
    return case


def answer(outcome: ItemOutcome, **more: object) -> ItemAnswer:
    """Return what a notice says of an item; of a grant, all that it must say."""
    said: dict[str, object] = {"item": 1, "outcome": outcome}
    if outcome in {ItemOutcome.GRANTED, ItemOutcome.GRANTED_PARTLY}:
        said |= {"form": "salinan digital", "cost": 0, "ready_on": MARCH_10}
    return ItemAnswer.model_validate({**said, **more})


def notice(*answers: ItemAnswer, on: date = MARCH_6, consent: Actor | None = None) -> Answered:
    return Answered(on=on, items=answers, consented_by=consent)


def judged(*answers: ItemAnswer, consent: Actor | None = None) -> Verdict:
    return request().would_allow(notice(*answers, consent=consent))


def cited(found: Iterable[Irregularity | Finding]) -> set[str]:
    return {each.citation for each in found}


def holds(verdict: Verdict) -> bool:
    """Return whether a step is kept with effect, and all that is wrong with it is its form."""
    natures = {each.nature.value for each in verdict.irregularities}
    return verdict.allowed and verdict.has_effect and natures <= OF_FORM


def objections(case: InformationRequest, on: date) -> dict[str, Remedy]:
    return {each.ground: each for each in case.remedies(on=on) if each.ground is not None}


def supported(case: InformationRequest, on: date, *letters: str) -> dict[str, bool | None]:
    claims = tuple(GroundClaim(ground=ObjectionGround(letter)) for letter in letters)
    dossier = Dossier(request=case, objection=InformationObjection(received=on, claims=claims))
    return {ground.value: held for ground, held in dossier.supported().items()}


# ------------------------------------------------------------------ who answers


def test_q24_the_implementing_ppid_answers() -> None:
    """Perki 1/2021 Pasal 12 ayat (1) huruf a: it helps the PPID in its duties and powers."""
    granted = Answered(on=MARCH_6, by=Actor.IMPLEMENTING_PPID, items=(answer(ItemOutcome.GRANTED),))

    verdict = request().would_allow(granted)

    assert (verdict.allowed, verdict.irregularities) == (True, ())


def test_q24_the_implementing_ppid_extends_and_certifies_as_well() -> None:
    """Perki 1/2021 Pasal 12 ayat (1) huruf a; 33 ayat (2), 36 ayat (1): alike for every step."""
    case = request(Registered(on=MARCH_3, number="17"))

    for step in (
        Extended(
            on=MARCH_6,
            by=Actor.IMPLEMENTING_PPID,
            ground=ExtensionGround.STATUS_UNDECIDED,
            reason="masih diuji",
        ),
        DeclaredIncomplete(on=MARCH_6, by=Actor.IMPLEMENTING_PPID, lacking=("KTP",)),
    ):
        assert case.would_allow(step).irregularities == ()


def test_q24_that_the_ppid_answers_is_the_perkis_rule_and_not_the_acts() -> None:
    """Perki 1/2021 Pasal 31 ayat (3) names the PPID; UU 14/2008 Pasal 22 ayat (7) the body."""
    by_an_officer = Answered(
        on=MARCH_6, by=Actor.SERVICE_OFFICER, items=(answer(ItemOutcome.GRANTED),)
    )

    found = cited(request().would_allow(by_an_officer).irregularities)

    assert "Perki 1/2021 Pasal 31 ayat (3)" in found
    assert not [each for each in found if each.startswith("UU 14/2008")]


# ------------------------------------------------------------------ what a refusal must say


@pytest.mark.parametrize(
    "refused",
    [
        answer(ItemOutcome.REFUSED_OTHERWISE),
        answer(ItemOutcome.REFUSED_AS_EXEMPT, exemption_letter="3/2024"),
        answer(ItemOutcome.GRANTED_PARTLY, withheld=(WithheldPart(because=WithheldBecause.OTHER),)),
    ],
    ids=["other", "exempt", "part"],
)
def test_q25_every_refusal_says_its_reason(refused: ItemAnswer) -> None:
    """Perki 1/2021 Pasal 34 ayat (1), 31 ayat (4) huruf c; UU 14/2008 Pasal 22 ayat (7) huruf c.

    Without one it is incomplete, and yet a refusal: ground e (UU 35(1)e) is open from its day.
    """
    verdict = judged(refused, consent=Actor.SUPERIOR)

    assert cited(verdict.irregularities) & REASON
    assert holds(verdict)
    case = request(notice(refused, consent=Actor.SUPERIOR))
    assert dict(case.grounds(on=MARCH_6))["e"] == MARCH_6


def test_q25_a_refusal_that_says_its_reason_lacks_none() -> None:
    """Perki 1/2021 Pasal 34 ayat (1)."""
    refused = answer(ItemOutcome.REFUSED_OTHERWISE, reason="tidak sesuai Pasal 6 ayat (2)")

    assert judged(refused).irregularities == ()


@pytest.mark.parametrize(
    ("letter", "consent", "missing"),
    [
        ("3/2024", Actor.SUPERIOR, set()),
        (None, Actor.SUPERIOR, {LETTER}),
        ("3/2024", None, {CONSENT}),
        ("3/2024", Actor.HEAD_OF_BODY, {CONSENT}),  # not the one that the article names
        (None, None, {LETTER, CONSENT}),
    ],
)
def test_q26_an_exempt_refusal_rests_on_the_letter_and_the_superior(
    letter: str | None, consent: Actor | None, missing: set[str]
) -> None:
    """Perki 1/2021 Pasal 34 ayat (2), 10 ayat (2) huruf f; ground a from its day all the same."""
    refused = answer(
        ItemOutcome.REFUSED_AS_EXEMPT, reason="Pasal 17 huruf h", exemption_letter=letter
    )

    verdict = judged(refused, consent=consent)

    assert cited(verdict.irregularities) == missing
    assert holds(verdict)
    # 7; 10 to 14; 17 to 21; 24 to 27 March: fifteen; 8 to 11, 14 to 17, 21 to 25, 28, 29 April
    right = objections(request(notice(refused, consent=consent)), MARCH_6)["a"]
    assert right.deadline is not None
    assert (right.first, right.deadline.date) == (MARCH_6, date(2025, 4, 29))


@pytest.mark.parametrize(
    "partly",
    [
        answer(ItemOutcome.GRANTED_PARTLY, redaction="halaman 3, NIK"),
        answer(
            ItemOutcome.GRANTED_PARTLY,
            withheld=(
                WithheldPart(
                    because=WithheldBecause.EXEMPT, part="halaman 3", redaction="NIK dihitamkan"
                ),
            ),
        ),
    ],
    ids=["in one word", "by part"],
)
def test_q27_what_is_blacked_out_is_a_refusal_on_exemption(partly: ItemAnswer) -> None:
    """UU 14/2008 Pasal 22 ayat (7) huruf e, Perki 1/2021 Pasal 34 ayat (1)-(2), 10 ayat (2) f.

    Only what is exempt may be blacked out, with its reason; so it needs reason, letter and consent.
    """
    verdict = judged(partly)

    assert cited(verdict.irregularities) >= {LETTER, CONSENT}
    assert cited(verdict.irregularities) & REASON
    assert holds(verdict)


def test_q27_a_lawful_redaction_supports_ground_a() -> None:
    """UU 14/2008 Pasal 35 ayat (1) huruf a: a part refused on exemption is refused on exemption."""
    whole = answer(
        ItemOutcome.GRANTED_PARTLY,
        withheld=(
            WithheldPart(
                because=WithheldBecause.EXEMPT,
                part="halaman 3",
                reason="Pasal 17 huruf h angka 3",
                exemption_letter="3/2024",
                redaction="nomor rekening dihitamkan",
            ),
        ),
    )

    case = request(notice(whole, consent=Actor.SUPERIOR))

    assert case.irregularities() == ()
    assert dict(case.grounds(on=MARCH_6)).keys() >= {"a", "d", "e"}
    assert supported(case, date(2025, 3, 20), "a") == {"a": True}


@pytest.mark.parametrize(
    "part",
    [
        WithheldPart(because=WithheldBecause.NOT_HELD, part="lampiran 2", reason="tidak dikuasai"),
        WithheldPart(
            because=WithheldBecause.NOT_DOCUMENTED, part="lampiran 2", reason="belum disusun"
        ),
    ],
    ids=["not held", "not documented"],
)
def test_q28_a_part_that_the_body_does_not_have_is_no_redaction(part: WithheldPart) -> None:
    """Perki 1/2021 Pasal 31 ayat (4) huruf i is asked for; huruf g is "bila ada", and none is."""
    case = request(notice(answer(ItemOutcome.GRANTED_PARTLY, withheld=(part,))))

    assert not cited(case.irregularities()) & {
        "Perki 1/2021 Pasal 31 ayat (4) huruf g",
        LETTER,
        CONSENT,
    }
    # Perki 13(2)e counts it as exempt, and 39(1)a follows that; 35(1)a of the Act means Pasal 17.
    assert supported(case, date(2025, 3, 20), "a", "e") == {"a": None, "e": True}


def test_q28_why_a_part_is_not_there_is_said() -> None:
    """Perki 1/2021 Pasal 31 ayat (4) huruf i."""
    silent = WithheldPart(because=WithheldBecause.NOT_HELD, part="lampiran 2")

    verdict = judged(answer(ItemOutcome.GRANTED_PARTLY, withheld=(silent,)))

    assert cited(verdict.irregularities) == {"Perki 1/2021 Pasal 31 ayat (4) huruf i"}
    assert holds(verdict)


@pytest.mark.parametrize("holder", [None, "Badan Pusat Statistik"])
def test_q29_who_holds_it_is_said_where_the_body_knows(holder: str | None) -> None:
    """UU 14/2008 Pasal 22 ayat (7) huruf b: it names the holder where it knows of one."""
    elsewhere = answer(ItemOutcome.NOT_HELD, reason="tidak dikuasai", held_by=holder)

    assert judged(elsewhere).irregularities == ()


def test_q29_that_it_is_not_held_is_explained() -> None:
    """Perki 1/2021 Pasal 31 ayat (4) huruf i: knowing the holder does not explain it."""
    verdict = judged(answer(ItemOutcome.NOT_HELD, held_by="Badan Pusat Statistik"))

    assert cited(verdict.irregularities) == {"Perki 1/2021 Pasal 31 ayat (4) huruf i"}
    assert holds(verdict)


def test_q30_what_is_not_documented_is_explained_and_timed() -> None:
    """Perki 1/2021 Pasal 31 ayat (4) huruf i and Lampiran VII B: why, and within which time."""
    whole = answer(ItemOutcome.NOT_DOCUMENTED, reason="belum disusun", ready_on=date(2025, 4, 30))
    no_reason = answer(ItemOutcome.NOT_DOCUMENTED, ready_on=date(2025, 4, 30))
    no_time = answer(ItemOutcome.NOT_DOCUMENTED, reason="belum disusun")

    assert judged(whole).irregularities == ()
    assert cited(judged(no_reason).irregularities) == {"Perki 1/2021 Pasal 31 ayat (4) huruf i"}
    (found,) = judged(no_time).irregularities
    assert found.citation.startswith("Perki 1/2021 Lampiran VII")


@pytest.mark.parametrize(
    ("promised", "given"),
    [(date(2025, 4, 30), date(2025, 4, 29)), (date(2025, 5, 14), date(2025, 5, 14))],
)
def test_q30_what_was_postponed_is_given_and_owed_until_then(promised: date, given: date) -> None:
    """Perki 1/2021 Lampiran VII B: provided "dalam jangka waktu"; postponed and not refused."""
    postponed = answer(ItemOutcome.NOT_DOCUMENTED, reason="belum disusun", ready_on=promised)
    case = request(notice(postponed))

    (owed,) = [each for each in case.obligations(on=given) if each.by_day == promised]
    assert not owed.late
    after = promised + timedelta(days=1)
    assert [each.late for each in case.obligations(on=after) if each.by_day == promised] == [True]
    verdict = case.would_allow(Given(on=given, items=frozenset({1})))
    assert (verdict.allowed, verdict.irregularities) == (True, ())


# ------------------------------------------------------------------ cost, number, documents


@pytest.mark.parametrize("how", list(Payment))
def test_q31_no_fee_before_the_grant(how: Payment) -> None:
    """Perki 1/2021 Pasal 31 ayat (4) huruf e, 35 ayat (3) huruf b: the cost of what is granted."""
    with pytest.raises(UnlawfulEvent, match="Pasal 31 ayat \\(4\\) huruf e"):
        request().record(Paid(on=MARCH_6, amount=25_000, how=how, receipt="1"))


@pytest.mark.parametrize(
    ("how", "missing"),
    [
        (Payment.CASH, {"Perki 1/2021 Pasal 38 ayat (4)"}),
        (Payment.TRANSFER, set()),
        (Payment.ELECTRONIC, set()),
    ],
)
def test_q31_a_receipt_is_owed_for_cash_alone(how: Payment, missing: set[str]) -> None:
    """Perki 1/2021 Pasal 38 ayat (4): "pembayaran sebagaimana dimaksud pada ayat (3) huruf a"."""
    granted = answer(ItemOutcome.GRANTED, cost=25_000, how_to_pay=how)
    case = request(notice(granted))

    assert cited(case.would_allow(Paid(on=MARCH_10, amount=25_000, how=how)).irregularities) == (
        missing
    )
    paid = Paid(on=MARCH_10, amount=25_000, how=how, receipt="1")
    assert case.would_allow(paid).irregularities == ()


def test_q32_the_number_is_given_at_once() -> None:
    """UU 14/2008 Pasal 22 ayat (4)-(5): "pada saat permintaan diterima"; no number of days."""
    found = due("request.registration", MARCH_3)

    assert isinstance(found, Undated)
    assert found.kind.value == "at_once"
    assert str(found.citations[0]).startswith("UU 14/2008 Pasal 22 ayat (")


@pytest.mark.parametrize("channel", [RequestChannel.IN_PERSON, RequestChannel.EMAIL])
@pytest.mark.parametrize("entered", [date(2025, 3, 4), date(2025, 3, 28)])
def test_q32_a_number_on_a_later_day_is_late(channel: RequestChannel, entered: date) -> None:
    """UU 14/2008 Pasal 22 ayat (5): in person or by e-mail, on receiving it."""
    case = request(channel=channel)

    (found,) = case.would_allow(Registered(on=entered, number="17")).irregularities

    assert found.nature.value == "late"
    assert found.citation in {
        "UU 14/2008 Pasal 22 ayat (4)",
        "UU 14/2008 Pasal 22 ayat (5)",
    }
    owed = [each for each in case.obligations(on=entered) if "nomor" in each.text_id]
    assert [each.late for each in owed] == [True]
    assert case.would_allow(Registered(on=MARCH_3, number="17")).irregularities == ()


def test_q32_a_letters_number_may_come_with_the_information() -> None:
    """UU 14/2008 Pasal 22 ayat (6): "bersamaan dengan pengiriman informasi"."""
    case = request(channel=RequestChannel.POST)

    verdict = case.would_allow(Registered(on=MARCH_10, number="17"))

    assert (verdict.allowed, verdict.irregularities) == (True, ())


ENTITY = Applicant(kind=ApplicantKind.LEGAL_ENTITY, name="Yayasan Contoh", identity="AHU-1")
GROUP = Applicant(kind=ApplicantKind.GROUP, name="Warga RT 03")
PERSON = Applicant(kind=ApplicantKind.PERSON, name=NAME, identity=NIK)


@pytest.mark.parametrize(
    ("applicant", "attached", "missing"),
    [
        (PERSON, (), ["ayat (3)"]),
        (PERSON, (Document.IDENTITY_CARD,), []),
        (PERSON, (Document.POPULATION_LETTER,), []),
        (PERSON, (Document.DEED,), ["ayat (3)"]),
        (ENTITY, (), ["ayat (4)"]),
        (ENTITY, (Document.IDENTITY_CARD,), ["ayat (4)"]),
        (ENTITY, (Document.DEED,), []),
        (GROUP, (), ["ayat (5)", "ayat (5)"]),
        (GROUP, (Document.POWER_OF_ATTORNEY,), ["ayat (5)"]),
        (GROUP, (Document.IDENTITY_CARD,), ["ayat (5)"]),
        (GROUP, (Document.POWER_OF_ATTORNEY, Document.POPULATION_LETTER), []),
    ],
)
def test_q33_what_a_person_an_entity_and_a_group_attach(
    applicant: Applicant, attached: tuple[Document, ...], missing: list[str]
) -> None:
    """Perki 1/2021 Pasal 27 ayat (3) KTP or letter, (4) approved deed, (5) power and KTP."""
    asks = applicant.model_copy(update={"documents": frozenset(attached)})

    found = [each for each in request(applicant=asks).completeness() if each.field == "documents"]

    assert [each.citation for each in found] == [
        f"Perki 1/2021 Pasal 27 {paragraph}" for paragraph in missing
    ]


@pytest.mark.parametrize(
    ("special", "stamped", "is_enough"),
    [(True, True, True), (True, False, False), (False, True, False), (False, False, False)],
)
def test_q34_a_proxy_needs_a_special_stamped_power(
    *, special: bool, stamped: bool, is_enough: bool
) -> None:
    """Perki 1/2021 Pasal 27 ayat (7), and for an objection 39 ayat (4): special, with meterai."""
    proxy = Proxy(name="Sari", special_power=special, stamped=stamped)
    acts = APPLICANT.model_copy(update={"proxy": proxy})
    objection = InformationObjection(
        received=MARCH_10,
        claims=(GroundClaim(ground=ObjectionGround.NOT_AS_ASKED),),
        applicant=acts,
    )

    of_request = cited(request(applicant=acts).completeness())
    of_objection = cited(objection.completeness())

    assert ("Perki 1/2021 Pasal 27 ayat (7)" not in of_request) is is_enough
    assert ("Perki 1/2021 Pasal 39 ayat (4)" not in of_objection) is is_enough


def test_q35_the_body_writes_an_oral_request_down() -> None:
    """UU 14/2008 Pasal 22 ayat (3): the body must note what is asked by word of mouth."""
    asked = request(channel=RequestChannel.ORAL)
    duty = "UU 14/2008 Pasal 22 ayat (3)"

    (found,) = [each for each in asked.completeness() if each.citation == duty]

    assert "Badan Publik" in found.text_id
    written = asked.model_copy(update={"written_down": True})
    assert duty not in cited(written.completeness())


@pytest.mark.parametrize(
    "channel", [RequestChannel.IN_PERSON, RequestChannel.EMAIL, RequestChannel.POST]
)
def test_q35_a_written_request_needs_no_writing_down(channel: RequestChannel) -> None:
    """UU 14/2008 Pasal 22 ayat (3) is about what is asked "tidak tertulis" alone."""
    assert "UU 14/2008 Pasal 22 ayat (3)" not in cited(request(channel=channel).completeness())


# ------------------------------------------------------------------ granted, and then


PROMISES = [
    # promised for 10 March, found on the 11th: 12 to 14 three, 17 to 21 five, 24 to 27 four; 8 to
    # 11 April four, 14 to 17 four, 21 to 25 five, 28 to 30 three, 2 and 5 May: the thirtieth
    (MARCH_3, MARCH_6, MARCH_10, date(2025, 5, 5)),
    # promised for 30 April 2024, found on 1 May: 2 and 3; 6, 7, 8; 13 to 17 five; 20, 21, 22; 27
    # to 31 five; 3 to 7 June five; 10 to 14 five; 19 and 20 (17 and 18 are off)
    (date(2024, 4, 16), date(2024, 4, 26), date(2024, 4, 30), date(2024, 6, 20)),
]


@pytest.mark.parametrize(("received", "answered", "promised", "last"), PROMISES)
def test_q36_granted_and_never_given(
    received: date, answered: date, promised: date, last: date
) -> None:
    """UU 14/2008 Pasal 35 ayat (1) huruf e, g: not fulfilled, and past the day of Perki 31(4)f."""
    granted = answer(ItemOutcome.GRANTED, ready_on=promised)
    case = request(notice(granted, on=answered), received=received)
    after = promised + timedelta(days=1)

    assert not {"e", "g"} & objections(case, promised).keys()
    rights = objections(case, after)
    for ground in ("e", "g"):
        deadline = rights[ground].deadline
        assert deadline is not None
        assert (rights[ground].first, deadline.date) == (after, last)
    owed = [each for each in case.obligations(on=after) if each.by_day == promised]
    assert [each.late for each in owed] == [True]
    assert supported(case, after, "e", "g") == {"e": True, "g": True}
    assert supported(case, promised, "e", "g") == {"e": False, "g": False}


@pytest.mark.parametrize(("received", "answered", "promised", "last"), PROMISES)
def test_q37_given_after_the_promised_day(
    received: date, answered: date, promised: date, last: date
) -> None:
    """UU 14/2008 Pasal 35 ayat (1) huruf g; Perki 1/2021 Pasal 31 ayat (4) huruf f."""
    granted = answer(ItemOutcome.GRANTED, ready_on=promised)
    case = request(notice(granted, on=answered), received=received)

    in_time = case.record(Given(on=promised, items=frozenset({1})))
    late = case.record(Given(on=last, items=frozenset({1})))

    assert in_time.irregularities() == ()
    assert not {"e", "g"} & objections(in_time, last).keys()
    (found,) = late.irregularities()
    assert (found.nature.value, found.citation) == (
        "late",
        "Perki 1/2021 Pasal 31 ayat (4) huruf f",
    )
    assert "g" in objections(late, last)
