"""Print the lowest versions that `pyproject.toml` allows, as constraints for pip.

`python scripts/lowest.py > lowest.txt`, then `pip install -c lowest.txt -e . --group test`: so the
tests run with what an office may still have, and a bound that does not hold fails in CI and not
there. Of what these packages need themselves, pip takes what it would take anywhere.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).parents[1] / "pyproject.toml"
_BOUND = re.compile(r"(?P<name>[\w.-]+)(?:\[[^]]*\])?>=(?P<lowest>[\w.]+)")


def lowest(project: dict[str, Any]) -> Iterator[str]:
    """Yield `name==version` for every package that the library, or an extra of it, asks for.

    Raises:
        ValueError: a requirement has no lowest version, or says more than that.
    """
    extras = project.get("optional-dependencies", {})
    for asked in (*project["dependencies"], *(each for extra in extras.values() for each in extra)):
        bound = _BOUND.fullmatch(asked)
        if bound is None:
            raise ValueError(f"{asked!r} is not of the form name>=version")
        yield f"{bound['name']}=={bound['lowest']}"


if __name__ == "__main__":
    print(*lowest(tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]), sep="\n")
