"""The face page and the errors page hold every public name and every error."""

from __future__ import annotations

import keterbukaan
from keterbukaan.errors import KeterbukaanError
from scripts.pages.reference import REFERENCE, all_errors, pages


def test_every_public_name_links_to_a_page_that_describes_its_module() -> None:
    face = pages()["reference/index.md"]()
    rows = [row for row in face.splitlines() if row.startswith("| [`")]
    assert [row.split("`")[1] for row in rows] == list(keterbukaan.__all__)
    for row in rows:
        page, _, anchor = row.split("](")[1].split(")")[0].partition("#")
        module = anchor.rpartition(".")[0]
        printed = page == "errors.md" and module == "keterbukaan.errors"
        assert printed or f"::: {module}\n" in (REFERENCE / page).read_text("utf-8")


def test_every_error_stands_on_its_page_with_its_code_and_when_it_is_raised() -> None:
    page = pages()["reference/errors.md"]()
    for kind in all_errors(KeterbukaanError):
        (row,) = (row for row in page.splitlines() if f"[`{kind.__name__}`]" in row)
        code, _, when = row.removeprefix("| ").removesuffix(" |").split(" | ")
        assert code == f"`{kind.code}`"
        assert when, kind
