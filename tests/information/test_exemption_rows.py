"""The list of exempt information as a table: every row is an exemption or a problem."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

from keterbukaan.files.forms import read_records, write_records
from keterbukaan.information.exemption import Exemption, ExemptionState, Extent
from keterbukaan.information.exemption_rows import EXEMPTION_FORM, ExemptionRow
from keterbukaan.information.grounds import Letter
from keterbukaan.records.record import problems_of

HEAD = (
    "No,Informasi,Huruf,Angka,Dasar hukum,Jenis yang tidak dapat dikecualikan,Ditetapkan,Berakhir\n"
)
GOOD = "1,Rekam medis,H,2,UU 17/2023 Pasal 177,,03/02/2022,2026-02-02\n"
VALUES: dict[str, object] = {
    "number": "3/2022",
    "information": "Berkas penyidikan",
    "document": "BAP 12",
    "holder": "Satpol PP",
    "extent": "sebagian",
    "letter": "a",
    "item": 1,
    "act": "UU 8/1981",
    "consequence": "penyidikan terhambat",
    "decided_on": "2022-02-03",
    "expires_on": "2026-02-02",
    "period": "sampai putusan",
}


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "daftar.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_row_is_an_exemption_of_one_ground() -> None:
    row = ExemptionRow.model_validate(VALUES)
    found = row.exemption()

    expected = {key: VALUES[key] for key in VALUES if key not in {"letter", "item", "act"}}
    del expected["consequence"]
    claim = {"letter": "a", "item": 1, "act": "UU 8/1981"}
    assert found == Exemption.model_validate(expected | {"claims": [claim]})
    assert found.status(on=date(2026, 2, 3)).state is ExemptionState.OPEN_BY_LAPSE
    assert str(row.citation) == "UU 14/2008 Pasal 17 huruf a angka 1"


def test_what_a_row_need_not_say_is_left_out() -> None:
    needed = ("number", "information", "letter", "item", "act", "decided_on")
    row = ExemptionRow.model_validate({key: VALUES[key] for key in needed})

    assert row.extent is Extent.WHOLE
    assert row.exemption().expires_on is None


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"letter": "z"}, "letter", "KB-I05"),
        ({"item": None}, "item", "KB-I01"),
        ({"item": 6}, "item", "KB-I01"),
        ({"act": "Perda 3/2015"}, "act", "KB-I01"),
        ({"kind": "court_decision"}, "kind", "KB-I02"),
        ({"expires_on": "2022-02-02"}, "expires_on", "KB-I03"),
        ({"expires_on": "2052-02-06"}, "expires_on", "KB-I03"),
        ({"number": ""}, "number", "KB-I05"),
        ({"note": "x"}, "note", "KB-I05"),
    ],
)
def test_what_the_law_refuses_in_a_claim_it_refuses_in_a_row(
    changes: dict[str, object], field: str, code: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        ExemptionRow.model_validate(VALUES | changes)

    (problem,) = problems_of(caught.value)
    assert (problem.field, problem.code) == (field, code)
    assert problem.text("id") != problem.text("en")


def test_every_field_of_a_row_has_a_column() -> None:
    assert set(EXEMPTION_FORM.headers) == set(ExemptionRow.model_fields)
    for form in (EXEMPTION_FORM.required, EXEMPTION_FORM.codes, EXEMPTION_FORM.days):
        assert form <= EXEMPTION_FORM.headers.keys()


def test_no_two_columns_share_a_header() -> None:
    words = [word.lower() for every in EXEMPTION_FORM.headers.values() for word in every]

    assert sorted(words) == sorted(set(words))


def test_every_bad_row_is_listed_with_its_line_and_none_is_lost(tmp_path: Path) -> None:
    rows = [
        GOOD,
        "2,Rekam medis,h,,UU 17/2023,,2022-02-03,\n",
        "3,Putusan,b,,UU 28/2014,court_decision,2022-02-03,\n",
        "4,Penyidikan,a,1,UU 8/1981,,2022-02-03,2060-01-01\n",
        "5,Tanpa dasar,b,,,,2022-02-03,\n",
        "6,Perda,b,,Perda 3/2015,,2022-02-03,\n",
        "7,Huruf k,k,,UU 28/2014,,2022-02-03,\n",
        "8,Terbalik,b,,UU 28/2014,,2022-02-03,2021-02-03\n",
        "9,Tanggal,b,,UU 28/2014,,2022-02-31,\n",
        ",Tanpa nomor,b,,UU 28/2014,,2022-02-03,\n",
    ]
    found = read_records(written(tmp_path, HEAD + "".join(rows)), EXEMPTION_FORM)

    assert [row.number for row in found.records] == ["1"]
    assert found.records[0].letter is Letter.H
    assert found.records[0].decided_on == date(2022, 2, 3)
    assert [(each.line, each.number, each.code) for each in found.problems] == [
        (3, "2", "KB-I01"),
        (4, "3", "KB-I02"),
        (5, "4", "KB-I03"),
        (6, "5", "KB-I05"),
        (7, "6", "KB-I01"),
        (8, "7", "KB-I05"),
        (9, "8", "KB-I03"),
        (10, "9", "KB-R03"),
        (11, "", "KB-I05"),
    ]
    assert found.unrecognised == ()


@pytest.mark.parametrize("name", ["daftar.csv", "daftar.xlsx", "daftar.json"])
@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_list_is_written_and_read_again(tmp_path: Path, name: str, lang: str) -> None:
    rows = [
        ExemptionRow.model_validate(VALUES),
        ExemptionRow.model_validate(
            {
                "number": "4/2022",
                "information": "Nota dinas",
                "letter": "i",
                "act": "UU 43/2009",
                "decided_on": "2022-03-01",
            }
        ),
    ]
    path = tmp_path / name
    write_records(path, rows, EXEMPTION_FORM, lang="en" if lang == "en" else "id")
    found = read_records(path, EXEMPTION_FORM)

    assert found.records == tuple(rows)
    assert found.problems == ()


def test_a_json_list_may_hold_bad_records_too(tmp_path: Path) -> None:
    path = tmp_path / "daftar.json"
    path.write_text(json.dumps([VALUES, VALUES | {"kind": "policy"}, 3]), encoding="utf-8")
    found = read_records(path, EXEMPTION_FORM)

    assert len(found.records) == 1
    assert [(each.line, each.code) for each in found.problems] == [(2, "KB-I02"), (3, "KB-I05")]


def test_a_row_of_before_the_regulation_ends_nothing(tmp_path: Path) -> None:
    old = "2,Rekam medis,h,2,UU 36/2009,,2009-02-03,2027-02-02\n"
    found = read_records(written(tmp_path, HEAD + GOOD + old), EXEMPTION_FORM)

    assert len(found.records) + len(found.problems) == 2
