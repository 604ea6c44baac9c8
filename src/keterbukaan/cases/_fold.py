"""What a case keeps for the next `record`: its history as it was folded under one body's law.

So a history of n events costs n steps to record, and not n * n. A progress changes while it is
folded, therefore it is handed on and never shared: whoever takes it is the only one who has it, in
any thread, and whoever finds nothing folds the history anew.
"""

from __future__ import annotations

from typing import Any

from keterbukaan.cases._clocks import AnyScene, Scene
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.records.record import Record

__all__ = ["KEPT", "keep", "scene_to_record"]

KEPT = "_folded"
"""The slot of a case for it: no field, so it is not compared, shown, written or copied."""


def scene_to_record(case: Any, under: Jurisdiction | None) -> AnyScene:  # noqa: ANN401 - any kind
    """Return the scene of a case after its whole history, which nobody else has."""
    body = under or Jurisdiction.national()
    kept: AnyScene | None
    try:
        kept = getattr(case, KEPT, []).pop()  # one step: another thread finds nothing
    except IndexError:
        kept = None
    if kept is None or kept.body is not body:
        anew: AnyScene = case.scene(under=body)
        return anew
    scene = Scene(case, kept.progress, body, kept.life)
    for event in case.history[len(kept.progress.steps) :]:
        case.apply_event(event, scene)
    return scene


def keep(scene: AnyScene, case: Record) -> None:
    """Keep a scene for the next step of a case; it may be one event behind."""
    object.__setattr__(case, KEPT, [scene])
