"""A limit, an event and a body give a day with its reasons; `due` is on the top face."""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.deadlines.change import Change as Change
    from keterbukaan.deadlines.change import DayChange as DayChange
    from keterbukaan.deadlines.deadline import Deadline as Deadline
    from keterbukaan.deadlines.deadline import State as State
    from keterbukaan.deadlines.deadline import Status as Status
    from keterbukaan.deadlines.deadline import Undated as Undated
    from keterbukaan.deadlines.due import Since as Since
    from keterbukaan.deadlines.method import CountingMethod as CountingMethod
else:
    __getattr__, __dir__ = face(
        __name__,
        {
            "keterbukaan.deadlines.change": "Change DayChange",
            "keterbukaan.deadlines.deadline": "Deadline State Status Undated",
            "keterbukaan.deadlines.due": "Since",
            "keterbukaan.deadlines.method": "CountingMethod",
        },
    )
