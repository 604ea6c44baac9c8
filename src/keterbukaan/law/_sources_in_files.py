"""Citations in data files: read strictly; an error names the file, the entry and the key."""

from __future__ import annotations

from collections.abc import Iterable

from keterbukaan.errors import CitationError
from keterbukaan.files._toml import Entry
from keterbukaan.law.citation import Citation, Practice, Source, parse_source
from keterbukaan.law.verification import Verification

__all__ = [
    "cite",
    "maybe_read",
    "maybe_source",
    "take_citation",
    "take_citations",
    "take_read",
    "take_source",
    "take_sources",
]

_STATUSES = {each.value: each for each in Verification}


def cite(entry: Entry, key: str, text: str) -> Citation:
    """Read a citation that stands at a key of an entry.

    Raises:
        DataFileError: the text is not a citation.
    """
    try:
        return Citation.parse(text)
    except CitationError as problem:
        entry.fail(key, problem.text("id"), problem.text("en"))


def take_citation(entry: Entry, key: str) -> Citation:
    """Take a required citation.

    Raises:
        DataFileError: it is missing, or is not a citation.
    """
    return cite(entry, key, entry.take(key, str))


def take_citations(entry: Entry, key: str = "citations") -> tuple[Citation, ...]:
    """Take a required list of citations, at least one.

    Raises:
        DataFileError: it is missing or empty, or holds something other than that.
    """
    texts = entry.texts(key)
    if not texts:
        entry.fail(key, "wajib ada", "is required")
    return tuple(cite(entry, key, text) for text in texts)


def take_source(entry: Entry, key: str) -> Source:
    """Take a required source: a citation, or a practice ("Praktik WHO: WHAT").

    Raises:
        DataFileError: it is missing, or neither.
    """
    return _source(entry, key, entry.take(key, str))


def maybe_source(entry: Entry, key: str) -> Source | None:
    """Take a source, where there is one.

    Raises:
        DataFileError: it is neither a citation nor a practice.
    """
    text = entry.maybe(key, str)
    return None if text is None else _source(entry, key, text)


def take_sources(entry: Entry, key: str = "sources") -> tuple[Source, ...]:
    """Take a required list of sources, at least one.

    Raises:
        DataFileError: it is missing or empty, or holds something other than that.
    """
    texts = entry.texts(key)
    if not texts:
        entry.fail(key, "wajib ada", "is required")
    return tuple(_source(entry, key, text) for text in texts)


def _source(entry: Entry, key: str, text: str) -> Source:
    try:
        return parse_source(text)
    except CitationError as problem:
        entry.fail(key, problem.text("id"), problem.text("en"))


def take_read(entry: Entry, sources: Iterable[Source]) -> Verification:
    """Take how some sources were verified (`read`).

    Raises:
        DataFileError: it is missing or not one of the three words, or a practice is said to have
            been read in its own text, which it does not have.
    """
    return _fitting(entry, entry.choice("read", _STATUSES), sources)


def maybe_read(entry: Entry, sources: Iterable[Source], default: Verification) -> Verification:
    """Take how some sources were verified, where that is said.

    Raises:
        DataFileError: it is not one of the three words, or does not fit a practice.
    """
    return _fitting(entry, entry.maybe_choice("read", _STATUSES) or default, sources)


def _fitting(entry: Entry, read: Verification, sources: Iterable[Source]) -> Verification:
    if read is Verification.OWN_TEXT and any(isinstance(each, Practice) for each in sources):
        entry.fail("read", "praktik bukan teks peraturan", "a practice has no text of its own")
    return read
