"""What is shared by a whole process: mappings that nobody changes, and values left whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NoReturn, Self, TypeVar

__all__ = ["FrozenMap", "evolved", "fields_of", "frozen_map", "left_whole"]

K = TypeVar("K")
V = TypeVar("V")
C = TypeVar("C", bound=type)


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


def left_whole(cls: C) -> C:
    """Let `attrs.asdict` leave the values of a class as they are (the decorator above `@frozen`).

    A deadline knows its body, and so all of its law and its calendar: millions of signs, which are
    no part of what it answers.
    """
    cls._fields_within = cls.__attrs_attrs__  # type: ignore[attr-defined]
    del cls.__attrs_attrs__  # type: ignore[attr-defined]
    return cls


def evolved(value: V, **changes: Any) -> V:  # noqa: ANN401 - the fields of any class
    """Return a value with some of its fields changed, where its class is left whole."""
    fields = (each for each in fields_of(type(value)) if each.init)
    held = {each.alias: getattr(value, each.name) for each in fields}
    return type(value)(**(held | changes))


def fields_of(cls: type) -> tuple[Any, ...]:
    """Return the fields of a class, also of one that is left whole; none where it has none."""
    found: tuple[Any, ...] | None = getattr(cls, "__attrs_attrs__", None)
    within: tuple[Any, ...] = getattr(cls, "_fields_within", ())
    return found or within
