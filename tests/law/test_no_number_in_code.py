"""Code carries no legal number: what the law counts stands in a regulation's file.

Every whole number above one in a module of rules is either on the list below, with the reason why
it is not a number of the law, or it fails here. Numbers inside a text, such as those of articles,
and places in a sequence are left out.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import keterbukaan

SOURCE = Path(keterbukaan.__file__).parent
RULES = (
    *("law", "organization", "jurisdiction", "deadlines", "information", "duties"),
    *("ways", "cases"),
)
DRAWING = "cases/timeline/_svg.py"  # lengths on a picture

NO_NUMBERS_OF_THE_LAW: dict[str, dict[int, str]] = {
    "law/citation.py": {
        **dict.fromkeys(range(2, 9), "the rank of a level"),
        **dict.fromkeys((5, 10, 50), "Roman figures"),
        500: "letters of a citation",
    },
    "law/_earlier.py": {10_000: "how many answers are kept"},
    "law/limit.py": {2: "an order of scopes"},
    "law/_regulation_file.py": {
        10_000: "what no file may go beyond",
        1_200: "the same in months",
        100: "the same in years",
    },
    "jurisdiction/_body_file.py": {
        1900: "the day that a template leaves to fill in",
        5: "the week as a file writes it",
        6: "the week as a file writes it",
        500: "how many limits a file may hold",
    },
    "jurisdiction/_strictness.py": {
        366: "days of a year",
        200: "fewer days than are worked in a year",
        12: "December",
        13: "the month after it",
        31: "its last day",
    },
    "jurisdiction/jurisdiction.py": {128: "how many bodies are kept"},
    "deadlines/_computation.py": {5_000: "how many plans are kept"},
    "deadlines/deadline.py": {1_000: "how many years of estimated feasts are kept"},
    "deadlines/_strip.py": {7: "days of a week", 10: "the margin"},
    "information/archives.py": {12: "months of a year"},
    "information/_exemption_form.py": {
        2: "which sense of a header goes first",
        3: "how many lines a decision's day may be written over",
        13: "December, as the end of a range",
    },
    "information/_list_form.py": dict.fromkeys(range(10, 14), "which sense of a header goes first"),
    "information/_period_words.py": {
        12: "December",
        31: "its last day",
    },
    "information/dcat.py": {120: "letters of a title", 16: "figures of a name"},
    "information/public_list.py": dict.fromkeys((4, 5, 6, 7), "paragraphs of an article"),
    "information/publications.py": {10: "which sense of a header goes first"},
    "duties/icalendar.py": {7: "days before", 8: "the morning"},
    "duties/year.py": {28: "a day that every month has", 12: "December", 31: "its last day"},
    "cases/_clocks.py": {10_000: "how many deadlines are kept"},
    "cases/_addresses.py": {3: "letters of a street"},
    "cases/_particulars.py": {
        **dict.fromkeys((2, 4), "letters of a name"),
        **dict.fromkeys((3, 5, 7, 10, 16), "figures of a number"),
    },
    "cases/_phrases.py": {3: "the same", 4: "letters of a name", 6: "signs between two words"},
    "cases/dispute/forum.py": {2: "a paragraph of an article", 4: "the same"},
    "cases/dispute/_documents.py": {2: "a paragraph of an article", 3: "the same"},
    "cases/dispute/_hearing_guards.py": {2: "odd or even"},
}


def numbers_in(code: str) -> Iterator[tuple[int, int]]:
    """Yield each whole number above one with its line, but those in a text or as a place."""

    def left(node: ast.AST) -> Iterator[ast.AST]:
        yield node
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.JoinedStr):
                continue
            if isinstance(node, ast.Subscript) and child is node.slice:
                continue
            yield from left(child)

    for node in left(ast.parse(code)):
        if isinstance(node, ast.Constant) and type(node.value) is int and node.value > 1:
            yield node.value, node.lineno


MODULES = {
    str(path.relative_to(SOURCE)): path
    for room in RULES
    for path in sorted((SOURCE / room).rglob("*.py"))
}


@pytest.mark.parametrize("module", sorted(MODULES.keys() - {DRAWING}))
def test_a_module_of_rules_has_no_number_of_its_own(module: str) -> None:
    allowed = NO_NUMBERS_OF_THE_LAW.get(module, {})
    found = dict(numbers_in(MODULES[module].read_text(encoding="utf-8")))

    strange = {number: line for number, line in found.items() if number not in allowed}
    assert not strange, "a number of the law stands as [[number]] in its regulation's file"
    assert found.keys() == allowed.keys(), "a reason is left for a number that is gone"


def test_the_list_names_modules_that_are_there() -> None:
    assert NO_NUMBERS_OF_THE_LAW.keys() <= MODULES.keys() - {DRAWING}


@pytest.mark.parametrize(
    ("code", "numbers"),
    [
        ("ABSENCES = 2", [2]),
        ("if members < 3: pass", [3]),
        ("due(days=10)", [10]),
        ("f'Pasal {45 if mediation else 30}'", []),
        ("name[:3]", []),
        ("held[place][0] + 1", []),
        ("x = True", []),
    ],
)
def test_what_counts_as_a_number(code: str, numbers: list[int]) -> None:
    assert [number for number, _ in numbers_in(code)] == numbers
