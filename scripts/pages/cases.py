"""What can happen to a case: its stages, its events, and what each event does at each stage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from html import escape

from keterbukaan.cases.actors import actor_words
from keterbukaan.cases.lifecycle import Lifecycle, Move, Stage, lifecycle
from keterbukaan.cases.outcomes import Nature
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.verification import Verification
from scripts.pages.case_texts import BESIDE, CASES, Group, Page
from scripts.pages.complaint_roles import roles_page
from scripts.pages.markdown import Pages, both, code
from scripts.pages.statuses import actor, linked_limit, sources, status, unread_legend

STAYS = "tetap · _stays_"

REFUSED = "—"

NO_EFFECT = "○"

NATURES = {
    Nature.CONTRADICTION: (
        "bertentangan dengan yang sudah tercatat",
        "contradicts what is recorded",
        "`KB-C02`, always",
    ),
    Nature.UNLAWFUL: (
        "tindakan pejabat yang tidak diberi akibat oleh hukum",
        "an official act to which the law gives no effect",
        "`KB-C01`; with `strict=False` kept, without effect",
    ),
    Nature.NO_EFFECT: (
        "langkah warga yang pada tahap itu tidak berakibat",
        "a citizen's step that has no effect at that stage",
        "kept, without effect",
    ),
    Nature.LATE: (
        "tindakan pejabat sesudah waktunya",
        "an official act after its time",
        "kept, with effect",
    ),
    Nature.ARGUABLY_LATE: (
        "terlambat menurut satu teks atau penafsiran saja",
        "late by one text or reading alone",
        "kept, with effect",
    ),
    Nature.NOT_READ: (
        "aturan yang berlaku ketika itu tidak terbaca, jadi tidak dinilai",
        "the rule that governed it then was not read, so it is not judged",
        "kept, with effect",
    ),
    Nature.INCOMPLETE: (
        "isi yang diwajibkan tidak lengkap",
        "something that the text requires in it is missing",
        "kept, with effect",
    ),
    Nature.DEFECT: (
        "terjadi dan tidak dinyatakan batal, tetapi tidak sebagaimana mestinya",
        "it happened, and the law does not call it void; but not as it should be done",
        "kept, with effect",
    ),
    Nature.PREMATURE: (
        "langkah warga sebelum waktunya",
        "a citizen's step before its time",
        "kept, with effect",
    ),
    Nature.TOO_LATE: (
        "langkah warga sesudah waktunya",
        "a citizen's step after its time",
        "kept, with effect",
    ),
}

INTRO = """\
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

LEGEND = f"""\
Rows are stages, columns events. A cell names the stage that is reached. {REFUSED} is an official
act that is refused (`KB-C01`), {NO_EFFECT} a citizen's step that is recorded and has no effect; the
small print is the article, and the pointer on the sign shows the reason. Stages in which all the
events of a group do the same share a row. An event that its stage allows may still be refused for
what it holds or for its day: the [reference]({{reference}}) says of each what is recorded with it.
"""

EXAMPLE = """\
## Contoh · Example

```python
>>> from keterbukaan.cases.lifecycle import lifecycle
>>> moves = lifecycle("{case}").moves
>>> moves["{event}"].moves["{state}"]
{target!r}
>>> refusal = moves["{event}"].refusal("{other}")
>>> str(refusal.citation)
{citation!r}
```
"""


def pages() -> Pages:
    """Return the index, a page for each kind of case, and who handles complaints."""
    return {
        "cases/index.md": _index,
        **{f"cases/{case}.md": partial(_page, case) for case in CASES},
        "cases/complaint-handling.md": roles_page,
    }


def menu() -> list[object]:
    """Return what stands in the menu under the cases."""
    return [
        "cases/index.md",
        *(
            {f"{page.title_id} · {page.title_en}": f"cases/{case}.md"}
            for case, page in CASES.items()
        ),
        {"Peran, golongan · Roles, classes": "cases/complaint-handling.md"},
    ]


def _index() -> str:
    lines = [
        "# Cases",
        "",
        INTRO,
        "| Perkara · Case | Tahap · Stages | Peristiwa · Events | Ditolak · Refused |",
        "| --- | --: | --: | --: |",
    ]
    for case, page in CASES.items():
        life = lifecycle(case)
        cells = len(life.states) * len(life.moves)
        refused = cells - sum(len(move.moves) for move in life.moves.values())
        lines.append(
            f"| [{page.title_id} · _{page.title_en}_]({case}.md) | {len(life.states)} "
            f"| {len(life.moves)} | {refused} / {cells} |"
        )
    lines += [
        "",
        "The last column counts the pairs of stage and event that lead nowhere, each with its",
        "article or practice.",
        "",
        "## Sifat penyimpangan · What may be wrong with a step",
        "",
        "| Sifat · Nature | Artinya · Meaning | `record` |",
        "| --- | --- | --- |",
    ]
    lines += [
        f"| `{nature.value}` | {said_id}<br>_{said_en}_ | {then} |"
        for nature, (said_id, said_en, then) in NATURES.items()
    ]
    return "\n".join(lines) + "\n"


def _page(case: str) -> str:
    page, life = CASES[case], lifecycle(case)
    lines = [
        "---",
        "hide:",
        "  - navigation",
        "---",
        "",
        f"# {page.title_id} · {page.title_en}",
        "",
        page.intro,
        "",
        *_stages(page, life),
        "## Peristiwa menurut tahap · Events by stage",
        "",
        LEGEND.format(reference=f"../reference/{case}.md"),
        *_unread(life),
        *_mended(page, life),
    ]
    for group, moves in grouped(case):
        lines += [f"### {group.title_id} · {group.title_en}", ""]
        lines += [*_events(case, moves), "", *_table(life, moves), ""]
    return "\n".join([*lines, *_example(life)])


def grouped(case: str) -> Iterator[tuple[Group, list[Move]]]:
    """Yield the groups of a case with their events, in the order of the data."""
    groups, moves = CASES[case].groups, list(lifecycle(case).moves.values())
    names = [move.name for move in moves]
    begins = [names.index(group.first) for group in groups]
    for group, first, last in zip(groups, begins, [*begins[1:], len(moves)], strict=True):
        yield group, moves[first:last]


def _stages(page: Page, life: Lifecycle) -> Iterator[str]:
    yield "## Tahap · Stages"
    yield ""
    first = next(iter(life.states))
    begins = ", ".join(linked_limit(limit) for limit in page.opening)
    yield f"It begins at `{first}`, on the day of the record itself, which starts {begins}."
    if page.remark:
        yield page.remark
    yield ""
    yield "| Tahap · Stage | | Akhir · Final |"
    yield "| --- | --- | --- |"
    for state in life.states.values():
        yield f"| `{state.name}` | {both(state.label)} | {'✓' if state.final else ''} |"
    yield ""


def _unread(life: Lifecycle) -> Iterator[str]:
    statuses = {move.read for move in life.moves.values()}
    statuses |= {each.read for move in life.moves.values() for each in move.refusals}
    if statuses != {Verification.OWN_TEXT}:
        yield unread_legend()


def _mended(page: Page, life: Lifecycle) -> Iterator[str]:
    if page.mended:
        yield "What an event holds may lead elsewhere than the tables say:"
        yield ""
    for name, reached, said_id, said_en in page.mended:
        yield f"- `{name}` ({life.states[reached].label_id}): {said_id} · _{said_en}_"
    if page.mended:
        yield ""


def _events(case: str, moves: Iterable[Move]) -> Iterator[str]:
    yield "| Peristiwa · Event | Siapa · Who | Memulai · Starts | Pasal · Articles |"
    yield "| --- | --- | --- | --- |"
    for move in moves:
        said = "<br>".join(map(actor, sorted(move.who, key=lambda each: actor_words(each, "id"))))
        starts = "<br>".join(linked_limit(limit) for limit in limits_started(case, move))
        places = sources(move.citations, move.read)
        yield (
            f"| `{move.name}`{{: #{move.name} }}<br>{move.label_id}<br>_{move.label_en}_ "
            f"| {said} | {starts} | {places} |"
        )


def limits_started(case: str, move: Move) -> list[str]:
    """Return the limits that an event starts."""
    found = dict.fromkeys(BESIDE.get((case, move.name), ()))
    if move.starts is not None:
        provisions = Rulebook.national().provisions
        found |= dict.fromkeys(each.name for each in provisions if move.starts in each.starts_from)
    return sorted(found)


def _table(life: Lifecycle, moves: list[Move]) -> Iterator[str]:
    rows: dict[tuple[str, ...], list[Stage]] = {}
    for state in life.states.values():
        rows.setdefault(tuple(cell(move, state) for move in moves), []).append(state)
    yield head(moves)
    yield f"| --- |{' --- |' * len(moves)}"
    for cells, states in rows.items():
        yield f"| {'<br>'.join(f'`{each.name}`' for each in states)} | {' | '.join(cells)} |"


def head(moves: Iterable[Move]) -> str:
    """Return the head of a table of stages and events."""
    return (
        f"| Tahap · Stage | {' | '.join(f'[{code(each.name)}](#{each.name})' for each in moves)} |"
    )


def cell(move: Move, state: Stage) -> str:
    """Return what an event does at a stage: the stage reached, or the article that forbids it."""
    target = move.moves.get(state.name)
    if target is not None:
        return STAYS if target == state.name else f"**{code(target)}**"
    refusal = move.refusal(state.name)
    why = escape(f"{refusal.text_id} · {refusal.text_en}").replace("|", "/")
    sign = REFUSED if move.official else NO_EFFECT
    place = f"<small>{refusal.citation}</small>{status(refusal.read)}"
    return f'<abbr title="{why}">{sign}</abbr><br>{place}'


def _example(life: Lifecycle) -> Iterator[str]:
    move = next(each for each in life.moves.values() if each.refusals)
    state, target = next(iter(move.moves.items()))
    other = next(name for name in reversed(list(life.states)) if name not in move.moves)
    citation = str(move.refusal(other).citation)
    yield EXAMPLE.format(
        case=life.case, event=move.name, state=state, target=target, other=other, citation=citation
    )
