"""Citations of every shape: printing and parsing, equality and order."""

import string
from copy import copy
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from keterbukaan.errors import CitationError
from keterbukaan.law.citation import Citation, Practice, RegulationId, parse_source

KINDS = (
    "UU",
    "PP",
    "Perpres",
    "Keppres",
    "Perki",
    "PERMA",
    "PermenPANRB",
    "Permendagri",
    "Permendikdasmen",
    "Perbapanas",
    "PMK",
    "Perda Kota Semarang",
    "Perbup Kotawaringin Timur",
    "SK Bupati",
    "Perda Prov. Jawa Barat",
    "Perda Kota Tanjung-Pinang",
    "PermenKominfo",
    "Perma",
    "Perda Prové",
)
ROMANS = (
    "I",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "VII",
    "VIII",
    "IX",
    "X",
    "XI",
    "XIV",
    "XIX",
    "XL",
    "L",
)
NUMBERS = st.integers(1, 999).map(str)

regulations = st.builds(
    RegulationId,
    st.sampled_from(KINDS),
    NUMBERS | st.from_regex(r"[0-9]{1,3}/[A-Z]{2,4}/[IVX]{1,4}", fullmatch=True),
    st.integers(1945, 2100),
)


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    """Draw a citation: the whole regulation, a place in an article, or a place in an annex."""
    regulation = draw(regulations)
    where = draw(st.sampled_from(["whole", "article", "annex"]))
    if where == "whole":
        return Citation(regulation)
    if where == "annex":
        point = draw(st.none() | st.sampled_from(ROMANS))
        return Citation(regulation, annex=draw(st.sampled_from(ROMANS)), point=point)
    letters = st.sampled_from(string.ascii_lowercase)
    return Citation(
        regulation,
        article=draw(NUMBERS) + draw(st.sampled_from(["", "", "A", "B"])),
        paragraph=draw(st.none() | NUMBERS | st.just("2a")),
        letter=draw(st.none() | letters),
        item=draw(st.none() | NUMBERS),
    )


names = st.text(string.ascii_letters + string.digits + "!-./()é", min_size=1, max_size=12)
practices = st.builds(
    Practice,
    st.lists(names, min_size=1, max_size=3).map(" ".join),
    st.lists(names | st.just("ayat:"), min_size=1, max_size=5).map(" ".join),
)
sources = citations() | practices


@given(citations())
def test_printed_citation_parses_to_itself(citation: Citation) -> None:
    assert Citation.parse(str(citation)) == citation


@given(practices)
def test_printed_practice_parses_to_itself(practice: Practice) -> None:
    assert Practice.parse(str(practice)) == practice


@given(sources)
def test_printed_source_parses_to_itself(source: Citation | Practice) -> None:
    assert parse_source(str(source)) == source


@given(citations(), st.sampled_from(["  ", "\n", "\t ", "\u00a0"]))
def test_white_space_may_vary(citation: Citation, space: str) -> None:
    assert Citation.parse(space + str(citation).replace(" ", space) + space) == citation


@given(citations(), citations())
def test_equal_exactly_where_printed_alike(one: Citation, other: Citation) -> None:
    assert (one == other) is (str(one) == str(other))
    assert one == copy(one)
    assert hash(one) == hash(copy(one))


@given(citations())
def test_stable_name_leads_back_to_its_citation(citation: Citation) -> None:
    assert Citation.from_uri(citation.uri) == citation
    assert citation.uri.isascii()
    assert citation.uri.startswith(citation.regulation.uri)


@given(citations(), citations())
def test_equal_exactly_where_named_alike(one: Citation, other: Citation) -> None:
    assert (one.uri == other.uri) is (one == other)


@given(citations(), st.text("/~_%akniducterpo0129 VI", max_size=8), st.integers(0, 60))
def test_a_spoilt_name_is_refused_or_names_itself(
    citation: Citation, more: str, where: int
) -> None:
    spoilt = citation.uri[:where] + more + citation.uri[where:]
    try:
        found = Citation.from_uri(spoilt)
    except CitationError:
        return
    assert found.uri == spoilt
    assert Citation.parse(str(found)) == found


@given(sources, sources, sources)
def test_order_is_total(
    one: Citation | Practice, two: Citation | Practice, three: Citation | Practice
) -> None:
    for a, b in product((one, two, three), repeat=2):
        assert (a < b) + (b < a) + (a == b) == 1
        assert (a <= b) is (a < b or a == b)
    first, middle, last = sorted((one, two, three))
    assert not middle < first
    assert not last < middle
    assert not last < first


@given(citations(), citations())
def test_higher_rank_sorts_first(one: Citation, other: Citation) -> None:
    if one.level < other.level:
        assert one < other
    else:
        assert other.level <= one.level


@given(citations(), practices)
def test_every_citation_sorts_before_every_practice(citation: Citation, practice: Practice) -> None:
    assert citation < practice
    assert not practice < citation
    assert practice >= citation


@given(regulations, st.integers(1, 500), st.integers(1, 500))
def test_articles_and_paragraphs_sort_as_numbers(
    regulation: RegulationId, one: int, other: int
) -> None:
    articles = Citation(regulation, str(one)), Citation(regulation, str(other))
    paragraphs = Citation(regulation, "7", str(one)), Citation(regulation, "7", str(other))

    assert (articles[0] < articles[1]) is (one < other)
    assert (paragraphs[0] < paragraphs[1]) is (one < other)
