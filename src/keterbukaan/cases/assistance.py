"""Assistance between public bodies (Bantuan Kedinasan): a body asks another for information.

Perki 1/2021 Pasal 4 ayat (1) huruf c, 54 and 55. Public bodies are not applicants; no text
that was read sets a time for the answer.
"""

from __future__ import annotations

from pydantic import model_validator

from keterbukaan._words import LabelledEnum
from keterbukaan.errors import RecordError
from keterbukaan.records.finding import Finding, Weight
from keterbukaan.records.record import Day, MaybePrivate, Private, SetOf, Text, Truth
from keterbukaan.records.stored import Stored

__all__ = ["AssistanceNeed", "AssistanceRequest", "AssistanceWay"]


class AssistanceNeed(LabelledEnum):
    """Why a body needs the information (Perki 1/2021 Pasal 54 ayat (1) huruf a to c)."""

    ACTION = ("tindakan", "melakukan tindakan", "to take an action")
    ADMINISTRATION = (
        "penyelenggaraan_pemerintahan",
        "penyelenggaraan pemerintahan",
        "to run the government",
    )
    SERVICE = ("pelayanan_publik", "pelayanan publik", "to serve the public")


class AssistanceWay(LabelledEnum):
    """How the information is shared (Perki 1/2021 Pasal 55 ayat (2))."""

    DIRECT = ("langsung", "langsung", "directly")
    SATU_DATA = (
        "portal_satu_data",
        "melalui portal Satu Data Indonesia",
        "through the portal Satu Data Indonesia",
    )


class AssistanceRequest(Stored):
    """One body's request to another, and what became of it (permintaan bantuan kedinasan).

    >>> from datetime import date
    >>> asked = AssistanceRequest(
    ...     asked_on=date(2026, 3, 2), by_body="Kabupaten Contoh", of_body="BPS",
    ...     details="Data kemiskinan", way=AssistanceWay.DIRECT, refused_because="di luar wewenang",
    ...     emergency=True, coordinated_with="PPID BPS",
    ... )
    >>> [finding.citation for finding in asked.findings()]
    ['Perki 1/2021 Pasal 54 ayat (3)']
    """

    asked_on: Day
    by_body: Text
    of_body: Text
    details: Private
    needs: SetOf[AssistanceNeed] = frozenset()
    emergency: Truth = False
    way: AssistanceWay = AssistanceWay.DIRECT
    coordinated_with: MaybePrivate = None
    shared_on: Day | None = None
    refused_because: MaybePrivate = None

    @model_validator(mode="after")
    def _ends_in_one_way(self) -> AssistanceRequest:
        if self.shared_on is not None and self.refused_because is not None:
            raise RecordError(
                field="refused_because",
                problem_id="tidak mungkin sekaligus diberikan dan ditolak",
                problem_en="it cannot be both shared and refused",
                citation="Perki 1/2021 Pasal 54 ayat (2)",
            )
        if self.shared_on is not None and self.shared_on < self.asked_on:
            raise RecordError(
                field="shared_on",
                problem_id=f"diberikan {self.shared_on}, sebelum diminta {self.asked_on}",
                problem_en=f"shared on {self.shared_on}, before it was asked on {self.asked_on}",
                citation="Perki 1/2021 Pasal 55 ayat (1)",
            )
        return self

    def findings(self) -> tuple[Finding, ...]:
        """Return what is missing or not allowed, such as a refusal in an emergency."""
        found = []
        if self.emergency and self.refused_because is not None:
            found.append(
                Finding(
                    "refused_because",
                    "dalam keadaan darurat bantuan wajib diberikan",
                    "in an emergency the assistance must be given",
                    "Perki 1/2021 Pasal 54 ayat (3)",
                )
            )
        if not self.needs and not self.emergency:
            found.append(
                Finding(
                    "needs",
                    "tidak satu pun syarat bantuan dipenuhi; badan yang dimintai boleh menolak",
                    "no condition of assistance is met; the body that was asked may refuse",
                    "Perki 1/2021 Pasal 54 ayat (1)",
                )
            )
        if self.needs and self.refused_because is not None and not self.emergency:
            found.append(
                Finding(
                    "refused_because",
                    "ditolak walaupun syaratnya dipenuhi; penolakan hanya diatur bila syarat tidak "
                    "dipenuhi",
                    "refused although a condition is met; the text allows it only where none is",
                    "Perki 1/2021 Pasal 54 ayat (2)",
                    Weight.ADVISED,
                )
            )
        if self.coordinated_with is None:
            direct = self.way is AssistanceWay.DIRECT
            found.append(
                Finding(
                    "coordinated_with",
                    f"belum berkoordinasi dengan {'PPID badan itu' if direct else 'Walidata'}",
                    f"not coordinated with {'its PPID' if direct else 'the data custodian'}",
                    f"Perki 1/2021 Pasal 55 ayat ({3 if direct else 4})",
                )
            )
        return tuple(found)
