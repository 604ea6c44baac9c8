"""Numpy, which comes with the extra `tables`: what is missing is said at once, and by our own error."""

from __future__ import annotations

from keterbukaan.errors import MissingExtraError

try:
    import numpy as np
    import numpy.typing as npt
except ImportError as problem:
    raise MissingExtraError(extra="tables") from problem

__all__ = ["np", "npt"]
