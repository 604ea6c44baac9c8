"""Django answers what the library refuses as problem details, and as errors of its own forms.

Django is no dependency: this is for projects that have it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping
from functools import wraps
from inspect import iscoroutinefunction
from typing import Any, TypeVar, cast

from pydantic import ValidationError  # noqa: TC002 - the signature is read when it is called

from keterbukaan._arguments import checked
from keterbukaan.errors import KeterbukaanError, Language, MissingExtraError
from keterbukaan.records.record import FieldProblem, problems_of
from keterbukaan.web.problem import (
    MEDIA_TYPE,
    OF_THE_SERVER,
    http_status_of,
    language_of,
    problem_details,
)

try:
    from django.core.exceptions import NON_FIELD_ERRORS
    from django.core.exceptions import ValidationError as FormError
    from django.http import HttpRequest, JsonResponse
except ImportError as problem:
    raise MissingExtraError(extra="django") from problem

__all__ = ["answers_problems", "form_error", "problem_response"]

V = TypeVar("V", bound=Callable[..., Any])


def answers_problems(view: V) -> V:
    """Let a view that answers JSON, also an asynchronous one, refuse with problem details.

    What it answers is every error of this library that a caller can mend; others go on to Django.
    """
    if iscoroutinefunction(view):

        @wraps(view)
        async def waiting(request: HttpRequest, *args: object, **kwargs: object) -> object:
            try:
                return await cast("Awaitable[object]", view(request, *args, **kwargs))
            except KeterbukaanError as error:
                return _answer_or_raise(request, error)

        return cast("V", waiting)

    @wraps(view)
    def answering(request: HttpRequest, *args: object, **kwargs: object) -> object:
        try:
            return view(request, *args, **kwargs)
        except KeterbukaanError as error:
            return _answer_or_raise(request, error)

    return cast("V", answering)


def _answer_or_raise(request: HttpRequest, error: KeterbukaanError) -> JsonResponse:
    if http_status_of(error) >= OF_THE_SERVER:
        raise error
    return problem_response(error, request)


@checked
def problem_response(
    error: KeterbukaanError | ValidationError | Iterable[Mapping[str, Any]],
    request: HttpRequest,
    lang: Language = "id",
) -> JsonResponse:
    """Return an error as an answer, in the language that the request prefers.

    For whoever has handlers of errors of their own, such as Django Ninja and Django REST
    framework; `lang` is for a request that prefers neither language.

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    chosen = language_of(request.headers.get("Accept-Language"), lang)
    found = problem_details(error, chosen)
    answer = JsonResponse(found, status=found["status"], content_type=MEDIA_TYPE)
    answer.headers["Content-Language"] = chosen
    answer.headers["Vary"] = "Accept-Language"
    return answer


@checked
def form_error(
    error: KeterbukaanError | ValidationError | Iterable[Mapping[str, Any]],
    *,
    fields: Collection[str] = (),
    lang: Language = "id",
) -> FormError:
    """Return an error as Django's own `ValidationError`, to be raised in a form's `clean`.

    `fields` are those of the form (`self.fields`): a problem of one of them, or of a part of it,
    stands there; others stand above the form with their place. Without fields it is what a field
    or a model field raises: a list.

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    problems = problems_of(error)
    if not fields:
        return FormError([FormError(each.text(lang), code=each.code) for each in problems])
    by_field: dict[str, list[FormError]] = {}
    for each in problems:
        name = each.field.partition(".")[0]
        is_own = name in fields
        said = _below(each, name, lang) if is_own else each.text(lang)
        place = name if is_own else NON_FIELD_ERRORS
        by_field.setdefault(place, []).append(FormError(said, code=each.code))
    return FormError(by_field)


def _below(problem: FieldProblem, name: str, lang: Language) -> str:
    """Return the reason, with the place below the form's field where it is a part of it."""
    place = problem.field.removeprefix(name).removeprefix(".")
    return f"{place}: {problem.reason(lang)}" if place else problem.reason(lang)
