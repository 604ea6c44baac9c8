"""The pictures of the site: whole, in one language, legible, and right by the articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from xml.etree import ElementTree as ET

import pytest
from attrs import frozen

from keterbukaan._drawing import COLOURS, text_width, wrapped
from keterbukaan.errors import Language
from scripts.pages.pictures.marks import PICTURES, with_pictures
from scripts.pages.trees import LANGUAGES

SVG = "{http://www.w3.org/2000/svg}"
NAMES = {
    *("life-of-a-request", "complaint-two-clocks", "calendar-month", "case-timeline", "silence"),
    *("refusal", "exemption-duration", "what-must-be-open", "complaint-or-request"),
    *("dispute-and-court", "register-today", "ten-not-seventeen"),
}
EACH = [(name, lang) for name in sorted(NAMES) for lang in LANGUAGES]
each_picture = pytest.mark.parametrize(("name", "lang"), EACH)

FOREIGN = {
    "id": {"the", "of", "working", "days", "within", "request", "since", "counted", "objection"},
    "en": {"yang", "atas", "hari", "kerja", "paling", "permohonan", "sejak", "dihitung", "dan"},
}


def drawn(name: str, lang: Language) -> ET.Element:
    figure = ET.fromstring(with_pictures(f"<!-- picture: {name} -->", lang))  # noqa: S314 - our own
    assert figure.tag == "figure"
    return figure[0]


@frozen
class Piece:
    """A text on the sheet, and the colour it stands on."""

    text: str
    left: float
    right: float
    ink: str
    ground: str
    ground_right: float


def pieces(root: ET.Element) -> Iterator[Piece]:
    """Yield each text with the last shape drawn below its middle."""
    grounds: list[tuple[float, float, float, float, str]] = []
    for each in root.iter():
        number = {key: float(each.get(key, "0")) for key in ("x", "y", "width", "height")}
        colour = re.match(r"f-(\w+)", each.get("class") or "")
        if each.tag == f"{SVG}rect" and colour:
            x, y = number["x"], number["y"]
            grounds.append((x, y, x + number["width"], y + number["height"], colour[1]))
        if each.tag == f"{SVG}text" and colour:
            size = float(each.get("font-size", "0"))
            wide = text_width(each.text or "", size, bold=bool(each.get("font-weight")))
            left = number["x"] - (wide / 2 if each.get("text-anchor") == "middle" else 0)
            at = (left + wide / 2, number["y"] - size / 3)
            under = [g for g in grounds if g[0] <= at[0] <= g[2] and g[1] <= at[1] <= g[3]][-1]
            yield Piece(each.text or "", left, left + wide, colour[1], under[4], under[2])


def said(root: ET.Element) -> str:
    return " ".join(each.text or "" for each in root.iter(f"{SVG}text"))


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


# ---------------------------------------------------------------- in a page


def test_every_picture_that_pages_may_ask_for_is_there() -> None:
    assert set(PICTURES) == NAMES


def test_a_page_that_asks_for_an_unknown_picture_is_refused() -> None:
    with pytest.raises(ValueError, match="'month'"):
        with_pictures("a\n\n<!-- picture: month -->\n", "id")


def test_what_is_around_a_picture_stays_and_another_comment_too() -> None:
    page = "# A\n\n<!-- picture: silence -->\n\n<!-- ways -->\nb `<!-- picture: none -->`\n"
    before, _, after = with_pictures(page, "en").partition("<figure")
    assert before == "# A\n\n"
    assert after.endswith("</figure>\n\n<!-- ways -->\nb `<!-- picture: none -->`\n")
    assert "\n" not in after.partition("</figure>")[0]


def test_the_colours_follow_the_switch_of_the_site() -> None:
    figure = with_pictures("<!-- picture: silence -->", "id")
    assert "prefers-color-scheme" not in figure
    dark = COLOURS["ink"][1]
    rule = f'[data-md-color-scheme="slate"] .keterbukaan-picture .f-ink{{fill:{dark}}}'
    assert rule in figure


def test_no_two_pictures_share_an_identifier() -> None:
    given = [each.get("id") for name, lang in EACH for each in drawn(name, lang).iter()]
    named = [each for each in given if each]
    assert len(named) == len(set(named)) > len(EACH)


# ---------------------------------------------------------------- to be read


@each_picture
def test_it_tells_who_cannot_see_it(name: str, lang: Language) -> None:
    root = drawn(name, lang)
    title, told = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert root.get("role") == "img"
    assert root.get("lang") == lang
    assert title is not None
    assert told is not None
    assert root.get("aria-labelledby") == title.get("id")
    assert root.get("aria-describedby") == told.get("id")
    assert len(told.text or "") > 80


@each_picture
def test_every_text_fits_where_it_stands_and_is_large_enough(name: str, lang: Language) -> None:
    root = drawn(name, lang)
    assert (root.get("viewBox") or "").startswith("0 0 400 ")  # 0.9 of it on a phone of 390 px
    assert min(float(each.get("font-size", "0")) for each in root.iter(f"{SVG}text")) >= 12
    for each in pieces(root):
        assert each.left >= 0, each
        assert each.right <= min(each.ground_right, 400), each
        assert "…" not in each.text


@each_picture
def test_every_text_can_be_told_from_its_ground(name: str, lang: Language) -> None:
    for each, mode in product(pieces(drawn(name, lang)), (0, 1)):
        assert contrast(COLOURS[each.ink][mode], COLOURS[each.ground][mode]) >= 4.5, each


@each_picture
def test_it_speaks_one_language(name: str, lang: Language) -> None:
    root = drawn(name, lang)
    whole = said(root) + (root.findtext(f"{SVG}desc") or "")
    whole = re.sub(r"collective leave [^()]*|Laporan \w+ \d+", "", whole)
    words = set(re.findall(r"[a-z]+", whole.lower()))
    assert not words & FOREIGN[lang]
    assert not re.search(r"\d{4}-\d\d-\d\d|\w+\.\w+_\w+", whole)


def test_a_word_wider_than_its_line_is_broken_and_a_mark_is_not() -> None:
    assert wrapped("x" * 30, 100, 13) != ["x" * 30]
    assert "".join(wrapped("x" * 30, 100, 13)) == "x" * 30
    assert wrapped("aaaa [dari kutipan]", 105, 13) == ["aaaa", "[dari kutipan]"]


# ---------------------------------------------------------------- right by the articles


def test_the_life_of_a_request_has_every_limit_in_order() -> None:
    """UU 14/2008: 22(7) ten, 22(8) seven, 36(1) and (2) thirty, 37(2) fourteen, 38(1) fourteen.

    Then 38(2) a hundred, 48(1) fourteen; PERMA 2/2011: 9(1) sixty, 9(2) fourteen, 9(3) thirty.
    """
    days = [10, 7, 30, 30, 14, 14, 100, 14, 60, 14, 30]
    for lang in LANGUAGES:
        pattern = {"id": r"paling lambat (\d+) hari kerja", "en": r"within (\d+) working days"}[
            lang
        ]
        found = re.findall(pattern, said(drawn("life-of-a-request", lang)))
        assert list(map(int, found)) == days
    places = re.findall(
        r"(?:UU|PERMA) [\d/]+ Pasal \d+ ayat \(\d+\)", said(drawn("life-of-a-request", "id"))
    )
    assert places == [
        *(f"UU 14/2008 Pasal 22 ayat ({n})" for n in (4, 7, 8)),
        *(f"UU 14/2008 Pasal 36 ayat ({n})" for n in (1, 2)),
        "UU 14/2008 Pasal 37 ayat (2)",
        *(f"UU 14/2008 Pasal 38 ayat ({n})" for n in (1, 2)),
        "UU 14/2008 Pasal 48 ayat (1)",
        *(f"PERMA 2/2011 Pasal 9 ayat ({n})" for n in (1, 2, 3)),
    ]


def test_the_month_counts_ten_days_and_names_those_it_skips() -> None:
    """A request of 24 March 2025: leave on 28 March and 2 to 7 April, Idul Fitri 31 March, 1 April.

    Counted: 25, 26, 27 March; 8, 9, 10, 11, 14, 15, 16 April.
    """
    root = drawn("calendar-month", "id")
    squares: list[list[str]] = []
    for each in root:
        if each.tag == f"{SVG}rect":
            squares.append([])
        elif squares and each.get("text-anchor") == "middle":
            squares[-1].append(each.text or "")
    numbered = [tuple(map(int, each)) for each in squares if len(each) == 2 and each[1].isdigit()]
    counted = (25, 26, 27, 8, 9, 10, 11, 14, 15, 16)
    assert numbered == list(zip(counted, range(1, 11), strict=True))
    assert ["28", "cuti"] in squares
    assert ["24", "hari 0"] in squares
    whole = said(root)
    assert "SKB 1017/2024, 2/2024, 2/2024" in whole
    assert "14 Oktober 2024" in whole
    assert "cuti bersama Idul Fitri (2 April, 3 April, 4 April, 7 April)" in whole
    assert "hari terakhir Rabu, 16 April 2025" in whole


def test_the_seven_days_come_only_with_a_notice() -> None:
    """22(7) ten, 22(8) seven with written reasons; 16 April, and 28 April over Good Friday."""
    whole = said(drawn("ten-not-seventeen", "id"))
    assert "10 hari kerja, bukan 17" in whole
    assert " ".join(map(str, range(1, 18))) in whole
    assert "alasan tertulis" in whole
    assert whole.index("16 April 2025") < whole.index("28 April 2025")
    assert "cannot be extended again" in said(drawn("ten-not-seventeen", "en"))


def test_silence_opens_the_objection_and_silence_upon_it_the_dispute() -> None:
    whole = said(drawn("silence", "id"))
    places = (
        "Pasal 22 ayat (7)",
        "huruf c",
        "Pasal 36 ayat (1)",
        "Pasal 36 ayat (2)",
        "Pasal 13 huruf b",
    )
    assert sorted(map(whole.index, places)) == list(map(whole.index, places))


def test_a_refusal_comes_after_a_test_and_with_its_ground() -> None:
    whole = said(drawn("refusal", "id"))
    places = (
        "Pasal 19",
        "Pasal 22 ayat (7) huruf c",
        "Pasal 35 ayat (1) huruf a",
        "Pasal 36 ayat (1)",
    )
    assert sorted(map(whole.index, places)) == list(map(whole.index, places))


def test_an_exemption_lasts_as_long_as_its_letter_says() -> None:
    """PP 61/2010: 5(1) thirty years for letter a; 7 as long as needed for c to f."""
    whole = said(drawn("exemption-duration", "id"))
    assert [f"Huruf {letter}:" in whole for letter in "abcdefghij"] == [True] * 10
    assert "Huruf a: penegakan hukum paling lama 30 tahun PP 61/2010 Pasal 5 ayat (1)" in whole
    assert whole.count("selama dibutuhkan") == 5  # c, d, e, f and h, 8(2)


def test_the_four_categories_are_there() -> None:
    whole = said(drawn("what-must-be-open", "id"))
    places = [
        whole.index(each) for each in ("Berkala", "Serta merta", "Setiap saat", "Dikecualikan")
    ]
    assert places == sorted(places)
    assert "6 bulan sekali" in whole  # UU 14/2008 9(3)


def test_a_complaint_has_two_clocks() -> None:
    """UU 25/2009: 44(3) fourteen days, 50(1) sixty, 50(2) fourteen after it; from 4 August."""
    whole = said(drawn("complaint-two-clocks", "id"))
    for days in (
        "14 hari (18 Agustus 2025)",
        "60 hari (3 Oktober 2025)",
        "14 hari (17 Oktober 2025)",
    ):
        assert days in whole
    assert whole.count("[dari kutipan]") == 4  # the portal's four are practice


def test_the_ways_are_told_apart() -> None:
    whole = said(drawn("complaint-or-request", "id"))
    for place in (
        "UU 14/2008 Pasal 22 ayat (7)",
        "UU 25/2009 Pasal 44 ayat (3)",
        "PP 48/2016 Pasal 17 ayat (1)",
    ):
        assert place in whole


def test_a_number_that_an_amendment_set_names_the_amendment() -> None:
    """UU 30/2014 53(2) says ten working days; the five are those of UU 11/2020, as restated."""
    amended = "UU 30/2014 Pasal 53 ayat (2), diubah dengan UU 11/2020; UU 6/2023 [dari kutipan]"
    assert f"paling lambat 5 hari kerja ({amended}" in said(drawn("complaint-or-request", "id"))


def test_a_dispute_goes_through_mediation_to_the_courts() -> None:
    whole = said(drawn("dispute-and-court", "id"))
    places = ("Pasal 37 ayat (2)", "Pasal 39", "Pasal 42", "Pasal 47", "Pasal 9 ayat (3)")
    assert sorted(map(whole.index, places)) == list(map(whole.index, places))


@pytest.mark.parametrize(
    "other",
    [
        "Perki 1/2013 Pasal 29 ayat (1)",  # C16: to be tried first, though voluntary
        "PERMA 2/2011 Pasal 1 angka 9",  # C15: the court of the enterprises
        "UU 14/2008 Pasal 50",  # C12: the Act's own count
    ],
)
def test_where_two_texts_differ_a_dispute_names_both(other: str) -> None:
    assert other in said(drawn("dispute-and-court", "id"))


def test_the_work_of_a_day_begins_with_what_is_late() -> None:
    """A request of 3 March 2025 was to be answered by 17 March: late on 9 April."""
    whole = said(drawn("register-today", "id"))
    assert whole.index("Terlambat (2)") < whole.index("012/PPID/2025") < whole.index("Berikutnya")
    assert "17 Maret 2025" in whole
