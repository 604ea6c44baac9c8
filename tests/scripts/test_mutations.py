"""The faults that are put into a module, one at a time."""

from __future__ import annotations

import pytest

pytest.importorskip("cosmic_ray", reason="the group mutants is not installed")

from scripts.mutations import mutants_of, mutated


def faults(source: str, operator: str) -> list[str]:
    return [
        mutated(source, each).strip()
        for each in mutants_of("x.py", source)
        if each.operator == operator
    ]


def test_each_item_of_a_list_of_one_kind_is_left_out_and_a_tuple_stays_one() -> None:
    assert faults("SIDES = (Actor.APPLICANT, Actor.RESPONDENT)\n", "LeaveOut") == [
        "SIDES = ( Actor.RESPONDENT,)",
        "SIDES = (Actor.APPLICANT,)",
    ]
    assert faults('known = {"a", *more}\n', "LeaveOut") == ["known = { *more,}", 'known = {"a",}']
    assert faults('of = {"a": 1, "b": 2}\n', "LeaveOut") == ['of = { "b": 2,}', 'of = {"a": 1,}']


@pytest.mark.parametrize(
    "source",
    [
        'said = ("ya", "yes")\n',  # a row of different things has no item too many
        "alone = (Actor.APPLICANT,)\n",
        "every = [each for each in found]\n",
        "call(Actor.APPLICANT, Actor.RESPONDENT)\n",
    ],
)
def test_nothing_is_left_out_of_what_is_no_list_of_one_kind(source: str) -> None:
    assert faults(source, "LeaveOut") == []


def test_whether_something_is_in_a_list_is_turned_round() -> None:
    assert faults("for a in b:\n    c = a in d\n", "TurnMembership") == [
        "for a in b:\n    c = a not in d"
    ]


def test_a_comparison_is_moved_at_its_edge() -> None:
    operator = "ReplaceComparisonOperator_GtE_Gt"
    assert faults("late = day >= last\n", operator) == ["late = day > last"]


@pytest.mark.parametrize(
    "source",
    [
        '__all__ = ["Actor", "Other"]\n',
        "def f(day: Literal[1, 2]) -> Literal[3]: ...\n",
        "day: Literal[1, 2]\n",
        "if TYPE_CHECKING:\n    from x import y\n",
    ],
)
def test_what_is_never_run_gets_no_fault(source: str) -> None:
    assert [*mutants_of("x.py", source)] == []


def test_what_is_run_gets_its_faults_at_its_own_place() -> None:
    source = "day: Literal[1] = 2\n"
    assert faults(source, "NumberReplacer") == ["day: Literal[1] = 3", "day: Literal[1] = 1"]
