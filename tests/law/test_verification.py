"""How a rule was read is said only where it was not read in its own text."""

from __future__ import annotations

import pytest

from keterbukaan.errors import Language
from keterbukaan.law.verification import Verification, cited, on_what_basis


def test_of_what_was_read_in_its_own_text_nothing_is_said() -> None:
    assert on_what_basis(Verification.OWN_TEXT) == ("", "")
    assert cited("UU 14/2008 Pasal 4", Verification.OWN_TEXT) == "UU 14/2008 Pasal 4"


@pytest.mark.parametrize("read", [Verification.RESTATED, Verification.UNVERIFIED])
@pytest.mark.parametrize(("place", "lang"), [(0, "id"), (1, "en")])
def test_what_was_not_is_said_to_be_so_in_both_languages(
    read: Verification, place: int, lang: Language
) -> None:
    mark = read.mark(lang)
    assert mark
    assert on_what_basis(read)[place].endswith(mark)
    assert cited("UU 14/2008 Pasal 4", read, lang).endswith(mark)
