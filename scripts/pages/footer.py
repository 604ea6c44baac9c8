"""The last lines of a page that is printed from the law: how old it is, where an error goes."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import Final

from keterbukaan import __version__, law_version
from keterbukaan._words import said_day
from keterbukaan.errors import Language
from keterbukaan.law.rulebook import Rulebook
from scripts.pages.markdown import Pages, either
from scripts.pages.regulation_names import known_regulations, page_name
from scripts.pages.trees import ROOT

_PROJECT: Final = ROOT / "pyproject.toml"


def with_footers(pages: Pages, lang: Language) -> Pages:
    """Return pages that end with when the law in them was last checked, and by which version."""
    return {path: _ended(path, printed, lang) for path, printed in pages.items()}


def footer(checked_on: date | None, lang: Language) -> Iterator[str]:
    """Print when it was last checked, the versions, and where to report an error."""
    version = f"keterbukaan {__version__}"
    errors = project_urls()["Issues"]
    checked = said_day(checked_on, lang) if checked_on else either(lang, "belum", "not yet")
    yield ""
    yield either(
        lang,
        f"Terakhir diperiksa: {checked}. Versi aturan `{law_version}`, {version}. "
        f"Ada yang keliru? [Laporkan kesalahan]({errors}). Bukan nasihat hukum.",
        f"Last checked: {checked}. Version of the law `{law_version}`, {version}. "
        f"Is something wrong? [Report an error]({errors}). This is not legal advice.",
    )
    yield "{: .checked }"


@cache
def project_urls() -> Mapping[str, str]:
    """Return the addresses of the project."""
    urls: Mapping[str, str] = tomllib.loads(_PROJECT.read_text("utf-8"))["project"]["urls"]
    return urls


def _ended(path: str, printed: Callable[[], str], lang: Language) -> Callable[[], str]:
    return lambda: "\n".join([printed().rstrip("\n"), *footer(_checked(path), lang)]) + "\n"


def _checked(path: str) -> date | None:
    """Return the earliest day on which something of a page was last checked."""
    book = Rulebook.national()
    folder, _, name = path.removesuffix(".md").partition("/")
    if folder == "rules" and name in book.limits:
        days = [each.checked_on for each in book.about(name)]
    elif folder == "regulations" and name != "all":
        known = known_regulations().values()
        days = [each.checked_on for each in known if page_name(each.name) == name]
    else:
        days = [each.checked_on for each in book.regulations]
    return min((day for day in days if day), default=None)
