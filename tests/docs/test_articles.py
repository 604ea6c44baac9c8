"""The pages that say which article stands where: every article has a line, every name exists."""

from __future__ import annotations

import importlib
import re

from keterbukaan.cases.lifecycle import lifecycle
from keterbukaan.information.items import Items
from keterbukaan.law.citation import Citation
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.registers.complaints import COMPLAINT_FORM
from scripts.pages.case_texts import CASES
from scripts.pages.reference import described_modules
from scripts.pages.write import by_hand

# How many paragraphs each article of UU 25/2009 about complaints has; 0 where it has none.
PARAGRAPHS = dict(
    zip((36, 37, *range(40, 55)), (4, 3, 3, 3, 5, 2, 5, 3, 7, 2, 4, 2, 9, 0, 3, 2, 11), strict=True)
)


# The same for the articles of information, counted in the texts. Perki 1/2021 as the gazette prints
# it has two Pasal 23 ayat (2), and no Pasal 49 ayat (3).
INFORMATION = {
    "Perki 1/2021": (
        *(0, 0, 3, 2, 6, 7, 5, 2, 2, 2, 2, 2, 6, 2, 10, 0),  # Pasal 1 to 16
        *(0, 0, 2, 2, 5, 3, 2, 5, 2, 0, 9, 2, 6, 2, 5, 2),  # to 32
        *(5, 3, 3, 2, 4, 4, 4, 2, 7, 3, 3, 3, 7, 5, 2, 5),  # to 48
        *(8, 4, 9, 4, 6, 3, 5, 4, 3, 0, 4, 2, 3, 0, 0, 0),  # to 64
    ),
    "UU 14/2008": (
        *(0, 4, 0, 4, 2, 3, 6, 0, 6, 2, 3, 0, 2, 0, 0, 0, 0, 7),  # Pasal 1 to 18
        *(0, 2, 0, 9, 0, 3, 5, 3, 4, 4, 6, 4, 3, 3, 0, 5, 2, 3),  # to 36
    ),
    "PP 61/2010": (0, 3, 2, 2, 2, 0, 5, 3, 0, 2, 3, 3, 2, 2, 0, 3, 2, 0, 2, 0, 2, 0),
}
# The same for how a service standard is made.
STANDARDS = {
    "UU 25/2009": dict(zip(range(20, 24), (5, 0, 2, 5), strict=True)),
    "PP 96/2012": dict(
        zip(range(22, 34), (3, 2, 3, 0, 3, 4, 2, 3, 4, 0, 2, 3), strict=True),
    ),
}
Row = tuple[str, int, int, int, str]


def test_every_article_of_cases_has_a_line_and_every_name_in_it_exists() -> None:
    page = by_hand("en/understand/articles-of-cases.md")
    wanted = {
        "UU 14/2008": {*range(4, 7), 21, 22, *range(35, 51)},
        "Perki 1/2021": {*range(27, 45), 54, 55},
        "Perki 1/2013": {*range(1, 66)},
        "PERMA 2/2011": {*range(1, 16)},
    }
    for section in page.split("\n## ")[1:]:
        title, text = section.split("\n", maxsplit=1)
        rows = re.findall(r"^\| (\d+)(?:-(\d+))? [(|]", text, flags=re.MULTILINE)
        held = {n for low, high in rows for n in range(int(low), int(high or low) + 1)}
        assert held == wanted.pop(title)
        for name in re.findall(r"`([^`]+)`", text):
            assert _is_a_name(name), name
    assert not wanted


def test_every_paragraph_on_complaints_has_a_line_and_every_name_in_it_exists() -> None:
    page = by_hand("en/understand/articles-of-complaints.md")
    act, *others = page.split("\n## ")[1:]
    assert act.startswith("UU 25/2009\n")
    assert [each.split("\n")[0] for each in others] == [
        "PP 48/2016",
        "PP 12/2017 and UU 23/2014",
        "Permendagri 8/2023",
        "PermenPANRB 5/2025",
        "The portal SP4N-LAPOR!",
    ]
    rows = re.findall(r"^\| (\d+)(?: \((\d+)\)(?:-\((\d+)\))?)? \|", act, flags=re.MULTILINE)
    held = [
        (int(article), paragraph)
        for article, low, high in rows
        for paragraph in range(int(low or 0), int(high or low or 0) + 1)
    ]
    wanted = [
        (article, paragraph)
        for article, last in PARAGRAPHS.items()
        for paragraph in range(min(last, 1), last + 1)
    ]
    assert held == wanted
    for name in re.findall(r"`([^`]+)`", page):
        assert _is_a_name(name), name


def test_every_paragraph_on_service_standards_has_a_line_and_every_name_in_it_exists() -> None:
    path = "en/understand/articles-of-standards.md"
    held = [(row[0], article, place) for row in _rows_of(path) for article, place in _places(row)]
    assert held == [
        (act, article, paragraph)
        for act, articles in STANDARDS.items()
        for article, last in articles.items()
        for paragraph in range(min(last, 1), last + 1)
    ]
    said = by_hand(path)
    for name in re.findall(r"`([^`]+)`", said):
        assert _is_a_name(name), name
    for limit in Rulebook.national().limits:
        assert f"`{limit}`" in said or not limit.startswith("service_standard."), limit


def _places(row: Row) -> list[tuple[int, int]]:
    _, article, low, high, _ = row
    return [(article, paragraph) for paragraph in range(low, high + 1)]


def test_every_article_on_the_oversight_of_officials_has_a_line() -> None:
    page = by_hand("en/understand/articles-of-complaints.md")
    sections = dict(each.split("\n", maxsplit=1) for each in page.split("\n## ")[1:])
    for title, articles in (
        ("PP 48/2016", range(1, 46)),
        ("PP 12/2017 and UU 23/2014", (*range(22, 28), *range(38, 41), 42, 44, 45, 46)),
    ):
        held: set[int] = set()
        for first in re.findall(r"^\| ([^|]+) \|", sections[title], flags=re.MULTILINE):
            plain = re.sub(r"\([^)]*\)(?:-\(\d+\))?", "", first)
            for low, high in re.findall(r"(\d+)(?:-(\d+))?", plain):
                held |= set(range(int(low), int(high or low) + 1))
        assert held == set(articles), title


def _rows_on_information() -> list[Row]:
    return _rows_of("en/understand/articles-of-information.md")


def _rows_of(path: str) -> list[Row]:
    """Return the rows of a page: regulation, article, first and last paragraph, text."""
    rows: list[Row] = []
    for section in by_hand(path).split("\n## ")[1:]:
        title, text = section.split("\n", maxsplit=1)
        found = re.findall(
            r"^\| (\d+)(?: \((\d+)\)(?:-\((\d+)\))?)?(?:, once more)? \| (.+) \|$",
            text,
            flags=re.MULTILINE,
        )
        rows += [
            (title, int(article), int(low or 0), int(high or low or 0), said)
            for article, low, high, said in found
        ]
    return rows


def test_every_paragraph_on_information_has_a_line_and_every_name_in_it_exists() -> None:
    rows = _rows_on_information()
    held: dict[str, list[tuple[int, int]]] = {}
    for regulation, article, low, high, _ in rows:
        held.setdefault(regulation, []).extend((article, each) for each in range(low, high + 1))
    wanted = {
        regulation: [
            (article, paragraph)
            for article, last in enumerate(counts, start=1)
            for paragraph in range(min(last, 1), last + 1)
        ]
        for regulation, counts in INFORMATION.items()
    }
    wanted["Perki 1/2021"].insert(wanted["Perki 1/2021"].index((23, 2)), (23, 2))
    wanted["Perki 1/2021"].remove((49, 3))
    wanted["UU 25/2009"] = [(46, 4), (50, 6), *((54, each) for each in range(1, 12))]
    assert held == wanted
    for name in re.findall(r"`([^`]+)`", by_hand("en/understand/articles-of-information.md")):
        assert _is_a_name(name), name


def _said_of(citation: Citation, rows: list[Row]) -> str:
    """Return what the page says of a paragraph."""
    article, paragraph = int(citation.article or 0), int(citation.paragraph or 0)
    return " ".join(
        said
        for regulation, number, low, high, said in rows
        if (regulation, number) == (str(citation.regulation), article) and low <= paragraph <= high
    )


def test_every_list_is_linked_where_its_paragraph_has_a_line() -> None:
    rows = _rows_on_information()
    for each in Items.national().lists:
        page = ".".join(each.items[0].key.split(".")[:2])
        assert f"(../information/{page}.md)" in _said_of(each.citation, rows), each.citation


def test_every_limit_is_named_where_its_paragraph_has_a_line() -> None:
    rows = _rows_on_information()
    named = 0
    for limit in Rulebook.national().provisions:
        citation = limit.citation
        if not isinstance(citation, Citation) or not _said_of(citation, rows):
            continue
        said = _said_of(citation, rows)
        assert f"`{limit.name}`" in said or "(articles-of-cases.md)" in said, citation
        named += 1
    assert named > len(INFORMATION)


def _is_a_name(name: str) -> bool:
    """Return whether it is an event, a limit, an item, or something in a described module."""
    if any(name in lifecycle(case).moves for case in CASES) or name in Rulebook.national().limits:
        return True
    if name in Items.national().by_key:
        return True
    top, _, field = name.partition(".")
    rooms = map(importlib.import_module, described_modules())
    return any(
        not field or field in getattr(found, "model_fields", {}) or hasattr(found, field)
        for found in (getattr(room, top) for room in rooms if hasattr(room, top))
    )


def test_the_columns_of_a_register_of_complaints_stand_on_its_page() -> None:
    rows = by_hand("en/how-to/complaint-register.md").splitlines()
    for field, (first, english, *others) in COMPLAINT_FORM.headers.items():
        start = f"| `{field}` | {first} | {english} | {', '.join(others)}"
        assert any(row.startswith(start.strip()) for row in rows), field
