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
        (("asker=citizen",), "KB-A01", "about"),
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
    assert "KB-A01: asker: harus satu nilai saja" in flat(result.stderr)
