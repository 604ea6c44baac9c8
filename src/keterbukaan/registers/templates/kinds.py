"""The kinds of empty tables, and writing one (templat)."""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike
from pathlib import Path

from keterbukaan._arguments import checked
from keterbukaan._extras import install_command
from keterbukaan._words import LabelledEnum, Said
from keterbukaan.files._beside import DAYS_OFF
from keterbukaan.files.output import check_output, write_whole
from keterbukaan.files.tables import unusable
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.registers.templates._complaints import complaints
from keterbukaan.registers.templates._form_sheets import decree, duties, team
from keterbukaan.registers.templates._limits import OUTSIDE, Calendar
from keterbukaan.registers.templates._lists import exemptions, public_list
from keterbukaan.registers.templates._parts import ROWS, TemplateSheet
from keterbukaan.registers.templates._registers import objections, requests

__all__ = ["TemplateKind", "write_template"]


class TemplateKind(LabelledEnum):
    """What is kept in a table, or written into a form (jenis templat)."""

    REGISTER = ("register", "register permintaan informasi", "register of requests")
    OBJECTIONS = ("objections", "register keberatan", "register of objections")
    COMPLAINTS = ("complaints", "register pengaduan", "register of complaints")
    LIST = ("list", "Daftar Informasi Publik", "public information list")
    EXEMPTIONS = ("exemptions", "daftar informasi dikecualikan", "list of exempt information")
    DUTIES = ("duties", "fakta kewajiban berulang", "facts of recurring duties")
    DECREE = ("decree", "SK penetapan PPID", "decree that appoints the PPID")
    TEAM = ("team", "SK tim pengelola pengaduan", "decree on a complaint team")


_COUNTING = {
    TemplateKind.REGISTER: requests,
    TemplateKind.OBJECTIONS: objections,
    TemplateKind.COMPLAINTS: complaints,
}
_READ_BY = {
    TemplateKind.REGISTER: "audit",
    TemplateKind.OBJECTIONS: "audit",
    TemplateKind.DUTIES: "duties TAHUN",
}


@checked
def write_template(
    path: str | PathLike[str], kind: TemplateKind, *, under: Jurisdiction | None = None
) -> None:
    """Write an empty table as a workbook, with a guide, the days off and live formulas.

    The formulas follow the body's calendar, limits and readings as they are known now. The file is
    written whole, or what was there stays.

    Raises:
        TableFileError: the name does not end with .xlsx, the file cannot be written, or the extra
            `excel` is missing.
        ArgumentError: an argument is of another kind than it takes.
    """
    path = Path(path)
    check_output(path, ".xlsx")
    try:
        from keterbukaan.registers.templates._guide import FIRST_LINE_OFF
        from keterbukaan.registers.templates._packed import packed
        from keterbukaan.registers.templates._workbook import workbook_of
    except ImportError as problem:
        raise unusable(
            path,
            f"perlu paket tambahan: {install_command('excel')}",
            f"needs further packages: {install_command('excel')}",
        ) from problem
    body = under or Jurisdiction.national()
    calendar = Calendar.of(body, FIRST_LINE_OFF) if kind in _COUNTING else None
    sheets = _sheets(kind, body) if calendar is None else (_COUNTING[kind](calendar),)
    book = workbook_of(sheets, tuple(_notes(kind, body, calendar)), calendar)
    write_whole(path, packed(book))


def _sheets(kind: TemplateKind, body: Jurisdiction) -> tuple[TemplateSheet, ...]:
    """Return the sheets of what counts no working days."""
    if kind is TemplateKind.TEAM:
        return team(body)
    if kind is TemplateKind.DUTIES:
        return duties()
    if kind is TemplateKind.DECREE:
        return decree()
    return (public_list() if kind is TemplateKind.LIST else exemptions(),)


def _notes(kind: TemplateKind, body: Jurisdiction, calendar: Calendar | None) -> Iterator[Said]:
    """Yield what is to be known of the whole workbook."""
    command = f"keterbukaan {_READ_BY.get(kind, kind.value)} BERKAS.xlsx"
    yield Said(
        f"Isi kolom biru; judul kolom, nama lembar, dan urutannya biarkan. Baca hasilnya dengan: "
        f"{command}",
        "Fill the blue columns, and leave the headers and the names of the sheets as they are. "
        "Read the file with the command at the left.",
    )
    yield Said(
        "Tulis tanggal sebagai tanggal, mis. 24/03/2025. Kosongkan yang belum terjadi.",
        "Write dates as dates, such as 24/03/2025. Leave empty what has not happened yet.",
    )
    if calendar is None:
        return
    first, last = calendar.off.first.year, calendar.off.last.year
    yield Said(
        f"Kolom abu-abu adalah rumus, dihitung menurut aturan dan kalender {body.name}, "
        f"{first}–{last} (lembar {DAYS_OFF}). Di luar itu tertulis '{OUTSIDE}'.",
        f"The grey columns are formulas, by the rules and the calendar of {body.name}, "
        f"{first}–{last} (sheet {DAYS_OFF}). Beyond it they say so.",
    )
    yield Said(
        "Keadaan dihitung untuk hari di sebelah 'Keadaan per': hari ini, kecuali diganti.",
        "The state is that of the day beside 'Keadaan per': today, unless it is replaced.",
    )
    yield Said(
        "Tenggat dihitung menurut penafsiran yang dipakai; yang lain tidak tampak di sini. "
        f"{command} memberi juga hari yang paling awal dan paling akhir.",
        "The last days follow the readings in use, and the others do not show here. The command "
        "gives the earliest and the latest day as well.",
    )
    yield Said(
        f"Rumus tersedia untuk {ROWS} baris; perlu lebih, salin baris terakhir ke bawah. Untuk "
        "mencetak, saring dahulu baris yang terisi.",
        f"There are formulas for {ROWS} rows; for more, copy the last row down. Before printing, "
        "filter the rows that are filled in.",
    )
    yield Said(
        "Bila keluar keputusan libur yang baru, buat templat baru dan salin isi kolom biru.",
        "After a new decree on days off make a new template, and copy the blue columns into it.",
    )
