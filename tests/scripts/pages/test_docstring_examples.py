"""The reference shows the examples of docstrings as code."""

from __future__ import annotations

from pathlib import Path

import griffe

from scripts.pages.docstring_examples import DocstringExamples

MODULE = '''
class Limit:
    """How long.

    >>> Limit()
    ten days
    >>> 1
    1

    It is counted in working days.
    """

    def __repr__(self):
        """Print it."""

    def text(self):
        """Say it."""
'''


def test_examples_are_fenced_and_special_methods_left_out(tmp_path: Path) -> None:
    (tmp_path / "sample.py").write_text(MODULE)
    module = griffe.load(
        "sample",
        search_paths=[tmp_path],
        allow_inspection=False,
        extensions=griffe.load_extensions(DocstringExamples),
    )
    limit = module["Limit"]
    assert (
        "```pycon\n>>> Limit()\nten days\n>>> 1\n1\n```\n\nIt is counted" in limit.docstring.value
    )
    assert list(limit.members) == ["text"]
