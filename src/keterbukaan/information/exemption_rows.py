"""The list of exempt information as a body keeps it in a table (daftar informasi dikecualikan).

A row may hold several grounds that rest on the same acts. A claim or period that the law refuses
makes the row a problem.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field, field_validator, model_validator

from keterbukaan.errors import RecordError
from keterbukaan.files.forms import TableForm
from keterbukaan.information._exemption_form import SENSES, WORDS, decided_in, whole_row
from keterbukaan.information._legal_basis import letters_in_column
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

    `also` are the further letters that it is closed by, such as "i" or "h angka 5".
    `consequence` is what would follow if it were opened.
    """

    number: Private
    information: Private
    document: MaybePrivate = None
    holder: MaybePrivate = None
    also: Annotated[tuple[Text, ...], Field(repr=False)] = ()
    extent: Extent = Extent.WHOLE
    consequence: MaybePrivate = None
    decided_on: Day
    expires_on: Day | None = None
    period: Text | None = None

    @field_validator("also")
    @classmethod
    def _are_letters(cls, also: tuple[str, ...]) -> tuple[str, ...]:
        """Return them as `letters_in_column` has them; each must be a letter of Pasal 17."""
        found = tuple(each for words in also for each in letters_in_column(words))
        if len(found) < len(also):
            raise RecordError(
                field="also",
                problem_id="memuat yang bukan huruf a sampai j; tulis misalnya h angka 5",
                problem_en="holds what is no letter from a to j; write for example h angka 5",
                citation="UU 14/2008 Pasal 17",
            )
        return found

    @property
    def claims(self) -> tuple[ExemptionClaim, ...]:
        """Every ground that it is closed by, the first one first."""
        first = ExemptionClaim(letter=self.letter, item=self.item, act=self.act)
        return (first, *(_claim(each, self.act) for each in self.also))

    @model_validator(mode="after")
    def _lasts_no_longer_than_it_may(self) -> ExemptionRow:
        check_period(self.claims, self.decided_on, self._ends_on, self.period)
        return self

    @property
    def _ends_on(self) -> date | None:
        return self.expires_on or stated_end(self.period, self.decided_on)

    def findings(self) -> tuple[Finding, ...]:
        """Return what is advised about its basis and its period, by what bound on its day."""
        on = self.decided_on
        basis = tuple(each for claim in self.claims for each in claim.unconfirmed(on=on))
        period = period_findings(self.claims, self.expires_on, self.period)
        beyond = beyond_this_reading(self.claims, on, self._ends_on, Readings())
        told = (*basis, *bound((*period, *beyond), on))
        if any(each.field == "period" for each in told):  # it says already that no end is told
            return told
        return (*told, *unknown_end(self.expires_on, self.period, on))

    def exemption(self) -> Exemption:
        """Return the exemption that the row records."""
        return Exemption(
            number=self.number,
            information=self.information,
            document=self.document,
            holder=self.holder,
            extent=self.extent,
            claims=self.claims,
            decided_on=self.decided_on,
            expires_on=self.expires_on,
            period=self.period,
        )


def _claim(words: str, act: str) -> ExemptionClaim:
    letter, _, item = words.partition(" angka ")
    return ExemptionClaim.model_validate({"letter": letter, "item": item or None, "act": act})


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
        "also": ("Huruf lain", "Further letters"),
        "act": ("Dasar hukum", "Act", "Dasar hukum pengecualian", "Undang-undang"),
        "kind": ("Jenis yang tidak dapat dikecualikan", "Kind"),
        "consequence": ("Konsekuensi bila dibuka", "Consequence if opened", "Konsekuensi"),
        "decided_on": ("Tanggal penetapan", "Decided on", "Ditetapkan"),
        "expires_on": ("Berakhir", "Expires on", "Tanggal berakhir"),
        "period": ("Jangka waktu", "Period", "Jangka waktu pengecualian"),
    },
    named_by="number",
    required=frozenset({"information", "act", "decided_on"}),
    lists=frozenset({"also"}),
    codes=frozenset({"kind", "extent"}),
    days=frozenset({"decided_on", "expires_on"}),
    once={"decided_on": decided_in},
    senses=SENSES,
    words=WORDS,
    complete=whole_row,
)
"""How exempt information stands in a table."""
