"""Who owes what in a dispute, and what the applicant may do (kewajiban dan upaya).

UU 14/2008 Pasal 38 to 50, Perki 1/2013, PERMA 2/2011.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from keterbukaan.cases._clocks import deadline_for, owed_within
from keterbukaan.cases.dispute._documents import missing
from keterbukaan.cases.dispute._postponement import both_came, recusal_deadline
from keterbukaan.cases.dispute._registration import Duty, owed_before_register
from keterbukaan.cases.dispute._times import (
    answer,
    cassation,
    challenge,
    comply_by,
    final_since,
)
from keterbukaan.cases.dispute.events import (
    HearingHeld,
    InterlocutoryDecision,
    Lapsed,
    NotInGoodFaith,
)
from keterbukaan.cases.dispute.record import PARTIES, DisputeScene, carried_out_by
from keterbukaan.cases.dispute.terms import InitialMatter
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Obligation, Remedy
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.law._earlier import in_force
from keterbukaan.law.actor import Actor

__all__ = ["obligations_of", "remedies_of"]

# ---------------------------------------------------------------- obligations


def obligations_of(scene: DisputeScene, on: date) -> Iterator[Obligation]:
    """Yield what is owed on a day: duties with a last day, and those without one."""
    yield from owed_within(scene, on)
    undated = (*owed_before_register(scene, on), *_before_the_hearing(scene, on), *_undated(scene))
    for who, text_id, text_en, citation, event in undated:
        yield Obligation(who, text_id, text_en, citation, event=event)
    yield from _compliance(scene, on)


def _before_the_hearing(scene: DisputeScene, on: date) -> Iterator[Duty]:
    """Yield that the first hearing is to be set and the parties summoned, while neither is done.

    A day to which they were summoned and on which nobody sat is to be set anew.
    """
    set_for = scene.progress.days.get("dispute.proceeding_start")
    if scene.progress.state == "panel_appointed" and (set_for is None or set_for < on):
        yield (
            Actor.COMMISSION,
            "menetapkan jadwal sidang hari pertama",
            "set the day of the first hearing",
            "Perki 1/2013 Pasal 23",
            "summoned",
        )
        yield (
            Actor.SUBSTITUTE_REGISTRAR,
            "memanggil para pihak",
            "summon the parties",
            "Perki 1/2013 Pasal 24 ayat (1)",
            "summoned",
        )


def _undated(scene: DisputeScene) -> Iterator[Duty]:
    """Yield the duties of a stage for which the law sets no number of days."""
    progress = scene.progress
    yield from _BY_STAGE.get(progress.state, ())
    if progress.state in _WITH_RESPONDENT and "application_copied" not in progress.done:
        yield (
            Actor.COMMISSION,
            "memberikan salinan permohonan kepada termohon",
            "give the respondent a copy of the application",
            "UU 14/2008 Pasal 44 ayat (1)",
            "application_copied",
        )
    if progress.state == "in_hearing":
        yield from _after_first_hearing(scene)
    if progress.state == "in_adjudication":
        yield from _in_adjudication(scene)
    determined = isinstance(progress.ruling, _DETERMINATIONS)  # 59(5) speaks of a putusan alone
    copied = len(progress.received) == len(PARTIES) and not determined
    if copied and "decision_published" not in progress.done:
        yield (
            Actor.COMMISSION,
            "memuat putusan di situs resmi Komisi Informasi",
            "publish the decision on the commission's official site",
            "Perki 1/2013 Pasal 59 ayat (5)",
            "decision_published",
        )
    yield from _after_withdrawal(scene)
    if progress.recusal_open and progress.state in _RECUSABLE:
        yield (
            Actor.COMMISSION_CHAIR,
            (
                "menetapkan permintaan penggantian mediator atau majelis (Wakil Ketua bila yang "
                "diminta diganti adalah Ketua)"
            ),
            (
                "decide on the request for another mediator or panel (the deputy chair where it is "
                "about the chair)"
            ),
            "Perki 1/2013 Pasal 22 ayat (4)",
            "panel_replaced",
        )


def _after_withdrawal(scene: DisputeScene) -> Iterator[Duty]:
    progress = scene.progress
    if progress.state != "withdrawn" or "struck_off" in progress.done:
        return
    in_adjudication = progress.withdrawn_in_adjudication
    if in_adjudication and "withdrawal_determined" not in progress.done:
        yield (
            Actor.COMMISSION,
            "mengeluarkan penetapan atas pencabutan dan memerintahkan Panitera mencoret permohonan",
            "determine the withdrawal and order the registrar to strike the application off",
            "Perki 1/2013 Pasal 15 ayat (2)",
            "withdrawal_determined",
        )
    elif in_adjudication:
        yield (
            Actor.REGISTRAR,
            "mencoret permohonan dari register atas perintah Majelis Komisioner",
            "strike the application off the register, as the panel ordered",
            "Perki 1/2013 Pasal 15 ayat (3)",
            "struck_off",
        )
    elif scene.case.number is not None:
        yield (
            Actor.REGISTRAR,
            "menerbitkan akta pembatalan registrasi",
            "issue the certificate that cancels the registration",
            "Perki 1/2013 Pasal 15 ayat (1)",
            "struck_off",
        )


def _after_first_hearing(scene: DisputeScene) -> Iterator[Duty]:
    hearing = scene.progress.done.get("hearing_held")
    present = isinstance(hearing, HearingHeld) and both_came(hearing)
    declared = "dispute.adjudication_postponed" in scene.progress.days
    if scene.case.may_be_mediated and present and not declared:
        yield (
            Actor.COMMISSION,
            "mewajibkan para pihak menempuh mediasi lebih dahulu",
            "require the parties to try mediation first",
            "Perki 1/2013 Pasal 29 ayat (1)",
            "hearing_held",
        )
    elif scene.case.is_only_about_exemption:
        yield (
            Actor.COMMISSION,
            "langsung memeriksa pokok sengketa tanpa mediasi",
            "examine the merits at once, without mediation",
            "Perki 1/2013 Pasal 29 ayat (2)",
            "merits_opened",
        )


def _in_adjudication(scene: DisputeScene) -> Iterator[Duty]:
    """Yield who must prove what (UU 45), and the tests still to be made (Perki 34)."""
    grounds, done = scene.case.grounds, scene.progress.done
    if "a" in grounds:
        yield (
            Actor.RESPONDENT,
            "membuktikan hal-hal yang mendukung pengecualian informasi",
            "prove the grounds for the exemption",
            "UU 14/2008 Pasal 45 ayat (1)",
            None,
        )
        yield (
            Actor.COMMISSION,
            "memeriksa dokumen yang dikecualikan dalam sidang tertutup dan merahasiakannya",
            "examine exempt documents in closed hearings and keep them secret",
            "UU 14/2008 Pasal 43 ayat (3)",
            None,
        )
        if "consequence_test_assessed" not in done:
            yield (
                Actor.COMMISSION,
                "menilai hasil uji konsekuensi",
                "assess the consequence test",
                "Perki 1/2013 Pasal 34 ayat (1)",
                "consequence_test_assessed",
            )
    if scene.progress.found_exempt and "public_interest_tested" not in done:
        yield (
            Actor.COMMISSION,
            "melakukan uji kepentingan publik",
            "carry out the public-interest test",
            "Perki 1/2013 Pasal 34 ayat (2)",
            "public_interest_tested",
        )
    if scene.case.may_be_mediated:
        yield (
            Actor.RESPONDENT,
            "menyampaikan alasan yang mendukung sikapnya",
            "give the reasons that support its position",
            "UU 14/2008 Pasal 45 ayat (2)",
            None,
        )


def _compliance(scene: DisputeScene, on: date) -> Iterator[Obligation]:
    """Yield what the body owes once the decision is final; the decision itself sets the day."""
    progress, since = scene.progress, final_since(scene)
    done = progress.complied_on is not None
    if not progress.binds_body or done or since is None or on < since:
        return
    last = comply_by(scene)
    was_over = last is not None and last < since
    but_id, but_en = _OVER_BEFORE_IT_WAS_FINAL if was_over else ("", "")
    yield Obligation(
        Actor.RESPONDENT,
        f"melaksanakan putusan yang berkekuatan hukum tetap{but_id}",
        f"carry out the final decision{but_en}",
        carried_out_by(progress.binding, "Perki 1/2013 Pasal 59 ayat (2) huruf f angka 4"),
        last,
        None,
        last is not None and not was_over and on > last,
        event="complied",
    )


_OVER_BEFORE_IT_WAS_FINAL = (
    (
        "; hari yang ditetapkannya lewat sebelum putusan itu berkekuatan hukum tetap, dan tidak "
        "ada pasal yang menetapkan hari lain"
    ),
    "; the day that it set was over before it was final, and no text sets another",
)
_WITH_RESPONDENT = frozenset(
    {
        "registered",
        "panel_appointed",
        "in_hearing",
        "in_mediation",
        "mediation_agreed",
        "in_adjudication",
    }
)
_RECUSABLE = frozenset({"panel_appointed", "in_hearing"})
_DETERMINATIONS = (Lapsed, NotInGoodFaith)
_TAKEN_TO_COURT = frozenset({"dismissed", "lapsed", "terminated", "decided"})
_BY_STAGE: dict[str, tuple[Duty, ...]] = {
    "registered": (
        (
            Actor.COMMISSION_CHAIR,
            "menetapkan majelis komisioner dan mediator",
            "appoint the panel and the mediator",
            "Perki 1/2013 Pasal 20 ayat (1)",
            "panel_appointed",
        ),
    ),
    "mediation_agreed": (
        (
            Actor.COMMISSION,
            "menuangkan kesepakatan dalam putusan mediasi",
            "confirm the agreement in a mediated decision",
            "Perki 1/2013 Pasal 47 ayat (2)",
            "mediation_decided",
        ),
    ),
}


# ---------------------------------------------------------------- remedies


def remedies_of(scene: DisputeScene, on: date) -> Iterator[Remedy]:
    """Yield what the applicant may do, without asking whether its time has passed."""
    progress = scene.progress
    for stages, limit, to, said in _RIGHTS:
        deadline = deadline_for(limit, scene)
        if progress.state in stages and deadline is not None and _is_of_use(limit, scene):
            yield _within(deadline, to, said)
    yield from _recusal(scene)
    yield from _withdrawal(scene)
    yield from _in_court(scene, on)
    yield from _execution(scene, on)


def _is_of_use(limit: str, scene: DisputeScene) -> bool:
    """Return whether a right still brings anything: a reason cures proof alone (Perki 18(1))."""
    if limit != "dispute.unserved_statement":
        return True
    return bool(missing(scene.case, scene.progress) & {"request", "objection"})


def _within(deadline: Deadline, to: Actor, said: tuple[str, str, str]) -> Remedy:
    """Return a right within its time; `said` is its article, and what it is in two languages."""
    citation, text_id, text_en = said
    first, last = deadline.exercisable_from, deadline.latest
    return Remedy(deadline.limit, None, text_id, text_en, to, citation, first, last, deadline)


def _recusal(scene: DisputeScene) -> Iterator[Remedy]:
    """Yield that another mediator or panel may be asked for, while one of them has not begun.

    Without a last day where the day of mediation is not set yet.
    """
    article, said_id, said_en = _SAID_RECUSAL
    if scene.progress.state not in scene.life.moves["recusal_requested"].moves:
        return
    deadline, to = recusal_deadline(None, scene), Actor.COMMISSION_CHAIR
    if deadline is not None:
        yield _within(deadline, to, _SAID_RECUSAL)
    else:
        yield Remedy("dispute.recusal_request", None, said_id, said_en, to, article, None, None)


_SAID_RECUSAL = (
    "Perki 1/2013 Pasal 22 ayat (3)",
    "meminta penggantian mediator atau majelis",
    "ask for another mediator or panel",
)


def _withdrawal(scene: DisputeScene) -> Iterator[Remedy]:
    if scene.progress.state in scene.case.lifecycle().moves["withdrawn"].moves:
        yield Remedy(
            "dispute.withdrawal",
            None,
            "mencabut permohonan secara tertulis",
            "withdraw the application in writing",
            Actor.COMMISSION,
            "Perki 1/2013 Pasal 14 ayat (1)",
            None,
            None,
        )


def _in_court(scene: DisputeScene, on: date) -> Iterator[Remedy]:
    state, me = scene.progress.state, Actor.APPLICANT
    challengers, appellants = scene.progress.challengers, scene.progress.appellants
    to_court, to_supreme = challenge(me, scene), cassation(me, scene)
    to_answer = answer(me, scene)
    mine, rests_on = me in challengers, scene.progress.rests_on
    open_to_court = rests_on in _TAKEN_TO_COURT or state == "in_court"
    if to_court is not None and not mine and open_to_court:
        yield _within(to_court, Actor.COURT, _said_challenge(scene, on))
    answered = me in scene.progress.answered_in_court
    if to_answer is not None and not answered and state == "in_court":
        yield _within(to_answer, Actor.COURT_CLERK, _SAID_ANSWER)
    open_to_supreme = rests_on == "court_decided" or state == "in_cassation"
    if to_supreme is not None and me not in appellants and open_to_supreme:
        yield _within(to_supreme, Actor.SUPREME_COURT, _SAID_CASSATION)


def _said_challenge(scene: DisputeScene, on: date) -> tuple[str, str, str]:
    """Return where to object: who lives elsewhere may hand it in at home (PERMA 5(2)-(3))."""
    article, said_id, said_en = "UU 14/2008 Pasal 48 ayat (1)", "pengadilan", "court"
    home_id, home_en = _AT_HOME if in_force(_PASSED_ON, on) else ("", "")
    court = scene.case.court
    if court is not None:
        article, said_id, said_en = court.citation, court.label("id"), court.label("en")
    doubt_id, doubt_en = _DOUBT if _is_doubtful(scene.progress.ruling) else ("", "")
    return (
        article,
        (
            f"mengajukan keberatan tertulis ke {said_id} yang wilayah hukumnya meliputi tempat "
            f"kedudukan Badan Publik{home_id}{doubt_id}"
        ),
        (
            f"object in writing to the {said_en} whose jurisdiction covers the public body's "
            f"seat{home_en}{doubt_en}"
        ),
    )


_PASSED_ON = "PERMA 2/2011 Pasal 5 ayat (2)"
_AT_HOME = (
    (
        "; pemohon yang tinggal di luar wilayah hukum itu dapat menyerahkannya ke pengadilan di "
        "tempat tinggalnya, yang wajib meneruskannya (PERMA 2/2011 Pasal 5 ayat (2) dan (3))"
    ),
    (
        "; an applicant who lives outside it may hand the objection in at the court of their home, "
        "which must pass it on (PERMA 2/2011 Pasal 5 (2) and (3))"
    ),
)
_DOUBT = (
    (
        " (UU 14/2008 Pasal 48 ayat (1) menyebut putusan ajudikasi; apakah putusan tentang "
        "iktikad baik atau gugur termasuk di dalamnya tidak diatur, tetapi pengadilan pernah "
        "memeriksanya)"
    ),
    (
        " (UU 14/2008 Pasal 48 ayat (1) names adjudicated decisions; whether a ruling on good "
        "faith or lapse is one is not settled by any text, but a court has examined one)"
    ),
)


def _is_doubtful(ruling: Event | None) -> bool:
    """Return whether it is open that a ruling can be taken to court: on lapse or on bad faith."""
    if isinstance(ruling, InterlocutoryDecision):
        return bool(ruling.examined & {InitialMatter.BAD_FAITH, InitialMatter.LAPSED})
    return isinstance(ruling, _DETERMINATIONS)


_SAID_ANSWER = (
    "PERMA 2/2011 Pasal 6 ayat (3)",
    "menjawab keberatan Badan Publik",
    "answer the public body's objection",
)
_SAID_CASSATION = (
    "UU 14/2008 Pasal 50",
    "mengajukan kasasi ke Mahkamah Agung",
    "file for cassation at the Supreme Court",
)


def _execution(scene: DisputeScene, on: date) -> Iterator[Remedy]:
    """Yield the execution order, once the decision is final and the time to comply is over."""
    progress, since = scene.progress, final_since(scene)
    moves = scene.case.lifecycle().moves["execution_requested"].moves
    done = progress.complied_on is not None or progress.state not in moves
    if since is None or done or not progress.binds_body:
        return
    last = comply_by(scene)
    if last is not None:
        since = max(since, last + timedelta(days=1))
    if on >= since:
        yield Remedy(
            "court.execution",
            None,
            "memohon penetapan eksekusi kepada Ketua Pengadilan",
            "ask the chief judge for an execution order",
            Actor.CHIEF_JUDGE,
            carried_out_by(progress.binding, "Perki 1/2013 Pasal 60 ayat (4)"),
            since,
            None,
        )


_RIGHTS = (
    (
        ("incomplete",),
        "dispute.completion",
        Actor.REGISTRAR,
        (
            "Perki 1/2013 Pasal 17 ayat (2)",
            "melengkapi dokumen permohonan",
            "complete the documents of the application",
        ),
    ),
    (
        ("incomplete",),
        "dispute.unserved_statement",
        Actor.COMMISSION,
        (
            "Perki 1/2013 Pasal 18 ayat (2)",
            "menyampaikan secara tertulis bahwa Badan Publik tidak melayani sebagaimana mestinya",
            "state in writing that the public body did not serve the applicant as it should",
        ),
    ),
    (
        ("in_adjudication",),
        "dispute.conclusions",
        Actor.COMMISSION,
        (
            "Perki 1/2013 Pasal 57 ayat (3)",
            "menyampaikan kesimpulan",
            "submit conclusions",
        ),
    ),
)
"""The applicant's rights with one clock: in which stages."""
