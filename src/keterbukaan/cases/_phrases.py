"""Phrases that are looked for in a text word by word: each word with its spellings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from keterbukaan._masking import plain_forms

__all__ = ["Phrase", "Token", "Word", "end_of", "phrase", "tokens_of", "words_of"]

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_ENDINGS = ("nya", "lah", "kah", "pun", "ku", "mu")
_SHORTEST_STEM = 4  # what is shorter would make other words: Ada, adalah
_SHORTEST_OWNER, _OWNED = 3, ("nya", "ku", "mu")  # but Adinya, Ayuku are said of somebody
_FARTHEST = 6
"""How many signs may part two words of a phrase."""


class Token(NamedTuple):
    """A run of letters or of digits in a text, without what Indonesian joins to a name: Budinya."""

    text: str
    stem: str
    start: int
    end: int


class Word(NamedTuple):
    """One word of a phrase: its spellings, and whether it may be left out."""

    spellings: frozenset[str]
    is_needed: bool = True


Phrase: TypeAlias = tuple[Word, ...]


def tokens_of(text: str) -> list[Token]:
    """Return the runs of letters and of digits in a plain text."""
    return [Token(each[0], _stem(each[0]), *each.span()) for each in _TOKEN.finditer(text)]


def _stem(word: str) -> str:
    if word.endswith(_ENDINGS):
        stem = next(word.removesuffix(each) for each in _ENDINGS if word.endswith(each))
        shortest = _SHORTEST_OWNER if word.endswith(_OWNED) else _SHORTEST_STEM
        return stem if len(stem) >= shortest else word
    return word


def words_of(text: str) -> list[str]:
    """Return the words of a text in their plain form."""
    return _TOKEN.findall(next(plain_forms(text)).text)


def phrase(words: Iterable[str], *, left_out: frozenset[str] = frozenset()) -> Phrase:
    """Return a phrase of words of which some may be left out, unless that leaves nothing."""
    held = [Word(frozenset({each}), each not in left_out) for each in words]
    if any(word.is_needed for word in held):
        return tuple(held)
    return tuple(word._replace(is_needed=True) for word in held)


def end_of(sought: Phrase, tokens: Sequence[Token], place: int) -> int | None:
    """Return after which token a phrase ends that begins at one; None where it does not."""
    first = place
    for word in sought:
        is_near = place == first or (
            place < len(tokens) and tokens[place].start - tokens[place - 1].end <= _FARTHEST
        )
        if place < len(tokens) and is_near and not word.spellings.isdisjoint(tokens[place][:2]):
            place += 1
        elif word.is_needed:
            return None
    return place if place > first else None


def beginnings(sought: Phrase) -> Iterator[str]:
    """Yield every word with which a phrase may begin."""
    first_needed = next(place for place, word in enumerate(sought) if word.is_needed)
    for word in sought[: first_needed + 1]:
        yield from word.spellings
