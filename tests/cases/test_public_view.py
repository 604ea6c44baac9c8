"""What everybody may see says nothing of who asks or complains, however they are written of."""

from __future__ import annotations

import json
from datetime import date

import pytest

from keterbukaan.cases.complaint.classes import ComplaintClass
from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.complaint.events import Classified
from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.dispute.events import DisputeRegistered, RecusalRequested
from keterbukaan.cases.dossier import Dossier
from keterbukaan.cases.objection.events import ObjectionAnswered, ObjectionOutcome
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.people import Applicant, ApplicantKind, Complainant, Proxy
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.law.actor import Actor

DAY = date(2025, 3, 24)
MASK = "[disamarkan]"
BUDI = {"name": "Budi Santoso", "address": "Jl. Melati 5, Bogor", "telephone": "021-5551234"}
SAID = (
    "Surat untuk Budi …, sdr. SANTOSO; a.n. Budi  Santoso, Jalan Melati 5 Bogor; tlp 5551234, "
    "b-s: santoso,budi"
)


def shown(text: str, **known: object) -> str:
    """Return a text of a request as everybody sees it, by what its applicant is known."""
    held = {"kind": ApplicantKind.PERSON, "name": "Budi Santoso", **known}
    request = InformationRequest(
        received=DAY,
        items=(RequestItem(number=1, details=text),),
        applicant=Applicant.model_validate(held),
    )
    (item,) = json.loads(json.dumps(request.public_view()))["items"]
    details: str = item["details"]
    return details


def test_parts_of_names_and_reworded_particulars_are_masked_in_every_kind_of_case() -> None:
    applicant = Applicant.model_validate({"kind": ApplicantKind.PERSON, **BUDI})
    request = InformationRequest(
        received=DAY, items=(RequestItem(number=1, details=SAID),), applicant=applicant
    )
    objection = InformationObjection(
        received=DAY,
        claims=(GroundClaim(ground=ObjectionGround.EXEMPTION),),
        applicant=applicant,
        events=(ObjectionAnswered(on=DAY, outcome=ObjectionOutcome.GRANTED, reasons=SAID),),
    )
    dispute = Dispute(filed=DAY, grounds=frozenset("c"), applicant=applicant).model_copy(
        update={"events": (RecusalRequested(by=Actor.APPLICANT, on=DAY, reason=SAID),)}
    )
    complaint = Complaint(
        received=DAY, complainant=Complainant.model_validate(BUDI), service=SAID
    ).record(Classified(on=DAY, complaint_class=ComplaintClass.NOT_SUPERVISORY))
    for case in (request, objection, dispute, complaint):
        view = json.dumps(case.public_view(), ensure_ascii=False)
        assert "sdr. [disamarkan]; a.n. [disamarkan], [disamarkan]" in view
        for secret in ("budi", "santoso", "melati", "5551234"):
            assert secret not in view.casefold()


@pytest.mark.parametrize(
    "text",
    [
        "BUDI",
        "budi-santoso",
        "Budi_Santoso",
        "Budi\u200bSantoso",
        "Bu\u200bdi",
        "B\u00fcdi",
        "\uff22\uff55\uff44\uff49",
        "BudiSantoso",
        "Budi \n Santoso",
        "Budinya",
        "B U D I",
        "b.u.d.i. S-A-N-T-O-S-O",
        "Santosolah",
    ],
)
def test_a_name_is_found_however_it_is_written(text: str) -> None:
    assert shown(f"milik {text} sendiri") == f"milik {MASK} sendiri"


def test_a_name_is_found_within_what_is_joined_to_it() -> None:
    assert shown("akun @budisantoso99, budi2@kantor") == f"akun @{MASK}99, {MASK}2@kantor"
    assert shown("SANTOSO, Budi") == f"{MASK}, {MASK}"


def test_a_name_is_found_far_from_what_stands_before_it() -> None:
    assert shown("Nama: .......... Budi") == f"Nama: .......... {MASK}"


def test_titles_degrees_and_what_joins_names_stay_in_other_texts() -> None:
    name = "Dr. H. Ahmad bin Ma\u2019ruf van Sari, S.H., M.Hum."
    said = "dr. Tono, S.H. dan H. Umar, bin, van, di rumah"
    assert shown(said, name=name) == said
    assert shown("Ahmad, MARUF, Ma'ruf, Sari", name=name) == ", ".join([MASK] * 4)
    assert shown(name, name=name).startswith(MASK)


def test_a_name_that_is_an_ordinary_word_is_masked_and_one_that_is_a_title_only_as_a_whole() -> (
    None
):
    assert shown("surat Budi", name="Budi Surat") == f"{MASK} {MASK}"
    assert shown("Li, Ed dan Edi", name="Ed Li") == f"{MASK}, {MASK} dan Edi"
    assert shown("Ibu itu, Bapak ini", name="Ibu") == f"{MASK} itu, Bapak ini"
    assert shown("A dan B", name="A") == "A dan B"
    assert shown("A. B. C, a d a", name="Ada") == "A. B. C, a d a"
    assert shown("b u     d i, b u d", name="Budi") == "b u     d i, b u d"
    assert shown("angkatan 45", name="Budi 45") == "angkatan 45"


def test_a_name_written_letter_by_letter_is_found_with_up_to_four_signs_between_two() -> None:
    for between in ("", " ", " - ", "    "):
        assert shown(f"milik {between.join('BUDI')} sendiri") == f"milik {MASK} sendiri"
    far = "     ".join("BUDI")
    assert shown(f"milik {far} sendiri") == f"milik {far} sendiri"


@pytest.mark.parametrize(
    "text", ["budiadi", "adisantoso", "BudiAdiSantoso", "@adisantoso"], ids=lambda text: text
)
def test_words_of_a_name_that_follow_each_other_are_found_written_as_one(text: str) -> None:
    assert shown(text, name="Dr. Budi Adi Santoso, S.H.").removeprefix("@") == MASK


def test_the_name_of_a_body_is_masked_as_a_whole_and_its_words_stay() -> None:
    known = {
        "kind": ApplicantKind.LEGAL_ENTITY,
        "name": "Perkumpulan Informasi Indonesia",
        "identity": "AHU-0012345.AH.01.07",
        "proxy": Proxy(name="Rina Wulan"),
    }
    said = "PERKUMPULAN INFORMASI INDONESIA (AHU 0012345 AH 01 07), kuasa Rina, minta informasi"
    assert shown(said, **known) == f"{MASK} ({MASK}), kuasa {MASK}, minta informasi"


@pytest.mark.parametrize(
    ("address", "text", "left"),
    [
        ("Jl. Melati No. 5, Bogor", "Jalan Melati Nomor 5, Bogor", MASK),
        ("Jl. Melati No. 5, Bogor", "di Melati 05", f"di {MASK}"),
        ("Jl. Melati No. 5, Bogor", "JLN.MELATI rusak", f"{MASK} rusak"),
        ("Jl. Melati No. 5, Bogor", "bunga melati di Bogor", "bunga melati di Bogor"),
        ("Jl. Melati No. 5, Bogor", "Jalan Kenanga 5", "Jalan Kenanga 5"),
        ("Melati 5 Bogor", "melati no 5", MASK),
        ("Jl. Jend. Sudirman 12A", "Jalan Jenderal Sudirman No 12 A", MASK),
        ("Jl. Jend. Sudirman 12A", "Sudirman 12", MASK),
        (
            "Jl. Melati 5-7 RT 03/RW 07, Kel. Baamang",
            "RT 3 RW 7 Kel. Baamang",
            f"{MASK} Kel. Baamang",
        ),
        ("Jl. Melati 5-7 RT 03/RW 07, Kel. Baamang", "RT/RW 003/007", MASK),
        ("Jl. Melati 5-7 RT 03/RW 07, Kel. Baamang", "RT 4", "RT 4"),
        ("Desa Suka Maju, Kec. Cempaga", "Desa Suka Maju", "Desa Suka Maju"),
        ("Desa Suka Maju 7", "suka maju ds. 7", "suka maju ds. 7"),
        ("Blok C2, Perumahan Asri", "blok C 2", MASK),
        ("Blok C2, Perumahan Asri", "perum. ASRI", MASK),
        ("C 2, Bogor", "C 2", "C 2"),
        ("Jalan 17 Agustus 9", "jl 17 agustus no. 9", MASK),
        ("Jalan 1", "dari jalan 1, butir 1", f"dari {MASK}, butir 1"),
        ("Lorong Melati 5", "Lr. Melati, lrg melati", f"{MASK}, {MASK}"),
        ("Lr. Melati 5", "lorong Melati", MASK),
        ("Jl. M. Yamin 12", "Jalan Muhammad Yamin 12", MASK),
        ("Jl. Melati No. 5", "Melati ............ 5", "Melati ............ 5"),
    ],
)
def test_an_address_is_found_abbreviated_and_in_part(address: str, text: str, left: str) -> None:
    assert shown(text, address=address) == left


@pytest.mark.parametrize(
    ("telephone", "text", "left"),
    [
        ("021-5551234", "555-1234", MASK),
        ("0215551234", "5551234", MASK),
        ("(0531) 21234", "+62 531 21234", f"+{MASK}"),
        ("0531-21234", "Rp 21.234.000", "Rp 21.234.000"),
        ("0531-21234", "21 234", MASK),
        ("0812-3456-7890", "0812 34 567 890", MASK),
        ("0812-3456-7890", "812/34/567/890", MASK),
        ("0812-3456-7890", "34 56 78 90", MASK),
        ("+62 812 3456 7890", "0812.3456.7890", MASK),
        ("5551234 / 0812 3456 7890", "55 51 234, 3456 7890", f"{MASK}, {MASK}"),
        ("0062 812 3456 7890", "0812 3456 7890", MASK),
        ("+62 21 5551234", "021 5551234, 555 1234", f"{MASK}, {MASK}"),
        ("021-2019", "laporan tahun 2019", "laporan tahun 2019"),
        ("5", "5 kali", "5 kali"),
        ("-", "5 - 6", "5 - 6"),
        ("110", "110 kali, 1100", f"{MASK} kali, 1100"),
        ("021-5551234", "5551 dan 234", "5551 dan 234"),
        ("021-5551234", "5551     234, 55512345", "5551     234, 55512345"),
    ],
)
def test_a_telephone_number_is_found_regrouped_and_dialled_from_elsewhere(
    telephone: str, text: str, left: str
) -> None:
    assert shown(text, telephone=telephone) == left


@pytest.mark.parametrize(
    ("email", "text", "left"),
    [
        ("rudi.s9@surat.example.org", "rudi.s9 (at) surat dot example dot org", MASK),
        ("rudi.s9@surat.example.org", "RUDI.S9 [at] surat.example.org", MASK),
        ("rudi.s9@surat.example.org", "rudis9, rudi s 9", f"{MASK}, {MASK}"),
        ("rudi.s9@surat.example.org", "surat.example.org", "surat.example.org"),
        ("info@kantor.id", "info (at) kantor titik id, info lain", f"{MASK}, info lain"),
        ("abc@kantor.id", "abc", "abc"),
    ],
)
def test_an_email_address_is_found_however_it_is_spelt(email: str, text: str, left: str) -> None:
    assert shown(text, email=email) == left


def test_a_nik_is_found_in_any_grouping() -> None:
    known = {"identity": "3201010101900001"}
    assert shown("no 32-01/01.0101,9000_01", **known) == f"no {MASK}"


def test_a_nik_is_no_telephone_number_though_it_begins_like_one() -> None:
    """Those of Central Kalimantan begin with 62, as a number dialled from abroad does."""
    said = "surat 2010101900001"
    assert shown(f"{said}, NIK 6202010101900001", identity="6202010101900001") == (
        f"{said}, NIK {MASK}"
    )


def test_a_unit_that_may_know_the_name_sees_it_also_where_the_address_is_spelt_with_it() -> None:
    complainant = Complainant(
        name="Budi Santoso",
        email="budi.santoso@example.org",
        proxy=Proxy(name="Rina Santoso", contact="rina99@example.org"),
    )
    said = "Budi Santoso, budi (at) santoso, Rina Santoso, budi.santoso@example.org, rina99"
    view = Complaint(received=DAY, complainant=complainant, service=said).unit_view()
    assert view["complainant"] == {"name": "Budi Santoso"}
    assert view["service"] == f"Budi Santoso, budi (at) santoso, {MASK}, {MASK}, {MASK}"


def test_the_timeline_of_a_dossier_names_nobody_who_is_named_in_one_of_its_records_alone() -> None:
    request = InformationRequest(
        received=date(2025, 3, 24),
        items=(RequestItem(number=1, details="APBD"),),
        applicant=Applicant(kind=ApplicantKind.PERSON, name="Budi Santoso"),
    )
    dispute = Dispute(filed=date(2025, 7, 2), grounds=frozenset("a")).record(
        DisputeRegistered(on=date(2025, 7, 3), number="001/Budi Santoso/VII/2025")
    )
    timeline = Dossier(request=request, dispute=dispute).timeline(on=date(2025, 8, 1))

    for drawn in (timeline.text("id"), timeline.text("en"), timeline.mermaid(), timeline.svg()):
        assert "Budi" not in drawn
        assert "Santoso" not in drawn
        assert "001/" in drawn


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Adi Wijaya", "motor Adinya"),
        ("Ayu Lestari", "punya Ayuku"),
        ("Łukasz", "surat Lukasz"),
        ("Xa", "telepon \u0660\u0668\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u0660"),
    ],
)
def test_a_short_name_with_an_ending_and_letters_and_figures_of_others_are_found(
    name: str, text: str
) -> None:
    who = Applicant(kind=ApplicantKind.PERSON, name=name, telephone="081234567890")
    one = InformationRequest(
        received=date(2025, 3, 24), applicant=who, items=(RequestItem(number=1, details=text),)
    )
    assert str(one.public_view()["items"]).count("[disamarkan]") == 1
    ordinary = one.model_copy(update={"items": (RequestItem(number=1, details="Adalah Ada"),)})
    assert "Adalah Ada" in str(ordinary.public_view())
