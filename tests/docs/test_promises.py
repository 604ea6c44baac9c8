"""The page of promises names tests, and each of them is there."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
PAGE = (TOP / "docs" / "en" / "understand" / "promises.md").read_text("utf-8")
ROWS = [line for line in PAGE.splitlines() if line.startswith("| ") and "Held by" not in line]
PROMISES = [row for row in ROWS if not row.startswith("| ---")]
NAMED = re.findall(r"`(tests/[\w/.]+\.py)::(\w+)`", PAGE)


def test_every_promise_names_a_test() -> None:
    assert len(PROMISES) > 8
    assert [row for row in PROMISES if not re.search(r"`tests/[\w/.]+\.py::\w+`", row)] == []


@pytest.mark.parametrize(("file", "name"), NAMED, ids=[name for _, name in NAMED])
def test_a_test_that_is_named_is_there(file: str, name: str) -> None:
    body = ast.parse((TOP / file).read_text("utf-8")).body
    functions = {each.name for each in body if isinstance(each, ast.FunctionDef)}
    machines = {
        target.id
        for each in body
        if isinstance(each, ast.Assign)
        for target in each.targets
        if isinstance(target, ast.Name)
    }

    assert name in functions | machines
