"""Where a limit stands in the procedure: what is before it and after it, steps, forms, pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from keterbukaan.cases.objection.record import ObjectionGround
from keterbukaan.errors import Language
from keterbukaan.information.grounds import Grounds
from keterbukaan.law.citation import Citation
from scripts.pages.by_hand_links import link_by_hand
from scripts.pages.case_texts import CASES
from scripts.pages.chapters import FORMS, Form, chapter_of
from scripts.pages.markdown import either
from scripts.pages.provisions import limit_link
from scripts.pages.regulation_names import page_name
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
        said = "; ".join(f"{form.name(lang)} ({_annex(form)})" for form in forms)
        yield either(lang, "Formulir", "Form"), said
    links = [link for page in chapter.pages if (link := link_by_hand(page, lang))]
    if links:
        yield either(lang, "Halaman yang menjelaskannya", "Pages that explain it"), "; ".join(links)
    if siblings := [each for each in chapter.limits if each != limit]:
        asked = f"{either(lang, 'Tenggat lain', 'Other limits')}: {chapter.title(lang)}"
        yield asked, _limits(siblings, lang)


def _limits(limits: Iterable[str], lang: Language) -> str:
    return "; ".join(limit_link(limit, lang, folder="") for limit in limits)


def _steps(limit: str, lang: Language) -> Iterator[str]:
    for case, move in begun_by(limit):
        page = CASES[case]
        name = page.title(lang)
        if move is None:
            begun = either(lang, "hari pertamanya", "its first day")
            yield f"[{name}: {begun}](../cases/{case}.md)"
        else:
            yield f"[{name}: {move.label(lang)}](../cases/{case}.md#{move.name})"


def _annex(form: Form) -> str:
    """Return where a form stands, linked to its regulation, and the paragraph that sets it."""
    name = page_name(str(Citation.parse(form.paragraph).regulation))
    return f"[{form.place}](../regulations/{name}.md), {form.paragraph}"


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
