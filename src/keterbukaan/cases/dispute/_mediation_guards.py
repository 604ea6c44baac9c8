"""What is irregular about a mediation: UU 14/2008 Pasal 40 to 41, Perki 1/2013 Pasal 37 to 47."""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan._words import said_day
from keterbukaan.cases._guards import Guards
from keterbukaan.cases.dispute._found import incomplete, letters, unlawful
from keterbukaan.cases.dispute._postponement import recusal_deadline
from keterbukaan.cases.dispute._times import mediation
from keterbukaan.cases.dispute.events import (
    MediationAgreed,
    MediationExtended,
    MediationFailed,
    MediationMet,
    MediationStarted,
    RecusalRequested,
)
from keterbukaan.cases.dispute.record import DisputeScene
from keterbukaan.cases.dispute.terms import MediationFailure
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Irregularity, Nature, irregular, late
from keterbukaan.law.actor import Actor
from keterbukaan.law.rulebook import Rulebook

__all__ = ["MEDIATION"]

MEDIATION = Guards()


@MEDIATION.of(RecusalRequested)
def _recusal(event: RecusalRequested, scene: DisputeScene) -> Iterator[Irregularity]:
    deadline = recusal_deadline(event, scene)
    if deadline is not None and event.on > deadline.date:
        yield late(event, deadline)


@MEDIATION.of(MediationStarted)
def _mediation_start(event: MediationStarted, scene: DisputeScene) -> Iterator[Irregularity]:
    if scene.case.is_only_about_exemption:
        yield unlawful(
            event,
            "penolakan karena pengecualian tidak dapat dimediasi",
            "a refusal on the ground of exemption cannot be mediated",
            "UU 14/2008 Pasal 40 ayat (2)",
        )
    yield from _day_of_mediation(event, scene)


def _day_of_mediation(event: MediationStarted, scene: DisputeScene) -> Iterator[Irregularity]:
    """Yield that mediation is not on the hearing's day, nor on one that the parties agreed on."""
    postponed = scene.progress.days.get("dispute.adjudication_postponed")
    sat = [scene.progress.done.get(kind) for kind in ("hearing_held", "interlocutory_decision")]
    if event.on in {each.on for each in sat if each is not None}:
        return
    if postponed is None:
        yield incomplete(
            event,
            "tidak tercatat kapan ajudikasi dinyatakan ditunda untuk mediasi",
            "it is not recorded when the adjudication was declared postponed for mediation",
            "Perki 1/2013 Pasal 38 ayat (4)",
        )
    elif not event.day_agreed and event.on != scene.progress.mediation_on:
        yield irregular(
            event,
            Nature.LATE,
            "bukan pada hari sidang, tanpa kesepakatan para pihak tentang hari lain",
            "not on the day of the hearing, and the parties did not agree on another",
            "Perki 1/2013 Pasal 38 ayat (3)",
        )


@MEDIATION.of(MediationMet)
def _mediation_meeting(event: MediationMet, scene: DisputeScene) -> Iterator[Irregularity]:
    yield from _after_mediation(event, scene)


@MEDIATION.of(MediationExtended)
def _mediation_extension(event: MediationExtended, scene: DisputeScene) -> Iterator[Irregularity]:
    article = "Perki 1/2013 Pasal 41 ayat (2)"
    if "mediation_extended" in scene.progress.done:
        yield unlawful(
            event,
            "mediasi hanya dapat diperpanjang satu kali",
            "mediation can be extended only once",
            article,
        )
        return
    if not event.parties_agree:
        yield unlawful(
            event,
            "perpanjangan tanpa kesepakatan para pihak",
            "an extension to which the parties did not agree",
            article,
        )
    deadline = mediation(scene)
    if deadline is not None and event.on > deadline.date:
        yield unlawful(
            event,
            f"waktu mediasi sudah berakhir pada {said_day(deadline.date, 'id')}",
            f"the time for mediation ended on {said_day(deadline.date, 'en')}",
            "Perki 1/2013 Pasal 48 ayat (1) huruf c",
        )


@MEDIATION.of(MediationAgreed)
def _mediation_agreement(event: MediationAgreed, scene: DisputeScene) -> Iterator[Irregularity]:
    yield from _after_mediation(event, scene)
    yield from letters(event, event.contents, "abcdefg", "Perki 1/2013 Pasal 46 ayat (2)")
    if not event.checked:
        yield incomplete(
            event,
            "materi kesepakatan belum diperiksa mediator",
            "the mediator has not checked what was agreed",
            "Perki 1/2013 Pasal 46 ayat (3)",
        )


@MEDIATION.of(MediationFailed)
def _mediation_failure(event: MediationFailed, scene: DisputeScene) -> Iterator[Irregularity]:
    if scene.progress.state == "in_hearing":
        yield from _refused_before_it_began(event)
    if event.reason is None:
        yield unlawful(
            event,
            "kegagalan mediasi dinyatakan tanpa alasan",
            "mediation was declared failed without a reason",
            "Perki 1/2013 Pasal 48 ayat (1)",
        )
    deadline = mediation(scene)
    early = deadline is not None and event.on <= deadline.date
    if deadline is not None and event.reason is MediationFailure.TIME_ENDED and early:
        yield unlawful(
            event,
            f"waktu mediasi berjalan sampai {said_day(deadline.date, 'id')}",
            f"the time for mediation runs until {said_day(deadline.date, 'en')}",
            "Perki 1/2013 Pasal 48 ayat (1) huruf c",
        )
    absences = scene.progress.absences(Actor.RESPONDENT, mediation=True)
    enough = Rulebook.national().number("dispute.respondent_absences")
    if event.reason is MediationFailure.RESPONDENT_ABSENT and absences < enough.value:
        yield unlawful(
            event,
            f"termohon baru {absences} kali tidak hadir tanpa alasan yang jelas",
            f"the respondent stayed away without clear reason {absences} times so far",
            str(enough.citation),
        )
    yield from letters(event, event.contents, "abcdef", "Perki 1/2013 Pasal 48 ayat (2)")


def _refused_before_it_began(event: MediationFailed) -> Iterator[Irregularity]:
    """Yield what a failure without any meeting rests on: a written refusal, and C16."""
    if event.reason is MediationFailure.DECLARED_IN_WRITING:
        yield incomplete(
            event,
            "para pihak tidak pernah bertemu dalam mediasi: mediasi bersifat sukarela (UU 14/2008 "
            "Pasal 40 ayat (1)), walaupun menurut Perki 1/2013 Pasal 29 ayat (1) harus ditempuh "
            "lebih dahulu (C16)",
            "the parties never met in mediation: it is voluntary (UU 14/2008 Pasal 40 ayat (1)), "
            "although by Perki 1/2013 Pasal 29 ayat (1) it must be tried first (C16)",
            "UU 14/2008 Pasal 42",
        )
    else:
        yield unlawful(
            event,
            "mediasi belum dimulai, dan tidak ada pihak yang menolaknya secara tertulis",
            "mediation has not begun, and no party refused it in writing",
            "UU 14/2008 Pasal 42",
        )


def _after_mediation(event: Event, scene: DisputeScene) -> Iterator[Irregularity]:
    deadline = mediation(scene)
    if deadline is not None and event.on > deadline.date:
        yield late(event, deadline)
