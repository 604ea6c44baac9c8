"""What is irregular about an event of a dispute that its stage allows: time, maker, content.

UU 14/2008 Pasal 38 to 50, Perki 1/2013, PERMA 2/2011. A late step is kept and found late; only
what the law gives no effect is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import singledispatch

from keterbukaan.cases.case import Event, Irregularity, Nature, irregular
from keterbukaan.cases.dispute.clocks import CLOCKS, Scene, side
from keterbukaan.cases.dispute.events import (
    Attendance,
    CassationFiled,
    Challenged,
    Complied,
    ConsequenceTestAssessed,
    CourtAnswered,
    CourtDecided,
    CourtOrder,
    Decided,
    DisputeDocument,
    DisputeRegistered,
    ExecutionDecided,
    ExecutionRequested,
    FoundIncomplete,
    HearingHeld,
    HearingMatter,
    InitialMatter,
    InterlocutoryDecision,
    Lapsed,
    LocalInspection,
    MediationAgreed,
    MediationDecided,
    MediationExtended,
    MediationFailed,
    MediationFailure,
    MediationMet,
    MediationStarted,
    MeritsOpened,
    NotInGoodFaith,
    NotRegistered,
    Order,
    PanelAppointed,
    PanelReplaced,
    PublicInterestTested,
    StruckOff,
    Summoned,
    Withdrawn,
)
from keterbukaan.law.actor import Actor

__all__ = ["filing_irregularities", "irregularities_of"]

_SMALLEST_PANEL = 3  # UU 14/2008 Pasal 43 ayat (1)
_ABSENCES = 2  # Perki 1/2013 Pasal 30, 45 and 48 ayat (1) huruf d
_REQUEST = frozenset({DisputeDocument.REQUEST, DisputeDocument.REQUEST_NOTICE})
_OF_B_TO_G = frozenset({Order.PERFORM_DUTY, Order.KEEP_TIME, Order.FIX_COST})
_COURT_OF_B_TO_G = frozenset({CourtOrder.PERFORM_DUTY, CourtOrder.REJECT, CourtOrder.FIX_COST})
_TIMED = {clock.kept_by[0]: clock for clock in CLOCKS}


def filing_irregularities(scene: Scene) -> Iterator[Irregularity]:
    """Yield whether the application came too early or too late (Perki 1/2013 Pasal 5, 13).

    It is registered all the same; the initial examination then decides (36(1)d, 36(2)).
    """
    deadline, filed = scene.filing(), scene.case.filed
    if deadline is None:
        return
    opens = deadline.exercisable_from
    if opens is not None and filed < opens:
        yield Irregularity(
            "filed",
            filed,
            Nature.PREMATURE,
            f"diajukan sebelum waktu atasan PPID untuk menanggapi berakhir; terbuka sejak {opens}",
            f"filed before the superior's time to answer ended; open from {opens}",
            "Perki 1/2013 Pasal 5 huruf b",
        )
    elif filed > deadline.date:
        letter = "a" if deadline.event == "objection.response_received" else "b"
        yield Irregularity(
            "filed",
            filed,
            Nature.TOO_LATE,
            f"diajukan sesudah {deadline.date}",
            f"filed after {deadline.date}",
            f"Perki 1/2013 Pasal 13 huruf {letter}",
        )


def irregularities_of(event: Event, scene: Scene) -> Iterator[Irregularity]:
    """Yield what is irregular about an event: its proxy, its day, and its content."""
    if event.by is Actor.PROXY and not scene.case.has_proxy:
        yield irregular(
            event,
            Nature.NO_EFFECT,
            "kuasa bertindak tanpa surat kuasa khusus dari pemohon",
            "a proxy acts without a special power of the applicant",
            "UU 14/2008 Pasal 44 ayat (4)",
        )
        return
    clock = _TIMED.get(event.kind_name)
    if clock is not None:
        deadline = scene.deadline(clock.limit, *clock.since)
        if deadline is not None and event.on > deadline.date:
            official = scene.case.lifecycle().moves[event.kind_name].official
            yield _after(event, deadline.date, deadline.citations[0], official=official)
    yield from _content(event, scene)


def _after(event: Event, day: date, citation: object, *, official: bool = True) -> Irregularity:
    nature = Nature.LATE if official else Nature.TOO_LATE
    return irregular(event, nature, f"sesudah {day}", f"after {day}", citation)


def _unlawful(event: Event, text_id: str, text_en: str, citation: str) -> Irregularity:
    return irregular(event, Nature.UNLAWFUL, text_id, text_en, citation)


def _incomplete(event: Event, text_id: str, text_en: str, citation: str) -> Irregularity:
    return irregular(event, Nature.INCOMPLETE, text_id, text_en, citation)


def _letters(
    event: Event, contents: frozenset[str], wanted: str, citation: str
) -> Iterator[Irregularity]:
    """Say which letters of a list of contents a document lacks."""
    if lacking := [letter for letter in wanted if letter not in contents]:
        listed = ", ".join(lacking)
        yield _incomplete(
            event,
            f"isi huruf {listed} tidak tercatat",
            f"the contents of letters {listed} are not recorded",
            citation,
        )


def _overrun(event: Event, scene: Scene) -> Iterator[Irregularity]:
    """Find a dispute finished after its hundred days; the Act gives that no effect (C4)."""
    since = ("dispute.received", "dispute.registered", "dispute.first_hearing")
    deadline = scene.deadline("dispute.resolution", *since)
    if deadline is not None and event.on > deadline.date:
        yield _after(event, deadline.date, deadline.citations[0])


@singledispatch
def _content(event: Event, _scene: Scene) -> Iterator[Irregularity]:  # noqa: ARG001 - the event chooses
    """Yield what is irregular in what an event holds; most hold nothing to judge."""
    yield from ()


# ---------------------------------------------------------------- registration


@_content.register(FoundIncomplete)
def _found_incomplete(event: FoundIncomplete, scene: Scene) -> Iterator[Irregularity]:
    if not event.lacking:
        yield _unlawful(
            event,
            "surat pemberitahuan tidak menyebut dokumen yang kurang",
            "the letter names no document that lacks",
            "Perki 1/2013 Pasal 17 ayat (1)",
        )
    elif event.lacking <= _REQUEST and scene.case.grounds == {"b"}:
        yield _unlawful(
            event,
            "dokumen permohonan informasi tidak perlu disertakan bila alasannya informasi berkala",
            "the request need not be attached where the ground is periodic information",
            "Perki 1/2013 Pasal 11 ayat (3)",
        )


@_content.register(NotRegistered)
def _not_registered(event: NotRegistered, scene: Scene) -> Iterator[Irregularity]:
    documents = scene.progress.documents
    if documents is not None and scene.case.identifies(documents):
        yield _unlawful(
            event,
            "identitas yang sah sudah diserahkan; kekurangan lain tidak menghalangi registrasi",
            "valid identity was handed in; nothing else that lacks bars registration",
            "Perki 1/2013 Pasal 17 ayat (3)",
        )
    deadline = scene.deadline("dispute.completion", "dispute.incompleteness_received")
    waiting = scene.progress.state == "incomplete"
    if waiting and deadline is not None and event.on <= deadline.date:
        yield _unlawful(
            event,
            f"pemohon masih dapat melengkapi sampai {deadline.date}",
            f"the applicant may still complete the documents until {deadline.date}",
            "Perki 1/2013 Pasal 17 ayat (2)",
        )


@_content.register(DisputeRegistered)
def _registered(event: DisputeRegistered, scene: Scene) -> Iterator[Irregularity]:
    documents = scene.progress.documents
    if documents is None:
        return
    if not scene.case.identifies(documents):
        yield _unlawful(
            event,
            "identitas pemohon yang sah belum disertakan",
            "the applicant's valid identity is not attached",
            "Perki 1/2013 Pasal 17 ayat (3)",
        )
    elif "unserved_statement" not in scene.progress.done and scene.case.lacks(documents):
        yield _incomplete(
            event,
            "diregistrasi walaupun dokumen belum lengkap dan tidak ada alasan tertulis",
            "registered although documents lack and no written reason was given",
            "Perki 1/2013 Pasal 16 ayat (2)",
        )


@_content.register(NotInGoodFaith)
def _not_in_good_faith(event: NotInGoodFaith, _scene: Scene) -> Iterator[Irregularity]:
    if event.ground is None:
        yield _unlawful(
            event,
            "penghentian tanpa salah satu alasan yang diperbolehkan",
            "ended without one of the grounds that are allowed",
            "Perki 1/2013 Pasal 4 ayat (4)",
        )


# ---------------------------------------------------------------- panel and hearing


@_content.register(PanelAppointed)
@_content.register(PanelReplaced)
def _panel(event: PanelAppointed | PanelReplaced, scene: Scene) -> Iterator[Irregularity]:
    if event.members < _SMALLEST_PANEL or event.members % 2 == 0:
        yield _unlawful(
            event,
            f"majelis beranggota {event.members}; paling sedikit {_SMALLEST_PANEL} dan gasal",
            f"a panel of {event.members}; it has at least {_SMALLEST_PANEL} and an odd number",
            "UU 14/2008 Pasal 43 ayat (1)",
        )
    if (
        event.kind_name == "panel_appointed"
        and event.mediator is None
        and scene.case.may_be_mediated
    ):
        yield _incomplete(
            event,
            "mediator belum ditetapkan",
            "no mediator is appointed",
            "Perki 1/2013 Pasal 20 ayat (1)",
        )


@_content.register(Summoned)
def _summons(event: Summoned, scene: Scene) -> Iterator[Irregularity]:
    received = (event.applicant_received_on, event.respondent_received_on)
    days = [day for day in received if day is not None]
    if event.hearing_on < event.on:
        yield irregular(
            event,
            Nature.CONTRADICTION,
            f"panggilan untuk sidang {event.hearing_on}, yang sudah lewat",
            f"a summons to a hearing on {event.hearing_on}, which is past",
            "Perki 1/2013 Pasal 24 ayat (2)",
        )
    if len(days) < len(received):
        yield _incomplete(
            event,
            "hari penerimaan panggilan tidak tercatat untuk kedua pihak",
            "the day of receipt is not recorded for both parties",
            "Perki 1/2013 Pasal 24 ayat (3)",
        )
    deadline = scene.deadline_from("dispute.summons", {"dispute.first_hearing": event.hearing_on})
    first = scene.progress.state == "panel_appointed"
    if first and deadline is not None and any(day > deadline.date for day in days):
        yield _after(event, deadline.date, deadline.citations[0])


@_content.register(HearingHeld)
def _hearing(event: HearingHeld, scene: Scene) -> Iterator[Irregularity]:
    exempt = event.about is HearingMatter.EXEMPT_DOCUMENTS
    if exempt and not event.closed:
        yield _unlawful(
            event,
            "dokumen yang dikecualikan diperiksa dalam sidang terbuka",
            "exempt documents examined in an open hearing",
            "UU 14/2008 Pasal 43 ayat (3)",
        )
    if event.closed and not exempt:
        yield _unlawful(
            event,
            "sidang tertutup tanpa pemeriksaan dokumen yang dikecualikan",
            "a closed hearing that examines no exempt documents",
            "UU 14/2008 Pasal 43 ayat (2)",
        )
    if scene.progress.state == "panel_appointed":
        deadline = scene.deadline("dispute.commencement", "dispute.received")
        if deadline is not None and event.on > deadline.date:
            yield _after(event, deadline.date, deadline.citations[0])
        summons = scene.progress.done.get("summoned")
        if not isinstance(summons, Summoned) or summons.hearing_on != event.on:
            yield _incomplete(
                event,
                "tidak tercatat panggilan untuk hari sidang ini",
                "no summons to this day is recorded",
                "Perki 1/2013 Pasal 24 ayat (1)",
            )


@_content.register(InterlocutoryDecision)
def _interlocutory(event: InterlocutoryDecision, scene: Scene) -> Iterator[Irregularity]:
    if not event.examined:
        yield _unlawful(
            event,
            "putusan sela tidak menyebut hal pemeriksaan awal yang mendasarinya",
            "the interlocutory decision rests on nothing of the initial examination",
            "Perki 1/2013 Pasal 36 ayat (2)",
        )
    if event.accepted:
        return
    if event.examined == {InitialMatter.TIME_LIMIT} and _surely_in_time(scene):
        yield _unlawful(
            event,
            "ditolak karena batas waktu, padahal diajukan tepat waktu menurut setiap tafsir",
            "rejected for its time, though filed in time under every reading",
            "Perki 1/2013 Pasal 36 ayat (1) huruf d",
        )
    yield from _overrun(event, scene)


def _surely_in_time(scene: Scene) -> bool:
    deadline, filed = scene.filing(), scene.case.filed
    if deadline is None or filed > deadline.earliest:
        return False
    return deadline.exercisable_latest is None or filed >= deadline.exercisable_latest


# ---------------------------------------------------------------- mediation


@_content.register(MediationStarted)
def _mediation_start(event: MediationStarted, scene: Scene) -> Iterator[Irregularity]:
    if scene.case.is_only_about_exemption:
        yield _unlawful(
            event,
            "penolakan karena pengecualian tidak dapat dimediasi",
            "a refusal on exemption cannot be mediated",
            "UU 14/2008 Pasal 40 ayat (2)",
        )
    postponed = scene.progress.days.get("dispute.adjudication_postponed")
    if postponed is not None and event.on != postponed and not event.day_agreed:
        yield irregular(
            event,
            Nature.LATE,
            "bukan pada hari sidang, tanpa kesepakatan para pihak tentang hari lain",
            "not on the day of the hearing, and the parties agreed on no other",
            "Perki 1/2013 Pasal 38 ayat (3)",
        )


@_content.register(MediationMet)
def _mediation_meeting(event: MediationMet, scene: Scene) -> Iterator[Irregularity]:
    yield from _after_mediation(event, scene)


@_content.register(MediationExtended)
def _mediation_extension(event: MediationExtended, scene: Scene) -> Iterator[Irregularity]:
    article = "Perki 1/2013 Pasal 41 ayat (2)"
    if "mediation_extended" in scene.progress.done:
        yield _unlawful(
            event,
            "mediasi hanya dapat diperpanjang satu kali",
            "mediation can be extended only once",
            article,
        )
        return
    if not event.parties_agree:
        yield _unlawful(
            event,
            "perpanjangan tanpa kesepakatan para pihak",
            "an extension to which the parties did not agree",
            article,
        )
    deadline = scene.mediation()
    if deadline is not None and event.on > deadline.date:
        yield _unlawful(
            event,
            f"waktu mediasi sudah berakhir pada {deadline.date}",
            f"the time for mediation ended on {deadline.date}",
            "Perki 1/2013 Pasal 48 ayat (1) huruf c",
        )


@_content.register(MediationAgreed)
def _mediation_agreement(event: MediationAgreed, scene: Scene) -> Iterator[Irregularity]:
    yield from _after_mediation(event, scene)
    yield from _letters(event, event.contents, "abcdefg", "Perki 1/2013 Pasal 46 ayat (2)")
    if not event.checked:
        yield _incomplete(
            event,
            "materi kesepakatan belum diperiksa mediator",
            "the mediator has not checked what was agreed",
            "Perki 1/2013 Pasal 46 ayat (3)",
        )


@_content.register(MediationDecided)
def _mediated_decision(event: MediationDecided, scene: Scene) -> Iterator[Irregularity]:
    yield from _letters(event, event.contents, "abcdefg", "Perki 1/2013 Pasal 47 ayat (3)")
    yield from _overrun(event, scene)


@_content.register(MediationFailed)
def _mediation_failure(event: MediationFailed, scene: Scene) -> Iterator[Irregularity]:
    if event.reason is None:
        yield _unlawful(
            event,
            "kegagalan mediasi dinyatakan tanpa alasan",
            "mediation is declared failed without a reason",
            "Perki 1/2013 Pasal 48 ayat (1)",
        )
    deadline = scene.mediation()
    early = deadline is not None and event.on <= deadline.date
    if deadline is not None and event.reason is MediationFailure.TIME_ENDED and early:
        yield _unlawful(
            event,
            f"waktu mediasi berjalan sampai {deadline.date}",
            f"the time for mediation runs until {deadline.date}",
            "Perki 1/2013 Pasal 48 ayat (1) huruf c",
        )
    absences = scene.progress.absences(Actor.RESPONDENT, mediation=True)
    if event.reason is MediationFailure.RESPONDENT_ABSENT and absences < _ABSENCES:
        yield _unlawful(
            event,
            f"termohon baru {absences} kali tidak hadir tanpa alasan yang jelas",
            f"the respondent stayed away without clear reason {absences} times so far",
            "Perki 1/2013 Pasal 48 ayat (1) huruf d",
        )
    yield from _letters(event, event.contents, "abcdef", "Perki 1/2013 Pasal 48 ayat (2)")


def _after_mediation(event: Event, scene: Scene) -> Iterator[Irregularity]:
    deadline = scene.mediation()
    if deadline is not None and event.on > deadline.date:
        yield _after(event, deadline.date, deadline.citations[0])


# ---------------------------------------------------------------- adjudication and decision


@_content.register(MeritsOpened)
def _merits(event: MeritsOpened, scene: Scene) -> Iterator[Irregularity]:
    hearing = scene.progress.done.get("hearing_held")
    came = isinstance(hearing, HearingHeld) and hearing.respondent is Attendance.PRESENT
    if scene.case.may_be_mediated and came:
        yield _unlawful(
            event,
            "alasan huruf b sampai g wajib dimediasi lebih dahulu",
            "grounds b to g must be mediated first",
            "UU 14/2008 Pasal 42",
        )


@_content.register(ConsequenceTestAssessed)
def _consequence_test(event: ConsequenceTestAssessed, scene: Scene) -> Iterator[Irregularity]:
    if scene.case.grounds and "a" not in scene.case.grounds:
        yield _unlawful(
            event,
            "permohonan tidak ditolak karena pengecualian",
            "the request was not refused on exemption",
            "Perki 1/2013 Pasal 34 ayat (1)",
        )


@_content.register(PublicInterestTested)
def _public_interest(event: PublicInterestTested, scene: Scene) -> Iterator[Irregularity]:
    if not scene.progress.found_exempt:
        yield _unlawful(
            event,
            "belum terbukti bahwa informasi termasuk yang dikecualikan",
            "it is not proved that the information is exempt",
            "Perki 1/2013 Pasal 34 ayat (2)",
        )


@_content.register(LocalInspection)
def _inspection(event: LocalInspection, _scene: Scene) -> Iterator[Irregularity]:
    if event.exempt_documents and event.applicant_present:
        yield _unlawful(
            event,
            "dokumen yang dikecualikan diperiksa dengan kehadiran pemohon",
            "exempt documents inspected in the presence of the applicant",
            "Perki 1/2013 Pasal 56 ayat (2)",
        )


@_content.register(Decided)
def _decision(event: Decided, scene: Scene) -> Iterator[Irregularity]:
    grounds, done = scene.case.grounds, scene.progress.done
    if not event.orders:
        yield _unlawful(
            event,
            "putusan tidak berisi salah satu perintah",
            "the decision holds none of the orders",
            "UU 14/2008 Pasal 46 ayat (1)",
        )
    if scene.case.is_only_about_exemption and event.orders & _OF_B_TO_G:
        yield _unlawful(
            event,
            "perintah ini hanya untuk alasan huruf b sampai g",
            "this order is only for grounds b to g",
            "UU 14/2008 Pasal 46 ayat (2)",
        )
    if "a" in grounds and Order.NOT_ADMITTED not in event.orders:
        if "consequence_test_assessed" not in done:
            yield _unlawful(
                event,
                "hasil uji konsekuensi belum dinilai",
                "the consequence test has not been assessed",
                "Perki 1/2013 Pasal 34 ayat (1)",
            )
        elif scene.progress.found_exempt and "public_interest_tested" not in done:
            yield _unlawful(
                event,
                "uji kepentingan publik belum dilakukan",
                "the public-interest test has not been made",
                "Perki 1/2013 Pasal 34 ayat (2)",
            )
    if event.closed and grounds and "a" not in grounds:
        yield _unlawful(
            event,
            "putusan dibacakan tertutup, padahal tidak menyangkut informasi yang dikecualikan",
            "read in closed session, though it concerns no exempt information",
            "UU 14/2008 Pasal 46 ayat (3)",
        )
    yield from _time_to_comply(event)
    yield from _letters(event, event.contents, "abcdef", "Perki 1/2013 Pasal 59 ayat (2)")


def _time_to_comply(event: Decided) -> Iterator[Irregularity]:
    article = "Perki 1/2013 Pasal 59 ayat (2) huruf f angka 4"
    if event.comply_by is not None and event.comply_by < event.on:
        yield irregular(
            event,
            Nature.CONTRADICTION,
            f"waktu pelaksanaan {event.comply_by} mendahului putusan",
            f"the time to comply, {event.comply_by}, is before the decision",
            article,
        )
    if event.comply_by is None and any(order.binds_body for order in event.orders):
        yield _incomplete(
            event,
            "putusan tidak menetapkan jangka waktu pelaksanaan",
            "the decision sets no time to comply",
            article,
        )


@_content.register(Withdrawn)
def _withdrawal(event: Withdrawn, _scene: Scene) -> Iterator[Irregularity]:
    if not event.in_writing:
        yield irregular(
            event,
            Nature.NO_EFFECT,
            "pencabutan dilakukan secara tertulis",
            "a withdrawal is made in writing",
            "Perki 1/2013 Pasal 14 ayat (2)",
        )


@_content.register(StruckOff)
def _striking_off(event: StruckOff, scene: Scene) -> Iterator[Irregularity]:
    by_panel = event.by is Actor.COMMISSION
    if scene.progress.withdrawn_in_adjudication and not by_panel:
        yield _unlawful(
            event,
            "pencabutan dalam proses ajudikasi ditetapkan Majelis Komisioner",
            "a withdrawal during adjudication is for the panel to determine",
            "Perki 1/2013 Pasal 15 ayat (2)",
        )
    if by_panel and not scene.progress.withdrawn_in_adjudication:
        yield _unlawful(
            event,
            "pencabutan sebelum ajudikasi dibuatkan akta oleh Panitera",
            "a withdrawal before adjudication is for the registrar's deed",
            "Perki 1/2013 Pasal 15 ayat (1)",
        )


@_content.register(Lapsed)
def _lapse(event: Lapsed, scene: Scene) -> Iterator[Irregularity]:
    mediation = scene.progress.state == "in_mediation"
    absences = scene.progress.absences(Actor.APPLICANT, mediation=mediation)
    if absences < _ABSENCES:
        yield _unlawful(
            event,
            f"pemohon baru {absences} kali tidak hadir tanpa alasan yang jelas",
            f"the applicant stayed away without clear reason {absences} times so far",
            f"Perki 1/2013 Pasal {45 if mediation else 30}",
        )


# ---------------------------------------------------------------- court and execution


@_content.register(Challenged)
def _challenge(event: Challenged, scene: Scene) -> Iterator[Irregularity]:
    party = side(event.by)
    if party in scene.progress.challengers:
        yield _again(event, "UU 14/2008 Pasal 48 ayat (1)")
    deadline = scene.challenge(party)
    if deadline is not None and event.on > deadline.date:
        yield _after(event, deadline.date, deadline.citations[0], official=False)


@_content.register(CourtAnswered)
def _court_answer(event: CourtAnswered, scene: Scene) -> Iterator[Irregularity]:
    if scene.progress.challengers.keys() == {side(event.by)}:
        yield irregular(
            event,
            Nature.NO_EFFECT,
            "yang menjawab adalah pihak lain, bukan yang mengajukan keberatan",
            "it is for the other party to answer, not for the one that objected",
            "PERMA 2/2011 Pasal 6 ayat (3)",
        )


@_content.register(CourtDecided)
def _judgment(event: CourtDecided, scene: Scene) -> Iterator[Irregularity]:
    if event.order is None:
        yield _incomplete(
            event,
            "perintah dalam putusan pengadilan tidak tercatat",
            "the order of the judgment is not recorded",
            "UU 14/2008 Pasal 49 ayat (1)",
        )
    elif scene.case.is_only_about_exemption and event.order in _COURT_OF_B_TO_G:
        yield _unlawful(
            event,
            "perintah ini hanya untuk alasan huruf b sampai g",
            "this order is only for grounds b to g",
            "UU 14/2008 Pasal 49 ayat (2)",
        )


@_content.register(CassationFiled)
def _cassation(event: CassationFiled, scene: Scene) -> Iterator[Irregularity]:
    party = side(event.by)
    if party in scene.progress.appellants:
        yield _again(event, "UU 14/2008 Pasal 50")
    deadline = scene.cassation(party)
    if deadline is not None and event.on > deadline.date:
        yield _after(event, deadline.date, deadline.citations[0], official=False)


def _again(event: Event, citation: str) -> Irregularity:
    return irregular(
        event,
        Nature.NO_EFFECT,
        "pihak ini sudah mengajukannya",
        "this party has already done so",
        citation,
    )


@_content.register(Complied)
def _compliance(event: Complied, scene: Scene) -> Iterator[Irregularity]:
    article = "Perki 1/2013 Pasal 59 ayat (2) huruf f angka 4"
    if scene.progress.binds_body is False:
        yield _unlawful(
            event,
            "putusan tidak memerintahkan sesuatu kepada Badan Publik",
            "the decision orders nothing of the public body",
            article,
        )
    comply_by = scene.progress.comply_by
    if comply_by is not None and event.on > comply_by:
        yield _after(event, comply_by, article)


@_content.register(ExecutionRequested)
def _execution_request(event: ExecutionRequested, scene: Scene) -> Iterator[Irregularity]:
    if not _is_final(event, scene):
        yield irregular(
            event,
            Nature.PREMATURE,
            "putusan belum berkekuatan hukum tetap",
            "the decision is not final yet",
            "Perki 1/2013 Pasal 60 ayat (4)",
        )
    if not event.copy_attached:
        yield _incomplete(
            event,
            "salinan resmi putusan tidak dilampirkan",
            "the official copy of the decision is not attached",
            "Perki 1/2013 Pasal 60 ayat (5)",
        )


@_content.register(ExecutionDecided)
def _execution_order(event: ExecutionDecided, scene: Scene) -> Iterator[Irregularity]:
    if event.granted and not _is_final(event, scene):
        yield _unlawful(
            event,
            "putusan belum berkekuatan hukum tetap",
            "the decision is not final yet",
            "PERMA 2/2011 Pasal 12 ayat (1)",
        )


def _is_final(event: Event, scene: Scene) -> bool:
    since = scene.final_since()
    return since is not None and event.on >= since
