"""Personal data by its form: what is masked before anything is made public, and what is not."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from types import FrameType

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from keterbukaan._personal_data import is_like_a_nik, masked, shown

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


@pytest.mark.parametrize(
    "number",
    [
        "0812 34 56 78 90",
        "08 12 34 56 78 90",
        "0811-23-45-678",
        "0812_3456_7890",
        "0812\u00b73456\u00b77890",
        "0812 - 3456 - 7890",
        "0812\u00a03456\u00a07890",
        "0812\u200b3456\u200b7890",
        "\uff10\uff18\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19\uff10",
        "+62 (812) 3456-7890",
        "+62 (0) 812 3456 7890",
        "(0812)3456-7890",
        "812_3456_7890",
        "(021) 555 1234",
    ],
)
def test_a_telephone_number_is_masked_however_grouped(number: str) -> None:
    assert masked(f"hubungi {number}, segera") == f"hubungi {MASK}, segera"


@pytest.mark.parametrize(
    "number",
    [
        "3201/0101/0190/0001",
        "3201,0101,0190,0001",
        "3201\u200b0101\u200b0190\u200b0001",
        "3201_0101_0190_0001",
        "3 2 0 1 0 1 0 1 0 1 9 0 0 0 0 1",
        "3.2.0.1.0.1.0.1.0.1.9.0.0.0.0.1",
        "11-01-2001-0190-0001",
        "123456789012000",
        "12 345 678 9 012 000",
        "1970010119900310\u00ad01",
    ],
)
def test_a_number_of_identity_or_tax_is_masked_however_grouped(number: str) -> None:
    assert masked(f"atas nama {number}; Sampit") == f"atas nama {MASK}; Sampit"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("telp 021-5551234", "telp "),
        ("Tlp. 5551234", "Tlp. "),
        ("HP: 555 1234", "HP: "),
        ("WA 0531-21234", "WA "),
        ("fax (021) 555-1234", "fax "),
        ("No. HP 0531 21 234", "No. HP "),
        ("telp/WA: 021 5551234", "telp/WA: "),
        ("Telp. rumah 5551234", "Telp. rumah "),
        ("tel:+62-21-5551234", "tel:"),
        ("phone number 5551234", "phone number "),
        ("KK 3201,0101, 0190 0001", "KK "),
        ("NPWP 0012 3456 7890 1200", "NPWP "),
        ("NPWP: 12.345.678.9.012.00.0", "NPWP: "),
        ("NIP 1970 0101 1990 03 1 001", "NIP "),
    ],
)
def test_the_word_before_a_number_says_what_it_is(text: str, left: str) -> None:
    assert masked(text) == left + MASK
    number = text.removeprefix(left)
    assert masked(f"{left}{number} 2 orang").startswith(left + MASK)


def test_a_word_tells_of_several_numbers_and_of_none_after_other_words() -> None:
    assert not re.search(r"\d", masked("telp 021-5551234/021-5551235 atau 021 555 1236"))
    assert masked("penelepon 5551234") == "penelepon 5551234"


@pytest.mark.parametrize(
    "address",
    [
        "budi @ example.com",
        "budi@ example.com",
        "budi(at)example.com",
        "budi [at] example [dot] com",
        "budi{at}example.com",
        "budi%40example.com",
        "budi&#64;example.com",
        "budi at gmail.com",
        "budi at example dot org",
        "budi@example . com",
        "budi\uff20example.com",
        "bu\u00addi@exam\u200bple.com",
        f"{'x' * 200}@example.com",
        '"budi santoso"@example.com',
    ],
)
def test_an_email_address_is_masked_however_spelt(address: str) -> None:
    assert masked(f"kirim, {address}, saja") == f"kirim, {MASK}, saja"


@pytest.mark.parametrize(
    "text",
    [
        "Rp3621300000000000",
        "Rp 100000000000000",
        "Rp 8123456789",
        "3 201 010 101 900 001 unit",
        "3,201,010,101,900,001",
        "017/PPID/2025",
        "SKB 933/2025, 1/2025, 3/2025",
        "Nomor 0815/2024/001",
        "Nomor 900/1234/2024 dan AHU-0012345.AH.01.01.Tahun 2020",
        "2024-01-01 2024-12-31",
        "11/02/2023 - 12/03/2023",
        "11-02-2023 12-03-2023",
        "12/12/2023 08.00-16.00",
        "08-12-2024 10-12-2024",
        "2019 2020 2021 2022",
        "08.15-12.00 13.00-16.00",
        "2025-04-16T08:00:00+07:00",
        "Pasal 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14",
        "Pasal 10, 11, 12, 13, 14, 15, 16, 17",
        "data 32, 01, 01, 01, 01, 90, 00, 01",
        "rekening 5.1.02.01.01.0024",
        "kegiatan 2.15.01.1.01.02.2.03.01.5.1.2",
        "letak 0.812345678, 113.912345678",
        "12345678901234567",
        "123456789012345678",
        "hp 2024-2025",
        "telp 2024-01-05",
        "telp 08.00-16.00 WIB",
        "HP 1.500.000 buah",
        "WA 24 03 2025",
        "HP 10 unit, WA 2",
        "telp 555, 1234 kali",
        "diumumkan di ppid.go.id, look at example.com",
        "kantor at yahoo",
        "3 dus @ Rp.5000",
        "@ example.com",
        '" @ example.com',
        "ISBN 978-602-8519-93-9",
        "\u00bd dari \u2116 7, caf\u00e9 \u4f8b\u3048",
    ],
)
def test_ordinary_texts_stay_as_they_are(text: str) -> None:
    assert masked(text) == text
    assert masked(f"x, {text}; y") == f"x, {text}; y"


_PIECES = (
    "08 ",
    "1 ",
    "32 01 ",
    "a@",
    "a.",
    " at ",
    '"@',
    "telp 5551234 ",
    "0812-",
    "12,",
    "@b . ",
)


@pytest.mark.parametrize("piece", [*_PIECES, "3\u200b", "0812/345/"])
def test_the_work_grows_with_the_text_and_no_faster(piece: str) -> None:
    few, many = (_calls(masked, piece * times) for times in (500, 2000))

    assert many <= 5 * few  # four times the text


def _calls(asked: object, text: str) -> int:
    """Return how many functions are called: the same on every machine."""
    assert callable(asked)
    called = 0

    def count(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal called
        called += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        asked(text)
    finally:
        sys.setprofile(before)
    return called


def _each_case(digits: str) -> Iterator[str]:
    yield digits
    yield f"x{digits}y"
    yield f"-{digits}."


@given(DIGITS, st.sampled_from(("", "-", " ", ".", "_", "/")), st.sampled_from((2, 4, 8)))
def test_what_has_the_form_of_a_nik_is_masked_in_equal_groups(
    digits: str, sign: str, size: int
) -> None:
    nik = f"32{digits[2:6]}1508{digits[10:]}"
    parted = sign.join(nik[place : place + size] for place in range(0, 16, size))
    for text in _each_case(parted):
        assert "1508" not in masked(text)


@pytest.mark.parametrize("place", range(90))
def test_a_number_is_masked_before_a_text_is_cut(place: int) -> None:
    said = shown("k" * place + " 3201010101900001 Budi", 60)

    assert "3201" not in said
    assert len(said) <= 60


def test_a_text_without_end_is_looked_at_as_far_as_it_is_shown() -> None:
    assert shown("x" * 10**7, 12) == "x" * 12
