"""The command line as it starts: quickly, also as a module, and without its extra."""

from __future__ import annotations

import subprocess
import sys


def test_without_its_extra_the_command_says_what_to_install() -> None:
    code = "import sys; sys.modules['typer'] = None\nfrom keterbukaan.__main__ import main\nmain()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "pip install rich typer" in done.stderr  # an index knows these, wherever ours came from
    assert "keterbukaan[cli]" not in done.stderr


def test_it_runs_as_a_module_and_colours_nothing_that_is_no_terminal() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "keterbukaan", "calendar", "2025"],
        capture_output=True,
        check=True,
        env={"PYTHONIOENCODING": "utf-8", "PATH": ""},
    )
    assert "Nyepi 1947" in done.stdout.decode()
    assert b"\x1b[" not in done.stdout


def test_starting_the_command_line_loads_nothing_heavy() -> None:
    code = "import keterbukaan.cli.app, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert not {"pydantic", "openpyxl", "icalendar", "dateutil", "rich.progress"} & loaded
