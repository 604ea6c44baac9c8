"""From which days the time to object to silence is counted.

UU 14/2008 Pasal 36 ayat (1) counts from when the ground was found; that of silence is found when
the time to answer the request ends (C7), extended or begun anew by a correction (C8).
"""

from __future__ import annotations

from datetime import date

__all__ = ["days_of_silence"]


def days_of_silence(
    received: date | None, corrected: date | None, extension_ended: date | None
) -> dict[str, date]:
    """Return each known day under its event; empty where nothing is known of the request."""
    if extension_ended is not None:
        return {"request.extension.ended": extension_ended}
    known = {"request.received": received, "request.correction_received": corrected}
    return {event: day for event, day in known.items() if day is not None}
