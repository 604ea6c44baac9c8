"""The fuzz test by the clock: `python -m tests.fuzz --seconds 120 --seed SEED`."""

from __future__ import annotations

import argparse
import sys

from tests.fuzz.driver import again, run
from tests.fuzz.folder import inside_a_folder


def main() -> int:
    """Run for some seconds, or make one failure again; 1 where something failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--seed", default="0", help="the same seed draws the same calls")
    parser.add_argument("--again", metavar="LINE", help="a failure as it was printed")
    asked = parser.parse_args()
    with inside_a_folder():
        if asked.again:
            failure = again(asked.again)
            print(failure or "no failure")  # noqa: T201 - a command prints
            return failure is not None
        found = run(asked.seed, seconds=asked.seconds)
    for each in found:
        print(each)  # noqa: T201 - a command prints
    print(f"{len(found)} failures; seed {asked.seed}")  # noqa: T201 - a command prints
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
