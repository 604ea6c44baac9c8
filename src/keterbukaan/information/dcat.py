"""The public information list as a DCAT catalogue in JSON-LD, for an open-data portal to take in.

Perki 1/2021 Pasal 24 ayat (3) huruf d names Portal Satu Data among the channels, and Pasal 46
requires open formats that other systems can read. Identity numbers, telephone numbers and e-mail
addresses in free text are masked (Pasal 5 ayat (3)).
"""

from __future__ import annotations

import hashlib
import re
from contextlib import suppress
from datetime import date
from urllib.parse import quote

from keterbukaan._arguments import checked
from keterbukaan._personal_data import masked
from keterbukaan.errors import RecordError
from keterbukaan.information.public_list import ListRow, PublicInformationList
from keterbukaan.law._earlier import first_in_force

__all__ = ["to_dcat"]

_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_ON_THE_WEB = "Perki 1/2021 Pasal 24 ayat (3) huruf b"
_THE_ACT = "UU 14/2008 Pasal 11 ayat (1) huruf a"
_INDONESIAN = "http://publications.europa.eu/resource/authority/language/IND"
_PUBLIC = "http://publications.europa.eu/resource/authority/access-right/PUBLIC"
_TITLE_LENGTH = 120
_DIGEST = 16
_DAY = re.compile(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_BASE = re.compile(r"https?://[A-Za-z0-9.-]+(?::\d+)?(?:/(?!\.{1,2}(?:/|$))[A-Za-z0-9._~%-]+)*/?")


@checked
def to_dcat(public_list: PublicInformationList, *, base_url: str) -> dict[str, object]:
    """Return the list as a `dcat:Catalog`, one `dcat:Dataset` for each row.

    `base_url` is where the body publishes its list; each row's identifier is built on it and
    stays the same as long as its holder and number do.

    Raises:
        RecordError: `base_url` is not a web address, or a holder used a number twice.
        ArgumentError: an argument is of another kind than it takes.
    """
    if _BASE.fullmatch(base_url.rstrip("/")) is None:
        raise RecordError(
            field="base_url",
            problem_id="harus alamat laman, misalnya https://ppid.example.go.id/dip",
            problem_en="must be a web address, such as https://ppid.example.go.id/dip",
            citation=first_in_force(public_list.decided_on, _ON_THE_WEB) or _THE_ACT,
        )
    for twice in public_list.duplicates():
        raise RecordError(
            field=twice.field,
            problem_id=twice.text_id,
            problem_en=twice.text_en,
            citation=twice.citation,
        )
    base = base_url.rstrip("/")
    basis = first_in_force(public_list.decided_on, "Perki 1/2021 Pasal 45") or _THE_ACT
    return {
        "@context": _CONTEXT,
        "@id": base,
        "@type": "dcat:Catalog",
        "dct:title": _said(masked(f"Daftar Informasi Publik {public_list.body}")),
        "dct:description": _said(
            masked(f"{public_list.decision}, versi {public_list.version}; {basis}.")
        ),
        "dct:publisher": _agent(masked(public_list.body)),
        "dct:issued": _typed(public_list.decided_on.isoformat(), "date"),
        "dct:modified": _typed(public_list.decided_on.isoformat(), "date"),
        "dct:language": {"@id": _INDONESIAN},
        "foaf:homepage": {"@id": base},
        "dcat:dataset": [_dataset(row, base) for row in public_list.rows],
    }


def _dataset(row: ListRow, base: str) -> dict[str, object]:
    name = f"{base}/{_step(row.holder)}/{_step(row.number)}"
    found: dict[str, object] = {
        "@id": name,
        "@type": "dcat:Dataset",
        "dct:identifier": name,
        "dct:title": _said(_shortened(masked(row.summary))),
        "dct:description": _said(masked(row.summary)),
        "dct:publisher": _agent(masked(row.holder)),
        "dct:creator": _agent(masked(row.responsible)),
        "dct:provenance": {
            "@type": "dct:ProvenanceStatement",
            "dct:description": _said(masked(row.made)),
        },
        "dct:accessRights": {"@id": _PUBLIC},
        "dct:language": {"@id": _INDONESIAN},
        "dcat:keyword": [_said(word) for word in _keywords(row)],
    }
    if (issued := _issued(row.made)) is not None:
        found["dct:issued"] = issued
    if row.url is not None and masked(row.url) == row.url:
        found["dcat:distribution"] = [
            {
                "@id": f"{name}#berkas",
                "@type": "dcat:Distribution",
                "dcat:accessURL": {"@id": quote(row.url, safe=":/?#[]@!$&'()*+,;=%~")},
                "dct:format": masked(row.form),
            }
        ]
    return found


def _step(text: str) -> str:
    """Return a text as a step of an address.

    One that holds personal data, or that an address would take as a way up, is given as its digest.
    """
    if masked(text) == text and text.strip("."):
        return quote(text, safe="")
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGEST]


def _keywords(row: ListRow) -> list[str]:
    category = [] if row.category is None else [f"informasi {row.category.label('id')}"]
    return ["Daftar Informasi Publik", *category]


def _issued(made: str) -> dict[str, str] | None:
    """Return when it was made: the day where one is written so, else the year."""
    if (day := _DAY.search(made)) is not None:
        with suppress(ValueError):
            return _typed(date.fromisoformat(day[0]).isoformat(), "date")
    year = _YEAR.search(made)
    return None if year is None else _typed(year[0], "gYear")


def _shortened(text: str) -> str:
    """Cut a long text at a word."""
    if len(text) <= _TITLE_LENGTH:
        return text
    return text[:_TITLE_LENGTH].rsplit(" ", 1)[0] + " …"


def _said(text: str) -> dict[str, str]:
    return {"@value": text, "@language": "id"}


def _typed(value: str, kind: str) -> dict[str, str]:
    return {"@value": value, "@type": f"xsd:{kind}"}


def _agent(name: str) -> dict[str, str]:
    return {"@type": "foaf:Organization", "foaf:name": name}
