"""What the commands on information print with `--json`, as models with a JSON Schema.

The rules of `answers` hold here too: a field may be added, none is renamed or taken away.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeVar

from attrs import frozen
from pydantic import BaseModel, Field

from keterbukaan.cli.deadlines.answers import Answer, UnreadableAnswer
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.duties.year import Duty, YearOfDuties
from keterbukaan.files.forms import RecordFile
from keterbukaan.files.tables import RowProblem
from keterbukaan.information.category import BodyKind, Category, Condition
from keterbukaan.information.checklist import Check, Checklist, Publication, Standing
from keterbukaan.information.exemption import ExemptionState, ExemptionStatus
from keterbukaan.information.exemption_rows import ExemptionRow
from keterbukaan.information.grounds import Ground, Grounds, Letter
from keterbukaan.information.items import Item, ItemList
from keterbukaan.information.public_list import ListRow
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.citation import Source
from keterbukaan.law.limit import TimeLimit
from keterbukaan.organization.ppid_decree import AppointmentDecree
from keterbukaan.records.finding import Finding, Weight
from keterbukaan.records.record import Record

__all__ = [
    "INFORMATION_ANSWERS",
    "DecreeAnswer",
    "DutiesAnswer",
    "ExemptionsAnswer",
    "FileAnswer",
    "FindingAnswer",
    "GroundsAnswer",
    "ItemsAnswer",
    "JudgedExemption",
    "ListAnswer",
    "PublicationsAnswer",
    "by_holder",
    "read_fields",
]

R = TypeVar("R", bound=Record)


class FindingAnswer(Answer):
    """One thing missing or contradictory, with the article that asks for it."""

    field: str
    weight: Weight
    text_id: str
    text_en: str
    citation: str

    @classmethod
    def all_of(cls, findings: Iterable[Finding]) -> list[FindingAnswer]:
        """Build one for each finding."""
        return [cls.model_validate(each.to_dict()) for each in findings]


class PeriodAnswer(Answer):
    """How long, or how often: a number of units, or what stands in its place."""

    limit: str = Field(description="the limit's name, as `keterbukaan rules show` takes it")
    kind: str
    amount: int | None
    unit: str | None
    citation: str

    @classmethod
    def of(cls, limit: TimeLimit) -> PeriodAnswer:
        """Build it from the provision that governs."""
        return cls(
            limit=limit.name,
            kind=limit.kind.value,
            amount=limit.amount,
            unit=limit.unit.value if limit.unit else None,
            citation=str(limit.citation),
        )


class FileAnswer(Answer):
    """What was read of a file."""

    file: str
    mapping: dict[str, str] = Field(description="what each recognised column was taken for")
    unrecognised: list[str] = Field(description="headers that were not read")
    unread_sheets: list[str] = Field(description="further sheets of a workbook")
    unreadable: list[UnreadableAnswer]


def read_fields(read: RecordFile[R], problems: Iterable[RowProblem]) -> dict[str, object]:
    """Return what a `FileAnswer` says of the file that was read."""
    return {
        "file": read.file,
        "mapping": {words: name for name, words in read.mapping},
        "unrecognised": list(read.unrecognised),
        "unread_sheets": list(read.unread_sheets),
        "unreadable": [UnreadableAnswer.of(each) for each in problems],
    }


class ItemAnswer(Answer):
    """One item of a list."""

    key: str
    citation: str
    akn: str
    part: str
    category: str | None
    owed_by: list[str]
    only_if: str | None = Field(description="a condition, where only some bodies owe it")
    parent: str | None = Field(description="the item of which it is a part")
    asked: bool = Field(description="false: its presence cannot be checked")
    label_id: str
    label_en: str
    note: str

    @classmethod
    def of(cls, item: Item) -> ItemAnswer:
        """Build it from an item."""
        return cls(
            key=item.key,
            citation=str(item.citation),
            akn=item.citation.akn,
            part=item.part.value,
            category=item.category.value if item.category else None,
            owed_by=[kind.value for kind in BodyKind if kind in item.owed_by],
            only_if=item.only_if.value if item.only_if else None,
            parent=item.parent,
            asked=item.asked,
            label_id=item.label_id,
            label_en=item.label_en,
            note=item.note,
        )


class ItemListAnswer(Answer):
    """A list with those of its items that were asked for."""

    citation: str
    label_id: str
    label_en: str
    interval: PeriodAnswer | None = Field(description="null where the text sets none")
    items: list[ItemAnswer]


class ItemsAnswer(Answer):
    """The items owed on a day, list by list."""

    on: dt.date
    jurisdiction: str
    kind: BodyKind | None
    category: Category | None
    lists: list[ItemListAnswer]

    @classmethod
    def of(
        cls,
        lists: Iterable[tuple[ItemList, TimeLimit | None, Sequence[Item]]],
        *,
        on: dt.date,
        jurisdiction: str,
        kind: BodyKind | None,
        category: Category | None,
    ) -> ItemsAnswer:
        """Build it from lists, the interval of each, and their items."""
        return cls(
            on=on,
            jurisdiction=jurisdiction,
            kind=kind,
            category=category,
            lists=[
                ItemListAnswer(
                    citation=str(each.citation),
                    label_id=each.label_id,
                    label_en=each.label_en,
                    interval=PeriodAnswer.of(interval) if interval else None,
                    items=[ItemAnswer.of(item) for item in items],
                )
                for each, interval, items in lists
            ],
        )


class CheckAnswer(Answer):
    """One item owed, and how it stands."""

    item: str
    citation: str
    category: str | None
    label_id: str
    label_en: str
    standing: Standing
    until: dt.date | None = Field(description="to be announced anew by then")
    until_earliest: dt.date | None = Field(description="the same under the strictest reading")
    titles: list[str] = Field(description="what was published for it")
    findings: list[FindingAnswer]

    @classmethod
    def of(cls, check: Check) -> CheckAnswer:
        """Build it from a check."""
        item, deadline = check.item, check.deadline
        return cls(
            item=item.key,
            citation=str(item.citation),
            category=item.category.value if item.category else None,
            label_id=item.label_id,
            label_en=item.label_en,
            standing=check.standing,
            until=deadline.date if deadline else None,
            until_earliest=deadline.earliest if deadline else None,
            titles=[each.title for each in check.publications],
            findings=FindingAnswer.all_of(check.findings),
        )


class PublicationsAnswer(FileAnswer):
    """A publication list, held against what the body owes."""

    on: dt.date
    jurisdiction: str
    kind: BodyKind
    conditions: list[Condition]
    checks: list[CheckAnswer]
    not_asked: dict[str, str] = Field(description="items left out for want of a condition")
    findings: list[FindingAnswer] = Field(description="all of them, each once")
    totals: dict[str, int] = Field(description="items by standing")
    publications: int = Field(description="rows that could be read")

    @classmethod
    def of(
        cls,
        read: RecordFile[Publication],
        found: Checklist,
        passed_over: Iterable[Item],
        *,
        jurisdiction: str,
        conditions: Collection[Condition],
    ) -> PublicationsAnswer:
        """Build it from a checklist and the file behind it."""
        more = {
            "on": found.on,
            "jurisdiction": jurisdiction,
            "kind": found.kind,
            "conditions": [each for each in Condition if each in conditions],
            "checks": [CheckAnswer.of(check) for check in found.checks],
            "not_asked": {item.key: item.only_if.value for item in passed_over if item.only_if},
            "findings": FindingAnswer.all_of(found.findings),
            "totals": {each.value: len(found.standing(each)) for each in Standing},
            "publications": len(read.records),
        }
        return cls.model_validate({**read_fields(read, read.problems), **more})


class HolderAnswer(Answer):
    """How many rows one holder has, and of which category."""

    holder: str
    rows: int
    categories: dict[str, int]
    unclassified: int


class ListAnswer(FileAnswer):
    """A public information list, counted and checked."""

    rows: int = Field(description="rows that could be read")
    categories: dict[str, int]
    unclassified: int = Field(description="rows without a category")
    holders: list[HolderAnswer]
    findings: list[FindingAnswer]
    next_update: dt.date | None = Field(description="where the decision's day was given")
    written: list[str] = Field(description="the files that were written")

    @classmethod
    def of(
        cls,
        read: RecordFile[ListRow],
        findings: Iterable[Finding],
        *,
        next_update: Deadline | None,
        written: Iterable[str],
    ) -> ListAnswer:
        """Build it from the file and what was made of it."""
        categories = Counter(row.category for row in read.records)
        more = {
            "rows": len(read.records),
            "categories": _by_category(categories),
            "unclassified": categories[None],
            "holders": [
                HolderAnswer(
                    holder=holder,
                    rows=counted.total(),
                    categories=_by_category(counted),
                    unclassified=counted[None],
                )
                for holder, counted in by_holder(read.records).items()
            ],
            "findings": FindingAnswer.all_of(findings),
            "next_update": next_update.earliest if next_update else None,
            "written": list(written),
        }
        return cls.model_validate({**read_fields(read, read.problems), **more})


def _by_category(counted: Mapping[Category | None, int]) -> dict[str, int]:
    return {each.value: counted[each] for each in Category if each is not Category.EXEMPT}


def by_holder(rows: Iterable[ListRow]) -> dict[str, Counter[Category | None]]:
    """Count the rows of each holder by category, in the order of the file."""
    found: dict[str, Counter[Category | None]] = {}
    for row in rows:
        found.setdefault(row.holder, Counter())[row.category] += 1
    return found


@frozen
class JudgedExemption:
    """A row of the list of exempt information, with its line and its state on a day."""

    line: int
    row: ExemptionRow
    status: ExemptionStatus


class ExemptionAnswer(Answer):
    """One exemption and its state."""

    line: int
    number: str
    information: str
    holder: str | None
    letter: Letter
    item: int | None
    act: str
    citation: str
    decided_on: dt.date
    state: ExemptionState
    is_open: bool
    ends: dt.date | None = Field(description="its last day, as far as it is known")
    open_from: dt.date | None
    opened_by: str | None
    review: dt.date | None = Field(description="the PPID determines it by then")
    review_earliest: dt.date | None = Field(description="the same under the strictest reading")
    citations: list[str]
    explanation_id: str
    explanation_en: str

    @classmethod
    def of(cls, judged: JudgedExemption) -> ExemptionAnswer:
        """Build it from a row and its state."""
        row, status = judged.row, judged.status
        return cls(
            line=judged.line,
            number=row.number,
            information=row.information,
            holder=row.holder,
            letter=row.letter,
            item=row.item,
            act=row.act,
            citation=str(row.citation),
            decided_on=row.decided_on,
            state=status.state,
            is_open=status.is_open,
            ends=status.ends,
            open_from=status.open_from,
            opened_by=status.opened_by.value if status.opened_by else None,
            review=status.review.date if status.review else None,
            review_earliest=status.review.earliest if status.review else None,
            citations=_said(status.citations),
            explanation_id=status.explain("id"),
            explanation_en=status.explain("en"),
        )


class ExemptionsAnswer(FileAnswer):
    """A list of exempt information, each with its state on a day."""

    on: dt.date
    jurisdiction: str
    exemptions: list[ExemptionAnswer]
    totals: dict[str, int] = Field(description="exemptions by state")

    @classmethod
    def of(
        cls,
        read: RecordFile[ExemptionRow],
        judged: Sequence[JudgedExemption],
        problems: Iterable[RowProblem],
        *,
        on: dt.date,
        jurisdiction: str,
    ) -> ExemptionsAnswer:
        """Build it from the file and the rows that could be judged."""
        states = Counter(each.status.state for each in judged)
        more = {
            "on": on,
            "jurisdiction": jurisdiction,
            "exemptions": [ExemptionAnswer.of(each) for each in judged],
            "totals": {state.value: states[state] for state in ExemptionState},
        }
        return cls.model_validate({**read_fields(read, problems), **more})


class DutyAnswer(Answer):
    """One thing to be done by a day."""

    on: dt.date = Field(description="the last day; the earliest under any reading")
    latest: dt.date
    title_id: str
    title_en: str
    subject: str
    limit: str
    since: dt.date
    certainty: str
    verification: str
    citations: list[str]

    @classmethod
    def all_of(cls, duties: Iterable[Duty]) -> list[DutyAnswer]:
        """Build one for each duty."""
        return [
            cls(
                on=duty.on,
                latest=duty.deadline.latest,
                title_id=duty.title_id,
                title_en=duty.title_en,
                subject=duty.subject,
                limit=duty.deadline.limit,
                since=duty.deadline.since,
                certainty=duty.deadline.certainty.value,
                verification=duty.deadline.verification.value,
                citations=_said(duty.deadline.citations),
            )
            for duty in duties
        ]


class DutiesAnswer(Answer):
    """What a body owes in a year."""

    year: int
    jurisdiction: str
    duties: list[DutyAnswer]
    earlier: list[DutyAnswer] = Field(description="due before the year, by the same facts")
    unknown: list[FindingAnswer] = Field(description="duties whose last day is not on record")

    @classmethod
    def of(cls, found: YearOfDuties, jurisdiction: str) -> DutiesAnswer:
        """Build it from a year of duties."""
        return cls(
            year=found.year,
            jurisdiction=jurisdiction,
            duties=DutyAnswer.all_of(found.duties),
            earlier=DutyAnswer.all_of(found.earlier),
            unknown=FindingAnswer.all_of(found.unknown),
        )


class DecreeAnswer(Answer):
    """A decree that appoints the PPID, and what it lacks."""

    number: str
    signed_on: dt.date
    body: str
    units: int
    appointments: int
    is_sufficient: bool = Field(description="nothing that the law requires is missing")
    findings: list[FindingAnswer]

    @classmethod
    def of(cls, decree: AppointmentDecree, findings: Sequence[Finding]) -> DecreeAnswer:
        """Build it from a decree and its findings."""
        return cls(
            number=decree.number,
            signed_on=decree.signed_on,
            body=decree.body,
            units=len(decree.units),
            appointments=len(decree.appointments),
            is_sufficient=all(each.weight is not Weight.REQUIRED for each in findings),
            findings=FindingAnswer.all_of(findings),
        )


class GroundItemAnswer(Answer):
    """One numbered item of a letter."""

    number: int
    citation: str
    label_id: str
    label_en: str


class GroundAnswer(Answer):
    """One letter of Pasal 17."""

    letter: Letter
    label_id: str
    label_en: str
    citations: list[str]
    temporary: bool = Field(description="the Act says that it is not permanent")
    opens_for_justice: bool
    opens_on_consent: bool
    items: list[GroundItemAnswer]
    duration: PeriodAnswer
    openings: list[str] = Field(description="what can open it to the public or to a court")
    classes: list[str] = Field(description="the letters of Perki 1/2021 Pasal 13(2) it serves")
    note: str

    @classmethod
    def of(cls, ground: Ground, duration: TimeLimit) -> GroundAnswer:
        """Build it from a ground and how long it may last."""
        grounds = Grounds.national()
        letter = ground.letter
        return cls(
            letter=letter,
            label_id=ground.label_id,
            label_en=ground.label_en,
            citations=_said(ground.citations),
            temporary=ground.temporary,
            opens_for_justice=ground.opens_for_justice,
            opens_on_consent=ground.opens_on_consent,
            items=[
                GroundItemAnswer(
                    number=item.number,
                    citation=str(item.citation),
                    label_id=item.label_id,
                    label_en=item.label_en,
                )
                for item in ground.items
            ],
            duration=PeriodAnswer.of(duration),
            openings=[
                way.value for way, each in grounds.openings.items() if letter in each.letters
            ],
            classes=[each.letter for each in grounds.classes if letter in each.grounds],
            note=ground.note,
        )


class NeverExemptAnswer(Answer):
    """One thing that can never be exempt."""

    kind: str
    label_id: str
    label_en: str
    citations: list[str]


class GroundsAnswer(Answer):
    """The grounds of exemption, and what can never be exempt."""

    jurisdiction: str
    grounds: list[GroundAnswer]
    never: list[NeverExemptAnswer]

    @classmethod
    def of(cls, grounds: Iterable[Ground], body: Jurisdiction) -> GroundsAnswer:
        """Build it for some letters; a body's own rules may shorten how long."""
        return cls(
            jurisdiction=body.name,
            grounds=[
                GroundAnswer.of(each, body.rulebook.governing(each.duration_limit, body.readings))
                for each in grounds
            ],
            never=[
                NeverExemptAnswer(
                    kind=each.kind.value,
                    label_id=each.label_id,
                    label_en=each.label_en,
                    citations=_said(each.citations),
                )
                for each in Grounds.national().never.values()
            ],
        )


def _said(sources: Iterable[Source]) -> list[str]:
    return [str(source) for source in sources]


INFORMATION_ANSWERS: dict[str, type[BaseModel]] = {
    "items": ItemsAnswer,
    "publications": PublicationsAnswer,
    "list": ListAnswer,
    "exemptions": ExemptionsAnswer,
    "duties": DutiesAnswer,
    "decree": DecreeAnswer,
    "grounds": GroundsAnswer,
}
"""Each command's answer by the command's name."""
