"""Of which class a complaint is: suggestions with their reasons, and a file that is strict.

Permendagri 8/2023 Pasal 1 was read only where another document restates it, and the portal's
division of reports is practice: neither is ever said to be read in its own text.
"""

from __future__ import annotations

from itertools import combinations

import pytest

from keterbukaan.cases.complaint import classes as module
from keterbukaan.cases.complaint.classes import (
    Alleged,
    ArchiveGround,
    ClassRule,
    ComplaintClass,
    Official,
    ReportFacts,
    classes,
    read_classes,
    suggest_class,
)
from keterbukaan.errors import DataFileError
from keterbukaan.files._toml import shipped
from keterbukaan.law.citation import Citation, Practice
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.verification import Verification

FILE = shipped(module.__file__, "classes.toml").decode()
RULES = classes().rules
DEFINITIONS = "Permendagri 8/2023 Pasal 1"
PORTAL = "Praktik SP4N-LAPOR!: pembagian jenis laporan"
NAMED = [official for official in Official if official is not Official.OTHER]


LABELS = {
    ComplaintClass.INFORMATION_REQUEST: ("permintaan informasi", "request for information"),
    ComplaintClass.ASPIRATION: ("aspirasi", "aspiration"),
    ComplaintClass.NOT_SUPERVISORY: (
        "pengaduan tidak berkadar pengawasan",
        "non-oversight complaint",
    ),
    ComplaintClass.SUPERVISORY: (
        "pengaduan berkadar pengawasan",
        "oversight complaint",
    ),
}


def facts(*about: Alleged, of_whom: tuple[Official, ...] = ()) -> ReportFacts:
    return ReportFacts(about=frozenset(about), of_whom=frozenset(of_whom))


# The classes


def test_there_are_four_classes_each_with_its_limit_in_the_portal() -> None:
    assert {each: rule.resolution for each, rule in RULES.items()} == {
        ComplaintClass.INFORMATION_REQUEST: "complaint.resolution.information_request",
        ComplaintClass.ASPIRATION: "complaint.resolution.aspiration",
        ComplaintClass.NOT_SUPERVISORY: "complaint.resolution.not_supervisory",
        ComplaintClass.SUPERVISORY: "complaint.resolution.supervisory",
    }
    limits = Rulebook.national().limits
    assert {limit for limit in limits if limit.startswith("complaint.resolution.")} == {
        rule.resolution for rule in RULES.values()
    }


def test_the_acts_own_clock_runs_for_what_complains_of_a_service_alone() -> None:
    # UU 25/2009 Pasal 40 ayat (3): complaints are against those who fail their duties or standards
    assert {each for each, rule in RULES.items() if rule.under_the_act} == {
        ComplaintClass.NOT_SUPERVISORY,
        ComplaintClass.SUPERVISORY,
    }


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.complaint_class.name)
def test_no_class_was_read_in_its_own_text_and_each_says_so_with_its_sources(
    rule: ClassRule,
) -> None:
    assert rule.read is Verification.RESTATED
    assert rule.sources
    for source in rule.sources:
        is_practice = isinstance(source, Practice)
        assert is_practice or str(source) in {DEFINITIONS, "UU 14/2008 Pasal 22 ayat (1)"}


@pytest.mark.parametrize("each", list(ComplaintClass))
def test_a_class_is_named_and_explained_in_both_languages(each: ComplaintClass) -> None:
    assert each.rule is RULES[each]
    assert each.rule.complaint_class is each
    assert (each.label("id"), each.label("en")) == LABELS[each]
    assert (each.rule.label("id"), each.rule.label("en")) == LABELS[each]
    assert each.rule.means("id") != each.rule.means("en")
    assert each.rule.means("id").endswith(".")
    assert each.rule.means("en").endswith(".")


@pytest.mark.parametrize("ground", list(ArchiveGround))
def test_a_ground_of_archiving_is_said_in_both_languages(ground: ArchiveGround) -> None:
    assert ground.label("id") not in {"", ground.label("en")}
    assert ground.label("en")


def test_the_classes_are_read_once() -> None:
    assert classes() is classes()


# Suggestions

SUGGESTIONS = {
    "abuse by a head of region": (
        facts(Alleged.ABUSE_OF_POWER, of_whom=(Official.HEAD_OF_REGION,)),
        ComplaintClass.SUPERVISORY,
        f"{DEFINITIONS}; restated",
        ("penyalahgunaan wewenang", "alleged abuse of power"),
    ),
    "breach by a civil servant among others": (
        facts(Alleged.BREACH_OF_LAW, of_whom=(Official.CIVIL_SERVANT, Official.OTHER)),
        ComplaintClass.SUPERVISORY,
        f"{DEFINITIONS}; restated",
        ("pejabat yang disebut definisinya", "an official whom the definition names"),
    ),
    "abuse by somebody else": (
        facts(Alleged.ABUSE_OF_POWER, of_whom=(Official.OTHER,)),
        None,
        f"{DEFINITIONS}; restated",
        (
            "bukan oleh pejabat yang disebut definisinya",
            "not by an official whom the definition names",
        ),
    ),
    "breach by nobody in particular": (
        facts(Alleged.BREACH_OF_LAW),
        None,
        f"{DEFINITIONS}; restated",
        ("golongannya ditetapkan petugas", "an officer decides"),
    ),
    "suggestion": (
        facts(Alleged.SUGGESTION),
        ComplaintClass.NOT_SUPERVISORY,
        f"{DEFINITIONS}; restated",
        ("saran atau kritik yang membangun", "a suggestion or constructive criticism"),
    ),
    "criticism of an official": (
        facts(Alleged.CRITICISM, of_whom=(Official.HEAD_OF_REGION,)),
        ComplaintClass.NOT_SUPERVISORY,
        f"{DEFINITIONS}; restated",
        ("saran atau kritik yang membangun", "a suggestion or constructive criticism"),
    ),
    # the definitions speak of suggestions and criticism alone, so that this is not verified
    "poor service": (
        facts(Alleged.POOR_SERVICE, of_whom=(Official.CIVIL_SERVANT,)),
        ComplaintClass.NOT_SUPERVISORY,
        f"{DEFINITIONS}; unverified",
        ("definisi yang dibaca tidak menyebutnya", "definitions that were read do not name it"),
    ),
    # what asks for information is a request under the Act on information, which was read
    "information": (
        facts(Alleged.INFORMATION),
        ComplaintClass.INFORMATION_REQUEST,
        "UU 14/2008 Pasal 22 ayat (1)",
        ("jalankan sebagai permohonan", "deal with it as a request"),
    ),
    "wish about policy": (
        facts(Alleged.POLICY_WISH),
        ComplaintClass.ASPIRATION,
        f"{PORTAL}; restated",
        ("harapan atau usul kebijakan", "a wish or proposal about policy"),
    ),
    "nothing": (
        facts(),
        None,
        f"{DEFINITIONS}; restated",
        ("tidak ada fakta yang menunjuk", "no fact points to a class"),
    ),
    "somebody, but nothing of them": (
        facts(of_whom=(Official.COUNCIL_MEMBER,)),
        None,
        f"{DEFINITIONS}; restated",
        ("golongannya ditetapkan petugas", "an officer decides"),
    ),
}


@pytest.mark.parametrize(
    ("told", "suggested", "source", "words"), SUGGESTIONS.values(), ids=SUGGESTIONS
)
def test_facts_suggest_a_class_with_the_reason_its_source_and_how_that_was_read(
    told: ReportFacts, suggested: ComplaintClass | None, source: str, words: tuple[str, str]
) -> None:
    found = suggest_class(told)

    assert found.complaint_class is suggested
    in_indonesian = source.replace("restated", "dari kutipan")
    in_indonesian = in_indonesian.replace("unverified", "belum terverifikasi")
    assert found.text("id").endswith(f" ({in_indonesian})")
    assert found.text("en").endswith(f" ({source})")
    assert words[0] in found.text("id")
    assert words[1] in found.text("en")
    is_own_text = found.read is Verification.OWN_TEXT
    assert is_own_text == (found.source == "UU 14/2008 Pasal 22 ayat (1)")


@pytest.mark.parametrize("official", NAMED)
@pytest.mark.parametrize("wrong", [Alleged.ABUSE_OF_POWER, Alleged.BREACH_OF_LAW])
def test_a_wrong_by_any_official_of_the_definitions_has_supervisory_content(
    official: Official, wrong: Alleged
) -> None:
    assert (
        suggest_class(facts(wrong, of_whom=(official,))).complaint_class
        is ComplaintClass.SUPERVISORY
    )


GRAVEST_FIRST = [
    {Alleged.ABUSE_OF_POWER, Alleged.BREACH_OF_LAW},
    {Alleged.SUGGESTION, Alleged.CRITICISM},
    {Alleged.POOR_SERVICE},
    {Alleged.INFORMATION},
    {Alleged.POLICY_WISH},
]


def _gravest(about: frozenset[Alleged]) -> Alleged:
    """Return one fact of the gravest kind among several."""
    kind = next(each for each in GRAVEST_FIRST if each & about)
    return min(kind & about, key=lambda each: each.value)


def test_of_several_facts_the_gravest_decides() -> None:
    assert set().union(*GRAVEST_FIRST) == set(Alleged)
    for many in range(1, len(Alleged) + 1):
        for about in map(frozenset, combinations(Alleged, many)):
            for of_whom in (frozenset[Official](), frozenset({Official.VILLAGE_OFFICIAL})):
                alone = ReportFacts(about=frozenset({_gravest(about)}), of_whom=of_whom)
                together = ReportFacts(about=about, of_whom=of_whom)
                assert suggest_class(together) == suggest_class(alone), about


def test_every_class_can_be_suggested() -> None:
    suggested = {each for _, each, _, _ in SUGGESTIONS.values()}

    assert suggested == {*ComplaintClass, None}


def test_facts_go_to_json_in_one_order_and_back() -> None:
    told = facts(
        Alleged.POOR_SERVICE,
        Alleged.ABUSE_OF_POWER,
        of_whom=(Official.CIVIL_SERVANT, Official.HEAD_OF_REGION),
    )

    assert told.model_dump(mode="json") == {
        "about": ["pelayanan_di_bawah_standar", "penyalahgunaan_wewenang"],
        "of_whom": ["asn", "kepala_daerah"],
    }
    assert ReportFacts.model_validate_json(told.model_dump_json()) == told


# The file is strict


def changed(was: str, becomes: str) -> str:
    assert FILE.count(was) >= 1, was
    return FILE.replace(was, becomes, 1)


def without(line: str) -> str:
    """Leave out the tables that hold this line."""
    blocks = FILE.split("\n\n")
    kept = [block for block in blocks if line not in block.split("\n")]
    assert len(kept) < len(blocks), line
    return "\n\n".join(kept)


FIRST = "[[class]] 1 (permintaan_informasi)"
GROUND = "[[archive_ground]] 1 (tidak_jelas)"
SOURCES = f'["UU 14/2008 Pasal 22 ayat (1)", "{PORTAL}"]'
REFUSED = {
    "no schema": (changed("schema = 1\n", ""), "TOML", "schema"),
    "another schema": (changed("schema = 1", "schema = 3"), "TOML", "schema"),
    "unknown key at the top": (changed("schema = 1", "schema = 1\nby = 'x'"), "TOML", "by"),
    "unknown class": (
        changed('"permintaan_informasi"', '"pujian"'),
        "[[class]] 1 (pujian)",
        "name",
    ),
    "class without a name": (changed('name = "permintaan_informasi"\n', ""), "[[class]] 1", "name"),
    "class without Indonesian": (changed('id = "permintaan informasi"\n', ""), FIRST, "id"),
    "class without English": (changed('en = "request for information"\n', ""), FIRST, "en"),
    "class without a meaning": (changed("means_id =", "meaning_id ="), FIRST, "means_id"),
    "meaning in one language": (changed("means_en =", "meaning_en ="), FIRST, "means_en"),
    "class without a limit": (changed("resolution =", "limit ="), FIRST, "resolution"),
    "under the Act by number": (changed("= false", "= 0"), FIRST, "under_the_act"),
    "under the Act or not": (changed("under_the_act = false\n", ""), FIRST, "under_the_act"),
    "class with no source": (changed(SOURCES, "[]"), FIRST, "sources"),
    "class with a bad source": (changed(SOURCES, '["katanya"]'), FIRST, "sources"),
    "class not said to be read": (changed('read = "restated"\n', ""), FIRST, "read"),
    "class read by ear": (changed('"restated"', '"heard"'), FIRST, "read"),
    "practice read in its own text": (changed('"restated"', '"own_text"'), FIRST, "read"),
    "unknown key of a class": (changed("= false", "= false\nnote = 'x'"), FIRST, "note"),
    "unknown ground": (
        changed('"tidak_jelas"', '"bosan"'),
        "[[archive_ground]] 1 (bosan)",
        "name",
    ),
    "ground without Indonesian": (
        changed('id = "isinya tidak dapat dipahami"\n', ""),
        GROUND,
        "id",
    ),
    "ground without English": (
        changed('en = "what it says cannot be understood"', ""),
        GROUND,
        "en",
    ),
    "unknown key of a ground": (
        changed('name = "tidak_jelas"', 'name = "tidak_jelas"\nread = "own_text"'),
        GROUND,
        "read",
    ),
    "grounds as texts": (
        FILE.partition("[[archive_ground]]")[0].replace(
            "schema = 1", 'schema = 1\narchive_ground = ["berulang"]'
        ),
        "TOML",
        "archive_ground",
    ),
    "class missing": (without('name = "aspirasi"'), "TOML", "class"),
    "ground missing": (without('name = "berulang"'), "TOML", "archive_ground"),
}


@pytest.mark.parametrize(("text", "entry", "key"), REFUSED.values(), ids=REFUSED)
def test_a_file_of_classes_that_says_something_else_is_refused_with_its_place(
    text: str, entry: str, key: str
) -> None:
    with pytest.raises(DataFileError) as caught:
        read_classes(text.encode(), "kinds.toml")

    said_id, said_en = caught.value.text("id"), caught.value.text("en")
    assert said_id.startswith(f"kinds.toml, {entry}, kunci {key!r}: ")
    assert said_en.startswith(f"kinds.toml, {entry}, key {key!r}: ")
    assert said_id.split(": ", 1)[1] != said_en.split(": ", 1)[1]


@pytest.mark.parametrize(
    ("line", "missing"),
    [
        ('name = "berkadar_pengawasan"', "['berkadar_pengawasan']"),
        ('name = "bukan_laporan"', "['bukan_laporan']"),
    ],
)
def test_what_is_missing_is_named(line: str, missing: str) -> None:
    with pytest.raises(DataFileError) as caught:
        read_classes(without(line).encode(), "kinds.toml")

    assert caught.value.text("id").endswith(f"harus memuat {missing}")
    assert caught.value.text("en").endswith(f"must hold {missing}")


def test_the_file_as_it_stands_is_read() -> None:
    found = read_classes(FILE.encode(), "kinds.toml")

    assert found == classes()
    assert list(found.rules) == list(ComplaintClass)
    assert found.archive_grounds.keys() == set(ArchiveGround)
    assert found.rules[ComplaintClass.SUPERVISORY].sources == (Citation.parse(DEFINITIONS),)


@pytest.mark.parametrize("key", ["class", "archive_ground"])
def test_an_entry_that_stands_there_twice_is_refused(key: str) -> None:
    text = shipped(module.__file__, "classes.toml").decode()
    first = text[text.index(f"[[{key}]]") :].split("\n\n")[0]
    with pytest.raises(DataFileError) as caught:
        read_classes(f"{text}\n{first}\n".encode(), "classes.toml")
    assert caught.value.fields["key"] == "name"
