"""The example application of FastAPI, served by uvicorn over SQLite and over PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest
from openapi_spec_validator import validate

from keterbukaan.schemas import schema_of
from tests.embed.servers import EXAMPLES, environment, free_port, serving
from tests.tables.databases import postgres

REQUEST = {
    "received": "2025-03-24",
    "items": [{"number": 1, "details": "Laporan keuangan 2024"}],
    "applicant": {"kind": "perorangan", "name": "Budi Santoso", "identity": "6202010101900001"},
}
REGISTERED = {"kind": "registered", "on": "2025-03-24", "number": "017/PPID/2025"}


@contextmanager
def sqlite(folder: Path) -> Iterator[str]:
    yield f"sqlite:///{folder / 'requests.db'}"


@contextmanager
def server(_folder: Path) -> Iterator[str]:
    with postgres() as database:
        info = database.connection.info
        yield f"postgresql+psycopg://{info.user}@/{info.dbname}?host={info.host}"


@pytest.fixture(
    params=[sqlite, pytest.param(server, marks=pytest.mark.database)],
    ids=["sqlite", "postgresql"],
    scope="module",
)
def site(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[httpx2.Client]:
    opened: Callable[[Path], AbstractContextManager[str]] = request.param
    folder, port = tmp_path_factory.mktemp("fastapi"), free_port()
    command = ["-m", "uvicorn", "app:app", "--port", str(port), "--log-level", "warning"]
    with opened(folder) as url:
        given = environment(folder, DATABASE_URL=url)
        with (
            serving(command, "fastapi_app", given, port) as address,
            httpx2.Client(base_url=address, timeout=60) as client,
        ):
            yield client


def received(site: httpx2.Client) -> tuple[str, str]:
    """Send a request in; return where it is and which version of it is there."""
    answer = site.post("/requests", json=REQUEST, params={"on": "2025-03-24"})
    assert answer.status_code == 201, answer.text
    return answer.headers["Location"], answer.headers["ETag"]


def recorded(
    site: httpx2.Client, place: str, version: str, event: dict[str, Any]
) -> httpx2.Response:
    return site.post(f"{place}/events", json=event, headers={"If-Match": version})


def test_a_request_is_stored_answered_and_listed_when_it_is_late(site: httpx2.Client) -> None:
    place, version = received(site)
    number = int(place.rpartition("/")[2])
    answer = recorded(site, place, version, REGISTERED)
    assert answer.status_code == 200, answer.text

    shown = site.get(place)
    assert shown.json()["events"] == [REGISTERED | {"by": shown.json()["events"][0]["by"]}]
    assert shown.headers["ETag"] != version
    owed = site.get(f"{place}/obligations", params={"on": "2025-04-17"}).json()
    late = [each for each in owed if each["late"]]
    assert ("request.response", "2025-04-16") in {(each["step"], each["by_day"]) for each in late}
    open_now = site.get(f"{place}/remedies", params={"on": "2025-04-17"}).json()
    assert "objection.filing" in {each["name"] for each in open_now}
    # What is owed first is the look whether the request is complete (Perki 1/2021 31(2)): 27 March.
    assert number not in site.get("/late", params={"on": "2025-03-27"}).json()
    assert number in site.get("/late", params={"on": "2025-03-28"}).json()
    assert site.get("/due/request.response", params={"since": "2025-03-24"}).json()["date"] == (
        "2025-04-16"
    )


def test_of_eight_who_write_at_once_one_is_heard(site: httpx2.Client) -> None:
    place, version = received(site)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: recorded(site, place, version, REGISTERED), range(8)))
    statuses = sorted(each.status_code for each in answers)
    assert statuses == [200, *[412] * 7], [each.text for each in answers]
    assert len(site.get(place).json()["events"]) == 1


def test_a_version_that_nobody_named_is_asked_for(site: httpx2.Client) -> None:
    place, _ = received(site)
    assert site.post(f"{place}/events", json=REGISTERED).status_code == 422


def test_what_the_law_does_not_allow_is_told_with_its_article(site: httpx2.Client) -> None:
    place, version = received(site)
    version = recorded(site, place, version, REGISTERED).headers["ETag"]
    late = {
        "kind": "extended",
        "on": "2025-04-17",  # the time to answer ended on the 16th (UU 14/2008 22(8))
        "ground": "belum_dikuasai_atau_didokumentasikan",
        "reason": "menunggu unit",
    }
    answer = recorded(site, place, version, late)
    assert (answer.status_code, answer.json()["code"]) == (409, "KB-C01"), answer.text
    assert "Pasal 36" in answer.json()["detail"] or "Pasal 22" in answer.json()["detail"]
    assert answer.headers["content-type"].startswith("application/problem+json")
    titles: Any = answer.json()["titles"]
    assert titles.keys() == {"id", "en"}


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"received": "24/03/2025"}, "body.received"),
        ({"items": []}, "body.items"),
        ({"items": [{"number": 0, "details": "x"}]}, "body.items.0.number"),
        ({"identity": "6202010101900001"}, "body.identity"),
    ],
)
def test_a_wrong_form_is_told_field_by_field_and_repeats_nothing(
    site: httpx2.Client, wrong: dict[str, Any], field: str
) -> None:
    answer = site.post("/requests", json=REQUEST | wrong, params={"on": "2025-03-24"})
    assert answer.status_code == 422
    assert [each["field"] for each in answer.json()["problems"]] == [field]
    assert "Budi" not in answer.text
    assert "6202010101900001" not in answer.text


def test_time_alone_changes_a_row_and_the_night_makes_it_anew(site: httpx2.Client) -> None:
    """What was not corrected in three working days need not be followed up (Perki 1/2021 33(4))."""
    place, version = received(site)
    number = int(place.rpartition("/")[2])
    version = recorded(site, place, version, REGISTERED).headers["ETag"]
    lacking = {"kind": "declared_incomplete", "on": "2025-03-25", "lacking": ["salinan KTP"]}
    assert recorded(site, place, version, lacking).status_code == 200
    assert site.post("/nightly", params={"on": "2025-04-21"}).json() >= 1
    assert number not in site.get("/late", params={"on": "2025-04-21"}).json()


def test_what_is_not_there_is_not_found(site: httpx2.Client) -> None:
    assert site.get("/requests/999999").status_code == 404
    assert site.get("/due/request.respnse", params={"since": "2025-03-24"}).status_code == 404


def test_its_openapi_document_is_one(site: httpx2.Client) -> None:
    document = site.get("/openapi.json").json()
    validate(document)
    schemas = document["components"]["schemas"]
    published: Any = schema_of("obligation")
    assert {*schemas["Obligation"]["properties"]} <= {*published["properties"]}


def test_it_stays_short() -> None:
    assert len((EXAMPLES / "fastapi_app" / "app.py").read_text("utf-8").splitlines()) < 200
