"""Jalan yang terbuka bagi suatu perkara. / Which ways are open to a matter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated

import typer
from rich.console import Console

from keterbukaan._printable import printable
from keterbukaan.cli.answer import Answer, print_answer
from keterbukaan.cli.errors import reported_errors
from keterbukaan.cli.options import JsonOption, Lang, LangOption, OnOption, day_or_none
from keterbukaan.cli.tables import console, show_entry, show_head, show_line
from keterbukaan.errors import ArgumentError, Language, UnknownNameError
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
        list[str],
        typer.Argument(
            metavar="FACT=VALUE",
            help="Fakta, mis. about=conduct; setidaknya about=. / "
            "Facts, such as about=conduct; at least about=.",
        ),
    ],
    on: OnOption = None,
    lang: LangOption = Lang.INDONESIAN,
    as_json: JsonOption = False,
) -> None:
    with reported_errors(lang.language):
        found = which_way(_matter(facts), on=day_or_none(on))
        if as_json:
            print_answer(WaysAnswer(found=found))
        else:
            _show(console(), found, lang.language)


def _matter(told: Sequence[str]) -> MatterFacts:
    """Read the facts; what the matter is about and what came first may be told more than once."""
    sets: dict[str, set[object]] = {_ABOUT: set()}
    facts: dict[str, object] = {}
    for each in told:
        name, _, text = (part.strip() for part in each.partition("="))
        value = _value(name, text)
        if name in _SEVERAL:
            sets.setdefault(name, set()).update(() if value is None else (value,))
        elif facts.setdefault(name, value) != value:
            raise ArgumentError.of(name, text, "harus satu nilai saja", "must be one value only")
    facts.update({name: frozenset(values) for name, values in sets.items()})
    return MatterFacts(**facts)  # type: ignore[arg-type]


def _value(name: str, text: str) -> object:
    if name not in _VALUES:
        raise UnknownNameError.of("fakta", "fact", printable(name), list(_VALUES))
    if text not in _VALUES[name]:
        known = list(_VALUES[name])
        raise UnknownNameError.of(f"nilai {name}", f"value of {name}", printable(text), known)
    return _VALUES[name][text]


def _show(console: Console, found: WhichWay, lang: Language) -> None:
    """Show the ways with their first step, then what is missing to tell, and who decides."""
    for place, judged in enumerate(found.ways):
        style = "bold green" if judged.openness is Openness.OPEN else "bold"
        said = f"{judged.way.label(lang)}: {judged.openness.label(lang)}"
        show_head(console, said, style, blank=place > 0)
        _show_way(console, judged, lang)
    if found.missing:
        head = "Belum disebutkan" if lang == "id" else "Not told yet"
        show_head(console, head, "bold yellow")
        for fact in found.missing:
            show_entry(console, "-", fact.label(lang))
    show_head(console, found.decides(lang), "bold")


def _show_way(console: Console, judged: JudgedWay, lang: Language) -> None:
    way, indonesian = judged.way, lang == "id"
    cited = "; ".join(map(str, way.citations))
    show_line(console, f"{cited}; {way.read.label(lang)}" if way.unread else cited)
    for gate in judged.against:
        show_entry(console, "x", f"{gate.label(lang)} ({gate.citation})")
    show_line(console, way.step(lang))
    if way.limits:
        named = "; ".join(title(limit, lang) for limit in way.limits)
        show_line(console, f"{'Tenggat pertama' if indonesian else 'First limit'}: {named}")
    for condition in way.conditions:
        show_entry(console, "-", f"{condition.label(lang)} ({condition.citation})")
    if note := way.note(lang):
        show_line(console, note)


class WaysAnswer(Answer):
    """The ways of a matter, the open ones first."""

    found: WhichWay


ANSWER = WaysAnswer
