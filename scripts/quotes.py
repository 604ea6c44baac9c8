"""Hold the quotations against the texts: `python -m scripts.quotes FOLDER`.

The folder holds the texts of the regulations as plain text, each in a file whose name begins with
its short form, such as `uu-14-2008.txt`; of several for one regulation any may hold the words.
White space and hyphens are folded, and lines left out that are no part of a text: the number of a
page, and the letters of a watermark. A quotation has to stand in the very article that is cited; in
a scan (`-ocr`), or where the article's heading is illegible, anywhere in the text. What was
corrected by eye has to differ from the text, and by little.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from string import ascii_uppercase

from attrs import frozen

from keterbukaan.information import SecrecyClauses
from keterbukaan.law.citation import Practice, Source
from keterbukaan.law.rulebook import Rulebook

OMITTED = "…"
_FURNITURE = re.compile(r"(?m)^\s*(?:[A-Za-z*]{1,3}|\W{0,2}\d{1,3}\W{0,2})\s*$")
_FOLDED = re.compile(r"[\s-]+")
_HEADING = r"Pasal{}(?=\(|[A-Z])"
"""A heading in a folded text; a mention of an article goes on in small letters or a stop."""
_ALIKE = 0.85
"""How much of a corrected quotation has to stand in the text, letter by letter, in order."""


@frozen
class Quoted:
    """A quotation, and the place that it is cited from."""

    citation: Source
    name: str
    quote: str
    corrected: bool = False


def main(folder: Path) -> int:
    """Print what was found verbatim and what was not; return how many quotations are wrong."""
    quoted = every()
    faults = list(faults_of(quoted, folder))
    corrected = sum(each.corrected for each in quoted)
    for each, why in faults:
        print(f"{each.citation} ({each.name}): {why}")
    verbatim = len(quoted) - corrected - sum(not each.corrected for each, _ in faults)
    print(f"{len(quoted)} quotations: {verbatim} found verbatim, {corrected} corrected by eye")
    return len(faults)


def every() -> tuple[Quoted, ...]:
    """Return all that is quoted: of the rules, and of the secrecy clauses."""
    book = Rulebook.national()
    rules = (each for each in (*book.provisions, *book.numbers) if each.quote)
    return (
        *(Quoted(each.citation, each.name, each.quote, each.quote_corrected) for each in rules),
        *(
            Quoted(each.citation, each.force.value, each.quotation)
            for each in SecrecyClauses.national().clauses
        ),
    )


def faults_of(every: Iterable[Quoted], folder: Path) -> Iterator[tuple[Quoted, str]]:
    """Yield each quotation that is not what the texts in a folder say, and why."""
    for each in every:
        files = tuple(_texts_of(each.citation, folder))
        texts = [folded(text) for _, text in files]
        if not texts:
            yield each, "no text of its regulation is there"
        elif each.corrected:
            if any(_stands_in(each.quote, text) for text in texts):
                yield each, "was not corrected: the text says the same"
            elif not any(_nearly_in(each.quote, text) for text in texts):
                yield each, "is not even nearly in the text"
        elif not any(_stands_in(each.quote, text) for text in texts):
            yield each, "is not in the text"
        elif not any(_stands_in_its_article(each, *file) for file in files):
            yield each, "is in the text, but not in its article"


def folded(text: str) -> str:
    """Return a text without white space, hyphens and what stands on a page beside it."""
    return _FOLDED.sub("", _FURNITURE.sub("", text))


def _texts_of(citation: Source, folder: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(citation, Practice):  # it has no text
        return
    named = citation.regulation
    stem = f"{named.kind}-{named.number}-{named.year}".lower().replace(" ", "-")
    for file in sorted(folder.glob(f"{stem}*.txt")):
        if re.fullmatch(rf"{stem}(?:-.*)?", file.stem):
            yield file, file.read_text(encoding="utf-8", errors="replace")


def _stands_in_its_article(each: Quoted, file: Path, text: str) -> bool:
    articles = tuple(_articles(each.citation, folded(text)))
    if not articles or file.stem.endswith("-ocr"):
        return True
    return any(_stands_in(each.quote, article) for article in articles)


def _articles(citation: Source, text: str) -> Iterator[str]:
    """Yield what stands below each heading of the article that is cited, up to the next one."""
    if isinstance(citation, Practice) or citation.article is None:  # an annex has no articles
        return
    number = int(citation.article.rstrip(ascii_uppercase))
    following = re.compile(_HEADING.format(number + 1))
    for heading in re.finditer(_HEADING.format(citation.article), text):
        after = following.search(text, heading.end())
        yield text[heading.start() : after.start() if after else None]


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
