"""Start the command line: `keterbukaan` or `python -m keterbukaan`."""

import json
import sys
from typing import NoReturn

from keterbukaan.errors import MissingExtraError

__all__ = ["main"]


def main() -> None:
    """Run the command line, or say how to install what it needs."""
    try:
        from keterbukaan.cli.app import app
        from keterbukaan.cli.terminal import orderly_end, prepare
    except ModuleNotFoundError as missing:
        if missing.name not in {"typer", "rich"}:
            raise
        _end(MissingExtraError(extra="cli"))
    prepare()
    with orderly_end():
        app(prog_name="keterbukaan")


def _end(missing: MissingExtraError) -> NoReturn:
    """Say it in both languages, and as JSON where asked for; nothing nicer is installed."""
    said = {"id": missing.text("id"), "en": missing.text("en")}
    for each in said.values():
        print(f"{missing.code}: {each}", file=sys.stderr)  # noqa: T201 - as above
    if "--json" in sys.argv:
        more: dict[str, object] = {"where": None, "problems": [], "hint": missing.command}
        print(json.dumps({"error": {"code": missing.code, **said, **more}}, indent=2))  # noqa: T201 - as above
    sys.exit(2)


if __name__ == "__main__":
    main()
