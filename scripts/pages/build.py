"""Building what was written, both languages at once, into one folder that can be copied."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from scripts.pages.configuration import asked_for_by
from scripts.pages.search_index import index_anew
from scripts.pages.trees import DOCS, LANGUAGES
from scripts.pages.write import CONFIGURATION

_BUILDER = (sys.executable, "-m", "zensical", "build", "--strict", "--config-file")


def build(folder: Path) -> None:
    """Build the site from what `write` wrote into a folder, strictly: a dead link ends it."""
    running = [
        subprocess.Popen([*_BUILDER, str(folder / lang / CONFIGURATION)])  # noqa: S603 - this Python
        for lang in LANGUAGES
    ]
    ended = [each.wait() for each in running]
    if any(ended):
        sys.exit("the documentation was not built")
    site = folder / "site"
    shutil.rmtree(site, ignore_errors=True)
    for lang in LANGUAGES:
        shutil.copytree(folder / lang / "site", site / lang)
        index_anew(site / lang, asked_for_by(lang))
    shutil.copyfile(DOCS / "index.html", site / "index.html")
