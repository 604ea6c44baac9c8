"""How long 10,000 stored cases take to load and answer, against pydantic's mere validation.

Run it with the package installed: `python benchmarks/bench_cases.py`. Each case is JSON with its
events; "answered" means loaded and asked what is owed on a day. Times are the best of several
passes in one process; the ratio is what counts. The last lines show that the cost grows in
proportion with the number of events.
"""

from __future__ import annotations

import gc
import json
import random
import time
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from keterbukaan.cases.request.request import InformationRequest

ANSWERED = 0.6  # the share of requests that have an answer
CASES = 10_000
PASSES = 5
MANY = 50
ON = date(2026, 6, 1)


def main() -> None:
    """Measure and print."""
    chosen = random.Random(2008)  # noqa: S311 - a fixed sample
    texts = [case(chosen) for _ in range(CASES)]
    bare = best(lambda: [InformationRequest.model_validate_json(text) for text in texts])
    ours = best(lambda: [owed(text) for text in texts])
    print(f"{CASES:,} cases validated              {bare * 1000:8.0f} ms")
    print(f"{CASES:,} cases loaded and answered    {ours * 1000:8.0f} ms   {ours / bare:5.2f} x")
    for events in (25, 50, 100, 200):
        text = long_case(events)
        taken = best(partial(many, text)) / MANY
        print(f"one case of {events:4d} events          {taken * 1e6 / events:8.1f} µs per event")


def many(text: str) -> None:
    """Load and ask one case many times."""
    for _ in range(MANY):
        owed(text)


def owed(text: str) -> int:
    """Load one case and count what is owed."""
    return len(InformationRequest.model_validate_json(text).obligations(on=ON))


def case(chosen: random.Random) -> str:
    """Return one stored case, at one stage or another."""
    day = date(2025, 1, 6) + timedelta(days=chosen.randrange(480))
    events: list[dict[str, object]] = [
        {"kind": "registered", "on": str(day), "number": f"{chosen.randrange(10_000)}/PPID"},
        {"kind": "declared_complete", "on": str(day + timedelta(days=1))},
        {
            "kind": "extended",
            "on": str(day + timedelta(days=4)),
            "ground": "status_belum_dapat_diputuskan",
            "reason": "menunggu uji konsekuensi",
        },
    ]
    if chosen.random() < ANSWERED:
        answer = {
            "item": 1,
            "outcome": "dikabulkan_seluruhnya",
            "form": "softcopy",
            "cost": 0,
            "ready_on": str(day + timedelta(days=20)),
        }
        answered = day + timedelta(days=chosen.randrange(5, 30))
        events.append({"kind": "answered", "on": str(answered), "items": [answer]})
    return json.dumps(
        {
            "received": str(day),
            "items": [{"number": 1, "details": "Laporan realisasi anggaran"}],
            "applicant": {
                "kind": "perorangan",
                "name": "Pemohon",
                "identity": "3201010101900001",
                "address": "Jalan Contoh 1",
                "telephone": "08123456789",
                "documents": ["ktp"],
            },
            "purpose": "penelitian",
            "way_to_obtain": "salinan",
            "way_to_send": "surel",
            "events": events,
        }
    )


def long_case(events: int) -> str:
    """Return a case with many events: answered item by item."""
    day = date(2026, 1, 5)
    answers = [
        {
            "kind": "answered",
            "on": str(day),
            "items": [{"item": number, "outcome": "dikabulkan_seluruhnya"}],
        }
        for number in range(1, events + 1)
    ]
    items = [{"number": number, "details": "x"} for number in range(1, events + 1)]
    return json.dumps({"received": str(day), "items": items, "events": answers})


def best(work: Callable[[], object]) -> float:
    """Return the best time of several passes, in seconds."""
    taken = []
    for _ in range(PASSES):
        gc.collect()
        gc.disable()
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
        gc.enable()
    return min(taken)


if __name__ == "__main__":
    main()
