"""A refusal to a wrong maker cites the paragraph that names the right one, and no other."""

from __future__ import annotations

import pytest

from keterbukaan.cases.lifecycle import lifecycle

PERKI, ACT, SERVICE = "Perki 1/2013 Pasal", "UU 14/2008 Pasal", "UU 25/2009 Pasal"


@pytest.mark.parametrize(
    ("case", "step", "names"),
    [
        # "Petugas mencatat Permohonan"; 18(1) has Panitera register the one without proof.
        ("dispute", "registered", f"{PERKI} 16 ayat (2)"),
        # "Panitera" strikes it off on the panel's order; 15(2) is what the panel determines.
        ("dispute", "struck_off", f"{PERKI} 15 ayat (3)"),
        ("dispute", "withdrawal_determined", f"{PERKI} 15 ayat (2)"),
        # 36(2) only says that an interlocutory decision may be made; the panel stands in 36(1).
        ("dispute", "interlocutory_decision", f"{PERKI} 36 ayat (1)"),
        # "Mediasi dipimpin oleh mediator"; 38(3) says on which day, 41(2) for how long again.
        ("dispute", "mediation_started", f"{PERKI} 38 ayat (1)"),
        ("dispute", "mediation_extended", f"{PERKI} 38 ayat (1)"),
        # 34(2): the hearing goes on; the panel stands in 34(1).
        ("dispute", "public_interest_tested", f"{PERKI} 34 ayat (1)"),
        # Pasal 30 names nobody; "melalui penetapan Komisi Informasi".
        ("dispute", "lapsed", f"{PERKI} 45"),
        # 59(4): "diberikan"; "Komisi Informasi wajib memberikan salinan putusannya".
        ("dispute", "copy_delivered", f"{ACT} 46 ayat (4)"),
        # "Penyelenggara berkewajiban mengelola pengaduan", and its elucidation: classifying.
        ("complaint", "classified", f"{SERVICE} 36 ayat (2)"),
        ("complaint", "turned_into_request", f"{SERVICE} 36 ayat (2)"),
        # 44(5) says what the complainant is taken to do; who responds stands in 44(3).
        ("complaint", "deemed_withdrawn", f"{SERVICE} 44 ayat (3)"),
        # 48(3) names no hearer; 48(1): "dalam memeriksa …, penyelenggara wajib".
        ("complaint", "heard", f"{SERVICE} 48 ayat (1)"),
        # 50(2): "wajib disampaikan"; 50(9): "Penyelenggara berkewajiban memberikan tembusan".
        ("complaint", "delivered", f"{SERVICE} 50 ayat (9)"),
        # 50(3) is of the decision; 50(4): "Penyelenggara wajib menyediakan anggaran".
        ("complaint", "compensated", f"{SERVICE} 50 ayat (4)"),
        # The first paragraph names the maker: "Penyelenggara wajib memutuskan".
        ("complaint", "decided", f"{SERVICE} 50 ayat (1)"),
    ],
)
def test_the_paragraph_that_names_the_maker_is_cited(case: str, step: str, names: str) -> None:
    assert str(lifecycle(case).moves[step].names_the_maker) == names
