"""The info strings of code blocks: as the tests read them, and as a highlighter does."""

from __future__ import annotations

import re

_FOR_THE_TESTS = re.compile(
    r"^( *```(?:toml|python))[ \t]+(?:skb|fragment|rule|pytest)(?=$| title=)", flags=re.MULTILINE
)
_SESSION = re.compile(r"^( *)```python(?=\n *>>> )", flags=re.MULTILINE)


def for_readers(markdown: str) -> str:
    """Return a page with its info strings as a highlighter knows them.

    Words for the tests alone are left out, and a block with prompts is shown as a session.
    """
    return _SESSION.sub(r"\1```pycon", _FOR_THE_TESTS.sub(r"\1", markdown))
