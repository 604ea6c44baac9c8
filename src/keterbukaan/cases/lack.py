"""What is missing on a form, and who has to fill it in: the applicant or the body.

Only what the applicant lacks makes a request incomplete (Perki 1/2021 Pasal 33 ayat (1)): what the
body has to note itself is never held against whoever asks.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import field, frozen

from keterbukaan.law._earlier import in_force, unread_before
from keterbukaan.law.actor import Actor
from keterbukaan.records.finding import Finding, Weight

__all__ = ["Lack"]

_ACT = "UU 14/2008 Pasal 22 ayat (1)"
_READ = "Perki 1/2021"


@frozen
class Lack(Finding):
    """One thing missing on a form (kekurangan), with who fills it in; None where nobody can.

    >>> from keterbukaan.cases import Applicant, ApplicantKind
    >>> (found,) = Applicant(kind=ApplicantKind.LEGAL_ENTITY, name="Yayasan Contoh").missing()
    >>> print(found.who.value, found.text("id"), sep=": ")
    applicant: akta pendirian yang disahkan belum dilampirkan (Perki 1/2021 Pasal 27 ayat (4))
    """

    who: Actor | None = field(kw_only=True)


def unfilled(
    name: str, said_id: str, said_en: str, citation: str, weight: Weight = Weight.REQUIRED
) -> Lack:
    """Return that the applicant left a field of a form empty."""
    return Lack(
        name,
        f"{said_id} belum diisi",
        f"{said_en} is missing",
        citation,
        weight,
        who=Actor.APPLICANT,
    )


def binding(found: Iterator[Lack], day: date) -> Iterator[Lack]:
    """Yield what was asked for on a day, and what of that time was not read."""
    yield from (each for each in found if in_force(each.citation, day))
    unread = None if in_force(_READ, day) else unread_before(_READ, day)
    if in_force(_ACT, day) and unread is not None:
        yield Lack(
            "received",
            "syarat selebihnya tidak diperiksa, sebab peraturan yang berlaku saat itu tidak dibaca",
            "nothing more is checked, since the regulation of that time was not read",
            unread,
            Weight.ADVISED,
            who=None,
        )
