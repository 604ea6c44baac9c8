"""Words in both languages: every labelled member has both, and a list is joined as it is read."""

from collections.abc import Iterator
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import keterbukaan
from keterbukaan._words import Choices, LabelledEnum, Said, listed
from keterbukaan.errors import ArgumentError
from keterbukaan.law.actor import Actor
from keterbukaan.law.reading import Reading
from keterbukaan.organization.complaint_roles import ComplaintRoles
from tests.fuzz.doors import public_classes

SOURCE = Path(keterbukaan.__file__).parent


def labelled(kind: type[LabelledEnum]) -> Iterator[type[LabelledEnum]]:
    for child in kind.__subclasses__():
        yield child
        yield from labelled(child)


def every_labelled_enum() -> set[type[LabelledEnum]]:
    for path in SOURCE.rglob("*.py"):
        if "LabelledEnum" in path.read_text(encoding="utf-8"):
            parts = path.relative_to(SOURCE.parent).with_suffix("").parts
            import_module(".".join(parts))
    return {kind for kind in labelled(LabelledEnum) if kind.__module__ != "keterbukaan._words"}


@pytest.mark.parametrize(
    "kind", sorted(every_labelled_enum(), key=repr), ids=lambda kind: kind.__name__
)
def test_every_member_has_a_value_and_both_labels(kind: type[LabelledEnum]) -> None:
    for member in kind:
        assert isinstance(member.value, str)
        assert kind(member.value) is member
        assert member.label("id")
        assert member.label("en")


def public_enums() -> list[type[Enum]]:
    found = {each for each in public_classes() if issubclass(each, Enum)}
    return sorted(found - {Reading}, key=lambda kind: (kind.__module__, kind.__name__))


def test_no_two_members_have_one_label() -> None:
    kinds: set[Any] = {*every_labelled_enum(), *public_enums()}
    for kind in kinds:
        for lang in ("id", "en"):
            said = [member.label(lang) for member in kind]
            assert len(set(said)) == len(said), kind


ENGLISH_WORDS = """
the of and or not is was by for with without to from an are be as given held letter decision request
objection complaint applicant body public information other another granted refused upheld late
overdue running open opened early first last day days
"""
ENGLISH = frozenset(ENGLISH_WORDS.split())
"""Words that no Indonesian label can hold."""


@pytest.mark.parametrize("kind", public_enums(), ids=lambda kind: kind.__name__)
def test_every_public_choice_has_a_label_in_both_languages(kind: type[Enum]) -> None:
    assert issubclass(kind, Choices)
    for member in kind:
        assert str(member.label) == member.label() == member.label("id")
        assert member.label("id").strip()
        assert member.label("en").strip()
        words = {word.strip("().,;:!'").lower() for word in member.label("id").split()}
        assert not words & ENGLISH, member


@pytest.mark.parametrize("kind", public_enums(), ids=lambda kind: kind.__name__)
def test_the_choices_of_a_form_are_values_with_their_labels(kind: type[Choices]) -> None:
    members: Any = kind
    assert kind.choices() == kind.choices("id")
    assert kind.choices("en") == [(each.value, each.label("en")) for each in members]


def test_choices_are_said_in_two_languages_only() -> None:
    with pytest.raises(ArgumentError):
        Actor.choices("fr")  # type: ignore[arg-type]


def test_who_handles_complaints_is_called_as_the_file_of_roles_calls_them() -> None:
    for role in ComplaintRoles.national().roles.values():
        if role.name == role.acts_as.value:
            assert (role.label_id, role.label_en) == (role.acts_as.label_id, role.acts_as.label_en)


def test_actors_are_told_apart_by_identity_and_found_by_value() -> None:
    assert Actor("ppid") is Actor.PPID
    assert hash(Actor.PPID) == object.__hash__(Actor.PPID)


def test_said() -> None:
    said = Said("ditepati", "kept")
    assert (said.text("id"), said.text("en")) == ("ditepati", "kept")


@pytest.mark.parametrize(
    ("parts", "said_id", "said_en"),
    [
        (["a"], "a", "a"),
        (["a", "b"], "a dan b", "a and b"),
        (["a", "b", "c"], "a, b, dan c", "a, b, and c"),
    ],
)
def test_parts_are_listed(parts: list[str], said_id: str, said_en: str) -> None:
    assert (listed(parts, "id"), listed(parts, "en")) == (said_id, said_en)
