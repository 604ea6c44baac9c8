"""How a text was checked, and how sure its interpretation is."""

from __future__ import annotations

from keterbukaan._arguments import checked
from keterbukaan._spoken import spoken
from keterbukaan._words import LabelledEnum, Said
from keterbukaan.errors import Language

__all__ = ["Cited", "Confidence", "Verification", "cited", "on_what_basis"]


class Verification(LabelledEnum):
    """How a number was checked against the texts (verifikasi)."""

    OWN_TEXT = ("own_text", "dibaca dari naskah peraturannya", "read in the regulation's own text")
    RESTATED = (
        "restated",
        "hanya dibaca dari dokumen lain yang mengutipnya",
        "read only in another document that restates it",
    )
    UNVERIFIED = ("unverified", "belum terverifikasi", "not verified")

    @spoken
    @checked
    def mark(self, lang: Language = "id") -> str:
        """Return the few words that stand behind a rule; none where it was read in its own text.

        >>> Verification.RESTATED.mark("id"), Verification.OWN_TEXT.mark("id")
        ('dari kutipan', '')

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return _MARKS[self].text(lang)


_MARKS = {
    Verification.OWN_TEXT: Said("", ""),
    Verification.RESTATED: Said("dari kutipan", "restated"),
    Verification.UNVERIFIED: Said("belum terverifikasi", "unverified"),
}


class Confidence(LabelledEnum):
    """How sure the interpretation of a provision is (keyakinan)."""

    HIGH = ("high", "tinggi", "high")
    MEDIUM = ("medium", "sedang", "medium")
    LOW = ("low", "rendah", "low")


def cited(source: object, read: Verification, lang: Language = "id") -> str:
    """Return a source, with its verification where it was not read in its own text.

    >>> cited("UU 25/2009 Pasal 44 ayat (1)", Verification.OWN_TEXT, "id")
    'UU 25/2009 Pasal 44 ayat (1)'
    >>> cited("Praktik SP4N-LAPOR!: FAQ resmi no. 3", Verification.RESTATED, "id")
    'Praktik SP4N-LAPOR!: FAQ resmi no. 3; dari kutipan'
    """
    return str(source) if read is Verification.OWN_TEXT else f"{source}; {read.mark(lang)}"


class Cited:
    """What rests on an article that was read in its own text, or was not."""

    __slots__ = ()
    citation: str
    read: Verification

    @spoken
    @checked
    def rule(self, lang: Language = "id") -> str:
        """Return its article, with its verification where that was not read in its own text.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return cited(self.citation, self.read, lang)


def on_what_basis(read: Verification) -> tuple[str, str]:
    """Return the end of a sentence that says how its rule was verified, in both languages.

    For the sentences whose article stands apart, in a field that is the same in both.
    """
    if read is Verification.OWN_TEXT:
        return "", ""
    return f"; dasarnya {read.mark('id')}", f"; the rule is {read.mark('en')}"
