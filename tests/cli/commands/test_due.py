"""`due`: a deadline, with its reasons, under readings and on days."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from calling import answer, run


def test_due_as_json_carries_all_that_a_record_needs() -> None:
    found = answer("due", "request.response", "2025-03-24")
    assert found["limit"] == "request.response"
    assert found["since"] == "2025-03-24"
    assert found["date"] == "2025-04-16"
    assert found["earliest"] == "2025-04-08"
    assert found["latest"] == "2025-04-16"
    assert found["certainty"] == "decreed"
    assert found["verification"] == "own_text"
    assert found["citations"] == ["UU 14/2008 Pasal 22 ayat (7)", "Perki 1/2021 Pasal 34 ayat (3)"]
    assert found["readings"] == {"day-one": "excluded", "collective-leave": "off"}


def test_due_without_a_number_has_no_date() -> None:
    found = answer("due", "exemption.duration.c", "2025-03-24")
    assert (found["date"], found["kind"]) == (None, "as_long_as_needed")
    assert "selama dibutuhkan" in run("due", "exemption.duration.c", "2025-03-24").stdout


def test_due_takes_readings_events_moments_and_the_calendar_of_another_day() -> None:
    reading = answer("due", "request.response", "2025-03-24", "--reading", "day-one=included")
    assert reading["date"] == "2025-04-15"
    silence = answer("due", "dispute.filing", "objection.received=01/09/2020")
    assert silence["since"] == "2020-10-13"
    night = answer("due", "request.response", "2026-03-12T23:30+00:00")
    assert night["since"] == "2026-03-13"
    known = answer("due", "request.response", "2025-08-05", "--as-known-on", "2025-08-05")
    assert known["date"] == "2025-08-19"
    older = answer("due", "request.response", "2025-03-24", "--in-force-on", "2020-01-02")
    assert older["citations"] == ["UU 14/2008 Pasal 22 ayat (7)"]


def test_due_explains_in_both_languages_and_states_where_it_stands() -> None:
    indonesian = run("due", "request.response", "24/03/2025", "--on", "2025-04-22").stdout
    assert "Rabu, 16 April 2025" in indonesian
    assert "lewat 3 hari kerja" in indonesian
    assert "16=10!" in indonesian
    english = run("due", "request.response", "24/03/2025", "--lang", "en").stdout
    assert "Wednesday, 16 April 2025" in english


def test_due_as_json_says_where_it_stands_and_what_was_known() -> None:
    found = answer("due", "request.response", "2025-03-24", "--on", "2025-04-22")
    status = {"on": "2025-04-22", "state": "overdue", "working_days": 3, "remaining": -3}
    assert found["status"] == status
    known = answer("due", "request.response", "2025-08-05", "--as-known-on", "2025-08-05")
    assert (known["as_known_on"], known["status"]) == ("2025-08-05", None)


def test_an_event_is_given_once() -> None:
    result = run(
        "due", "request.response", "request.received=2025-01-02", "request.received=2025-01-03"
    )
    assert result.exit_code == 2


def test_a_local_rule_looser_than_the_national_one_is_refused(tmp_path: Path) -> None:
    body = tmp_path / "longgar.toml"
    body.write_text(
        'schema = 1\nname = "x"\n[[limit]]\nlimit = "request.response"\namount = 14\n'
        'unit = "working_days"\ncitations = ["Perbup Contoh 1/2024 Pasal 3"]\n'
        "in_force_from = 2024-01-01\n",
        encoding="utf-8",
    )
    result = run("due", "request.response", "2025-03-24", "--under", body)
    assert result.exit_code == 2
    assert "Perbup Contoh 1/2024 Pasal 3" in result.stderr
    assert "UU 14/2008 Pasal 22 ayat (7)" in result.stderr


def test_due_says_when_its_rule_was_checked() -> None:
    found = answer("due", "request.response", "2025-03-24")
    assert found["checked_on"] == "2026-11-29"
    assert (found["was_checked_long_ago"], found["may_be_replaced"]) == (False, False)
    assert (found["replaced_by"], found["amended_by"]) == (None, [])
    assert (
        "terakhir diperiksa 29 November 2026" in run("due", "request.response", "2025-03-24").stdout
    )


def test_due_for_a_day_long_after_the_check_says_so_once() -> None:
    asked = ("due", "request.response")
    words = "terakhir diperiksa lebih dari 12 bulan sebelum"
    assert words not in run(*asked, "2027-11-22", "--on", "2027-11-29").stdout
    on = run(*asked, "2027-11-22", "--on", "2027-11-30").stdout
    assert on.count(words) == 1
    assert "sebelum Selasa, 30 November 2027" in on
    assert run(*asked, "2027-12-01", "--on", "2027-12-02").stdout.count(words) == 1
    assert answer(*asked, "2027-11-22", "--on", "2027-11-30")["was_checked_long_ago"] is True
    assert answer(*asked, "2027-11-22", "--on", "2027-11-29")["was_checked_long_ago"] is False
    unread = run("due", "complaint.forwarding", "2027-11-22", "--on", "2027-11-30").stdout
    assert unread.count(words) == 1


def test_due_of_a_limit_whose_rule_was_replaced_and_not_read() -> None:
    asked = ("due", "information_list.submission")
    before, within, after = (
        answer(*asked, day) for day in ("2026-01-31", "2026-02-10", "2026-03-01")
    )
    assert (before["date"], before["may_be_replaced"]) == ("2026-07-31", False)
    assert (within["date"], within["may_be_replaced"]) == ("2026-08-10", True)
    assert (after["date"], after["kind"]) == (None, "not_read")
    assert after["citations"] == ["Permendagri 2/2026"]


def test_an_archive_kept_since_before_its_act_may_be_opened_by_the_act_of_today() -> None:
    """UU 43/2009 Pasal 66 ayat (1): after 25 years; the Act is younger than such an archive."""
    asked = ("due", "archive.static_opening", "1999-05-03")
    found = answer(*asked, "--on", "2026-11-30")
    assert (found["date"], found["in_force_on"]) == ("2024-05-04", "2026-11-30")
    assert found["status"]["state"] == "open"
    assert answer(*asked, "--on", "2024-05-03")["status"]["state"] == "not_yet_open"
    refused = run(*asked).stderr
    assert "KB-L04" in refused
    assert "aturan pada hari dipakainya" in " ".join(refused.split())
    assert "the day on which it is used" in " ".join(run(*asked, "--lang", "en").stderr.split())


def test_the_day_asked_for_changes_no_rule_of_a_duty() -> None:
    """Perki 1/2021 Pasal 62: a request goes on by the rule of its own day."""
    found = answer("due", "request.response", "2020-03-02", "--on", "2026-11-30")
    assert found["in_force_on"] == "2020-03-02"


def test_a_limit_in_hours_asks_for_the_moment_by_an_example() -> None:
    """UU 27/2022 Pasal 30 ayat (1): three times 24 hours; an hour without a zone is no moment."""
    for told in ("2026-03-06", "06/03/2026 16.30"):
        refused = run("due", "personal_data.rectification", told)
        assert refused.exit_code == 2
        assert "misalnya 2026-03-06T16:30+07:00 (WIB)" in " ".join(refused.stderr.split())
        assert "datetime" not in refused.stderr


def test_a_duty_of_personal_data_is_told_with_the_cases_in_which_it_is_not_to_be_done() -> None:
    """UU 27/2022 Pasal 33: a change that endangers others must be refused; 50: public interests."""
    asked = ("due", "personal_data.rectification", "2024-03-08T16:30+07:00")
    shown = " ".join(run(*asked).stdout.split())
    assert "Wajib ditolak dalam hal: perubahannya membahayakan" in shown
    assert "(UU 27/2022 Pasal 33 huruf a)" in shown
    assert "Tidak berlaku dalam hal: kepentingan pertahanan" in shown
    assert shown.count("Pasal 74") == 1  # the time to adjust is told once
    told = answer(*asked, "--lang", "en")["explanation"]
    assert "Must be refused in this case: the change endangers" in told


def test_a_day_before_the_ombudsman_says_what_was_not_read() -> None:
    """UU 37/2008 Pasal 41 leaves the procedure to Peraturan Ombudsman 58/2023."""
    asked = ("due", "ombudsman.explanation", "2025-03-19")
    shown = " ".join(run(*asked).stdout.split())
    assert "Tata cara laporan diatur Peraturan Ombudsman 58/2023" in shown
    assert "yang tidak dibaca di sini" in shown
    assert "which was not read here" in answer(*asked, "--lang", "en")["explanation"]


def test_without_a_day_it_says_how_it_stands_today_and_json_does_not() -> None:
    # Ten working days (UU 14/2008 Pasal 22 ayat (7)) of 2010 are over on any day that this runs.
    told = run("due", "request.response", "2010-05-03").stdout
    assert re.search(r"^Pada \w+, \d+ \w+ \d{4}: lewat \d+ hari kerja\.$", told, re.MULTILINE)
    assert answer("due", "request.response", "2010-05-03")["status"] is None
    assert "Pada " not in run("due", "disclosure.immediate", "2010-05-03").stdout


def on_a_terminal(width: int, *arguments: str) -> list[str]:
    """Return the lines that a terminal of so many columns is sent."""
    reading, writing = os.openpty()
    environment = {**os.environ, "COLUMNS": str(width), "TERM": "xterm", "NO_COLOR": "1"}
    command = [sys.executable, "-m", "keterbukaan", *arguments]
    with os.fdopen(reading, "rb", buffering=0) as screen:
        ran = subprocess.Popen(command, stdout=writing, env=environment)
        os.close(writing)
        sent = b""
        try:
            while got := screen.read(4096):
                sent += got
        except OSError:  # the other end was closed
            pass
        assert ran.wait() == 0
    return re.sub(r"\x1b\[\d*m", "", sent.decode()).splitlines()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
@pytest.mark.parametrize("width", [60, 80])
def test_it_is_wrapped_between_words_at_the_width_of_a_terminal(width: int) -> None:
    asked = ("due", "request.response", "2025-03-24", "--on", "2025-04-09")
    shown, whole = on_a_terminal(width, *asked), run(*asked).stdout
    assert max(map(len, shown)) <= width
    assert " ".join(" ".join(shown).split()) == " ".join(whole.split())
