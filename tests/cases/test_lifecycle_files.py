"""The files of stages and moves: read strictly, and complete for requests and objections.

The list of paragraphs was written from the texts, to hold every citation against it.
"""

from __future__ import annotations

from collections.abc import Iterator
from inspect import getmembers

import pytest

from keterbukaan.cases.complaint.progress import ComplaintProgress
from keterbukaan.cases.dispute.record import DisputeProgress
from keterbukaan.cases.lifecycle import Lifecycle, lifecycle, read_lifecycle
from keterbukaan.cases.objection.record import ObjectionProgress
from keterbukaan.cases.ombudsman.record import OmbudsmanProgress
from keterbukaan.cases.progress import Progress
from keterbukaan.cases.request.record import RequestProgress
from keterbukaan.errors import DataFileError, UnknownNameError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor
from keterbukaan.law.citation import Citation, Source
from keterbukaan.law.verification import Verification
from keterbukaan.organization.complaint_roles import ComplaintRoles

GOOD = """schema = 1
case = "trial"

[[state]]
name = "open"
id = "terbuka"
en = "open"

[[state]]
name = "shut"
id = "tertutup"
en = "shut"
final = true

[[event]]
name = "close"
id = "menutup"
en = "close"
who = ["ppid"]
official = true
citations = ["UU 14/2008 Pasal 22 ayat (7)"]

[event.moves]
open = "shut"

[[event.refusal]]
states = ["shut"]
id = "sudah ditutup"
en = "already shut"
citation = "UU 14/2008 Pasal 22 ayat (7)"
"""


CLOCK = """
[[clock]]
limit = "request.response"
since = ["request.received"]
also = ["request.correction_received"]
who = "ppid"
kept_by = ["close"]
late = ["close"]
owed_in = ["open"]
when = ["extended"]
id = "menjawab"
en = "answer"
"""


def _paragraphs() -> Iterator[str]:
    """Yield the paragraphs, and their letters, of the articles in which cases move."""
    act, perki = "UU 14/2008 Pasal", "Perki 1/2021 Pasal"
    counts = {
        act: {22: 9, 35: 2, 36: 3},
        perki: {8: 2, 12: 2, 31: 5, 33: 5, 34: 3, 35: 3, 36: 2, 38: 4, 41: 7, 43: 3, 44: 3},
    }
    for regulation, articles in counts.items():
        for article, last in articles.items():
            for paragraph in range(1, last + 1):
                yield f"{regulation} {article} ayat ({paragraph})"
    lettered = {
        (8, 2): "abcde",
        (12, 1): "abcdefg",
        (31, 4): "abcdefghi",
        (35, 3): "ab",
        (36, 1): "ab",
    }
    for (article, paragraph), letters in lettered.items():
        for letter in letters:
            yield f"{perki} {article} ayat ({paragraph}) huruf {letter}"
    yield from ("Perki 1/2013 Pasal 5 huruf a", "Perki 1/2013 Pasal 5 huruf b")
    yield "Perki 1/2021 Lampiran IX"
    # UU 25/2009: how many paragraphs each article has on which a complaint moves
    service = {36: 4, 40: 3, 42: 5, 43: 2, 44: 5, 46: 7, 47: 2, 48: 4, 50: 9, 52: 3, 53: 2}
    for number, paragraphs in service.items():
        for paragraph in range(1, paragraphs + 1):
            yield f"UU 25/2009 Pasal {number} ayat ({paragraph})"
    yield from ("UU 25/2009 Pasal 51", "Permendagri 8/2023 Pasal 1", f"{act} 22 ayat (1)")
    yield from _paragraphs_of_oversight()


def _paragraphs_of_oversight() -> Iterator[str]:
    tracks = {
        "PP 48/2016": {15: 5, 17: 3, 18: 3, 19: 2, 20: 5, 21: 5, 32: 6, 41: 4},
        "PP 12/2017": {22: 2, 25: 10, 27: 6, 38: 21, 42: 10, 44: 9},
    }
    for regulation, articles in tracks.items():
        for article, last in articles.items():
            for paragraph in range(1, last + 1):
                yield f"{regulation} Pasal {article} ayat ({paragraph})"
    yield from (f"PP 48/2016 Pasal {article}" for article in (12, 21, 30, 33, 36))


PARAGRAPHS = frozenset(_paragraphs())
CASES = ("request", "objection", "complaint")


def read(text: str) -> Lifecycle:
    return read_lifecycle(text.encode(), "trial.toml")


def test_a_good_file_is_read_in_both_languages() -> None:
    found = read(GOOD)
    move = found.moves["close"]

    assert found.case == "trial"
    assert [found.states["open"].label(lang) for lang in ("id", "en")] == ["terbuka", "open"]
    assert found.states["shut"].final
    assert not found.states["open"].final
    assert [move.label(lang) for lang in ("id", "en")] == ["menutup", "close"]
    assert move.refusal("shut").text_en == "already shut"
    assert move.starts is None


@pytest.mark.parametrize(
    ("was", "becomes", "key"),
    [
        ("schema = 1", "schema = 2", "schema"),
        ("schema = 1\n", "", "schema"),
        ('case = "trial"', "case = 1", "case"),
        ('case = "trial"', 'case = "trial"\ncolour = "red"', "colour"),
        ("final = true", 'final = "yes"', "final"),
        ("final = true", "finale = true", "finale"),
        ('en = "close"\n', "", "en"),
        ("official = true", "official = 1", "official"),
        ('who = ["ppid"]', "who = []", "who"),
        ('who = ["ppid"]', 'who = ["the mayor"]', "who"),
        ('who = ["ppid"]', 'who = "ppid"', "who"),
        ('open = "shut"', 'ajar = "shut"', "moves"),
        ('open = "shut"', 'open = "ajar"', "moves"),
        ('open = "shut"', "open = 3", "moves"),
        ('states = ["shut"]', 'states = ["ajar"]', "states"),
        ('states = ["shut"]', 'states = ["open"]', "refusal"),
        ('citations = ["UU 14/2008 Pasal 22 ayat (7)"]', "citations = []", "citations"),
        ('citations = ["UU 14/2008 Pasal 22 ayat (7)"]', 'citations = ["the law"]', "citations"),
        ('citation = "UU 14/2008 Pasal 22 ayat (7)"', 'citation = "the law"', "citation"),
        ('citation = "UU 14/2008 Pasal 22 ayat (7)"', "", "citation"),
        ('en = "already shut"', 'en = "already shut"\nwhy = "x"', "why"),
        ("official = true", "official = true\nstart = 1", "start"),
        ("official = true", 'official = true\nstarts = "request.close"', "starts"),
    ],
)
def test_what_such_a_file_may_not_say_is_refused_with_its_key(
    was: str, becomes: str, key: str
) -> None:
    assert was in GOOD
    with pytest.raises(DataFileError) as caught:
        read(GOOD.replace(was, becomes, 1))

    assert caught.value.code == "KB-D01"
    assert caught.value.fields["key"] == key
    assert caught.value.fields["file"] == "trial.toml"
    assert caught.value.text("id") != caught.value.text("en")


@pytest.mark.parametrize(
    ("was", "becomes", "key"),
    [
        ('limit = "request.response"', 'limit = "request.reply"', "limit"),
        ('limit = "request.response"\n', "", "limit"),
        ('since = ["request.received"]', "since = []", "since"),
        ('since = ["request.received"]\n', "", "since"),
        ('since = ["request.received"]', 'since = ["close"]', "since"),
        (
            'since = ["request.received"]',
            'since = ["request.received", "request.received"]',
            "since",
        ),
        ('also = ["request.correction_received"]', 'also = ["request.answer"]', "also"),
        ('who = "ppid"', 'who = "the mayor"', "who"),
        ('kept_by = ["close"]', 'kept_by = ["burn"]', "kept_by"),
        ('kept_by = ["close"]', 'kept_by = ["close", "close"]', "kept_by"),
        ('late = ["close"]', 'late = ["open"]', "late"),
        ('owed_in = ["open"]', 'owed_in = ["ajar"]', "owed_in"),
        ('when = ["extended"]', 'when = "extended"', "when"),
        ('id = "menjawab"\n', "", "id"),
        ('en = "answer"\n', "", "en"),
        ('en = "answer"', 'en = "answer"\nfrom = 1', "from"),
    ],
)
def test_what_a_clock_may_not_say_is_refused_with_its_entry_and_key(
    was: str, becomes: str, key: str
) -> None:
    assert was in CLOCK
    assert len(read(GOOD + CLOCK).clocks) == 1
    with pytest.raises(DataFileError) as caught:
        read(GOOD + CLOCK.replace(was, becomes, 1))

    fields = caught.value.fields
    assert (fields["file"], fields["key"]) == ("trial.toml", key)
    assert str(fields["entry"]).startswith("[[clock]] 1")


def test_a_clock_is_described_once_for_each_party() -> None:
    other = CLOCK.replace('"ppid"', '"applicant"')

    assert len(read(GOOD + CLOCK + other).clocks) == 2
    with pytest.raises(DataFileError, match=r"duplicate request\.response") as caught:
        read(GOOD + CLOCK + other + CLOCK)
    assert caught.value.fields["entry"] == "[[clock]] 3 (request.response)"


@pytest.mark.parametrize(
    ("case", "progress"),
    [
        ("request", RequestProgress),
        ("objection", ObjectionProgress),
        ("dispute", DisputeProgress),
        ("complaint", ComplaintProgress),
        ("ombudsman", OmbudsmanProgress),
    ],
)
def test_what_a_clock_waits_for_is_a_fact_of_the_progress(
    case: str, progress: type[Progress]
) -> None:
    # A misspelt fact would be an error only once a case is asked, and a method would always hold.
    facts = {name for name, held in getmembers(progress) if not callable(held)}

    assert {name for clock in lifecycle(case).clocks for name in clock.when} <= facts


def test_an_event_is_described_once() -> None:
    event = GOOD[GOOD.index("[[event]]") :]

    with pytest.raises(DataFileError, match="duplicate close"):
        read(GOOD + "\n" + event)


def test_a_stage_is_described_once() -> None:
    again = '\n[[state]]\nname = "open"\nid = "lain"\nen = "other"\n'

    with pytest.raises(DataFileError):
        read(GOOD + again)


def test_a_stage_does_not_both_move_and_refuse() -> None:
    with pytest.raises(DataFileError):
        read(GOOD.replace('states = ["shut"]', 'states = ["shut", "open"]'))


def test_every_stage_moves_or_refuses() -> None:
    third = '[[state]]\nname = "gone"\nid = "hilang"\nen = "gone"\n\n[[event]]'
    with pytest.raises(DataFileError, match="gone"):
        read(GOOD.replace("[[event]]", third, 1))


def test_a_refusal_without_stages_holds_everywhere_else() -> None:
    found = read(GOOD.replace('states = ["shut"]\n', ""))

    assert found.moves["close"].refusal("shut").states == frozenset()


def test_an_event_that_moves_nothing_may_have_no_table_of_moves() -> None:
    text = GOOD.replace('[event.moves]\nopen = "shut"\n', "").replace(
        'states = ["shut"]', 'states = ["open", "shut"]'
    )

    assert read(text).moves["close"].moves == {}


def _is_law(source: Source) -> bool:
    return isinstance(source, Citation)


@pytest.mark.parametrize("case", CASES)
def test_every_stage_and_event_has_a_move_or_a_refusal_with_an_article_that_exists(
    case: str,
) -> None:
    found = lifecycle(case)
    for move in found.moves.values():
        assert move.who, move.name
        assert {str(each) for each in move.citations if _is_law(each)} <= PARAGRAPHS, move.name
        assert move.read is not Verification.OWN_TEXT or all(map(_is_law, move.citations))
        for state in found.states:
            if state in move.moves:
                assert move.moves[state] in found.states
            else:
                refusal = move.refusal(state)
                is_practice = refusal.read is not Verification.OWN_TEXT
                assert is_practice != _is_law(refusal.citation)
                assert is_practice or str(refusal.citation) in PARAGRAPHS, (move.name, state)
                assert refusal.text_id
                assert refusal.text_en
                assert refusal.text_id != refusal.text_en


@pytest.mark.parametrize("case", CASES)
def test_every_stage_can_be_reached_and_every_refusal_can_happen(case: str) -> None:
    found = lifecycle(case)
    reached = {"received"}
    for _ in found.states:
        for move in found.moves.values():
            reached |= {target for source, target in move.moves.items() if source in reached}

    assert reached == found.states.keys()
    for move in found.moves.values():
        refused = {id(move.refusal(s)) for s in found.states if s not in move.moves}
        assert {id(each) for each in move.refusals} == refused, move.name


@pytest.mark.parametrize("case", CASES)
def test_what_starts_time_limits_is_an_event_of_the_rulebook(case: str) -> None:
    events = Jurisdiction.national().rulebook.events

    for move in lifecycle(case).moves.values():
        assert move.starts is None or move.starts in events


@pytest.mark.parametrize("case", CASES)
def test_only_what_applicants_and_complainants_do_is_not_official(case: str) -> None:
    theirs = {Actor.APPLICANT, Actor.COMPLAINANT, Actor.PROXY}
    for name, move in lifecycle(case).moves.items():
        both = {Actor.PROVIDER} if name == "taken_to_ombudsman" else set()  # UU 25/2009 46(5)
        assert move.official is not (move.who - both <= theirs), name


STEPS = """schema = 1
case = "trial"
steps = "complaint_roles"

[[state]]
name = "open"
id = "terbuka"
en = "open"

[[event]]
name = "archived"

[[event.refusal]]
id = "tidak"
en = "no"
citation = "Praktik SP4N-LAPOR!: FAQ"
read = "restated"
"""


def test_who_does_a_step_of_a_complaint_is_said_by_the_organization() -> None:
    move = read(STEPS).moves["archived"]
    step = ComplaintRoles.national().steps["archived"]

    assert (move.who, move.citations, move.read) == (step.who, step.sources, step.read)
    assert (move.label_id, move.official) == (step.label_id, True)
    assert str(move.refusal("open").citation) == "Praktik SP4N-LAPOR!: FAQ"


@pytest.mark.parametrize(
    ("was", "becomes", "key"),
    [
        ('steps = "complaint_roles"', 'steps = "organization"', "steps"),
        ('name = "archived"', 'name = "burnt"', "name"),
        ('name = "archived"', 'name = "archived"\nofficial = true', "official"),
        ('read = "restated"', 'read = "own_text"', "read"),
        ('read = "restated"', 'read = "heard"', "read"),
        ('\nread = "restated"', "", "read"),
        ("Praktik SP4N-LAPOR!: FAQ", "Praktik", "citation"),
    ],
)
def test_such_a_file_says_nothing_that_the_organization_says(
    was: str, becomes: str, key: str
) -> None:
    assert was in STEPS
    with pytest.raises(DataFileError) as caught:
        read(STEPS.replace(was, becomes, 1))
    assert caught.value.fields["key"] == key


@pytest.mark.parametrize("name", ["x", "", "../cases/request", "request/../request", "timeline"])
def test_an_unknown_kind_of_case_has_no_lifecycle(name: str) -> None:
    with pytest.raises(UnknownNameError, match="There is no kind of case named"):
        lifecycle(name)


def test_an_unknown_stage_has_no_refusal() -> None:
    moves = lifecycle("request").moves.values()
    move = next(each for each in moves if all(one.states for one in each.refusals))
    with pytest.raises(UnknownNameError, match="There is no stage named 'x'"):
        move.refusal("x")


def test_every_step_must_be_said() -> None:
    with pytest.raises(UnknownNameError, match="There is no step named"):
        lifecycle("complaint").said_by({})
    steps = {**Jurisdiction.national().complaint_roles.steps}
    assert lifecycle("complaint").said_by(steps).moves.keys() <= steps.keys()
    del steps["delivered"]
    with pytest.raises(UnknownNameError, match="There is no step named 'delivered'"):
        lifecycle("complaint").said_by(steps)
