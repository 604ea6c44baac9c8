"""What the library printed before its modules were moved, it prints still."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

HERE = Path(__file__).parent


def _record() -> ModuleType:
    spec = importlib.util.spec_from_file_location("golden_record", HERE / "record.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


RECORD = _record()


@pytest.mark.parametrize("name", RECORD.RECORDS)
def test_what_is_printed_is_what_was_recorded(name: str) -> None:
    wanted = (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    got = "".join(RECORD.RECORDS[name]()).splitlines()
    changed = [
        (number, then, now)
        for number, (then, now) in enumerate(zip(wanted, got, strict=False), start=1)
        if then != now
    ]
    assert not changed, changed[:3]
    assert len(got) == len(wanted)
