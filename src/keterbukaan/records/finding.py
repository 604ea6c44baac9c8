"""What is missing in a record, in both languages, with the article that asks for it."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from attrs import frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked
from keterbukaan._words import LabelledEnum
from keterbukaan.errors import IncompleteRecordError, Language

__all__ = ["Finding", "Weight", "demand", "is_sufficient"]


class Weight(LabelledEnum):
    """Whether the law demands something, or leaves it to the body (bobot)."""

    REQUIRED = ("required", "wajib", "required")
    ADVISED = ("advised", "dianjurkan", "advised")


def _who(finding: Finding) -> str | None:
    """Return who fills it in: what is missing on a form says so, and is a finding, too."""
    who: Enum | None = getattr(finding, "who", None)
    return None if who is None else str(who.value)


@frozen
class Finding(Answer):
    """One thing missing or contradictory (temuan): where, what, and by which article.

    `citation` is empty for what no article speaks of, such as what could not be read.
    """

    answer_form = AnswerForm("finding", own={"who": _who})

    field: str
    text_id: str
    text_en: str
    citation: str
    weight: Weight = Weight.REQUIRED

    @checked
    def text(self, lang: Language = "id") -> str:
        """Return the finding in one sentence with its article.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        said = self.text_id if lang == "id" else self.text_en
        return f"{said} ({self.citation})" if self.citation else said


def is_sufficient(findings: Iterable[Finding]) -> bool:
    """Return whether nothing that the law requires is missing."""
    return all(each.weight is not Weight.REQUIRED for each in findings)


def demand(findings: Iterable[Finding], what_id: str, what_en: str) -> None:
    """Refuse a step while something that the law requires is missing.

    Raises:
        IncompleteRecordError: at least one finding is required; all are named.
    """
    required = [each for each in findings if each.weight is Weight.REQUIRED]
    if required:
        raise IncompleteRecordError(
            what_id=what_id,
            what_en=what_en,
            problem_id="; ".join(each.text("id") for each in required),
            problem_en="; ".join(each.text("en") for each in required),
            findings=tuple(required),
        )
