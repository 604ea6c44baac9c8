"""Citations in data files: read strictly, with the file, entry and key of what is none."""

from __future__ import annotations

from keterbukaan.errors import CitationError
from keterbukaan.law.citation import Citation
from keterbukaan.tomlfile import Entry

__all__ = ["cite", "take_citation", "take_citations"]


def cite(entry: Entry, key: str, text: str) -> Citation:
    """Read a citation that stands at a key of an entry.

    Raises:
        DataFileError: the text is no citation.
    """
    try:
        return Citation.parse(text)
    except CitationError as problem:
        entry.fail(key, problem.text("id"), problem.text("en"))


def take_citation(entry: Entry, key: str) -> Citation:
    """Take a required citation.

    Raises:
        DataFileError: it is missing, or no citation.
    """
    return cite(entry, key, entry.take(key, str))


def take_citations(entry: Entry, key: str = "citations") -> tuple[Citation, ...]:
    """Take a required list of citations, at least one.

    Raises:
        DataFileError: it is missing or empty, or holds something else.
    """
    texts = entry.texts(key)
    if not texts:
        entry.fail(key, "wajib ada", "is required")
    return tuple(cite(entry, key, text) for text in texts)
