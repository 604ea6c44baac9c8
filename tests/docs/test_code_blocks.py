"""Every code block of the documentation runs, and prints what the page says it prints."""

from __future__ import annotations

import doctest
import inspect
import json
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest
from typer.testing import CliRunner

from keterbukaan.calendar.decree import read_year
from keterbukaan.cli.app import app
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law._regulation_file import read_regulation
from keterbukaan.law.rulebook import Rulebook
from scripts.pages.contents import printed_pages
from scripts.pages.trees import DOCS, LANGUAGES, ROOT
from scripts.pages.write import by_hand
from tests.testing.installed import environment, write_entry_points

HEADER = 'schema = 1\nname = "contoh"\n'
INFO = re.compile(
    r"(?P<language>python|toml|console|sh|text|json|csv)"
    r"(?: (?P<word>skb|fragment|rule|pytest))?"
    r'(?: title="(?P<title>[^"]+)")?'
)
FENCE = re.compile(r"^(?P<indent> *)(?P<fence>`{3,})(?P<info>.*)$")


def _pages() -> Mapping[str, Callable[[], str]]:
    """Return every page by its name; a page that is printed is printed in its own test."""
    found: dict[str, Callable[[], str]] = {"README.md": (ROOT / "README.md").read_text}
    for file in sorted(DOCS.rglob("*.md")):
        path = file.relative_to(DOCS).as_posix()
        found[f"docs/{path}"] = partial(by_hand, path)
    for lang in LANGUAGES:
        printed = printed_pages(lang).items()
        found |= {f"docs/{lang}/{path}": printer for path, printer in printed}
    return found


PAGES = _pages()


class Block(NamedTuple):
    """A fenced block: where it begins, what it is, and its text."""

    line: int
    info: str
    text: str


def _blocks(markdown: str) -> Iterator[Block]:
    opened: re.Match[str] | None = None
    began, held = 0, list[str]()
    for number, line in enumerate(markdown.splitlines(), start=1):
        found = FENCE.match(line)
        if opened is None:
            if found is not None:
                opened, began, held = found, number, []
        elif found is not None and found["fence"] == opened["fence"] and not found["info"]:
            yield Block(began, opened["info"].strip(), "".join(f"{each}\n" for each in held))
            opened = None
        else:
            held.append(line.removeprefix(opened["indent"]))
    assert opened is None, f"line {began}: the block is never closed"


def _run_python(page: str, block: Block, names: dict[str, object]) -> None:
    if ">>>" in block.text:
        test = doctest.DocTestParser().get_doctest(block.text, names, page, page, block.line)
        test.globs = names
        said: list[str] = []
        runner = doctest.DocTestRunner(verbose=False)
        runner.run(test, out=said.append, clear_globs=False)
        assert not runner.failures, "".join(said)
        return
    before = dict(names)
    code = compile(f"{chr(10) * block.line}{block.text}", page, "exec")
    exec(code, names)  # noqa: S102 - the blocks are our own pages
    for name, value in names.items():
        if name.startswith("test_") and value is not before.get(name):
            _run_test(value)


def _run_test(function: object) -> None:
    """Call a test that a page shows, with each set of its parameters."""
    assert callable(function)
    marks = [mark for mark in getattr(function, "pytestmark", []) if mark.name == "parametrize"]
    if not marks:
        assert hasattr(function, "hypothesis") or not inspect.signature(function).parameters
        function()
        return
    (mark,) = marks
    names, rows = mark.args
    for row in rows:
        function(**dict(zip(re.split(r",\s*", names), row, strict=True)))


def _run_pytest(written: Path) -> None:
    """Run a file of tests as a team does: with the plugins of an installed package."""
    folder = write_entry_points(Path("installed").absolute())
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(written)],
        capture_output=True,
        text=True,
        check=False,
        env=environment(folder),
    )
    assert done.returncode == 0, done.stdout


def _run_toml(block: Block, word: str | None, title: str | None) -> None:
    if word == "skb":
        read_year(block.text.encode(), "page", int(tomllib.loads(block.text)["year"]))
    elif word == "rule":
        read_regulation(block.text.encode(), title or "page.toml", Rulebook.national().events)
    elif word == "fragment":
        Jurisdiction.loads(HEADER + block.text)
    else:
        Jurisdiction.loads(block.text, title or "page.toml")


def _run_console(block: Block) -> None:
    commands = re.split(r"^\$ ", block.text, flags=re.MULTILINE)
    assert not commands[0].strip(), "a console block begins with '$ '"
    for command in commands[1:]:
        line, _, wanted = command.partition("\n")
        program, *arguments = shlex.split(line)
        assert program == "keterbukaan", f"only keterbukaan is run, not {program}"
        result = CliRunner().invoke(
            app, arguments, env={"COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb"}
        )
        got = [each.rstrip() for each in result.output.rstrip().splitlines()]
        assert _says(got, wanted.rstrip().splitlines()), "\n".join((f"$ {line}", *got))


def _says(got: list[str], wanted: list[str]) -> bool:
    """Return whether the output is what the page shows, where a line "..." stands for any lines."""
    parts: list[list[str]] = [[]]
    for line in wanted:
        if line == "...":
            parts.append([])
        else:
            parts[-1].append(line)
    first, *others = parts
    if got[: len(first)] != first:
        return False
    if not others:
        return got == first
    *middle, last = others
    at, end = len(first), len(got) - len(last)
    for part in middle:
        found = (n for n in range(at, end - len(part) + 1) if got[n : n + len(part)] == part)
        if (start := next(found, None)) is None:
            return False
        at = start + len(part)
    return at <= end and got[end:] == last


@pytest.mark.parametrize("page", PAGES)
def test_every_block_of_a_page_runs(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    names: dict[str, object] = {"__name__": "page"}
    for block in _blocks(PAGES[page]()):
        found = INFO.fullmatch(block.info)
        assert found is not None, f"{page}:{block.line}: unknown info string {block.info!r}"
        language, word, title = found["language"], found["word"], found["title"]
        if title:
            Path(title).write_text(block.text)
        if word == "pytest":
            written = Path(str(title))
            if written.suffix == ".py":
                _run_pytest(written)
        elif language == "python":
            _run_python(f"{page}:{block.line}", block, names)
        elif language == "toml":
            _run_toml(block, word, title)
        elif language == "console":
            _run_console(block)
        elif language == "json":
            json.loads(block.text)


@pytest.mark.parametrize(
    ("shown", "holds"),
    [
        ("a|b|c", True),
        ("a|b", False),
        ("a|...", True),
        ("...|c", True),
        ("a|...|c", True),
        ("a|...|b|...|c", True),
        ("a|...|x|...|c", False),
        ("a|b|...|b|c", False),
        ("b|...", False),
    ],
)
def test_a_line_of_dots_stands_for_any_lines(shown: str, *, holds: bool) -> None:
    assert _says(["a", "b", "c"], shown.split("|")) is holds
