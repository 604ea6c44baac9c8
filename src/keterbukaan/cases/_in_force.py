"""Which of some articles binds a case: the most detailed one that was in force when it was opened.

Nobody breaks a rule that is not made yet, so a guard and an obligation that may rest on an older
text name both.
"""

from __future__ import annotations

from typing import Any

from keterbukaan.cases._clocks import Scene
from keterbukaan.law._earlier import first_in_force

__all__ = ["ruled"]


def ruled(scene: Scene[Any, Any], *citations: str) -> str:
    """Return the first of some articles that binds a case, the most detailed one coming first.

    Where none was in force when the matter was opened, the first, for the case to say so.
    """
    return first_in_force(scene.case.law_day, *citations) or citations[0]
