"""Jalan yang terbuka bagi suatu perkara. / Which ways are open to a matter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated

import typer
from rich.console import Console

from keterbukaan._printable import printable
from keterbukaan._words import LabelledEnum
from keterbukaan.cli.answer import Answer, print_answer
from keterbukaan.cli.errors import bad_call, reported_errors
from keterbukaan.cli.options import JsonOption, Lang, LangOption, OnOption, day_or_none
from keterbukaan.cli.tables import console, show_entry, show_head, show_line
from keterbukaan.errors import Language, UnknownNameError
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.titles import title
from keterbukaan.ways.matter import About, Asker, Earlier, Fact, MatterFacts, OfficialKind
from keterbukaan.ways.openness import JudgedWay, Openness, WhichWay, which_way

__all__ = ["ANSWER", "WaysAnswer", "app"]

app = typer.Typer(add_completion=False)

_ABOUT = "about"
_YES_OR_NO = {"yes": True, "no": False}
_NOTHING = "none"
_VALUES: Mapping[str, Mapping[str, object]] = {
    _ABOUT: {each.value: each for each in About},
    Fact.ASKER.value: {each.value: each for each in Asker},
    Fact.CAME_FIRST.value: {_NOTHING: None, **{each.value: each for each in Earlier}},
    Fact.HELD_BY_PUBLIC_BODY.value: _YES_OR_NO,
    Fact.ELECTIONS.value: _YES_OR_NO,
    Fact.OFFICIAL.value: {each.value: each for each in OfficialKind},
    Fact.CRIMINAL.value: _YES_OR_NO,
}
_SEVERAL = (_ABOUT, Fact.CAME_FIRST.value)


@app.command("ways", help=__doc__)
def _ways(
    facts: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FACT=VALUE",
            help="Fakta, mis. about=conduct; tanpa fakta: daftarnya. / "
            "Facts, such as about=conduct; without any: which there are.",
        ),
    ] = None,
    on: OnOption = None,
    lang: LangOption = Lang.INDONESIAN,
    as_json: JsonOption = False,
) -> None:
    with reported_errors(lang.language):
        if not facts and not as_json:
            _show_facts(console(), lang.language)
            return
        day = day_or_none(on)
        found = which_way(_matter(facts or []), on=day)
        if as_json:
            print_answer(WaysAnswer(found=found))
        else:
            book = Rulebook.national() if day is None else Rulebook.national().in_force_on(day)
            _show(console(), found, book, lang.language)


def _matter(told: Sequence[str]) -> MatterFacts:
    """Read the facts; what the matter is about and what came first may be told more than once."""
    sets: dict[str, set[object]] = {}
    facts: dict[str, object] = {}
    for each in told:
        name, _, text = (part.strip() for part in each.partition("="))
        value = _value(name, text)
        if name in _SEVERAL:
            sets.setdefault(name, set()).add(value)
        elif facts.setdefault(name, value) != value:
            raise bad_call(
                name,
                "disebut dengan dua nilai; pilih satu",
                "is given with two values; choose one",
            )
    if _ABOUT not in sets:
        known = ", ".join(f"{_ABOUT}={each.value}" for each in About)
        raise bad_call(
            _ABOUT,
            f"pokok perkaranya belum disebut; sebutkan salah satu: {known}",
            f"what the matter is about is not told; name one of: {known}",
        )
    came_first = sets.get(Fact.CAME_FIRST.value, set())
    if None in came_first and len(came_first) > 1:
        raise bad_call(
            Fact.CAME_FIRST.value,
            f"'{_NOTHING}' berarti belum ada langkah, padahal langkah lain disebut juga",
            f"'{_NOTHING}' says that no step was taken, but a step is named, too",
        )
    facts.update({name: frozenset(values - {None}) for name, values in sets.items()})
    return MatterFacts(**facts)  # type: ignore[arg-type]


def _value(name: str, text: str) -> object:
    if name not in _VALUES:
        raise UnknownNameError.of("fakta", "fact", printable(name), list(_VALUES))
    if text not in _VALUES[name]:
        known = list(_VALUES[name])
        raise UnknownNameError.of(f"nilai {name}", f"value of {name}", printable(text), known)
    return _VALUES[name][text]


def _show_facts(console: Console, lang: Language) -> None:
    """Show what can be told, value by value, in words."""
    indonesian = lang == "id"
    heads = {_ABOUT: "tentang apa perkaranya" if indonesian else "what the matter is about"}
    heads.update({each.value: each.label(lang) for each in Fact})
    nothing = "belum ada langkah yang ditempuh" if indonesian else "nothing was done before"
    for place, (name, values) in enumerate(_VALUES.items()):
        show_head(console, f"{name}: {heads[name]}", "bold", blank=place > 0)
        for text, value in values.items():
            if isinstance(value, LabelledEnum):
                said = value.label(lang)
            elif value is None:
                said = nothing
            else:
                said = ("ya" if value else "tidak") if indonesian else text
            show_entry(console, "-", f"{name}={text}: {said}")


def _show(console: Console, found: WhichWay, book: Rulebook, lang: Language) -> None:
    """Show the ways with their first step, then what is missing to tell, and who decides."""
    for place, judged in enumerate(found.ways):
        style = "bold green" if judged.openness is Openness.OPEN else "bold"
        said = f"{judged.way.label(lang)}: {judged.openness.label(lang)}"
        show_head(console, said, style, blank=place > 0)
        _show_way(console, judged, book, lang)
    if found.missing:
        head = "Belum disebutkan" if lang == "id" else "Not told yet"
        show_head(console, head, "bold yellow")
        for fact in found.missing:
            show_entry(console, "-", fact.label(lang))
    show_head(console, found.decides(lang), "bold")


def _show_way(console: Console, judged: JudgedWay, book: Rulebook, lang: Language) -> None:
    way, indonesian = judged.way, lang == "id"
    cited = "; ".join(map(str, way.citations))
    show_line(console, f"{cited}; {way.read.label(lang)}" if way.unread else cited)
    for gate in judged.against:
        show_entry(console, "x", f"{gate.label(lang)} ({gate.citation})")
    show_line(console, way.step(lang))
    for limit in way.limits:
        long = f", {book.governing(limit).how_long(lang)}" if limit in book.limits else ""
        head = "Tenggat pertama" if indonesian else "First limit"
        show_line(console, f"{head}: {title(limit, lang)}{long} (keterbukaan due {limit})")
    for condition in way.conditions:
        show_entry(console, "-", f"{condition.label(lang)} ({condition.citation})")
    if note := way.note(lang):
        show_line(console, note)


class WaysAnswer(Answer):
    """The ways of a matter, the open ones first."""

    found: WhichWay


ANSWER = WaysAnswer
