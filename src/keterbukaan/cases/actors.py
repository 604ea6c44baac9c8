"""Who acts in a case, said in both languages."""

from __future__ import annotations

from collections.abc import Iterable

from keterbukaan.errors import Language
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor

__all__ = ["actor_words", "actors_listed"]

_ACTORS: dict[Actor, tuple[str, str]] = {
    Actor.PPID: ("PPID", "PPID"),
    Actor.IMPLEMENTING_PPID: ("PPID Pelaksana", "implementing PPID"),
    Actor.SUPERIOR: ("Atasan PPID", "superior"),
    Actor.HEAD_OF_BODY: ("pimpinan Badan Publik", "head of the body"),
    Actor.PUBLIC_BODY: ("Badan Publik", "public body"),
    Actor.SERVICE_OFFICER: ("petugas pelayanan", "service officer"),
    Actor.ADVISORY_TEAM: ("Tim Pertimbangan", "advisory team"),
    Actor.APPLICANT: ("pemohon", "applicant"),
    Actor.PROXY: ("kuasa", "proxy"),
    Actor.PARTIES: ("para pihak", "the parties"),
    Actor.RESPONDENT: ("termohon", "respondent"),
    Actor.COMMISSION: ("Komisi Informasi", "information commission"),
    Actor.REGISTRAR: ("panitera", "registrar"),
    Actor.SUBSTITUTE_REGISTRAR: ("panitera pengganti", "substitute registrar"),
    Actor.MEDIATOR: ("mediator", "mediator"),
    Actor.COURT: ("pengadilan", "court"),
    Actor.COURT_CLERK: ("panitera pengadilan", "court clerk"),
    Actor.CHIEF_JUDGE: ("ketua pengadilan", "chief judge"),
    Actor.SUPREME_COURT: ("Mahkamah Agung", "Supreme Court"),
    Actor.PROVIDER: ("penyelenggara", "provider"),
    Actor.COMPLAINANT: ("pengadu", "complainant"),
    Actor.AGENCY: ("instansi", "agency"),
    Actor.OMBUDSMAN: ("Ombudsman", "Ombudsman"),
    Actor.LEGISLATURE: ("DPR atau DPRD", "national or regional council"),
    Actor.LAW_ENFORCEMENT: ("pihak berwenang", "authorities"),
    Actor.DATA_CONTROLLER: ("pengendali data pribadi", "data controller"),
}


def actor_words(actor: Actor, lang: Language, under: Jurisdiction | None = None) -> str:
    """Say who acts; who handles complaints is called as the body's own file calls them."""
    if actor in _ACTORS:
        return _ACTORS[actor][lang == "en"]
    role = (under or Jurisdiction.national()).complaint_roles.role_of(actor)
    return actor.value if role is None else role.label(lang)


def actors_listed(
    actors: Iterable[Actor], lang: Language, under: Jurisdiction | None = None
) -> str:
    """Say several who may act, in the order of their names."""
    return ", ".join(sorted(actor_words(actor, lang, under) for actor in actors))
