"""How a page shows that something was not read in its own text."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from keterbukaan.law.verification import Verification
from scripts.pages.trees import LANGUAGES


@pytest.fixture
def status_shown() -> Callable[[str], Verification]:
    """Return what finds the reading status that a row or a cell shows, in either language."""
    marks = {each.mark(lang): each for each in Verification for lang in LANGUAGES}

    def shown(text: str) -> Verification:
        found = re.search(r'<span class="unread">([\w ]+)</span>', text)
        return marks[found[1]] if found else Verification.OWN_TEXT

    return shown
