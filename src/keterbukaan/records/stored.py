"""Records that are kept for years: each writes by which version of its form it was written.

An older one is upgraded when it is read. A newer one is refused, since what this version does not
know could change what follows from it; whoever reads it leniently gets it with the unknown keys
kept beside it, and they are written back where they stood.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeAlias

from attrs import field, frozen
from pydantic import (
    GetJsonSchemaHandler,
    PrivateAttr,
    SerializationInfo,
    SerializerFunctionWrapHandler,
    ValidationError,
    model_serializer,
    model_validator,
)
from pydantic_core import to_json, to_jsonable_python

from keterbukaan._arguments import checked_but
from keterbukaan.errors import NewerRecordError, RecordError
from keterbukaan.records.record import Record, misshapen, problems_of, refusal_of

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

__all__ = ["SCHEMA", "Kept", "Stored", "Upgrade", "is_asked_for", "kept", "newer_of"]

SCHEMA = "schema"
"""The key under which a stored record says the version of its form."""

Upgrade: TypeAlias = Callable[[dict[str, Any]], dict[str, Any]]
"""Turns the plain JSON of one version into that of the next; what is so already stays."""

_UNKNOWN_KEY = "extra_forbidden"
_Steps: TypeAlias = tuple[int | str, ...]


@frozen
class Kept:
    """A JSON value that could not be read, and where it stands: it may name a person."""

    place: _Steps
    text: str = field(repr=False)

    @property
    def value(self) -> object:
        """The value, as plain JSON of its own."""
        return json.loads(self.text)


def kept(place: _Steps, value: object) -> Kept:
    """Return a value as it is kept; what JSON cannot hold was never stored, and is null."""
    try:
        text = json.dumps(value, default=to_jsonable_python, allow_nan=False, ensure_ascii=False)
        to_json([[[[json.loads(text)]]]])  # as deep as it can stand in a record
    except (ValueError, TypeError, RecursionError):  # a circle, an object, half a character
        return Kept(place, "null")
    return Kept(place, text)


class Stored(Record):
    """The base of every record that is stored by itself (catatan yang disimpan).

    Its JSON holds `schema`, the version of its form. Where the key is missing, the record was
    written before there was one: that is version 0.
    """

    schema_version: ClassVar[int] = 1
    upgrades: ClassVar[Mapping[int, Upgrade]] = {}
    """For each version that was written otherwise than the next, what turns it into the next."""

    _newer: int | None = PrivateAttr(default=None)
    _unknown: tuple[Kept, ...] = PrivateAttr(default=())

    @property
    def unknown_keys(self) -> tuple[str, ...]:
        """Where a lenient reading found keys that this version does not know; kept as they are."""
        return tuple(".".join(map(str, each.place)) for each in self._unknown)

    def without_unread(self) -> Self:
        """Return the record without what could not be read, which nobody has looked at."""
        plain = self.model_copy()
        plain._unknown = ()  # noqa: SLF001 - its own
        return plain

    @classmethod
    @checked_but("data")
    def load(cls, data: object, *, strict: bool = True) -> Self:
        """Return a record from its plain JSON values, of this version or an older one.

        With `strict=False` one that a newer version wrote is taken as well: keys that are not
        known here are kept with it, and written back where they stood.

        Raises:
            NewerRecordError: with `strict`, a newer version wrote it.
            RecordError: something is missing, unknown, or not as the law or the format wants it;
                `problems` names everything that is wrong, each at its place.
            ArgumentError: `strict` is neither yes nor no.
        """
        refusal: RecordError
        try:
            return cls.model_validate(data) if strict else cls._read_leniently(data)
        except ValidationError as error:  # dropped, not chained: it holds what was given
            refusal = newer_of(error) or refusal_of(problems_of(error))
        raise refusal

    @classmethod
    def _read_leniently(cls, data: object) -> Self:
        """Return the record without the keys that it does not know, which it keeps."""
        if not isinstance(data, Mapping):
            return cls.model_validate(data)
        version = _version_of(data)
        newer = version if version is not None and version > cls.schema_version else None
        current = {SCHEMA: cls.schema_version}
        known = {**data, **current} if newer else {**cls._upgraded(data, version), **current}
        unknown: list[Kept] = []
        while True:  # where a key is not known, what stands below it was not looked at
            try:
                record = cls.model_validate(known)
            except ValidationError as error:
                found = _not_known(error)
                if not found:
                    raise
                known, taken = _without(known, found)
                unknown += taken
            else:
                break
        if newer or unknown:
            record = record.model_copy()  # one that was given as it is stays so
            record._newer, record._unknown = newer, tuple(unknown)  # noqa: SLF001 - its own
        return record

    @classmethod
    def _upgraded(cls, data: Mapping[str, Any], version: int | None) -> dict[str, Any]:
        """Return the plain JSON of an older version as this one writes it, without the version."""
        held = {key: value for key, value in data.items() if key != SCHEMA}
        for each in range(version or 0, cls.schema_version):
            if each in cls.upgrades:
                held = cls.upgrades[each](held)
        return held

    @model_validator(mode="before")
    @classmethod
    def _of_this_version(cls, data: object) -> object:
        """Upgrade what an older version wrote, and refuse what a newer one did."""
        if not isinstance(data, Mapping) or (SCHEMA not in data and not cls.upgrades):
            return data
        version = _version_of(data)
        if version is not None and version > cls.schema_version:
            raise NewerRecordError.of(version, cls.schema_version)
        return cls._upgraded(data, version)

    @model_serializer(mode="wrap")
    def _with_its_version(  # type: ignore[no-untyped-def]  # noqa: ANN202 - a type would hide its schema
        self, write: SerializerFunctionWrapHandler, info: SerializationInfo
    ):
        """Write the version, and what could not be read where it stood."""
        written: dict[str, object] = write(self)
        newer, unknown = self._newer, self._unknown
        if is_asked_for(SCHEMA, info):
            written = {SCHEMA: self.schema_version if newer is None else newer, **written}
        for each in unknown:
            if is_asked_for(str(each.place[0]), info):
                _put_back(written, each)
        return self._with_the_unread(written, info)

    def _with_the_unread(
        self, written: dict[str, object], info: SerializationInfo
    ) -> dict[str, object]:
        """Return what is written; a case adds its events that could not be read."""
        del info
        return written

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Add the version, which is not required: what is older has none."""
        schema = handler(core_schema)
        held = handler.resolve_ref_schema(schema)
        version = {"title": "Schema", "type": "integer", "minimum": 0}
        version["maximum"] = cls.schema_version
        held["properties"] = {SCHEMA: version, **held["properties"]}
        if handler.mode == "serialization":  # it is always written
            held["required"] = [SCHEMA, *held.get("required", ())]
        return schema


def newer_of(error: ValidationError) -> NewerRecordError | None:
    """Return that a newer version wrote what a model refused; None where that is not why."""
    for each in error.errors(include_url=False, include_input=False):
        own = each.get("ctx", {}).get("error")
        if isinstance(own, NewerRecordError):
            return own
    return None


def is_asked_for(key: str, info: SerializationInfo) -> bool:
    """Return whether a key is to be written whole, by what a caller includes and excludes.

    In a part of it nothing can be put back where it stood.
    """
    included, excluded = info.include, info.exclude
    if excluded is not None and key in excluded:
        return False
    if isinstance(included, Mapping):
        return key in included and not isinstance(included[key], dict | set)
    return included is None or key in included


def _version_of(data: Mapping[Any, Any]) -> int | None:
    """Return the version that a record names; None where it names none."""
    if SCHEMA not in data:
        return None
    version = data[SCHEMA]
    if isinstance(version, float) and version.is_integer():  # to JSON 1 and 1.0 are one number
        version = int(version)
    if isinstance(version, bool) or not isinstance(version, int) or version < 0:
        raise refusal_of(
            [
                misshapen(
                    SCHEMA,
                    "harus bilangan bulat, 0 atau lebih",
                    "must be a whole number, 0 or more",
                )
            ]
        )
    return version


def _not_known(error: ValidationError) -> dict[_Steps, int | None]:
    """Return where keys stand that are not known; nothing where something else is wrong as well.

    The version of a newer record within this one is such a place, too; with it stands the version
    by which it is read instead.
    """
    places: dict[_Steps, int | None] = {}
    for each in error.errors(include_url=False, include_input=False):
        own = each.get("ctx", {}).get("error")
        if each["type"] == _UNKNOWN_KEY:
            places[each["loc"]] = None
        elif isinstance(own, NewerRecordError):
            places[*each["loc"], SCHEMA] = int(str(own.fields["known"]))
        else:
            return {}
    return places


def _without(
    held: Mapping[str, Any], places: Mapping[_Steps, int | None]
) -> tuple[dict[str, Any], list[Kept]]:
    """Return a record without the keys at some places, and what stood there; it stays as it was.

    What holds such keys is copied once, however many it holds.
    """
    copies: dict[_Steps, Any] = {(): dict(held)}
    taken = []
    for place, instead in places.items():
        below = copies[()]
        for depth, step in enumerate(place[:-1], start=1):
            if place[:depth] not in copies:
                inner = below[step]
                copy = dict(inner) if isinstance(inner, Mapping) else list(inner)
                copies[place[:depth]] = below[step] = copy
            below = copies[place[:depth]]
        taken.append(kept(place, below.pop(place[-1])))
        if instead is not None:
            below[place[-1]] = instead
    return copies[()], taken


def _put_back(written: dict[str, object], unread: Kept) -> None:
    """Write a key that was not known where it stood, unless what held it is not written."""
    below: Any = written
    with suppress(LookupError, TypeError):
        for step in unread.place[:-1]:
            below = below[step]
        below[unread.place[-1]] = unread.value
