"""The index of the rules: every limit in its group, and the regulations that set them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from keterbukaan.law.regulation import Regulation
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.verification import Verification
from scripts.pages.limits import age_rows, in_force_span, limit_page
from scripts.pages.markdown import Pages, both, stacked
from scripts.pages.provisions import UNREAD, governing, is_read
from scripts.pages.readings import readings_page

GROUPS = (
    ("Requests (permohonan)", ("request",)),
    ("Objections (keberatan)", ("objection",)),
    ("Disputes (sengketa)", ("dispute",)),
    ("Court (pengadilan)", ("court", "cassation")),
    ("Exemptions (pengecualian)", ("exemption",)),
    ("Publication, reports (pengumuman)", ("disclosure", "information_list", "report")),
    ("Monitoring (evaluasi)", ("monitoring",)),
    ("Complaints (pengaduan)", ("complaint",)),
    ("Ombudsman", ("ombudsman",)),
    ("Personal data (data pribadi)", ("personal_data",)),
)

SOURCES = (
    "The regulations and practices from which provisions were read, and those on which only a\n"
    "reading or another number rests, the highest first."
)
NOT_READ = "Regulations that are known to exist, and of which no provision was read."

INTRO = """\
The rulebook knows {limits} time limits, set by {provisions} provisions of {regulations}
regulations and practices. Each has a page with every provision about it, which one governs, and an
example. The pages are printed from the data that the library computes with, so what they say is
what it does.

{unread} limits rest on a text that was not read in the regulation itself. They are marked ⚠ here
and on their pages. [How the law was read](../understand/reading-status.md) says what that means.

Where the texts disagree or are silent, the library names the ways to read them: see
[the readings](readings.md).
"""


def pages() -> Pages:
    """Return the index, the readings, and a page for each limit."""
    limits = Rulebook.national().limits
    return {
        "rules/index.md": _index,
        "rules/readings.md": readings_page,
        **{f"rules/{limit}.md": partial(limit_page, limit) for limit in limits},
    }


def menu() -> list[object]:
    """Return what stands in the menu under the rules."""
    entries: list[object] = ["rules/index.md", {"Readings (penafsiran)": "rules/readings.md"}]
    for title, limits in _grouped():
        entries.append({title: [{limit: f"rules/{limit}.md"} for limit in limits]})
    return entries


def _index() -> str:
    book = Rulebook.national()
    unread = [limit for limit in book.limits if not is_read(governing(limit))]
    lines = [
        "# The limits",
        "",
        INTRO.format(
            limits=len(book.limits),
            provisions=len(book.provisions),
            regulations=len({each.regulation.name for each in book.provisions}),
            unread=len(unread),
        ),
    ]
    for title, limits in _grouped():
        lines += [f"## {title}", "", "| Batas · Limit | Lama · Length | Siapa · Who |"]
        lines.append("| --- | --- | --- |")
        lines += map(_limit, limits)
        lines.append("")
    lines += ["## Sources (sumber)", "", *_regulations(book.regulations, SOURCES), ""]
    lines += ["## Not read (belum dibaca)", "", *_regulations(book.unread, NOT_READ)]
    return "\n".join(lines) + "\n"


def _grouped() -> Iterator[tuple[str, list[str]]]:
    left = list(Rulebook.national().limits)
    for title, prefixes in GROUPS:
        limits = [limit for limit in left if limit.split(".")[0] in prefixes]
        left = [limit for limit in left if limit not in limits]
        yield title, limits
    if left:
        yield "Others (lain-lain)", left


def _limit(limit: str) -> str:
    found = governing(limit)
    mark = "" if is_read(found) else UNREAD
    return (
        f"| [`{limit}`]({limit}.md){mark}<br>{stacked(found.summary)} "
        f"| {found.how_long('id')} | {found.actor.label('id')} |"
    )


def _regulations(regulations: Iterable[Regulation], intro: str) -> Iterator[str]:
    yield intro
    yield ""
    yield "| | Judul · Title | Berlaku · In force | Sumber · Verification |"
    yield "| --- | --- | --- | --- |"
    for each in regulations:
        mark = "" if each.read is Verification.OWN_TEXT else UNREAD
        age = "<br>".join(f"{name}: {said}" for name, said in age_rows(each))
        yield (
            f"| **{each.name}** | {each.title_id}<br>_{each.title_en}_ "
            f"| {in_force_span(each.in_force_from, each.in_force_until)} "
            f"| {both(each.read.label)}{mark}<br>{age}<br>{each.note} |"
        )
