"""What is told to whoever lacks an extra: a command that works from where they are."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

import pytest

from keterbukaan._extras import PACKAGES, install_command
from keterbukaan.errors import MissingExtraError

PROJECT = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"]


def test_the_packages_of_an_extra_are_those_of_the_project() -> None:
    found = {
        extra: {re.split("[>=<;]", each)[0].strip() for each in packages}
        for extra, packages in EXTRAS.items()
    }
    assert found == {extra: {*named.split()} for extra, named in PACKAGES.items()}


@pytest.mark.parametrize("extra", sorted(EXTRAS))
@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_packages_are_named_which_an_index_knows(extra: str, lang: str) -> None:
    error = MissingExtraError(extra=extra)
    said = error.text("id" if lang == "id" else "en")
    assert said.endswith(f"pip install {PACKAGES[extra]}")
    assert "keterbukaan[" not in said
    assert error.command == install_command(extra)


def test_a_package_that_is_no_extra_is_named_by_itself() -> None:
    assert install_command("django").endswith("pip install django")


def test_pip_is_that_of_the_python_that_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, there = tmp_path / "my env", tmp_path / "other"
    for folder in (here, there):
        folder.mkdir()
        (folder / "pip").write_text("#!/bin/sh\n")
        (folder / "pip").chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(here / "python"))
    monkeypatch.setenv("PATH", str(here))
    assert install_command("calendar") == "pip install icalendar"
    for elsewhere in (str(there), ""):
        monkeypatch.setenv("PATH", elsewhere)
        wanted = f"'{here / 'python'}' -m pip install icalendar"
        assert install_command("calendar") == wanted
    monkeypatch.setattr("keterbukaan._extras.os.name", "nt")
    assert install_command("calendar") == f'"{here / "python"}" -m pip install icalendar'
    monkeypatch.undo()
    monkeypatch.setattr(sys, "executable", "")
    assert install_command("calendar") == "pip install icalendar"
