"""Addresses as they are written: abbreviated or in full, with and without what stands around them.

A village or a town says nothing of who lives there. A street does, with its number or after the
word for a street, and so does a pair of RT and RW.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from keterbukaan.cases._phrases import Phrase, Word, words_of

__all__ = ["address_phrases"]

_STREETS = (
    frozenset({"jalan", "jl", "jln"}),
    frozenset({"gang", "gg"}),
    frozenset({"lorong", "lr", "lrg"}),
    frozenset({"komplek", "kompleks", "komp", "kompl"}),
    frozenset({"perumahan", "perum"}),
    frozenset({"kampung", "kp", "kamp"}),
    frozenset({"dusun", "dsn"}),
    frozenset({"apartemen", "apt"}),
    frozenset({"blok", "blk"}),
)
_PLACES = (
    frozenset({"desa", "ds"}),
    frozenset({"kelurahan", "kel"}),
    frozenset({"kecamatan", "kec"}),
    frozenset({"kabupaten", "kab"}),
    frozenset({"kota"}),
    frozenset({"provinsi", "propinsi", "prov"}),
    frozenset({"rt"}),
    frozenset({"rw"}),
)
_NUMBER = frozenset({"nomor", "no", "nmr"})
_OTHERS = (
    frozenset({"lantai", "lt"}),
    frozenset({"jenderal", "jendral", "jend"}),
    frozenset({"dokter", "dr"}),
    frozenset({"profesor", "prof"}),
    frozenset({"haji", "h"}),
    frozenset({"muhammad", "mohammad", "muh", "moh", "m"}),
    frozenset({"raya", "ry"}),
)
_SPELLINGS = {word: group for group in (*_STREETS, *_PLACES, _NUMBER, *_OTHERS) for word in group}
_OF_A_STREET = frozenset().union(*_STREETS)
_OF_A_PLACE = frozenset().union(*_PLACES)
_SAYS_LITTLE = _OF_A_STREET | _OF_A_PLACE | _NUMBER
_SHORTEST = 3


def address_phrases(address: str) -> Iterator[Phrase]:
    """Yield the phrases by which an address is known: the whole, and each distinctive part."""
    whole = words_of(address)
    says_much = any(_is_distinctive(word) for word in whole)
    yield tuple(
        part
        for each in whole
        for part in (
            *([_word("no", is_needed=False)] if each.isdigit() else ()),
            _word(each, is_needed=not says_much or not _says_little(each)),
        )
    )
    yield from _neighbourhood(whole)
    for part in re.split(r"[,;\n]", address):
        yield from _streets(words_of(part))


def _is_distinctive(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isalpha() and word not in _SAYS_LITTLE


def _says_little(word: str) -> bool:
    return word in _SAYS_LITTLE or _is_a_letter(word)


def _is_a_letter(word: str) -> bool:
    return len(word) == 1 and word.isalpha()


def _word(word: str, *, is_needed: bool = True) -> Word:
    if word.isdigit():
        bare = word.lstrip("0")
        return Word(frozenset({word, bare, f"0{bare}", f"00{bare}"}), is_needed)
    return Word(_SPELLINGS.get(word, frozenset({word})), is_needed)


def _neighbourhood(words: Sequence[str]) -> Iterator[Phrase]:
    """Yield RT and RW with their numbers, "RT 3 RW 7" or "RT/RW 3/7"."""
    said = re.search(r"\brt (?:rw )?(\d+) (?:rw )?(\d+)\b", " ".join(words))
    if said:
        rt, rw, first, second = map(_word, ("rt", "rw", said[1], said[2]))
        yield (rt, first, rw._replace(is_needed=False), second)
        yield (rt, rw, first, second)


def _streets(words: Sequence[str]) -> Iterator[Phrase]:
    """Yield each street of a part of an address, with its number and after its word."""
    kind: str | None = None
    named: list[str] = []
    is_a_place = False
    for place, word in enumerate(words):
        if word in _OF_A_STREET or word in _OF_A_PLACE:
            yield from _street(kind, named)
            is_a_place = word in _OF_A_PLACE
            kind, named = None if is_a_place else word, []
        elif word.isdigit() and not is_a_place:
            yield from _street(kind, named)
            yield from _house(kind, named, words[place:])
            is_a_place = bool(named)  # what follows the number is the town
            kind, named = (None, []) if named else (kind, named)
        elif word not in _NUMBER:
            named.append(word)
    yield from _street(kind, named)


def _street(kind: str | None, named: Sequence[str]) -> Iterator[Phrase]:
    if kind is not None and any(map(_is_distinctive, named)):
        yield (_word(kind), *_name(named))


def _house(kind: str | None, named: Sequence[str], number: Sequence[str]) -> Iterator[Phrase]:
    is_distinctive = any(map(_is_distinctive, named))
    if kind is None and not is_distinctive:
        return
    street = () if kind is None else (_word(kind, is_needed=not is_distinctive),)
    more = (each for each in number[1:3] if each.isdigit() or _is_a_letter(each))
    yield (
        *street,
        *_name(named),
        _word("no", is_needed=False),
        _word(number[0]),
        *(_word(each, is_needed=False) for each in more),
    )


def _name(named: Sequence[str]) -> Iterator[Word]:
    """Yield the words of a street's name; of several, the longest suffices."""
    chief = max(filter(_is_distinctive, named), key=len, default=None)
    for each in named:
        yield _word(each, is_needed=chief is None or each == chief)
