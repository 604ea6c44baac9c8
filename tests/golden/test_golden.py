"""What the library printed before its modules were moved, it prints still."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

HERE = Path(__file__).parent
_SHOWN = 200


def _record() -> ModuleType:
    spec = importlib.util.spec_from_file_location("golden_record", HERE / "record.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


RECORD = _record()


# The newest version of the package `holidays` moves days of years that have no decree.
_BY_VERSION = {"estimates": pytest.mark.newest}


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=_BY_VERSION.get(name, ())) for name in RECORD.RECORDS]
)
def test_what_is_printed_is_what_was_recorded(name: str) -> None:
    wanted = RECORD.entries(name, (HERE / f"{name}.txt").read_text(encoding="utf-8"))
    got = RECORD.entries(name, "".join(RECORD.RECORDS[name]()))
    printed = set(got)
    changed = [_difference(entry, got) for entry in wanted if entry not in printed]
    assert not changed, "\n".join(changed[:3])


def _difference(recorded: str, got: list[str]) -> str:
    """Return an entry that is printed no more, from a little before the first difference on."""
    head, _, _ = recorded.partition("\n")
    alike = next((entry for entry in got if entry.partition("\n")[0] == head), "")
    pairs = enumerate(zip(recorded, alike, strict=False))
    first = next((place for place, (then, now) in pairs if then != now), 0)
    shown = slice(max(first - _SHOWN, 0), first + _SHOWN)
    return f"{head}\nrecorded: {recorded[shown]!r}\nprinted: {alike[shown]!r}"
