"""The shared calendar builds its table as it is asked; threads that ask at once must agree."""

import random
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from functools import partial
from threading import Barrier

import pytest

from keterbukaan import Deadline, Jurisdiction, KeterbukaanError, Readings, Rulebook, due
from keterbukaan._frozen import evolved
from keterbukaan.calendar import WorkingCalendar
from keterbukaan.law import DayOne

THREADS = 8
FRESH = 60
FIRST, LAST = date(2011, 1, 1), date(2026, 6, 30)


@pytest.fixture
def _eager_switching() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def _spread(seed: int) -> list[date]:
    """Return days of which each lies years away from the one before."""
    chosen = random.Random(seed)  # noqa: S311 - a fixed sample
    return [FIRST + timedelta(days=chosen.randrange((LAST - FIRST).days)) for _ in range(60)]


def _asked(calendar: WorkingCalendar, days: list[date]) -> list[object]:
    pairs = zip(days, days[1:] + days[:1], strict=True)
    return [
        answer
        for one, other in pairs
        for answer in (calendar.add(one, 10), calendar.add(one, -18), calendar.count(one, other))
    ]


@pytest.mark.usefixtures("_eager_switching")
def test_threads_that_ask_for_years_far_apart_get_the_answers_of_one_that_asks_alone() -> None:
    orders = [_spread(seed) for seed in range(THREADS)]
    alone = [_asked(WorkingCalendar(), days) for days in orders]
    with ThreadPoolExecutor(THREADS) as threads:
        for _ in range(FRESH):
            calendar, barrier = WorkingCalendar(), Barrier(THREADS)

            def ask(
                days: list[date],
                calendar: WorkingCalendar = calendar,
                barrier: Barrier = barrier,
            ) -> list[object]:
                barrier.wait()
                return _asked(calendar, days)

            assert list(threads.map(ask, orders)) == alone


BODY = """
schema = 1
name = "Kota Uji"
zone = "WITA"
[[week]]
from = 2020-01-01
days = 6
[[day_off]]
date = 2024-05-31
name = "Hari jadi"
"""


def _answers(body: Jurisdiction, order: list[tuple[str, date]]) -> dict[object, object]:
    found: dict[object, object] = {}
    for limit, day in order:
        try:
            found[limit, day] = due(limit, day, under=body)
        except KeterbukaanError as problem:
            found[limit, day] = problem.code
        rules = body.rulebook.in_force_on(day)
        found["rules", day] = [each.name for each in rules.provisions], rules.on
    return found


@pytest.mark.usefixtures("_eager_switching")
def test_threads_that_share_a_body_and_its_rules_agree() -> None:
    chosen = random.Random(7)  # noqa: S311 - a fixed sample
    book, read = Rulebook.national(), Jurisdiction.loads(BODY)
    questions = [(limit, day) for limit in book.limits for day in _spread(99)[:10]]
    orders = [chosen.sample(questions, len(questions)) for _ in range(THREADS)]

    def fresh() -> Jurisdiction:
        """Return a body of which nothing was asked yet, nor of its rules and its calendar."""
        rules = Rulebook(book.provisions, book.events, book.numbers)
        return Jurisdiction(
            read.name, rules, evolved(read.calendar), Readings.of(DayOne.INCLUDED), read.zone
        )

    alone = _answers(fresh(), orders[0])
    assert sum(isinstance(each, Deadline) for each in alone.values()) > len(questions) / 2
    with ThreadPoolExecutor(THREADS) as threads:
        for _ in range(6):
            asked = partial(_answers, fresh())
            for found in threads.map(asked, orders):
                assert found == alone
