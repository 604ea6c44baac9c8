"""The two trees of the documentation: where they stand, and the language of each."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from keterbukaan.errors import Language

ROOT: Final = Path(__file__).parents[2]
DOCS: Final = ROOT / "docs"
LANGUAGES: Final[tuple[Language, ...]] = ("id", "en")
OTHER: Final[Mapping[Language, Language]] = {"id": "en", "en": "id"}
