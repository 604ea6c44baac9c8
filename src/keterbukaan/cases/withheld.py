"""What is not given of what was asked, and why: the same for the notice and the superior's answer.

UU 14/2008 Pasal 22 ayat (7), Perki 1/2021 Pasal 31 ayat (4), 34 and 44.
"""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan._words import LabelledEnum
from keterbukaan.records.record import MaybePrivate, Record, Text

__all__ = ["WithheldBecause", "WithheldPart"]


class WithheldBecause(LabelledEnum):
    """Why something is not given (sebab tidak diberikan; UU 22(7)a-e, Perki 31(4), 34)."""

    EXEMPT = ("dikecualikan", "dikecualikan", "exempt")
    NOT_HELD = ("tidak_dikuasai", "tidak dikuasai", "not held")
    NOT_DOCUMENTED = ("belum_didokumentasikan", "belum didokumentasikan", "not yet documented")
    OTHER = ("alasan_lain", "alasan lain", "another reason")


class WithheldPart(Record):
    """A part of an item that is not given, and why (bagian yang tidak diberikan).

    `part` says which, `exemption_letter` is the number of the decision on which an exemption rests,
    and `redaction` explains what was blacked out in what is given: nothing but what is exempt may
    be (UU 22(7)e).
    """

    because: WithheldBecause
    part: MaybePrivate = None
    reason: MaybePrivate = None
    exemption_letter: Text | None = None
    redaction: MaybePrivate = None
    held_by: MaybePrivate = None

    def __repr_args__(self) -> Iterator[tuple[str | None, object]]:
        """Show the cause alone: what is written freely may name a person."""
        yield "because", self.because
