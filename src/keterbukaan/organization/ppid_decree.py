"""A body's own decree that appoints its PPID: what is missing in it, and by which article.

Perki 1/2021 Pasal 6 lists the structure and lets a body adapt it (ayat (7)); so only what no body
can do without is `REQUIRED`, the rest is `ADVISED` until the decree says that it adapts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from keterbukaan._arguments import checked
from keterbukaan._words import Said
from keterbukaan.law._earlier import bound, first_in_force, unread
from keterbukaan.organization.roles import Organization, Role
from keterbukaan.records.finding import Finding, Weight
from keterbukaan.records.record import Day, Record, Text
from keterbukaan.records.stored import Stored

__all__ = ["Appointment", "AppointmentDecree"]

_ONE_ONLY = (Role.SUPERIOR, Role.PPID)
_OPTIONAL = (Role.ADVISORY_TEAM, Role.SERVICE_OFFICER)
_APPOINTED_UNDER = {
    Role.PPID: "PP 61/2010 Pasal 12 ayat (2)",
    Role.IMPLEMENTING_PPID: "Perki 1/2021 Pasal 8 ayat (2) huruf a",
    Role.ADVISORY_TEAM: "Perki 1/2021 Pasal 6 ayat (5)",
    Role.SERVICE_OFFICER: "Perki 1/2021 Pasal 6 ayat (6)",
}
_OWN_SUPERIOR = "Perki 1/2021 Pasal 1 angka 10"
_BY_THE_ACT = {_OWN_SUPERIOR: "UU 14/2008 Pasal 35 ayat (1)"}
"""The Act, too, has an objection go to someone above the PPID."""
_BY_THE_SUPERIOR = "Perki 1/2021 Pasal 8 ayat (1) huruf a"
_MEANWHILE = "PP 61/2010 Pasal 21 ayat (2)"
_COMPETENCE = {
    Role.PPID: (
        "PP 61/2010 Pasal 13 ayat (1)",
        Said("kompetensi", "competence"),
        Said(
            "pengelolaan informasi dan dokumentasi", "the management of information and documents"
        ),
    ),
    Role.ADVISORY_TEAM: (
        "Perki 1/2021 Pasal 6 ayat (5)",
        Said("kompetensi", "competence"),
        Said(
            "hukum, komunikasi, dan/atau pelayanan Informasi Publik",
            "law, communication and/or the service of public information",
        ),
    ),
    Role.SERVICE_OFFICER: (
        "Perki 1/2021 Pasal 6 ayat (6)",
        Said("pengetahuan", "knowledge"),
        Said(
            "pengelolaan dan/atau pelayanan Informasi Publik",
            "the management and/or the service of public information",
        ),
    ),
}


class Appointment(Record):
    """One person's role in the structure, by office and not by name (penunjukan)."""

    role: Role
    position: Text
    unit: Text | None = None
    competence: Text | None = None


class AppointmentDecree(Stored):
    """A decree that sets up the information service of a body (SK penetapan PPID).

    `units` are all working units of the body, so that one left out can be seen; `adapted_because`
    says why the structure departs from the list (Perki 1/2021 Pasal 6 ayat (7)).

    >>> from datetime import date
    >>> decree = AppointmentDecree(
    ...     number="188.45/12/2026",
    ...     signed_on=date(2026, 1, 5),
    ...     signed_by=Role.HEAD_OF_BODY,
    ...     body="Kabupaten Contoh",
    ...     units=("Dinas Kesehatan",),
    ...     appointments=(Appointment(role=Role.SUPERIOR, position="Sekretaris Daerah"),),
    ... )
    >>> [finding.citation for finding in decree.findings()[:2]]
    ['UU 14/2008 Pasal 13 ayat (1) huruf a', 'Perki 1/2021 Pasal 6 ayat (4)']
    """

    number: Text
    signed_on: Day
    signed_by: Role
    body: Text
    units: tuple[Text, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    adapted_because: Text | None = None

    def findings(self) -> tuple[Finding, ...]:
        """Return what is missing or contradictory, what is required first.

        By the articles in force on the day of the decree: before Perki 1/2021 the Act and PP
        61/2010 alone, and one finding says so.
        """
        told = [*_leaders(self), *_signature(self), *_units(self), *_optional(self)]
        told += _competences(self)
        found = [*bound(told, self.signed_on, _BY_THE_ACT), *unread(self.signed_on, "signed_on")]
        return tuple(sorted(found, key=lambda each: each.weight is Weight.ADVISED))

    @checked
    def holders(self, role: Role) -> tuple[Appointment, ...]:
        """Return those appointed to a role.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        return tuple(each for each in self.appointments if each.role is role)


def _leaders(decree: AppointmentDecree) -> Iterator[Finding]:
    """Check the two without whom no request or objection can be answered."""
    superiors, officers = (decree.holders(role) for role in _ONE_ONLY)
    if not superiors:
        yield Finding(
            "appointments",
            "belum ada Atasan PPID; keberatan diajukan kepadanya",
            "no superior of the PPID is appointed; objections are filed with the superior",
            "Perki 1/2021 Pasal 6 ayat (1) huruf a",
        )
    if not officers:
        meanwhile_id, meanwhile_en = _meanwhile(decree.signed_on)
        yield Finding(
            "appointments",
            f"belum ada PPID{meanwhile_id}",
            f"no PPID is appointed{meanwhile_en}",
            "UU 14/2008 Pasal 13 ayat (1) huruf a",
        )
    for role, holders in zip(_ONE_ONLY, (superiors, officers), strict=True):
        if len(holders) > 1:
            yield Finding(
                "appointments",
                f"{role.label('id')} ditetapkan {len(holders)} kali; teksnya mengenal satu",
                f"{len(holders)} are appointed as {role.label('en')}; the text provides for one",
                f"Perki 1/2021 Pasal 6 ayat ({2 if role is Role.SUPERIOR else 3})",
            )
    shared = {each.position for each in superiors} & {each.position for each in officers}
    for position in sorted(shared):
        yield Finding(
            "appointments",
            f"{position} ditetapkan sebagai PPID dan sebagai atasannya sendiri",
            f"{position} is appointed as PPID and as the PPID's own superior",
            _OWN_SUPERIOR,
        )


def _meanwhile(on: date) -> tuple[str, str]:
    """Return in words who acts until there is a PPID; nothing before the rule that says so."""
    if first_in_force(on, _MEANWHILE) is None:
        return "", ""
    acts_id = "sementara itu unit bidang informasi, komunikasi, atau kehumasan dapat bertindak"
    acts_en = "until then a unit for information, communication or public relations may act"
    return f"; {acts_id} ({_MEANWHILE})", f"; {acts_en} ({_MEANWHILE})"


def _signature(decree: AppointmentDecree) -> Iterator[Finding]:
    roles = Organization.national().roles
    appointed = {each.role for each in decree.appointments}
    by_the_superior = first_in_force(decree.signed_on, _BY_THE_SUPERIOR) is not None
    for role in Role:
        rule = roles[role]
        entitled = {*rule.appointed_by, Role.HEAD_OF_BODY}
        if not by_the_superior:
            entitled.discard(Role.SUPERIOR)
        if role in appointed and rule.appointed_by and decree.signed_by not in entitled:
            yield Finding(
                "signed_by",
                f"{decree.signed_by.label('id')} tidak berwenang menetapkan {rule.label('id')}",
                f"the {decree.signed_by.label('en')} has no power to appoint the "
                f"{rule.label('en')}",
                _APPOINTED_UNDER[role],
            )
    if by_the_superior and Role.PPID in appointed and decree.signed_by is Role.SUPERIOR:
        yield Finding(
            "signed_by",
            f"PPID ditunjuk Atasan PPID ({_BY_THE_SUPERIOR}), sedangkan peraturan yang lebih "
            "tinggi menyebut pimpinan Badan Publik",
            f"the superior appoints the PPID ({_BY_THE_SUPERIOR}), while the higher regulation "
            "names the head of the body",
            "PP 61/2010 Pasal 12 ayat (2)",
            Weight.ADVISED,
        )


def _units(decree: AppointmentDecree) -> Iterator[Finding]:
    """Check that each implementing PPID has a unit of the body, and each unit one of them."""
    holders = decree.holders(Role.IMPLEMENTING_PPID)
    held = Counter(each.unit for each in holders if each.unit is not None)
    listed = Counter(decree.units)
    for each in holders:
        if each.unit is None:
            yield _of_a_unit(
                f"{each.position} ditetapkan sebagai PPID Pelaksana tanpa unit",
                f"{each.position} is appointed as implementing PPID without a unit",
            )
    for unit in sorted(held.keys() - listed.keys()) if listed else ():
        yield _of_a_unit(
            f"unit {unit} tidak ada dalam daftar unit Badan Publik",
            f"unit {unit} is not among the units of the body",
        )
    for unit in (unit for unit, times in listed.items() if times > 1):
        yield _of_a_unit(
            f"unit {unit} tercantum {listed[unit]} kali",
            f"unit {unit} is listed {listed[unit]} times",
        )
    for unit in (unit for unit, times in held.items() if times > 1):
        yield _of_a_unit(
            f"unit {unit} mempunyai {held[unit]} PPID Pelaksana",
            f"unit {unit} has {held[unit]} implementing PPIDs",
            Weight.ADVISED,
        )
    adapted = decree.adapted_because is not None
    for unit in () if adapted else (unit for unit in listed if unit not in held):
        yield _of_a_unit(
            f"belum ada PPID Pelaksana di {unit}",
            f"{unit} has no implementing PPID",
            Weight.ADVISED,
        )


def _of_a_unit(said_id: str, said_en: str, weight: Weight = Weight.REQUIRED) -> Finding:
    return Finding("units", said_id, said_en, "Perki 1/2021 Pasal 6 ayat (4)", weight)


def _optional(decree: AppointmentDecree) -> Iterator[Finding]:
    if decree.adapted_because is not None:
        return
    for role in _OPTIONAL:
        if not decree.holders(role):
            label_id, label_en = role.label("id"), role.label("en")
            yield Finding(
                "appointments",
                f"belum ada {label_id}; bila strukturnya disesuaikan, sebutkan alasannya",
                f"there is no {label_en}; if the structure is adapted, say why",
                "Perki 1/2021 Pasal 6 ayat (7)",
                Weight.ADVISED,
            )


def _competences(decree: AppointmentDecree) -> Iterator[Finding]:
    for role, (citation, what, field) in _COMPETENCE.items():
        if any(each.competence is None for each in decree.holders(role)):
            yield Finding(
                "appointments",
                f"{what.id} {role.label('id')} di bidang {field.id} tidak disebut",
                f"the {what.en} of the {role.label('en')} in {field.en} is not stated",
                citation,
                Weight.ADVISED,
            )
