"""The published schemas are those of the commands and the records, so that a change shows."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PUBLISHED = {
    file.stem: file.read_text(encoding="utf-8") for file in (ROOT / "docs" / "schemas").iterdir()
}
SCRIPT = runpy.run_path(str(ROOT / "scripts" / "schemas.py"))
MADE: dict[str, str] = SCRIPT["schemas"]()


@pytest.mark.parametrize("name", sorted(PUBLISHED | MADE))
def test_each_published_schema_is_the_one_in_force(name: str) -> None:
    assert PUBLISHED.get(name) == MADE.get(name), (
        f"docs/schemas/{name}.json is not the schema in force. Where the change is meant, run "
        "`python scripts/schemas.py` and tell of it in the changelog: other systems read this file."
    )


def test_no_record_is_named_as_a_command() -> None:
    assert not SCRIPT["RECORDS"].keys() & SCRIPT["published"]().keys()
