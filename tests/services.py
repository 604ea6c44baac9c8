"""Tests that need a service: skipped with a reason where it is missing, and failed where it is due.

A mark names the service. `KETERBUKAAN_REQUIRE_SERVICES=1` says that this run must not skip.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

# Each mark with the programs of which one is enough.
SERVICES = {
    "browser": ("chromium", "chromium-browser", "google-chrome", "firefox"),
    "database": ("postgres", "pg_ctl", "pg_ctlcluster"),
    "spark": ("spark-submit",),
    "libreoffice": ("soffice", "libreoffice"),
    "php": ("php",),
    "node": ("node",),
    "npm": ("npm",),
}


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose service is missing, or fail it where services are required."""
    for service, programs in SERVICES.items():
        if item.get_closest_marker(service) and not any(map(shutil.which, programs)):
            reason = f"no {service} here: none of {', '.join(programs)} is on the path"
            if os.environ.get("KETERBUKAAN_REQUIRE_SERVICES") == "1":
                pytest.fail(reason, pytrace=False)
            pytest.skip(reason)


def saved_by_libreoffice(path: Path, folder: Path) -> Path:
    """Open a workbook in LibreOffice, calculate it, and save it as XLSX in a folder of its own."""
    program = next(filter(None, map(shutil.which, SERVICES["libreoffice"])))
    profile = (folder / "profile").as_uri()
    convert = ("--headless", "--convert-to", "xlsx", "--outdir", folder, path)
    subprocess.run(
        [program, f"-env:UserInstallation={profile}", *convert],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return folder / path.with_suffix(".xlsx").name
