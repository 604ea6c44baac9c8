"""What is found of the decisions of a panel and its chair: they keep their effect all the same.

UU 14/2008 Pasal 37, 42 and 46, Perki 1/2013 Pasal 4, 30, 34, 36, 45, 47 and 59. A decision that
rests on a premise which the record contradicts is found with that premise; a court may annul it,
and a record may not. Only what no history can hold is refused: a decision before any hearing.
"""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan.cases._guards import Guards
from keterbukaan.cases.dispute._found import (
    defect,
    incomplete,
    letters,
    overrun,
    time_to_comply,
)
from keterbukaan.cases.dispute._postponement import postponed
from keterbukaan.cases.dispute._premises import contradicted_premises, stayed_away
from keterbukaan.cases.dispute.events import (
    Decided,
    HearingHeld,
    InterlocutoryDecision,
    Lapsed,
    MediationDecided,
    MeritsOpened,
    NotInGoodFaith,
)
from keterbukaan.cases.dispute.record import DisputeScene
from keterbukaan.cases.dispute.terms import Attendance, InitialMatter, Order
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Irregularity, Nature, irregular
from keterbukaan.law.actor import Actor

__all__ = ["DECISIONS"]

_Said = tuple[str, str, str]
_OF_B_TO_G = frozenset({Order.PERFORM_DUTY, Order.KEEP_TIME, Order.FIX_COST})
_AT_ANY_TIME = frozenset({InitialMatter.BAD_FAITH, InitialMatter.LAPSED})
_EXAMINED_FURTHER = frozenset({"in_mediation", "mediation_agreed", "in_adjudication"})
_OF_COURTS = frozenset({"court_decided", "cassation_decided"})
_IN_MEDIATION = frozenset({"in_mediation", "mediation_agreed"})
DECISIONS = Guards()

_NOT_FAILED: _Said = (
    "mediasi belum dinyatakan gagal",
    "the mediation has not been declared failed",
    "UU 14/2008 Pasal 42",
)
_AGREED: _Said = (
    "para pihak sudah bersepakat dalam mediasi",
    "the parties have agreed in mediation",
    "Perki 1/2013 Pasal 46 ayat (1)",
)
_STILL_MEDIATED = {"in_mediation": _NOT_FAILED, "mediation_agreed": _AGREED}
_ENDED: dict[str, _Said] = {
    "dismissed": (
        "permohonan sudah ditolak dengan putusan sela; yang terakhir yang berlaku",
        "the application is already rejected by an interlocutory decision; the last one governs",
        "Perki 1/2013 Pasal 36 ayat (2)",
    ),
    "mediated": (
        "putusan mediasi bersifat final dan mengikat; yang terakhir yang dicatat berlaku",
        "the mediated decision is final and binding; the last one recorded governs",
        "UU 14/2008 Pasal 39",
    ),
    "withdrawn": (
        "permohonan sudah dicabut",
        "the application is withdrawn",
        "Perki 1/2013 Pasal 15 ayat (3)",
    ),
    "lapsed": (
        "permohonan sudah dinyatakan gugur; yang terakhir yang berlaku",
        "the application is already declared lapsed; the last one governs",
        "Perki 1/2013 Pasal 30",
    ),
    "terminated": (
        "proses sudah dihentikan; yang terakhir yang berlaku",
        "the proceedings were ended; the last decision governs",
        "Perki 1/2013 Pasal 4 ayat (4)",
    ),
    "in_court": (
        "putusan sedang diperiksa pengadilan",
        "the decision is before the court",
        "UU 14/2008 Pasal 48 ayat (1)",
    ),
    **dict.fromkeys(
        ("decided", "complied", "challenge_withdrawn"),
        (
            "Komisi Informasi sudah memutus; yang terakhir yang berlaku",
            "the commission has already decided; the last decision governs",
            "Perki 1/2013 Pasal 59 ayat (1)",
        ),
    ),
}


def _after_its_end(event: Event, scene: DisputeScene) -> Iterator[Irregularity]:
    """Yield that the matter had already ended; without any hearing there is nothing to decide."""
    said = _ENDED.get(scene.progress.state)
    if said is None:
        return
    if "hearing_held" not in scene.progress.done:
        yield _refused_at(event, "registered", scene)
    else:
        yield defect(event, *said)


def _refused_at(event: Event, stage: str, scene: DisputeScene) -> Irregularity:
    """Return why an event is refused at another stage, for the same reason here."""
    refusal = scene.life.moves[event.kind_name].refusal(stage)
    words = refusal.text_id, refusal.text_en, str(refusal.citation)
    return irregular(event, Nature.UNLAWFUL, *words)


@DECISIONS.of(NotInGoodFaith)
def _not_in_good_faith(event: NotInGoodFaith, scene: DisputeScene) -> Iterator[Irregularity]:
    if scene.progress.state in _ENDED:  # 4(2) needs no hearing: the commission does not respond
        yield defect(event, *_ENDED[scene.progress.state])
    if event.by is Actor.COMMISSION_DEPUTY_CHAIR:
        yield defect(
            event,
            "Wakil Ketua hanya menggantikan Ketua untuk Pasal 20 ayat (1)",
            "the deputy takes the chair's place for Pasal 20 ayat (1) alone",
            "Perki 1/2013 Pasal 21",
        )
    if event.ground is None:
        yield incomplete(
            event,
            "penghentian tanpa salah satu alasan yang diperbolehkan",
            "ended without one of the grounds that are allowed",
            "Perki 1/2013 Pasal 4 ayat (4)",
        )


@DECISIONS.of(Lapsed)
def _lapse(event: Lapsed, scene: DisputeScene) -> Iterator[Irregularity]:
    yield from _after_its_end(event, scene)
    if scene.progress.state == "mediation_agreed":
        yield defect(event, *_AGREED)
    mediation = scene.progress.state in _IN_MEDIATION
    absences, enough = stayed_away(scene, mediation=mediation)
    if absences < enough.value:
        yield defect(
            event,
            f"pemohon tercatat baru {absences} kali tidak hadir tanpa alasan yang jelas",
            f"on record the applicant stayed away without clear reason {absences} times so far",
            str(enough.citation),
        )


# ---------------------------------------------------------------- putusan sela


@DECISIONS.of(InterlocutoryDecision)
def _interlocutory(event: InterlocutoryDecision, scene: DisputeScene) -> Iterator[Irregularity]:
    yield from postponed(event, scene)
    yield from _after_its_end(event, scene)
    if not event.examined:
        yield incomplete(
            event,
            "putusan sela tidak menyebut hal yang mendasarinya",
            "the interlocutory decision names no matter on which it rests",
            "Perki 1/2013 Pasal 36 ayat (2)",
        )
    if scene.progress.state in _EXAMINED_FURTHER and not event.examined & _AT_ANY_TIME:
        yield defect(
            event,
            "pemeriksaan sudah dilanjutkan; hal itu diputus bersama putusan akhir",
            "the examination had gone on; this is decided with the final decision",
            "Perki 1/2013 Pasal 36 ayat (3)",
        )
    if not event.accepted:
        yield from contradicted_premises(event, scene)
        yield from overrun(event, scene)


# ---------------------------------------------------------------- merits and putusan


@DECISIONS.of(MeritsOpened)
def _merits(event: MeritsOpened, scene: DisputeScene) -> Iterator[Irregularity]:
    if scene.progress.state in _STILL_MEDIATED:
        yield defect(event, *_STILL_MEDIATED[scene.progress.state])
        return
    hearing = scene.progress.done.get("hearing_held")
    came = isinstance(hearing, HearingHeld) and hearing.respondent is Attendance.PRESENT
    if scene.case.may_be_mediated and came and not event.left_open:
        yield defect(
            event,
            "alasan huruf b sampai g wajib dimediasi lebih dahulu",
            "grounds b to g must be mediated first",
            "UU 14/2008 Pasal 42",
        )


@DECISIONS.of(MediationDecided)
def _mediated_decision(event: MediationDecided, scene: DisputeScene) -> Iterator[Irregularity]:
    yield from _after_its_end(event, scene)
    if scene.case.is_only_about_exemption:
        yield defect(
            event,
            "penolakan karena pengecualian tidak dapat dimediasi",
            "a refusal on the ground of exemption cannot be mediated",
            "UU 14/2008 Pasal 40 ayat (2)",
        )
    if "mediation_agreed" not in scene.progress.done:
        yield defect(
            event,
            "tidak tercatat kesepakatan mediasi yang dikuatkan",
            "no agreement in mediation that it confirms is on record",
            "Perki 1/2013 Pasal 47 ayat (2)",
        )
    yield from time_to_comply(event)
    yield from letters(event, event.contents, "abcdefg", "Perki 1/2013 Pasal 47 ayat (3)")
    yield from overrun(event, scene)


@DECISIONS.of(Decided)
def _decision(event: Decided, scene: DisputeScene) -> Iterator[Irregularity]:
    grounds, state = scene.case.grounds, scene.progress.state
    if scene.progress.rests_on in _OF_COURTS:  # carried out: a court has decided above the panel
        yield _refused_at(event, "court_decided", scene)
        return
    yield from _after_its_end(event, scene)
    if state in _STILL_MEDIATED:
        yield defect(event, *_STILL_MEDIATED[state])
    if state == "in_hearing" and event.orders != {Order.NOT_ADMITTED}:
        yield defect(
            event,
            "pemeriksaan pokok sengketa belum dibuka",
            "the examination of the merits has not been opened",
            "Perki 1/2013 Pasal 36 ayat (3)",
        )
    if not event.orders:
        yield incomplete(
            event,
            "putusan tidak berisi salah satu perintah",
            "the decision contains none of the orders",
            "UU 14/2008 Pasal 46 ayat (1)",
        )
    if Order.NOT_ADMITTED in event.orders and len(event.orders) > 1:
        yield defect(
            event,
            "permohonan tidak diterima, tetapi putusan juga memuat perintah lain",
            "the application is not admitted, but the decision contains another order, too",
            "Perki 1/2013 Pasal 36 ayat (3)",
        )
    if scene.case.is_only_about_exemption and event.orders & _OF_B_TO_G:
        yield defect(
            event,
            "perintah ini hanya untuk alasan huruf b sampai g",
            "this order is only for grounds b to g",
            "UU 14/2008 Pasal 46 ayat (2)",
        )
    yield from _tests(event, scene)
    if event.closed and grounds and "a" not in grounds:
        yield defect(
            event,
            "putusan dibacakan tertutup, padahal tidak menyangkut informasi yang dikecualikan",
            "read out in closed session, though it concerns no exempt information",
            "UU 14/2008 Pasal 46 ayat (3)",
        )
    yield from time_to_comply(event)
    if not event.sets_time and any(order.binds_body for order in event.orders):
        yield incomplete(
            event,
            "putusan tidak menetapkan jangka waktu pelaksanaan",
            "the decision sets no time to comply",
            "Perki 1/2013 Pasal 59 ayat (2) huruf f angka 4",
        )
    yield from letters(event, event.contents, "abcdef", "Perki 1/2013 Pasal 59 ayat (2)")


def _tests(event: Decided, scene: DisputeScene) -> Iterator[Irregularity]:
    """Yield which test was not made, and what the order says against those that were (34)."""
    done, orders = scene.progress.done, event.orders
    if "a" in scene.case.grounds and Order.NOT_ADMITTED not in orders:
        if "consequence_test_assessed" not in done:
            yield defect(
                event,
                "hasil uji konsekuensi belum dinilai",
                "the consequence test has not been assessed",
                "Perki 1/2013 Pasal 34 ayat (1)",
            )
        elif scene.progress.found_exempt and "public_interest_tested" not in done:
            yield defect(
                event,
                "uji kepentingan publik belum dilakukan",
                "the public-interest test has not been carried out",
                "Perki 1/2013 Pasal 34 ayat (2)",
            )
    progress = scene.progress
    exempt, opens = progress.found_exempt_or_not, progress.found_to_open_or_not
    if Order.UPHOLD_EXEMPTION in orders and exempt == {False}:
        yield defect(
            event,
            "pengecualian dikukuhkan, padahal menurut penilaian uji konsekuensi tidak dikecualikan",
            "the exemption is upheld, though the consequence test was found to show none",
            "UU 14/2008 Pasal 46 ayat (1) huruf b",
        )
    if Order.UPHOLD_EXEMPTION in orders and exempt == {True} and opens == {True}:
        yield defect(
            event,
            "pengecualian dikukuhkan, padahal kepentingan publik menghendaki informasi dibuka",
            "the exemption is upheld, though the public interest was found to ask to open it",
            "Perki 1/2013 Pasal 34 ayat (3)",
        )
    opened = Order.DISCLOSE in orders and not scene.case.may_be_mediated
    if opened and exempt == {True} and opens == {False}:
        yield defect(
            event,
            "informasi diperintahkan dibuka, padahal dikecualikan dan kepentingan publik tidak "
            "menghendakinya",
            "the information is ordered to be opened, though it was found exempt and the public "
            "interest not to ask for it",
            "UU 14/2008 Pasal 2 ayat (4)",
        )
