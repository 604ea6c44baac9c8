"""What is written to disk is the whole documentation, as a builder without hooks takes it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.pages.code_blocks import for_readers
from scripts.pages.contents import printed_pages
from scripts.pages.write import CONFIGURATION, DOCS, SCHEMAS, write

CODE = re.compile(r"^( *)(`{3,}).*?^\1\2$", flags=re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("build")
    (folder / "docs").mkdir()
    (folder / "docs" / "gone.md").write_text("a page of an earlier day")
    write(folder)
    return folder


def test_every_page_and_file_is_there_and_nothing_of_an_earlier_day(written: Path) -> None:
    by_hand = {file.relative_to(DOCS).as_posix() for file in DOCS.rglob("*") if file.is_file()}
    there = {
        file.relative_to(written / "docs").as_posix()
        for file in (written / "docs").rglob("*")
        if file.is_file()
    }
    schemas = {f"schemas/{file.name}" for file in SCHEMAS.glob("*.json")}
    assert there == by_hand - {CONFIGURATION} | printed_pages().keys() | schemas


def test_a_reader_sees_no_word_that_is_for_the_tests(written: Path) -> None:
    for file in (written / "docs").rglob("*.md"):
        for info in re.findall(r"^ *```(.+)$", file.read_text("utf-8"), flags=re.MULTILINE):
            assert re.fullmatch(r'\w+(?: title="[^"]+")?', info), (file, info)


def test_every_link_between_pages_leads_to_a_page(written: Path) -> None:
    for file in (written / "docs").rglob("*.md"):
        text = CODE.sub("", file.read_text("utf-8"))
        for target in re.findall(r"\]\((?!https?://)([^)#\s]+\.(?:md|json))", text):
            assert (file.parent / target).is_file(), (file, target)


def test_the_configuration_needs_no_hook(written: Path) -> None:
    configuration = (written / CONFIGURATION).read_text("utf-8")
    assert "hooks:" not in configuration
    for path in re.findall(r"\.\./[\w./]+\.py", configuration):
        assert (DOCS / path).is_file()


@pytest.mark.parametrize(
    ("written_by_hand", "shown"),
    [
        ("```python\n>>> 1\n1\n```", "```pycon\n>>> 1\n1\n```"),
        ("```toml skb\nyear = 2025\n```", "```toml\nyear = 2025\n```"),
        ("    ```python\n    >>> 1\n    ```", "    ```pycon\n    >>> 1\n    ```"),
        ("```python\nx = 1\n```", "```python\nx = 1\n```"),
        ('```toml title="a.toml"\nx = 1\n```', '```toml title="a.toml"\nx = 1\n```'),
    ],
)
def test_info_strings_are_written_for_a_highlighter(written_by_hand: str, shown: str) -> None:
    assert for_readers(written_by_hand) == shown
