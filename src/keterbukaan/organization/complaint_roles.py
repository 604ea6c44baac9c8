"""Who handles complaints: the roles, and who may do which step (pengelolaan pengaduan).

Read from `complaint_roles.toml`. UU 25/2009 leaves the handling to the provider (Pasal 36, 37);
the roles are practice, each with how it was read, and a body's own file can replace them. When a
step is possible is judged in `cases.complaint`, whether a team is complete in its `team_decree`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from attrs import field, frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked, checked_fields
from keterbukaan._frozen import frozen_map
from keterbukaan._words import Labelled
from keterbukaan.errors import Language
from keterbukaan.files._toml import Entry, read_toml, shipped
from keterbukaan.law._sources_in_files import maybe_source, take_read, take_sources
from keterbukaan.law.actor import Actor
from keterbukaan.law.citation import Source
from keterbukaan.law.verification import Verification

__all__ = [
    "ComplaintRole",
    "ComplaintRoles",
    "ComplaintStep",
    "plain_name",
    "read_complaint_roles",
    "take_makers",
]

_ACTORS = {actor.value: actor for actor in Actor}


@frozen
class ComplaintRole(Labelled, Answer):
    """One role in handling complaints (peran); `acts_as` is whose steps it may do."""

    answer_form = AnswerForm("complaint_role")

    name: str
    acts_as: Actor
    label_id: str
    label_en: str
    duty_id: str
    duty_en: str
    sources: tuple[Source, ...]
    read: Verification
    note: str = field(default="", repr=False)

    @checked
    def duty(self, lang: Language = "id") -> str:
        """Return what the role is for.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.duty_id if lang == "id" else self.duty_en


@frozen
class ComplaintStep(Labelled, Answer):
    """One step of a complaint: who may do it, where that stands, and how it was read (langkah).

    An official step is the provider's; any other is the complainant's own, but that both sides may
    ask the Ombudsman to mediate (UU 25/2009 46(5)). `who_in` is where it is said who does it,
    in a body's own file or, nationally, in another paragraph than the first; `who_read` is how that
    was read: nationally the order of the makers is this library's own, drawn from practice.
    """

    answer_form = AnswerForm("complaint_step")

    name: str
    label_id: str
    label_en: str
    who: frozenset[Actor]
    official: bool
    sources: tuple[Source, ...]
    read: Verification
    note: str = field(default="", repr=False)
    who_in: Source | None = None
    who_read: Verification = Verification.UNVERIFIED


@checked_fields
@frozen
class ComplaintRoles:
    """The roles and steps by name, national or as a body's own file has them.

    >>> handling = ComplaintRoles.national()
    >>> handling.steps["decided"].read.value, handling.steps["archived"].read.value
    ('own_text', 'unverified')
    >>> handling.role_of(Actor.INSPECTORATE).label("id")
    'APIP (inspektorat)'
    """

    roles: Mapping[str, ComplaintRole] = field(converter=frozen_map)
    steps: Mapping[str, ComplaintStep] = field(converter=frozen_map)

    @classmethod
    def national(cls) -> ComplaintRoles:
        """Return what the national texts and the portal's practice say (one value, read once)."""
        return _national()

    @checked
    def role_of(self, actor: Actor) -> ComplaintRole | None:
        """Return the first role that acts as somebody; None where no role does.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        return next((role for role in self.roles.values() if role.acts_as is actor), None)

    @checked
    def steps_of(self, actor: Actor) -> tuple[ComplaintStep, ...]:
        """Return the steps that somebody may do.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        return tuple(step for step in self.steps.values() if actor in step.who)

    @checked
    def with_local(
        self, roles: Iterable[ComplaintRole], steps: Iterable[ComplaintStep]
    ) -> ComplaintRoles:
        """Return it with a body's own roles and steps in the place of those of the same name.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        return ComplaintRoles(
            {**self.roles, **{role.name: role for role in roles}},
            {**self.steps, **{step.name: step for step in steps}},
        )


def plain_name(name: str) -> str:
    """Return the name of a unit or position as it is compared: capitals and spaces do not matter.

    >>> plain_name("Dinas  KOMINFO ") == plain_name("dinas kominfo")
    True
    """
    return " ".join(name.casefold().split())


@cache
def _national() -> ComplaintRoles:
    name = "complaint_roles.toml"
    return read_complaint_roles(shipped(__file__, name), name)


def read_complaint_roles(data: bytes, file: str) -> ComplaintRoles:
    """Read the file of roles and steps.

    Raises:
        DataFileError: the file is not valid.
    """
    top = read_toml(data, file)
    top.schema()
    roles: dict[str, ComplaintRole] = {}
    for entry in top.tables("role", "name"):
        role = _role(entry)
        entry.add(roles, role.name, role)
    steps: dict[str, ComplaintStep] = {}
    for entry in top.tables("step", "name"):
        step = _step(entry, roles)
        entry.add(steps, step.name, step)
    top.finish()
    return ComplaintRoles(roles, steps)


def _role(entry: Entry) -> ComplaintRole:
    role = ComplaintRole(
        entry.take("name", str),
        entry.choice("acts_as", _ACTORS),
        entry.take("id", str),
        entry.take("en", str),
        entry.take("duty_id", str),
        entry.take("duty_en", str),
        sources := take_sources(entry),
        take_read(entry, sources),
        entry.maybe("note", str) or "",
    )
    entry.finish()
    return role


def _step(entry: Entry, roles: Mapping[str, ComplaintRole]) -> ComplaintStep:
    step = ComplaintStep(
        entry.take("name", str),
        entry.take("id", str),
        entry.take("en", str),
        take_makers(entry, roles),
        entry.take("official", bool),
        sources := take_sources(entry),
        take_read(entry, sources),
        entry.maybe("note", str) or "",
        maybe_source(entry, "who_in"),
    )
    entry.finish()
    return step


def take_makers(entry: Entry, roles: Mapping[str, ComplaintRole]) -> frozenset[Actor]:
    """Take who may do a step: roles by name, or anybody else by what they act as.

    Raises:
        DataFileError: nobody is named, or somebody unknown.
    """
    known = {**_ACTORS, **{name: role.acts_as for name, role in roles.items()}}
    names = entry.texts("who")
    if not names or any(name not in known for name in names):
        strange = ", ".join(name for name in names if name not in known) or "-"
        listed = ", ".join((*roles, "provider"))
        entry.fail(
            "who",
            f"{strange} bukan peran yang dikenal; yang dikenal: {listed}",
            f"{strange} is not an allowed role; allowed: {listed}",
        )
    return frozenset(known[name] for name in names)
