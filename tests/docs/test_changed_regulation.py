"""The steps of the page "a regulation has changed", done on a copy of the package."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from scripts.pages.trees import ROOT
from scripts.pages.write import by_hand

BLOCK = re.compile(
    r'^```toml rule title="(?P<title>[^"]+)"\n(?P<text>.*?)^```$', re.MULTILINE | re.DOTALL
)
BLOCKS = {
    each["title"]: each["text"]
    for each in BLOCK.finditer(by_hand("en/how-to/changed-regulation.md"))
}
OLD, NEW = "permendagri_2_2026.toml", "permendagri_99_2028.toml"
RULES = "keterbukaan/law/regulations"
ASKED = """
import json
from datetime import date
from keterbukaan import Rulebook, due
from keterbukaan.law import stale_rules
days = [date(2026, 2, 10), date(2028, 6, 30), date(2028, 7, 1)]
answers = [due("information_list.submission", day) for day in days]
stale = stale_rules(Rulebook.national(), on=date(2028, 7, 3))
print(json.dumps({
    "answers": [each.to_dict() for each in answers],
    "told": [each.explain("en") for each in answers],
    "stale": [each.regulation.name for each in stale],
}))
"""


def _head(text: str) -> list[str]:
    return text.partition("[[provision]]")[0].split("\n")


def _asked(folder: Path) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-c", ASKED],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"},
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_the_page_shows_the_head_of_the_old_file_with_what_is_added_to_it() -> None:
    shown = [line for line in _head(BLOCKS[OLD]) if not line.startswith("checked_on")]
    stands = _head((ROOT / "src" / RULES / OLD).read_text(encoding="utf-8"))
    kept = [line for line in stands if line and not line.startswith("checked_on")]

    added = [line for line in shown if line and line not in kept]
    assert [line for line in shown if line in kept] == kept
    assert added == ["in_force_until = 2028-06-30", 'replaced_by = "Permendagri 99/2028"']


def test_the_steps_change_the_answers_from_the_day_of_the_change_on(tmp_path: Path) -> None:
    shutil.copytree(
        ROOT / "src/keterbukaan", tmp_path / "keterbukaan", ignore=shutil.ignore_patterns("*.pyc")
    )
    old = tmp_path / RULES / OLD
    provisions = old.read_text(encoding="utf-8").partition("[[provision]]")
    old.write_text(BLOCKS[OLD] + "".join(("\n", *provisions[1:])), encoding="utf-8")
    (tmp_path / RULES / NEW).write_text(BLOCKS[NEW], encoding="utf-8")

    found = _asked(tmp_path)

    february, june, july = found["answers"]
    assert (february["date"], february["replaced_by"]) == ("2026-08-10", "Permendagri 2/2026")
    assert (june["date"], june["replaced_by"]) == (None, "Permendagri 99/2028")
    assert "at the latest after 30 June 2028" in found["told"][1]
    assert (july["date"], july["citations"]) == (
        "2028-10-01",
        ["Permendagri 99/2028 Pasal 9 ayat (1)"],
    )
    assert july["checked_on"] == "2028-07-03"
    # What was looked at, or replaced, on that day is not stale; the Act is.
    assert "UU 14/2008" in found["stale"]
    assert not {"Permendagri 2/2026", "Permendagri 99/2028"} & {*found["stale"]}


@pytest.mark.parametrize("title", [OLD, NEW])
def test_a_file_of_the_page_is_the_one_that_its_text_names(title: str) -> None:
    name = re.search(
        r'^id = "(?P<kind>\w+) (?P<number>\d+)/(?P<year>\d+)"', BLOCKS[title], re.MULTILINE
    )
    assert name is not None
    assert title == f"{name['kind'].lower()}_{name['number']}_{name['year']}.toml"
