"""Real cases before the information commissions, replayed from the days that registers show.

Each row becomes a dossier with the days that are known; what is not known stays unknown. It is
then classed: was the objection, and was the application to the commission, filed in time, too
early or too late; and is that so under every reading, or does it depend on one? Beside it stands
what the commission found.

Run it: `python examples/commission_cases.py`, or with a file of your own in the same form.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import product
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from keterbukaan import (
    ContradictionError,
    Dispute,
    Dossier,
    InformationObjection,
    InformationRequest,
    Irregularity,
    Jurisdiction,
)
from keterbukaan.cases import Nature
from keterbukaan.cases.objection import (
    GroundClaim,
    ObjectionAnswered,
    ObjectionGround,
    ObjectionOutcome,
)
from keterbukaan.cases.request import Answered, ItemAnswer, ItemOutcome, RequestItem
from keterbukaan.law import CollectiveLeave, DayOne

Timing: TypeAlias = Literal["in time", "premature", "too late", "unknown"]
Row: TypeAlias = Mapping[str, object]

READINGS = [Jurisdiction.national().choosing(*each) for each in product(DayOne, CollectiveLeave)]
"""Every reading that bears on the days that registers show."""
_NATURES: dict[Nature, Timing] = {
    Nature.PREMATURE: "premature",
    Nature.TOO_LATE: "too late",
}


class Class(NamedTuple):
    """How a row is classed: each filing, whether every reading says so, and what contradicts."""

    objection: Timing
    dispute: Timing
    sure: bool
    contradiction: str | None = None


NOTHING_KNOWN: tuple[Timing, Timing] = ("unknown", "unknown")


def day(row: Row, *keys: str) -> date | None:
    """Return the first of some days that a row holds; "2023-03" is not a day."""
    for key in keys:
        told = row.get(key)
        try:
            return date.fromisoformat(str(told))
        except ValueError:
            continue
    return None


def dossier(row: Row) -> Dossier | None:
    """Return what a row holds as a dossier; None where nothing was filed.

    Registers do not say on what ground somebody objected. What the days can support is silence,
    where there was no answer before, and an answer not as requested, where there was one.

    Raises:
        ContradictionError: its days contradict each other.
    """
    received, objected = day(row, "request_received"), day(row, "objection_received")
    objected = objected or day(row, "objection_filed")
    filed = day(row, "dispute_filed")
    request = None if received is None else _request(row, received)
    objection = None if objected is None else _objection(row, objected)
    if objection is None and filed is None:
        return None
    answered = day(row, "response_date") if objection is None else None
    dispute = None if filed is None else Dispute(filed=filed, answer_received=answered)
    return Dossier(request=request, objection=objection, dispute=dispute)


def _request(row: Row, received: date) -> InformationRequest:
    asked = InformationRequest(
        received=received, items=(RequestItem(number=1, details="tidak tercatat"),)
    )
    answered = day(row, "request_answer")
    if answered is None:
        return asked
    # The register has the day of the answer, not its content, on which nothing here rests.
    item = ItemAnswer(item=1, outcome=ItemOutcome.GRANTED)
    return asked.record(Answered(on=answered, items=(item,)))


def _objection(row: Row, received: date) -> InformationObjection:
    answered = day(row, "request_answer")
    spoken = answered is not None and answered <= received
    ground = ObjectionGround.NOT_AS_ASKED if spoken else ObjectionGround.NOT_ANSWERED
    objection = InformationObjection(received=received, claims=(GroundClaim(ground=ground),))
    replied = day(row, "response_date")
    if replied is None:
        return objection
    # Here too only the day is known; "granted" is the one outcome that needs nothing more.
    return objection.record(ObjectionAnswered(on=replied, outcome=ObjectionOutcome.GRANTED))


def classed(row: Row) -> Class:
    """Class a row, under the readings in use by default and under all others."""
    try:
        held = dossier(row)
    except ContradictionError as error:
        return Class(*NOTHING_KNOWN, sure=False, contradiction=error.text("id"))
    if held is None:
        return Class(*NOTHING_KNOWN, sure=False)
    found = [(_objected(held, under), _filed(held, under)) for under in READINGS]
    ours = _objected(held, Jurisdiction.national()), _filed(held, Jurisdiction.national())
    return Class(*ours, sure=all(each == ours for each in found) and ours != NOTHING_KNOWN)


def _objected(held: Dossier, under: Jurisdiction) -> Timing:
    """Return when the objection came; it is premature where the history does not support it yet."""
    objection = held.resolved(under=under).objection
    if objection is None or held.request is None:
        return "unknown"
    if False in held.supported(under=under).values():
        return "premature"
    return _timing(objection.filing(under=under))


def _filed(held: Dossier, under: Jurisdiction) -> Timing:
    """Return when the application came; without answer and objection that is not known."""
    dispute = held.resolved(under=under).dispute
    if dispute is None or (dispute.answer_received is None and not dispute.unanswered):
        return "unknown"
    return _timing(dispute.irregularities(under=under))


def _timing(found: tuple[Irregularity, ...]) -> Timing:
    for each in found:
        if each.nature in _NATURES:
            return _NATURES[each.nature]
    return "in time"


def agrees(row: Row, found: Class) -> bool | None:
    """Return whether a finding of the commission fits; None where there is nothing to compare.

    A case that was heard or mediated cannot have failed on time. One that ended by interlocutory
    decision (sela) must agree in its class; where none is published, it proves nothing.
    """
    kind, finding = row.get("finding_type"), str(row.get("finding", ""))
    if found[:2] == NOTHING_KNOWN:
        return None
    if "alu" in finding:  # daluwarsa, kadaluarsa
        return "too late" in found[:2]
    if kind in {"accepted", "went past initial examination"}:
        return found.dispute == "in time"
    return None


def report(rows: list[Row]) -> Iterator[str]:
    """Yield the lines to print."""
    yield f"{'':26}{'objection':12}{'dispute':12}{'readings':12}the commission found"
    verdicts: list[bool] = []
    contradictions: list[str] = []
    for row in rows:
        found = classed(row)
        fits = agrees(row, found)
        verdicts += [] if fits is None else [fits]
        readings = "all agree" if found.sure else "they differ"
        if found.contradiction is not None:
            contradictions.append(f"  {row['id']}: {found.contradiction}")
            readings = "-"
        elif found[:2] == NOTHING_KNOWN:
            readings = "-"
        mark = {None: "", True: "= ", False: "! "}[fits]
        finding = f"{mark}{row.get('finding', '-')}"
        name = str(row["id"])
        yield f"{name:26}{found.objection:12}{found.dispute:12}{readings:12}{finding}"
    yield ""
    yield f"{sum(verdicts)} of {len(verdicts)} findings agree with the class, where both are known."
    if contradictions:
        yield "Days that contradict each other:"
        yield from contradictions


def given_rows() -> list[Row]:
    """Return the rows of the file named on the command line, or of the one beside this."""
    beside = Path(__file__).with_name("commission_cases.json")
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else beside
    rows: list[Row] = json.loads(file.read_text(encoding="utf-8"))
    return rows


def main() -> None:
    """Print the classes of a file's rows."""
    print("\n".join(report(given_rows())))


if __name__ == "__main__":
    main()
