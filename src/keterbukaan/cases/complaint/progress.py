"""Where the fold of a complaint's history stands, and which clocks may run from there.

The clocks of `stages.toml` name these properties under `when`. Three lines of law meet in one
history: UU 25/2009, the portal's practice, and the oversight of officials.
"""

from __future__ import annotations

from datetime import date

from attrs import Factory, define, field

from keterbukaan.cases.complaint.addressee import (
    OF_THE_REGION,
    ComplaintAddressee,
    OversightTrack,
)
from keterbukaan.cases.complaint.classes import ComplaintClass, Official
from keterbukaan.cases.complaint.events import ComplaintDecided
from keterbukaan.cases.complaint.oversight_events import (
    HandedToInspectorate,
    InspectionConcluded,
    InspectionResult,
    ResultReceived,
)
from keterbukaan.cases.progress import Progress
from keterbukaan.law._earlier import first_day_of
from keterbukaan.law.actor import Actor

__all__ = ["ComplaintProgress"]

_HEADS = frozenset({Official.HEAD_OF_REGION, Official.DEPUTY_HEAD})
_OF_THE_PROVIDER = (ComplaintAddressee.SERVICE, ComplaintAddressee.SUPERIOR)
_STRAIGHT_TO = (ComplaintAddressee.INSPECTORATE, ComplaintAddressee.LAW_ENFORCEMENT)


@define
class ComplaintProgress(Progress):
    """Where a complaint stands: its class and unit, what was awarded, and which limits were kept.

    `kept` holds the day on which each limit was first kept; `trace` the bodies that it came to;
    `left_at` the stage at which it was archived or ended; `ended_on` the day of its withdrawal, or
    on which it became a request, and `rested_on` that on which the portal closed or archived it.
    `lapses` are the days of withdrawals after which it was taken up again, `waits` the times in
    which it waited for the complainant, the last without an end while it still does. `official` is
    the kind of official whose wrong is alleged; `addressed` the day on which each addressee
    received it. `inspected_since` is the day on which the oversight office itself began to examine,
    which an examination by the provider is not. `next_examination` is the day for which the
    official is summoned, `first_missed` that of the first absence, `missed_again` whether the
    second summons did no better.
    """

    complaint_class: ComplaintClass | None = None
    unit: str | None = field(default=None, repr=False)
    trace: list[tuple[date, str]] = Factory(list)
    kept: dict[str, date] = Factory(dict)
    decision: ComplaintDecided | None = None
    paid: int = 0
    complains_of_service: bool = True
    asks_separate_hearing: bool = False
    documents_open: date | None = None
    left_at: str = "received"
    times_reopened: int = 0
    is_to_be_settled_again: bool = False
    ended_on: date | None = None
    rested_on: date | None = None
    lapses: list[date] = Factory(list)
    waits: list[tuple[date, date]] = Factory(list)
    names_what_is_missing: bool = True
    official: Official | None = None
    addressed: dict[ComplaintAddressee, date] = Factory(dict)
    inspected_since: date | None = None
    next_examination: date | None = None
    first_missed: date | None = None
    missed_again: bool = False

    @property
    def waits_for_the_complainant(self) -> bool:
        """Whether it waits to be completed, or did so until it was archived or withdrawn."""
        was_left = self.state in {"archived", "withdrawn"} and self.left_at == "incomplete"
        return self.state == "incomplete" or was_left

    @property
    def was_deemed_withdrawn(self) -> bool:
        """Whether it counts as withdrawn by silence (44(5)), and not by the complainant's will."""
        by_silence = "deemed_withdrawn" in self.done and "withdrawn" not in self.done
        return self.state == "withdrawn" and by_silence

    @property
    def owes_damages(self) -> bool:
        """Whether damages were awarded and not paid in full (50(3); elucidation of 50(8))."""
        awarded = self.decision.damages if self.decision else None
        return awarded is not None and self.paid < awarded

    @property
    def is_under_the_act(self) -> bool:
        """Whether UU 25/2009's own clock runs: not for what complains of no service (40(3)).

        Nor for what was addressed to the oversight office or law enforcement alone (40(1)).
        """
        if not self.is_filed_with_the_provider:
            return False
        known = self.complaint_class
        return known is None or (known.rule.under_the_act and self.complains_of_service)

    @property
    def is_filed_with_the_provider(self) -> bool:
        """Whether it was addressed to the provider, or to a superior there (40(1), 45(1))."""
        return any(to in self.addressed for to in _OF_THE_PROVIDER)

    @property
    def filed_on(self) -> date:
        """The first day on which the provider had it (44(3)); else that of its receipt."""
        days = (self.addressed[to] for to in _OF_THE_PROVIDER if to in self.addressed)
        return min(days, default=self.opened_on)

    @property
    def is_settled_in_portal(self) -> bool:
        """Whether the portal's time to resolve it runs: not while it waits for the complainant."""
        return self.complaint_class is not None and not self.waits_for_the_complainant

    @property
    def asks_for_information(self) -> bool:
        """Whether it is a request for information, whatever it is called (UU 14/2008 22(1))."""
        return self.complaint_class is ComplaintClass.INFORMATION_REQUEST

    @property
    def is_an_aspiration(self) -> bool:
        """Whether it is an aspiration: it complains of nothing."""
        return self.complaint_class is ComplaintClass.ASPIRATION

    @property
    def is_not_supervisory(self) -> bool:
        """Whether it is a non-oversight complaint."""
        return self.complaint_class is ComplaintClass.NOT_SUPERVISORY

    @property
    def is_supervisory(self) -> bool:
        """Whether it is an oversight complaint: it alleges a wrong of an official."""
        return self.complaint_class is ComplaintClass.SUPERVISORY

    # ------------------------------------------------------------ the oversight of officials

    @property
    def tracks(self) -> tuple[OversightTrack, ...]:
        """By which tracks of oversight it goes; empty where it is on none."""
        found = {
            OversightTrack.ADMINISTRATIVE: self.is_an_administrative_matter,
            OversightTrack.REGIONAL: self.is_a_regional_matter,
        }
        return tuple(track for track, is_so in found.items() if is_so)

    @property
    def reported_on(self) -> date:
        """The day on which it was reported as PP 12/2017 22(1) says; else that of its receipt."""
        days = (self.addressed[to] for to in _STRAIGHT_TO if to in self.addressed)
        return min(days, default=self.opened_on)

    @property
    def is_of_an_official(self) -> bool:
        """Whether PP 48/2016 can govern it: never a council member (elucidation of 12(2))."""
        return self.official is not Official.COUNCIL_MEMBER

    @property
    def is_before_the_superior(self) -> bool:
        """Whether the superior of the official received it (PP 48/2016 15(2), 17(1))."""
        return ComplaintAddressee.SUPERIOR in self.addressed and self.is_of_an_official

    @property
    def is_before_law_enforcement_of_a_region(self) -> bool:
        """Whether law enforcement received it under PP 12/2017 22(1), 25(3)."""
        received = ComplaintAddressee.LAW_ENFORCEMENT in self.addressed
        return received and self.official in OF_THE_REGION

    @property
    def is_before_law_enforcement(self) -> bool:
        """Whether law enforcement received it under PP 48/2016 20(1)-(2).

        Of those who govern a region PP 12/2017 22(1) and 25(3) speak, and set it no number of days.
        """
        received = ComplaintAddressee.LAW_ENFORCEMENT in self.addressed
        return received and self.official not in OF_THE_REGION

    @property
    def is_an_administrative_matter(self) -> bool:
        """Whether it goes by PP 48/2016: to the superior, if through the complaints service.

        So says the elucidation of 15(2).
        """
        return self.is_followed_up_by_the_superior or self.is_before_law_enforcement

    @property
    def is_followed_up_by_the_superior(self) -> bool:
        """Whether the superior is to follow it up, also where it came through the service (15(2)).

        The time to do so runs once the superior has it (`is_before_the_superior`).
        """
        through_service = (
            self.is_supervisory
            and self.is_of_an_official
            and self.addressed.keys() == {ComplaintAddressee.SERVICE}
        )
        return self.is_before_the_superior or through_service

    @property
    def is_a_regional_matter(self) -> bool:
        """Whether it goes by PP 12/2017: straight to the oversight office or law enforcement."""
        to_inspectorate = ComplaintAddressee.INSPECTORATE in self.addressed
        return to_inspectorate or self.is_before_law_enforcement_of_a_region

    @property
    def is_inspected_as_a_head(self) -> bool:
        """Whether PP 12/2017 38(19) governs its examination: of heads and deputy heads.

        By 42 and 44 of council members too, where the minister or the governor assigned it.
        """
        if not (self.tracks or self.is_supervisory):
            return False
        if self.reported_on < first_day_of("PP 12/2017"):
            return False  # until then PP 48/2016 26, 27 and 37 governed it
        is_assigned = "complaint.inspection_assigned" in self.days
        is_council = self.official is Official.COUNCIL_MEMBER
        return self.official in _HEADS or (is_council and is_assigned)

    @property
    def is_inspected(self) -> bool:
        """Whether PP 48/2016 37 governs its examination by the oversight office.

        That it governs a matter of PP 12/2017 that proved administrative (25(9)) is an inference,
        and no deadline comes from it.
        """
        return self.is_an_administrative_matter and not self.is_inspected_as_a_head

    @property
    def was_handed_over_by_the_government(self) -> bool:
        """Whether the official who sanctions handed it over (PP 48/2016 18(1)-(2))."""
        handed = self.done.get("handed_to_inspectorate")
        is_so = isinstance(handed, HandedToInspectorate) and handed.by is not Actor.LAW_ENFORCEMENT
        return is_so and self.is_of_an_official

    @property
    def is_a_crime_to_hand_over(self) -> bool:
        """Whether the superior or the oversight office found it (19(1), PP 12/2017 25(10)).

        What law enforcement finds itself is with it already (20(5)).
        """
        crime = self.done.get("crime_found")
        return crime is not None and crime.by is not Actor.LAW_ENFORCEMENT

    @property
    def was_handed_back(self) -> bool:
        """Whether law enforcement handed it to the oversight office (20(3), PP 12/2017 25(9)).

        It has looked by then: what proved administrative goes on with the office.
        """
        handed = self.done.get("handed_to_inspectorate")
        return isinstance(handed, HandedToInspectorate) and handed.by is Actor.LAW_ENFORCEMENT

    @property
    def inspection_result(self) -> InspectionResult | None:
        """What the oversight office's examination found last; None where that is not known."""
        found = self.done.get("inspection_concluded")
        return found.result if isinstance(found, InspectionConcluded) else None

    @property
    def is_at_fault(self) -> bool:
        """Whether the oversight office found an administrative fault (33)."""
        faults = {InspectionResult.ADMINISTRATIVE, InspectionResult.WITH_LOSS}
        return self.inspection_result in faults

    @property
    def has_a_result_without_a_claim(self) -> bool:
        """Whether the result received is about no claim of money (PP 12/2017 27(5))."""
        received = self.done.get("result_received")
        return isinstance(received, ResultReceived) and not received.claims_money

    @property
    def is_settled_by_oversight(self) -> bool:
        """Whether what the oversight asks is done: no fault, a sanction delivered, a result done.

        What was handed to law enforcement goes on there; an administrative fault that was found is
        to be sanctioned all the same (PP 48/2016 13(1), 36).
        """
        is_clear = self.inspection_result is InspectionResult.NO_FAULT
        # by what is kept: a sanction decided anew is to be delivered anew
        is_done = {"complaint.sanction_delivery", "complaint.result_follow_up"} & self.kept.keys()
        is_handed_on = "complaint.criminal_handover" in self.kept and not self.is_at_fault
        return is_clear or bool(is_done) or is_handed_on
