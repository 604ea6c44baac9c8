"""Cases judged by threads under one body: stages, clocks and what a body remembers are shared."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan import Jurisdiction, KeterbukaanError
from keterbukaan.cases import Case
from keterbukaan.testing import complaints, disputes, objections, requests

THREADS = 8
FILE = Path(__file__).parents[2] / "examples" / "kabupaten_contoh.toml"
BODY = Jurisdiction.load(FILE)

Answers = list[tuple[object, ...]]


@pytest.fixture(scope="module")
def _eager_switching() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def judged(cases: list[Case[Any]], body: Jurisdiction, first: int = 0) -> Answers:
    """Return what is answered about cases, begun at one of them."""
    found: dict[int, tuple[object, ...]] = {}
    for place in (n % len(cases) for n in range(first, first + len(cases))):
        case = cases[place]
        on = case.progress().opened_on + timedelta(days=40)
        try:
            found[place] = (
                case.state(under=body),
                case.deadlines(under=body),
                case.obligations(on=on, under=body),
                case.remedies(on=on, under=body),
                case.irregularities(under=body),
            )
        except KeterbukaanError as problem:
            found[place] = (problem.code,)
    return [found[place] for place in range(len(cases))]


@pytest.mark.property
@pytest.mark.usefixtures("_eager_switching")
@given(
    st.lists(st.one_of(requests(), objections(), disputes(), complaints()), min_size=4, max_size=12)
)
def test_cases_judged_by_threads_are_judged_as_by_one_alone(cases: list[Case[Any]]) -> None:
    alone = judged(cases, evolve(BODY))
    fresh = evolve(BODY)  # a body that has worked nothing out yet

    with ThreadPoolExecutor(THREADS) as threads:
        for found in threads.map(partial(judged, cases, fresh), range(THREADS)):
            assert found == alone
