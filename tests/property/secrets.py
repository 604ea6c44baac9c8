"""A person by chance who is easy to find, and every way in which a value becomes text unasked.

Every secret holds the letters "zqx" or is a long number, so that finding one is no coincidence.
"""

from __future__ import annotations

import io
import json
import logging
import re
import traceback
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from attrs import frozen
from hypothesis import strategies as st
from pydantic import ValidationError

from keterbukaan.cases.people import Applicant, ApplicantKind, Complainant, Proxy
from keterbukaan.errors import KeterbukaanError
from keterbukaan.records.record import problems_of
from keterbukaan.testing._people import niks

_WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=9)
_DIGITS = st.text("0123456789", min_size=8, max_size=8)


@frozen
class Person:
    """Somebody with everything that may identify a person."""

    name: str
    address: str
    telephone: str
    email: str
    nik: str
    proxy: str

    @property
    def secrets(self) -> tuple[str, ...]:
        return (self.name, self.address, self.telephone, self.email, self.nik, self.proxy)

    @property
    def numbers(self) -> str:
        """What can be told from other words by its form alone, within a sentence."""
        return f"NIK {self.nik}, telepon {self.telephone}, surel {self.email}"

    @property
    def applicant(self) -> Applicant:
        return Applicant(
            kind=ApplicantKind.PERSON,
            name=self.name,
            identity=self.nik,
            address=self.address,
            telephone=self.telephone,
            email=self.email,
            proxy=Proxy(name=self.proxy, contact=self.email, special_power=True),
        )

    @property
    def complainant(self) -> Complainant:
        return Complainant(
            name=self.name,
            address=self.address,
            identity=self.nik,
            telephone=self.telephone,
            email=self.email,
            proxy=Proxy(name=self.proxy, contact=self.email),
        )


@st.composite
def people(draw: st.DrawFn) -> Person:
    """Draw somebody."""
    word = draw(_WORDS)
    return Person(
        name=f"{word} zqxnama",
        address=f"Jalan {draw(_WORDS)} zqxalamat {draw(st.integers(1, 99))}",
        telephone=f"08{draw(st.integers(11, 99))}{draw(_DIGITS)}",
        email=f"{word}.zqxsurel@example.org",
        nik=draw(niks()),
        proxy=f"{draw(_WORDS)} zqxkuasa",
    )


_LETTERS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=6)
_WORD_ALONE = _LETTERS.map(lambda letters: f"zq{letters}")
_PARTING = st.sampled_from(
    (" ", "  ", "-", "_", ".", ", ", " \n ", "/", "\u00a0", "\u2013", " & ", "")
)
_GROUPING = st.sampled_from(("", " ", "-", ".", "/", ",", "_", " - ", "\u200b", "\u2013", "\u00a0"))
_AT = st.sampled_from(("@", " @ ", "(at)", "[at]", " at ", "%40", "\uff20", "@ ", " (at) "))
_DOT = st.sampled_from((".", "(dot)", " dot ", " [dot] ", " . "))
_STREET = st.sampled_from(("Jl. ", "JL ", "Jalan ", "jln. ", "Jln ", "di ", ""))
_HOUSE = st.sampled_from((" ", " No. ", " no", " Nomor ", ", No: ", " NO.0"))
_TITLE = st.sampled_from(("", "Dr. ", "H. ", "Hj. ", "Ir. "))
_DEGREE = st.sampled_from(("", ", S.H.", ", M.Si", " S.Kom., M.M."))
_JOINING = st.sampled_from((" ", " bin ", " binti ", " van ", "-"))
_SPELLINGS: tuple[Callable[[str], str], ...] = (
    str,
    str.upper,
    str.lower,
    str.title,
    str.swapcase,
    lambda word: "".join(chr(ord(each) + 0xFEE0) for each in word),
    lambda word: f"{word[:3]}\u200b{word[3:]}",
    lambda word: f"{word[:2]}\u0301{word[2:]}",
    lambda word: f"{word}nya",
    lambda word: f"{word}99",
)
_SPELLING = st.sampled_from(_SPELLINGS)
_PLAINLY = st.sampled_from(_SPELLINGS[:8])  # with nothing joined to the end of a word


@st.composite
def people_of_many_words(draw: st.DrawFn) -> Person:
    """Draw somebody whose names have several words, with titles and what joins them."""
    words = draw(st.lists(_WORD_ALONE, min_size=1, max_size=4))
    name = words[0] + "".join(draw(_JOINING) + word for word in words[1:])
    area, landline = (
        draw(st.sampled_from(("021", "0531", "022"))),
        draw(st.integers(10**6, 10**7 - 1)),
    )
    mobile = f"08{draw(st.integers(11, 99))}{draw(_DIGITS)}"
    return Person(
        name=f"{draw(_TITLE)}{name.title()}{draw(_DEGREE)}",
        address=f"Jl. {draw(_WORD_ALONE).title()} No. {draw(st.integers(1, 99))}, Sampit",
        telephone=draw(st.sampled_from((mobile, f"{area}-{landline}"))),
        email=f"{draw(_WORD_ALONE)}.{draw(_LETTERS)}@{draw(_LETTERS)}.example.org",
        nik=draw(niks()),
        proxy=f"{draw(_WORD_ALONE)} {draw(_WORD_ALONE)}".title(),
    )


def words_alone(text: str) -> list[str]:
    """Return the words of a text by which it can be told whose it is."""
    return re.findall("zq[a-z]+", text.lower())


@st.composite
def mentions(draw: st.DrawFn, person: Person) -> str:
    """Draw a text that says something of somebody otherwise than it was written down."""
    word = draw(st.sampled_from(words_alone(f"{person.name} {person.proxy}")))
    whole = draw(_PARTING).join(draw(_PLAINLY)(each) for each in words_alone(person.name))
    (street,) = words_alone(person.address)
    (house,) = re.findall(r"\d+", person.address)
    local, domain = person.email.split("@")
    said = (
        draw(_SPELLING)(word),
        whole,
        f"{draw(_STREET)}{draw(_PLAINLY)(street)}{draw(_HOUSE)}{house}",
        f"Jalan {draw(_SPELLING)(street)}",
        grouped(draw, person.nik),
        grouped(draw, draw(st.sampled_from(dialled(person.telephone)))),
        f"{local}{draw(_AT)}{draw(_DOT).join(domain.split('.'))}",
        draw(_PLAINLY)(local),
    )
    return "; ".join(f"sdr. {each}" for each in draw(st.permutations(said)))


def grouped(draw: st.DrawFn, digits: str) -> str:
    """Draw digits in groups."""
    ends = sorted(draw(st.sets(st.integers(1, len(digits) - 1), max_size=5)))
    sign = draw(_GROUPING)
    places = [0, *ends, len(digits)]
    return sign.join(digits[first:last] for first, last in pairwise(places))


def dialled(telephone: str) -> tuple[str, ...]:
    """Return a number as it may be dialled: from here, from abroad, within the same town."""
    digits = telephone.replace("-", "")
    within = telephone.partition("-")[2]
    return (digits, f"62{digits[1:]}", digits[1:], *([within] if within else []))


def assert_unseen(view: object, person: Person) -> None:
    """Assert that a view holds nothing of somebody, whatever signs it is written with."""
    text = unicodedata.normalize("NFKD", json.dumps(view, ensure_ascii=False)).casefold()
    letters = re.sub(
        r"[\W_]|\\\\n", "", "".join(c for c in text if unicodedata.category(c) != "Mn")
    )
    for secret in words_alone(" ".join(person.secrets)):
        assert secret not in letters
    digits = re.sub(r"\D", "", re.sub(r"\d{4}-\d\d-\d\d", "", text))
    for number in (person.nik, *dialled(person.telephone)):
        assert number not in digits


def shown(value: object) -> Iterator[str]:
    """Yield every way in which a value becomes text unasked."""
    yield repr(value)
    yield str(value)
    yield f"{value}"
    yield f"{value!r:>10}"
    yield "{0} {0!s}".format(value)  # noqa: UP032 - one of the ways
    yield "%s %r" % (value, value)  # noqa: UP031 - one of the ways
    yield logged(value)


def logged(value: object) -> str:
    """Return what a log holds of a value."""
    stream = io.StringIO()
    # A logger of its own under no other: what it writes is in no report of a failure.
    logger = logging.Logger("keterbukaan.test")  # noqa: LOG001 - see above
    logger.addHandler(logging.StreamHandler(stream))
    logger.error("case %s %r", value, value)
    logger.error(value)
    return stream.getvalue()


def raised(error: Exception) -> Iterator[str]:
    """Yield what an error says, with its traceback and causes."""
    yield "".join(traceback.format_exception(error))
    yield from shown(error)
    if isinstance(error, KeterbukaanError):
        yield from (error.text("id"), error.text("en"))
    if isinstance(error, ValidationError):
        yield from (problem.text(lang) for problem in problems_of(error) for lang in ("id", "en"))


def assert_silent(texts: Iterable[str], secrets: tuple[str, ...]) -> None:
    """Assert that no text holds a secret."""
    for text in texts:
        for secret in secrets:
            assert secret not in text
