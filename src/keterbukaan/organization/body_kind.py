"""The kinds of public body: whom a list, a court or a working week concerns."""

from __future__ import annotations

from keterbukaan._words import LabelledEnum

__all__ = ["BodyKind"]


class BodyKind(LabelledEnum):
    """The kinds of public body (Badan Publik) that the lists tell apart.

    State enterprises are state bodies too (Perki 1/2021 Pasal 3 ayat (2) huruf e); they stand
    apart because Pasal 16 adds a list of their own.
    """

    STATE_BODY = ("badan_publik_negara", "Badan Publik negara", "state body")
    ENTERPRISE = (
        "bumn_bumd",
        "BUMN, BUMD atau badan usaha milik negara lainnya",
        "state or regional enterprise",
    )
    PARTY = ("partai_politik", "partai politik", "political party")
    NGO = ("organisasi_nonpemerintah", "organisasi nonpemerintah", "non-governmental organisation")
