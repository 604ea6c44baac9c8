"""The page of errors is printed from the register of codes: none can be left out of it."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from keterbukaan.errors import CODES, Code

HOOK = Path(__file__).parents[2] / "docs" / "hooks" / "rule_pages.py"


@pytest.fixture(scope="module")
def page() -> str:
    spec = importlib.util.spec_from_file_location("rule_pages", HOOK)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    printed: str = module._errors_page()
    return printed


@pytest.mark.parametrize("code", CODES.values(), ids=CODES)
def test_every_code_has_a_line_with_its_meaning(code: Code, page: str) -> None:
    lines = [line for line in page.splitlines() if line.startswith(f"| `{code.code}` |")]
    assert len(lines) == 1
    assert code.meaning("en") in lines[0]
    if code.error is not None:
        assert f"`{code.error.__name__}`" in lines[0]
