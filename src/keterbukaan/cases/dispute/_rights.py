"""Who owes what in a dispute, and what the applicant may do (kewajiban dan upaya).

UU 14/2008 Pasal 38 to 50, Perki 1/2013, PERMA 2/2011.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from keterbukaan.cases._clocks import deadline_for, owed_within
from keterbukaan.cases.dispute._times import cassation, challenge, final_since
from keterbukaan.cases.dispute.forum import Court
from keterbukaan.cases.dispute.record import DisputeScene
from keterbukaan.cases.outcomes import Obligation, Remedy
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.law._earlier import in_force
from keterbukaan.law.actor import Actor

__all__ = ["obligations_of", "remedies_of"]

# ---------------------------------------------------------------- obligations


def obligations_of(scene: DisputeScene, on: date) -> Iterator[Obligation]:
    """Yield what is owed on a day: duties with a last day, and those without one."""
    yield from owed_within(scene, on)
    for who, text_id, text_en, citation in _undated(scene):
        yield Obligation(who, text_id, text_en, citation)
    yield from _compliance(scene, on)


def _undated(scene: DisputeScene) -> Iterator[tuple[Actor, str, str, str]]:
    """Yield the duties of a stage for which the law sets no number of days."""
    progress, case = scene.progress, scene.case
    yield from _BY_STAGE.get(progress.state, ())
    if progress.state in _WITH_RESPONDENT and "application_copied" not in progress.done:
        yield (
            Actor.COMMISSION,
            "memberikan salinan permohonan kepada termohon",
            "give the respondent a copy of the application",
            "UU 14/2008 Pasal 44 ayat (1)",
        )
    if progress.state == "in_hearing":
        yield from _after_first_hearing(scene)
    if progress.state == "in_adjudication":
        yield from _in_adjudication(scene)
    if "copy_delivered" in progress.done and "decision_published" not in progress.done:
        yield (
            Actor.COMMISSION,
            "memuat putusan di situs resmi Komisi Informasi",
            "publish the decision on the commission's official site",
            "Perki 1/2013 Pasal 59 ayat (5)",
        )
    if progress.state == "withdrawn" and "struck_off" not in progress.done:
        panel = progress.withdrawn_in_adjudication
        if panel or case.number is not None:
            yield (
                Actor.COMMISSION if panel else Actor.REGISTRAR,
                "membatalkan registrasi dan mencoret permohonan dari register",
                "cancel the registration and strike the application off the register",
                f"Perki 1/2013 Pasal 15 ayat ({2 if panel else 1})",
            )


def _after_first_hearing(scene: DisputeScene) -> Iterator[tuple[Actor, str, str, str]]:
    if scene.case.may_be_mediated:
        yield (
            Actor.COMMISSION,
            "mewajibkan para pihak menempuh mediasi lebih dahulu",
            "require the parties to try mediation first",
            "Perki 1/2013 Pasal 29 ayat (1)",
        )
    elif scene.case.is_only_about_exemption:
        yield (
            Actor.COMMISSION,
            "langsung memeriksa pokok sengketa tanpa mediasi",
            "examine the merits at once, without mediation",
            "Perki 1/2013 Pasal 29 ayat (2)",
        )


def _in_adjudication(scene: DisputeScene) -> Iterator[tuple[Actor, str, str, str]]:
    """Yield who must prove what (UU 45), and the tests still to be made (Perki 34)."""
    grounds, done = scene.case.grounds, scene.progress.done
    if "a" in grounds:
        yield (
            Actor.RESPONDENT,
            "membuktikan hal-hal yang mendukung pengecualian informasi",
            "prove the grounds for the exemption",
            "UU 14/2008 Pasal 45 ayat (1)",
        )
        yield (
            Actor.COMMISSION,
            "memeriksa dokumen yang dikecualikan dalam sidang tertutup dan merahasiakannya",
            "examine exempt documents in closed hearings and keep them secret",
            "UU 14/2008 Pasal 43 ayat (3)",
        )
        if "consequence_test_assessed" not in done:
            yield (
                Actor.COMMISSION,
                "menilai hasil uji konsekuensi",
                "assess the consequence test",
                "Perki 1/2013 Pasal 34 ayat (1)",
            )
    if scene.progress.found_exempt and "public_interest_tested" not in done:
        yield (
            Actor.COMMISSION,
            "melakukan uji kepentingan publik",
            "carry out the public-interest test",
            "Perki 1/2013 Pasal 34 ayat (2)",
        )
    if scene.case.may_be_mediated:
        yield (
            Actor.RESPONDENT,
            "menyampaikan alasan yang mendukung sikapnya",
            "give the reasons that support its position",
            "UU 14/2008 Pasal 45 ayat (2)",
        )


def _compliance(scene: DisputeScene, on: date) -> Iterator[Obligation]:
    """Yield what the body owes once the decision is final; the decision itself sets the day."""
    progress, since = scene.progress, final_since(scene)
    if not progress.binds_body or progress.state == "complied" or since is None or on < since:
        return
    article = "Perki 1/2013 Pasal 59 ayat (2) huruf f angka 4"
    yield Obligation(
        Actor.RESPONDENT,
        "melaksanakan putusan yang berkekuatan hukum tetap",
        "carry out the final decision",
        _EXECUTED_BY.get(progress.rests_on or "", article),
        progress.comply_by,
        None,
        progress.comply_by is not None and on > progress.comply_by,
    )


_WITH_RESPONDENT = frozenset({"registered", "panel_appointed", "in_hearing"})
_EXECUTED_BY = {
    "mediated": "Perki 1/2013 Pasal 47 ayat (3) huruf f",
    "court_decided": "PERMA 2/2011 Pasal 11",
    "cassation_decided": "PERMA 2/2011 Pasal 11",
}
_BY_STAGE: dict[str, tuple[tuple[Actor, str, str, str], ...]] = {
    "completed": (
        (
            Actor.REGISTRAR,
            "meregistrasi permohonan, atau menerbitkan akta bila tidak ada identitas yang sah",
            (
                "register the application, or issue a certificate of non-registration if no valid "
                "identity document was filed"
            ),
            "Perki 1/2013 Pasal 18 ayat (1)",
        ),
    ),
    "registered": (
        (
            Actor.COMMISSION,
            "menetapkan majelis komisioner dan mediator",
            "appoint the panel and the mediator",
            "Perki 1/2013 Pasal 20 ayat (1)",
        ),
    ),
    "panel_appointed": (
        (
            Actor.COMMISSION,
            "menetapkan jadwal sidang hari pertama",
            "set the day of the first hearing",
            "Perki 1/2013 Pasal 23",
        ),
        (
            Actor.SUBSTITUTE_REGISTRAR,
            "memanggil para pihak",
            "summon the parties",
            "Perki 1/2013 Pasal 24 ayat (1)",
        ),
    ),
    "mediation_agreed": (
        (
            Actor.COMMISSION,
            "menuangkan kesepakatan dalam putusan mediasi",
            "confirm the agreement in a mediated decision",
            "Perki 1/2013 Pasal 47 ayat (2)",
        ),
    ),
}


# ---------------------------------------------------------------- remedies


def remedies_of(scene: DisputeScene, on: date) -> Iterator[Remedy]:
    """Yield what the applicant may do, without asking whether its time has passed."""
    progress = scene.progress
    for stages, limit, to, said in _RIGHTS:
        deadline = deadline_for(limit, scene)
        if progress.state in stages and deadline is not None:
            yield _within(deadline, to, said)
    yield from _withdrawal(scene)
    yield from _in_court(scene, on)
    yield from _execution(scene, on)


def _within(deadline: Deadline, to: Actor, said: tuple[str, str, str]) -> Remedy:
    """Return a right within its time; `said` is its article, and what it is in two languages."""
    citation, text_id, text_en = said
    first, last = deadline.exercisable_from, deadline.latest
    return Remedy(deadline.limit, None, text_id, text_en, to, citation, first, last, deadline)


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
    answer = deadline_for("court.answer", scene)
    mine = me in challengers
    if to_court is not None and not mine and state in {"dismissed", "decided", "in_court"}:
        yield _within(to_court, Actor.COURT, _said_challenge(scene.case.court, on))
    answered = mine or "court_answered" in scene.progress.done
    if answer is not None and not answered and state == "in_court":
        yield _within(answer, Actor.COURT_CLERK, _SAID_ANSWER)
    if (
        to_supreme is not None
        and me not in appellants
        and state in {"court_decided", "in_cassation"}
    ):
        yield _within(to_supreme, Actor.SUPREME_COURT, _SAID_CASSATION)


def _said_challenge(court: Court | None, on: date) -> tuple[str, str, str]:
    """Return where to object: who lives elsewhere may hand it in at home (PERMA 5(2)-(3))."""
    article, said_id, said_en = "UU 14/2008 Pasal 48 ayat (1)", "pengadilan", "court"
    home_id, home_en = _AT_HOME if in_force(_PASSED_ON, on) else ("", "")
    if court is not None:
        article, said_id, said_en = court.citation, court.label("id"), court.label("en")
    return (
        article,
        (
            f"mengajukan keberatan tertulis ke {said_id} yang wilayah hukumnya meliputi tempat "
            f"kedudukan Badan Publik{home_id}"
        ),
        (
            f"object in writing to the {said_en} whose jurisdiction covers the public body's seat"
            f"{home_en}"
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
    if since is None or progress.state not in moves or not progress.binds_body:
        return
    if progress.comply_by is not None:
        since = max(since, progress.comply_by + timedelta(days=1))
    if on >= since:
        yield Remedy(
            "court.execution",
            None,
            "memohon penetapan eksekusi kepada Ketua Pengadilan",
            "ask the chief judge for an execution order",
            Actor.CHIEF_JUDGE,
            _EXECUTED_BY.get(progress.rests_on or "", "Perki 1/2013 Pasal 60 ayat (4)"),
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
        ("panel_appointed", "in_hearing"),
        "dispute.recusal_request",
        Actor.COMMISSION,
        (
            "Perki 1/2013 Pasal 22 ayat (3)",
            "meminta penggantian mediator atau majelis",
            "ask for another mediator or panel",
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
