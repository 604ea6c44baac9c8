"""The page of a kind of case holds each stage, each event and each pair of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from keterbukaan.cases.lifecycle import lifecycle
from keterbukaan.cases.outcomes import Nature
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.verification import Verification
from scripts.pages.case_texts import CASES
from scripts.pages.cases import STAYS, cell, grouped, head, limits_started, pages
from scripts.pages.statuses import linked_limit

PAGES = pages()
# Limits that begin with no step of one case, and why.
BEGUN_ELSEWHERE = {
    "complaint.filing": "it runs from the service, before there is a complaint",
    "ombudsman.report": "it runs from what happened, before there is a report",
    "complaint.handling_report": "it recurs for the body, whatever its cases are",
}


@pytest.mark.parametrize("case", CASES)
def test_a_case_page_holds_each_stage_event_and_pair_of_them(case: str) -> None:
    page, life = PAGES[f"cases/{case}.md"](), lifecycle(case)
    rows = [row for row in page.splitlines() if row.startswith("|")]
    assert [move for _, moves in grouped(case) for move in moves] == [*life.moves.values()]
    assert all(
        f"| {state.label_id} · _{state.label_en}_ |" in page for state in life.states.values()
    )
    for group, moves in grouped(case):
        first = rows.index(head(moves)) + 2
        for state in life.states.values():
            row = next(row for row in rows[first:] if f"`{state.name}`" in row.split(" | ")[0])
            assert row.count(" | ") == len(moves), group
            assert row.endswith(f" | {' | '.join(cell(move, state) for move in moves)} |")
            for move in moves:
                said = cell(move, state).replace("<wbr>", "")
                wanted = (
                    str(move.refusal(state.name).citation)
                    if state.name not in move.moves
                    else (move.moves[state.name], STAYS)[move.moves[state.name] == state.name]
                )
                assert wanted in said


@pytest.mark.parametrize("case", CASES)
def test_a_stage_that_no_move_reaches_is_explained(case: str) -> None:
    life = lifecycle(case)
    reached = {target for move in life.moves.values() for target in move.moves.values()}
    explained = {stage for _, stage, _, _ in CASES[case].mended}
    assert life.states.keys() - reached - explained <= {next(iter(life.states))}


def test_every_limit_of_a_case_is_started_on_a_page_of_cases() -> None:
    begun = {limit for page in CASES.values() for limit in page.opening}
    for case in CASES:
        for move in lifecycle(case).moves.values():
            begun |= {*limits_started(case, move)}
    kinds = (
        "request.",
        "objection.",
        "dispute.",
        "court.",
        "cassation.",
        "complaint.",
        "ombudsman.",
    )
    limits = {limit for limit in Rulebook.national().limits if limit.startswith(kinds)}
    assert limits == begun | BEGUN_ELSEWHERE.keys()
    assert not begun & BEGUN_ELSEWHERE.keys()


@pytest.mark.parametrize("case", CASES)
def test_what_was_not_read_is_marked_on_the_page_of_a_case(
    case: str, status_shown: Callable[[str], Verification]
) -> None:
    page, life = PAGES[f"cases/{case}.md"](), lifecycle(case)
    for move in life.moves.values():
        row = next(each for each in page.splitlines() if f"{{: #{move.name} }}" in each)
        articles = row.removesuffix(" |").rsplit(" | ", maxsplit=1)[1]
        assert status_shown(articles) is move.read, move.name
        for limit in limits_started(case, move):
            assert linked_limit(limit) in row
        for name in life.states.keys() - move.moves.keys():
            shown = status_shown(cell(move, life.states[name]))
            assert shown is move.refusal(name).read, (move.name, name)


def test_every_nature_of_an_irregularity_is_told() -> None:
    index = PAGES["cases/index.md"]()
    assert all(f"`{nature.value}`" in index for nature in Nature)
