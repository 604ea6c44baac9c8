"""The items as they are read: found by key and by citation, owed by kind of body and by day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from keterbukaan.errors import DataFileError, UnknownNameError
from keterbukaan.information.category import (
    Accessibility,
    BodyKind,
    Category,
    Channel,
    Condition,
    Part,
)
from keterbukaan.information.items import Item, ItemList, Items, read_items
from keterbukaan.law.rulebook import Rulebook

ITEMS = Items.national()
ACT_FROM = date(2010, 4, 30)
PERKI_FROM = date(2021, 6, 30)
EVE = PERKI_FROM - timedelta(days=1)
ACT_ITEM = ITEMS["uu.9.2.a"].citation

# The Act's own items, as read in the Act: Pasal 9(2), 10(1), 11(1) and 12, and one list for each
# kind of body but the first. Residual items ("other information") are not asked.
ACT_FOR_ALL = {
    *("uu.9.2.a", "uu.9.2.b", "uu.9.2.c", "uu.10.1"),
    *(f"uu.11.1.{letter}" for letter in "abcdefgh"),
    *(f"uu.12.{letter}" for letter in "abcd"),
}
ACT_FOR_KIND = {
    BodyKind.STATE_BODY: set[str](),
    BodyKind.ENTERPRISE: {f"uu.14.{letter}" for letter in "abcdefghijklm"},
    BodyKind.PARTY: {f"uu.15.{letter}" for letter in "abcdef"},
    BodyKind.NGO: {f"uu.16.{letter}" for letter in "abcdef"},
}
# What Perki 1/2021 does not say more exactly, and what is therefore still asked by the Act.
ACT_STILL_ASKED = {"uu.11.1.g", *(f"uu.12.{letter}" for letter in "abcd")}


def owed(kind: BodyKind, on: date) -> set[str]:
    keys = [item.key for item in ITEMS.owed_by(kind, on=on)]
    assert len(keys) == len(set(keys))
    return set(keys)


# Looking up


def test_an_item_is_found_by_its_key_and_by_its_citation() -> None:
    by_key = ITEMS["perki.15.9.b.2"]

    assert by_key is ITEMS["Perki 1/2021 Pasal 15 ayat (9) huruf b angka 2"]
    assert by_key.label("id") == "Harga Perkiraan Sendiri (HPS) serta Riwayat HPS"
    assert by_key.label("en") == "Owner's cost estimate and its history"


@pytest.mark.parametrize("item", [pytest.param(item, id=key) for key, item in ITEMS.by_key.items()])
def test_every_item_is_found_by_its_printed_citation(item: Item) -> None:
    assert ITEMS[str(item.citation)] is item


@pytest.mark.parametrize(
    "name", ["perki.15.9.b.24", "Perki 1/2021 Pasal 99", "UU 14/2008", "profil", ""]
)
def test_an_unknown_item_is_refused(name: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        ITEMS[name]
    assert repr(name) in caught.value.text("id")
    assert "item" in caught.value.text("en")


def test_a_name_that_is_nearly_right_brings_the_right_one() -> None:
    with pytest.raises(UnknownNameError, match=r"perki\.15\.9\.b\.2"):
        ITEMS["perki.15.9.b.02"]


def test_the_lists_stand_in_the_order_of_their_citations() -> None:
    assert all(one.citation < other.citation for one, other in pairwise(ITEMS.lists))


def test_a_list_says_what_it_is_about_and_what_its_numbering_hides() -> None:
    place = "Perki 1/2021 Pasal 15 ayat (10)"
    found = next(each for each in ITEMS.lists if str(each.citation) == place)

    assert isinstance(found, ItemList)
    assert found.label("id").startswith("Informasi tentang prosedur peringatan dini")
    assert found.label("en").startswith("Early warning")
    assert "huruf k" in found.note
    assert {item.parent for item in found.items} == {"perki.14.2.k"}


def test_everything_below_a_heading_is_walked_at_every_depth() -> None:
    keys = [item.key for item in ITEMS.below("perki.14.2.i")]

    # The heading, the plan, two stages, and their 23 and 15 documents.
    assert len(keys) == len(set(keys)) == 1 + 1 + 2 + 23 + 15
    assert keys[0] == "perki.14.2.i"
    assert {"perki.15.9.a", "perki.15.9.b.23", "perki.15.9.c.15"} <= set(keys)


def test_below_an_item_without_parts_stands_itself_alone() -> None:
    assert [item.key for item in ITEMS.below("perki.16.a")] == ["perki.16.a"]


# What is owed


@pytest.mark.parametrize("kind", BodyKind)
def test_before_the_act_nothing_is_owed(kind: BodyKind) -> None:
    assert owed(kind, ACT_FROM - timedelta(days=1)) == set()


@pytest.mark.parametrize("kind", BodyKind)
@pytest.mark.parametrize("on", [ACT_FROM, date(2015, 1, 2), EVE])
def test_before_perki_only_the_items_of_the_act_are_owed(kind: BodyKind, on: date) -> None:
    assert owed(kind, on) == ACT_FOR_ALL | ACT_FOR_KIND[kind]


@pytest.mark.parametrize("kind", BodyKind)
@pytest.mark.parametrize("on", [PERKI_FROM, date(2026, 1, 2)])
def test_from_perki_on_the_act_gives_way_where_perki_says_more(kind: BodyKind, on: date) -> None:
    of_the_act = {key for key in owed(kind, on) if key.startswith("uu.")}

    # Perki 1/2021 has no list of its own for non-governmental organisations.
    its_own = ACT_FOR_KIND[kind] if kind is BodyKind.NGO else set()
    assert of_the_act == ACT_STILL_ASKED | its_own


@pytest.mark.parametrize(
    ("kind", "of_perki"),
    [
        # Pasal 15: 4+9+1+4+4+2+2+2+(1+23+15)+7 and 14(2)j; 19: 6; 20: 8; 21(1): 18 without the
        # headings b and c and the references p and q; 21(2): 7, (3): 6, (4): 4; 23: 7; 25: 3;
        # 26: 3; 38(2): 1; 47: 6; 56(2): 1, (4): 6 without the headings b, c and d; 57: 3+4+6;
        # 58: 2. State bodies have no statutes, 15(1)b. Pasal 16 a to m, 17 a to f. Parties and
        # organisations: not 15(2)h, and 14(2)i in the place of the 39 of 15(9).
        (BodyKind.STATE_BODY, 159 - 1),
        (BodyKind.ENTERPRISE, 159 + 13),
        (BodyKind.PARTY, 159 - 1 - 39 + 1 + 6),
        (BodyKind.NGO, 159 - 1 - 39 + 1),
    ],
)
def test_as_many_items_of_perki_are_owed_as_the_text_counts(kind: BodyKind, of_perki: int) -> None:
    found = [key for key in owed(kind, PERKI_FROM) if key.startswith("perki.")]

    assert len(found) == of_perki


def test_lists_for_one_kind_of_body_are_owed_by_it_alone() -> None:
    for kind in BodyKind:
        found = owed(kind, PERKI_FROM)
        assert ("perki.16.a" in found) is (kind is BodyKind.ENTERPRISE)
        assert ("perki.17.a" in found) is (kind is BodyKind.PARTY)
        assert ("uu.16.a" in found) is (kind is BodyKind.NGO)
        hires = kind in {BodyKind.STATE_BODY, BodyKind.ENTERPRISE}
        assert ("perki.15.2.h" in found) is hires


@pytest.mark.parametrize("kind", [BodyKind.PARTY, BodyKind.NGO])
def test_documents_of_government_procurement_are_not_asked_of_who_is_no_government(
    kind: BodyKind,
) -> None:
    found = owed(kind, PERKI_FROM)

    assert not [key for key in found if key.startswith("perki.15.9")]
    assert "perki.14.2.i" in found  # whose words have no "Pemerintah"
    for document in ("perki.15.9.a", "perki.15.9.b", "perki.15.9.b.2", "perki.15.9.c.15"):
        assert "Pemerintah" in ITEMS[document].note


@pytest.mark.parametrize("kind", [BodyKind.STATE_BODY, BodyKind.ENTERPRISE])
def test_documents_of_government_procurement_are_asked_of_state_bodies(kind: BodyKind) -> None:
    found = owed(kind, PERKI_FROM)

    assert {"perki.15.9.a", "perki.15.9.b.23", "perki.15.9.c.15"} <= found
    assert "perki.14.2.i" not in found


def test_what_only_an_association_or_a_law_maker_has_says_so() -> None:
    statutes, acts = ITEMS["perki.15.1.b"], ITEMS["perki.21.1.n"]

    assert statutes.owed_by == set(BodyKind) - {BodyKind.STATE_BODY}
    assert statutes.note
    assert acts.only_if is Condition.LEGISLATION
    assert "gazette" in acts.note
    assert acts.label("id") == "Undang-Undang yang telah disahkan beserta Naskah Akademiknya"


# Categories


def test_the_act_puts_pasal_11_to_16_under_the_heading_of_what_is_there_at_any_time() -> None:
    # Bab IV Bagian Ketiga; the next heading is Bab V, before Pasal 17.
    of_the_act = [
        item for item in ITEMS.by_key.values() if item.citation.regulation == ACT_ITEM.regulation
    ]
    for item in of_the_act:
        article = int(item.citation.article or 0)
        assert (item.category is Category.ANY_TIME) is (11 <= article <= 16), item.key


@pytest.mark.parametrize(
    ("articles", "category"),
    [
        # Bab III, Bagian Kedua to Keempat.
        ((14, 15, 16, 17), Category.PERIODIC),
        ((19,), Category.IMMEDIATE),
        ((21,), Category.ANY_TIME),
    ],
)
def test_the_lists_of_perki_are_in_the_category_of_their_heading(
    articles: tuple[int, ...], category: Category
) -> None:
    found = [
        item
        for key, item in ITEMS.by_key.items()
        if key.startswith("perki.") and int(item.citation.article or 0) in articles
    ]
    assert found
    assert {item.category for item in found} == {category}


def in_category(kind: BodyKind, category: Category) -> set[str]:
    return {item.key for item in ITEMS.owed_by(kind, on=PERKI_FROM, category=category)}


@pytest.mark.parametrize("kind", BodyKind)
def test_what_the_act_lists_for_a_kind_is_asked_in_its_own_category(kind: BodyKind) -> None:
    at_any_time = in_category(kind, Category.ANY_TIME)
    periodic = in_category(kind, Category.PERIODIC)

    assert {f"uu.12.{letter}" for letter in "abcd"} | ACT_FOR_KIND[kind] <= at_any_time
    assert not ACT_FOR_KIND[kind] & periodic
    # Pasal 16 to 18 of Perki 1/2021 make the lists of enterprises and parties periodic besides.
    assert ("perki.16.m" in periodic) is (kind is BodyKind.ENTERPRISE)
    assert ("perki.17.f" in periodic) is (kind is BodyKind.PARTY)
    assert not {key for key in at_any_time if key.startswith(("perki.16", "perki.17"))}


@pytest.mark.parametrize("kind", BodyKind)
@pytest.mark.parametrize("category", [each for each in Category if each is not Category.EXEMPT])
def test_a_category_leaves_out_what_perki_says_more_exactly_in_it(
    kind: BodyKind, category: Category
) -> None:
    found = in_category(kind, category)

    assert {ITEMS[key].category for key in found} == {category}
    for key in found:
        assert not found & set(ITEMS[key].elaborated_by), key
    everything = owed(kind, PERKI_FROM)
    assert {key for key in everything if ITEMS[key].category is category} <= found


def test_an_unknown_category_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(UnknownNameError, match="setiap_saat"):
        list(ITEMS.owed_by(BodyKind.NGO, on=PERKI_FROM, category="tahunan"))  # type: ignore[arg-type]


# The annual report, and what is announced besides


def test_the_report_is_owed_and_its_contents_are_those_of_the_text() -> None:
    report = ITEMS["Perki 1/2021 Pasal 56 ayat (2)"]

    assert report.category is Category.ANY_TIME
    assert report.part is Part.INFORMATION
    assert ITEMS["uu.11.1.h"].elaborated_by == ("perki.56.2",)
    contents = [item.key for item in ITEMS.below(report.key)]
    assert contents == [
        "perki.56.2",
        *("perki.56.4.a", "perki.56.4.b"),
        *(f"perki.57.1.{letter}" for letter in "abc"),
        "perki.56.4.c",
        *(f"perki.57.2.{letter}" for letter in "abcd"),
        "perki.56.4.d",
        *(f"perki.57.3.{letter}" for letter in "abcdef"),
        *("perki.56.4.e", "perki.56.4.f"),
        *("perki.58.a", "perki.58.b"),
    ]
    assert {ITEMS[key].part for key in contents[1:]} == {Part.REPORT}
    for kind in BodyKind:
        assert report.key in owed(kind, PERKI_FROM)


def test_the_cost_of_obtaining_information_is_to_be_announced() -> None:
    cost = ITEMS["Perki 1/2021 Pasal 38 ayat (2)"]

    assert cost.part is Part.COST
    assert cost.label("id") == "Biaya dan tata cara pembayaran perolehan Informasi Publik"
    for kind in BodyKind:
        assert cost.key in owed(kind, PERKI_FROM)


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("perki.19.2.a", "earthquake"),
        ("perki.19.2.b", "epidemic"),
        ("perki.19.2.c", "terror"),
        ("perki.20.2.b", "staff"),
        ("perki.21.3.a", "academic"),
        ("perki.21.4.b", "heavy sanctions"),
        ("uu.9.2.a", "existence"),
        ("uu.9.2.b", "results"),
        ("uu.10.1", "at that very moment"),
        ("uu.14.h", "conflict of interest"),
        ("uu.14.n", "UU 40/2007"),
        ("uu.15.g", "political parties"),
        ("uu.16.a", "associations"),
    ],
)
def test_what_the_elucidation_says_of_an_item_stands_in_its_note(key: str, said: str) -> None:
    assert "elucidation" in ITEMS[key].note
    assert said in ITEMS[key].note


@pytest.mark.parametrize("kind", BodyKind)
@pytest.mark.parametrize("on", [EVE, PERKI_FROM])
def test_a_heading_is_not_asked_but_its_parts_are(kind: BodyKind, on: date) -> None:
    found = owed(kind, on)
    headings = {"perki.14.2.a", "perki.15.9.b", "perki.15.9.c", "perki.21.1.b"}

    assert not headings & found
    if on == PERKI_FROM:
        assert {"perki.15.1.a", "perki.21.3.a"} <= found


def test_an_item_whose_details_are_of_another_nature_is_asked_itself() -> None:
    found = owed(BodyKind.STATE_BODY, PERKI_FROM)

    assert {"perki.21.1.a", "perki.21.2.a"} <= found  # the list, and its columns
    assert {"perki.21.1.r", "perki.20.2.a"} <= found  # the standard, and its content
    assert ITEMS["perki.21.2.a"].part is Part.COLUMN
    assert ITEMS["perki.20.2.a"].part is Part.STANDARD


def test_employment_has_no_details_and_is_asked_itself() -> None:
    assert "perki.14.2.j" in owed(BodyKind.STATE_BODY, PERKI_FROM)


def test_what_cannot_be_checked_is_not_asked_of_anyone() -> None:
    silent = {key for key, item in ITEMS.by_key.items() if not item.asked}

    assert {"perki.21.1.p", "perki.21.1.q", "uu.9.2.d", "perki.16.n", "perki.17.g"} <= silent
    for kind in BodyKind:
        for on in (EVE, PERKI_FROM):
            assert not silent & owed(kind, on)


# What holds of every item


def test_every_interval_is_a_limit_of_the_rulebook() -> None:
    limits = set(Rulebook.national().limits)
    named = {item.interval for item in ITEMS.by_key.values()} - {None}

    assert named == {
        *("disclosure.periodic", "disclosure.immediate"),
        *("report.yearly_figures", "report.annual"),
    }
    assert named <= limits


def test_an_item_has_an_interval_where_the_text_sets_one_and_only_there() -> None:
    for item in ITEMS.by_key.values():
        if item.category is Category.PERIODIC:
            assert item.interval == "disclosure.periodic", item.key
        if item.category in {Category.ANY_TIME, None}:
            yearly = {"12": "report.yearly_figures", "56": "report.annual"}
            is_content = item.part is Part.REPORT
            wanted = None if is_content else yearly.get(str(item.citation.article))
            assert item.interval == wanted, item.key
        if item.interval == "disclosure.immediate":
            assert item.category is Category.IMMEDIATE, item.key


def test_no_item_to_be_open_is_called_exempt() -> None:
    assert all(item.category is not Category.EXEMPT for item in ITEMS.by_key.values())


@pytest.mark.parametrize("kind", BodyKind)
@pytest.mark.parametrize("on", [ACT_FROM, EVE, PERKI_FROM, date(2026, 11, 22)])
def test_every_owed_item_is_cited_to_a_regulation_in_force(kind: BodyKind, on: date) -> None:
    in_force = {each.id for each in Rulebook.national().regulations if each.in_force_on(on)}

    for item in ITEMS.owed_by(kind, on=on):
        assert item.citation.regulation in in_force, item.key
        assert kind in item.owed_by


def test_an_item_is_elaborated_only_by_a_lower_and_later_regulation() -> None:
    for item in ITEMS.by_key.values():
        for key in item.elaborated_by:
            assert (str(item.citation.regulation), str(ITEMS[key].citation.regulation)) == (
                "UU 14/2008",
                "Perki 1/2021",
            )


@pytest.mark.parametrize("kind", [Category, BodyKind, Channel, Accessibility, Condition, Part])
def test_every_choice_is_said_in_both_languages(kind: type[Category]) -> None:
    for each in kind:
        assert each.label("id")
        assert each.label("en")


def test_the_labels_are_those_of_the_field() -> None:
    assert Category.IMMEDIATE.label("id") == "serta merta"
    assert BodyKind.PARTY.label("en") == "political party"
    assert Channel("laman_resmi").label("id") == "laman resmi"


# The strict loader

HEAD = 'schema = 1\nregulation = "UU 14/2008"\nprefix = "uu"\n'
LIST = """[[list]]
at = "Pasal 9 ayat (2)"
id = "Daftar"
en = "List"
part = "information"
category = "berkala"
owed_by = ["partai_politik"]
"""
ITEM = """[[list.item]]
at = "huruf a"
id = "Butir"
en = "Item"
"""


def _refused(text: str) -> DataFileError:
    with pytest.raises(DataFileError) as caught:
        read_items(text.encode(), "uu.toml")
    assert caught.value.text("id").startswith("uu.toml, ")
    assert caught.value.text("id") != caught.value.text("en")
    return caught.value


def test_the_least_that_a_file_says() -> None:
    (found,) = read_items((HEAD + LIST + ITEM).encode(), "uu.toml")

    assert str(found.citation) == "UU 14/2008 Pasal 9 ayat (2)"
    (item,) = found.items
    assert (item.key, item.category) == ("uu.9.2.a", Category.PERIODIC)
    assert item.owed_by == {BodyKind.PARTY}
    assert (item.interval, item.parent, item.only_if, item.asked) == (None, None, None, True)


def test_what_an_item_says_of_itself_goes_before_what_its_list_says() -> None:
    more = 'owed_by = ["bumn_bumd"]\nonly_if = "education"\nasked = false\nnote = "catatan"\n'
    (found,) = read_items((HEAD + LIST + ITEM + more).encode(), "uu.toml")

    (item,) = found.items
    assert item.owed_by == {BodyKind.ENTERPRISE}
    assert item.only_if is Condition.EDUCATION
    assert (item.asked, item.note) == (False, "catatan")


def test_an_item_without_a_note_has_that_of_its_list() -> None:
    text = HEAD + LIST + 'note = "of the list"\n' + ITEM
    own = ITEM.replace("huruf a", "huruf b") + 'note = "its own"\n'
    (found,) = read_items((text + own).encode(), "uu.toml")

    assert [item.note for item in found.items] == ["of the list", "its own"]


def test_a_numbered_item_is_part_of_the_letter_before_it() -> None:
    parts = ITEM + ITEM.replace("huruf a", "huruf a angka 1")
    (found,) = read_items((HEAD + LIST + 'details = "uu.9.1"\n' + parts).encode(), "uu.toml")

    assert [item.parent for item in found.items] == ["uu.9.1", "uu.9.2.a"]


@pytest.mark.parametrize(
    ("text", "entry", "key"),
    [
        pytest.param("[", "TOML", "-", id="no TOML"),
        pytest.param("", "TOML", "schema", id="no schema"),
        pytest.param("schema = 2", "TOML", "schema", id="another schema"),
        pytest.param("schema = 1", "TOML", "regulation", id="no regulation"),
        pytest.param(HEAD.replace("prefix", "prefiks"), "TOML", "prefix", id="no prefix"),
        pytest.param(HEAD + "lists = 1", "TOML", "lists", id="a strange key"),
        pytest.param(HEAD + "list = 1", "TOML", "list", id="a list that is no list"),
        pytest.param(
            HEAD + LIST.replace("Pasal 9", "Psl 9") + ITEM,
            "[[list]] 1 (Psl 9 ayat (2))",
            "at",
            id="a place that is no citation",
        ),
        pytest.param(
            HEAD + LIST.replace('part = "information"\n', "") + ITEM,
            "[[list]] 1 (Pasal 9 ayat (2))",
            "part",
            id="no part",
        ),
        pytest.param(
            HEAD + LIST.replace('"information"', '"informasi"') + ITEM,
            "[[list]] 1 (Pasal 9 ayat (2))",
            "part",
            id="an unknown part",
        ),
        pytest.param(
            HEAD + LIST.replace('"berkala"', '"bulanan"') + ITEM,
            "[[list]] 1 (Pasal 9 ayat (2))",
            "category",
            id="an unknown category",
        ),
        pytest.param(
            HEAD + LIST.replace("partai_politik", "koperasi") + ITEM,
            "[[list]] 1 (Pasal 9 ayat (2))",
            "owed_by",
            id="an unknown kind of body",
        ),
        pytest.param(
            HEAD + LIST + 'intervals = "x"\n' + ITEM,
            "[[list]] 1 (Pasal 9 ayat (2))",
            "intervals",
            id="a strange key of a list",
        ),
        pytest.param(
            HEAD + LIST + ITEM.replace("huruf a", "huruf 1"),
            "[[item]] 1 (huruf 1)",
            "at",
            id="a letter that is none",
        ),
        pytest.param(
            HEAD + LIST + ITEM + ITEM,
            "[[item]] 2 (huruf a)",
            "at",
            id="an item that is there twice",
        ),
        pytest.param(
            HEAD + LIST + ITEM.replace('en = "Item"', ""),
            "[[item]] 1 (huruf a)",
            "en",
            id="an item without English",
        ),
        pytest.param(
            HEAD + LIST + ITEM + 'asked = "tidak"',
            "[[item]] 1 (huruf a)",
            "asked",
            id="asked is neither true nor false",
        ),
        pytest.param(
            HEAD + LIST + ITEM + 'only_if = "kadang"',
            "[[item]] 1 (huruf a)",
            "only_if",
            id="an unknown condition",
        ),
        pytest.param(
            HEAD + LIST + ITEM + "elaborated_by = [1]",
            "[[item]] 1 (huruf a)",
            "elaborated_by",
            id="elaborated by a number",
        ),
        pytest.param(
            HEAD + LIST + ITEM + 'owed_by = ["semua"]',
            "[[item]] 1 (huruf a)",
            "owed_by",
            id="an item for an unknown kind of body",
        ),
        pytest.param(
            HEAD + LIST + ITEM + 'interval = "disclosure.periodic"',
            "[[item]] 1 (huruf a)",
            "interval",
            id="a key at the wrong place",
        ),
    ],
)
def test_the_loader_names_the_entry_and_the_key_that_it_refuses(
    text: str, entry: str, key: str
) -> None:
    refused = _refused(text)

    assert refused.fields["entry"] == entry
    assert refused.fields["key"] == key
