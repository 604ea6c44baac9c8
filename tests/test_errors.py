"""Errors: two languages, stable codes, and safe travel between processes."""

import copy
import json
import logging
import pickle
import re
import traceback
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import keterbukaan
from keterbukaan import due, errors
from keterbukaan._personal_data import masked
from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.errors import (
    ArgumentError,
    CalendarRangeError,
    CallError,
    CitationError,
    ColumnError,
    ContradictionError,
    DataFileError,
    DeadlineStartError,
    DurationError,
    IncompleteRecordError,
    KeterbukaanError,
    LooserThanNationalError,
    MissingExtraError,
    NaiveMomentError,
    NeverExemptError,
    NewerRecordError,
    NoTableError,
    NotADayError,
    NotInForceError,
    OtherLawVersionError,
    RecordError,
    TableFileError,
    UnexpectedError,
    UnknownNameError,
    UnlawfulEvent,
)
from keterbukaan.files._days import read_day
from keterbukaan.files.forms import read_records, write_records
from keterbukaan.information.category import BodyKind
from keterbukaan.information.public_list import LIST_FORM
from keterbukaan.information.publications import checklist
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.citation import Citation
from keterbukaan.registers.reading import read_register
from tests.people import NIK

# These codes stand in other systems' logs and translations; they are never changed or reused.
CODES = {
    "KeterbukaanError": "KB-000",
    "DataFileError": "KB-D01",
    "LooserThanNationalError": "KB-L01",
    "CitationError": "KB-L02",
    "UnknownNameError": "KB-L03",
    "NotInForceError": "KB-L04",
    "OtherLawVersionError": "KB-L05",
    "ArgumentError": "KB-A01",
    "CallError": "KB-A02",
    "DeadlineStartError": "KB-T01",
    "NoTableError": "KB-T02",
    "ColumnError": "KB-V01",
    "CalendarRangeError": "KB-K01",
    "NaiveMomentError": "KB-K02",
    "NotADayError": "KB-K03",
    "TableFileError": "KB-R01",
    "RecordError": "KB-I01",
    "NeverExemptError": "KB-I02",
    "DurationError": "KB-I03",
    "IncompleteRecordError": "KB-I04",
    "NewerRecordError": "KB-I07",
    "MissingExtraError": "KB-X01",
    "UnexpectedError": "KB-X02",
    "UnlawfulEvent": "KB-C01",
    "ContradictionError": "KB-C02",
}
OF_ROWS = {"KB-I05", "KB-R02", "KB-R03", "KB-R04", "KB-R05", "KB-R06", "KB-R07", "KB-R08"}

EXAMPLES: list[KeterbukaanError] = [
    KeterbukaanError(problem_id="rusak", problem_en="broken"),
    DataFileError(file="a.toml", entry="[x]", key="y", problem_id="salah", problem_en="wrong"),
    LooserThanNationalError(
        file="a.toml",
        entry="[[limit]] 1",
        local_id="11 hari kerja",
        local_en="11 working days",
        local_source=Citation.parse("Perda X 1/2020 Pasal 3"),
        how_id="lebih longgar daripada",
        how_en="is looser than",
        national_id="10 hari kerja",
        national_en="10 working days",
        national_source=Citation.parse("UU 14/2008 Pasal 22 ayat (7)"),
    ),
    CitationError(text="Pasal"),
    UnknownNameError.of("batas waktu", "limit", "x", ["a", "b"]),
    NotInForceError(limit="x", day=date(2009, 1, 1), span_id="Sejak.", span_en="Since."),
    DeadlineStartError(limit="x", problem_id="tidak ada", problem_en="nothing"),
    NoTableError(table="x", problem_id="tidak ada angkanya", problem_en="has no number"),
    ColumnError(column="since", problem_id="salah", problem_en="wrong", count=2, rows="0, 3"),
    CalendarRangeError(day=date(2009, 1, 1), first=date(2010, 1, 1), last=date(2100, 12, 31)),
    NaiveMomentError(moment="2026-01-01T00:00:00"),
    NotADayError(given="str 'x'"),
    OtherLawVersionError(what_id="versi", what_en="version", stored="a" * 12, installed="b" * 12),
    ArgumentError.of("n", 1.5, "harus bilangan bulat", "must be a whole number"),
    TableFileError(file="a.xlsx", problem_id="kosong", problem_en="empty"),
    RecordError(field="x", problem_id="salah", problem_en="wrong", citation="UU 14/2008 Pasal 17"),
    NeverExemptError(
        field="kind", problem_id="tidak boleh", problem_en="not allowed", citation="UU 14/2008"
    ),
    DurationError(field="x", problem_id="lama", problem_en="long", citation="PP 61/2010 Pasal 5"),
    IncompleteRecordError(
        what_id="surat", what_en="letter", problem_id="nomor", problem_en="number", findings=()
    ),
    NewerRecordError.of(3, 1),
    MissingExtraError(extra="calendar"),
    CallError(where="--on", problem_id="bukan tanggal", problem_en="is not a date"),
    UnexpectedError(kind="ZeroDivisionError", at="cli/app.py:1", version="0.1.0"),
    UnlawfulEvent(
        event="extended",
        event_id="waktu diperpanjang",
        event_en="time extended",
        state_id="dijawab",
        state_en="answered",
        problem_id="sudah dijawab",
        problem_en="already answered",
        citation="UU 14/2008 Pasal 22 ayat (8)",
    ),
    ContradictionError(
        event="answered",
        event_id="dijawab",
        event_en="answered",
        state_id="diterima",
        state_en="received",
        problem_id="mendahului permohonan",
        problem_en="before the request",
        citation="UU 14/2008 Pasal 22 ayat (1)",
    ),
]
each_example = pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)


def _classes() -> list[type[KeterbukaanError]]:
    """Return every error of the library, wherever it is defined."""
    for module in walk_packages(keterbukaan.__path__, "keterbukaan."):
        if module.name != "keterbukaan.__main__":
            import_module(module.name)
    kinds = [KeterbukaanError]
    for kind in kinds:
        kinds += kind.__subclasses__()
    return [kind for kind in kinds if kind.__module__.startswith("keterbukaan.")]


def test_codes_never_change() -> None:
    of_classes = {
        each.error.__name__: code for code, each in errors.CODES.items() if each.error is not None
    }
    assert of_classes == CODES
    assert {code for code, each in errors.CODES.items() if each.error is None} == OF_ROWS


def test_every_error_stands_in_the_register_with_a_code_of_its_own_and_a_public_name() -> None:
    for kind in _classes():
        registered = errors.CODES[kind.code]
        assert registered.error is kind, f"{kind.__name__} uses the code of another: {kind.code}"
        assert kind.__module__ == "keterbukaan.errors"
        assert kind.__name__ in errors.__all__


def test_every_code_is_registered_once_and_means_something_in_both_languages() -> None:
    assert len(errors.CODES) == len(CODES) + len(OF_ROWS)
    meanings = [each.meaning(lang) for each in errors.CODES.values() for lang in ("id", "en")]
    assert all(said.endswith(".") for said in meanings)
    assert len(set(meanings)) == len(meanings)


def test_every_code_in_the_source_is_registered_and_every_code_of_a_row_is_used() -> None:
    source = Path(keterbukaan.__file__).parent
    used = {
        code
        for path in source.rglob("*.py")
        if path != source / "errors.py"
        for code in re.findall(r"KB-[A-Z]?\d+", path.read_text(encoding="utf-8"))
    }
    assert used <= errors.CODES.keys()
    assert used >= OF_ROWS


def test_every_error_has_both_languages() -> None:
    for each in _classes():
        assert each.template_id != each.template_en
        assert "meaning_id" in vars(each)
        assert "template_id" in vars(each)
        assert "template_en" in vars(each)


def test_every_error_of_the_list_has_an_example() -> None:
    assert {type(error).__name__ for error in EXAMPLES} == CODES.keys()


@each_example
def test_error_is_said_in_both_languages(error: KeterbukaanError) -> None:
    assert error.text("id") != error.text("en")
    assert error.text() == error.text("id")
    assert str(error) == f"{error.code}: {error.text('en')}"
    assert "{" not in error.text("id") + error.text("en")


@each_example
@pytest.mark.parametrize(
    "travel",
    [lambda error: pickle.loads(pickle.dumps(error)), copy.copy, copy.deepcopy],  # noqa: S301 - made here
    ids=["pickle", "copy", "deepcopy"],
)
def test_error_crosses_a_process_boundary(
    error: KeterbukaanError, travel: Callable[[KeterbukaanError], KeterbukaanError]
) -> None:
    other = travel(error)

    assert type(other) is type(error)
    assert other.fields == error.fields
    assert (other.text("id"), other.text("en")) == (error.text("id"), error.text("en"))


RAISED: dict[str, Callable[[], object]] = {
    "range": lambda: WorkingCalendar.national().why(date(2009, 1, 1)),
    "no day": lambda: WorkingCalendar.national().why("x"),  # type: ignore[arg-type]
    "unknown": lambda: Jurisdiction.national().choosing("x=y"),
    "file": lambda: Jurisdiction.loads("schema = 1"),
    "toml": lambda: Jurisdiction.loads("schema = "),
    "missing": lambda: Jurisdiction.load("/nowhere/at/all.toml"),
    "looser": lambda: Jurisdiction.loads(
        'schema = 1\nname = "X"\n[[limit]]\nlimit = "request.response"\namount = 11\n'
        'unit = "working_days"\nin_force_from = 2020-01-01\ncitations = ["Perda X 1/2020 Pasal 3"]'
    ),
}


@pytest.mark.parametrize("ask", RAISED.values(), ids=RAISED)
def test_errors_as_they_are_raised_cross_too(ask: Callable[[], object]) -> None:
    with pytest.raises(KeterbukaanError) as caught:
        ask()
    copied = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - made here

    assert str(copied) == str(caught.value)


def test_unknown_name_hints_at_the_nearest_or_at_all() -> None:
    near = UnknownNameError.of("batas waktu", "limit", "request.respons", ["request.response", "x"])
    far = UnknownNameError.of("batas waktu", "limit", "qqq", ["satu", "dua"])

    assert "Mungkin maksudnya: request.response." in near.text("id")
    assert "Did you mean: request.response?" in near.text("en")
    assert "Yang dikenal: satu, dua." in far.text("id")
    assert "Known: satu, dua." in far.text("en")


def test_braces_in_what_was_given_are_shown_as_they_are() -> None:
    assert "'{x}'" in CitationError(text="{x}").text("id")


# ---------------------------------------------------------------- personal data

PERSONAL = f"NIK {NIK}, 0812 34 56 78 90, budi(at)example.com"
SECRETS = (NIK, "34 56 78", "example.com")


def said_by(error: BaseException) -> Iterator[str]:
    """Yield every way in which an error becomes text, here and in another process."""
    yield from (str(error), repr(error), repr(error.args), repr(vars(error)))
    yield "".join(traceback.format_exception(error))
    formatter = logging.Formatter()
    yield formatter.formatException((type(error), error, error.__traceback__))
    yield pickle.dumps(error).decode("latin-1")
    if isinstance(error, KeterbukaanError):
        yield from (error.text("id"), error.text("en"), repr(error.fields))


@pytest.mark.parametrize("kind", _classes(), ids=lambda kind: kind.__name__)
def test_every_error_masks_what_it_repeats(kind: type[KeterbukaanError]) -> None:
    (example,) = [each for each in EXAMPLES if type(each) is kind]
    for field in example.fields:
        error = kind(**{**example.fields, field: PERSONAL})
        for text in said_by(error):
            assert not any(secret in text for secret in SECRETS), field


@each_example
def test_a_mask_changes_no_message_of_the_law(error: KeterbukaanError) -> None:
    for lang in ("id", "en"):
        assert masked(error.text(lang)) == error.text(lang)
    assert error.fields == type(error)(**error.fields).fields


@pytest.mark.parametrize("text", ["UU 14/2008 Pasal 22 ayat (7)", "017/PPID/2025", "KB-K03"])
def test_citations_and_numbers_stay_whole(text: str) -> None:
    assert text in RecordError(field="x", problem_id="", problem_en="", citation=text).text()
    assert text in str(CitationError(text=text))


DAY = date(2025, 3, 24)
TOML = f'schema = 1\nname = "X"\nzone = "WIB"\n[[day_off]]\n"{PERSONAL}" = 1\n'
REPEATING: dict[str, Callable[[], object]] = {
    "a day": lambda: due("request.response", PERSONAL),  # type: ignore[call-overload]
    "a day of a calendar": lambda: WorkingCalendar.national().why(PERSONAL),  # type: ignore[arg-type]
    "a limit": lambda: due(PERSONAL, DAY),
    "an event": lambda: due("request.response", {PERSONAL: DAY}),
    "a reading": lambda: Jurisdiction.national().choosing(PERSONAL),
    "a choice": lambda: Jurisdiction.national().choosing(f"day-one={PERSONAL}"),
    "a citation": lambda: Citation.parse(PERSONAL),
    "a kind of body": lambda: checklist(PERSONAL, [], on=DAY),  # type: ignore[arg-type]
    "a key of TOML": lambda: Jurisdiction.loads(TOML),
    "a value of TOML": lambda: Jurisdiction.loads(f'schema = 1\nname = "X"\nzone = "{PERSONAL}"'),
    "a key twice": lambda: Jurisdiction.loads(f'["{PERSONAL}"]\n["{PERSONAL}"]\n'),
    "broken TOML": lambda: Jurisdiction.loads(f'schema = "{PERSONAL}\n'),
    "TOML that is not UTF-8": lambda: Jurisdiction.loads(PERSONAL.encode() + b"\xff"),
    "a file's name": lambda: Jurisdiction.load(f"/nowhere/{PERSONAL.replace('/', '')}.toml"),
    "a table's name": lambda: read_register(f"/nowhere/{PERSONAL}.csv"),
    "a list's name": lambda: read_records(f"/nowhere/{PERSONAL}.json", LIST_FORM),
    "a name to write": lambda: write_records(f"/nowhere/{PERSONAL}.csv", [], LIST_FORM),
    "a name to write JSON": lambda: write_records(f"/nowhere/{PERSONAL}.json", [], LIST_FORM),
}


@pytest.mark.parametrize("ask", REPEATING.values(), ids=REPEATING)
def test_what_is_raised_holds_no_personal_data_nor_what_it_follows_from(
    ask: Callable[[], object],
) -> None:
    with pytest.raises(KeterbukaanError) as caught:
        ask()
    for text in said_by(caught.value):
        assert not any(secret in text for secret in SECRETS)


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("a.csv", PERSONAL.encode() + b"\xff"),
        ("a.csv", f'a,b\n"{PERSONAL}'.encode()),
        ("a.json", f'["{PERSONAL}", '.encode()),
        ("a.json", PERSONAL.encode() + b"\xff"),
        ("a.json", json.dumps(PERSONAL).encode()),
        ("a.xlsx", PERSONAL.encode()),
    ],
)
def test_an_error_about_a_file_holds_nothing_of_the_file(
    tmp_path: Path, name: str, held: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(held)
    with pytest.raises(TableFileError) as caught:
        read_records(path, LIST_FORM)
    error: BaseException | None = caught.value
    while error is not None:
        assert NIK not in "".join(said_by(error)) + repr([vars(error), *map(str, dir(error))])
        for kept in ("object", "doc"):  # UnicodeDecodeError and JSONDecodeError keep all they read
            assert not hasattr(error, kept)
        error = error.__context__


def test_a_cell_that_is_not_a_day_is_not_repeated() -> None:
    with pytest.raises(ValueError, match="cannot be read") as caught:
        read_day("Budi")
    assert "Budi" not in str(caught.value)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("24/03/2025", "str '24/03/2025'"),
        ("2025-03-24T10:00", "str '2025-03-24T10:00'"),
        (20250324, "int 20250324"),
        (2.5, "float 2.5"),
        (datetime(2025, 3, 24, tzinfo=UTC), "datetime 2025-03-24T00:00:00+00:00"),
        ("Budi Santoso", "str."),
        ({"nama": "Budi"}, "dict."),
        (10**40, "int."),
        (None, "NoneType."),
    ],
)
def test_what_is_given_for_a_day_is_shown_only_where_it_may_be_one(
    given: object, shown: str
) -> None:
    assert f"not {shown}" in NotADayError.of(given).text("en")


def test_what_a_caller_gave_is_repeated_in_short_and_cut_only_after_it_was_masked() -> None:
    long = "x" * 50 + f" {NIK} " + "y" * 50
    for error in (
        CitationError(text=long),
        UnknownNameError.of("batas waktu", "limit", long, ["a"]),
        ArgumentError.of("under", long, "harus badan", "must be a body"),
    ):
        assert len(error.text("en")) < 200
        assert "3201" not in error.text("en")
        assert type(error)(**error.fields).fields == error.fields
    assert "not dict." in ArgumentError.of("under", {"Budi": 1}, "harus", "must").text("en")
    assert "'dict'" in UnknownNameError.of("a", "b", {"Budi": 1}, ["c"]).text("en")
    assert "None" in UnknownNameError.of("a", "b", None, ["c"]).text("en")


def test_a_member_is_known_by_itself_and_by_its_value() -> None:
    by_value = checklist(BodyKind.ENTERPRISE.value, [], on=DAY)  # type: ignore[arg-type]
    assert by_value.kind is checklist(BodyKind.ENTERPRISE, [], on=DAY).kind is BodyKind.ENTERPRISE
