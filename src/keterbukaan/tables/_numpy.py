"""Numpy comes with the extra `tables`: where it is missing, our own error says what to install."""

from __future__ import annotations

from keterbukaan.errors import MissingExtraError

try:
    import numpy as np
    import numpy.typing as npt
except ImportError as problem:
    raise MissingExtraError(extra="tables") from problem

__all__ = ["np", "npt"]
