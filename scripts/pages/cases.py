"""What can happen to a case: its stages, its events, and what each event does at each stage."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from keterbukaan.cases.lifecycle import Lifecycle, Move, Stage, lifecycle
from keterbukaan.cases.outcomes import Nature
from keterbukaan.errors import Language
from keterbukaan.law.verification import Verification
from scripts.pages.case_texts import CASES, Group, Page
from scripts.pages.complaint_roles import roles_page
from scripts.pages.markdown import (
    Pages,
    capital,
    code,
    either,
    facts,
    for_developers,
    head,
    small,
    table,
)
from scripts.pages.regulation_names import cited
from scripts.pages.sequence import limits_started
from scripts.pages.statuses import actor, linked_limit, sources, status, unread_legend

REFUSED = "—"

NO_EFFECT = "○"

_KEPT = ("disimpan, dengan akibat", "kept, with effect")
_KEPT_WITHOUT_EFFECT = ("disimpan, tanpa akibat", "kept, without effect")

NATURES = {
    Nature.CONTRADICTION: (
        "bertentangan dengan yang sudah tercatat",
        "contradicts what is recorded",
        ("`KB-C02`, selalu", "`KB-C02`, always"),
    ),
    Nature.UNLAWFUL: (
        "tindakan pejabat yang tidak diberi akibat oleh hukum",
        "an official act to which the law gives no effect",
        (
            "`KB-C01`; dengan `strict=False` disimpan, tanpa akibat",
            "`KB-C01`; with `strict=False` kept, without effect",
        ),
    ),
    Nature.NO_EFFECT: (
        "langkah warga yang pada tahap itu tidak berakibat",
        "a citizen's step that has no effect at that stage",
        _KEPT_WITHOUT_EFFECT,
    ),
    Nature.LATE: (
        "tindakan pejabat sesudah waktunya",
        "an official act after its time",
        _KEPT,
    ),
    Nature.ARGUABLY_LATE: (
        "terlambat menurut satu teks atau penafsiran saja",
        "late by one text or interpretation alone",
        _KEPT,
    ),
    Nature.NOT_READ: (
        "aturan yang berlaku ketika itu belum dibaca, sehingga tidak dinilai",
        "the rule that governed it then was not read, so it is not judged",
        _KEPT,
    ),
    Nature.INCOMPLETE: (
        "isi yang diwajibkan tidak lengkap",
        "something that the text requires in it is missing",
        _KEPT,
    ),
    Nature.DEFECT: (
        "terjadi dan tidak dinyatakan batal, tetapi tidak sebagaimana mestinya",
        "it happened, and the law does not call it void; but not as it should be done",
        _KEPT,
    ),
    Nature.PREMATURE: (
        "langkah warga sebelum waktunya",
        "a citizen's step before its time",
        _KEPT,
    ),
    Nature.TOO_LATE: (
        "langkah warga sesudah waktunya",
        "a citizen's step after its time",
        _KEPT,
    ),
}

INTRO_ID = """\
Perkara ialah apa yang diterima dan peristiwa yang dicatat padanya. Setiap peristiwa membawanya dari
satu tahap ke tahap lain, atau ditolak pada tahap itu menurut suatu pasal; yang hanya praktik diberi
tanda. Halaman ini dicetak dari data yang dipatuhi program ketika mencatat perkara.

- [Menyimpan permohonan dan mencatat peristiwanya](../how-to/cases.md)
- [Permohonan, keberatan, dan sengketa sebagai satu perkara](../how-to/dossier.md)
- [Pengaduan pelayanan publik](../how-to/complaints.md), dan
  [siapa yang menanganinya](complaint-handling.md)
- [Laporan kepada Ombudsman](../how-to/ombudsman.md)
- [Apa yang dicatat dan apa yang ditolak](../understand/fact-or-offence.md)
- Pasal mana ada di mana: [permohonan sampai sengketa](../understand/articles-of-cases.md),
  [pengaduan](../understand/articles-of-complaints.md),
  [laporan kepada Ombudsman](../understand/articles-of-ombudsman.md)
"""

INTRO_EN = """\
A case is what was received and the events recorded on it. Each event leads from one stage to
another, or is refused at that stage by an article; what is practice only is marked so. These pages
are printed from the data that `record` obeys, so what they say is what the library does.

- [Store a request and record events](../how-to/cases.md)
- [Request, objection and dispute as one matter](../how-to/dossier.md)
- [Complaints about public services](../how-to/complaints.md), and
  [who handles them](complaint-handling.md)
- [Reports to the Ombudsman](../how-to/ombudsman.md)
- [What is recorded and what is refused](../understand/fact-or-offence.md)
- Which article stands where: [requests to disputes](../understand/articles-of-cases.md),
  [complaints](../understand/articles-of-complaints.md),
  [reports to the Ombudsman](../understand/articles-of-ombudsman.md)
"""

LEGEND_ID = f"""\
Di bawah setiap langkah tertulis pada tahap mana langkah itu boleh diambil dan ke tahap mana perkara
dibawanya. {REFUSED} ialah tindakan pejabat yang ditolak (`KB-C01`), {NO_EFFECT} langkah warga yang
dicatat tanpa akibat, masing-masing dengan alasan dan pasalnya. Langkah yang boleh pada tahapnya
masih dapat ditolak karena isinya atau harinya: [rujukan]({{reference}}) menyebut apa yang dicatat.
"""

LEGEND_EN = f"""\
Below each event stands at which stages it may be recorded and to which stage it leads. {REFUSED} is
an official act that is refused (`KB-C01`), {NO_EFFECT} a citizen's step that is recorded and has no
effect, each with the reason and the article. An event that its stage allows may still be refused
for what it holds or for its day: the [reference]({{reference}}) says what is recorded with it.
"""

MANY = 4
"""From so many stages on it is shorter to say "all others"."""

PICTURES = {
    "request": "life-of-a-request",
    "dispute": "dispute-and-court",
    "complaint": "complaint-two-clocks",
}


def pages(lang: Language) -> Pages:
    """Return the index, a page for each kind of case, and who handles complaints."""
    return {
        "cases/index.md": partial(_index, lang),
        **{f"cases/{case}.md": partial(_page, case, lang) for case in CASES},
        "cases/complaint-handling.md": partial(roles_page, lang),
    }


def menu(lang: Language) -> list[object]:
    """Return what stands in the menu under the cases."""
    handling = either(lang, "Peran dan klasifikasi pengaduan", "Roles and classes of complaints")
    return [
        "cases/index.md",
        *({page.title(lang): f"cases/{case}.md"} for case, page in CASES.items()),
        {handling: "cases/complaint-handling.md"},
    ]


def _index(lang: Language) -> str:
    name = either(lang, "Perkara dan tahapnya", "Cases and their stages")
    description = either(
        lang,
        "Tahap permohonan, keberatan, sengketa, pengaduan, dan laporan kepada Ombudsman, dan apa "
        "yang boleh terjadi pada tiap tahap.",
        "The stages of requests, objections, disputes, complaints and reports to the Ombudsman, "
        "and what may happen at each.",
    )
    heads = either(
        lang, "Perkara | Tahap | Peristiwa | Ditolak", "Case | Stages | Events | Refused"
    )
    counted = either(
        lang,
        "Kolom terakhir menghitung pasangan tahap dan peristiwa yang tidak menuju ke mana pun, "
        "masing-masing dengan pasal atau praktiknya.",
        "The last column counts the pairs of stage and event that lead nowhere, each with its "
        "article or practice.",
    )
    natures = either(lang, "Sifat penyimpangan", "What may be wrong with a step")
    natures_heads = either(lang, "Sifat | Yang terjadi", "Nature | What then happens")
    lines = [
        *head(name, description),
        either(lang, INTRO_ID, INTRO_EN),
        *table(heads, (_case_row(case, lang) for case in CASES)),
        counted,
        "",
        f"## {natures}",
        "",
        *table(
            natures_heads,
            (
                (
                    f"{capital(either(lang, said_id, said_en))}{small(nature.value)}",
                    either(lang, *then),
                )
                for nature, (said_id, said_en, then) in NATURES.items()
            ),
        ),
    ]
    return "\n".join(lines) + "\n"


def _case_row(case: str, lang: Language) -> Iterator[str]:
    page, life = CASES[case], lifecycle(case)
    cells = len(life.states) * len(life.moves)
    refused = cells - sum(len(move.moves) for move in life.moves.values())
    yield f"[{page.title(lang)}]({case}.md)"
    yield from (str(len(life.states)), str(len(life.moves)))
    yield either(lang, f"{refused} dari {cells}", f"{refused} of {cells}")


def _page(case: str, lang: Language) -> str:
    page, life = CASES[case], lifecycle(case)
    title = page.title(lang)
    name = either(lang, f"{title}: tahap dan langkahnya", f"{title}: stages and steps")
    description = either(
        lang,
        f"{title}: setiap tahap dan langkah, siapa yang mengambilnya, batas waktu yang dimulainya, "
        "dan pasalnya.",
        f"{title}: every stage and step, who takes it, the limits that it starts, and the article.",
    )
    legend = either(lang, LEGEND_ID, LEGEND_EN).format(reference=f"../reference/{case}.md")
    lines = [*head(name, description), either(lang, page.intro_id, page.intro), ""]
    if case in PICTURES:
        lines += [f"<!-- picture: {PICTURES[case]} -->", ""]
    lines += [
        *_stages(page, life, lang),
        f"## {either(lang, 'Langkah menurut tahap', 'Events by stage')}",
        "",
        legend,
        *_unread(life, lang),
        *_mended(page, life, lang),
    ]
    for group, moves in grouped(case):
        lines += [f"### {group.title(lang)}", ""]
        for move in moves:
            lines += _event(case, life, move, lang)
    return "\n".join([*lines, *_example(life, lang)]) + "\n"


def grouped(case: str) -> Iterator[tuple[Group, list[Move]]]:
    """Yield the groups of a case with their events, in the order of the data."""
    groups, moves = CASES[case].groups, list(lifecycle(case).moves.values())
    names = [move.name for move in moves]
    begins = [names.index(group.first) for group in groups]
    for group, first, last in zip(groups, begins, [*begins[1:], len(moves)], strict=True):
        yield group, moves[first:last]


def _stages(page: Page, life: Lifecycle, lang: Language) -> Iterator[str]:
    yield f"## {either(lang, 'Tahap', 'Stages')}"
    yield ""
    first = next(iter(life.states.values())).label(lang)
    begins = ", ".join(linked_limit(limit, lang) for limit in page.opening)
    if begins:
        yield either(
            lang,
            f"Perkara dimulai pada tahap “{first}”, pada hari pencatatannya sendiri. Hari itu "
            f"memulai {begins}.",
            f"It begins at the stage “{first}”, on the day of the record itself, which starts "
            f"{begins}.",
        )
    else:
        yield either(
            lang,
            f"Perkara dimulai pada tahap “{first}”, pada hari pencatatannya sendiri.",
            f"It begins at the stage “{first}”, on the day of the record itself.",
        )
    if page.remark:
        yield either(lang, page.remark_id, page.remark)
    yield ""
    heads = either(lang, "Tahap | Akhir perkara", "Stage | Final")
    yes, no = either(lang, "ya | tidak", "yes | no").split(" | ")
    yield from table(
        heads,
        ((_named_stage(state, lang), yes if state.final else no) for state in life.states.values()),
    )


def _named_stage(state: Stage, lang: Language) -> str:
    """Return a stage where it is explained: in words, with the name that programs use."""
    return f'<span id="stage-{state.name}">{state.label(lang)}</span>{small(state.name)}'


def _stage(state: Stage, lang: Language) -> str:
    """Return a stage in words, which lead to where it is explained."""
    return f"[{state.label(lang)}](#stage-{state.name})"


def _unread(life: Lifecycle, lang: Language) -> Iterator[str]:
    statuses = {move.read for move in life.moves.values()}
    statuses |= {each.read for move in life.moves.values() for each in move.refusals}
    if statuses != {Verification.OWN_TEXT}:
        yield unread_legend(lang)


def _mended(page: Page, life: Lifecycle, lang: Language) -> Iterator[str]:
    if page.mended:
        yield either(
            lang,
            "Isi suatu langkah dapat membawanya ke tahap lain daripada yang tertulis di bawah:",
            "What an event holds may lead elsewhere than is said below:",
        )
        yield ""
    for name, reached, said_id, said_en in page.mended:
        move, stage = life.moves[name], life.states[reached]
        said = either(lang, said_id, said_en)
        yield f"- [{move.label(lang)}](#{name}) ({stage.label(lang)}): {said}"
    if page.mended:
        yield ""


def _event(case: str, life: Lifecycle, move: Move, lang: Language) -> Iterator[str]:
    """Print one event: who, what it starts, its articles, and what it does at each stage."""
    yield f"#### {capital(move.label(lang))} {{#{move.name}}}"
    yield ""
    who = sorted(actor(each, lang) for each in move.who)
    starts = "<br>".join(linked_limit(limit, lang) for limit in limits_started(case, move))
    rows = [
        (either(lang, "Siapa", "Who"), "<br>".join(who)),
        (either(lang, "Pasal", "Articles"), sources(move.citations, move.read, lang)),
        (either(lang, "Nama dalam program", "Name in programs"), code(move.name)),
    ]
    if starts:
        rows.insert(1, (either(lang, "Memulai batas waktu", "Starts the limits"), starts))
    yield from facts(lang, rows)
    heads = either(lang, "Pada tahap | Yang terjadi", "At the stage | What happens")
    yield from table(heads, _effects(life, move, lang))


def _effects(life: Lifecycle, move: Move, lang: Language) -> Iterator[tuple[str, str]]:
    """Yield stages in which an event does the same; the greatest many are "all others", last."""
    by_effect: dict[str, list[Stage]] = {}
    for state in life.states.values():
        by_effect.setdefault(effect(life, move, state, lang), []).append(state)
    most = max(by_effect, key=lambda done: len(by_effect[done]))
    shortened = len(by_effect[most]) >= MANY and len(by_effect) > 1
    for done, states in by_effect.items():
        if not (shortened and done == most):
            yield "; ".join(_stage(state, lang) for state in states), done
    if shortened:
        yield either(lang, "semua tahap lain", "all other stages"), most


def effect(life: Lifecycle, move: Move, state: Stage, lang: Language) -> str:
    """Return what an event does at a stage: the stage reached, or the article that forbids it."""
    target = move.moves.get(state.name)
    if target == state.name:
        return either(lang, "dicatat; tahapnya tetap", "recorded; the stage stays")
    if target is not None:
        reached = life.states[target]
        return f"→ {_stage(reached, lang)}"
    refusal = move.refusal(state.name)
    why = either(lang, refusal.text_id, refusal.text_en)
    if move.official:
        said = f"{REFUSED} {either(lang, 'ditolak', 'refused')}"
    else:
        said = f"{NO_EFFECT} {either(lang, 'tanpa akibat', 'no effect')}"
    shown = status(refusal.read, lang)
    return f"{said}: {why.replace('|', '/')} <small>{cited(refusal.citation, lang)}</small>{shown}"


def _example(life: Lifecycle, lang: Language) -> Iterator[str]:
    move = next(each for each in life.moves.values() if each.refusals)
    state, target = next(iter(move.moves.items()))
    other = next(name for name in reversed(list(life.states)) if name not in move.moves)
    yield from for_developers(
        lang,
        (
            ">>> from keterbukaan.cases.lifecycle import lifecycle",
            f'>>> moves = lifecycle("{life.case}").moves',
            f'>>> moves["{move.name}"].moves["{state}"]',
            repr(target),
            f'>>> refusal = moves["{move.name}"].refusal("{other}")',
            ">>> str(refusal.citation)",
            repr(str(move.refusal(other).citation)),
        ),
    )
