"""Pieces of a drawing: measured text, shapes, colours for light and dark, one whole SVG.

Each shape carries its colour for a light sheet as an attribute, which every program reads, and the
name of that colour as a class; where a reader prefers dark, the sheet's own style replaces it.
Nothing here knows law: the timeline of a case and the pictures of the documentation are made of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import chain
from types import MappingProxyType
from typing import Final
from zlib import crc32

from keterbukaan._printable import printable

__all__ = [
    "COLOURS",
    "HATCH",
    "INSIDE",
    "MARGIN",
    "STEP",
    "WIDTH",
    "box",
    "circle",
    "hint",
    "line",
    "lines",
    "picture",
    "text_width",
    "words",
    "wrapped",
]

COLOURS: Final = MappingProxyType(
    {
        "ink": ("#1b2733", "#e8edf2"),
        "quiet": ("#4f5e6c", "#b4c0cb"),
        "line": ("#d7dee5", "#46525e"),
        "paper": ("#ffffff", "#1e2129"),
        "plain": ("#eef2f6", "#2b323c"),
        "green": ("#2f7d5b", "#6cc79d"),
        "blue": ("#2869b0", "#86b8f0"),
        "red": ("#c0392b", "#ff968a"),
        "amber": ("#b7791f", "#e3ae55"),
        "grey": ("#8a97a3", "#8593a0"),
        "pale_green": ("#e4f3eb", "#1d3a2d"),
        "pale_blue": ("#e6effa", "#1d334d"),
        "pale_red": ("#fbe9e7", "#4a2420"),
        "pale_amber": ("#fcf2df", "#413419"),
    }
)
"""Each colour on a light sheet and on a dark one."""
WIDTH, MARGIN = 400, 12
INSIDE = WIDTH - 2 * MARGIN
"""How wide a sheet is that a phone shows in full, and what is drawn on it."""
STEP = 17
"""From one line of text to the next."""
HATCH = "url(#off)"
_CLASS = "keterbukaan-picture"
_FONT = "Arial, Helvetica, sans-serif"
_WIDTHS: Final = {
    letter: width
    for width, letters in (
        (0.32, "'ijl ,.IJ"),
        (0.37, "/:;\\|f-"),
        (0.42, "()[]t!r"),
        (0.50, '"*_`'),
        (0.55, "sz?c"),
        (0.62, "LFkvxyPTaeo"),
        (0.66, "$0123456789ESbdghnpqu{}K–"),
        (0.70, "ABVXZCR"),
        (0.79, "UNH&DGOQ"),
        (0.84, "w#+<=>^~"),
    )
    for letter in letters
}
"""The widths of letters, in parts of their size: those of the widest face that may stand in."""
_WORD: Final = re.compile(r"\[[^\]\s][^\]]*\]|\S+")
_WIDEST = 1.0
_BOLD = 1.13


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a text is at most, since it cannot be measured without a browser."""
    width = sum(_WIDTHS.get(letter, _WIDEST) for letter in text) * size
    return width * _BOLD if bold else width


def wrapped(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """Return a text in lines that fit a width; a word that is wider is broken, nothing is cut.

    What stands in square brackets is one word.
    """
    done: list[str] = []
    for word in chain.from_iterable(
        _pieces(each, width, size, bold=bold) for each in _WORD.findall(text)
    ):
        longer = f"{done[-1]} {word}" if done else word
        if done and text_width(longer, size, bold=bold) <= width:
            done[-1] = longer
        else:
            done.append(word)
    return done


def _pieces(word: str, width: float, size: float, *, bold: bool) -> Iterator[str]:
    piece = ""
    for letter in word:
        if piece and text_width(piece + letter, size, bold=bold) > width:
            yield piece
            piece = ""
        piece += letter
    yield piece


def words(  # noqa: PLR0913 - one for each attribute of the element
    x: float,
    y: float,
    text: str,
    *,
    size: float = 13,
    colour: str = "ink",
    bold: bool = False,
    anchor: str = "start",
) -> str:
    """Draw one line of text."""
    weight = ' font-weight="700"' if bold else ""
    return (
        f'<text x="{_n(x)}" y="{_n(y)}" font-size="{size}" {_fill(colour)} '
        f'text-anchor="{anchor}"{weight}>{escape(printable(text))}</text>'
    )


def lines(  # noqa: PLR0913 - as above
    x: float,
    y: float,
    texts: Iterable[str],
    *,
    size: float = 13,
    colour: str = "ink",
    bold: bool = False,
    step: float = STEP,
) -> Iterator[str]:
    """Draw lines of text below each other."""
    for number, text in enumerate(texts):
        yield words(x, y + number * step, text, size=size, colour=colour, bold=bold)


def box(  # noqa: PLR0913 - as above
    x: float, y: float, width: float, height: float, colour: str, *, round_by: float = 0
) -> str:
    """Draw a filled rectangle."""
    corner = f' rx="{_n(round_by)}"' if round_by else ""
    return (
        f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}"{corner} '
        f"{_fill(colour)}/>"
    )


def circle(x: float, y: float, radius: float, colour: str, *, inside: str | None = None) -> str:
    """Draw a disc, or a ring where what is inside has another colour."""
    return (
        f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}" fill="{COLOURS[inside or colour][0]}" '
        f'stroke="{COLOURS[colour][0]}" class="f-{inside or colour} s-{colour}" stroke-width="2"/>'
    )


def line(  # noqa: PLR0913 - as above
    x1: float,
    y1: float,
    x2: float,
    y2: float,
    colour: str,
    *,
    width: float = 1,
    dashed: bool = False,
) -> str:
    """Draw a line."""
    thick = f' stroke-width="{_n(width)}"' if width != 1 else ""
    dashes = ' stroke-dasharray="3 3"' if dashed else ""
    return (
        f'<line x1="{_n(x1)}" y1="{_n(y1)}" x2="{_n(x2)}" y2="{_n(y2)}" '
        f'stroke="{COLOURS[colour][0]}" class="s-{colour}"{thick}{dashes}/>'
    )


def hint(text: str) -> str:
    """Return what a pointer is told that rests on a group."""
    return f"<title>{escape(printable(text))}</title>"


def picture(  # noqa: PLR0913 - as above
    body: Iterable[str],
    *,
    width: float,
    height: float,
    title: str,
    told: str,
    lang: str,
    widest: int = 520,
) -> str:
    """Return a drawing as one SVG: its title and what it tells, for who cannot see it, go along.

    It fills the width that it is given, up to `widest` pixels. What it names has names of its own,
    so that several can stand on one page.
    """
    key = f"{crc32(f'{title}|{told}|{lang}'.encode()):08x}"
    drawn = "".join((*_hatch(), box(0, 0, width, height, "paper"), *body))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(width)} {_n(height)}" '
        f'role="img" lang="{lang}" class="{_CLASS}" aria-labelledby="title-{key}" '
        f'aria-describedby="told-{key}" font-family="{_FONT}" font-size="13">\n'
        f'<title id="title-{key}">{escape(printable(title))}</title>\n'
        f'<desc id="told-{key}">{escape(printable(told))}</desc>\n'
        f"<style>{_style(widest)}</style>\n"
        + drawn.replace(f'fill="{HATCH}"', f'fill="url(#off-{key})"').replace(
            'id="off"', f'id="off-{key}"'
        )
        + "\n</svg>\n"
    )


def _fill(colour: str) -> str:
    if colour == HATCH:
        return f'fill="{HATCH}"'
    return f'fill="{COLOURS[colour][0]}" class="f-{colour}"'


def _hatch() -> Iterator[str]:
    yield (
        '<defs><pattern id="off" width="5" height="5" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate(45)"><rect width="5" height="5" {_fill("paper")} '
        f'fill-opacity="0.55"/>{line(0, 0, 0, 5, "quiet", width=1.6)}</pattern></defs>'
    )


def _style(widest: int) -> str:
    dark = "".join(
        f".{_CLASS} .f-{name}{{fill:{shade}}}.{_CLASS} .s-{name}{{stroke:{shade}}}"
        for name, (_, shade) in COLOURS.items()
    )
    return (
        f".{_CLASS}{{width:100%;max-width:{widest}px;height:auto}}"
        f"@media screen and (prefers-color-scheme:dark){{{dark}}}"
    )


def _n(number: float) -> str:
    """Return a length with one decimal at most."""
    return f"{number:.1f}".removesuffix(".0")
