"""Records that come from, or go to, another system: frozen pydantic models, strict about keys.

What pydantic finds wrong is said here in both languages, so that a bad row of a file and a bad
form of an application name the same field with the same words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from functools import partial
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Protocol,
    Self,
    TypeAlias,
    TypeVar,
    runtime_checkable,
)

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
from pydantic.json_schema import (
    DEFAULT_REF_TEMPLATE,
    GenerateJsonSchema,
    JsonSchemaMode,
    JsonSchemaValue,
)
from pydantic_core import PydanticCustomError, core_schema

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked, checked_but
from keterbukaan._made import tell
from keterbukaan._personal_data import masked, shown
from keterbukaan._spoken import spoken_of
from keterbukaan.errors import (
    IncompleteRecordError,
    KeterbukaanError,
    Language,
    NotADayError,
    RecordError,
)
from keterbukaan.records._branches import Fault, Steps, known_as_branch, of_the_nearest
from keterbukaan.records._faults import URL, YEAR, said_of

if TYPE_CHECKING:
    from pydantic.config import JsonDict

__all__ = [
    "KIND_UNQUOTED",
    "Count",
    "Day",
    "FieldProblem",
    "MaybePrivate",
    "PlainSchema",
    "Private",
    "Record",
    "Rupiah",
    "SetOf",
    "Text",
    "Truth",
    "Url",
    "Whole",
    "YearText",
    "misshapen",
    "or_refusal",
    "problems_of",
    "refusal_of",
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
    raise PydanticCustomError("date_parsing", "write YYYY-MM-DD")


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


_BLANKS = r"\t\n\x0b\x0c\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""What is stripped from a text, for patterns: `\\s` means something else to each language."""

Text: TypeAlias = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1),
    Field(json_schema_extra={"pattern": f"[^{_BLANKS}]"}),
]
"""A text that is not empty, nor blank."""

Private: TypeAlias = Annotated[Text, Field(repr=False)]
"""A text that may name a person: it never shows in `repr`."""

MaybePrivate: TypeAlias = Annotated[Text | None, Field(repr=False)]
"""The same, where it may be left out."""


def _in_order(value: frozenset[T], inner: SerializerFunctionWrapHandler) -> list[object]:
    return sorted(inner(value))


def _of_any_number(schema: JsonDict) -> None:
    """Let the schema take an element twice, as the set does."""
    schema.pop("uniqueItems", None)


SetOf: TypeAlias = Annotated[
    frozenset[T],
    WrapSerializer(_in_order, when_used="json"),
    Field(json_schema_extra=_of_any_number),
]
"""A set whose JSON is always in the same order, so that what is stored can be compared."""


def _unquoted(value: object, inner: ValidatorFunctionWrapHandler) -> object:
    try:
        return inner(value)
    except ValidationError as error:
        told = error.errors(include_input=False, include_url=False)[0]
        if told["type"] != _UNKNOWN_KIND:
            raise
        known = {"expected_tags": told.get("ctx", {}).get("expected_tags", "")}
    raise PydanticCustomError(_UNKNOWN_KIND, "is not an allowed kind", known)


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

Url: TypeAlias = Annotated[
    str,
    StringConstraints(strip_whitespace=True, pattern=URL),
    Field(json_schema_extra={"pattern": rf"^[{_BLANKS}]*https?://[^{_BLANKS}/]"}),
]
"""A web address, http or https."""

YearText: TypeAlias = Annotated[str, StringConstraints(strip_whitespace=True, pattern=YEAR)]
"""A text that states at least a year."""

_SHOWN = 200
_FORMAT = "KB-I05"


def _without_examples(schema: JsonDict) -> None:
    """Leave the examples in Python out of a schema: other languages read it."""
    said = schema.get("description")
    if isinstance(said, str):
        schema["description"] = said.partition(">>>")[0].strip()


class PlainSchema(GenerateJsonSchema):
    """Makes JSON Schemas that any validator takes, without keywords that OpenAPI alone knows."""

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """Leave out OpenAPI's `discriminator`: each member requires its own constant `kind`."""
        made = super().tagged_union_schema(schema)
        made.pop("discriminator", None)
        return made

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Say that the names of properties are texts, which a strict validator asks for."""
        made = super().dict_schema(schema)
        names = made.get("propertyNames")
        if names is not None and "$ref" not in names:
            names.setdefault("type", "string")
        return made


class Record(BaseModel):
    """The base of every record: it never changes, and an unknown key is an error.

    What comes from another system is read with `load`, whose error is ours. Made in Python, by
    its name or by `model_validate`, a record is an ordinary model, and refuses as pydantic does.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,
        validate_default=False,
        json_schema_extra=_without_examples,
    )

    @classmethod
    def __pydantic_init_subclass__(cls, **more: object) -> None:
        """Remember by which kind a record is told apart, to leave it out where a field stands.

        Those who draw examples of records are told that there is one more kind of them. And what
        it says in a language is printed where a template leaves out the call.
        """
        super().__pydantic_init_subclass__(**more)
        tell(cls)
        spoken_of(cls)
        known_as_branch(cls)
        kind = cls.model_fields.get("kind")
        if kind is not None and isinstance(kind.default, str):
            _KINDS.setdefault(kind.default, set()).update(cls.model_fields)

    @classmethod
    @checked_but("data")
    def load(cls, data: object) -> Self:
        """Return the record that plain JSON values make, such as `json.loads` gives.

        Raises:
            RecordError: something is missing, unknown, or not as the law or the format wants it;
                `problems` names everything that is wrong, each at its place.
        """
        return or_refusal(partial(cls.model_validate, data))

    @classmethod
    def model_json_schema(
        cls,
        by_alias: bool | None = True,  # noqa: FBT001, FBT002 - the signature is pydantic's
        ref_template: str = DEFAULT_REF_TEMPLATE,
        schema_generator: type[GenerateJsonSchema] = PlainSchema,
        mode: JsonSchemaMode = "validation",
        **more: Any,  # noqa: ANN401 - the same
    ) -> dict[str, Any]:
        """Return its JSON Schema, plain, where pydantic's own holds a keyword of OpenAPI."""
        return super().model_json_schema(by_alias, ref_template, schema_generator, mode, **more)


@frozen
class FieldProblem(Answer):
    """One field that cannot be accepted: where it stands, the error's code, and why."""

    answer_form = AnswerForm("field_problem")

    field: str
    code: str
    reason_id: str
    reason_en: str
    citation: str | None = None
    """The article that asks for it; None where only the shape is wrong, of which no law speaks."""

    @checked
    def reason(self, lang: Language = "id") -> str:
        """Return the reason in the given language.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.reason_id if lang == "id" else self.reason_en

    @checked
    def text(self, lang: Language = "id") -> str:
        """Return the place and the reason in the given language.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return f"{self.field}: {self.reason(lang)}" if self.field else self.reason(lang)


@runtime_checkable
class _Refusal(Protocol):
    """What a web framework makes of what models refuse, such as FastAPI's own error."""

    def errors(self) -> Iterable[Any]:
        """Return what was wrong, as pydantic tells it."""
        ...


@checked
def problems_of(
    error: ValidationError | _Refusal | KeterbukaanError | Iterable[Mapping[str, Any]],
) -> tuple[FieldProblem, ...]:
    """Return what was refused, field by field, in both languages; the input is never repeated.

    Taken is what pydantic raises, what a web framework makes of it (FastAPI's
    `RequestValidationError`), the bare list that `.errors()` gives (Django Ninja), and any error
    of this library.

    >>> from keterbukaan.information.exemption import ExemptionClaim
    >>> try:
    ...     ExemptionClaim.model_validate({"letter": "h", "item": 1})
    ... except ValidationError as error:
    ...     print(problems_of(error)[0].text("id"))
    act: wajib diisi

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    if isinstance(error, KeterbukaanError):
        return _problems_of_ours(error)
    return tuple(_problem(*fault) for fault in _faults(error))


def _problems_of_ours(error: KeterbukaanError) -> tuple[FieldProblem, ...]:
    if isinstance(error, RecordError) and error.problems:
        return error.problems
    if isinstance(error, IncompleteRecordError):
        return tuple(
            FieldProblem(each.field, error.code, each.text("id"), each.text("en"), each.citation)
            for each in error.findings
        )
    return (_of_ours(str(error.fields.get("field") or ""), error),)


def _faults(
    error: ValidationError | _Refusal | Iterable[Mapping[str, Any]],
) -> list[Fault]:
    """Return each fault, at its place in the JSON.

    Of a list with a bad item pydantic says that it is too short, too: that is no second fault.
    """
    if isinstance(error, ValidationError):
        told: Iterable[Any] = error.errors(include_url=False, include_input=False)
    else:
        told = error.errors() if isinstance(error, _Refusal) else error
    tried: list[Fault] = [
        (_listed(each), str(each.get("type")), _mapping(each.get("ctx")))
        for each in map(_mapping, told)
    ]
    found = [(_steps(place, kind), kind, more) for place, kind, more in of_the_nearest(tried)]
    deeper = {place[:end] for place, _, _ in found for end in range(len(place))}
    return [each for each in found if each[1] != _TOO_SHORT or each[0] not in deeper]


_TOO_SHORT = "too_short"


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _listed(fault: Mapping[str, Any]) -> Steps:
    given = fault.get("loc")
    listed = given if isinstance(given, list | tuple) else ()
    return tuple(step if isinstance(step, int) else str(step) for step in listed)


def _steps(steps: Steps, kind: str) -> Steps:
    """Return where a fault is in terms of the JSON, which knows no tags of unions.

    A tag stands where a record is one of several kinds: in a list, or before a field of it.
    """
    if kind == "json_invalid":  # FastAPI says at which letter, which is no place
        return tuple(step for step in steps if isinstance(step, str))
    return tuple(
        step
        for place, step in enumerate(steps)
        if not _is_a_tag(step, steps[place + 1 :], steps[:place], kind)
    )


_KINDS: dict[int | str, set[str]] = {}
"""The kinds by which records are told apart, as classes name them, each with its fields."""


def _is_a_tag(step: int | str, after: Steps, before: Steps, kind: str) -> bool:
    if step not in _KINDS:
        return False
    if before and isinstance(before[-1], int):
        return True
    return bool(after) and (after[0] in _KINDS[step] or kind == "extra_forbidden")


def _place(steps: Steps) -> str:
    """Return where a field stands; a key that another system made up is shown as plain text."""
    return shown(".".join(map(str, steps)), _SHOWN)


def _problem(steps: Steps, kind: str, context: Mapping[str, Any]) -> FieldProblem:
    own = context.get("error")
    if not isinstance(own, KeterbukaanError):
        return FieldProblem(_place(steps), _FORMAT, *said_of(kind, context))
    field = str(own.fields.get("field") or "")
    is_named = [*map(str, steps[-1:])] == [field]
    return _of_ours(".".join(filter(None, (_place(steps), "" if is_named else field))), own)


def _of_ours(place: str, own: KeterbukaanError) -> FieldProblem:
    """Return an error of ours as the problem of a field, which its sentence need not name again."""
    named = f"{own.fields.get('field')}: "
    said_id, said_en = (masked(own.text(lang).removeprefix(named)) for lang in ("id", "en"))
    citation = own.fields.get("citation")
    return FieldProblem(place, own.code, said_id, said_en, str(citation) if citation else None)


def misshapen(field: str, said_id: str, said_en: str) -> FieldProblem:
    """Return that a field is not in its format, of which no law speaks."""
    return FieldProblem(field, _FORMAT, said_id, said_en)


def refusal_of(problems: Iterable[FieldProblem]) -> RecordError:
    """Return the one error of all that is wrong with a record; its code is that of the first."""
    first, *others = found = tuple(problems)
    return RecordError(
        field=first.field,
        problem_id="; ".join((first.reason_id, *(each.text("id") for each in others))),
        problem_en="; ".join((first.reason_en, *(each.text("en") for each in others))),
        problems=found,
    )


def or_refusal(make: Callable[[], T]) -> T:
    """Return what is made, or let what pydantic refuses be an error of ours.

    Pydantic's own is dropped, not chained: it holds what was given.

    Raises:
        RecordError: a record was refused; all that is wrong is named.
    """
    try:
        return make()
    except ValidationError as error:
        found = problems_of(error)
    raise refusal_of(found)
