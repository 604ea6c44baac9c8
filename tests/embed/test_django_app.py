"""The example project of Django: its admin, served and asked as a browser would."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import httpx2
import pytest

from tests.embed.servers import EXAMPLES, environment, free_port, serving
from tests.tables.databases import postgres

APP = EXAMPLES / "django_app"
OLD = {"received": "2025-03-24", "items": [{"number": 1, "details": "Laporan keuangan 2024"}]}
REGISTERED = {"kind": "registered", "on": "2025-03-24", "number": "017/PPID/2025"}
WHO = {"DJANGO_SUPERUSER_PASSWORD": "rahasia", "DJANGO_SUPERUSER_USERNAME": "petugas"}


@contextmanager
def sqlite(folder: Path) -> Iterator[dict[str, str]]:
    yield {"DATABASE_NAME": str(folder / "requests.db")}


@contextmanager
def server(_folder: Path) -> Iterator[dict[str, str]]:
    with postgres() as database:
        info = database.connection.info
        yield {
            "DATABASE_ENGINE": "django.db.backends.postgresql",
            "DATABASE_NAME": info.dbname,
            "DATABASE_HOST": info.host,
            "DATABASE_USER": info.user,
        }


@pytest.fixture(
    params=[sqlite, pytest.param(server, marks=pytest.mark.database)],
    ids=["sqlite", "postgresql"],
    scope="module",
)
def admin(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[httpx2.Client]:
    opened: Callable[[Path], AbstractContextManager[dict[str, str]]] = request.param
    folder, port = tmp_path_factory.mktemp("django"), free_port()
    with opened(folder) as database:
        given = environment(folder, **WHO, **database)
        for command in (
            ["migrate", "--run-syncdb"],
            ["createsuperuser", "--noinput", "--email", "petugas@example.org"],
        ):
            subprocess.run(
                [sys.executable, "manage.py", *command],
                cwd=APP,
                env=given,
                check=True,
                capture_output=True,
            )
        run = ["manage.py", "runserver", "--noreload", f"127.0.0.1:{port}"]
        with (
            serving(run, "django_app", given, port) as address,
            httpx2.Client(base_url=address, timeout=60, follow_redirects=True) as client,
        ):
            sent(client, "/admin/login/", username="petugas", password="rahasia")  # noqa: S106 - made up
            yield client


def sent(client: httpx2.Client, place: str, **fields: str) -> httpx2.Response:
    """Fill in a form and send it, as a browser does."""
    client.get(place)
    token = client.cookies["csrftoken"]
    return client.post(place, data={**fields, "csrfmiddlewaretoken": token})


def listed(page: httpx2.Response) -> set[str]:
    return set(re.findall(r'<th class="field-__str__"><a [^>]*>([^<]*)</a>', page.text))


def test_a_request_is_entered_and_listed_as_late(admin: httpx2.Client) -> None:
    # The project asks the clock in its own zone, where it is tomorrow from 17:00 UTC on.
    today = datetime.now(ZoneInfo("Asia/Jakarta")).date()
    fresh = OLD | {"received": today.isoformat()}
    for record in (OLD | {"events": [REGISTERED]}, fresh):
        page = sent(admin, "/admin/ppid/request/add/", record=json.dumps(record))
        assert "berhasil ditambahkan" in page.text
    assert listed(admin.get("/admin/ppid/request/")) == {
        "017/PPID/2025",
        f"(belum bernomor) {today}",
    }
    late = admin.get("/admin/ppid/request/", params={"late": "yes"})
    assert listed(late) == {"017/PPID/2025"}
    assert "PPID harus segera" in late.text  # what is to be done, in words
    assert "tercatat" in late.text


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (OLD | {"received": "24/03/2025"}, "received: bukan tanggal"),
        (OLD | {"items": []}, "items: wajib diisi"),
        (OLD | {"name": "Budi"}, "name: kunci ini tidak dikenal"),
        (OLD | {"events": [REGISTERED | {"kind": "naik_banding"}]}, "events.0: bukan jenis"),
        (OLD | {"events": [REGISTERED, REGISTERED]}, "permohonan sudah dicatat (Perki 1/2021"),
    ],
)
def test_what_is_wrong_is_said_in_indonesian_in_the_form(
    admin: httpx2.Client, record: dict[str, object], said: str
) -> None:
    page = sent(admin, "/admin/ppid/request/add/", record=json.dumps(record))
    (shown,) = re.findall(r'<ul class="errorlist"[^>]*>(.*?)</ul>', page.text, re.DOTALL)
    assert said in shown


def test_the_filter_says_what_the_library_says_on_every_day(tmp_path: Path) -> None:
    """Drawn histories, stored on one day and asked about on the days until each row's turn."""
    code = """
import os, sys
os.environ["DJANGO_SETTINGS_MODULE"] = "ppid.settings"
import django
django.setup()
from datetime import timedelta
from django.core.management import call_command
from freezegun import freeze_time
from hypothesis import HealthCheck, Phase, given, settings
from keterbukaan.cases import Urgency
from keterbukaan.testing import requests
from ppid.models import Request, late_on, made_anew
call_command("migrate", run_syncdb=True, verbosity=0)
drawn = []

@settings(max_examples=40, database=None, derandomize=True, phases=[Phase.generate],
          suppress_health_check=[*HealthCheck])
@given(requests())
def draw(case):
    drawn.append(case)

draw()
first = min(case.received for case in drawn)
asked = late = 0
for case in drawn:
    with freeze_time(str(case.received)):
        row = Request(record=case.as_of(on=case.received))
        row.save()
    for ahead in (1, 5, 11, 15, 30, 60):
        day = case.received + timedelta(days=ahead)
        with freeze_time(str(day)):
            made_anew(day)
        found = Request.objects.filter(late_on(day), pk=row.pk).exists()
        owed = row.record.next_due(on=day)
        assert found == any(each.urgency is Urgency.LATE for each in owed), (case, day)
        asked, late = asked + 1, late + found
print(asked, late)
"""
    given = environment(tmp_path, DATABASE_NAME=":memory:", PYTHONHASHSEED="0")
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=APP,
        env=given,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    asked, late = map(int, done.stdout.split()[-2:])
    assert 0 < late < asked


def test_it_stays_short() -> None:
    lines = [line for file in APP.rglob("*.py") for line in file.read_text("utf-8").splitlines()]
    assert len(lines) < 200
