"""`rules`: every limit with its articles, the readings, a file to start from."""

from __future__ import annotations

from pathlib import Path

from calling import answer, run

from keterbukaan.law.reading import open_questions


def test_rules_list_all_limits_with_their_governing_provision() -> None:
    found = answer("rules", "list")
    limits = found["limits"]
    assert isinstance(limits, dict)
    assert all(sum(each["governs"] for each in about) == 1 for about in limits.values())
    assert limits["request.response"][0]["amount"] == 10
    shown = run("rules", "list").stdout
    assert all(name in shown for name in limits)


def test_rules_follow_a_reading_and_a_day() -> None:
    asked = ("rules", "show", "cassation.filing", "--reading", "cassation-start=act")
    chosen = answer(*asked)
    limits = chosen["limits"]
    assert isinstance(limits, dict)
    governing = [each for each in limits["cassation.filing"] if each["governs"]]
    assert [each["citations"][0] for each in governing] == ["UU 14/2008 Pasal 50"]
    assert "UU 14/2008 Pasal 50 (berlaku)" in run(*asked).stdout
    early = answer("rules", "list", "--as-known-on", "2011-01-03")["limits"]
    assert isinstance(early, dict)
    # The court's rule is of November 2011 and the standard of service of 2021.
    assert "request.response" in early
    assert not {"cassation.filing", "request.notice"} & early.keys()


def test_rules_show_names_what_differs_and_the_doubt() -> None:
    shown = run("rules", "show", "objection.response", "--lang", "en").stdout
    assert "UU 14/2008 Pasal 36 ayat (2) (governs)" in shown
    assert "differs: starting event" in shown
    assert "C2 superior-clock" in shown
    agreeing = run("rules", "show", "request.response").stdout
    assert "Perki 1/2021 Pasal 34 ayat (3) (sejalan)" in agreeing
    found = answer("rules", "show", "objection.response")
    limits = found["limits"]
    assert isinstance(limits, dict)
    assert list(limits) == ["objection.response"]


def test_the_readings_are_listed_with_their_default_first() -> None:
    shown = run("rules", "readings", "--lang", "en").stdout
    assert shown.count("\n  * ") == len(open_questions())
    assert "C3 day-one: Does the day of the event count?" in shown


def test_the_template_is_a_file_that_loads(tmp_path: Path) -> None:
    body = tmp_path / "badan.toml"
    body.write_text(run("rules", "template").stdout, encoding="utf-8")
    found = answer("due", "request.response", "2025-03-24", "--under", body)
    assert found["citations"] == [
        "Perbup Contoh 12/2024 Pasal 9 ayat (1)",
    ]
    assert found["jurisdiction"] == "Kabupaten Contoh"
