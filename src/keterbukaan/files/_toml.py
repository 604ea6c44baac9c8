"""Reading TOML strictly: every key is either used or reported, never ignored.

The rules, the calendars and a body's own file all pass through here, so a misspelt or misplaced
key is an error that names the file, the entry and the key.
"""

from __future__ import annotations

import os
import re
import tomllib
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from enum import Enum
from typing import TYPE_CHECKING, Literal, NoReturn, TypeVar, cast

from keterbukaan._personal_data import shown
from keterbukaan.errors import DataFileError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

__all__ = ["Entry", "read_toml", "shipped", "shipped_names"]

K = TypeVar("K")
T = TypeVar("T")
_SHOWN = 200
_LONGEST_KEY, _LONGEST_TEXT = 200, 10_000
_TOO_GREAT = 2**63
"""From which number on TOML promises nothing, and Python may not even write it."""

_PARTS_OF_A_KEY = 32
_PART = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_ENDLESS_KEY = re.compile(
    rf"(?<![A-Za-z0-9_-]){_PART}(?:[ \t]*\.[ \t]*{_PART}){{{_PARTS_OF_A_KEY - 1}}}"
)
_TYPE_NAMES: dict[type, tuple[str, str]] = {
    str: ("teks", "text"),
    int: ("bilangan bulat", "a whole number"),
    bool: ("true atau false", "true or false"),
    date: ("tanggal (2025-03-24)", "a date (2025-03-24)"),
    time: ("jam (16:00:00)", "a time (16:00:00)"),
    list: ("daftar", "a list"),
    dict: ("tabel", "a table"),
}


def shipped(module: str, name: str) -> bytes:
    """Return a data file that lies beside a module of this package (given by its `__file__`)."""
    try:
        with open(os.path.join(os.path.dirname(module), name), "rb") as file:
            return file.read()
    except OSError:  # the package was imported from an archive, or the file is not there at all
        return _in_archive(module, name).read_bytes()


def shipped_names(module: str, ending: str, folder: str = "") -> list[str]:
    """Return the names of the data files beside a module, or in a folder there, in order."""
    place = os.path.join(os.path.dirname(module), folder)
    try:
        names = os.listdir(place)
    except OSError:
        names = [each.name for each in _in_archive(module, folder).iterdir()]
    return sorted(name for name in names if name.endswith(ending))


def _in_archive(module: str, name: str) -> Traversable:
    """Return a file beside a module as the importer of the package has it, such as from a zip."""
    from importlib.resources import files  # slow to load, and seldom needed

    root = os.path.dirname(os.path.dirname(__file__))
    place = os.path.relpath(os.path.join(os.path.dirname(module), name), root)
    return files("keterbukaan").joinpath(*place.split(os.sep))


def read_toml(data: bytes, file: str) -> Entry:
    """Parse one file; `file` is the name that errors mention.

    Raises:
        DataFileError: the text is not UTF-8 or not TOML, or holds a key, text or number that is too
            long.
    """
    whole, read = Entry({}, file, "TOML"), _parsed(data)
    if isinstance(read, str):
        whole.fail(
            "-",
            f"berkas tidak dapat diurai sebagai TOML ({read})",
            f"the file cannot be parsed as TOML ({read})",
        )
    if read is None:
        most = _PARTS_OF_A_KEY
        whole.fail("-", f"ada kunci dengan {most} bagian lebih", f"a key has {most} parts or more")
    _refuse_oversized(read, whole)
    return Entry(read, file, "TOML")


def _parsed(data: bytes) -> dict[str, object] | str | None:
    """Return the table of a file, or what is wrong with it; None where a key has no end.

    The error itself is not passed on: it holds the whole file.
    """
    try:
        text = data.removeprefix(BOM_UTF8).decode()
        return None if _has_an_endless_key(text) else tomllib.loads(text)
    except (ValueError, RecursionError) as problem:  # not UTF-8, not TOML, or nested too deeply
        return shown(str(problem), _SHOWN)


def _has_an_endless_key(text: str) -> bool:
    """Return whether a key has so many parts that the parser, which is quadratic, would not end."""
    long = (line for line in text.split("\n") if line.count(".") >= _PARTS_OF_A_KEY)
    return any(_ENDLESS_KEY.search(line) for line in long)


def _refuse_oversized(table: dict[str, object], whole: Entry) -> None:
    """Refuse keys, texts and numbers that no file means, before anything is made of them."""
    left: list[tuple[str, object]] = [("-", table)]
    while left:
        key, value = left.pop()
        if isinstance(value, dict):
            if any(len(each) > _LONGEST_KEY for each in value):
                most = _LONGEST_KEY
                said = (f"ada kunci yang lebih dari {most} huruf", f"a key has over {most} letters")
                whole.fail("-", *said)
            left += value.items()
        elif isinstance(value, list):
            left += ((key, each) for each in value)
        elif isinstance(value, str) and len(value) > _LONGEST_TEXT:
            most = _LONGEST_TEXT
            whole.fail(key, f"lebih panjang dari {most} huruf", f"is longer than {most} characters")
        elif isinstance(value, int) and not -_TOO_GREAT <= value < _TOO_GREAT:
            whole.fail(key, "bilangannya terlalu besar", "the number is too great")


class Entry:
    """One table of a TOML file; keys are taken from it one by one, and the rest is an error."""

    __slots__ = ("_left", "file", "name")

    def __init__(self, table: Mapping[str, object], file: str, name: str) -> None:
        """Hold the table; `name` says which entry of the file it is."""
        self._left = dict(table)
        self.file = file
        self.name = name

    def fail(self, key: str, problem_id: str, problem_en: str) -> NoReturn:
        """Refuse a key, saying why in both languages."""
        raise DataFileError(
            file=self.file, entry=self.name, key=key, problem_id=problem_id, problem_en=problem_en
        )

    def add(self, found: dict[K, T], name: K, each: T, key: str = "name") -> None:
        """Add a value under its name, once.

        Raises:
            DataFileError: the name is already used.
        """
        if name in found:
            self.duplicate(key, name)
        found[name] = each

    def duplicate(self, key: str, what: object) -> NoReturn:
        """Refuse what the file holds already."""
        said = shown(str(what.value if isinstance(what, Enum) else what), _SHOWN)
        self.fail(key, f"{said} ganda", f"duplicate {said}")

    def take(self, key: str, kind: type[T]) -> T:
        """Take a required key of one type.

        Raises:
            DataFileError: the key is missing, its value is of another type, or it is a text that
                cannot be shown.
        """
        value = self.maybe(key, kind)
        if value is None:
            self.fail(key, "kunci ini wajib ada", "this key is required")
        return value

    def maybe(self, key: str, kind: type[T]) -> T | None:
        """Take an optional key of one type; None where it is absent.

        Raises:
            DataFileError: the value is of another type, or it is a text that cannot be shown.
        """
        if key not in self._left:
            return None
        value = self._left.pop(key)
        if not isinstance(value, kind) or _is_other(value, kind):
            needed_id, needed_en = _TYPE_NAMES[kind]
            self.fail(key, f"harus berupa {needed_id}", f"must be {needed_en}")
        self._refuse_unprintable(key, value)
        return value

    def _refuse_unprintable(self, key: str, value: object) -> None:
        """Refuse what a terminal would obey, what turns the writing round, and a second line."""
        if isinstance(value, str) and not value.isprintable():
            sign = next(letter for letter in value if not letter.isprintable())
            self.fail(
                key,
                "harus berupa teks yang dapat dibaca, dalam satu baris; "
                f"hapus U+{ord(sign):04X} atau ganti dengan spasi",
                "must be a text that can be shown, on one line; "
                f"delete U+{ord(sign):04X} or put a space in its place",
            )

    def choice(self, key: str, allowed: Mapping[str, T]) -> T:
        """Take a required key whose text must be one of a closed set.

        Raises:
            DataFileError: the key is missing, or the text is not an allowed value.
        """
        chosen = self.maybe_choice(key, allowed)
        if chosen is None:
            names = ", ".join(allowed)
            self.fail(key, f"wajib ada; yang dikenal: {names}", f"is required; allowed: {names}")
        return chosen

    def maybe_choice(self, key: str, allowed: Mapping[str, T]) -> T | None:
        """Take an optional key whose text must be one of a closed set.

        Raises:
            DataFileError: the text is not an allowed value.
        """
        text = self.maybe(key, str)
        return None if text is None else self.chosen(key, text, allowed)

    def chosen(self, key: str, text: str, allowed: Mapping[str, T]) -> T:
        """Return what a text that was taken at a key stands for in a closed set.

        Raises:
            DataFileError: the text is not an allowed value.
        """
        if text not in allowed:
            names, said = ", ".join(allowed), shown(text, _SHOWN)
            self.fail(
                key,
                f"{said!r} tidak dikenal; yang dikenal: {names}",
                f"{said!r} is not an allowed value; allowed: {names}",
            )
        return allowed[text]

    def texts(self, key: str) -> tuple[str, ...]:
        """Take an optional list of texts; empty where the key is absent.

        Raises:
            DataFileError: the value is not a list, or holds something other than text, or a text
                that cannot be shown.
        """
        values = self.maybe(key, list) or []
        if not all(isinstance(value, str) for value in values):
            self.fail(key, "harus berupa daftar teks", "must be a list of strings")
        for value in values:
            self._refuse_unprintable(key, value)
        return tuple(cast("list[str]", values))

    def table(self, key: str) -> Entry | None:
        """Take an optional sub-table."""
        table = self.maybe(key, dict)
        return None if table is None else Entry(table, self.file, f"[{key}]")

    def tables(self, key: str, name_key: str | None = None) -> Iterator[Entry]:
        """Take an optional array of tables, each named by its number and by `name_key`.

        Raises:
            DataFileError: the key holds something other than tables.
        """
        for number, table in enumerate(self.maybe(key, list) or [], start=1):
            if not isinstance(table, dict):
                self.fail(key, f"harus ditulis sebagai [[{key}]]", f"must be written as [[{key}]]")
            label = table.get(name_key) if name_key else None
            called = "" if label is None else f" ({shown(str(label), _SHOWN)})"
            name = f"[[{key}]] {number}{called}"
            yield Entry(table, self.file, name)

    def pairs(self) -> Iterator[tuple[str, object]]:
        """Take all that is left as key and value (for a table whose keys are names).

        Raises:
            DataFileError: one of them is a text that cannot be shown.
        """
        while self._left:
            key, value = self._left.popitem()
            self._refuse_unprintable(key, key)
            self._refuse_unprintable(key, value)
            yield key, value

    def schema(self, version: Literal[1] = 1) -> None:
        """Take the file's schema version, the first thing every file says.

        Raises:
            DataFileError: the version is missing or another one.
        """
        if self.take("schema", int) != version:
            self.fail(
                "schema",
                f"versi skema yang dikenal hanya {version}",
                f"the only known schema version is {version}",
            )

    def finish(self) -> None:
        """Refuse what was not taken.

        Raises:
            DataFileError: a key is left over, unknown or misplaced.
        """
        for key in self._left:
            self.fail(
                key,
                "kunci ini tidak dikenal di sini; periksa ejaan dan letaknya",
                "this key is not allowed here; check its spelling and its place",
            )


def _is_other(value: object, kind: type) -> bool:
    """Return whether a value is of another kind: true is not a number, nor a moment a day."""
    return (isinstance(value, bool) and kind is not bool) or (
        isinstance(value, datetime) and kind is date
    )
