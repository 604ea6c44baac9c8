"""What is open in a body's lists: exemptions that end, updates and announcements that fall due."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import repeat

from attrs import evolve

from keterbukaan._frozen import FrozenMap
from keterbukaan.cases.next_due import next_due_of
from keterbukaan.cases.outcomes import Obligation
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.deadlines.due import due
from keterbukaan.duties.year import DutyFacts, duties_in
from keterbukaan.errors import KeterbukaanError
from keterbukaan.files.forms import RecordFile
from keterbukaan.information.exemption_rows import ExemptionRow
from keterbukaan.information.items import Item
from keterbukaan.information.publications import Publication, Standing, checklist
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.registers.standing import Matter, NotTold, Place, RowStanding, Todo

__all__ = ["open_duties", "open_exemptions", "open_list", "open_publications"]

_WHAT = FrozenMap(
    {
        "disclosure.periodic": ("mengumumkan informasi berkala", "announce periodic information"),
        "report.yearly_figures": (
            "mengumumkan angka layanan informasi",
            "announce the figures of the information service",
        ),
        "report.annual": (
            "menyediakan laporan layanan informasi dan mengirim salinannya ke Komisi Informasi",
            "provide the report on the information service and send a copy to the commission",
        ),
        "information_list.update": (
            "memutakhirkan Daftar Informasi Publik",
            "update the public information list",
        ),
        "information_list.submission": (
            "menyerahkan informasi kepada PPID",
            "hand over information to the PPID",
        ),
        "exemption.expiry_determination": (
            "menetapkan informasi yang habis masa pengecualiannya menjadi Informasi Publik",
            "determine that the information whose exemption ends is public",
        ),
        "service_standard.evaluation": (
            "mengevaluasi penerapan standar pelayanan",
            "evaluate how the service standard is applied",
        ),
        "service_standard.review": (
            "meninjau ulang standar pelayanan",
            "review the service standard",
        ),
    }
)
"""What is to be done within each recurring limit, so that it can stand after who must."""


def open_exemptions(
    source: str, read: RecordFile[ExemptionRow], on: date, body: Jurisdiction
) -> Iterator[RowStanding]:
    """Yield how each exemption stands on a day: to be determined before it ends, or not yet."""
    rows = zip(read.lines, read.records, read.sheets or repeat(""), strict=False)
    for line, row, sheet in rows:
        place = Place(source, sheet, line, row.number, Matter.EXEMPTION)
        try:
            status = row.exemption().status(on=on, under=body)
        except KeterbukaanError as problem:
            yield _untold(place, problem.code, problem.text("id"), problem.text("en"))
            continue
        owed = RowStanding() if status.review is None else _owed(place, status.review, on, body)
        unknown = [each for each in row.findings() if each.field == "period"]
        if unknown and not status.is_open:  # where it is capped, too: it may end before that
            why = _untold(place, "KB-R08", unknown[0].text("id"), unknown[0].text("en"))
            owed = evolve(owed, untold=why.untold)
        yield owed


def open_list(source: str, updated_on: date | None, on: date, body: Jurisdiction) -> RowStanding:
    """Return when a public information list is to be updated; not told where no day is known."""
    place = Place(source, "", 0, "", Matter.INFORMATION_LIST)
    if updated_on is None:
        return _untold(
            place,
            "KB-R08",
            "hari penetapan atau pemutakhirannya yang terakhir tidak diketahui",
            "the day on which it was last decided or updated is not known",
        )
    since = {"information_list.last_updated": updated_on}
    again = due("information_list.update", since, under=body, in_force_on=on)
    return _owed(place, again, on, body)


def open_publications(
    source: str, published: Iterable[Publication], on: date, body: Jurisdiction
) -> Iterator[RowStanding]:
    """Yield what is to be announced anew, item by item; what is missing is not in the file."""
    if body.kind is None:
        yield _untold(
            Place(source, "", 0, "", Matter.PUBLICATION),
            "KB-R08",
            "jenis Badan Publiknya tidak diketahui; sebut dalam berkas aturannya (--under)",
            "the kind of public body is not known; name it in the body's own file (--under)",
        )
        return
    for check in checklist(body.kind, published, on=on, under=body).checks:
        place = Place(source, "", 0, str(check.item.citation), Matter.PUBLICATION)
        if check.deadline is not None:
            yield _owed(place, check.deadline, on, body, check.item)
        elif check.standing is Standing.UNDATED:
            yield _untold(
                place,
                "KB-R08",
                f"{check.item.label_id}: tanpa tanggal pengumuman",
                f"{check.item.label_en}: without a day of announcement",
            )


def open_duties(
    source: str, facts: DutyFacts, on: date, body: Jurisdiction
) -> Iterator[RowStanding]:
    """Yield the next of each recurring duty, by the facts that a body keeps of itself."""
    year = duties_in(on.year, facts, under=body)
    duties = [*year.earlier, *year.duties]
    if on.year < body.calendar.coverage.last.year:
        duties += duties_in(on.year + 1, facts, under=body).duties
    found: set[tuple[str, str, str]] = set()
    for duty in duties:
        name = (duty.deadline.limit, duty.subject, duty.reference)
        if name in found:  # what follows is counted as if the first of them were kept
            continue
        found.add(name)
        place = Place(source, "", 0, duty.reference or duty.subject, Matter.RECURRING_DUTY)
        if duty.deadline.limit != "exemption.expiry_determination" or on <= duty.deadline.since:
            yield _owed(place, duty.deadline, on, body)
    for each in year.unknown:
        place = Place(source, "", 0, "", Matter.RECURRING_DUTY)
        yield _untold(place, "KB-R08", each.text("id"), each.text("en"))


def _owed(
    place: Place, deadline: Deadline, on: date, body: Jurisdiction, of: Item | None = None
) -> RowStanding:
    said_id, said_en = _WHAT[deadline.limit]
    owed = Obligation(
        deadline.provision.actor,
        said_id if of is None else f"{said_id}: {of.label_id}",
        said_en if of is None else f"{said_en}: {of.label_en}",
        str(deadline.citations[0]),
        deadline.date,
        deadline,
        on > deadline.date,
        deadline.verification,
    )
    return RowStanding(tuple(Todo(place, each) for each in next_due_of([owed], on, body)))


def _untold(place: Place, code: str, said_id: str, said_en: str) -> RowStanding:
    return RowStanding(untold=(NotTold(place, code, said_id, said_en),))
