"""The page of who handles complaints: roles, steps, classes, grounds for archiving, secrecy."""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan.cases.actors import actor_words
from keterbukaan.cases.complaint.classes import ArchiveGround, ClassRule, classes
from keterbukaan.cases.complaint.record import Secrecy
from keterbukaan.law.actor import Actor
from keterbukaan.organization.complaint_roles import ComplaintRole, ComplaintRoles, ComplaintStep
from scripts.pages.markdown import both, code, stacked
from scripts.pages.provisions import governing
from scripts.pages.statuses import (
    actor,
    linked_limit,
    sources,
    status,
    unread_legend,
    with_statuses,
)

INTRO = """\
UU 25/2009 leaves it to the provider who handles complaints (Pasal 36 ayat (1), 37). The roles below
are those of the portal and of regional practice, and one definition: **no text that was read says
which step is whose**. Only in [the oversight of officials](../how-to/complaints-about-officials.md)
do PP 48/2016 and PP 12/2017 say it. Elsewhere the order is this library's own interpretation of the
practice: where a step rests on the Act, the Act stands for the step and not for the roles. A body's
own file [renames, adds and replaces them](../how-to/complaint-team.md#roles-of-ones-own), and
[what was not read](../understand/not-read.md) is listed.
"""

STEPS_INTRO = """\
The provider (penyelenggara) may do every step that is neither the complainant's nor one of the
oversight of officials. The steps of the complainant or a proxy stand last: no body's file can
change them. The status is that of the step. What each step does at each stage stands on
[the page of the complaint](complaint.md).
"""

CLASSES_INTRO = """\
`suggest_class` suggests a class from facts and says why; `classified` records what a person
decides. The limit is the portal's, for resolving a report. The Act's own clock runs beside it
wherever somebody complains of a service.
"""

GROUNDS_INTRO = """\
The portal archives reports. On which grounds stands in no text that was read: the grounds are
{unverified}, all of them. A complaint about a service cannot be archived before it was responded to
(UU 25/2009 Pasal 48 ayat (2)), whatever the ground.
"""

EXAMPLE = """\
## Contoh · Example

```python
>>> from keterbukaan import Actor
>>> from keterbukaan.organization import ComplaintRoles
>>> handling = ComplaintRoles.national()
>>> [step.name for step in handling.steps_of(Actor.{actor})]
{steps!r}
>>> step = handling.steps["{step}"]
>>> str(step.sources[0]), step.read.value
{source!r}
```
"""


def roles_page() -> str:
    """Print the page of who handles complaints."""
    handling = ComplaintRoles.national()
    grounds = handling.steps["archived"].read
    lines = [
        "---",
        "hide:",
        "  - navigation",
        "---",
        "",
        "# Peran dan golongan pengaduan · Roles and classes of complaints",
        "",
        INTRO,
        unread_legend(),
        "## Peran · Roles {#roles}",
        "",
        "| Peran · Role | Bertindak sebagai · Acts as | Tugas · What it is for | Dasar · Basis |",
        "| --- | --- | --- | --- |",
        *map(_role, handling.roles.values()),
        "",
        "## Siapa melakukan apa · Who may do which step {#steps}",
        "",
        STEPS_INTRO,
        *_steps(handling),
        "",
        "## Golongan · Classes {#classes}",
        "",
        CLASSES_INTRO,
        "| Golongan · Class | Artinya · Meaning | Di portal · Limit | UU 25/2009 | Dasar · Basis |",
        "| --- | --- | --- | --- | --- |",
        *map(_class, classes().rules.values()),
        "",
        "## Alasan pengarsipan · Grounds for archiving {#grounds}",
        "",
        with_statuses(GROUNDS_INTRO),
        "| `ground` | Alasan · Ground | |",
        "| --- | --- | --- |",
        *(
            f"| `{each.value}` | {stacked(each.label)} | {status(grounds)} |"
            for each in ArchiveGround
        ),
        "",
        "## Kerahasiaan · Secrecy {#secrecy}",
        "",
        "What may be kept secret, and where that stands.",
        (
            "[Who sees what](../how-to/complaints.md#who-may-see-what). Who reports an official is "
            "never shown, asked for or not: PP 48/2016 Pasal 15 ayat (5)."
        ),
        "",
        "| `secrecy` | Dasar · Basis |",
        "| --- | --- |",
        *(f"| `{each.value}` | {each.rule('id')} |" for each in Secrecy),
        "",
        _example(handling),
    ]
    return "\n".join(lines)


def _role(role: ComplaintRole) -> str:
    note = f"<br>{role.note}" if role.note else ""
    return (
        f"| `{role.name}`{{: #{role.name} }}<br>{stacked(role.label)} | {code(role.acts_as.value)} "
        f"| {stacked(role.duty)} | {sources(role.sources, role.read)}{note} |"
    )


def _steps(handling: ComplaintRoles) -> Iterator[str]:
    roles = {role.acts_as: role for role in reversed([*handling.roles.values()])}
    heads = " | ".join(f"[{role.label_id}](#{role.name})" for role in reversed(roles.values()))
    yield '<div class="steps" markdown>'
    yield ""
    yield f"| Langkah · Step | {heads} | Juga · Also |"
    yield f"| --- |{' :-: |' * len(roles)} --- |"
    for step in sorted(handling.steps.values(), key=lambda each: not each.official):
        ticks = " | ".join("✓" if who in step.who else "" for who in reversed(roles))
        others = step.who.difference(roles, {Actor.PROVIDER})
        also = "<br>".join(map(actor, sorted(others, key=lambda each: actor_words(each, "id"))))
        yield f"| {_step(step)} | {ticks} | {also} |"
    yield ""
    yield "</div>"


def _step(step: ComplaintStep) -> str:
    note = f"<br><small>{step.note}</small>" if step.note else ""
    return (
        f"[{code(step.name)}](complaint.md#{step.name})<br>{stacked(step.label)}"
        f"<br><small>{sources(step.sources, step.read)}</small>{note}"
    )


def _class(rule: ClassRule) -> str:
    lasts = both(governing(rule.resolution).how_long)
    runs = "berjalan juga · _runs too_" if rule.under_the_act else "tidak · _does not run_"
    return (
        f"| `{rule.complaint_class.value}`<br>{stacked(rule.label)} | {stacked(rule.means)} "
        f"| {linked_limit(rule.resolution)}<br>{lasts} | {runs} "
        f"| {sources(rule.sources, rule.read)} |"
    )


def _example(handling: ComplaintRoles) -> str:
    overseer, step = Actor.INSPECTORATE, handling.steps["archived"]
    return EXAMPLE.format(
        actor=overseer.name,
        steps=[each.name for each in handling.steps_of(overseer)],
        step=step.name,
        source=(str(step.sources[0]), step.read.value),
    )
