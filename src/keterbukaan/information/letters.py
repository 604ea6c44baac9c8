"""What is decided about exemptions, in writing: the letter, a change of it, and considerations.

The exemption letter (Perki 1/2021 Pasal 49, Lampiran III; PP 61/2010 Pasal 4), the change of
status (Perki 53, Lampiran IV and V; PP 10), and the written consideration that every decision
needs (UU 14/2008 Pasal 7 ayat (4) and (5); PP 2).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pydantic import model_validator

from keterbukaan._arguments import checked
from keterbukaan._words import LabelledEnum
from keterbukaan.errors import DurationError, NeverExemptError, RecordError
from keterbukaan.information._period import beyond_this_reading, check_period, stated_end
from keterbukaan.information.consequence import (
    Consent,
    ConsequenceTest,
    consent_finding,
    sheet_findings,
)
from keterbukaan.information.exemption import Exemption, Extent, OpeningEvent
from keterbukaan.information.grounds import OpenedBy
from keterbukaan.law._earlier import bound, first_in_force, unread
from keterbukaan.law.reading import Readings
from keterbukaan.organization.roles import Decision, Organization
from keterbukaan.records.finding import Finding, Weight, demand
from keterbukaan.records.record import Day, MaybePrivate, Private, Record, Text
from keterbukaan.records.stored import Stored

__all__ = [
    "ChangeOutcome",
    "Consideration",
    "ExemptionLetter",
    "StatusChange",
    "Weighing",
    "WrittenConsideration",
]

_NUMBER = ("nomor surat keputusan", "the number of the letter")
_WANTED: dict[str, tuple[str, ...]] = {
    "official": (
        "identitas pejabat PPID yang menetapkan",
        "the identity of the PPID who decides",
        "Perki 1/2021 Pasal 49 ayat (6) huruf a",
        "PP 61/2010 Pasal 4 ayat (2) huruf b",
    ),
    "body": (
        "nama Badan Publik",
        "the public body",
        "Perki 1/2021 Pasal 49 ayat (6) huruf b",
        "PP 61/2010 Pasal 4 ayat (2) huruf c",
    ),
    "unit": (
        "unit kerja pejabat yang menetapkan",
        "the unit of the official who decides",
        "Perki 1/2021 Pasal 49 ayat (6) huruf b",
        "PP 61/2010 Pasal 4 ayat (2) huruf c",
    ),
    "classification": (
        "jenis klasifikasi informasi",
        "the kind of classification",
        "PP 61/2010 Pasal 4 ayat (2) huruf a",
    ),
    "place": (
        "tempat penetapan",
        "the place of the decision",
        "PP 61/2010 Pasal 4 ayat (2) huruf f",
    ),
    "decided_on": (
        "tanggal penetapan",
        "the date of the decision",
        "PP 61/2010 Pasal 4 ayat (2) huruf f",
    ),
}
"""What the letter must say beside the test: each entry's name, and the articles requiring it.

An older article that says the same stands after the newer one.
"""
_CHANGE = "PP 61/2010 Pasal 10 ayat (1)"
_PERIOD = "PP 61/2010 Pasal 4 ayat (2) huruf d"
_PARTLY_EXEMPT = "Perki 1/2021 Pasal 50 ayat (3)"
_WHOLLY_EXEMPT = "Perki 1/2021 Pasal 50 ayat (1)"


class _Letter(Stored):
    """What both letters hold: who decides, where and when, on which test.

    `official` says who the PPID is by office, `official_name` the name under the signature.
    """

    test: ConsequenceTest
    number: Text | None = None
    official: MaybePrivate = None
    official_name: MaybePrivate = None
    body: Text | None = None
    unit: Text | None = None
    classification: Text | None = None
    place: Text | None = None
    decided_on: Day | None = None

    @model_validator(mode="after")
    def _comes_after_its_test(self) -> _Letter:
        held, decided = self.test.held_on, self.decided_on
        if held and decided and decided < held:
            raise RecordError(
                field="decided_on",
                problem_id=f"ditetapkan {decided}, sebelum pengujian {held}",
                problem_en=f"decided on {decided}, before the test of {held}",
                citation="UU 14/2008 Pasal 19",
            )
        if decided:
            test, since = self.test, self._first_decided_on
            check_period(test.claims, decided, self._ends_on, test.period, since=since)
        return self

    @property
    def _first_decided_on(self) -> date | None:
        """The day from which the maximum counts: that of the first decision."""
        return self.decided_on

    @property
    def _ends_on(self) -> date | None:
        """The end that is set, as a day or as a length that counts from this decision."""
        if self.test.expires_on is not None or self.decided_on is None:
            return self.test.expires_on
        return stated_end(self.test.period, self.decided_on)

    def _found(
        self, readings: Readings | None, decision: Decision, annex: str
    ) -> Iterator[Finding]:
        """Yield what is missing in the sheet and in the letter, each by the law of its own day."""
        test, decided = self.test, self.decided_on
        tested = test.held_on or decided
        missing = list(sheet_findings(test, readings, decision, tested))
        yield from missing
        if (
            test.expires_on is None
            and test.period is None
            and not any(each.field == "expires_on" for each in missing)
        ):
            yield from bound([_without_a_period()], decided)
        wanted = {"number": (*_NUMBER, f"Perki 1/2021 Lampiran {annex}"), **_WANTED}
        for name, (said_id, said_en, *citations) in wanted.items():
            if getattr(self, name) is None and (cited := first_in_force(decided, *citations)):
                yield Finding(name, f"{said_id} belum diisi", f"{said_en} is missing", cited)
        yield from _consent_comes_first(test.consent, decision, readings, decided)
        if test.period_fixed and decided and test.period_fixed.on > decided:
            late = Finding(
                "period_fixed",
                f"jangka waktunya ditetapkan {test.period_fixed.on}, sesudah keputusan {decided}",
                f"the period was fixed on {test.period_fixed.on}, after it was decided on "
                f"{decided}",
                "PP 61/2010 Pasal 7 ayat (5)",
            )
            yield from bound([late], decided)
        beyond = beyond_this_reading(
            test.claims, self._first_decided_on, self._ends_on, readings or Readings()
        )
        yield from bound(beyond, decided)
        told = list(unread(decided, "decided_on"))
        yield from told or unread(tested, "test.held_on")

    def _decided(self, openings: tuple[OpeningEvent, ...] = ()) -> Exemption:
        test = self.test
        return Exemption.load(
            {
                "number": self.number,
                "information": test.information,
                "document": test.document,
                "holder": self.unit,
                "extent": test.extent,
                "claims": test.claims,
                "decided_on": self._first_decided_on,
                "expires_on": self._ends_on,
                "period": test.period,
                "openings": openings,
            }
        )


class ExemptionLetter(_Letter):
    """The letter by which the PPID declares information exempt (SK pengecualian informasi).

    `withheld` says how much of the document the public does not get; to withhold all of it where
    the test found only a part exempt is refused (Perki 1/2021 Pasal 50 ayat (3)).
    """

    withheld: Extent = Extent.WHOLE

    @model_validator(mode="after")
    def _withholds_no_more_than_is_exempt(self) -> ExemptionLetter:
        partly = self.test.extent is Extent.PART
        if partly and self.withheld is Extent.WHOLE and self._is_under(_PARTLY_EXEMPT):
            raise RecordError(
                field="withheld",
                problem_id="hanya sebagian yang dikecualikan; sisanya diberikan dengan "
                "penghitaman, dan tidak boleh ditolak seluruhnya",
                problem_en="only a part is exempt; the rest is given with that part blacked out, "
                "and the whole may not be refused",
                citation=_PARTLY_EXEMPT,
            )
        if not partly and self.withheld is Extent.PART and self._is_under(_WHOLLY_EXEMPT):
            raise RecordError(
                field="withheld",
                problem_id="seluruh isi dokumen dikecualikan, jadi tidak ada bagian yang diberikan",
                problem_en="all of the document is exempt, so no part of it is given",
                citation=_WHOLLY_EXEMPT,
            )
        return self

    def _is_under(self, citation: str) -> bool:
        return first_in_force(self.decided_on, citation) is not None

    @checked
    def findings(self, readings: Readings | None = None) -> tuple[Finding, ...]:
        """Return what is missing in the letter and its test, by the law of the day of each.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        found = self._found(readings, Decision.CLASSIFICATION, "III")
        return (*found, *bound(self._withholds_more(), self.decided_on))

    def _withholds_more(self) -> Iterator[Finding]:
        """Yield what the Act says where the rule that refuses it was not in force yet."""
        if self.test.extent is Extent.PART and self.withheld is Extent.WHOLE:
            yield Finding(
                "withheld",
                "hanya sebagian yang dikecualikan; sisanya dapat diberikan dengan penghitaman",
                "only a part is exempt; the rest can be given with that part blacked out",
                "UU 14/2008 Pasal 22 ayat (7) huruf e",
                Weight.ADVISED,
            )

    @checked
    def exemption(self, readings: Readings | None = None) -> Exemption:
        """Return the exemption that a complete letter makes.

        Raises:
            IncompleteRecordError: something is missing in the letter or its test; all is named.
            ArgumentError: an argument is of another kind than it takes.
        """
        demand(self.findings(readings), "Surat keputusan pengecualian", "The exemption letter")
        return self._decided()


class ChangeOutcome(LabelledEnum):
    """What a change of status does: it opens the information, or changes why it is closed."""

    OPENED = ("dibuka", "dibuka", "opened")
    STILL_EXEMPT = ("tetap_dikecualikan", "tetap dikecualikan", "still exempt")


_OF_THE_PERIOD = frozenset({"expires_on", "period"})


class StatusChange(_Letter):
    """A change of the status of exempt information (pengubahan status).

    `test` is the new test on which it rests; `before` the exemption as it stood, and
    `before_if_opened` and `before_if_closed` its considerations (Lampiran IV sets both beside the
    new ones), and `before_test_number` and `before_tested_on` name its sheet (Lampiran V). What is
    open already is not closed again, and a maximum still counts from the first
    decision, so that a change does not prolong a ground that the law caps.
    """

    before: Exemption
    before_test_number: MaybePrivate = None
    before_tested_on: Day | None = None
    before_if_opened: MaybePrivate = None
    before_if_closed: MaybePrivate = None
    outcome: ChangeOutcome

    @model_validator(mode="after")
    def _comes_after_what_it_changes(self) -> StatusChange:
        if self.decided_on and self.decided_on < self.before.decided_on:
            raise RecordError(
                field="decided_on",
                problem_id=f"diubah {self.decided_on}, sebelum ditetapkan {self.before.decided_on}",
                problem_en=f"changed on {self.decided_on}, before it was decided on "
                f"{self.before.decided_on}",
                citation=first_in_force(self.decided_on, _CHANGE) or "UU 14/2008 Pasal 19",
            )
        still = self.outcome is ChangeOutcome.STILL_EXEMPT
        if still and self.decided_on and self.before.status(on=self.decided_on).is_open:
            raise NeverExemptError(
                field="outcome",
                problem_id=f"informasi itu sudah terbuka pada {self.decided_on} dan tidak dapat "
                "ditutup lagi",
                problem_en=f"the information is open on {self.decided_on} and cannot be closed "
                "again",
                citation="UU 14/2008 Pasal 18 ayat (1) huruf g",
            )
        return self

    @property
    def _first_decided_on(self) -> date | None:
        return self.before.decided_on

    def _still_exempt(self) -> Exemption:
        after = self._decided(self.before.openings)
        if self.decided_on is not None and after.status(on=self.decided_on).is_open:
            raise DurationError(
                field="test.expires_on",
                problem_id=f"menurut perubahan itu sendiri informasi sudah terbuka pada "
                f"{self.decided_on}",
                problem_en=f"by the change itself the information is open on {self.decided_on}",
                citation=first_in_force(self.decided_on, _CHANGE) or "UU 14/2008 Pasal 19",
            )
        return after

    @checked
    def findings(self, readings: Readings | None = None) -> tuple[Finding, ...]:
        """Return what is missing in the change and its test; the head of the body must consent.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        found = self._found(readings, Decision.STATUS_CHANGE, "V")
        if self.outcome is ChangeOutcome.OPENED:  # nothing stays closed, so no period is needed
            found = (each for each in found if each.field not in _OF_THE_PERIOD)
        return (*found, *bound(self._earlier_considerations(), self.decided_on))

    def _earlier_considerations(self) -> Iterator[Finding]:
        for name in ("before_if_opened", "before_if_closed"):
            if getattr(self, name) is None:
                yield Finding(
                    name,
                    "pertimbangan sebelumnya belum diisi",
                    "the earlier consideration is missing",
                    "Perki 1/2021 Lampiran IV",
                )

    @checked
    def exemption(self, readings: Readings | None = None) -> Exemption:
        """Return the exemption as it stands after a complete change.

        Raises:
            IncompleteRecordError: something is missing in the change or its test; all is named.
            DurationError: by its own words the information would be open already.
            ArgumentError: an argument is of another kind than it takes.
        """
        what = ("Surat keputusan pengubahan status", "The letter changing the status")
        demand(self.findings(readings), *what)
        if self.outcome is ChangeOutcome.STILL_EXEMPT:
            return self._still_exempt()
        event = {"by": OpenedBy.STATUS_CHANGE, "on": self.decided_on, "reference": self.number}
        return self.before.opened(OpeningEvent.load(event))


class Consideration(LabelledEnum):
    """The aspects that a written consideration weighs (UU 14/2008 Pasal 7 ayat (5))."""

    POLITICAL = ("politik", "politik", "political")
    ECONOMIC = ("ekonomi", "ekonomi", "economic")
    SOCIAL = ("sosial", "sosial", "social")
    CULTURAL = ("budaya", "budaya", "cultural")
    DEFENCE_AND_SECURITY = (
        "pertahanan_keamanan",
        "pertahanan dan keamanan negara",
        "national defence and security",
    )
    OTHER = ("lain", "lain", "another")


class Weighing(Record):
    """One aspect, and what was weighed in it."""

    aspect: Consideration
    text: Private


class WrittenConsideration(Stored):
    """The consideration in writing of a decision about a request (pertimbangan tertulis).

    Every decision taken to meet the right to information needs one (UU 14/2008 Pasal 7 ayat (4);
    Perki 1/2021 Pasal 5 ayat (1) huruf d); any applicant may see it (PP 61/2010 Pasal 2 ayat (3)).
    The Act's list of aspects is not closed.
    """

    decision: Text
    weighed: tuple[Weighing, ...]
    decided_on: Day
    official: Private
    consent: Consent | None = None

    def findings(self) -> tuple[Finding, ...]:
        """Return what is missing in it."""
        decision, on = Decision.WRITTEN_CONSIDERATION, self.decided_on
        found = list(consent_finding(self.consent, decision, None, on))
        found += _consent_comes_first(self.consent, decision, None, on)
        if not self.weighed:
            nothing = Finding(
                "weighed",
                "tidak satu pun aspek dipertimbangkan",
                "no aspect was weighed",
                "UU 14/2008 Pasal 7 ayat (5)",
            )
            found += bound([nothing], on)
        return (*found, *unread(on, "decided_on"))


def _without_a_period() -> Finding:
    return Finding(
        "expires_on",
        "jangka waktu pengecualian belum disebut",
        "the period of exemption is not stated",
        _PERIOD,
    )


def _consent_comes_first(
    consent: Consent | None, decision: Decision, readings: Readings | None, on: date | None
) -> Iterator[Finding]:
    """Yield that a consent came only after the decision that needed it."""
    if consent and on and consent.on > on:
        rule = Organization.national().rule(decision, readings, on=on)
        late = Finding(
            "consent",
            f"disetujui {consent.on}, sesudah ditetapkan {on}",
            f"consented to on {consent.on}, after it was decided on {on}",
            str(rule.consent_in),
        )
        yield from bound([late], on)
