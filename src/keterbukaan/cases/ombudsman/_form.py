"""What a report to the Ombudsman must hold (UU 37/2008 Pasal 23, 24), and what may have it refused.

Whether it is complete, and whether it is refused, the Ombudsman decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from keterbukaan.cases.ombudsman.events import RefusalGround
from keterbukaan.cases.ombudsman.record import (
    BodySettlement,
    OmbudsmanProgress,
    OmbudsmanReportRecord,
    Reporter,
)
from keterbukaan.law._earlier import in_force
from keterbukaan.records.finding import Finding, Weight

__all__ = ["gates_of", "lacking_of", "straight_to_the_ombudsman"]

_ACT = "UU 37/2008 Pasal"
_WHO = f"{_ACT} 24 ayat (1) huruf a"
_STRAIGHT = "UU 25/2009 Pasal 46 ayat (2)"


def lacking_of(case: OmbudsmanReportRecord) -> Iterator[Finding]:
    """Yield what is missing from a report, with the article that asks for it."""
    if not in_force(case.opened_by, case.law_day):
        yield Finding(
            "received",
            "laporan diterima sebelum undang-undang ini berlaku; syarat isinya waktu itu tidak "
            "dibaca",
            "the report came before this Act was in force; what it had to hold then was not read",
            f"{_ACT} 45 huruf c",
            Weight.ADVISED,
        )
        return
    if case.complainant is None:
        yield Finding(
            "complainant", "identitas pelapor belum ada", "the complainant is missing", _WHO
        )
    else:
        yield from _of_the_complainant(case.complainant)
    if case.account is None:
        yield Finding(
            "account",
            "uraian peristiwa, tindakan, atau keputusan yang dilaporkan belum ada",
            "an account of the event, act or decision is missing",
            f"{_ACT} 24 ayat (1) huruf b",
        )
    if case.event_on is None:
        yield Finding(
            "event_on",
            "tanggal peristiwa, tindakan, atau keputusan belum disebut, sehingga lewat waktunya "
            "tidak dapat dinilai",
            "the day of the event, act or decision is not stated, so whether it is too old cannot "
            "be told",
            f"{_ACT} 24 ayat (3)",
            Weight.ADVISED,
        )
    is_told = case.told_body or case.told_body_on is not None or case.body_settlement is not None
    if not is_told:
        yield Finding(
            "told_body",
            "belum tercatat bahwa laporan sudah disampaikan langsung kepada terlapor atau "
            "atasannya",
            "it is not recorded that it was put to the reported party or its superior directly",
            f"{_ACT} 24 ayat (1) huruf c",
        )
    if case.secret_identity and case.secrecy_reason is None:
        yield Finding(
            "secrecy_reason",
            "keadaan yang membuat nama dan identitas dirahasiakan belum disebut",
            "the circumstances in which the name is kept secret are not stated",
            f"{_ACT} 24 ayat (2)",
            Weight.ADVISED,
        )


def _of_the_complainant(who: Reporter) -> Iterator[Finding]:
    for name, said_id, said_en in (
        ("birth", "tempat dan tanggal lahir", "the place and day of birth"),
        ("marital_status", "status perkawinan", "the marital status"),
        ("occupation", "pekerjaan", "the occupation"),
        ("address", "alamat lengkap", "the full address"),
    ):
        if getattr(who, name) is None:
            field = f"complainant.{name}"
            yield Finding(field, f"{said_id} pelapor belum ada", f"{said_en} is missing", _WHO)
    if who.indonesian_or_resident is False:
        yield Finding(
            "complainant.indonesian_or_resident",
            "pelapor bukan warga negara Indonesia atau penduduk",
            "the complainant is neither an Indonesian citizen nor a resident",
            f"{_ACT} 23 ayat (1)",
        )
    if who.proxy is not None and not who.proxy.special_power:
        yield Finding(
            "complainant.proxy",
            "laporan disampaikan kuasa tanpa surat kuasa; undang-undang tidak menyebut bentuknya",
            "a proxy reports without a power of attorney; the Act does not say in what form it is "
            "given",
            f"{_ACT} 24 ayat (4)",
            Weight.ADVISED,
        )


def gates_of(case: OmbudsmanReportRecord, progress: OmbudsmanProgress) -> Iterator[Finding]:
    """Yield each ground of refusal to which the facts on record point; a person decides (36(1)).

    What happened since it was filed goes before what was known then.
    """
    if not in_force(case.opened_by, case.law_day):
        return
    if case.told_body is False:
        but = straight_to_the_ombudsman(case.law_day)
        yield _gate("told_body", RefusalGround.NEVER_TOLD_THE_BODY, *but)
    if case.before_a_court and not case.about_court_procedure:
        yield _gate("before_a_court", RefusalGround.BEFORE_A_COURT)
    if progress.settled_by_body:
        yield _gate("events", RefusalGround.SETTLED_BY_THE_BODY)
    elif case.body_settlement is BodySettlement.SETTLED:
        yield _gate("body_settlement", RefusalGround.SETTLED_BY_THE_BODY)
    elif case.body_settlement is BodySettlement.IN_PROCESS:
        yield _gate("body_settlement", RefusalGround.BEING_SETTLED)
    if progress.state == "settled":
        yield _gate("events", RefusalGround.MEDIATED)


def straight_to_the_ombudsman(day: date) -> tuple[str, str]:
    """Return that the Act on public services lets a complainant go there straight, once it does."""
    if not in_force(_STRAIGHT, day):
        return "", ""
    said_id = (
        f"; {_STRAIGHT} mewajibkan Ombudsman menyelesaikan pengaduan yang pengadunya tidak "
        "menghendaki penyelesaian oleh Penyelenggara, dan mana yang didahulukan tidak diatur dalam "
        "teks yang dibaca"
    )
    said_en = (
        f"; {_STRAIGHT} obliges the Ombudsman to resolve a complaint whose complainant does not "
        "want the provider to, and no text that was read says which comes first"
    )
    return said_id, said_en


def _gate(field: str, ground: RefusalGround, but_id: str = "", but_en: str = "") -> Finding:
    return Finding(
        field,
        f"laporan dapat ditolak karena {ground.label_id}{but_id}",
        f"the report may be refused as {ground.label_en}{but_en}",
        ground.citation,
    )
