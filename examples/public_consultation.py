"""A service standard made with the public: each step, its last day, and who may do what.

Run it: `python examples/public_consultation.py`.
"""

from datetime import date

from keterbukaan import duties_in
from keterbukaan.cases import actor_words
from keterbukaan.cases.consultation import Consultation
from keterbukaan.duties import DutyFacts, ServiceStandard

consulted = Consultation(
    service="Izin usaha",
    minutes_signed=date(2025, 3, 3),
    draft_published=date(2025, 3, 6),
    comments=(date(2025, 3, 12), date(2025, 3, 18)),
    draft_revised=date(2025, 3, 27),
    standard_set=date(2025, 4, 8),
    notice_published=date(2025, 4, 21),
)

print(f"Standar pelayanan: {consulted.service}")
for day in (
    date(2025, 3, 3),
    date(2025, 3, 6),
    date(2025, 3, 18),
    date(2025, 3, 27),
    date(2025, 4, 18),
    date(2025, 4, 21),
):
    told = consulted.standing(on=day)
    print(f"\n{day}  {told.stage.label('id')}")
    for owed in told.obligations:
        late = "  TERLAMBAT" if owed.late else ""
        until = f" sampai {owed.due}" if owed.due else ""
        who = actor_words(owed.who, "id")
        print(f"  wajib: {who} {owed.text('id')}{until} ({owed.citation}){late}")
    for remedy in told.remedies:
        when = f"{remedy.first} s.d. {remedy.last}" if remedy.last else f"sejak {remedy.first}"
        who = actor_words(remedy.who, "id")
        print(f"  dapat: {who} {remedy.text('id')}, {when} ({remedy.citation})")

print("\nYang menyimpang:")
for each in consulted.irregularities():
    print(f"  {each.on}  {each.text('id')}")

# From then on the standard is evaluated each year, and reviewed every three.
standard = ServiceStandard(
    service=consulted.service,
    last_evaluated=consulted.standard_set,
    last_reviewed=consulted.standard_set,
)
print("\nSesudah itu:")
for duty in duties_in(2028, DutyFacts(standards=(standard,))).duties:
    print(f"  {duty.on}  {duty.title('id')} ({duty.deadline.citations[0]})")
