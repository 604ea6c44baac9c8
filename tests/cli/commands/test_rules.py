"""`rules`: every limit with its articles, the readings, a file to start from."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from calling import answer, flat, run
from jsonschema import Draft202012Validator

from keterbukaan.law.export import RulebookExport
from keterbukaan.law.reading import open_questions
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.stale import StaleRules
from keterbukaan.schemas import schema_of
from tests.people import NIK


def test_rules_list_all_limits_with_their_governing_provision() -> None:
    found = answer("rules", "list")
    limits = found["limits"]
    assert isinstance(limits, dict)
    assert all(sum(each["governs"] for each in about) == 1 for about in limits.values())
    assert limits["request.response"][0]["amount"] == 10
    shown = run("rules", "list").stdout
    assert all(name in shown for name in limits)


def test_no_cell_of_the_list_is_cut_at_its_edge() -> None:
    shown = run("rules", "list").stdout
    own_text = [line for line in shown.splitlines() if "dibaca dari naskah" in line]
    assert own_text
    assert all(line.rstrip().endswith("dibaca dari naskah peraturannya") for line in own_text)


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


def test_rules_export_prints_all_that_the_library_exports() -> None:
    told = json.loads(run("rules", "export").stdout)
    Draft202012Validator(schema_of("rulebook")).validate(told)
    assert told == json.loads(json.dumps(RulebookExport.of(Rulebook.national()).to_dict()))


def test_rules_export_follows_a_day() -> None:
    # The standards of service are of 30 June 2021.
    told = json.loads(run("rules", "export", "--as-known-on", "2021-06-29").stdout)
    assert told["on"] == "2021-06-29"
    names = {each["name"] for each in told["regulations"]}
    assert "UU 14/2008" in names
    assert "Perki 1/2021" not in names


def test_rules_show_repeats_no_name_that_is_none() -> None:
    result = run("rules", "show", NIK)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "KB-L03: batas waktu '[disamarkan]' tidak dikenal" in flat(result.stderr)


def test_rules_show_quotes_the_paragraph_and_says_what_was_corrected() -> None:
    shown = flat(run("rules", "show", "request.extension").stdout)
    words = (
        "“dapat memperpanjang waktu untuk mengirimkan pemberitahuan … paling lambat 7 (tujuh) hari "
        "kerja berikutnya dengan memberikan alasan secara tertulis” (UU 14/2008 Pasal 22 ayat (8))"
    )
    assert words in shown
    limits = answer("rules", "show", "court.execution_order")["limits"]
    assert isinstance(limits, dict)
    found = limits["court.execution_order"][0]
    assert "paling lambat 7 (tujuh) hari" in found["quote"]  # the scan has "{tujuh)"
    assert found["quote_corrected"] is True
    for lang, said in (("id", "salah pindai dibetulkan"), ("en", "errors of the scan corrected")):
        shown = flat(run("rules", "show", "court.execution_order", "--lang", lang).stdout)
        assert f"“{found['quote']}” [{said}] (PERMA 2/2011 Pasal 12 ayat (3))" in shown
    unread = answer("rules", "show", "complaint.verification")["limits"]
    assert isinstance(unread, dict)
    assert unread["complaint.verification"][0]["quote"] is None
    assert "“" not in run("rules", "show", "complaint.verification").stdout


@pytest.mark.parametrize(
    ("limit", "names"),
    [
        # The first day, a correction, collective leave.
        ("request.response", ["day-one", "incomplete-clock", "collective-leave"]),
        # What moves the superior's time moves the way to the commission after it.
        ("dispute.filing", ["day-one", "superior-clock", "collective-leave", "late-answer"]),
        ("report.annual", ["collective-leave", "roll-over", "missing-day"]),
    ],
)
def test_rules_show_every_question_that_can_move_the_day(limit: str, names: list[str]) -> None:
    shown = run("rules", "show", limit).stdout
    assert re.findall(r"^C\d+ ([a-z-]+): ", shown, flags=re.MULTILINE) == names
    found = answer("rules", "show", limit, "--reading", "day-one=included")["readings"]
    assert isinstance(found, dict)
    assert list(found[limit]) == names
    assert found[limit].get("day-one", "included") == "included"


def test_what_no_question_moves_says_so() -> None:
    for lang, said in (
        ("id", "Tidak ada pertanyaan terbuka yang dapat menggeser tanggalnya."),
        ("en", "No open question can move its day."),
    ):
        assert said in run("rules", "show", "exemption.duration.j", "--lang", lang).stdout


@pytest.mark.parametrize("asked", [("readings",), ("show", "request.response")])
def test_the_signs_beside_the_questions_are_told(asked: tuple[str, ...]) -> None:
    indonesian = " ".join(run("rules", *asked).stdout.split())
    assert "* dipakai bila tidak dipilih yang lain" in indonesian
    assert "C1, C2, dst.: nomor pertanyaan yang tidak dijawab" in indonesian
    english = " ".join(run("rules", *asked, "--lang", "en").stdout.split())
    assert "* used where no other is chosen" in english
    assert "the numbers of questions that the texts leave open" in english


def test_how_far_a_source_reaches_is_told_below_it() -> None:
    """UU 30/2014 58(3) is an analogy; Perpres 21/2023 binds since 12 April 2023."""
    shown = run("rules", "readings", "--lang", "en").stdout
    assert "UU 30/2014 Pasal 58 ayat (4))\n      By analogy only: " in shown
    assert "since 12 April 2023" in " ".join(shown.split())


def test_the_readings_are_listed_with_their_default_first() -> None:
    shown = run("rules", "readings", "--lang", "en").stdout
    assert shown.count("\n  * ") == len(open_questions())
    assert "C3 day-one: Does the day of the event count?" in shown


def test_the_template_loads_and_counts_for_nothing_as_it_stands(
    tmp_path: Path,
) -> None:
    body = tmp_path / "badan.toml"
    body.write_text(run("rules", "template").stdout, encoding="utf-8")
    found = answer("due", "request.response", "2026-02-09", "--under", body)
    assert found["citations"] == ["UU 14/2008 Pasal 22 ayat (7)", "Perki 1/2021 Pasal 34 ayat (3)"]
    # Ten working days (Pasal 22 ayat (7)); 16 February is collective leave, the 17th Imlek.
    assert found["date"] == "2026-02-25"
    assert found["jurisdiction"] == "Kabupaten Contoh"


# The age of rules


def test_rules_show_when_each_was_checked_and_what_replaced_it() -> None:
    shown = run("rules", "show", "information_list.submission").stdout
    assert shown.count("Terakhir diperiksa: 29 November 2026") == 2
    assert "Diganti dengan: Permendagri 2/2026" in shown
    english = run("rules", "show", "information_list.submission", "--lang", "en").stdout
    assert english.count("Last checked on: 29 November 2026") == 2
    assert "Replaced by: Permendagri 2/2026" in english
    about = answer("rules", "show", "information_list.submission")["limits"]
    after, before = about["information_list.submission"]
    assert (after["checked_on"], after["replaced_by"]) == ("2026-11-29", None)
    assert (before["checked_on"], before["replaced_by"]) == ("2026-11-29", "Permendagri 2/2026")
    assert before["amended_by"] == []
    assert before["in_force_until"] == "2026-02-28"


def test_rules_show_until_when_a_rule_that_ended_was_in_force() -> None:
    """Of Permendagri 2/2026 only the month is known, February 2026; the other two are in force."""
    shown = run("rules", "show", "information_list.submission").stdout
    assert "Berlaku sampai 28 Februari 2026; mungkin sudah diganti sejak 1 Februari 2026" in shown
    english = run("rules", "show", "information_list.submission", "--lang", "en").stdout
    assert (
        "In force until 28 February 2026; it may have been replaced from 1 February 2026 on"
        in english
    )
    assert "Berlaku sampai" not in run("rules", "show", "request.response").stdout


def test_a_bodys_own_rule_shows_no_day_of_check(tmp_path: Path) -> None:
    body = tmp_path / "badan.toml"
    body.write_text(
        'schema = 1\nname = "Contoh"\n[[limit]]\nlimit = "complaint.forwarding"\namount = 20\n'
        'unit = "working_days"\nstarts_from = ["complaint.received"]\n'
        'in_force_from = 2024-01-01\ncitations = ["Perbup 1/2024 Pasal 2"]\nread = "own_text"\n',
        encoding="utf-8",
    )
    asked = ("rules", "show", "complaint.forwarding", "--under", body)
    assert run(*asked).stdout.count("Terakhir diperiksa") == 1
    own, national = answer(*asked)["limits"]["complaint.forwarding"]
    assert (own["checked_on"], national["checked_on"]) == (None, "2026-11-29")


STALE = ("rules", "list", "--stale", "--as-of")


def test_nothing_is_stale_while_the_checks_are_younger_than_eighteen_months() -> None:
    fresh = run(*STALE, "2026-11-30", "--fail")
    assert fresh.exit_code == 0
    assert fresh.stdout == "Per 30 November 2026 perlu diperiksa lagi pada sumbernya (0)\n"
    found = answer(*STALE, "2026-11-30")
    assert (found["as_of"], found["stale"], found["limits"]) == ("2026-11-30", [], {})


def test_what_was_not_checked_for_eighteen_months_is_listed() -> None:
    old = run(*STALE, "2028-06-01", "--lang", "en")
    assert old.exit_code == 0
    assert old.stdout.startswith("To be held against their sources again, as of 1 June 2028 (24)")
    assert "Peraturan Ombudsman 58/2023" in old.stdout
    assert "(no article of it was read)" in old.stdout
    assert "Permendagri 3/2017" not in old.stdout
    first, *others = answer(*STALE, "2028-06-01")["stale"]
    assert first == {
        "regulation": "Perbapanas 25/2023",
        "checked_on": "2026-11-22",
        "names": ["request.extension", "request.response"],
    }
    assert len(others) == 23


@pytest.mark.parametrize(
    ("lang", "why"),
    [("id", "(dasar suatu penafsiran)"), ("en", "(a reading rests on it)")],
)
def test_what_was_read_and_sets_nothing_says_that_a_reading_rests_on_it(
    lang: str, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No regulation is of that kind today; its line must not say that no article was read."""
    act = next(each for each in Rulebook.national().regulations if each.name == "UU 30/2014")
    silent = StaleRules(act, date(2026, 11, 30), ())
    monkeypatch.setattr("keterbukaan.cli.commands.rules.stale_rules", lambda *_, **__: (silent,))
    shown = flat(run(*STALE, "2028-06-01", "--lang", lang).stdout)
    assert "UU 30/2014" in shown
    assert why in shown
    assert "no article of it was read" not in shown
    assert "tidak ada pasalnya yang dibaca" not in shown


def test_stale_rules_fail_only_where_that_is_asked() -> None:
    assert run(*STALE, "2028-06-01").exit_code == 0
    assert run(*STALE, "2028-06-01", "--fail").exit_code == 1
    assert run(*STALE, "2028-06-01", "--fail", "--json").exit_code == 1


def test_the_other_options_of_age_need_stale() -> None:
    for options in (("--fail",), ("--as-of", "2028-06-01")):
        refused = run("rules", "list", *options)
        assert refused.exit_code == 2
        assert "--stale" in refused.output


def test_rules_show_gives_the_stable_name_of_an_article_and_of_a_practice_none() -> None:
    shown = run("rules", "show", "request.response").stdout
    assert "  Nama tetap: /akn/id/act/uu/2008/14/~art_22__para_7\n" in shown
    english = run("rules", "show", "objection.response", "--lang", "en").stdout
    assert "  Stable name: /akn/id/act/uu/2008/14/~art_36__para_2\n" in english
    assert "Nama tetap" not in run("rules", "show", "complaint.reporter_reply").stdout
