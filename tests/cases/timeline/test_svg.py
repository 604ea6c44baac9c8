"""A case as a picture: one SVG that stands alone, read here by its shapes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve

from keterbukaan._drawing import text_width
from keterbukaan._words import long_day, said_day
from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.dispute.events import DisputeRegistered, PanelAppointed
from keterbukaan.cases.dossier import Dossier
from keterbukaan.cases.objection.events import (
    ObjectionAnswered,
    ObjectionOutcome,
    ObjectionRegistered,
)
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.outcomes import DeadlineStanding
from keterbukaan.cases.request.events import Extended, ExtensionGround, Registered
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.cases.timeline.timeline import Timeline
from keterbukaan.errors import Language

SVG = "{http://www.w3.org/2000/svg}"
RED = "#c0392b"
WIDTH = 400
LANGUAGES: tuple[Language, Language] = ("id", "en")


def day(month: int, number: int) -> date:
    return date(2025, month, number)


OBJECTED = day(4, 28)


def objection(answered_on: date | None = None, number: str = "K-03") -> InformationObjection:
    case = InformationObjection(
        received=OBJECTED, claims=(GroundClaim(ground=ObjectionGround.NOT_ANSWERED),)
    ).record(ObjectionRegistered(on=OBJECTED, number=number))
    if answered_on is None:
        return case
    return case.record(
        ObjectionAnswered(
            on=answered_on, outcome=ObjectionOutcome.GRANTED, number="1", reasons="benar"
        )
    )


def dossier() -> Dossier:
    request = InformationRequest(
        received=day(3, 24), items=(RequestItem(number=1, details="APBD"),)
    ).record(Registered(on=day(3, 24), number="017"))
    dispute = Dispute(filed=day(6, 30), grounds=frozenset("c"))
    for event in (
        DisputeRegistered(on=day(7, 1), number="005/VII"),
        PanelAppointed(on=day(7, 2), members=3),
    ):
        dispute = dispute.record(event)
    return Dossier(request=request, objection=objection(day(6, 20)), dispute=dispute)


def bare_request() -> InformationRequest:
    return InformationRequest(
        received=date(2010, 4, 29), items=(RequestItem(number=1, details="APBD"),)
    )


TIMELINES: dict[str, Timeline] = {
    "objection running": objection().timeline(on=day(5, 2)),
    "objection late": objection(day(6, 20)).timeline(on=day(7, 1)),
    "objection missed": objection().timeline(on=day(7, 31)),
    "dossier": dossier().timeline(on=day(7, 31)),
    "long": dossier().timeline(on=date(2026, 9, 30)),
    "longer": dossier().timeline(on=date(2031, 1, 31)),
    "one day": bare_request().timeline(on=date(2010, 4, 29)),
    "nothing": Timeline("Perkara", "Matter", day(1, 1), (), ()),
}


def sheet(timeline: Timeline, lang: Language = "id") -> ET.Element:
    return ET.fromstring(timeline.svg(lang))  # noqa: S314 - our own drawing


def shapes(root: ET.Element, name: str) -> list[ET.Element]:
    return list(root.iter(f"{SVG}{name}"))


def drawn(root: ET.Element) -> Iterator[ET.Element]:
    """Yield the shapes of events and limits, the legend left out."""
    for group in rows(root):
        yield from group


def rows(root: ET.Element) -> list[ET.Element]:
    """Return the groups that tell something when pointed at: one for each row."""
    return [each for each in root.findall(f"{SVG}g") if each.find(f"{SVG}title") is not None]


def circles(root: ET.Element) -> list[ET.Element]:
    return [each for each in drawn(root) if each.tag == f"{SVG}circle"]


def labels(timeline: Timeline, lang: Language) -> list[str]:
    return [
        *(dot.label(lang) for dot in timeline.dots),
        *(bar.label(lang) for bar in timeline.bars),
        *(owed.label(lang) for owed in timeline.owed),
    ]


def hatch(root: ET.Element) -> str:
    (pattern,) = shapes(root, "pattern")
    return f"url(#{pattern.get('id')})"


def filled(root: ET.Element, colour: str) -> list[ET.Element]:
    return [each for each in drawn(root) if each.get("fill") == colour and each.tag == f"{SVG}rect"]


def bars(root: ET.Element) -> list[ET.Element]:
    return [each for each in drawn(root) if each.tag == f"{SVG}rect" and each.get("rx")]


def words(root: ET.Element) -> list[str]:
    return [each.text or "" for each in shapes(root, "text")]


everywhere = pytest.mark.parametrize("name", TIMELINES)
in_both = pytest.mark.parametrize("lang", LANGUAGES)


# ---------------------------------------------------------------- a file that stands alone


@everywhere
@in_both
def test_it_is_one_well_formed_file_that_needs_no_other(name: str, lang: Language) -> None:
    text = TIMELINES[name].svg(lang)
    root = sheet(TIMELINES[name], lang)
    assert root.tag == f"{SVG}svg"
    assert text.endswith("</svg>\n")
    names = {each.tag.removeprefix(SVG) for each in root.iter()}
    assert names <= {
        "svg",
        "title",
        "desc",
        "style",
        "defs",
        "pattern",
        "rect",
        "line",
        "circle",
        "text",
        "g",
    }
    attributes = {key for each in root.iter() for key in each.attrib}
    assert not {key for key in attributes if "href" in key or key.startswith("on")}
    assert not {key for key in attributes if key in {"style", "src"}}
    links = re.findall(r"https?://[^\"]+", text)
    assert links == ["http://www.w3.org/2000/svg"]
    assert set(re.findall(r"url\([^)]*\)", text)) == {hatch(root)}


@everywhere
@in_both
def test_a_reader_of_screens_is_told_what_it_is(name: str, lang: Language) -> None:
    timeline = TIMELINES[name]
    root = sheet(timeline, lang)
    title = root.find(f"{SVG}title")
    assert title is not None
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == title.get("id")
    assert (title.text or "").startswith(timeline.heading(lang))
    assert str(timeline.on.year) in (title.text or "")
    told = root.find(f"{SVG}desc")
    assert told is not None
    assert root.get("aria-describedby") == told.get("id")
    for label in labels(timeline, lang):
        assert label in (told.text or "")


def test_two_pictures_on_one_page_name_their_parts_differently() -> None:
    named = [
        each.get("id") for t in TIMELINES.values() for each in sheet(t).iter() if each.get("id")
    ]
    assert len(named) == len(set(named))


@everywhere
@in_both
def test_every_text_fits_on_the_sheet(name: str, lang: Language) -> None:
    for each in shapes(sheet(TIMELINES[name], lang), "text"):
        size = float(each.get("font-size", "0"))
        assert size >= 12
        wide = text_width(each.text or "", size, bold=each.get("font-weight") is not None)
        assert float(each.get("x", "0")) + wide <= WIDTH


@everywhere
@in_both
def test_no_label_is_cut(name: str, lang: Language) -> None:
    timeline = TIMELINES[name]
    said = " ".join(words(sheet(timeline, lang)))
    assert "…" not in said
    for label in labels(timeline, lang):
        assert label in said


@everywhere
def test_days_are_written_in_words(name: str) -> None:
    timeline = TIMELINES[name]
    for lang in LANGUAGES:
        text = timeline.svg(lang)
        assert not re.search(r"\d{4}-\d\d-\d\d", text)
        for dot in timeline.dots:
            assert said_day(dot.day, lang) in text


@everywhere
def test_it_changes_its_colours_where_a_reader_prefers_dark(name: str) -> None:
    root = sheet(TIMELINES[name])
    (style,) = shapes(root, "style")
    told = style.text or ""
    assert "prefers-color-scheme:dark" in told
    classes = {each for shape in root.iter() for each in (shape.get("class") or "").split()}
    for each in classes - {"keterbukaan-picture", "legend"}:
        assert f".{each}{{" in told
    assert "screen and" in told  # it is printed in its light colours


@everywhere
def test_each_identifier_is_given_once(name: str) -> None:
    given = [each.get("id") for each in sheet(TIMELINES[name]).iter() if each.get("id")]
    assert len(given) == len(set(given))


@everywhere
def test_nothing_is_drawn_beside_the_sheet(name: str) -> None:
    root = sheet(TIMELINES[name])
    _, _, wide, high = map(float, (root.get("viewBox") or "").split())
    for each in (*shapes(root, "rect"), *shapes(root, "circle"), *shapes(root, "line")):
        across = [float(each.get(key, "0")) for key in ("x", "cx", "x1", "x2")]
        down = [float(each.get(key, "0")) for key in ("y", "cy", "y1", "y2")]
        right = float(each.get("x", "0")) + float(each.get("width", "0"))
        bottom = float(each.get("y", "0")) + float(each.get("height", "0"))
        assert all(0 <= x <= wide for x in (*across, right))
        assert all(0 <= y <= high for y in (*down, bottom))
        assert float(each.get("width", "1")) > 0


# ---------------------------------------------------------------- what it shows


@everywhere
@in_both
def test_it_has_a_circle_for_an_event_a_bar_for_a_limit_and_a_row_for_what_else_is_owed(
    name: str, lang: Language
) -> None:
    timeline = TIMELINES[name]
    root = sheet(timeline, lang)
    assert len(circles(root)) == len(timeline.dots)
    assert len(bars(root)) == len(timeline.bars)
    expected = len(timeline.dots) + len(timeline.bars) + len(timeline.owed)
    assert len(rows(root)) == expected


@everywhere
@in_both
def test_the_day_of_the_picture_is_written_whole(name: str, lang: Language) -> None:
    timeline = TIMELINES[name]
    assert long_day(timeline.on, lang) in words(sheet(timeline, lang))


def test_later_days_stand_further_right() -> None:
    timeline = TIMELINES["dossier"]
    across = [float(each.get("cx", "0")) for each in circles(sheet(timeline))]
    days = [dot.day for dot in timeline.dots]
    assert across == sorted(across)
    assert [a < b for a, b in pairwise(across)] == [a < b for a, b in pairwise(days)]


def test_rows_do_not_lie_on_each_other() -> None:
    root = sheet(TIMELINES["dossier"])
    down = [float(each.get("cy", "0")) for each in circles(root)]
    down += [float(each.get("y", "0")) for each in bars(root)]
    assert down == sorted(down)
    assert len(set(down)) == len(down)


@everywhere
def test_days_that_do_not_count_are_hatched(name: str) -> None:
    timeline = TIMELINES[name]
    stretches = 0
    for bar in timeline.bars:
        days = {each.day for each in bar.skipped}
        stretches += sum(each - timedelta(days=1) not in days for each in days)
    root = sheet(timeline)
    assert len(filled(root, hatch(root))) == stretches


def test_a_hatch_covers_its_whole_stretch_within_the_bar() -> None:
    root = sheet(TIMELINES["objection running"])
    (bar,) = bars(root)
    a_day = float(bar.get("width", "0")) / ((day(6, 18) - OBJECTED).days + 1)
    widths = [round(float(each.get("width", "0")) / a_day) for each in filled(root, hatch(root))]
    # Labour Day; seven week-ends, of which the second is joined by 12 and 13 May, the fifth by
    # 29 and 30 May, the sixth by 6 and 9 June
    assert widths == [1, 2, 4, 2, 2, 4, 4, 2]
    left, right = float(bar.get("x", "0")), float(bar.get("x", "0")) + float(bar.get("width", "0"))
    for each in filled(root, hatch(root)):
        assert float(each.get("x", "0")) >= left
        assert float(each.get("x", "0")) + float(each.get("width", "0")) <= right + 0.2


def test_a_limit_that_is_kept_or_runs_is_not_red() -> None:
    for timeline in (TIMELINES["objection running"], objection(day(6, 18)).timeline(on=day(7, 1))):
        root = sheet(timeline)
        assert filled(root, RED) == []
        assert all(each.get("fill") != RED for each in drawn(root))


@pytest.mark.parametrize(
    ("answered_on", "days"), [(day(6, 20), 2), (day(6, 19), 1), (None, 43)], ids=str
)
def test_what_is_late_is_red_from_the_last_day_on(answered_on: date | None, days: int) -> None:
    timeline = objection(answered_on).timeline(on=day(7, 31))
    root = sheet(timeline)
    (bar,), (red,) = bars(root), filled(root, RED)
    assert float(red.get("x", "0")) == pytest.approx(
        float(bar.get("x", "0")) + float(bar.get("width", "0")), abs=0.1
    )
    a_day = float(bar.get("width", "0")) / ((day(6, 18) - OBJECTED).days + 1)
    assert round(float(red.get("width", "0")) / a_day) == days
    assert [
        each.get("fill")
        for each in drawn(root)
        if each.text == "tanggapan atas keberatan (Atasan PPID)"
    ] == [RED]


def test_when_it_was_done_is_marked() -> None:
    done = sheet(objection(day(6, 16)).timeline(on=day(7, 1)))
    waiting = sheet(objection().timeline(on=day(6, 16)))
    marks = [
        [each for each in drawn(root) if each.tag == f"{SVG}line" and each.get("stroke-width")]
        for root in (done, waiting)
    ]
    assert [len(each) for each in marks] == [1, 0]


def test_an_irregular_event_is_red_and_marked() -> None:
    root = sheet(TIMELINES["objection late"])
    assert [each.get("stroke") for each in circles(root)][-1] == RED
    assert [each.get("fill") for each in circles(root)][-1] == RED
    assert words(root).count("!") == 1


def test_an_act_without_effect_is_hollow() -> None:
    extended = Extended(on=day(4, 9), ground=ExtensionGround.STATUS_UNDECIDED, reason="diuji")
    case = InformationRequest(
        received=day(3, 24), items=(RequestItem(number=1, details="APBD"),)
    ).record(Registered(on=day(3, 24), number="017"))
    for _ in range(2):
        case = case.record(extended, strict=False)
    found = circles(sheet(case.timeline(on=day(4, 9))))
    assert [each.get("fill") for each in found[-2:]][-1] == "#ffffff"
    assert found[-1].get("stroke") == RED
    assert found[-2].get("fill") != "#ffffff"


def test_a_right_that_nobody_used_is_not_red() -> None:
    timeline = TIMELINES["objection missed"]
    unused = evolve(timeline, bars=(evolve(timeline.bars[0], state=DeadlineStanding.UNUSED),))
    assert len(filled(sheet(timeline), RED)) == 1
    assert filled(sheet(unused), RED) == []


def test_a_limit_missed_since_no_day_has_no_red() -> None:
    timeline = TIMELINES["objection missed"]
    bar = evolve(timeline.bars[0], state=DeadlineStanding.LATE, done_on=timeline.bars[0].ends)
    assert filled(sheet(evolve(timeline, bars=(bar,))), RED) == []


# ---------------------------------------------------------------- words


@pytest.mark.parametrize(
    ("lang", "expected", "foreign"),
    [
        ("id", {"ditepati", "berjalan", "keberatan diterima", "Kamis, 31 Juli 2025"}, "kept"),
        ("en", {"kept", "running", "objection received", "Thursday, 31 July 2025"}, "ditepati"),
    ],
)
def test_it_speaks_one_language(lang: Language, expected: set[str], foreign: str) -> None:
    said = words(sheet(TIMELINES["objection missed"], lang))
    assert expected <= set(said)
    assert foreign not in " ".join(said)


def test_what_a_person_points_at_tells_its_article() -> None:
    root = sheet(TIMELINES["objection late"], "en")
    hovers = [group.findtext(f"{SVG}title") or "" for group in rows(root)]
    assert all("Pasal" in hover for hover in hovers)
    assert "answer to the objection: after the last day, 18 June 2025" in hovers[2]
    assert "(superior)" in hovers[2]
    assert "28 April 2025 – 18 June 2025: late, UU 14/2008 Pasal 36 ayat (2)" in hovers[3]


def test_an_event_by_nobody_known_names_nobody() -> None:
    timeline = TIMELINES["objection running"]
    bare = evolve(timeline, dots=(evolve(timeline.dots[0], who=None),), bars=())
    (hover,) = (group.findtext(f"{SVG}title") for group in rows(sheet(bare)))
    assert hover == "28 April 2025 keberatan diterima, UU 14/2008 Pasal 35 ayat (1)"


@in_both
def test_text_is_escaped(lang: Language) -> None:
    timeline = objection(number="<b>&\"'</text><script>x()</script>").timeline(on=day(5, 2))
    root = sheet(timeline, lang)
    assert "<b>&\"'</text><script>" in " ".join(words(root))
    assert "<script" not in timeline.svg(lang)
    assert "<b>" not in timeline.svg(lang)
    marked = evolve(
        timeline,
        dots=(evolve(timeline.dots[0], label_id="<i>&", label_en="<i>&", citation='"<u>'),),
    )
    assert "<i>&" in words(sheet(marked, lang))


@pytest.mark.parametrize("letter", ["\x01", "\x0b", "\ufffe"], ids=ascii)
def test_a_letter_that_xml_does_not_know_does_no_harm(letter: str) -> None:
    drawn = sheet(objection(number=f"K{letter}3").timeline(on=day(5, 2)))
    assert any("K 3" in said for said in words(drawn))


@pytest.mark.parametrize("long", ["sangat panjang " * 20, "tanpaspasi" * 30], ids=["", "one word"])
def test_a_long_text_is_written_whole_in_lines_that_fit(long: str) -> None:
    timeline = TIMELINES["objection running"]
    root = sheet(evolve(timeline, dots=(evolve(timeline.dots[0], label_id=long),)))
    shown = list(rows(root)[0].iter(f"{SVG}text"))[1:]
    assert "".join(each.text or "" for each in shown).replace(" ", "") == long.replace(" ", "")
    for each in shown:
        assert float(each.get("x", "0")) + text_width(each.text or "", 13) <= WIDTH


# ---------------------------------------------------------------- short, long, empty


def months(name: str) -> list[str]:
    return [
        said for said in words(sheet(TIMELINES[name], "en")) if re.fullmatch(r"\w{3} \d{4}", said)
    ]


def test_months_are_marked_and_fewer_of_a_long_case() -> None:
    assert months("dossier") == ["Apr 2025", "May 2025", "Jun 2025", "Jul 2025"]
    assert months("long")[:3] == ["Apr 2025", "Oct 2025", "Apr 2026"]
    assert months("longer") == [f"Jan {year}" for year in range(2026, 2031)]


def test_a_case_of_one_day_is_drawn() -> None:
    root = sheet(TIMELINES["one day"])
    assert len(circles(root)) == 1
    assert bars(root) == []
    assert "29 April 2010" in words(root)


def test_a_limit_of_one_day_has_a_bar_to_be_seen() -> None:
    timeline = TIMELINES["longer"]
    a_day = evolve(timeline.bars[0], begins=day(4, 1), ends=day(4, 1), skipped=())
    (bar,) = bars(sheet(evolve(timeline, bars=(a_day,))))
    assert float(bar.get("width", "0")) >= 2


def test_an_empty_timeline_is_drawn() -> None:
    root = sheet(TIMELINES["nothing"], "en")
    assert rows(root) == []
    assert "Matter" in words(root)


@everywhere
@in_both
def test_it_is_drawn_the_same_each_time(name: str, lang: Language) -> None:
    assert TIMELINES[name].svg(lang) == TIMELINES[name].svg(lang)


@pytest.mark.parametrize("state", DeadlineStanding)
def test_every_colour_of_a_bar_stands_in_the_legend(state: DeadlineStanding) -> None:
    timeline = TIMELINES["objection running"]
    root = sheet(evolve(timeline, bars=tuple(evolve(each, state=state) for each in timeline.bars)))
    legend = {each.get("fill") for each in root.findall(f"{SVG}g[@class='legend']/{SVG}rect")}

    assert bars(root)
    assert {each.get("fill") for each in bars(root)} <= legend


@in_both
def test_the_legend_explains_every_sign(lang: Language) -> None:
    root = sheet(TIMELINES["objection late"], lang)
    legend = root.find(f"{SVG}g[@class='legend']")
    assert legend is not None
    expected = {
        "id": {"dikerjakan", "hari yang digambarkan", "hari yang tidak dihitung", "peristiwa"},
        "en": {"done", "the day of this picture", "days that do not count", "event"},
    }
    said = {each.text for each in legend.iter(f"{SVG}text")}
    assert expected[lang] <= said
    signs = {"circle", "rect", "line"}
    assert sum(each.tag.removeprefix(SVG) in signs for each in legend) == len(said) == 11
