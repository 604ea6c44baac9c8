"""The data files of the package are read where it lies, be that no folder at all."""

from __future__ import annotations

import os
from types import SimpleNamespace
from typing import NoReturn

import pytest

from keterbukaan.calendar import decree
from keterbukaan.files import _toml
from keterbukaan.files._toml import shipped, shipped_names


def refused(*_: object) -> NoReturn:
    raise NotADirectoryError


def test_what_is_no_folder_is_read_through_the_importer(monkeypatch: pytest.MonkeyPatch) -> None:
    """So it is where the package lies in a zip: its path leads through a file."""
    names = shipped_names(decree.__file__, ".toml", "skb")
    year = shipped(decree.__file__, "skb/2025.toml")
    assert "2025.toml" in names
    assert b"[[decree]]" in year
    no_folders = SimpleNamespace(path=os.path, sep=os.sep, listdir=refused)
    monkeypatch.setattr(_toml, "os", no_folders)
    monkeypatch.setattr(_toml, "open", refused, raising=False)
    assert shipped_names(decree.__file__, ".toml", "skb") == names
    assert shipped(decree.__file__, "skb/2025.toml") == year


def test_a_file_that_is_not_there_is_a_plain_error() -> None:
    with pytest.raises(FileNotFoundError):
        shipped(decree.__file__, "skb/1925.toml")
