"""A register with the addressee, the official and the days of the oversight: PP 48/2016, 12/2017.

The days were counted by hand on the decrees of 2025.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from keterbukaan.cases.complaint import ComplaintAddressee, Official, OversightTrack
from keterbukaan.files import read_records
from keterbukaan.registers import COMPLAINT_FORM, ComplaintRow, judge_complaints

START = date(2025, 2, 3)
TABLE = """Nomor;Tanggal diterima;Kanal;Ditujukan kepada;Pejabat yang diadukan;Tanggal diperiksa;\
Tanggal ditindaklanjuti atasan;Tanggal diserahkan ke APIP;Tanggal hasil pemeriksaan APIP;\
Tanggal sanksi ditetapkan;Tanggal sanksi disampaikan
1;03/02/2025;surat;Atasan;ASN;;10/02/2025;;;12/02/2025;20/02/2025
2;03/02/2025;surat;atasan pejabat;ASN;20/02/2025;;12/02/2025;05/05/2025;;
3;03/02/2025;surat;Inspektorat;Kepala daerah;17/02/2025;;;05/05/2025;;
4;03/02/2025;surat;polisi;perangkat desa;;;;;;
"""


def test_each_row_runs_by_the_days_of_its_track(tmp_path: Path) -> None:
    path = tmp_path / "pengaduan.csv"
    path.write_text(TABLE.replace("\\\n", ""), encoding="utf-8")
    file = read_records(path, COMPLAINT_FORM)
    assert file.problems == ()
    assert [each.addressee for each in file.records] == [
        ComplaintAddressee.SUPERIOR,
        ComplaintAddressee.SUPERIOR,
        ComplaintAddressee.INSPECTORATE,
        ComplaintAddressee.LAW_ENFORCEMENT,
    ]
    judged, problems = judge_complaints(file, on=date(2025, 6, 2))
    assert problems == ()
    late = [{e.limit: (e.deadline.date, e.done_on) for e in each.late} for each in judged]
    # 1: in time on the fifth working day; the sanction of 12 February by the 19th.
    assert late[0]["complaint.sanction_delivery"] == (date(2025, 2, 19), date(2025, 2, 20))
    assert "complaint.superior_follow_up" not in late[0]
    # 2: handed over on 12 February: 13, 14, 17, 18, 19 February.
    assert late[1]["complaint.inspection_start"] == (date(2025, 2, 19), date(2025, 2, 20))
    # 3: from 17 February 45 working days end on 2 May.
    assert late[2]["complaint.head_inspection"] == (date(2025, 5, 2), date(2025, 5, 5))
    # 4: PP 12/2017 sets law enforcement no number of days.
    assert late[3] == {}
    assert judged[3].complaint.tracks() == (OversightTrack.REGIONAL,)
    assert judged[3].row.official is Official.VILLAGE_OFFICIAL


@pytest.mark.parametrize(
    ("written", "official"),
    [
        ("Bupati", Official.HEAD_OF_REGION),
        ("Wali Kota", Official.HEAD_OF_REGION),
        ("Wakil Gubernur", Official.DEPUTY_HEAD),
        ("PNS", Official.CIVIL_SERVANT),
        ("Kepala Desa", Official.OTHER),
    ],
)
def test_an_official_is_known_by_the_word_that_offices_write(
    tmp_path: Path, written: str, official: Official
) -> None:
    """UU 23/2014 59(2), 63(2); PP 12/2017 22(1) names village officials and not their head."""
    path = tmp_path / "pengaduan.csv"
    path.write_text(
        "Nomor;Tanggal diterima;Dialamatkan kepada;Jenis pejabat\n"
        f"1;03/02/2025;kepolisian;{written}\n",
        encoding="utf-8",
    )
    file = read_records(path, COMPLAINT_FORM)
    assert file.problems == ()
    (row,) = file.records
    assert (row.addressee, row.official) == (ComplaintAddressee.LAW_ENFORCEMENT, official)


def test_what_has_a_result_was_examined_and_what_was_received_is_carried_out() -> None:
    row = ComplaintRow(
        number="5",
        received=START,
        addressee=ComplaintAddressee.INSPECTORATE,
        inspection_concluded=date(2025, 3, 3),
        result_received=date(2025, 3, 10),
        result_followed_up=date(2025, 4, 30),
    )
    case = row.case().case
    assert [(each.kind, each.by.value) for each in case.events if each.on >= date(2025, 3, 3)] == [
        ("examination_opened", "inspectorate"),
        ("inspection_concluded", "inspectorate"),
        ("result_received", "head_of_region"),
        ("result_followed_up", "head_of_region"),
    ]
    assert case.is_over(on=date(2025, 4, 30))
    assert row.open_steps() == frozenset()
