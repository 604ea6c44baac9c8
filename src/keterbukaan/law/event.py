"""The facts that start limits, as `events.toml` names them."""

from __future__ import annotations

from attrs import frozen

from keterbukaan.errors import Language

__all__ = ["Event"]


@frozen
class Event:
    """A fact that can start a limit (peristiwa), with its wording in both languages."""

    name: str
    label_id: str
    label_en: str

    def label(self, lang: Language) -> str:
        """Say the event, to stand after "sejak" or "from the day"."""
        return self.label_id if lang == "id" else self.label_en
