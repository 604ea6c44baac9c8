"""How long a register of 100,000 rows takes to read, judge and write, beside a bare read by pandas.

Run it with the package, its extras `cli` and `excel`, and the group `benchmarks` installed:
`python benchmarks/bench_registers.py`, or with a number of rows. Each command runs in a process of
its own, with the peak of its memory; pandas reads the same file, dates parsed, in one, too. The
ratio, of the time of a core, is what counts.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import frozen
from openpyxl import Workbook

ROWS = 100_000
ON = date(2026, 8, 3)
FIRST = date(2022, 1, 3)
REQUESTS = (
    *("No. Pendaftaran", "Tanggal Permohonan Diterima", "Tanggal Perpanjangan"),
    *("Tanggal Jawaban", "Tanggal Keberatan", "Tanggal Tanggapan atas Keberatan"),
    *("Tanggal Permohonan Sengketa", "Nama", "Informasi yang diminta"),
)
COMPLAINTS = (
    *("Nomor", "Tanggal diterima", "Klasifikasi", "Unit", "Tanggal verifikasi"),
    *("Tanggal diteruskan", "Tanggal dijawab", "Tanggal selesai", "Nama pelapor", "Isi laporan"),
)
CLASSES = (
    *("Aspirasi", "Permintaan informasi", "Pengaduan berkadar pengawasan"),
    "Pengaduan tidak berkadar pengawasan",
)
BARE = """
import sys, pandas
read = pandas.read_csv if sys.argv[1].endswith(".csv") else pandas.read_excel
table = read(sys.argv[1])
for name in table.columns:
    if name.startswith("Tanggal"):
        table[name] = pandas.to_datetime(table[name])
"""
DAYS = 1_600
KEPT = 3
"""One row in so many goes on to the next step that only some rows have."""


def main() -> None:
    """Measure and print."""
    rows = int(sys.argv[1]) if sys.argv[1:] else ROWS
    with TemporaryDirectory() as folder:
        for name, heads, lines in (
            ("requests", REQUESTS, list(requests(rows))),
            ("complaints", COMPLAINTS, list(complaints(rows))),
        ):
            command = "audit" if name == "requests" else name
            for write in (csv_file, workbook):
                file = write(Path(folder) / name, heads, lines)
                measured(f"{rows:,} {name}, {file.suffix}", command, file)


def measured(title: str, command: str, file: Path) -> None:
    """Print what one file takes, by pandas and by the command with each of its outputs."""
    bare = run("-c", BARE, str(file))
    print(f"{title:<28} {'pandas, read only':<19} {bare}")
    ask = ("-m", "keterbukaan", command, str(file), "--on", str(ON))
    for said, more in (
        ("to the screen", ()),
        ("to JSON", ("--json",)),
        ("to XLSX", ("--output", str(file.with_name("out.xlsx")))),
    ):
        taken = run(*ask, *more)
        print(f"{'':<28} {said:<19} {taken}   {taken.cpu / bare.cpu:6.2f} x", flush=True)


@frozen
class Taken:
    """What a process took: seconds by the clock and of a core, and the peak of its memory in MB."""

    clock: float
    cpu: float
    memory: float

    def __str__(self) -> str:
        return f"{self.clock:6.1f} s   {self.cpu:6.1f} s of a core   {self.memory:5.0f} MB"


def run(*arguments: str) -> Taken:
    """Run Python in a process of its own and return what that took."""
    measure = (
        "import resource, subprocess, sys\n"
        "done = subprocess.run([sys.executable, *sys.argv[1:]], stdout=subprocess.DEVNULL)\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(used.ru_utime + used.ru_stime, used.ru_maxrss)\n"
        "sys.exit(done.returncode)\n"
    )
    started = time.perf_counter()
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-c", measure, *arguments], capture_output=True, text=True, check=False
    )
    clock = time.perf_counter() - started
    if done.returncode not in {0, 3}:
        raise SystemExit(done.stderr)
    cpu, memory = map(float, done.stdout.split())
    return Taken(clock, cpu, memory / 1024)


def csv_file(path: Path, heads: Sequence[str], lines: Sequence[Sequence[object]]) -> Path:
    """Write a table as CSV."""
    file = path.with_suffix(".csv")
    with file.open("w", encoding="utf-8") as out:
        for line in (heads, *lines):
            out.write(",".join("" if cell is None else str(cell) for cell in line) + "\n")
    return file


def workbook(path: Path, heads: Sequence[str], lines: Sequence[Sequence[object]]) -> Path:
    """Write a table as XLSX, with its days as days."""
    file = path.with_suffix(".xlsx")
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Register")
    for line in (heads, *lines):
        sheet.append(line)
    book.save(file)
    return file


def requests(rows: int) -> Iterator[tuple[object, ...]]:
    """Yield requests, most answered, some objected to, few brought before the commission."""
    chosen = random.Random(2008)  # noqa: S311 - a fixed sample
    for number in range(rows):
        received = FIRST + timedelta(days=DAYS * number // rows)  # in the order of their receipt
        extended = answered = objected = replied = filed = None
        day = received
        if chosen.randrange(5) == 0:
            extended = received + timedelta(days=chosen.randrange(1, 12))
        if chosen.randrange(10):
            answered = day = received + timedelta(days=chosen.randrange(1, 40))
        if chosen.randrange(KEPT) == 0:
            objected = day = day + timedelta(days=chosen.randrange(1, 60))
            if chosen.randrange(KEPT):
                replied = day = day + timedelta(days=chosen.randrange(1, 60))
            if chosen.randrange(KEPT) == 0:
                filed = day + timedelta(days=chosen.randrange(1, 30))
        days = (received, extended, answered, objected, replied, filed)
        yield (f"{number:06}/PPID", *days, f"Pemohon {number}", "Salinan APBD dan realisasinya")


def complaints(rows: int) -> Iterator[tuple[object, ...]]:
    """Yield complaints, most of them answered and closed."""
    chosen = random.Random(2009)  # noqa: S311 - a fixed sample
    for number in range(rows):
        received = day = FIRST + timedelta(days=DAYS * number // rows)
        steps: list[date | None] = [None] * 4
        for step in range(chosen.randrange(5)):
            day += timedelta(days=chosen.randrange(8))
            steps[step] = day
        kind, unit = chosen.choice(CLASSES), f"Dinas {chosen.randrange(27)}"
        yield (f"{number:06}", received, kind, unit, *steps, f"Warga {number}", "Layanan lambat")


if __name__ == "__main__":
    main()
