"""How a page shows that something was not read in its own text."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from keterbukaan.law.verification import Verification


@pytest.fixture
def status_shown() -> Callable[[str], Verification]:
    """Return what finds the reading status that a row or a cell shows."""

    def shown(text: str) -> Verification:
        found = re.search(r'<span class="unread">(\w+)</span>', text)
        return Verification(found[1]) if found else Verification.OWN_TEXT

    return shown
