"""The plain form of a text, and how its parts are blanked in the original."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan._masking import blanked, plain_forms


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Budi 1", ["budi 1"]),
        ("B\u00dcDI e\u0301", ["budi e"]),
        ("\uff22\uff55\uff44\uff49", ["budi"]),
        ("Stra\u00dfe", ["strasse"]),
        ("bu\u200bdi\u00ad", ["budi", "bu di "]),
        ("a\nb\tc", ["a\nb\tc"]),
        ("a\x00b", ["ab", "a b"]),
    ],
)
def test_a_text_is_read_as_it_looks(text: str, forms: list[str]) -> None:
    assert [form.text for form in plain_forms(text)] == forms


@given(st.text(max_size=30), st.data())
def test_a_part_of_the_plain_form_is_a_part_of_the_original(text: str, data: st.DataObject) -> None:
    for form in plain_forms(text):
        assert len(form.places) == len(form.text) + 1
        if not form.text:
            continue
        start = data.draw(st.integers(0, len(form.text) - 1))
        end = data.draw(st.integers(start + 1, len(form.text)))
        first, last = form.original((start, end))
        assert 0 <= first < last <= len(text)
        parts = [each.text for each in plain_forms(text[first:last])]
        assert any(form.text[start:end] in part for part in parts)


@pytest.mark.parametrize(
    ("spans", "left"),
    [
        ([], "abcdef"),
        ([(0, 2)], "[disamarkan]cdef"),
        ([(4, 6), (0, 2)], "[disamarkan]cd[disamarkan]"),
        ([(0, 3), (1, 2), (3, 4)], "[disamarkan]ef"),
    ],
)
def test_what_overlaps_or_touches_is_blanked_once(spans: list[tuple[int, int]], left: str) -> None:
    assert blanked("abcdef", spans) == left
