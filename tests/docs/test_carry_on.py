"""The page for those who carry on names files that are there."""

from __future__ import annotations

import re

import pytest

from scripts.pages.trees import ROOT
from scripts.pages.write import by_hand

PATH = r"`((?:src|tests|scripts|docs|\.ci)/[^`\s]*|pyproject\.toml)`"
TO_BE_WRITTEN = ("NAME", "YEAR")
NAMED = sorted(set(re.findall(PATH, by_hand("en/how-to/carry-on.md"))))


@pytest.mark.parametrize("path", NAMED)
def test_a_file_that_the_page_names_is_there(path: str) -> None:
    named = ROOT / path
    assert (named.parent if named.stem in TO_BE_WRITTEN else named).exists()
