"""Days beyond every calendar, files that hold nothing, duplicate keys: reported, never lost."""

from __future__ import annotations

import pickle
from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

from keterbukaan.duties.year import DutyFacts, Handover, duties_in
from keterbukaan.errors import DurationError, TableFileError
from keterbukaan.files.forms import read_records
from keterbukaan.files.tables import write_table
from keterbukaan.information.category import BodyKind, Category
from keterbukaan.information.consequence import Consent, ConsequenceTest, Redaction, Tester
from keterbukaan.information.exemption import Exemption, ExemptionClaim, Extent
from keterbukaan.information.grounds import Letter
from keterbukaan.information.items import Items
from keterbukaan.information.letters import ChangeOutcome, StatusChange
from keterbukaan.information.public_list import ListRow, PublicInformationList
from keterbukaan.information.publications import PUBLICATION_FORM, Publication, checklist
from keterbukaan.organization.roles import Role

PRIVATE = ExemptionClaim(letter=Letter.H, item=2, act="UU 17/2023 Pasal 177")
CRIME = ExemptionClaim(letter=Letter.A, item=1, act="KUHAP")


def row(category: Category | None) -> ListRow:
    return ListRow(
        number="1",
        summary="APBD",
        holder="BPKAD",
        responsible="Kepala",
        made="2025, Sampit",
        form="PDF",
        retention="5 tahun",
        category=category,
    )


def test_what_was_announced_before_the_calendar_begins_is_stale() -> None:
    old = Publication(item="perki.16.b", title="Lama", announced_on=date(2009, 5, 1))
    found = checklist(BodyKind.ENTERPRISE, [old], on=date(2026, 8, 1))
    assert [check.item.key for check in found.stale] == ["perki.16.b"]


def test_a_change_that_opens_by_its_own_words_is_not_still_exempt() -> None:
    before = Exemption(
        number="1",
        information="Rekam medis",
        claims=(PRIVATE,),
        decided_on=date(2020, 1, 1),
        expires_on=date(2026, 12, 31),
    )
    test = ConsequenceTest(
        number="2",
        held_on=date(2026, 1, 1),
        place="Sampit",
        document="Arsip",
        information="Rekam medis",
        extent=Extent.PART,
        claims=(PRIVATE,),
        if_opened="terungkap",
        if_closed="terlindungi",
        public_interest="tidak ada",
        period="6 tahun",
        redactions=(Redaction(passage="nama", reason="huruf h"),),
        testers=(Tester(position="PPID", unit="Kominfo"),),
        consent=Consent(role=Role.HEAD_OF_BODY, position="Bupati", on=date(2026, 1, 2)),
    )
    change = StatusChange(
        test=test.model_copy(update={"expires_on": date(2026, 1, 2), "period": None}),
        number="3",
        official="PPID",
        body="Kabupaten Contoh",
        unit="Kominfo",
        classification="Rahasia pribadi",
        place="Sampit",
        decided_on=date(2026, 1, 3),
        before=before,
        before_if_opened="terungkap",
        before_if_closed="terlindungi",
        outcome=ChangeOutcome.STILL_EXEMPT,
    )
    with pytest.raises(DurationError, match="open on 2026-01-03"):
        change.exemption()


def test_the_lists_cross_a_process_boundary() -> None:
    items = Items.national()
    assert items.by_key  # what was looked up stays behind
    again = pickle.loads(pickle.dumps(items))  # noqa: S301 - our own value
    assert again.lists == items.lists
    assert again["perki.16.a"] == items["perki.16.a"]


def test_a_decided_list_holds_no_row_without_a_category() -> None:
    consent = Consent(role=Role.SUPERIOR, position="Sekda", on=date(2026, 1, 5))
    with pytest.raises(ValidationError, match=r"not classified .*45 ayat \(4\)"):
        PublicInformationList(
            body="Kabupaten Contoh",
            decision="1/2026",
            decided_on=date(2026, 1, 5),
            consent=consent,
            rows=(row(None),),
        )


def test_a_file_without_a_table_names_no_header(tmp_path: Path) -> None:
    path = tmp_path / "kosong.csv"
    path.write_text("Daftar\n\nlainnya\n", encoding="utf-8")
    with pytest.raises(TableFileError) as refused:
        read_records(path, PUBLICATION_FORM)
    assert refused.value.text("id").endswith("yang ada: -")


def test_a_key_written_twice_is_a_problem_of_its_object(tmp_path: Path) -> None:
    path = tmp_path / "ganda.json"
    path.write_text(
        '[{"item": "perki.16.a", "item": "perki.16.b", "title": "x"},'
        ' {"item": "perki.16.c", "title": "y"}]',
        encoding="utf-8",
    )
    read = read_records(path, PUBLICATION_FORM)
    assert [each.item for each in read.records] == ["perki.16.c"]
    assert [(each.line, each.reason("en")) for each in read.problems] == [(1, "duplicate key")]


def test_a_table_is_not_written_under_the_name_of_json(tmp_path: Path) -> None:
    with pytest.raises(TableFileError, match=r"\.csv or \.xlsx"):
        write_table(tmp_path / "hasil.json", [["a"]])


def test_a_failed_writing_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "ada.xlsx"
    path.write_bytes(b"berharga")
    with pytest.raises(TableFileError, match="longer than"):
        write_table(path, [["x" * 40_000]])
    assert path.read_bytes() == b"berharga"
    assert [each.name for each in tmp_path.iterdir()] == ["ada.xlsx"]


def test_an_exemption_beyond_the_calendar_is_told_and_not_lost() -> None:
    far = Exemption(
        number="9/2090", information="Berkas", claims=(CRIME,), decided_on=date(2090, 1, 2)
    )
    found = duties_in(2026, DutyFacts(exemptions=(far,)))
    assert any("9/2090" in each.text("id") for each in found.unknown)


@pytest.mark.parametrize("last", [date(1950, 1, 1), date(2030, 1, 1)])
def test_a_fact_from_which_nothing_can_be_counted_is_told(last: date) -> None:
    facts = DutyFacts(last_announced=last, handovers=(Handover(unit="Dinas A", last_on=last),))
    found = duties_in(2025, facts)
    told = [each.text("id") for each in found.unknown if str(last) in each.text("id")]
    assert len(told) == 2
