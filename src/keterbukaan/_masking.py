"""Text as a reader sees it, whatever signs it is written with; and how parts of it are blanked.

Somebody who looks for a name or a number does not see its case, its accents, the width of its
letters, or signs that take no room. So it is found in a plain form of the text, in which every
letter knows its place in the original, and blanked there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias
from unicodedata import category, decimal, normalize

__all__ = ["MASK", "Plain", "Span", "blanked", "plain_forms"]

MASK = "[disamarkan]"
Span: TypeAlias = tuple[int, int]
"""From where to where in a text."""

_STROKED = str.maketrans("ŁłØøĐđĦħŦŧ", "LlOoDdHhTt")
"""Letters with a stroke, which is no accent of its own."""
_INVISIBLE = frozenset({"Cf", "Cc"})
_ACCENTS = frozenset({"Mn", "Me"})
_TURNED_INTO_SPACE = frozenset("\t\n\r\v\f\x1c\x1d\x1e\x1f\x85")


class Plain(NamedTuple):
    """A text in small plain letters; `places` says where each stood, and where the text ended."""

    text: str
    places: Sequence[int]

    def original(self, span: Span) -> Span:
        """Return where a part of the plain text stands in the original."""
        start, end = span
        return self.places[start], max(self.places[end - 1] + 1, self.places[end])


def plain_forms(text: str) -> Iterator[Plain]:
    """Yield the plain form of a text; two, where signs that take no room may part words or not."""
    if text.isascii() and text.isprintable():
        yield Plain(text.lower(), range(len(text) + 1))
        return
    unseen = {letter for letter in set(text) if _is_unseen(letter)}
    yield _plain(text, unseen, "")
    if unseen:
        yield _plain(text, unseen, " ")


def blanked(text: str, spans: Iterable[Span]) -> str:
    """Return a text with the mask in place of its parts; what overlaps or touches is one part."""
    shown: list[str] = []
    last = 0
    for start, end in sorted(spans):
        if shown and start <= last:
            last = max(last, end)
            continue
        shown += (text[last:start], MASK)
        last = end
    return "".join((*shown, text[last:]))


def _is_unseen(letter: str) -> bool:
    return category(letter) in _INVISIBLE and letter not in _TURNED_INTO_SPACE


def _plain(text: str, unseen: set[str], instead: str) -> Plain:
    letters: list[str] = []
    places: list[int] = []
    forms = {letter: instead if letter in unseen else _bare(letter) for letter in set(text)}
    for place, letter in enumerate(text):
        form = forms[letter]
        letters.append(form)
        places += [place] * len(form)
    return Plain("".join(letters), [*places, len(text)])


def _bare(letter: str) -> str:
    """Return a letter without its accent and its width, small."""
    if letter.isdecimal():
        return str(decimal(letter))
    whole = normalize("NFKD", letter.translate(_STROKED)).casefold()
    return "".join(each for each in normalize("NFKD", whole) if category(each) not in _ACCENTS)
