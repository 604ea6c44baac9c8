"""The page of who runs the information service: roles, tasks, decisions and consents."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from keterbukaan.organization.roles import (
    DecisionRule,
    Organization,
    Role,
    RoleRule,
    Task,
    TaskKind,
)
from scripts.pages.markdown import both, facts, sentence, stacked, translation
from scripts.pages.provisions import UNREAD, mark, places

KINDS = {
    TaskKind.DUTY: "tugas · _duty_",
    TaskKind.POWER: "wewenang · _power_",
    TaskKind.MAY: "dapat · _may_",
}

TWO_ROWS = (
    "Where two rows have the same name, the texts disagree: "
    "[C14 `exemption-consent`](../rules/readings.md#exemption-consent) says which of them holds. "
    "The default stands first."
)

INTRO_ID = (
    "Siapa menjalankan layanan informasi, apa tugasnya, dan keputusan mana yang memerlukan "
    "persetujuan siapa. Strukturnya disesuaikan dengan kebutuhan Badan Publik (Perki 1/2021 "
    "Pasal 6 ayat (7))."
)

INTRO_EN = (
    "Who runs the information service, what their tasks are, and which decision needs whose "
    "consent. The structure follows the needs of the body (Perki 1/2021 Pasal 6 ayat (7))."
)


def organization_page() -> str:
    """Print the page of the organisation."""
    found = Organization.national()
    lines = [
        "# Organisasi · Organisation",
        "",
        *sentence(INTRO_ID, INTRO_EN),
        "[How to check a body's own decree](../how-to/appointment-decree.md) against this.",
        "Who handles complaints stands [elsewhere](../cases/complaint-handling.md).",
        "",
        "## Keputusan dan persetujuan · Decisions and consents {#decisions}",
        "",
        "| Keputusan · Decision | Oleh · By | Persetujuan · Consent | Dasar · Basis |",
        "| --- | --- | --- | --- |",
        *map(_decision, found.decisions),
        "",
        TWO_ROWS,
        "",
        "## Bila PPID belum ditunjuk · While no PPID is appointed {#fallback}",
        "",
        found.fallback("id"),
        '{: lang="id" }',
        "",
        f"_{found.fallback('en')}_",
        "",
        places(found.fallback_citations),
        "",
        "## Peran · Roles",
        "",
    ]
    for rule in found.roles.values():
        lines += _role(rule, found.tasks_of(rule.role))
    return "\n".join(lines) + "\n"


def _decision(rule: DecisionRule) -> str:
    by = both(rule.decided_by.label)
    if rule.consent_of is None:
        consent = "tidak diperlukan · _none required_"
    else:
        consent = f"{both(rule.consent_of.label)}<br>{rule.consent_in}"
    remarks = [stacked(rule.label)]
    if rule.letters:
        remarks.append(f"huruf · _letters_ {', '.join(rule.letters)}")
    if rule.reading is not None:
        name = rule.reading.question_name()
        remarks.append(
            f"bila · _where_ [`{name}={rule.reading.value}`](../rules/readings.md#{name})"
        )
    if rule.note:
        remarks.append(rule.note)
    return (
        f"| `{rule.decision.value}`<br>{'<br>'.join(remarks)} | {by} | {consent} "
        f"| {places(rule.citations)} |"
    )


def _role(rule: RoleRule, tasks: tuple[Task, ...]) -> Iterator[str]:
    yield f"### {rule.label_id} {{#{rule.role.value}}}"
    yield ""
    yield from translation(f"{rule.label_en[0].upper()}{rule.label_en[1:]}")
    yield from facts(_at_a_glance(rule))
    if not tasks:
        yield "Teksnya tidak memberi daftar tugas. _The texts give no list of tasks._"
        yield ""
        return
    for paragraph, held in groupby(tasks, key=_paragraph):
        yield f"#### {paragraph}"
        yield ""
        yield "| Tempat · Place | Jenis · Kind | Isi · Content |"
        yield "| --- | --- | --- |"
        for task in held:
            letter = f"huruf {task.citation.letter}" if task.citation.letter else "—"
            place = f"{letter}{mark(task.citation)}"
            yield f"| {place} | {KINDS[task.kind]} | {stacked(task.label)} |"
        yield ""


def _at_a_glance(rule: RoleRule) -> Iterator[tuple[str, str]]:
    appointed = ", ".join(both(role.label) for role in rule.appointed_by)
    needed = "wajib · _required_" if rule.required else "boleh disesuaikan · _may be adapted_"
    if rule.role is Role.HEAD_OF_BODY:
        needed = "selalu ada · _always there_"
    yield "Nilai · _Value_", f"`{rule.role.value}`"
    if rule.older_id:
        yield "Nama lama · _Older name_", f"{rule.older_id}{UNREAD}"
    yield "Dijabat · _Held by_", stacked(rule.held_by)
    yield "Ditunjuk · _Appointed by_", appointed or "tidak ada · _nobody_"
    yield "Keharusan · _Need_", needed
    yield "Tanggung jawab · _Responsibility_", stacked(rule.responsibility)
    yield "Dasar · _Basis_", places(rule.citations)
    if rule.note:
        yield "Catatan · _Note_", rule.note


def _paragraph(task: Task) -> str:
    return str(task.citation).partition(" huruf ")[0]
