"""The figures of the forms with their Indonesian words."""

from __future__ import annotations

import pytest

from keterbukaan._numerals import figure_and_words


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (3, "3 (tiga)"),
        (10, "10 (sepuluh)"),
        (11, "11 (sebelas)"),
        (14, "14 (empat belas)"),
        (30, "30 (tiga puluh)"),
        (45, "45 (empat puluh lima)"),
        (99, "99 (sembilan puluh sembilan)"),
        (100, "100"),
    ],
)
def test_a_figure_has_its_words(number: int, said: str) -> None:
    assert figure_and_words(number) == said
