"""The stable name of where something stands, as an answer carries it beside its citation."""

from __future__ import annotations

from typing import Protocol

from keterbukaan.law.citation import Citation

__all__ = ["uri_of"]


class _Cited(Protocol):
    """What stands in one place of a regulation."""

    @property
    def citation(self) -> Citation: ...


def uri_of(cited: _Cited) -> str:
    """Return the stable name of the place in which something stands."""
    return cited.citation.uri
