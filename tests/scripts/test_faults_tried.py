"""The check that tests notice small faults: what it tries, what it counts, and how it ends."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("cosmic_ray", reason="the group mutants is not installed")

from scripts import mutants
from scripts.mutants import Copy, Fault, Outcome, is_enough, modules, named
from scripts.mutations import mutants_of

AN_HOUR = 3600.0
A_RULE = "def is_late(day: int) -> bool:\n    return day > 10\n"
MUTANT = next(mutants_of("law/rule.py", A_RULE))
FAULT = Fault(MUTANT, "", ("day > 10", "day >= 10"))
Trying = Callable[..., Outcome]


@pytest.fixture
def trying(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Trying:
    """Return what tries one fault in a small package with one test of its one rule."""
    package, tests = tmp_path / "top/src/keterbukaan", tmp_path / "top/tests/law"
    for folder in (package / "law", tests):
        folder.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "law/rule.py").write_text(A_RULE, encoding="utf-8")
    (tests / "test_rule.py").write_text(
        "from keterbukaan.law.rule import is_late\n"
        "def test_the_next_day_is_late(): assert is_late(11) and not is_late(1)\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(mutants, "ROOT", tmp_path / "top")
    monkeypatch.setattr(mutants, "_WIDER", ("tests",))
    # The plugins of what is installed look for the room of tests, which this package has not.
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")

    def outcome(text: str, seconds: float, *, wide: bool = True) -> Outcome:
        copy = Copy(tmp_path / "copy", time.monotonic() + AN_HOUR, wide=wide)
        copy.until = time.monotonic() + seconds
        return copy.outcome(Fault(MUTANT, text, FAULT.lines))

    return outcome


def test_a_fault_is_killed_by_the_test_that_fails(trying: Trying) -> None:
    found = trying(A_RULE.replace("day >", "day <="), AN_HOUR)
    assert (found.result, found.by) == ("killed", "test_the_next_day_is_late")


def test_a_fault_at_a_day_that_no_test_asks_about_survives(trying: Trying) -> None:
    assert trying(A_RULE.replace("day >", "day >="), AN_HOUR).result == "survived"


@pytest.mark.parametrize(("wide", "result"), [(True, "killed"), (False, "survived")])
def test_another_room_may_notice_what_the_nearest_tests_do_not(
    trying: Trying, tmp_path: Path, *, wide: bool, result: str
) -> None:
    (tmp_path / "top/tests/test_all.py").write_text(
        "from keterbukaan.law.rule import is_late\n"
        "def test_the_last_day_is_in_time(): assert not is_late(10)\n",
        encoding="utf-8",
    )
    assert trying(A_RULE.replace("day >", "day >="), AN_HOUR, wide=wide).result == result


def test_when_time_is_up_a_fault_counts_neither_as_noticed_nor_as_not(trying: Trying) -> None:
    assert trying(A_RULE.replace("day >", "day <="), 0.0).result == "not tried"


def outcomes(killed: int, survived: int, not_tried: int = 0, judged: int = 0) -> list[Outcome]:
    became = {
        "killed": killed,
        "survived": survived,
        "not tried": not_tried,
        "judged": judged,
    }
    return [Outcome(FAULT, name) for name, times in became.items() for _ in range(times)]


@pytest.mark.parametrize(
    ("found", "enough"),
    [
        (outcomes(15, 5), True),
        (outcomes(14, 6), False),
        (outcomes(3, 1, not_tried=16), True),  # what was not tried says nothing
        (outcomes(2, 1, not_tried=17), False),
        (outcomes(14, 6, judged=20), False),  # nor does what was judged
        (outcomes(0, 0, not_tried=20), False),  # nothing was shown
        ([], False),
    ],
)
def test_three_in_four_of_those_tried_must_be_noticed(
    found: list[Outcome], *, enough: bool
) -> None:
    assert is_enough(found, 0.75) is enough


def test_all_must_be_noticed_where_no_share_is_given() -> None:
    assert is_enough(outcomes(20, 0), 1.0)
    assert not is_enough(outcomes(19, 1), 1.0)


def test_each_survivor_is_printed_with_how_to_try_it_again_and_its_entry(
    capsys: pytest.CaptureFixture[str],
) -> None:
    mutants.report([Outcome(FAULT, "survived", "nothing")])
    said = capsys.readouterr().out
    assert f"python -m scripts.mutants --again {MUTANT}\n" in said
    assert '[[judged]]  # survived at law/rule.py:2\nmodule = "law/rule.py"\n' in said


def test_a_fault_is_found_again_by_its_printed_name() -> None:
    module = modules()[0]
    source = (mutants.ROOT / mutants.SOURCE / module).read_text(encoding="utf-8")
    first, *_, last = mutants_of(module, source)
    assert [each.mutant for each in named([str(last), str(first)])] == [last, first]


def test_an_unknown_fault_is_refused_by_its_name() -> None:
    with pytest.raises(SystemExit, match=r"law/rule\.py:AddNot:7"):
        next(named(["law/rule.py:AddNot:7"]))
