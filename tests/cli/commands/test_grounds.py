"""`grounds`: the letters of Pasal 17, and what is never exempt."""

from __future__ import annotations

from calling import answer, flat, run

from keterbukaan.information.grounds import Letter


def test_the_grounds_show_every_letter_its_items_and_what_is_never_exempt() -> None:
    found = answer("grounds")
    assert [each["letter"] for each in found["grounds"]] == [each.value for each in Letter]
    assert len(found["never"]) == 7
    shown = flat(run("grounds", "--lang", "en").stdout)
    assert "Duration: at most 30 years (PP 61/2010 Pasal 5 ayat (1))" in shown
    assert "Duration: not regulated" in shown
    assert "court decisions (UU 14/2008 Pasal 18 ayat (1) huruf a)" in shown
    assert "It opens when" not in shown


def test_one_letter_is_shown_with_what_opens_it() -> None:
    shown = flat(run("grounds", "H").stdout)
    assert "h. dapat mengungkap rahasia pribadi" in shown
    assert "4. hasil evaluasi kapabilitas" in shown
    assert "orang yang rahasianya diungkap memberikan persetujuan tertulis" in shown
    assert "berkaitan dengan hak pribadi (Perki 1/2021 Pasal 13 ayat (2) huruf c)" in shown
    assert "dapat menghambat proses penegakan hukum" not in shown
    found = answer("grounds", "h")
    assert [each["letter"] for each in found["grounds"]] == ["h"]
    assert "consent" in found["grounds"][0]["openings"]
    assert found["grounds"][0]["duration"]["kind"] == "as_long_as_needed"


def test_an_unknown_letter_is_told_in_both_languages() -> None:
    assert "KB-L03: huruf Pasal 17 'z' tidak dikenal." in run("grounds", "z").stderr
    assert "There is no letter of Pasal 17 named 'z'." in run("grounds", "z", "--lang", "en").stderr
