"""Every code block of the documentation runs, and prints what the page says it prints."""

from __future__ import annotations

import doctest
import importlib
import importlib.util
import inspect
import json
import re
import shlex
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

from keterbukaan import (
    COMPLAINT_FORM,
    Actor,
    Citation,
    ComplaintRoles,
    Grounds,
    Items,
    Jurisdiction,
    Organization,
    Rulebook,
    Secrecy,
    Verification,
)
from keterbukaan.calendar.decree import read_year
from keterbukaan.cases.complaint.classes import ArchiveGround, classes
from keterbukaan.cases.lifecycle import lifecycle
from keterbukaan.cases.outcomes import Nature
from keterbukaan.law.reading import open_questions

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
HEADER = 'schema = 1\nname = "contoh"\n'
INFO = re.compile(
    r"(?P<language>python|toml|console|sh|text|json|csv)"
    r"(?: (?P<word>skb|fragment|needs=\w+))?"
    r'(?: title="(?P<title>[^"]+)")?'
)
FENCE = re.compile(r"^(?P<indent> *)(?P<fence>`{3,})(?P<info>.*)$")
CASE_ROOMS = (
    "cases.assistance",
    "cases.dispute.dispute",
    "cases.dispute.events",
    "cases.dispute.forum",
    "cases.dossier",
    "cases.case",
    "cases.objection.objection",
    "cases.objection.events",
    "cases.people",
    "cases.request.request",
    "cases.request.events",
)
COMPLAINT_ROOMS = (
    "cases.complaint.complaint",
    "cases.complaint.classes",
    "cases.complaint.events",
    "cases.case",
    "cases.people",
    "organization.complaint_roles",
    "cases.complaint.team_decree",
    "jurisdiction.templates",
)
KINDS = ("request", "objection", "dispute", "complaint")
# Limits that begin with no step of one case, and why.
BEGUN_ELSEWHERE = {
    "complaint.filing": "it runs from the service, before there is a complaint",
    "complaint.handling_report": "it recurs for the body, whatever its cases are",
}
# How many paragraphs each article of UU 25/2009 about complaints has; 0 where it has none.
PARAGRAPHS = dict(
    zip((36, 37, *range(40, 55)), (4, 3, 3, 3, 5, 2, 5, 3, 7, 2, 4, 2, 9, 0, 3, 2, 11), strict=True)
)


class Block(NamedTuple):
    """A fenced block: where it begins, what it is, and its text."""

    line: int
    info: str
    text: str


def _hook(name: str) -> ModuleType:
    file = DOCS / "hooks" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


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


HOOK = _hook("rule_pages")
INFORMATION = _hook("information_pages")
CASES = _hook("case_pages")
GENERATED: dict[str, str] = {
    **HOOK.generated_pages(),
    **INFORMATION.generated_pages(),
    **CASES.generated_pages(),
}
PAGES = {
    **{str(file.relative_to(ROOT)): file.read_text() for file in sorted(DOCS.rglob("*.md"))},
    **{f"docs/{path}": text for path, text in GENERATED.items()},
    "README.md": (ROOT / "README.md").read_text(),
}


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


def _is_there(module: str) -> bool:
    return importlib.util.find_spec(module) is not None


def _run_toml(block: Block, word: str | None, title: str | None) -> None:
    if word == "skb":
        read_year(block.text.encode(), "page", int(tomllib.loads(block.text)["year"]))
    elif word == "fragment":
        Jurisdiction.loads(HEADER + block.text)
    else:
        Jurisdiction.loads(block.text, title or "page.toml")


def _run_console(block: Block) -> None:
    pytest.importorskip("keterbukaan.cli.app", reason="the command line is not here yet")
    from typer.testing import CliRunner

    from keterbukaan.cli.app import app

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
    """Tell whether the output is what the page shows, where a line "..." stands for any lines."""
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
    for block in _blocks(PAGES[page]):
        found = INFO.fullmatch(block.info)
        assert found is not None, f"{page}:{block.line}: unknown info string {block.info!r}"
        language, word, title = found["language"], found["word"], found["title"]
        if title:
            Path(title).write_text(block.text)
        if language == "python":
            needed = (word or "").removeprefix("needs=")
            if needed and not _is_there(needed):
                compile(block.text, page, "exec")
                continue
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


def test_every_limit_and_every_doubt_has_its_page() -> None:
    assert {f"rules/{limit}.md" for limit in Rulebook.national().limits} <= GENERATED.keys()
    for name in open_questions():
        assert f"{{#{name}}}" in GENERATED["rules/readings.md"]


def test_what_was_not_read_is_visibly_marked() -> None:
    now = Rulebook.national().in_force_on(HOOK.A_LATER_DAY)
    for limit in now.limits:
        marked = "!!! warning" in GENERATED[f"rules/{limit}.md"]
        assert marked is (now.governing(limit).read.value != "own_text"), limit


def test_every_actor_and_starting_event_is_named_in_both_languages() -> None:
    for limit in Rulebook.national().provisions:
        page = GENERATED[f"rules/{limit.name}.md"]
        assert all(limit.actor.label(lang) in page for lang in ("id", "en"))
        assert all(str(source) in page for source in limit.sources)


def test_every_item_stands_once_on_the_page_of_its_article() -> None:
    for item in Items.national().by_key.values():
        rows = [
            row
            for row in GENERATED[f"information/{INFORMATION.page_of(item)}"].splitlines()
            if f"{{: #{item.key} }}" in row
        ]
        assert len(rows) == 1, item.key
        for said in (str(item.citation), item.label_id, item.label_en, item.note):
            assert said in rows[0] or said in GENERATED[f"information/{INFORMATION.page_of(item)}"]
        for other in item.elaborated_by:
            assert f"#{other})" in rows[0], item.key


def test_the_exemptions_hold_every_letter_item_class_and_opening() -> None:
    page, grounds = GENERATED["information/exemptions.md"], Grounds.national()
    for ground in grounds.letters.values():
        assert f"../rules/{ground.duration_limit}.md" in page
        assert all(str(citation) in page for citation in ground.citations)
        for item in ground.items:
            assert f"{item.citation} | {item.label_id}<br>_{item.label_en}_" in page
    places = [each.citations for each in grounds.classes]
    places += [each.citations for each in grounds.never.values()]
    places += [each.citations for each in grounds.openings.values()]
    assert all(str(place) in page for every in places for place in every)
    assert all(ground.label_id in page for ground in grounds.letters.values())
    assert all(each.note_id in page and each.note_en in page for each in grounds.classes)
    assert all(each.label_id in page for each in grounds.never.values())
    assert all(each.label_en in page for each in grounds.openings.values())


def test_the_organisation_holds_every_role_task_and_decision() -> None:
    page, found = GENERATED["information/organization.md"], Organization.national()
    for rule in found.roles.values():
        assert rule.held_by_id in page
        assert rule.responsibility_en in page
    assert all(f"{task.label_id}<br>_{task.label_en}_" in page for task in found.tasks)
    assert all(f"{each.label_id}<br>_{each.label_en}_" in page for each in found.decisions)
    assert found.fallback_id in page
    assert "readings.md#exemption-consent" in page


def test_an_item_that_rests_on_an_unread_text_would_be_marked() -> None:
    unread = Citation.parse("Permendagri 3/2017 Pasal 1")
    read = Citation.parse("Perki 1/2021 Pasal 21 ayat (1)")
    assert INFORMATION.mark(read) == ""
    assert INFORMATION.mark(read, unread) == INFORMATION.UNREAD


@pytest.mark.parametrize("case", KINDS)
def test_a_case_page_holds_each_stage_event_and_pair_of_them(case: str) -> None:
    page, life = GENERATED[f"cases/{case}.md"], lifecycle(case)
    rows = [row for row in page.splitlines() if row.startswith("|")]
    assert [move for _, moves in CASES.grouped(case) for move in moves] == [*life.moves.values()]
    assert all(
        f"| {state.label_id} · _{state.label_en}_ |" in page for state in life.states.values()
    )
    for group, moves in CASES.grouped(case):
        head = rows.index(CASES.head(moves))
        for state in life.states.values():
            row = next(row for row in rows[head + 2 :] if f"`{state.name}`" in row.split(" | ")[0])
            assert row.count(" | ") == len(moves), group
            assert row.endswith(f" | {' | '.join(CASES.cell(move, state) for move in moves)} |")
            for move in moves:
                said = CASES.cell(move, state).replace("<wbr>", "")
                wanted = (
                    str(move.refusal(state.name).citation)
                    if state.name not in move.moves
                    else (move.moves[state.name], CASES.STAYS)[move.moves[state.name] == state.name]
                )
                assert wanted in said


@pytest.mark.parametrize("case", KINDS)
def test_a_stage_that_no_move_reaches_is_explained(case: str) -> None:
    life = lifecycle(case)
    reached = {target for move in life.moves.values() for target in move.moves.values()}
    explained = {stage for _, stage, _, _ in CASES.CASES[case].mended}
    assert life.states.keys() - reached - explained <= {next(iter(life.states))}


def test_every_limit_of_a_case_is_started_on_a_page_of_cases() -> None:
    begun = {limit for page in CASES.CASES.values() for limit in page.opening}
    for case in CASES.CASES:
        for move in lifecycle(case).moves.values():
            begun |= {*CASES.limits_started(case, move)}
    kinds = ("request.", "objection.", "dispute.", "court.", "cassation.", "complaint.")
    limits = {limit for limit in Rulebook.national().limits if limit.startswith(kinds)}
    assert limits == begun | BEGUN_ELSEWHERE.keys()
    assert not begun & BEGUN_ELSEWHERE.keys()


def test_every_article_of_cases_has_a_line_and_every_name_in_it_exists() -> None:
    page = PAGES["docs/understand/articles-of-cases.md"]
    wanted = {
        "UU 14/2008": {*range(4, 7), 21, 22, *range(35, 51)},
        "Perki 1/2021": {*range(27, 45), 54, 55},
        "Perki 1/2013": {*range(1, 66)},
        "PERMA 2/2011": {*range(1, 16)},
    }
    for section in page.split("\n## ")[1:]:
        title, text = section.split("\n", maxsplit=1)
        rows = re.findall(r"^\| (\d+)(?:-(\d+))? [(|]", text, flags=re.MULTILINE)
        held = {n for low, high in rows for n in range(int(low), int(high or low) + 1)}
        assert held == wanted.pop(title)
        for name in re.findall(r"`([^`]+)`", text):
            assert _is_a_name_of(CASE_ROOMS, name), name
    assert not wanted


def test_every_paragraph_on_complaints_has_a_line_and_every_name_in_it_exists() -> None:
    page = PAGES["docs/understand/articles-of-complaints.md"]
    act, *others = page.split("\n## ")[1:]
    assert act.startswith("UU 25/2009\n")
    assert [each.split("\n")[0] for each in others] == [
        "Permendagri 8/2023",
        "PermenPANRB 5/2025",
        "The portal SP4N-LAPOR!",
    ]
    rows = re.findall(r"^\| (\d+)(?: \((\d+)\)(?:-\((\d+)\))?)? \|", act, flags=re.MULTILINE)
    held = [
        (int(article), paragraph)
        for article, low, high in rows
        for paragraph in range(int(low or 0), int(high or low or 0) + 1)
    ]
    wanted = [
        (article, paragraph)
        for article, last in PARAGRAPHS.items()
        for paragraph in range(min(last, 1), last + 1)
    ]
    assert held == wanted
    for name in re.findall(r"`([^`]+)`", page):
        assert _is_a_name_of(COMPLAINT_ROOMS, name), name


def _is_a_name_of(places: Iterable[str], name: str) -> bool:
    if any(name in lifecycle(case).moves for case in CASES.CASES):
        return True
    if name in Rulebook.national().limits:
        return True
    top, _, field = name.partition(".")
    rooms = (importlib.import_module(f"keterbukaan.{place}") for place in places)
    found = next((getattr(room, top) for room in rooms if hasattr(room, top)), None)
    fields = getattr(found, "model_fields", {})
    return found is not None and (not field or field in fields or hasattr(found, field))


@pytest.mark.parametrize("case", KINDS)
def test_what_was_not_read_is_marked_on_the_page_of_a_case(case: str) -> None:
    page, life = GENERATED[f"cases/{case}.md"], lifecycle(case)
    for move in life.moves.values():
        row = next(each for each in page.splitlines() if f"{{: #{move.name} }}" in each)
        articles = row.removesuffix(" |").rsplit(" | ", maxsplit=1)[1]
        assert _status_shown(articles) == _status_of(move.read), move.name
        for limit in CASES.limits_started(case, move):
            assert CASES._limit(limit) in row
        for name in life.states.keys() - move.moves.keys():
            cell = CASES.cell(move, life.states[name])
            assert _status_shown(cell) == _status_of(move.refusal(name).read), (move.name, name)


def _status_shown(text: str) -> str | None:
    found = re.search(r'<span class="unread">(\w+)</span>', text)
    return found[1] if found else None


def _status_of(read: Verification) -> str | None:
    return None if read is Verification.OWN_TEXT else read.value


def test_the_handling_of_complaints_holds_every_role_step_class_and_ground() -> None:
    page, handling = GENERATED["cases/complaint-handling.md"], ComplaintRoles.national()
    rows = [row.replace("<wbr>", "") for row in page.splitlines() if row.startswith("|")]
    for role in handling.roles.values():
        row = next(each for each in rows if each.startswith(f"| `{role.name}`{{"))
        said = (role.acts_as.value, role.label_id, role.label_en, role.duty_id, role.duty_en)
        assert all(each in row for each in (*said, *map(str, role.sources)))
        assert _status_shown(row) == _status_of(role.read)
    columns = {role.acts_as for role in handling.roles.values()}
    for step in handling.steps.values():
        row = next(each for each in rows if f"(complaint.md#{step.name})" in each)
        first = row.removeprefix("| ").split(" | ", maxsplit=1)[0]
        assert all(str(source) in first for source in step.sources)
        assert _status_shown(first) == _status_of(step.read)
        assert row.count("✓") == len(step.who & columns)
        assert not step.official or Actor.PROVIDER in step.who
    for rule in classes().rules.values():
        row = next(each for each in rows if each.startswith(f"| `{rule.complaint_class.value}`<"))
        assert all(each in row for each in (rule.means_id, rule.means_en, rule.resolution))
        assert _status_shown(row.rsplit(" | ", maxsplit=1)[1]) == _status_of(rule.read)
    for ground in ArchiveGround:
        row = next(each for each in rows if each.startswith(f"| `{ground.value}` |"))
        assert _status_shown(row) == "unverified"
    for secrecy in Secrecy:
        assert f"| `{secrecy.value}` | {secrecy.rule} |" in rows


def test_the_columns_of_a_register_of_complaints_stand_on_its_page() -> None:
    rows = PAGES["docs/how-to/complaint-register.md"].splitlines()
    for field, (first, english, *others) in COMPLAINT_FORM.headers.items():
        start = f"| `{field}` | {first} | {english} | {', '.join(others)}"
        assert any(row.startswith(start.strip()) for row in rows), field


def test_every_nature_of_an_irregularity_is_told() -> None:
    assert all(f"`{nature.value}`" in GENERATED["cases/index.md"] for nature in Nature)


def test_every_generated_page_is_in_the_menu() -> None:
    def paths(menu: object) -> Iterator[str]:
        if isinstance(menu, str):
            yield menu
        elif isinstance(menu, list):
            for each in menu:
                yield from paths(each)
        elif isinstance(menu, dict):
            for each in menu.values():
                yield from paths(each)

    rules, calendar = HOOK.navigation()
    made = (rules, calendar, INFORMATION.navigation(), CASES.navigation())
    in_menu = {path for menu in made for path in paths(menu)}
    assert in_menu == {path for path in GENERATED if not path.startswith("reference/")}
