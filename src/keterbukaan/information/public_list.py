"""The public information list (Daftar Informasi Publik): its rows, and how it comes to be decided.

The seven columns are those of Perki 1/2021 Pasal 21 ayat (2) and Lampiran I. The way is that of
Pasal 45: the implementing PPID proposes, the PPID reviews and classifies, the PPID decides with
the superior's consent, and the list is updated at least as often as the law says.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from pydantic import PositiveInt, field_validator, model_validator

from keterbukaan._arguments import checked
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.deadlines.due import due
from keterbukaan.errors import RecordError
from keterbukaan.files.forms import TableForm
from keterbukaan.information._list_form import SENSES, TICKS, WORDS, whole_row
from keterbukaan.information.archives import ArchiveCreator, ArchiveKeeper, keepers_of
from keterbukaan.information.category import Category, known_member
from keterbukaan.information.consequence import Consent, consent_finding
from keterbukaan.information.exemption import Exemption
from keterbukaan.information.grounds import OpenedBy
from keterbukaan.information.items import Items, key_in_record
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law._earlier import bound, first_in_force, unread
from keterbukaan.organization.roles import Decision
from keterbukaan.records.finding import Finding, demand
from keterbukaan.records.record import (
    Day,
    Private,
    Record,
    Text,
    Url,
    YearText,
    or_refusal,
)
from keterbukaan.records.stored import Stored

__all__ = ["LIST_FORM", "ListProposal", "ListReview", "ListRow", "PublicInformationList"]

_OPENED_IN_DISPUTE = frozenset({OpenedBy.OBJECTION, OpenedBy.COMMISSION, OpenedBy.COURT})
"""What makes information an item of Perki 1/2021 Pasal 21 ayat (1) huruf q."""
_LISTS = "Perki 1/2021 Pasal 45"
_NUMBERS = "Perki 1/2021 Pasal 21 ayat (2) huruf a"
_THE_ACT = "UU 14/2008 Pasal 11 ayat (1) huruf a"
"""The list as the Act orders it: of all public information, without what is exempt."""


class ListRow(Record):
    """One row of the list (baris Daftar Informasi Publik).

    The first seven fields are the official columns, in their order. Beside them stand the code
    and place of the same thing in the archive, the category, the item of the lists that it meets,
    and where it can be had.
    """

    number: Private
    summary: Text
    holder: Private
    responsible: Private
    made: YearText
    form: Text
    retention: Text
    archive_code: Text | None = None
    archive_location: Text | None = None
    category: Category | None = None
    item: Text | None = None
    url: Url | None = None

    @field_validator("category")
    @classmethod
    def _is_open(cls, category: Category | None) -> Category | None:
        if category is Category.EXEMPT:
            raise RecordError(
                field="category",
                problem_id="informasi yang dikecualikan tidak masuk Daftar Informasi Publik",
                problem_en="exempt information does not enter the public information list",
                citation=_THE_ACT,
            )
        return category

    @field_validator("item")
    @classmethod
    def _is_known(cls, name: str | None) -> str | None:
        return None if name is None else key_in_record(name, _THE_ACT)

    @checked
    def keepers(self, creator: ArchiveCreator) -> tuple[ArchiveKeeper, ...]:
        """Return which office keeps what the row names, from the words of its retention.

        An active archive and an inactive one have keepers of their own (UU 43/2009, PP 28/2012);
        how often it is used decides, which the list does not tell.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        return keepers_of(self.retention, creator)

    @classmethod
    @checked
    def of_opened(
        cls, exemption: Exemption, *, on: date, columns: Mapping[str, str], **more: object
    ) -> ListRow:
        """Return the row by which information that is no longer exempt enters the list.

        `columns` gives the columns that an exemption does not hold (number, responsible, made,
        form, retention, and holder where it is not known).

        Raises:
            RecordError: the information is still exempt on that day, or a column is missing or
                malformed.
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        status = exemption.status(on=on)
        if not status.is_open:
            raise RecordError(
                field="information",
                problem_id=f"masih dikecualikan pada {on}",
                problem_en=f"still exempt on {on}",
                citation=first_in_force(on, "Perki 1/2021 Pasal 52 ayat (4)") or _THE_ACT,
            )
        known = {"summary": exemption.information, "holder": exemption.holder}
        values = {**{key: value for key, value in known.items() if value}, **columns, **more}
        values.setdefault("category", Category.ANY_TIME)
        if status.opened_by in _OPENED_IN_DISPUTE:
            declared = (Items.national()[key] for key in ("perki.21.1.q", "uu.11.2"))
            places = {str(item.citation): item.key for item in declared}
            if (place := first_in_force(on, *places)) is not None:
                values.setdefault("item", places[place])
        return cls.load(values)


LIST_FORM = TableForm(
    model=ListRow,
    headers={
        "number": ("No.", "No", "Nomor", "Number"),
        "summary": (
            "Ringkasan isi informasi",
            "Summary",
            "Ringkasan informasi",
            "Ringkasan",
            "Isi informasi",
            "Judul informasi",
            "Judul",
        ),
        "holder": (
            "Pejabat/Unit/Satker yang menguasai informasi",
            "Holder",
            "Pejabat atau unit/satuan kerja yang menguasai informasi",
            "Pejabat/unit yang menguasai informasi",
            "Unit yang menguasai informasi",
            "Unit kerja",
            "Satuan kerja",
            "Unit",
        ),
        "responsible": (
            "Penanggung jawab pembuatan atau penerbitan informasi",
            "Responsible",
            "Penanggungjawab pembuatan atau penerbitan informasi",
            "Penanggung jawab",
            "Penanggungjawab",
        ),
        "made": (
            "Waktu dan tempat pembuatan informasi",
            "Made when and where",
            "Waktu dan tempat pembuatan",
            "Waktu pembuatan",
        ),
        "form": (
            "Bentuk informasi yang tersedia",
            "Form",
            "Bentuk informasi",
            "Bentuk",
            "Format",
        ),
        "retention": (
            "Jangka waktu penyimpanan atau retensi arsip",
            "Retention",
            "Jangka waktu penyimpanan",
            "Retensi arsip",
            "Retensi",
        ),
        "archive_code": ("Kode klasifikasi arsip", "Archive code", "Kode arsip"),
        "archive_location": ("Lokasi simpan arsip", "Archive location", "Lokasi simpan"),
        "category": ("Kategori", "Category", "Klasifikasi", "Jenis informasi"),
        "item": ("Butir", "Item", "Kode butir"),
        "url": ("Tautan", "Link", "URL"),
    },
    named_by="number",
    required=frozenset({"number", "summary", "holder"}),
    codes=frozenset({"category"}),
    senses=SENSES,
    words=WORDS,
    synonyms={"terbuka": "", "publik": "", "umum": "", "open": "", "public": ""},
    ticks=TICKS,
    complete=whole_row,
)
"""How the list stands in a table: Lampiran I, and the archive's columns after it."""


class ListProposal(Stored):
    """What the implementing PPID of a unit proposes (usulan; Pasal 45 ayat (2) and (3))."""

    unit: Text
    proposed_on: Day
    rows: tuple[ListRow, ...]

    @checked
    def review(
        self,
        *,
        on: date,
        categories: Mapping[str, Category] | None = None,
        returned: Mapping[str, str] | None = None,
    ) -> ListReview:
        """Return the PPID's review: each row classified, or returned with a reason (45 ayat (4)).

        `categories` and `returned` are by the row's number; a row that already has a category
        keeps it unless another is given.

        Raises:
            RecordError: a number is not in the proposal, a row is called exempt or is both
                classified and returned, or the review comes before the proposal.
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        categories = {
            number: known_member(Category, each, "kategori", "category")
            for number, each in (categories or {}).items()
        }
        returned = returned or {}
        known = {row.number for row in self.rows}
        if both := sorted(categories.keys() & returned.keys()):
            raise _refusal(
                "rows",
                f"nomor {both[0]} diklasifikasi dan sekaligus dikembalikan",
                f"number {both[0]} is both classified and returned",
                4,
                on,
            )
        for number in (*categories, *returned):
            if number not in known:
                raise _refusal(
                    "rows",
                    f"usulan {self.unit} tidak memuat nomor {number}",
                    f"the proposal of {self.unit} has no number {number}",
                    4,
                    on,
                )
        if exempt := [number for number, each in categories.items() if each is Category.EXEMPT]:
            raise _refusal(
                "rows",
                f"nomor {exempt[0]} dikecualikan; kembalikan dengan alasannya",
                f"number {exempt[0]} is exempt; return it with the reason",
                4,
                on,
            )
        if on < self.proposed_on:
            raise _refusal(
                "on",
                f"ditelaah {on}, sebelum diusulkan {self.proposed_on}",
                f"reviewed on {on}, before it was proposed on {self.proposed_on}",
                4,
                on,
            )
        accepted = tuple(
            row.model_copy(update={"category": categories[row.number]})
            if row.number in categories
            else row
            for row in self.rows
            if row.number not in returned
        )
        given_back = tuple(
            ReturnedRow(number=number, reason=reason) for number, reason in returned.items()
        )
        return ListReview(unit=self.unit, reviewed_on=on, rows=accepted, returned=given_back)


class ReturnedRow(Record):
    """A row that the PPID gave back to the unit, and why."""

    number: Private
    reason: Private


class ListReview(Stored):
    """What the PPID made of a proposal: rows accepted and classified, others returned (telaah)."""

    unit: Text
    reviewed_on: Day
    rows: tuple[ListRow, ...]
    returned: tuple[ReturnedRow, ...] = ()

    def findings(self) -> tuple[Finding, ...]:
        """Return which rows were not classified, where that bound on the day of the review."""
        found = (
            Finding(
                "category",
                f"{self.unit}, nomor {row.number}: belum diklasifikasi",
                f"{self.unit}, number {row.number}: not classified",
                "Perki 1/2021 Pasal 45 ayat (4)",
            )
            for row in self.rows
            if row.category is None
        )
        return (*bound(found, self.reviewed_on), *unread(self.reviewed_on, "reviewed_on"))


class PublicInformationList(Stored):
    """The list as decided: by which letter, on which day, with whose consent (Pasal 45).

    What Pasal 45 asks for it asks of lists decided since it is in force.
    """

    body: Text
    decision: Text
    decided_on: Day
    consent: Consent | None = None
    version: PositiveInt = 1
    rows: tuple[ListRow, ...]

    @model_validator(mode="after")
    def _is_consented_to(self) -> PublicInformationList:
        decision, on = Decision.PUBLIC_INFORMATION_LIST, self.decided_on
        for finding in consent_finding(self.consent, decision, None, on):
            raise RecordError(
                field=finding.field,
                problem_id=finding.text_id,
                problem_en=finding.text_en,
                citation=finding.citation,
            )
        for row in self.rows:
            if row.category is None and first_in_force(on, f"{_LISTS} ayat (4)"):
                raise _refusal(
                    "rows",
                    f"{row.holder}, nomor {row.number}: belum diklasifikasi",
                    f"{row.holder}, number {row.number}: not classified",
                    4,
                    on,
                )
        if self.consent and self.consent.on > on and first_in_force(on, f"{_LISTS} ayat (6)"):
            raise _refusal(
                "consent",
                f"disetujui {self.consent.on}, sesudah ditetapkan {self.decided_on}",
                f"consented to on {self.consent.on}, after it was decided on {self.decided_on}",
                6,
                on,
            )
        return self

    @classmethod
    @checked
    def decide(
        cls,
        reviews: Iterable[ListReview],
        *,
        body: str,
        decision: str,
        on: date,
        consent: Consent | None,
    ) -> PublicInformationList:
        """Put the reviewed proposals of all units together into one decided list.

        Raises:
            IncompleteRecordError: a row was not classified.
            RecordError: there is no row, the decision or its consent comes before a review, or the
                consent is not the superior's or comes after.
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        reviews = tuple(reviews)
        findings = [finding for review in reviews for finding in review.findings()]
        demand(findings, "Telaah Daftar Informasi Publik", "The review of the list")
        if not any(review.rows for review in reviews):
            raise _refusal(
                "rows", "daftar tidak memuat satu baris pun", "the list has no row", 5, on
            )
        for review in reviews:
            if on < review.reviewed_on:
                raise _refusal(
                    "decided_on",
                    f"ditetapkan {on}, sebelum telaah {review.unit} {review.reviewed_on}",
                    f"decided on {on}, before the review of {review.unit} on {review.reviewed_on}",
                    5,
                    on,
                )
            asked = first_in_force(on, f"{_LISTS} ayat (6)") is not None
            if asked and consent and consent.on < review.reviewed_on:
                raise _refusal(
                    "consent",
                    f"disetujui {consent.on}, sebelum telaah {review.unit} {review.reviewed_on}",
                    f"consented to on {consent.on}, before the review of {review.unit} on "
                    f"{review.reviewed_on}",
                    6,
                    on,
                )
        return or_refusal(
            lambda: cls(
                body=body,
                decision=decision,
                decided_on=on,
                consent=consent,
                rows=tuple(row for review in reviews for row in review.rows),
            )
        )

    @checked
    def updated(
        self,
        reviews: Iterable[ListReview],
        *,
        decision: str,
        on: date,
        consent: Consent | None,
    ) -> PublicInformationList:
        """Return the next version of the list, decided anew.

        Raises:
            IncompleteRecordError: a row was not classified.
            RecordError: the new version comes before this one or before a review, or the consent
                is not the superior's or comes after.
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        if on < self.decided_on:
            raise _refusal(
                "decided_on",
                f"dimutakhirkan {on}, sebelum ditetapkan {self.decided_on}",
                f"updated on {on}, before it was decided on {self.decided_on}",
                7,
                on,
            )
        newer = self.decide(reviews, body=self.body, decision=decision, on=on, consent=consent)
        return newer.model_copy(update={"version": self.version + 1})

    @checked
    def next_update(self, *, under: Jurisdiction | None = None) -> Deadline:
        """Return by when the list is to be updated (Pasal 45 ayat (7)).

        Raises:
            NotInForceError: it was decided before Perki 1/2021 was in force.
            ArgumentError: an argument is of another kind than it takes.
        """
        since = {"information_list.last_updated": self.decided_on}
        return due("information_list.update", since, under=under)

    def duplicates(self) -> tuple[Finding, ...]:
        """Return the numbers that one holder gave twice."""
        older = {_NUMBERS: _THE_ACT}
        return tuple(bound(duplicates_in(self.rows), self.decided_on, older))

    def findings(self) -> tuple[Finding, ...]:
        """Return what is wrong in it, and where the rules of its day were not read."""
        return (*self.duplicates(), *unread(self.decided_on, "decided_on"))


def duplicates_in(rows: Iterable[ListRow]) -> tuple[Finding, ...]:
    """Return the numbers that one holder gave twice in one category, once each.

    Lists that are kept by category count from 1 in each.
    """
    seen: set[tuple[str, str, Category | None]] = set()
    found: dict[tuple[str, str, Category | None], Finding] = {}
    for row in rows:
        key = (row.holder, row.number, row.category)
        if key in seen:
            found[key] = Finding(
                "number",
                f"{row.holder}: nomor {row.number} dipakai lebih dari sekali",
                f"{row.holder}: number {row.number} is used more than once",
                _NUMBERS,
            )
        seen.add(key)
    return tuple(found.values())


def _refusal(field: str, problem_id: str, problem_en: str, paragraph: int, on: date) -> RecordError:
    return RecordError(
        field=field,
        problem_id=problem_id,
        problem_en=problem_en,
        citation=first_in_force(on, f"{_LISTS} ayat ({paragraph})") or _THE_ACT,
    )
