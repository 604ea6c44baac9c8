"""What a column means: by the words of its header, by what else stands there, by what it holds.

A header is taken apart into words, and each word into the one that it stands for: "Tgl. Jawab" and
"Hari/Tanggal Jawaban" say the same. A `Sense` names the words that together mean a field. No word
may be left over: "Tanggal Verifikasi Permohonan" is not the day of a request. Where a header says
less than it means, the others decide; where two columns could be one field, or one column two
fields, none is chosen: they are doubtful, and whoever knows the table says which.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Generic, TypeVar

from attrs import Factory, evolve, field, frozen

from keterbukaan._frozen import frozen_map
from keterbukaan._words import LabelledEnum
from keterbukaan.files._days import NOTHING, is_a_day
from keterbukaan.files._headers import (
    Rows,
    headers_over,
    names_of,
    parts_of,
    places_of,
    same_words,
)
from keterbukaan.files._office_words import (
    DAY,
    MOMENT,
    NUMBER,
    OFFICE_WORDS,
    OTHER_DAYS,
    OTHER_THINGS,
    PASSED_OVER,
    PERIOD,
)

__all__ = [
    "OTHER_DAY",
    "Beside",
    "Columns",
    "Confidence",
    "Found",
    "Sense",
    "Unread",
    "Vocabulary",
    "same_words",
]

K = TypeVar("K")
_LONGEST_HEADER = 160
_CELLS_LOOKED_AT = 200
_LONGEST_NAME = 5  # of words, where it ends as a sentence does
_A_FEW_DIGITS = re.compile(r"\d{1,4}")


class Confidence(LabelledEnum):
    """How sure it is that a column holds what it was taken for."""

    CERTAIN = ("certain", "pasti", "certain")
    LIKELY = ("likely", "kemungkinan besar", "likely")
    """No other meaning fits, but the header does not say it in so many words."""
    GIVEN = ("given", "ditentukan pengguna", "as told")
    """Whoever asked has said so."""


@frozen
class Found(Generic[K]):
    """A column whose meaning is settled."""

    field: K
    header: str
    place: int
    confidence: Confidence


@frozen
class Unread(Generic[K]):
    """A column that was not read, and which fields it may hold; none named: it is not known."""

    header: str
    place: int
    meanings: tuple[K, ...] = ()


@frozen
class Columns(Generic[K]):
    """The columns of a table: what was found, what is doubtful, and what was passed over.

    Of the doubtful ones one may hold a field that no other column holds. `unread_days` are those of
    the others that hold or speak of days, unless it is known that these are none of a case.
    """

    found: tuple[Found[K], ...]
    doubtful: tuple[Unread[K], ...] = ()
    unread: tuple[Unread[K], ...] = ()
    unread_days: tuple[Unread[K], ...] = ()

    def place(self, wanted: K) -> int | None:
        """Return where a field stands; None where it was not found."""
        return next((each.place for each in self.found if each.field == wanted), None)


@frozen
class Beside(Generic[K]):
    """What stands beside a column: the words of every header, and where the certain fields are."""

    place: int
    headers: tuple[frozenset[str], ...]
    places: Mapping[K, int]

    def says(self, word: str) -> bool:
        """Return whether any header says a word."""
        return any(word in header for header in self.headers)


@frozen
class Sense(Generic[K]):
    """The words that together mean a field; with "?" before those that may be missing.

    Of several columns for one field the lowest `rank` is taken. Without a field the words mean
    something that is of no use. `when` looks at what else stands there. A sense that `asks` is
    never taken by itself.
    """

    field: K | None
    words: str
    rank: int = 0
    confidence: Confidence = Confidence.CERTAIN
    when: Callable[[Beside[K]], bool] | None = None
    asks: bool = False


@frozen
class _Meant(Generic[K]):
    """A sense with its words taken apart."""

    sense: Sense[K]
    needs: frozenset[str]
    may: frozenset[str]

    def fits(self, words: frozenset[str]) -> bool:
        return self.needs <= words <= self.may


@frozen
class _Offer(Generic[K]):
    """What one column could be: the senses that its header fits, and how its cells speak."""

    place: int
    senses: tuple[Sense[K], ...]
    by_cells: bool = False
    """Whether the cells alone say that it holds days."""
    hints: tuple[Sense[K], ...] = ()
    """What its words mean beside a day, where the cells hold something else."""

    @property
    def fields(self) -> tuple[K, ...]:
        return _fields_of(self.senses)

    @property
    def asks(self) -> bool:
        return any(each.asks for each in self.senses)

    @property
    def rank(self) -> int:
        return min(each.rank for each in self.senses)

    @property
    def confidence(self) -> Confidence:
        sure = all(each.confidence is Confidence.CERTAIN for each in self.senses)
        return Confidence.CERTAIN if sure and not self.by_cells else Confidence.LIKELY


def _never(_words: AbstractSet[str]) -> bool:
    return False


@frozen(eq=False)
class Vocabulary(Generic[K]):
    """What the headers of one kind of table mean.

    `words` adds to the words of offices; `days` are the fields of days; `is_table` says from the
    fields of a line of headers whether it is one, and `is_other` from its words whether it heads a
    table of another kind.
    """

    senses: Sequence[Sense[K]]
    days: frozenset[K]
    is_table: Callable[[AbstractSet[K]], bool]
    words: Mapping[str, str] = field(factory=dict, converter=frozen_map)
    other_things: str = ""
    is_other: Callable[[AbstractSet[str]], bool] = _never
    _known: Mapping[tuple[str, ...], str] = field(
        init=False, repr=False, default=Factory(lambda self: self.spellings(), takes_self=True)
    )
    _read: dict[str, frozenset[str]] = field(init=False, repr=False, factory=dict)
    _meant: Sequence[_Meant[K]] = field(
        init=False, repr=False, default=Factory(lambda self: self.taken_apart(), takes_self=True)
    )

    def spellings(self) -> Mapping[tuple[str, ...], str]:
        """Return every spelling of a word, in parts, with the word that it stands for."""
        groups = [
            ("", PASSED_OVER),
            (OTHER_DAY, OTHER_DAYS),
            (_OTHER_THING, f"{OTHER_THINGS} {self.other_things}"),
            *OFFICE_WORDS.items(),
            *self.words.items(),
        ]
        return {
            tuple(spelling.split("_")): word
            for word, spellings in groups
            for spelling in [*spellings.split(), *([word] if word.isalpha() else [])]
        }

    def taken_apart(self) -> Sequence[_Meant[K]]:
        """Return the senses with their words taken apart."""
        return [
            _Meant(
                sense,
                self.words_of(" ".join(each for each in sense.words.split() if each[0] != "?")),
                self.words_of(sense.words.replace("?", "")),
            )
            for sense in self.senses
        ]

    def score(self, cells: Sequence[str], given: Mapping[K, str] | None = None) -> int:
        """Return how many things a line of headers names, those that say so in full twice; or 0.

        A line with a day or a sentence in it is no header.
        """
        every: set[str] = set()
        full: set[frozenset[K]] = set()
        hinted: set[frozenset[K]] = set()
        settled = {
            place: name
            for name, header in (given or {}).items()
            for place in places_of(header, cells)
        }
        for place, cell in enumerate(cells):
            if not cell or cell.isspace():
                continue
            told = frozenset([settled[place]] if place in settled else [])
            words = self.words_of(cell)
            every |= words
            said = told or frozenset(
                each.field for each in self.fitting(words) if each.field is not None
            )
            if said and (told or DAY in words or not said <= self.days):
                full.add(said)
            elif said := frozenset(
                each.field for each in self.fitting_days(words) if each.field is not None
            ):
                hinted.add(said)
        hinted -= full
        fields = frozenset[K]().union(*full, *(hinted if len(full) + len(hinted) > 1 else ()))
        if not self.is_table(fields) or self.is_other(every) or any(map(_is_no_header, cells)):
            return 0
        return 2 * len(full) + len(hinted)

    def columns(
        self,
        headers: Sequence[str],
        lines: Rows,
        given: Mapping[K, str] | None = None,
    ) -> Columns[K]:
        """Return what each column of a table means; what is `given` is settled by its header."""
        every = headers_over(headers, lines)
        return _Table(self, every, names_of(every), lines, given or {}).columns()

    def fitting(self, words: frozenset[str]) -> tuple[Sense[K], ...]:
        """Return the senses of the words of a header."""
        return tuple(each.sense for each in self._meant if each.fits(words))

    def fitting_days(self, words: frozenset[str]) -> tuple[Sense[K], ...]:
        """Return the senses that a header without a word for a day has if its cells hold days."""
        if NUMBER in words or words <= {PERIOD}:
            return ()
        dated = _without_trifles([*words, DAY])
        if not dated.isdisjoint({OTHER_DAY, _OTHER_THING}):
            return ()
        return tuple(each for each in self.fitting(dated) if each.field in self.days)

    def words_of(self, header: str) -> frozenset[str]:
        """Return the words that a header says, as those that they stand for."""
        known = self._read.get(header)
        if known is None:
            known = self._read[header] = _without_trifles(self._spelt(header))
        return known

    def _spelt(self, header: str) -> Iterator[str]:
        parts = parts_of(header) if len(header) <= _LONGEST_HEADER else ["too", "long"]
        while parts:
            length = next((n for n in range(4, 0, -1) if tuple(parts[:n]) in self._known), 0)
            yield self._known[tuple(parts[:length])] if length else parts[0]
            parts = parts[length or 1 :]


OTHER_DAY, _OTHER_THING = "(other day)", "(other thing)"
_TRIFLES = frozenset({MOMENT, PERIOD})


def _is_no_header(cell: str) -> bool:
    is_a_sentence = cell.rstrip().endswith(".") and len(cell.split()) > _LONGEST_NAME
    return is_a_sentence or is_a_day(cell)


def _without_trifles(spelt: Iterable[str]) -> frozenset[str]:
    words = frozenset(spelt) - {""}
    return words - _TRIFLES if DAY in words else words


@frozen
class _Table(Generic[K]):
    """One table, while it is worked out what its columns mean."""

    vocabulary: Vocabulary[K]
    headers: Sequence[str]
    names: Sequence[str]
    lines: Rows
    given: Mapping[K, str]
    _counted: dict[int, tuple[int, int]] = field(init=False, factory=dict)

    def columns(self) -> Columns[K]:
        """Settle what is told, then what is certain, then what follows from that; ask the rest."""
        told, twice = self._told()
        taken = {each.place for each in told} | {each.place for each in twice}
        free = [place for place in range(len(self.headers)) if place not in taken]
        offers = self._in_company(map(self._offer, free), told)
        found, doubtful = self._settled(offers, told)
        doubtful = [*twice, *doubtful]
        taken = {each.place for each in found} | {each.place for each in doubtful}
        left = [self._left(each) for each in offers if each.place not in taken]
        return Columns(
            tuple(sorted(found, key=_by_place)),
            tuple(sorted(doubtful, key=_by_place)),
            tuple(unread for unread, _ in left if self.headers[unread.place]),
            tuple(unread for unread, is_of_days in left if is_of_days),
        )

    def _told(self) -> tuple[list[Found[K]], list[Unread[K]]]:
        """Return what is settled by its header; doubtful where several columns have that header."""
        found: list[Found[K]] = []
        twice: list[Unread[K]] = []
        for name, header in self.given.items():
            places = places_of(header, self.headers)
            if len(places) == 1:
                place = places[0]
                found.append(Found(name, self.names[place], place, Confidence.GIVEN))
            else:
                twice += [Unread(self.names[place], place, (name,)) for place in places]
        return found, twice

    def _offer(self, place: int) -> _Offer[K]:
        """Return what a column could be by its own header and cells."""
        words = self._words(place)
        by_words = self.vocabulary.fitting(words)
        if DAY in words:
            return _Offer(place, by_words)
        days, held = self._days_held(place)
        by_cells = self.vocabulary.fitting_days(words)
        says_enough = len(words) > 1 and not held and not by_words
        if by_cells and (says_enough or (days and 2 * days >= held)):
            return _Offer(place, by_cells, by_cells=True)
        others = tuple(each for each in by_words if each.field not in self.vocabulary.days)
        hints = by_cells if held and not (words <= _TRIFLES or self._only_counts(place)) else ()
        return _Offer(place, others, hints=hints)

    def _in_company(self, offers: Iterable[_Offer[K]], told: Sequence[Found[K]]) -> list[_Offer[K]]:
        """Keep of each offer the best senses that what else stands there allows."""
        offers = list(offers)
        certain = {each.field: each.place for each in told}
        for offer in offers:
            for sense in offer.senses:
                if sense.field is not None and sense.when is None and not sense.asks:
                    certain.setdefault(sense.field, offer.place)
        dated = {offer.place for offer in offers if offer.by_cells}
        headers = tuple(
            self._words(place) | ({DAY} if place in dated else frozenset())
            for place in range(len(self.headers))
        )
        kept = []
        for offer in offers:
            beside = Beside(offer.place, headers, certain)
            fit = [each for each in offer.senses if each.when is None or each.when(beside)]
            hints = [each for each in offer.hints if each.when is None or each.when(beside)]
            rank = min((each.rank for each in fit), default=0)
            best = (each for each in fit if each.rank == rank)
            kept.append(evolve(offer, senses=tuple(best), hints=tuple(hints)))
        return kept

    def _settled(
        self, offers: Sequence[_Offer[K]], told: Sequence[Found[K]]
    ) -> tuple[list[Found[K]], list[Unread[K]]]:
        found, doubtful = [*told], list[Unread[K]]()
        plain = [each for each in offers if len(each.fields) == 1 and not each.asks]
        for name in dict.fromkeys(name for each in plain for name in each.fields):
            if name in {each.field for each in found}:
                continue
            claims = [each for each in plain if each.fields == (name,)]
            best = self._best(claims, name)
            if len(best) == 1 or name not in self.vocabulary.days:  # of two numbers the first
                found.append(self._found(best[0], name, best[0].confidence))
            else:
                doubtful += [Unread(self.names[each.place], each.place, (name,)) for each in best]
        several = [each for each in offers if len(each.fields) > 1 or each.asks]
        known = {each.field for each in found} | {m for each in doubtful for m in each.meanings}
        wants = [(each, tuple(n for n in each.fields if n not in known)) for each in several]
        for offer, left in wants:
            alone = sum(left == other for _, other in wants) == 1
            if len(left) == 1 and alone and not offer.asks:
                found.append(self._found(offer, left[0], Confidence.LIKELY))
            elif left:
                doubtful.append(Unread(self.names[offer.place], offer.place, left))
        return found, doubtful

    def _best(self, claims: Sequence[_Offer[K]], name: K) -> Sequence[_Offer[K]]:
        """Return the claims of the lowest rank; of these, where some hold days, those alone."""
        rank = min(each.rank for each in claims)
        best = [each for each in claims if each.rank == rank]
        filled = [each for each in best if self._days_held(each.place)[0]]
        return filled if name in self.vocabulary.days and filled else best

    def _found(self, offer: _Offer[K], name: K, confidence: Confidence) -> Found[K]:
        return Found(name, self.names[offer.place], offer.place, confidence)

    def _left(self, offer: _Offer[K]) -> tuple[Unread[K], bool]:
        """Return a column that was passed over, and whether it may hold a day of the case."""
        place, header, words = offer.place, self.names[offer.place], self._words(offer.place)
        if words == {DAY}:  # beside the day that it could be, it may be any
            return Unread(header, place), True
        if offer.fields:
            lost = self.vocabulary.days.issuperset(offer.fields)
            return Unread(header, place, offer.fields if lost else ()), lost
        is_other = OTHER_DAY in words or (_OTHER_THING in words and DAY not in words)
        if is_other or offer.senses:
            return Unread(header, place), False
        if offer.hints:
            return Unread(header, place, _fields_of(offer.hints)), True
        return Unread(header, place), DAY in words or self._days_held(place)[0] > 0

    def _words(self, place: int) -> frozenset[str]:
        return self.vocabulary.words_of(self.headers[place])

    def _days_held(self, place: int) -> tuple[int, int]:
        """Return how many of the first cells of a column hold a day, and how many hold anything."""
        if place not in self._counted:
            held = self._held(place)
            self._counted[place] = sum(map(is_a_day, held)), len(held)
        return self._counted[place]

    def _only_counts(self, place: int) -> bool:
        return all(_A_FEW_DIGITS.fullmatch(cell) for cell in self._held(place))

    def _held(self, place: int) -> list[str]:
        first = self.lines[:_CELLS_LOOKED_AT]
        cells = (cells[place].strip() for _, cells in first if place < len(cells))
        return [cell for cell in cells if cell not in NOTHING]


def _fields_of(senses: Iterable[Sense[K]]) -> tuple[K, ...]:
    return tuple(dict.fromkeys(each.field for each in senses if each.field is not None))


def _by_place(column: Found[K] | Unread[K]) -> int:
    return column.place
