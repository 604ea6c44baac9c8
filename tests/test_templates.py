"""A template prints what an answer says, also where it does not call the method."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import jinja2
import pytest
from django.conf import settings
from django.template import Context, Engine

from keterbukaan import Actor, InformationRequest
from keterbukaan._spoken import Spoken, spoken
from keterbukaan.cases.request import RequestChannel, RequestItem
from keterbukaan.information import ExemptionClaim
from scripts.schemas import answers
from tests.fuzz.valid import examples

if not settings.configured:
    settings.configure()
JINJA = jinja2.Environment(autoescape=True)
DJANGO = Engine()
CASE = InformationRequest(
    received=date(2025, 3, 24), items=(RequestItem(number=1, details="APBD"),)
)


def said() -> Iterator[Any]:
    """Yield a value of each class with each method that says something of it."""
    for name, answer in answers().items():
        methods = {m for kind in answer.__mro__ for m, held in vars(kind).items() if is_said(held)}
        for method in sorted(methods):
            yield pytest.param(answer, method, id=f"{name}.{method}")


def is_said(held: object) -> bool:
    return isinstance(held, spoken)


def by_jinja(source: str, **held: object) -> str:
    return JINJA.from_string(source).render(**held)


def by_django(source: str, **held: object) -> str:
    rendered: str = DJANGO.from_string(source).render(Context(held))
    return rendered


def escaped(text: str) -> str:
    return by_jinja("{{ text }}", text=text)


@pytest.mark.parametrize(("answer", "method"), [*said()])
def test_what_is_said_is_printed_in_indonesian(answer: type[Any], method: str) -> None:
    for each in examples(answer)[:5]:
        words = getattr(each, method)("id")
        printed = by_jinja(f"{{{{ each.{method} }}}}", each=each)
        assert printed == escaped(words)
        by_name = by_jinja(f"{{{{ each.{method}(lang='en') }}}}", each=each)
        assert by_name == escaped(getattr(each, method)("en"))
        assert by_django(f"{{{{ each.{method}|safe }}}}", each=each) == words


def test_a_record_prints_what_it_says() -> None:
    claim = ExemptionClaim.model_validate({"letter": "h", "item": 1, "act": "UU 27/2022 Pasal 4"})
    assert by_jinja("{{ claim.label }}", claim=claim) == escaped(claim.label("id"))
    assert by_django("{{ claim.label|safe }}", claim=claim) == claim.label("id")


def test_a_choice_prints_its_label() -> None:
    assert by_jinja("{{ who.label }}", who=Actor.APPLICANT) == "pemohon"
    assert by_jinja("{{ who.label|upper }}", who=Actor.APPLICANT) == "PEMOHON"
    assert by_jinja("{{ who.label('en') }}", who=Actor.APPLICANT) == "applicant"


def test_a_sentence_in_which_the_call_was_forgotten_reads_well() -> None:
    assert f"Oleh {Actor.APPLICANT.label}" == "Oleh pemohon"
    assert isinstance(Actor.APPLICANT.label, Spoken)
    assert repr(Actor.APPLICANT.label) == "pemohon"


def test_a_choice_and_a_stage_are_printed_as_they_stand() -> None:
    owed = {"owed": {"who": Actor.PPID, "at": RequestChannel.POST, "stage": CASE.state()}}
    source = "{{ owed.who }}, {{ owed.at }}, {{ owed.stage }}"
    assert by_jinja(source, **owed) == by_django(source, **owed) == "PPID, surat, diterima"
    assert f"{Actor.PPID:>6}" == "  PPID"
