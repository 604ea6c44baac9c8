"""The strict reader: every key is used or reported."""

import json
from collections.abc import Callable
from datetime import date, time

import pytest

from keterbukaan.errors import DataFileError
from keterbukaan.files._toml import Entry, read_toml, shipped, shipped_names


def _entry(text: str) -> Entry:
    return read_toml(text.encode(), "a.toml")


def test_values_of_every_type_are_taken() -> None:
    top = _entry(
        'text = "t"\nnumber = 3\nflag = true\nday = 2025-03-24\nhour = 16:00:00\n'
        'list = ["a", "b"]\n[table]\nx = 1\n'
    )

    assert top.take("text", str) == "t"
    assert top.take("number", int) == 3
    assert top.take("flag", bool) is True
    assert top.take("day", date) == date(2025, 3, 24)
    assert top.take("hour", time) == time(16, 0)
    assert top.texts("list") == ("a", "b")
    table = top.table("table")
    assert table is not None
    assert (table.name, table.file) == ("[table]", "a.toml")
    assert dict(table.pairs()) == {"x": 1}
    table.finish()
    top.finish()


def test_absent_optional_keys() -> None:
    top = _entry("")

    assert top.maybe("x", int) is None
    assert top.maybe_choice("x", {"a": 1}) is None
    assert top.texts("x") == ()
    assert top.table("x") is None
    assert list(top.tables("x")) == []
    top.finish()


def test_false_and_zero_are_values_and_not_absences() -> None:
    top = _entry('flag = false\nnumber = 0\ntext = ""\n')

    assert top.take("flag", bool) is False
    assert top.take("number", int) == 0
    assert top.take("text", str) == ""


@pytest.mark.parametrize(
    ("value", "kind", "needed_id", "needed_en"),
    [
        pytest.param("1", str, "teks", "text", id="number as text"),
        pytest.param('"1"', int, "bilangan bulat", "a whole number", id="text as number"),
        pytest.param("1.0", int, "bilangan bulat", "a whole number", id="broken number"),
        pytest.param("true", int, "bilangan bulat", "a whole number", id="true as number"),
        pytest.param("1", bool, "true atau false", "true or false", id="number as flag"),
        pytest.param("2025-03-24T08:00:00", date, "tanggal", "a date", id="moment as day"),
        pytest.param("2025-03-24T08:00:00Z", date, "tanggal", "a date", id="aware moment as day"),
        pytest.param('"2025-03-24"', date, "tanggal", "a date", id="text as day"),
        pytest.param("2025-03-24", time, "jam", "a time", id="day as time"),
        pytest.param('"a"', list, "daftar", "a list", id="text as list"),
        pytest.param("[1]", dict, "tabel", "a table", id="list as table"),
    ],
)
def test_value_of_another_type_is_refused(
    value: str, kind: type[object], needed_id: str, needed_en: str
) -> None:
    with pytest.raises(DataFileError) as caught:
        _entry(f"x = {value}").take("x", kind)

    assert caught.value.text("id").startswith(f"a.toml, TOML, kunci 'x': harus berupa {needed_id}")
    assert caught.value.text("en").startswith(f"a.toml, TOML, key 'x': must be {needed_en}")


def test_missing_key_is_named() -> None:
    with pytest.raises(DataFileError) as caught:
        _entry("").take("x", int)

    assert caught.value.text("id") == "a.toml, TOML, kunci 'x': kunci ini wajib ada"
    assert caught.value.text("en") == "a.toml, TOML, key 'x': this key is required"


def test_choice_gives_what_stands_for_the_text() -> None:
    assert _entry('x = "a"').choice("x", {"a": 1, "b": 2}) == 1
    assert _entry('x = "b"').maybe_choice("x", {"a": 1, "b": 2}) == 2


@pytest.mark.parametrize("text", ['x = "c"', "", "x = 1"], ids=["unknown", "missing", "number"])
def test_choice_of_nothing_known_is_refused(text: str) -> None:
    with pytest.raises(DataFileError) as caught:
        _entry(text).choice("x", {"a": 1, "b": 2})

    assert "kunci 'x'" in caught.value.text("id")
    if text != "x = 1":
        assert "a, b" in caught.value.text("id")
        assert "a, b" in caught.value.text("en")


@pytest.mark.parametrize("text", ["x = [1]", 'x = ["a", true]', 'x = "a"'])
def test_list_of_other_things_than_texts_is_refused(text: str) -> None:
    with pytest.raises(DataFileError, match="'x'"):
        _entry(text).texts("x")


def test_tables_are_named_by_number_and_name() -> None:
    top = _entry('[[x]]\nname = "satu"\n[[x]]\n[[x]]\nname = 3\n')
    names = [each.name for each in top.tables("x", "name")]

    assert names == ["[[x]] 1 (satu)", "[[x]] 2", "[[x]] 3 (3)"]
    assert [each.name for each in _entry("[[x]]\n").tables("x")] == ["[[x]] 1"]


@pytest.mark.parametrize("text", ["x = [1]", "[x]\ny = 1", 'x = "a"'])
def test_what_is_no_list_of_tables_is_refused(text: str) -> None:
    with pytest.raises(DataFileError, match="'x'"):
        list(_entry(text).tables("x"))


def test_left_over_key_is_refused() -> None:
    top = _entry("x = 1\ny = 2\n")
    top.take("x", int)

    with pytest.raises(DataFileError) as caught:
        top.finish()
    assert caught.value.text("id") == (
        "a.toml, TOML, kunci 'y': kunci ini tidak dikenal di sini; periksa ejaan dan letaknya"
    )
    assert "'y'" in caught.value.text("en")


def test_key_is_taken_once() -> None:
    top = _entry("x = 1\n")
    top.take("x", int)

    with pytest.raises(DataFileError, match="required"):
        top.take("x", int)


@pytest.mark.parametrize(
    "text", ["", "schema = 2", "schema = true", 'schema = "1"', "schema = 1.0"]
)
def test_other_schema_versions_are_refused(text: str) -> None:
    with pytest.raises(DataFileError, match="'schema'"):
        _entry(text).schema()


def test_known_schema_version() -> None:
    top = _entry("schema = 1")
    top.schema()

    assert list(top.pairs()) == []


@pytest.mark.parametrize(
    "data",
    [b"x = ", b"x = 1\nx = 2", b"[a]\n[a]\n", b"x = '\xff'", "x = 1".encode("utf-16")],
    ids=["no value", "key twice", "table twice", "latin-1", "utf-16"],
)
def test_what_is_no_toml_is_refused(data: bytes) -> None:
    with pytest.raises(DataFileError) as caught:
        read_toml(data, "a.toml")

    assert caught.value.text("id").startswith("a.toml, TOML: berkas tidak dapat diurai")
    assert caught.value.text("en").startswith("a.toml, TOML: the file cannot be parsed")
    assert caught.value.__context__ is None  # it would hold the file


def test_byte_order_mark_is_accepted() -> None:
    assert read_toml(b"\xef\xbb\xbfx = 1\r\n", "a.toml").take("x", int) == 1


def test_shipped_files_lie_beside_their_module() -> None:
    from keterbukaan.law import rulebook

    names = shipped_names(rulebook.__file__, ".toml")

    assert names == sorted(names)
    assert {"events.toml", "readings.toml"} <= set(names)
    assert b"UU 14/2008" in shipped(rulebook.__file__, "regulations/uu_14_2008.toml")


TAKEN: dict[str, Callable[[Entry], object]] = {
    "take": lambda top: top.take("kunci", str),
    "maybe": lambda top: top.maybe("kunci", str),
    "choice": lambda top: top.choice("kunci", {}),
    "texts": lambda top: top.texts("teks"),
    "key": lambda top: _pairs(top, "tabel"),
    "value": lambda top: _pairs(top, "lain"),
}


def _pairs(top: Entry, key: str) -> list[tuple[str, object]]:
    table = top.table(key)
    assert table is not None
    return list(table.pairs())


@pytest.mark.parametrize("sign", "\x1b\x07\n\t\r\x7f\u202e\u200b\xa0")
@pytest.mark.parametrize("where", TAKEN)
def test_a_text_that_cannot_be_shown_is_refused_with_its_sign(sign: str, where: str) -> None:
    text = json.dumps(f"a{sign}b")
    top = _entry(f'kunci = {text}\nteks = ["a", {text}]\n[tabel]\n{text} = 1\n[lain]\nx = {text}\n')
    with pytest.raises(DataFileError) as caught:
        TAKEN[where](top)
    assert f"hapus U+{ord(sign):04X}" in caught.value.text("id")
    assert f"delete U+{ord(sign):04X}" in caught.value.text("en")
    assert caught.value.text("en").isprintable()


def test_the_name_of_an_entry_can_be_shown() -> None:
    (entry,) = _entry('[[x]]\nname = "a\\u001bb"').tables("x", "name")
    assert entry.name == "[[x]] 1 (a b)"
