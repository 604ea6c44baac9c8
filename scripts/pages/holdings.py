"""Everything that the library holds of each regulation, article by article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from keterbukaan.cases.lifecycle import lifecycle
from keterbukaan.errors import Language
from keterbukaan.information.grounds import Grounds
from keterbukaan.information.items import Items
from keterbukaan.information.secrecy import SecrecyClauses
from keterbukaan.law.citation import Citation, Source
from keterbukaan.law.reading import open_questions
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.sanction import Sanctions
from keterbukaan.organization.complaint_roles import ComplaintRoles
from keterbukaan.organization.roles import Organization
from keterbukaan.ways.catalogue import Ways
from scripts.pages.articles import page_of
from scripts.pages.case_texts import CASES
from scripts.pages.markdown import capital, either
from scripts.pages.provisions import length, limit_link


class Held(NamedTuple):
    """One thing of a regulation: where it stands there, what it is, and a link to it."""

    source: Source
    kind: str
    link: str


@cache
def holdings(lang: Language) -> Mapping[str, tuple[Held, ...]]:
    """Return what is held of each regulation or practice, by its name, in the order of articles."""
    found: dict[str, dict[Held, None]] = {}
    for each in _all(lang):
        found.setdefault(regulation_of(each.source), {})[each] = None
    return {name: tuple(sorted(held, key=_order)) for name, held in found.items()}


def regulation_of(source: Source) -> str:
    """Return the name of the regulation or practice of a source."""
    return str(source.regulation) if isinstance(source, Citation) else source.who


def _order(held: Held) -> tuple[bool, object, str]:
    is_practice = not isinstance(held.source, Citation)
    return is_practice, str(held.source) if is_practice else held.source, held.kind


def _all(lang: Language) -> Iterator[Held]:
    yield from _of_the_rulebook(lang)
    yield from _of_readings(lang)
    yield from _of_information(lang)
    yield from _of_exemptions(lang)
    yield from _of_the_organization(lang)
    yield from _of_cases(lang)
    yield from _of_ways_and_sanctions(lang)


def _held(sources: Iterable[Source], kind: str, link: str) -> Iterator[Held]:
    return (Held(source, kind, link) for source in sources)


def _of_the_rulebook(lang: Language) -> Iterator[Held]:
    book = Rulebook.national()
    limit = either(lang, "Batas waktu", "Time limit")
    for each in book.provisions:
        link = f"{limit_link(each.name, lang)}, {length(each, lang)}"
        # The words are those of the first paragraph; the others agree with it or define a term.
        words = f'<br><span lang="id">{each.quoted(lang)}</span>' if each.quote else ""
        yield Held(each.citation, limit, f"{link}{words}")
        yield from _held(each.sources[1:], limit, link)
    number = either(lang, "Angka", "Number")
    for set_number in book.numbers:
        said = f"{set_number.value} {set_number.label(lang)}"
        yield from _held(set_number.sources, number, said)


def _of_readings(lang: Language) -> Iterator[Held]:
    kind = either(lang, "Penafsiran", "Interpretation")
    for name, question in open_questions().items():
        for option in question.options:
            link = f"[{question.conflict}](../rules/readings.md#{name}): {option.label(lang)}"
            yield from _held(option.sources, kind, link)


def _of_information(lang: Language) -> Iterator[Held]:
    kind = either(lang, "Yang wajib dibuka", "What must be open")
    for each in Items.national().lists:
        count = either(lang, f"{len(each.items)} butir", f"{len(each.items)} items")
        link = f"[{capital(each.label(lang))}](../information/{page_of(each)}), {count}"
        yield Held(each.citation, kind, link)


def _of_exemptions(lang: Language) -> Iterator[Held]:
    grounds = Grounds.national()
    page = "../information/exemptions.md"
    kind = either(lang, "Alasan pengecualian", "Ground for exemption")
    for letter, ground in grounds.letters.items():
        named = f"{either(lang, 'huruf', 'letter')} {letter.value}: {ground.label(lang)}"
        yield from _held(ground.citations, kind, f"[{named}]({page}#huruf-{letter.value})")
    kind = either(lang, "Golongan penolakan", "Class of refusal")
    for refusal in grounds.classes:
        yield from _held(refusal.citations, kind, f"[{refusal.label(lang)}]({page}#golongan)")
    kind = either(lang, "Tidak dapat dikecualikan", "Never exempt")
    for never in grounds.never.values():
        yield from _held(never.citations, kind, f"[{never.label(lang)}]({page}#never)")
    kind = either(lang, "Membuka informasi", "Opens information")
    for opening in grounds.openings.values():
        yield from _held(
            opening.citations, kind, f"[{opening.label(lang)}]({page}#{opening.by.value})"
        )
    kind = either(lang, "Ketentuan kerahasiaan", "Secrecy clause")
    for clause in SecrecyClauses.national().clauses:
        yield from _held(clause.citations, kind, f"[{clause.secret(lang)}]({page}#secrecy)")


def _of_the_organization(lang: Language) -> Iterator[Held]:
    found = Organization.national()
    page = "../information/organization.md"
    kind = either(lang, "Peran", "Role")
    for role in found.roles.values():
        yield from _held(role.citations, kind, f"[{role.label(lang)}]({page}#{role.role.value})")
    kind = either(lang, "Tugas dan wewenang", "Task or power")
    for task in found.tasks:
        named = f"[{found.roles[task.role].label(lang)}]({page}#{task.role.value})"
        yield Held(task.citation, kind, f"{named}: {task.label(lang)}")
    kind = either(lang, "Keputusan", "Decision")
    for decision in found.decisions:
        yield from _held(
            decision.citations, kind, f"[{decision.label(lang).rstrip('.')}]({page}#decisions)"
        )
    yield from _held(
        found.fallback_citations,
        either(lang, "Bila PPID belum ditunjuk", "While no PPID is appointed"),
        f"[{found.fallback(lang).rstrip('.')}]({page}#fallback)",
    )


def _of_cases(lang: Language) -> Iterator[Held]:
    kind = either(lang, "Langkah perkara", "Step of a case")
    for case, page in CASES.items():
        name = page.title(lang)
        for move in lifecycle(case).moves.values():
            link = f"[{name}: {move.label(lang)}](../cases/{case}.md#{move.name})"
            yield from _held(move.citations, kind, link)
    handling = ComplaintRoles.national()
    kind = either(lang, "Peran pengaduan", "Role in complaints")
    for role in handling.roles.values():
        link = f"[{role.label(lang)}](../cases/complaint-handling.md#{role.name})"
        yield from _held(role.sources, kind, link)


def _of_ways_and_sanctions(lang: Language) -> Iterator[Held]:
    kind = either(lang, "Jalan", "Way")
    for way in Ways.national().ways:
        link = f"[{way.label(lang)}](../how-to/which-way.md)"
        yield from _held(way.citations, kind, link)
    kind = either(lang, "Sanksi pidana", "Penal sanction")
    for offence in Sanctions.national().offences:
        link = f"[{offence.label(lang)}](../understand/sanctions.md): {offence.penalty(lang)}"
        yield Held(offence.citation, kind, link)
    for rule in Sanctions.national().rules:
        yield Held(rule.citation, kind, f"[{rule.label(lang)}](../understand/sanctions.md)")
