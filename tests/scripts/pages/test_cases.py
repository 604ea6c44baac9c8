"""The page of a kind of case holds each stage, each event and each pair of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import product

import pytest

from keterbukaan.cases.lifecycle import lifecycle
from keterbukaan.cases.outcomes import Nature
from keterbukaan.errors import Language
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.verification import Verification
from scripts.pages.case_texts import CASES
from scripts.pages.cases import effect, grouped, pages
from scripts.pages.sequence import limits_started
from scripts.pages.statuses import linked_limit
from scripts.pages.trees import LANGUAGES

PAGES = {lang: pages(lang) for lang in LANGUAGES}
# Limits that begin with no step of one case, and why.
BEGUN_ELSEWHERE = {
    "complaint.filing": "it runs from the service, before there is a complaint",
    "ombudsman.report": "it runs from what happened, before there is a report",
    "complaint.handling_report": "it recurs for the body, whatever its cases are",
}
_OTHERS = ("| semua tahap lain |", "| all other stages |")
EACH = list(product(CASES, LANGUAGES))


def _by_event(case: str, lang: Language) -> Mapping[str, str]:
    """Return what a page says of each event, by the event's name."""
    parts = re.split(r"^#### .* \{#(\w+)\}$", PAGES[lang][f"cases/{case}.md"](), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize(("case", "lang"), EACH)
def test_a_case_page_holds_each_stage_event_and_pair_of_them(case: str, lang: Language) -> None:
    page, life = PAGES[lang][f"cases/{case}.md"](), lifecycle(case)
    assert [move for _, moves in grouped(case) for move in moves] == [*life.moves.values()]
    for state in life.states.values():
        assert f'| <span id="stage-{state.name}">{state.label(lang)}</span>' in page
    events = _by_event(case, lang)
    assert [*events] == [*life.moves]
    for move, state in product(life.moves.values(), life.states.values()):
        rows = events[move.name].splitlines()
        named = [
            each
            for each in rows
            if each.startswith("| [") and f"(#stage-{state.name})" in each.split(" | ")[0]
        ]
        (row,) = named or [each for each in rows if each.startswith(_OTHERS)]
        done = row.removesuffix(" |").split(" | ")[1]
        target = move.moves.get(state.name)
        if target is None:
            refusal = move.refusal(state.name)
            assert str(refusal.citation) in done
            assert (refusal.text_id if lang == "id" else refusal.text_en) in done
        elif target != state.name:
            assert done == f"→ [{life.states[target].label(lang)}](#stage-{target})"
        else:
            assert done == ("dicatat; tahapnya tetap", "recorded; the stage stays")[lang == "en"]


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


@pytest.mark.parametrize(("case", "lang"), EACH)
def test_what_was_not_read_is_marked_on_the_page_of_a_case(
    case: str, lang: Language, status_shown: Callable[[str], Verification]
) -> None:
    life, events = lifecycle(case), _by_event(case, lang)
    for move in life.moves.values():
        told = events[move.name]
        asked = "| Pasal | " if lang == "id" else "| Articles | "
        (articles,) = (row for row in told.splitlines() if row.startswith(asked))
        assert status_shown(articles) is move.read, move.name
        for limit in limits_started(case, move):
            assert linked_limit(limit, lang) in told
        for name in life.states.keys() - move.moves.keys():
            shown = status_shown(effect(life, move, life.states[name], lang))
            assert shown is move.refusal(name).read, (move.name, name)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_nature_of_an_irregularity_is_told(lang: Language) -> None:
    index = PAGES[lang]["cases/index.md"]().replace("<wbr>", "")
    assert all(f"<code>{nature.value}</code>" in index for nature in Nature)
