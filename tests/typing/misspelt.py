"""What type checkers see of the faces: a misspelt name is an error, a right one is known.

This file is checked and never run. Its ignores must be needed: mypy warns of one that is not
(strict), and pyright is asked to below, so a face that hides its names fails here.
"""

# pyright: strict, reportUnnecessaryTypeIgnoreComment=true, reportUnusedImport=false
# pyright: reportUnknownVariableType=false
# ruff: noqa: F401, F841 - the names are only looked up

from __future__ import annotations

from datetime import date
from typing import assert_type

from keterbukaan import Deadline, Jurisdiction, Undated, due
from keterbukaan.cases import AnyCase, CaseColumns
from keterbukaan.cases.request import InformationRequest
from keterbukaan.law import LimitName, NumberedLimit, Rulebook


def misspelt() -> None:
    """Name what no face shows."""
    from keterbukaan import Dedline  # type: ignore[attr-defined]
    from keterbukaan.cases.request import Extendet  # type: ignore[attr-defined]
    from keterbukaan.law import DayTwo  # type: ignore[attr-defined]


def misspelt_limits() -> None:
    """Name limits that the law does not have, where an annotation says that they are its names."""
    answer: NumberedLimit = "request.respones"  # type: ignore[assignment]
    publish: LimitName = "disclosure.immediatly"  # type: ignore[assignment]


def known_limits(answer: NumberedLimit, either: LimitName, day: date) -> None:
    """Show that a name known to give a number gives a deadline."""
    assert_type(due(answer, day), Deadline)
    assert_type(due(either, day), Deadline | Undated)
    assert_type(due("request.response", day), Deadline)


def any_case(case: AnyCase, day: date) -> None:
    """Show that what every kind of case can be asked is known without asking which it is."""
    assert_type(case.columns(on=day), CaseColumns)


def known(request: InformationRequest) -> None:
    """Show that the right names keep their types through a face."""
    assert_type(Jurisdiction.national().rulebook, Rulebook)
    assert_type(request.progress().extended, bool)
