"""An error as problem details (RFC 9457), in both languages, and nothing of what was sent.

Every web framework can answer with what is made here; `keterbukaan.web.fastapi` and
`keterbukaan.web.django` do it for theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from pydantic import ValidationError  # noqa: TC002 - the signature is read when it is called

from keterbukaan._arguments import checked
from keterbukaan.errors import (
    CODES,
    ContradictionError,
    KeterbukaanError,
    Language,
    MissingExtraError,
    OtherLawVersionError,
    UnexpectedError,
    UnknownNameError,
    UnlawfulEvent,
)
from keterbukaan.records.record import FieldProblem, problems_of

__all__ = [
    "MEDIA_TYPE",
    "OF_THE_SERVER",
    "http_status_of",
    "language_of",
    "problem_details",
    "problem_schema",
]

MEDIA_TYPE: Final = "application/problem+json"
OF_THE_SERVER: Final = 500
"""From this status on no caller can mend it: the framework is to see the error itself."""
_NOT_FOUND, _CONFLICT, _UNPROCESSABLE = 404, 409, 422
_MALFORMED = "KB-I05"
_HIDDEN = "…"
_REPEATED = ("name", "text", "moment")


@checked
def http_status_of(error: KeterbukaanError) -> int:
    """Return the HTTP status of an error.

    404 for a name that there is not; 409 for an event that the case or the law does not allow, and
    for what was stored under another version of the law; 500 for what no caller can mend; 422 for
    all else.

    >>> from keterbukaan.errors import ArgumentError
    >>> http_status_of(ArgumentError.of("n", 1.5, "harus bilangan bulat", "must be a whole number"))
    422

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    if isinstance(error, UnknownNameError):
        return _NOT_FOUND
    if isinstance(error, UnlawfulEvent | ContradictionError | OtherLawVersionError):
        return _CONFLICT
    if isinstance(error, MissingExtraError | UnexpectedError) or type(error) is KeterbukaanError:
        return OF_THE_SERVER
    return _UNPROCESSABLE


@checked
def problem_details(
    error: KeterbukaanError | ValidationError | Iterable[Mapping[str, Any]],
    lang: Language = "id",
) -> dict[str, Any]:
    """Return an error as the members of a problem object, which is to be sent as JSON.

    `title` and `detail` are in one language; `titles` and `details` hold both. A list of faults,
    as `.errors()` of pydantic and of web frameworks gives it, is taken as an error of status 422.

    >>> from keterbukaan import due
    >>> from datetime import date
    >>> try:
    ...     due("request.respons", date(2025, 3, 24))
    ... except KeterbukaanError as error:
    ...     found = problem_details(error, "en")
    >>> found["status"], found["code"], found["title"]
    (404, 'KB-L03', 'No limit, event, reading or choice has that name.')

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    if isinstance(error, KeterbukaanError):
        own = _without_input(error)
        details: dict[Language, str] = {each: own.text(each) for each in _in_order(lang)}
        return _object(own.code, http_status_of(error), lang, details, _parts_of(own))
    problems = problems_of(error)
    details = {
        each: "; ".join(problem.text(each) for problem in problems) for each in _in_order(lang)
    }
    code = problems[0].code if problems else _MALFORMED
    return _object(code, _UNPROCESSABLE, lang, details, problems)


def _in_order(lang: Language) -> tuple[Language, Language]:
    return ("id", "en") if lang == "id" else ("en", "id")


def _without_input(error: KeterbukaanError) -> KeterbukaanError:
    """Return the same error without what a caller gave: an answer may be logged or shown."""
    fields = dict(error.fields)
    fields |= {name: _HIDDEN for name in _REPEATED if name in fields}
    if isinstance(given := fields.get("given"), str):
        fields["given"] = given.partition(" ")[0]  # its kind alone
    return type(error)(**fields)


def _parts_of(error: KeterbukaanError) -> tuple[FieldProblem, ...]:
    """Return the fields that an error is about, and its article; nothing where there is neither."""
    found = problems_of(error)
    return tuple(each for each in found if each.field or each.citation)


def _object(
    code: str,
    status: int,
    lang: Language,
    details: Mapping[Language, str],
    problems: Iterable[FieldProblem],
) -> dict[str, Any]:
    titles = {each: CODES[code].meaning(each) for each in _in_order(lang)}
    return {
        "type": f"urn:keterbukaan:problem:{code}",
        "title": titles[lang],
        "status": status,
        "detail": details[lang],
        "code": code,
        "titles": titles,
        "details": dict(details),
        "problems": [
            {
                "field": each.field,
                "code": each.code,
                "reason": {lang: each.reason(lang) for lang in _in_order(lang)},
                "citation": each.citation,
            }
            for each in problems
        ],
    }


_WEIGHED = re.compile(r"\s*([A-Za-z*]{1,8})(?:-[A-Za-z0-9]+)*\s*(?:;\s*q=([01](?:\.\d{0,3})?))?\s*")
_LONGEST = 1_000


@checked
def language_of(accepted: str | None, lang: Language = "id") -> Language:
    """Return the language that a request prefers, by its header `Accept-Language`.

    `lang` is taken where the header is missing or names neither of the two.

    >>> language_of("en-GB,en;q=0.9,id;q=0.8"), language_of("jv"), language_of(None)
    ('en', 'id', 'id')

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    best, weight = lang, 0.0
    for part in (accepted or "")[:_LONGEST].split(","):
        found = _WEIGHED.fullmatch(part)
        if found is None:
            continue
        named, this = found[1].lower(), float(found[2] or 1)
        if this > weight and named in {"id", "in", "en"}:  # "in" is what Java says for Indonesian
            best, weight = "en" if named == "en" else "id", this
    return best


def problem_schema() -> dict[str, Any]:
    """Return the JSON Schema of a problem object."""
    both = {
        "type": "object",
        "properties": {"id": {"type": "string"}, "en": {"type": "string"}},
        "required": ["id", "en"],
        "additionalProperties": False,
    }
    return {
        "type": "object",
        "title": "Problem",
        "description": "Why a request was refused (RFC 9457), in Indonesian and in English.",
        "properties": {
            "type": {"type": "string", "pattern": "^urn:keterbukaan:problem:KB-"},
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "detail": {"type": "string"},
            "code": {"type": "string", "pattern": "^KB-"},
            "titles": both,
            "details": both,
            "problems": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {
                        "field": {"type": "string"},
                        "code": {"type": "string", "pattern": "^KB-"},
                        "reason": both,
                        "citation": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                    },
                    "required": ["field", "code", "reason", "citation"],
                    "additionalProperties": False,
                },
            },
        },
        "required": [
            *("type", "title", "status", "detail", "code", "titles", "details", "problems"),
        ],
        "additionalProperties": False,
    }
