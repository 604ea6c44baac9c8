"""The letters of UU 14/2008 Pasal 17 that a cell of a list of exempt information names.

Lampiran II of Perki 1/2021 has one column for the legal basis, so letter and item stand inside it,
beside the articles of other acts, whose letters are no grounds of exemption.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from keterbukaan.information.exemption import THE_ACT_ITSELF

__all__ = ["letters_in_basis", "letters_in_column"]

_SOURCES = re.compile(r"[;\n]|(?<=[a-z0-9)])[.,]\s+(?=\d{1,2}[.)]\s)")
_TOKEN = re.compile(r"[a-z]+|\d+")
_ARTICLE = re.compile(r"\bpasal\s*(?P<number>\d+)")
_RULE = re.compile(
    r"\b(?:u\.?u\b|undang[- ]undang\b|peraturan\b|perpres\b|perpu\b|perppu\b|pp\b|perki\b|"
    r"permen\w*|perda\b|kuhap\b|kuhp\b)"
)
_EXEMPTIONS = "17"
_JOINING = frozenset({"dan", "atau", "serta", "butir", "ayat", "jo", "juncto"})
_LETTER = frozenset({"huruf", "hrf", "letter"})
_ITEM = frozenset({"angka", "poin", "item"})
_LETTERS = frozenset("abcdefghij")


def letters_in_column(cell: str) -> list[str]:
    """Return the letters, with their items, of a cell that holds nothing else.

    None where a letter stands there that Pasal 17 does not have.

    >>> letters_in_column("b, i"), letters_in_column("Pasal 17 huruf h angka 5")
    (['b', 'i'], ['h angka 5'])
    """
    text = _ARTICLE.sub(" ", cell.lower())
    strange = [each for each in _TOKEN.findall(text) if each.isalpha() and len(each) == 1]
    return [] if set(strange) - _LETTERS else list(_letters(text, is_list=True))


def letters_in_basis(cell: str) -> list[str]:
    """Return the letters of Pasal 17 of UU 14/2008 that a legal basis names, with their items.

    An article 17 of another act, and other articles of this one, are no ground of exemption.

    >>> letters_in_basis("1. Pasal 17 huruf j UU 14/2008; 2. UU 43/2009 Pasal 44 huruf h")
    ['j']
    """
    found = (
        letter
        for source in _SOURCES.split(cell.lower())
        for part in _exemptions_in(source, is_named=THE_ACT_ITSELF.search(cell) is not None)
        for letter in _letters(part, is_list=False)
    )
    return list(dict.fromkeys(found))


def _exemptions_in(source: str, *, is_named: bool) -> Iterator[str]:
    """Yield what follows each Pasal 17 of the Act, up to the next article or rule.

    The rule stands before its articles or after them; where a source names none, it is the Act if
    the cell names that.
    """
    articles, rules = (
        [*_ARTICLE.finditer(source)],
        [each.start() for each in _RULE.finditer(source)],
    )
    is_rule_first = bool(rules and articles) and rules[0] < articles[0].start()
    for article in articles:
        if article["number"] != _EXEMPTIONS:
            continue
        before = [each for each in rules if each < article.start()]
        after = [each for each in rules if each > article.start()]
        rule = before[-1:] if is_rule_first else (after[:1] or before[-1:])
        if THE_ACT_ITSELF.match(source, rule[0]) if rule else is_named:
            ends = [*after, *(each.start() for each in articles if each.start() > article.start())]
            yield source[article.end() : min(ends, default=len(source))]


def _letters(text: str, *, is_list: bool) -> Iterator[str]:
    """Yield letters where they follow a word for one; in a list of letters anywhere."""
    letter = ""
    is_letter, is_item, has_item = is_list, False, False
    for token in _TOKEN.findall(text):
        if token in _LETTER:
            is_letter, is_item = True, False
        elif token in _ITEM:
            is_item = bool(letter)
        elif token.isdigit():
            if letter and (is_item or is_list):
                yield f"{letter} angka {token}"
                has_item = True
        elif is_letter and token in _LETTERS:
            if letter and not has_item:
                yield letter
            letter, has_item, is_item = token, False, False
        elif token not in _JOINING:
            is_letter, is_item = is_list, False
    if letter and not has_item:
        yield letter
