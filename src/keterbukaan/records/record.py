"""Records that come from, or go to, another system: frozen pydantic models, strict about keys.

What pydantic finds wrong is said here in both languages, so that a bad row of a file and a bad
form of an application name the same field with the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any, Protocol, TypeAlias, TypeVar, runtime_checkable

from attrs import frozen
from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SerializerFunctionWrapHandler,
    StringConstraints,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapSerializer,
    WrapValidator,
)
from pydantic_core import PydanticCustomError

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked
from keterbukaan._personal_data import masked, shown
from keterbukaan._spoken import spoken_of
from keterbukaan.errors import KeterbukaanError, Language, NotADayError

if TYPE_CHECKING:
    from pydantic.config import JsonDict

__all__ = [
    "KIND_UNQUOTED",
    "Count",
    "Day",
    "FieldProblem",
    "MaybePrivate",
    "Private",
    "Record",
    "Rupiah",
    "SetOf",
    "Text",
    "Truth",
    "Url",
    "Whole",
    "YearText",
    "problems_of",
]

T = TypeVar("T")


_UNKNOWN_KIND = "union_tag_invalid"
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_ISO_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[Tt ]\d{2}:?\d{2}[0-9:.,Zz+ -]*")


def _a_day(value: object) -> object:
    """Return a date, or a text in ISO form, as it is: a bare number would pass as Unix seconds.

    A moment is not taken for a day, be it midnight: 24 March at 00:00 in Auckland is 23 March here.
    """
    if type(value) is date:
        return value
    if isinstance(value, datetime):
        raise NotADayError.of(value)
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    if isinstance(value, str):
        text = value.strip()
        if _ISO_DAY.fullmatch(text):
            return text
        if _ISO_MOMENT.fullmatch(text):
            raise NotADayError.of(text)
    message = "write YYYY-MM-DD"
    raise ValueError(message)


def _a_whole_number(value: object) -> object:
    """Return a number, or the text of one, as it is: yes is not one thing."""
    if isinstance(value, bool):
        raise PydanticCustomError("int_type", "must be a whole number")
    return value


def _a_truth_value(value: object) -> object:
    """Return yes or no, or the text of it, as it is: a number is neither."""
    if isinstance(value, bool | str):
        return value
    raise PydanticCustomError("bool_type", "must be yes or no")


Text: TypeAlias = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""A text that is not empty."""

Private: TypeAlias = Annotated[Text, Field(repr=False)]
"""A text that may name a person: it never shows in `repr`."""

MaybePrivate: TypeAlias = Annotated[Text | None, Field(repr=False)]
"""The same, where it may be left out."""


def _in_order(value: frozenset[T], inner: SerializerFunctionWrapHandler) -> list[object]:
    return sorted(inner(value))


SetOf: TypeAlias = Annotated[frozenset[T], WrapSerializer(_in_order, when_used="json")]
"""A set whose JSON is always in the same order, so that what is stored can be compared."""


def _unquoted(value: object, inner: ValidatorFunctionWrapHandler) -> object:
    try:
        return inner(value)
    except ValidationError as error:
        if error.errors(include_input=False, include_url=False)[0]["type"] != _UNKNOWN_KIND:
            raise
    raise PydanticCustomError(_UNKNOWN_KIND, "is not an allowed kind")


KIND_UNQUOTED = WrapValidator(_unquoted)
"""For records told apart by `kind`: an unknown kind is refused without repeating it."""

_MANY = 1_000_000
Whole: TypeAlias = Annotated[int, BeforeValidator(_a_whole_number)]
"""A whole number, never a truth value."""

Truth: TypeAlias = Annotated[bool, BeforeValidator(_a_truth_value)]
"""Yes or no, never a number."""

Count: TypeAlias = Annotated[int, Field(gt=0, le=_MANY), BeforeValidator(_a_whole_number)]
"""How many things there are, or the number given to one of them."""

_RICH = 10**15
Rupiah: TypeAlias = Annotated[int, Field(ge=0, le=_RICH), BeforeValidator(_a_whole_number)]
"""An amount of money."""

Day: TypeAlias = Annotated[date, BeforeValidator(_a_day)]
"""A plain day, never a moment or a number of seconds."""

_URL = r"^https?://[^\s/]"
_YEAR = r"(^|[^0-9])[0-9]{4}([^0-9]|$)"

Url: TypeAlias = Annotated[str, StringConstraints(strip_whitespace=True, pattern=_URL)]
"""A web address, http or https."""

YearText: TypeAlias = Annotated[str, StringConstraints(strip_whitespace=True, pattern=_YEAR)]
"""A text that states at least a year."""

_SHOWN = 200
_FORMAT = "KB-I05"
_SAID: dict[str, tuple[str, str]] = {
    "missing": ("wajib diisi", "is required"),
    _UNKNOWN_KIND: ("bukan jenis yang dikenal", "is not an allowed kind"),
    "union_tag_not_found": ("jenisnya (kind) wajib disebut", "its kind is required"),
    "extra_forbidden": ("kunci ini tidak dikenal", "this key is not allowed"),
    "string_too_short": ("wajib diisi", "is required"),
    "string_type": ("harus berupa teks", "must be text"),
    "enum": ("bukan pilihan yang dikenal", "is not an allowed value"),
    "bool_type": ("harus ya atau tidak", "must be yes or no"),
    "int_type": ("harus bilangan bulat", "must be a whole number"),
    "int_from_float": ("harus bilangan bulat", "must be a whole number"),
    "bool_parsing": ("harus ya atau tidak", "must be yes or no"),
    "int_parsing": ("harus bilangan bulat", "must be a whole number"),
    "date_type": ("harus berupa tanggal", "must be a date"),
}
_DAY = (
    "bukan tanggal; tulis tahun-bulan-hari, misalnya 2025-03-24",
    "is not a date; write YYYY-MM-DD, such as 2025-03-24",
)
_SAID |= dict.fromkeys(
    ("date_from_datetime_inexact", "date_from_datetime_parsing", "date_parsing", "value_error"),
    _DAY,
)
_SAID |= dict.fromkeys(
    ("frozen_set_type", "tuple_type", "list_type"), ("harus berupa daftar", "must be a list")
)
_PATTERNS: dict[str, tuple[str, str]] = {
    _URL: ("harus alamat laman http atau https", "must be a web address, http or https"),
    _YEAR: ("tahunnya harus disebut", "the year must be stated"),
}
_OTHER = ("tidak dapat dibaca", "cannot be read")


def _without_examples(schema: JsonDict) -> None:
    """Leave the examples in Python out of a schema: other languages read it."""
    said = schema.get("description")
    if isinstance(said, str):
        schema["description"] = said.partition(">>>")[0].strip()


class Record(BaseModel):
    """The base of every record: it never changes, and an unknown key is an error."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,
        validate_default=False,
        json_schema_extra=_without_examples,
    )

    @classmethod
    def __pydantic_init_subclass__(cls, **more: object) -> None:
        """Let what it says in a language be printed where a template leaves out the call."""
        super().__pydantic_init_subclass__(**more)
        spoken_of(cls)


@frozen
class FieldProblem(Answer):
    """One field that cannot be accepted: where it stands, the error's code, and why."""

    answer_form = AnswerForm("field_problem")

    field: str
    code: str
    reason_id: str
    reason_en: str

    @checked
    def reason(self, lang: Language) -> str:
        """Return the reason in the given language.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.reason_id if lang == "id" else self.reason_en

    @checked
    def text(self, lang: Language) -> str:
        """Return the place and the reason in the given language.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return f"{self.field}: {self.reason(lang)}"


@runtime_checkable
class _Refusal(Protocol):
    """What a web framework makes of what models refuse, such as FastAPI's own error."""

    def errors(self) -> Iterable[Any]:
        """Return what was wrong, as pydantic tells it."""
        ...


@checked
def problems_of(error: ValidationError | _Refusal) -> tuple[FieldProblem, ...]:
    """Return what a model refused, in both languages; the input itself is never repeated.

    A web framework's own error about a request (FastAPI's `RequestValidationError`) is told alike.

    >>> from keterbukaan.information.exemption import ExemptionClaim
    >>> try:
    ...     ExemptionClaim.model_validate({"letter": "h", "item": 1})
    ... except ValidationError as error:
    ...     print(problems_of(error)[0].text("id"))
    act: wajib diisi

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    told = (
        error.errors(include_url=False, include_input=False)
        if isinstance(error, ValidationError)
        else error.errors()
    )
    return tuple(_problem(_place(each["loc"]), each["type"], each.get("ctx", {})) for each in told)


def _place(steps: tuple[int | str, ...]) -> str:
    """Return where a field stands; a key that another system made up is shown as plain text."""
    return shown(".".join(map(str, steps)), _SHOWN)


def _problem(field: str, kind: str, context: Mapping[str, object]) -> FieldProblem:
    own = context.get("error")
    if isinstance(own, KeterbukaanError):
        named = f"{own.fields.get('field')}: "
        reasons = (masked(own.text(lang).removeprefix(named)) for lang in ("id", "en"))
        return FieldProblem(field or str(own.fields.get("field")), own.code, *reasons)
    said_id, said_en = _PATTERNS.get(str(context.get("pattern"))) or _SAID.get(kind, _OTHER)
    if "expected" in context:
        known = str(context["expected"])
        said_id += f"; yang dikenal: {known.replace(' or ', ' atau ')}"
        said_en += f"; allowed: {known}"
    return FieldProblem(field, _FORMAT, said_id, said_en)
