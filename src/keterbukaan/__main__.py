"""Start the command line: `keterbukaan` or `python -m keterbukaan`."""

import sys

__all__ = ["main"]


def main() -> None:
    """Run the command line, or say how to install what it needs."""
    try:
        from keterbukaan.cli.app import app
        from keterbukaan.cli.terminal import orderly_end, prepare
    except ModuleNotFoundError as missing:
        if missing.name not in {"typer", "rich"}:
            raise
        message = (
            "Perintah ini perlu tambahan: pip install 'keterbukaan[cli]'\n"
            "This command needs an extra: pip install 'keterbukaan[cli]'"
        )
        print(message, file=sys.stderr)  # noqa: T201 - nothing nicer is installed
        sys.exit(2)
    prepare()
    with orderly_end():
        app(prog_name="keterbukaan")


if __name__ == "__main__":
    main()
