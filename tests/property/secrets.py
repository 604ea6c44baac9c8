"""A person by chance who is easy to find, and every way in which a value becomes text unasked.

Every secret holds the letters "zqx" or is a long number, so that finding one is no coincidence.
"""

from __future__ import annotations

import io
import logging
import traceback
from collections.abc import Iterable, Iterator

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
