"""Records that come from, or go to, another system: frozen pydantic models, strict about keys.

What pydantic finds wrong is said here in both languages, so that a bad row of a file and a bad
form of an application name the same field with the same words.
"""

from __future__ import annotations

from typing import Annotated

from attrs import frozen
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from keterbukaan.errors import KeterbukaanError, Language

__all__ = ["FieldProblem", "Record", "Text", "problems_of"]

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""A text that says something."""

_FORMAT = "KB-I05"
_SAID: dict[str, tuple[str, str]] = {
    "missing": ("wajib diisi", "is required"),
    "extra_forbidden": ("kunci ini tidak dikenal", "this key is not known"),
    "string_too_short": ("wajib diisi", "is required"),
    "string_type": ("harus berupa teks", "must be a text"),
    "enum": ("bukan pilihan yang dikenal", "is none of the known choices"),
    "bool_parsing": ("harus ya atau tidak", "must be yes or no"),
    "int_parsing": ("harus bilangan bulat", "must be a whole number"),
    "date_from_datetime_parsing": ("bukan hari; tulis 2025-03-24", "is no day; write 2025-03-24"),
    "date_parsing": ("bukan hari; tulis 2025-03-24", "is no day; write 2025-03-24"),
    "date_type": ("harus berupa hari", "must be a day"),
}
_OTHER = ("tidak dapat dibaca: {message}", "cannot be read: {message}")


class Record(BaseModel):
    """The base of every record: it never changes, and an unknown key is an error."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", hide_input_in_errors=True, validate_default=False
    )


@frozen
class FieldProblem:
    """One field that cannot be accepted: where it stands, the error's code, and why."""

    field: str
    code: str
    reason_id: str
    reason_en: str

    def reason(self, lang: Language) -> str:
        """Say why."""
        return self.reason_id if lang == "id" else self.reason_en

    def text(self, lang: Language) -> str:
        """Say where and why."""
        return f"{self.field}: {self.reason(lang)}"


def problems_of(error: ValidationError) -> tuple[FieldProblem, ...]:
    """Say in both languages what a model refused; the input itself is never repeated.

    >>> from keterbukaan.information.exemption import ExemptionClaim
    >>> try:
    ...     ExemptionClaim.model_validate({"letter": "h", "item": 1})
    ... except ValidationError as error:
    ...     print(problems_of(error)[0].text("id"))
    act: wajib diisi
    """
    return tuple(
        _problem(".".join(map(str, each["loc"])), each["type"], each["msg"], each.get("ctx", {}))
        for each in error.errors(include_url=False, include_input=False)
    )


def _problem(field: str, kind: str, message: str, context: dict[str, object]) -> FieldProblem:
    own = context.get("error")
    if isinstance(own, KeterbukaanError):
        named = f"{own.fields.get('field')}: "
        reasons = (own.text(lang).removeprefix(named) for lang in ("id", "en"))
        return FieldProblem(field or str(own.fields.get("field")), own.code, *reasons)
    said_id, said_en = _SAID.get(kind, _OTHER)
    if "expected" in context:
        known = str(context["expected"])
        said_id += f"; yang dikenal: {known.replace(' or ', ' atau ')}"
        said_en += f"; known: {known}"
    said = (each.format(message=message) for each in (said_id, said_en))
    return FieldProblem(field, _FORMAT, *said)
