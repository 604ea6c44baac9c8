"""The page of who handles complaints holds every role, step, class, ground and secret."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from keterbukaan.cases.actors import actor_words
from keterbukaan.cases.complaint.classes import ArchiveGround, classes
from keterbukaan.cases.complaint.record import Secrecy
from keterbukaan.errors import Language
from keterbukaan.law.actor import Actor
from keterbukaan.law.verification import Verification
from keterbukaan.organization.complaint_roles import ComplaintRoles
from scripts.pages.complaint_roles import roles_page
from scripts.pages.trees import LANGUAGES


def _rows(lang: Language) -> list[str]:
    page = roles_page(lang).replace("<wbr>", "")
    return [row for row in page.splitlines() if row.startswith("|")]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_handling_of_complaints_holds_every_role_class_ground_and_secret(
    lang: Language, status_shown: Callable[[str], Verification]
) -> None:
    rows, handling = _rows(lang), ComplaintRoles.national()
    for role in handling.roles.values():
        row = next(each for each in rows if each.startswith(f'| <span id="{role.name}">'))
        said = (role.acts_as.value, role.label(lang), role.duty(lang))
        assert all(each in row for each in (*said, *map(str, role.sources)))
        assert status_shown(row) is role.read
    for rule in classes().rules.values():
        name = f"<code>{rule.complaint_class.value}</code>"
        row = next(each for each in rows if name in each.split(" | ")[0])
        assert rule.means(lang) in row
        assert f"../rules/{rule.resolution}.md" in row
        assert status_shown(row.rsplit(" | ", maxsplit=1)[1]) is rule.read
    for ground in ArchiveGround:
        row = next(each for each in rows if f"<code>{ground.value}</code>" in each)
        assert ground.label(lang) in row
        assert status_shown(row) is Verification.UNVERIFIED
    for secrecy in Secrecy:
        assert f"| {secrecy.rule(lang)} | <code>{secrecy.value}</code> |" in rows


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_step_names_in_words_who_may_do_it_and_where_that_stands(
    lang: Language, status_shown: Callable[[str], Verification]
) -> None:
    rows, handling = _rows(lang), ComplaintRoles.national()
    for step in handling.steps.values():
        row = next(each for each in rows if f"(complaint.md#{step.name})" in each)
        _, who, basis = row.removesuffix(" |").split(" | ")
        assert len(who.split("<br>")) == len(step.who)
        assert all(actor_words(each, lang) in who for each in step.who)
        assert all(str(source) in basis for source in step.sources)
        assert status_shown(basis) is step.read
        is_of_oversight = str(step.sources[0]).startswith("PP ")
        assert not step.official or is_of_oversight or Actor.PROVIDER in step.who
