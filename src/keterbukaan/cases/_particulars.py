"""By what those who ask or complain are known, and where a text names them, however it is written.

Somebody is called by one word of their name, a street is abbreviated, a number is grouped anew. So
what is known of them is kept as phrases and as numbers, and a text is read word by word. Privacy
goes first: where a name is an ordinary word, that word is masked.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from keterbukaan._masking import Plain, Span, plain_forms
from keterbukaan._personal_data import personal_parts
from keterbukaan.cases._addresses import address_phrases
from keterbukaan.cases._phrases import (
    Phrase,
    Token,
    Word,
    beginnings,
    end_of,
    phrase,
    tokens_of,
    words_of,
)
from keterbukaan.cases.people import ApplicantKind

__all__ = ["Particulars", "particulars_of"]

_SAID_OF_MANY = frozenset({"occupation", "marital_status"})
"""What names nobody, and is what many texts are about: "guru"."""
_SHORTEST_NAME = 2  # a single letter is too common to be masked
_SHORTEST_PART = 4
_SAYS_NOTHING = frozenset(
    {
        *("bin", "binti", "bt", "al", "el", "ad", "ar", "as", "an", "van", "von", "der", "den"),
        *("de", "da", "del", "la", "le", "di", "dan", "dari", "dkk", "alias", "gelar"),
        *("bapak", "bpk", "pak", "ibu", "bu", "sdr", "sdri", "saudara", "saudari", "tuan", "tn"),
        *("nyonya", "ny", "nona", "nn", "mas", "mbak", "almarhum", "almarhumah", "alm"),
        *("haji", "hajah", "hajjah", "hj", "kh", "kiai", "kyai", "ustaz", "ustad", "ustadz"),
        *("dr", "drs", "dra", "drg", "drh", "ir", "prof", "profesor", "dokter", "doktor", "apt"),
        *("sh", "se", "st", "sp", "si", "sos", "sip", "ip", "pd", "pdi", "ag", "kom", "ikom"),
        *("hum", "kes", "kep", "keb", "farm", "psi", "ak", "ek", "kn", "mm", "mh", "mt", "msi"),
        *("ap", "sc", "eng", "phil", "ph", "phd", "ma", "ba", "llm", "amd", "md", "tr", "ners"),
    }
)
"""Titles, degrees, forms of address and what joins names: said of many, they name nobody alone."""

_AT = Word(frozenset({"at", "et", "40", "64", "commat"}), is_needed=False)
_DOT = Word(frozenset({"dot", "titik"}), is_needed=False)
_OF_AN_OFFICE = frozenset(
    {
        *("admin", "aduan", "dinas", "email", "halo", "hello", "humas", "info", "informasi"),
        *("kantor", "kontak", "contact", "laporan", "layanan", "mail", "media", "office"),
        *("pengaduan", "permohonan", "ppid", "redaksi", "sekretariat", "support", "surat"),
        *("surel", "umum"),
    }
)
"""What stands before the sign of many an e-mail address."""
_SHORTEST_LOCAL_PART = 4
_SHORTEST_NUMBER = 5
_SHORTEST_REGROUPED = 7  # a shorter one may be an amount: 21.234
_FARTHEST = 4
"""How many signs may part two groups of a number."""
_SHORT_AREA_CODES = frozenset({"21", "22", "24", "31", "61"})
"""Area codes of two digits: Jakarta, Bandung, Semarang, Surabaya, Medan; others have three."""
_LOCAL_NUMBER = range(5, 10)
_NIK = 16


class Particulars(NamedTuple):
    """What some people are known by: phrases, and the digits of numbers."""

    phrases: frozenset[Phrase] = frozenset()
    numbers: frozenset[str] = frozenset()

    def and_those(self, others: Particulars) -> Particulars:
        """Return these and those of others."""
        return Particulars(self.phrases | others.phrases, self.numbers | others.numbers)

    def but_for(self, name: str) -> Particulars:
        """Return them without what a name alone says: somebody who is shown by it is not masked."""
        own = {word for each in _name_phrases(name) for part in each for word in part.spellings}
        return Particulars(
            frozenset(
                each
                for each in self.phrases
                if not all(word.spellings & own for word in each if word.is_needed)
            ),
            self.numbers,
        )

    def finder(self) -> Finder:
        """Return what finds them in many texts."""
        by_word: dict[str, list[Phrase]] = {}
        for each in self.phrases:
            for word in beginnings(each):
                by_word.setdefault(word, []).append(each)
        return Finder(by_word, self.numbers, _longest(self.numbers), _longest(by_word))


def _longest(texts: Iterable[str]) -> int:
    return len(max(texts, key=len, default=""))


class Finder(NamedTuple):
    """Phrases by the word with which they begin, and numbers; and how long the longest of each."""

    by_word: Mapping[str, Sequence[Phrase]]
    numbers: frozenset[str]
    longest_number: int
    longest_word: int

    def parts(self, text: str) -> Iterator[Span]:
        """Yield where a text names somebody."""
        for form in plain_forms(text):
            for span in self._found(form):
                yield form.original(span)

    def _found(self, form: Plain) -> Iterator[Span]:
        tokens = tokens_of(form.text)
        for place, token in enumerate(tokens):
            sought = self.by_word.get(token.text) or self.by_word.get(token.stem, ())
            ends = [end_of(each, tokens, place) for each in sought]
            if token.text.isdigit():
                ends.append(self._number(form.text, tokens, place))
            elif len(token.text) == 1:
                ends.append(self._spaced(tokens, place))
            last = max(filter(None, ends), default=None)
            if last is not None:
                yield token.start, tokens[last - 1].end

    def _spaced(self, tokens: Sequence[Token], place: int) -> int | None:
        """Return after which letter a name ends that is written letter by letter: B U D I."""
        word, found = "", None
        for end, token in enumerate(tokens[place : place + self.longest_word], start=place + 1):
            is_near = not word or token.start - tokens[end - 2].end <= _FARTHEST
            if not is_near or len(token.text) > 1:
                break
            word += token.text
            if end - place >= _SHORTEST_PART and any(
                len(each) == 1 for each in self.by_word.get(word, ())
            ):
                found = end
        return found

    def _number(self, text: str, tokens: Sequence[Token], place: int) -> int | None:
        """Return after which group a known number ends that begins with one."""
        digits, found, plainly = "", None, True
        for end, token in enumerate(tokens[place : place + self.longest_number], start=place + 1):
            gap = text[tokens[end - 2].end : token.start] if digits else ""
            if len(gap) > _FARTHEST:
                break
            plainly = plainly and gap in {"", " ", "-"}
            digits += token.text
            if not token.text.isdigit() or len(digits) > self.longest_number:
                break
            if digits in self.numbers and (plainly or len(digits) >= _SHORTEST_REGROUPED):
                found = end
        return found


def particulars_of(people: Iterable[object]) -> Particulars:
    """Return what people are known by, each given by the values of a record, or by a name alone."""
    phrases: set[Phrase] = set()
    numbers: set[str] = set()
    for person in people:
        held = person if isinstance(person, Mapping) else {"name": person}
        is_a_body = held.get("kind") is ApplicantKind.LEGAL_ENTITY
        for key, value in held.items():
            if key == "proxy":
                proxy = particulars_of([value] if value else [])
                phrases |= proxy.phrases
                numbers |= proxy.numbers
            elif not isinstance(value, str) or key in _SAID_OF_MANY:
                continue
            elif key == "name":
                phrases.update(_name_phrases(value, in_part=not is_a_body))
            elif key == "address":
                phrases.update(address_phrases(value))
                numbers.update(_numbers_in(value))
            else:
                phrases.update(_contact_phrases(value))
                numbers.update(_numbers_in(value))
    return Particulars(frozenset(filter(None, phrases)), frozenset(numbers))


def _name_phrases(name: str, *, in_part: bool = True) -> Iterator[Phrase]:
    """Yield a name as a whole, each of its words, and words of it written as one.

    The words of the name of a body are ordinary ones, and no person is called by them.
    """
    if sum(map(len, words_of(name))) < _SHORTEST_NAME:
        return
    words = words_of(name)
    small = frozenset(word for word in words if len(word) < _SHORTEST_NAME)
    yield phrase(words, left_out=small | _SAYS_NOTHING)
    yield phrase(["".join(words)])
    if not in_part:
        return
    plain = next(plain_forms(name)).text
    parts = [
        re.findall(r"\w+", each) for each in re.findall(r"[^\W_]+(?:['\u2019`][^\W_]+)*", plain)
    ]
    joined = ["".join(each) for each in parts]
    calling = [each for each in joined if _calls(each)]
    for each in calling:
        yield phrase([each])
    for part in parts:
        if len(part) > 1:  # Ma'ruf, O'Neil
            yield phrase(part)
            yield from (phrase([each]) for each in part if len(each) >= _SHORTEST_PART)
    for first, last in combinations(range(len(calling) + 1), 2):
        yield phrase(["".join(calling[first:last])])


def _calls(word: str) -> bool:
    """Return whether somebody may be called by a word of their name."""
    return len(word) >= _SHORTEST_NAME and not word.isdigit() and word not in _SAYS_NOTHING


def _contact_phrases(text: str) -> Iterator[Phrase]:
    """Yield a number, an e-mail address or both as written, and each e-mail address reworded."""
    if len(text) >= _SHORTEST_NAME:
        yield phrase(words_of(text))
    plain = next(plain_forms(text)).text
    for local, domain in re.findall(r"([^\s@,;:<>()]+)@([^\s@,;:<>()]+)", plain):
        names, hosts = words_of(local), words_of(domain)
        yield (*_dotted(names), _AT, *_dotted(hosts))
        whole = "".join(names)
        if len(whole) >= _SHORTEST_LOCAL_PART and whole not in _OF_AN_OFFICE:
            yield tuple(_dotted(names))
            yield phrase(words_of(whole))


def _dotted(words: Collection[str]) -> Iterator[Word]:
    for place, word in enumerate(words):
        if place:
            yield _DOT
        yield Word(frozenset({word}))


def _numbers_in(text: str) -> Iterator[str]:
    """Yield the digits of each number in a text, with and without what stands before them."""
    runs = re.findall(r"[\d\s.()+/\u2010-\u2015-]+", next(plain_forms(text)).text)
    known = [text[start:end] for start, end in personal_parts(text)]
    parts = [part for run in runs for part in run.split("/")]
    for each in {*runs, *parts, *known}:
        digits = "".join(re.findall(r"\d", each))
        if len(digits) >= _SHORTEST_NUMBER:
            yield digits
            if len(digits) != _NIK:
                yield from _dialled(digits)


def _dialled(digits: str) -> Iterator[str]:
    """Yield a telephone number as it is dialled from elsewhere, and from the same place."""
    abroad = re.fullmatch(r"(?:00)?620?(\d{7,13})", digits)
    core = abroad[1] if abroad else digits.removeprefix("0")
    if abroad is None and not digits.startswith(("0", "8")):
        return
    yield from (core, f"0{core}", f"62{core}", f"620{core}")
    area = 2 if core[:2] in _SHORT_AREA_CODES else 3
    if len(core) - area in _LOCAL_NUMBER:
        yield core[area:]
