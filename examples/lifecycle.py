"""One matter from request to mediation: who owes what, and what the citizen may do, each step.

Run it: `python examples/lifecycle.py`, or with a folder to have the picture written there.
"""

import sys
from datetime import date
from pathlib import Path

from keterbukaan import Applicant, Dispute, Dossier, InformationObjection, InformationRequest
from keterbukaan.cases import ApplicantKind, Document, actor_words
from keterbukaan.cases.dispute import (
    DisputeRegistered,
    HearingHeld,
    MediationAgreed,
    MediationDecided,
    MediationStarted,
    PanelAppointed,
    ProofSent,
    Summoned,
)
from keterbukaan.cases.objection import (
    GroundClaim,
    ObjectionAnswered,
    ObjectionGround,
    ObjectionOutcome,
    ObjectionRegistered,
)
from keterbukaan.cases.request import DeclaredComplete, Registered, RequestItem
from keterbukaan.files import write_whole


def show(title: str, dossier: Dossier, on: date) -> None:
    """Print what is owed and what may be done on a day, each with its article."""
    print(f"\n{on}  {title}")
    for owed in dossier.obligations(on=on):
        late = "  TERLAMBAT" if owed.late else ""
        until = f" sampai {owed.by_day}" if owed.by_day else ""
        print(
            f"  wajib: {actor_words(owed.who, 'id')} {owed.text_id}{until} ({owed.citation}){late}"
        )
    for remedy in dossier.remedies(on=on):
        when = f", {remedy.first} s.d. {remedy.last}" if remedy.last else ""
        print(f"  dapat: {remedy.text_id}{when} ({remedy.citation})")


applicant = Applicant(
    kind=ApplicantKind.PERSON,
    name="Budi",
    identity="3201010101900001",
    address="Jalan Contoh 1, Sampit",
    email="budi@example.org",
    documents=frozenset({Document.IDENTITY_CARD}),
)
request = InformationRequest(
    received=date(2025, 3, 24),
    items=(RequestItem(number=1, details="Dokumen kontrak jalan lingkar 2024"),),
    applicant=applicant,
    purpose="penelitian",
    way_to_obtain="salinan",
    way_to_send="surel",
)
request = request.record(Registered(on=date(2025, 3, 24), number="017/PPID/2025"))
request = request.record(DeclaredComplete(on=date(2025, 3, 25)))
show("Permohonan diterima, tercatat, lengkap", Dossier(request=request), date(2025, 3, 26))
show("Tidak ada jawaban", Dossier(request=request), date(2025, 4, 21))

objection = InformationObjection(
    received=date(2025, 4, 28),
    request_number="017/PPID/2025",
    claims=(GroundClaim(ground=ObjectionGround.NOT_ANSWERED),),
    applicant=applicant,
    purpose="penelitian",
)
objection = objection.record(ObjectionRegistered(on=date(2025, 4, 28), number="K-03/2025"))
show("Keberatan diajukan", Dossier(request=request, objection=objection), date(2025, 5, 5))

objection = objection.record(
    ObjectionAnswered(
        on=date(2025, 6, 16),
        outcome=ObjectionOutcome.UPHELD_OTHERWISE,
        number="180/77/2025",
        reasons="dokumen masih diperiksa",
        received_on=date(2025, 6, 17),
    )
)
show("Atasan PPID menguatkan", Dossier(request=request, objection=objection), date(2025, 6, 18))

dispute = Dispute(
    filed=date(2025, 6, 30),
    applicant=applicant,
    grounds=frozenset("c"),
    request_number="017/PPID/2025",
    objection_number="K-03/2025",
)
for event in (
    DisputeRegistered(on=date(2025, 7, 1), number="005/VII/KI-Kalteng-PS/2025"),
    ProofSent(on=date(2025, 7, 1)),
    PanelAppointed(on=date(2025, 7, 2), members=3, mediator="Komisioner A"),
    Summoned(
        on=date(2025, 7, 3),
        hearing_on=date(2025, 7, 14),
        applicant_received_on=date(2025, 7, 4),
        respondent_received_on=date(2025, 7, 4),
    ),
    HearingHeld(on=date(2025, 7, 14), adjourned_for_mediation=True),
):
    dispute = dispute.record(event)
dossier = Dossier(request=request, objection=objection, dispute=dispute)
show("Sidang pertama", dossier, date(2025, 7, 14))

dispute = dispute.record(MediationStarted(on=date(2025, 7, 15)))
dossier = Dossier(request=request, objection=objection, dispute=dispute)
show("Mediasi dimulai", dossier, date(2025, 7, 16))

everything = frozenset("abcdefg")
dispute = dispute.record(MediationAgreed(on=date(2025, 7, 28), contents=everything, checked=True))
dispute = dispute.record(
    MediationDecided(on=date(2025, 7, 30), contents=everything, comply_by=date(2025, 8, 13))
)
dossier = Dossier(request=request, objection=objection, dispute=dispute)
show("Putusan mediasi", dossier, date(2025, 8, 4))

print("\nPenyimpangan:")
for each in dossier.irregularities():
    print(f"  {each.on}  {each.text('id')}")
print()
picture = dossier.timeline(on=date(2025, 8, 4))
print(picture.text("id"))
if len(sys.argv) > 1:
    write_whole(Path(sys.argv[1], "lifecycle.svg"), picture.svg("id").encode())
