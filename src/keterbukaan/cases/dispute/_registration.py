"""From the application to its register: what binds whom, and what bars it (Perki 1/2013 16 to 18).

A complete application is entered without any time of its own (16(2)): 17(1) sets one only for the
letter on what is missing, and 17(2) one for the applicant. Whether a missing power of attorney bars
registration (C22) and for whom proof of it is sent (C23) are readings. The text says nothing of an
application with identity, without proof of the request or objection, and without a reason for that.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TypeAlias

from keterbukaan._words import said_day
from keterbukaan.cases._clocks import deadline_for, deadline_from
from keterbukaan.cases._guards import Guards
from keterbukaan.cases.dispute._documents import missing
from keterbukaan.cases.dispute._found import defect, incomplete, unlawful
from keterbukaan.cases.dispute.events import DisputeRegistered, FoundIncomplete, NotRegistered
from keterbukaan.cases.dispute.record import DisputeScene
from keterbukaan.cases.dispute.terms import DisputeDocument
from keterbukaan.cases.lifecycle import Clock
from keterbukaan.cases.outcomes import Doubt, Irregularity, late, received_before
from keterbukaan.law.actor import Actor
from keterbukaan.law.reading import RegistrationBar, RegistrationProof

__all__ = ["REGISTRATION", "Duty", "barred_since", "clock_runs", "doubt_of", "owed_before_register"]

REGISTRATION = Guards()
_NOTICE, _PROOF = "dispute.incompleteness_notice", "dispute.registration_proof"
_BEGINNING = "dispute.commencement"
_REQUEST = frozenset({DisputeDocument.REQUEST, DisputeDocument.REQUEST_NOTICE})
_ONE_DAY = timedelta(days=1)
_IDENTITY, _ANNEX = "Perki 1/2013 Pasal 17 ayat (3)", "Perki 1/2013 Lampiran III"
_BOOK, _REASON = "Perki 1/2013 Pasal 16 ayat (2)", "Perki 1/2013 Pasal 18 ayat (1)"

Duty: TypeAlias = tuple[Actor, str, str, str, str | None]
"""Who owes what without a number of days, in both languages, its article, what event does it."""

# ---------------------------------------------------------------- guards


@REGISTRATION.of(FoundIncomplete)
def _letter(event: FoundIncomplete, scene: DisputeScene) -> Iterator[Irregularity]:
    yield from received_before(event, event.received_on, "Perki 1/2013 Pasal 17 ayat (2)")
    # The letter itself says that something is missing, so its time bound, whatever is recorded.
    deadline = deadline_from(_NOTICE, {"dispute.received": scene.case.filed}, scene)
    if deadline is not None and event.on > deadline.date:
        yield late(event, deadline)
    if not event.lacking:
        yield unlawful(
            event,
            "surat pemberitahuan tidak menyebut dokumen yang kurang",
            "the letter does not name any missing document",
            "Perki 1/2013 Pasal 17 ayat (1)",
        )
    elif event.lacking <= _REQUEST and scene.case.grounds == {"b"}:
        yield unlawful(
            event,
            "dokumen permohonan informasi tidak perlu disertakan bila alasannya informasi berkala",
            "the request need not be attached where the ground is periodic information",
            "Perki 1/2013 Pasal 11 ayat (3)",
        )


@REGISTRATION.of(NotRegistered)
def _not_registered(event: NotRegistered, scene: DisputeScene) -> Iterator[Irregularity]:
    gone = missing(scene.case, scene.progress)
    if "identity" not in gone and "proxy" not in gone:
        yield unlawful(
            event,
            "tidak ada kekurangan identitas yang sah; kekurangan lain tidak menghalangi registrasi",
            "no valid identity document is missing; nothing else that is missing bars registration",
            _IDENTITY,
        )
    elif "identity" not in gone and not _power_bars(scene):
        yield incomplete(
            event,
            "hanya surat kuasa yang kurang: Lampiran III menyebutnya penghalang registrasi, "
            "Pasal 17 ayat (3) hanya menyebut identitas (C22)",
            "only the power of attorney is missing: Lampiran III says that this bars registration, "
            "Pasal 17 ayat (3) names identity alone (C22)",
            _IDENTITY,
        )
    deadline = deadline_for("dispute.completion", scene)
    if deadline is not None and event.on <= deadline.date:
        yield unlawful(
            event,
            f"pemohon masih dapat melengkapi sampai {said_day(deadline.date, 'id')}",
            f"the applicant may still complete the documents until {said_day(deadline.date, 'en')}",
            "Perki 1/2013 Pasal 17 ayat (2)",
        )


@REGISTRATION.of(DisputeRegistered)
def _registered(event: DisputeRegistered, scene: DisputeScene) -> Iterator[Irregularity]:
    gone = missing(scene.case, scene.progress)
    if "identity" in gone:
        yield unlawful(
            event,
            "identitas pemohon yang sah belum disertakan",
            "a valid identity document of the applicant is not attached",
            _IDENTITY,
        )
    elif "proxy" in gone and _power_bars(scene):
        yield unlawful(
            event,
            "surat kuasa belum disertakan",
            "the power of attorney is not attached",
            _ANNEX,
        )
    elif gone:
        yield incomplete(
            event,
            "diregistrasi walaupun dokumen belum lengkap dan tidak ada alasan tertulis",
            "registered although documents are missing and no written reason was given",
            _BOOK,
        )
    if event.by is Actor.SERVICE_OFFICER and "unserved_statement" in scene.progress.done:
        yield defect(
            event,
            "permohonan yang buktinya kurang karena tidak dilayani diregistrasi oleh Panitera",
            "an application without proof, since the applicant was not served, is registered by "
            "the registrar",
            _REASON,
        )


def _power_bars(scene: DisputeScene) -> bool:
    """Return whether a missing power of attorney bars registration (C22)."""
    return scene.body.readings[RegistrationBar] is RegistrationBar.IDENTITY_OR_POWER


# ---------------------------------------------------------------- clocks


def clock_runs(clock: Clock, scene: DisputeScene) -> bool:
    """Return whether a limit binds this application at all; most of them bind every one."""
    progress = scene.progress
    if clock.limit == _NOTICE and "found_incomplete" not in progress.done:
        if progress.documents is None:
            return "registered" not in progress.done  # it was registered: nothing was missing
        return bool(missing(scene.case, progress))
    if clock.limit == _PROOF and scene.body.readings[RegistrationProof] is _ONLY_WITH_REASONS:
        return "unserved_statement" in progress.done
    return True


def doubt_of(clock: Clock, scene: DisputeScene) -> Doubt | None:
    """Return why a lateness before registration cannot be told plainly; None where it can.

    Whether anything is missing may be unknown, and so whether the letter is owed; what lacks proof
    without a reason may have to be held, and then there is nothing to begin with (UU 38(1)).
    """
    progress = scene.progress
    if clock.limit == _NOTICE:
        unknown = progress.documents is None and "found_incomplete" not in progress.done
        return _MAYBE_COMPLETE if unknown else None
    waits = clock.limit == _BEGINNING and progress.state == "incomplete"
    return _MAYBE_HELD if waits and missing(scene.case, progress) else None


def barred_since(scene: DisputeScene) -> date | None:
    """Return the first day on which an application may not be registered any more; None if it may.

    The days are over under every reading, since the right to complete ends with them.
    """
    deadline = deadline_for("dispute.completion", scene)
    if scene.progress.state not in _BEFORE_REGISTER or deadline is None:
        return None
    gone = missing(scene.case, scene.progress)
    barred = "identity" in gone or ("proxy" in gone and _power_bars(scene))
    return deadline.latest + _ONE_DAY if barred else None


_BEFORE_REGISTER = frozenset({"incomplete", "completed"})
_ONLY_WITH_REASONS = RegistrationProof.WITH_REASONS
_MAYBE_COMPLETE = Doubt(
    "tidak tercatat dokumen apa yang disertakan; batas waktu ini hanya mengikat bila ada yang "
    "kurang",
    "what was attached is not recorded; this limit binds only where something is missing",
)
_MAYBE_HELD = Doubt(
    "dokumen belum lengkap, dan tidak diatur apakah permohonan seperti ini diregistrasi",
    "documents are missing, and no text says whether such an application is registered",
)

# ---------------------------------------------------------------- duties without a number


def owed_before_register(scene: DisputeScene, on: date) -> Iterator[Duty]:
    """Yield what is owed so that an application is registered, or is certified not to be."""
    progress, gone = scene.progress, missing(scene.case, scene.progress)
    if progress.state == "filed":
        if progress.documents is not None and not gone:
            yield _enter(scene)
    elif progress.state in _BEFORE_REGISTER:
        if not gone:
            yield _enter(scene)
        elif _is_time_over(scene, on):
            yield from _after_the_time(gone, scene)


def _enter(scene: DisputeScene) -> Duty:
    if "unserved_statement" in scene.progress.done:
        return (
            Actor.REGISTRAR,
            "meregistrasi permohonan walaupun buktinya kurang, karena alasannya sudah disampaikan",
            "register the application although proof is missing, since the reason was given",
            _REASON,
            "registered",
        )
    return (
        Actor.SERVICE_OFFICER,
        "mencatat permohonan yang lengkap ke dalam buku register (tidak ada batas waktunya)",
        "enter the complete application in the register (no text sets a time)",
        _BOOK,
        "registered",
    )


def _is_time_over(scene: DisputeScene, on: date) -> bool:
    deadline = deadline_for("dispute.completion", scene)
    return deadline is None or on > deadline.latest


def _after_the_time(gone: frozenset[str], scene: DisputeScene) -> Iterator[Duty]:
    if "identity" in gone:
        yield (
            Actor.REGISTRAR,
            (
                "menerbitkan akta bahwa permohonan tidak diregistrasi, karena identitas yang sah "
                "tidak dilengkapi"
            ),
            (
                "issue the certificate of non-registration, since no valid identity document was "
                "handed in"
            ),
            _IDENTITY,
            "not_registered",
        )
    elif "proxy" in gone and _power_bars(scene):
        yield (
            Actor.REGISTRAR,
            (
                "menerbitkan akta bahwa permohonan tidak diregistrasi, karena surat kuasa tidak "
                "dilengkapi"
            ),
            "issue the certificate of non-registration, since no power of attorney was handed in",
            _ANNEX,
            "not_registered",
        )
    else:
        yield _register_or_hold(gone)


def _register_or_hold(gone: frozenset[str]) -> Duty:
    said_id, said_en, article = _BY_BODY_OR_ANNEX if gone == {"proxy"} else _NOT_REGULATED
    return Actor.REGISTRAR, said_id, said_en, article, "registered"


_BY_BODY_OR_ANNEX = (
    (
        "meregistrasi permohonan atau menyatakannya tidak diregistrasi: identitas ada, surat kuasa "
        "kurang, dan Pasal 17 ayat (3) tidak sama dengan Lampiran III (C22)"
    ),
    (
        "register the application or certify that it is not: there is identity and no power of "
        "attorney, and Pasal 17 ayat (3) differs from Lampiran III (C22)"
    ),
    _IDENTITY,
)
_NOT_REGULATED = (
    (
        "meregistrasi atau menahan permohonan: identitas ada, bukti permohonan atau keberatan "
        "kurang tanpa alasan tertulis, dan hal itu tidak diatur (Pasal 17 ayat (3) hanya "
        "menyebut identitas, Pasal 18 ayat (1) hanya yang beralasan)"
    ),
    (
        "register the application or hold it: there is identity, but no proof of the request or "
        "objection and no written reason, and no text says what then (Pasal 17 ayat (3) names "
        "identity alone, Pasal 18 ayat (1) only who gave a reason)"
    ),
    _REASON,
)
