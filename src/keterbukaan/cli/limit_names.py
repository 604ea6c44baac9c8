"""Which limit is meant: its name, its title in either language, or the words of its title.

A citizen knows "jawaban permohonan", and not `request.response`. What says less than a title, or
fits several, chooses none: a wrong limit would give a wrong day, and nobody would see it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from keterbukaan.cli.errors import bad_call, given
from keterbukaan.cli.language import LANGUAGES
from keterbukaan.errors import Language, UnknownNameError
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.titles import title

__all__ = ["event_named", "event_titled", "headed", "in_order", "limit_named", "titled"]

_LONGEST = 80
"""No title is longer; a longer text is not searched for."""

_SHOWN = 8
_FAMILIES = ("request", "objection", "dispute", "court", "cassation", "complaint")
"""What is most often meant, in the order in which a matter goes; the others come after it."""

_SYNONYMS = {
    "tenggat jawaban": "request.response",
    "jawaban ppid": "request.response",
    "menjawab permohonan": "request.response",
    "perpanjangan jawaban": "request.extension",
    "mengajukan keberatan": "objection.filing",
    "jawaban keberatan": "objection.response",
    "tanggapan atasan ppid": "objection.response",
    "mengajukan sengketa": "dispute.filing",
    "sengketa ke komisi informasi": "dispute.filing",
    "permohonan penyelesaian sengketa informasi": "dispute.filing",
    "informasi serta merta": "disclosure.immediate",
    "informasi berkala": "disclosure.periodic",
    "daftar informasi publik": "information_list.update",
    "kebocoran data pribadi": "personal_data.breach_notice",
    "when must a request be answered": "request.response",
    "data breach": "personal_data.breach_notice",
}
"""What people say that no title says, where it can mean one limit alone."""

# fmt: off
_EMPTY = frozenset((
    "an", "and", "atas", "batas", "dan", "dari", "deadline", "for", "jangka", "kapan",
    "ke", "kepada", "of", "oleh", "on", "pada", "tenggat", "term", "the", "time", "to",
    "untuk", "waktu", "yang",
))
# fmt: on
"""Words by which no limit is known."""


def limit_named(text: str, book: Rulebook) -> str:
    """Return the name of the limit that is meant.

    Raises:
        CallError: several may be meant; it lists them.
        UnknownNameError: there is none, or too little is said to know it.
    """
    if text in book.limits or len(text) > _LONGEST:
        return text
    asked = _plain(text)
    known = {_plain(name): name for name in book.limits}
    known |= {_plain(title(name, lang)): name for lang in LANGUAGES for name in book.limits}
    found = {**_SYNONYMS, **known}.get(asked)
    if found in book.limits:
        return str(found)
    fitting = _fitting(asked, book.limits)
    if len(whole := [name for name in fitting if _says_all(asked, name)]) == 1:
        return whole[0]
    if len(fitting) > 1:
        raise bad_call("LIMIT", *(_several(text, fitting, each) for each in LANGUAGES))
    raise _unknown(("batas waktu", "limit"), text, book.limits, title)


def event_named(text: str, book: Rulebook) -> str:
    """Return the name of the event that is meant: its name, or what it is called in words.

    Raises:
        UnknownNameError: there is none that is called so.
    """
    if text in book.events or len(text) > _LONGEST:
        return text
    asked = _plain(text)
    for name in book.events:
        if asked in {name, *(_plain(book.event_label(name, lang)) for lang in LANGUAGES)}:
            return name
    if "." in asked:  # the end of a limit may start another, and is no event of the rulebook
        return text
    raise _unknown(("peristiwa", "event"), text, [*book.events], book.event_label)


def titled(name: str, lang: Language) -> str:
    """Return a limit's title with its name behind it; its name alone where it has no title."""
    return _with_name(title(name, lang), name)


def event_titled(name: str, book: Rulebook, lang: Language) -> str:
    """Return what an event is called, with its name behind it."""
    return _with_name(book.event_label(name, lang), name)


def headed(name: str, lang: Language) -> str:
    """Return the same as a heading, with a capital; a name keeps its letters."""
    said = titled(name, lang)
    return name if said == name else said[:1].upper() + said[1:]


def _with_name(said: str, name: str) -> str:
    return name if said == name else f"{said} ({name})"


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[\w.]+", text.casefold()))


def _words(text: str) -> set[str]:
    """Return what a text says, without words and single letters by which no limit is known."""
    return {each for each in _plain(text).split() if len(each) > 1} - _EMPTY


def _says_all(asked: str, limit: str) -> bool:
    """Return whether every word of a title was said; "response" alone is not yet its limit."""
    return _words(asked) in [_words(title(limit, lang)) for lang in LANGUAGES]


def _fitting(asked: str, limits: Sequence[str]) -> list[str]:
    """Return the limits whose title has every word that was asked for, the Indonesian first."""
    words = _words(asked)
    if not words or "." in asked:  # with a dot it is a name, and a wrong one
        return []
    each_language = (
        [name for name in limits if words <= _words(title(name, lang))] for lang in LANGUAGES
    )
    return in_order(dict.fromkeys(name for names in each_language for name in names))


def in_order(limits: Iterable[str]) -> list[str]:
    """Return limits in the order in which a matter goes, what is most often meant first."""
    return sorted(limits, key=_family)


def _family(name: str) -> int:
    family = name.partition(".")[0]
    return _FAMILIES.index(family) if family in _FAMILIES else len(_FAMILIES)


def _several(text: str, limits: Sequence[str], lang: Language) -> str:
    listed = "; ".join(titled(name, lang) for name in limits[:_SHOWN])
    more = "; ..." if len(limits) > _SHOWN else ""
    asked = given(text)
    if lang == "id":
        return f"{asked} dapat berarti beberapa batas waktu; pilih salah satu: {listed}{more}"
    return f"{asked} can mean several limits; choose one of them: {listed}{more}"


def _unknown(
    kind: tuple[str, str],
    text: str,
    names: Sequence[str],
    called: Callable[[str, Language], str],
) -> UnknownNameError:
    """Return that there is none of that name, with those whose name or words are near to it."""
    from difflib import get_close_matches

    asked = _plain(text)
    near: list[str] = []
    if "." not in asked:
        known = {_plain(called(name, lang)): name for lang in LANGUAGES for name in names}
        words = _words(asked)
        sharing = [each for each in known if words & _words(each)]
        sharing.sort(key=lambda each: not words <= _words(each))  # what has them all comes first
        close = get_close_matches(asked, [*known], n=3, cutoff=0.5)
        near = list(dict.fromkeys(known[each] for each in (*close, *sharing)))[:_SHOWN]
    if not near:
        return UnknownNameError.of(*kind, text, [*names])
    said_id, said_en = (
        "; ".join(_with_name(called(name, lang), name) for name in near) for lang in LANGUAGES
    )
    return UnknownNameError(
        kind_id=kind[0],
        kind_en=kind[1],
        name=text,
        hint_id=f" Mungkin maksudnya: {said_id}.",
        hint_en=f" Did you mean: {said_en}?",
    )
