"""The facts that start limits, as `events.toml` names them."""

from __future__ import annotations

from attrs import frozen

from keterbukaan._words import Labelled

__all__ = ["StartingEvent"]


@frozen
class StartingEvent(Labelled):
    """A fact that can start a limit (peristiwa).

    Its label stands after "sejak" or "from the day". `elsewhere` says that it does not happen at
    the body, so that the body's closing hours do not move its day.
    """

    name: str
    label_id: str
    label_en: str
    elsewhere: bool = False
