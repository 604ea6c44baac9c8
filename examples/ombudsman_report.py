"""Follow a report to the Ombudsman as the office complained of: what it owes, and by when.

    python examples/ombudsman_report.py [--on DAY] [--lang en]

The complaint stands in the same dossier. Every line says by which article, and that the Ombudsman's
own rule of procedure was not read.
"""

from __future__ import annotations

import argparse
from datetime import date

from keterbukaan import Complaint, Dossier, OmbudsmanReport
from keterbukaan.cases.ombudsman import (
    ExplanationAsked,
    FoundCompetent,
    ReportDeclaredComplete,
    ReportRegistered,
)
from keterbukaan.errors import Language


def main() -> None:
    """Print what the office owes on a day, and what the complainant may do."""
    asked = arguments()
    lang: Language = "en" if asked.lang == "en" else "id"
    matter = Dossier(complaint=complaint(), ombudsman=report())
    for todo in matter.next_due(on=asked.on):
        print(f"{todo.citation}: {todo.todo(lang)}")
    for remedy in matter.remedies(on=asked.on):
        print(f"{remedy.citation}: {remedy.text(lang)}")


def complaint() -> Complaint:
    """Return the complaint that nobody answered."""
    return Complaint(received=date(2025, 3, 3), service_received=date(2025, 2, 10))


def report() -> OmbudsmanReport:
    """Return the report about it, in which the office was asked to explain."""
    filed = OmbudsmanReport(
        received=date(2025, 5, 20), reported_party="Dinas A", event_on=date(2025, 2, 10)
    )
    for event in (
        ReportRegistered(on=date(2025, 5, 20), number="0123"),
        ReportDeclaredComplete(on=date(2025, 5, 21)),
        FoundCompetent(on=date(2025, 5, 22)),
        ExplanationAsked(on=date(2025, 5, 22), received_on=date(2025, 5, 23)),
    ):
        filed = filed.record(event)
    return filed


def arguments() -> argparse.Namespace:
    """Return the day that is asked about, and the language."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--on", type=date.fromisoformat, default=date(2025, 5, 26))
    parser.add_argument("--lang", choices=("id", "en"), default="id")
    return parser.parse_args()


if __name__ == "__main__":
    main()
