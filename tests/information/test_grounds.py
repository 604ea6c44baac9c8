"""The grounds of exemption: each against its article, and the file that holds them is strict."""

from __future__ import annotations

import json
import pickle
import re
from pathlib import Path

import pytest

from keterbukaan.errors import DataFileError
from keterbukaan.files._toml import shipped
from keterbukaan.information import grounds as module
from keterbukaan.information.grounds import (
    Grounds,
    Letter,
    NeverExempt,
    OpenedBy,
    read_grounds,
)

COUNTS: dict[str, int] = json.loads(
    (Path(__file__).parents[1] / "data" / "item_counts.json").read_text(encoding="utf-8")
)
NATIONAL = Grounds.national()
FILE = shipped(module.__file__, "exemptions.toml").decode()

# Words of the Act for each letter and each number under it, in its order (UU 14/2008 Pasal 17).
SUBJECTS = {
    "a": "penegakan hukum",
    "b": "hak kekayaan intelektual",
    "c": "pertahanan dan keamanan negara",
    "d": "kekayaan alam",
    "e": "ketahanan ekonomi nasional",
    "f": "hubungan luar negeri",
    "g": "akta otentik",
    "h": "rahasia pribadi",
    "i": "memorandum",
    "j": "undang-undang",
}
ITEMS = {
    "a": ["penyelidikan", "saksi", "intelijen kriminal", "keluarga", "prasarana"],
    "c": [
        *("ancaman dari dalam dan luar negeri", "dokumen", "disposisi", "pangkalan"),
        *("negara lain", "persandian", "intelijen"),
    ],
    "e": [
        *("mata uang", "nilai tukar", "suku bunga bank", "tanah", "investasi asing"),
        *("pengawasan perbankan", "uang"),
    ],
    "f": ["negosiasi", "diplomatik", "persandian", "infrastruktur strategis"],
    "h": ["anggota keluarga", "kesehatan", "rekening bank", "kapabilitas", "satuan pendidikan"],
}


# Letters and their items


def test_the_act_has_as_many_letters() -> None:
    assert list(NATIONAL.letters) == list(Letter)
    assert len(Letter) == COUNTS["UU 14/2008 Pasal 17"]
    assert "".join(letter.value for letter in Letter) == "abcdefghij"


@pytest.mark.parametrize("letter", list(Letter))
def test_a_letter_has_as_many_items_as_the_act(letter: Letter) -> None:
    place = f"UU 14/2008 Pasal 17 huruf {letter.value}"
    items = NATIONAL.letters[letter].items

    assert len(items) == COUNTS.get(place, 0)
    assert [str(item.citation) for item in items] == [
        f"{place} angka {number}" for number in range(1, COUNTS.get(place, 0) + 1)
    ]
    assert [item.number for item in items] == list(range(1, len(items) + 1))


@pytest.mark.parametrize(("letter", "words"), SUBJECTS.items())
def test_a_letter_speaks_of_what_the_act_says_there(letter: str, words: str) -> None:
    ground = NATIONAL.letters[Letter(letter)]

    assert words in ground.label("id")
    assert ground.label("en") != ground.label("id")
    assert str(ground.citation) == f"UU 14/2008 Pasal 17 huruf {letter}"


@pytest.mark.parametrize(
    ("letter", "number", "words"),
    [(letter, number, words) for letter in ITEMS for number, words in enumerate(ITEMS[letter], 1)],
)
def test_an_item_speaks_of_what_the_act_says_there(letter: str, number: int, words: str) -> None:
    item = NATIONAL.letters[Letter(letter)].items[number - 1]

    assert re.search(words, item.label("id"))
    assert item.label("en") != item.label("id")


def test_the_commission_repeats_letters_a_to_i_and_leaves_out_j() -> None:
    paragraph = "Perki 1/2021 Pasal 13 ayat (3)"
    cited = {
        letter.value: [str(each) for each in ground.citations[1:]]
        for letter, ground in NATIONAL.letters.items()
    }

    assert cited == {
        **{letter: [f"{paragraph} huruf {letter}"] for letter in "abcdefghi"},
        "j": [],
    }
    assert sum(map(len, cited.values())) == COUNTS[paragraph]


def test_which_letters_are_not_permanent() -> None:  # UU 20(1)
    temporary = {letter.value for letter, ground in NATIONAL.letters.items() if ground.temporary}

    assert temporary == set("abcdef")


def test_which_letters_can_be_opened_to_a_court() -> None:  # UU 18(3): a to f, i and j
    opened = {each.value for each, ground in NATIONAL.letters.items() if ground.opens_for_justice}

    assert opened == set("abcdefij")
    assert {each.value for each in NATIONAL.openings[OpenedBy.JUSTICE].letters} == opened


def test_which_letters_open_on_consent_or_for_a_public_office() -> None:  # UU 18(2), PP 8(3)
    opened = {each.value for each, ground in NATIONAL.letters.items() if ground.opens_on_consent}

    assert opened == {"g", "h"}
    for by in (OpenedBy.CONSENT, OpenedBy.PUBLIC_OFFICE):
        assert {each.value for each in NATIONAL.openings[by].letters} == opened


@pytest.mark.parametrize("letter", list(Letter))
def test_each_letter_names_the_limit_of_its_duration(letter: Letter) -> None:
    name = NATIONAL.letters[letter].duration_limit

    assert name == f"exemption.duration.{letter.value}"


# What is never exempt


@pytest.mark.parametrize(
    ("kind", "letter", "words"),
    [
        (NeverExempt.COURT_DECISION, "a", "putusan badan peradilan"),
        (NeverExempt.POLICY, "b", "surat edaran"),
        (NeverExempt.INVESTIGATION_TERMINATION, "c", "penghentian penyidikan atau penuntutan"),
        (NeverExempt.ENFORCEMENT_SPENDING_PLAN, "d", "rencana pengeluaran tahunan"),
        (NeverExempt.ENFORCEMENT_FINANCIAL_REPORT, "e", "laporan keuangan tahunan"),
        (NeverExempt.CORRUPTION_RECOVERY_REPORT, "f", "uang hasil korupsi"),
        (NeverExempt.DECLARED_OPEN, "g", "keberatan"),
    ],
)
def test_what_is_never_exempt_stands_under_its_letter(
    kind: NeverExempt, letter: str, words: str
) -> None:
    found = NATIONAL.never[kind]

    assert str(found.citation) == f"UU 14/2008 Pasal 18 ayat (1) huruf {letter}"
    assert words in found.label("id")
    assert found.label("en") != found.label("id")


def test_the_list_of_what_is_never_exempt_is_whole() -> None:
    assert list(NATIONAL.never) == list(NeverExempt)
    assert len(NATIONAL.never) == COUNTS["UU 14/2008 Pasal 18 ayat (1)"]


def test_what_was_declared_open_refers_to_its_article() -> None:
    cited = [str(each) for each in NATIONAL.never[NeverExempt.DECLARED_OPEN].citations]

    assert "UU 14/2008 Pasal 11 ayat (2)" in cited


# Classes of refusal


def test_the_classes_of_refusal_are_those_of_the_paragraph() -> None:
    paragraph = "Perki 1/2021 Pasal 13 ayat (2)"

    assert [str(each.citations[0]) for each in NATIONAL.classes] == [
        f"{paragraph} huruf {letter}" for letter in "abcdef"
    ]
    assert [each.letter for each in NATIONAL.classes] == list("abcdef")
    assert len(NATIONAL.classes) == COUNTS[paragraph]


def test_the_first_five_classes_are_those_of_the_act() -> None:  # UU 6(3) a to e
    cited = [[str(each) for each in found.citations] for found in NATIONAL.classes]

    for letter, citations in zip("abcde", cited, strict=False):
        assert f"UU 14/2008 Pasal 6 ayat (3) huruf {letter}" in citations
    assert "Perki 1/2021 Pasal 13 ayat (3)" in cited[5]


def test_what_is_not_held_yet_is_refused_but_not_exempt() -> None:
    assert {each.letter for each in NATIONAL.classes if not each.exempts} == {"e"}
    assert {each.letter for each in NATIONAL.classes if not each.grounds} == {"e"}


def test_the_last_class_holds_the_letters_that_the_commission_repeats() -> None:
    assert "".join(letter.value for letter in NATIONAL.classes[5].grounds) == "abcdefghi"


def test_every_letter_comes_in_through_some_class() -> None:
    assert {letter for each in NATIONAL.classes for letter in each.grounds} == set(Letter)


def test_how_a_class_relates_to_the_letters_is_said_in_both_languages() -> None:
    for each in NATIONAL.classes:
        assert each.note("id") != each.note("en") != ""


# Ways to open


@pytest.mark.parametrize(
    ("by", "letters", "to_public", "citation"),
    [
        (OpenedBy.DETERMINATION, "abcdefghij", True, "PP 61/2010 Pasal 11 ayat (1)"),
        (OpenedBy.LAPSE, "abcdefghij", True, "PP 61/2010 Pasal 11 ayat (3)"),
        (OpenedBy.STATUS_CHANGE, "abcdefghij", True, "PP 61/2010 Pasal 10 ayat (1)"),
        (OpenedBy.OPEN_HEARING, "a", True, "PP 61/2010 Pasal 5 ayat (2)"),
        (OpenedBy.CONSENT, "gh", True, "UU 14/2008 Pasal 18 ayat (2) huruf a"),
        (OpenedBy.PUBLIC_OFFICE, "gh", True, "UU 14/2008 Pasal 18 ayat (2) huruf b"),
        (OpenedBy.OBJECTION, "abcdefghij", True, "UU 14/2008 Pasal 11 ayat (2)"),
        (OpenedBy.COMMISSION, "abcdefghij", True, "UU 14/2008 Pasal 11 ayat (2)"),
        (OpenedBy.COURT, "abcdefghij", True, "UU 14/2008 Pasal 11 ayat (2)"),
        (OpenedBy.JUSTICE, "abcdefij", False, "UU 14/2008 Pasal 18 ayat (3)"),
    ],
)
def test_a_way_to_open_opens_its_letters_for_whom_the_article_says(
    by: OpenedBy,
    letters: str,
    to_public: bool,  # noqa: FBT001
    citation: str,
) -> None:
    way = NATIONAL.openings[by]

    assert "".join(sorted(each.value for each in way.letters)) == letters
    assert way.to_public is to_public
    assert str(way.citations[0]) == citation
    assert way.label("id") != way.label("en")


@pytest.mark.parametrize(
    ("by", "made_by", "consent"),
    [
        (OpenedBy.DETERMINATION, ("ppid",), ()),  # PP 11(1)
        (OpenedBy.LAPSE, (), ()),  # PP 11(3)
        (OpenedBy.STATUS_CHANGE, ("ppid",), ("head_of_body",)),  # PP 10(1), Perki 53(2)
        (OpenedBy.OBJECTION, ("superior",), ()),  # Perki 8(2)c
        (OpenedBy.JUSTICE, ("head_of_law_enforcement",), ("president",)),  # UU 18(3)-(6)
    ],
)
def test_who_opens_and_whose_leave_it_takes(
    by: OpenedBy, made_by: tuple[str, ...], consent: tuple[str, ...]
) -> None:
    way = NATIONAL.openings[by]

    assert (way.made_by, way.needs_consent_of) == (made_by, consent)


def test_what_is_declared_open_by_a_decision_enters_the_list() -> None:  # Perki 52(4), 21(1)q
    for by in (OpenedBy.COMMISSION, OpenedBy.COURT):
        cited = {str(each) for each in NATIONAL.openings[by].citations}
        assert {"Perki 1/2021 Pasal 52 ayat (4)", "Perki 1/2021 Pasal 21 ayat (1) huruf q"} <= cited


# The file is strict


def changed(old: str, new: str) -> bytes:
    assert old in FILE, old
    return FILE.replace(old, new, 1).encode()


def without(line: str) -> bytes:
    """Leave out the first table that holds this line."""
    blocks = FILE.split("\n\n")
    place = next(number for number, block in enumerate(blocks) if line in block.split("\n"))
    return "\n\n".join(blocks[:place] + blocks[place + 1 :]).encode()


def swapped(first: str, second: str) -> bytes:
    return FILE.replace(first, "@").replace(second, first).replace("@", second).encode()


CLASS_GROUNDS = 'grounds = ["g", "h"]'
NEVER_A = 'citations = ["UU 14/2008 Pasal 18 ayat (1) huruf a"]'
GROUND_A = 'citations = ["UU 14/2008 Pasal 17 huruf a", "Perki 1/2021 Pasal 13 ayat (3) huruf a"]'

REFUSED = {
    "not TOML": (b"[[ground]", "-"),
    "no schema": (changed("schema = 1", ""), "schema"),
    "another schema": (changed("schema = 1", "schema = 9"), "schema"),
    "unknown key at the top": (changed("schema = 1", "schema = 1\nextra = 1"), "extra"),
    "unknown key of a ground": (changed("temporary = true", "temporary = true\nodd = 1"), "odd"),
    "unknown key of an item": (changed("number = 1", "number = 1\nodd = 1"), "odd"),
    "unknown key of a class": (changed(CLASS_GROUNDS, f"{CLASS_GROUNDS}\nodd = 1"), "odd"),
    "unknown key of what is never exempt": (changed(NEVER_A, f"{NEVER_A}\nodd = 1"), "odd"),
    "unknown key of an opening": (changed("to_public = true", "to_public = true\nodd = 1"), "odd"),
    "wrong letter of a ground": (changed('letter = "a"', 'letter = "k"'), "letter"),
    "no letter of a ground": (changed('letter = "a"\n', ""), "letter"),
    "ground without its text": (changed('en = "could hamper law enforcement"\n', ""), "en"),
    "numbers not in sequence": (changed("number = 2", "number = 3"), "item"),
    "numbers that do not start at one": (changed("number = 1", "number = 0"), "item"),
    "number that is no number": (changed("number = 1", "number = true"), "number"),
    "truth value that is none": (changed("temporary = true", "temporary = 1"), "temporary"),
    "bad citation": (changed(GROUND_A, 'citations = ["Pasal 17"]'), "citations"),
    "empty citations": (changed(GROUND_A, "citations = []"), "citations"),
    "no citations": (changed(GROUND_A, ""), "citations"),
    "class under no letter of the Act": (changed(CLASS_GROUNDS, 'grounds = ["g", "z"]'), "grounds"),
    "opening of no letter of the Act": (changed('letters = ["a"]', 'letters = ["z"]'), "letters"),
    "unknown kind of what is never exempt": (
        changed('name = "court_decision"', 'name = "gossip"'),
        "name",
    ),
    "what is never exempt without a letter": (
        changed('letter = "a"\nname = "court_decision"', 'name = "court_decision"'),
        "letter",
    ),
    "unknown way to open": (changed('name = "lapse"', 'name = "leak"'), "name"),
    "way made by no list": (changed('made_by = ["ppid"]', 'made_by = "ppid"'), "made_by"),
    "a ground is missing": (without('letter = "d"'), "ground"),
    "a ground stands twice": (changed('letter = "b"', 'letter = "a"'), "ground"),
    "grounds out of order": (
        swapped('[[ground]]\nletter = "i"', '[[ground]]\nletter = "j"'),
        "ground",
    ),
    "what is never exempt is not whole": (without('name = "policy"'), "never"),
    "a way to open is missing": (without('name = "justice"'), "opening"),
}


@pytest.mark.parametrize(("data", "key"), REFUSED.values(), ids=REFUSED.keys())
def test_a_file_of_grounds_that_says_something_else_is_refused(data: bytes, key: str) -> None:
    with pytest.raises(DataFileError) as caught:
        read_grounds(data, "grounds.toml")

    assert caught.value.fields["file"] == "grounds.toml"
    assert caught.value.fields["key"] == key
    assert caught.value.text("id") != caught.value.text("en")


def test_the_file_as_it_stands_is_read() -> None:
    read = read_grounds(FILE.encode(), "grounds.toml")
    assert (read.letters, read.classes) == (NATIONAL.letters, NATIONAL.classes)
    assert (read.never, read.openings) == (NATIONAL.never, NATIONAL.openings)


def test_what_the_texts_say_cannot_be_changed_and_crosses_processes() -> None:
    with pytest.raises(TypeError):
        NATIONAL.letters[Letter.A] = NATIONAL.letters[Letter.B]  # type: ignore[index]
    assert pickle.loads(pickle.dumps(NATIONAL)) is NATIONAL  # noqa: S301 - our own value


@pytest.mark.parametrize(
    "data",
    [
        changed('letter = "b"\nname = "policy"', 'letter = "z"\nname = "policy"'),
        changed('[[class]]\nletter = "a"', '[[class]]\nletter = "z"'),
        without('id = "berkaitan dengan hak pribadi"'),
    ],
    ids=["never", "class", "class missing"],
)
def test_letters_of_the_other_lists_are_those_of_their_articles(data: bytes) -> None:
    with pytest.raises(DataFileError):
        read_grounds(data, "grounds.toml")


# The Act's own words, where they limit what may be closed

CONDITIONS = [
    ("i", None, "yang menurut sifatnya dirahasiakan"),
    ("i", None, "kecuali atas putusan Komisi Informasi atau pengadilan"),
    ("c", 1, "yang berkaitan dengan penyelenggaraan sistem pertahanan dan keamanan negara"),
    ("c", 1, "meliputi tahap perencanaan, pelaksanaan, dan pengakhiran atau evaluasi"),
    ("c", 2, "yang berkaitan dengan penyelenggaraan sistem pertahanan dan keamanan negara"),
    ("c", 2, "meliputi tahap perencanaan, pelaksanaan, dan pengakhiran atau evaluasi"),
    ("c", 5, "terbatas pada segala tindakan dan/atau indikasi negara tersebut"),
    ("b", None, "kepentingan perlindungan"),
    ("a", 1, "penyelidikan dan penyidikan"),
]


@pytest.mark.parametrize(("letter", "number", "words"), CONDITIONS)
def test_no_condition_of_the_act_is_left_out(letter: str, number: int | None, words: str) -> None:
    ground = NATIONAL.letters[Letter(letter)]
    said = ground if number is None else ground.items[number - 1]
    assert words in said.label("id")


def test_the_exception_of_letter_i_is_said_in_english_too() -> None:
    assert "unless a decision of the Komisi Informasi or a court" in (
        NATIONAL.letters[Letter.I].label("en")
    )
