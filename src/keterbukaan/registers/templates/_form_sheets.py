"""The forms of what is one record and no list: the facts of a year, and two decrees."""

from __future__ import annotations

from attrs import evolve

from keterbukaan.cases.complaint.team_decree import Mechanism
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.organization.roles import Role
from keterbukaan.registers.templates._lists import exemptions
from keterbukaan.registers.templates._parts import TemplateSheet, sheets_of

__all__ = ["NO", "YES", "complaint_roles", "decree", "duties", "part_of_mechanism", "roles", "team"]

YES, NO = "ya", "tidak"


def duties() -> tuple[TemplateSheet, ...]:
    """Return the form of the facts from which a year's duties follow."""
    return (*sheets_of("duties"), exemptions())


def decree() -> tuple[TemplateSheet, ...]:
    """Return the form of a decree that appoints the PPID."""
    facts, units, appointed = sheets_of("decree")
    offered = tuple(roles())
    return (
        facts.choosing({"signed_by": offered}),
        units,
        appointed.choosing({"role": offered}),
    )


def team(body: Jurisdiction) -> tuple[TemplateSheet, ...]:
    """Return the form of a decree that sets up a complaint team, with the roles of a body."""
    facts, units, members, mechanism = sheets_of("team")
    return (
        facts,
        units,
        members.choosing({"role": tuple(complaint_roles(body))}),
        evolve(
            mechanism.choosing({"regulated": (YES, NO)}),
            given=tuple(map(part_of_mechanism, Mechanism)),
        ),
    )


def roles() -> dict[str, str]:
    """Return the value of each role by its label."""
    return {each.label("id"): each.value for each in Role}


def complaint_roles(body: Jurisdiction) -> dict[str, str]:
    """Return the name of each role of a complaint team by its label."""
    return {each.label("id"): name for name, each in body.complaint_roles.roles.items()}


def part_of_mechanism(part: Mechanism) -> str:
    """Return how a part of the mechanism is called in its form."""
    return f"{part.value}. {part.label('id')}"
