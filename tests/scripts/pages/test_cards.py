"""A wide table names the column in each cell, so that a phone can show its rows as cards."""

from __future__ import annotations

import pytest

from scripts.pages.cards import with_cards


def test_each_cell_of_a_wide_table_names_its_column() -> None:
    table = "| A | [B](b.md) | *C* |\n| --- | --: | --- |\n| 1 | `a|b` | [c](d.md) |"
    assert with_cards(table).splitlines()[2] == (
        '| 1 {: data-label="A" } | `a|b` {: data-label="B" } | [c](d.md) {: data-label="C" } |'
    )


@pytest.mark.parametrize(
    "unchanged",
    [
        "| A | B |\n| --- | --- |\n| 1 | 2 |",
        "```text\n| A | B | C |\n| --- | --- | --- |\n| 1 | 2 | 3 |\n```",
        '<div class="weeks" markdown>\n\n| A | B | C |\n| --- | --- | --- |\n| 1 | 2 | 3 |\n</div>',
        "A line with | a stroke | in it | and more",
    ],
)
def test_what_is_no_wide_table_stays_as_it_is(unchanged: str) -> None:
    assert with_cards(unchanged) == unchanged


def test_an_empty_cell_has_no_name_and_the_next_table_has_its_own_names() -> None:
    first = "| A | B | C |\n| --- | --- | --- |\n| 1 |  | 3 |"
    second = "| D | E | F |\n| --- | --- | --- |\n| 4 | 5 | 6 |"
    page = with_cards(f"{first}\n\n{second}")
    assert '| 1 {: data-label="A" } |  | 3 {: data-label="C" } |' in page
    assert '| 4 {: data-label="D" } |' in page
