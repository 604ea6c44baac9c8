"""The pages that are made from the rules themselves, when the site is built.

One page per time limit, the readings, the days off of each year, the public names and the error
codes: all of them are printed from the library, so no number in them is written by hand.
`generated_pages()` needs nothing but keterbukaan; only `on_files` knows mkdocs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import cache
from typing import TypeVar
from zoneinfo import ZoneInfo

import keterbukaan
from keterbukaan import (
    Deadline,
    Decision,
    Jurisdiction,
    Organization,
    Reading,
    Readings,
    Rulebook,
    TimeLimit,
    Undated,
    Unit,
    Verification,
    WorkingCalendar,
    due,
)
from keterbukaan.calendar.decree import decreed_year, decrees_of
from keterbukaan.errors import CODES, KeterbukaanError, Language
from keterbukaan.files.forms import TableForm
from keterbukaan.law import titles
from keterbukaan.law.citation import Citation, Source
from keterbukaan.law.limit import Scope
from keterbukaan.law.reading import OpenQuestion, open_questions, reading_types
from keterbukaan.law.rulebook import Agreement, Difference
from keterbukaan.words import long_day

V = TypeVar("V")
FOR_THE_TESTS = re.compile(
    r"^( *```(?:python|toml))[ \t]+(?:skb|fragment|needs=\w+)$", flags=re.MULTILINE
)
SESSION = re.compile(r"^( *)```python(?=\n *>>> )", flags=re.MULTILINE)
ENDED = ".ended"
AN_EXAMPLE_DAY = date(2025, 3, 24)
A_LATER_DAY = date(2025, 9, 22)
LONG_STRIP = 100
LONG_LIST = 12
SATURDAY = 5
ASIA_JAKARTA = "Asia/Jakarta"

GROUPS = (
    ("Requests (permohonan)", ("request",)),
    ("Objections (keberatan)", ("objection",)),
    ("Disputes (sengketa)", ("dispute",)),
    ("Court (pengadilan)", ("court", "cassation")),
    ("Exemptions (pengecualian)", ("exemption",)),
    ("Publication, reports (pengumuman)", ("disclosure", "information_list", "report")),
    ("Monitoring (evaluasi)", ("monitoring",)),
    ("Complaints (pengaduan)", ("complaint",)),
    ("Personal data (data pribadi)", ("personal_data",)),
)
DIFFERENCES = {
    Difference.KIND: ("jenis", "kind"),
    Difference.AMOUNT: ("angka", "number"),
    Difference.UNIT: ("satuan", "unit"),
    Difference.START: ("peristiwa awal", "starting event"),
}
DAY_KINDS = {
    "public_holiday": "libur nasional",
    "collective_leave": "cuti bersama",
    "election_day": "hari pemungutan suara",
}
# A day that suits the starting event better than an ordinary Monday in March.
EXAMPLE_DAYS = {
    "fiscal_year.closed": date(2024, 12, 31),
    "exemption.expires": date(2025, 12, 10),
    "exemption.decided": date(2025, 6, 10),
    "dispute.first_hearing": date(2025, 8, 20),
    "dispute.decision_hearing": date(2025, 8, 20),
    "dispute.proceeding_start": date(2025, 8, 20),
}
# For each doubt a limit, and facts under which its options part.
READING_EXAMPLES: Mapping[str, tuple[str, Mapping[str, date]]] = {
    "day-one": ("request.response", {"request.received": date(2025, 3, 24)}),
    "notice-after-complete": ("request.notice", {"request.complete": date(2025, 6, 10)}),
    "superior-clock": (
        "objection.response",
        {
            "objection.received": date(2025, 6, 10),
            "objection.received_by_superior": date(2025, 6, 12),
            "objection.registered": date(2025, 6, 16),
        },
    ),
    "hundred-days-start": (
        "dispute.resolution",
        {
            "dispute.received": date(2025, 6, 10),
            "dispute.registered": date(2025, 6, 13),
            "dispute.first_hearing": date(2025, 7, 8),
        },
    ),
    "hundred-days-holidays": ("dispute.resolution", {"dispute.first_hearing": date(2025, 7, 8)}),
    "plain-hari": ("complaint.filing", {"complaint.service_received": date(2025, 3, 24)}),
    "silence-start": ("objection.filing", {"request.received": date(2025, 3, 24)}),
    "incomplete-clock": (
        "request.response",
        {"request.received": date(2025, 6, 10), "request.correction_received": date(2025, 6, 17)},
    ),
    "collective-leave": ("request.response", {"request.received": date(2025, 3, 24)}),
    "late-answer": (
        "dispute.filing",
        {
            "objection.received": date(2025, 5, 5),
            "objection.response_received": date(2025, 7, 14),
        },
    ),
    "exemption-review": (
        "exemption.expiry_determination",
        {"exemption.expires": date(2025, 12, 10)},
    ),
    "cassation-start": (
        "cassation.filing",
        {
            "court.decision_pronounced": date(2025, 6, 10),
            "court.decision_received": date(2025, 6, 16),
        },
    ),
    "roll-over": ("report.annual", {"fiscal_year.closed": date(2024, 12, 31)}),
}
REFERENCE = {
    "deadlines.change": "change.md",
    "deadlines.deadline": "deadline.md",
    "deadlines.due": "due.md",
    "duties.year": "recurring.md",
    "files.tables": "files.md",
    "registers.measures": "cases.md",
    "organization.ppid_decree": "organization.md",
    "records.finding": "files.md",
    "duties.icalendar": "recurring.md",
    "files.forms": "files.md",
    "records.record": "files.md",
    "organization.complaint_roles": "complaint-handling.md",
    "cases.complaint.team_decree": "complaint-handling.md",
    "jurisdiction.templates": "jurisdiction.md",
    "cases.assistance": "dossier.md",
    "cases.complaint.complaint": "complaint.md",
    "cases.complaint.classes": "complaint.md",
    "registers.complaints": "complaint.md",
    "cases.dispute.dispute": "dispute.md",
    "cases.dispute.events": "dispute.md",
    "cases.dispute.forum": "dispute.md",
    "cases.dossier": "dossier.md",
    "cases.objection.objection": "objection.md",
    "cases.objection.events": "objection.md",
    "cases.request.request": "request.md",
    "cases.request.events": "request.md",
    "cases.timeline.timeline": "dossier.md",
    "information.dcat": "public-information-list.md",
    "information.public_list": "public-information-list.md",
    "information.consequence": "exemptions.md",
    "information.letters": "exemptions.md",
    "information.exemption": "exemptions.md",
    "information.exemption_rows": "exemptions.md",
    "information.grounds": "exemptions.md",
    "information.letter_text": "exemptions.md",
}
"""The page of a module in the reference, where it is not called like the module's room."""
RULES_INTRO = """\
The rulebook knows {limits} time limits, set by {provisions} provisions of {regulations}
regulations and practices. Each has a page with every provision about it, which one governs, and an
example. The pages are printed from the data that the library computes with, so what they say is
what it does.

{unread} limits rest on a text that was not read in the regulation itself. They are marked ⚠ here
and on their pages. [How the law was read](../understand/reading-status.md) says what that means.

Where the texts disagree or are silent, the library names the ways to read them: see
[the readings](readings.md).
"""
READINGS_INTRO = """\
Where the texts disagree or say nothing, the library does not decide silently. Each doubt that can
move a date, or a consent, has a name, its options, and a default. The default stands first in
each table. `earliest` and `latest` of a deadline range over all options of the doubts that bear
on it.

[Why each default](../understand/readings.md) was chosen is told elsewhere; this page is printed
from the data. The numbers C1 to C18 are those under which the doubts were noted when the texts
were read. C14 moves no date: it is about whose consent is needed. C13, C15, C16 and C18 are not
here: they concern who may act and where.
C6 is settled by the higher rule and leaves no choice.
"""
CALENDAR_INTRO = """\
The days on which government offices are closed beside Saturdays and Sundays: public holidays
(libur nasional), collective leave (cuti bersama) and election days, each with the decree that set
it and the day on which that was signed. A decree can be changed after the fact, so each year lists
its decrees in order and marks what was added or taken away.

A year outside this table has no decree yet: its dates are
[estimates](../understand/certainty.md), and deadlines that reach it say so.
"""
FACE_INTRO = """\
Everything a program needs is imported from `keterbukaan` itself. Importing the package loads
nothing else; a name is loaded when it is first used.
"""
ERRORS_INTRO = """\
Every error is a `KeterbukaanError` with a `code` that never changes and a text in both languages,
`error.text("id")` and `error.text("en")`. Store or translate the code; show the text.
"""
PROBLEMS = """\
## Codes of a problem, not of an error

A bad row of a file stops nothing. It becomes a `RowProblem` with its line and a code, while the
other rows are read; and what a record refuses becomes a `FieldProblem` for each field. Where the
law refuses it, the code is that of the error above; where the form is wrong, it is one of these.
"""
DEEPER = ("    options:", "      heading_level: 3")


def generated_pages() -> dict[str, str]:
    """Return every generated page: its path below docs/ and its Markdown."""
    pages = {"rules/index.md": _rules_index(), "rules/readings.md": _readings_page()}
    for limit in Rulebook.national().limits:
        pages[f"rules/{limit}.md"] = _limit_page(limit)
    coverage = WorkingCalendar.national().coverage
    years = range(coverage.first.year, coverage.decreed_until.year + 1)
    pages["calendar/index.md"] = _calendar_index(years)
    for year in years:
        pages[f"calendar/{year}.md"] = _year_page(year)
    pages["reference/index.md"] = _face_page()
    pages["reference/errors.md"] = _errors_page()
    return pages


def navigation() -> tuple[list[object], list[object]]:
    """Return what stands in the menu under the rules and under the calendar."""
    rules: list[object] = ["rules/index.md", {"Readings (pembacaan)": "rules/readings.md"}]
    for title, limits in _grouped():
        rules.append({title: [{limit: f"rules/{limit}.md"} for limit in limits]})
    coverage = WorkingCalendar.national().coverage
    years = range(coverage.decreed_until.year, coverage.first.year - 1, -1)
    calendar: list[object] = ["calendar/index.md"]
    calendar += [{str(year): f"calendar/{year}.md"} for year in years]
    return rules, calendar


# ---------------------------------------------------------------- the rules


def _rules_index() -> str:
    book, now = Rulebook.national(), _in_force()
    unread = [limit for limit in book.limits if not _read(now.governing(limit))]
    lines = [
        "# The limits",
        "",
        RULES_INTRO.format(
            limits=len(book.limits),
            provisions=len(book.provisions),
            regulations=len(book.regulations),
            unread=len(unread),
        ),
    ]
    for title, limits in _grouped():
        lines += [f"## {title}", "", "| Batas · Limit | Lama · Length | Siapa · Who |"]
        lines.append("| --- | --- | --- |")
        for limit in limits:
            governing = now.governing(limit)
            mark = "" if _read(governing) else " ⚠"
            summary = f"{governing.summary('id')}<br>_{governing.summary('en')}_"
            length, actor = _amount(governing, "id"), governing.actor.label("id")
            lines.append(f"| [`{limit}`]({limit}.md){mark}<br>{summary} | {length} | {actor} |")
        lines.append("")
    lines += ["## Sources (sumber)", "", *_regulations(book)]
    return "\n".join(lines) + "\n"


def _regulations(book: Rulebook) -> Iterator[str]:
    yield "The regulations and practices from which provisions were read, the highest first."
    yield ""
    yield "| | Judul · Title | Berlaku · In force | Status baca · Reading status |"
    yield "| --- | --- | --- | --- |"
    for each in book.regulations:
        mark = "" if each.read is Verification.OWN_TEXT else " ⚠"
        yield (
            f"| **{each.name}** | {each.title_id}<br>_{each.title_en}_ "
            f"| {_span(each.in_force_from, each.in_force_until)} "
            f"| {_both(Verification.label, each.read)}{mark}<br>{each.note} |"
        )


def _limit_page(limit: str) -> str:
    book = _in_force()
    agreements = book.agreement(limit)
    governing = agreements[0].limit
    example = _Example(limit, governing)
    lines = [
        f"# {limit}",
        "",
        f"**{titles.title(limit, 'id')}** · _{titles.title(limit, 'en')}_",
        "",
        governing.summary("id"),
        '{: lang="id" .sentence }',
        "",
        governing.summary("en"),
        '{: lang="en" .translation }',
        "",
        *_reading_warning(governing),
        *_at_a_glance(governing),
        "## Yang memulainya · What starts it",
        "",
        *_starts(agreements, book),
        "",
        "## Contoh · Example",
        "",
        *example.lines(),
        "## Ketentuan · Provisions",
        "",
    ]
    for agreement in agreements:
        lines += _provision(agreement.limit, _relation(agreement), said=agreement.governs)
    for ended in _ended(limit):
        lines += _provision(ended, "Tidak berlaku lagi · No longer in force", said=False)
    lines += _bearing_readings(limit, agreements, example.result)
    return "\n".join(lines) + "\n"


def _reading_warning(limit: TimeLimit) -> Iterator[str]:
    if _read(limit):
        return
    yield '!!! warning "Tidak dibaca pada teks peraturannya · Not read in the text itself"'
    yield f"    Ketentuan ini {limit.read.label('id')}. Angkanya dapat diganti lewat"
    yield "    [berkas badan publik sendiri](../how-to/local-rule.md)."
    yield ""
    yield f"    This provision was {limit.read.label('en')}. Its number can be"
    yield "    replaced through a [body's own file](../how-to/local-rule.md)."
    if limit.regulation.note:
        yield ""
        yield f"    {limit.regulation.note}"
    yield ""


def _at_a_glance(limit: TimeLimit) -> Iterator[str]:
    rows = [
        ("Batas", "Limit", _amount(limit, "id"), _amount(limit, "en")),
        ("Siapa", "Who", limit.actor.label("id"), limit.actor.label("en")),
        ("Sifat", "Nature", limit.nature.label("id"), limit.nature.label("en")),
        ("Arah", "Direction", limit.direction.label("id"), limit.direction.label("en")),
        ("Dasar", "Basis", str(limit.citation), "the provision that governs"),
        (
            "Status baca",
            "Reading status",
            limit.read.label("id"),
            limit.read.label("en"),
        ),
        ("Keyakinan", "Confidence", limit.confidence.label("id"), limit.confidence.label("en")),
    ]
    if limit.recurring:
        rows.append(("Berulang", "Recurring", "ya", "yes, again after each time"))
    if limit.continues:
        said = (
            "hari pertamanya langsung setelah batas sebelumnya",
            "runs on from the limit before",
        )
        rows.append(("Melanjutkan", "Continues", *said))
    if (cap := limit.never_later_than) is not None:
        link = f"[`{cap}`]({cap}.md)"
        rows.append(("Tidak melewati", "Never later than", link, link))
    yield "| | | |"
    yield "| --- | --- | --- |"
    for name_id, name_en, said_id, said_en in rows:
        yield f"| {name_id} · _{name_en}_ | {said_id} | _{said_en}_ |"
    yield ""


def _starts(agreements: Iterable[Agreement], book: Rulebook) -> Iterator[str]:
    events = dict.fromkeys(
        start
        for each in agreements
        if each.limit.scope is not Scope.MINISTRY
        for start in each.limit.starts_from
    )
    yield "| Peristiwa · Event | Artinya | _Meaning_ |"
    yield "| --- | --- | --- |"
    for event in events:
        name = f"`{event}`"
        if event.endswith(ENDED):
            name = f"[`{event}`]({event.removesuffix(ENDED)}.md)"
        label_id, label_en = (book.event_label(event, lang) for lang in ("id", "en"))
        yield f"| {name} | {label_id} | _{label_en}_ |"


def _in_force() -> Rulebook:
    """Return the rules in force at the end of the decreed calendar: what still applies."""
    return Rulebook.national().in_force_on(WorkingCalendar.national().decreed_until)


def _ended(limit: str) -> list[TimeLimit]:
    still = _in_force().about(limit)
    return [each for each in Rulebook.national().about(limit) if each not in still]


def _provision(limit: TimeLimit, relation: str, *, said: bool) -> Iterator[str]:
    yield f"### {limit.citation}"
    yield ""
    yield f"**{relation}**"
    yield ""
    if not said:
        yield limit.summary("id")
        yield '{: lang="id" }'
        yield ""
        yield f"_{limit.summary('en')}_"
        yield ""
    places = "<br>".join(_place(source) for source in limit.sources)
    starts = ", ".join(f"`{start}`" for start in limit.starts_from)
    since = limit.in_force_from or limit.regulation.in_force_from
    until = limit.in_force_until or limit.regulation.in_force_until
    mark = "" if _read(limit) else "⚠ "
    yield "| | |"
    yield "| --- | --- |"
    yield f"| Rujukan · _Citations_ | {places} |"
    yield f"| Batas · _Limit_ | {_amount(limit, 'id')} · _{_amount(limit, 'en')}_ |"
    yield f"| Dimulai oleh · _Starts with_ | {starts} |"
    yield f"| Berlaku · _In force_ | {_span(since, until)} |"
    yield f"| Status baca · _Reading status_ | {mark}{_both(Verification.label, limit.read)} |"
    yield f"| Keyakinan · _Confidence_ | {' · '.join(map(limit.confidence.label, ('id', 'en')))} |"
    if limit.note:
        yield f"| Catatan · _Note_ | {limit.note} |"
    yield ""


def _relation(agreement: Agreement) -> str:
    limit = agreement.limit
    under = "; ".join(
        f"[`{name}={value}`](readings.md#{name})" for name, value in limit.under.items()
    )
    under = f" ({under})" if under else ""
    if agreement.governs:
        return f"Menentukan · Governs{under}"
    if limit.scope is Scope.MINISTRY:
        reach = "Hanya untuk kementerian atau lembaga itu · For that ministry or agency only"
    elif agreement.agrees:
        return f"Sejalan · Agrees{under}"
    else:
        reach = "Berbeda · Differs"
    parts = [DIFFERENCES[difference] for difference in agreement.differences]
    if not parts:
        return f"{reach}{under}"
    said_id, said_en = (", ".join(part[n] for part in parts) for n in (0, 1))
    return f"{reach}: {said_id} · {said_en}{under}"


def _bearing_readings(
    limit: str, agreements: Iterable[Agreement], result: Deadline | Undated
) -> Iterator[str]:
    names = bearing_readings(limit, agreements, result)
    yield "## Pembacaan · Readings that bear on it"
    yield ""
    if not names:
        yield "Tidak ada: tidak ada tanggal yang bergantung padanya."
        yield '{: lang="id" }'
        yield ""
        yield "_None: no date depends on one._"
        return
    for name in names:
        each = open_questions()[name]
        chosen = each.options[0]
        yield (
            f"- [{each.conflict} `{name}`](readings.md#{name}): {each.question_id} "
            f"**{chosen.label_id}**<br>_{each.question_en} {chosen.label_en}_"
        )


def bearing_readings(
    limit: str, agreements: Iterable[Agreement], result: Deadline | Undated
) -> list[str]:
    """Return the doubts that can move a limit, whatever the facts, in their own order."""
    if isinstance(result, Undated):
        return []
    live = {reading.question_name() for reading in result.readings}
    live |= {name for each in agreements for name in each.limit.under}
    live |= {name for name, each in open_questions().items() if limit in each.limits}
    return [name for name in open_questions() if name in live]


class _Example:
    """One computed example, and the code that computes it."""

    def __init__(self, limit: str, governing: TimeLimit) -> None:
        self.limit = limit
        start = governing.starts_from[0]
        self.before = start.removesuffix(ENDED) if start.endswith(ENDED) else None
        usual = A_LATER_DAY if _ended(limit) else AN_EXAMPLE_DAY
        self.day = EXAMPLE_DAYS.get(start, usual)
        self.in_hours = governing.unit is Unit.HOURS
        self.moment = datetime(2025, 3, 24, 9, 30, tzinfo=ZoneInfo(ASIA_JAKARTA))
        since = due(self.before, self.day) if self.before else self.day
        self.result = due(limit, self.moment if self.in_hours else since)

    def lines(self) -> Iterator[str]:
        """Return the code with its output, and what the explanations say."""
        yield "```python"
        yield from self._code()
        yield "```"
        yield ""
        for lang, title in (("id", 'explain("id")'), ("en", 'explain("en")')):
            opened = "???+" if lang == "id" else "???"
            yield f'{opened} quote "`{title}`"'
            for sentence in self.result.explain(lang).splitlines():
                yield f"    {sentence}"
                yield ""
        yield ""

    def _code(self) -> Iterator[str]:
        moment, result = self.moment, self.result
        if self.in_hours:
            yield ">>> from datetime import datetime"
            yield ">>> from zoneinfo import ZoneInfo"
            yield ">>> from keterbukaan import due"
            yield f'>>> jakarta = ZoneInfo("{ASIA_JAKARTA}")'
            since = f"datetime({moment:%Y, %-m, %-d, %-H, %-M}, tzinfo=jakarta)"
        else:
            yield ">>> from datetime import date"
            yield ">>> from keterbukaan import due"
            since = _date(self.day)
        if self.before:
            yield f'>>> before = due("{self.before}", {since})'
            yield ">>> before.date"
            before = due(self.before, self.day)
            yield repr(getattr(before, "date", None))
            since = "before"
        name = "deadline" if isinstance(result, Deadline) else "answer"
        yield f'>>> {name} = due("{self.limit}", {since})'
        if isinstance(result, Undated):
            yield f">>> {name}"
            yield repr(result)
            yield f">>> {name}.kind"
            yield repr(result.kind)
            return
        yield ">>> str(deadline.date), str(deadline.earliest), str(deadline.latest)"
        yield repr((str(result.date), str(result.earliest), str(result.latest)))
        if result.moment is not None:
            yield ">>> deadline.moment.isoformat()"
            yield repr(result.moment.isoformat())
        if result.opens is not None:
            yield ">>> str(deadline.opens)"
            yield repr(str(result.opens))
        if result.days and len(result.days) <= LONG_STRIP:
            yield '>>> print(deadline.strip("id"))'
            yield result.strip("id")


# ---------------------------------------------------------------- the readings


def _readings_page() -> str:
    lines = [
        "# The readings",
        "",
        READINGS_INTRO,
        "| | Pertanyaan · Question | Bawaan · Default |",
        "| --- | --- | --- |",
    ]
    for name, each in open_questions().items():
        default = each.options[0]
        lines.append(
            f"| {each.conflict} [`{name}`](#{name}) | {each.question_id}<br>_{each.question_en}_ "
            f"| {default.label_id}<br>_{default.label_en}_ |"
        )
    lines.append("")
    for name, each in open_questions().items():
        lines += _reading(name, each)
    return "\n".join(lines) + "\n"


def _reading(name: str, each: OpenQuestion) -> Iterator[str]:
    kind = reading_types()[name]
    yield f"## {each.conflict}: {name} {{#{name}}}"
    yield ""
    yield each.question_id
    yield '{: lang="id" .sentence }'
    yield ""
    yield each.question_en
    yield '{: lang="en" .translation }'
    yield ""
    yield "| Pilihan · Option | Artinya · Meaning | Sumber · Sources |"
    yield "| --- | --- | --- |"
    for number, option in enumerate(each.options):
        default = "<br>**bawaan · default**" if number == 0 else ""
        sources = "<br>".join(_place(source) for source in option.sources)
        event = f"<br>`{option.event}`" if option.event else ""
        yield (
            f"| `{option.reading.value}`{default} "
            f"| {option.label_id}<br>_{option.label_en}_{event} "
            f"| {sources or 'tidak ada teks · no text'} |"
        )
    yield ""
    yield from _reading_example(name, kind)
    limits = limits_of(name)
    links = ", ".join(f"[`{limit}`]({limit}.md)" for limit in limits)
    if len(limits) > LONG_LIST:
        yield f'??? note "Menyentuh {len(limits)} batas · Bears on {len(limits)} limits"'
        yield f"    {links}"
    elif limits:
        yield f"Menyentuh · _Bears on_: {links}."
    else:
        yield "Tidak menggeser tanggal apa pun. _It moves no date._"
    yield ""


def _reading_example(name: str, kind: type[Reading]) -> Iterator[str]:
    if name not in READING_EXAMPLES:  # a doubt about consent, not about a day
        yield from _consent_example(kind)
        return
    limit, facts = READING_EXAMPLES[name]
    yield "```python"
    yield ">>> from datetime import date"
    yield f">>> from keterbukaan import Jurisdiction, {kind.__name__}, due"
    yield ">>> facts = {"
    yield from (f'...     "{event}": {_date(day)},' for event, day in facts.items())
    yield "... }"
    yield f">>> for reading in {kind.__name__}:"
    yield "...     body = Jurisdiction.national().choosing(reading)"
    opens = "date" if name != "exemption-review" else "opens or deadline.date"
    yield f'...     deadline = due("{limit}", facts, under=body)'
    yield f"...     print(reading, deadline.{opens})"
    for reading in kind:
        found = due(limit, facts, under=Jurisdiction.national().choosing(reading))
        shown = found.date if isinstance(found, Deadline) else None
        if name == "exemption-review" and isinstance(found, Deadline):
            shown = found.opens or found.date
        yield f"{reading} {shown}"
    yield "```"
    yield ""


def _consent_example(kind: type[Reading]) -> Iterator[str]:
    yield "```python"
    yield f">>> from keterbukaan import Decision, {kind.__name__}, Organization, Readings"
    yield f">>> for reading in {kind.__name__}:"
    yield "...     rule = Organization.national().rule("
    yield "...         Decision.CLASSIFICATION, Readings.of(reading)"
    yield "...     )"
    yield "...     print(reading, rule.consent_in)"
    for reading in kind:
        rule = Organization.national().rule(Decision.CLASSIFICATION, Readings.of(reading))
        yield f"{reading} {rule.consent_in}"
    yield "```"
    yield ""


@cache
def limits_of(name: str) -> tuple[str, ...]:
    """Return the limits on whose pages a doubt is named."""
    book = _in_force()
    found = []
    for limit in book.limits:
        agreements = book.agreement(limit)
        result = _Example(limit, book.governing(limit)).result
        if name in bearing_readings(limit, agreements, result):
            found.append(limit)
    return tuple(found)


# ---------------------------------------------------------------- the calendar


def _calendar_index(years: Iterable[int]) -> str:
    calendar = WorkingCalendar.national()
    lines = [
        "# Days off, year by year",
        "",
        CALENDAR_INTRO,
        (
            "| Tahun · Year | Hari kerja · Working days | Libur · Holidays | Cuti bersama · Leave "
            "| Ditetapkan · First signed | Keputusan sesudahnya · Later decrees |"
        ),
        "| --- | --: | --: | --: | --- | --: |",
    ]
    for year in years:
        off = decreed_year(year).off.values()
        leave = sum(day.kind.value == "collective_leave" for day in off)
        worked = calendar.count(date(year, 1, 1), date(year, 12, 31))
        worked += calendar.is_working_day(date(year, 1, 1))
        first, *later = decrees_of(year)
        lines.append(
            f"| [{year}]({year}.md) | {worked} | {len(off) - leave} | {leave} "
            f"| {first.decree.signed} | {len(later)} |"
        )
    return "\n".join(lines) + "\n"


def _year_page(year: int) -> str:
    known = decreed_year(year)
    changes = decrees_of(year)
    annual = changes[0].decree
    lines = [
        f"# {year}",
        "",
        "| Hari · Day | Libur · Day off | Jenis · Kind | Keputusan · Decree |",
        "| --- | --- | --- | --- |",
    ]
    rows: list[tuple[date, str]] = []
    for day, off in known.off.items():
        decree = off.decree or annual
        marks = " **+**" if decree != annual else ""
        marks += "" if off.well_attested else " ⚠"
        kind = DAY_KINDS.get(off.kind.value, off.kind.value)
        weekend = " (akhir pekan)" if day.weekday() >= SATURDAY else ""
        said = f"{decree.name}, {decree.signed}"
        rows.append(
            (day, f"| {long_day(day, 'id')}{weekend} | {off.name}{marks} | {kind} | {said} |")
        )
    for day, (off, by) in known.removed.items():
        kind = DAY_KINDS.get(off.kind.value, off.kind.value)
        said = f"**−** {by.name}, {by.signed}"
        row = f"| ~~{long_day(day, 'id')}~~ | ~~{off.name}~~ | ~~{kind}~~ | {said} |"
        rows.append((day, row))
    lines += [row for _, row in sorted(rows)]
    legend = "**+** ditambahkan sesudahnya · added later. ~~Dicoret~~: dihapus · taken away."
    if any(not off.well_attested for off in known.off.values()):
        legend += " ⚠ sumber tanggalnya kurang kuat · the date is attested less well."
    lines += ["", legend, "", "## Keputusan · Decrees, in the order of their signature", ""]
    for number, change in enumerate(changes, start=1):
        added = ", ".join(f"{day.day:%d-%m}" for day in change.added)
        removed = ", ".join(f"{day:%d-%m}" for day in change.removed)
        said = "; ".join(
            part
            for part in (
                f"{len(change.added)} hari · days" if change.annual else "",
                f"+ {added}" if added and not change.annual else "",
                f"− {removed}" if removed else "",
            )
            if part
        )
        lines.append(f"{number}. {change.decree.text('id')}: {said}")
    return "\n".join(lines) + "\n"


# ---------------------------------------------------------------- the reference


def _face_page() -> str:
    lines = [
        "# The public face",
        "",
        FACE_INTRO,
        "```python",
        "from keterbukaan import Jurisdiction, due",
        "```",
        "",
        "| Name | What it is |",
        "| --- | --- |",
    ]
    for module, name in _public_names():
        value = getattr(keterbukaan, name)
        page = REFERENCE.get(module, module.split(".", maxsplit=1)[0] + ".md")
        said = _docline(value)
        if isinstance(value, TableForm):
            said = f"How `{value.model.__name__}` stands in a table: its headers, its dates."
        lines.append(f"| [`{name}`]({page}#keterbukaan.{module}.{name}) | {said} |")
    return "\n".join(lines) + "\n"


def _public_names() -> Iterator[tuple[str, str]]:
    """Yield each public name after the module that it is loaded from."""
    homes = {name: home for home, names in keterbukaan._HOMES.items() for name in names}  # noqa: SLF001
    for name in keterbukaan.__all__:
        yield homes[name], name


def _errors_page() -> str:
    lines = [
        "# Errors",
        "",
        ERRORS_INTRO,
        "| Code | Class | When |",
        "| --- | --- | --- |",
    ]
    for each in CODES.values():
        if each.error is not None:
            link = f"[`{each.error.__name__}`](#keterbukaan.errors.{each.error.__name__})"
            lines.append(f"| `{each.code}` | {link} | {each.meaning_en} |")
    lines += [
        "",
        PROBLEMS,
        "| Code | When |",
        "| --- | --- |",
        *(f"| `{each.code}` | {each.meaning_en} |" for each in CODES.values() if not each.error),
        "",
        "## An example",
        "",
        "```python",
        ">>> from datetime import date",
        ">>> from keterbukaan import KeterbukaanError, due",
        ">>> try:",
        '...     due("request.respond", date(2025, 3, 24))',
        "... except KeterbukaanError as error:",
        "...     print(error.code)",
        '...     print(error.text("id"))',
    ]
    try:
        due("request.respond", AN_EXAMPLE_DAY)
    except KeterbukaanError as error:
        lines += [error.code, error.text("id")]
    lines += ["```", "", "## The classes", "", "::: keterbukaan.errors", *DEEPER, ""]
    return "\n".join(lines)


def _docline(value: object) -> str:
    first = (value.__doc__ or "").strip().split("\n\n")[0]
    return re.sub(r"\s+", " ", first)


# ---------------------------------------------------------------- small words


def _grouped() -> Iterator[tuple[str, list[str]]]:
    left = list(Rulebook.national().limits)
    for title, prefixes in GROUPS:
        limits = [limit for limit in left if limit.split(".")[0] in prefixes]
        left = [limit for limit in left if limit not in limits]
        yield title, limits
    if left:
        yield "Others (lain-lain)", left


def _read(limit: TimeLimit) -> bool:
    return limit.read is Verification.OWN_TEXT


def _amount(limit: TimeLimit, lang: Language) -> str:
    if limit.amount is None or limit.unit is None:
        return limit.kind.label(lang)
    return limit.unit.counted(limit.amount, lang)


def _both(words: Callable[[V, Language], str], value: V) -> str:
    return f"{words(value, 'id')} · _{words(value, 'en')}_"


def _place(source: Source) -> str:
    if isinstance(source, Citation):
        return f"{source} `{source.akn}`"
    return str(source)


def _span(since: date | None, until: date | None) -> str:
    begun = f"sejak · from {since}" if since else "hari pertama tidak terbaca · first day not read"
    return f"{begun}, sampai · until {until}" if until else begun


def _date(day: date) -> str:
    return f"date({day.year}, {day.month}, {day.day})"


# ---------------------------------------------------------------- what mkdocs calls


def on_config(config):  # noqa: ANN001, ANN201 - mkdocs is not imported here
    """Put the generated pages into the menu, where mkdocs.yml holds their index alone."""
    rules, calendar = navigation()
    filled = {"rules/index.md": rules, "calendar/index.md": calendar}
    for section in config["nav"]:
        for title, pages in section.items():
            if isinstance(pages, list) and isinstance(pages[0], str) and pages[0] in filled:
                section[title] = filled[pages[0]]
    return config


def on_files(files, config):  # noqa: ANN001, ANN201
    """Add the generated pages to the site."""
    from mkdocs.structure.files import File

    for path, text in generated_pages().items():
        files.append(File.generated(config, path, content=text))
    return files


def on_page_markdown(markdown, **_):  # noqa: ANN001, ANN003, ANN201
    """Write the info strings of code blocks as the highlighter knows them.

    Words for the tests alone are left out, and a block with prompts is shown as a session.
    """
    markdown = FOR_THE_TESTS.sub(r"\1", markdown)
    return SESSION.sub(r"\1```pycon", markdown)
