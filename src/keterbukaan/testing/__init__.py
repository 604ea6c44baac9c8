"""Days, people, bodies, cases and registers by chance, and what pytest shows of a deadline.

The strategies are of Hypothesis, which comes with the extra `testing`:

```python
from hypothesis import given

from keterbukaan.testing import requests


@given(case=requests())
def test_my_screen_shows_every_deadline(case): ...
```

`st.from_type` of Hypothesis finds them, too. Everything is made up; no person is meant.
`keterbukaan.testing.vectors`, the questions by which a program in any language is checked, needs no
extra.
"""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.testing._bodies import (
        BrokenBody,
        bodies,
        body_files,
        broken_body_files,
        readings,
    )
    from keterbukaan.testing._complaints import complaint_events, complaints, every_complaint_event
    from keterbukaan.testing._days import days
    from keterbukaan.testing._decrees import MovedDay, moved_days
    from keterbukaan.testing._disputes import dispute_events, disputes, every_dispute_event
    from keterbukaan.testing._dossiers import dossiers
    from keterbukaan.testing._due import assert_due
    from keterbukaan.testing._files import RegisterFile, register_files
    from keterbukaan.testing._histories import next_events
    from keterbukaan.testing._information import (
        exemption_rows,
        exemptions,
        list_rows,
        public_lists,
        publications,
    )
    from keterbukaan.testing._objections import every_objection_event, objection_events, objections
    from keterbukaan.testing._ombudsman import (
        every_ombudsman_event,
        ombudsman_events,
        ombudsman_reports,
    )
    from keterbukaan.testing._people import applicants, complainants, niks, proxies
    from keterbukaan.testing._registers import complaint_rows, register_rows
    from keterbukaan.testing._requests import every_request_event, request_events, requests

    __all__ = [
        "BrokenBody",
        "MovedDay",
        "RegisterFile",
        "applicants",
        "assert_due",
        "bodies",
        "body_files",
        "broken_body_files",
        "complainants",
        "complaint_events",
        "complaint_rows",
        "complaints",
        "days",
        "dispute_events",
        "disputes",
        "dossiers",
        "every_complaint_event",
        "every_dispute_event",
        "every_objection_event",
        "every_ombudsman_event",
        "every_request_event",
        "exemption_rows",
        "exemptions",
        "list_rows",
        "moved_days",
        "next_events",
        "niks",
        "objection_events",
        "objections",
        "ombudsman_events",
        "ombudsman_reports",
        "proxies",
        "public_lists",
        "publications",
        "readings",
        "register_files",
        "register_rows",
        "request_events",
        "requests",
    ]
else:
    _load, __dir__ = face(
        __name__,
        {
            "keterbukaan.testing._bodies": (
                "BrokenBody bodies body_files broken_body_files readings"
            ),
            "keterbukaan.testing._complaints": "complaint_events complaints every_complaint_event",
            "keterbukaan.testing._days": "days",
            "keterbukaan.testing._decrees": "MovedDay moved_days",
            "keterbukaan.testing._disputes": "dispute_events disputes every_dispute_event",
            "keterbukaan.testing._dossiers": "dossiers",
            "keterbukaan.testing._due": "assert_due",
            "keterbukaan.testing._files": "RegisterFile register_files",
            "keterbukaan.testing._histories": "next_events",
            "keterbukaan.testing._information": (
                "exemption_rows exemptions list_rows public_lists publications"
            ),
            "keterbukaan.testing._objections": "every_objection_event objection_events objections",
            "keterbukaan.testing._ombudsman": (
                "every_ombudsman_event ombudsman_events ombudsman_reports"
            ),
            "keterbukaan.testing._people": "applicants complainants niks proxies",
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
            from keterbukaan.errors import MissingExtraError

            raise MissingExtraError(extra="testing") from problem
