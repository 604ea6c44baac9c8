"""What a row says of its limit: the working days left or gone by, and the state in a word."""

from __future__ import annotations

from keterbukaan._words import Said
from keterbukaan.errors import Language
from keterbukaan.law.verification import cited
from keterbukaan.registers.templates._limits import NOT_A_DAY, OUTSIDE, Calendar, Counted
from keterbukaan.registers.templates._parts import TODAY, Cells, Column, Holds

__all__ = [
    "IN_TIME",
    "LATE",
    "OVERDUE",
    "RUNNING",
    "SOON",
    "SOON_DAYS",
    "TODAY_ITSELF",
    "UNORDERED",
    "WITHDRAWN",
    "how_counted",
    "verdict",
]

IN_TIME, LATE = "selesai tepat waktu", "selesai terlambat"
OVERDUE, TODAY_ITSELF = "terlambat", "jatuh tempo hari ini"
SOON, RUNNING = "segera", "berjalan"
UNORDERED, WITHDRAWN = "periksa urutan tanggal", "dicabut"
SOON_DAYS = 5
"""From how many working days left on a row asks for attention; no rule, only a colour."""

_LEFT = "left"


def how_counted(counted: Counted | None) -> Said:
    """Return how long a limit is and by which article, or that no formula can say it."""
    if counted is None:
        return Said(
            "Tidak dapat dinyatakan dengan rumus; tanyakan kepada keterbukaan due.",
            "No formula can say it; ask keterbukaan due.",
        )
    return Said(_counted(counted, "id"), _counted(counted, "en"))


def _counted(counted: Counted, lang: Language) -> str:
    rule = counted.last.provision
    source = cited(counted.last.citations[0], rule.read, lang)
    return f"{'Rumus' if lang == 'id' else 'Formula'}: {rule.how_long(lang)} ({source})."


def verdict(
    calendar: Calendar, due: str, done: str | None, steps: tuple[str, ...]
) -> tuple[Column, ...]:
    """Return the two columns that judge a row, by the keys of its last day and of what keeps it.

    Without what keeps it the last day is one that nothing has kept. `steps` are the keys of the
    days of the row, the receipt first: none may lie before it. After a withdrawal nothing is late.
    """

    def is_withdrawn(at: Cells) -> str:
        return f'{at("withdrawn")}<>""' if "withdrawn" in steps else "FALSE"

    def left(at: Cells) -> str:
        last, kept = at(due), '""' if done is None else at(done)
        on = f"IF(ISNUMBER({kept}),INT({kept}),{TODAY})"
        gone, to_come = calendar.working_days(last, on), calendar.working_days(on, last)
        is_kept = f"IF(ISNUMBER({kept}),{kept}<{last}+1,FALSE)"
        judged = f'IF({on}>{calendar.last},"{OUTSIDE}",IF({on}>{last},-{gone},{to_come}))'
        is_empty = f'OR({is_kept},AND({kept}="",{is_withdrawn(at)}))'
        return f'IF(ISNUMBER({last}),IF({is_empty},"",{judged}),"")'

    def state(at: Cells) -> str:
        last, kept = at(due), '""' if done is None else at(done)
        running = (
            f'IF({TODAY}>{calendar.last},"{OUTSIDE}",IF({TODAY}>{last},"{OVERDUE}",'
            f'IF({TODAY}={last},"{TODAY_ITSELF}",IF({at(_LEFT)}<={SOON_DAYS},"{SOON}","{RUNNING}"))))'
        )
        ended = f'IF({kept}<{last}+1,"{IN_TIME}","{LATE}")'
        running = f'IF({is_withdrawn(at)},"{WITHDRAWN}",{running})'
        judged = f'IF({kept}="",{running},IF(ISNUMBER({kept}),{ended},"{NOT_A_DAY}"))'
        received, *later = steps
        early = ",".join(f"AND(ISNUMBER({at(key)}),{at(key)}<INT({at(received)}))" for key in later)
        judged = f'IF(ISNUMBER({last}),IF(OR({early}),"{UNORDERED}",{judged}),{last})'
        return judged if done else f'IF({is_withdrawn(at)},"{WITHDRAWN}",{judged})'

    return (
        Column(
            _LEFT,
            "Tenggat: sisa (+) atau lewat (−) hari kerja",
            Said(
                "Hari kerja yang tersisa sampai tenggat, atau dengan tanda minus yang sudah lewat; "
                "kosong bila selesai tepat waktu.",
                "The working days left, or with a minus those gone by; empty where it was done in "
                "time.",
            ),
            Holds.NUMBER,
            width=13,
            formula=left,
        ),
        Column(
            "state",
            "Tenggat: keadaan",
            Said(
                f"{OVERDUE}, {TODAY_ITSELF}, {SOON} (paling banyak {SOON_DAYS} hari kerja lagi), "
                f"{RUNNING}, {IN_TIME}, {LATE}, {WITHDRAWN}, atau {UNORDERED}.",
                f"late; due today; soon (at most {SOON_DAYS} working days left); running; done in "
                "time; done late; withdrawn; or: look at the order of the days.",
            ),
            Holds.STATE,
            width=18,
            formula=state,
        ),
    )
