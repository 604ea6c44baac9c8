"""Whose body it is: central, of a province, of a regency or city (Perki 1/2013 Pasal 6).

The elucidation says what each level means and gives examples. Which of them a body is stays its
own answer: a record's `body_level`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from attrs import frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked
from keterbukaan._frozen import FrozenMap
from keterbukaan.cases.dispute.forum import Level
from keterbukaan.errors import Language
from keterbukaan.files._toml import Entry, read_toml, shipped

__all__ = ["BodyLevel", "body_levels"]

_FILE = "body_levels.toml"
_LEVELS = {level.value: level for level in Level}


def _examples(level: BodyLevel) -> dict[Language, tuple[str, ...]]:
    return {"id": level.examples_id, "en": level.examples_en}


@frozen
class BodyLevel(Answer):
    """What a level means, and examples of it (tingkat Badan Publik)."""

    answer_form = AnswerForm("body_level", own={"examples": _examples})

    level: Level
    citation: str
    scope_id: str
    scope_en: str
    examples_id: tuple[str, ...]
    examples_en: tuple[str, ...]

    @checked
    def scope(self, lang: Language = "id") -> str:
        """Return what makes a body one of this level.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.scope_id if lang == "id" else self.scope_en

    @checked
    def examples(self, lang: Language = "id") -> tuple[str, ...]:
        """Return the examples of the elucidation; they are not all there is.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.examples_id if lang == "id" else self.examples_en


@cache
def body_levels() -> Mapping[Level, BodyLevel]:
    """Return what each level means.

    >>> body_levels()[Level.PROVINCE].examples("id")[3]
    'Kepolisian Daerah'
    """
    top = read_toml(shipped(__file__, _FILE), _FILE)
    top.schema()
    found = {each.level: each for each in map(_body_level, top.tables("level", "name"))}
    top.finish()
    return FrozenMap(found)


def _body_level(entry: Entry) -> BodyLevel:
    level = BodyLevel(
        entry.choice("name", _LEVELS),
        entry.take("citation", str),
        entry.take("scope_id", str),
        entry.take("scope_en", str),
        entry.texts("examples_id"),
        entry.texts("examples_en"),
    )
    entry.finish()
    return level
