"""The search finds what readers ask for, with the right page among the first three."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from keterbukaan.errors import Language
from scripts.pages.trees import LANGUAGES
from tests.site.built import SITE

pytestmark = pytest.mark.browser

FIRST = 3
# What is asked, and the pages of which one is right.
ASKED: dict[Language, dict[str, set[str]]] = {
    "id": {
        "kapan harus dijawab": {"questions/when-must-it-be-answered.html"},
        "tenggat": {"rules/index.html", "questions/when-must-it-be-answered.html"},
        "sanksi": {"understand/sanctions.html", "rules/complaint.sanction_delivery.html"},
        "Perki 1/2021 Pasal 34": {"regulations/perki-1-2021.html"},
        "biaya": {"information/perki.38.html"},
        "kalender": {"calendar/index.html"},
        "kalkulator": {"questions/when-must-it-be-answered.html"},
        "pengaduan": {"questions/complaint-or-request.html"},
        "keberatan": {"cases/objection.html"},
    },
    "en": {
        "when must a request be answered": {"questions/when-must-it-be-answered.html"},
        "sanctions": {"understand/sanctions.html", "regulations/pp-48-2016.html"},
        "Perki 1/2021 Pasal 34": {"regulations/perki-1-2021.html"},
        "cost": {"information/perki.38.html"},
        "calculator": {"questions/when-must-it-be-answered.html"},
        "complaint": {"cases/complaint.html"},
        "objection": {"cases/objection.html"},
        "deadline": {"reference/deadline.html", "rules/index.html"},
    },
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_right_page_is_among_the_first_three(
    in_browser: Callable[[str, object], Any], lang: Language
) -> None:
    home = SITE / lang
    given = {"url": (home / "index.html").as_uri(), "questions": [*ASKED[lang]], "first": FIRST}
    found = in_browser("search.mjs", given)
    prefix = f"{home.as_uri()}/"
    pages = [[hit.removeprefix(prefix).partition("#")[0] for hit in hits] for hits in found]

    missed = {
        question: hits
        for (question, right), hits in zip(ASKED[lang].items(), pages, strict=True)
        if not right & set(hits)
    }
    assert missed == {}
