"""What reaches a terminal: text only, in whatever encoding; and how a command ends by a signal."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from calling import KIND, ON, REGISTER, ROOT, run
from office_files import DECIDED, DECREE, FACTS, LIST, TEAM
from openpyxl import Workbook

from keterbukaan.__main__ import main
from keterbukaan.cli import tables, terminal
from keterbukaan.cli.answer import Answer, print_answer
from keterbukaan.files._toml import Entry

BAD = "\x1b]0;x\x07\x00\r\u202e\u200b\x9b"
SILENT = "\x1b\x07\u202e\u200b"  # without a letter, so that a header is still known by its words


def escaped(text: str) -> str:
    return json.dumps(text)


def body(**more: str) -> str:
    """Return a body's file with a bad sign in every text that it has, unless it is given."""
    held = {"name": f"Kab{BAD}", "day": f"Libur{BAD}", "role": f"Pejabat{BAD}", **more}
    return f"""
schema = 1
name = {escaped(held["name"])}

[[day_off]]
date = 2026-01-07
name = {escaped(held["day"])}
decree = {escaped(held["day"])}
signed = 2025-12-01

[[complaint_role]]
name = "provider"
label_id = {escaped(held["role"])}
label_en = {escaped(held["role"])}
citations = ["Perbup Contoh 8/2024 Pasal 18"]
"""


def spoilt(value: Any) -> Any:
    """Return what a JSON file holds with a bad sign in every text that is no code and no day."""
    if isinstance(value, dict):
        return {key: spoilt(each) for key, each in value.items()}
    if isinstance(value, list):
        return [spoilt(each) for each in value]
    free = isinstance(value, str) and not re.fullmatch(r"[a-z_]+|\d{4}-\d\d-\d\d", value)
    return f"{value}{BAD}" if free else value


def spoilt_table(text: str, header: int) -> str:
    """Return a table with a bad sign in every cell; its headers are known all the same."""
    lines = text.replace("\r\n", "\n").strip("\n").split("\n")
    for place, line in enumerate(lines):
        bad = SILENT if place == header else BAD.replace("\r", "")
        lines[place] = ",".join(f"{cell}{bad}" if cell else cell for cell in line.split(","))
    lines[header] += f",Tgl lain {BAD!s},Tanggal{BAD}".replace("\r", "")
    return "\n".join(lines) + "\n"


@pytest.fixture
def spoilt_calls(tmp_path: Path) -> list[tuple[str | Path, ...]]:
    """Every command that prints something of a file, on files spoilt in every place."""

    def held(name: str, text: str) -> Path:
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")
        return tmp_path / name

    book = Workbook()
    assert book.active is not None
    book.active.append(["Tanggal", "Tgl lain \u202e"])
    book.active.append(["2025-03-24", "x"])
    book.create_sheet("lembar \u202e lain").append(["x"])
    book.save(tmp_path / "r.xlsx")
    register = "No,Tanggal permohonan,Tanggal jawaban\n12,2025-03-24,2025-05-20\n13,2025-03-24,x\n"
    known = held("r.csv", "No,Tanggal permohonan\n" + f'"7{BAD}",2025-03-24\n' * 2)
    complaints = (ROOT / "examples" / "complaints.csv").read_text("utf-8-sig")
    under = held("badan.toml", body())
    both = (
        ("audit", known, *ON),
        ("audit", tmp_path / "r.xlsx", *ON),
        ("audit", held("r2.csv", spoilt_table(register, 0)), *ON),
        ("complaints", ROOT / "examples" / "complaints.csv", *ON),
        ("complaints", held("c.csv", spoilt_table(complaints, 0)), *ON),
        ("list", held("d.csv", spoilt_table(LIST, 1))),
        ("list", held("d.json", json.dumps(spoilt([{"number": "1 a", "summary": 1, BAD: 2}])))),
        ("exemptions", held("e.csv", f"Nomor,Informasi,{BAD}\n1{BAD},2{BAD},x\n"), *ON),
        ("publications", held("p.csv", f"Butir,Judul,{BAD}\nuu.12.a,x{BAD},\nq{BAD},,\n"), *KIND),
        ("duties", "2026", held("f.json", json.dumps(spoilt(FACTS)))),
        ("decree", held("sk.json", json.dumps(spoilt(DECREE)))),
        ("team", held("tim.json", json.dumps(spoilt(TEAM)))),
        ("team", held("tim2.json", json.dumps({**TEAM, f"kunci{BAD}": 1}))),
    )
    alone = (
        ("due", "request.response", "2025-12-24"),
        ("due", f"request{BAD.replace(chr(0), '')}", "2025-12-24"),
        ("calendar", "2026"),
        ("rules", "list"),
        ("rules", "show", "request.response"),
        ("items", *ON),
        ("grounds", "a"),
    )
    no_under = {"decree", "team"}
    return [
        *both,
        *((*call, "--under", under) for call in both if call[0] not in no_under),
        *((*call, "--under", under) for call in alone),
        *((call[0], held(f"{call[0]}.toml", f'"{BAD}" = 1'), *call[2:]) for call in both[-3:-1]),
    ]


def assert_only_text(shown: str, call: object) -> None:
    bad = {letter for letter in shown if letter != "\n" and not letter.isprintable()}
    assert not bad, (call, bad)


@pytest.mark.parametrize("through_the_door", [False, True], ids=["file refused", "file taken"])
@pytest.mark.parametrize("more", [(), ("--lang", "en"), ("--json",)], ids=["id", "en", "json"])
@pytest.mark.parametrize("width", [80, 160])
def test_nothing_of_a_file_reaches_the_terminal_but_text(
    through_the_door: bool,  # noqa: FBT001 - a parameter of the test
    more: tuple[str, ...],
    width: int,
    spoilt_calls: list[tuple[str | Path, ...]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tables, "PLAIN_WIDTH", width)
    if through_the_door:  # what has not come from a file meets no door
        monkeypatch.setattr(Entry, "_refuse_unprintable", lambda *_: None)
    statuses = set()
    for call in spoilt_calls:
        shown = run(*call, *more)
        assert shown.exception is None or isinstance(shown.exception, SystemExit), call
        assert shown.stdout or shown.stderr, call
        assert_only_text(shown.stdout, call)
        assert_only_text(shown.stderr, call)
        statuses.add(shown.exit_code)
    assert statuses >= ({0, 1, 2, 3} if through_the_door else {1, 2, 3})


def test_a_call_that_is_refused_is_repeated_without_what_a_terminal_obeys(tmp_path: Path) -> None:
    file = tmp_path / f"x{BAD.replace(chr(0), '').replace('/', '')}.csv"
    file.write_text("No,Tanggal\n1,2025-03-24\n", encoding="utf-8")
    bad = BAD.replace("\x00", "")
    for call in (
        ("audit", file, "-o", file),
        ("due", "request.response", f"2025{bad}"),
        ("due", "request.response", f"a{bad}=2025-03-24", f"a{bad}=2025-03-24"),
        (f"tiada{bad}",),
        (f"--tiada{bad}",),
        ("items", f"--tiada{bad}"),
        ("items", "--kind", bad),
        ("grounds", bad),
        ("rules", f"x{bad}"),
        ("rules", "template", bad),
    ):
        shown = run(*call)
        assert shown.exit_code == 2, call
        assert shown.stderr, call
        assert_only_text(shown.output, call)


def test_colours_are_ours_alone(
    spoilt_calls: list[tuple[str | Path, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    for call in spoilt_calls:
        shown = run(*call).stdout
        assert_only_text(re.sub(r"\x1b\[[0-9;]*m", "", shown), call)


# Encodings


@pytest.fixture
def _same_handlers() -> Iterator[None]:
    kept = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP)}
    yield
    for number, handler in kept.items():
        signal.signal(number, handler)


def printed(
    encoding: str, call: tuple[str | Path, ...], monkeypatch: pytest.MonkeyPatch
) -> tuple[str, str]:
    """Return what the program prints where its streams have this encoding."""
    streams = [io.TextIOWrapper(io.BytesIO(), encoding=encoding) for _ in range(2)]
    with monkeypatch.context() as patched:
        patched.setattr(sys, "argv", ["keterbukaan", *map(str, call)])
        patched.setattr(sys, "stdout", streams[0])
        patched.setattr(sys, "stderr", streams[1])
        with pytest.raises(SystemExit):
            main()
    for stream in streams:
        stream.flush()
    out, err = (stream.buffer.getvalue().decode(encoding) for stream in streams)
    return out, err


@pytest.mark.usefixtures("_same_handlers")
@pytest.mark.parametrize("encoding", ["ascii", "cp437", "cp1252"])
def test_a_terminal_that_lacks_a_sign_shows_another(
    encoding: str, calls: list[tuple[str | Path, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    more: list[tuple[str | Path, ...]] = [
        ("rules", "readings"),
        ("rules", "template"),
        ("schema", "due"),
        ("--help",),
        ("audit", "--help"),
        ("audit", "tiada–.csv"),
        ("items", "--on", "kemarin – lusa"),
    ]
    for call in (*calls, *more):
        out, err = printed(encoding, call, monkeypatch)
        assert out or err, call
        assert "Traceback" not in out + err, call
    for call in (*calls, ("schema", "due")):
        whole = call if call[0] == "schema" else (*call, "--json")
        assert json.loads(printed(encoding, whole, monkeypatch)[0]) == json.loads(
            printed("utf-8", whole, monkeypatch)[0]
        )


def test_readings_are_shown_on_an_old_console() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "keterbukaan", "rules", "readings"],
        env={**os.environ, "PYTHONIOENCODING": "cp437"},
        capture_output=True,
        check=True,
    )
    assert "day-one:" in done.stdout.decode("cp437")
    assert not done.stderr


@pytest.mark.usefixtures("_same_handlers")
def test_what_the_caller_chose_for_a_stream_and_a_signal_stays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii", errors="backslashreplace")
    monkeypatch.setattr(sys, "stdout", stream)
    monkeypatch.setattr(sys, "stderr", None)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    terminal.prepare()
    assert stream.errors == "backslashreplace"
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_IGN


# Signals, full disks


BLOCKED = """
import sys
from keterbukaan.files import _cells
from keterbukaan.__main__ import main
whole = _cells.safe_cell
def waits(text):
    if text == "tunggu":
        print("ditulis", flush=True)
        sys.stdin.read()
    return whole(text)
_cells.safe_cell = waits
main()
"""


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_a_command_that_a_signal_ends_leaves_what_was_there(
    name: str, ending: str, tmp_path: Path
) -> None:
    source, output = tmp_path / "d.csv", tmp_path / f"x{ending}"
    source.write_text(LIST + "9,tunggu,Unit,Kepala,2026,PDF,lama,,\n", encoding="utf-8")
    output.write_bytes(b"yang lama")
    number = getattr(signal, name)
    with subprocess.Popen(
        [sys.executable, "-c", BLOCKED, "list", source, "-o", output],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ditulis\n"
        half_written = [each for each in tmp_path.iterdir() if each not in {source, output}]
        process.send_signal(number)
        _, said = process.communicate()
    assert len(half_written) == 1
    assert process.returncode == 128 + number
    assert "Traceback" not in said
    assert output.read_bytes() == b"yang lama"
    assert sorted(tmp_path.iterdir()) == [source, output]


def test_on_a_full_disk_every_command_keeps_the_old_file(
    files: dict[str, Path], tmp_path: Path
) -> None:
    resource = pytest.importorskip("resource")
    outputs = {
        ("audit", REGISTER): ("-o", ("a.csv", "a.xlsx")),
        ("complaints", ROOT / "examples" / "complaints.csv"): ("-o", ("c.csv", "c.xlsx")),
        ("publications", files["publications"], *KIND): ("-o", ("p.csv", "p.xlsx")),
        ("list", files["list"]): ("-o", ("l.csv", "l.xlsx", "l.json")),
        ("list", files["numbered"], *DECIDED): ("--dcat", ("k.jsonld",)),
        ("duties", "2026", files["duties"]): ("--ics", ("d.ics",)),
    }
    for call, (option, names) in outputs.items():
        for name in names:
            path = tmp_path / f"baru-{name}"
            assert run(*call, option, path).exit_code in {0, 3}
            path.write_bytes(b"yang lama")
            there = sorted(tmp_path.iterdir())
            soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
            resource.setrlimit(resource.RLIMIT_FSIZE, (300, hard))
            try:
                shown = run(*call, option, path)
            finally:
                resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
            assert shown.exit_code == 2, call
            said = f"KB-R01: {path.name}: tidak dapat ditulis (File too large)\n"
            assert shown.stderr == said, call
            assert path.read_bytes() == b"yang lama"
            assert sorted(tmp_path.iterdir()) == there


class Row(Answer):
    """An entry of a long list."""

    number: str
    days: list[str]


class Whole(Answer):
    """An answer with two lists."""

    first: list[Row]
    between: str
    nested: dict[str, list[str]]
    last: list[Row]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_lists_that_are_printed_one_by_one_read_as_if_they_were_printed_at_once(
    count: int, capsys: pytest.CaptureFixture[str]
) -> None:
    entries = [Row(number=f"{n}\x9b/PPID é", days=["a"] * n) for n in range(count)]
    between = '  "first": [],'
    print_answer(Whole(first=entries, between=between, nested={"last": []}, last=entries[:1]))
    at_once = capsys.readouterr().out
    empty = Whole(first=[], between=between, nested={"last": []}, last=[])
    print_answer(empty, first=iter(entries), last=iter(entries[:1]))
    assert capsys.readouterr().out == at_once
    assert "\x9b" not in at_once


def test_what_the_console_does_not_have_is_written_by_its_number_in_an_entry_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii", write_through=True)
    monkeypatch.setattr("sys.stdout", out)
    print_answer(
        Whole(first=[], between="", nested={}, last=[]),
        first=iter([Row(number="é😀", days=[])]),
    )
    printed = out.buffer.getvalue().decode("ascii")
    assert json.loads(printed)["first"] == [{"number": "é😀", "days": []}]


@pytest.mark.parametrize(
    "call",
    [
        ("calendar", "2025", "--json"),
        ("due", "request.response", "2025-03-24"),
        ("due", "request.response", "2025-03-24", "--json"),
        ("due", "request.respons", "2025-03-24", "--json"),
        ("schema", "due"),
        ("vectors", "list"),
        ("vectors", "export"),
        ("--help",),
    ],
)
def test_a_pipe_that_was_closed_ends_a_call_as_a_signal_does(call: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        ran = subprocess.run(
            [sys.executable, "-m", "keterbukaan", *call],
            stdout=writing,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    finally:
        os.close(writing)
    assert ran.returncode == 128 + 13  # 1 says that something was found, such as a late duty
    assert "Traceback" not in ran.stderr
    assert "Exception ignored" not in ran.stderr
