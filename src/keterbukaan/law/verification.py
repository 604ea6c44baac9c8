"""How well a text was read, and how sure its reading is."""

from __future__ import annotations

from enum import Enum

__all__ = ["Confidence", "Verification"]


class Verification(Enum):
    """How a number was read (status pembacaan)."""

    OWN_TEXT = "own_text"
    RESTATED = "restated"
    UNVERIFIED = "unverified"


class Confidence(Enum):
    """How sure the reading of a provision is (keyakinan)."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
