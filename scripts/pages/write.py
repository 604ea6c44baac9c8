"""Writing the documentation to disk: the pages by hand, those that are printed, and the menu."""

from __future__ import annotations

import shutil
from pathlib import Path

from scripts.floors import SOURCE
from scripts.pages import architecture, sanctions, ways
from scripts.pages.code_blocks import for_readers
from scripts.pages.contents import printed_pages, with_menus

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
SCHEMAS = SOURCE / "schemas"
CONFIGURATION = "mkdocs.yml"
_MARKED = {
    architecture.PAGE: architecture.with_map,
    sanctions.PAGE: sanctions.with_table,
    ways.PAGE: ways.with_tables,
}
"""The pages by hand with a place for what is printed from the source or its data."""


def write(folder: Path) -> None:
    """Write `docs/` and `mkdocs.yml` into a folder; what stood in its `docs/` before is gone."""
    docs = folder / "docs"
    shutil.rmtree(docs, ignore_errors=True)
    for file in sorted(path for path in DOCS.rglob("*") if path.is_file()):
        path = str(file.relative_to(DOCS))
        if path == CONFIGURATION:
            continue
        if file.suffix == ".md":
            _write(docs / path, for_readers(by_hand(path)))
        else:
            (docs / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, docs / path)
    shutil.copytree(SCHEMAS, docs / SCHEMAS.name, ignore=shutil.ignore_patterns("*.py", "__*"))
    for path, printed in printed_pages().items():
        _write(docs / path, for_readers(printed()))
    configuration = (DOCS / CONFIGURATION).read_text("utf-8")
    _write(folder / CONFIGURATION, with_menus(configuration))


def by_hand(path: str) -> str:
    """Return a page that is written by hand, with what is printed where it has a mark."""
    page = (DOCS / path).read_text("utf-8")
    return _MARKED[path](page) if path in _MARKED else page


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
