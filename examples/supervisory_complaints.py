"""Laporan tentang pejabat pada dua jalur / Reports about officials on the two tracks.

    python examples/supervisory_complaints.py

One report goes to the superior of a civil servant, who stays silent, and then by handing over to
the oversight office (PP 48/2016); another about a regent goes straight to that office (PP 12/2017).
Each is printed as it stands on one day: what runs, what is owed, and where else one may turn.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from keterbukaan.cases import Complainant, actor_words
from keterbukaan.cases.complaint import (
    Complaint,
    ComplaintAddressee,
    ExaminationOpened,
    HandedToInspectorate,
    InspectionAssigned,
    Official,
)
from keterbukaan.law import title
from keterbukaan.law.actor import Actor

ON = date(2025, 3, 3)
REPORTER = Complainant(name="Sari Contoh", address="Jalan Contoh 1, Sampit")


def to_the_superior() -> Complaint:
    """Return a report about a civil servant that the superior let lie."""
    case = Complaint(
        received=date(2025, 2, 3),
        addressee=ComplaintAddressee.SUPERIOR,
        official=Official.CIVIL_SERVANT,
        complainant=REPORTER,
        against_person="Bagus Contoh",
        against_office="Kepala Bidang Perizinan",
        against_address="Jalan Kantor 2, Sampit",
        alleged_act="Izin diberikan tanpa syarat yang ditentukan",
        indications="Nomor izin dan tanggalnya",
    )
    case = case.record(HandedToInspectorate(on=date(2025, 2, 12)))
    return case.record(ExaminationOpened(on=date(2025, 2, 18), by=Actor.INSPECTORATE))


def about_a_regent() -> Complaint:
    """Return a report about a head of region that says too little to be examined yet."""
    case = Complaint(
        received=date(2025, 2, 3),
        addressee=ComplaintAddressee.INSPECTORATE,
        official=Official.HEAD_OF_REGION,
        complainant=REPORTER,
        against_person="Budi Contoh",
        against_office="Bupati Contoh",
        against_address="Jalan Kantor 1, Sampit",
        alleged_act="Perjalanan ke luar negeri tanpa izin",
    )
    return case.record(InspectionAssigned(on=date(2025, 2, 10)))


def main() -> None:
    """Print both."""
    for case in (to_the_superior(), about_a_regent()):
        for track in case.tracks():
            print(f"{track.label('id')} / {track.label('en')}")
        for line in lines(case):
            print(f"  {line}")


def lines(case: Complaint) -> Iterator[str]:
    """Yield what is missing, what runs, what is owed and where else the reporter may turn."""
    for finding in case.completeness():
        if finding.citation.startswith("PP "):
            yield f"? {finding.text('id')} / {finding.text('en')}"
    for each in case.deadlines():
        if (rule := str(each.deadline.citations[0])).startswith("PP "):
            said = f"{title(each.limit, 'id')} / {title(each.limit, 'en')}"
            yield f"- {each.deadline.date} {said}: {each.standing(on=ON).label('id')} ({rule})"
    for duty in case.obligations(on=ON):
        if duty.citation.startswith("PP "):
            yield f"! {actor_words(duty.who, 'id')}: {duty.text('id')} ({duty.citation})"
    for remedy in case.remedies(on=ON):
        if remedy.name.startswith("complaint.to_"):
            yield f"> {remedy.text('id')} ({remedy.citation})"


if __name__ == "__main__":
    main()
