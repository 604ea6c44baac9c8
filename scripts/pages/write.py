"""Writing the documentation of each language to disk: pages by hand, those printed, the menu."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

from keterbukaan.errors import Language
from scripts.floors import SOURCE
from scripts.pages import architecture, sanctions, ways
from scripts.pages.cards import with_cards
from scripts.pages.code_blocks import for_readers
from scripts.pages.configuration import configuration
from scripts.pages.contents import printed_pages
from scripts.pages.other_language import with_links_across
from scripts.pages.pictures.marks import with_pictures
from scripts.pages.trees import DOCS, LANGUAGES, OTHER

SCHEMAS = SOURCE / "schemas"
SHARED = DOCS / "shared"
CONFIGURATION = "mkdocs.yml"
_MARKED = {
    architecture.PAGE: architecture.with_map,
    sanctions.PAGE: sanctions.with_table,
    ways.PAGE: ways.with_tables,
}
"""The pages by hand with a place for what is printed from the source or its data."""


def write(folder: Path) -> None:
    """Write the site in each language into a folder; what stood in its folders before is gone."""
    pages = {lang: _pages(lang) for lang in LANGUAGES}
    for lang in LANGUAGES:
        own, other = pages[lang], pages[OTHER[lang]]
        shutil.rmtree(folder / lang, ignore_errors=True)
        docs = folder / lang / "docs"
        for path, text in own.items():
            _write(docs / path, with_links_across(text, path, own, other, OTHER[lang]))
        shutil.copytree(SHARED, docs / SHARED.name, ignore=shutil.ignore_patterns("overrides"))
        shutil.copytree(SHARED / "overrides", folder / lang / "overrides")
        schemas = docs / SCHEMAS.name
        shutil.copytree(SCHEMAS, schemas, ignore=shutil.ignore_patterns("*.py", "__*"))
        told = json.dumps(configuration(lang, own), ensure_ascii=False, indent=1)
        _write(folder / lang / CONFIGURATION, told)  # JSON is YAML as well


def by_hand(path: str) -> str:
    """Return a page by hand, such as `en/tutorial.md`, with what is printed where it has a mark."""
    lang, _, name = path.partition("/")
    page = (DOCS / lang / name).read_text("utf-8")
    if name not in _MARKED:
        return page
    return _MARKED[name](page, "id" if lang == "id" else "en")


def _pages(lang: Language) -> Mapping[str, str]:
    """Return every page of a language by its path, as a reader sees it."""
    home = DOCS / lang
    hand = {file.relative_to(home).as_posix() for file in sorted(home.rglob("*.md"))}
    return {
        **{path: _shown(by_hand(f"{lang}/{path}"), lang) for path in sorted(hand)},
        **{path: _shown(printed(), lang) for path, printed in printed_pages(lang).items()},
    }


def _shown(text: str, lang: Language) -> str:
    return with_pictures(with_cards(for_readers(text)), lang)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
