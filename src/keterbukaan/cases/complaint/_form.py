"""What a complaint must contain: UU 25/2009 Pasal 42 ayat (3) to (5), 48 ayat (4).

Of a report about an official its four elements are asked as well, by `_elements`.
"""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan.cases.complaint._elements import elements_lacking
from keterbukaan.cases.complaint.record import ComplaintChannel, ComplaintRecord, Secrecy
from keterbukaan.law._earlier import in_force
from keterbukaan.records.finding import Finding, Weight

__all__ = ["lacking_of"]

_ORAL = frozenset({ComplaintChannel.TELEPHONE})
_EITHER = frozenset(
    {
        ComplaintChannel.COUNTER,
        ComplaintChannel.HELPDESK,
        ComplaintChannel.OTHER,
        ComplaintChannel.OMBUDSMAN,
        ComplaintChannel.LEGISLATURE,
    }
)


def lacking_of(case: ComplaintRecord) -> Iterator[Finding]:
    """Yield what is missing from a complaint, with the article that asks for it.

    Of one from before the Act only that is said: what was asked of it then was not read.
    """
    if not in_force(case.opened_by, case.law_day):
        yield Finding(
            "received",
            "pengaduan diterima sebelum undang-undang ini berlaku; syarat isinya waktu itu tidak "
            "dibaca",
            "the complaint came before this Act was in force; what it had to contain then was not "
            "read",
            "UU 25/2009 Pasal 62",
            Weight.ADVISED,
        )
        return
    progress = case.progress()
    for track in progress.tracks:
        yield from elements_lacking(case, progress, track)
    if not progress.is_under_the_act:
        return  # the Act asks nothing of what complains of no service to the provider (40(1), (3))
    yield from _writing(case)
    who = case.complainant
    for field, held, letter, said_id, said_en in (
        ("complainant", who is not None, "a", "nama pengadu", "the complainant's name"),
        (
            "complainant.address",
            who is not None and who.address is not None,
            "a",
            "alamat lengkap pengadu",
            "the complainant's full address",
        ),
        ("service", case.service is not None, "b", "uraian pelayanan", "what the service was"),
        ("loss", case.loss is not None, "b", "uraian kerugian", "the loss"),
        ("wanted", case.wanted is not None, "c", "penyelesaian yang diminta", "what is asked for"),
        ("place", case.place is not None, "d", "tempat penyampaian", "the place"),
        ("written_on", case.written_on is not None, "d", "waktu penyampaian", "the day"),
        ("signed", case.signed, "d", "tanda tangan", "the signature"),
    ):
        if not held:
            where = f"UU 25/2009 Pasal 42 ayat (3) huruf {letter}"
            yield Finding(field, f"{said_id} belum ada", f"{said_en} is missing", where)
    if case.damages is not None and case.loss is None:
        yield Finding(
            "damages",
            "ganti rugi dituntut tanpa uraian kerugian",
            "damages are claimed without saying what the loss is",
            "UU 25/2009 Pasal 48 ayat (4)",
        )
    if Secrecy.IDENTITY in case.secrecy and case.secrecy_reason is None:
        yield Finding(
            "secrecy_reason",
            "keadaan yang membuat identitas dirahasiakan belum disebut",
            "the circumstances in which the identity is kept secret are not stated",
            "UU 25/2009 Pasal 42 ayat (5)",
            Weight.ADVISED,
        )


def _writing(case: ComplaintRecord) -> Iterator[Finding]:
    """Yield that an oral complaint is to be put in writing; of some channels that is not known."""
    where = "UU 25/2009 Pasal 42 ayat (3)"
    if case.is_on_paper:
        return
    if case.channel in _ORAL:
        yield Finding(
            "channel",
            "pengaduan lisan belum dituangkan secara tertulis",
            "the complaint was made orally and is not put in writing",
            where,
        )
    elif case.channel in _EITHER:
        yield Finding(
            "channel",
            "belum tercatat apakah pengaduan disampaikan secara tertulis; yang lisan dituangkan "
            "secara tertulis",
            "it is not recorded whether the complaint came in writing; one made orally is put in "
            "writing",
            where,
            Weight.ADVISED,
        )
