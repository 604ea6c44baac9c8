"""A folder in which calls are made: what writes a file by an odd name writes it here."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path

from tests.fuzz.valid import example_files

__all__ = ["inside_a_folder"]

_DEEP = "a/b/c"  # what is written upwards stays inside, too


@contextmanager
def inside_a_folder() -> Iterator[None]:
    """Work in a new folder that holds a copy of the example files, and take it away."""
    with tempfile.TemporaryDirectory() as top:
        deep = Path(top, _DEEP)
        deep.mkdir(parents=True)
        for each in example_files():
            shutil.copy(each, deep)
        before = os.umask(0o077)
        try:
            with chdir(deep):
                yield
        finally:
            os.umask(before)
