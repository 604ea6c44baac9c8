"""What must be open, what may be closed and for how long, and who says so."""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.information.archives import ArchiveCreator as ArchiveCreator
    from keterbukaan.information.archives import ArchiveKeeper as ArchiveKeeper
    from keterbukaan.information.archives import ArchiveStage as ArchiveStage
    from keterbukaan.information.category import Accessibility as Accessibility
    from keterbukaan.information.category import Category as Category
    from keterbukaan.information.category import Channel as Channel
    from keterbukaan.information.category import Condition as Condition
    from keterbukaan.information.category import Part as Part
    from keterbukaan.information.change_texts import change_letter_text as change_letter_text
    from keterbukaan.information.change_texts import change_sheet_text as change_sheet_text
    from keterbukaan.information.consequence import Consent as Consent
    from keterbukaan.information.consequence import ConsequenceTest as ConsequenceTest
    from keterbukaan.information.consequence import Redaction as Redaction
    from keterbukaan.information.consequence import Tester as Tester
    from keterbukaan.information.consequence import TestMoment as TestMoment
    from keterbukaan.information.dcat import to_dcat as to_dcat
    from keterbukaan.information.exemption import Exemption as Exemption
    from keterbukaan.information.exemption import ExemptionClaim as ExemptionClaim
    from keterbukaan.information.exemption import ExemptionState as ExemptionState
    from keterbukaan.information.exemption import ExemptionStatus as ExemptionStatus
    from keterbukaan.information.exemption import Extent as Extent
    from keterbukaan.information.exemption import OpeningEvent as OpeningEvent
    from keterbukaan.information.exemption_rows import EXEMPTION_FORM as EXEMPTION_FORM
    from keterbukaan.information.exemption_rows import ExemptionRow as ExemptionRow
    from keterbukaan.information.grounds import Ground as Ground
    from keterbukaan.information.grounds import GroundItem as GroundItem
    from keterbukaan.information.grounds import Grounds as Grounds
    from keterbukaan.information.grounds import Letter as Letter
    from keterbukaan.information.grounds import NeverExempt as NeverExempt
    from keterbukaan.information.grounds import OpenedBy as OpenedBy
    from keterbukaan.information.grounds import Opening as Opening
    from keterbukaan.information.grounds import RefusalClass as RefusalClass
    from keterbukaan.information.grounds import UnclaimableItem as UnclaimableItem
    from keterbukaan.information.immediate import ImmediateAnnouncement as ImmediateAnnouncement
    from keterbukaan.information.items import Item as Item
    from keterbukaan.information.items import ItemList as ItemList
    from keterbukaan.information.items import Items as Items
    from keterbukaan.information.letters import ChangeOutcome as ChangeOutcome
    from keterbukaan.information.letters import Consideration as Consideration
    from keterbukaan.information.letters import ExemptionLetter as ExemptionLetter
    from keterbukaan.information.letters import StatusChange as StatusChange
    from keterbukaan.information.letters import Weighing as Weighing
    from keterbukaan.information.letters import WrittenConsideration as WrittenConsideration
    from keterbukaan.information.personal_data import ExceptionEffect as ExceptionEffect
    from keterbukaan.information.personal_data import PersonalDataDuty as PersonalDataDuty
    from keterbukaan.information.personal_data import PersonalDataException as PersonalDataException
    from keterbukaan.information.personal_data import PersonalDataLateness as PersonalDataLateness
    from keterbukaan.information.personal_data import PersonalDataLimit as PersonalDataLimit
    from keterbukaan.information.personal_data import personal_data_duty as personal_data_duty
    from keterbukaan.information.public_list import LIST_FORM as LIST_FORM
    from keterbukaan.information.public_list import ListProposal as ListProposal
    from keterbukaan.information.public_list import ListReview as ListReview
    from keterbukaan.information.public_list import ListRow as ListRow
    from keterbukaan.information.public_list import PublicInformationList as PublicInformationList
    from keterbukaan.information.publications import PUBLICATION_FORM as PUBLICATION_FORM
    from keterbukaan.information.publications import Check as Check
    from keterbukaan.information.publications import Checklist as Checklist
    from keterbukaan.information.publications import Publication as Publication
    from keterbukaan.information.publications import Standing as Standing
    from keterbukaan.information.publications import checklist as checklist
    from keterbukaan.information.secrecy import SecrecyClause as SecrecyClause
    from keterbukaan.information.secrecy import SecrecyClauses as SecrecyClauses
    from keterbukaan.information.secrecy import SecrecyForce as SecrecyForce
    from keterbukaan.information.secrecy import UnreadSecrecy as UnreadSecrecy
    from keterbukaan.information.texts import letter_text as letter_text
    from keterbukaan.information.texts import sheet_text as sheet_text
    from keterbukaan.organization.body_kind import BodyKind as BodyKind
else:
    __getattr__, __dir__ = face(
        __name__,
        {
            "keterbukaan.information.archives": "ArchiveCreator ArchiveKeeper ArchiveStage",
            "keterbukaan.information.category": ("Accessibility Category Channel Condition Part"),
            "keterbukaan.information.change_texts": "change_letter_text change_sheet_text",
            "keterbukaan.information.consequence": (
                "Consent ConsequenceTest Redaction TestMoment Tester"
            ),
            "keterbukaan.information.dcat": "to_dcat",
            "keterbukaan.information.exemption": (
                "Exemption ExemptionClaim ExemptionState ExemptionStatus Extent OpeningEvent"
            ),
            "keterbukaan.information.exemption_rows": "EXEMPTION_FORM ExemptionRow",
            "keterbukaan.information.grounds": (
                "Ground GroundItem Grounds Letter NeverExempt OpenedBy Opening RefusalClass "
                "UnclaimableItem"
            ),
            "keterbukaan.information.immediate": "ImmediateAnnouncement",
            "keterbukaan.information.items": "Item ItemList Items",
            "keterbukaan.information.letters": (
                "ChangeOutcome Consideration ExemptionLetter StatusChange Weighing "
                "WrittenConsideration"
            ),
            "keterbukaan.information.personal_data": (
                "ExceptionEffect PersonalDataDuty PersonalDataException PersonalDataLateness "
                "PersonalDataLimit personal_data_duty"
            ),
            "keterbukaan.information.public_list": (
                "LIST_FORM ListProposal ListReview ListRow PublicInformationList"
            ),
            "keterbukaan.information.publications": (
                "Check Checklist PUBLICATION_FORM Publication Standing checklist"
            ),
            "keterbukaan.information.secrecy": (
                "SecrecyClause SecrecyClauses SecrecyForce UnreadSecrecy"
            ),
            "keterbukaan.organization.body_kind": "BodyKind",
            "keterbukaan.information.texts": "letter_text sheet_text",
        },
    )
