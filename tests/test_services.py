"""A test that needs a service is skipped with a reason, or fails where services are required."""

from __future__ import annotations

import pytest

from tests.conftest import bounded
from tests.services import SERVICES

TESTS = "\n".join(
    ["import pytest"]
    + [f"@pytest.mark.{name}\ndef test_{name}() -> None: ..." for name in SERVICES]
    + ["def test_without() -> None: ..."]
)


@pytest.fixture
def suite(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """Return a suite of one test for each service and one that needs none, with no program."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("KETERBUKAAN_REQUIRE_SERVICES", raising=False)
    pytester.makeconftest("from tests.services import pytest_runtest_setup")
    pytester.makeini("[pytest]\nmarkers =\n" + "\n".join(f"    {name}" for name in SERVICES))
    pytester.makepyfile(TESTS)
    return pytester


def test_what_needs_a_missing_service_is_skipped_and_says_why(suite: pytest.Pytester) -> None:
    result = suite.runpytest_inprocess("-rs", "--strict-markers")

    result.assert_outcomes(passed=1, skipped=len(SERVICES))
    result.stdout.fnmatch_lines(["*no libreoffice here: none of soffice, libreoffice is on*"])


def test_where_services_are_required_nothing_is_skipped(
    suite: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KETERBUKAAN_REQUIRE_SERVICES", "1")
    result = suite.runpytest_inprocess()

    result.assert_outcomes(passed=1, errors=len(SERVICES))
    assert result.ret == pytest.ExitCode.TESTS_FAILED


def test_where_the_service_is_there_the_test_runs(
    suite: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = suite.mkdir("bin") / "soffice"
    program.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(program.parent))

    suite.runpytest_inprocess().assert_outcomes(passed=2, skipped=len(SERVICES) - 1)


def test_every_service_is_a_known_mark(pytestconfig: pytest.Config) -> None:
    marks = {line.partition(":")[0] for line in pytestconfig.getini("markers")}

    assert {*SERVICES, "property"} <= marks


def test_what_a_test_logged_is_shown_with_its_middle_left_out() -> None:
    long = "\n".join(f"line {n}" for n in range(18_000))

    assert bounded("a\nb") == "a\nb"
    assert len(bounded(long).splitlines()) == 61
    assert bounded(long).splitlines()[29:32] == [
        "line 29",
        "... 17940 lines left out ...",
        "line 17970",
    ]
