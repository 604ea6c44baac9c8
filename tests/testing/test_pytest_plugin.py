"""The pytest plugin: a pinned body and day, and nothing loaded where no test asks for them."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from tests.testing.installed import SOURCES, write_entry_points

Run = Callable[..., pytest.RunResult]
BODY = """
schema = 1
name = "Kabupaten Contoh"
zone = "WIT"
"""
HEAD = """
from datetime import date
import pytest
from keterbukaan import due
from keterbukaan.testing import assert_due

RECEIVED = date(2025, 8, 5)

"""
# 18 August 2025 became collective leave by a decree of 7 August.
MARKED = """
@pytest.mark.keterbukaan(known_on=date(2025, 8, 5))
def test_before_the_decree(keterbukaan_body, keterbukaan_today):
    assert keterbukaan_today == date(2025, 8, 5)
    assert_due("request.response", RECEIVED, date(2025, 8, 19), under=keterbukaan_body)

@pytest.mark.keterbukaan(known_on="2025-08-07", on="2025-08-21")
class TestAfter:
    def test_it(self, keterbukaan_body, keterbukaan_today):
        found = assert_due("request.response", RECEIVED, date(2025, 8, 20), under=keterbukaan_body)
        assert found.status(on=keterbukaan_today).state.value == "overdue"

    @pytest.mark.keterbukaan(on=date(2025, 8, 20))
    def test_the_nearest_mark_counts_name_by_name(self, keterbukaan_body, keterbukaan_today):
        assert keterbukaan_today == date(2025, 8, 20)
        assert keterbukaan_body.calendar.known_on == date(2025, 8, 7)

def test_the_national_body(keterbukaan_body):
    assert keterbukaan_body.name == "nasional"
    assert keterbukaan_body.calendar.known_on is None
"""


@pytest.fixture(params=["here", "in a process of its own"])
def run(
    request: pytest.FixtureRequest, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> Run:
    """Run tests where the package is installed: in this process, and in another."""
    folder = write_entry_points(pytester.mkdir("installed"))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(folder), str(SOURCES)]))
    monkeypatch.syspath_prepend(folder)
    if request.param == "here":
        return pytester.runpytest_inprocess
    return pytester.runpytest_subprocess


def test_marks_pin_the_body_and_the_day(run: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(HEAD + MARKED)

    run("--strict-markers").assert_outcomes(passed=4)


def test_the_configuration_pins_them_for_all_tests(run: Run, pytester: pytest.Pytester) -> None:
    pytester.makefile(".toml", kabupaten=BODY)
    pytester.makeini(
        "[pytest]\nketerbukaan_body = kabupaten.toml\nketerbukaan_known_on = 2025-08-05\n"
    )
    pytester.mkdir("deeper").joinpath("test_it.py").write_text(
        HEAD
        + """
def test_it(keterbukaan_body, keterbukaan_today):
    assert keterbukaan_body.name == "Kabupaten Contoh"
    assert keterbukaan_body.zone.value == "WIT"
    assert keterbukaan_today == keterbukaan_body.calendar.known_on == date(2025, 8, 5)

@pytest.mark.keterbukaan(body=__import__("keterbukaan").Jurisdiction.national())
def test_a_mark_wins(keterbukaan_body):
    assert keterbukaan_body.name == "nasional"
""",
        "utf-8",
    )

    run("deeper").assert_outcomes(passed=2)


def test_a_body_may_be_named_by_a_path_in_the_mark(run: Run, pytester: pytest.Pytester) -> None:
    pytester.makefile(".toml", kabupaten=BODY)
    pytester.makepyfile(
        HEAD
        + """
@pytest.mark.keterbukaan(body="kabupaten.toml")
def test_it(keterbukaan_body):
    assert keterbukaan_body.name == "Kabupaten Contoh"
"""
    )

    run().assert_outcomes(passed=1)


def test_a_failure_ends_with_the_reasons_and_the_line_of_the_test(
    run: Run, pytester: pytest.Pytester
) -> None:
    pytester.makepyfile(
        HEAD
        + """
def test_it(keterbukaan_body):
    assert_due("request.response", RECEIVED, date(2025, 8, 19), under=keterbukaan_body)
"""
    )

    result = run()

    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            ">   *assert_due(*",
            "E *diharapkan : Selasa, 19 Agustus 2025",
            "E *dihitung   : Rabu, 20 Agustus 2025*",
            "E *18 C*",
        ]
    )
    assert "_due.py" not in result.stdout.str()


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        ("on=date(2025, 8, 5), bodi=1", "bodi"),
        ("'kabupaten.toml'", "kabupaten.toml"),
        ("on='5/8/2025'", "5/8/2025"),
        ("on=5", "5"),
        ("", "keterbukaan_known_on"),
    ],
)
def test_a_mark_that_says_nothing_clear_is_refused(
    run: Run, pytester: pytest.Pytester, mark: str, said: str
) -> None:
    pytester.makepyfile(
        f"{HEAD}\n@pytest.mark.keterbukaan({mark})\ndef test_it(keterbukaan_today): ...\n"
    )

    result = run()

    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines([f"E *UsageError: *{said}*"])


NOTHING = """
import sys
def test_nothing():
    loaded = [name for name in sys.modules if name.partition(".")[0] == "keterbukaan"]
    assert sorted(loaded) == EXPECTED
    assert not {"pydantic", "attr", "dateutil", "hypothesis"} & {*sys.modules}
"""
LOADED = ["keterbukaan", "keterbukaan._face", "keterbukaan.testing", "keterbukaan.testing._pytest"]


def _alone(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, *args: str) -> Run:
    folder = write_entry_points(pytester.mkdir("installed"))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(folder), str(SOURCES)]))
    return lambda: pytester.runpytest_subprocess("-p", "no:hypothesispytest", *args)


def test_where_no_test_asks_for_it_nothing_more_is_loaded(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytester.makepyfile(NOTHING.replace("EXPECTED", repr(LOADED)))

    _alone(pytester, monkeypatch, "-W", "error")().assert_outcomes(passed=1)


def test_it_can_be_switched_off(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    pytester.makepyfile(
        NOTHING.replace("EXPECTED", "[]") + "\ndef test_gone(keterbukaan_body): ...\n"
    )

    result = _alone(pytester, monkeypatch, "-p", "no:keterbukaan")()

    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["*fixture 'keterbukaan_body' not found"])
