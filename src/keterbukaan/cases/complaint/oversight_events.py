"""What can happen to a report about an official: one event class for each, with what is recorded.

PP 48/2016 Pasal 15 to 41 and PP 12/2017 Pasal 22 to 27, 38. Who may do each, and which text says
so, is data (`complaint_roles.toml`). Nothing here names the official: that stands in the record.
"""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator

from keterbukaan._words import LabelledEnum
from keterbukaan.cases.complaint.addressee import ComplaintAddressee
from keterbukaan.cases.event import Event
from keterbukaan.errors import RecordError
from keterbukaan.law.actor import Actor
from keterbukaan.records.record import Day, Text, Truth

__all__ = [
    "CrimeFound",
    "HandedToInspectorate",
    "HandedToLawEnforcement",
    "InspectionAssigned",
    "InspectionConcluded",
    "InspectionResult",
    "InvestigationOpened",
    "OfficialMissed",
    "OfficialSummoned",
    "OfficialSummonedAgain",
    "ReachedAddressee",
    "ResultFollowedUp",
    "ResultReceived",
    "SanctionDecided",
    "SanctionDelivered",
    "SanctionLevel",
    "SuperiorFollowedUp",
]


class InspectionResult(LabelledEnum):
    """What the oversight office's examination finds (hasil pemeriksaan; PP 48/2016 Pasal 33)."""

    NO_FAULT = ("tidak_ada_kesalahan", "tidak terdapat kesalahan", "no fault")
    ADMINISTRATIVE = (
        "kesalahan_administratif",
        "terdapat kesalahan administratif",
        "an administrative fault",
    )
    WITH_LOSS = (
        "kesalahan_administratif_merugikan",
        "terdapat kesalahan administratif yang menimbulkan kerugian keuangan negara",
        "an administrative fault that caused a loss to the state's finances",
    )


class SanctionLevel(LabelledEnum):
    """How heavy an administrative sanction is (tingkat sanksi; PP 48/2016 Pasal 4, 9)."""

    LIGHT = ("ringan", "ringan", "light")
    MEDIUM = ("sedang", "sedang", "medium")
    HEAVY = ("berat", "berat", "heavy")


class ReachedAddressee(Event):
    """It reaches somebody to whom it can be addressed besides the one who received it first.

    So where the complaints service hands it to the official's superior (elucidation of PP 48/2016
    15(2)), or the complainant brings it to the oversight office or law enforcement as well.
    """

    kind: Literal["reached_addressee"] = "reached_addressee"
    by: Actor = Actor.PROVIDER
    to: ComplaintAddressee

    @model_validator(mode="after")
    def _is_not_the_service(self) -> ReachedAddressee:
        if self.to is ComplaintAddressee.SERVICE:
            raise RecordError(
                field="to",
                problem_id="layanan pengaduan bukan alamat jalur pengawasan",
                problem_en="the complaints service is no addressee of a track of oversight",
                citation=ComplaintAddressee.SUPERIOR.citation,
            )
        return self


class SuperiorFollowedUp(Event):
    """The superior of the official follows it up (PP 48/2016 17(1)).

    `coordinated` says whether that was done with the internal oversight office (17(2)).
    """

    kind: Literal["superior_followed_up"] = "superior_followed_up"
    by: Actor = Actor.OFFICIAL_SUPERIOR
    coordinated: Truth = True
    what: Text | None = None


class HandedToInspectorate(Event):
    """It is handed to the oversight office, by the official who sanctions (PP 48/2016 18(1)).

    Law enforcement hands over what proves administrative (PP 48/2016 20(3), PP 12/2017 25(9)).
    `received_on` is when the office received it (18(2)); without it, the day of the event.
    """

    kind: Literal["handed_to_inspectorate"] = "handed_to_inspectorate"
    by: Actor = Actor.SANCTIONING_OFFICIAL
    received_on: Day | None = None


class InspectionAssigned(Event):
    """The minister or the governor assigns the examination (PP 12/2017 38(17), 42(6), 44(5))."""

    kind: Literal["inspection_assigned"] = "inspection_assigned"
    by: Actor = Actor.SANCTIONING_OFFICIAL


class OfficialSummoned(Event):
    """The official is summoned in writing for a day of examination (PP 48/2016 21(1)-(2))."""

    kind: Literal["official_summoned"] = "official_summoned"
    by: Actor = Actor.OFFICIAL_SUPERIOR
    examination_day: Day


class OfficialMissed(Event):
    """The official did not come on the day of the examination (PP 48/2016 21(3), (5))."""

    kind: Literal["official_missed"] = "official_missed"
    by: Actor = Actor.OFFICIAL_SUPERIOR


class OfficialSummonedAgain(Event):
    """The official who did not come is summoned a second time (PP 48/2016 21(3))."""

    kind: Literal["official_summoned_again"] = "official_summoned_again"
    by: Actor = Actor.OFFICIAL_SUPERIOR
    examination_day: Day


class CrimeFound(Event):
    """The examination finds an element of crime (PP 48/2016 19(1), PP 12/2017 25(10))."""

    kind: Literal["crime_found"] = "crime_found"
    by: Actor = Actor.INSPECTORATE


class HandedToLawEnforcement(Event):
    """It is handed to law enforcement (PP 48/2016 19(1), 36; PP 12/2017 25(10))."""

    kind: Literal["handed_to_law_enforcement"] = "handed_to_law_enforcement"
    by: Actor = Actor.INSPECTORATE


class InvestigationOpened(Event):
    """Law enforcement begins to examine it (PP 48/2016 20(2), PP 12/2017 25(3)).

    `coordinated` says whether it coordinated with the internal oversight office before.
    """

    kind: Literal["investigation_opened"] = "investigation_opened"
    by: Actor = Actor.LAW_ENFORCEMENT
    coordinated: Truth = True


class InspectionConcluded(Event):
    """The oversight office's examination has a result (PP 48/2016 32(4), 33; PP 12/2017 38(19)).

    `result` is None where a register does not say it.
    """

    kind: Literal["inspection_concluded"] = "inspection_concluded"
    by: Actor = Actor.INSPECTORATE
    result: InspectionResult | None = None


class SanctionDecided(Event):
    """An administrative sanction is decided (PP 48/2016 41(1)).

    `says_why` is whether the decision names the violation and the sanction (Pasal 39).
    """

    kind: Literal["sanction_decided"] = "sanction_decided"
    by: Actor = Actor.SANCTIONING_OFFICIAL
    level: SanctionLevel | None = None
    says_why: Truth = True


class SanctionDelivered(Event):
    """The decision on the sanction is delivered to the official, in private (PP 48/2016 41(2))."""

    kind: Literal["sanction_delivered"] = "sanction_delivered"
    by: Actor = Actor.SANCTIONING_OFFICIAL
    in_private: Truth = True


class ResultReceived(Event):
    """Who must carry it out receives the result of the oversight (PP 12/2017 27(1), (5)).

    `claims_money` is whether it is about a claim of the treasury or of compensation (27(4)).
    """

    kind: Literal["result_received"] = "result_received"
    by: Actor = Actor.HEAD_OF_REGION
    claims_money: Truth = False


class ResultFollowedUp(Event):
    """The result of the oversight is carried out (PP 12/2017 27(1), (5))."""

    kind: Literal["result_followed_up"] = "result_followed_up"
    by: Actor = Actor.HEAD_OF_REGION
    what: Text | None = None
