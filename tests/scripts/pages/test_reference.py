"""The face page and the errors page hold every public name and every error."""

from __future__ import annotations

import re

import pytest

from keterbukaan.errors import CODES, Code
from scripts.faces import faces
from scripts.pages.reference import REFERENCE, pages


def test_every_public_name_links_to_a_page_that_describes_its_module() -> None:
    face = pages()["reference/index.md"]()
    rows = [row for row in face.splitlines() if row.startswith("| [`")]
    assert [row.split("`")[1] for row in rows] == [
        name for names in faces().values() for name in sorted(names)
    ]
    for row in rows:
        page, _, anchor = row.split("](")[1].split(")")[0].partition("#")
        module, _, name = anchor.rpartition(".")
        printed = pages().get(f"reference/{page}")
        text = (REFERENCE / page).read_text("utf-8") if printed is None else printed()
        _, found, below = text.partition(f"::: {module}\n")
        assert found, f"{page} has no {module}"
        chosen = re.search(r"^      members: \[(.*)\]$", below.partition("\n\n")[0], re.MULTILINE)
        assert chosen is None or name in chosen[1].split(", "), f"{page} leaves out {name}"


@pytest.mark.parametrize("code", CODES.values(), ids=CODES)
def test_every_code_has_a_line_with_its_meaning(code: Code) -> None:
    page = pages()["reference/errors.md"]()
    (line,) = (line for line in page.splitlines() if line.startswith(f"| `{code.code}` |"))
    assert code.meaning("en") in line
    if code.error is not None:
        assert f"`{code.error.__name__}`" in line
