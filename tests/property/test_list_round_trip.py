"""Whatever a list holds comes back from CSV, XLSX and JSON as it was, row by row."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan.errors import Language
from keterbukaan.files.forms import TableForm, read_records, write_records
from keterbukaan.files.tables import safe_cell, unsafe_cell
from keterbukaan.information.category import Accessibility, Category, Channel
from keterbukaan.information.exemption import Extent
from keterbukaan.information.exemption_rows import EXEMPTION_FORM, ExemptionRow
from keterbukaan.information.grounds import Grounds, Letter
from keterbukaan.information.items import Items
from keterbukaan.information.public_list import LIST_FORM, ListRow
from keterbukaan.information.publications import PUBLICATION_FORM, Publication

ENDINGS = st.sampled_from([".csv", ".xlsx", ".json"])
LANGUAGES: st.SearchStrategy[Language] = st.sampled_from(["id", "en"])
DAYS = st.dates(date(1945, 8, 17), date(2100, 12, 31))
DANGEROUS = ("=", "+", "-", "@")

# What a table cannot hold is left out: signs that are not printed, a dash alone (which stands for
# an empty cell), and a text that already begins with the apostrophe that marks a formula.
# Semicolons are left out because too many of them are taken for the delimiter.
_PRINTED = st.characters(exclude_categories=("C", "Z"), exclude_characters=";") | st.just(" ")


def _tells(text: str) -> bool:
    return (
        text == text.strip() != ""
        and text not in {"-", "–", "—"}
        and not text.startswith(tuple(f"'{sign}" for sign in DANGEROUS))
        and text.isprintable()
    )


TEXTS = (
    st.text(_PRINTED, min_size=1, max_size=15).map(lambda text: text.strip() or "x")
    | st.sampled_from(["=1+1", "+62", "-5", "@a", "'tis", '"', "a,b", "007", "1e5", "TRUE", "#N/A"])
).filter(_tells)
YEARS = st.integers(1900, 2099).map(str)

ROWS = st.builds(
    ListRow,
    number=TEXTS,
    summary=TEXTS,
    holder=TEXTS,
    responsible=TEXTS,
    made=st.builds("{} {}".format, TEXTS, YEARS),
    form=TEXTS,
    retention=TEXTS,
    archive_code=st.none() | TEXTS,
    archive_location=st.none() | TEXTS,
    category=st.none()
    | st.sampled_from([each for each in Category if each is not Category.EXEMPT]),
    item=st.none() | st.sampled_from(sorted(Items.national().by_key)),
    url=st.none() | st.just("https://ppid.example.go.id/berkas?a=1&b=2"),
)
PUBLICATIONS = st.builds(
    Publication,
    item=st.sampled_from(sorted(Items.national().by_key)),
    title=TEXTS,
    announced_on=st.none() | DAYS,
    channels=st.frozensets(st.sampled_from(Channel)),
    accessibility=st.frozensets(st.sampled_from(Accessibility), max_size=1),
    url=st.none() | st.just("https://ppid.example.go.id/berkas?a=1&b=2"),
    whole=st.booleans(),
    nil_because=st.none() | TEXTS,
)


@st.composite
def exemption_rows(draw: st.DrawFn) -> ExemptionRow:
    letter = draw(st.sampled_from(Letter))
    numbers = [each.number for each in Grounds.national().letters[letter].items]
    decided_on = draw(st.dates(date(2011, 1, 1), date(2025, 12, 31)))
    ends = st.integers(0, 29 * 365).map(
        lambda days: date.fromordinal(decided_on.toordinal() + days)
    )
    return ExemptionRow(
        number=draw(TEXTS),
        information=draw(TEXTS),
        document=draw(st.none() | TEXTS),
        holder=draw(st.none() | TEXTS),
        extent=draw(st.sampled_from(Extent)),
        letter=letter,
        item=draw(st.sampled_from(numbers)) if numbers else None,
        act="UU 43/2009 Pasal 44",
        consequence=draw(st.none() | TEXTS),
        decided_on=decided_on,
        expires_on=draw(st.none() | ends),
        period=draw(st.none() | TEXTS),
    )


def returned(records: list[Any], form: TableForm[Any], ending: str, lang: Language) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"berkas{ending}"
        write_records(path, records, form, lang=lang)
        found = read_records(path, form)

    assert found.problems == ()
    assert found.records == tuple(records)


@given(st.lists(ROWS, max_size=6), ENDINGS, LANGUAGES)
def test_rows_of_the_list_come_back_as_they_were(
    rows: list[ListRow], ending: str, lang: Language
) -> None:
    returned(rows, LIST_FORM, ending, lang)


@given(st.lists(PUBLICATIONS, max_size=6), ENDINGS, LANGUAGES)
def test_publications_come_back_as_they_were(
    publications: list[Publication], ending: str, lang: Language
) -> None:
    returned(publications, PUBLICATION_FORM, ending, lang)


@given(st.lists(exemption_rows(), max_size=6), ENDINGS, LANGUAGES)
def test_exempt_information_comes_back_as_it_was(
    rows: list[ExemptionRow], ending: str, lang: Language
) -> None:
    returned(rows, EXEMPTION_FORM, ending, lang)


@given(st.lists(ROWS, min_size=1, max_size=4))
def test_no_cell_that_is_written_begins_like_a_formula(rows: list[ListRow]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "daftar.csv"
        write_records(path, rows, LIST_FORM)
        with path.open(encoding="utf-8-sig", newline="") as file:
            cells = [cell for line in csv.reader(file) for cell in line]

    assert not [cell for cell in cells if cell.startswith((*DANGEROUS, "\t", "\r"))]


@given(TEXTS)
def test_a_cell_made_safe_is_read_as_it_was(text: str) -> None:
    assert unsafe_cell(safe_cell(text)) == text
    assert not safe_cell(text).startswith(DANGEROUS)


@given(ROWS)
def test_a_row_that_was_read_is_written_the_same_again(row: ListRow) -> None:
    with TemporaryDirectory() as folder:
        first, second = Path(folder) / "a.csv", Path(folder) / "b.csv"
        write_records(first, [row], LIST_FORM)
        write_records(second, read_records(first, LIST_FORM).records, LIST_FORM)

        assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("dash", ["-", "–", "—"])
def test_a_dash_alone_stands_for_nothing(tmp_path: Path, dash: str) -> None:
    path = tmp_path / "daftar.csv"
    path.write_text(
        ",".join(f'"{words[1]}"' for words in LIST_FORM.headers.values())
        + f"\n1,Profil,Dinas,Sekretaris,2024,PDF,5 tahun,{dash},{dash},{dash},{dash},{dash}\n",
        encoding="utf-8",
    )

    (row,) = read_records(path, LIST_FORM).records
    assert (row.archive_code, row.archive_location, row.category, row.url) == (None,) * 4
