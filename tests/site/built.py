"""The built site as a reader of its HTML finds it: links, places, language and words of a page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from typing import Final

from scripts.pages.trees import LANGUAGES, ROOT

SITE: Final = ROOT / "build" / "site"
_VOID = {
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "source",
    "wbr",
}
_NO_WORDS = {"code", "pre", "script", "style", "svg", "nav"}
_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")


@dataclass
class Page:
    """A page: its address below the folder of the site, and what stands in it."""

    address: str
    lang: str = ""
    places: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    in_the_text: list[str] = field(default_factory=list)
    """The links of the article itself, in their order, without the menus."""
    switch: str = ""
    words: list[tuple[str, str]] = field(default_factory=list)
    """Each word of the article outside of code and pictures, with the language it is marked in."""


@cache
def pages() -> dict[str, Page]:
    """Return every page of both languages by its address, such as `id/rules/index.html`."""
    found = {}
    for lang in LANGUAGES:
        for file in sorted((SITE / lang).rglob("*.html")):
            if file.name != "404.html":  # it is for a server, and names the folder of one
                address = file.relative_to(SITE).as_posix()
                found[address] = _Reader.of(address, file.read_text("utf-8"))
    return found


class _Reader(HTMLParser):
    def __init__(self, address: str) -> None:
        super().__init__()
        self.page = Page(address)
        self._open: list[tuple[str, str, bool]] = []
        """The elements that are open: name, language of the words in it, whether it is read."""
        self._article = 0

    @classmethod
    def of(cls, address: str, text: str) -> Page:
        reader = cls(address)
        reader.feed(text)
        return reader.page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self._note(tag, told)
        if tag in _VOID:
            return
        _, lang, is_read = self._open[-1] if self._open else ("", "", True)
        is_link_of_heading = "headerlink" in told.get("class", "")
        self._open.append(
            (
                tag,
                told.get("lang", lang),
                is_read and tag not in _NO_WORDS and not is_link_of_heading,
            )
        )
        self._article += tag == "article"

    def handle_endtag(self, tag: str) -> None:
        while self._open and tag not in _VOID:
            closed, _, _ = self._open.pop()
            self._article -= closed == "article"
            if closed == tag:
                return

    def handle_data(self, data: str) -> None:
        if self._article and self._open and self._open[-1][2]:
            lang = self._open[-1][1]
            self.page.words += [(word, lang) for word in _WORD.findall(data)]

    def _note(self, tag: str, told: dict[str, str]) -> None:
        page = self.page
        if tag == "html":
            page.lang = told.get("lang", "")
        if "id" in told:
            page.places.add(told["id"])
        if tag == "a" and "name" in told:
            page.places.add(told["name"])
        link = told.get("href") if tag in {"a", "link"} else told.get("src")
        if link is None:
            return
        page.links.append(link)
        if "language-switch" in told.get("class", ""):
            page.switch = link
        elif tag == "a" and self._article and "headerlink" not in told.get("class", ""):
            page.in_the_text.append(link)
