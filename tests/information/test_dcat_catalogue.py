"""The list as DCAT: read back as a graph by a library that knows nothing of this one."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import DCAT, DCTERMS, FOAF, RDF, XSD, Graph, Literal, URIRef

from keterbukaan.errors import RecordError
from keterbukaan.information.category import Category
from keterbukaan.information.consequence import Consent
from keterbukaan.information.dcat import to_dcat
from keterbukaan.information.public_list import ListRow, PublicInformationList
from keterbukaan.organization.roles import Role
from tests.people import EMAIL, NIK
from tests.people import TELEPHONE as PHONE

if TYPE_CHECKING:
    from rdflib.term import Node

# rdflib's own reader of JSON-LD still uses a class of its own that it calls deprecated.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")

BASE = "https://ppid.example.go.id/dip"
MASK = "[disamarkan]"


def row(number: str = "1", **changed: object) -> ListRow:
    values = {
        "number": number,
        "summary": "Profil Dinas Kesehatan",
        "holder": "Dinas Kesehatan",
        "responsible": "Sekretaris Dinas",
        "made": "2024-03-24, Sampit",
        "form": "PDF",
        "retention": "5 tahun",
        "category": "setiap_saat",
    }
    return ListRow.model_validate({**values, **changed})


def listed(*rows: ListRow, **changed: object) -> PublicInformationList:
    values = {
        "body": "Kabupaten Kotawaringin Timur",
        "decision": "SK 188/2026",
        "decided_on": date(2026, 1, 20),
        "consent": Consent(role=Role.SUPERIOR, position="Sekda", on=date(2026, 1, 19)),
        "rows": rows,
    }
    return PublicInformationList.model_validate({**values, **changed})


def text_of(public_list: PublicInformationList, base_url: str = BASE) -> str:
    return json.dumps(to_dcat(public_list, base_url=base_url), ensure_ascii=False)


def graph_of(*rows: ListRow, base_url: str = BASE) -> Graph:
    return Graph().parse(data=text_of(listed(*rows), base_url), format="json-ld")


def only(graph: Graph, subject: Node, predicate: URIRef) -> Node:
    (found,) = graph.objects(subject, predicate)
    return found


def dataset_of(row: ListRow) -> tuple[Graph, Node]:
    graph = graph_of(row)
    (found,) = graph.subjects(RDF.type, DCAT.Dataset)
    return graph, found


# The catalogue


def test_the_list_is_one_catalogue_with_a_dataset_for_each_row() -> None:
    graph = graph_of(row("1"), row("2"), row("3", holder="Dinas Sosial"))

    assert list(graph.subjects(RDF.type, DCAT.Catalog)) == [URIRef(BASE)]
    datasets = set(graph.subjects(RDF.type, DCAT.Dataset))
    assert datasets == set(graph.objects(URIRef(BASE), DCAT.dataset))
    assert {str(each) for each in datasets} == {
        f"{BASE}/Dinas%20Kesehatan/1",
        f"{BASE}/Dinas%20Kesehatan/2",
        f"{BASE}/Dinas%20Sosial/3",
    }


def test_the_catalogue_says_whose_list_it_is_and_by_which_decision() -> None:
    graph = graph_of(row())
    catalogue = URIRef(BASE)

    assert only(graph, catalogue, DCTERMS.title) == Literal(
        "Daftar Informasi Publik Kabupaten Kotawaringin Timur", lang="id"
    )
    assert "SK 188/2026, versi 1" in str(only(graph, catalogue, DCTERMS.description))
    assert only(graph, catalogue, DCTERMS.issued) == Literal("2026-01-20", datatype=XSD.date)
    assert only(graph, catalogue, FOAF.homepage) == catalogue
    publisher = only(graph, catalogue, DCTERMS.publisher)
    assert only(graph, publisher, FOAF.name) == Literal("Kabupaten Kotawaringin Timur")


def test_a_list_without_rows_is_an_empty_catalogue() -> None:
    graph = graph_of()

    assert list(graph.subjects(RDF.type, DCAT.Catalog)) == [URIRef(BASE)]
    assert list(graph.subjects(RDF.type, DCAT.Dataset)) == []


def test_a_slash_at_the_end_of_the_address_changes_nothing() -> None:
    assert text_of(listed(row()), BASE + "//") == text_of(listed(row()), BASE)


@pytest.mark.parametrize("context", ["dcat", "dct", "foaf", "xsd"])
def test_the_context_stands_inside_so_that_nothing_is_fetched(context: str) -> None:
    found: Any = to_dcat(listed(row()), base_url=BASE)

    assert found["@context"][context].startswith("http")


@pytest.mark.parametrize(
    "base_url",
    [
        "",
        "dip",
        "/dip",
        "ppid.example.go.id/dip",
        "ftp://ppid.example.go.id",
        "https:///dip",
        "javascript:alert(1)",
        pytest.param(
            "http://[",
        ),
        pytest.param(
            "https://ppid.example.go.id/a b",
        ),
        pytest.param(
            "https://ppid.example.go.id/dip?hal=1#atas",
        ),
    ],
)
def test_a_base_that_is_no_web_address_is_refused(base_url: str) -> None:
    with pytest.raises(RecordError) as caught:
        to_dcat(listed(row()), base_url=base_url)

    assert caught.value.fields["field"] == "base_url"
    assert "harus alamat laman" in caught.value.text("id")
    assert "must be a web address" in caught.value.text("en")


# The dataset


def test_a_dataset_tells_what_the_row_tells() -> None:
    graph, dataset = dataset_of(row(category=Category.PERIODIC))

    assert str(only(graph, dataset, DCTERMS.identifier)) == str(dataset)
    assert only(graph, dataset, DCTERMS.title) == Literal("Profil Dinas Kesehatan", lang="id")
    assert only(graph, dataset, DCTERMS.description) == Literal("Profil Dinas Kesehatan", lang="id")
    publisher = only(graph, dataset, DCTERMS.publisher)
    assert only(graph, publisher, FOAF.name) == Literal("Dinas Kesehatan")
    creator = only(graph, dataset, DCTERMS.creator)
    assert only(graph, creator, FOAF.name) == Literal("Sekretaris Dinas")
    provenance = only(graph, dataset, DCTERMS.provenance)
    assert only(graph, provenance, DCTERMS.description) == Literal("2024-03-24, Sampit", lang="id")
    assert str(only(graph, dataset, DCTERMS.accessRights)).endswith("/access-right/PUBLIC")
    assert str(only(graph, dataset, DCTERMS.language)).endswith("/language/IND")
    assert set(graph.objects(dataset, DCAT.keyword)) == {
        Literal("Daftar Informasi Publik", lang="id"),
        Literal("informasi berkala", lang="id"),
    }


@pytest.mark.parametrize(
    ("made", "issued"),
    [
        ("Sampit, 2024-03-24", Literal("2024-03-24", datatype=XSD.date)),
        ("2019 s.d. 2024-03-24, Sampit", Literal("2024-03-24", datatype=XSD.date)),
        ("2024, Sampit", Literal("2024", datatype=XSD.gYear)),
        ("24 Maret 1999 di Sampit", Literal("1999", datatype=XSD.gYear)),
        pytest.param(
            "2024-02-30, Sampit",
            Literal("2024", datatype=XSD.gYear),
        ),
        pytest.param(
            "No. 120245678, tahun 2023",
            Literal("2023", datatype=XSD.gYear),
        ),
    ],
)
def test_when_it_was_made_is_a_day_or_a_year(made: str, issued: Literal) -> None:
    graph, dataset = dataset_of(row(made=made))

    found = only(graph, dataset, DCTERMS.issued)
    assert isinstance(found, Literal)
    assert (str(found), found.datatype) == (str(issued), issued.datatype)
    assert not found.ill_typed


def test_a_row_that_skipped_the_checks_and_tells_no_year_has_no_day_of_issue() -> None:
    unchecked = row().model_copy(update={"made": "Sampit"})
    graph = Graph().parse(
        data=text_of(listed().model_copy(update={"rows": (unchecked,)})), format="json-ld"
    )
    (dataset,) = graph.subjects(RDF.type, DCAT.Dataset)

    assert list(graph.objects(dataset, DCTERMS.issued)) == []


def test_a_long_summary_is_cut_in_the_title_and_whole_in_the_description() -> None:
    words = " ".join(["laporan"] * 40)
    graph, dataset = dataset_of(row(summary=words))

    title = str(only(graph, dataset, DCTERMS.title))
    assert title.endswith("laporan …")
    assert len(title) <= 122
    assert str(only(graph, dataset, DCTERMS.description)) == words


@pytest.mark.parametrize("length", [119, 120])
def test_a_summary_that_just_fits_is_not_cut(length: int) -> None:
    graph, dataset = dataset_of(row(summary="x" * length))

    assert str(only(graph, dataset, DCTERMS.title)) == "x" * length


def test_a_long_word_is_cut_where_there_is_no_space() -> None:
    graph, dataset = dataset_of(row(summary="x" * 121))

    assert str(only(graph, dataset, DCTERMS.title)) == "x" * 120 + " …"


# Where it can be had


def test_a_row_with_a_link_has_a_distribution() -> None:
    graph, dataset = dataset_of(row(url="https://ppid.example.go.id/profil.pdf"))

    distribution = only(graph, dataset, DCAT.distribution)
    assert (distribution, RDF.type, DCAT.Distribution) in graph
    assert str(distribution) == f"{dataset}#berkas"
    assert only(graph, distribution, DCAT.accessURL) == URIRef(
        "https://ppid.example.go.id/profil.pdf"
    )
    assert only(graph, distribution, DCTERMS["format"]) == Literal("PDF")


def test_a_row_without_a_link_has_none() -> None:
    graph = graph_of(row())

    assert list(graph.subjects(RDF.type, DCAT.Distribution)) == []
    assert list(graph.subject_objects(DCAT.accessURL)) == []


@pytest.mark.parametrize(
    ("url", "given"),
    [
        ("https://x.go.id/berkas rapat.pdf", "https://x.go.id/berkas%20rapat.pdf"),
        ("https://x.go.id/berkas%20rapat.pdf", "https://x.go.id/berkas%20rapat.pdf"),
        ('https://x.go.id/a"b<c>?d={e}&f=é#g', "https://x.go.id/a%22b%3Cc%3E?d=%7Be%7D&f=%C3%A9#g"),
    ],
)
def test_a_link_is_made_safe_and_not_twice(url: str, given: str) -> None:
    graph, dataset = dataset_of(row(url=url))

    distribution = only(graph, dataset, DCAT.distribution)
    assert str(only(graph, distribution, DCAT.accessURL)) == given


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "profil.pdf"])
def test_what_is_no_web_address_is_not_given_to_a_portal(url: str) -> None:
    try:
        graph = graph_of(row(url=url))
    except ValueError:  # refused, as a record or here
        return

    assert list(graph.subject_objects(DCAT.accessURL)) == []


# Identifiers


def test_an_identifier_stays_while_everything_else_changes() -> None:
    before = set(graph_of(row("1"), row("2")).subjects(RDF.type, DCAT.Dataset))
    after = set(
        graph_of(
            row("2", summary="Lain", made="2026", category=Category.ANY_TIME),
            row("1", url="https://x.go.id", form="hardcopy"),
        ).subjects(RDF.type, DCAT.Dataset)
    )

    assert before == after


NAMES = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=12).filter(
    lambda text: text.strip() == text
)


@given(st.sets(st.tuples(NAMES, NAMES), min_size=1, max_size=8))
def test_every_holder_and_number_has_an_identifier_of_its_own(pairs: set[tuple[str, str]]) -> None:
    rows = [row(number, holder=holder) for holder, number in sorted(pairs)]
    own = {(each.holder, each.number) for each in rows}
    found: Any = to_dcat(listed(*rows), base_url=BASE)

    names = {each["@id"] for each in found["dcat:dataset"]}
    assert len(names) == len(own)
    assert all(each.isascii() and " " not in each for each in names)
    assert len(set(graph_of(*rows).subjects(RDF.type, DCAT.Dataset))) == len(own)


@pytest.mark.parametrize(
    ("one", "other"),
    [(("A/B", "1"), ("A", "B/1")), (("A", "1"), ("a", "1")), (("A%20B", "1"), ("A B", "1"))],
)
def test_names_that_look_alike_are_told_apart(one: tuple[str, str], other: tuple[str, str]) -> None:
    rows = [row(number, holder=holder) for holder, number in (one, other)]

    assert len(set(graph_of(*rows).subjects(RDF.type, DCAT.Dataset))) == 2


# Personal data


@pytest.mark.parametrize("secret", [NIK, PHONE, EMAIL])
@pytest.mark.parametrize(
    "field",
    [
        "summary",
        "responsible",
        "made",
        "form",
        pytest.param(
            "holder",
        ),
        pytest.param(
            "number",
        ),
        pytest.param("url"),
    ],
)
def test_personal_data_is_masked_wherever_it_stands(field: str, secret: str) -> None:
    values = {
        "url": f"https://x.go.id/?q={secret}",
        "made": f"2024 oleh {secret}",
    }
    full = row(**{"url": "https://x.go.id", field: values.get(field, f"Berkas {secret}")})

    found = text_of(listed(full))

    assert secret not in unquote(found)
    if field in {"summary", "responsible", "made", "form"}:
        assert MASK in found


@pytest.mark.parametrize("field", ["archive_code", "archive_location", "retention"])
def test_what_only_the_archive_needs_does_not_leave_the_body(field: str) -> None:
    assert NIK not in text_of(listed(row(**{field: f"Rak {NIK}"})))


def test_a_title_is_cut_after_masking_and_never_within_a_number() -> None:
    summary = "x" * 110 + " " + NIK

    assert NIK[:8] not in text_of(listed(row(summary=summary)))


def test_two_rows_of_one_number_and_holder_are_not_one_dataset() -> None:
    with pytest.raises(RecordError, match="used more than once"):
        to_dcat(listed(row(), row()), base_url="https://ppid.example.go.id/dip")
