"""Which modules faults are put into, by which tests they are sought, and what was judged."""

from __future__ import annotations

import pytest

from scripts.mutants import ROOT, SOURCE, differing, judged, modules, nearest

MODULES = modules()


def test_the_rules_the_calendar_and_the_clocks_are_among_them() -> None:
    asked = {
        "_counting.py",
        "law/rulebook.py",
        "calendar/working.py",
        "deadlines/due.py",
        "cases/_clocks.py",
        "cases/dispute/_times.py",
        "cases/dispute/_court_guards.py",
        "cases/complaint/record.py",
        "cases/request/_rights.py",
        "information/exemption.py",
    }
    assert asked <= {*MODULES}
    assert not [name for name in MODULES if name.endswith(("__init__.py", "limit_names.py"))]


@pytest.mark.parametrize("module", MODULES)
def test_each_module_has_tests_near_it(module: str) -> None:
    tests = nearest(module)
    assert any(each.startswith("tests/") for each in tests)
    assert all((ROOT / each).exists() for each in tests)


def test_a_fault_is_known_by_its_lines_wherever_they_move() -> None:
    source = "def f(a):\n    if a > 1:\n        return 2\n"
    moved = "\n\n" + source.replace("    ", "  ")
    lines = ("if a > 1:", "if a >= 1:")
    for text in (source, moved):
        assert differing(text, text.replace(">", ">=")) == lines


@pytest.mark.parametrize(("fault", "reason"), judged().items())
def test_what_was_judged_still_stands_there_and_has_a_reason(
    fault: tuple[str, str, str, str], reason: str
) -> None:
    module, _, line, becomes = fault
    text = " ".join((ROOT / SOURCE / module).read_text(encoding="utf-8").split())
    assert module in MODULES
    assert line in text
    assert line != becomes
    assert len(reason.split()) > 3
