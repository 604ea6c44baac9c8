"""Who is competent for a dispute: which commission, and later which court.

UU 14/2008 Pasal 27 and 47, Perki 1/2013 Pasal 6 to 8, PERMA 2/2011 Pasal 1 to 5.
"""

from __future__ import annotations

from typing import Final

from pydantic import BeforeValidator

from keterbukaan._arguments import checked
from keterbukaan._words import LabelledEnum
from keterbukaan.errors import RecordError
from keterbukaan.information.category import BodyKind
from keterbukaan.law._villages import NOT_READ_FOR_VILLAGES, VILLAGE_RULE, names_a_village

__all__ = ["NO_VILLAGE", "Court", "Level", "Referral", "competent_commission", "competent_court"]


def _refuse_a_village(given: object) -> object:
    """Refuse a village as level or kind, saying that its rule was not read."""
    if names_a_village(given):
        said = NOT_READ_FOR_VILLAGES
        raise RecordError(field="", problem_id=said.id, problem_en=said.en, citation=VILLAGE_RULE)
    return given


NO_VILLAGE: Final = BeforeValidator(_refuse_a_village)
"""For the fields of a record that say which body it is: no list here is that of a village."""


class Level(LabelledEnum):
    """The level of a public body, and of a commission (tingkat; Perki 1/2013 Pasal 6)."""

    CENTRAL = ("pusat", "pusat", "central")
    PROVINCE = ("provinsi", "provinsi", "province")
    REGENCY = ("kabupaten_kota", "kabupaten/kota", "regency or city")


class Referral(LabelledEnum):
    """Why another commission hears a dispute (Perki 1/2013 Pasal 7 and 8).

    A commission that cannot handle it asks the one above; a dispute with a commission goes to
    the nearest other one, which a decree of the central commission's chair names.
    """

    ASKED_BY_COMMISSION = (
        "diminta_komisi_yang_berwenang",
        "diminta Komisi Informasi yang berwenang",
        "asked by the competent commission",
    )
    AGAINST_COMMISSION = (
        "termohon_komisi_informasi",
        "Termohonnya Komisi Informasi",
        "the respondent is a commission",
    )


class Court(LabelledEnum):
    """The court for objections to a commission's decision (pengadilan; UU 14/2008 Pasal 47)."""

    ADMINISTRATIVE = (
        "pengadilan_tata_usaha_negara",
        "pengadilan tata usaha negara",
        "administrative court",
    )
    DISTRICT = ("pengadilan_negeri", "pengadilan negeri", "district court")

    @property
    def citation(self) -> str:
        """The paragraph that makes it competent."""
        paragraph = 1 if self is Court.ADMINISTRATIVE else 2
        return f"UU 14/2008 Pasal 47 ayat ({paragraph})"


@checked
def competent_commission(
    body_level: Level,
    *,
    province_has_one: bool | None = None,
    regency_has_one: bool | None = None,
) -> tuple[Level, str] | None:
    """Return the level of the commission that is competent, with its article.

    None where it depends on whether a commission exists and that is not known. Where a
    regency has none the provincial one is competent; UU 27(2) can be read for the central one
    (C18), Perki 1/2013 Pasal 6 ayat (4) says provincial.

    >>> competent_commission(Level.REGENCY, province_has_one=True, regency_has_one=False)
    (<Level.PROVINCE: 'provinsi'>, 'Perki 1/2013 Pasal 6 ayat (4)')

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    if body_level is Level.CENTRAL:
        return Level.CENTRAL, "Perki 1/2013 Pasal 6 ayat (1)"
    if body_level is Level.REGENCY and regency_has_one is not False:
        return (Level.REGENCY, "Perki 1/2013 Pasal 6 ayat (3)") if regency_has_one else None
    if province_has_one is None:
        return None
    if not province_has_one:
        return Level.CENTRAL, "Perki 1/2013 Pasal 6 ayat (5)"
    paragraph = 2 if body_level is Level.PROVINCE else 4
    return Level.PROVINCE, f"Perki 1/2013 Pasal 6 ayat ({paragraph})"


def asked_by(level: Level) -> tuple[Level, str] | None:
    """Return which commission one may ask to hear a dispute (Perki 7); None above the central."""
    return _ABOVE.get(level)


_ABOVE = {
    Level.PROVINCE: (Level.CENTRAL, "Perki 1/2013 Pasal 7 ayat (1)"),
    Level.REGENCY: (Level.PROVINCE, "Perki 1/2013 Pasal 7 ayat (2)"),
}


@checked
def competent_court(body_kind: BodyKind) -> Court:
    """Return the court for a kind of public body (UU 47, PERMA 2/2011 Pasal 3).

    State and regional enterprises go to the district court: PERMA 2/2011 Pasal 1 angka 9 counts
    them outside the state bodies. Perki 1/2021 Pasal 3 ayat (2) huruf e counts them inside (C15).

    >>> competent_court(BodyKind.ENTERPRISE)
    <Court.DISTRICT: 'pengadilan_negeri'>

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    return Court.ADMINISTRATIVE if body_kind is BodyKind.STATE_BODY else Court.DISTRICT
