"""The facts that start limits, as `events.toml` names them."""

from __future__ import annotations

from attrs import frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._words import Labelled

__all__ = ["StartingEvent"]


@frozen
class StartingEvent(Labelled, Answer):
    """A fact that can start a limit (peristiwa).

    Its label stands after "sejak" or "from the day". `elsewhere` says that it does not happen at
    the body, so that the body's closing hours do not move its day.
    """

    answer_form = AnswerForm("starting_event")

    name: str
    label_id: str
    label_en: str
    elsewhere: bool = False
