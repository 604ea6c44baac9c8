"""The floors are read from the source as it runs."""

from __future__ import annotations

from pathlib import Path

from scripts.floors import arrows, floors, imported

MODULE = """
from typing import TYPE_CHECKING

from keterbukaan.law.limit import Unit
from keterbukaan.law import titles
import keterbukaan.errors

if TYPE_CHECKING:
    from keterbukaan.cases.case import Case


def explain():
    from keterbukaan._words import long_day
"""


def test_imports_for_types_only_are_no_arrows(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text(MODULE)
    assert imported(module) == {"law", "errors", "_words"}


def test_a_room_stands_right_below_the_lowest_it_imports_from() -> None:
    floor = {room: number for number, held in enumerate(floors()) for room in held}
    assert floor.keys() == arrows().keys()
    for room, above in arrows().items():
        assert floor[room] == max((floor[other] + 1 for other in above), default=0)
