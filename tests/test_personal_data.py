"""Personal data by its form: what is masked before anything is made public, and what is not."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from keterbukaan._personal_data import is_like_a_nik, masked

MASK = "[disamarkan]"
DIGITS = st.text("0123456789", min_size=16, max_size=16)


@pytest.mark.parametrize(
    "number",
    [
        "3201010101900001",
        "320101-010190-0001",
        "32.01.01.010190.0001",
        "32 01 01 010190 0001",
        pytest.param(
            "3201 0101 0190 0001",
        ),
        pytest.param(
            "32.01.010101.900001",
        ),
    ],
)
def test_an_identity_number_is_masked(number: str) -> None:
    assert masked(f"pemohon NIK {number}, Sampit") == f"pemohon NIK {MASK}, Sampit"
    assert masked(f"(NIK:{number})") == f"(NIK:{MASK})"
    assert masked(number) == MASK


@pytest.mark.parametrize(
    "number",
    [
        "081234567890",
        "0812-3456-7890",
        "0812 3456 7890",
        "0812.3456.7890",
        "081 234 567 890",
        "0852 1234 567",
        "+6281234567890",
        "+62 812 3456 7890",
        "62 812-3456-7890",
        "6281234567890",
        "62812345 67890",
        "0812/3456/7890",
        "0812\u20113456\u20117890",
        "81234567890",
        "8123456789",
        "812-3456-7890",
        pytest.param(
            "(0812) 3456 7890",
        ),
        pytest.param(
            "(+62)81234567890",
        ),
    ],
)
def test_a_mobile_number_is_masked(number: str) -> None:
    assert masked(f"hubungi {number}.") == f"hubungi {MASK}."


@pytest.mark.parametrize(
    "address",
    ["budi@example.go.id", "budi.santoso+ppid@kab-kotim.go.id", "B_1@x.co", "ppid@例え.jp"],
)
def test_an_email_address_is_masked(address: str) -> None:
    assert masked(f"kirim ke <{address}> saja") == f"kirim ke <{MASK}> saja"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Perda 12/2024, Rp 1.250.000.000, 27 kecamatan",
        "Rp 3.201.010.101.900.001,00",
        "Nomor 188.45/0812/HUK/2024",
        "2024-08-12 s.d. 2025-08-12",
        "telepon kantor 021-5551234",
        "@ppidkotim",
        "UU 14/2008 Pasal 17 huruf h angka 2",
        "32010101019000012345",
    ],
)
def test_what_is_no_personal_number_stays(text: str) -> None:
    assert masked(text) == text


def test_everything_in_a_text_is_masked() -> None:
    text = "NIK 3201010101900001 atau 3201010101900002; 081234567890, a@b.id"

    assert masked(text) == f"NIK {MASK} atau {MASK}; {MASK}, {MASK}"


@given(st.text(max_size=60))
def test_masking_twice_is_masking_once(text: str) -> None:
    once = masked(text)

    assert masked(once) == once


@example("(", "6280000000000000", "")  # it begins as a mobile number in brackets does
@given(st.text("abc ,;:()", max_size=10), DIGITS, st.text("abc ,;:()", max_size=10))
def test_no_identity_number_is_left_in_running_text(before: str, nik: str, after: str) -> None:
    assert masked(f"{before}{nik}{after}") == f"{before}{MASK}{after}"


@given(st.text("abc ,;:()/0123456789", max_size=15))
def test_a_text_with_few_digits_together_stays(text: str) -> None:
    if sum(letter.isdigit() for letter in text) < 9:
        assert masked(text) == text


@pytest.mark.parametrize("text", ["12345", "3201-0101", "3201010101900001x", ""])
def test_what_has_not_sixteen_digits_is_no_identity_number(text: str) -> None:
    assert not is_like_a_nik(text)


@pytest.mark.parametrize(
    "text",
    [
        "NIP 197001011990031001",  # an official may be named; the number holds the day of birth
        "NIP 19700101 199003 1 001",
        "NPWP 12.345.678.9-012.000",
        "telepon (0531) 21234",
    ],
)
def test_numbers_that_name_one_person_or_office_are_masked(text: str) -> None:
    assert masked(text).endswith("[disamarkan]")
