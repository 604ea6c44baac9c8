"""Where a limit stands in the procedure: what is before it and after it, steps, forms, pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from keterbukaan.cases.objection.record import ObjectionGround
from keterbukaan.errors import Language
from keterbukaan.information.grounds import Grounds
from scripts.pages.by_hand_links import link_by_hand
from scripts.pages.case_texts import CASES
from scripts.pages.chapters import FORMS, chapter_of
from scripts.pages.markdown import either
from scripts.pages.provisions import title
from scripts.pages.sequence import after, before, begun_by

_DURATION = "exemption.duration."


def places_in_the_procedure(limit: str, lang: Language) -> Iterator[str]:
    """Print what a reader needs next to a limit."""
    yield f"## {either(lang, 'Sebelum dan sesudahnya', 'Before it and after it')}"
    yield ""
    for asked, answer in _rows(limit, lang):
        yield f"{asked}"
        yield f":   {answer}"
        yield ""


def _rows(limit: str, lang: Language) -> Iterator[tuple[str, str]]:
    chapter = chapter_of(limit)
    if earlier := before(limit):
        yield either(lang, "Sebelumnya", "Before it"), _limits(earlier, lang)
    if later := after(limit):
        yield either(lang, "Sesudahnya", "After it"), _limits(later, lang)
    if steps := [*_steps(limit, lang)]:
        yield either(lang, "Dimulai oleh langkah", "Begun by the step"), "; ".join(steps)
    if grounds := _grounds(limit, lang):
        yield either(lang, "Alasan", "Grounds"), grounds
    if forms := FORMS.get(limit):
        said = "; ".join(f"{form.name(lang)} ({form.place}, {form.paragraph})" for form in forms)
        yield either(lang, "Formulir", "Form"), said
    links = [link for page in chapter.pages if (link := link_by_hand(page, lang))]
    if links:
        yield either(lang, "Halaman yang menjelaskannya", "Pages that explain it"), "; ".join(links)
    if siblings := [each for each in chapter.limits if each != limit]:
        asked = f"{either(lang, 'Tenggat lain', 'Other limits')}: {chapter.title(lang)}"
        yield asked, _limits(siblings, lang)


def _limits(limits: Iterable[str], lang: Language) -> str:
    return "; ".join(f"[{title(limit, lang)}]({limit}.md)" for limit in limits)


def _steps(limit: str, lang: Language) -> Iterator[str]:
    for case, move in begun_by(limit):
        page = CASES[case]
        name = either(lang, page.title_id, page.title_en)
        if move is None:
            begun = either(lang, "hari pertamanya", "its first day")
            yield f"[{name}: {begun}](../cases/{case}.md)"
        else:
            yield f"[{name}: {move.label(lang)}](../cases/{case}.md#{move.name})"


def _grounds(limit: str, lang: Language) -> str:
    if limit == "objection.filing":
        grounds = "; ".join(f"{each.value}. {each.label(lang)}" for each in ObjectionGround)
        return f"{grounds} (UU 14/2008 Pasal 35 ayat (1))"
    if limit.startswith(_DURATION):
        letter = limit.removeprefix(_DURATION)
        ground = next(
            each for each in Grounds.national().letters.values() if each.letter.value == letter
        )
        link = f"../information/exemptions.md#huruf-{letter}"
        return f"[{either(lang, 'huruf', 'letter')} {letter}: {ground.label(lang)}]({link})"
    return ""
