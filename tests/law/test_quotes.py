"""The operative words of each paragraph that was read in its own text, as a marked quotation."""

from __future__ import annotations

import re

import pytest
from attrs import evolve

from keterbukaan._canonical import digest
from keterbukaan.errors import DataFileError
from keterbukaan.law import Citation, Kind, LegalNumber, Rulebook, TimeLimit, Unit, Verification
from keterbukaan.law._regulation_file import read_regulation
from keterbukaan.law._shipped import shipped_events
from keterbukaan.law.regulation import Enacted

BOOK = Rulebook.national()
EVERY = (*BOOK.provisions, *BOOK.numbers)
MOST_WORDS = 40
ONES = (
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)
COUNTED = {
    Unit.WORKING_DAYS: "hari",  # some texts write "hari" and say elsewhere which days are meant
    Unit.CALENDAR_DAYS: "hari",
    Unit.DAYS: "hari",
    Unit.MONTHS: "bulan",
    Unit.YEARS: "tahun",
}
WITHOUT_NUMBER = {
    Kind.AT_ONCE: r"serta(-| )merta|pada saat|[Ss]egera",
    Kind.AS_LONG_AS_NEEDED: "selama jangka waktu yang dibutuhkan",
    Kind.AS_OTHER_LAW_PROVIDES: "ketentuan peraturan perundang-?undangan",
}
"""What the texts write in the place of a number."""


def in_words(number: int) -> str:
    """Return a number in Indonesian, as the texts write it behind the figures."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    if hundreds:
        more = f" {in_words(rest)}" if rest else ""
        return ("seratus" if hundreds == 1 else f"{ONES[hundreds]} ratus") + more
    if number < len(ONES):
        return ONES[number]
    if tens == 1:
        return f"{ONES[ones]} belas"
    return f"{ONES[tens]} puluh" + (f" {ONES[ones]}" if ones else "")


def name_of(rule: Enacted) -> str:
    return f"{rule.name}: {rule.citation}"


def has_a_paragraph(rule: Enacted) -> bool:
    """Return whether a rule stands in a place: that a text is silent stands in none."""
    return isinstance(rule.citation, Citation) and rule.citation != Citation(
        rule.citation.regulation
    )


QUOTED = [each for each in EVERY if each.read is Verification.OWN_TEXT and has_a_paragraph(each)]


def test_numbers_are_written_as_the_texts_write_them() -> None:
    assert [in_words(each) for each in (1, 10, 11, 14, 21, 30, 45, 60, 100)] == [
        "satu",
        "sepuluh",
        "sebelas",
        "empat belas",
        "dua puluh satu",
        "tiga puluh",
        "empat puluh lima",
        "enam puluh",
        "seratus",
    ]


@pytest.mark.parametrize("rule", QUOTED, ids=name_of)
def test_what_was_read_in_its_own_text_is_quoted_in_few_words(
    rule: Enacted,
) -> None:
    assert rule.quote, "write the operative words of its paragraph into its file"
    assert len(rule.quote.split()) <= MOST_WORDS
    assert " ".join(rule.quote.split()) == rule.quote
    assert not rule.quote.startswith("…")
    assert not rule.quote.endswith("…")
    assert not set('"“”{}') & set(rule.quote), "a quotation bears no marks of its own"


@pytest.mark.parametrize("rule", [each for each in EVERY if each not in QUOTED], ids=name_of)
def test_what_was_not_read_in_its_own_text_is_never_quoted(rule: Enacted) -> None:
    assert rule.quote == ""
    assert not rule.quote_corrected


@pytest.mark.parametrize(
    "limit", [each for each in QUOTED if isinstance(each, TimeLimit)], ids=name_of
)
def test_a_quotation_holds_the_number_as_the_text_writes_it(limit: TimeLimit) -> None:
    if limit.amount is None or limit.unit is None:
        assert re.search(WITHOUT_NUMBER[limit.kind], limit.quote)
    elif limit.unit is Unit.HOURS:
        days, hours = limit.amount // 24, 24
        said = f"{days} x {hours} ({in_words(days)} kali {in_words(hours)}) jam"
        assert said in limit.quote
    elif limit.name == "report.yearly_figures":
        assert "Setiap tahun" in limit.quote
    elif limit.name == "monitoring.evaluation":
        assert "1 (satu) kali dalam setahun" in limit.quote
    else:
        number = f"{limit.amount} ({in_words(limit.amount)})"
        assert f"{number} {COUNTED[limit.unit]}" in limit.quote


@pytest.mark.parametrize("number", BOOK.numbers, ids=name_of)
def test_the_quotation_of_another_number_holds_it_too(number: LegalNumber) -> None:
    assert number.read is Verification.OWN_TEXT
    assert f"{number.value} ({in_words(number.value)})" in number.quote


def test_a_quotation_is_wording_and_moves_no_version_of_the_law() -> None:
    limit = BOOK.governing("request.response")
    other = evolve(limit, quote="kata lain", quote_corrected=True)
    assert other != limit
    assert digest(other) == digest(limit)


def test_a_quotation_stands_between_its_marks_and_says_what_was_corrected() -> None:
    sure = evolve(BOOK.governing("request.response"), quote="paling lambat", quote_corrected=False)
    corrected = evolve(sure, quote_corrected=True)
    assert sure.quoted("id") == sure.quoted("en") == "“paling lambat”"
    assert corrected.quoted() == "“paling lambat” [salah pindai dibetulkan]"
    assert corrected.quoted("en") == "“paling lambat” [errors of the scan corrected]"
    assert evolve(sure, quote="").quoted() == ""


def test_a_quotation_travels_with_its_rule() -> None:
    told = BOOK.governing("request.extension").to_dict()
    assert "7 (tujuh) hari kerja berikutnya" in str(told["quote"])
    assert told["quote_corrected"] is False


FILE = """
schema = 1
[regulation]
id = "UU 14/2008"
title_id = "Keterbukaan"
title_en = "Disclosure"
level = "act"
read = "{read}"
checked_on = 2026-11-29
[[provision]]
limit = "request.response"
amount = 10
unit = "working_days"
starts_from = ["request.received"]
nature = "duty"
actor = "public_body"
citations = ["Pasal 22 ayat (7)"]
confidence = "high"
summary_id = "{{amount}} hari"
summary_en = "{{amount}} days"
{quote}
"""


def test_a_file_says_where_the_scan_was_corrected() -> None:
    quote = 'quote = "10 (sepuluh) hari kerja"\nquote_corrected = true'
    text = FILE.format(read="own_text", quote=quote)
    found = read_regulation(text.encode(), "x.toml", shipped_events()).provisions[0]
    assert found.quote == "10 (sepuluh) hari kerja"
    assert found.quote_corrected
    assert found.quote not in repr(found)


@pytest.mark.parametrize(
    ("read", "quote", "key"),
    [
        ("restated", 'quote = "10 (sepuluh) hari kerja"', "quote"),
        ("unverified", 'quote = "10 (sepuluh) hari kerja"', "quote"),
        ("own_text", "quote_corrected = true", "quote_corrected"),
    ],
)
def test_a_file_may_not_quote_what_nobody_read(read: str, quote: str, key: str) -> None:
    text = FILE.format(read=read, quote=quote)
    with pytest.raises(DataFileError) as caught:
        read_regulation(text.encode(), "x.toml", shipped_events())
    assert caught.value.fields["key"] == key
