"""Tables as real offices write them: other words, other signs, months in letters, periods."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

from keterbukaan.errors import UnknownNameError
from keterbukaan.files._days import read_day
from keterbukaan.files.forms import read_records
from keterbukaan.information._period import stated_end
from keterbukaan.information.category import BodyKind, Category, Channel
from keterbukaan.information.exemption import Exemption, ExemptionClaim, ExemptionState
from keterbukaan.information.exemption_rows import EXEMPTION_FORM
from keterbukaan.information.grounds import Letter
from keterbukaan.information.items import Items
from keterbukaan.information.public_list import LIST_FORM
from keterbukaan.information.publications import PUBLICATION_FORM, checklist

DECIDED = date(2019, 3, 1)


def written(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "tabel.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def exempt(period: str, letter: Letter = Letter.I) -> Exemption:
    item = 1 if letter is Letter.A else None
    claim = ExemptionClaim(letter=letter, item=item, act="UU 43/2009 Pasal 44")
    return Exemption(
        number="A", information="Surat", claims=(claim,), decided_on=DECIDED, period=period
    )


def test_headers_may_join_their_words_by_a_stroke_or_by_atau(tmp_path: Path) -> None:
    head = (
        "NO;RINGKASAN INFORMASI;UNIT KERJA;PENANGGUNG JAWAB PEMBUATAN / PENERBITAN INFORMASI;"
        "WAKTU DAN TEMPAT PEMBUATAN INFORMASI;FORMAT;JANGKA WAKTU PENYIMPANAN / RETENSI ARSIP"
    )
    read = read_records(
        written(tmp_path, head, "1;2;3;4;5;6;7", "1;APBD;BPKAD;Kepala;2025, Sampit;PDF;5 tahun"),
        LIST_FORM,
    )
    assert [row.summary for row in read.records] == ["APBD"]
    assert (read.problems, read.unrecognised) == ((), ())


def test_values_may_stand_in_other_words(tmp_path: Path) -> None:
    read = read_records(
        written(
            tmp_path,
            "Butir;Judul;Kanal",
            "perki.16.a;Profil;Website, medsos dan papan pengumuman",
        ),
        PUBLICATION_FORM,
    )
    assert [row.channels for row in read.records] == [
        {Channel.WEBSITE, Channel.SOCIAL_MEDIA, Channel.NOTICE_BOARD}
    ]


@pytest.mark.parametrize(
    ("words", "category"),
    [
        ("Informasi Berkala", Category.PERIODIC),
        ("Tersedia Setiap Saat", Category.ANY_TIME),
        ("Informasi wajib tersedia setiap saat", Category.ANY_TIME),
        ("Serta-merta", Category.IMMEDIATE),
    ],
)
def test_a_category_may_be_called_in_full(tmp_path: Path, words: str, category: Category) -> None:
    head = "No,Ringkasan,Unit,Penanggung jawab,Waktu pembuatan,Bentuk,Retensi,Kategori"
    row = f"1,APBD,BPKAD,Kepala,2025,PDF,5 tahun,{words}"
    read = read_records(written(tmp_path, head, row), LIST_FORM)
    assert [each.category for each in read.records] == [category]


def test_a_letter_may_be_called_a_letter(tmp_path: Path) -> None:
    head = "Nomor,Informasi,Huruf,Angka,Dasar hukum,Ditetapkan"
    row = "1,Rekam medis,huruf h,2,UU 17/2023 Pasal 177,5 Februari 2024"
    read = read_records(written(tmp_path, head, row), EXEMPTION_FORM)
    assert [(each.letter, each.decided_on) for each in read.records] == [
        (Letter.H, date(2024, 2, 5))
    ]


@pytest.mark.parametrize("cell", ["15 Juli 2026", "Rabu, 15 juli 2026", "15 Jul 2026"])
def test_a_month_may_be_spelt(cell: str) -> None:
    assert read_day(cell) == date(2026, 7, 15)


@pytest.mark.parametrize("cell", ["15 Julian 2026", "32 Juli 2026", "15 Foo 2026"])
def test_what_is_no_month_is_no_day(cell: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_day(cell)


@pytest.mark.parametrize("period", ["2 tahun", "2 (dua) tahun sejak ditetapkan", "24 bulan"])
def test_a_period_given_as_a_length_ends(period: str) -> None:
    secret = exempt(period)
    assert secret.ends_on == date(2021, 3, 1)
    assert secret.status(on=date(2021, 3, 1)).state is not ExemptionState.OPEN_BY_LAPSE
    assert secret.status(on=date(2021, 3, 2)).state is ExemptionState.OPEN_BY_LAPSE


def test_a_length_beyond_the_maximum_is_refused_as_a_day_is() -> None:
    with pytest.raises(ValidationError, match="KB-I03"):
        exempt("50 tahun", Letter.A)


@pytest.mark.parametrize("period", ["selama dibutuhkan", "sampai penyidikan selesai", None])
def test_other_words_tell_no_day(period: str | None) -> None:
    assert stated_end(period, DECIDED) is None


def test_a_length_that_no_calendar_holds_tells_no_day() -> None:
    assert stated_end("999 tahun", date(9500, 1, 1)) is None


@pytest.mark.parametrize("act", ["UUD 1945 Pasal 28G", "U.U. No. 8 Tahun 1981", "UUJN Pasal 16"])
def test_an_act_may_be_called_by_a_short_name(act: str) -> None:
    assert ExemptionClaim(letter=Letter.B, act=act).act == act


def test_a_kind_of_body_may_be_given_by_its_value() -> None:
    on = date(2026, 1, 1)
    by_value = checklist("badan_publik_negara", [], on=on)  # type: ignore[arg-type]
    assert by_value == checklist(BodyKind.STATE_BODY, [], on=on)


@pytest.mark.parametrize("kind", ["desa", None])
def test_an_unknown_kind_of_body_is_no_empty_checklist(kind: object) -> None:
    with pytest.raises(UnknownNameError, match="KB-L03"):
        checklist(kind, [], on=date(2026, 1, 1))  # type: ignore[arg-type]
    with pytest.raises(UnknownNameError):
        list(Items.national().owed_by(kind, on=date(2026, 1, 1)))  # type: ignore[arg-type]


def test_an_unknown_condition_is_refused() -> None:
    with pytest.raises(UnknownNameError):
        checklist(
            BodyKind.STATE_BODY,
            [],
            on=date(2026, 1, 1),
            conditions={"berizin"},
        )
