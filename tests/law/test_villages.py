"""A village is told that its rule was not read, wherever it is named as a body."""

from __future__ import annotations

from datetime import date

import pytest

from keterbukaan.errors import UnknownNameError
from keterbukaan.information import BodyKind, checklist
from keterbukaan.information.category import body_kind
from keterbukaan.information.items import Items
from keterbukaan.law._villages import names_a_village

ON = date(2026, 3, 2)


@pytest.mark.parametrize(
    "name",
    ["desa", "pemerintah_desa", "Pemerintah Desa", "badan-usaha-desa", "village", "VILLAGES"],
)
def test_these_name_a_village(name: str) -> None:
    assert names_a_village(name)


@pytest.mark.parametrize(
    "name",
    ["kabupaten_kota", "kelurahan", "pedesaan", "desain", "villager", "", None, 3, BodyKind.NGO],
)
def test_these_do_not(name: object) -> None:
    assert not names_a_village(name)


def test_its_list_is_refused_with_the_rule_that_was_not_read() -> None:
    for ask in (
        lambda: checklist("pemerintah_desa", [], on=ON),  # type: ignore[arg-type]
        lambda: list(Items.national().owed_by("desa", on=ON)),  # type: ignore[arg-type]
    ):
        with pytest.raises(UnknownNameError) as caught:
            ask()
        assert "Perki 1/2018, juga Permendagri 2/2026), yang belum dibaca" in caught.value.text(
            "id"
        )
        assert "which were not read here" in caught.value.text("en")


def test_any_other_kind_is_told_what_is_known() -> None:
    with pytest.raises(UnknownNameError) as caught:
        body_kind("kelurahan")
    assert "Perki 1/2018" not in caught.value.text("en")
    assert "badan_publik_negara" in caught.value.text("en")
    assert body_kind("bumn_bumd") is body_kind(BodyKind.ENTERPRISE) is BodyKind.ENTERPRISE
