"""Exemptions that a body claims and has decided: on what ground, until when, and open or not.

`Exemption.status(on=…)` says whether information is exempt on a day. What opened it earlier,
a decision of a commission or a court among others, is given as plain values (`OpeningEvent`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from attrs import frozen
from pydantic import ValidationInfo, field_validator, model_validator

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked
from keterbukaan._words import LabelledEnum, Said, long_day
from keterbukaan.calendar.moment import plain_day
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.deadlines.due import due
from keterbukaan.errors import (
    Language,
    NeverExemptError,
    RecordError,
)
from keterbukaan.information._period import check_period, longest_of, stated_end
from keterbukaan.information.grounds import Ground, Grounds, Letter, NeverExempt, OpenedBy
from keterbukaan.information.secrecy import why_unconfirmed
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.citation import Citation, Source
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.records.finding import Finding
from keterbukaan.records.record import Day, MaybePrivate, Private, Record, Text, Whole
from keterbukaan.records.stored import Stored

__all__ = [
    "Exemption",
    "ExemptionClaim",
    "ExemptionState",
    "ExemptionStatus",
    "Extent",
    "OpeningEvent",
]

_ONE_DAY = timedelta(days=1)
_NOT_FOR_GOOD = "UU 14/2008 Pasal 20 ayat (1)"
_BELOW_AN_ACT = re.compile(
    r"(?:PP|Perpres|Inpres|Permen\w*|Perba\w*|PMK|KMK|PKPU|POJK|PBI|Perki|PERMA|Perda|Pergub|"
    r"Perbup|Perwali?|Perwako|Perkada|Perdes|Qanun|Kep(?:pres|men\w*|gub|bup|wali|dirjen|utusan)?|"
    r"SK|SE|SOP|Surat|Instruksi|Kebijakan|Juknis|Memo|Rancangan|RUU|"
    r"Peraturan(?! Pemerintah Pengganti Undang-Undang))\b",
    re.IGNORECASE,
)
"""How the name of a rule that is not an act begins; a Perppu ranks as one."""
_AN_ACT = re.compile(
    r"\b(?:U\.?U\w*\.? \S|Undang[- ]Undang \S|Perp?pu\b|TAP MPR|KUHA?P|KUHPerdata|KUHD|"
    r"Kitab Undang|HIR\b|RBg\b|Staatsblad)",
    re.IGNORECASE,
)
"""The names of acts, and of codes that rank as one."""
THE_ACT_ITSELF = re.compile(
    r"\b(?:UU|Undang[- ]Undang)(?: RI| Republik Indonesia)? ?(?:(?:No(?:mor|\.)?)? ?14 ?"
    r"(?:/|-|th\.?|tahun) ?2008|KIP\b|(?:tentang )?Keterbukaan Informasi Publik)",
    re.IGNORECASE,
)
"""UU 14/2008 in the ways it is written."""


class Extent(LabelledEnum):
    """Whether all of a document is exempt or a part of it (Perki 1/2021 Pasal 22 ayat (2))."""

    WHOLE = ("seluruhnya", "seluruhnya", "all of it")
    PART = ("sebagian", "sebagian", "a part of it")


class ExemptionClaim(Record):
    """A ground claimed for keeping information closed: letter, item, and the act it rests on.

    `item` is the number under the letter, where the letter has numbers. `kind` says what the
    information is, where it is one of the things that can never be exempt; such a claim is refused.

    >>> claim = ExemptionClaim(letter="h", item=2, act="UU 17/2023 Pasal 177")
    >>> str(claim.citation)
    'UU 14/2008 Pasal 17 huruf h angka 2'
    """

    letter: Letter
    item: Whole | None = None
    act: Text
    kind: NeverExempt | None = None

    @field_validator("act")
    @classmethod
    def _is_an_act(cls, act: str, info: ValidationInfo) -> str:
        act = " ".join(act.split())
        if _BELOW_AN_ACT.match(act) or not _AN_ACT.search(act):
            raise RecordError(
                field="act",
                problem_id="pengecualian harus berdasar undang-undang, disebut dengan namanya; "
                "peraturan di bawahnya atau kebijakan tidak cukup",
                problem_en="an exemption must rest on an act, cited by its name; a lower rule or "
                "a policy is not enough",
                citation="UU 14/2008 Pasal 2 ayat (4)",
            )
        if info.data.get("letter") is Letter.J and not _AN_ACT.search(THE_ACT_ITSELF.sub("", act)):
            raise RecordError(
                field="act",
                problem_id="huruf j bersandar pada undang-undang lain yang merahasiakannya; "
                "sebut undang-undang itu",
                problem_en="letter j rests on another act that keeps it secret; name that act",
                citation="UU 14/2008 Pasal 17 huruf j",
            )
        return act

    @model_validator(mode="after")
    def _is_claimable(self) -> ExemptionClaim:
        if self.kind is not None:
            never = Grounds.national().never[self.kind]
            raise NeverExemptError(
                field="kind",
                problem_id=f"{never.label_id} tidak pernah dapat dikecualikan",
                problem_en=f"{never.label_en} can never be exempt",
                citation=never.citation,
            )
        numbers = [each.number for each in self.ground.items]
        if self.item is None and numbers:
            raise RecordError(
                field="item",
                problem_id=f"huruf {self.letter.value} memuat angka 1 sampai {numbers[-1]}; "
                "sebut angkanya",
                problem_en=f"letter {self.letter.value} has items 1 to {numbers[-1]}; name one",
                citation=self.ground.citation,
            )
        if self.item is not None and self.item not in numbers:
            raise RecordError(
                field="item",
                problem_id=f"huruf {self.letter.value} tidak memuat angka {self.item}",
                problem_en=f"letter {self.letter.value} has no item {self.item}",
                citation=self.ground.citation,
            )
        return self

    @property
    def ground(self) -> Ground:
        """What the Act says of the letter."""
        return Grounds.national().letters[self.letter]

    @property
    def citation(self) -> Source:
        """The place in the Act that is claimed."""
        items = self.ground.items
        return self.ground.citation if self.item is None else items[self.item - 1].citation

    @checked
    def unconfirmed(self, *, on: date | None = None) -> tuple[Finding, ...]:
        """Return why nothing that was read confirms letter j; nothing for the other letters.

        Letter j rests on another act's ban on disclosure. It is confirmed by a secrecy clause that
        was read in its own text (`SecrecyClauses`) and was in force `on` that day; all else is
        advised to be read by a person, and refuses nothing.

        >>> claim = ExemptionClaim(letter="j", act="UU 25/2009 Pasal 49")
        >>> claim.unconfirmed()
        ()

        Raises:
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        if self.letter is not Letter.J:
            return ()
        return tuple(why_unconfirmed(self.act, None if on is None else plain_day(on)))

    @checked
    def label(self, lang: Language = "id") -> str:
        """Return the ground that is claimed, in the given language.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        said = self.ground.label(lang)
        return said if self.item is None else self.ground.items[self.item - 1].label(lang)


class OpeningEvent(Record):
    """That something opened exempt information: how, on which day, by which act (pembukaan)."""

    by: OpenedBy
    on: Day
    reference: MaybePrivate = None

    @field_validator("by")
    @classmethod
    def _is_an_event(cls, by: OpenedBy) -> OpenedBy:
        if by is OpenedBy.LAPSE:
            raise RecordError(
                field="by",
                problem_id="berakhirnya jangka waktu tidak dicatat; waktu sendiri yang membukanya",
                problem_en="a lapse is not recorded; it happens by time alone",
                citation="PP 61/2010 Pasal 11 ayat (3)",
            )
        return by


class ExemptionState(LabelledEnum):
    """Whether information is exempt on a day (status pengecualian)."""

    NOT_YET = ("not_yet", "Belum ditetapkan sebagai dikecualikan", "Not yet declared exempt")
    EXEMPT = ("exempt", "Dikecualikan", "Exempt")
    DUE_FOR_REVIEW = (
        "due_for_review",
        "Masih dikecualikan, dan akan berakhir",
        "Still exempt, and about to end",
    )
    OPEN_BY_LAPSE = ("open_by_lapse", "Terbuka dengan sendirinya", "Open by itself")
    OPENED = ("opened", "Terbuka", "Open")


@frozen
class ExemptionStatus(Answer):
    """How information stands on a day, why, and what comes next.

    `ends` is the last day of the exemption as far as it is known; `open_from` the first day on
    which it is, or will be, open. `review` is the deadline for determining what is ending, None
    once that is done or where no end is known.
    """

    answer_form = AnswerForm("exemption_status", also=("is_open",))

    state: ExemptionState
    on: date
    ends: date | None
    open_from: date | None
    opened_by: OpenedBy | None
    review: Deadline | None
    citations: tuple[Source, ...]

    @property
    def is_open(self) -> bool:
        """Whether the public may have it on that day."""
        return self.state in {ExemptionState.OPEN_BY_LAPSE, ExemptionState.OPENED}

    @checked
    def explain(self, lang: Language = "id") -> str:
        """Return the status in whole sentences with the articles.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        said = self.state.label(lang)
        if self.is_open and self.open_from and self.opened_by:
            way = Grounds.national().openings[self.opened_by].label(lang)
            since = "sejak" if lang == "id" else "since"
            said += f" {since} {long_day(self.open_from, lang)}: {way}"
        elif self.ends is not None:
            until = "; hari terakhirnya" if lang == "id" else "; its last day is"
            said += f"{until} {long_day(self.ends, lang)}"
        else:
            said += _NO_END.text(lang)
        if self.state is ExemptionState.DUE_FOR_REVIEW and self.review is not None:
            by = "; penetapan PPID paling lambat" if lang == "id" else "; the PPID determines it by"
            said += f"{by} {long_day(self.review.earliest, lang)}"
            if self.review.is_estimate:
                said += f" ({self.review.certainty.label(lang)})"
        cited = "; ".join(map(str, self.citations))
        return f"{said.rstrip('.')} ({cited})."


_NO_END = Said("; hari berakhirnya tidak ditetapkan", "; its last day was not set")


@frozen
class _Way:
    """When, and by what, one ground of an exemption comes to its end."""

    by: OpenedBy
    open_from: date

    def order(self) -> tuple[date, bool]:
        """Order by day; on the same day something that happened comes before a lapse."""
        return (self.open_from, self.by is OpenedBy.LAPSE)


def _opens_under(by: OpenedBy, on: date) -> tuple[Citation, ...]:
    """Return the paragraphs in force on a day by which something opens."""
    citations, book = Grounds.national().openings[by].citations, Rulebook.national()
    return tuple(each for each in citations if book.in_force(each, on=on))


class Exemption(Stored):
    """Information that a body has decided to keep closed (informasi yang dikecualikan).

    `number` is that of the decision, which no text asked for before Perki 1/2021.
    `expires_on` is its last day, `period` the words of the decision; where no day is given, a day
    or year that they name is the last, a length in years or months ("5 tahun") counts from the
    decision, and what waits for an event has no end yet. It is open from the day after, or when
    every ground claimed for it has been opened.

    >>> from datetime import date
    >>> claim = ExemptionClaim(letter="a", item=1, act="UU 8/1981 Pasal 1")
    >>> secret = Exemption(
    ...     number="3/2020", information="Berkas penyidikan", claims=(claim,),
    ...     decided_on=date(2020, 2, 3), expires_on=date(2026, 2, 2),
    ... )
    >>> secret.status(on=date(2025, 6, 2)).state, secret.status(on=date(2026, 1, 5)).state
    (<ExemptionState.EXEMPT: 'exempt'>, <ExemptionState.DUE_FOR_REVIEW: 'due_for_review'>)
    >>> secret.status(on=date(2026, 2, 3)).state
    <ExemptionState.OPEN_BY_LAPSE: 'open_by_lapse'>
    """

    number: MaybePrivate = None
    information: Private
    document: MaybePrivate = None
    holder: MaybePrivate = None
    extent: Extent = Extent.WHOLE
    claims: tuple[ExemptionClaim, ...]
    decided_on: Day
    expires_on: Day | None = None
    period: Text | None = None
    openings: tuple[OpeningEvent, ...] = ()

    @field_validator("claims")
    @classmethod
    def _has_a_basis(cls, claims: tuple[ExemptionClaim, ...]) -> tuple[ExemptionClaim, ...]:
        if not claims:
            raise RecordError(
                field="claims",
                problem_id="tanpa dasar hukum, informasi tidak dapat dikecualikan",
                problem_en="without a legal basis no information can be exempt",
                citation="UU 14/2008 Pasal 2 ayat (4)",
            )
        return claims

    @model_validator(mode="after")
    def _lasts_no_longer_than_it_may(self) -> Exemption:
        check_period(self.claims, self.decided_on, self.ends_on, self.period)
        for event in self.openings:
            if event.on < self.decided_on:
                raise RecordError(
                    field="openings",
                    problem_id=f"dibuka pada {event.on}, sebelum dikecualikan {self.decided_on}",
                    problem_en=f"opened on {event.on}, before it was exempt ({self.decided_on})",
                    citation=next(iter(_opens_under(event.by, event.on)), _NOT_FOR_GOOD),
                )
        return self

    @property
    def ends_on(self) -> date | None:
        """The last day that was decided, as a day, in words or as a length; None for neither."""
        return self.expires_on or stated_end(self.period, self.decided_on)

    @checked
    def opened(self, event: OpeningEvent) -> Exemption:
        """Return it with one more thing that opened it.

        Raises:
            RecordError: it may not open what is exempt, or not on that day.
            ArgumentError: an argument is of another kind than it takes.
        """
        return self.load({**dict(self), "openings": (*self.openings, event)})

    @checked
    def status(self, *, on: date, under: Jurisdiction | None = None) -> ExemptionStatus:
        """Return whether it is exempt on a day, and what opens or opened it.

        The review is due from the earliest day on which any reading requires it (C11).

        Raises:
            NotADayError: `on` is not a plain day.
            CalendarRangeError: the count leads outside the calendar.
            ArgumentError: an argument is of another kind than it takes.
        """
        on, body = plain_day(on), under or Jurisdiction.national()
        ways = [self._way(claim, body) for claim in self.claims]
        last = None if None in ways else max((w for w in ways if w), key=_Way.order)
        ends = None if last is None else last.open_from - _ONE_DAY
        open_from = None if last is None else last.open_from
        by = None if last is None else last.by
        citations = tuple(dict.fromkeys(claim.citation for claim in self.claims))
        if last is not None:
            citations += _opens_under(last.by, min(last.open_from, on))
        review = None
        if on < self.decided_on:
            state = ExemptionState.NOT_YET
        elif open_from is not None and on >= open_from:
            lapsed = by is OpenedBy.LAPSE
            state = ExemptionState.OPEN_BY_LAPSE if lapsed else ExemptionState.OPENED
        else:
            review = self._review(by, ends, body)
            due_now = review is not None and on >= review.earliest
            state = ExemptionState.DUE_FOR_REVIEW if due_now else ExemptionState.EXEMPT
        return ExemptionStatus(state, on, ends, open_from, by, review, citations)

    @checked
    def end_of(self, claim: ExemptionClaim, *, under: Jurisdiction | None = None) -> date | None:
        """Return the last day of one ground: the day decided, and never beyond the maximum.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        body = under or Jurisdiction.national()
        longest = longest_of(claim, self.decided_on, body)
        stated = self.expires_on or stated_end(self.period, self.decided_on, body)
        ends = [day for day in (stated, longest) if day is not None]
        return min(ends, default=None)

    def _way(self, claim: ExemptionClaim, body: Jurisdiction) -> _Way | None:
        """Return what opens one ground first; None where nothing does yet."""
        end = self.end_of(claim, under=body)
        ways = [_Way(event.by, self._effective(event)) for event in self._opens(claim)]
        if end is not None:
            ways.append(_Way(OpenedBy.LAPSE, end + _ONE_DAY))
        return min(ways, key=_Way.order, default=None)

    def _opens(self, claim: ExemptionClaim) -> Iterator[OpeningEvent]:
        """Yield the events that open one ground to the public."""
        for event in self.openings:
            rule = Grounds.national().openings[event.by]
            if rule.to_public and claim.letter in rule.letters:
                yield event

    def _effective(self, event: OpeningEvent) -> date:
        """Return from when an event opens; a determination takes effect at the end that was set."""
        if event.by is OpenedBy.DETERMINATION and self.ends_on is not None:
            return max(event.on, self.ends_on + _ONE_DAY)
        return event.on

    @staticmethod
    def _review(by: OpenedBy | None, ends: date | None, body: Jurisdiction) -> Deadline | None:
        # An end beyond the calendar is years away, and nothing can be counted back from it yet.
        if ends is None or by is not OpenedBy.LAPSE or ends > body.calendar.coverage.last:
            return None
        return due("exemption.expiry_determination", ends, under=body)
