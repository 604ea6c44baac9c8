"""What the proof of the built site needs: the site, Chromium, and the packages of node."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

from scripts.pages.trees import LANGUAGES
from tests.services import SERVICES
from tests.site.built import SITE

HERE = Path(__file__).parent
PACKAGES = "KETERBUKAAN_BROWSER_PACKAGES"
"""The variable with the folder of the packages of node, which `.ci/browser` keeps."""


@pytest.fixture(scope="session", autouse=True)
def _site_is_built() -> None:
    if not all((SITE / lang / "index.html").exists() for lang in LANGUAGES):
        missing("the site is not built: python -m scripts.pages")


@pytest.fixture(scope="session")
def in_browser() -> Callable[[str, object], Any]:
    """Return what runs a script of this folder in Chromium, given data, and returns what it saw."""
    packages, node = os.environ.get(PACKAGES), shutil.which("node")
    chromium = next(filter(None, map(shutil.which, SERVICES["browser"][:3])), None)
    if not (packages and node and chromium):
        missing("needs node, Chromium and its packages: run .ci/browser")

    def run(script: str, given: object) -> Any:
        done = subprocess.run(
            [node, str(HERE / script), packages, chromium],
            input=json.dumps(given),
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-4000:]
        return json.loads(done.stdout)

    return run


def missing(reason: str) -> NoReturn:
    """Skip a test that lacks something, or fail it where nothing may be skipped."""
    if os.environ.get("KETERBUKAAN_REQUIRE_SERVICES") == "1":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
