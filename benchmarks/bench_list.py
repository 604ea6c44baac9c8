"""How long a public information list of 100,000 rows takes, against bare pydantic.

Run it with the package installed: `python benchmarks/bench_list.py`. Bare pydantic is a model of
the same twelve fields without any rule of ours. Times are the best of several passes in one
process; the ratio is what counts.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from pydantic import BaseModel

from keterbukaan import PublicInformationList
from keterbukaan.information import Consent, ListProposal, ListRow
from keterbukaan.organization import Role

ROWS = 100_000
PASSES = 5
DAY = date(2026, 7, 1)


class BareRow(BaseModel):
    """The same fields as a row of the list, and nothing else."""

    number: str
    summary: str
    holder: str
    responsible: str
    made: str
    form: str
    retention: str
    archive_code: str | None = None
    archive_location: str | None = None
    category: str | None = None
    item: str | None = None
    url: str | None = None


def main() -> None:
    """Measure and print."""
    rows = [row(number) for number in range(1, ROWS + 1)]
    bare = best(lambda: [BareRow.model_validate(each) for each in rows])
    ours = best(lambda: [ListRow.model_validate(each) for each in rows])
    whole = best(lambda: decided(rows))
    print(f"{ROWS:,} rows, bare pydantic              {bare * 1000:8.0f} ms")
    print(f"{ROWS:,} rows, ListRow                    {ours * 1000:8.0f} ms   {ours / bare:5.2f} x")
    print(
        f"{ROWS:,} rows, proposed, reviewed, decided{whole * 1000:8.0f} ms   {whole / bare:5.2f} x"
    )


def row(number: int) -> dict[str, str]:
    """Return one row as a file or a form would give it."""
    return {
        "number": str(number),
        "summary": f"Laporan realisasi kegiatan nomor {number}",
        "holder": f"Dinas {number % 27 + 1}",
        "responsible": "Kepala Bidang Perencanaan",
        "made": f"{2015 + number % 11}, Sampit",
        "form": "softcopy",
        "retention": "5 tahun",
        "archive_code": f"000.{number % 900:03d}",
        "category": ("berkala", "serta_merta", "setiap_saat")[number % 3],
    }


def decided(rows: Sequence[Mapping[str, str]]) -> PublicInformationList:
    """Return the list after every step of Pasal 45, with the check for duplicate numbers."""
    proposal = ListProposal(
        unit="Dinas Komunikasi",
        proposed_on=DAY,
        rows=tuple(ListRow.model_validate(each) for each in rows),
    )
    consent = Consent(role=Role.SUPERIOR, position="Sekretaris Daerah", on=DAY)
    public_list = PublicInformationList.decide(
        [proposal.review(on=DAY)],
        body="Kabupaten Contoh",
        decision="188.45/77/2026",
        on=DAY,
        consent=consent,
    )
    if public_list.duplicates():
        raise AssertionError
    return public_list


def best(work: Callable[[], object]) -> float:
    """Return the best time of several passes, in seconds."""
    taken = []
    for _ in range(PASSES):
        gc.collect()
        gc.disable()
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
        gc.enable()
    return min(taken)


if __name__ == "__main__":
    main()
