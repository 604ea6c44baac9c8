"""Valid examples of every type that a public callable takes.

The seeds are few: the national values, a body's own file, cases by the strategies that the library
ships, one of each record that they do not reach. All else is found in what these hold and answer,
and a record is built from examples of its fields.
"""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time
from enum import Enum
from functools import cache
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, ForwardRef, Literal, TypeVar, Union

from fastapi import FastAPI
from hypothesis import given, settings
from pydantic import BaseModel, ValidationError

from keterbukaan import (
    Exemption,
    Finding,
    Jurisdiction,
    Publication,
    WorkingCalendar,
    Zone,
    checklist,
    due,
    duties_in,
    problems_of,
    read_register,
    testing,
)
from keterbukaan._frozen import fields_of
from keterbukaan._words import Said
from keterbukaan.calendar import Decree, LocalDay, OfficeHours, decreed_year
from keterbukaan.cases import Case, Dossier, Doubt
from keterbukaan.cases.complaint import Alleged, ComplaintClass, ReportFacts, suggest_class
from keterbukaan.cases.consultation import Consultation
from keterbukaan.cases.dispute import body_levels
from keterbukaan.cases.lifecycle import lifecycle
from keterbukaan.duties import DutyFacts
from keterbukaan.files import Limits, OtherLine, SaidOnce, read_records
from keterbukaan.information import (
    ArchiveCreator,
    BodyKind,
    Category,
    Consent,
    ExemptionClaim,
    Grounds,
    ImmediateAnnouncement,
    Items,
    ListRow,
    OpenedBy,
    OpeningEvent,
    PublicInformationList,
    SecrecyClauses,
    personal_data_duty,
)
from keterbukaan.law import DayOne, Readings, RegulationId, RulebookExport, Sanctions, stale_rules
from keterbukaan.law.reading import open_questions
from keterbukaan.organization import ComplaintRoles, Organization, Role
from keterbukaan.registers import (
    COMPLAINT_FORM,
    Column,
    DoubtfulColumn,
    Knowledge,
    LeftOutLine,
    RegisterRow,
    RowPlace,
    audit_row,
    judge_complaints,
    measure_units,
    moved_row,
    read_office_file,
    worklist,
)
from keterbukaan.tables import CHAINS, RequestTable, calendar_table, day_table
from keterbukaan.ways import (
    About,
    Asker,
    Awaited,
    Earlier,
    MatterFacts,
    OfficialKind,
    Ways,
    what_follows_from_silence,
    which_way,
)
from tests.fuzz.doors import public_classes
from tests.test_errors import EXAMPLES
from tests.web.django_project import HttpRequest

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["example_files", "examples"]

_EXAMPLES = Path(__file__).parents[2] / "examples"
_KEPT = 12
_DAY = date(2025, 3, 24)
_PLAIN: Mapping[object, tuple[object, ...]] = {
    date: (_DAY, date(2026, 8, 3), date(2021, 6, 30), date(2031, 1, 31), date.min, date.max),
    datetime: (
        datetime(2025, 3, 24, 8, tzinfo=UTC),
        datetime(2026, 1, 5, 17, 30, tzinfo=Zone.WIT.tzinfo),
        datetime.min.replace(tzinfo=UTC),
        datetime.max.replace(tzinfo=UTC),
    ),
    time: (time(16), time.min),
    int: (1, 2025, 0, -1, 3, 12, 10_000, 9999, 10**9),
    float: (1.0, 0.0),
    bool: (False, True),
    bytes: (b"schema = 1\nname = 'Contoh'\n",),
    str: (
        "request.response",
        "UU 17/2023 Pasal 177",
        "request.received",
        "objection.filing",
        "disclosure.immediate",
        "day-one=included",
        "Praktik SP4N-LAPOR!: FAQ resmi no. 3",
        "https://contoh.go.id/2025",
        "perki.16.a",
        "request",
        "body",
        "Laporan 2025",
        "",
    ),
    range: (range(2020, 2030),),
    memoryview: (memoryview(b""),),
    type(None): (None,),
    object: (None, "x", 3),
    Any: ("x", None, _DAY),
}


def example_files() -> list[Path]:
    """Return the example files of the repository, of which a copy lies where calls are made."""
    return sorted(each for each in _EXAMPLES.iterdir() if each.suffix in {".csv", ".toml", ".json"})


def examples(hint: object) -> tuple[object, ...]:
    """Return valid values of a type, the simplest first."""
    try:
        hash(hint)
    except TypeError:  # what a type is annotated with may be no key
        return tuple(_listed(hint))
    return _examples(hint)


@cache
def _examples(hint: object) -> tuple[object, ...]:
    return tuple(_listed(hint))


def _listed(hint: Any) -> list[object]:  # noqa: C901, PLR0911, PLR0912 - one for each form of type
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    if hint == str | PathLike[str]:
        return [each.name for each in example_files()]
    if isinstance(hint, ForwardRef):
        return [*examples(object)]
    if origin is Annotated:
        return _fitting(hint)
    if origin is Union or origin is typing.get_origin(int | str):
        found = [[*examples(each)] for each in parts]
        return [*(each[0] for each in found if each), *(x for each in found for x in each[1:])]
    if origin is Literal:
        return [*parts]
    if origin is type:
        return [*parts[0].__subclasses__()] if inspect.isclass(parts[0]) else [Publication]
    if origin is not None and inspect.isclass(origin) and issubclass(origin, Mapping):
        return _mappings(*parts)
    if origin is tuple and (len(parts) != 2 or parts[1] is not ...):
        return [tuple(next(iter(examples(each)), None) for each in parts)]
    if origin is not None and inspect.isclass(origin) and issubclass(origin, Iterable) and parts:
        return _several(origin, parts[0])
    if hint == Callable or origin is typing.get_origin(Callable[[], None]):
        return [lambda _: "unit", lambda _: None]
    if isinstance(hint, TypeVar):
        return [*examples(_known(hint.__bound__) or Any)]
    cls = origin or hint
    if cls in _PLAIN:
        return [*_PLAIN[cls]]
    if inspect.isclass(cls) and issubclass(cls, Enum):
        return [*cls] or [each for kind in cls.__subclasses__() for each in kind]
    return _of_class(cls)


def _known(bound: object) -> object:
    """Return what a type variable stays below; one that is named before it is made, too."""
    if not isinstance(bound, ForwardRef):
        return bound
    return next(each for each in public_classes() if each.__name__ == bound.__forward_arg__)


def _fitting(hint: Any) -> list[object]:
    """Return the examples of a type with conditions that keep them."""
    from pydantic import TypeAdapter

    adapter: TypeAdapter[object] = TypeAdapter(hint)
    found = []
    for each in examples(typing.get_args(hint)[0]):
        try:
            found.append(adapter.validate_python(each))
        except ValidationError:
            continue
    return found


def _mappings(key: object, value: object) -> list[object]:
    keys, values = examples(key), examples(value)
    if not keys or not values:
        return [{}]
    return [{keys[0]: values[0]}, {}, dict(zip(keys, values * len(keys), strict=False))]


def _several(origin: type, part: object) -> list[object]:
    make = origin if origin in {list, set, frozenset} else tuple
    held = examples(part)
    return [make(held[:1]), make(()), make(held[:3]), make(held[-1:])]


def _of_class(cls: type) -> list[object]:
    if getattr(cls, "_is_protocol", False):
        cls = Case
    found = [each for kind, held in _harvest().items() if issubclass(kind, cls) for each in held]
    if not found and issubclass(cls, BaseModel):
        found = [*_built(cls)]
    return found[: 3 * _KEPT]


def _built(cls: type[BaseModel]) -> Iterator[object]:
    """Build a record from examples of its required fields, or of all of them."""
    for only_required in (True, False):
        fields = {
            name: field.rebuild_annotation()
            for name, field in cls.model_fields.items()
            if field.is_required() or not only_required
        }
        for turn in range(4):
            values = {}
            for name, hint in fields.items():
                held = examples(hint)
                if held:
                    values[name] = held[turn % len(held)]
            try:
                yield cls(**values)
            except ValidationError:
                continue


@cache
def _harvest() -> dict[type, list[object]]:
    """Return what the seeds hold and answer, by its class: some of each."""
    found: dict[type, list[object]] = {}
    seen: set[int] = set()
    kept: list[object] = []
    queue: list[object] = [*_seeds()]
    for each in queue:
        if id(each) in seen:
            continue
        seen.add(id(each))
        kept.append(each)  # so that no other thing takes its id
        cls = type(each)
        if isinstance(each, tuple | list | frozenset | set) and not hasattr(each, "_fields"):
            queue += [*each][:_KEPT]
        elif isinstance(each, Mapping):
            queue += [*each.values()][:_KEPT]
        elif isinstance(each, ValidationError | HttpRequest | FastAPI):
            found.setdefault(cls, []).append(each)
        elif cls.__module__.startswith("keterbukaan") and not isinstance(each, Enum):
            held = found.setdefault(cls, [])
            if len(held) < _KEPT:
                held.append(each)
                queue += _held_by(each)
    return {cls: held for cls, held in found.items() if held}


def _held_by(each: object) -> Iterator[object]:
    cls: type[Any] = type(each)
    if fields := fields_of(cls):
        names = [field.name for field in fields]
    else:
        names = [*getattr(type(each), "model_fields", ())]
    for name in names:
        yield getattr(each, name)
    for name in ("citations", "counted", "grounds", "ground"):
        yield getattr(each, name, None)


def _seeds() -> Iterator[object]:
    national = Jurisdiction.national()
    yield national
    yield Jurisdiction.load(_EXAMPLES / "kabupaten_contoh.toml")
    yield national.choosing("day-one=included").as_known_on(date(2024, 1, 1))
    yield WorkingCalendar.from_days_off([_DAY])
    yield Readings.of(DayOne.INCLUDED)
    yield OfficeHours(time(16))
    yield Limits(cells=1_000)
    yield LocalDay(_DAY, "Hari jadi", decree=Decree(_DAY, "Perbup 1/2025"))
    yield RegulationId("UU", "14", 2008)
    yield from (decreed_year(2025), open_questions(), Grounds.national(), Items.national())
    yield SecrecyClauses.national()
    yield body_levels()
    yield from (Organization.national(), ComplaintRoles.national())
    kinds = ("request", "objection", "dispute", "complaint", "ombudsman")
    yield from (lifecycle(name) for name in kinds)
    for name in ("request.response", "disclosure.immediate", "objection.filing"):
        deadline = due(name, _DAY)
        yield deadline
        if name == "request.response":
            change = deadline.under(national.choosing("day-one=included"))  # type: ignore[union-attr]
            yield change
            yield change.days
            yield deadline.status(on=_DAY)  # type: ignore[union-attr]
    yield from (day_table("request.response"), calendar_table(), CHAINS, RequestTable())
    yield from EXAMPLES
    yield from (HttpRequest(), FastAPI())
    try:
        Publication.model_validate({})
    except ValidationError as error:
        yield from (error, *problems_of(error))
    yield from _information()
    yield from _cases(national)
    yield from _registers(national)
    yield from _further(national)


def _further(national: Jurisdiction) -> Iterator[object]:
    """Yield what the answers above do not lead to."""
    known = date(2025, 8, 5)
    yield national.rulebook.agreement("objection.response")
    yield RulebookExport.of(national.rulebook)
    yield stale_rules(national.rulebook, on=date(2031, 1, 6))
    yield national.calendar.coverage
    change = due("request.response", known, under=national.as_known_on(known)).under(national)
    yield from (change, change.days)
    row = RegisterRow(2, "1", {Column.REQUEST_RECEIVED: known})
    yield moved_row(row, Knowledge(known, date(2025, 8, 25), national))
    yield Finding("place", "tempat belum diisi", "the place is missing", "Perki 1/2021 Lampiran II")
    yield DoubtfulColumn("Tanggal", (Column.REQUEST_RECEIVED, Column.REQUEST_ANSWERED))
    why = Said("baris jumlah", "a line of totals")
    yield from (LeftOutLine(9, why), OtherLine(9, why))
    yield SaidOnce("received", known, "Tanggal: 5 Agustus 2025")


def _information() -> Iterator[object]:
    claim = ExemptionClaim(letter="h", item=2, act="UU 17/2023 Pasal 177")  # type: ignore[arg-type]
    exemption = Exemption(
        number="3/PPID/2024",
        information="Rekam medis",
        claims=(claim,),
        decided_on=date(2024, 2, 5),
        expires_on=date(2027, 2, 4),
    )
    yield exemption
    yield exemption.status(on=_DAY)
    yield OpeningEvent(by=OpenedBy.CONSENT, on=_DAY)
    shown = Publication(item="perki.16.a", title="Profil", announced_on=date(2026, 1, 5))
    found = checklist(BodyKind.ENTERPRISE, [shown], on=date(2026, 8, 3))
    yield from (shown, found, found.checks)
    yield ImmediateAnnouncement(item="perki.19.2.a", title="Banjir", happened_on=_DAY)
    row = ListRow(
        number="1",
        summary="Anggaran",
        holder="Bagian Umum",
        responsible="Kepala Bagian",
        made="2025",
        form="PDF",
        retention="5 tahun",
        category=Category.PERIODIC,
    )
    yield personal_data_duty("personal_data.restriction", datetime(2026, 3, 6, 8, tzinfo=UTC))
    yield from row.keepers(ArchiveCreator.REGENCY)
    agreed = Consent(role=Role.SUPERIOR, position="Sekda", on=_DAY)
    for on, consent in ((_DAY, agreed), (date(2019, 3, 4), None)):
        yield PublicInformationList(
            body="Contoh", decision="1", decided_on=on, consent=consent, rows=(row,)
        )
    facts = DutyFacts(list_updated=date(2025, 8, 31), exemptions=(exemption,))
    yield from (facts, duties_in(2026, facts))
    consulted = Consultation(
        service="Izin usaha",
        minutes_signed=date(2025, 3, 3),
        draft_published=date(2025, 3, 6),
        comments=(date(2025, 3, 18),),
        draft_revised=date(2025, 3, 27),
    )
    yield from (consulted, consulted.standing(on=date(2025, 3, 28)))
    yield from _ways()


def _ways() -> Iterator[object]:
    matter = MatterFacts(
        about=frozenset({About.INFORMATION, About.CONDUCT}),
        asker=Asker.CITIZEN,
        came_first=frozenset({Earlier.COMPLAINT}),
        official=OfficialKind.CIVIL_SERVANT,
    )
    found = which_way(matter)
    sanctions = Sanctions.national()
    yield from (sanctions, sanctions.offences[0], sanctions.rules[0])
    yield from (Ways.national(), matter, found, *found.ways)
    for judged in found.ways:
        yield from (judged.way, *judged.way.gates, *judged.way.conditions)
    for awaited in Awaited:
        silence = what_follows_from_silence(awaited, _DAY, on=_DAY)
        yield from (silence, silence.rule, *silence.rule.courts)


def _cases(body: Jurisdiction) -> Iterator[object]:
    drawn: tuple[SearchStrategy[Any], ...] = (
        testing.requests(),
        testing.objections(),
        testing.disputes(),
        testing.complaints(),
        testing.ombudsman_reports(),
    )
    cases = [case for strategy in drawn for case in _drawn(strategy)]
    for case in cases:
        yield case
        yield from (case.history, case.progress(), case.deadlines(), case.irregularities())
        on = case.progress().last_on
        yield from (case.obligations(on=on), case.next_due(on=on), case.columns(on=on))
        yield from (case.remedies(on=on), case.timeline(on=on))
        yield case.load(case.model_dump(mode="json"), under=body, strict=False)
        for event in case.history[:1]:
            yield case.would_allow(event)
    for kind in ("request", "objection", "dispute"):
        name = {"request": "InformationRequest", "objection": "InformationObjection"}.get(
            kind, "Dispute"
        )
        first = next(case for case in cases if type(case).__name__ == name)
        yield Dossier(**{kind: first})
    yield Doubt("lewat menurut satu penafsiran", "past by one reading", _DAY)
    yield from cases[0].completeness()
    yield from _drawn(testing.applicants())
    yield from _drawn(testing.complainants())
    yield from (each.rule for each in ComplaintClass)
    yield suggest_class(ReportFacts(about=frozenset({Alleged.POOR_SERVICE})))


def _registers(body: Jurisdiction) -> Iterator[object]:
    register = read_register(_EXAMPLES / "register_ki_pusat.csv")
    yield register
    yield from (audit_row(row, on=date(2026, 8, 3), under=body) for row in register.rows[:3])
    complaints = read_records(_EXAMPLES / "complaints.csv", COMPLAINT_FORM)
    files = [_EXAMPLES / name for name in ("register_kabupaten.csv", "complaints.csv")]
    office = [*map(read_office_file, files)]
    yield from (office, worklist(office, on=date(2025, 4, 9), under=body))
    judged, problems = judge_complaints(complaints, on=date(2026, 8, 3))
    yield from (complaints, judged, problems, measure_units(judged, on=date(2026, 8, 3)))
    yield RowPlace(2, "Januari", frozenset({"replied"}), frozenset({"replied", "closed"}))
    yield Knowledge(date(2025, 8, 5), date(2026, 8, 3), Jurisdiction.national())
    yield COMPLAINT_FORM
    yield from _drawn(testing.complaint_rows())


def _drawn(strategy: SearchStrategy[Any]) -> list[Any]:
    found: list[Any] = []

    @settings(max_examples=_KEPT, derandomize=True, database=None, deadline=None)
    @given(strategy)
    def draw(example: object) -> None:
        found.append(example)

    draw()
    return found
