"""Days, people, cases and registers drawn by chance, for the property tests of your application.

Each function returns a strategy of Hypothesis, which comes with the extra `testing`:

```python
from hypothesis import given

from keterbukaan.testing import requests


@given(case=requests())
def test_my_screen_shows_every_deadline(case): ...
```

Everything is made up; no person is meant. `keterbukaan.testing.vectors`, the questions by which a
program in any language is checked, needs no extra.
"""

from typing import TYPE_CHECKING

from keterbukaan._face import face
from keterbukaan.errors import MissingExtraError

if TYPE_CHECKING:
    from keterbukaan.testing._complaints import complaint_events, complaints, every_complaint_event
    from keterbukaan.testing._days import days
    from keterbukaan.testing._disputes import dispute_events, disputes, every_dispute_event
    from keterbukaan.testing._histories import next_events
    from keterbukaan.testing._objections import every_objection_event, objection_events, objections
    from keterbukaan.testing._people import applicants, complainants, niks
    from keterbukaan.testing._registers import complaint_rows, register_rows
    from keterbukaan.testing._requests import every_request_event, request_events, requests

    __all__ = [
        "applicants",
        "complainants",
        "complaint_events",
        "complaint_rows",
        "complaints",
        "days",
        "dispute_events",
        "disputes",
        "every_complaint_event",
        "every_dispute_event",
        "every_objection_event",
        "every_request_event",
        "next_events",
        "niks",
        "objection_events",
        "objections",
        "register_rows",
        "request_events",
        "requests",
    ]
else:
    _load, __dir__ = face(
        __name__,
        {
            "keterbukaan.testing._complaints": "complaint_events complaints every_complaint_event",
            "keterbukaan.testing._days": "days",
            "keterbukaan.testing._disputes": "dispute_events disputes every_dispute_event",
            "keterbukaan.testing._histories": "next_events",
            "keterbukaan.testing._objections": "every_objection_event objection_events objections",
            "keterbukaan.testing._people": "applicants complainants niks",
            "keterbukaan.testing._registers": "complaint_rows register_rows",
            "keterbukaan.testing._requests": "every_request_event request_events requests",
        },
    )

    def __getattr__(name: str) -> object:
        try:
            return _load(name)
        except ModuleNotFoundError as problem:
            if problem.name != "hypothesis":
                raise
            raise MissingExtraError(extra="testing") from problem
