"""What Hypothesis is told of this library: how it finds an example of each record by its type.

Hypothesis calls `register` in every program that imports it, so nothing else is loaded here. It is
told of a class once that class is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from keterbukaan._made import listen

if TYPE_CHECKING:
    from hypothesis import strategies as st

__all__ = ["register"]


def register() -> None:
    """Let `st.from_type` find an example of every record and of the values that cases rest on.

    Hypothesis calls it by itself where the package is installed.
    """
    listen(_told)


def _told(made: type) -> None:
    from hypothesis.strategies import register_type_strategy

    if not getattr(made, "__pydantic_generic_metadata__", {}).get("args"):
        register_type_strategy(made, _examples)


def _examples(made: type) -> st.SearchStrategy[object]:
    from keterbukaan.testing._examples import examples_of

    return examples_of(made)
