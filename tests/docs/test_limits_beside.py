"""The page of the limits of other laws: every row that was read later, against its article."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, get_args

from keterbukaan.information.personal_data import PersonalDataLimit, exceptions_of
from keterbukaan.law import Unit

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/en/understand/limits-beside.md").read_text("utf-8")
ROWS: list[dict[str, Any]] = json.loads(
    (ROOT / "tests/data/limits_part_10.json").read_text("utf-8")
)
UNITS = {
    "hari kerja": Unit.WORKING_DAYS,
    "hari": Unit.DAYS,
    "tahun": Unit.YEARS,
    "jam (3 x 24 jam)": Unit.HOURS,
}


def _told() -> list[tuple[str, str, str, str, str, str]]:
    found = []
    for section in PAGE.split("\n## ")[1:]:
        regulation = section.split(",", 1)[0]
        for line in section.splitlines():
            if line.startswith("| `"):
                limit, length, starts, who, article, _ = (
                    each.strip() for each in line.strip("|").split("|")
                )
                found.append((limit.strip("`"), regulation, length, starts, who, article))
    return found


def test_the_page_has_each_row_once_as_it_was_read() -> None:
    wanted = [
        (
            row["limit"],
            row["regulation"],
            UNITS[row["unit"]].counted(row["number"], "en")
            + (" before" if row.get("direction") == "before" else ""),
            ", or ".join(f"`{start}`" for start in row["starts_from"]),
            f"`{row['actor']}`",
            row["citation"],
        )
        for row in ROWS
    ]
    assert _told() == wanted


def test_what_was_inferred_is_said_to_be() -> None:
    inferred = [line for line in PAGE.splitlines() if "no start named" in line]
    assert len(inferred) == 7
    assert all(re.search(r"inferred|C20", line) for line in inferred)


def test_the_exceptions_of_personal_data_are_those_that_are_told() -> None:
    """UU 27/2022 15, 33, 41(2), 50: the page names the articles that stand beside each deadline."""
    for limit in get_args(PersonalDataLimit):
        (row,) = (line for line in PAGE.splitlines() if line.startswith(f"| `{limit}` |"))
        said = row.rsplit("|", 2)[1]
        for exception in exceptions_of(limit):
            assert re.search(rf"\b{exception.citation.article}\b", said), (
                limit,
                exception.citation,
            )
        named = set(re.findall(r"\b(15|33|50)\b", said))
        assert named <= {each.citation.article for each in exceptions_of(limit)}, limit
