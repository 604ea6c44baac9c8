"""What is open and what is exempt, by chance: rows of lists, publications, exemptions, letters."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from keterbukaan.information.category import Accessibility, Category, Channel, Part
from keterbukaan.information.consequence import Consent, ConsequenceTest
from keterbukaan.information.exemption import Exemption, ExemptionClaim, Extent, OpeningEvent
from keterbukaan.information.exemption_rows import ExemptionRow
from keterbukaan.information.grounds import Grounds, Letter, OpenedBy
from keterbukaan.information.immediate import ImmediateAnnouncement
from keterbukaan.information.items import Item, Items
from keterbukaan.information.letters import ChangeOutcome, ExemptionLetter, StatusChange
from keterbukaan.information.public_list import ListRow, PublicInformationList
from keterbukaan.information.publications import Publication
from keterbukaan.organization.roles import Role
from keterbukaan.testing._days import days

__all__ = [
    "announcements",
    "consequence_tests",
    "exemption_claims",
    "exemption_letters",
    "exemption_rows",
    "exemptions",
    "list_rows",
    "public_lists",
    "publications",
    "status_changes",
]

_UNITS = st.sampled_from(["Dinas Kesehatan", "Dinas Pendidikan", "Sekretariat Daerah"])
_DOCUMENTS = st.sampled_from(["Laporan keuangan", "Kontrak", "Rekam medis", "Hasil audit"])
_NUMBERS = st.integers(1, 999).map("{}/PPID".format)
_ACTS = st.sampled_from(["UU 43/2009 Pasal 44", "UU 27/2022", "Undang-Undang Hukum Acara Pidana"])
_ITEMS = st.deferred(lambda: st.sampled_from(sorted(Items.national().by_key)))
_URLS = st.integers(1, 999).map("https://ppid.example.go.id/berkas/{}".format)
_OPEN = [each for each in Category if each is not Category.EXEMPT]
_LISTED = st.deferred(lambda: days("information_list.update"))
_YEARS = 5
"""How long an exemption may last here: no letter that has a maximum has a shorter one."""


def exemption_claims() -> st.SearchStrategy[ExemptionClaim]:
    """Return grounds that may be claimed: a letter of Pasal 17 with its item, and an act."""
    return st.sampled_from(Letter).flatmap(
        lambda letter: st.builds(
            ExemptionClaim, letter=st.just(letter), item=_item(letter), act=_ACTS
        )
    )


def _item(letter: Letter) -> st.SearchStrategy[int | None]:
    numbers = [each.number for each in Grounds.national().letters[letter].items]
    return st.sampled_from(numbers) if numbers else st.none()


@st.composite
def exemptions(draw: st.DrawFn) -> Exemption:
    """Draw an exemption on one ground or more, with or without an end, and what opened it since."""
    decided = draw(days("request.response"))
    later = st.integers(0, 366).map(lambda day: decided + timedelta(day))
    ways = [each for each in OpenedBy if each is not OpenedBy.LAPSE]
    opened = st.builds(OpeningEvent, by=st.sampled_from(ways), on=later)
    return Exemption(
        number=draw(st.none() | _NUMBERS),
        information=draw(_DOCUMENTS),
        holder=draw(st.none() | _UNITS),
        extent=draw(st.sampled_from(Extent)),
        claims=draw(_claims()),
        decided_on=decided,
        expires_on=draw(_ends(decided)),
        openings=tuple(draw(st.lists(opened, max_size=2))),
    )


@st.composite
def exemption_rows(draw: st.DrawFn) -> ExemptionRow:
    """Draw a row of a list of exempt information (baris daftar informasi dikecualikan)."""
    claim, decided = draw(exemption_claims()), draw(days("request.response"))
    return ExemptionRow(
        letter=claim.letter,
        item=claim.item,
        act=claim.act,
        number=draw(_NUMBERS),
        information=draw(_DOCUMENTS),
        holder=draw(st.none() | _UNITS),
        extent=draw(st.sampled_from(Extent)),
        consequence=draw(st.none() | st.just("mengungkap data pribadi")),
        decided_on=decided,
        expires_on=draw(_ends(decided)),
    )


@st.composite
def list_rows(draw: st.DrawFn) -> ListRow:
    """Draw a row of a public information list (baris Daftar Informasi Publik)."""
    unit = draw(_UNITS)
    return ListRow(
        number=str(draw(st.integers(1, 999))),
        summary=draw(_DOCUMENTS),
        holder=unit,
        responsible=f"Kepala {unit}",
        made=f"{unit}, {draw(st.integers(2011, 2026))}",
        form=draw(st.sampled_from(["cetak", "rekaman elektronik", "cetak dan elektronik"])),
        retention=draw(st.sampled_from(["5 tahun", "permanen"])),
        category=draw(st.sampled_from(_OPEN)),
        item=draw(st.none() | _ITEMS),
        url=draw(st.none() | _URLS),
    )


@st.composite
def public_lists(draw: st.DrawFn) -> PublicInformationList:
    """Draw a list as it was decided, with the consent that it needs."""
    decided = draw(_LISTED)
    consent = Consent(role=Role.SUPERIOR, position="Sekretaris Daerah", on=decided)
    return PublicInformationList(
        body="Kabupaten Contoh",
        decision=draw(_NUMBERS),
        decided_on=decided,
        consent=consent,
        version=draw(st.integers(1, 9)),
        rows=tuple(draw(st.lists(list_rows(), max_size=4))),
    )


def publications() -> st.SearchStrategy[Publication]:
    """Return what an office announced of an item that must be open, or why there is none."""
    return st.builds(
        Publication,
        item=_ITEMS,
        title=_DOCUMENTS,
        announced_on=st.none() | days("request.response"),
        channels=st.frozensets(st.sampled_from(Channel)),
        accessibility=st.frozensets(st.sampled_from(Accessibility), max_size=1),
        url=st.none() | _URLS,
        whole=st.booleans(),
        nil_because=st.none() | st.just("tidak ada pada tahun ini"),
    )


@st.composite
def announcements(draw: st.DrawFn) -> ImmediateAnnouncement:
    """Draw an announcement of what must be told at once (pengumuman serta merta), done or not."""
    happened = draw(days("request.response"))
    known = Items.national().by_key
    items = [key for key, item in known.items() if _is_immediate(item)]
    conduct = [key for key, item in known.items() if item.part is Part.CONDUCT]
    return ImmediateAnnouncement(
        item=draw(st.sampled_from(sorted(items))),
        title=draw(_DOCUMENTS),
        happened_on=happened,
        announced_on=draw(st.none() | st.integers(0, 9).map(lambda day: happened + timedelta(day))),
        channels=draw(st.frozensets(st.sampled_from(Channel))),
        covers=draw(st.frozensets(st.sampled_from(sorted(conduct)))),
        licensing=draw(st.booleans()),
    )


@st.composite
def consequence_tests(draw: st.DrawFn) -> ConsequenceTest:
    """Draw a consequence test (uji konsekuensi), whole or with something missing."""
    held = draw(days("request.response"))
    return ConsequenceTest(
        number=draw(st.none() | _NUMBERS),
        held_on=held,
        document=draw(_DOCUMENTS),
        information=draw(_DOCUMENTS),
        extent=draw(st.sampled_from(Extent)),
        claims=draw(_claims()),
        if_opened=draw(st.none() | st.just("mengungkap data pribadi")),
        if_closed=draw(st.none() | st.just("melindungi pasien")),
        expires_on=draw(_ends(held)),
        consent=draw(
            st.none() | st.just(Consent(role=Role.SUPERIOR, position="Sekretaris Daerah", on=held))
        ),
    )


def exemption_letters() -> st.SearchStrategy[ExemptionLetter]:
    """Return letters by which a PPID declares information exempt, on the day of the test."""
    return consequence_tests().flatmap(
        lambda test: st.builds(
            ExemptionLetter,
            test=st.just(test),
            number=st.none() | _NUMBERS,
            body=st.just("Kabupaten Contoh"),
            decided_on=st.just(test.held_on),
            withheld=st.just(test.extent),
        )
    )


@st.composite
def status_changes(draw: st.DrawFn) -> StatusChange:
    """Draw a change of the status of exempt information, on the day of its new test."""
    test, before = draw(consequence_tests()), draw(exemptions())
    return StatusChange(
        test=test.model_copy(update={"expires_on": None}),
        before=before,
        outcome=ChangeOutcome.OPENED,
        decided_on=max(test.held_on or before.decided_on, before.decided_on),
    )


def _is_immediate(item: Item) -> bool:
    return item.category is Category.IMMEDIATE and item.part is Part.INFORMATION


def _claims() -> st.SearchStrategy[tuple[ExemptionClaim, ...]]:
    return st.lists(
        exemption_claims(), min_size=1, max_size=3, unique_by=lambda each: each.letter
    ).map(tuple)


def _ends(since: date) -> st.SearchStrategy[date | None]:
    return st.none() | st.integers(0, _YEARS * 365).map(lambda day: since + timedelta(day))
