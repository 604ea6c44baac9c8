"""Judge a register of complaints: what is late, whose, under which rule, and how that was read.

    python examples/complaints.py [REGISTER.csv] [--on DAY] [--under FILE.toml] [--lang en]

Bad rows are listed and the good ones judged. Two clocks run side by side, the Act's and the
portal's; what was read only in another document is named at the end.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from keterbukaan import CaseDeadline, Jurisdiction, read_records
from keterbukaan.cases import actor_words
from keterbukaan.errors import Language
from keterbukaan.files import RowProblem
from keterbukaan.files.tables import printable
from keterbukaan.law import title
from keterbukaan.law.verification import cited
from keterbukaan.registers import (
    COMPLAINT_FORM,
    JudgedComplaint,
    Measures,
    judge_complaints,
    measure_units,
    not_read_in,
)

HERE = Path(__file__).parent
WORDS: dict[Language, tuple[str, ...]] = {
    "id": ("Terlambat", "Per unit", "Hanya dari dokumen lain, atau praktik", "Baris bermasalah"),
    "en": ("Late", "By unit", "Only from another document, or practice", "Rows with problems"),
}
HEADS: dict[Language, tuple[str, ...]] = {
    "id": ("Nomor", "Unit", "Apa", "Siapa", "Tenggat", "Dilakukan", "Hari kerja", "Aturan"),
    "en": ("Number", "Unit", "What", "Who", "Due", "Done", "Working days", "Rule"),
}
MEASURED: dict[Language, tuple[str, ...]] = {
    "id": ("Unit", "Batas waktu", "Tepat waktu", "Median hari", "90 % hari"),
    "en": ("Unit", "Limit", "In time", "Median days", "90 % days"),
}


def main() -> None:
    """Read, judge and print."""
    asked = arguments()
    lang: Language = "en" if asked.lang == "en" else "id"
    body = Jurisdiction.load(asked.under) if asked.under else Jurisdiction.national()
    file = read_records(asked.file, COMPLAINT_FORM)
    judged, problems = judge_complaints(file, on=asked.on, under=body)
    late, units, unread, bad = WORDS[lang]
    heading(f"{late} ({asked.on}, {body.name})")
    rules: dict[str, int] = {}
    table(HEADS[lang], list(late_rows(judged, asked.on, body, lang, rules)))
    print()
    for said, number in rules.items():
        print(f"[{number}] {said}")
    heading(units)
    table(MEASURED[lang], list(unit_rows(measure_units(judged, on=asked.on, under=body), lang)))
    heading(unread)
    for limit, source in not_read_in(judged, lang):
        print(f"- {title(limit, lang)}: {source}")
    heading(bad)
    for each in problems:
        print(f"- {problem_line(each, lang)}")


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("file", nargs="?", type=Path, default=HERE / "complaints.csv")
    parser.add_argument("--on", type=date.fromisoformat, default=date(2026, 8, 3))
    parser.add_argument("--under", type=Path)
    parser.add_argument("--lang", choices=("id", "en"), default="id")
    return parser.parse_args()


def late_rows(
    judged: Iterable[JudgedComplaint],
    on: date,
    body: Jurisdiction,
    lang: Language,
    rules: dict[str, int],
) -> Iterable[tuple[str, ...]]:
    """Yield what is late and whose; each rule is numbered in `rules`, with its legal basis."""
    for each in judged:
        for duty in each.late:
            said = f"{rule(duty, lang)} ({duty.legal_basis.label(lang)})"
            yield (
                each.number,
                printable(each.unit or "-"),
                title(duty.limit, lang),
                actor_words(duty.who, lang, under=body),
                duty.deadline.date.isoformat(),
                duty.done_on.isoformat() if duty.done_on else "-",
                str(duty.late_by(on=on)),
                f"[{rules.setdefault(said, len(rules) + 1)}]",
            )


def rule(duty: CaseDeadline, lang: Language) -> str:
    """Return the rule of a deadline, with its verification where its text was not read."""
    return cited(duty.deadline.citations[0], duty.deadline.verification, lang)


def unit_rows(found: Measures, lang: Language) -> Iterable[tuple[str, ...]]:
    """Yield for each unit how its duties were kept."""
    for each in found.timeliness:
        yield (
            printable(each.group or "-"),
            title(each.limit, lang),
            f"{each.in_time}/{each.judged}",
            "-" if each.median_days is None else f"{each.median_days:g}",
            "-" if each.ninetieth_days is None else str(each.ninetieth_days),
        )


def problem_line(problem: RowProblem, lang: Language) -> str:
    """Return where a row is wrong and why."""
    line = "baris" if lang == "id" else "line"
    return f"{line} {problem.line} ({problem.number}), {problem.column}: {problem.reason(lang)}"


def heading(text: str) -> None:
    """Print a heading."""
    print(f"\n{text}\n{'=' * len(text)}")


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print aligned columns; the last is as long as it is."""
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    for row in (head, *rows):
        cells = (f"{cell:{width}}" for cell, width in zip(row, widths, strict=True))
        print("  ".join(cells).rstrip())


if __name__ == "__main__":
    main()
