"""A million questions from eight threads, as a server would get them, and what memory they take.

Run it with the package installed: `python benchmarks/soak.py`. Every answer is held against the
same question asked alone; the resident memory is printed as it goes, and must stay flat.
"""

from __future__ import annotations

import gc
import random
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

from keterbukaan import InformationRequest, Jurisdiction, due
from keterbukaan.cases.request import Registered, RequestItem

QUESTIONS = 1_000_000
THREADS = 8
ROUNDS = 10
DIFFERENT = 4_000
FIRST = date(2022, 1, 3)
READINGS = ("day-one=included", "roll-over=next_working_day", "collective-leave=worked")
BODY = Path(__file__).parents[1] / "examples" / "kabupaten_contoh.toml"
SOME_BYTES = 1024 * 1024


def main() -> None:
    """Ask, compare and print."""
    sys.setswitchinterval(1e-5)
    body = Jurisdiction.load(BODY)
    numbers = range(DIFFERENT)
    alone = [asked(body, number) for number in numbers]
    per_round = QUESTIONS // ROUNDS // THREADS
    began, wrong = time.perf_counter(), 0
    print(f"{'questions':>10}  {'wrong':>5}  {'seconds':>7}  {'MiB':>6}")
    print(f"{0:10,}  {0:5}  {0:7.0f}  {resident():6.1f}")
    with ThreadPoolExecutor(THREADS) as threads:
        for done in range(1, ROUNDS + 1):
            found = threads.map(
                lambda thread, done=done: wrong_in(
                    body, alone, per_round, seed=thread * 100 + done
                ),
                range(done * THREADS, (done + 1) * THREADS),
            )
            wrong += sum(found)
            gc.collect()
            taken = time.perf_counter() - began
            questions = done * per_round * THREADS
            print(f"{questions:10,}  {wrong:5}  {taken:7.0f}  {resident():6.1f}", flush=True)
    sys.exit(wrong > 0)


def wrong_in(body: Jurisdiction, alone: list[object], questions: int, *, seed: int) -> int:
    """Ask in an order of one's own, and count the answers that differ from those of one alone."""
    chosen = random.Random(seed)  # noqa: S311 - a fixed sample
    numbers = (chosen.randrange(DIFFERENT) for _ in range(questions))
    return sum(asked(body, number) != alone[number] for number in numbers)


def asked(body: Jurisdiction, number: int) -> object:
    """Answer one question, under readings and a day of knowledge of its own where it has them."""
    day = FIRST + timedelta(days=number % 1_500)
    if number % 4 == 0:
        return due("request.response", day)
    if number % 4 == 1:
        return due("objection.response", {"objection.received": day}, under=body)
    derived = body.choosing(READINGS[number % len(READINGS)])
    if number % 4 == 2:  # noqa: PLR2004 - one kind of question in four
        return due("request.response", day, under=derived.as_known_on(day + timedelta(days=90)))
    case = InformationRequest(received=day, items=(RequestItem(number=1, details="APBD"),))
    case = case.record(Registered(on=day, number=str(number)), under=derived)
    return case.obligations(on=day + timedelta(days=20), under=derived)


def resident() -> float:
    """Return the memory that the process holds, in MiB."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4096 / SOME_BYTES


if __name__ == "__main__":
    main()
