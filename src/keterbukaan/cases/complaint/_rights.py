"""Who owes what in a complaint, and what the complainant may do (kewajiban dan upaya).

UU 25/2009 Pasal 36 and 43 to 53, and the portal's practice; each says on what it rests.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from keterbukaan._words import said_day
from keterbukaan.cases._clocks import deadline_from, owed_within, running
from keterbukaan.cases.complaint._oversight_rights import oversight_owed, oversight_remedies
from keterbukaan.cases.complaint.events import ComplaintOutcome, Delivered
from keterbukaan.cases.complaint.progress import ComplaintProgress
from keterbukaan.cases.complaint.record import (
    ComplaintRecord,
    ComplaintScene,
    lapses_on,
)
from keterbukaan.cases.outcomes import CaseDeadline, Obligation, Remedy
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law._earlier import in_force
from keterbukaan.law.actor import Actor
from keterbukaan.law.rulebook import Rulebook

__all__ = ["is_deemed_withdrawn", "obligations_of", "remedies_of"]

_ACT = "UU 25/2009 Pasal"
_THE_ACT = ComplaintRecord.opened_by
_ENDED_IN_PORTAL = frozenset({"closed", "archived"})
_ELSEWHERE_ID = "; jangka waktunya diatur undang-undang lain, yang tidak dibaca di sini"
_ELSEWHERE_EN = "; its time is set by another act, which was not read here"
_REPORT, _REPORTS = "ombudsman.report", "UU 37/2008 Pasal"
_OMBUDSMAN = "Peraturan Ombudsman 58/2023"  # UU 25/2009 Pasal 46 ayat (7), 50 ayat (7)
_OMBUDSMAN_ID = f"; tata cara dan waktunya diatur {_OMBUDSMAN}, yang tidak dibaca di sini"
_OMBUDSMAN_EN = f"; its procedure and times are set by {_OMBUDSMAN}, which was not read here"


def obligations_of(scene: ComplaintScene, on: date) -> Iterator[Obligation]:
    """Yield what is owed at some point of the history; the portal cannot end a duty of the Act."""
    progress = scene.progress
    if progress.ended_on is not None or is_deemed_withdrawn(scene, on):
        return
    yield from owed_within(scene, on)
    if progress.is_to_be_settled_again and progress.state not in _ENDED_IN_PORTAL:
        yield _settle_again(scene.body)
    if progress.is_under_the_act and in_force(_THE_ACT, scene.case.law_day):
        yield from _undated(progress, on)
    yield from oversight_owed(scene, on)


def is_deemed_withdrawn(scene: ComplaintScene, on: date) -> bool:
    """Return whether nobody completed it while a reading let them: it is withdrawn then (44(5))."""
    day = lapses_on(scene)
    return day is not None and on >= day


def _settle_again(body: Jurisdiction) -> Obligation:
    """Return that a reopened report must be resolved again; no text that was read says by when."""
    step = body.complaint_roles.steps["reopened"]
    return Obligation(
        Actor.AGENCY,
        "menyelesaikan laporan yang dibuka kembali",
        "resolve the report that was reopened",
        str(step.sources[0]),
        read=step.read,
        event="replied",
    )


def _undated(progress: ComplaintProgress, on: date) -> Iterator[Obligation]:
    """Yield what the Act asks for without setting a number of days."""
    if "receipt_given" not in progress.done:
        yield Obligation(
            Actor.PROVIDER,
            "memberikan tanda terima pengaduan",
            "give a receipt for the complaint",
            f"{_ACT} 44 ayat (1)",
            event="receipt_given",
        )
    if progress.state == "completed":
        yield Obligation(
            Actor.PROVIDER,
            "menanggapi pelengkapannya: lengkap atau belum lengkap",
            "respond to the completion, saying whether the complaint is complete",
            f"{_ACT} 48 ayat (2)",
            event="declared_complete",
        )
    if progress.state == "incomplete" and not progress.names_what_is_missing:
        yield Obligation(
            Actor.PROVIDER,
            "menginformasikan apa yang harus dilengkapi pengadu",
            "inform the complainant of what to complete",
            f"{_ACT} 44 ayat (4)",
            event="declared_incomplete",
        )
    is_complete = "complaint.file_complete" in progress.days
    was_examined = "complaint.examination_opened" in progress.days
    decision = progress.decision
    is_granted = decision is not None and decision.outcome is ComplaintOutcome.UPHELD
    if is_complete and not was_examined and not is_granted:  # a full grant leaves nothing to do
        yield Obligation(
            Actor.PROVIDER,
            "memeriksa pengaduan",
            "examine the complaint",
            f"{_ACT} 47 ayat (1)",
            event="examination_opened",
        )
    if progress.documents_open is not None:
        yield Obligation(
            Actor.PROVIDER,
            "memberikan dokumen yang diminta pengadu",
            "give the documents that the complainant asked for",
            f"{_ACT} 43 ayat (2)",
            event="documents_given",
        )
    if decision is None:
        return
    delivered = progress.done.get("delivered")
    if isinstance(delivered, Delivered) and not delivered.copy_given:
        yield Obligation(
            Actor.PROVIDER,
            "memberikan tembusan keputusan kepada pengadu",
            "give the complainant a copy of the decision",
            f"{_ACT} 50 ayat (9)",
            event="delivered",
        )
    if "carried_out" not in progress.done and decision.outcome is not ComplaintOutcome.NOT_UPHELD:
        yield Obligation(
            Actor.PROVIDER,
            "melaksanakan hasil pengelolaan pengaduan",
            "carry out the outcome of the complaint",
            f"{_ACT} 36 ayat (3)",
            event="carried_out",
        )
    if progress.owes_damages:
        due = decision.damages_due_on
        yield Obligation(
            Actor.PROVIDER,
            "membayar ganti rugi",
            "pay the damages",
            f"{_ACT} 50 ayat (3)",
            due,
            None,
            due is not None and on > due,
            event="compensated",
        )


def remedies_of(scene: ComplaintScene, on: date) -> Iterator[Remedy]:
    """Yield what the complainant may do, used up or not."""
    progress = scene.progress
    may_complete = progress.state == "incomplete" or progress.was_deemed_withdrawn
    for each in running(scene):
        if each.limit == "complaint.completion" and may_complete:
            yield _right(each, "melengkapi pengaduan", "complete the complaint", Actor.PROVIDER)
        elif each.limit == "complaint.reporter_reply" and each.is_open:
            yield _right(each, "menanggapi balasan", "respond to the reply", Actor.AGENCY)
        elif each.limit == "complaint.reopening" and progress.state == "closed":
            yield _right(each, "meminta dibuka kembali", "ask for it to be reopened", Actor.AGENCY)
    if progress.asks_for_information:
        yield from _silence(scene, on)
    if progress.state != "turned_into_request" and in_force(_THE_ACT, scene.case.law_day):
        yield from _to_the_ombudsman(scene, on)
        yield from _elsewhere(scene.case, progress, on)
        yield from oversight_remedies(scene, on)


def _silence(scene: ComplaintScene, on: date) -> Iterator[Remedy]:
    """Yield the objection against silence: what asks for information is a request (UU 14/2008)."""
    for each in running(scene):
        if each.limit == "request.response" and each.is_owed(on=on) and on > each.deadline.date:
            days = {"request.received": scene.case.received}
            deadline = deadline_from("objection.filing", days, scene)
            yield Remedy(
                "objection.filing",
                "c",
                "mengajukan keberatan karena permintaan informasinya tidak ditanggapi",
                "file an objection because the request for information was not answered",
                Actor.SUPERIOR,
                "UU 14/2008 Pasal 35 ayat (1) huruf c",
                deadline.exercisable_from if deadline else None,
                deadline.latest if deadline else None,
                deadline,
                who=ComplaintRecord.filed_by,
            )


def _right(each: CaseDeadline, text_id: str, text_en: str, to: Actor) -> Remedy:
    deadline = each.deadline
    return Remedy(
        each.limit,
        None,
        text_id,
        text_en,
        to,
        str(deadline.citations[0]),
        deadline.exercisable_from,
        deadline.latest,
        deadline,
        deadline.verification,
        who=ComplaintRecord.filed_by,
    )


def _to_the_ombudsman(scene: ComplaintScene, on: date) -> Iterator[Remedy]:
    """Yield the way to the Ombudsman, with the conditions of its own Act (UU 37/2008 24, 36).

    The last day is that of the service, where it is known. A later event, such as how the complaint
    was handled, has a time of its own, so nobody is told that the way is closed.
    """
    happened, report = scene.case.service_received, Rulebook.national().governing(_REPORT)
    days = {} if happened is None else {"ombudsman.event": happened}
    deadline = deadline_from(_REPORT, days, scene) if days else None
    last_id, last_en = (report.how_long(lang) for lang in ("id", "en"))
    if deadline is not None:
        last_id += f", untuk pelayanan itu paling lambat {said_day(deadline.date, 'id')}"
        last_en += f", for that service by {said_day(deadline.date, 'en')} at the latest"
    is_unread = in_force(_OMBUDSMAN, on)
    yield Remedy(
        "complaint.ombudsman",
        None,
        "meminta Ombudsman yang menyelesaikannya, apabila pengadu tidak menghendaki penyelesaian "
        f"oleh Penyelenggara; menurut {_REPORTS} 24 laporannya memuat identitas dan uraian "
        "peristiwa, sudah disampaikan langsung kepada terlapor atau atasannya tanpa penyelesaian "
        f"sebagaimana mestinya, dan peristiwanya belum lewat {last_id}; menurut {_REPORTS} 36 "
        "laporan ditolak antara lain bila diperiksa pengadilan, atau masih diselesaikan dalam "
        f"waktu yang patut{_OMBUDSMAN_ID if is_unread else ''}",
        "ask the Ombudsman to resolve it, where the complainant does not want the provider to; by "
        f"{_REPORTS} 24 the report states who reports and what happened, was put to the reported "
        "party or its superior directly without a proper settlement, and is about what happened "
        f"no more than {last_en} ago; by {_REPORTS} 36 it is refused, among others, where a court "
        "examines it, or while it is being settled within a proper time"
        f"{_OMBUDSMAN_EN if is_unread else ''}",
        Actor.OMBUDSMAN,
        f"{_ACT} 46 ayat (2)",
        None,
        None,
        deadline,
        who=ComplaintRecord.filed_by,
    )


def _elsewhere(case: ComplaintRecord, progress: ComplaintProgress, on: date) -> Iterator[Remedy]:
    """Yield the ways outside the provider, open whatever the stage (40(1), 46, 50(5), 51 to 53).

    Some are open only on a condition that no record shows, such as a loss in a field of law; it is
    said in the sentence.
    """
    ways = [
        (
            "complaint.mediation",
            (
                "bersama pihak lainnya meminta mediasi dan konsiliasi oleh Ombudsman, yang wajib "
                "melakukannya atas permintaan para pihak"
            ),
            (
                "ask the Ombudsman, together with the other side, for mediation and conciliation, "
                "which it must hold where the parties ask for it"
            ),
            Actor.OMBUDSMAN,
            "46 ayat (5)",
        ),
        (
            "complaint.legislature",
            "mengadu kepada DPR atau DPRD",
            "complain to the national or regional council (DPR, DPRD)",
            Actor.LEGISLATURE,
            "40 ayat (1)",
        ),
        (
            "complaint.administrative_court",
            (
                "menggugat Penyelenggara atau Pelaksana melalui peradilan tata usaha negara, "
                "apabila pelayanan yang diberikan menimbulkan kerugian di bidang tata usaha "
                f"negara{_ELSEWHERE_ID}"
            ),
            (
                "sue the provider or its staff before the administrative court, where the service "
                f"caused a loss in the field of state administration{_ELSEWHERE_EN}"
            ),
            Actor.COURT,
            "51",
        ),
        (
            "complaint.civil_court",
            (
                "mengajukan gugatan terhadap Penyelenggara ke pengadilan, dalam hal Penyelenggara "
                "melakukan perbuatan melawan hukum dalam penyelenggaraan pelayanan "
                f"publik{_ELSEWHERE_ID}"
            ),
            (
                "sue the provider, where it committed an unlawful act in running the public "
                f"service{_ELSEWHERE_EN}"
            ),
            Actor.COURT,
            "52 ayat (1)",
        ),
        (
            "complaint.authorities",
            (
                "melaporkan Penyelenggara kepada pihak berwenang, dalam hal Penyelenggara diduga "
                "melakukan tindak pidana dalam penyelenggaraan pelayanan publik"
            ),
            (
                "report the provider to the authorities, where it is suspected of a crime in "
                "running the public service"
            ),
            Actor.LAW_ENFORCEMENT,
            "53 ayat (1)",
        ),
    ]
    awarded = progress.decision is not None and progress.decision.damages is not None
    if awarded or case.damages is not None:
        ways.append(
            (
                "complaint.damages",
                (
                    "meminta mediasi dan konsiliasi tentang ganti rugi oleh Ombudsman, dan "
                    "ajudikasi khusus apabila tidak dapat diselesaikan dengannya; Ombudsman dapat "
                    "melakukannya"
                ),
                (
                    "ask the Ombudsman for mediation and conciliation about the damages, and for "
                    "special adjudication where these do not settle it; the Ombudsman may hold them"
                ),
                Actor.OMBUDSMAN,
                "50 ayat (5)",
            )
        )
    for name, said_id, said_en, to, place in ways:
        is_unread = to is Actor.OMBUDSMAN and in_force(_OMBUDSMAN, on)
        text_id = said_id + (_OMBUDSMAN_ID if is_unread else "")
        text_en = said_en + (_OMBUDSMAN_EN if is_unread else "")
        who = ComplaintRecord.filed_by
        yield Remedy(name, None, text_id, text_en, to, f"{_ACT} {place}", None, None, who=who)
