"""The pages that say which article stands where: every article has a line, every name exists."""

from __future__ import annotations

import importlib
import re

from keterbukaan.cases.lifecycle import lifecycle
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.registers.complaints import COMPLAINT_FORM
from scripts.pages.case_texts import CASES
from scripts.pages.reference import described_modules
from scripts.pages.write import by_hand

# How many paragraphs each article of UU 25/2009 about complaints has; 0 where it has none.
PARAGRAPHS = dict(
    zip((36, 37, *range(40, 55)), (4, 3, 3, 3, 5, 2, 5, 3, 7, 2, 4, 2, 9, 0, 3, 2, 11), strict=True)
)


def test_every_article_of_cases_has_a_line_and_every_name_in_it_exists() -> None:
    page = by_hand("understand/articles-of-cases.md")
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
    page = by_hand("understand/articles-of-complaints.md")
    act, *others = page.split("\n## ")[1:]
    assert act.startswith("UU 25/2009\n")
    assert [each.split("\n")[0] for each in others] == [
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


def _is_a_name(name: str) -> bool:
    """Return whether it is an event, a limit, or something in a module of the reference."""
    if any(name in lifecycle(case).moves for case in CASES) or name in Rulebook.national().limits:
        return True
    top, _, field = name.partition(".")
    rooms = map(importlib.import_module, described_modules())
    return any(
        not field or field in getattr(found, "model_fields", {}) or hasattr(found, field)
        for found in (getattr(room, top) for room in rooms if hasattr(room, top))
    )


def test_the_columns_of_a_register_of_complaints_stand_on_its_page() -> None:
    rows = by_hand("how-to/complaint-register.md").splitlines()
    for field, (first, english, *others) in COMPLAINT_FORM.headers.items():
        start = f"| `{field}` | {first} | {english} | {', '.join(others)}"
        assert any(row.startswith(start.strip()) for row in rows), field
