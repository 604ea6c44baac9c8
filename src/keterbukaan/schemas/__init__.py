"""The JSON Schemas of all that travels: answers, records, their events, and what commands print."""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.schemas.published import schema_names as schema_names
    from keterbukaan.schemas.published import schema_of as schema_of
else:
    __getattr__, __dir__ = face(
        __name__, {"keterbukaan.schemas.published": "schema_names schema_of"}
    )
