"""The names of the limits for type checkers: written from the rules, and current."""

from typing import get_args

from keterbukaan.law.limit_names import NumberedLimit, UnnumberedLimit
from keterbukaan.law.rulebook import Rulebook
from scripts.limit_names import TARGET, module_text

BOOK = Rulebook.national()


def test_the_names_that_stand_there_are_what_the_script_would_write() -> None:
    assert TARGET.read_text(encoding="utf-8") == module_text(BOOK), "run scripts/limit_names.py"


def test_they_are_the_national_limits_each_once() -> None:
    names = (*get_args(NumberedLimit), *get_args(UnnumberedLimit))

    assert sorted(names) == sorted(BOOK.limits)
