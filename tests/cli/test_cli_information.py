"""The commands on information: what they print, their JSON, their exit status, bad input."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from jsonschema import validate
from openpyxl import Workbook, load_workbook
from typer.testing import CliRunner, Result

from keterbukaan.cli import files as cli_files
from keterbukaan.cli import tables
from keterbukaan.cli.app import app
from keterbukaan.information.category import BodyKind
from keterbukaan.information.grounds import Letter
from keterbukaan.information.items import Items

SCHEMAS = Path(__file__).parents[2] / "docs" / "schemas"
ESCAPE = "\x1b[31m"
MARKUP = "[red]x[/red] [/] :warning:"
KIND = ("--kind", "badan_publik_negara")
ON = ("--on", "2026-11-22")
PUBLICATIONS = f"""\
Butir,Judul,Tanggal pengumuman,Kanal,Aksesibilitas,Catatan
perki.15.1.a,Profil Kabupaten Contoh,15/07/2026,Laman resmi,visual,
perki.15.4.d,Daftar aset {MARKUP} {ESCAPE},10/02/2025,Laman resmi,visual,
perki.15.6.b,JDIH Kabupaten Contoh,,Laman resmi,,
perki.99,Tanpa butir,15/07/2026,Laman resmi,visual,
perki.15.1.c,Struktur,15-07-2026,Laman resmi,visual,
"""
LIST = f"""\
DAFTAR INFORMASI PUBLIK
No.,Ringkasan isi informasi,Unit,Penanggung jawab,Waktu pembuatan,Bentuk,Retensi,Kategori,Catatan
1,Profil Kabupaten Contoh,Dinas Kominfo,Kepala Dinas,15 Juli 2026,PDF,5 tahun,berkala,
1,Laporan kinerja,Dinas Kominfo,Kepala Dinas,2026,PDF,5 tahun,berkala,
2,Peta {MARKUP} hubungi 0812-3456-7890,BPBD {MARKUP}{ESCAPE},Kepala,2026,GeoJSON,lama,Serta Merta,
3,Rekap bantuan,Dinas Sosial,Kepala Dinas,2026,XLSX,5 tahun,Setiap saat,
4,Rekap bantuan,,Kepala Dinas,2026,XLSX,5 tahun,,
5,Data intelijen,Bakesbangpol,Kepala,2026,PDF,5 tahun,dikecualikan,
"""
EXEMPTIONS = f"""\
Nomor penetapan,Informasi yang dikecualikan,Unit,Huruf,Angka,Dasar hukum,Tanggal penetapan,Berakhir
01/2020,Berkas penyidikan {MARKUP}{ESCAPE},Inspektorat,a,1,UU 8/1981 Pasal 7,03/02/2020,02/02/2027
02/2021,Hasil asesmen pegawai,BKPSDM,h,4,UU 27/2022 Pasal 4,2021-03-01,
03/2019,Memorandum antarunit,Setda,i,,UU 43/2009 Pasal 44,2019-03-01,2024-03-01
04/2027,Rencana keamanan siber,Diskominfo,c,6,UU 17/2011 Pasal 25,2027-01-04,
05/2020,Notula,Setda,i,,Perbup 1/2020,2020-03-01,
06/2020,Notula,Setda,a,9,UU 8/1981,2020-03-01,
07/2020,Notula,Setda,a,1,UU 8/1981,2020-03-01,2060-03-01
08/2090,Di luar kalender,Setda,a,1,UU 8/1981,2090-03-01,
"""
FACTS = {
    "last_announced": "2026-01-05",
    "list_updated": "2025-08-31",
    "fiscal_year_closed": "2025-12-31",
    "handovers": [
        {"unit": f"Dinas {MARKUP}{ESCAPE}", "last_on": "2025-11-15"},
        {"unit": "Kecamatan Utara"},
    ],
    "exemptions": [
        {
            "number": "3/2020",
            "information": "Berkas penyidikan",
            "claims": [{"letter": "a", "item": 1, "act": "UU 8/1981 Pasal 1"}],
            "decided_on": "2020-02-03",
            "expires_on": "2026-10-02",
        }
    ],
}
DECREE: dict[str, Any] = {
    "number": "188.45/12/2026",
    "signed_on": "2026-01-05",
    "signed_by": "head_of_body",
    "body": f"Kabupaten {MARKUP}{ESCAPE}",
    "units": ["Dinas Kesehatan"],
    "appointments": [
        {"role": "ppid", "position": "Kepala Dinas Kominfo", "competence": "informasi"},
        {"role": "implementing_ppid", "position": "Sekretaris", "unit": "Dinas Kesehatan"},
    ],
}
DECIDED = (
    *("--base-url", "https://ppid.example/dip", "--body", "Kabupaten Contoh"),
    *("--decision", "188/12/2026", "--decided-on", "2026-07-15"),
    *("--consent-on", "10/07/2026", "--superior", "Sekretaris Daerah"),
)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def answer(*arguments: str | Path) -> dict[str, Any]:
    """Return the JSON of a command, held against its published schema."""
    found: dict[str, Any] = json.loads(run(*arguments, "--json").stdout)
    schema = (SCHEMAS / f"{arguments[0]}.json").read_text(encoding="utf-8")
    validate(found, json.loads(schema))
    return found


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    """The files of an office, faults included, by the command that reads each.

    "numbered" is the list with every number used once.
    """
    texts = {
        "publications": ("p.csv", PUBLICATIONS),
        "list": ("dip.csv", LIST),
        "numbered": ("urut.csv", LIST.replace("1,Laporan", "9,Laporan")),
        "exemptions": ("ex.csv", EXEMPTIONS),
        "duties": ("fakta.json", json.dumps(FACTS)),
        "decree": ("sk.json", json.dumps(DECREE)),
    }
    for name, text in texts.values():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return {command: tmp_path / name for command, (name, _) in texts.items()}


@pytest.fixture
def calls(files: dict[str, Path]) -> list[tuple[str | Path, ...]]:
    """Every command on realistic data."""
    return [
        ("items", *ON),
        ("items", *KIND, "--category", "berkala", *ON),
        ("publications", files["publications"], *KIND, *ON),
        ("publications", files["publications"], *KIND, *ON, "--all"),
        ("list", files["list"]),
        ("exemptions", files["exemptions"], *ON),
        ("duties", "2026", files["duties"]),
        ("decree", files["decree"]),
        ("grounds",),
        ("grounds", "h"),
    ]


@pytest.mark.parametrize(
    "command", ["items", "publications", "list", "exemptions", "duties", "decree", "grounds"]
)
def test_the_published_schema_of_a_command_on_information_is_in_force(command: str) -> None:
    published = json.loads((SCHEMAS / f"{command}.json").read_text(encoding="utf-8"))
    assert json.loads(run("schema", command).stdout) == published


@pytest.mark.parametrize("width", [80, 160])
@pytest.mark.parametrize("lang", ["id", "en"])
def test_no_line_is_too_wide_and_nothing_of_a_file_is_obeyed(
    width: int, lang: str, calls: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "PLAIN_WIDTH", width)
    for call in calls:
        shown = run(*call, "--lang", lang)
        assert shown.stdout.strip(), call
        assert max(map(len, shown.stdout.splitlines())) <= width, call
        assert "\x1b" not in shown.output, call
        assert "Traceback" not in shown.output, call
        assert shown.exception is None or isinstance(shown.exception, SystemExit), call


def test_every_command_answers_in_json_and_lets_no_terminal_obey_it(
    calls: list[tuple[str, ...]], tmp_path: Path
) -> None:
    for call in calls:
        answer(*call)
        assert "\x1b" not in run(*call, "--json").stdout
    decree = tmp_path / "c1.json"
    decree.write_text(json.dumps({**DECREE, "body": "a\x9b31mb"}), encoding="utf-8")
    shown = run("decree", decree, "--json").stdout
    assert "\x9b" not in shown
    assert json.loads(shown)["body"] == "a\x9b31mb"


def test_markup_in_a_cell_is_text(files: dict[str, Path]) -> None:
    for call in (
        ("publications", files["publications"], *KIND, *ON),
        ("list", files["list"]),
        ("exemptions", files["exemptions"], *ON),
        ("duties", "2026", files["duties"]),
        ("decree", files["decree"]),
    ):
        assert MARKUP in flat(run(*call).stdout), call


# --- items


@pytest.mark.parametrize("kind", [kind.value for kind in BodyKind])
def test_items_are_those_that_a_kind_of_body_owes_with_their_articles(kind: str) -> None:
    found = answer("items", "--kind", kind, *ON)
    keys = [item["key"] for each in found["lists"] for item in each["items"]]
    owed = Items.national().owed_by(BodyKind(kind), on=date(2026, 11, 22))
    assert sorted(keys) == sorted(item.key for item in owed)
    shown = run("items", "--kind", kind, *ON).stdout
    assert all(key in shown for key in keys)
    assert f"{len(keys)} butir dalam {len(found['lists'])} daftar" in shown


def test_items_without_a_kind_are_all_the_lists() -> None:
    found = answer("items", *ON)
    keys = [item["key"] for each in found["lists"] for item in each["items"]]
    assert keys == list(Items.national().by_key)
    shown = run("items", *ON, "--lang", "en").stdout
    assert "periodic; every public body; at least every 6 months (UU 14/2008 Pasal 9" in shown
    assert "state or regional enterprise; the text sets no interval" in shown
    assert "at once, without delay (UU 14/2008 Pasal 10 ayat (1))" in shown
    assert "--condition education" in shown
    assert "setiap Badan Publik" in run("items", *ON).stdout


def test_items_follow_category_day_and_the_bodys_own_rules(tmp_path: Path) -> None:
    immediate = answer("items", "--category", "serta_merta", *ON)
    categories = {item["category"] for each in immediate["lists"] for item in each["items"]}
    assert categories == {"serta_merta"}
    early = answer("items", *KIND, "--on", "2012-01-02")
    assert all(each["citation"].startswith("UU") for each in early["lists"])
    assert answer("items", *KIND, "--on", "2009-01-02")["lists"] == []
    assert "0 butir dalam 0 daftar" in run("items", *KIND, "--on", "2009-01-02").stdout
    body = tmp_path / "badan.toml"
    body.write_text(
        'schema = 1\nname = "Kabupaten Contoh"\n[[limit]]\nlimit = "disclosure.periodic"\n'
        'amount = 3\nunit = "months"\ncitations = ["Perbup Contoh 1/2024 Pasal 3"]\n'
        "in_force_from = 2024-01-01\n",
        encoding="utf-8",
    )
    own = run("items", *KIND, *ON, "--under", body, "--lang", "en").stdout
    assert "at least every 3 months (Perbup Contoh 1/2024 Pasal 3)" in own
    assert answer("items", *KIND, *ON, "--under", body)["jurisdiction"] == "Kabupaten Contoh"


# --- publications


def test_publications_show_what_is_missing_and_stale_with_the_article(
    files: dict[str, Path],
) -> None:
    result = run("publications", files["publications"], *KIND, *ON)
    assert result.exit_code == 3
    shown = flat(result.stdout)
    assert "Butir -> item" in shown
    assert "Kolom yang TIDAK dibaca: Catatan" in shown
    assert "Basi (1)" in shown
    assert "2025-08-10 Perki 1/2021 Pasal 15 ayat (4) huruf d" in shown
    assert "perki.15.1.b Anggaran dasar dan anggaran rumah tangga Badan Publik" in shown
    assert "Ada, tanpa tanggal (1)" in shown
    assert "tanpa audio, visual, atau braille (Perki 1/2021 Pasal 24 ayat (5))" in shown
    assert "baris 5, perki.99 [KB-I01] Butir:" in shown
    assert "baris 6, perki.15.1.c [KB-R03] Tanggal pengumuman:" in shown
    assert "--condition licensing: bila Badan Publik memberi izin" in shown
    assert "Profil Kabupaten Contoh" not in shown
    in_full = run("publications", files["publications"], *KIND, *ON, "--all", "--lang", "en")
    assert "There, and current (1)" in in_full.stdout
    assert "Profil Kabupaten Contoh" in in_full.stdout
    assert "Rows read: 3, not read: 2." in in_full.stdout


def test_publications_as_json_lose_no_row(files: dict[str, Path]) -> None:
    found = answer("publications", files["publications"], *KIND, *ON)
    assert found["totals"]["stale"] == 1
    assert sum(found["totals"].values()) == len(found["checks"])
    assert found["publications"] + len(found["unreadable"]) == 5
    stale = next(check for check in found["checks"] if check["standing"] == "stale")
    assert (stale["item"], stale["until"]) == ("perki.15.4.d", "2025-08-10")
    assert stale["titles"] == [f"Daftar aset {MARKUP} {ESCAPE}".strip()]
    assert found["mapping"]["Judul"] == "title"
    assert found["unrecognised"] == ["Catatan"]


def test_a_condition_adds_what_only_some_bodies_owe(files: dict[str, Path]) -> None:
    plain = answer("publications", files["publications"], *KIND, *ON)
    both = ("--condition", "licensing", "--condition", "education")
    more = answer("publications", files["publications"], *KIND, *ON, *both)
    assert more["conditions"] == ["licensing", "education"]
    assert set(more["not_asked"].values()) == {"state_officials"}
    added = len(plain["not_asked"]) - len(more["not_asked"])
    assert len(more["checks"]) - len(plain["checks"]) == added > 0
    every = (*both, "--condition", "state_officials")
    shown = run("publications", files["publications"], *KIND, *ON, *every).stdout
    assert "Tidak diperiksa" not in shown


def test_publications_are_written_with_every_item_and_every_unreadable_row(
    files: dict[str, Path], tmp_path: Path
) -> None:
    call = ("publications", files["publications"], *KIND, *ON)
    checks = answer(*call)["checks"]
    written = tmp_path / "hasil.csv"
    assert run(*call, "--output", written).exit_code == 3
    with written.open(encoding="utf-8-sig") as file:
        lines = list(csv.reader(file))
    assert len(lines) == 1 + len(checks) + 2
    assert lines[0][0] == "Butir"
    assert lines[-1][2] == "tidak terbaca"
    assert "\x1b" not in written.read_text(encoding="utf-8")
    assert run(*call, "-o", tmp_path / "hasil.xlsx", "--lang", "en").exit_code == 3
    sheet = load_workbook(tmp_path / "hasil.xlsx").active
    assert sheet is not None
    assert sheet.max_row == len(lines)
    assert sheet["A1"].value == "Item"


def test_fail_on_missing_comes_before_what_could_not_be_read(tmp_path: Path) -> None:
    every = tmp_path / "semua.csv"
    rows = "".join(
        f"{item.key},{item.key},2026-11-01\n"
        for item in Items.national().owed_by(BodyKind.NGO, on=date(2026, 11, 22))
    )
    every.write_text(f"Butir,Judul,Tanggal pengumuman\n{rows}", encoding="utf-8")
    call = ("publications", every, "--kind", "organisasi_nonpemerintah", "--fail-on-missing")
    assert run(*call, *ON).exit_code == 0
    assert run(*call, "--on", "2027-12-01").exit_code == 1
    every.write_text(f"Butir,Judul,Tanggal pengumuman\n{rows}perki.99,x,\n", encoding="utf-8")
    assert run(*call, *ON).exit_code == 3
    assert run(*call, "--on", "2027-12-01").exit_code == 1
    assert run(*call[:-1], "--on", "2027-12-01").exit_code == 3


# --- list


def test_the_list_is_counted_by_holder_and_category(files: dict[str, Path]) -> None:
    result = run("list", files["list"])
    assert result.exit_code == 3
    shown = flat(result.stdout)
    assert "Unit berkala serta merta setiap saat jumlah" in shown
    assert "Dinas Kominfo 2 - - 2" in shown
    assert "Jumlah (3 unit) 2 1 1 4" in shown
    assert "Dinas Kominfo: nomor 1 dipakai lebih dari sekali" in shown
    assert "baris 7, 4 [KB-I05] Unit: wajib diisi" in shown
    assert "baris 8, 5 [KB-I01] Kategori: informasi yang dikecualikan tidak masuk" in shown
    assert "Kolom yang TIDAK dibaca: Catatan" in shown
    english = flat(run("list", files["list"], "--lang", "en").stdout)
    assert "Holder periodic immediate available at any time rows" in english
    assert "Rows read: 4, not read: 2." in english
    found = answer("list", files["list"])
    assert (found["rows"], found["unclassified"], len(found["unreadable"])) == (4, 0, 2)
    assert found["categories"] == {"berkala": 2, "serta_merta": 1, "setiap_saat": 1}
    assert [each["rows"] for each in found["holders"]] == [2, 1, 1]
    assert [each["field"] for each in found["findings"]] == ["number"]
    assert (found["next_update"], found["written"]) == (None, [])


def test_the_list_is_converted_and_comes_back_the_same(
    files: dict[str, Path], tmp_path: Path
) -> None:
    first, second, third = (tmp_path / name for name in ("a.json", "b.xlsx", "c.json"))
    assert run("list", files["list"], "--output", first).exit_code == 3
    assert run("list", first, "--output", second, "--lang", "en").exit_code == 0
    shown = run("list", second, "--output", third).stdout
    assert "Ditulis: c.json (4 baris)." in shown
    back, there = (json.loads(path.read_text(encoding="utf-8")) for path in (third, first))
    # A table holds no control code; JSON keeps it, escaped.
    there[2]["holder"] = there[2]["holder"].replace("\x1b", " ")
    assert back == there


def test_the_list_becomes_a_catalogue_without_personal_data(
    files: dict[str, Path], tmp_path: Path
) -> None:
    catalogue = tmp_path / "katalog.json"
    call = ("list", files["numbered"], "--dcat", catalogue, *DECIDED)
    shown = flat(run(*call, "--lang", "en").stdout)
    assert "Written: katalog.json (rows: 4)." in shown
    assert "To be updated by Friday, 15 January 2027 (Perki 1/2021 Pasal 45 ayat (7))" in shown
    written = json.loads(catalogue.read_text(encoding="utf-8"))
    assert len(written["dcat:dataset"]) == 4
    assert "0812" not in catalogue.read_text(encoding="utf-8")
    found = answer(*call, "--list-version", "3")
    assert (found["next_update"], found["written"]) == ("2027-01-15", ["katalog.json"])
    again = json.loads(catalogue.read_text(encoding="utf-8"))
    assert "versi 3" in again["dct:description"]["@value"]


def test_a_list_that_uses_a_number_twice_makes_no_catalogue(
    files: dict[str, Path], tmp_path: Path
) -> None:
    catalogue = tmp_path / "katalog.json"
    result = run("list", files["list"], "--dcat", catalogue, *DECIDED)
    assert result.exit_code == 2
    assert "Dinas Kominfo: nomor 1 dipakai lebih dari sekali" in result.stderr
    assert not catalogue.exists()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("--superior", " "), "--superior"),
        (("--base-url", "ppid"), "KB-I01: base_url"),
        (("--consent-on", "2026-07-16"), "Pasal 45 ayat (6)"),
        (("--decided-on", "kemarin"), "bukan hari"),
        (("--list-version", "0"), "--list-version"),
    ],
)
def test_a_catalogue_needs_the_decision_behind_it(
    change: tuple[str, str], told: str, files: dict[str, Path], tmp_path: Path
) -> None:
    catalogue = tmp_path / "katalog.json"
    result = run("list", files["numbered"], "--dcat", catalogue, *DECIDED, *change)
    assert result.exit_code == 2
    assert told in flat(result.stderr)
    assert not catalogue.exists()


def test_a_long_list_shows_the_largest_holders_and_counts_the_others(tmp_path: Path) -> None:
    long = tmp_path / "panjang.csv"
    head = "No,Ringkasan,Unit,Penanggung jawab,Waktu pembuatan,Bentuk,Retensi\n"
    rows = [f"{n % 2},x,Unit {n % 70},Kepala,2026,PDF,5 tahun\n" for n in range(280)]
    long.write_text(head + "".join(rows), encoding="utf-8")
    shown = flat(run("list", long).stdout)
    assert "10 unit lain 40 40" in shown
    assert "Jumlah (70 unit) 280 280" in shown
    assert "dan 20 lagi; lihat --json" in shown
    assert len(answer("list", long)["findings"]) == 70


def test_a_list_without_a_row_and_the_further_sheets_of_a_workbook_are_told(
    tmp_path: Path,
) -> None:
    workbook = Workbook()
    for title in ("Daftar", "Arsip (red)"):
        workbook.create_sheet(title).append(["No.", "Ringkasan", "Unit"])
    del workbook["Sheet"]
    workbook.save(tmp_path / "d.xlsx")
    shown = run("list", tmp_path / "d.xlsx")
    assert shown.exit_code == 0
    assert "Lembar yang TIDAK dibaca: Arsip (red)" in shown.stdout
    assert "0 baris terbaca, 0 tidak." in shown.stdout
    assert "NOT read: Arsip (red)" in run("list", tmp_path / "d.xlsx", "--lang", "en").stdout
    assert answer("list", tmp_path / "d.xlsx")["unread_sheets"] == ["Arsip (red)"]


def test_an_empty_list_of_exemptions_says_so(tmp_path: Path) -> None:
    empty = tmp_path / "ex.csv"
    empty.write_text(EXEMPTIONS.splitlines()[0], encoding="utf-8")
    assert "0 pengecualian, 0 baris tidak terbaca." in run("exemptions", empty, *ON).stdout


# --- exemptions


def test_each_exemption_has_its_state_its_end_and_its_review(files: dict[str, Path]) -> None:
    result = run("exemptions", files["exemptions"], "--on", "2026-12-21")
    assert result.exit_code == 3
    shown = flat(result.stdout)
    assert "segera berakhir, tinjau 2027-02-02 2026-12-16" in shown
    assert "terbuka sendiri 2024-03-01 -" in shown
    assert "UU 14/2008 Pasal 17 huruf h angka 4; UU 27/2022 Pasal 4" in shown
    assert "1 belum ditetapkan; 1 dikecualikan; 1 segera berakhir, tinjau; 1 terbuka" in shown
    found = answer("exemptions", files["exemptions"], "--on", "2026-12-21")
    states = [each["state"] for each in found["exemptions"]]
    assert states == ["due_for_review", "exempt", "open_by_lapse", "not_yet"]
    assert sum(found["totals"].values()) == 4
    assert found["exemptions"][0]["review"] == "2026-12-16"
    assert found["exemptions"][0]["citations"][0] == "UU 14/2008 Pasal 17 huruf a angka 1"
    codes = [(each["line"], each["code"]) for each in found["unreadable"]]
    assert codes == [(6, "KB-I01"), (7, "KB-I01"), (8, "KB-I03"), (9, "KB-K01")]


def test_a_narrow_terminal_tells_an_exemption_in_sentences(
    files: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "PLAIN_WIDTH", 80)
    shown = flat(run("exemptions", files["exemptions"], *ON, "--lang", "en").stdout)
    assert "Exempt; its last day is Tuesday, 2 February 2027" in shown
    assert "It rests on UU 8/1981 Pasal 7." in shown


def test_a_reading_moves_the_review_and_a_list_in_order_ends_with_status_0(
    tmp_path: Path,
) -> None:
    good = tmp_path / "ex.csv"
    good.write_text("\n".join(EXEMPTIONS.splitlines()[:3]), encoding="utf-8")
    assert run("exemptions", good, *ON).exit_code == 0
    other = ("--reading", "exemption-review=within_last")
    found = answer("exemptions", good, *ON, *other)["exemptions"][0]
    assert (found["review"], found["review_earliest"]) == ("2027-02-01", "2026-12-16")


# --- duties


def test_a_years_duties_stand_in_order_with_article_and_reading_status(
    files: dict[str, Path],
) -> None:
    result = run("duties", "2026", files["duties"])
    assert result.exit_code == 0
    shown = flat(result.stdout)
    assert "2026-02-28 Mutakhirkan Daftar Informasi Publik dibaca pada teks peraturannya" in shown
    assert "hanya dibaca pada dokumen lain yang mengutipnya Permendagri 3/2017" in shown
    assert "Serahkan informasi kepada PPID (Kecamatan Utara): hari terakhir" in shown
    assert "Jatuh tempo sebelum" not in shown
    later = flat(run("duties", "2027", files["duties"], "--lang", "en").stdout)
    assert "Due before 2027; the above is counted as if these were kept (7)" in later
    found = answer("duties", "2026", files["duties"])
    days = [each["on"] for each in found["duties"]]
    assert days == sorted(days)
    assert len(found["duties"]) == 7
    assert [each["field"] for each in found["unknown"]] == ["last_figures", "handovers"]


def test_a_year_without_facts_says_only_what_is_not_known(tmp_path: Path) -> None:
    empty = tmp_path / "kosong.json"
    empty.write_bytes(b"\xef\xbb\xbf{}")
    shown = run("duties", "2026", empty, "--lang", "en")
    assert shown.exit_code == 0
    assert "Duties of 2026 (0)" in shown.stdout
    assert "Not to be told yet (4)" in shown.stdout
    assert answer("duties", "2026", empty)["duties"] == []


def test_the_duties_are_written_as_a_calendar(files: dict[str, Path], tmp_path: Path) -> None:
    ics = tmp_path / "kalender.ics"
    assert run("duties", "2026", files["duties"], "--ics", ics).exit_code == 0
    events = list(Calendar.from_ical(ics.read_bytes()).walk("VEVENT"))
    days = [str(event.decoded("dtstart")) for event in events]
    assert days == [each["on"] for each in answer("duties", "2026", files["duties"])["duties"]]
    assert run("duties", "2026", files["duties"], "--ics", tmp_path).exit_code == 2


# --- decree


def test_a_decree_that_lacks_what_is_required_ends_with_status_1(files: dict[str, Path]) -> None:
    result = run("decree", files["decree"])
    assert result.exit_code == 1
    shown = flat(result.stdout)
    assert "Wajib (1)" in shown
    assert "belum ada Atasan PPID; keberatan diajukan kepadanya (Perki 1/2021 Pasal 6" in shown
    assert "Disarankan (2)" in shown
    assert "Required (1)" in run("decree", files["decree"], "--lang", "en").stdout
    found = answer("decree", files["decree"])
    assert found["is_sufficient"] is False
    assert (found["units"], found["appointments"]) == (1, 2)


def test_a_decree_with_all_that_is_required_ends_with_status_0(tmp_path: Path) -> None:
    superior = {"role": "superior", "position": "Sekretaris Daerah"}
    values = {**DECREE, "appointments": [*DECREE["appointments"], superior]}
    decree = tmp_path / "sk.json"
    decree.write_text(json.dumps({**values, "adapted_because": "bertahap"}), encoding="utf-8")
    assert run("decree", decree).exit_code == 0
    assert "Tidak ada syarat wajib yang kurang." in run("decree", decree).stdout
    assert "Nothing required is missing." in run("decree", decree, "--lang", "en").stdout
    assert answer("decree", decree)["findings"] == []


# --- grounds


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


# --- bad input


@pytest.mark.parametrize(
    "arguments",
    [
        ("items", "--kind", "tiada"),
        ("items", "--category", "dikecualikan"),
        ("items", "--on", "kemarin"),
        ("items", "--under", "tiada.toml"),
        ("publications", "tiada.csv", *KIND),
        ("publications", "tiada.csv"),
        ("publications", "tiada.csv", *KIND, "--condition", "tiada"),
        ("list", "tiada.csv"),
        ("list", "tiada.xlsx"),
        ("list", "tiada.json"),
        ("list", "."),
        ("exemptions", "tiada.csv"),
        ("exemptions", "tiada.csv", "--reading", "tiada=tiada"),
        ("duties", "2026", "tiada.json"),
        ("duties", "tahun", "tiada.json"),
        ("decree", "tiada.json"),
        ("decree", "."),
        ("grounds", "z"),
        ("grounds", "aa"),
        ("grounds", ESCAPE),
    ],
    ids=lambda arguments: " ".join(arguments)[:40].replace(ESCAPE, "escape"),
)
def test_an_unusable_call_on_information_ends_with_status_2(arguments: tuple[str, ...]) -> None:
    for lang in ("id", "en"):
        result = run(*arguments, "--lang", lang)
        assert result.exit_code == 2
        assert result.stderr.strip()
        assert "Traceback" not in result.output
        assert "\x1b" not in result.output


def test_an_unknown_letter_is_told_in_both_languages() -> None:
    assert "KB-L03: huruf Pasal 17 'z' tidak dikenal." in run("grounds", "z").stderr
    assert "There is no letter of Pasal 17 named 'z'." in run("grounds", "z", "--lang", "en").stderr


@pytest.mark.parametrize("command", [("duties", "2026"), ("decree",)], ids=lambda call: call[0])
@pytest.mark.parametrize(
    ("text", "told_id", "told_en"),
    [
        ('{"number": ', "bukan JSON yang utuh (baris 1, kolom", "is not whole JSON (line 1, col"),
        ("", "bukan JSON yang utuh", "is not whole JSON"),
        ("[" * 100_000, "bukan JSON yang utuh", "is not whole JSON"),
        ("[]", "KB-I05: x.json: ", "KB-I05: x.json: "),
        ('{"tiada": 1}', "tiada: kunci ini tidak dikenal", "tiada: this key is not known"),
    ],
    ids=["broken", "empty", "deep", "list", "unknown key"],
)
def test_json_that_is_not_the_record_is_refused(
    command: tuple[str, ...], text: str, told_id: str, told_en: str, tmp_path: Path
) -> None:
    file = tmp_path / "x.json"
    file.write_text(text, encoding="utf-8")
    indonesian, english = run(*command, file), run(*command, file, "--lang", "en")
    assert (indonesian.exit_code, english.exit_code) == (2, 2)
    assert told_id in indonesian.stderr
    assert told_en in english.stderr
    assert "Traceback" not in indonesian.output


def test_every_refused_field_is_told_and_no_terminal_obeys_a_key(tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_text(
        json.dumps({"number": "1", "signed_on": "kemarin", f"{ESCAPE}kunci": "NIK rahasia"}),
        encoding="utf-8",
    )
    told = run("decree", file).stderr
    assert "signed_on: bukan tanggal; tulis tahun-bulan-hari, misalnya 2025-03-24" in told
    assert "body: wajib diisi" in told
    assert "kunci: kunci ini tidak dikenal" in told
    assert "rahasia" not in told
    assert "\x1b" not in told
    facts = tmp_path / "f.json"
    facts.write_text('{"handovers": [{"unit": ""}]}', encoding="utf-8")
    assert "handovers.0.unit: wajib diisi" in run("duties", "2026", facts).stderr


def test_a_year_outside_the_calendar_is_refused(files: dict[str, Path]) -> None:
    result = run("duties", "2200", files["duties"])
    assert result.exit_code == 2
    assert "KB-K01" in result.stderr


def test_a_table_without_the_columns_names_those_it_looks_for(files: dict[str, Path]) -> None:
    result = run("publications", files["list"], *KIND)
    assert result.exit_code == 2
    assert "judul yang dicari: Butir, Judul" in result.stderr


def test_no_command_overwrites_a_file_that_it_reads(files: dict[str, Path], tmp_path: Path) -> None:
    new = tmp_path / "baru.json"
    body = tmp_path / "badan.toml"
    body.write_text('schema = 1\nname = "x"\n', encoding="utf-8")
    before = {path: path.read_bytes() for path in (*files.values(), body)}
    for call in (
        ("publications", files["publications"], *KIND, "--output", files["publications"]),
        ("publications", files["publications"], *KIND, "--under", body, "--output", body),
        ("list", files["list"], "--output", files["list"]),
        ("list", files["list"], "--dcat", files["list"], *DECIDED),
        ("list", files["numbered"], "--output", new, "--dcat", new, *DECIDED),
        ("duties", "2026", files["duties"], "--ics", files["duties"]),
        ("audit", "tiada.csv", "--output", files["list"]),
    ):
        assert run(*call).exit_code == 2, call
    assert {path: path.read_bytes() for path in before} == before
    assert not new.exists()


def test_a_file_that_cannot_be_written_is_told(files: dict[str, Path], tmp_path: Path) -> None:
    nowhere = tmp_path / "tiada" / "x.json"
    for call in (
        ("list", files["list"], "--output", nowhere),
        ("list", files["numbered"], "--dcat", nowhere, *DECIDED),
        ("duties", "2026", files["duties"], "--ics", nowhere),
    ):
        result = run(*call)
        assert result.exit_code == 2, call
        assert "KB-R01: x.json: tidak dapat ditulis" in result.stderr, call


# --- progress and start-up


def test_long_work_shows_its_progress_only_where_somebody_is_watching(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    long = tmp_path / "panjang.csv"
    long.write_text("x" * 300_000, encoding="utf-8")
    rows = list(range(3_000))
    with cli_files.working(long, "membaca"):
        assert list(cli_files.watched(rows, "membaca")) == rows
    assert not capsys.readouterr().err
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with cli_files.working(tmp_path / "tiada.csv", "membaca"):
        assert list(cli_files.watched(rows[:10], "membaca")) == rows[:10]
    assert not capsys.readouterr().err
    with cli_files.working(long, "membaca"):
        pass
    assert "membaca" in capsys.readouterr().err
    assert list(cli_files.watched(rows, "menulis")) == rows
    assert "menulis" in capsys.readouterr().err


def test_starting_the_command_line_loads_nothing_heavy() -> None:
    code = "import keterbukaan.cli.app, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert not {"pydantic", "openpyxl", "icalendar", "dateutil", "rich.progress"} & loaded
