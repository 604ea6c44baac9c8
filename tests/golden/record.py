"""Record what the library prints, so that moving its rooms can be shown to change nothing.

`python tests/golden/record.py` writes the records beside this file; `test_golden.py` holds them.
Recorded are every command of README and docs, every command's JSON, the examples, and the tables of
stages and events; the schemas stand in the package. A record may change only with a line in the
changelog that says so. What is new, such as a limit, an event or a decreed year, changes none: it
is added when the records are next written.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path

from typer.testing import CliRunner

from keterbukaan import Rulebook, WorkingCalendar
from keterbukaan.calendar import estimated_by
from keterbukaan.cases.lifecycle import lifecycle
from keterbukaan.cli.app import app
from keterbukaan.ways import About

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FENCE = re.compile(
    r'^ *```(?P<language>\w+)[^\n]*?(?: title="(?P<title>[^"]+)")?\n(?P<text>.*?)^ *```$',
    flags=re.MULTILINE | re.DOTALL,
)
DAYS = ("2019-05-20", "2025-03-24", "2026-12-18")
KINDS = ("request", "objection", "dispute", "complaint", "ombudsman")
_UNUSABLE = 2  # the exit status of a call that is refused
# Where the entries of a record begin: each is held by itself.
BEGINS = {
    "pages": r"^# \S+\.md\n\$ keterbukaan ",
    "answers": r"^\$ keterbukaan ",
    "estimates": r"^\$ keterbukaan ",
    "tables": r"^",
    "examples": r"^# \w+\.py$",
}
PLAIN = {"COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb"}


def run(*arguments: str) -> str:
    """Return what a command prints, and its exit status."""
    result = CliRunner().invoke(app, arguments, env=PLAIN)
    if "--json" in arguments and result.exit_code != _UNUSABLE:
        said = json.dumps(json.loads(result.stdout), ensure_ascii=False)
    else:
        said = "\n".join(line.rstrip() for line in result.output.rstrip().splitlines())
        if arguments[0] == "due" and "--on" not in arguments:  # how it stands on the day it is run
            said = re.sub(r"^(?:Pada|On) \w+, \d+ \w+ \d{4}: .*\n?", "", said, flags=re.MULTILINE)
    return f"$ keterbukaan {shlex.join(arguments)}\n{_of_any_year(said)}\n[{result.exit_code}]\n"


def _of_any_year(said: str) -> str:
    """Leave out of an estimate what changes with each new decree: the last decreed year.

    So does each new version of the package that estimates the years after it.
    """
    year = WorkingCalendar.national().coverage.decreed_until.year
    for words in ("libur baru ditetapkan sampai tahun", "days off are decreed up to"):
        said = said.replace(f"{words} {year}", f"{words} YEAR")
    return said.replace(estimated_by(), "holidays VERSION")


def pages() -> Iterator[str]:
    """Yield every command that a page shows, run where the page's own files stand."""
    for page in ("README.md", *sorted(str(p.relative_to(ROOT)) for p in ROOT.glob("docs/**/*.md"))):
        with tempfile.TemporaryDirectory() as folder, chdir(folder):
            Path("examples").symlink_to(ROOT / "examples")
            for block in FENCE.finditer((ROOT / page).read_text(encoding="utf-8")):
                if block["title"]:
                    Path(block["title"]).write_text(block["text"], encoding="utf-8")
                if block["language"] == "console":
                    for line in re.findall(r"^\$ keterbukaan (.*)$", block["text"], re.MULTILINE):
                        yield f"# {page}\n{run(*shlex.split(line))}"


def answers() -> Iterator[str]:
    """Yield what each command answers as JSON, with the files of the examples."""
    book = Rulebook.national()
    with chdir(ROOT):
        for limit in sorted(book.limits):
            for day in DAYS:
                yield run("due", limit, day, "--json")
            yield run("rules", "show", limit, "--json")
            yield run("due", limit, DAYS[1], "--lang", "en")
        yield from listed_limits()
        for year in decreed_years():
            yield run("calendar", str(year), "--json")
        yield run("audit", "examples/register_ki_pusat.csv", "--json", "--on", "2026-11-02")
        yield run("complaints", "examples/complaints.csv", "--on", "2026-06-01", "--json")
        yield run("items", "--json", "--on", "2026-11-02")
        yield run("grounds", "--json")
        kind = ("--kind", "badan_publik_negara", "--on", "2026-11-02", "--json")
        yield run("publications", "examples/publications_kabupaten.csv", *kind)
        for about in About:
            yield run("ways", f"about={about.value}", "--json")


def listed_limits() -> Iterator[str]:
    """Yield what the list of the rules says of each limit, so that a new one changes no other."""
    command = ("rules", "list", "--json")
    shown = CliRunner().invoke(app, command, env=PLAIN)
    for limit, provisions in json.loads(shown.stdout)["limits"].items():
        said = json.dumps(provisions, ensure_ascii=False)
        yield f"$ keterbukaan {shlex.join(command)}: {limit}\n{said}\n[{shown.exit_code}]\n"


def decreed_years() -> Iterator[int]:
    """Yield the years of which the decree is known."""
    coverage = WorkingCalendar.national().coverage
    yield from range(coverage.first.year, coverage.decreed_until.year + 1)


def estimates() -> Iterator[str]:
    """Yield a year that stays an estimate whatever is decreed next."""
    yield run("calendar", str(WorkingCalendar.national().coverage.last.year), "--json")


def tables() -> Iterator[str]:
    """Yield, for each kind of case, what each event does at each stage."""
    for kind in KINDS:
        life = lifecycle(kind)
        for move in life.moves.values():
            for stage in life.states:
                target = move.moves.get(stage)
                told = target or f"refused: {move.refusal(stage).citation}"
                yield f"{kind} | {stage} | {move.name} | {told}\n"


def examples() -> Iterator[str]:
    """Yield what each example prints."""
    for file in sorted(ROOT.glob("examples/*.py")):
        done = subprocess.run(
            [sys.executable, str(file)],
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
            env={**os.environ, **PLAIN},
        )
        yield f"# {file.name}\n{done.stdout}"


RECORDS = {
    "pages": pages,
    "answers": answers,
    "estimates": estimates,
    "tables": tables,
    "examples": examples,
}


def entries(name: str, text: str) -> list[str]:
    """Return the entries of a record: one for a command, an example, or a stage and an event."""
    return [entry for entry in re.split(rf"(?m)(?={BEGINS[name]})", text) if entry]


def main() -> None:
    """Write every record."""
    for name, lines in RECORDS.items():
        (HERE / f"{name}.txt").write_text("".join(lines()), encoding="utf-8")
        print(name, json.dumps((HERE / f"{name}.txt").stat().st_size))  # noqa: T201


if __name__ == "__main__":
    main()
