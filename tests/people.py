"""The sample people of the tests, made up: one who asks or complains, and one who acts for them."""

from __future__ import annotations

from keterbukaan.cases.people import Applicant, ApplicantKind, Document

NAME, OTHER_NAME = "Budi", "Sari"
NIK, NIK_OF_A_WOMAN = "3201010101900001", "3201014101900001"
ADDRESS = "Jalan Contoh 1"
OCCUPATION = "peneliti"
TELEPHONE = "0812-3456-7890"
EMAIL = "budi@example.org"

APPLICANT = Applicant(
    kind=ApplicantKind.PERSON,
    name=NAME,
    identity=NIK,
    address=ADDRESS,
    occupation=OCCUPATION,
    telephone=TELEPHONE,
    email=EMAIL,
    documents=frozenset({Document.IDENTITY_CARD}),
)
