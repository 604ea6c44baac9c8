"""The schemas of what everybody may see of a case: those of its record, without what is left out.

What a view tells of an event is less than its record holds, so only what every event says is
required: its kind, its day and its maker.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from keterbukaan.cases._public_view import LEFT_OUT
from keterbukaan.cases.case import Case
from keterbukaan.cases.complaint._views import SHOWN, STEPS_SHOWN
from keterbukaan.cases.complaint.complaint import Complaint

__all__ = ["of_case", "of_dossier"]

_OF_EVERY_EVENT = frozenset({"kind", "on", "by"})
_DEFS = "$defs"


def of_case(case: type[Case[Any]]) -> dict[str, Any]:
    """Return the schema of what `public_view` gives of a kind of case."""
    schema = case.model_json_schema()
    parts: dict[str, Any] = schema.pop(_DEFS)
    is_complaint = issubclass(case, Complaint)
    keys = SHOWN if is_complaint else frozenset(schema["properties"]) - LEFT_OUT
    steps = STEPS_SHOWN if is_complaint else None
    view = _only(schema, keys) | {
        "title": f"{case.__name__}PublicView",
        "description": f"What everybody may see of a case: {schema['title']}.public_view().",
    }
    held = {name: _of_part(part, steps) for name, part in parts.items()}
    return view | {_DEFS: _referred_to(view, held)}


def of_dossier(views: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    """Return the schema of what `public_view` gives of a dossier, from those of its records."""
    parts: dict[str, Any] = {}
    for view in views.values():
        parts |= {view["title"]: {key: view[key] for key in view if key != _DEFS}, **view[_DEFS]}
    refs = {name: {"$ref": f"#/{_DEFS}/{view['title']}"} for name, view in views.items()}
    return {
        "title": "DossierPublicView",
        "description": "What everybody may see of a matter: Dossier.public_view().",
        "type": "object",
        "properties": {name: {"anyOf": [ref, {"type": "null"}]} for name, ref in refs.items()},
        "required": [*views],
        "additionalProperties": False,
        _DEFS: parts,
    }


def _of_part(part: dict[str, Any], steps: frozenset[str] | None) -> dict[str, Any]:
    properties = part.get("properties", {})
    if not properties.keys() >= _OF_EVERY_EVENT:
        return part
    shown = _only(part, frozenset(properties) if steps is None else steps)
    return shown | {"required": [name for name in shown["properties"] if name in _OF_EVERY_EVENT]}


def _only(schema: dict[str, Any], keys: frozenset[str]) -> dict[str, Any]:
    kept = {name: held for name, held in schema["properties"].items() if name in keys}
    required = [name for name in schema.get("required", []) if name in kept]
    return schema | {"properties": kept, "required": required}


def _referred_to(view: dict[str, Any], parts: dict[str, Any]) -> dict[str, Any]:
    """Return the parts that a view leads to; what it leaves out is not described either."""
    found: dict[str, Any] = {}
    left = [view]
    for each in left:
        text = json.dumps(each)
        for name, part in parts.items():
            if name not in found and f'"#/{_DEFS}/{name}"' in text:
                found[name] = part
                left.append(part)
    return {name: found[name] for name in sorted(found)}
