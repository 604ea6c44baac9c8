"""Words in both languages: every labelled member has both, and a list is joined as it is read."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import keterbukaan
from keterbukaan._words import LabelledEnum, Said, listed
from keterbukaan.law.actor import Actor
from keterbukaan.organization.complaint_roles import ComplaintRoles

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


def test_no_two_members_have_one_label() -> None:
    for kind in every_labelled_enum():
        for lang in ("id", "en"):
            said = [member.label(lang) for member in kind]
            assert len(set(said)) == len(said), kind


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
