"""FastAPI answers what the library refuses, and what it refuses itself, as problem details.

FastAPI is no dependency: this is for applications that have it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, cast

from keterbukaan._arguments import checked
from keterbukaan.errors import KeterbukaanError, Language, MissingExtraError
from keterbukaan.web.problem import (
    MEDIA_TYPE,
    OF_THE_SERVER,
    http_status_of,
    language_of,
    problem_details,
    problem_schema,
)

if TYPE_CHECKING:
    from fastapi import Request

try:
    from fastapi import FastAPI  # noqa: TC002 - the signature is read when it is called
    from fastapi.exceptions import RequestValidationError
    from fastapi.responses import JSONResponse
except ImportError as problem:
    raise MissingExtraError(extra="fastapi") from problem

__all__ = ["install"]


@checked
def install(app: FastAPI, lang: Language = "id") -> None:
    """Let an application answer errors as problem details, in the language a request prefers.

    That is every error of this library, and a request that does not fit its models; FastAPI's own
    answer to those would repeat what was sent. `lang` is for a request that prefers neither
    language. An error that no caller can mend stays one of the server. Call it before the routes
    are added: then the application's OpenAPI document describes the answer, too.

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """

    async def refuse(request: Request, error: Exception) -> JSONResponse:
        if not isinstance(error, KeterbukaanError) or http_status_of(error) >= OF_THE_SERVER:
            raise error
        return _answer(request, error)

    async def refuse_form(request: Request, error: Exception) -> JSONResponse:
        return _answer(request, cast("RequestValidationError", error).errors())

    def _answer(
        request: Request, error: KeterbukaanError | Iterable[Mapping[str, Any]]
    ) -> JSONResponse:
        chosen = language_of(request.headers.get("accept-language"), lang)
        found = problem_details(error, chosen)
        headers = {"Content-Language": chosen, "Vary": "Accept-Language"}
        return JSONResponse(found, found["status"], headers, MEDIA_TYPE)

    app.add_exception_handler(KeterbukaanError, refuse)
    app.add_exception_handler(RequestValidationError, refuse_form)
    said = {"description": "Problem", "content": {MEDIA_TYPE: {"schema": problem_schema()}}}
    app.router.responses.setdefault("4XX", said)
