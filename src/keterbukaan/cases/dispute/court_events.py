"""What can happen to a dispute before the courts, and in carrying its decision out.

UU 14/2008 Pasal 47 to 50, Perki 1/2013 Pasal 60, PERMA 2/2011.
"""

from __future__ import annotations

from typing import Literal

from keterbukaan.cases.dispute._ruling import Ruling
from keterbukaan.cases.dispute.terms import CourtOrder
from keterbukaan.cases.event import Event
from keterbukaan.law.actor import Actor
from keterbukaan.records.record import Day, Truth

__all__ = [
    "CassationDecided",
    "CassationFiled",
    "CassationPanelAppointed",
    "CassationWithdrawn",
    "ChallengeWithdrawn",
    "Challenged",
    "CourtAnswered",
    "CourtDecided",
    "CourtNotified",
    "CourtPanelAppointed",
    "ExecutionDecided",
    "ExecutionRequested",
    "FileRequested",
    "FileTransferred",
]


class Challenged(Event):
    """A party objects to the decision in court (keberatan; UU 48(1), Perki 60(1), PERMA 4).

    `registered_on` is when the court registered it; without it, the day of the event.
    """

    kind: Literal["challenged"] = "challenged"
    registered_on: Day | None = None


class ChallengeWithdrawn(Event):
    """A party withdraws its objection in court (pencabutan keberatan; PERMA 14).

    PERMA leaves withdrawal to the law of procedure. Where no other party objected, the commission's
    decision stands again.
    """

    kind: Literal["challenge_withdrawn"] = "challenge_withdrawn"


class FileRequested(Event):
    """The court clerk asks the commission for the decision and the case file (PERMA 6(1))."""

    kind: Literal["file_requested"] = "file_requested"
    by: Actor = Actor.COURT_CLERK


class FileTransferred(Event):
    """The commission sends the decision and the case file to the court (PERMA 6(2))."""

    kind: Literal["file_transferred"] = "file_transferred"
    by: Actor = Actor.COMMISSION


class CourtAnswered(Event):
    """The party that did not object answers the objection (PERMA 6(3))."""

    kind: Literal["court_answered"] = "court_answered"


class CourtPanelAppointed(Event):
    """The chief judge appoints the judges (PERMA 6(4))."""

    kind: Literal["court_panel_appointed"] = "court_panel_appointed"
    by: Actor = Actor.CHIEF_JUDGE


class CourtDecided(Ruling):
    """The court pronounces its judgment, before the parties that came (PERMA 9, 10; UU 49).

    Where it does not examine the objection (`CourtOrder.leaves_decision`), what binds is the
    commission's decision.
    """

    kind: Literal["court_decided"] = "court_decided"
    by: Actor = Actor.COURT
    order: CourtOrder | None = None
    applicant_present: Truth = False
    respondent_present: Truth = False


class CourtNotified(Event):
    """The judgment is notified to those who were not there (PERMA 2/2011 9(2), UU 49-50).

    Its day is that on which the court gave notice: an administrative court sends it by post, a
    bailiff tells it for a district court. `applicant_on` and `respondent_on` are when it reached a
    party; with neither, it reached both on the day of the event. `posted_on` is when it was sent by
    post; without it, the day of the event where it reached the party later. The time for cassation
    runs from the posting in an administrative court and from the bailiff's notice in a district
    court; the Act's (UU 50) from the receipt. Where nobody recorded the posting, it may have been
    as early as the judgment, and `earliest` counts from there.
    """

    kind: Literal["court_notified"] = "court_notified"
    by: Actor = Actor.COURT_CLERK
    posted_on: Day | None = None
    applicant_on: Day | None = None
    respondent_on: Day | None = None


class CassationFiled(Event):
    """A party goes to the Supreme Court (kasasi; UU 50, PERMA 9(2))."""

    kind: Literal["cassation_filed"] = "cassation_filed"


class CassationWithdrawn(Event):
    """A party withdraws its cassation (pencabutan kasasi; PERMA 14).

    Where no other party went to the Supreme Court, the judgment stands again.
    """

    kind: Literal["cassation_withdrawn"] = "cassation_withdrawn"


class CassationPanelAppointed(Event):
    """The Supreme Court appoints its panel (PERMA 9(3))."""

    kind: Literal["cassation_panel_appointed"] = "cassation_panel_appointed"
    by: Actor = Actor.SUPREME_COURT


class CassationDecided(Ruling):
    """The Supreme Court decides (PERMA 9(3)).

    `order` is its own: where it grants cassation, or corrects the judgment in rejecting it. A
    cassation that it does not admit leaves the judgment as it was.
    """

    kind: Literal["cassation_decided"] = "cassation_decided"
    by: Actor = Actor.SUPREME_COURT
    granted: Truth
    order: CourtOrder | None = None


class ExecutionRequested(Event):
    """The applicant asks for an execution order (eksekusi; Perki 60(4)-(5)).

    `copy_attached` says that the official copy of the decision is attached.
    """

    kind: Literal["execution_requested"] = "execution_requested"
    by: Actor = Actor.APPLICANT
    copy_attached: Truth = True


class ExecutionDecided(Event):
    """The chief judge grants or refuses the execution order (PERMA 12(3))."""

    kind: Literal["execution_decided"] = "execution_decided"
    by: Actor = Actor.CHIEF_JUDGE
    granted: Truth
