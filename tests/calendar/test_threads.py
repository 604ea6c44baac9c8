"""The shared calendar builds its table as it is asked; threads that ask at once must agree."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest

from keterbukaan.calendar import WorkingCalendar

THREADS = 4


@pytest.fixture
def _eager_switching() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("_eager_switching")
@pytest.mark.parametrize("attempt", range(5))
def test_first_questions_asked_at_once_have_the_same_answer(attempt: int) -> None:
    calendar, barrier = WorkingCalendar(), Barrier(THREADS)
    start = date(2025, 3, 24)

    def ask(_: int) -> tuple[date, int]:
        barrier.wait()
        return calendar.add(start, 10), calendar.count(start, date(2025 + attempt, 4, 16))

    with ThreadPoolExecutor(THREADS) as threads:
        answers = set(threads.map(ask, range(THREADS)))

    alone = WorkingCalendar()
    expected = alone.add(start, 10), alone.count(start, date(2025 + attempt, 4, 16))
    assert answers == {expected}
    assert calendar.add(start, 10) == date(2025, 4, 16)  # and the table is whole afterwards
