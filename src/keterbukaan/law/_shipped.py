"""The files of the regulations that are shipped with the library, each read once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from keterbukaan.files._toml import shipped, shipped_names
from keterbukaan.law._regulation_file import RegulationFile, read_events, read_regulation
from keterbukaan.law.citation import Citation, RegulationId, Source
from keterbukaan.law.event import StartingEvent
from keterbukaan.law.regulation import Enacted, Regulation

__all__ = ["national_regulations", "regulation_files", "set_by", "shipped_events"]


@cache
def shipped_events() -> Mapping[str, StartingEvent]:
    """Return the events that start a limit, by name."""
    return read_events(shipped(__file__, "events.toml"), "events.toml")


@cache
def regulation_files() -> tuple[RegulationFile, ...]:
    """Return what each regulation's file holds."""
    return tuple(
        read_regulation(shipped(__file__, f"regulations/{file}"), file, shipped_events())
        for file in shipped_names(__file__, ".toml", "regulations")
    )


@cache
def national_regulations() -> Mapping[RegulationId, Regulation]:
    """Return the regulations that are known here by what they are cited as."""
    found = (each.regulation for each in regulation_files())
    return {each.id: each for each in found if each.id is not None}


@cache
def set_by() -> Mapping[Source, tuple[Enacted, ...]]:
    """Return what each article sets nationally, which may have days of its own."""
    found: dict[Source, tuple[Enacted, ...]] = {}
    for file in regulation_files():
        for each in (*file.provisions, *file.numbers):
            for source in each.sources:
                if isinstance(source, Citation):  # a place in that regulation, as all are
                    found[source] = (*found.get(source, ()), each)
    return found
