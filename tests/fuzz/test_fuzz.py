"""Whatever is given to a public callable or a loader: only the errors that its docstring names.

Here a few rounds from a fixed seed, and every failure of the past; by the clock it is
`python -m tests.fuzz`.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fuzz.calls import judged
from tests.fuzz.doors import every_door
from tests.fuzz.driver import again, kept, run
from tests.fuzz.folder import inside_a_folder
from tests.fuzz.texts import every_loader
from tests.fuzz.valid import examples

ROUNDS = 6


@pytest.fixture(autouse=True)
def _in_a_folder() -> Iterator[None]:
    with inside_a_folder():
        yield


def test_every_door_and_loader_raises_only_what_its_docstring_names() -> None:
    found = run("ordinary", rounds=ROUNDS)
    assert not found, "\n".join(map(str, found))


@pytest.mark.parametrize("line", kept())
def test_a_failure_of_the_past_stays_mended(line: str) -> None:
    assert again(line) is None


@pytest.mark.parametrize("name", [*every_door()])
def test_there_is_a_valid_example_of_all_that_a_door_takes(name: str) -> None:
    door = every_door()[name]
    assert door.owner is None or examples(door.owner)
    for taken in door.takes:
        assert examples(taken.hint), f"give one in tests/fuzz/valid.py: {taken.hint}"


@pytest.mark.parametrize("name", [*every_loader()])
def test_every_loader_reads_its_own_texts(name: str) -> None:
    loader = every_loader()[name]
    assert loader.texts
    assert [loader.failure(text) for text in loader.texts] == [None] * len(loader.texts)


@pytest.mark.parametrize(
    "name",
    [
        "due",
        "calendar.LocalDay()",
        "cases.request.Registered()",
        "jurisdiction.Jurisdiction.loads",
        "law.Rulebook.about",
    ],
)
def test_functions_values_records_classmethods_and_methods_are_doors(name: str) -> None:
    assert name in every_door()


def test_the_fuzz_test_finds_what_no_docstring_names() -> None:
    def asked() -> object:
        raise KeyError("x")

    failure = judged("asked", asked, frozenset({"ArgumentError"}))
    assert failure is not None
    assert failure.kind == "KeyError"
    assert judged("asked", asked, frozenset({"KeyError"})) is None
