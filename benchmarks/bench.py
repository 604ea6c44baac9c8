"""How fast the library is against what a user would otherwise use, side by side.

Run it with the package installed: `python benchmarks/bench.py`. Times in one process are the best
of several passes over the same days; start-up times are medians of fresh processes, net of the
interpreter's own start. Ratios are what counts; the machine's speed cancels out.
"""

from __future__ import annotations

import gc
import random
import statistics
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

from holidays import country_holidays

from keterbukaan import WorkingCalendar, Zone, due
from keterbukaan.deadlines.due import Since
from keterbukaan.files._toml import read_toml

DAYS = 10
CASES = 20_000
PASSES = 9
STARTS = 21
SILENCE_IN_PERKI = 2013  # Perki 1/2013 opens the commission after silence


def main() -> None:
    """Measure and print."""
    memory = calendar_memory()
    chosen = random.Random(2008)  # noqa: S311 - a fixed sample
    first = date(2010, 5, 3)
    days = [first + timedelta(days=chosen.randrange(6_300)) for _ in range(CASES)]
    calendar = WorkingCalendar.national()
    indonesian = country_holidays("ID", categories=("public", "government"))
    table = {day: calendar.add(day, DAYS) for day in days}
    keys = [date(day.year, day.month, day.day) for day in days]  # equal, not the same objects

    look_up = per_call(lambda day: table[day], keys, bare=table)
    add = per_call(lambda day: calendar.add(day, DAYS), keys, method=calendar.add)
    nth = per_call(
        lambda day: indonesian.get_nth_working_day(day, DAYS),
        keys[:2_000],
        method=indonesian.get_nth_working_day,
    )
    deadline = per_call(lambda day: due("request.response", day), keys)

    print(f"calendar.add(day, 10)              {add:10.0f} ns")
    print(f"  plain dict look-up               {look_up:10.0f} ns   ratio {add / look_up:6.1f} x")
    print(f"  holidays get_nth_working_day     {nth:10.0f} ns   {nth / add:6.0f} x as fast")
    print(f"due('request.response', day)       {deadline:10.0f} ns")
    print(f"  holidays get_nth_working_day     {nth:10.0f} ns   {nth / deadline:6.1f} x as fast")
    for name, taken in other_questions(keys).items():
        print(f"  {name:<33}{taken:10.0f} ns   ratio {taken / deadline:6.1f} x")
    start_up()
    print(f"national calendar                  {memory / 1024:10.0f} KiB")


def other_questions(days: list[date]) -> dict[str, float]:
    """Return nanoseconds per answer where the start is more than a bare day."""
    zone, later = Zone.WIB.tzinfo, timedelta(days=3)
    moments = [datetime(day.year, day.month, day.day, 9, tzinfo=zone) for day in days]
    named = [{"request.received": day} for day in days]
    two = [{"objection.received": day, "objection.registered": day + later} for day in days]
    silence = [{"objection.received": day} for day in days if day.year > SILENCE_IN_PERKI]
    return {
        "from its event by name": per_answer("request.response", named),
        "from an aware moment": per_answer("request.response", moments),
        "from two events of a case": per_answer("objection.response", two),
        "after silence, by a derived day": per_answer("dispute.filing", silence),
    }


def per_answer(limit: str, starts: Sequence[Since]) -> float:
    """Return nanoseconds per answer, the loop included, the best of several passes."""
    best = float("inf")
    for _ in range(PASSES):
        started = time.perf_counter_ns()
        for since in starts:
            due(limit, since)
        best = min(best, (time.perf_counter_ns() - started) / len(starts))
    return best


def per_call(
    call: Callable[[date], object],
    days: list[date],
    *,
    bare: dict[date, date] | None = None,
    method: Callable[[date, int], object] | None = None,
) -> float:
    """Return nanoseconds per call, the loop included, the best of several passes.

    A dict is indexed and a method is called in the loop itself, so that no wrapper is timed.
    """
    best = float("inf")
    for _ in range(PASSES):
        started = time.perf_counter_ns()
        if bare is not None:
            for day in days:
                bare[day]
        elif method is not None:
            for day in days:
                method(day, DAYS)
        else:
            for day in days:
                call(day)
        best = min(best, (time.perf_counter_ns() - started) / len(days))
    return best


def start_up() -> None:
    """Time fresh processes in turn, so that a change of the machine's speed meets them all."""
    codes = {
        "nothing": "pass",
        "pydantic": "from pydantic import BaseModel",
        "import": "import keterbukaan",
        "answer": (
            "from datetime import date; from keterbukaan import due; "
            "due('request.response', date(2025, 3, 24)).date"
        ),
    }
    times: dict[str, list[float]] = {name: [] for name in codes}
    for _ in range(STARTS):
        for name, code in codes.items():
            started = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own code
            times[name].append(time.perf_counter() - started)
    idle = statistics.median(times.pop("nothing"))
    net = {name: (statistics.median(taken) - idle) * 1000 for name, taken in times.items()}
    pydantic = net["pydantic"]
    print(f"from pydantic import BaseModel     {pydantic:10.1f} ms")
    print(
        f"import keterbukaan                 {net['import']:10.1f} ms   "
        f"ratio {net['import'] / pydantic:6.2f} x"
    )
    print(
        f"first answer in a fresh process    {net['answer']:10.1f} ms   "
        f"ratio {net['answer'] / pydantic:6.2f} x"
    )


def calendar_memory() -> int:
    """Return the bytes that the national calendar holds with all its decreed years in use."""
    read_toml(b"day = 2025-01-01\nlist = [1]", "warm-up")  # the parser's own caches
    tracemalloc.start()
    WorkingCalendar.national().count(date(2010, 1, 1), date(2027, 12, 31))  # every decreed year
    gc.collect()
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return held


if __name__ == "__main__":
    main()
