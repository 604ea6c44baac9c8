"""What follows from a case: what is irregular, owed, open, and by when.

These are values that are asked for and never stored. Each says on what it rests: its article, how
that was verified, and the deadline where there is one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import total_ordering

from attrs import frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked, checked_fields
from keterbukaan._words import LabelledEnum, said_day
from keterbukaan.calendar.moment import plain_day
from keterbukaan.cases.event import Event
from keterbukaan.deadlines._order import Rank, rank_of_day
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.errors import Language
from keterbukaan.law.actor import Actor
from keterbukaan.law.citation import RegulationLevel
from keterbukaan.law.limit import LimitNature, Scope, TimeLimit
from keterbukaan.law.titles import title
from keterbukaan.law.verification import Cited, Verification, cited
from keterbukaan.records.finding import Finding

__all__ = [
    "CaseDeadline",
    "DeadlineStanding",
    "Doubt",
    "Irregularity",
    "LegalBasis",
    "Nature",
    "Obligation",
    "Remedy",
    "Verdict",
    "after_words",
    "arguably_late",
    "irregular",
    "late",
    "leaves_effect",
    "legal_basis_of",
    "received_before",
    "still_open",
    "unread_rule",
    "with_caution",
    "with_doubt",
]


class Nature(LabelledEnum):
    """In what way a step is irregular (sifat penyimpangan)."""

    __hash__ = object.__hash__  # a member is one object, and every step asks a set of them

    CONTRADICTION = ("contradiction", "bertentangan dengan riwayat", "contradicts the history")
    UNLAWFUL = ("unlawful", "tidak dibolehkan hukum", "not allowed by the law")
    LATE = ("late", "terlambat", "late")
    ARGUABLY_LATE = (
        "arguably_late",
        "terlambat menurut satu penafsiran saja",
        "late by one reading alone",
    )
    """Late by one text or reading, in time by another that ranks no lower."""
    INCOMPLETE = ("incomplete", "tidak lengkap", "incomplete")
    DEFECT = ("defect", "cacat tata cara", "a defect of form")
    """What was done happened, and the law does not call it void; but not as it should be done."""
    PREMATURE = ("premature", "prematur", "premature")
    TOO_LATE = ("too_late", "lewat waktu", "too late")
    NO_EFFECT = ("no_effect", "tanpa akibat hukum", "without effect")
    NOT_READ = (
        "not_read",
        "tidak dinilai, aturannya belum dibaca",
        "not judged, its rule was not read",
    )
    """The rule that governed it then was not read, so whether it was kept cannot be told."""


_WITHOUT_EFFECT = frozenset({Nature.CONTRADICTION, Nature.UNLAWFUL, Nature.NO_EFFECT})


def leaves_effect(irregularities: tuple[Irregularity, ...]) -> bool:
    """Return whether the law gives a step an effect in spite of what is irregular about it."""
    if not irregularities:  # most steps: a fold asks this of every event
        return True
    return not any(each.nature in _WITHOUT_EFFECT for each in irregularities)


@frozen
class Irregularity(Answer):
    """What is wrong with one step, in both languages, with its article (penyimpangan)."""

    answer_form = AnswerForm("irregularity")

    event: str
    on: date
    nature: Nature
    text_id: str
    text_en: str
    citation: str
    read: Verification = Verification.OWN_TEXT

    @checked
    def text(self, lang: Language = "id") -> str:
        """Return the words in the given language, with the article and its verification.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        said = self.text_id if lang == "id" else self.text_en
        return f"{said} ({cited(self.citation, self.read, lang)})"


class LegalBasis(LabelledEnum):
    """On what a deadline rests, and so how far it binds (kekuatan)."""

    LAW = ("law", "peraturan, dibaca pada teksnya", "a rule read in its own text")
    """A regulation, read in its own text."""
    NOT_READ = (
        "regulation_not_read",
        "peraturan, teksnya belum dibaca",
        "a rule whose text was not read",
    )
    """A regulation that was read only where another document restates it, or not at all."""
    PRACTICE = ("practice", "praktik, bukan peraturan", "practice, not a regulation")
    """What a portal or an office does, without a regulation."""
    LOCAL = ("local", "berkas Badan Publik ini", "the body's own file")
    """The body's own file."""


def legal_basis_of(provision: TimeLimit) -> LegalBasis:
    """Return on what a deadline of a provision rests."""
    if provision.scope is Scope.LOCAL:
        return LegalBasis.LOCAL
    if provision.regulation.level is RegulationLevel.PRACTICE:
        return LegalBasis.PRACTICE
    return LegalBasis.LAW if provision.read is Verification.OWN_TEXT else LegalBasis.NOT_READ


class DeadlineStanding(LabelledEnum):
    """How a limit of a case stands on a day (keadaan tenggat)."""

    KEPT = ("kept", "ditepati", "kept")
    LATE = ("late", "terlambat", "late")
    MISSED = ("missed", "terlewati", "missed")
    ARGUABLE = ("arguable", "terlambat menurut satu penafsiran saja", "late by one reading alone")
    RUNNING = ("running", "berjalan", "running")
    ENDED = ("ended", "tidak lagi terutang", "no longer owed")
    UNUSED = ("unused", "tidak dipakai", "not used")


@checked_fields
@frozen
class Doubt(Answer):
    """Why it cannot be told plainly that a limit was passed (keraguan).

    `until` is the last day for which that is so; None where it is so for every later day.
    """

    answer_form = AnswerForm("doubt")

    text_id: str
    text_en: str
    until: date | None = None

    @checked
    def covers(self, day: date) -> bool:
        """Return whether a lateness on that day is arguable only.

        Raises:
            NotADayError: `day` is not a plain day.
        """
        return self.until is None or plain_day(day) <= self.until


def with_doubt(said: tuple[str, str], doubt: Doubt | None) -> tuple[str, str]:
    """Return a sentence in both languages with what cannot be told plainly behind it."""
    if doubt is None:
        return said
    return f"{said[0]}; {doubt.text_id}", f"{said[1]}; {doubt.text_en}"


def with_caution(said: tuple[str, str], caution: Finding | None) -> tuple[str, str]:
    """Return a sentence in both languages with a caution behind it where there is one, and once."""
    if caution is None or caution.text_id in said[0]:
        return said
    return f"{said[0]}; {caution.text('id')}", f"{said[1]}; {caution.text('en')}"


@total_ordering
@frozen(order=False)
class CaseDeadline(Answer):
    """A deadline of a case, who must keep it or may use it, and when that was done.

    They are ordered as their deadlines are: by the last day.

    `ended_on` is the last day on which it was owed, where it ended without being done: the
    applicant withdrew, or did not correct the request. `doubt` says why a lateness is arguable,
    `caution` what may set another day and was not read.
    """

    answer_form = AnswerForm("case_deadline", also=("legal_basis", "is_open"))

    limit: str
    who: Actor
    deadline: Deadline
    done_on: date | None = None
    ended_on: date | None = None
    doubt: Doubt | None = None
    caution: Finding | None = None

    @property
    def legal_basis(self) -> LegalBasis:
        """On what it rests: a text of law that was read, one that was not, a practice, a file."""
        return legal_basis_of(self.deadline.provision)

    @property
    def due(self) -> date:
        """The last day under the readings in use: that of its deadline."""
        return self.deadline.date

    @property
    def is_open(self) -> bool:
        """Whether nothing was done yet."""
        return self.done_on is None

    @checked
    def is_owed(self, *, on: date) -> bool:
        """Return whether it is still to be done on a day.

        Raises:
            NotADayError: `on` is not a plain day.
        """
        return self.is_open and (self.ended_on is None or plain_day(on) <= self.ended_on)

    @checked
    def lapsed(self, *, on: date) -> bool:
        """Return whether it was owed no more on a day, and had ended before it was late.

        Raises:
            NotADayError: `on` is not a plain day.
        """
        return self._stands(plain_day(on)) is DeadlineStanding.ENDED

    @checked
    def late_by(self, *, on: date) -> int | None:
        """Return by how many working days it was, or is, late on a day; None where it is not.

        0 is late, too: on the weekend after the last day. A right is never late, nor is what is
        late by one reading alone. What ended without being done stays as late as it was then.

        Raises:
            CalendarRangeError: a day lies beyond the calendar that is known.
            NotADayError: `on` is not a plain day.
        """
        day = self._judged_on(plain_day(on))
        if not self._is_past(day) or (self.doubt is not None and self.doubt.covers(day)):
            return None
        return self.deadline.status(on=day).working_days

    @checked
    def standing(self, *, on: date) -> DeadlineStanding:
        """Return how it stands on a day; what was done later is not known then.

        A right runs until its latest day: nobody is told that it was not used while a reading
        keeps it, and what was done with it until then is late by some readings alone.

        Raises:
            CalendarRangeError: a day lies beyond the calendar that is known.
            NotADayError: `on` is not a plain day.
        """
        return self._stands(plain_day(on))

    def _stands(self, on: date) -> DeadlineStanding:
        done = self.done_on if self.done_on is not None and self.done_on <= on else None
        ended = self.ended_on if done is None else None
        day = self._judged_on(on)
        is_over = done is not None or (ended is not None and on > ended)
        is_right = self.deadline.provision.nature is LimitNature.RIGHT
        is_doubted = self.doubt is not None and self.doubt.covers(day)
        if is_right and day > self.deadline.latest and not is_doubted:
            return DeadlineStanding.UNUSED if done is None else DeadlineStanding.LATE
        if is_right and day > self.deadline.date and (done is not None or is_doubted):
            return DeadlineStanding.ARGUABLE
        if self._is_past(day):
            if is_doubted:
                return DeadlineStanding.ARGUABLE
            return DeadlineStanding.LATE if is_over else DeadlineStanding.MISSED
        if done is not None:
            return DeadlineStanding.KEPT
        return DeadlineStanding.ENDED if is_over else DeadlineStanding.RUNNING

    def __lt__(self, other: object) -> bool:
        """Return whether it comes before another deadline of a case: by the last day."""
        return self.rank < other.rank if isinstance(other, CaseDeadline) else NotImplemented

    @property
    def rank(self) -> Rank:
        """The place among the deadlines of cases: that of its deadline."""
        days = (rank_of_day(self.done_on), rank_of_day(self.ended_on))
        doubt, caution = str(self.doubt), str(self.caution)
        return (self.deadline.rank, self.who.value, *days, doubt, caution)

    def _judged_on(self, on: date) -> date:
        """Return the day that counts: that of its doing or its end, or the day asked before it."""
        return min(filter(None, (on, self.done_on, self.ended_on)))

    def _is_past(self, day: date) -> bool:
        return self.deadline.provision.nature.is_owed and day > self.deadline.date


@frozen
class Obligation(Cited, Answer):
    """What somebody owes, by when, by which article; `deadline` is None where no limit sets it.

    `event` is the kind of event that does it, where no limit sets its day; None where no event
    does, as for what is owed all through a stage.
    """

    answer_form = AnswerForm("obligation", also=("step", "legal_basis"))

    who: Actor
    text_id: str
    text_en: str
    citation: str
    by_day: date | None = None
    deadline: Deadline | None = None
    late: bool = False
    read: Verification = Verification.OWN_TEXT
    event: str | None = None

    @classmethod
    @checked
    def within(cls, owed: CaseDeadline, said: tuple[str, str], *, on: date) -> Obligation:
        """Return what somebody owes within a deadline, as it stands on a day.

        A lateness that is arguable is said in the words and is not `late`; so is a caution.

        Raises:
            CalendarRangeError: a day lies beyond the calendar that is known.
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        standing, deadline, doubt = owed.standing(on=on), owed.deadline, owed.doubt
        if standing is DeadlineStanding.ARGUABLE:
            said = with_doubt(said, doubt)
        said_id, said_en = with_caution(said, owed.caution)
        return cls(
            owed.who,
            said_id,
            said_en,
            str(deadline.citations[0]),
            deadline.date,
            deadline,
            standing is DeadlineStanding.MISSED,
            deadline.verification,
        )

    @checked
    def text(self, lang: Language = "id") -> str:
        """Return what is owed, in the given language.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.text_id if lang == "id" else self.text_en

    @property
    def due(self) -> date | None:
        """The last day on which it is to be done: `by_day`; None where nothing sets one."""
        return self.by_day

    @property
    def step(self) -> str | None:
        """The limit within which it is owed, or the event that does it; None where neither is."""
        return self.event if self.deadline is None else self.deadline.limit

    @property
    def legal_basis(self) -> LegalBasis | None:
        """On what its deadline rests; None where it has none."""
        return None if self.deadline is None else legal_basis_of(self.deadline.provision)


@frozen
class Remedy(Cited, Answer):
    """What the applicant may do now: to whom, from which day to which (upaya pemohon).

    `last` is the last day under any reading, since nobody should be told that a right is lost
    while a reading keeps it; None where no text sets one. `deadline.date` is the one under the
    readings in use. `items` are those of a request that it is about; none where it is about none.
    `who` may use it, and it goes `to` another.
    """

    answer_form = AnswerForm("remedy")

    name: str
    ground: str | None
    text_id: str
    text_en: str
    to: Actor
    citation: str
    first: date | None
    last: date | None
    deadline: Deadline | None = None
    read: Verification = Verification.OWN_TEXT
    items: frozenset[int] = frozenset()
    who: Actor = Actor.APPLICANT

    @property
    def due(self) -> date | None:
        """The last day under the readings in use; None where none is set. `last` is the latest."""
        return None if self.deadline is None else self.deadline.date

    @checked
    def text(self, lang: Language = "id") -> str:
        """Return what may be done, in the given language.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.text_id if lang == "id" else self.text_en


def still_open(found: Iterable[Remedy], on: date) -> tuple[Remedy, ...]:
    """Return what may still be done on a day."""
    return tuple(each for each in found if each.last is None or on <= each.last)


@frozen
class Verdict(Answer):
    """Whether an event would be recorded, and what would be irregular about it."""

    answer_form = AnswerForm("verdict", also=("has_effect",))

    allowed: bool
    irregularities: tuple[Irregularity, ...]

    @property
    def has_effect(self) -> bool:
        """Whether the law would give it an effect; a party's step without one is recorded, too."""
        return leaves_effect(self.irregularities)


def irregular(  # noqa: PLR0913 - one for each field
    event: Event,
    nature: Nature,
    text_id: str,
    text_en: str,
    citation: object,
    *,
    read: Verification = Verification.OWN_TEXT,
) -> Irregularity:
    """Return what is wrong with an event, with how the rule that says so was verified."""
    return Irregularity(event.kind_name, event.on, nature, text_id, text_en, str(citation), read)


def received_before(
    event: Event, received_on: date | None, citation: str
) -> Iterator[Irregularity]:
    """Yield an irregularity where something was received before it was sent."""
    if received_on is not None and received_on < event.on:
        yield irregular(
            event,
            Nature.CONTRADICTION,
            f"diterima {said_day(received_on, 'id')}, sebelum dikirim {said_day(event.on, 'id')}",
            f"received on {said_day(received_on, 'en')}, before it was sent on "
            f"{said_day(event.on, 'en')}",
            citation,
        )


def after_words(deadline: Deadline) -> tuple[str, str]:
    """Return after which day something came, and after which under other readings if that differs.

    >>> from datetime import date
    >>> from keterbukaan import due
    >>> after_words(due("complaint.filing", date(2025, 3, 3)))[1]
    'after the last day, 2 April 2025 (under other readings after 24 April 2025)'
    """
    said_id, said_en = _after(deadline.date)
    if deadline.latest == deadline.date:
        return said_id, said_en
    return (
        f"{said_id} (menurut penafsiran lain sesudah {said_day(deadline.latest, 'id')})",
        f"{said_en} (under other readings after {said_day(deadline.latest, 'en')})",
    )


def _after(day: date) -> tuple[str, str]:
    return f"sesudah batas {said_day(day, 'id')}", f"after the last day, {said_day(day, 'en')}"


def late(event: Event, deadline: Deadline) -> Irregularity:
    """Return that an event came after its last day: a duty late, a right used too late.

    Of a right it is said until when it lives under other readings.
    """
    is_right = deadline.provision.nature is LimitNature.RIGHT
    after_id, after_en = after_words(deadline) if is_right else _after(deadline.date)
    return irregular(
        event,
        Nature.TOO_LATE if is_right else Nature.LATE,
        f"{title(deadline.limit, 'id')}: {after_id}",
        f"{title(deadline.limit, 'en')}: {after_en}",
        deadline.citations[0],
        read=deadline.verification,
    )


def arguably_late(event: Event, deadline: Deadline, doubt: Doubt) -> Irregularity:
    """Return that an event came after a last day that only one text or reading sets."""
    return irregular(
        event,
        Nature.ARGUABLY_LATE,
        doubt.text_id,
        doubt.text_en,
        deadline.citations[0],
        read=deadline.verification,
    )


def unread_rule(event: Event, regulation: str) -> Irregularity:
    """Return that the rule which governed an event was not read; it says nothing against it."""
    return irregular(
        event,
        Nature.NOT_READ,
        f"ketika itu berlaku {regulation}, yang teksnya tidak dibaca, sehingga tidak dinilai",
        f"{regulation} governed then; its text was not read, so this is not judged by it",
        regulation,
        read=Verification.UNVERIFIED,
    )
