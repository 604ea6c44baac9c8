"""Days, people, cases and registers drawn by chance, for the property tests of your application.

Each function returns a strategy of Hypothesis, which comes with the extra `testing`:

```python
from hypothesis import given

from keterbukaan.testing import requests


@given(case=requests())
def test_my_screen_shows_every_deadline(case): ...
```

Everything is made up; no person is meant.
"""

from keterbukaan.errors import MissingExtraError

try:
    import hypothesis as _hypothesis  # noqa: F401 - to say at once what is missing
except ModuleNotFoundError as problem:
    raise MissingExtraError(extra="testing") from problem

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
