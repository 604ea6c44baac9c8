"""The pages of what can happen to a case, made from its stages and moves.

One page for each kind of case: the stages, the events with their makers and articles, and what
each event does at each stage; and one for who handles complaints. All of it is printed from the
data that `record` obeys, and what was not read in its own text carries its reading status.
`generated_pages()` needs nothing but keterbukaan; only `on_files` knows mkdocs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from html import escape
from typing import NamedTuple

from keterbukaan import Actor, ComplaintRoles, Rulebook, Secrecy, Verification, WorkingCalendar
from keterbukaan.cases.actors import actor_words
from keterbukaan.cases.complaint.classes import ArchiveGround, ClassRule, classes
from keterbukaan.cases.lifecycle import Lifecycle, Move, State, lifecycle
from keterbukaan.cases.outcomes import Nature
from keterbukaan.errors import Language
from keterbukaan.law.citation import Source
from keterbukaan.law.limit import TimeLimit
from keterbukaan.organization.complaint_roles import ComplaintRole, ComplaintStep

STAYS = "tetap · _stays_"
REFUSED = "—"
NO_EFFECT = "○"


class Group(NamedTuple):
    """Events that stand together on a page: the first of them, and what they are about."""

    first: str
    title_id: str
    title_en: str


class Page(NamedTuple):
    """What a page says beside the data: its titles, its law, its groups, its exceptions.

    `remark` is what the limits that the record itself starts, or the tables, leave unsaid.
    """

    title_id: str
    title_en: str
    intro: str
    opening: tuple[str, ...]
    groups: tuple[Group, ...]
    mended: tuple[tuple[str, str, str, str], ...]
    remark: str = ""


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
    "complaint": Page(
        "Pengaduan",
        "Complaint",
        "UU 25/2009 Pasal 36, 37 and 40 to 53, and the practice of the portal SP4N-LAPOR!. "
        "[Reference](../reference/complaint.md), [how to](../how-to/complaints.md), "
        "[who does what](complaint-handling.md).",
        ("complaint.first_response", "complaint.verification"),
        (
            Group("passed_on", "Penerimaan dan golongan", "Receipt and class"),
            Group("declared_complete", "Kelengkapan, pencabutan", "Completeness, withdrawal"),
            Group("forwarded", "Unit dan jawabannya", "The unit and its answer"),
            Group("documents_asked", "Permintaan pengadu", "What the complainant asks for"),
            Group("examination_opened", "Pemeriksaan dan keputusan", "Examination and decision"),
            Group("carried_out", "Pelaksanaan dan ganti rugi", "Outcome and damages"),
            Group("responded", "Akhir di portal", "The end in the portal"),
            Group("taken_to_ombudsman", "Di luar penyelenggara", "Outside the provider"),
        ),
        (
            (
                "compensated",
                "closed",
                "selama ganti rugi belum dibayar seluruhnya, tahapnya tetap",
                "while the damages are not paid whole, the stage stays",
            ),
            (
                "reopened",
                "received",
                "yang diarsipkan kembali ke tahap sebelum diarsipkan",
                "what was archived goes back to the stage in which it was archived",
            ),
        ),
        "The second runs from that day only where the report came in through the portal; else from "
        "`entered_in_portal`. One line of stages carries two clocks, the Act's and the portal's: "
        "what the portal closes or archives can still be examined and decided, and a decision that "
        "was not made is still owed.",
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
    ("complaint", "classified"): (  # one of them, by its class; from the day of the report
        "request.response",
        "complaint.resolution.information_request",
        "complaint.resolution.aspiration",
        "complaint.resolution.not_supervisory",
        "complaint.resolution.supervisory",
    ),
    ("complaint", "declared_incomplete"): ("complaint.completion",),
    ("complaint", "forwarded"): ("complaint.first_follow_up",),
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
another, or is refused at that stage by an article; what is practice only is marked so. These pages
are printed from the data that `record` obeys, so what they say is what the library does.

- [Store a request and record events](../how-to/cases.md)
- [Request, objection and dispute as one matter](../how-to/dossier.md)
- [Complaints about public services](../how-to/complaints.md), and
  [who handles them](complaint-handling.md)
- [What is recorded and what is refused](../understand/fact-or-offence.md)
- Which article stands where: [requests to disputes](../understand/articles-of-cases.md),
  [complaints](../understand/articles-of-complaints.md)
"""
LEGEND = f"""\
Rows are stages, columns events. A cell names the stage that is reached. {REFUSED} is an official
act that is refused (`KB-C01`), {NO_EFFECT} a citizen's step that is recorded and has no effect; the
small print is the article, and the pointer on the sign shows the reason. Stages in which all the
events of a group do the same share a row. An event that its stage allows may still be refused for
what it holds or for its day: the [reference]({{reference}}) says of each what is recorded with it.
"""
UNREAD_LEGEND = """\
What was not read in the regulation's own text carries its reading status, beside a step, a role, a
limit and in a cell: {restated} was read only in another document that restates it or says what an
office does, {unverified} in none. [What that means](../understand/not-read.md), and how a body that
has the text fills it in.
"""
HANDLING_INTRO = """\
UU 25/2009 leaves it to the provider who handles complaints (Pasal 36 ayat (1), 37). The roles below
are those of the portal and of regional practice, and one definition: **no text that was read says
which step is whose**. That order is this library's own reading of the practice: where a step rests
on the Act, the Act stands for the step and not for the roles. A body's own file
[renames, adds and replaces them](../how-to/complaint-team.md#roles-of-ones-own), and
[what was not read](../understand/not-read.md) is listed.
"""
STEPS_INTRO = """\
The provider (penyelenggara) may do every step that is not the complainant's. The steps of the
complainant or a proxy stand last: no body's file can change them. The status is that of the step.
What each step does at each stage stands on [the page of the complaint](complaint.md).
"""
CLASSES_INTRO = """\
`suggest_class` suggests a class from facts and says why; `classified` records what a person
decides. The limit is the portal's, for settling a report. The Act's own clock runs beside it
wherever somebody complains of a service.
"""
GROUNDS_INTRO = """\
The portal archives reports. On which grounds stands in no text that was read: the grounds are
{unverified}, all of them. A complaint about a service cannot be archived before it was responded to
(UU 25/2009 Pasal 48 ayat (2)), whatever the ground.
"""
HANDLING_EXAMPLE = """\
## Contoh · Example

```python
>>> from keterbukaan import Actor, ComplaintRoles
>>> handling = ComplaintRoles.national()
>>> [step.name for step in handling.steps_of(Actor.{actor})]
{steps!r}
>>> step = handling.steps["{step}"]
>>> str(step.sources[0]), step.read.value
{source!r}
```
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
    return {"cases/index.md": _index(), **pages, "cases/complaint-handling.md": _handling()}


def navigation() -> list[object]:
    """Return what stands in the menu under the cases."""
    return [
        "cases/index.md",
        *(
            {f"{page.title_id} · {page.title_en}": f"cases/{case}.md"}
            for case, page in CASES.items()
        ),
        {"Peran, golongan · Roles, classes": "cases/complaint-handling.md"},
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
        *_unread_legend(life),
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
    if page.remark:
        yield page.remark
    yield ""
    yield "| Tahap · Stage | | Akhir · Final |"
    yield "| --- | --- | --- |"
    for state in life.states.values():
        yield f"| `{state.name}` | {_both(state)} | {'✓' if state.final else ''} |"
    yield ""


def _unread_legend(life: Lifecycle) -> Iterator[str]:
    statuses = {move.read for move in life.moves.values()}
    statuses |= {each.read for move in life.moves.values() for each in move.refusals}
    if statuses != {Verification.OWN_TEXT}:
        yield UNREAD_LEGEND.format(**_marks())


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
        said = "<br>".join(map(_actor, sorted(move.who, key=lambda each: actor_words(each, "id"))))
        starts = "<br>".join(_limit(limit) for limit in limits_started(case, move))
        places = _places(move.citations, move.read)
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
    place = f"<small>{refusal.citation}</small>{mark(refusal.read)}"
    return f'<abbr title="{why}">{sign}</abbr><br>{place}'


def _example(life: Lifecycle) -> Iterator[str]:
    move = next(iter(life.moves.values()))
    state, target = next(iter(move.moves.items()))
    other = list(life.states)[-1]
    citation = str(move.refusal(other).citation)
    yield EXAMPLE.format(
        case=life.case, event=move.name, state=state, target=target, other=other, citation=citation
    )


# ---------------------------------------------------------------- who handles complaints


def _handling() -> str:
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
        HANDLING_INTRO,
        UNREAD_LEGEND.format(**_marks()),
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
        GROUNDS_INTRO.format(**_marks()),
        "| `ground` | Alasan · Ground | |",
        "| --- | --- | --- |",
        *(f"| `{each.value}` | {_lines(each.label)} | {mark(grounds)} |" for each in ArchiveGround),
        "",
        "## Kerahasiaan · Secrecy {#secrecy}",
        "",
        "What may be kept secret, and where that stands.",
        "[Who sees what](../how-to/complaints.md#who-may-see-what).",
        "",
        "| `secrecy` | Dasar · Basis |",
        "| --- | --- |",
        *(f"| `{each.value}` | {each.rule} |" for each in Secrecy),
        "",
        _handling_example(handling),
    ]
    return "\n".join(lines)


def _role(role: ComplaintRole) -> str:
    note = f"<br>{role.note}" if role.note else ""
    return (
        f"| `{role.name}`{{: #{role.name} }}<br>{_lines(role.label)} | {_code(role.acts_as.value)} "
        f"| {_lines(role.duty)} | {_places(role.sources, role.read)}{note} |"
    )


def _steps(handling: ComplaintRoles) -> Iterator[str]:
    roles = {role.acts_as: role for role in reversed(handling.roles.values())}
    heads = " | ".join(f"[{role.label_id}](#{role.name})" for role in reversed(roles.values()))
    yield '<div class="steps" markdown>'
    yield ""
    yield f"| Langkah · Step | {heads} | Juga · Also |"
    yield f"| --- |{' :-: |' * len(roles)} --- |"
    for step in sorted(handling.steps.values(), key=lambda each: not each.official):
        ticks = " | ".join("✓" if actor in step.who else "" for actor in reversed(roles))
        others = step.who.difference(roles, {Actor.PROVIDER})
        also = "<br>".join(map(_actor, sorted(others, key=lambda each: actor_words(each, "id"))))
        yield f"| {_step(step)} | {ticks} | {also} |"
    yield ""
    yield "</div>"


def _step(step: ComplaintStep) -> str:
    note = f"<br><small>{step.note}</small>" if step.note else ""
    return (
        f"[{_code(step.name)}](complaint.md#{step.name})<br>{_lines(step.label)}"
        f"<br><small>{_places(step.sources, step.read)}</small>{note}"
    )


def _class(rule: ClassRule) -> str:
    limit = _governing(rule.resolution)
    length = _both_words(
        lambda lang: (
            limit.kind.label(lang)
            if limit.amount is None or limit.unit is None
            else limit.unit.counted(limit.amount, lang)
        )
    )
    runs = "berjalan juga · _runs too_" if rule.under_the_act else "tidak · _does not run_"
    return (
        f"| `{rule.complaint_class.value}`<br>{_lines(rule.label)} | {_lines(rule.means)} "
        f"| {_limit(rule.resolution)}<br>{length} | {runs} | {_places(rule.sources, rule.read)} |"
    )


def _handling_example(handling: ComplaintRoles) -> str:
    actor, step = Actor.INSPECTORATE, handling.steps["archived"]
    return HANDLING_EXAMPLE.format(
        actor=actor.name,
        steps=[each.name for each in handling.steps_of(actor)],
        step=step.name,
        source=(str(step.sources[0]), step.read.value),
    )


# ---------------------------------------------------------------- small words


def mark(read: Verification) -> str:
    """Return the visible mark of what was not read in its own text."""
    if read is Verification.OWN_TEXT:
        return ""
    return f' <span class="unread">{read.value}</span>'


def _marks() -> dict[str, str]:
    return {each.value: mark(each).strip() for each in Verification}


def _actor(actor: Actor) -> str:
    """Name who acts; a role in handling complaints carries how it was read."""
    said = actor_words(actor, "id"), actor_words(actor, "en")
    role = ComplaintRoles.national().role_of(actor)
    status = "" if role is None else mark(role.read)
    return f"{said[0]}{status}" if said[0] == said[1] else f"{said[0]} · _{said[1]}_{status}"


def _places(sources: Iterable[Source], read: Verification) -> str:
    """Name the sources; the status of several stands on a line of its own, for it is of all."""
    said = [*map(str, sources)]
    status = mark(read)
    if len(said) > 1 and status:
        return "<br>".join((*said, status.strip()))
    return f"{'<br>'.join(said)}{status}"


def _lines(words: Callable[[Language], str]) -> str:
    return f"{words('id')}<br>_{words('en')}_"


def _both_words(words: Callable[[Language], str]) -> str:
    return f"{words('id')} · _{words('en')}_"


def _code(name: str) -> str:
    """Write a name so that it breaks between its words, where a column is narrow."""
    return f"<code>{name.replace('_', '_<wbr>').replace('.', '.<wbr>')}</code>"


def _both(state: State) -> str:
    return f"{state.label_id} · _{state.label_en}_"


def _limit(limit: str) -> str:
    """Link a limit, with its reading status where its rule was not read in its own text."""
    return f"[{_code(limit)}](../rules/{limit}.md){mark(_governing(limit).read)}"


@cache
def _governing(limit: str) -> TimeLimit:
    """Return what governs a limit at the end of the decreed calendar: what still applies."""
    book = Rulebook.national().in_force_on(WorkingCalendar.national().decreed_until)
    return book.governing(limit)


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
