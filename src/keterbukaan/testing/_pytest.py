"""The pytest plugin: a body and a day that stay the same whatever decree or release comes.

pytest loads it in every run where the package is installed, so it imports nothing of the library
until a test asks for one of its fixtures.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from keterbukaan.jurisdiction.jurisdiction import Jurisdiction

__all__ = ["keterbukaan_body", "keterbukaan_today", "pytest_addoption", "pytest_configure"]

_MARK = "keterbukaan"
_TAKES = ("body", "known_on", "on")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the two settings that hold for all tests that say nothing else."""
    parser.addini("keterbukaan_body", "the body's own file (TOML), from the root of the tests")
    parser.addini("keterbukaan_known_on", "the day up to which decrees are known: YYYY-MM-DD")


def pytest_configure(config: pytest.Config) -> None:
    """Make the mark known."""
    config.addinivalue_line(
        "markers",
        f"{_MARK}(*, body=None, known_on=None, on=None): the body, the day up to which decrees are "
        "known and the day that is today, for keterbukaan_body and keterbukaan_today",
    )


@pytest.fixture
def keterbukaan_body(request: pytest.FixtureRequest) -> Jurisdiction:
    """Return the body of the test, with the calendar as it was known on the pinned day.

    That is the body of the nearest mark that names one, else that of `keterbukaan_body` in the
    configuration, else the national one. Where no day is pinned, all that is known counts.
    """
    from keterbukaan.jurisdiction.jurisdiction import Jurisdiction

    body = _said(request).get("body") or request.config.getini("keterbukaan_body")
    if not body:
        body = Jurisdiction.national()
    elif not isinstance(body, Jurisdiction):
        body = Jurisdiction.load(request.config.rootpath / Path(body))
    known_on = _known_on(request)
    return body if known_on is None else body.as_known_on(known_on)


@pytest.fixture
def keterbukaan_today(request: pytest.FixtureRequest) -> date:
    """Return the day that is today in the test: `on` of its mark, else the pinned day."""
    today = _day(_said(request).get("on"), "on") or _known_on(request)
    if today is None:
        message = (
            "keterbukaan_today: tidak ada hari; tulis @pytest.mark.keterbukaan(on=date(...)) atau "
            "keterbukaan_known_on di konfigurasi pytest / no day is given; write "
            "@pytest.mark.keterbukaan(on=date(...)), or keterbukaan_known_on in pytest's "
            "configuration"
        )
        raise pytest.UsageError(message)
    return today


def _known_on(request: pytest.FixtureRequest) -> date | None:
    marked = _said(request).get("known_on")
    return _day(marked or request.config.getini("keterbukaan_known_on"), "known_on")


def _said(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Return what the marks of a test say; the nearest one counts, name by name."""
    said: dict[str, Any] = {}
    for mark in request.node.iter_markers(_MARK):
        unknown = [*map(repr, mark.args), *(name for name in mark.kwargs if name not in _TAKES)]
        if unknown:
            message = (
                f"@pytest.mark.keterbukaan: {', '.join(unknown)} tidak dikenal; yang dikenal / "
                f"not known; it takes: {', '.join(f'{name}=' for name in _TAKES)}"
            )
            raise pytest.UsageError(message)
        said = {**mark.kwargs, **said}
    return said


def _day(given: object, name: str) -> date | None:
    """Return a day that may be written as ISO text; nothing, and an empty setting, is None."""
    if not given:
        return None
    try:
        return date.fromisoformat(given) if isinstance(given, str) else _plain(given)
    except ValueError:
        message = f"{name}: {given!r} bukan hari; tulis TTTT-BB-HH / is not a day; write YYYY-MM-DD"
        raise pytest.UsageError(message) from None


def _plain(given: object) -> date:
    from keterbukaan.calendar.moment import plain_day

    return plain_day(given)
