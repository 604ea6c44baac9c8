"""What type checkers see of the faces: a misspelt name is an error, a right one is known.

This file is checked and never run. Its ignores must be needed: mypy warns of one that is not
(strict), and pyright is asked to below, so a face that hides its names fails here.
"""

# pyright: strict, reportUnnecessaryTypeIgnoreComment=true, reportUnusedImport=false
# pyright: reportUnknownVariableType=false
# ruff: noqa: F401 - the names are only looked up

from __future__ import annotations

from typing import assert_type

from keterbukaan import Jurisdiction
from keterbukaan.cases.request import InformationRequest
from keterbukaan.law import Rulebook


def misspelt() -> None:
    """Name what no face shows."""
    from keterbukaan import Dedline  # type: ignore[attr-defined]
    from keterbukaan.cases.request import Extendet  # type: ignore[attr-defined]
    from keterbukaan.law import DayTwo  # type: ignore[attr-defined]


def known(request: InformationRequest) -> None:
    """Show that the right names keep their types through a face."""
    assert_type(Jurisdiction.national().rulebook, Rulebook)
    assert_type(request.progress().extended, bool)
