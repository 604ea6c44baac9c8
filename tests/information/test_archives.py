"""Which office keeps an archive: UU 43/2009 Pasal 17 to 28 and PP 28/2012 Pasal 41 to 86."""

from __future__ import annotations

from datetime import date

import pytest

from keterbukaan import due
from keterbukaan.errors import ArgumentError, DataFileError
from keterbukaan.files._toml import shipped
from keterbukaan.information import (
    ArchiveCreator,
    ArchiveKeeper,
    ArchiveStage,
    Exemption,
    ExemptionClaim,
    ListRow,
)
from keterbukaan.information import archives as module
from keterbukaan.law.limit import LimitNature

FILE = shipped(module.__file__, "archives.toml").decode()


def keepers(retention: str, creator: str = "regency") -> tuple[ArchiveKeeper, ...]:
    row = ListRow(
        number="1",
        summary="Laporan keuangan",
        holder="Dinas Kesehatan",
        responsible="Kepala Dinas",
        made="Sampit, 2020",
        form="cetak",
        retention=retention,
    )
    return row.keepers(ArchiveCreator(creator))


def offices(retention: str, creator: str = "regency") -> dict[str, str]:
    return {each.stage.value: each.label("id") for each in keepers(retention, creator)}


@pytest.mark.parametrize(
    ("retention", "is_long"),
    [
        ("2 tahun aktif, 7 tahun inaktif", False),
        ("2 tahun aktif, 8 tahun inaktif", True),
        ("Aktif: 2 tahun; Inaktif: 8 tahun", True),
        ("5 (lima) tahun aktif dan 5 (lima) tahun inaktif", True),
        ("6 bulan aktif + 9 tahun inaktif", False),
        ("12 bulan aktif, 9 tahun inaktif", True),
        ("1 tahun aktif, 2 tahun inaktif, musnah", False),
        ("2 tahun aktif, 8 tahun inaktif, dinilai kembali", True),
        ("2 tahun aktif, 5 tahun inaktif, permanen", False),
    ],
)
def test_a_retention_is_the_active_and_the_inactive_time_together(
    *, retention: str, is_long: bool
) -> None:
    """Elucidation of PP 28/2012 Pasal 54 (1): "akumulasi retensi aktif dan retensi inaktif"."""
    (inactive,) = (each for each in keepers(retention) if each.stage is ArchiveStage.INACTIVE)
    institution = "lembaga kearsipan daerah kabupaten/kota"
    assert (inactive.label("id") == institution) is is_long
    assert ("static" in offices(retention)) is ("permanen" in retention)


@pytest.mark.parametrize("creator", list(ArchiveCreator))
def test_an_active_archive_stays_with_the_unit_that_created_it(creator: ArchiveCreator) -> None:
    """PP 28/2012 Pasal 41 ayat (1): "menjadi tanggung jawab pimpinan unit pengolah"."""
    (active,) = (each for each in keepers("5 tahun", creator.value) if each.stage.value == "active")
    assert active.label("id").startswith("unit pengolah")
    assert str(active.citation) == "PP 28/2012 Pasal 41 ayat (1)"


@pytest.mark.parametrize(
    ("creator", "below", "from_ten"),
    [
        ("province", "unit kearsipan", "lembaga kearsipan daerah provinsi"),
        ("regency", "unit kearsipan", "lembaga kearsipan daerah kabupaten/kota"),
        ("university", "unit kearsipan", "lembaga kearsipan perguruan tinggi"),
    ],
)
@pytest.mark.parametrize(
    ("retention", "is_long"),
    [
        *(("9 tahun", False), ("10 tahun", True), ("11 (sebelas) tahun", True)),
        *(("119 bulan", False), ("120 bulan", True)),
    ],
)
def test_ten_years_of_retention_move_an_inactive_archive_to_the_institution(
    *, creator: str, below: str, from_ten: str, retention: str, is_long: bool
) -> None:
    """ "di bawah 10 (sepuluh) tahun", "sekurang-kurangnya 10 (sepuluh) tahun" (PP 60 to 62)."""
    found = offices(retention, creator)
    assert found.keys() == {"active", "inactive"}
    if is_long:
        assert found["inactive"] == from_ten
    else:
        assert found["inactive"].startswith(below)


@pytest.mark.parametrize("retention", ["2 tahun", "30 tahun"])
def test_a_state_institution_keeps_inactive_archives_itself(retention: str) -> None:
    """PP 28/2012 Pasal 58: by the levels of its records unit, whatever the retention."""
    (inactive,) = (
        each
        for each in keepers(retention, "state_institution")
        if each.stage is ArchiveStage.INACTIVE
    )
    assert inactive.label("id").startswith("unit kearsipan")
    assert str(inactive.citation) == "PP 28/2012 Pasal 58"
    assert inactive.retention("id") == ""


@pytest.mark.parametrize("retention", ["2 tahun", "30 tahun"])
def test_the_secretary_of_a_village_keeps_its_inactive_archives(retention: str) -> None:
    """PP 28/2012, elucidation of Pasal 132 ayat (2); Pasal 61 huruf b does not name villages."""
    (inactive,) = (
        each for each in keepers(retention, "village") if each.stage is ArchiveStage.INACTIVE
    )
    assert inactive.label("id").endswith("melekat pada sekretaris desa")
    assert str(inactive.citation) == "PP 28/2012 Pasal 132 ayat (2)"


@pytest.mark.parametrize("retention", ["2 tahun", "30 tahun"])
def test_an_enterprise_regulates_its_own(retention: str) -> None:
    """PP 28/2012 Pasal 64."""
    assert "diatur pimpinan BUMN atau BUMD" in offices(retention, "enterprise")["inactive"]


@pytest.mark.parametrize(
    "retention",
    [
        "sesuai JRA",
        "2 tahun aktif",
        "2 tahun aktif, 3 tahun aktif",
        "2 tahun, 3 tahun aktif inaktif",
        "2 tahun aktif setelah kontrak berakhir, 8 tahun inaktif",
    ],
)
def test_words_without_a_length_leave_both_offices_open(retention: str) -> None:
    inactive = [each for each in keepers(retention) if each.stage is ArchiveStage.INACTIVE]
    assert [each.retention("id") for each in inactive] == [
        "retensi di bawah 10 tahun",
        "retensi sekurang-kurangnya 10 tahun",
    ]
    assert [each.retention("en") for each in inactive] == [
        "a retention below 10 years",
        "a retention of at least 10 years",
    ]


@pytest.mark.parametrize(
    ("creator", "office", "article"),
    [
        ("state_institution", "ANRI", "PP 28/2012 Pasal 82 ayat (1)"),
        ("province", "lembaga kearsipan daerah provinsi", "PP 28/2012 Pasal 83 ayat (1)"),
        ("regency", "lembaga kearsipan daerah kabupaten/kota", "PP 28/2012 Pasal 84 ayat (1)"),
        (
            "village",
            "lembaga kearsipan daerah kabupaten/kota",
            "UU 43/2009 Pasal 24 ayat (4) huruf b",
        ),
        ("university", "lembaga kearsipan perguruan tinggi", "PP 28/2012 Pasal 85 ayat (1)"),
        ("enterprise", "ANRI bagi BUMN", "PP 28/2012 Pasal 86 ayat (3)"),
    ],
)
def test_what_is_kept_for_good_goes_to_the_archive_institution(
    creator: str, office: str, article: str
) -> None:
    (static,) = (each for each in keepers("Permanen", creator) if each.stage.value == "static")
    assert static.label("id").startswith(office)
    assert str(static.citation) == article


def test_a_keeper_is_asked_by_an_archive_creator_and_a_language() -> None:
    with pytest.raises(ArgumentError):
        keepers("5 tahun")[0].retention("fr")  # type: ignore[arg-type]


def test_after_25_years_the_institution_may_open_and_nobody_owes_it() -> None:
    """UU 43/2009 Pasal 66 ayat (1): "setelah melewati" 25 years; ayat (8): from its receipt."""
    opening = due("archive.static_opening", date(2010, 3, 1))
    assert opening.date == date(2035, 3, 2)
    assert opening.provision.nature is LimitNature.PERMISSION
    assert opening.late_by(on=date(2040, 1, 2)) is None


def test_25_years_end_no_exemption() -> None:
    """UU 14/2008 Pasal 20: an exemption ends by its own time; letter g has no number at all."""
    will = ExemptionClaim.model_validate({"letter": "g", "act": "KUHPerdata Pasal 875"})
    closed = Exemption(
        number="1/2000", information="Wasiat", claims=(will,), decided_on=date(2011, 3, 1)
    )
    status = closed.status(on=date(2036, 3, 2))
    assert not status.is_open
    assert status.ends is None


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (("\n[boundary]", "\n[limit]"), "boundary"),
        (("years = 10", 'years = "10"'), "years"),
        (('stage = "active"', 'stage = "used"'), "stage"),
        (('retention = "below"', 'retention = "short"'), "retention"),
        (('creators = ["province"]', 'creators = ["district"]'), "creators"),
        (('id = "unit pengolah', 'ident = "unit pengolah'), "id"),
    ],
)
def test_a_faulty_file_is_refused(change: tuple[str, str], problem: str) -> None:
    with pytest.raises(DataFileError) as caught:
        module.read_keepers(FILE.replace(*change, 1).encode(), "archives.toml")
    assert caught.value.fields["key"] == problem
