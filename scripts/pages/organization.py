"""The page of who runs the information service: roles, tasks, decisions and consents."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from keterbukaan.errors import Language
from keterbukaan.organization.roles import (
    DecisionRule,
    Organization,
    Role,
    RoleRule,
    Task,
    TaskKind,
)
from scripts.pages.markdown import capital, either, english, facts, head, sentence, small, table
from scripts.pages.provisions import mark, places, unread

KINDS = {
    TaskKind.DUTY: ("tugas", "duty"),
    TaskKind.POWER: ("wewenang", "power"),
    TaskKind.MAY: ("dapat", "may"),
}

TWO_ROWS = (
    (
        "Bila dua baris bernama sama, naskahnya berbeda: "
        "[C14](../rules/readings.md#exemption-consent) menyebut mana yang berlaku. Yang dipakai "
        "bila tidak dipilih yang lain berada di atas."
    ),
    (
        "Where two rows have the same name, the texts disagree: "
        "[C14](../rules/readings.md#exemption-consent) says which of them holds. The default "
        "stands first."
    ),
)

ELSEWHERE = (
    (
        "[Cara memeriksa keputusan penunjukan](../how-to/appointment-decree.md) Badan Publik "
        "sendiri terhadap susunan ini. Siapa yang menangani pengaduan dijelaskan di [halaman "
        "lain](../cases/complaint-handling.md)."
    ),
    (
        "[How to check a body's own decree](../how-to/appointment-decree.md) against this. Who "
        "handles complaints stands [elsewhere](../cases/complaint-handling.md)."
    ),
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


def organization_page(lang: Language) -> str:
    """Print the page of the organisation."""
    found = Organization.national()
    name = either(
        lang,
        "Organisasi: PPID, Atasan PPID, tugas dan wewenangnya",
        "Organisation: the PPID, its superior, their tasks",
    )
    said = either(lang, INTRO_ID, INTRO_EN)
    heads = either(
        lang,
        "Keputusan | Oleh | Persetujuan | Dasar hukum",
        "Decision | By | Consent | Basis",
    )
    decisions = either(lang, "Keputusan dan persetujuan", "Decisions and consents")
    fallback = either(lang, "Bila PPID belum ditunjuk", "While no PPID is appointed")
    lines = [
        *head(name, said),
        *sentence(said),
        either(lang, *ELSEWHERE),
        "",
        f"## {decisions} {{#decisions}}",
        "",
        *table(heads, (_decision(each, lang) for each in found.decisions)),
        either(lang, *TWO_ROWS),
        "",
        f"## {fallback} {{#fallback}}",
        "",
        found.fallback(lang),
        "",
        places(found.fallback_citations, lang),
        "",
        f"## {either(lang, 'Peran', 'Roles')}",
        "",
    ]
    for rule in found.roles.values():
        lines += _role(rule, found.tasks_of(rule.role), lang)
    return "\n".join(lines) + "\n"


def _decision(rule: DecisionRule, lang: Language) -> Iterator[str]:
    remarks = [f"{rule.label(lang)}{small(rule.decision.value)}"]
    if rule.letters:
        remarks.append(f"{either(lang, 'huruf', 'letters')} {', '.join(rule.letters)}")
    if rule.reading is not None:
        name = rule.reading.question_name()
        link = f"[{rule.reading.label(lang)}](../rules/readings.md#{name})"
        remarks.append(f"{either(lang, 'menurut penafsiran', 'where')} {link}")
    if rule.note:
        remarks.append(english(rule.note, lang))
    yield "<br>".join(remarks)
    yield rule.decided_by.label(lang)
    if rule.consent_of is None:
        yield either(lang, "tidak diperlukan", "none required")
    else:
        yield f"{rule.consent_of.label(lang)}<br>{rule.consent_in}"
    yield places(rule.citations, lang)


def _role(rule: RoleRule, tasks: tuple[Task, ...], lang: Language) -> Iterator[str]:
    yield f"### {capital(rule.label(lang))} {{#{rule.role.value}}}"
    yield ""
    yield from facts(lang, _at_a_glance(rule, lang))
    if not tasks:
        yield either(
            lang, "Naskahnya tidak memuat daftar tugas.", "The texts give no list of tasks."
        )
        yield ""
        return
    heads = either(lang, "Tempat | Jenis | Isi", "Place | Kind | Content")
    for paragraph, held in groupby(tasks, key=_paragraph):
        yield f"#### {paragraph}"
        yield ""
        yield from table(heads, (_task(each, lang) for each in held))


def _task(task: Task, lang: Language) -> Iterator[str]:
    letter = task.citation.letter
    # The place is a paragraph's letter; in a paragraph without letters, the paragraph itself.
    place = f"huruf {letter}" if letter else _paragraph(task).rpartition(" ")[2]
    yield f"{place}{mark(lang, task.citation)}"
    yield either(lang, *KINDS[task.kind])
    yield task.label(lang)


def _at_a_glance(rule: RoleRule, lang: Language) -> Iterator[tuple[str, str]]:
    appointed = ", ".join(role.label(lang) for role in rule.appointed_by)
    if rule.role is Role.HEAD_OF_BODY:
        needed = either(lang, "selalu ada", "always there")
    elif rule.required:
        needed = either(lang, "wajib", "required")
    else:
        needed = either(lang, "boleh disesuaikan", "may be adapted")
    if rule.older_id:
        older = f'<span lang="id">{rule.older_id}</span>{unread(lang)}'
        yield either(lang, "Nama lama", "Older name"), older
    yield either(lang, "Dijabat oleh", "Held by"), rule.held_by(lang)
    nobody = either(lang, "tidak ada", "nobody")
    yield either(lang, "Ditunjuk oleh", "Appointed by"), appointed or nobody
    yield either(lang, "Keharusan", "Need"), needed
    yield either(lang, "Tanggung jawab", "Responsibility"), rule.responsibility(lang)
    yield either(lang, "Dasar hukum", "Basis"), places(rule.citations, lang)
    yield either(lang, "Nama dalam program", "Name in programs"), f"`{rule.role.value}`"
    if rule.note:
        yield either(lang, "Catatan", "Note"), english(rule.note, lang)


def _paragraph(task: Task) -> str:
    return str(task.citation).partition(" huruf ")[0]
