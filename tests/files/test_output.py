"""A file is written whole or not at all, and nothing beside it is touched: links, modes, devices.

What ends a process, and what the system refuses, is tried on real processes. No test writes to a
device of the machine, which a fault would replace.
"""

from __future__ import annotations

import errno
import json
import os
import stat
import struct
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from keterbukaan.errors import TableFileError
from keterbukaan.files import output
from keterbukaan.files._system_words import said_by_system
from keterbukaan.files.forms import read_records, write_records
from keterbukaan.files.output import check_output, replaced, write_whole
from keterbukaan.files.tables import write_table
from keterbukaan.information.public_list import LIST_FORM, ListRow

ACCESS = "system.posix_acl_access"

OLD = b"yang lama"
LINES = [["Judul"], ["isi"]]
ROW = ListRow(
    number="1",
    summary="Profil",
    holder="Dinas",
    responsible="Sekretaris",
    made="2024",
    form="PDF",
    retention="5 tahun",
)


def as_bytes(path: Path) -> None:
    write_whole(path, b"yang baru")


def as_table(path: Path) -> None:
    write_table(path, LINES)


def as_records(path: Path) -> None:
    write_records(path, [ROW], LIST_FORM)


WRITERS: list[tuple[Callable[[Path], None], str]] = [
    (as_bytes, "x.bin"),
    (as_table, "x.csv"),
    (as_table, "x.xlsx"),
    (as_records, "x.csv"),
    (as_records, "x.xlsx"),
    (as_records, "x.json"),
]
every_writer = pytest.mark.parametrize(("write", "name"), WRITERS)


@every_writer
def test_the_old_file_is_replaced_with_its_mode(
    write: Callable[[Path], None], name: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(OLD)
    for mode in (0o600, 0o640, 0o664):
        path.chmod(mode)
        write(path)
        assert stat.S_IMODE(path.stat().st_mode) == mode
        assert path.read_bytes() != OLD
    assert os.listdir(tmp_path) == [name]  # noqa: PTH208 - the names alone


@every_writer
@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600)])
def test_a_new_file_has_the_mode_that_the_umask_gives(
    write: Callable[[Path], None], name: str, mask: int, mode: int, tmp_path: Path
) -> None:
    before = os.umask(mask)
    try:
        write(tmp_path / name)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / name).stat().st_mode) == mode


@every_writer
def test_a_link_stays_and_its_target_is_replaced(
    write: Callable[[Path], None], name: str, tmp_path: Path
) -> None:
    target, link = tmp_path / "dalam" / name, tmp_path / name
    target.parent.mkdir()
    link.symlink_to(target)
    for content in (None, OLD):  # a link that leads to nothing makes its target
        if content is not None:
            target.write_bytes(content)
        write(link)
        assert link.is_symlink()
        assert not target.is_symlink()
        assert target.read_bytes() not in {b"", OLD}
    assert [each.name for each in target.parent.iterdir()] == [name]


@every_writer
def test_a_stranger_with_a_name_like_ours_is_left_alone(
    write: Callable[[Path], None], name: str, tmp_path: Path
) -> None:
    victim = tmp_path / "korban.txt"
    victim.write_bytes(OLD)
    strangers = [tmp_path / f"{name}{ending}" for ending in (".part", ".tmp", "~")]
    for each in strangers:
        each.symlink_to(victim)
    write(tmp_path / name)
    assert victim.read_bytes() == OLD
    assert all(each.is_symlink() for each in strangers)


@every_writer
def test_what_is_no_regular_file_is_written_to_and_stays(
    write: Callable[[Path], None], name: str, tmp_path: Path
) -> None:
    pipe = tmp_path / name
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write(pipe)
    reader.join(timeout=60)
    assert read[0]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@every_writer
def test_a_failure_while_it_is_written_leaves_what_was_there(
    write: Callable[[Path], None],
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / name
    path.write_bytes(OLD)

    def fails(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(
        TableFileError, match=rf"^KB-R01: {name}: cannot be written \(No space left"
    ):
        write(path)
    assert path.read_bytes() == OLD
    assert [each.name for each in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("name", ["x.csv", "x.xlsx"])
@pytest.mark.parametrize("ending", [KeyboardInterrupt, SystemExit, ValueError])
def test_an_interruption_between_two_rows_leaves_what_was_there(
    name: str, ending: type[BaseException], tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(OLD)

    def rows() -> Iterator[list[str]]:
        yield from LINES
        raise ending

    with pytest.raises(ending):
        write_table(path, rows())
    assert path.read_bytes() == OLD
    assert [each.name for each in tmp_path.iterdir()] == [name]


@every_writer
def test_a_folder_and_a_place_in_no_folder_are_refused(
    write: Callable[[Path], None], name: str, tmp_path: Path
) -> None:
    folder = tmp_path / name
    folder.mkdir()
    for path, said in (
        (folder, rf"{name}: cannot be written \(Is a directory\)"),
        (tmp_path / "tiada" / name, rf"{name}: cannot be written \(No such file or directory\)"),
        (Path(), r"\.: cannot be written \(Is a directory\)"),
    ):
        with pytest.raises(TableFileError, match=said):
            write(path)
    assert list(tmp_path.iterdir()) == [folder]


@every_writer
def test_a_file_that_is_protected_is_not_replaced(
    write: Callable[[Path], None],
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / name
    path.write_bytes(OLD)
    monkeypatch.setattr(os, "access", lambda *_: False)  # the superuser may write every file
    with pytest.raises(TableFileError, match="Permission denied"):
        write(path)
    assert path.read_bytes() == OLD


def test_the_owner_stays_and_is_given_before_the_mode(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(OLD)
    path.chmod(0o640)
    old = path.stat()
    given: list[tuple[int, int, int]] = []

    def chown(new: Path, user: int, group: int) -> None:
        given.append((user, group, stat.S_IMODE(new.stat().st_mode)))

    monkeypatch.setattr(os, "chown", chown)
    write_table(path, LINES)
    assert given == [(old.st_uid, -1, 0o600), (-1, old.st_gid, 0o600)]
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_where_owner_and_mode_cannot_be_given_the_file_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(OLD)

    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "chown", refused)
    monkeypatch.setattr(Path, "chmod", refused)
    write_table(path, LINES)
    assert path.read_bytes() != OLD
    assert stat.S_IMODE(path.stat().st_mode) == 0o600  # nobody else may read it


@pytest.mark.parametrize("name", ["x.ods", "x", "x.CSV.txt", ".csv"])
def test_a_table_is_written_only_in_a_form_that_its_name_tells(name: str, tmp_path: Path) -> None:
    for write, said_id, said_en in (
        (as_table, "hanya .csv atau .xlsx", "only .csv or .xlsx"),
        (as_records, "hanya .csv, .xlsx atau .json", "only .csv, .xlsx or .json"),
    ):
        with pytest.raises(TableFileError) as caught:
            write(tmp_path / name)
        assert said_id in caught.value.text("id")
        assert said_en in caught.value.text("en")
    assert not list(tmp_path.iterdir())
    assert check_output(tmp_path / name) == Path(name).suffix.lower()  # any will do


def test_the_case_of_an_ending_does_not_matter(tmp_path: Path) -> None:
    write_records(tmp_path / "X.JSON", [ROW], LIST_FORM)
    write_records(tmp_path / "X.XLSX", [ROW], LIST_FORM)
    assert json.loads((tmp_path / "X.JSON").read_bytes())[0]["number"] == "1"
    assert read_records(tmp_path / "X.XLSX", LIST_FORM).records == (ROW,)


# Real processes

WRITE = """
import sys
from pathlib import Path
sys.path[:0] = {path!r}
from keterbukaan.files.output import replaced
from keterbukaan.files.tables import write_table
"""


def started(code: str, **more: object) -> subprocess.Popen[str]:
    return subprocess.Popen(  # type: ignore[call-overload,no-any-return]
        [sys.executable, "-c", WRITE.format(path=sys.path) + code],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **more,
    )


FULL = """
import resource
from keterbukaan.errors import TableFileError
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
lines = [[f"baris {n} {n * 7919 % 104729}"] for n in range(5000)]
try:
    write_table(sys.argv[1], lines)
except TableFileError as problem:
    print(problem)
"""


@pytest.mark.parametrize("name", ["x.csv", "x.xlsx"])
def test_on_a_full_disk_the_old_file_stays_and_one_sentence_is_said(
    name: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(OLD)
    done = subprocess.run(
        [sys.executable, "-c", WRITE.format(path=sys.path) + FULL, path],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == f"KB-R01: {name}: cannot be written (File too large)\n"
    assert not done.stderr
    assert path.read_bytes() == OLD
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_two_processes_that_write_one_file_leave_one_of_them_whole(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    code = f"""
for _ in range(40):
    write_table({str(path)!r}, [[sys.stdin.read(1) or "x"]] + [["LETTER" * 50]] * 400)
"""
    both = [started(code.replace("LETTER", each), stdin=subprocess.DEVNULL) for each in "ab"]
    wholes = {"\ufeffx\n" + (each * 50 + "\n") * 400 for each in "ab"}
    seen = set()
    while any(each.poll() is None for each in both):
        if path.exists():
            seen.add(path.read_text("utf-8"))
    for each in both:
        assert each.communicate() == ("", "")
    assert seen | {path.read_text("utf-8")} <= wholes
    assert [each.name for each in tmp_path.iterdir()] == ["x.csv"]


def test_what_this_process_prints_to_is_written_straight(tmp_path: Path) -> None:
    printed, link = tmp_path / "cetak.csv", tmp_path / "stdout"
    link.symlink_to("/proc/self/fd/1")
    code = """
print("sebelum", flush=True)
for name in sys.argv[1:]:
    write_table(name, [["isi"]])
print("sesudah")
"""
    with printed.open("wb") as file:
        subprocess.run(
            [sys.executable, "-c", WRITE.format(path=sys.path) + code, link, printed],
            stdout=file,
            check=True,
        )
    assert printed.read_text("utf-8") == "sebelum\n\ufeffisi\n\ufeffisi\nsesudah\n"
    piped = subprocess.run(
        [sys.executable, "-c", WRITE.format(path=sys.path) + code, link, link],
        capture_output=True,
        check=True,
    )
    assert piped.stdout.decode() == "sebelum\n\ufeffisi\n\ufeffisi\nsesudah\n"


def test_what_has_no_ending_and_is_no_regular_file_takes_the_first(tmp_path: Path) -> None:
    pipe = tmp_path / "pipa"
    os.mkfifo(pipe)
    assert check_output(pipe, ".csv", ".xlsx") == ".csv"
    assert check_output(tmp_path / "x.xlsx", ".csv", ".xlsx") == ".xlsx"


def test_the_descriptor_that_is_printed_to_goes_on_where_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed = tmp_path / "cetak"
    with printed.open("w", encoding="utf-8") as file:
        monkeypatch.setattr(output, "_OWN_STREAMS", (987_654, file.fileno()))
        for said in ("sebelum\n", "sesudah\n"):
            file.write(said)
            file.flush()
            write_whole(printed, b"isi\n")
    assert printed.read_text("utf-8") == "sebelum\nisi\nsesudah\nisi\n"


def test_a_process_without_its_streams_writes_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output, "_OWN_STREAMS", (987_654,))
    for _ in range(2):
        write_table(tmp_path / "x.csv", LINES)
    assert (tmp_path / "x.csv").read_text("utf-8-sig") == "Judul\nisi\n"


def test_the_library_installs_no_signal_handler() -> None:
    code = (
        "import signal\nbefore = [signal.getsignal(n) for n in signal.valid_signals()]\n"
        "import keterbukaan, keterbukaan.cli.app\nfrom keterbukaan.files.output import replaced\n"
        "assert before == [signal.getsignal(n) for n in signal.valid_signals()]\n"
    )
    assert started(code).communicate() == ("", "")


def test_what_is_read_while_it_is_written_is_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(OLD)
    with replaced(path) as file:
        file.write(b"baru")
        file.flush()
        assert path.read_bytes() == OLD
    assert path.read_bytes() == b"baru"


def test_a_sheet_is_whole(tmp_path: Path) -> None:
    write_table(tmp_path / "x.xlsx", [["a", "b\r\nc\x01"], ["", "=1"]], sheet="lembar")
    page = load_workbook(tmp_path / "x.xlsx")["lembar"]
    assert [list(line) for line in page.iter_rows(values_only=True)] == [
        ["a", "b\nc "],
        [None, "'=1"],
    ]


def test_a_list_of_access_is_kept_or_the_owner_alone_has_access(tmp_path: Path) -> None:
    """With such a list the mode of the group is only the most that the list may give."""
    path, other = tmp_path / "a.csv", tmp_path / "b.csv"
    nobody = 0xFFFFFFFF
    rows = [(1, 6, nobody), (2, 6, 1234), (4, 0, nobody), (16, 6, nobody), (32, 0, nobody)]
    access = struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *row) for row in rows)
    for each in (path, other):
        each.write_text("old")
    try:
        os.setxattr(path, ACCESS, access)
    except (OSError, AttributeError):
        pytest.skip("this file system keeps no lists of access")
    write_whole(path, b"new")
    assert os.getxattr(path, ACCESS) == access
    assert path.read_bytes() == b"new"
    assert output._keep_list_of_access(other, path)  # there is none to keep


def test_what_cannot_be_kept_is_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.csv"
    path.write_text("old")
    path.chmod(0o664)
    monkeypatch.setattr(output, "_keep_list_of_access", lambda *_: False)
    write_whole(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    monkeypatch.setattr(output, "_keep_list_of_access", lambda *_: True)
    path.chmod(0o664)
    monkeypatch.setattr(output, "_keep_group", lambda *_: False)
    write_whole(path, b"newer")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_list_that_cannot_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "getxattr", lambda *_: b"x", raising=False)
    monkeypatch.setattr(os, "setxattr", refuse, raising=False)
    assert not output._keep_list_of_access(tmp_path, tmp_path)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOENT, "berkas atau foldernya tidak ada; periksa namanya"),
        (errno.EACCES, "tidak diizinkan; mungkin sedang dibuka program lain atau terlindungi"),
        (errno.ENOSPC, "tempat penyimpanannya penuh"),
        (errno.EMFILE, "Too many open files"),
    ],
)
def test_what_the_system_says_is_said_in_indonesian(number: int, said: str) -> None:
    found = said_by_system(OSError(number, os.strerror(number)))
    assert (found.id, found.en) == (said, os.strerror(number))


def test_what_the_system_says_without_a_number_is_repeated() -> None:
    assert said_by_system(OSError("rusak")).id == "rusak"
