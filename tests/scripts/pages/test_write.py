"""What is written to disk is the whole documentation in both languages, as a builder takes it."""

from __future__ import annotations

import json
import posixpath
import re
from pathlib import Path

import pytest

from keterbukaan.errors import Language
from scripts.pages.code_blocks import for_readers
from scripts.pages.contents import printed_pages
from scripts.pages.other_language import with_links_across
from scripts.pages.trees import DOCS, LANGUAGES
from scripts.pages.write import CONFIGURATION, SCHEMAS, SHARED, write

CODE = re.compile(r"^( *)(`{3,}).*?^\1\2$", flags=re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?://)([^)#\s]+)(?:#[^)\s]*)?\)")


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("build")
    (folder / "en" / "docs").mkdir(parents=True)
    (folder / "en" / "docs" / "gone.md").write_text("a page of an earlier day")
    write(folder)
    return folder


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_and_file_is_there_and_nothing_of_an_earlier_day(
    written: Path, lang: Language
) -> None:
    home = DOCS / lang
    by_hand = {file.relative_to(home).as_posix() for file in home.rglob("*") if file.is_file()}
    shared = {
        f"shared/{file.relative_to(SHARED).as_posix()}"
        for file in SHARED.rglob("*")
        if file.is_file() and "overrides" not in file.parts
    }
    docs = written / lang / "docs"
    there = {file.relative_to(docs).as_posix() for file in docs.rglob("*") if file.is_file()}
    schemas = {f"schemas/{file.name}" for file in SCHEMAS.glob("*.json")}
    assert there == by_hand | shared | printed_pages(lang).keys() | schemas


def test_a_reader_sees_no_word_that_is_for_the_tests(written: Path) -> None:
    for file in written.rglob("*.md"):
        for info in re.findall(r"^ *```(.+)$", file.read_text("utf-8"), flags=re.MULTILINE):
            assert re.fullmatch(r'\w+(?: title="[^"]+")?', info), (file, info)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_link_leads_to_a_page_of_its_language_or_of_the_other(
    written: Path, lang: Language
) -> None:
    docs, other = written / lang / "docs", written / ("en" if lang == "id" else "id") / "docs"
    for file in docs.rglob("*.md"):
        text = CODE.sub("", file.read_text("utf-8"))
        for target in LINK.findall(text):
            if target.endswith((".md", ".json")):
                assert (file.parent / target).is_file(), (file, target)
                continue
            path = posixpath.normpath(f"{file.parent.relative_to(docs).as_posix()}/{target}")
            page = path.removeprefix(f"../{other.parent.name}/").removesuffix(".html")
            assert (other / f"{page}.md").is_file(), (file, target)


def test_a_link_to_a_page_that_the_language_lacks_leads_to_the_other() -> None:
    page = "[a](b.md#c) [d](../e.md) [f](f.md) [g](https://a.id/b.md)"
    assert with_links_across(page, "x/y.md", {"e.md", "x/y.md"}, {"x/b.md", "x/y.md"}, "en") == (
        '[a](../../en/x/b.html#c){: hreflang="en" } [d](../e.md) [f](f.md) [g](https://a.id/b.md)'
    )


def test_a_page_of_one_language_alone_says_so_to_the_switch() -> None:
    assert with_links_across("# A\n", "a.md", {"a.md"}, {"b.md"}, "id") == (
        "---\nalone: true\n---\n\n# A\n"
    )
    assert with_links_across("---\ntitle: A\n---\n", "a.md", {"a.md"}, (), "id") == (
        "---\nalone: true\ntitle: A\n---\n"
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_configuration_is_of_its_language(written: Path, lang: Language) -> None:
    told = json.loads((written / lang / CONFIGURATION).read_text("utf-8"))
    assert told["theme"]["language"] == lang
    assert "hooks" not in told
    for path in re.findall(r"\.\./[\w./]+\.py", json.dumps(told)):
        assert (DOCS / lang / path).is_file()


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
