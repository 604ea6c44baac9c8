"""The lowest versions are those that the project names, and every requirement names one."""

from __future__ import annotations

import tomllib

import pytest

from scripts.lowest import PROJECT, lowest


def test_each_requirement_of_the_library_and_its_extras_gives_its_lowest_version() -> None:
    project = {
        "dependencies": ["attrs>=23.2"],
        "optional-dependencies": {"cli": ["rich>=13.7", "typer[all]>=0.16"], "excel": []},
    }
    assert [*lowest(project)] == ["attrs==23.2", "rich==13.7", "typer==0.16"]


@pytest.mark.parametrize("asked", ["attrs", "attrs>=23.2,<30", "attrs==23.2", "attrs>23"])
def test_a_requirement_without_a_lowest_version_alone_is_refused(asked: str) -> None:
    with pytest.raises(ValueError, match="is not of the form name>=version"):
        [*lowest({"dependencies": [asked]})]


def test_this_project_names_the_lowest_version_of_each() -> None:
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    asked = [each.partition(">=") for each in project["dependencies"]]
    assert [*lowest(project)][: len(asked)] == [f"{name}=={low}" for name, _, low in asked]
    assert all(
        ">=" in each for extra in project["optional-dependencies"].values() for each in extra
    )
