"""People by chance: applicants and complainants with all that may identify somebody."""

from __future__ import annotations

from hypothesis import strategies as st

from keterbukaan.cases.ombudsman.record import Reporter
from keterbukaan.cases.people import Applicant, ApplicantKind, Complainant, Document, Proxy

__all__ = ["applicants", "complainants", "niks", "proxies", "reporters"]

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_WORDS = st.text(_LETTERS, min_size=3, max_size=9)
_NAMES = st.lists(_WORDS.map(str.capitalize), min_size=1, max_size=3).map(" ".join)
_ADDRESSES = st.builds("Jalan {} {}".format, _NAMES, st.integers(1, 99))
_TELEPHONES = st.builds("08{}".format, st.text("0123456789", min_size=9, max_size=10))
_EMAILS = st.builds("{}@example.org".format, _WORDS)


@st.composite
def niks(draw: st.DrawFn) -> str:
    """Draw a NIK: sixteen digits with a day of birth, to which 40 is added for a woman."""
    day = draw(st.integers(1, 31)) + draw(st.sampled_from([0, 40]))
    place, number = (draw(st.text("0123456789", min_size=6, max_size=6)) for _ in range(2))
    return f"{place}{day:02}{draw(st.integers(1, 12)):02}{number}"


def applicants() -> st.SearchStrategy[Applicant]:
    """Return applicants of every kind, with or without a proxy and what they should attach."""
    return st.builds(
        Applicant,
        kind=st.sampled_from(ApplicantKind),
        name=_NAMES,
        indonesian=st.none() | st.booleans(),
        identity=st.none() | niks(),
        address=st.none() | _ADDRESSES,
        occupation=st.none() | _WORDS,
        telephone=st.none() | _TELEPHONES,
        email=st.none() | _EMAILS,
        documents=st.frozensets(st.sampled_from(Document)),
        proxy=st.none() | proxies(),
    )


def complainants() -> st.SearchStrategy[Complainant]:
    """Return complainants, with or without a proxy."""
    return st.builds(
        Complainant,
        name=_NAMES,
        address=st.none() | _ADDRESSES,
        identity=st.none() | niks(),
        telephone=st.none() | _TELEPHONES,
        email=st.none() | _EMAILS,
        proxy=st.none() | proxies(),
    )


def reporters() -> st.SearchStrategy[Reporter]:
    """Return those who report to the Ombudsman, with or without a proxy."""
    return st.builds(
        Reporter,
        name=_NAMES,
        birth=st.none() | _WORDS,
        marital_status=st.none() | _WORDS,
        occupation=st.none() | _WORDS,
        address=st.none() | _ADDRESSES,
        identity=st.none() | niks(),
        telephone=st.none() | _TELEPHONES,
        email=st.none() | _EMAILS,
        indonesian_or_resident=st.none() | st.booleans(),
        proxy=st.none() | proxies(),
    )


def proxies() -> st.SearchStrategy[Proxy]:
    """Return those who act for somebody, with or without what shows that they may."""
    return st.builds(
        Proxy,
        name=_NAMES,
        special_power=st.booleans(),
        stamped=st.booleans(),
        address=st.none() | _ADDRESSES,
        contact=st.none() | _EMAILS,
    )
