"""Draw some small faults, put each into a copy of the package, and see whether a test fails.

`python -m scripts.mutants` draws 20 by the hash of the commit, so that each commit tries others and
each can be tried again; `--seed` and `--count` draw what one likes, `--again` tries those named.
The tests nearest to a module run first, then, but for `--nearest`, those of all rooms that ask it
something. Each fault that stays unnoticed, and was not judged in `scripts/mutants.toml`, is printed
with how to try it again. Ends with 1 where fewer than `--at-least` of those tried are noticed (all,
where no share is given), or where time was up before one was tried. The working tree is never
touched.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from difflib import ndiff
from functools import cache
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

if TYPE_CHECKING:
    from scripts.mutations import Mutant

ROOT = Path(__file__).parents[1]
JUDGED = ROOT / "scripts" / "mutants.toml"
SOURCE = "src/keterbukaan/"
SCOPE = (
    "_counting.py",
    "law/**/*.py",
    "calendar/**/*.py",
    "deadlines/**/*.py",
    "cases/**/*.py",
    "information/exemption.py",
)
_LEFT_OUT = {"__init__.py", "limit_names.py", "_svg.py"}
"""What is generated, and a drawing, whose lengths are looked at and not counted."""
_NEAREST = {"_counting.py": ("tests/test_counting.py", "tests/test_bare_counting.py")}
_WIDER = tuple(
    f"tests/{room}"
    for room in (
        "law",
        "calendar",
        "deadlines",
        "cases",
        "information",
        "jurisdiction",
        "duties",
        "ways",
        "registers",
        "property",
        "golden",
    )
)
"""Where the nearest tests notice nothing: all but those of pages, commands and file formats."""
_PROCESSES = 2
_PATIENCE = 5
"""How many times as long as without a fault the tests may take before they count as endless."""
_NOT_COPIED = shutil.ignore_patterns(".*_cache", ".git", ".venv", "__pycache__", "build", "site")

_FAILED = ("FAILED ", "ERROR ")
_ORDER = {"killed": 0, "judged": 1, "not tried": 2, "survived": 3}
_WIDTH = 200

Judgement: TypeAlias = tuple[str, str, str, str]
"""Module, operator, the line as it stands, the line with the fault."""


@frozen
class Fault:
    """A fault in a module: the text with it, and the lines that differ."""

    mutant: Mutant
    text: str
    lines: tuple[str, str]

    @property
    def where(self) -> str:
        """The module and the line."""
        return f"{self.mutant.module}:{self.mutant.line}"

    @property
    def judgement(self) -> Judgement:
        """What it is known by in the file of those that were judged; no line number is in it."""
        return (self.mutant.module, self.mutant.operator, *self.lines)

    @property
    def again(self) -> str:
        """The command that tries it once more, on the same commit."""
        return f"python -m scripts.mutants --again {self.mutant}"

    def as_judged(self) -> str:
        """Return its entry in the file of those that were judged, for a reason to be written."""
        keys = zip(("module", "operator", "line", "becomes"), self.judgement, strict=True)
        said = "\n".join(f"{key} = {json.dumps(text, ensure_ascii=False)}" for key, text in keys)
        return f'[[judged]]  # survived at {self.where}\n{said}\nreason = ""\n'


@frozen
class Outcome:
    """What became of one fault (`killed`, `survived`, ...), by what, and in how many seconds."""

    fault: Fault
    result: str
    by: str = ""
    seconds: float = 0.0


def modules() -> tuple[str, ...]:
    """Return the modules into which faults are put, below `src/keterbukaan/`."""
    base = ROOT / SOURCE
    found = {
        file.relative_to(base).as_posix()
        for pattern in SCOPE
        for file in base.glob(pattern)
        if file.name not in _LEFT_OUT
    }
    return tuple(sorted(found))


def nearest(module: str) -> tuple[str, ...]:
    """Return the tests that are nearest to a module, with the examples in its own docstrings."""
    if module in _NEAREST:
        return _NEAREST[module]
    folder = Path("tests") / Path(module).parent
    return (folder.as_posix(), SOURCE + module)


def judged() -> dict[Judgement, str]:
    """Return the faults that were looked at and change nothing that matters, with the reason."""
    rows = tomllib.loads(JUDGED.read_text(encoding="utf-8"))["judged"]
    return {
        (row["module"], row["operator"], row["line"], row["becomes"]): row["reason"] for row in rows
    }


def drawn(seed: str) -> Iterator[Fault]:
    """Yield faults in an order that the seed decides, one after the other."""
    everything = [*_mutants(modules())]
    random.Random(seed).shuffle(everything)  # noqa: S311 - nothing secret is drawn
    return _faults(everything)


def named(names: Sequence[str]) -> Iterator[Fault]:
    """Yield the faults of some names, as they were printed."""
    asked = {name.partition(":")[0] for name in names}
    found = {str(each): each for each in _mutants(asked.intersection(modules()))}
    if unknown := [name for name in names if name not in found]:
        sys.exit(f"no such fault in the modules as they stand: {', '.join(unknown)}")
    return _faults(found[name] for name in names)


def _mutants(of: Iterable[str]) -> Iterator[Mutant]:
    from scripts.mutations import mutants_of

    for name in of:
        yield from mutants_of(name, _source(name))


def _faults(mutants: Iterable[Mutant]) -> Iterator[Fault]:
    from scripts.mutations import mutated

    for mutant in mutants:
        source = _source(mutant.module)
        text = mutated(source, mutant)
        if _compiles(text):
            yield Fault(mutant, text, differing(source, text))


@cache
def _source(module: str) -> str:
    return (ROOT / SOURCE / module).read_text(encoding="utf-8")


def _compiles(text: str) -> bool:
    try:
        compile(text, "a module with a fault", "exec")
    except SyntaxError:
        return False
    return True


def differing(source: str, text: str) -> tuple[str, str]:
    """Return the lines that differ, each without what stands around it."""
    changed = [line for line in ndiff(source.splitlines(), text.splitlines()) if line[0] in "+-"]
    was, becomes = (
        " ".join(" ".join(line[2:].split()) for line in changed if line[0] == sign) for sign in "-+"
    )
    return was, becomes


class Copy:
    """A copy of the repository in which one fault at a time is tried."""

    def __init__(self, folder: Path, until: float, *, wide: bool = True) -> None:
        """Copy what is there, committed or not; nothing in it runs on after `until`."""
        self.folder = folder
        self.wide = wide
        self.until = until
        self.seconds: float | None = None
        shutil.copytree(ROOT, folder, ignore=_NOT_COPIED)
        # A compiled file is found stale by its contents: a fault may keep the size and the second.
        self._python("-m", "compileall", "-q", "--invalidation-mode", "checked-hash", "src")

    def check(self) -> float:
        """See that the copy is what is imported, and that its tests pass; return how long they may.

        That is many times what they took here and now, however slow the machine is.
        """
        since = time.monotonic()
        shown = self._python("-c", "import keterbukaan; print(keterbukaan.__file__)").stdout
        if not shown.startswith(str(self.folder)):
            sys.exit(f"not the copy is imported, but {shown}")
        tests = self._tests(_WIDER, write=True)
        if tests.returncode:
            sys.exit(f"the tests do not pass without any fault:\n{tests.stdout[-4000:]}")
        return _PATIENCE * (time.monotonic() - since)

    def outcome(self, fault: Fault) -> Outcome:
        """Try one fault, and put the module back; where time is up first, it was not tried."""
        module = self.folder / SOURCE / fault.mutant.module
        kept = module.read_text(encoding="utf-8")
        module.write_text(fault.text, encoding="utf-8")
        since = time.monotonic()
        try:
            result, by = self._tried(fault.mutant.module)
        finally:
            module.write_text(kept, encoding="utf-8")
        return Outcome(fault, result, by, time.monotonic() - since)

    def _tried(self, module: str) -> tuple[str, str]:
        for tests in (nearest(module), _WIDER) if self.wide else (nearest(module),):
            try:
                ended = self._tests(tests)
            except subprocess.TimeoutExpired:
                return ("not tried", "") if self._left() <= 0 else ("killed", "no end")
            if ended.returncode:
                failed = (line for line in ended.stdout.splitlines() if line.startswith(_FAILED))
                file, _, test = next(failed, "a test").partition(" - ")[0].partition("::")
                return "killed", test or file
        return "survived", "nothing"

    def _tests(
        self, tests: Sequence[str], *, write: bool = False
    ) -> subprocess.CompletedProcess[str]:
        options = ("-x", "-q", "-p", "no:cacheprovider")
        return self._python("-m", "pytest", *options, *tests, write=write)

    def _left(self) -> float:
        return self.until - time.monotonic()

    def _python(self, *call: str, write: bool = True) -> subprocess.CompletedProcess[str]:
        environment = {
            **os.environ,
            "PYTHONPATH": str(self.folder / "src"),
            **({} if write else {"PYTHONDONTWRITEBYTECODE": "1"}),
        }
        return subprocess.run(  # noqa: S603 - this Python
            [sys.executable, *call],
            cwd=self.folder,
            env=environment,
            capture_output=True,
            text=True,
            timeout=max(0.0, min(self._left(), self.seconds or math.inf)),
            check=False,
        )


def tried(
    faults: Iterable[Fault],
    count: int,
    until: float,
    reasons: Mapping[Judgement, str],
    *,
    wide: bool,
) -> list[Outcome]:
    """Try so many faults, two at a time, and return what became of each.

    Those for which there is a reason are named with it when they are drawn, and do not count. At a
    moment of the monotonic clock all ends; what was not tried to its end by then is named so.
    """
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with (
        tempfile.TemporaryDirectory() as folder,
        Progress(*columns, TimeElapsedColumn(), console=Console(stderr=True)) as bar,
        ThreadPoolExecutor(_PROCESSES) as pool,
    ):
        told = bar.add_task("the tests without any fault", total=None)
        copies: SimpleQueue[Copy] = SimpleQueue()
        places = [Path(folder, str(number)).resolve() for number in range(_PROCESSES)]
        try:
            made = [Copy(place, until, wide=wide) for place in places]
            allowed = made[0].check()
        except subprocess.TimeoutExpired:
            sys.exit("not enough: time was up before the tests had passed without any fault")
        bar.update(told, description="faults tried", total=count)
        for copy in made:
            copy.seconds = allowed
            copies.put(copy)

        def outcome(fault: Fault) -> Outcome:
            copy = copies.get()
            try:
                return copy.outcome(fault)
            finally:
                copies.put(copy)

        found: list[Outcome] = []
        waiting: list[Future[Outcome]] = []
        for fault in faults:
            if fault.judgement in reasons:
                found.append(Outcome(fault, "judged", reasons[fault.judgement]))
            else:
                waiting.append(pool.submit(outcome, fault))
            if len(waiting) == count:
                break
        for done in as_completed(waiting):
            found.append(done.result())
            bar.advance(told)
    return found


def report(outcomes: Sequence[Outcome]) -> None:
    """Print what became of each fault, and all about those that were not noticed last."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table("", "where", "s", "the line", "with the fault", "noticed by", box=None)
    for each in sorted(outcomes, key=lambda each: (_ORDER[each.result], each.fault.where)):
        row = (each.result, each.fault.where, f"{each.seconds:.0f}", *each.fault.lines, each.by)
        table.add_row(*map(Text, row))
    console = Console(width=_WIDTH)
    console.print(table)
    unnoticed = [each.fault for each in outcomes if each.result == "survived"]
    if unnoticed:
        console.print("\nTo be worked off, each by a test from the article or by a judgement:\n")
    for fault in unnoticed:
        console.print(f"{fault.again}\n{fault.as_judged()}", soft_wrap=True, markup=False)


def is_enough(outcomes: Iterable[Outcome], at_least: float) -> bool:
    """Print how many faults were noticed of those tried, and return whether that is enough."""
    became = Counter(each.result for each in outcomes)
    print(", ".join(f"{became[name]} {name}" for name in _ORDER))
    noticed, all_tried = became["killed"], became["killed"] + became["survived"]
    if not all_tried:
        print("not enough: none was tried in the time given")
        return False
    enough = noticed >= at_least * all_tried
    print(
        f"{'enough' if enough else 'not enough'}: {noticed} of {all_tried} tried were noticed; "
        f"asked are {at_least:.0%}"
    )
    return enough


def main() -> int:
    """Try the faults that the arguments ask for; 1 where fewer are noticed than was asked."""
    ask = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    ask.add_argument("--count", type=int, default=20, help="how many faults (20)")
    ask.add_argument("--seed", help="what decides which (the hash of the commit)")
    ask.add_argument("--again", nargs="+", metavar="FAULT", help="these, by their printed names")
    ask.add_argument("--at-least", type=float, default=1.0, help="the share to be noticed (1)")
    ask.add_argument("--nearest", action="store_true", help="only by the tests of its folder")
    ask.add_argument("--minutes", type=float, default=60, help="end after so long (60)")
    asked = ask.parse_args()
    until = time.monotonic() + 60 * asked.minutes
    if asked.again:
        faults = named(asked.again)
        outcomes = tried(faults, len(asked.again), until, {}, wide=not asked.nearest)
        report(outcomes)
    else:
        seed = asked.seed or _commit()
        outcomes = tried(drawn(seed), asked.count, until, judged(), wide=not asked.nearest)
        report(outcomes)
        print(f"drawn by --seed {seed}")
    return 0 if is_enough(outcomes, asked.at_least) else 1


def _commit() -> str:
    return subprocess.check_output(["git", "rev-parse", "HEAD"], cwd=ROOT, text=True).strip()  # noqa: S607


if __name__ == "__main__":
    raise SystemExit(main())
