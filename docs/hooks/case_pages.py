"""The pages of what can happen to a case, made from its stages and moves.

One page for the request, the objection and the dispute: the stages, the events with their makers
and articles, and what each event does at each stage. All of it is printed from the data that
`record` obeys. `generated_pages()` needs nothing but keterbukaan; only `on_files` knows mkdocs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import NamedTuple

from keterbukaan import Rulebook
from keterbukaan.cases.history import Nature
from keterbukaan.cases.lifecycle import Lifecycle, Move, State, lifecycle
from keterbukaan.cases.timeline import actor_words

STAYS = "tetap · _stays_"
REFUSED = "—"
NO_EFFECT = "○"


class Group(NamedTuple):
    """Events that stand together on a page: the first of them, and what they are about."""

    first: str
    title_id: str
    title_en: str


class Page(NamedTuple):
    """What a page says beside the data: its titles, its law, its groups, its exceptions."""

    title_id: str
    title_en: str
    intro: str
    opening: tuple[str, ...]
    groups: tuple[Group, ...]
    mended: tuple[tuple[str, str, str, str], ...]


CASES = {
    "request": Page(
        "Permohonan",
        "Request",
        "UU 14/2008 Pasal 22, Perki 1/2021 Pasal 27 to 38. "
        "[Reference](../reference/request.md), [how to](../how-to/cases.md).",
        ("request.response",),
        (
            Group("registered", "Register dan kelengkapan", "Register and completeness"),
            Group("extended", "Jawaban dan pemberian", "Answer and delivery"),
        ),
        (
            (
                "answered",
                "answered",
                "selama ada rincian yang belum dijawab, tahapnya tetap",
                "while an item is unanswered, the stage stays",
            ),
            (
                "given",
                "delivered",
                "selama ada rincian yang dikabulkan tetapi belum diberikan, tahapnya tetap",
                "while an item that was granted is not given, the stage stays",
            ),
        ),
    ),
    "objection": Page(
        "Keberatan",
        "Objection",
        "UU 14/2008 Pasal 35 and 36, Perki 1/2021 Pasal 39 to 44. "
        "[Reference](../reference/objection.md), [how to](../how-to/dossier.md).",
        ("objection.response",),
        (Group("registered", "Peristiwa", "Events"),),
        (),
    ),
    "dispute": Page(
        "Sengketa",
        "Dispute",
        "UU 14/2008 Pasal 37 to 50, Perki 1/2013, PERMA 2/2011. "
        "[Reference](../reference/dispute.md), [how to](../how-to/dossier.md).",
        ("dispute.incompleteness_notice", "dispute.commencement", "dispute.resolution"),
        (
            Group("found_incomplete", "Kelengkapan dan registrasi", "Completeness and register"),
            Group("proof_sent", "Sesudah registrasi", "After registration"),
            Group("respondent_answered", "Panggilan dan sidang", "Summons and hearings"),
            Group("mediation_started", "Mediasi", "Mediation"),
            Group("merits_opened", "Pokok sengketa dan putusan", "Merits and decision"),
            Group("copy_delivered", "Sesudah putusan, pencabutan", "After it, withdrawal"),
            Group("challenged", "Pengadilan", "Court"),
            Group("cassation_filed", "Kasasi dan eksekusi", "Cassation and execution"),
        ),
        (
            (
                "interlocutory_decision",
                "dismissed",
                "yang menolak permohonan mengakhirinya",
                "one that rejects the application ends it",
            ),
            (
                "execution_decided",
                "execution_refused",
                "yang menolak tidak memerintahkan eksekusi",
                "one that refuses orders no execution",
            ),
        ),
    ),
}
# Limits that an event starts by a day that it holds, or by going on from another limit.
BESIDE = {
    ("request", "declared_incomplete"): ("request.correction",),
    ("request", "corrected"): ("request.response",),
    ("request", "extended"): ("request.extension",),
    ("request", "answered"): ("objection.filing",),
    ("request", "given"): ("objection.filing",),
    ("objection", "answered"): ("dispute.filing",),
    ("dispute", "found_incomplete"): ("dispute.completion", "dispute.unserved_statement"),
    ("dispute", "summoned"): (
        "dispute.summons",
        "dispute.recusal_request",
        "dispute.conclusions",
    ),
    ("dispute", "hearing_held"): ("dispute.mediation_postponement", "dispute.resolution"),
    ("dispute", "interlocutory_decision"): ("dispute.decision_copy",),
    ("dispute", "mediation_extended"): ("dispute.mediation_extension",),
    ("dispute", "copy_delivered"): ("court.challenge",),
    ("dispute", "challenged"): (
        "court.case_file_request",
        "court.answer",
        "court.panel_appointment",
    ),
    ("dispute", "court_notified"): ("cassation.filing",),
    ("dispute", "execution_requested"): ("court.execution_order",),
}
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
    Nature.INCOMPLETE: (
        "isi yang diwajibkan tidak lengkap",
        "something that the text wants in it is missing",
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
INDEX_INTRO = """\
A case is what was received and the events recorded on it. Each event leads from one stage to
another, or is refused at that stage by an article. These pages are printed from the data that
`record` obeys, so what they say is what the library does.

- [Store a request and record events](../how-to/cases.md)
- [Request, objection and dispute as one matter](../how-to/dossier.md)
- [What is recorded and what is refused](../understand/fact-or-offence.md)
- [Which article stands where](../understand/articles-of-cases.md)
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


def generated_pages() -> dict[str, str]:
    """Return every generated page: its path below docs/ and its Markdown."""
    pages = {f"cases/{case}.md": _page(case) for case in CASES}
    return {"cases/index.md": _index(), **pages}


def navigation() -> list[object]:
    """Return what stands in the menu under the cases."""
    return [
        "cases/index.md",
        *(
            {f"{page.title_id} · {page.title_en}": f"cases/{case}.md"}
            for case, page in CASES.items()
        ),
    ]


# ---------------------------------------------------------------- the index


def _index() -> str:
    lines = [
        "# Cases",
        "",
        INDEX_INTRO,
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
        "article.",
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


# ---------------------------------------------------------------- a case


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
    begins = ", ".join(_limit(limit) for limit in page.opening)
    yield f"It begins at `{first}`, on the day of the record itself, which starts {begins}."
    yield ""
    yield "| Tahap · Stage | | Akhir · Final |"
    yield "| --- | --- | --- |"
    for state in life.states.values():
        yield f"| `{state.name}` | {_both(state)} | {'✓' if state.final else ''} |"
    yield ""


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
        who = sorted((actor_words(actor, "id"), actor_words(actor, "en")) for actor in move.who)
        said = "<br>".join(a if a == b else f"{a} · _{b}_" for a, b in who)
        starts = "<br>".join(_limit(limit) for limit in limits_started(case, move))
        places = "<br>".join(map(str, move.citations))
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
    rows: dict[tuple[str, ...], list[State]] = {}
    for state in life.states.values():
        rows.setdefault(tuple(cell(move, state) for move in moves), []).append(state)
    yield head(moves)
    yield f"| --- |{' --- |' * len(moves)}"
    for cells, states in rows.items():
        yield f"| {'<br>'.join(f'`{each.name}`' for each in states)} | {' | '.join(cells)} |"


def head(moves: Iterable[Move]) -> str:
    """Return the head of a table of stages and events."""
    return (
        f"| Tahap · Stage | {' | '.join(f'[{_code(each.name)}](#{each.name})' for each in moves)} |"
    )


def cell(move: Move, state: State) -> str:
    """Return what an event does at a stage: the stage reached, or the article that forbids it."""
    target = move.moves.get(state.name)
    if target is not None:
        return STAYS if target == state.name else f"**{_code(target)}**"
    refusal = move.refusal(state.name)
    why = escape(f"{refusal.text_id} · {refusal.text_en}").replace("|", "/")
    sign = REFUSED if move.official else NO_EFFECT
    return f'<abbr title="{why}">{sign}</abbr><br><small>{refusal.citation}</small>'


def _example(life: Lifecycle) -> Iterator[str]:
    move = next(iter(life.moves.values()))
    state, target = next(iter(move.moves.items()))
    other = list(life.states)[-1]
    citation = str(move.refusal(other).citation)
    yield EXAMPLE.format(
        case=life.case, event=move.name, state=state, target=target, other=other, citation=citation
    )


# ---------------------------------------------------------------- small words


def _code(name: str) -> str:
    """Write a name so that it breaks between its words, where a column is narrow."""
    return f"<code>{name.replace('_', '_<wbr>')}</code>"


def _both(state: State) -> str:
    return f"{state.label_id} · _{state.label_en}_"


def _limit(limit: str) -> str:
    return f"[{_code(limit)}](../rules/{limit}.md)"


# ---------------------------------------------------------------- what mkdocs calls


def on_config(config):  # noqa: ANN001, ANN201 - mkdocs is not imported here
    """Put the generated pages into the menu, where mkdocs.yml holds their index alone."""
    for section in config["nav"]:
        for title, pages in section.items():
            if pages == ["cases/index.md"]:
                section[title] = navigation()
    return config


def on_files(files, config):  # noqa: ANN001, ANN201
    """Add the generated pages to the site."""
    from mkdocs.structure.files import File

    for path, text in generated_pages().items():
        files.append(File.generated(config, path, content=text))
    return files
