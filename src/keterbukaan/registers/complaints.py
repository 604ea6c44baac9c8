"""Complaints as offices keep them, one a row: read from a table, and judged (register pengaduan).

A row says when something was done, not how. What it leaves out is taken as done on the day of the
next step that it names: what was decided was examined, what was closed was answered. An answer
resolves the report, unless that was examined or alleges the wrong of an official.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from attrs import evolve, field, frozen
from pydantic import field_validator, model_validator

from keterbukaan._arguments import checked
from keterbukaan.cases._clocks import Scene, running
from keterbukaan.cases._public_view import particulars, published_text
from keterbukaan.cases.complaint.classes import ComplaintClass
from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.complaint.events import (
    Classified,
    Closed,
    ComplaintCompleted,
    ComplaintDecided,
    ComplaintDeclaredComplete,
    ComplaintDeclaredIncomplete,
    Delivered,
    ExaminationOpened,
    Forwarded,
    ReceiptGiven,
    Replied,
)
from keterbukaan.cases.complaint.record import (
    ComplaintChannel,
    ComplaintProgress,
    Secrecy,
    refuse_later,
)
from keterbukaan.cases.event import Event
from keterbukaan.cases.loaded import Loaded
from keterbukaan.cases.outcomes import CaseDeadline, Irregularity, LegalBasis, Nature
from keterbukaan.cases.people import Complainant
from keterbukaan.errors import KeterbukaanError, Language, RecordError
from keterbukaan.files._labels import label
from keterbukaan.files.forms import RecordFile, TableForm
from keterbukaan.files.tables import RowProblem
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor
from keterbukaan.law.verification import Verification, cited
from keterbukaan.organization.complaint_roles import plain_name
from keterbukaan.records.record import Day, MaybePrivate, Private, Record, SetOf
from keterbukaan.registers.measures import Measures, measure

__all__ = [
    "COMPLAINT_FORM",
    "ComplaintRow",
    "JudgedComplaint",
    "judge_complaint",
    "judge_complaints",
    "measure_units",
    "not_read_in",
]

_NOTED = frozenset({Nature.DEFECT, Nature.PREMATURE, Nature.TOO_LATE})
_SAY_NOTHING = frozenset({"pengaduan", "keluhan", "laporan", "aduan"})


class ComplaintRow(Record):
    """One complaint in a register: who, about what, and the day of each step that was taken."""

    number: Private
    received: Day
    channel: ComplaintChannel = ComplaintChannel.SP4N_LAPOR
    complaint_class: ComplaintClass | None = None
    unit: MaybePrivate = None
    against_unit: MaybePrivate = None
    secrecy: SetOf[Secrecy] = frozenset()
    name: MaybePrivate = None
    address: MaybePrivate = None
    identity: MaybePrivate = None
    telephone: MaybePrivate = None
    email: MaybePrivate = None
    report: MaybePrivate = None
    service_received: Day | None = None
    receipt_given: Day | None = None
    returned: Day | None = None
    completed: Day | None = None
    verified: Day | None = None
    forwarded: Day | None = None
    replied: Day | None = None
    examined: Day | None = None
    decided: Day | None = None
    delivered: Day | None = None
    closed: Day | None = None

    @field_validator("complaint_class", mode="before")
    @classmethod
    def _is_told(cls, value: object) -> object:
        """Return None for a word that says only that it is a report, and not of which class."""
        return None if isinstance(value, str) and value.lower() in _SAY_NOTHING else value

    @model_validator(mode="after")
    def _was_received_first(self) -> ComplaintRow:
        refuse_later("service_received", self.service_received, self.received)
        for step in _STEPS:
            day: date | None = getattr(self, step)
            if day is not None and day < self.received:
                raise RecordError(
                    field=step,
                    problem_id=f"bertanggal {day}, sebelum laporan diterima {self.received}",
                    problem_en=f"is dated {day}, before the report was received on {self.received}",
                    citation="UU 25/2009 Pasal 44 ayat (3)",
                )
        return self

    @checked
    def as_of(self, on: date) -> ComplaintRow:
        """Return the row as it stood on a day: without the steps that came later.

        Raises:
            NotADayError: `on` is not a plain day.
        """
        later = {step: None for step in _STEPS if (getattr(self, step) or on) > on}
        return self.model_copy(update=later)

    @checked
    def case(self, under: Jurisdiction | None = None) -> Loaded[Complaint]:
        """Return the row as a complaint with its events; nothing is lost, even without effect.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        who = None
        if self.name is not None:
            who = Complainant(
                name=self.name,
                address=self.address,
                identity=self.identity,
                telephone=self.telephone,
                email=self.email,
            )
        record = Complaint(
            received=self.received,
            channel=self.channel,
            complainant=who,
            secrecy=self.secrecy,
            against_unit=self.against_unit,
            service_received=self.service_received,
            service=self.report,
        )
        body = under or Jurisdiction.national()
        events = sorted(self._events(body), key=lambda event: event.on)
        data = record.model_dump(exclude={"events"})
        return Complaint.load({**data, "events": events}, under=under, strict=False)

    def _events(self, under: Jurisdiction) -> list[Event]:
        """Return the events in the order of the procedure; on one day they stay in that order."""
        decided = self.decided or self.delivered
        was_closed_first = self.closed and (decided is None or self.closed < decided)
        replied = self.replied or (self.closed if was_closed_first else None)
        known = self.complaint_class or ComplaintClass.NOT_SUPERVISORY
        may_examine = under.complaint_roles.steps["examination_opened"].who
        is_oversight = "inspektorat" in (self.unit or "").casefold()
        by_oversight = is_oversight and Actor.INSPECTORATE in may_examine
        body = Actor.PROVIDER  # a row does not say who of the body did it
        examiner = Actor.INSPECTORATE if by_oversight else body
        settles = not (self.examined or decided) and known is not ComplaintClass.SUPERVISORY
        classified_on = self.received if self.complaint_class else None  # no register says when
        made: tuple[tuple[date | None, Callable[[date], Event]], ...] = (
            (self.receipt_given, lambda on: ReceiptGiven(on=on, number=self.number)),
            (classified_on, lambda on: Classified(on=on, complaint_class=known)),
            (self.returned, lambda on: ComplaintDeclaredIncomplete(on=on, lacking=("-",))),
            (self._completed(), lambda on: ComplaintCompleted(on=on)),
            (self._verified(), lambda on: ComplaintDeclaredComplete(on=on)),
            (self.forwarded, lambda on: Forwarded(on=on, by=body, to_unit=self.unit or "-")),
            (replied, lambda on: Replied(on=on, by=body, settles=settles)),
            (self.examined or decided, lambda on: ExaminationOpened(on=on, by=examiner)),
            (decided, lambda on: ComplaintDecided(on=on)),
            (self.delivered, lambda on: Delivered(on=on)),
            (self.closed, lambda on: Closed(on=on, by=body)),
        )
        return [make(on) for on, make in made if on is not None]

    def _completed(self) -> date | None:
        """Return when it was completed: by its verification, where it was returned before that."""
        if self.completed is None and self.returned and self.verified:
            return self.verified if self.verified >= self.returned else None
        return self.completed

    def _verified(self) -> date | None:
        """Return when it was verified, or must have been: with the first step that follows it."""
        if self.verified is not None or (self.returned is not None and self.completed is None):
            return self.verified
        following = (getattr(self, step) for step in _AFTER_VERIFYING)
        since = self.completed or self.received
        return min((day for day in following if day is not None and day >= since), default=None)


_AFTER_VERIFYING = ("forwarded", "replied", "examined", "decided", "delivered", "closed")
_STEPS = ("receipt_given", "returned", "completed", "verified", *_AFTER_VERIFYING)


@frozen
class JudgedComplaint:
    """One row judged on a day: the complaint, what was late, and what has no effect in law.

    `noted` is what is found besides in steps that have effect: filed or completed too late, done
    too early, out of order; what a row does not contain is not among it. `unit` is shown without
    what has the form of personal data. Where a step of the row has no effect its days contradict
    each other or the procedure, so it is listed and not measured.
    """

    line: int
    row: ComplaintRow
    complaint: Complaint = field(repr=False)
    unit: str | None = field(repr=False)
    stage: str
    late: tuple[CaseDeadline, ...]
    without_effect: tuple[Irregularity, ...]
    noted: tuple[Irregularity, ...]
    progress: ComplaintProgress = field(repr=False)
    deadlines: tuple[CaseDeadline, ...] = field(repr=False)

    @property
    def number(self) -> str:
        """Its number in the register, without what has the form of personal data."""
        return label(_as_published(self.complaint, self.row.number))

    @checked
    def is_sure(self, duty: CaseDeadline, on: date) -> bool:
        """Return whether a duty is late under every reading.

        Raises:
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        return (duty.done_on or on) > duty.deadline.latest

    @property
    def is_overdue(self) -> bool:
        """Whether something is late under a rule of law that was read, or the body's own."""
        in_law = any(each.legal_basis in {LegalBasis.LAW, LegalBasis.LOCAL} for each in self.late)
        return in_law and not self.without_effect


@checked
def judge_complaints(
    file: RecordFile[ComplaintRow],
    *,
    on: date,
    under: Jurisdiction | None = None,
    as_it_stood: bool = False,
) -> tuple[tuple[JudgedComplaint, ...], tuple[RowProblem, ...]]:
    """Judge every row on a day; rows that cannot be judged come back as problems, by line.

    A row cannot be judged where it was malformed, where a day lies after `on`, or where its days
    contradict each other or the calendar does not reach them. With `as_it_stood` a register that
    was kept on is judged as it was on an earlier day: what came later is left out.

    Raises:
        NotADayError: `on` is not a plain day.
        ArgumentError: an argument is of another kind than it takes.
    """
    judged, problems = [], list(file.problems)
    rows: Iterable[tuple[int, ComplaintRow]] = zip(file.lines, file.records, strict=True)
    if as_it_stood:
        rows = ((line, row.as_of(on)) for line, row in rows if row.received <= on)
    for line, row in rows:
        found = judge_complaint(line, row, on=on, under=under)
        if isinstance(found, RowProblem):
            problems.append(found)
        else:
            judged.append(found)
    return tuple(judged), tuple(sorted(problems, key=lambda each: each.line))


@checked
def measure_units(
    judged: Iterable[JudgedComplaint], *, on: date, under: Jurisdiction | None = None
) -> Measures:
    """Measure the complaints of each unit, as the register names it; "" where it names none.

    Raises:
        CalendarRangeError: a day lies beyond the calendar that is known.
        NotADayError: `on` is not a plain day.
        ArgumentError: an argument is of another kind than it takes.
    """
    units: dict[str, list[_Judged]] = {}
    for each in judged:
        if not each.without_effect:
            units.setdefault(each.unit or "", []).append(_Judged(each))
    found = [(unit, measure(units[unit], on=on, under=under)) for unit in sorted(units)]
    return Measures(
        on,
        tuple(evolve(each, group=unit) for unit, one in found for each in one.timeliness),
        tuple(evolve(each, group=unit) for unit, one in found for each in one.backlogs),
    )


@frozen
class _Judged:
    """A judged row as a case that can be measured: it was folded on the day, and is not again."""

    judged: JudgedComplaint

    def as_of(self, on: date) -> _Judged:
        del on
        return self

    def scene(self, under: Jurisdiction | None = None) -> Scene[Complaint, ComplaintProgress]:
        body, case = under or Jurisdiction.national(), self.judged.complaint
        return Scene(case, self.judged.progress, body, case.lifecycle(body))


@checked
def not_read_in(judged: Iterable[JudgedComplaint], lang: Language) -> tuple[tuple[str, str], ...]:
    """Return each limit that ran and was not read in its own text, with its verification.

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    used = {
        (each.limit, cited(each.deadline.citations[0], each.deadline.verification, lang))
        for one in judged
        for each in one.deadlines
        if each.deadline.verification is not Verification.OWN_TEXT
    }
    return tuple(sorted(used))


@checked
def judge_complaint(
    line: int, row: ComplaintRow, *, on: date, under: Jurisdiction | None = None
) -> JudgedComplaint | RowProblem:
    """Judge one row on a day; where it cannot be judged it comes back as a problem.

    Raises:
        NotADayError: `on` is not a plain day.
        ArgumentError: an argument is of another kind than it takes.
    """
    body = under or Jurisdiction.national()
    for step in ("received", *_STEPS):
        day: date | None = getattr(row, step)
        if day is not None and day > on:
            return _problem(
                line,
                row,
                "KB-R06",
                COMPLAINT_FORM.heading(step, "id"),
                (
                    f"{day} sesudah hari yang ditanyakan ({on})",
                    f"{day} is after the day asked about ({on})",
                ),
            )
    try:
        loaded = row.case(body)
        body.calendar.count(row.received, on)  # the calendar must reach from the first day to now
        scene = loaded.case.scene(body)
        progress, deadlines = scene.progress, tuple(running(scene))
        late = tuple(each for each in deadlines if each.late_by(on) is not None)
    except KeterbukaanError as error:
        return _problem(line, row, error.code, "-", (error.text("id"), error.text("en")))
    if loaded.refused:
        _, why = loaded.refused[0]
        return _problem(line, row, why.code, "-", (why.reason("id"), why.reason("en")))
    vain = (each for step in progress.steps if not step.has_effect for each in step.irregularities)
    unit = row.unit or progress.unit
    return JudgedComplaint(
        line=line,
        row=row,
        complaint=loaded.case,
        unit=None if unit is None else label(_as_published(loaded.case, unit), None),
        stage=progress.state,
        late=late,
        without_effect=tuple(vain),
        noted=tuple(_noted(loaded, progress)),
        progress=progress,
        deadlines=deadlines,
    )


def _noted(loaded: Loaded[Complaint], progress: ComplaintProgress) -> Iterator[Irregularity]:
    """Yield what is found of the filing, and of steps that have effect, and stands nowhere else."""
    for each in loaded.irregularities:
        if each.event == "filed":
            yield each
    for step in progress.steps:
        for each in step.irregularities if step.has_effect else ():
            if each.nature in _NOTED:
                yield each


def _as_published(case: Complaint, text: str) -> str:
    """Return a cell without those who complain, whose name stands in a column of its own.

    A unit that shares but one word with a name keeps its own, or it would be two units.
    """
    who = case.complainant
    if who is None:
        return text
    name, plain = plain_name(who.name), plain_name(text)
    numbers = re.findall(r"\d{5,}", f"{who.telephone} {who.identity}")
    is_named = name in plain or any(number in plain for number in numbers)
    return published_text(particulars(case), text) if is_named else text


def _problem(
    line: int, row: ComplaintRow, code: str, column: str, said: tuple[str, str]
) -> RowProblem:
    return RowProblem(line, label(row.number), code, column, *said)


COMPLAINT_FORM = TableForm(
    model=ComplaintRow,
    headers={
        "number": ("Nomor", "Number", "Nomor pengaduan", "ID laporan", "Tracking ID", "No"),
        "received": ("Tanggal diterima", "Received", "Tanggal laporan", "Tanggal pengaduan"),
        "channel": ("Kanal", "Channel", "Saluran", "Sumber"),
        "complaint_class": ("Golongan", "Class", "Klasifikasi", "Jenis laporan"),
        "unit": ("Unit", "Handling unit", "Unit tujuan", "Diteruskan kepada", "Disposisi"),
        "against_unit": ("Teradu", "Against", "Unit teradu"),
        "secrecy": ("Kerahasiaan", "Secrecy", "Rahasia"),
        "name": ("Nama pengadu", "Complainant", "Nama pelapor", "Nama"),
        "address": ("Alamat", "Address"),
        "identity": ("NIK", "Identity number"),
        "telephone": ("Telepon", "Telephone", "No HP", "Nomor telepon"),
        "email": ("Surel", "E-mail", "Email"),
        "report": ("Isi laporan", "Report", "Uraian", "Isi pengaduan"),
        "service_received": ("Tanggal pelayanan", "Service received"),
        "receipt_given": ("Tanggal tanda terima", "Receipt given"),
        "returned": ("Tanggal dikembalikan", "Returned", "Tanggal tidak lengkap"),
        "completed": ("Tanggal dilengkapi", "Completed"),
        "verified": ("Tanggal verifikasi", "Verified", "Tanggal dinyatakan lengkap"),
        "forwarded": ("Tanggal diteruskan", "Forwarded", "Tanggal disposisi"),
        "replied": ("Tanggal dijawab", "Replied", "Tanggal jawaban", "Tanggal tindak lanjut"),
        "examined": ("Tanggal diperiksa", "Examined", "Tanggal pemeriksaan"),
        "decided": ("Tanggal diputuskan", "Decided", "Tanggal keputusan"),
        "delivered": ("Tanggal disampaikan", "Delivered", "Tanggal keputusan disampaikan"),
        "closed": ("Tanggal selesai", "Closed", "Tanggal ditutup"),
    },
    named_by="number",
    required=frozenset({"number", "received"}),
    lists=frozenset({"secrecy"}),
    codes=frozenset({"channel", "complaint_class", "secrecy"}),
    days=frozenset({"received", "service_received", *_STEPS}),
    synonyms={
        "lapor": "sp4n_lapor",
        "sp4n": "sp4n_lapor",
        "lapor_go_id": "sp4n_lapor",
        "tatap_muka": "loket",
        "datang_langsung": "loket",
        "langsung": "loket",
        "helpdesk": "meja_bantuan",
        "kotak_saran": "kotak_pengaduan",
        "telp": "telepon",
        "call_center": "telepon",
        "whatsapp": "aplikasi_pesan",
        "wa": "aplikasi_pesan",
        "telegram": "aplikasi_pesan",
        "instagram": "media_sosial",
        "facebook": "media_sosial",
        "medsos": "media_sosial",
        "website": "laman",
        "situs": "laman",
        "web": "laman",
        "email": "surel",
        "e_mail": "surel",
        "ombudsman": "rekomendasi_ombudsman",
        "dpr": "dpr_dprd",
        "dprd": "dpr_dprd",
        "lain_lain": "lainnya",
        "permintaan": "permintaan_informasi",
        "permohonan_informasi": "permintaan_informasi",
        "permintaan_informasi_publik": "permintaan_informasi",
        "saran": "tidak_berkadar_pengawasan",
        "pengaduan_berkadar_pengawasan": "berkadar_pengawasan",
        "pengaduan_tidak_berkadar_pengawasan": "tidak_berkadar_pengawasan",
    },
)
"""How a register writes a complaint: its headers in both languages, its dates."""
