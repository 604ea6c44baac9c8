"""A mapping that nobody can change: what is shared by a whole process stays as it was read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NoReturn, Self, TypeVar

__all__ = ["FrozenMap", "frozen_map"]

K = TypeVar("K")
V = TypeVar("V")


class FrozenMap(dict[K, V]):
    """A dict without the methods that change one; it hashes, compares, copies and pickles.

    `types.MappingProxyType` would do, but it neither pickles nor hashes.

    >>> FrozenMap({"a": 1}).pop("a")
    Traceback (most recent call last):
        ...
    TypeError: this mapping is shared and cannot be changed; make a dict of it first
    """

    __slots__ = ()

    def __new__(cls, items: Mapping[K, V] | Iterable[tuple[K, V]] = ()) -> Self:
        """Hold the items; they are set here, since `__init__` could be called again."""
        made = super().__new__(cls)
        dict.update(made, items)
        return made

    def __init__(self, items: Mapping[K, V] | Iterable[tuple[K, V]] = ()) -> None:
        """Do nothing: what is held is held."""

    def __hash__(self) -> int:  # type: ignore[override] # a dict hashes nothing
        return hash(frozenset(self.items()))

    def __reduce__(self) -> tuple[Callable[[dict[K, V]], FrozenMap[K, V]], tuple[dict[K, V]]]:
        """Let it be pickled whole: a dict is pickled by setting its items one by one."""
        return (FrozenMap, (dict(self),))

    def __copy__(self) -> FrozenMap[K, V]:
        return self

    def _refuse(self, *_args: object, **_kwargs: object) -> NoReturn:
        message = "this mapping is shared and cannot be changed; make a dict of it first"
        raise TypeError(message)

    __setitem__ = __delitem__ = __ior__ = _refuse  # pyright: ignore[reportAssignmentType]
    clear = pop = popitem = setdefault = update = _refuse  # pyright: ignore[reportAssignmentType]


def frozen_map(items: Mapping[Any, Any]) -> FrozenMap[Any, Any]:
    """Return a mapping that cannot be changed; for the fields of frozen classes."""
    return FrozenMap(items)
