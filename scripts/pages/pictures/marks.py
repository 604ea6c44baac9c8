"""Where a page asks for a picture, `<!-- picture: NAME -->` on a line of its own, it is drawn."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from keterbukaan.errors import Language
from scripts.pages.pictures.case import case_timeline
from scripts.pages.pictures.choice import complaint_or_request
from scripts.pages.pictures.clocks import complaint_two_clocks
from scripts.pages.pictures.month import calendar_month
from scripts.pages.pictures.openness import exemption_duration, what_must_be_open
from scripts.pages.pictures.procedure import (
    dispute_and_court,
    life_of_a_request,
    refusal,
    silence,
)
from scripts.pages.pictures.ten import ten_not_seventeen
from scripts.pages.pictures.worklist import register_today

PICTURES: Final[Mapping[str, Callable[[Language], str]]] = MappingProxyType(
    {
        "calendar-month": calendar_month,
        "case-timeline": case_timeline,
        "complaint-or-request": complaint_or_request,
        "complaint-two-clocks": complaint_two_clocks,
        "dispute-and-court": dispute_and_court,
        "exemption-duration": exemption_duration,
        "life-of-a-request": life_of_a_request,
        "refusal": refusal,
        "register-today": register_today,
        "silence": silence,
        "ten-not-seventeen": ten_not_seventeen,
        "what-must-be-open": what_must_be_open,
    }
)
_MARK = re.compile(r"^<!-- picture: (?P<name>[^\s>]+) -->$", re.MULTILINE)


def with_pictures(text: str, lang: Language) -> str:
    """Return a page with its pictures in place.

    They stand in the page itself, so that its colours change with those of the site, and go along
    when it is copied. Each is one line, which Markdown leaves alone.
    """
    return _MARK.sub(lambda found: _figure(found["name"], lang), text)


@cache
def _figure(name: str, lang: Language) -> str:
    if name not in PICTURES:
        raise ValueError(f"no picture is called {name!r}; there are {', '.join(PICTURES)}")
    drawn = _DARK.sub(_by_the_switch, PICTURES[name](lang)).replace("\n", "")
    return f'<figure class="picture">{drawn}</figure>'


_DARK = re.compile(r"@media screen and \(prefers-color-scheme:dark\)\{(?P<rules>.*?\})\}")


def _by_the_switch(found: re.Match[str]) -> str:
    """Return the dark colours under the switch of the site, which a reader may set otherwise."""
    dark = '[data-md-color-scheme="slate"] .keterbukaan-picture .'
    return f"@media screen{{{found['rules'].replace('.keterbukaan-picture .', dark)}}}"
