"""The list of exempt information as a body keeps it in a table (daftar informasi dikecualikan).

One row holds one ground. A claim or period that the law refuses makes the row a problem.
"""

from __future__ import annotations

from datetime import date

from pydantic import model_validator

from keterbukaan.files.forms import TableForm
from keterbukaan.information._period import (
    beyond_this_reading,
    check_period,
    period_findings,
    stated_end,
    unknown_end,
)
from keterbukaan.information.exemption import (
    Exemption,
    ExemptionClaim,
    Extent,
)
from keterbukaan.law._earlier import bound
from keterbukaan.law.reading import Readings
from keterbukaan.records.finding import Finding
from keterbukaan.records.record import Day, MaybePrivate, Private, Text

__all__ = ["EXEMPTION_FORM", "ExemptionRow"]


class ExemptionRow(ExemptionClaim):
    """One exempt item with its ground, as a row (baris daftar informasi dikecualikan).

    `consequence` is what would follow if it were opened.
    """

    number: Private
    information: Private
    document: MaybePrivate = None
    holder: MaybePrivate = None
    extent: Extent = Extent.WHOLE
    consequence: MaybePrivate = None
    decided_on: Day
    expires_on: Day | None = None
    period: Text | None = None

    @model_validator(mode="after")
    def _lasts_no_longer_than_it_may(self) -> ExemptionRow:
        check_period((self,), self.decided_on, self._ends_on, self.period)
        return self

    @property
    def _ends_on(self) -> date | None:
        return self.expires_on or stated_end(self.period, self.decided_on)

    def findings(self) -> tuple[Finding, ...]:
        """Return what is advised about its period, by what bound on the day it was decided."""
        period = period_findings((self,), self.expires_on, self.period)
        beyond = beyond_this_reading((self,), self.decided_on, self._ends_on, Readings())
        told = tuple(bound((*period, *beyond), self.decided_on))
        if any(each.field == "period" for each in told):  # it says already that no end is told
            return told
        return (*told, *unknown_end(self.expires_on, self.period, self.decided_on))

    def exemption(self) -> Exemption:
        """Return the exemption that the row records."""
        return Exemption(
            number=self.number,
            information=self.information,
            document=self.document,
            holder=self.holder,
            extent=self.extent,
            claims=(ExemptionClaim(letter=self.letter, item=self.item, act=self.act),),
            decided_on=self.decided_on,
            expires_on=self.expires_on,
            period=self.period,
        )


EXEMPTION_FORM = TableForm(
    model=ExemptionRow,
    headers={
        "number": ("Nomor penetapan", "Number", "Nomor SK", "Nomor", "No"),
        "information": ("Informasi yang dikecualikan", "Information", "Informasi"),
        "document": ("Dokumen", "Document"),
        "holder": ("Unit", "Holder", "Unit kerja"),
        "extent": ("Seluruhnya atau sebagian", "Extent", "Cakupan"),
        "letter": ("Huruf Pasal 17", "Letter", "Huruf"),
        "item": ("Angka", "Item"),
        "act": ("Dasar hukum", "Act", "Dasar hukum pengecualian", "Undang-undang"),
        "kind": ("Jenis yang tidak dapat dikecualikan", "Kind"),
        "consequence": ("Konsekuensi bila dibuka", "Consequence if opened", "Konsekuensi"),
        "decided_on": ("Tanggal penetapan", "Decided on", "Ditetapkan"),
        "expires_on": ("Berakhir", "Expires on", "Tanggal berakhir"),
        "period": ("Jangka waktu", "Period", "Jangka waktu pengecualian"),
    },
    named_by="number",
    required=frozenset({"information", "letter", "act", "decided_on"}),
    codes=frozenset({"letter", "kind", "extent"}),
    days=frozenset({"decided_on", "expires_on"}),
)
"""How exempt information stands in a table."""
