"""The example applications as a user starts them: a process of its own, asked over HTTP."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import httpx2

EXAMPLES = Path(__file__).parents[2] / "examples"
SOURCE = Path(__file__).parents[2] / "src"
PATIENCE = 60


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def environment(folder: Path, **more: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return {**kept, "PYTHONPATH": str(SOURCE), "TMPDIR": str(folder), **more}


@contextmanager
def serving(command: list[str], app: str, given: Mapping[str, str], port: int) -> Iterator[str]:
    """Start a server and give its address once it answers; stop it with all that it started."""
    server = subprocess.Popen(
        [sys.executable, *command],
        cwd=EXAMPLES / app,
        env=given,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(address, server)
        yield address
    finally:
        server.terminate()
        try:
            server.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            server.kill()
            server.communicate()


def _wait_for(address: str, server: subprocess.Popen[str]) -> None:
    begun = time.monotonic()
    while time.monotonic() - begun < PATIENCE:
        if server.poll() is not None:
            raise AssertionError(server.communicate()[1])
        try:
            httpx2.get(address, timeout=PATIENCE)
        except httpx2.TransportError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(address)
