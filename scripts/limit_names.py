"""Write the names of the limits, so that a type checker and an editor know them.

Run it after a regulation's file got a new limit: `python scripts/limit_names.py`. A test holds
that what stands in the package is what this would write.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from keterbukaan.law.limit import Kind
from keterbukaan.law.rulebook import Rulebook

TARGET = Path(__file__).parents[1] / "src/keterbukaan/law/limit_names.py"

HEAD = '''\
"""The names of the limits, so that a type checker and an editor know them.

Written by `scripts/limit_names.py` from the regulations' files; do not edit it by hand.
"""

from typing import Literal, TypeAlias

__all__ = ["LimitName", "NumberedLimit", "UnnumberedLimit"]
'''


def module_text(book: Rulebook) -> str:
    """Return the module as it should stand."""
    without = {each.name for each in book.provisions if each.kind is not Kind.NUMBER}
    lines = [
        *_alias("NumberedLimit", (name for name in book.limits if name not in without)),
        '"""Limits for which the law always gives a number; `due` gives a `Deadline`."""',
        *_alias("UnnumberedLimit", (name for name in book.limits if name in without)),
        '"""Limits for which it gives none, or none that was read, on some days at least.',
        "",
        "`due` gives an `Undated`, or a `Deadline` by a local rule or by one of an earlier day.",
        '"""',
        "LimitName: TypeAlias = Literal[NumberedLimit, UnnumberedLimit]",
        '"""Any limit of the national law: a name that is annotated so cannot be misspelt."""',
    ]
    return HEAD + "\n".join(lines) + "\n"


def _alias(name: str, limits: Iterable[str]) -> Iterator[str]:
    yield ""
    yield f"{name}: TypeAlias = Literal["
    yield from (f'    "{limit}",' for limit in limits)
    yield "]"


if __name__ == "__main__":
    TARGET.write_text(module_text(Rulebook.national()), encoding="utf-8")
