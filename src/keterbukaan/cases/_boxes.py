"""Which boxes of an official form the words of a case tick.

A case keeps a way and a format as they were written. Where the words name no box, deny one, or name
several of which one is to be chosen, all boxes stay empty: the officer ticks them by hand.
"""

from __future__ import annotations

import re

from attrs import frozen

from keterbukaan._words import Said
from keterbukaan.cases.request.record import KindOfRequest
from keterbukaan.cases.request.request import InformationRequest

__all__ = ["FORMATS", "WAYS_TO_OBTAIN", "WAYS_TO_SEND", "Box", "formats", "obtained", "sent"]


@frozen
class Box:
    """One box of a form: what stands beside it, and the words that tick it."""

    said: Said
    words: re.Pattern[str]


def _box(said_id: str, said_en: str, words: str) -> Box:
    return Box(Said(said_id, said_en), re.compile(rf"\b(?:{words})", re.IGNORECASE))


FORMATS = (
    _box(
        "Softcopy (termasuk rekaman)",
        "Soft copy (recordings included)",
        r"soft|digital|elektronik|electronic|rekaman|recording|berkas komputer|pdf\b|xlsx?\b|"
        r"docx?\b|csv\b|e-?mail|flash ?dis[ck]|hard ?dis[ck]|cakram|cd\b|dvd\b",
    ),
    _box(
        "Hardcopy/salinan tertulis",
        "Hard copy/written copy",
        r"hard[ -]?copy|cetak|tercetak|dicetak|foto ?kopi|photocop|kertas|paper|tertulis|written|"
        r"print",
    ),
)
WAYS_TO_OBTAIN = (
    _box(
        "Melihat/membaca/mendengarkan/mencatat",
        "See/read/listen to/note down",
        r"(?:me)?lihat|(?:mem)?baca|(?:men)?dengar|(?:men)?catat|see\b|view|read\b|listen|inspect",
    ),
    _box(
        "Mendapatkan salinan informasi",
        "Get a copy of the information",
        r"salinan|(?:foto ?)?kopi|(?:soft|hard)[ -]?copy|cop(?:y|ies)\b",
    ),
)
WAYS_TO_SEND = (
    _box(
        "Mengambil langsung",
        "Collect in person",
        r"(?:meng|di)?ambil|langsung|collect|in person|pick",
    ),
    _box("Kurir", "Courier", r"kurir|courier"),
    _box("Pos", "Post", r"pos\b|post\b"),
    _box("Faksimili", "Fax", r"faks|fax"),
    _box("E-mail", "E-mail", r"e-?mail|surel\b|surat elektronik"),
)
_DENIED = re.compile(
    r"\b(?:tidak|tak|tanpa|bukan|belum|kecuali|selain|jangan|not|without|except)\b", re.IGNORECASE
)


def formats(form: str | None) -> tuple[bool, ...]:
    """Return whether there is a soft copy and a hard copy; a body may have both."""
    return _ticked(FORMATS, form)


def obtained(request: InformationRequest) -> tuple[bool, ...]:
    """Return whether the applicant wants to see it, or a copy, as registered or as written."""
    if (kind := request.kind_of_request) is not None:
        return (kind is KindOfRequest.VIEWING, kind is KindOfRequest.COPY)
    return _one_of(WAYS_TO_OBTAIN, request.way_to_obtain)


def sent(request: InformationRequest) -> tuple[bool, ...]:
    """Return how the applicant wants to get the copy."""
    return _one_of(WAYS_TO_SEND, request.way_to_send)


def _one_of(boxes: tuple[Box, ...], text: str | None) -> tuple[bool, ...]:
    ticked = _ticked(boxes, text)
    return ticked if sum(ticked) == 1 else (False,) * len(boxes)


def _ticked(boxes: tuple[Box, ...], text: str | None) -> tuple[bool, ...]:
    if text is None or _DENIED.search(text):
        return (False,) * len(boxes)
    return tuple(each.words.search(text) is not None for each in boxes)
