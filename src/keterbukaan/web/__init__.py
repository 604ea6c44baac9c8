"""What goes wrong, as a web application answers it: problem details, for FastAPI and for Django."""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.web.django import answers_problems as answers_problems
    from keterbukaan.web.django import form_error as form_error
    from keterbukaan.web.django import problem_response as problem_response
    from keterbukaan.web.fastapi import install as install
    from keterbukaan.web.problem import http_status_of as http_status_of
    from keterbukaan.web.problem import language_of as language_of
    from keterbukaan.web.problem import problem_details as problem_details
    from keterbukaan.web.problem import problem_schema as problem_schema
else:
    __getattr__, __dir__ = face(
        __name__,
        {
            "keterbukaan.web.django": "answers_problems form_error problem_response",
            "keterbukaan.web.fastapi": "install",
            "keterbukaan.web.problem": "http_status_of language_of problem_details problem_schema",
        },
    )
