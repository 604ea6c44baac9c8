"""A dispute with a village: neither its level nor its kind is one that was read about."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from keterbukaan.cases.dispute import Dispute, Level
from keterbukaan.information import BodyKind
from keterbukaan.records import problems_of

FILED = date(2026, 3, 2)


@pytest.mark.parametrize(("field", "name"), [("body_level", "desa"), ("body_kind", "desa")])
def test_it_is_told_that_its_rule_was_not_read(field: str, name: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Dispute.model_validate({"filed": FILED, field: name})

    (problem,) = problems_of(caught.value)
    assert problem.field == field
    assert "layanan informasi desa diatur tersendiri (Perki 1/2018" in problem.reason_id
    assert "which were not read here" in problem.reason_en


def test_every_other_level_and_kind_is_taken_as_before() -> None:
    for level in Level:
        assert Dispute(filed=FILED, body_level=level).body_level is level
    for kind in BodyKind:
        assert Dispute.model_validate({"filed": FILED, "body_kind": kind.value}).body_kind is kind
    assert Dispute(filed=FILED, body_level=None).body_level is None
    with pytest.raises(ValidationError) as caught:
        Dispute.model_validate({"filed": FILED, "body_level": "kelurahan"})
    assert "Perki 1/2018" not in problems_of(caught.value)[0].reason_id
