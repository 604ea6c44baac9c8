"""The offences of UU 14/2008: each penalty against its article, read one by one."""

from __future__ import annotations

import pickle

import pytest

from keterbukaan.errors import DataFileError
from keterbukaan.files._toml import shipped
from keterbukaan.law import Deprivation, Sanctions
from keterbukaan.law import sanction as module
from keterbukaan.law.sanction import read_sanctions

FILE = shipped(module.__file__, "sanctions.toml").decode()
OFFENCES = {
    str(each.citation).removeprefix("UU 14/2008 Pasal "): each
    for each in Sanctions.national().offences
}


@pytest.mark.parametrize(
    ("article", "deprivation", "years", "fine", "joined"),
    [
        ("51", Deprivation.PRISON, 1, "Rp5.000.000", "dan/atau"),
        ("52", Deprivation.CONFINEMENT, 1, "Rp5.000.000", "dan/atau"),
        ("53", Deprivation.PRISON, 2, "Rp10.000.000", "dan/atau"),
        ("54 ayat (1)", Deprivation.PRISON, 2, "Rp10.000.000", "dan"),
        ("54 ayat (2)", Deprivation.PRISON, 3, "Rp20.000.000", "dan"),
        ("55", Deprivation.PRISON, 1, "Rp5.000.000", "dan/atau"),
    ],
)
def test_each_penalty_is_that_of_its_article(
    article: str, deprivation: Deprivation, years: int, fine: str, joined: str
) -> None:
    assert OFFENCES[article].penalty() == (
        f"{deprivation.label('id')} paling lama {years} tahun {joined} denda paling banyak {fine}"
    )


def test_there_are_no_other_offences() -> None:
    assert [*OFFENCES] == ["51", "52", "53", "54 ayat (1)", "54 ayat (2)", "55"]


def test_a_penalty_is_said_in_english_too() -> None:
    assert OFFENCES["54 ayat (1)"].penalty("en") == (
        "imprisonment of at most 2 years and a fine of at most Rp10.000.000"
    )


def test_only_the_body_that_withholds_is_named_apart() -> None:
    """Pasal 52 punishes the public body; its elucidation says who of a corporation."""
    assert OFFENCES["52"].who().startswith("Badan Publik")
    assert OFFENCES["52"].who("en").startswith("a public body")
    others = [each for article, each in OFFENCES.items() if article != "52"]
    assert all(each.who().startswith("setiap orang") for each in others)


def test_of_the_exempt_letters_two_weigh_more() -> None:
    """Pasal 54: c and e in ayat (2), the other eight in ayat (1)."""
    assert OFFENCES["54 ayat (1)"].label("id").endswith("huruf a, b, d, f, g, h, i, dan j")
    assert OFFENCES["54 ayat (2)"].label("id").endswith("huruf c dan e")


def test_a_more_special_act_goes_first_and_a_complaint_is_needed() -> None:
    rules = {str(each.citation): each for each in Sanctions.national().rules}
    assert "lebih khusus" in rules["UU 14/2008 Pasal 56"].label("id")
    assert "delik aduan" in rules["UU 14/2008 Pasal 57"].label("id")


def test_what_was_not_read_is_said() -> None:
    sanctions = Sanctions.national()
    assert "tidak dibaca" in sanctions.note()
    assert "was not read" in sanctions.note("en")
    assert pickle.loads(pickle.dumps(sanctions)) is sanctions  # noqa: S301 - our own


def test_a_misspelt_key_is_refused() -> None:
    with pytest.raises(DataFileError, match="fine"):
        read_sanctions(FILE.replace("\nfine =", "\nfinne =", 1).encode(), "sanctions.toml")
