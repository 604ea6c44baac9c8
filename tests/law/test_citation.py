"""Citations: reading, printing, rank and order, by hand."""

from typing import Any

import pytest

from keterbukaan.errors import CitationError
from keterbukaan.information import Grounds, Items, Letter
from keterbukaan.law.citation import Citation, Practice, RegulationId, RegulationLevel, parse_source
from keterbukaan.law.rulebook import Rulebook

UU = RegulationId("UU", "14", 2008)
PERKI = RegulationId("Perki", "1", 2021)


@pytest.mark.parametrize(
    ("text", "expected", "uri"),
    [
        pytest.param("UU 14/2008", Citation(UU), "/akn/id/act/uu/2008/14", id="whole"),
        pytest.param(
            "UU 14/2008 Pasal 22 ayat (7)",
            Citation(UU, "22", "7"),
            "/akn/id/act/uu/2008/14/~art_22__para_7",
            id="paragraph",
        ),
        pytest.param(
            "UU 14/2008 Pasal 35 ayat (1) huruf g",
            Citation(UU, "35", "1", "g"),
            "/akn/id/act/uu/2008/14/~art_35__para_1__point_g",
            id="letter",
        ),
        pytest.param(
            "Perki 1/2021 Pasal 1 angka 22",
            Citation(PERKI, "1", item="22"),
            "/akn/id/act/perki/2021/1/~art_1__item_22",
            id="item",
        ),
        pytest.param(
            "Perki 1/2021 Lampiran VI butir V",
            Citation(PERKI, annex="VI", point="V"),
            "/akn/id/act/perki/2021/1/~att_VI__point_V",
            id="annex",
        ),
        pytest.param(
            "Perki 1/2021 Lampiran II butir 3",
            Citation(PERKI, annex="II", point="3"),
            "/akn/id/act/perki/2021/1/~att_II__point_3",
            id="annex with a numbered point",
        ),
        pytest.param(
            "Perda Kota Semarang 1/2025 Pasal 20A",
            Citation(RegulationId("Perda Kota Semarang", "1", 2025), "20A"),
            "/akn/id/act/perda-kota-semarang/2025/1/~art_20A",
            id="regional, inserted article",
        ),
        pytest.param(
            "SK Bupati 188.45/12/HUK/2024 Pasal 2",
            Citation(RegulationId("SK Bupati", "188.45/12/HUK", 2024), "2"),
            "/akn/id/act/sk-bupati/2024/188.45%2F12%2FHUK/~art_2",
            id="number of several parts",
        ),
    ],
)
def test_citation_reads_prints_and_links(text: str, expected: Citation, uri: str) -> None:
    citation = Citation.parse(text)

    assert citation == expected
    assert hash(citation) == hash(expected)
    assert str(citation) == text
    assert repr(citation) == f"<Citation {text!r}>"
    assert citation.uri == uri
    assert Citation.from_uri(uri) == citation


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        ("PERMA", "perma"),
        ("PermenPANRB", "permenpanrb"),
        ("Peraturan Ombudsman", "peraturan-ombudsman"),
        ("Perda DKI Jakarta", "perda-dki-jakarta"),
        ("Perda Prov. Jawa Barat", "perda-prov.-jawa-barat"),
        ("Perda Prové", "perda-prov%C3%A9"),
        # Small letters would not say where these have their capitals, hyphens and spaces.
        ("Perma", "Perma"),
        ("PermenKominfo", "PermenKominfo"),
        ("Perda Kota Tanjung-Pinang", "Perda%20Kota%20Tanjung-Pinang"),
    ],
)
def test_a_kind_is_in_small_letters_where_they_say_all(kind: str, written: str) -> None:
    regulation = RegulationId(kind, "1", 2020)

    assert regulation.uri == f"/akn/id/act/{written}/2020/1"
    assert Citation.from_uri(regulation.uri).regulation == regulation


@pytest.mark.parametrize(
    "uri",
    [
        "",
        "UU 14/2008",
        "/akn/id/act/uu/2008",
        "/akn/id/act/uu/2008/14/",
        "/akn/id/act/uu/2008/14/~",
        "/akn/id/act/uu/2008/14#art_22",
        "/akn/id/act/uu/2008/14/~art_22__para_7__",
        "/akn/id/act/uu/2008/14/~para_7",
        "/akn/id/act/uu/2008/14/~art_22__att_VI",
        "/akn/id/act/uu/0008/14",
        "/akn/my/act/uu/2008/14",
        "https://example.org/akn/id/act/uu/2008/14",
        # Each of these would be a second name of the same place.
        "/akn/id/act/UU/2008/14",
        "/akn/id/act/%55U/2008/14",
        "/akn/id/act/uu/2008/%314",
        # What these would name cannot be cited.
        "/akn/id/act/pasal-22-uu/2008/14",
        "/akn/id/act/uu/2008/1%204",
        "/akn/id/act/u--u/2008/14",
        f"/akn/id/act/{'u' * 500}/2008/14",
    ],
)
def test_what_names_no_place_is_refused(uri: str) -> None:
    with pytest.raises(CitationError):
        Citation.from_uri(uri)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "UU",
        "14/2008",
        "uu 14/2008",
        "UU 14",
        "UU 14/08",
        "UU 14/2008 Pasal",
        "UU 14/2008 Pasal VII",
        "UU 14/2008 Pasal 22 ayat 7",
        "UU 14/2008 ayat (7)",
        "UU 14/2008 huruf a",
        "UU 14/2008 Pasal 22 huruf a ayat (7)",
        "UU 14/2008 Pasal 22 Lampiran I",
        "UU 14/2008 Lampiran 6",
        "UU 14/2008 Pasal 22 ayat (7), Pasal 23",
        "UU 14/2008 pasal 22",
        "UU 14/2008 Pasal 22 UU 25/2009",
        "Praktik SP4N-LAPOR!: FAQ no. 3",
        # The usual order of an Indonesian sentence; taken as a name it would rank as regional.
        "Pasal 22 ayat (7) UU 14/2008",
        "Pasal 22 UU 14/2008",
        "Lampiran VI Perki 1/2021",
    ],
)
def test_what_is_no_citation_is_refused_with_examples(text: str) -> None:
    with pytest.raises(CitationError) as caught:
        Citation.parse(text)

    for said in (caught.value.text("id"), caught.value.text("en")):
        assert repr(text) in said
        assert "UU 14/2008 Pasal 22 ayat (7)" in said


# Each list in the order of the house: rank, then regulation, then place, numbers as numbers.
ASCENDING = [
    [
        "UU 14/2008",
        "UU 14/2008 Pasal 9",
        "UU 14/2008 Pasal 22",
        "UU 14/2008 Pasal 22 ayat (2)",
        "UU 14/2008 Pasal 22 ayat (2a)",
        "UU 14/2008 Pasal 22 ayat (10)",
        "UU 14/2008 Pasal 22A",
        "UU 14/2008 Pasal 100",
    ],
    [
        "UU 14/2008 Pasal 17",
        "UU 14/2008 Pasal 17 huruf a",
        "UU 14/2008 Pasal 17 huruf a angka 2",
        "UU 14/2008 Pasal 17 huruf a angka 10",
        "UU 14/2008 Pasal 17 huruf b",
    ],
    ["Perki 1/2021 Pasal 21 ayat (1) huruf z", "Perki 1/2021 Pasal 21 ayat (1) huruf aa"],
    [
        "UU 25/2009 Pasal 42",
        "PP 61/2010 Pasal 3",
        "Perpres 76/2013",
        "Perki 1/2013 Pasal 5",
        "Perki 1/2021 Pasal 5",
        "PERMA 2/2011 Pasal 4",
        "Permendagri 3/2017",
        "Perda Kota Semarang 1/2025 Pasal 20",
        "Praktik Komisi Informasi Pusat: putusan 22 Januari 2024",
        "Praktik SP4N-LAPOR!: FAQ no. 3",
        "Praktik SP4N-LAPOR!: laman depan",
    ],
    ["UU 14/2008", "UU 25/2009", "UU 27/2022", "PP 2/2010", "PP 61/2010"],
    ["UU 9/2008", "UU 14/2008"],
    [
        "Perki 1/2021 Pasal 64",
        "Perki 1/2021 Lampiran I",
        "Perki 1/2021 Lampiran IV",
        "Perki 1/2021 Lampiran V",
        "Perki 1/2021 Lampiran VI",
        "Perki 1/2021 Lampiran VI butir III",
        "Perki 1/2021 Lampiran VI butir V",
        "Perki 1/2021 Lampiran VI butir 9",
        "Perki 1/2021 Lampiran IX",
        "Perki 1/2021 Lampiran XI",
        "Perki 1/2021 Lampiran XL",
    ],
]


@pytest.mark.parametrize("texts", ASCENDING, ids=lambda texts: texts[0])
def test_order_is_natural(texts: list[str]) -> None:
    sources = [parse_source(text) for text in texts]

    mixed = [*sources[1::2], *sources[::2]]

    assert [str(source) for source in sorted(mixed)] == texts
    assert max(sources) == sources[-1]


@pytest.mark.parametrize(
    ("kind", "level"),
    [
        ("UU", RegulationLevel.ACT),
        ("PP", RegulationLevel.GOVERNMENT_REGULATION),
        ("Perpres", RegulationLevel.PRESIDENTIAL_REGULATION),
        ("Keppres", RegulationLevel.PRESIDENTIAL_REGULATION),
        ("Perki", RegulationLevel.COMMISSION_REGULATION),
        ("PERMA", RegulationLevel.COURT_REGULATION),
        ("PermenPANRB", RegulationLevel.MINISTERIAL_REGULATION),
        ("Permendikdasmen", RegulationLevel.MINISTERIAL_REGULATION),
        ("Perbapanas", RegulationLevel.MINISTERIAL_REGULATION),
        ("PMK", RegulationLevel.MINISTERIAL_REGULATION),
        ("Perda", RegulationLevel.REGIONAL_REGULATION),
        ("Pergub", RegulationLevel.REGIONAL_REGULATION),
        ("Perbup Kotawaringin Timur", RegulationLevel.REGIONAL_REGULATION),
        ("Perwali", RegulationLevel.REGIONAL_REGULATION),
        ("SOP", RegulationLevel.REGIONAL_REGULATION),
    ],
)
def test_rank_follows_from_the_kind(kind: str, level: RegulationLevel) -> None:
    assert RegulationId(kind, "1", 2020).level is level
    assert Citation(RegulationId(kind, "1", 2020), "3").level is level


def test_commission_and_court_stand_side_by_side() -> None:
    assert RegulationLevel.COURT_REGULATION.rank == RegulationLevel.COMMISSION_REGULATION.rank
    others = [each for each in RegulationLevel if each is not RegulationLevel.COURT_REGULATION]
    assert [each.rank for each in others] == sorted({int(each) for each in others})


def test_practice_is_a_kind_of_its_own() -> None:
    practice = parse_source(" Praktik  SP4N-LAPOR!:  FAQ resmi no. 3: hari kerja ")

    assert practice == Practice("SP4N-LAPOR!", "FAQ resmi no. 3: hari kerja")
    assert str(practice) == "Praktik SP4N-LAPOR!: FAQ resmi no. 3: hari kerja"
    assert practice.level is RegulationLevel.PRACTICE
    assert hash(practice) == hash(Practice("SP4N-LAPOR!", "FAQ resmi no. 3: hari kerja"))


@pytest.mark.parametrize(
    "text",
    ["Praktik", "Praktik : apa", "Praktik siapa", "Praktik siapa:", "Praktik siapa:apa", "UU 14"],
)
def test_what_is_no_source_is_refused(text: str) -> None:
    with pytest.raises(CitationError):
        parse_source(text)
    with pytest.raises(CitationError):
        Practice.parse(text)


@pytest.mark.parametrize(
    ("who", "what"),
    [("", "apa"), ("siapa", ""), ("a: b", "apa"), ("dua  spasi", "apa"), ("siapa", " apa")],
)
def test_practice_that_could_not_be_read_back_is_not_made(who: str, what: str) -> None:
    with pytest.raises(CitationError):
        Practice(who, what)


@pytest.mark.parametrize(
    "source",
    [RegulationId("UU", "14", 2008), Citation(UU, "22"), Practice("siapa", "apa")],
    ids=["regulation", "citation", "practice"],
)
def test_sources_do_not_compare_with_other_things(source: Any) -> None:
    assert source != "UU 14/2008"
    for other in ("UU 14/2008", 14, None):
        with pytest.raises(TypeError):
            sorted([other, source])
        with pytest.raises(TypeError):
            sorted([source, other])


@pytest.mark.parametrize(
    "texts",
    [["UU 14/2008 Pasal 22", "Praktik LAPOR: FAQ"], ["Praktik LAPOR: FAQ", "Praktik LAPOR: SOP"]],
)
def test_no_source_comes_before_itself_or_before_what_comes_before_it(texts: list[str]) -> None:
    first, second = map(parse_source, texts)
    for each in (first, second):
        same = parse_source(str(each))
        assert not each < same
        assert not each > same
        assert each <= same <= each
    assert first < second
    assert not second < first


def test_what_is_set_is_named_by_its_paragraph_and_its_regulation_by_itself() -> None:
    book = Rulebook.national()
    response = book.governing("request.response")
    assert response.uri == response.to_dict()["uri"] == "/akn/id/act/uu/2008/14/~art_22__para_7"
    assert response.regulation.uri == "/akn/id/act/uu/2008/14"
    panel = book.number("dispute.panel_members")
    assert panel.to_dict()["uri"] == "/akn/id/act/uu/2008/14/~art_43__para_1"
    portal = book.governing("complaint.verification")
    assert portal.regulation.level is RegulationLevel.PRACTICE
    assert portal.uri is None
    assert portal.regulation.uri is None


def test_what_stands_in_one_place_is_named_by_it_where_it_travels() -> None:
    letter = Grounds.national().letters[Letter.H]
    assert letter.to_dict()["uri"] == "/akn/id/act/uu/2008/14/~art_17__point_h"
    assert letter.items[0].to_dict()["uri"] == "/akn/id/act/uu/2008/14/~art_17__point_h__item_1"
    item = Items.national()["perki.15.9.b.2"]
    assert item.to_dict()["uri"] == "/akn/id/act/perki/2021/1/~art_15__para_9__point_b__item_2"


def test_citations_never_change() -> None:
    with pytest.raises(AttributeError):
        Citation(UU, "22").article = "23"  # type: ignore[misc]
