"""The clocks of a dispute: which limit runs from which event, who keeps it, and what keeps it.

The numbers stand with the regulations; here stands only what the history of a case has to do
with them.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from attrs import frozen

from keterbukaan.cases.case import deadline_of
from keterbukaan.cases.dispute.events import CourtDecided
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor

if TYPE_CHECKING:
    from keterbukaan.cases.dispute.dispute import Dispute, DisputeProgress

__all__ = ["CLOCKS", "Clock", "Scene", "side"]

_SIDES = (Actor.APPLICANT, Actor.RESPONDENT)
_ONE_DAY = timedelta(days=1)


def side(actor: Actor) -> Actor:
    """Return for whom someone acts: a proxy for the applicant."""
    return Actor.APPLICANT if actor is Actor.PROXY else actor


@frozen
class Scene:
    """A dispute, where its history stands, and the law under which it is judged."""

    case: Dispute
    progress: DisputeProgress
    body: Jurisdiction

    def deadline(self, limit: str, *since: str) -> Deadline | None:
        """Return a deadline that runs from events of the history; None before all happened."""
        days = self.progress.days
        if any(event not in days for event in since):
            return None
        return self.deadline_from(limit, {event: days[event] for event in since})

    def deadline_from(self, limit: str, days: dict[str, date]) -> Deadline | None:
        """Return a deadline from days given; None where they do not start it."""
        return deadline_of(limit, days, self.body, self.case.filed)

    def filing(self) -> Deadline | None:
        """Return the time to file, as far as it is known what became of the objection.

        Perki 1/2013 Pasal 13 has two windows: from the superior's answer, and from the end of
        the superior's time (C10). An answer that came after filing gave no window yet.
        """
        case, days = self.case, dict[str, date]()
        if case.objection_received is not None:
            days["objection.received"] = case.objection_received
        if case.objection_registered is not None:
            days["objection.registered"] = case.objection_registered
        if case.objection_received_by_superior is not None:
            days["objection.received_by_superior"] = case.objection_received_by_superior
        if case.answer_received is not None and case.answer_received <= case.filed:
            days["objection.response_received"] = case.answer_received
        elif not case.unanswered and case.answer_received is None:
            return None
        return self.deadline_from("dispute.filing", days) if days else None

    def mediation(self) -> Deadline | None:
        """Return by when mediation ends, extended or not (Perki 1/2013 Pasal 41)."""
        extended = "mediation_extended" in self.progress.done
        limit = "dispute.mediation_extension" if extended else "dispute.mediation"
        return self.deadline(limit, "dispute.first_mediation")

    def challenge(self, party: Actor) -> Deadline | None:
        """Return a party's time to go to court, once it received the copy (UU 48(1))."""
        received = self.progress.received.get(party)
        if received is None:
            return None
        return self.deadline_from("court.challenge", {"dispute.decision_received": received})

    def cassation(self, party: Actor) -> Deadline | None:
        """Return a party's time for cassation (C12), once it heard of the judgment.

        It heard by being there, or by the notice. The Act counts from receipt; a day of receipt
        that was not recorded is taken to be the same.
        """
        decided = self.progress.done.get("court_decided")
        if not isinstance(decided, CourtDecided):
            return None
        notified = self.progress.notified.get(party)
        came = {
            Actor.APPLICANT: decided.applicant_present,
            Actor.RESPONDENT: decided.respondent_present,
        }
        if came[party]:
            days = {"court.decision_pronounced": decided.on}
        elif notified is not None:
            days = {"court.decision_notified": notified}
        else:
            return None
        days["court.decision_received"] = notified or decided.on
        return self.deadline_from("cassation.filing", days)

    def final_since(self) -> date | None:
        """Return the first day on which the decision that stands is final (Perki 60(3), UU 39).

        A decision of which a party has no copy, or that is being challenged, is not. The last
        day is the latest under any reading, since until then a right may be alive.
        """
        rests_on, progress = self.progress.rests_on, self.progress
        if rests_on == "mediated":
            return progress.days["dispute.decision_read"]
        if rests_on == "cassation_decided":
            return progress.done["cassation_decided"].on
        if rests_on is None:
            return None
        by_party = self.cassation if rests_on == "court_decided" else self.challenge
        deadlines = [by_party(party) for party in _SIDES]
        known = [each.latest for each in deadlines if each is not None]
        return max(known) + _ONE_DAY if len(known) == len(_SIDES) else None


@frozen
class Clock:
    """A limit of a dispute. The first of `kept_by` is the event that may come too late.

    `owed_in` holds the stages in which a duty still waits; a right has no words here.
    """

    limit: str
    since: tuple[str, ...]
    who: Actor
    kept_by: tuple[str, ...]
    owed_in: tuple[str, ...] = ()
    text_id: str = ""
    text_en: str = ""


_BEFORE_HEARING = ("filed", "incomplete", "completed", "registered", "panel_appointed")
_IN_PROGRESS = ("in_hearing", "in_mediation", "mediation_agreed", "in_adjudication")
_ENDED = ("withdrawn", "lapsed", "not_in_good_faith")

CLOCKS: tuple[Clock, ...] = (
    Clock(
        "dispute.incompleteness_notice",
        ("dispute.received",),
        Actor.REGISTRAR,
        ("found_incomplete", "registered", *_ENDED),
        ("filed",),
        "memeriksa permohonan, lalu meregistrasi atau memberitahukan yang belum lengkap",
        "check the application, then register it or tell the applicant what lacks",
    ),
    Clock(
        "dispute.completion",
        ("dispute.incompleteness_received",),
        Actor.APPLICANT,
        ("completed", "unserved_statement"),
    ),
    Clock(
        "dispute.unserved_statement",
        ("dispute.incompleteness_received",),
        Actor.APPLICANT,
        ("unserved_statement", "completed"),
    ),
    Clock(
        "dispute.non_registration_deed",
        ("dispute.deed_issued",),
        Actor.REGISTRAR,
        ("deed_given",),
        ("not_registered",),
        "memberikan akta tidak diregistrasi kepada pemohon",
        "give the applicant the deed of non-registration",
    ),
    Clock(
        "dispute.registration_proof",
        ("dispute.registered",),
        Actor.REGISTRAR,
        ("proof_sent",),
        ("registered", "panel_appointed", *_IN_PROGRESS),
        "mengirim bukti registrasi kepada pemohon",
        "send the applicant proof of registration",
    ),
    Clock(
        "dispute.commencement",
        ("dispute.received",),
        Actor.COMMISSION,
        ("dispute.first_hearing",),
        _BEFORE_HEARING,
        "mulai mengupayakan penyelesaian sengketa",
        "begin to settle the dispute",
    ),
    Clock(
        "dispute.recusal_request",
        ("dispute.proceeding_start",),
        Actor.PARTIES,
        ("recusal_requested",),
    ),
    Clock(
        "dispute.mediation_postponement",
        ("dispute.adjudication_postponed",),
        Actor.MEDIATOR,
        ("mediation_started",),
        ("in_hearing",),
        "mengadakan mediasi pada hari sidang, atau pada hari yang disepakati para pihak",
        "hold the mediation on the day of the hearing, or on the day the parties agree",
    ),
    Clock(
        "dispute.resolution",
        ("dispute.received", "dispute.registered", "dispute.first_hearing"),
        Actor.COMMISSION,
        ("decided", "mediation_decided", "dismissed", *_ENDED),
        _IN_PROGRESS,
        "menyelesaikan sengketa; melewatinya tidak diberi akibat oleh undang-undang",
        "finish the dispute; the Act gives overrunning it no effect",
    ),
    Clock(
        "dispute.conclusions",
        ("dispute.decision_hearing",),
        Actor.PARTIES,
        ("conclusions_given",),
    ),
    Clock(
        "dispute.decision_copy",
        ("dispute.decision_read",),
        Actor.COMMISSION,
        ("copy_delivered",),
        ("dismissed", "mediated", "decided", "in_court"),
        "memberikan salinan putusan kepada para pihak",
        "give the parties a copy of the decision",
    ),
    Clock(
        "court.case_file_request",
        ("court.objection_registered",),
        Actor.COURT_CLERK,
        ("file_requested",),
        ("in_court",),
        "meminta putusan dan berkas perkara kepada Komisi Informasi",
        "ask the commission for the decision and the case file",
    ),
    Clock(
        "court.case_file_transfer",
        ("court.file_requested",),
        Actor.COMMISSION,
        ("file_transferred",),
        ("in_court",),
        "mengirim putusan dan berkas perkara ke pengadilan",
        "send the decision and the case file to the court",
    ),
    Clock(
        "court.answer",
        ("court.objection_registered",),
        Actor.RESPONDENT,
        ("court_answered",),
    ),
    Clock(
        "court.panel_appointment",
        ("court.objection_registered",),
        Actor.CHIEF_JUDGE,
        ("court_panel_appointed",),
        ("in_court",),
        "menunjuk majelis hakim",
        "appoint the panel of judges",
    ),
    Clock(
        "court.decision",
        ("court.panel_appointed",),
        Actor.COURT,
        ("court_decided",),
        ("in_court",),
        "memutus keberatan",
        "decide the objection",
    ),
    Clock(
        "cassation.decision",
        ("cassation.panel_appointed",),
        Actor.SUPREME_COURT,
        ("cassation_decided",),
        ("in_cassation",),
        "memutus kasasi",
        "decide the cassation",
    ),
    Clock(
        "court.execution_order",
        ("court.execution_requested",),
        Actor.CHIEF_JUDGE,
        ("execution_decided",),
        ("execution_requested",),
        "mengabulkan atau menolak penetapan eksekusi",
        "grant or refuse the execution order",
    ),
)
"""Every limit that runs from one place in the history; the parties' own are in `Scene`."""
