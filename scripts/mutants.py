"""Draw some small faults, put each into a copy of the package, and see whether a test fails.

`python -m scripts.mutants` draws 20 by the hash of the commit, so that each commit tries others and
each can be tried again; `--seed` and `--count` draw what one likes. The tests nearest to a module
run first, then those of all rooms that ask it something. Ends with 1 where a fault stays unnoticed
that is not judged in `scripts/mutants.toml`. The working tree is never touched.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from difflib import ndiff
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
    "law/*.py",
    "calendar/*.py",
    "deadlines/*.py",
    "cases/_clocks.py",
    "cases/_guards.py",
    "cases/_silence.py",
    "cases/*/_*guards.py",
    "cases/*/_rights.py",
    "cases/*/record.py",
    "cases/complaint/_examination.py",
    "cases/complaint/_kept.py",
    "cases/dispute/_times.py",
    "information/exemption.py",
)
_GENERATED = {"__init__.py", "limit_names.py"}
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
        "registers",
        "property",
        "golden",
    )
)
"""Where the nearest tests notice nothing: all but those of pages, commands and file formats."""
_PROCESSES = 2
_PATIENCE = 10
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
    by: str
    seconds: float


def modules() -> tuple[str, ...]:
    """Return the modules into which faults are put, below `src/keterbukaan/`."""
    base = ROOT / SOURCE
    found = {
        file.relative_to(base).as_posix()
        for pattern in SCOPE
        for file in base.glob(pattern)
        if file.name not in _GENERATED
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
    from scripts.mutations import mutants_of, mutated

    sources = {name: (ROOT / SOURCE / name).read_text(encoding="utf-8") for name in modules()}
    everything = [each for name, source in sources.items() for each in mutants_of(name, source)]
    random.Random(seed).shuffle(everything)  # noqa: S311 - nothing secret is drawn
    for mutant in everything:
        source = sources[mutant.module]
        text = mutated(source, mutant)
        if _compiles(text):
            yield Fault(mutant, text, differing(source, text))


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

    def __init__(self, folder: Path) -> None:
        """Copy what is there, committed or not."""
        self.folder = folder
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
        """Try one fault, and put the module back."""
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
        for tests in (nearest(module), _WIDER):
            try:
                ended = self._tests(tests)
            except subprocess.TimeoutExpired:
                return "killed", "no end"
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
            timeout=self.seconds,
            check=False,
        )


def tried(seed: str, count: int, until: float) -> list[Outcome]:
    """Try so many faults, two at a time, and return what became of each.

    Those that are judged already are named as such when they are drawn, and do not count. None is
    begun after a moment of the monotonic clock.
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
        made = [Copy(Path(folder, str(number)).resolve()) for number in range(_PROCESSES)]
        allowed = made[0].check()
        bar.update(told, description="faults tried", total=count)
        for copy in made:
            copy.seconds = allowed
            copies.put(copy)

        def outcome(fault: Fault) -> Outcome:
            if time.monotonic() > until:
                return Outcome(fault, "not tried", "", 0.0)
            copy = copies.get()
            try:
                return copy.outcome(fault)
            finally:
                copies.put(copy)

        reasons = judged()
        found: list[Outcome] = []
        waiting: list[Future[Outcome]] = []
        for fault in drawn(seed):
            if len(waiting) == count:
                break
            if fault.judgement in reasons:
                found.append(Outcome(fault, "judged", reasons[fault.judgement], 0.0))
            else:
                waiting.append(pool.submit(outcome, fault))
        for done in as_completed(waiting):
            each = done.result()
            found.append(each)
            bar.advance(told)
            if each.result == "survived":
                bar.console.print(each.fault.as_judged(), soft_wrap=True, markup=False)
    return found


def report(outcomes: Iterable[Outcome]) -> None:
    """Print what became of each fault, what was not noticed last."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table("", "where", "s", "the line", "with the fault", "noticed by", box=None)
    for each in sorted(outcomes, key=lambda each: (_ORDER[each.result], each.fault.where)):
        row = (each.result, each.fault.where, f"{each.seconds:.0f}", *each.fault.lines, each.by)
        table.add_row(*map(Text, row))
    Console(width=_WIDTH).print(table)


def main() -> int:
    """Try the faults that the arguments ask for; 1 where one is not noticed and not judged."""
    ask = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    ask.add_argument("--count", type=int, default=20, help="how many faults (20)")
    ask.add_argument("--seed", help="what decides which (the hash of the commit)")
    ask.add_argument("--minutes", type=float, default=60, help="begin none after so long (60)")
    asked = ask.parse_args()
    seed = asked.seed or _commit()
    outcomes = tried(seed, asked.count, time.monotonic() + 60 * asked.minutes)
    report(outcomes)
    became = Counter(each.result for each in outcomes)
    print(f"seed {seed}: {', '.join(f'{became[name]} {name}' for name in _ORDER)}")
    return 1 if became["survived"] else 0


def _commit() -> str:
    return subprocess.check_output(["git", "rev-parse", "HEAD"], cwd=ROOT, text=True).strip()  # noqa: S607


if __name__ == "__main__":
    raise SystemExit(main())
