"""Errors: two languages, stable codes, and safe travel between processes."""

import copy
import pickle
import re
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import keterbukaan
from keterbukaan import errors
from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.errors import (
    ArgumentError,
    CalendarRangeError,
    CitationError,
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
    NotADayError,
    NotInForceError,
    OtherLawVersionError,
    RecordError,
    TableFileError,
    UnknownNameError,
    UnlawfulEvent,
)
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.citation import Citation

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
    "DeadlineStartError": "KB-T01",
    "CalendarRangeError": "KB-K01",
    "NaiveMomentError": "KB-K02",
    "NotADayError": "KB-K03",
    "TableFileError": "KB-R01",
    "RecordError": "KB-I01",
    "NeverExemptError": "KB-I02",
    "DurationError": "KB-I03",
    "IncompleteRecordError": "KB-I04",
    "MissingExtraError": "KB-X01",
    "UnlawfulEvent": "KB-C01",
    "ContradictionError": "KB-C02",
}
OF_ROWS = {"KB-I05", "KB-R02", "KB-R03", "KB-R04", "KB-R05", "KB-R06"}

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
    CalendarRangeError(day=date(2009, 1, 1), first=date(2010, 1, 1), last=date(2100, 12, 31)),
    NaiveMomentError(moment="2026-01-01T00:00:00"),
    NotADayError(given="str 'x'"),
    OtherLawVersionError(what="Jurisdiction", stored="a" * 12, installed="b" * 12),
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
    MissingExtraError(extra="calendar"),
    UnlawfulEvent(
        event="extended",
        event_id="waktu diperpanjang",
        state_id="dijawab",
        state_en="answered",
        problem_id="sudah dijawab",
        problem_en="already answered",
        citation="UU 14/2008 Pasal 22 ayat (8)",
    ),
    ContradictionError(
        event="answered",
        event_id="dijawab",
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
    assert error.text() == error.text("en")
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
