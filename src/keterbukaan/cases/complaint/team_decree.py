"""A body's decree that sets up its complaint team: what is missing, and by which article.

UU 25/2009 Pasal 36 and 37 ask for competent executors, a published officer and a mechanism, and
48(1) that nobody judges their own case. The roles are practice (`complaint_roles`): what only
they ask for is `ADVISED`, until a body's own file says that it was read in its own text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from keterbukaan._arguments import checked
from keterbukaan._words import LabelledEnum
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor
from keterbukaan.law.verification import Verification, on_what_basis
from keterbukaan.organization.complaint_roles import ComplaintRole, plain_name
from keterbukaan.records.finding import Finding, Weight
from keterbukaan.records.record import Day, Record, SetOf, Text
from keterbukaan.records.stored import Stored

__all__ = ["Mechanism", "PublishedOfficer", "TeamDecree", "TeamMember"]

_ACT = "UU 25/2009 Pasal"


class Mechanism(LabelledEnum):
    """What a body's mechanism must at least regulate (materi pengelolaan; 37(3) huruf a to j)."""

    IDENTITY = ("a", "identitas pengadu", "the complainant's identity")
    PROCEDURE = ("b", "prosedur", "the procedure")
    EXECUTORS = ("c", "penentuan pelaksana", "who handles complaints")
    PRIORITY = ("d", "prioritas penyelesaian", "the priority of resolution")
    REPORTING = ("e", "pelaporan kepada atasan", "reports to the superior")
    RECOMMENDATION = ("f", "rekomendasi", "recommendations")
    DELIVERY = ("g", "penyampaian hasil", "delivery of the outcome")
    MONITORING = ("h", "pemantauan dan evaluasi", "monitoring and evaluation")
    STATISTICS = ("i", "dokumentasi dan statistik", "records and statistics")
    ACCESS = ("j", "penanggung jawab dan sarana", "the officer in charge and the channels")


class TeamMember(Record):
    """One position in the team: its role by name, its unit, and who acts in its place.

    `substitute` is the position that acts where a complaint is against this one or its unit.
    """

    role: Text
    position: Text
    unit: Text | None = None
    competence: Text | None = None
    substitute: Text | None = None


class PublishedOfficer(Record):
    """The officer in charge whose name and address are published, with the channels (36(4))."""

    name: Text | None = None
    address: Text | None = None
    channels: tuple[Text, ...] = ()
    announced_on: Day | None = None


class TeamDecree(Stored):
    """A decree that sets up who handles complaints (SK tim pengelola pengaduan).

    `units` are all units of the body that serve the public; `mechanism` is what the body's
    mechanism regulates, None where that is not examined here.

    >>> decree = TeamDecree(number="1/2026", signed_on="2026-01-05", body="Kabupaten Contoh")
    >>> [finding.citation for finding in decree.findings()]
    ['UU 25/2009 Pasal 36 ayat (1)', 'UU 25/2009 Pasal 36 ayat (4)']
    """

    number: Text
    signed_on: Day
    body: Text
    units: tuple[Text, ...] = ()
    members: tuple[TeamMember, ...] = ()
    published: PublishedOfficer | None = None
    mechanism: SetOf[Mechanism] | None = None

    @checked
    def findings(self, *, under: Jurisdiction | None = None) -> tuple[Finding, ...]:
        """Return what is missing or contradictory under a body's roles, what is required first.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        roles = (under or Jurisdiction.national()).complaint_roles.roles
        found = [
            *_roles(self, roles),
            *_verifiers(self, under or Jurisdiction.national()),
            *_liaisons(self, roles),
            *_units(self),
            *_published(self),
            *_mechanism(self),
        ]
        return tuple(sorted(found, key=lambda each: each.weight is Weight.ADVISED))

    @checked
    def acting_as(
        self, actor: Actor, *, under: Jurisdiction | None = None
    ) -> tuple[TeamMember, ...]:
        """Return the members whose role acts as somebody.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        roles = (under or Jurisdiction.national()).complaint_roles.roles
        return tuple(m for m in self.members if m.role in roles and roles[m.role].acts_as is actor)


def _roles(decree: TeamDecree, roles: Mapping[str, ComplaintRole]) -> Iterator[Finding]:
    if not decree.members:
        yield Finding(
            "members",
            "tidak ada pelaksana yang ditugaskan mengelola pengaduan",
            "nobody is assigned to handle complaints",
            f"{_ACT} 36 ayat (1)",
        )
    known = ", ".join(roles)
    for name in sorted({each.role for each in decree.members} - roles.keys()):
        yield Finding(
            "members",
            f"peran {name} tidak dikenal; yang dikenal: {known}",
            f"role {name} is not an allowed value; allowed: {known}",
            f"{_ACT} 37 ayat (3) huruf c",
        )
    for each in decree.members:
        if each.competence is None:
            yield Finding(
                "members",
                f"kompetensi {each.position} tidak disebut",
                f"the competence of {each.position} is not stated",
                f"{_ACT} 36 ayat (1)",
                Weight.ADVISED,
            )


def _verifiers(decree: TeamDecree, body: Jurisdiction) -> Iterator[Finding]:
    """Yield who would verify a complaint against themselves, with nobody else to do it (48(1))."""
    handling = body.complaint_roles
    may = handling.steps["declared_complete"].who
    verifiers = [
        each
        for each in decree.members
        if each.role in handling.roles and handling.roles[each.role].acts_as in may
    ]
    if may <= {Actor.PROVIDER}:  # the body's file leaves it open who does it
        return
    if decree.members and not verifiers:
        yield Finding(
            "members",
            "tidak ada yang berwenang memeriksa dan menyatakan pengaduan lengkap",
            "nobody may verify a complaint and declare it complete",
            f"{_ACT} 44 ayat (3)",
        )
    for each in verifiers:
        if not _is_free(each, decree.members if each.substitute else verifiers):
            yield Finding(
                "members",
                f"pengaduan terhadap {each.position} akan diverifikasinya sendiri; tetapkan "
                "pengganti dari unit lain",
                f"{each.position} would verify a complaint against itself; name a substitute from "
                "another unit",
                f"{_ACT} 48 ayat (1)",
            )


def _is_free(verifier: TeamMember, team: Sequence[TeamMember]) -> bool:
    """Return whether somebody of another unit acts where a complaint is against a verifier.

    A named substitute acts because it is named, whatever its own role; one from outside the team,
    such as a superior, is taken to be of another unit.
    """
    named = verifier.substitute
    if named is not None:
        if _is_called(verifier, named):
            team = [each for each in team if plain_name(each.position) == plain_name(named)]
        else:
            team = [each for each in team if _is_called(each, named)]
            if not team:
                return True
    return any(not _is_same(verifier, each) and not _same_unit(verifier, each) for each in team)


def _is_called(member: TeamMember, name: str) -> bool:
    """Return whether a name is that of a position, with or without its unit."""
    names = {plain_name(member.position), plain_name(f"{member.position} {member.unit or ''}")}
    return plain_name(name) in names


def _is_same(one: TeamMember, other: TeamMember) -> bool:
    """Return whether two are one position: the same title in the same unit."""
    return _place(one) == _place(other)


def _place(member: TeamMember) -> tuple[str, str]:
    return plain_name(member.position), plain_name(member.unit or "")


def _same_unit(one: TeamMember, other: TeamMember) -> bool:
    return one.unit is not None and _place(one)[1] == _place(other)[1]


def _liaisons(decree: TeamDecree, roles: Mapping[str, ComplaintRole]) -> Iterator[Finding]:
    """Yield each unit without a liaison officer; required only where a text that was read asks."""
    acting = [r for r in roles.values() if r.acts_as is Actor.LIAISON_OFFICER]
    if not acting:  # a body's file may give the role another part
        return
    liaison = min(acting, key=lambda r: r.read is not Verification.OWN_TEXT)
    names = {role.name for role in acting}
    held = {plain_name(each.unit or "") for each in decree.members if each.role in names}
    is_read = liaison.read is Verification.OWN_TEXT
    basis_id, basis_en = on_what_basis(liaison.read)
    units: dict[str, str] = {}
    for unit in decree.units:
        units.setdefault(plain_name(unit), unit)
    for plain, unit in units.items():
        if plain not in held:
            yield Finding(
                "units",
                f"belum ada {liaison.label('id')} di {unit}{basis_id}",
                f"{unit} has no {liaison.label('en')}{basis_en}",
                str(liaison.sources[0]),
                Weight.REQUIRED if is_read else Weight.ADVISED,
            )


def _units(decree: TeamDecree) -> Iterator[Finding]:
    listed = Counter(map(plain_name, decree.units))
    named = [each.unit for each in decree.members if each.unit is not None]
    strange = [unit for unit in named if plain_name(unit) not in listed]
    for unit in dict.fromkeys(strange) if decree.units else ():
        yield Finding(
            "units",
            f"unit {unit} tidak ada dalam daftar unit",
            f"unit {unit} is not among the units",
            f"{_ACT} 37 ayat (3) huruf c",
        )
    for plain, times in listed.items():
        if times > 1:
            unit = next(unit for unit in decree.units if plain_name(unit) == plain)
            yield Finding(
                "units",
                f"unit {unit} tercantum {times} kali",
                f"duplicate unit {unit}: listed {times} times",
                f"{_ACT} 37 ayat (3) huruf c",
            )


def _published(decree: TeamDecree) -> Iterator[Finding]:
    officer = decree.published
    if officer is None:
        yield Finding(
            "published",
            "nama dan alamat penanggung jawab serta sarana pengaduan belum diumumkan",
            "the officer in charge, the address and the channels are not published",
            f"{_ACT} 36 ayat (4)",
        )
        return
    for field, held, said_id, said_en in (
        ("name", officer.name, "nama penanggung jawab", "the name of the officer in charge"),
        ("address", officer.address, "alamat penanggung jawab", "the officer's address"),
        ("channels", officer.channels, "sarana pengaduan", "the channels for complaints"),
        ("announced_on", officer.announced_on, "hari pengumumannya", "the day it was published"),
    ):
        if not held:
            yield Finding(
                f"published.{field}",
                f"{said_id} belum disebut",
                f"{said_en} is not stated",
                f"{_ACT} 36 ayat (4)",
            )


def _mechanism(decree: TeamDecree) -> Iterator[Finding]:
    for part in Mechanism if decree.mechanism is not None else ():
        if part not in (decree.mechanism or ()):
            yield Finding(
                "mechanism",
                f"mekanisme belum mengatur {part.label('id')}",
                f"the mechanism does not regulate {part.label('en')}",
                f"{_ACT} 37 ayat (3) huruf {part.value}",
            )
