"""The four elements of a report about an official: PP 48/2016 Pasal 15 ayat (3), PP 12/2017 22(2).

Where one is missing the report still came. What follows differs: the oversight office of a region
must examine it once all are there (PP 12/2017 25(1), (4)); PP 48/2016 says nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan.cases.complaint._oversight_clocks import binding_day
from keterbukaan.cases.complaint.addressee import OversightTrack
from keterbukaan.cases.complaint.progress import ComplaintProgress
from keterbukaan.cases.complaint.record import ComplaintRecord
from keterbukaan.law._earlier import in_force
from keterbukaan.records.finding import Finding

__all__ = ["elements_lacking", "has_its_elements"]

_ELEMENTS = {
    OversightTrack.ADMINISTRATIVE: "PP 48/2016 Pasal 15 ayat (3)",
    OversightTrack.REGIONAL: "PP 12/2017 Pasal 22 ayat (2)",
}
_UNTIL_THEN_ID = "; APIP wajib memeriksa sesudah semua unsur laporan terpenuhi (Pasal 25 ayat (4))"
_UNTIL_THEN_EN = "; the oversight office must examine once all elements are there (Pasal 25(4))"


def elements_lacking(
    case: ComplaintRecord, progress: ComplaintProgress, track: OversightTrack
) -> Iterator[Finding]:
    """Yield the elements that are missing, each with its letter and what that means."""
    where = _ELEMENTS[track]
    last = max(progress.addressed.values())
    if not in_force(where, binding_day(last, where, case.received, progress)):
        return
    is_regional = track is OversightTrack.REGIONAL
    then_id, then_en = (_UNTIL_THEN_ID, _UNTIL_THEN_EN) if is_regional else ("", "")
    who = case.complainant
    for field, held, letter, said_id, said_en in (
        ("complainant", who is not None, "a", "nama pelapor", "the reporter's name"),
        (
            "complainant.address",
            who is not None and who.address is not None,
            "a",
            "alamat pelapor",
            "the reporter's address",
        ),
        (
            "against_person",
            case.against_person is not None,
            "b",
            "nama pejabat yang dilaporkan",
            "the name of the official",
        ),
        (
            "against_office",
            case.against_office is not None,
            "b",
            "jabatan pejabat yang dilaporkan",
            "the position of the official",
        ),
        (
            "against_address",
            case.against_address is not None,
            "b",
            "alamat kantor pejabat yang dilaporkan",
            "the address of the official's office",
        ),
        (
            "alleged_act",
            case.alleged_act is not None,
            "c",
            "perbuatan yang diduga melanggar",
            "the act that is alleged",
        ),
        (
            "indications",
            case.indications is not None or bool(case.evidence),
            "d",
            "fakta, data, atau petunjuk terjadinya pelanggaran",
            "what points to it (facts, data or signs)",
        ),
    ):
        if not held:
            yield Finding(
                field,
                f"{said_id} belum ada{then_id}",
                f"{said_en} is missing{then_en}",
                f"{where} huruf {letter}",
            )


def has_its_elements(
    case: ComplaintRecord, progress: ComplaintProgress, track: OversightTrack
) -> bool:
    """Return whether all elements are there: in the record, or since it was completed.

    An officer who declares it complete, or begins to examine it, takes them as there.
    """
    taken = {"completed", "declared_complete", "examination_opened"}
    return bool(taken & progress.done.keys()) or not any(elements_lacking(case, progress, track))
