"""JSON values by chance that keep a JSON Schema, and small faults made in them."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from hypothesis import strategies as st

from keterbukaan import cases, duties, information, organization
from keterbukaan.cases import complaint, consultation
from keterbukaan.information.items import Items
from keterbukaan.records.stored import Stored

Json: TypeAlias = Any
Place: TypeAlias = tuple[int | str, ...]

_KEYS = sorted(Items.national().by_key)
# Parts that an article binds closely, so that few drawn by their schema alone would be lawful.
_LAWFUL: dict[str, list[Json]] = {
    "ExemptionClaim": [
        {"letter": "h", "item": 1, "act": "UU 27/2022 Pasal 4"},
        {"letter": "a", "item": 1, "act": "UU 8/1981 Pasal 1"},
        {"letter": "b", "act": "UU 30/2000 Pasal 3"},
    ],
    "Consent": [{"role": "superior", "position": "Sekretaris Daerah", "on": "2024-02-29"}],
    "OpeningEvent": [{"by": "commission", "on": "2026-01-05", "reference": "005/VII"}],
}
# What the articles, and not the form, allow a text to be.
_WORDS = {
    "item": ["perki.19.2.a", "perki.15.9.b.2"],
    "covers": [each for each in _KEYS if each.startswith("perki.25.")],
    "act": ["UU 8/1981 Pasal 1", "UU 14/2008 Pasal 17"],
    "identity": ["3201010101900001"],
    "made": ["Bandung, 2025"],
}
_TEXTS = st.sampled_from(["x", "Dinas Kesehatan", " 017/PPID/2025", "a b\n", "é", "\u200b"])
_DAYS = st.sampled_from(["2025-03-24", "2025-03-25", "2025-04-16", "2026-01-05", "2024-02-29"])
ODD: list[Json] = [
    None,
    "",
    "  ",
    "\u2003",
    "\x1f",
    "x",
    "5",
    0,
    -1,
    1.0,
    1.5,
    10**16,
    True,
    [],
    {},
    [1, 1],
    "2025-02-30",
    "2025-03-24",
    "20250324",
    "2025-03-24T10:00:00",
    " https://ppid.example.go.id",
    "ftp://x",
]


def every_stored_kind() -> list[type[Stored]]:
    """Return every class of records that are stored by themselves, by name."""
    for face in (cases, complaint, consultation, duties, information, organization):
        for public in dir(face):
            getattr(face, public)  # the faces are lazy, and a kind is known once it is loaded
    return sorted(_leaves(), key=lambda kind: kind.__name__)


def _leaves() -> Iterator[type[Stored]]:
    waiting: list[type[Stored]] = [Stored]
    while waiting:
        kind = waiting.pop()
        further = kind.__subclasses__()
        waiting += further
        # To pydantic the `Case[Any]` of an annotation is a class, too; it is no kind of case.
        is_kind = not further and "[" not in kind.__name__
        if is_kind and kind.__module__.startswith("keterbukaan."):
            yield kind


@st.composite
def values(draw: st.DrawFn, schema: Mapping[str, Json]) -> Json:
    """Draw a value that keeps a schema as this library publishes them."""
    return draw(_values(schema, schema.get("$defs", {}), ""))


def _values(  # noqa: C901, PLR0911, PLR0912 - one for each form of schema
    schema: Mapping[str, Json], known: Mapping[str, Json], name: str
) -> st.SearchStrategy[Json]:
    if "$ref" in schema:
        part = schema["$ref"].removeprefix("#/$defs/")
        return (
            st.sampled_from(_LAWFUL[part]) if part in _LAWFUL else _values(known[part], known, name)
        )
    for several in ("anyOf", "oneOf"):
        if several in schema:
            return st.one_of([_values(each, known, name) for each in schema[several]])
    if "const" in schema:
        return st.just(schema["const"])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    match schema.get("type", "string"):  # names of properties are texts, and so may anything be
        case "null":
            return st.none()
        case "boolean":
            return st.booleans()
        case "integer":
            least = schema.get("minimum", schema.get("exclusiveMinimum", -1) + 1)
            return st.integers(least, min(least + 3, schema.get("maximum", least + 3)))
        case "number":
            return st.sampled_from([0, 0.5, 1])
        case "array" if "prefixItems" in schema:
            return st.tuples(*[_values(each, known, name) for each in schema["prefixItems"]]).map(
                list
            )
        case "array":
            inner = _values(schema["items"], known, name)
            least = 1 if name == "claims" else schema.get("minItems", 0)
            return st.lists(inner, min_size=least, max_size=schema.get("maxItems", least + 2))
        case "object":
            return _objects(schema, known)
        case "string":
            return _texts(schema, name)
    raise AssertionError(schema)


def _texts(schema: Mapping[str, Json], name: str) -> st.SearchStrategy[str]:
    if schema.get("format") == "date":
        return _DAYS
    if name in _WORDS:
        return st.sampled_from(_WORDS[name])
    pattern = schema.get("pattern", "")
    if "https" in pattern:
        return st.just("https://ppid.example.go.id/a")
    if pattern.endswith("KB-"):  # the code of an error, and the name of a problem by it
        return st.just(pattern.removeprefix("^") + "I05")
    if one := re.fullmatch(r"\^\[(.)-(.)\]\$", pattern):
        return st.characters(min_codepoint=ord(one[1]), max_codepoint=ord(one[2]))
    return _TEXTS


def _objects(schema: Mapping[str, Json], known: Mapping[str, Json]) -> st.SearchStrategy[Json]:
    more = schema.get("additionalProperties")
    if isinstance(more, dict):  # a mapping
        keys = _values(schema.get("propertyNames", {"type": "string"}), known, "")
        return st.dictionaries(keys, _values(more, known, ""), max_size=2)
    properties = schema.get("properties", {})
    fields = {key: _values(each, known, key) for key, each in properties.items()}
    required = {key: fields[key] for key in schema.get("required", ())}
    if schema.get("title") == "PublicInformationList":
        required["consent"] = st.sampled_from(_LAWFUL["Consent"])
    return st.fixed_dictionaries(
        required, optional={key: each for key, each in fields.items() if key not in required}
    )


@st.composite
def with_a_fault(draw: st.DrawFn, value: Json) -> Json:
    """Return a value in which one part was taken out, changed, or added."""
    spoilt = copy.deepcopy(value)
    place = draw(st.sampled_from(sorted(_places(spoilt), key=str)))
    below = spoilt
    for step in place[:-1]:
        below = below[step]
    match draw(st.sampled_from(["changed", "changed", "taken out", "added"])):
        case "changed":
            below[place[-1]] = copy.deepcopy(draw(st.sampled_from(ODD)))
        case "taken out":
            del below[place[-1]]
        case "added" if isinstance(below, dict):
            below["not_known"] = draw(st.sampled_from(ODD))
        case _:
            below.append(copy.deepcopy(draw(st.sampled_from(ODD))))
    return spoilt


def _places(value: Json, above: Place = ()) -> Iterator[Place]:
    steps = value.items() if isinstance(value, dict) else enumerate(value)
    for step, each in steps:
        yield (*above, step)
        if isinstance(each, dict | list):
            yield from _places(each, (*above, step))
