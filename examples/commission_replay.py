"""Real cases replayed as they went: hearings, absences, decisions of panels and courts.

`commission_cases.py` asks whether a filing was in time. This file records what happened afterwards:
each row becomes a dispute with its steps, recorded one by one as an office would. What a panel or
a court held must be recordable and keep its effect; on what a decision rests must not contradict
the row's own days; no duty may be late that no text gives a number of days; and the case must end
here where it ended there. Days that were not published are filled in with the next working day;
only published days are compared.

Run it: `python examples/commission_replay.py`, or with a file of your own in the same form.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from commission_cases import Row, day, dossier, given_rows

from keterbukaan import ContradictionError, Dispute, Dossier, Jurisdiction, KeterbukaanError, due
from keterbukaan.cases import Event, Nature
from keterbukaan.cases.dispute import (
    Attendance,
    CassationFiled,
    Challenged,
    ComplianceStart,
    Complied,
    ComplyWithin,
    ConsequenceTestAssessed,
    CopyDelivered,
    CourtAnswered,
    CourtDecided,
    CourtNotified,
    CourtOrder,
    CourtPanelAppointed,
    Decided,
    DisputeRegistered,
    FileRequested,
    FileTransferred,
    HearingHeld,
    InitialMatter,
    InterlocutoryDecision,
    Lapsed,
    MediationAgreed,
    MediationDecided,
    MediationFailed,
    MediationFailure,
    MediationStarted,
    MeritsOpened,
    Order,
    PanelAppointed,
    ProofSent,
)
from keterbukaan.law import Actor, HundredDaysHolidays

CALENDAR = Jurisdiction.national().calendar
_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_NO_EFFECT = {Nature.CONTRADICTION, Nature.UNLAWFUL, Nature.NO_EFFECT}
_MATTERS = {
    "keberatan melebihi": InitialMatter.OBJECTION_TOO_LATE,
    "alu": InitialMatter.APPLICATION_TOO_LATE,  # daluwarsa, daluarsa, kadaluarsa
    "ditolak: tidak ada keberatan": InitialMatter.NO_OBJECTION,
    "iktikad": InitialMatter.BAD_FAITH,
}
"""The words of a finding, and on what the putusan sela rests."""


class Step(NamedTuple):
    """One step of a case: its published day, if any, and the event that it becomes."""

    published: date | None
    event: Callable[[date], Event]


class Replay(NamedTuple):
    """What became of a row.

    `without_effect` are the steps that have no effect here, `contradicted` the premises that the
    row's own days contradict, `late` the limits from a published day that were passed, `unfounded`
    what was called late without a limit. `missing` says why a row, or its end, cannot be replayed.
    """

    stage: str = "-"
    steps: int = 0
    filled: int = 0
    matter: InitialMatter | None = None
    without_effect: tuple[str, ...] = ()
    contradicted: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    unfounded: tuple[str, ...] = ()
    missing: str | None = None


def replay(row: Row) -> Replay:
    """Replay a row as far as its days go."""
    if "max_completion_stated" in row:
        return _hundred_days(row)
    steps = list(_course(row))
    if len(steps) == len(_opening(row)):
        return Replay(missing="how it ended is not published")
    try:
        held = dossier(row)
    except ContradictionError:
        return Replay(missing="its days contradict each other")
    dispute = _filing(row, held)
    for event in _dated(steps, dispute.filed):
        try:
            dispute = dispute.record(event)
        except KeterbukaanError:
            dispute = dispute.record(event, strict=False)
    request = None if held is None else held.request
    objection = None if held is None else held.objection
    whole = Dossier(request=request, objection=objection, dispute=dispute)
    return _judged(whole, dispute, sum(step.published is None for step in steps), row)


def _judged(held: Dossier, dispute: Dispute, filled: int, row: Row) -> Replay:
    dispute = held.resolved().dispute or dispute  # with what the objection tells of itself
    progress = dispute.progress()
    natures = {step.event: {each.nature for each in step.irregularities} for step in progress.steps}
    late, unfounded = _late(dispute, frozenset(_days_of(row)))
    is_only_past = row.get("finding_type") == "went past initial examination"
    return Replay(
        stage=progress.state,
        steps=len(dispute.events),
        filled=filled,
        matter=matter(row),
        without_effect=tuple(
            event.kind_name for event, found in natures.items() if found & _NO_EFFECT
        ),
        contradicted=tuple(
            each.text("en") for each in dispute.irregularities() if each.nature is Nature.DEFECT
        ),
        late=late,
        unfounded=unfounded,
        missing=_missing(row, is_only_past=is_only_past),
    )


def _missing(row: Row, *, is_only_past: bool) -> str | None:
    """Return what is not published of a row that was replayed."""
    if is_only_past and "court" not in row and "decision_date" not in row:
        return "what was decided is not published"
    if matter(row) is None and _is_interlocutory(row):
        return "on what the putusan sela rests is not published"
    return None


def _late(dispute: Dispute, published: frozenset[date]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the limits from a published day that were passed, and what was late without one."""
    last = dispute.events[-1].on
    days = (*(event.on for event in dispute.events), last + timedelta(days=60))
    passed = (each for each in dispute.deadlines() if each.late_by(on=last))
    limits = tuple(each.limit for each in passed if each.deadline.since in published)
    owed = (each for on in days for each in dispute.obligations(on=on))
    without = (each.text("en") for each in owed if each.late and not (each.deadline or each.by_day))
    return limits, tuple(dict.fromkeys(without))


# ---------------------------------------------------------------- the steps of a row


def _course(row: Row) -> Iterator[Step]:
    """Yield the steps of a row, in their order."""
    yield from _opening(row)
    if row.get("finding_type") == "lapsed":
        yield from _lapse(row)
    elif _is_interlocutory(row):
        yield from _interlocutory(row)
    elif row.get("finding_type") == "accepted":
        yield from _mediation(row)
    elif row.get("finding_type") == "went past initial examination":
        yield from _adjudication(row)
    if "court" in row:
        yield from _court(row)
    if (complied := day(row, "complied")) is not None:
        yield Step(complied, lambda on: Complied(on=on))


def _opening(row: Row) -> list[Step]:
    number = str(row.get("register", row["id"]))
    return [
        Step(None, lambda on: DisputeRegistered(on=on, number=number)),
        Step(None, lambda on: ProofSent(on=on)),
        Step(None, lambda on: PanelAppointed(on=on, members=3, mediator="tidak tercatat")),
    ]


def _lapse(row: Row) -> Iterator[Step]:
    """Yield the hearings at which both parties stayed away, and the end (Perki 1/2013 Pasal 30)."""
    away = {name: row[name] for name in ("summons", "hearings_applicant_absent") if name in row}
    for each in _days_of(away):
        yield Step(
            each,
            lambda on: HearingHeld(
                on=on, applicant=Attendance.ABSENT, respondent=Attendance.ABSENT
            ),
        )
    yield Step(day(row, "decision_date"), lambda on: Lapsed(on=on))


def _interlocutory(row: Row) -> Iterator[Step]:
    examined = frozenset({matter(row) or InitialMatter.TIME_LIMIT})
    yield Step(day(row, "first_hearing"), lambda on: HearingHeld(on=on))
    yield Step(
        _decided_on(row),
        lambda on: InterlocutoryDecision(on=on, accepted=False, examined=examined),
    )
    yield Step(None, lambda on: CopyDelivered(on=on))


def _mediation(row: Row) -> Iterator[Step]:
    contents = frozenset("abcdefg")
    yield Step(None, lambda on: HearingHeld(on=on, adjourned_for_mediation=True))
    yield Step(None, lambda on: MediationStarted(on=on, day_agreed=True))
    yield Step(None, lambda on: MediationAgreed(on=on, contents=contents, checked=True))
    yield Step(
        _decided_on(row),
        lambda on: MediationDecided(
            on=on,
            contents=contents,
            comply_within=ComplyWithin(since=ComplianceStart.RECEIVED),
        ),
    )
    yield Step(None, lambda on: CopyDelivered(on=on))


def _adjudication(row: Row) -> Iterator[Step]:
    """Yield the hearings and the decision; grounds b to g are mediated first (UU 42)."""
    mediates = _grounds(row) != frozenset("a")
    yield Step(
        day(row, "first_hearing"),
        lambda on: HearingHeld(on=on, adjourned_for_mediation=mediates),
    )
    if mediates:
        why, contents = MediationFailure.PARTY_LEFT, frozenset("abcdef")
        yield Step(None, lambda on: MediationStarted(on=on, day_agreed=True))
        yield Step(None, lambda on: MediationFailed(on=on, reason=why, contents=contents))
    else:
        yield Step(None, lambda on: MeritsOpened(on=on))
    if "hearings, last" in str(row["finding"]):
        yield Step(_decided_on(row), lambda on: HearingHeld(on=on))
        return
    within = ComplyWithin(since=ComplianceStart.FINAL)
    yield Step(None, lambda on: ConsequenceTestAssessed(on=on, exempt=False))
    yield Step(
        day(row, "decision_date"),
        lambda on: Decided(
            on=on,
            orders=frozenset({Order.DISCLOSE}),
            contents=frozenset("abcdef"),
            comply_within=within,
        ),
    )
    yield Step(None, lambda on: CopyDelivered(on=on))


def _court(row: Row) -> Iterator[Step]:
    """Yield the steps in court; who objected is published, the day is not."""
    objects = Actor(str(row["court_objection_by"]))
    answers = Actor.APPLICANT if objects is Actor.RESPONDENT else Actor.RESPONDENT
    yield Step(None, lambda on: Challenged(on=on, by=objects))
    yield Step(None, lambda on: FileRequested(on=on))
    yield Step(None, lambda on: FileTransferred(on=on))
    yield Step(None, lambda on: CourtPanelAppointed(on=on))
    if (answered := day(row, "court_answer")) is not None:
        yield Step(answered, lambda on: CourtAnswered(on=on, by=answers))
    yield Step(day(row, "court_decision"), lambda on: _judgment(on, row))
    if "cassation_by" in row:
        yield Step(None, lambda on: CourtNotified(on=on))
        yield Step(None, lambda on: CassationFiled(on=on, by=Actor(str(row["cassation_by"]))))


def _judgment(on: date, row: Row) -> CourtDecided:
    told = str(row["court_order"])
    refused = "rejected" in told  # the objection of the applicant
    order = CourtOrder.CONFIRM_AND_REFUSE if refused else CourtOrder.CONFIRM_AND_DISCLOSE
    fourteen = ComplyWithin(since=ComplianceStart.RECEIVED, days=14)
    return CourtDecided(
        on=on, order=order, comply_within=fourteen if "14 hari kerja" in told else None
    )


# ---------------------------------------------------------------- what a row tells


def matter(row: Row) -> InitialMatter | None:
    """Return on what a putusan sela rests, as far as the finding tells it."""
    finding = str(row.get("finding", "")).lower()
    return next((each for word, each in _MATTERS.items() if word in finding), None)


def _is_interlocutory(row: Row) -> bool:
    finding = str(row.get("finding", "")).lower()
    return row.get("finding_type") != "lapsed" and ("sela" in finding or matter(row) is not None)


def _decided_on(row: Row) -> date | None:
    """Return the day of the decision; a register has it at the end of the finding."""
    last = str(row.get("finding", "")).split(" (")[0].split()[-1]
    return day(row, "decision_date") or day({"last": last}, "last")


def _filing(row: Row, held: Dossier | None) -> Dispute:
    """Return the dispute as it was filed; whether there was an objection may be published."""
    known = None if held is None else held.dispute
    filed = known or Dispute(filed=_filed(row))
    return filed.model_copy(
        update={
            "grounds": _grounds(row),
            "no_objection": matter(row) is InitialMatter.NO_OBJECTION,
        }
    )


def _grounds(row: Row) -> frozenset[str]:
    """Return the ground: what was refused as exempt goes without mediation."""
    return frozenset("a" if "orders" in row or "court" in row else "c")


def _filed(row: Row) -> date:
    """Return the day of filing; where none is published, the first of the register's month."""
    told = day(row, "dispute_filed")
    if told is not None:
        return told
    months = str(row.get("register", "")).split("/")
    for place, each in enumerate(months[:-1]):
        if each in _MONTHS:
            year = next(int(part) for part in months[place:] if part.isdecimal())
            return date(year, _MONTHS.index(each) + 1, 1)
    if str(row.get("dispute_filed", ""))[:7].count("-") == 1:
        return date.fromisoformat(f"{str(row['dispute_filed'])[:7]}-01")
    return min(_days_of(row)) - timedelta(days=30)


def _days_of(row: Row) -> Iterator[date]:
    for told in row.values():
        for each in told if isinstance(told, list) else [told]:
            found = day({"each": each}, "each")
            if found is not None:
                yield found


def _dated(steps: list[Step], filed: date) -> list[Event]:
    """Return the events with their days; a day that is not published is the next working day."""
    events: list[Event] = []
    last = filed
    for place, step in enumerate(steps):
        later = [each.published for each in steps[place:] if each.published is not None]
        last = step.published or min([CALENDAR.add(last, 1), *later])
        events.append(step.event(last))
    return events


def _hundred_days(row: Row) -> Replay:
    """Hold the commission's own last day against the reading that counts holidays (C4)."""
    first, stated = day(row, "first_hearing"), day(row, "max_completion_stated")
    if first is None:
        return Replay(missing="no day is published")
    counted = Jurisdiction.national().choosing(HundredDaysHolidays.COUNTED)
    found = due("dispute.resolution", first, under=counted)
    same = "the same last day" if found.date == stated else "another last day"
    return Replay(missing=f"{same} where days off are counted (C4); no step is published")


# ---------------------------------------------------------------- the table


def report(rows: list[Row]) -> Iterator[str]:
    """Yield the lines to print."""
    yield f"{'':26}{'stage here':18}{'steps':>6}{'filled':>7}  what was found, or is missing"
    replayed: list[Replay] = []
    for row in rows:
        found = replay(row)
        said = "; ".join(_said(found))
        counts = f"{found.steps or '':>6}{found.filled or '':>7}"
        yield f"{row['id']!s:26}{found.stage:18}{counts}  {said}".rstrip()
        replayed += [found] if found.steps else []
    bad = [each for each in replayed if each.without_effect or each.contradicted or each.unfounded]
    yield ""
    yield f"{len(replayed)} rows replayed, {len(replayed) - len(bad)} without a contradiction."


def _said(found: Replay) -> Iterator[str]:
    if found.matter is not None:
        yield found.matter.value
    for name in ("without_effect", "contradicted", "unfounded"):
        if told := getattr(found, name):
            yield f"! {name.replace('_', ' ')}: {', '.join(told)}"
    if found.late:
        yield f"late: {', '.join(found.late)}"
    if found.missing is not None:
        yield found.missing


def main() -> None:
    """Print what became of a file's rows."""
    print("\n".join(report(given_rows())))


if __name__ == "__main__":
    main()
