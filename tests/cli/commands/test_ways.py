"""`ways`: which way a matter goes, from facts on the command line."""

from __future__ import annotations

import pytest
from calling import answer, flat, run

CONDUCT = ("ways", "about=conduct", "official=council_member", "came_first=none")


def test_the_ways_of_a_matter_are_shown_with_what_is_missing() -> None:
    """A council member: PP 12/2017 Pasal 22 ayat (1) opens the APIP; PP 48/2016 does not."""
    shown = flat(run(*CONDUCT, "--lang", "en").stdout)
    assert "report to the internal oversight office (APIP): open" in shown
    assert "complaint to the official's superior: not open" in shown
    assert "First limit: follow-up by the official's superior" in shown
    assert "Not told yet - whether a crime is suspected" in shown
    assert shown.endswith("A person decides; more than one way may be right.")


def test_it_is_said_in_indonesian_too() -> None:
    shown = flat(run("ways", "about=own_data", "asker=citizen").stdout)
    assert "hak subjek data pribadi: terbuka" in shown
    assert "Tenggat pertama: " in shown
    assert "Yang memutuskan tetap manusia" in shown
    assert "Belum disebutkan" not in shown


def test_what_was_not_read_is_marked() -> None:
    shown = flat(run("ways", "about=information", "elections=yes").stdout)
    assert "Perki 1/2019; belum terverifikasi" in shown
    assert "Belum disebutkan" in shown


def test_several_things_and_steps_can_be_told() -> None:
    found = answer("ways", "about=service", "about=conduct", "came_first=complaint", *("--json",))
    assert found["found"]["matter"]["about"] == ["conduct", "service"]
    assert found["found"]["matter"]["came_first"] == ["complaint"]


def test_nothing_done_before_is_told_apart_from_nothing_said() -> None:
    told = answer("ways", "about=service", "came_first=none")["found"]["matter"]
    untold = answer("ways", "about=service")["found"]["matter"]
    assert (told["came_first"], untold["came_first"]) == ([], None)


def test_a_day_is_asked_for() -> None:
    """UU 27/2022 is in force from 17 October 2022 (Pasal 76)."""
    asked = ("ways", "about=own_data", "asker=citizen", "--on", "2022-10-16", "--lang", "en")
    assert "rights of the data subject: not in force on that day" in flat(run(*asked).stdout)


@pytest.mark.parametrize(
    ("told", "code", "said"),
    [
        (("about=taxes",), "KB-L03", "value of about"),
        (("topic=information",), "KB-L03", "fact"),
        (("asker=citizen",), "KB-A02", "about=information, about=decision"),
    ],
)
def test_what_is_not_known_is_refused(told: tuple[str, ...], code: str, said: str) -> None:
    result = run("ways", *told, "--lang", "en")
    assert result.exit_code == 2
    assert code in flat(result.stderr)
    assert said in flat(result.stderr)


def test_one_fact_has_one_value() -> None:
    result = run("ways", "about=service", "asker=citizen", "asker=resident")
    assert result.exit_code == 2
    assert "KB-A02: asker: disebut dengan dua nilai" in flat(result.stderr)
    assert run("ways", "about=service", "asker=citizen", "asker=citizen").exit_code == 0


def test_none_and_a_step_contradict_each_other() -> None:
    for told in (("none", "court"), ("court", "none")):
        result = run("ways", "about=service", *(f"came_first={each}" for each in told))
        assert result.exit_code == 2
        assert "KB-A02: came_first: 'none' berarti belum ada langkah" in flat(result.stderr)


def test_without_facts_it_says_which_can_be_told_in_words() -> None:
    shown = flat(run("ways").stdout)
    assert "about: tentang apa perkaranya" in shown
    assert "- about=conduct: perbuatan pejabat" in shown
    assert "- official=village_official: perangkat desa" in shown
    assert "- came_first=none: belum ada langkah yang ditempuh" in shown
    assert (
        "criminal: apakah yang diduga tindak pidana - criminal=yes: ya - criminal=no: tidak"
        in shown
    )
    assert "- elections=no: no" in flat(run("ways", "--lang", "en").stdout)
    assert run("ways", "--json").exit_code == 2  # JSON is of an answer, and nothing was asked


def test_the_first_limit_is_told_with_its_length_and_how_to_ask_for_its_day() -> None:
    """UU 30/2014 Pasal 77 ayat (1): 21 working days; 53 ayat (2): ten before 2 November 2020."""
    shown = flat(run("ways", "about=objection").stdout)
    assert (
        "keberatan terhadap keputusan, 21 hari kerja (keterbukaan due administration.objection)"
        in shown
    )
    asked = ("ways", "about=decision", "--lang", "en", "--on")
    assert ", 10 working days (keterbukaan due administration.decision)" in flat(
        run(*asked, "2020-11-01").stdout
    )
    assert ", 5 working days (keterbukaan due administration.decision)" in flat(
        run(*asked, "2020-11-02").stdout
    )
    before = flat(run("ways", "about=own_data", "--on", "2022-10-16").stdout)
    assert (
        "akses subjek data terhadap data pribadinya (keterbukaan due personal_data.access)"
        in before
    )
