"""`items`: what a body owes, item by item."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from calling import KIND, ON, answer, flat, run

from keterbukaan.information.category import BodyKind
from keterbukaan.information.items import Items


@pytest.mark.parametrize("kind", [kind.value for kind in BodyKind])
def test_items_are_those_that_a_kind_of_body_owes_with_their_articles(kind: str) -> None:
    found = answer("items", "--kind", kind, *ON)
    keys = [item["key"] for each in found["lists"] for item in each["items"]]
    owed = Items.national().owed_by(BodyKind(kind), on=date(2026, 11, 22))
    assert sorted(keys) == sorted(item.key for item in owed)
    shown = run("items", "--kind", kind, *ON).stdout
    assert all(key in shown for key in keys)
    assert f"{len(keys)} butir dalam {len(found['lists'])} daftar" in shown


def test_items_without_a_kind_are_all_the_lists() -> None:
    found = answer("items", *ON)
    keys = [item["key"] for each in found["lists"] for item in each["items"]]
    assert keys == list(Items.national().by_key)
    shown = run("items", *ON, "--lang", "en").stdout
    assert "periodic; every public body; at least every 6 months (UU 14/2008 Pasal 9" in shown
    assert "state or regional enterprise; the text sets no interval" in shown
    assert "at once, without delay (UU 14/2008 Pasal 10 ayat (1))" in shown
    assert "--condition education" in shown
    assert "at the latest 3 months after the fiscal year ended (Perki 1/2021 Pasal 56" in shown
    indonesian = run("items", *ON).stdout
    assert "setiap Badan Publik" in indonesian
    assert "paling lambat 3 bulan sesudah tahun anggaran berakhir" in indonesian


def test_items_follow_category_day_and_the_bodys_own_rules(tmp_path: Path) -> None:
    immediate = answer("items", "--category", "serta_merta", *ON)
    categories = {item["category"] for each in immediate["lists"] for item in each["items"]}
    assert categories == {"serta_merta"}
    early = answer("items", *KIND, "--on", "2012-01-02")
    assert all(each["citation"].startswith("UU") for each in early["lists"])
    assert answer("items", *KIND, "--on", "2009-01-02")["lists"] == []
    assert "0 butir dalam 0 daftar" in run("items", *KIND, "--on", "2009-01-02").stdout
    body = tmp_path / "badan.toml"
    body.write_text(
        'schema = 1\nname = "Kabupaten Contoh"\n[[limit]]\nlimit = "disclosure.periodic"\n'
        'amount = 3\nunit = "months"\ncitations = ["Perbup Contoh 1/2024 Pasal 3"]\n'
        "in_force_from = 2024-01-01\n",
        encoding="utf-8",
    )
    own = run("items", *KIND, *ON, "--under", body, "--lang", "en").stdout
    assert "at least every 3 months (Perbup Contoh 1/2024 Pasal 3)" in own
    assert answer("items", *KIND, *ON, "--under", body)["jurisdiction"] == "Kabupaten Contoh"


@pytest.mark.parametrize(
    ("kind", "own"),
    [
        ("bumn_bumd", "uu.14.m"),
        ("partai_politik", "uu.15.f"),
        ("organisasi_nonpemerintah", "uu.16.f"),
        ("badan_publik_negara", "uu.12.d"),
    ],
)
def test_what_the_act_lists_for_a_kind_is_shown_in_its_category(kind: str, own: str) -> None:
    asked = ("items", "--kind", kind, "--category", "setiap_saat", *ON)
    keys = [item["key"] for each in answer(*asked)["lists"] for item in each["items"]]
    assert {own, "uu.12.a", "perki.56.2"} <= set(keys)
    assert own in run(*asked).stdout
    assert f"{len(keys)} butir" in run(*asked).stdout
    periodic = answer("items", "--kind", kind, "--category", "berkala", *ON)
    assert own not in {item["key"] for each in periodic["lists"] for item in each["items"]}


def test_no_list_is_said_to_be_in_no_category() -> None:
    shown = run("items", *ON).stdout + run("items", *ON, "--lang", "en").stdout
    assert "tidak menyebut kategori" not in shown
    assert "names no category" not in shown
    assert "biaya perolehan informasi; setiap Badan Publik" in shown


def test_a_village_is_told_that_its_rule_was_not_read() -> None:
    refused = run("items", "--kind", "desa")
    assert refused.exit_code == 2
    said = flat(refused.output.replace("│", " "))
    assert "layanan informasi desa diatur tersendiri (Perki 1/2018" in said
    assert "which were not read here" not in said
    english = flat(run("items", "--kind", "desa", "--lang", "en").output)
    assert "which were not read here" in english
    other = run("items", "--kind", "kelurahan")
    assert other.exit_code == 2
    assert "Perki 1/2018" not in other.output
