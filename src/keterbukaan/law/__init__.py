"""What the regulations say, as data: provisions, readings and numbers. It computes no date."""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.law.actor import Actor as Actor
    from keterbukaan.law.age import Age as Age
    from keterbukaan.law.agreement import Agreement as Agreement
    from keterbukaan.law.agreement import Difference as Difference
    from keterbukaan.law.citation import Citation as Citation
    from keterbukaan.law.citation import Practice as Practice
    from keterbukaan.law.citation import RegulationId as RegulationId
    from keterbukaan.law.citation import RegulationLevel as RegulationLevel
    from keterbukaan.law.citation import Source as Source
    from keterbukaan.law.citation import parse_source as parse_source
    from keterbukaan.law.event import StartingEvent as StartingEvent
    from keterbukaan.law.limit import Direction as Direction
    from keterbukaan.law.limit import Kind as Kind
    from keterbukaan.law.limit import LimitNature as LimitNature
    from keterbukaan.law.limit import Scope as Scope
    from keterbukaan.law.limit import TimeLimit as TimeLimit
    from keterbukaan.law.limit import Unit as Unit
    from keterbukaan.law.limit_names import LimitName as LimitName
    from keterbukaan.law.limit_names import NumberedLimit as NumberedLimit
    from keterbukaan.law.limit_names import UnnumberedLimit as UnnumberedLimit
    from keterbukaan.law.number import LegalNumber as LegalNumber
    from keterbukaan.law.reading import CassationStart as CassationStart
    from keterbukaan.law.reading import CollectiveLeave as CollectiveLeave
    from keterbukaan.law.reading import CommencementStart as CommencementStart
    from keterbukaan.law.reading import DayOne as DayOne
    from keterbukaan.law.reading import ExemptionConsent as ExemptionConsent
    from keterbukaan.law.reading import ExemptionReview as ExemptionReview
    from keterbukaan.law.reading import HundredDaysHolidays as HundredDaysHolidays
    from keterbukaan.law.reading import HundredDaysStart as HundredDaysStart
    from keterbukaan.law.reading import IncompleteClock as IncompleteClock
    from keterbukaan.law.reading import InspectionStart as InspectionStart
    from keterbukaan.law.reading import LateAnswer as LateAnswer
    from keterbukaan.law.reading import MissingDay as MissingDay
    from keterbukaan.law.reading import NoticeAfterComplete as NoticeAfterComplete
    from keterbukaan.law.reading import OmbudsmanDays as OmbudsmanDays
    from keterbukaan.law.reading import OpenQuestion as OpenQuestion
    from keterbukaan.law.reading import Option as Option
    from keterbukaan.law.reading import PlainHari as PlainHari
    from keterbukaan.law.reading import Reading as Reading
    from keterbukaan.law.reading import Readings as Readings
    from keterbukaan.law.reading import RegistrationBar as RegistrationBar
    from keterbukaan.law.reading import RegistrationProof as RegistrationProof
    from keterbukaan.law.reading import Restated as Restated
    from keterbukaan.law.reading import RollOver as RollOver
    from keterbukaan.law.reading import SilenceStart as SilenceStart
    from keterbukaan.law.reading import SuperiorClock as SuperiorClock
    from keterbukaan.law.reading import open_question as open_question
    from keterbukaan.law.regulation import Regulation as Regulation
    from keterbukaan.law.rulebook import Rulebook as Rulebook
    from keterbukaan.law.stale import StaleRules as StaleRules
    from keterbukaan.law.stale import stale_rules as stale_rules
    from keterbukaan.law.titles import title as title
    from keterbukaan.law.verification import Confidence as Confidence
    from keterbukaan.law.verification import Verification as Verification
else:
    __getattr__, __dir__ = face(
        __name__,
        {
            "keterbukaan.law.actor": "Actor",
            "keterbukaan.law.age": "Age",
            "keterbukaan.law.agreement": "Agreement Difference",
            "keterbukaan.law.citation": (
                "Citation Practice RegulationId RegulationLevel Source parse_source"
            ),
            "keterbukaan.law.event": "StartingEvent",
            "keterbukaan.law.limit": "Direction Kind LimitNature Scope TimeLimit Unit",
            "keterbukaan.law.limit_names": "LimitName NumberedLimit UnnumberedLimit",
            "keterbukaan.law.number": "LegalNumber",
            "keterbukaan.law.reading": (
                "CassationStart CollectiveLeave CommencementStart DayOne ExemptionConsent "
                "ExemptionReview HundredDaysHolidays HundredDaysStart IncompleteClock "
                "InspectionStart LateAnswer MissingDay NoticeAfterComplete OmbudsmanDays "
                "OpenQuestion Option PlainHari Reading Readings RegistrationBar RegistrationProof "
                "Restated RollOver SilenceStart SuperiorClock open_question"
            ),
            "keterbukaan.law.regulation": "Regulation",
            "keterbukaan.law.rulebook": "Rulebook",
            "keterbukaan.law.stale": "StaleRules stale_rules",
            "keterbukaan.law.titles": "title",
            "keterbukaan.law.verification": "Confidence Verification",
        },
    )
