"""How a text was checked, and how sure its interpretation is."""

from __future__ import annotations

from keterbukaan._words import LabelledEnum

__all__ = ["Confidence", "Verification", "cited"]


class Verification(LabelledEnum):
    """How a number was checked against the texts (verifikasi)."""

    OWN_TEXT = ("own_text", "dibaca dari naskah peraturannya", "read in the regulation's own text")
    RESTATED = (
        "restated",
        "hanya dibaca dari dokumen lain yang mengutipnya",
        "read only in another document that restates it",
    )
    UNVERIFIED = ("unverified", "belum terverifikasi", "not verified")


class Confidence(LabelledEnum):
    """How sure the interpretation of a provision is (keyakinan)."""

    HIGH = ("high", "tinggi", "high")
    MEDIUM = ("medium", "sedang", "medium")
    LOW = ("low", "rendah", "low")


def cited(source: object, read: Verification) -> str:
    """Return a source, with its verification where it was not read in its own text.

    >>> cited("UU 25/2009 Pasal 44 ayat (1)", Verification.OWN_TEXT)
    'UU 25/2009 Pasal 44 ayat (1)'
    >>> cited("Praktik SP4N-LAPOR!: FAQ resmi no. 3", Verification.RESTATED)
    'Praktik SP4N-LAPOR!: FAQ resmi no. 3; restated'
    """
    return str(source) if read is Verification.OWN_TEXT else f"{source}; {read.value}"
