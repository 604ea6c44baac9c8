"""Each template is read by its own command: empty, with a row, and with what is wrong in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from calling import flat, run
from openpyxl import load_workbook

from keterbukaan import Jurisdiction
from keterbukaan.cases.complaint import ComplaintClass
from keterbukaan.cases.complaint.record import ComplaintChannel, Secrecy
from keterbukaan.cases.complaint.team_decree import Mechanism, TeamDecree
from keterbukaan.duties import DutyFacts
from keterbukaan.errors import TableFileError
from keterbukaan.files import read_records
from keterbukaan.information import EXEMPTION_FORM, LIST_FORM
from keterbukaan.organization import AppointmentDecree, Role
from keterbukaan.registers import COMPLAINT_FORM, Column, read_register
from keterbukaan.registers.templates import (
    TemplateKind,
    read_decree_form,
    read_duties_form,
    read_team_form,
    write_template,
)
from tests.registers.templates.filling import fill, fill_in, headers_of

Made: TypeAlias = Callable[[TemplateKind], Path]
DAY = date(2026, 3, 2)
COMMANDS = {
    TemplateKind.REGISTER: ("audit",),
    TemplateKind.OBJECTIONS: ("audit",),
    TemplateKind.COMPLAINTS: ("complaints",),
    TemplateKind.LIST: ("list",),
    TemplateKind.EXEMPTIONS: ("exemptions",),
    TemplateKind.DUTIES: ("duties", "2026"),
    TemplateKind.DECREE: ("decree",),
    TemplateKind.TEAM: ("team",),
}


@pytest.mark.parametrize("kind", TemplateKind)
def test_an_empty_template_has_status_3_and_a_word(kind: TemplateKind, made: Made) -> None:
    shown = run(*COMMANDS[kind], made(kind))
    assert shown.exit_code == 3, shown.output
    said = flat(shown.output)
    assert "Tidak ada satu baris pun yang terisi" in said or "formulir ini belum diisi" in said
    assert "Petunjuk" not in said
    assert "Libur" not in said
    shown = run(*COMMANDS[kind], made(kind), "--lang", "en")
    assert "No row holds anything" in flat(shown.output) or "not filled in yet" in shown.output


def test_a_row_of_the_register_is_read_with_every_step(made: Made) -> None:
    path = made(TemplateKind.REGISTER)
    row = {
        "Nomor": "001/PPID/2026",
        "Tgl": DAY,
        "Nama": "Contoh",
        "Keputusan": "dikabulkan seluruhnya",
        "Pemberitahuan Tertulis": date(2026, 3, 10),
        "Tanggal Pemberitahuan Perpanjangan": date(2026, 3, 6),
    }
    fill(path, "Register", [row], date(2026, 4, 1))
    register = read_register(path)
    assert [each.number for each in register.rows] == ["001/PPID/2026"]
    assert dict(register.rows[0].dates) == {
        Column.REQUEST_RECEIVED: DAY,
        Column.REQUEST_ANSWERED: date(2026, 3, 10),
        Column.EXTENSION_NOTIFIED: date(2026, 3, 6),
    }
    assert register.rows[0].unread == frozenset()
    assert (register.unreadable, register.unread_sheets, register.doubtful) == ((), (), ())
    assert not [words for words in register.unrecognised if words.startswith("Tenggat")]


def test_what_is_owed_today_is_told_from_the_templates(made: Made) -> None:
    path = made(TemplateKind.REGISTER)
    fill(path, "Register", [{"Nomor": "001/PPID/2026", "Tgl": DAY}])
    others = [made(kind) for kind in (TemplateKind.LIST, TemplateKind.EXEMPTIONS)]
    shown = flat(run("today", path, *others, "--on", "2026-03-12").output)
    assert "001/PPID/2026 PPID: menjawab permohonan secara tertulis" in shown
    assert "register.xlsx: register permohonan" in shown
    assert "list.xlsx: Daftar Informasi Publik" in shown
    assert "exemptions.xlsx: daftar informasi dikecualikan" in shown
    assert "TIDAK dibaca" not in shown
    assert "Petunjuk" not in shown


def test_a_row_of_the_register_of_objections_is_one_of_an_objection(made: Made) -> None:
    path = made(TemplateKind.OBJECTIONS)
    answered = "Hari dan Tanggal Pemberian tanggapan atas Keberatan"
    fill(path, "Register Keberatan", [{"No.": "K-1", "Tgl": DAY, "c*": "√", answered: DAY}])
    register = read_register(path)
    assert [dict(each.dates) for each in register.rows] == [
        {Column.OBJECTION_RECEIVED: DAY, Column.OBJECTION_ANSWERED: DAY}
    ]
    assert (register.unreadable, register.unrecognised, register.unread_sheets) == ((), (), ())


def test_a_last_day_that_a_spreadsheet_has_counted_is_taken_for_no_step(tmp_path: Path) -> None:
    file = tmp_path / "register.csv"
    file.write_text(
        "Nomor,Tgl,Pemberitahuan Tertulis,Tenggat jawaban atau pemberitahuan perpanjangan,"
        "Tenggat bila diperpanjang,Tenggat yang berlaku,"
        "Tenggat: sisa (+) atau lewat (−) hari kerja,Tenggat: keadaan\n"
        "1,2026-03-02,,2026-03-16,2026-03-30,2026-03-16,-3,terlambat\n",
        encoding="utf-8",
    )
    register = read_register(file)
    assert dict(register.rows[0].dates) == {Column.REQUEST_RECEIVED: DAY}
    assert register.rows[0].unread == frozenset()
    assert register.rows[0].status is None


def test_every_column_and_every_choice_of_the_register_of_complaints_is_read(made: Made) -> None:
    path = made(TemplateKind.COMPLAINTS)
    page = load_workbook(path)["Register Pengaduan"]
    headers = [words for words in headers_of(page) if not words.startswith("Tenggat")]
    rows: list[dict[str, Any]] = [
        {"Nomor": f"{number}", "Tanggal diterima": DAY, "Kanal": channel.value.replace("_", " ")}
        for number, channel in enumerate(ComplaintChannel)
    ]
    for row, each in zip(rows, ComplaintClass, strict=False):
        row["Golongan"] = each.label("id")
    for row, secret in zip(rows, Secrecy, strict=False):
        row["Kerahasiaan"] = secret.value
    whole = {words: DAY if words.startswith("Tanggal") else "contoh" for words in headers}
    chosen = {"Nomor": "x", "Kanal": "loket", "Golongan": "aspirasi", "Kerahasiaan": "anonim"}
    whole |= {**chosen, "Tanggal pelayanan": DAY, "NIK": "3201", "Surel": "a@contoh.id"}
    fill(path, "Register Pengaduan", [*rows, whole])
    read = read_records(path, COMPLAINT_FORM)
    assert read.problems == ()
    assert [each.channel for each in read.records[:-1]] == list(ComplaintChannel)
    assert [each.complaint_class for each in read.records[:4]] == list(ComplaintClass)
    assert [each.secrecy for each in read.records[:3]] == [{each} for each in Secrecy]
    last = read.records[-1].model_dump(exclude_none=True)
    of_the_portal = {"status", "status_on", "followed_up", "archived", "archive_reason"}
    of_the_oversight = {
        *("official", "superior_followed_up", "handed_to_inspectorate", "inspection_concluded"),
        *("sanction_decided", "sanction_delivered", "result_received", "result_followed_up"),
    }
    assert last.keys() == COMPLAINT_FORM.headers.keys() - of_the_portal - of_the_oversight
    assert all(words.startswith("Tenggat") for words in read.unrecognised)
    assert (read.unread_days, read.unread_sheets) == ((), ())


def test_every_column_and_every_choice_of_the_list_is_read(made: Made) -> None:
    path = made(TemplateKind.LIST)
    headers = headers_of(load_workbook(path)["Daftar Informasi Publik"])
    rows = [
        {**dict.fromkeys(headers, "contoh"), "No.": f"{number}", "Kategori": category}
        for number, category in enumerate(("berkala", "serta merta", "setiap saat"))
    ]
    for row in rows:
        row |= {"Tautan": "https://ppid.contoh.go.id/a", "Butir": "perki.15.1.a"}
        row["Waktu dan tempat pembuatan informasi"] = "Januari 2026, Contoh"
    fill(path, "Daftar Informasi Publik", rows)
    read = read_records(path, LIST_FORM)
    assert read.problems == ()
    assert [each.category and each.category.value for each in read.records] == [
        "berkala",
        "serta_merta",
        "setiap_saat",
    ]
    assert read.records[0].model_dump(exclude_none=True).keys() == LIST_FORM.headers.keys()
    assert (read.unrecognised, read.unread_sheets) == ((), ())


def exempt(letter: str, item: str | None) -> dict[str, Any]:
    return {
        "Nomor penetapan": f"1/{letter}",
        "Informasi": "Berkas",
        "Dokumen": "Berkas 1",
        "Unit": "Setda",
        "Seluruhnya atau sebagian": "sebagian" if letter == "a" else "seluruhnya",
        "Huruf Pasal 17": letter,
        "Angka": item,
        "Dasar Hukum Pengecualian Informasi": "UU 30/2000 Pasal 3",
        "Dibuka": "merugikan",
        "Ditutup": "melindungi",
        "Tanggal penetapan": DAY,
        "Berakhir": date(2028, 3, 1),
    }


def test_every_column_and_every_letter_of_the_exempt_list_is_read(made: Made) -> None:
    path = made(TemplateKind.EXEMPTIONS)
    numbered = {"a": "1", "c": "1", "e": "1", "f": "1", "h": "1"}
    rows = [exempt(letter, numbered.get(letter)) for letter in "abcdefghij"]
    period = {**exempt("b", None), "Berakhir": None, "Jangka Waktu": "5 tahun"}
    fill(path, "Informasi Dikecualikan", [*rows, period])
    read = read_records(path, EXEMPTION_FORM)
    assert read.problems == ()
    assert "".join(each.letter.value for each in read.records) == "abcdefghijb"
    assert read.records[0].extent.value == "sebagian"
    found = {*read.records[0].model_dump(exclude_none=True), "period"}
    assert found == EXEMPTION_FORM.headers.keys() - {"kind"}
    assert read.records[-1].period == "5 tahun"
    # The annex has a column for what would follow if it were kept closed; no exemption holds it.
    assert read.unrecognised == ("Konsekuensi/Pertimbangan Bagi Publik Ditutup",)
    assert read.unread_sheets == ()


def test_the_facts_of_a_year_are_read_from_their_form(made: Made) -> None:
    path = made(TemplateKind.DUTIES)
    fill_in(
        path,
        "Fakta",
        {
            "Informasi berkala terakhir diumumkan": DAY,
            "Daftar Informasi Publik terakhir dimutakhirkan": "5 Januari 2026",
        },
    )
    fill(
        path,
        "Penyerahan",
        [
            {"Unit yang menyerahkan": "Dinas Kesehatan", "Terakhir menyerahkan": DAY},
            {"Unit yang menyerahkan": "Kecamatan Utara"},
        ],
    )
    fill(path, "Informasi Dikecualikan", [exempt("a", "1")])
    form = read_duties_form(path)
    assert (form.problems, form.is_empty) == ((), False)
    assert isinstance(form.record, DutyFacts)
    told = form.record.model_dump(exclude_none=True)
    assert (told["last_announced"], told["list_updated"]) == (DAY, date(2026, 1, 5))
    assert "last_figures" not in told
    assert told["handovers"] == (
        {"unit": "Dinas Kesehatan", "last_on": DAY},
        {"unit": "Kecamatan Utara"},
    )
    (exemption,) = form.record.exemptions
    assert (exemption.number, str(exemption.claims[0].citation)) == (
        "1/a",
        "UU 14/2008 Pasal 17 huruf a angka 1",
    )
    shown = run("duties", "2026", path)
    assert shown.exit_code == 0, shown.output
    assert "Kecamatan Utara" in shown.output


def filled_decree(path: Path) -> Path:
    fill_in(
        path,
        "SK",
        {
            "Nomor SK": "188.45/12/2026",
            "Tanggal SK": date(2026, 1, 5),
            "Ditandatangani oleh": Role.HEAD_OF_BODY.label("id"),
            "Badan Publik": "Kabupaten Contoh",
        },
    )
    fill(path, "Unit Kerja", [{"Unit kerja Badan Publik": "Dinas Kesehatan"}])
    rows = [{"Peran": role.label("id"), "Jabatan": f"Jabatan {role.value}"} for role in Role]
    rows[3]["Unit PPID Pelaksana"] = "Dinas Kesehatan"
    rows[4]["Kompetensi"] = "hukum"
    fill(path, "Penunjukan", rows)
    book = load_workbook(path)
    book["Penunjukan"]["F14"] = "catatan di luar kolom"  # which makes no row
    book.save(path)
    return path


def test_a_decree_is_read_from_its_form_with_every_role(made: Made) -> None:
    path = filled_decree(made(TemplateKind.DECREE))
    form = read_decree_form(path)
    decree = form.record
    assert isinstance(decree, AppointmentDecree), form.problems
    assert [each.role for each in decree.appointments] == list(Role)
    assert (decree.signed_by, decree.signed_on) == (Role.HEAD_OF_BODY, date(2026, 1, 5))
    assert (decree.units, decree.appointments[3].unit) == (("Dinas Kesehatan",), "Dinas Kesehatan")
    assert decree.adapted_because is None
    shown = run("decree", path)
    assert shown.exit_code == 0, shown.output
    assert "188.45/12/2026, Senin, 5 Januari 2026, Kabupaten Contoh" in flat(shown.stdout)


OWN_ROLES = """
    schema = 1
    name = "Kabupaten Contoh"
    [[complaint_role]]
    name = "institution_admin"
    id = "admin pengaduan kabupaten"
    en = "regency complaint administrator"
    citations = ["Keputusan Bupati Contoh 12/2024"]
"""


def filled_team(path: Path, body: Jurisdiction) -> Path:
    write_template(path, TemplateKind.TEAM, under=body)
    fill_in(
        path,
        "SK",
        {
            "Nomor SK": "188/12/2026",
            "Tanggal SK": date(2026, 1, 5),
            "Badan Publik": "Kabupaten Contoh",
            "Sarana pengaduan": "loket; surat ;",
            "Hari pengumuman": DAY,
        },
    )
    fill(path, "Unit Kerja", [{"Unit yang melayani masyarakat": "Dinas A"}])
    roles = body.complaint_roles.roles.values()
    rows = [{"Peran": role.label("id"), "Jabatan": f"Jabatan {role.name}"} for role in roles]
    rows[0] |= {"Unit anggota": "Dinas A", "Kompetensi": "hukum", "Pengganti": "Sekda"}
    fill(path, "Anggota", rows)
    return path


@pytest.mark.parametrize("own", ["", OWN_ROLES], ids=["national", "of the body"])
def test_a_team_is_read_from_its_form_with_the_roles_of_the_body(own: str, tmp_path: Path) -> None:
    body = Jurisdiction.loads(own) if own else Jurisdiction.national()
    path = filled_team(tmp_path / "tim.xlsx", body)
    team = read_team_form(path, under=body).record
    assert isinstance(team, TeamDecree)
    assert [each.role for each in team.members] == list(body.complaint_roles.roles)
    assert team.members[0].substitute == "Sekda"
    assert team.published is not None
    assert (team.published.channels, team.published.announced_on) == (("loket", "surat"), DAY)
    assert team.published.name is None
    assert team.mechanism is None
    shown = run("team", path)
    assert "188/12/2026" in shown.output
    assert "mekanisme" not in shown.output


def test_the_mechanism_is_examined_where_a_part_of_it_is_answered(tmp_path: Path) -> None:
    path = filled_team(tmp_path / "tim.xlsx", Jurisdiction.national())
    answers = ["ya", "Tidak", *["Ya"] * 8]
    fill(path, "Mekanisme", [{"Diatur": answer} for answer in answers])
    team = read_team_form(path).record
    assert team is not None
    assert team.mechanism == frozenset(Mechanism) - {Mechanism.PROCEDURE}
    assert "mekanisme belum mengatur prosedur" in flat(run("team", path).output)


def test_what_is_wrong_in_a_form_is_told_by_sheet_column_and_line(made: Made) -> None:
    path = filled_decree(made(TemplateKind.DECREE))
    fill_in(path, "SK", {"Tanggal SK": "besok"})
    shown = run("decree", path)
    assert shown.exit_code == 2
    assert "KB-R03: decree.xlsx, SK, Tanggal SK, baris 5: " in flat(shown.output)
    fill_in(path, "SK", {"Tanggal SK": date(2026, 1, 5), "Nomor SK": None})
    fill(path, "Penunjukan", [{"Peran": "Kepala", "Jabatan": None}])
    shown = run("decree", path, "--lang", "en")
    assert shown.exit_code == 2
    said = flat(shown.output)
    assert "KB-I05: decree.xlsx, SK, Nomor SK, line 4: is required" in said
    assert "KB-I05: decree.xlsx, Penunjukan, Peran, line 6: is not an allowed value" in said
    assert "KB-I05: decree.xlsx, Penunjukan, Jabatan, line 6: is required" in said


def test_an_exemption_that_the_law_refuses_is_told_by_its_line(made: Made) -> None:
    path = made(TemplateKind.DUTIES)
    fill(path, "Informasi Dikecualikan", [exempt("b", None), exempt("a", "99")])
    form = read_duties_form(path)
    assert form.record is None
    (problem,) = form.problems
    assert (problem.sheet, problem.line) == ("Informasi Dikecualikan", 7)
    assert "huruf a tidak memuat angka 99" in problem.reason("id")


def test_a_part_of_the_mechanism_is_answered_with_yes_or_no(tmp_path: Path) -> None:
    path = filled_team(tmp_path / "tim.xlsx", Jurisdiction.national())
    fill(path, "Mekanisme", [{"Diatur": "sebagian"}, {"Materi": "z. lain", "Diatur": "ya"}])
    form = read_team_form(path)
    assert [(each.sheet, each.line, each.column) for each in form.problems] == [
        ("Mekanisme", 6, "Diatur")
    ]
    fill(path, "Mekanisme", [{"Diatur": "ya"}, {"Materi": "z. lain", "Diatur": "ya"}])
    (problem,) = read_team_form(path).problems
    assert (problem.sheet, problem.code) == ("Mekanisme", "KB-I05")


@pytest.mark.parametrize("gone", ["sheet", "field", "column"])
def test_a_workbook_that_is_not_the_form_is_refused_with_what_is_missing(
    gone: str, made: Made
) -> None:
    path = filled_decree(made(TemplateKind.DECREE))
    book = load_workbook(path)
    if gone == "sheet":
        del book["Unit Kerja"]
    elif gone == "field":
        book["SK"]["A4"] = "Lain"
    else:
        book["Penunjukan"]["A4"] = "Lain"
    book.save(path)
    what = {
        "sheet": "the sheet Unit Kerja",
        "field": "Nomor SK on the sheet SK",
        "column": "Peran, Jabatan, Unit PPID Pelaksana, Kompetensi on the sheet Penunjukan",
    }
    with pytest.raises(TableFileError, match=f"is not this form: {what[gone]} was not found"):
        read_decree_form(path)
    assert run("decree", path).exit_code == 2


def test_a_form_does_not_show_what_was_written_into_it(made: Made) -> None:
    form = read_decree_form(filled_decree(made(TemplateKind.DECREE)))
    assert repr(form) == "FilledForm(problems=(), is_empty=False)"
