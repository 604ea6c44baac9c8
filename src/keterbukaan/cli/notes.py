"""What has to be known of a file that was read, beside its rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

from keterbukaan._words import Said, long_day
from keterbukaan.files._csv import WINDOWS
from keterbukaan.files._labels import label

if TYPE_CHECKING:
    from typing import Any

    from keterbukaan.files.forms import RecordFile
    from keterbukaan.registers.reading import Register

    Read: TypeAlias = Register | RecordFile[Any]

_PLACES_SHOWN = 12
__all__ = ["holds_no_row", "is_partly_read", "notes_on", "notes_on_columns"]

_AS_WINDOWS = Said(
    "Berkas ini bukan UTF-8 dan dibaca sebagai Windows-1252; periksa nama dan tanda bacanya, dan "
    "simpan sebagai 'CSV UTF-8' agar pasti",
    "The file is not UTF-8 and was read as Windows-1252; check its names and signs, and save it as "
    "'CSV UTF-8' to be certain",
)
_NO_ROW = Said(
    "Tidak ada satu baris pun yang terisi; tidak ada yang diperiksa",
    "No row holds anything; nothing was checked",
)


def holds_no_row(read: Read) -> bool:
    """Return whether a file has no row, good or bad: its headers alone, or an empty list."""
    from keterbukaan.registers.reading import Register

    if isinstance(read, Register):
        return not (read.rows or read.unreadable)
    return not (read.records or read.problems)


def is_partly_read(read: RecordFile[Any]) -> bool:
    """Return whether something was not read of a file that may be a record, or part of one."""
    unread = read.problems or read.unread_days or read.doubtful or read.unread_rows
    return bool(unread) or holds_no_row(read)


def notes_on(read: Read) -> list[Said]:
    """Return what is to be known, in the order in which it is shown."""
    if holds_no_row(read):
        return [*_of_letters(read), _NO_ROW]
    return [*notes_on_columns(read), *_of_lines(read)]


def notes_on_columns(read: Read) -> list[Said]:
    """Return what is to be known of its letters and columns, which may change what is judged."""
    from keterbukaan.registers.reading import Register

    columns = _of_columns(read) if isinstance(read, Register) else _of_form(read)
    return [*_of_letters(read), *columns]


def _of_letters(read: Read) -> list[Said]:
    return [_AS_WINDOWS] if read.encoding == WINDOWS else []


def _of_columns(read: Register) -> Iterator[Said]:
    """Yield what is to be known of the columns, with the line that settles each doubt."""
    for doubt in dict.fromkeys((each.header, each.meanings) for each in read.doubtful):
        header, meanings = doubt
        lines = [f'--column {each.value}="{header}"' for each in meanings]
        yield Said(
            f"Kolom '{header}' tidak dibaca: mungkin memuat "
            f"{' atau '.join(each.label_id for each in meanings)}; bila benar, tambahkan "
            f"{' atau '.join(lines)}",
            f"Column '{header}' was not read: it may hold the "
            f"{' or the '.join(each.label_en for each in meanings)}; if so, add "
            f"{' or '.join(lines)}",
        )
    if read.unrecognised:
        yield _on_unread_columns(read)
    for column in read.untold:
        yield Said(
            f"Tidak ada kolom {column.label_id}, sehingga langkah itu tidak dinilai",
            f"There is no column for the {column.label_en}, so that step is not judged",
        )
    if read.month_first:
        yield _on_month_first(read.month_first)


def _of_form(read: RecordFile[Any]) -> Iterator[Said]:
    """Yield what is to be known of a form's columns, with the line that settles each doubt."""
    for each in read.doubtful:
        header = label(each.header, None)
        lines = [f'--column {name}="{header}"' for name in each.meanings]
        meant_id, meant_en = (
            [read.heading(name, "id") for name in each.meanings],
            [read.heading(name, "en") for name in each.meanings],
        )
        yield Said(
            f"Kolom '{header}' tidak dibaca: mungkin memuat {' atau '.join(meant_id)}; bila benar, "
            f"tambahkan {' atau '.join(lines)}",
            f"Column '{header}' was not read: it may hold {' or '.join(meant_en)}; if so, add "
            f"{' or '.join(lines)}",
        )
    for once in read.said_once:
        where_id = "seperti ditentukan" if once.where is None else f"menurut baris '{once.where}'"
        where_en = "as told" if once.where is None else f"by the line '{once.where}'"
        yield Said(
            f"{read.heading(once.field, 'id')} untuk semua baris: {long_day(once.day, 'id')}, "
            f"{where_id}",
            f"{read.heading(once.field, 'en')} for all rows: {long_day(once.day, 'en')}, "
            f"{where_en}",
        )
    if (drawn := read.drawn_on) is not None:
        yield Said(
            f"Berkas ini dibuat {long_day(drawn.day, 'id')}, menurut baris '{drawn.where}'; yang "
            "terjadi sesudahnya tidak ada di dalamnya",
            f"The file was drawn on {long_day(drawn.day, 'en')}, by the line '{drawn.where}'; what "
            "happened later is not in it",
        )
    if read.month_first:
        yield _on_month_first(read.month_first)


def _on_month_first(columns: Sequence[str]) -> Said:
    headers = "; ".join(columns)
    return Said(
        f"Dibaca bulan lebih dulu (1/13/2026 adalah 13 Januari 2026): {headers}",
        f"Read with the month first (1/13/2026 is 13 January 2026): {headers}",
    )


def _of_lines(read: Read) -> Iterator[Said]:
    """Yield what is to be known of lines that are no rows, and of sheets that were not read."""
    if read.unread_lines:
        yield Said(
            f"{read.unread_lines} baris ada di lembar atau tabel yang tidak dibaca",
            f"{read.unread_lines} lines stand on sheets or in tables that were not read",
        )
    reasons: dict[Said, dict[str, list[str]]] = {}
    for each in read.left_out:
        sheets = reasons.setdefault(each.why, {})
        sheets.setdefault(each.sheet, []).append(str(each.line))
    for why, sheets in reasons.items():
        places = "; ".join(f"{sheet} {_shown(lines)}".strip() for sheet, lines in sheets.items())
        yield Said(
            f"Bukan baris register ({why.id}): {places}",
            f"No row of the register ({why.en}): {places}",
        )


def _shown(lines: list[str]) -> str:
    more = ", ..." if len(lines) > _PLACES_SHOWN else ""
    return ", ".join(lines[:_PLACES_SHOWN]) + more


def _on_unread_columns(read: Register) -> Said:
    """Say how a column that was not read can be named, with the names that are still free."""
    from keterbukaan.registers.columns import Column

    known = {column for column, _ in read.mapping}
    if Column.REQUEST_RECEIVED in known and Column.REQUEST_ANSWERED not in known:
        line = f'--column {Column.REQUEST_ANSWERED.value}="{read.unrecognised[0]}"'
        how_id, how_en = f"misalnya {line}", f"as in {line}"
    else:
        each_step = (
            Column.REQUEST_ANSWERED,
            Column.EXTENSION_NOTIFIED,
            Column.REQUEST_WITHDRAWN,
            Column.OBJECTION_RECEIVED,
            Column.OBJECTION_ANSWERED,
        )
        free = [each for each in each_step if each not in known]
        line = f'"{read.unrecognised[0]}"'
        named_id = ", ".join(f"{each.value} ({each.label_id})" for each in free)
        named_en = ", ".join(f"{each.value} ({each.label_en})" for each in free)
        how_id = f"dengan --column LANGKAH={line}; LANGKAH misalnya {named_id}"
        how_en = f"with --column STEP={line}; STEP is for instance {named_en}"
        if not free:
            how_id, how_en = "dengan --column", "with --column"
    return Said(
        "Langkah yang tanggalnya mungkin ada di kolom yang tidak dibaca tidak dinilai; bila kolom "
        f"itu memuat sebuah langkah, sebutkan, {how_id}",
        "A step whose date may stand in a column that was not read is not judged; where such a "
        f"column holds a step, name it, {how_en}",
    )
