"""The secrecy clauses of the acts that were read, and what they confirm of a claim under letter j.

UU 14/2008 Pasal 17 huruf j closes what another act forbids to disclose. Each clause stands in
`secrecy.toml` with its own words; an act that was not read confirms nothing here, and a person has
to read it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache

from attrs import frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked
from keterbukaan._words import Labelled, LabelledEnum, Said, said_day
from keterbukaan.errors import Language
from keterbukaan.files._toml import Entry, read_toml, shipped
from keterbukaan.law._earlier import in_force
from keterbukaan.law._sources_in_files import take_citation, take_citations, take_read
from keterbukaan.law.citation import Citation, RegulationId, RegulationLevel
from keterbukaan.law.verification import Verification
from keterbukaan.records.finding import Finding, Weight

__all__ = [
    "SecrecyClause",
    "SecrecyClauses",
    "SecrecyForce",
    "UnreadSecrecy",
    "read_clauses",
    "why_unconfirmed",
]

_LETTER_J = "UU 14/2008 Pasal 17 huruf j"
_THE_ACT = Citation.parse(_LETTER_J).regulation
_NOT_NAMED = Said("tidak disebut", "none is named")


class SecrecyForce(LabelledEnum):
    """What a secrecy clause does (daya ketentuan kerahasiaan)."""

    FORBIDS = ("forbids", "mewajibkan kerahasiaan", "obliges to secrecy")
    DECIDED = ("decided", "membolehkan menutup dengan keputusan", "lets somebody decide to close")
    REFERS = ("refers", "menunjuk ke peraturan lain", "points to another rule")
    OATH = ("oath", "sumpah jabatan", "an oath of office")


@frozen
class SecrecyClause(Answer):
    """A clause that keeps something secret (ketentuan kerahasiaan): what, from whom, and its words.

    `quotation` holds the operative words of the article itself; all other texts are this library's
    own. `citations` begins with the place of those words.
    """

    answer_form = AnswerForm("secrecy_clause", also=("citation", "confirms_letter_j"))

    citations: tuple[Citation, ...]
    force: SecrecyForce
    secret_id: str
    secret_en: str
    from_id: str
    from_en: str
    exceptions_id: str
    exceptions_en: str
    quotation: str
    read: Verification
    note: str

    @property
    def citation(self) -> Citation:
        """Where it stands."""
        return self.citations[0]

    @property
    def confirms_letter_j(self) -> bool:
        """Whether it is an act's own ban on disclosure, as letter j asks for, read in its own text.

        What the clause covers, and whether an exception holds, a person decides.
        """
        return (
            self.force is SecrecyForce.FORBIDS
            and self.read is Verification.OWN_TEXT
            and self.citation.level is RegulationLevel.ACT
            and self.citation.regulation != _THE_ACT
        )

    @checked
    def secret(self, lang: Language = "id") -> str:
        """Return what it keeps secret.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.secret_id if lang == "id" else self.secret_en

    @checked
    def kept_from(self, lang: Language = "id") -> str:
        """Return from whom it is kept.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.from_id if lang == "id" else self.from_en

    @checked
    def exceptions(self, lang: Language = "id") -> str:
        """Return when it may be disclosed all the same, or that the text names no such case.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.exceptions_id if lang == "id" else self.exceptions_en


@frozen
class UnreadSecrecy(Labelled, Answer):
    """Legislation on secrecy that the texts name by its subject alone; none of it was read.

    `named_in` is the paragraph whose elucidation names it. It confirms no claim.
    """

    answer_form = AnswerForm("unread_secrecy", also=("read",))

    label_id: str
    label_en: str
    named_in: Citation

    @property
    def read(self) -> Verification:
        """How it was verified: not at all."""
        return Verification.UNVERIFIED


@frozen(eq=False)
class SecrecyClauses:
    """Every secrecy clause that was read, and what is known by name alone.

    >>> clauses = SecrecyClauses.national()
    >>> [str(each.citation) for each in clauses.clauses if each.confirms_letter_j][:2]
    ['UU 37/2008 Pasal 30 ayat (1)', 'UU 25/2009 Pasal 49 ayat (1)']
    """

    clauses: tuple[SecrecyClause, ...]
    unread: tuple[UnreadSecrecy, ...]

    @classmethod
    def national(cls) -> SecrecyClauses:
        """Return the clauses of the acts and government regulations (one value, read once)."""
        return _national()

    def __reduce__(self) -> tuple[Callable[[], SecrecyClauses], tuple[()]]:
        """Let it cross a process boundary: what the texts say is the same there."""
        return (SecrecyClauses.national, ())


@cache
def _national() -> SecrecyClauses:
    return read_clauses(shipped(__file__, "secrecy.toml"), "secrecy.toml")


_FORCES = {each.value: each for each in SecrecyForce}


def read_clauses(data: bytes, file: str) -> SecrecyClauses:
    """Read the file of secrecy clauses; no place may stand there twice.

    Raises:
        DataFileError: the file is not valid.
    """
    top = read_toml(data, file)
    top.schema()
    clauses: dict[Citation, SecrecyClause] = {}
    for entry in top.tables("clause"):
        clause = _clause(entry)
        entry.add(clauses, clause.citation, clause, "citations")
    unread = tuple(_unread(entry) for entry in top.tables("unread"))
    top.finish()
    return SecrecyClauses(tuple(clauses.values()), unread)


def _clause(entry: Entry) -> SecrecyClause:
    citations = take_citations(entry)
    clause = SecrecyClause(
        citations,
        entry.choice("force", _FORCES),
        entry.take("secret_id", str),
        entry.take("secret_en", str),
        entry.take("from_id", str),
        entry.take("from_en", str),
        entry.maybe("exceptions_id", str) or _NOT_NAMED.id,
        entry.maybe("exceptions_en", str) or _NOT_NAMED.en,
        entry.take("quotation", str),
        take_read(entry, citations),
        entry.maybe("note", str) or "",
    )
    entry.finish()
    return clause


def _unread(entry: Entry) -> UnreadSecrecy:
    found = UnreadSecrecy(
        entry.take("id", str), entry.take("en", str), take_citation(entry, "named_in")
    )
    entry.finish()
    return found


# What is cited, as offices write it


_SOURCES = re.compile(r";|\bjo\b\.?|\bjuncto\b", re.IGNORECASE)
_RULE = (
    r"\b(?:(?P<perppu>Perp?pu|Peraturan Pemerintah Pengganti Undang[- ]Undang)"
    r"|(?P<lower>PP|Peraturan Pemerintah)|U\.?U\.?|Undang[- ]Undang)"
    r"(?: RI| Republik Indonesia)? ?(?:No(?:mor|\.)?)? ?(?P<number>[0-9]{1,3})"
    r" ?(?:/|-|th\.?|tahun) ?(?P<year>[12][0-9]{3})\b"
)
_ARTICLE = (
    r"\bPasal (?P<article>[0-9]{1,4}[A-Z]?)(?: ayat \((?P<paragraph>[0-9]{1,3}[a-z]?)\))?"
    r"(?: huruf (?P<letter>[a-z])\b)?"
)
_CITED = re.compile(f"{_RULE}|{_ARTICLE}", re.IGNORECASE)


def _places(act: str) -> Iterator[Citation]:
    """Yield the places that a legal basis names: a rule by its number, with each article of it.

    The rule stands before its articles or after them; one without an article is yielded alone.
    """
    for source in _SOURCES.split(act):
        found = [*_CITED.finditer(source)]
        if found and found[0]["article"]:
            found.reverse()
        rule, has_article = None, True
        for each in found:
            if each["article"] is None:
                if rule is not None and not has_article:
                    yield Citation(rule)
                kind = "Perppu" if each["perppu"] else "PP" if each["lower"] else "UU"
                number = str(int(each["number"]))  # "037" is 37
                rule, has_article = RegulationId(kind, number, int(each["year"])), False
            elif rule is not None:
                article, has_article = each["article"].upper(), True
                yield Citation(rule, article, each["paragraph"], each["letter"])
        if rule is not None and not has_article:
            yield Citation(rule)


def _covers(clause: SecrecyClause, place: Citation) -> bool:
    """Return whether a place that is cited is that of a clause, or holds it."""
    return any(
        each.regulation == place.regulation
        and place.article == each.article
        and _agree(place.paragraph, each.paragraph)
        and _agree(place.letter, each.letter)
        for each in clause.citations
    )


def _agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


# What is told of a claim


def why_unconfirmed(act: str, on: date | None) -> Iterator[Finding]:
    """Yield why nothing that was read confirms a claim under letter j; nothing where a clause does.

    `act` is the legal basis as claimed, `on` the day on which it had to bind. The Act itself is no
    basis of its letter j, so its own places are left out.
    """
    places = [each for each in _places(act) if each.regulation != _THE_ACT]
    told = dict.fromkeys(_told(place, on) for place in places) or {_WITHOUT_NUMBER: None}
    if None in told:
        return
    for said in filter(None, told):
        yield Finding("act", said.id, said.en, _LETTER_J, Weight.ADVISED)


_WITHOUT_NUMBER = Said(
    "nomor dan tahun undang-undangnya tidak terbaca, jadi tidak dapat dicocokkan dengan ketentuan "
    "kerahasiaan yang dibaca; tulis misalnya UU 25/2009 Pasal 49",
    "number and year of the act were not found in the text, so it cannot be compared with the "
    "secrecy clauses that were read; write for example UU 25/2009 Pasal 49",
)
_WEAK = {
    SecrecyForce.DECIDED: Said(
        "{place} membolehkan menutup dan tidak mewajibkannya; yang menutup ialah keputusan, jadi "
        "sebut huruf Pasal 17 yang menjadi alasannya",
        "{place} lets information be closed and does not order it; a decision closes it, so name "
        "the letter of Pasal 17 that is its ground",
    ),
    SecrecyForce.REFERS: Said(
        "{place} menunjuk ke peraturan lain dan tidak merahasiakan sesuatu dengan sendirinya; "
        "sebut undang-undang yang merahasiakannya",
        "{place} points to other legislation and keeps nothing secret by itself; name the act "
        "that does",
    ),
    SecrecyForce.OATH: Said(
        "{place} ialah sumpah jabatan; yang terikat ialah orang yang mengucapkannya, dan tidak "
        "ada informasi Badan Publik yang disebut di dalamnya",
        "{place} is an oath of office; it binds who swears it, and names no information of a "
        "public body",
    ),
}


def _told(place: Citation, on: date | None) -> Said | None:
    """Return why a place confirms nothing; None where it does."""
    if place.level is RegulationLevel.GOVERNMENT_REGULATION:  # a Perppu ranks as an act
        return Said(
            f"{place} bukan undang-undang, sedangkan huruf j bersandar pada undang-undang",
            f"{place} is not an act, while letter j rests on an act",
        )
    known = [
        each
        for each in SecrecyClauses.national().clauses
        if each.citation.regulation == place.regulation
    ]
    if not known:
        return Said(
            f"{place.regulation} tidak dibaca di sini, jadi belum pasti bahwa undang-undang itu "
            "melarang membuka informasi ini; bacalah pasalnya dalam naskah resmi",
            f"{place.regulation} was not read here, so it is not certain that this act forbids to "
            "disclose the information; read its article in the official text",
        )
    cited = [each for each in known if _covers(each, place)]
    if not cited:
        return _elsewhere(place, known)
    forbidding = next((each for each in cited if each.confirms_letter_j), None)
    if forbidding is None:
        weak = _WEAK[cited[0].force]
        return Said(weak.id.format(place=place), weak.en.format(place=place))
    if on is None or in_force(str(forbidding.citation), on):
        return None
    return Said(
        f"{place} belum berlaku pada {said_day(on, 'id')}",
        f"{place} was not in force on {said_day(on, 'en')}",
    )


def _elsewhere(place: Citation, known: list[SecrecyClause]) -> Said:
    """Return that no secrecy clause is cited of an act that has some."""
    places = ", ".join(str(each.citation) for each in known)
    if place.article is None:
        return Said(
            f"pasal {place} tidak disebut; ketentuan kerahasiaannya yang dibaca: {places}",
            f"no article of {place} is named; its secrecy clauses that were read: {places}",
        )
    return Said(
        f"{place} tidak termasuk ketentuan kerahasiaan undang-undang itu yang dibaca: {places}",
        f"{place} is none of the secrecy clauses of that act that were read: {places}",
    )
