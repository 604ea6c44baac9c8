"""Alasan pengecualian menurut pasalnya. / The grounds of exemption."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated

import typer
from pydantic import Field
from rich.console import Console

from keterbukaan._printable import printable
from keterbukaan.cli.answer import Answer, PeriodAnswer, print_answer
from keterbukaan.cli.errors import reported_errors
from keterbukaan.cli.options import JsonOption, Lang, LangOption, UnderOption, jurisdiction_of
from keterbukaan.cli.tables import console, show_entry, show_head, show_line
from keterbukaan.errors import Language, UnknownNameError
from keterbukaan.information.grounds import Ground, Grounds, Letter
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.limit import TimeLimit

__all__ = ["ANSWER", "GroundsAnswer", "app"]

app = typer.Typer(add_completion=False)


@app.command("grounds", help=__doc__)
def _grounds(
    letter: Annotated[
        str | None,
        typer.Argument(
            help="Huruf pada UU 14/2008 Pasal 17: a sampai dengan j. / "
            "A letter of UU 14/2008 Pasal 17: a to j."
        ),
    ] = None,
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    as_json: JsonOption = False,
) -> None:
    with reported_errors(lang.language):
        body = jurisdiction_of(under)
        letters = {each.value: each for each in Letter}
        if letter is not None and letter.lower() not in letters:
            raise UnknownNameError.of(
                "huruf Pasal 17", "letter of Pasal 17", printable(letter), list(letters)
            )
        asked = Letter if letter is None else [letters[letter.lower()]]
        grounds = [Grounds.national().letters[each] for each in asked]
        if as_json:
            print_answer(GroundsAnswer.of(grounds, body))
        else:
            _show(console(), grounds, body, lang.language)


def _show(console: Console, grounds: Sequence[Ground], body: Jurisdiction, lang: Language) -> None:
    """Show letters with their items and how long each may last, then what is never exempt.

    One letter alone is shown with what opens it and with the class that refers to it.
    """
    indonesian = lang == "id"
    for place, ground in enumerate(grounds):
        said = f"{ground.letter.value}. {ground.label(lang)}"
        show_head(console, said, "bold", blank=place > 0)
        show_line(console, "; ".join(map(str, ground.citations)))
        for item in ground.items:
            show_entry(console, f"{item.number}.", item.label(lang), 4)
        longest = body.rulebook.governing(ground.duration_limit, body.readings)
        how_long = "Jangka waktu" if indonesian else "Duration"
        show_line(console, f"{how_long}: {_period(longest, lang)} ({longest.citation})")
        if len(grounds) == 1:
            _ground_in_full(console, ground, lang)
    head = "Tidak pernah dapat dikecualikan" if indonesian else "Never exempt"
    show_head(console, head, "bold")
    for never in Grounds.national().never.values():
        show_entry(console, "-", f"{never.label(lang)} ({never.citation})")


def _ground_in_full(console: Console, ground: Ground, lang: Language) -> None:
    """Show what opens what one letter closes, and the class of refusals that it serves."""
    indonesian, grounds = lang == "id", Grounds.national()
    show_head(console, "Terbuka bila" if indonesian else "It opens when", "bold")
    for opening in grounds.openings.values():
        if ground.letter in opening.letters:
            show_entry(console, "-", f"{opening.label(lang)} ({opening.citations[0]})")
    show_head(console, "Golongan Perki" if indonesian else "Classes of the Perki", "bold")
    for each in grounds.classes:
        if ground.letter in each.grounds:
            said = f"{each.label(lang)} ({each.citations[0]}). {each.note(lang)}"
            show_entry(console, "-", said)


def _period(limit: TimeLimit, lang: Language) -> str:
    if limit.amount is None or limit.unit is None:
        return limit.kind.label(lang)
    number = limit.unit.counted(limit.amount, lang)
    return f"paling lama {number}" if lang == "id" else f"at most {number}"


class GroundItemAnswer(Answer):
    """One numbered item of a letter."""

    number: int
    citation: str
    label_id: str
    label_en: str


class GroundAnswer(Answer):
    """One letter of Pasal 17."""

    letter: Letter
    label_id: str
    label_en: str
    citations: list[str]
    temporary: bool = Field(description="the Act says that it is not permanent")
    opens_for_justice: bool
    opens_on_consent: bool
    items: list[GroundItemAnswer]
    duration: PeriodAnswer
    openings: list[str] = Field(description="what can open it to the public or to a court")
    classes: list[str] = Field(description="the letters of Perki 1/2021 Pasal 13(2) it serves")
    note: str

    @classmethod
    def of(cls, ground: Ground, duration: TimeLimit) -> GroundAnswer:
        """Build it from a ground and how long it may last."""
        grounds = Grounds.national()
        letter = ground.letter
        return cls(
            letter=letter,
            label_id=ground.label_id,
            label_en=ground.label_en,
            citations=[str(source) for source in ground.citations],
            temporary=ground.temporary,
            opens_for_justice=ground.opens_for_justice,
            opens_on_consent=ground.opens_on_consent,
            items=[
                GroundItemAnswer(
                    number=item.number,
                    citation=str(item.citation),
                    label_id=item.label_id,
                    label_en=item.label_en,
                )
                for item in ground.items
            ],
            duration=PeriodAnswer.of(duration),
            openings=[
                way.value for way, each in grounds.openings.items() if letter in each.letters
            ],
            classes=[each.letter for each in grounds.classes if letter in each.grounds],
            note=ground.note,
        )


class NeverExemptAnswer(Answer):
    """One thing that can never be exempt."""

    kind: str
    label_id: str
    label_en: str
    citations: list[str]


class GroundsAnswer(Answer):
    """The grounds of exemption, and what can never be exempt."""

    jurisdiction: str
    grounds: list[GroundAnswer]
    never: list[NeverExemptAnswer]

    @classmethod
    def of(cls, grounds: Iterable[Ground], body: Jurisdiction) -> GroundsAnswer:
        """Build it for some letters; a body's own rules may shorten how long."""
        return cls(
            jurisdiction=body.name,
            grounds=[
                GroundAnswer.of(each, body.rulebook.governing(each.duration_limit, body.readings))
                for each in grounds
            ],
            never=[
                NeverExemptAnswer(
                    kind=each.kind.value,
                    label_id=each.label_id,
                    label_en=each.label_en,
                    citations=[str(source) for source in each.citations],
                )
                for each in Grounds.national().never.values()
            ],
        )


ANSWER = GroundsAnswer
