"""Public consultations of service standards by chance: whole ones, and some with steps left out."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from keterbukaan.cases.consultation.consultation import Consultation
from keterbukaan.cases.consultation.record import STEPS
from keterbukaan.testing._days import days

__all__ = ["consultations"]

_SERVICES = st.sampled_from(["Izin usaha", "Akta kelahiran", "Pengujian kendaraan"])
_GAPS = st.integers(0, 30).map(lambda number: timedelta(days=number))


@st.composite
def consultations(draw: st.DrawFn) -> Consultation:
    """Draw one whose steps follow each other, in time and late, with comments at any day."""
    first, *later = (field for field, *_ in STEPS)
    day = signed = draw(days("service_standard.draft_publication"))
    given: dict[str, date] = {first: signed}
    for field in later:
        day += draw(_GAPS)
        if draw(st.booleans()):
            given[field] = day
    came = st.lists(_GAPS.map(lambda gap: signed + gap), max_size=3).map(tuple)
    comments = draw(st.none() | came)
    return Consultation.load({"service": draw(_SERVICES), "comments": comments, **given})
