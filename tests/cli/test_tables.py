"""The screens in a narrow and in a wide terminal."""

from __future__ import annotations

import pytest
from calling import REGISTER, run

from keterbukaan.cli import tables

MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")


@pytest.mark.parametrize("width", [80, 200])
def test_no_line_is_wider_than_a_narrow_terminal(
    width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "PLAIN_WIDTH", width)
    for arguments in (
        ("calendar", "2026"),
        ("audit", REGISTER, "--on", "2026-11-22"),
        ("rules", "list"),
    ):
        lines = run(*arguments).stdout.splitlines()
        assert max(map(len, lines)) <= width
    listed = run("audit", REGISTER, "--on", "2026-11-22").stdout
    assert "terlambat 24 hari kerja" in " ".join(listed.split())
    # Every month stands on one line.
    months = [line for line in run("calendar", "2026").stdout.splitlines() if line[:3] in MONTHS]
    assert len(months) == 12
