"""What is installed: the wheel and the source archive, tried with the source out of reach."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
from email import message_from_string
from email.message import Message
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "keterbukaan"
ASKED = """
import json, keterbukaan
from datetime import date
from keterbukaan import due
print(json.dumps([
    keterbukaan.__file__,
    str(due("request.response", date(2025, 3, 24)).date),
    due("request.response", date(2025, 3, 24)).explain("id").splitlines()[0],
]))
"""


def build(folder: Path, kind: str, source: Path = ROOT) -> Path:
    """Build the wheel or the source archive, as `pip` does."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(folder)],
        cwd=source,
        capture_output=True,
        check=True,
    )
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("wheel"), "wheel")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("sdist"), "sdist")


def data_files() -> set[str]:
    return {
        str(path.relative_to(SOURCE.parent))
        for path in SOURCE.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }


def metadata_of(wheel: Path) -> Message:
    with ZipFile(wheel) as held:
        (name,) = (each for each in held.namelist() if each.endswith(".dist-info/METADATA"))
        return message_from_string(held.read(name).decode("utf-8"))


def ask(code: str, path: Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run code with one place to find this package, before the one of the tests."""
    return subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(path)!r})\n{code}"],
        cwd=cwd,
        env={"PATH": "", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_wheel_holds_every_file_of_the_package_and_nothing_else(wheel: Path) -> None:
    with ZipFile(wheel) as held:
        names = {name for name in held.namelist() if ".dist-info/" not in name}
    assert names == data_files()
    assert "keterbukaan/py.typed" in names


def test_the_wheel_says_where_it_comes_from_and_what_it_needs(wheel: Path) -> None:
    said = metadata_of(wheel)
    assert {each.partition(",")[0] for each in said.get_all("Project-URL", [])} >= {
        *("Changelog", "Documentation", "Homepage", "Issues", "Source"),
    }
    assert said["License-Expression"] == "MIT"
    needed = [each for each in said.get_all("Requires-Dist", []) if "extra ==" not in each]
    assert {re.split(r"[^\w-]", each)[0] for each in needed} == {
        *("attrs", "holidays", "pydantic", "python-dateutil"),
    }


def test_no_link_of_the_readme_is_dead_in_an_index(wheel: Path) -> None:
    shown = str(metadata_of(wheel).get_payload())
    links = re.findall(r"\]\(([^)]+)\)", shown)
    assert len(links) == len(re.findall(r"\]\(([^)]+)\)", (ROOT / "README.md").read_text("utf-8")))
    assert all(link.startswith(("https://", "#")) for link in links)
    inside = [link.partition("/blob/main/")[2] for link in links if "/blob/main/" in link]
    assert inside
    assert [link for link in inside if not (ROOT / link.partition("#")[0]).exists()] == []


@pytest.mark.parametrize("packed", [False, True], ids=["unpacked", "from the zip"])
def test_what_is_installed_answers_with_the_source_out_of_reach(
    wheel: Path,
    tmp_path: Path,
    packed: bool,  # noqa: FBT001 - given by pytest
) -> None:
    place = wheel
    if not packed:
        place = tmp_path / "site"
        with ZipFile(wheel) as held:
            held.extractall(place)  # noqa: S202 - built just now
    answered = ask(ASKED, place, tmp_path)
    assert answered.returncode == 0, answered.stderr
    assert str(place) in answered.stdout
    assert "2025-04-16" in answered.stdout
    command = (
        "from keterbukaan.__main__ import main; import sys; sys.argv = ['keterbukaan', {}]\nmain()"
    )
    for words in ("'due', 'request.response', '2025-03-24'", "'rules', 'list'", "'items'"):
        told = ask(command.format(words), place, tmp_path)
        assert told.returncode == 0, told.stderr
        assert told.stdout


def test_the_source_archive_is_whole_and_makes_the_same_wheel(
    wheel: Path, archive: Path, tmp_path: Path
) -> None:
    with tarfile.open(archive) as held:
        held.extractall(tmp_path, filter="data")
    (unpacked,) = tmp_path.iterdir()
    for name in (".ci/run", "benchmarks", "constraints.txt", "CHANGELOG.md", "docs/site.toml"):
        assert (unpacked / name).exists(), name
    again = build(tmp_path / "again", "wheel", unpacked)
    with ZipFile(wheel) as one, ZipFile(again) as other:
        assert sorted(one.namelist()) == sorted(other.namelist())
        assert all(one.read(name) == other.read(name) for name in one.namelist())


EVERY_DATA_FILE = """
import pkgutil, sys
from importlib import import_module
from importlib.resources import files
import keterbukaan
for each in pkgutil.walk_packages(keterbukaan.__path__, "keterbukaan."):
    if not each.name.endswith("__main__"):
        import_module(each.name)
from keterbukaan import Jurisdiction, Rulebook, law_version
from keterbukaan.calendar import decreed_year
from keterbukaan.cases.lifecycle import lifecycle
from keterbukaan.information import Grounds, Items
from keterbukaan.jurisdiction.templates import template, template_names
from keterbukaan.organization import ComplaintRoles, Organization
Rulebook.national(), Grounds.national(), Items.national(), Organization.national()
ComplaintRoles.national(), [decreed_year(year) for year in range(2011, 2028)]
print([len(template(name)) > 0 for name in template_names()], law_version)
KINDS = ("request", "objection", "dispute", "complaint", "ombudsman")
print([sorted(lifecycle(kind).states) for kind in KINDS])
"""


def test_every_data_file_is_read_from_the_zip_as_from_a_folder(wheel: Path, tmp_path: Path) -> None:
    place = tmp_path / "site"
    with ZipFile(wheel) as held:
        held.extractall(place)  # noqa: S202 - built just now
    unpacked, packed = (ask(EVERY_DATA_FILE, each, tmp_path) for each in (place, wheel))
    assert unpacked.returncode == 0, unpacked.stderr
    assert packed.returncode == 0, packed.stderr
    assert unpacked.stdout == packed.stdout != ""
