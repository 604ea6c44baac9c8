"""Where the fold of a history stands: the stage, the days of what happened, and the steps."""

from __future__ import annotations

from datetime import date

from attrs import Factory, define

from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Irregularity, leaves_effect

__all__ = ["Progress", "RecordedStep"]


@define
class RecordedStep:
    """One event as the fold found it: the stage after it, and what is irregular about it."""

    event: Event
    state: str
    irregularities: tuple[Irregularity, ...]

    @property
    def has_effect(self) -> bool:
        """Whether the law gives it an effect."""
        return leaves_effect(self.irregularities)


@define
class Progress:
    """Where the fold of a history stands: the stage, the days of what happened, and the steps.

    `days` holds the events that start time limits; `done` the last event of each kind that had
    an effect.
    """

    state: str
    opened_on: date
    last_on: date
    days: dict[str, date] = Factory(dict)
    done: dict[str, Event] = Factory(dict)
    steps: list[RecordedStep] = Factory(list)

    @property
    def irregularities(self) -> tuple[Irregularity, ...]:
        """What is irregular in all the steps so far."""
        return tuple(each for step in self.steps for each in step.irregularities)
