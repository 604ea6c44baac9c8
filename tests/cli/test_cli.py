"""The command line: what it prints, its JSON against its schema, its exit status."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import validate
from openpyxl import Workbook
from typer.testing import CliRunner, Result

from keterbukaan.cli.app import app

ROOT = Path(__file__).parents[2]
REGISTER = ROOT / "examples" / "register_ki_pusat.csv"
SCHEMAS = ROOT / "docs" / "schemas"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def answer(command: str, *arguments: str | Path) -> dict[str, object]:
    result = run(*arguments, "--json")
    found: dict[str, object] = json.loads(result.stdout)
    validate(found, json.loads((SCHEMAS / f"{command}.json").read_text(encoding="utf-8")))
    return found


@pytest.mark.parametrize("command", ["due", "rules", "calendar", "audit"])
def test_the_published_schema_is_the_one_in_force(command: str) -> None:
    published = json.loads((SCHEMAS / f"{command}.json").read_text(encoding="utf-8"))
    assert json.loads(run("schema", command).stdout) == published


def test_due_as_json_carries_all_that_a_record_needs() -> None:
    found = answer("due", "due", "request.response", "2025-03-24")
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
    found = answer("due", "due", "exemption.duration.c", "2025-03-24")
    assert (found["date"], found["kind"]) == (None, "as_long_as_needed")
    assert "selama dibutuhkan" in run("due", "exemption.duration.c", "2025-03-24").stdout


def test_due_takes_readings_events_moments_and_the_calendar_of_another_day() -> None:
    reading = answer(
        "due", "due", "request.response", "2025-03-24", "--reading", "day-one=included"
    )
    assert reading["date"] == "2025-04-15"
    silence = answer("due", "due", "dispute.filing", "objection.received=01/09/2020")
    assert silence["since"] == "2020-10-13"
    night = answer("due", "due", "request.response", "2026-03-12T23:30+00:00")
    assert night["since"] == "2026-03-13"
    known = answer("due", "due", "request.response", "2025-08-05", "--as-known-on", "2025-08-05")
    assert known["date"] == "2025-08-19"
    older = answer("due", "due", "request.response", "2025-03-24", "--in-force-on", "2020-01-02")
    assert older["citations"] == ["UU 14/2008 Pasal 22 ayat (7)"]


def test_due_explains_in_both_languages_and_states_where_it_stands() -> None:
    indonesian = run("due", "request.response", "24/03/2025", "--on", "2025-04-22").stdout
    assert "Rabu, 16 April 2025" in indonesian
    assert "lewat 3 hari kerja" in indonesian
    assert "16=10!" in indonesian
    english = run("due", "request.response", "24/03/2025", "--lang", "en").stdout
    assert "Wednesday, 16 April 2025" in english


@pytest.mark.parametrize(
    "arguments",
    [
        ("due", "request.respons", "2025-03-24"),
        ("due", "request.response", "24-03-2025"),
        ("due", "request.response", "2025-03-24T10:00"),
        ("due", "request.response", "2025-03-24Tx"),
        ("due", "request.response", "2025-01-02", "2025-01-03"),
        ("due", "request.response", "x.y=2025-01-02"),
        ("due", "request.response", "2025-03-24", "--reading", "day-one=maybe"),
        ("due", "request.response", "2025-03-24", "--under", "tiada.toml"),
        ("calendar", "2101"),
        ("calendar", "99999"),
        ("rules", "show", "tiada"),
        ("audit", "tiada.csv"),
        ("schema", "tiada"),
        ("audit", str(ROOT / "README.md")),
    ],
    ids=lambda arguments: " ".join(arguments)[:40],
)
def test_an_unusable_call_ends_with_status_2_and_a_sentence(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stderr.strip()
    assert "Traceback" not in result.output


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


def test_the_template_is_a_file_that_loads(tmp_path: Path) -> None:
    body = tmp_path / "badan.toml"
    body.write_text(run("rules", "template").stdout, encoding="utf-8")
    found = answer("due", "due", "request.response", "2025-03-24", "--under", body)
    assert found["citations"] == [
        "Perbup Contoh 12/2024 Pasal 9 ayat (1)",
    ]
    assert found["jurisdiction"] == "Kabupaten Contoh"


def test_rules_list_all_limits_with_their_governing_provision() -> None:
    found = answer("rules", "rules", "list")
    limits = found["limits"]
    assert isinstance(limits, dict)
    assert all(sum(each["governs"] for each in about) == 1 for about in limits.values())
    assert limits["request.response"][0]["amount"] == 10
    shown = run("rules", "list").stdout
    assert all(name in shown for name in limits)


def test_rules_follow_a_reading_and_a_day() -> None:
    asked = ("rules", "show", "cassation.filing", "--reading", "cassation-start=act")
    chosen = answer("rules", *asked)
    limits = chosen["limits"]
    assert isinstance(limits, dict)
    governing = [each for each in limits["cassation.filing"] if each["governs"]]
    assert [each["citations"][0] for each in governing] == ["UU 14/2008 Pasal 50"]
    assert "UU 14/2008 Pasal 50 (berlaku)" in run(*asked).stdout
    early = answer("rules", "rules", "list", "--as-known-on", "2011-01-03")["limits"]
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
    found = answer("rules", "rules", "show", "objection.response")
    limits = found["limits"]
    assert isinstance(limits, dict)
    assert list(limits) == ["objection.response"]


def test_calendar_shows_days_off_decrees_and_what_was_taken_away() -> None:
    found = answer("calendar", "calendar", "2023")
    days, removed = found["days_off"], found["removed"]
    assert isinstance(days, list)
    assert isinstance(removed, list)
    assert len(days) == 27
    assert removed[0]["date"] == "2023-04-26"
    assert removed[0]["removed_on"] == "2023-03-29"
    # 365 days, 105 of them weekends, and 21 of the 27 days off on a weekday
    assert found["working_days"] == [21, 20, 21, 14, 21, 17, 20, 22, 20, 22, 22, 19]
    shown = run("calendar", "2023", "--lang", "en").stdout
    assert "taken away by SKB 327/2023" in " ".join(shown.split())
    estimated = answer("calendar", "calendar", "2029")
    assert estimated["certainty"] == "estimated"
    assert "perkiraan" in run("calendar", "2029").stdout
    worked = answer("calendar", "calendar", "2025", "--reading", "collective-leave=worked")
    assert not any("Cuti" in day["name"] for day in _days(worked))


def _days(found: dict[str, object]) -> list[dict[str, str]]:
    days = found["days_off"]
    assert isinstance(days, list)
    return days


def test_the_audit_of_the_real_register_loses_no_row() -> None:
    result = run("audit", REGISTER, "--json", "--on", "2026-11-22")
    assert result.exit_code == 3
    found = json.loads(result.stdout)
    validate(found, json.loads((SCHEMAS / "audit.json").read_text(encoding="utf-8")))
    with REGISTER.open(encoding="utf-8") as file:
        numbers = [line[0] for line in csv.reader(file)][1:]
    listed = [row["number"] for row in (*found["rows"], *found["unreadable"])]
    assert sorted(listed) == sorted(numbers)
    assert [(bad["line"], bad["code"]) for bad in found["unreadable"]] == [(5, "KB-R04")]
    assert found["totals"]["rows"] + found["totals"]["unreadable"] == len(numbers)
    bkpm = next(row for row in found["rows"] if row["number"] == "KIP-BKPM-2024")
    assert [(step["date"], step["outcome"]) for step in bkpm["steps"]] == [("2020-11-23", "late")]


def test_the_audit_prints_every_row_the_mapping_and_the_article() -> None:
    shown = run("audit", REGISTER, "--on", "2026-11-22").stdout
    assert "Tanggal Keberatan Diterima -> objection_received" in shown
    assert "terlambat 24 hari kerja" in shown
    assert "UU 14/2008 Pasal 22 ayat (7)" in shown
    assert "baris 5 010/REG-PSI/III/2019 [KB-R04]" in shown
    with REGISTER.open(encoding="utf-8") as file:
        assert all(line[0] in shown for line in list(csv.reader(file))[1:])
    english = run("audit", REGISTER, "--on", "2026-11-22", "--lang", "en").stdout
    assert "late by 24 working days" in english
    assert "Rows that could not be judged" in english


def test_a_column_of_dates_that_is_not_read_is_named(tmp_path: Path) -> None:
    register = tmp_path / "r.csv"
    register.write_text(
        "Nomor,Tgl Permohonan,Tanggal Selesai,Nama\n1,2025-03-24,2025-04-02,x\n", encoding="utf-8"
    )
    found = answer("audit", "audit", register, "--on", "2025-04-10")
    assert found["unrecognised"] == ["Tanggal Selesai"]
    assert "TIDAK dibaca: Tanggal Selesai" in run("audit", register, "--on", "2025-04-10").stdout
    english = run("audit", register, "--on", "2025-04-10", "--lang", "en").stdout
    assert "NOT read: Tanggal Selesai" in english


def test_due_as_json_says_where_it_stands_and_what_was_known() -> None:
    found = answer("due", "due", "request.response", "2025-03-24", "--on", "2025-04-22")
    status = {"on": "2025-04-22", "state": "overdue", "working_days": 3, "remaining": -3}
    assert found["status"] == status
    known = answer("due", "due", "request.response", "2025-08-05", "--as-known-on", "2025-08-05")
    assert (known["as_known_on"], known["status"]) == ("2025-08-05", None)


def test_the_readings_are_listed_with_their_default_first() -> None:
    shown = run("rules", "readings", "--lang", "en").stdout
    assert shown.count("\n  * ") == 14
    assert "C3 day-one: Does the day of the event count?" in shown


@pytest.mark.parametrize("width", [80, 200])
def test_no_line_is_wider_than_a_narrow_terminal(
    width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    import keterbukaan.cli.tables as module

    monkeypatch.setattr(module, "PLAIN_WIDTH", width)
    for arguments in (
        ("calendar", "2026"),
        ("audit", REGISTER, "--on", "2026-11-22"),
        ("rules", "list"),
    ):
        lines = run(*arguments).stdout.splitlines()
        assert max(map(len, lines)) <= width
    listed = run("audit", REGISTER, "--on", "2026-11-22").stdout
    assert "terlambat 24 hari kerja" in " ".join(listed.split())
    # Every month stands on one line.
    months = [line for line in run("calendar", "2026").stdout.splitlines() if line[:3] in MONTHS]
    assert len(months) == 12


MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")


def test_the_register_itself_is_never_overwritten(tmp_path: Path) -> None:
    register = tmp_path / "r.csv"
    register.write_text("Tanggal Permohonan\n2025-03-24\n", encoding="utf-8")
    result = run("audit", register, "--output", register)
    assert result.exit_code == 2
    assert register.read_text(encoding="utf-8") == "Tanggal Permohonan\n2025-03-24\n"


def test_words_of_a_body_are_text_and_no_markup(tmp_path: Path) -> None:
    body = tmp_path / "b.toml"
    body.write_text(
        'schema = 1\nname = "x"\n[[day_off]]\ndate = 2025-03-05\nname = "Hari [/] jadi [red]"\n',
        encoding="utf-8",
    )
    assert "Hari [/] jadi [red]" in run("calendar", "2025", "--under", body).stdout


def test_further_sheets_of_a_workbook_are_named(tmp_path: Path) -> None:
    workbook = Workbook()
    for title in ("Februari", "Maret"):
        workbook.create_sheet(title).append(["Tanggal Permohonan"])
    del workbook["Sheet"]
    workbook.save(tmp_path / "r.xlsx")
    assert "NOT read: Maret" in run("audit", tmp_path / "r.xlsx", "--lang", "en").stdout
    assert "TIDAK dibaca: Maret" in run("audit", tmp_path / "r.xlsx").stdout


def test_an_event_is_given_once() -> None:
    result = run(
        "due", "request.response", "request.received=2025-01-02", "request.received=2025-01-03"
    )
    assert result.exit_code == 2


def test_fail_on_overdue(tmp_path: Path) -> None:
    late = tmp_path / "late.csv"
    late.write_text("Tanggal Permohonan\n2025-03-24\n", encoding="utf-8")
    assert run("audit", late, "--on", "2025-04-16", "--fail-on-overdue").exit_code == 0
    assert run("audit", late, "--on", "2025-04-17", "--fail-on-overdue").exit_code == 1
    assert run("audit", late, "--on", "2025-04-17").exit_code == 0


def test_the_audit_is_written_too(tmp_path: Path) -> None:
    output = tmp_path / "hasil.csv"
    assert run("audit", REGISTER, "--output", output, "--on", "2026-11-22").exit_code == 3
    written = output.read_text(encoding="utf-8-sig")
    assert "KB-R04" in written
    assert "terlambat" in written


def test_a_long_register_shows_only_findings_unless_all_is_asked(tmp_path: Path) -> None:
    long = tmp_path / "long.csv"
    good = "2025-03-24,2025-04-02\n" * 600
    long.write_text(
        "Tanggal Permohonan,Tanggal Jawaban\n" + good + "2025-03-24,2025-04-30\n", encoding="utf-8"
    )
    brief = run("audit", long, "--on", "2025-06-02", "--lang", "en").stdout
    assert "--all" in brief
    assert brief.count("2025-04-16") == 1
    assert run("audit", long, "--on", "2025-06-02", "--all").stdout.count("2025-04-16") == 601


def test_without_its_extra_the_command_says_what_to_install() -> None:
    code = "import sys; sys.modules['typer'] = None\nfrom keterbukaan.__main__ import main\nmain()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "keterbukaan[cli]" in done.stderr


def test_it_runs_as_a_module_and_colours_nothing_that_is_no_terminal() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "keterbukaan", "calendar", "2025"],
        capture_output=True,
        check=True,
        env={"PYTHONIOENCODING": "utf-8", "PATH": ""},
    )
    assert "Nyepi 1947" in done.stdout.decode()
    assert b"\x1b[" not in done.stdout
