"""Whatever a list holds comes back from CSV, XLSX and JSON as it was, row by row."""

from __future__ import annotations

import csv
import re
from datetime import date
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan.errors import Language
from keterbukaan.files.forms import TableForm, read_records, write_records
from keterbukaan.files.tables import safe_cell, unsafe_cell, write_table
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
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


def _tells(text: str) -> bool:
    """Return whether a record can have this text, and a table still something of it."""
    return text == text.strip() and bool(_CONTROLS.sub(" ", text).strip())


TEXTS = (
    st.text(min_size=1, max_size=15)
    | st.text(st.sampled_from("=+-@＝＋－＠,;\t\r\n \"'\x0b\x85\u2028\xa0\u200b–—a1"), max_size=12)
    | st.sampled_from(["=1+1", "+62", "-5", "@a", "'tis", '"', "a,b", "007", "1e5", "TRUE", "#N/A"])
    | st.sampled_from(["-", "–", "—", "'-", "'=1", "x;=1", "a\tb", "a\nb", "a\u200bb", "_x000D_"])
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
    assert found.records == tuple(held(each, ending) for each in records)


def held(record: Any, ending: str) -> Any:
    """Return a record as a table can hold it: a space for each control character.

    XLSX has one line break only.
    """
    texts = {name: value for name, value in record if type(value) is str and ending != ".json"}
    if ending == ".xlsx":
        texts = {name: re.sub("\r\n?", "\n", text) for name, text in texts.items()}
    shown = {name: _CONTROLS.sub(" ", text).strip() for name, text in texts.items()}
    return record.model_copy(update=shown)


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


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_NONE], ids=["quotes", "none"])
@given(lines=st.lists(st.lists(TEXTS | st.text(max_size=5), min_size=1, max_size=5), max_size=5))
def test_no_cell_begins_like_a_formula_whichever_sign_parts_the_cells(
    delimiter: str, quoting: Literal[0, 3], lines: list[list[str]]
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "daftar.csv"
        write_table(path, lines)
        text = path.read_bytes().decode("utf-8-sig")
    for skip in (False, True):
        read = csv.reader(
            StringIO(text, newline=""),
            delimiter=delimiter,
            quoting=quoting,
            skipinitialspace=skip,
        )
        cells = [cell for line in read for cell in line]
        assert not [cell for cell in cells if cell.lstrip(' \xa0"').startswith(DANGEROUS)]


@given(st.text() | TEXTS)
def test_a_cell_made_safe_is_read_as_it_was(text: str) -> None:
    assert unsafe_cell(safe_cell(text)) == text
    assert not safe_cell(text).startswith(DANGEROUS)


@given(ROWS)
def test_a_row_that_was_read_is_written_the_same_again(row: ListRow) -> None:
    with TemporaryDirectory() as folder:
        first, second = Path(folder) / "a.csv", Path(folder) / "b.csv"
        write_records(first, [held(row, ".csv")], LIST_FORM)
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
