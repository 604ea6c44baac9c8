"""What a person reads of a case holds no code: no day in figures, no name out of the program."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from keterbukaan.cases.outcomes import DeadlineStanding, Nature
from keterbukaan.law.actor import Actor
from keterbukaan.law.verification import Verification

__all__ = ["assert_plain_words", "sentences_of"]

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_JOINED = re.compile(r"[^\W\d]+_\w+")
_DOTTED = re.compile(r"\b(?:request|objection|dispute|complaint)\.[a-z]")
_CODES = [each for kind in (Nature, Verification, DeadlineStanding, Actor) for each in kind]
_ENGLISH_CODES = {str(each.value) for each in _CODES} - {
    word for each in _CODES for word in each.label("id").lower().split()
}


def assert_plain_words(case: Any, on: date) -> None:
    """Hold that no sentence about a case, as it stood on a day, shows a code or an ISO day."""
    for said_id, said_en in sentences_of(case, on):
        for said in (said_id, said_en):
            assert not _ISO_DAY.search(said), said
            assert not _JOINED.search(said), said
            assert not _DOTTED.search(said), said
        assert not set(re.findall(r"\w+", said_id)) & _ENGLISH_CODES, said_id


def sentences_of(case: Any, on: date) -> Iterator[tuple[str, str]]:
    """Yield every sentence about a case, as it stood on a day, in Indonesian and English."""
    then = case.as_of(on=on)
    for irregularity in then.irregularities():
        yield irregularity.text("id"), irregularity.text("en")
    for duty in then.obligations(on=on):
        yield duty.text("id"), duty.text("en")
        yield duty.rule("id"), duty.rule("en")
    for way in then.remedies(on=on):
        yield way.text("id"), way.text("en")
        yield way.rule("id"), way.rule("en")
    for each in then.deadlines():
        yield each.standing(on=on).label("id"), each.standing(on=on).label("en")
        if each.doubt is not None:
            yield each.doubt.text_id, each.doubt.text_en
        if each.caution is not None:
            yield each.caution.text("id"), each.caution.text("en")
    drawn = then.timeline(on=on)
    for dot in drawn.dots:
        yield dot.label("id"), dot.label("en")
        yield dot.rule("id"), dot.rule("en")
    for bar in drawn.bars:
        yield bar.label("id"), bar.label("en")
    for line in drawn.owed:
        yield line.when("id"), line.when("en")
