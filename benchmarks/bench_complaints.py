"""How long 10,000 stored complaints take to load, answer and measure, beside mere validation.

Run it with the package installed: `python benchmarks/bench_complaints.py`. Each complaint is JSON
with its events; "answered" means loaded and asked what is owed on a day, under both clocks. Times
are the best of several passes in one process; the ratio is what counts.
"""

from __future__ import annotations

import json
import random
from datetime import date, timedelta

from bench_cases import best

from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.registers.measures import measure

COMPLAINTS = 10_000
ON = date(2026, 6, 1)
CLASSES = ("aspirasi", "tidak_berkadar_pengawasan", "berkadar_pengawasan", "permintaan_informasi")
UNITS = tuple(f"Dinas {number}" for number in range(27))
STEPS: tuple[tuple[str, dict[str, object]], ...] = (
    ("declared_complete", {}),
    ("forwarded", {"to_unit": ""}),
    ("replied", {}),
    ("responded", {}),
    ("closed", {}),
)


def main() -> None:
    """Measure and print."""
    chosen = random.Random(2009)  # noqa: S311 - a fixed sample
    texts = [complaint(chosen) for _ in range(COMPLAINTS)]
    bare = best(lambda: [Complaint.model_validate_json(text) for text in texts])
    ours = best(lambda: [owed(text) for text in texts])
    held = [Complaint.model_validate_json(text) for text in texts]
    measured = best(lambda: measure(held, on=ON, by=Complaint.unit))
    print(f"{COMPLAINTS:,} complaints validated            {bare * 1000:8.0f} ms")
    for said, taken in (("loaded and answered", ours), ("measured by unit   ", measured)):
        print(f"{COMPLAINTS:,} complaints {said}  {taken * 1000:8.0f} ms   {taken / bare:5.2f} x")


def owed(text: str) -> int:
    """Load one complaint and count what is owed."""
    return len(Complaint.model_validate_json(text).obligations(on=ON))


def complaint(chosen: random.Random) -> str:
    """Return one stored complaint, at one stage or another."""
    day = date(2025, 6, 2) + timedelta(days=chosen.randrange(330))
    events: list[dict[str, object]] = [
        {"kind": "classified", "on": str(day), "complaint_class": chosen.choice(CLASSES)}
    ]
    at = day
    for kind, fields in STEPS[: chosen.randrange(len(STEPS) + 1)]:
        at += timedelta(days=chosen.randrange(5))
        more = {"to_unit": chosen.choice(UNITS)} if "to_unit" in fields else {}
        events.append({"kind": kind, "on": str(at), **more})
    return json.dumps(
        {
            "received": str(day),
            "channel": "sp4n_lapor",
            "complainant": {
                "name": "Pengadu",
                "address": "Jalan Contoh 1",
                "telephone": "08123456789",
            },
            "secrecy": ["identitas"],
            "against_unit": "Dinas 1",
            "service": "Pelayanan terlambat dua minggu",
            "events": events,
        }
    )


if __name__ == "__main__":
    main()
