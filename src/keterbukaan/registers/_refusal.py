"""What is said of a file that is no register, or of which nobody can say where its clocks start."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from keterbukaan._words import Said
from keterbukaan.errors import TableFileError
from keterbukaan.files._labels import label
from keterbukaan.files._layout import Table, UnreadPart
from keterbukaan.files._settled import headers_in_words
from keterbukaan.files._vocabulary import Columns
from keterbukaan.files.tables import unusable
from keterbukaan.registers.columns import REGISTER_WORDS, STARTS, Column

__all__ = ["no_start", "no_table"]

_OTHER_KINDS = (
    (
        "complaint",
        Said(
            "ini tampaknya register pengaduan: gunakan 'keterbukaan complaints'",
            "this seems to be a register of complaints: use 'keterbukaan complaints'",
        ),
    ),
    (
        "exemption",
        Said(
            "ini tampaknya daftar informasi yang dikecualikan: gunakan 'keterbukaan exemptions'",
            "this seems to be a list of exempt information: use 'keterbukaan exemptions'",
        ),
    ),
    (
        "publication",
        Said(
            "ini tampaknya daftar dokumen yang dipublikasikan dan bukan register permohonan; untuk "
            "daftar informasi publik gunakan 'keterbukaan list'",
            "this seems to be a list of published documents and no register of requests; for a "
            "public information list use 'keterbukaan list'",
        ),
    ),
)
_SETTLE = Said(
    'bila ada kolomnya, sebutkan: --column request_received="judul kolom" (atau '
    "objection_received, dispute_filed)",
    'if it has such a column, name it: --column request_received="header" (or '
    "objection_received, dispute_filed)",
)


def no_table(path: Path, unread: Sequence[UnreadPart]) -> TableFileError:
    """Build the error that a file has no header of a register."""
    headers = [words for part in unread for words in part.headers]
    return _refused(
        path,
        Said("tidak ada kolom tanggal yang dikenali", "no column of dates was recognised"),
        headers,
    )


def no_start(path: Path, read: Sequence[tuple[Table, Columns[Column]]]) -> TableFileError:
    """Build the error that no column is known from which a limit runs."""
    headers = [words for table, _ in read for words in table.headers]
    doubtful = {
        each.header: [column for column in each.meanings if column in STARTS]
        for _, found in read
        for each in found.doubtful
        if not STARTS.isdisjoint(each.meanings)
    }
    if not doubtful:
        return _refused(
            path,
            Said("kolom yang memulai batas waktu tidak ada", "no column starts a limit"),
            headers,
        )
    lines = [
        f'--column {column.value}="{label(header)}"'
        for header, columns in doubtful.items()
        for column in columns
    ]
    named = headers_in_words(doubtful)
    meant = list(dict.fromkeys(column for each in doubtful.values() for column in each))
    return unusable(
        path,
        f"kolom {named} mungkin memuat {' atau '.join(each.label_id for each in meant)}, tetapi "
        f"itu tidak pasti; bila benar, tambahkan {' atau '.join(lines)}",
        f"column {named} may hold the {' or '.join(each.label_en for each in meant)}, but that is "
        f"not certain; if so, add {' or '.join(lines)}",
    )


def _refused(path: Path, said: Said, headers: Sequence[str]) -> TableFileError:
    there = headers_in_words(headers)
    words = frozenset[str]().union(*map(REGISTER_WORDS.words_of, headers))
    hint = next((hint for kind, hint in _OTHER_KINDS if kind in words), _SETTLE)
    return unusable(
        path,
        f"{said.id}; yang dicari: tanggal permohonan, keberatan atau sengketa diterima; judul yang "
        f"ada: {there}. {_begun(hint.id)}",
        f"{said.en}; looked for: the day on which a request, an objection or a dispute was "
        f"received; the headers there: {there}. {_begun(hint.en)}",
    )


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]
