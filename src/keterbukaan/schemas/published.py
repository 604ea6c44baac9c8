"""The published schemas, one file each, in one name space; they are read and never made here."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from keterbukaan._arguments import checked
from keterbukaan.errors import UnknownNameError

__all__ = ["schema_names", "schema_of"]

_ENDING = ".json"


@cache
def schema_names() -> tuple[str, ...]:
    """Return the name of every schema, in order.

    >>> {"due", "obligation", "request", "request_event"} <= {*schema_names()}
    True
    """
    # Through the resources of the package, so that they are found in a zip, too.
    found = (each.name for each in files("keterbukaan.schemas").iterdir())
    return tuple(sorted(n.removesuffix(_ENDING) for n in found if n.endswith(_ENDING)))


@checked
def schema_of(name: str) -> dict[str, object]:
    """Return the JSON Schema (draft 2020-12) of an answer, a record, or what a command prints.

    >>> schema_of("obligation")["$id"]
    'urn:keterbukaan:schema:obligation:1'

    Raises:
        UnknownNameError: no schema has that name.
        ArgumentError: an argument is of another kind than it takes.
    """
    if name not in schema_names():
        raise UnknownNameError.of("skema", "schema", name, list(schema_names()))
    text = files("keterbukaan.schemas").joinpath(name + _ENDING).read_text(encoding="utf-8")
    schema: dict[str, object] = json.loads(text)
    return schema
