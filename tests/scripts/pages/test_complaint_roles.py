"""The page of who handles complaints holds every role, step, class, ground and secret."""

from __future__ import annotations

from collections.abc import Callable

from keterbukaan.cases.complaint.classes import ArchiveGround, classes
from keterbukaan.cases.complaint.record import Secrecy
from keterbukaan.law.actor import Actor
from keterbukaan.law.verification import Verification
from keterbukaan.organization.complaint_roles import ComplaintRoles
from scripts.pages.complaint_roles import roles_page


def test_the_handling_of_complaints_holds_every_role_step_class_and_ground(
    status_shown: Callable[[str], Verification],
) -> None:
    page, handling = roles_page(), ComplaintRoles.national()
    rows = [row.replace("<wbr>", "") for row in page.splitlines() if row.startswith("|")]
    for role in handling.roles.values():
        row = next(each for each in rows if each.startswith(f"| `{role.name}`{{"))
        said = (role.acts_as.value, role.label_id, role.label_en, role.duty_id, role.duty_en)
        assert all(each in row for each in (*said, *map(str, role.sources)))
        assert status_shown(row) is role.read
    columns = {role.acts_as for role in handling.roles.values()}
    for step in handling.steps.values():
        row = next(each for each in rows if f"(complaint.md#{step.name})" in each)
        first = row.removeprefix("| ").split(" | ", maxsplit=1)[0]
        assert all(str(source) in first for source in step.sources)
        assert status_shown(first) is step.read
        assert row.count("✓") == len(step.who & columns)
        is_of_oversight = str(step.sources[0]).startswith("PP ")
        assert not step.official or is_of_oversight or Actor.PROVIDER in step.who
    for rule in classes().rules.values():
        row = next(each for each in rows if each.startswith(f"| `{rule.complaint_class.value}`<"))
        assert all(each in row for each in (rule.means_id, rule.means_en, rule.resolution))
        assert status_shown(row.rsplit(" | ", maxsplit=1)[1]) is rule.read
    for ground in ArchiveGround:
        row = next(each for each in rows if each.startswith(f"| `{ground.value}` |"))
        assert status_shown(row) is Verification.UNVERIFIED
    for secrecy in Secrecy:
        assert f"| `{secrecy.value}` | {secrecy.rule('id')} |" in rows
