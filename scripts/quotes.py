"""Hold the quotations against the texts: `python -m scripts.quotes FOLDER`.

The folder holds the texts of the regulations as plain text, each in a file whose name begins with
its short form, such as `uu-14-2008.txt`; of several for one regulation any may hold the words.
White space and hyphens are folded, and lines left out that are no part of a text: the number of a
page, and the letters of a watermark. What was corrected by eye has to differ from the text, and by
little.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path

from keterbukaan.law.regulation import Enacted
from keterbukaan.law.rulebook import Rulebook

OMITTED = "…"
_FURNITURE = re.compile(r"(?m)^\s*(?:[A-Za-z*]{1,3}|\W{0,2}\d{1,3}\W{0,2})\s*$")
_FOLDED = re.compile(r"[\s-]+")
_ALIKE = 0.85
"""How much of a corrected quotation has to stand in the text, letter by letter, in order."""


def main(folder: Path) -> int:
    """Print what was found verbatim and what was not; return how many quotations are wrong."""
    rules = [each for each in _every() if each.quote]
    faults = list(faults_of(rules, folder))
    corrected = sum(each.quote_corrected for each in rules)
    for rule, why in faults:
        print(f"{rule.citation} ({rule.name}): {why}")
    verbatim = len(rules) - corrected - sum(not rule.quote_corrected for rule, _ in faults)
    print(f"{len(rules)} quotations: {verbatim} found verbatim, {corrected} corrected by eye")
    return len(faults)


def faults_of(rules: Iterable[Enacted], folder: Path) -> Iterator[tuple[Enacted, str]]:
    """Yield each rule whose quotation is not what the texts in a folder say, and why."""
    for rule in rules:
        texts = [folded(each) for each in _texts_of(rule, folder)]
        if not texts:
            yield rule, "no text of its regulation is there"
        elif rule.quote_corrected:
            if any(_stands_in(rule.quote, text) for text in texts):
                yield rule, "was not corrected: the text says the same"
            elif not any(_nearly_in(rule.quote, text) for text in texts):
                yield rule, "is not even nearly in the text"
        elif not any(_stands_in(rule.quote, text) for text in texts):
            yield rule, "is not in the text"


def folded(text: str) -> str:
    """Return a text without white space, hyphens and what stands on a page beside it."""
    return _FOLDED.sub("", _FURNITURE.sub("", text))


def _every() -> tuple[Enacted, ...]:
    book = Rulebook.national()
    return (*book.provisions, *book.numbers)


def _texts_of(rule: Enacted, folder: Path) -> Iterator[str]:
    named = rule.regulation.id
    if named is None:  # a practice has no text
        return
    stem = f"{named.kind}-{named.number}-{named.year}".lower().replace(" ", "-")
    for file in sorted(folder.glob(f"{stem}*.txt")):
        if re.fullmatch(rf"{stem}(?:-.*)?", file.stem):
            yield file.read_text(encoding="utf-8", errors="replace")


def _stands_in(quote: str, text: str) -> bool:
    """Return whether each part of a quotation stands in a text, one behind the other."""
    parts = (re.escape(folded(part)) for part in quote.split(OMITTED))
    return re.search(".{1,700}?".join(parts), text) is not None


def _nearly_in(quote: str, text: str) -> bool:
    """Return whether each part stands in a text but for a few letters."""
    return all(_likeness(folded(part), text) >= _ALIKE for part in quote.split(OMITTED))


def _likeness(part: str, text: str) -> float:
    """Return how much of a part stands in the text, where the longest run of it does."""
    whole = SequenceMatcher(None, text, part, autojunk=False)
    run = whole.find_longest_match()
    start = max(run.a - run.b - len(part) // 4, 0)
    window = text[start : start + len(part) + len(part) // 2]
    blocks = SequenceMatcher(None, window, part, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / len(part)


if __name__ == "__main__":
    raise SystemExit(min(main(Path(sys.argv[1])), 1))
