"""Who is told of each record and value of the library, as its class is made.

Whoever draws examples of them (`keterbukaan.testing`) would else have to import them all at once,
in every program that imports Hypothesis.
"""

from collections.abc import Callable

__all__ = ["listen", "tell"]

_made: list[type] = []
_listeners: list[Callable[[type], None]] = []


def tell(made: type) -> None:
    """Tell of a class of the library itself; those of a caller may be thrown away again."""
    if made.__module__.startswith("keterbukaan."):
        _made.append(made)
        for hears in _listeners:
            hears(made)


def listen(hears: Callable[[type], None]) -> None:
    """Let a function hear of each class, those included that were made before; once is enough."""
    if hears not in _listeners:
        _listeners.append(hears)
        for made in tuple(_made):
            hears(made)
