"""What is irregular about a step by the portal's order of things, which is practice and not law.

Practice bars nothing that answers a complainant: what came out of its order is found, and happened.
"""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan._words import said_day
from keterbukaan.cases._guards import Guards
from keterbukaan.cases.complaint.events import (
    Closed,
    EnteredInPortal,
    FollowedUp,
    Forwarded,
    Replied,
)
from keterbukaan.cases.complaint.record import SUBMITTED, ComplaintScene, reply_of
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Irregularity, Nature, irregular
from keterbukaan.law.verification import Verification

__all__ = ["PORTAL"]

PORTAL = Guards()
_VERIFIED_FIRST = "Praktik SP4N-LAPOR!: FAQ resmi blog.lapor.go.id no. 3"
_UNVERIFIED = frozenset({"received", "incomplete", "completed"})
_AT_REST = {
    "closed": ("laporan sudah ditutup dan belum dibuka kembali", "the report is closed still"),
    "archived": (
        "laporan sudah diarsipkan dan belum dibuka kembali",
        "the report is archived still",
    ),
}


@PORTAL.of(EnteredInPortal)
def _entry(event: EnteredInPortal, scene: ComplaintScene) -> Iterator[Irregularity]:
    if SUBMITTED in scene.progress.days:
        move = scene.body.complaint_roles.steps[event.kind_name]
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "laporan sudah ada di portal",
            "the report is already in the portal",
            move.sources[0],
            read=move.read,
        )


@PORTAL.of(Forwarded, Replied, FollowedUp)
def _out_of_order(event: Event, scene: ComplaintScene) -> Iterator[Irregularity]:
    """Yield that the portal verifies first, and reopens what is closed before it is answered."""
    state = scene.progress.state
    if state in _UNVERIFIED:
        yield irregular(
            event,
            Nature.DEFECT,
            "laporan belum diverifikasi",
            "the report was not verified first",
            _VERIFIED_FIRST,
            read=Verification.RESTATED,
        )
    elif state in _AT_REST:
        step = scene.body.complaint_roles.steps[state]
        yield irregular(event, Nature.DEFECT, *_AT_REST[state], step.sources[0], read=step.read)


@PORTAL.of(Closed)
def _closing(event: Closed, scene: ComplaintScene) -> Iterator[Irregularity]:
    """Yield that a report was closed while its reporter may respond, or without a last answer."""
    progress = scene.progress
    if progress.state == "inspected" and progress.is_under_the_act:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "hasil pemeriksaannya belum diputuskan",
            "the result of its examination is not decided",
            "UU 25/2009 Pasal 50 ayat (1)",
        )
    last = scene.progress.done.get("replied")
    if scene.progress.state == "answered" and isinstance(last, Replied) and not last.settles:
        step = scene.body.complaint_roles.steps["replied"]
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "jawaban terakhirnya tidak menyelesaikan laporan",
            "its last answer did not resolve the report",
            step.sources[0],
            read=step.read,
        )
    waits = (
        scene.progress.state == "answered" and "complaint.reporter_reply" not in scene.progress.kept
    )
    deadline = reply_of(scene) if waits else None
    if deadline is not None and event.on <= deadline.date:
        yield irregular(
            event,
            Nature.PREMATURE,
            f"pelapor masih dapat menanggapi sampai {said_day(deadline.date, 'id')}",
            f"the reporter may still respond until {said_day(deadline.date, 'en')}",
            deadline.citations[0],
            read=deadline.verification,
        )
