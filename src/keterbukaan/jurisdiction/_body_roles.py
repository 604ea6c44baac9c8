"""A body's own roles and steps in handling complaints, from its own file.

UU 25/2009 leaves who handles complaints, and how, to the provider (Pasal 36 ayat (1), 37), so a
body may say who does its steps, but cannot change the complainant's own steps. What was not
read in its own text is replaced whole; what was keeps its article beside the body's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attrs import evolve

from keterbukaan.files._toml import Entry
from keterbukaan.law._sources_in_files import cite, maybe_read
from keterbukaan.law.actor import Actor
from keterbukaan.law.citation import Citation, Source
from keterbukaan.law.verification import Verification
from keterbukaan.organization.complaint_roles import (
    ComplaintRole,
    ComplaintRoles,
    ComplaintStep,
    take_makers,
)

__all__ = ["filled_citations", "own_complaint_roles"]

_ACTORS = frozenset(actor.value for actor in Actor)
_BESIDE = (Actor.PROVIDER, Actor.AGENCY, Actor.PPID, Actor.OMBUDSMAN)


def own_complaint_roles(top: Entry) -> ComplaintRoles | None:
    """Take a body's `[[complaint_role]]` and `[[complaint_step]]`; None without any.

    Raises:
        DataFileError: an entry is not valid, or is a duplicate.
    """
    national = ComplaintRoles.national()
    roles: dict[str, ComplaintRole] = {}
    for entry, role in _roles(top, national):
        entry.add(roles, role.name, role)
    steps: dict[str, ComplaintStep] = {}
    for entry, step in _steps(top, national, {**national.roles, **roles}):
        entry.add(steps, step.name, step)
    return national.with_local(roles.values(), steps.values()) if roles or steps else None


def _roles(top: Entry, national: ComplaintRoles) -> Iterator[tuple[Entry, ComplaintRole]]:
    """Yield the roles: a known name renames that role, a new one names the role it acts as."""
    for entry in top.tables("complaint_role", "name"):
        name = entry.take("name", str)
        known = national.roles.get(name)
        is_taken = name in _ACTORS and known is None
        if is_taken or not re.fullmatch(r"[a-z][a-z0-9_]*", name):
            entry.fail(
                "name",
                f"{name!r} tidak dapat menjadi nama peran; tulis misalnya 'koordinator'",
                f"{name!r} cannot name a role; write one such as 'koordinator'",
            )
        makers = {role.acts_as.value: role.acts_as for role in national.roles.values()}
        makers |= {role.name: role.acts_as for role in national.roles.values()}
        acts_as = entry.maybe_choice("acts_as", makers) or (known.acts_as if known else None)
        if acts_as is None:
            names = ", ".join(national.roles)
            entry.fail(
                "acts_as",
                f"peran baru harus menyebut bertindak sebagai peran apa; yang dikenal: {names}",
                f"a new role must name the role it acts as; allowed: {names}",
            )
        role = ComplaintRole(
            name,
            acts_as,
            _said(entry, "id"),
            _said(entry, "en"),
            _maybe_said(entry, "duty_id") or (known.duty_id if known else ""),
            _maybe_said(entry, "duty_en") or (known.duty_en if known else ""),
            sources := filled_citations(entry),
            maybe_read(entry, sources, Verification.UNVERIFIED),
            _maybe_said(entry, "note"),
        )
        entry.finish()
        yield entry, role


def _said(entry: Entry, key: str) -> str:
    return _shown(entry, key, entry.take(key, str))


def _maybe_said(entry: Entry, key: str) -> str:
    text = entry.maybe(key, str)
    return "" if text is None else _shown(entry, key, text)


def _shown(entry: Entry, key: str, text: str) -> str:
    """Refuse a blank text."""
    if not text.strip():
        entry.fail(key, "harus berupa teks yang dapat dibaca", "must be a text that can be shown")
    return text


def _steps(
    top: Entry, national: ComplaintRoles, roles: Mapping[str, ComplaintRole]
) -> Iterator[tuple[Entry, ComplaintStep]]:
    for entry in top.tables("complaint_step", "name"):
        known = entry.choice("name", national.steps)
        if not known.official:
            entry.fail(
                "name",
                f"{known.name} adalah langkah pengadu sendiri; badan tidak dapat mengubahnya",
                f"{known.name} is the complainant's own step; no body can change it",
            )
        who = take_makers(entry, roles)
        if who - {*_BESIDE, *(role.acts_as for role in roles.values())}:
            entry.fail(
                "who",
                "langkah ini hanya untuk penyelenggara dan timnya",
                "only the provider and its team can do this step",
            )
        own: tuple[Source, ...] = filled_citations(entry)
        read = maybe_read(entry, own, Verification.UNVERIFIED)
        says = evolve(known, who_in=own[0], who_read=read)
        note = ""
        if known.read is Verification.OWN_TEXT:  # the Act stands beside the body's own rule
            own, read, note = (*known.sources, *own), known.read, known.note
        entry.finish()
        # "provider" says only that the body did it, so a record that names nobody stays possible
        makers = who | {Actor.PROVIDER}
        yield entry, evolve(says, who=makers, sources=own, read=read, note=note)


def filled_citations(entry: Entry) -> tuple[Citation, ...]:
    """Take citations, refusing the "Pasal 0" of a template that nobody filled in.

    Raises:
        DataFileError: none is given, one is not a citation, or one was not filled in.
    """
    texts = entry.texts("citations")
    if not texts:
        entry.fail(
            "citations", "sebutkan pasal yang menetapkannya", "cite the article that sets it"
        )
    citations = tuple(cite(entry, "citations", text) for text in texts)
    for each in citations:
        if any(part and not part.strip("0") for part in (each.article, each.paragraph, each.item)):
            entry.fail(
                "citations",
                f"{each}: isi pasal dan ayatnya dari naskah resminya; angka 0 hanya contoh",
                f"{each}: fill in the article from the gazette; the 0 only holds its place",
            )
    return citations
