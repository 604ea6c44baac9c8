"""A sheet of parts below each other, most of them cards: what is done, by whom and by when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from attrs import frozen

from keterbukaan._drawing import (
    INSIDE,
    MARGIN,
    STEP,
    WIDTH,
    box,
    line,
    lines,
    picture,
    words,
    wrapped,
)
from keterbukaan.errors import Language

_PAD, _BAND = 10, 5
_ARROW = 24
_GROUNDS = {
    "green": "pale_green",
    "blue": "pale_blue",
    "red": "pale_red",
    "amber": "pale_amber",
    "grey": "plain",
}

Drawn: TypeAlias = tuple[list[str], float]
"""Shapes, and how far down the sheet they reach."""
Part: TypeAlias = Callable[[float], Drawn]
"""What draws a part of a sheet from a line down."""


@frozen
class Card:
    """One card: its heading, how long it takes, what else is said, and the article."""

    heading: str
    limit: str = ""
    said: tuple[str, ...] = ()
    article: str = ""
    colour: str = "blue"

    def __call__(self, y: float) -> Drawn:
        """Draw the card."""
        texts = [
            *_set(self.heading, size=14, bold=True),
            *_set(self.limit, size=13, bold=True),
            *(each for said in self.said for each in _set(said, size=13)),
            *_set(self.article, size=12, colour="quiet"),
        ]
        height = len(texts) * STEP + 12
        left = MARGIN + _BAND + _PAD
        drawn = [
            box(MARGIN, y, INSIDE, height, _GROUNDS[self.colour]),
            box(MARGIN, y, _BAND, height, self.colour),
        ]
        for number, (text, size, bold, colour) in enumerate(texts):
            line_y = y + 19 + number * STEP
            drawn.append(words(left, line_y, text, size=size, bold=bold, colour=colour))
        return drawn, y + height

    def told(self) -> str:
        """Say what the card says."""
        return ". ".join(filter(None, (self.heading, self.limit, *self.said, self.article)))


@frozen
class Arrow:
    """What leads from a card to the next, with the words beside it."""

    said: str = ""

    def __call__(self, y: float) -> Drawn:
        """Draw the arrow."""
        x, size = MARGIN + 20, 12
        texts = wrapped(self.said, INSIDE - 36, size)
        height = max(len(texts) * STEP + 8, _ARROW)
        end = y + height - 3
        first = y + (height - len(texts) * STEP) / 2 + 13
        drawn = [
            line(x, y + 3, x, end, "quiet", width=2),
            line(x - 5, end - 6, x, end, "quiet", width=2),
            line(x + 5, end - 6, x, end, "quiet", width=2),
            *lines(x + 16, first, texts, size=size, colour="quiet"),
        ]
        return drawn, y + height

    def told(self) -> str:
        """Say what stands beside the arrow."""
        return self.said


@frozen
class Text:
    """Running text over the width of the sheet."""

    said: str
    size: float = 13
    bold: bool = False
    colour: str = "ink"
    above: float = 4

    def __call__(self, y: float) -> Drawn:
        """Draw the lines."""
        y += self.above
        texts = wrapped(self.said, INSIDE, self.size, bold=self.bold)
        drawn = lines(MARGIN, y + 13, texts, size=self.size, bold=self.bold, colour=self.colour)
        return list(drawn), y + len(texts) * STEP + 2

    def told(self) -> str:
        """Say the text."""
        return self.said


@frozen
class Gap:
    """Free space."""

    height: float = 8

    def __call__(self, y: float) -> Drawn:
        """Draw nothing."""
        return [], y + self.height


def sheet(title: str, parts: Iterable[Part], lang: Language, *, told: str = "") -> str:
    """Draw a title and the parts below each other; `told` is what parts do not say themselves."""
    parts = list(parts)
    heading = wrapped(title, INSIDE, 17, bold=True)
    drawn = [*lines(MARGIN, 28, heading, size=17, bold=True, step=22)]
    y: float = 28 + len(heading) * 22 - 8
    for part in parts:
        shapes, y = part(y)
        drawn += shapes
    said = [told, *(each.told() for each in parts if isinstance(each, Card | Arrow | Text))]
    return picture(
        drawn,
        width=WIDTH,
        height=y + MARGIN,
        title=title,
        told=". ".join(each.rstrip(".") for each in said if each),
        lang=lang,
    )


def spaced(cards: Sequence[Card]) -> Iterator[Part]:
    """Yield cards that do not lead to each other, with space between them."""
    for number, card in enumerate(cards):
        if number:
            yield Gap()
        yield card


def _set(
    text: str, *, size: float, bold: bool = False, colour: str = "ink"
) -> list[tuple[str, float, bool, str]]:
    width = INSIDE - _BAND - 2 * _PAD
    return [(each, size, bold, colour) for each in wrapped(text, width, size, bold=bold)]
