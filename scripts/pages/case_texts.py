"""What the pages of cases say beside the data: titles, groups of events, exceptions.

The stages, moves and refusals are data of the library. What is here is about the page alone.
"""

from __future__ import annotations

from typing import NamedTuple

from keterbukaan.errors import Language
from scripts.pages.markdown import either


class Group(NamedTuple):
    """Events that stand together on a page: the first of them, and what they are about."""

    first: str
    title_id: str
    title_en: str

    def title(self, lang: Language) -> str:
        """Return what they are about."""
        return either(lang, self.title_id, self.title_en)


class Page(NamedTuple):
    """What a page says beside the data: its titles, its law, its groups, its exceptions.

    `remark` is what the limits that the record itself starts, or the tables, leave unsaid.
    """

    title_id: str
    title_en: str
    intro_id: str
    intro: str
    opening: tuple[str, ...]
    groups: tuple[Group, ...]
    mended: tuple[tuple[str, str, str, str], ...]
    remark: str = ""
    remark_id: str = ""

    def title(self, lang: Language) -> str:
        """Return what a case of that kind is called."""
        return either(lang, self.title_id, self.title_en)


CASES = {
    "request": Page(
        "Permohonan",
        "Request",
        "UU 14/2008 Pasal 22, Perki 1/2021 Pasal 27 sampai dengan 38. "
        "[Rujukan](../reference/request.md), [petunjuk](../how-to/cases.md).",
        "UU 14/2008 Pasal 22, Perki 1/2021 Pasal 27 to 38. "
        "[Reference](../reference/request.md), [how to](../how-to/cases.md).",
        ("request.response", "request.registration"),
        (
            Group("registered", "Register dan kelengkapan", "Register and completeness"),
            Group("extended", "Jawaban dan pemberian", "Answer and delivery"),
            Group("withdrawn", "Kehendak pemohon", "What the applicant wants"),
        ),
        (
            (
                "answered",
                "answered",
                "selama ada rincian yang belum dijawab, tahapnya tetap",
                "while an item is unanswered, the stage stays",
            ),
            (
                "given",
                "delivered",
                "selama ada rincian yang dikabulkan tetapi belum diberikan, tahapnya tetap",
                "while an item that was granted is not given, the stage stays",
            ),
            (
                "answered",
                "delivered",
                "yang tidak memberi lebih banyak sesudah semuanya diberikan, tahapnya tetap",
                "one that gives no more after all was given leaves the stage",
            ),
            (
                "narrowed",
                "answered",
                "bila semua rincian yang tersisa sudah dijawab atau diberikan, ke tahap itu",
                "where all items that are left are answered or given, it comes to that stage",
            ),
        ),
    ),
    "objection": Page(
        "Keberatan",
        "Objection",
        "UU 14/2008 Pasal 35 dan 36, Perki 1/2021 Pasal 39 sampai dengan 44. "
        "[Rujukan](../reference/objection.md), [petunjuk](../how-to/dossier.md).",
        "UU 14/2008 Pasal 35 and 36, Perki 1/2021 Pasal 39 to 44. "
        "[Reference](../reference/objection.md), [how to](../how-to/dossier.md).",
        ("objection.response",),
        (Group("registered", "Peristiwa", "Events"),),
        (
            (
                "settled",
                "answered",
                "tentang alasan huruf a saja, dihitung sebagai tanggapan Atasan PPID",
                "about ground a alone, it counts as the superior's answer",
            ),
        ),
    ),
    "dispute": Page(
        "Sengketa",
        "Dispute",
        "UU 14/2008 Pasal 37 sampai dengan 50, Perki 1/2013, PERMA 2/2011. "
        "[Rujukan](../reference/dispute.md), [petunjuk](../how-to/dossier.md).",
        "UU 14/2008 Pasal 37 to 50, Perki 1/2013, PERMA 2/2011. "
        "[Reference](../reference/dispute.md), [how to](../how-to/dossier.md).",
        ("dispute.incompleteness_notice", "dispute.commencement", "dispute.resolution"),
        (
            Group("found_incomplete", "Kelengkapan dan registrasi", "Completeness and register"),
            Group("proof_sent", "Sesudah registrasi", "After registration"),
            Group("respondent_answered", "Panggilan dan sidang", "Summons and hearings"),
            Group("mediation_started", "Mediasi", "Mediation"),
            Group("merits_opened", "Pokok sengketa dan putusan", "Merits and decision"),
            Group("copy_delivered", "Sesudah putusan, pencabutan", "After it, withdrawal"),
            Group("challenged", "Pengadilan", "Court"),
            Group("cassation_filed", "Kasasi dan eksekusi", "Cassation and execution"),
        ),
        (
            (
                "completed",
                "incomplete",
                "selama dokumen yang disebut surat pemberitahuan belum diserahkan, tahapnya tetap",
                "while a document that the letter names is not handed in, the stage stays",
            ),
            (
                "unserved_statement",
                "incomplete",
                "selama identitas atau surat kuasa yang disebut surat itu kurang, tahapnya tetap",
                "while identity or a power of attorney that it names is missing, the stage stays",
            ),
            (
                "interlocutory_decision",
                "dismissed",
                "yang menolak permohonan mengakhirinya",
                "one that rejects the application ends it",
            ),
            (
                "execution_decided",
                "execution_refused",
                "yang menolak tidak memerintahkan eksekusi",
                "one that refuses orders no execution",
            ),
            (
                "challenge_withdrawn",
                "in_court",
                "bila pihak lain juga mengajukan keberatan",
                "where the other party objected, too",
            ),
            (
                "cassation_withdrawn",
                "in_cassation",
                "bila pihak lain juga mengajukan kasasi",
                "where the other party went there, too",
            ),
            (
                "court_decided",
                "challenge_withdrawn",
                "yang hanya mencoret keberatan yang sudah dicabut",
                "one that only strikes off what was withdrawn",
            ),
            (
                "complied",
                "decided",
                "bila putusan tidak memerintahkan apa pun, tahapnya tetap",
                "where the decision orders nothing the stage stays",
            ),
        ),
    ),
    "complaint": Page(
        "Pengaduan",
        "Complaint",
        "UU 25/2009 Pasal 36, 37, dan 40 sampai dengan 53, PP 48/2016 dan PP 12/2017 untuk "
        "pejabat, serta praktik portal SP4N-LAPOR!. [Rujukan](../reference/complaint.md), "
        "[petunjuk](../how-to/complaints.md), [tentang "
        "pejabat](../how-to/complaints-about-officials.md), [siapa melakukan "
        "apa](complaint-handling.md).",
        "UU 25/2009 Pasal 36, 37 and 40 to 53, PP 48/2016 and PP 12/2017 for officials, and the "
        "practice of the portal SP4N-LAPOR!. "
        "[Reference](../reference/complaint.md), [how to](../how-to/complaints.md), "
        "[about officials](../how-to/complaints-about-officials.md), "
        "[who does what](complaint-handling.md).",
        ("complaint.first_response", "complaint.verification"),
        (
            Group("passed_on", "Penerimaan dan golongan", "Receipt and class"),
            Group("declared_complete", "Kelengkapan, pencabutan", "Completeness, withdrawal"),
            Group("forwarded", "Unit dan jawabannya", "The unit and its answer"),
            Group("documents_asked", "Permintaan pengadu", "What the complainant asks for"),
            Group("examination_opened", "Pemeriksaan dan keputusan", "Examination and decision"),
            Group("carried_out", "Pelaksanaan dan ganti rugi", "Outcome and damages"),
            Group("responded", "Akhir di portal", "The end in the portal"),
            Group("taken_to_ombudsman", "Di luar penyelenggara", "Outside the provider"),
            Group("reached_addressee", "Pengawasan atas pejabat", "Oversight of officials"),
        ),
        (
            (
                "compensated",
                "closed",
                "selama ganti rugi belum dibayar seluruhnya, tahapnya tetap",
                "while the damages are not paid in full, the stage stays",
            ),
            (
                "reopened",
                "received",
                "yang diarsipkan kembali ke tahap sebelum diarsipkan",
                "what was archived returns to the stage in which it was archived",
            ),
        ),
        "The second runs from that day only where the report came in through the portal; else from "
        "`entered_in_portal`. One line of stages carries two clocks, the Act's and the portal's: "
        "what the portal closes or archives can still be examined and decided, and a decision that "
        "was not made is still owed.",
        "Batas waktu kedua berjalan sejak hari itu hanya bila laporannya masuk melalui portal; "
        "bila tidak, sejak laporan itu dimasukkan ke portal. Satu rangkaian tahap memuat dua "
        "hitungan, hitungan undang-undang dan hitungan portal: yang ditutup atau diarsipkan "
        "portal masih dapat diperiksa dan diputuskan, dan keputusan yang belum dibuat tetap wajib "
        "dibuat.",
    ),
    "ombudsman": Page(
        "Laporan kepada Ombudsman",
        "Report to the Ombudsman",
        "UU 37/2008 Pasal 23 sampai dengan 44 dan UU 25/2009 Pasal 46. "
        "[Rujukan](../reference/ombudsman.md), [petunjuk](../how-to/ombudsman.md).",
        "UU 37/2008 Pasal 23 to 44 and UU 25/2009 Pasal 46. "
        "[Reference](../reference/ombudsman.md), [how to](../how-to/ombudsman.md).",
        (),
        (
            Group("registered", "Nomor dan kelengkapan", "Number and completeness"),
            Group("found_not_competent", "Wewenang", "Competence"),
            Group("explanation_asked", "Pemeriksaan", "Examination"),
            Group("settled_by_body", "Penyelesaian lain", "Other settlements"),
            Group("refused", "Penolakan", "Refusal"),
            Group("recommended", "Rekomendasi dan pelaksanaannya", "Recommendation"),
        ),
        (
            (
                "refusal_told",
                "closed",
                "selama salah satu pihak belum diberi tahu, tahapnya tetap",
                "while one of both was not told, the stage stays",
            ),
            (
                "recommendation_delivered",
                "delivered",
                "selama atasan terlapor belum menerimanya, tahapnya tetap",
                "while the superior does not have it, the stage stays",
            ),
            (
                "implementation_reported",
                "reported",
                "bila sudah dilaksanakan seluruhnya, laporannya selesai",
                "where all of it was carried out, the report ends",
            ),
            (
                "carried_out",
                "reported",
                "bila atasan sudah melaporkan pelaksanaannya, laporannya selesai",
                "where the superior has reported already, it ends",
            ),
        ),
        "No limit runs from the first day. Peraturan Ombudsman 58/2023, which sets the procedure, "
        "was not read: it may set other times, and every day says so.",
        "Tidak ada batas waktu yang berjalan sejak hari pertama. Peraturan Ombudsman 58/2023, yang "
        "mengatur tata caranya, belum dibaca: peraturan itu mungkin menetapkan waktu lain, dan "
        "setiap tanggal menyebut hal itu.",
    ),
}

# Limits that an event starts by a day that it holds, or by going on from another limit.
BESIDE = {
    ("request", "declared_incomplete"): ("request.correction",),
    ("request", "corrected"): ("request.response",),
    ("request", "extended"): ("request.extension",),
    ("request", "answered"): ("objection.filing",),
    ("request", "given"): ("objection.filing",),
    ("objection", "answered"): ("dispute.filing",),
    ("dispute", "found_incomplete"): ("dispute.completion", "dispute.unserved_statement"),
    ("dispute", "summoned"): (
        "dispute.summons",
        "dispute.recusal_request",
        "dispute.conclusions",
    ),
    ("dispute", "hearing_held"): ("dispute.mediation_postponement", "dispute.resolution"),
    ("dispute", "interlocutory_decision"): (
        "dispute.decision_copy",
        "dispute.mediation_postponement",
    ),
    ("dispute", "mediation_extended"): ("dispute.mediation_extension",),
    ("dispute", "copy_delivered"): ("court.challenge", "dispute.publication"),
    ("dispute", "challenged"): (
        "court.case_file_request",
        "court.answer",
        "court.panel_appointment",
    ),
    ("dispute", "court_notified"): ("cassation.filing",),
    ("dispute", "execution_requested"): ("court.execution_order",),
    ("complaint", "classified"): (  # one of them, by its class; from the day of the report
        "request.response",
        "complaint.resolution.information_request",
        "complaint.resolution.aspiration",
        "complaint.resolution.not_supervisory",
        "complaint.resolution.supervisory",
        "complaint.superior_follow_up",  # and these by the office to which it was addressed
        "complaint.law_enforcement_start",
        "complaint.inspection_start",
    ),
    ("ombudsman", "declared_incomplete"): ("ombudsman.completion",),
    ("ombudsman", "explanation_asked"): ("ombudsman.explanation",),
    ("ombudsman", "recommendation_delivered"): ("ombudsman.recommendation_report",),
    ("complaint", "examination_opened"): (
        "complaint.head_inspection",
        "complaint.inspection_summons",
        "complaint.second_summons",
        "complaint.criminal_handover",
        "complaint.result_follow_up",
    ),
    ("complaint", "decided"): ("complaint.sanction_delivery",),
    ("complaint", "declared_incomplete"): ("complaint.completion",),
    ("complaint", "forwarded"): ("complaint.first_follow_up",),
    ("complaint", "reached_addressee"): (  # or from the receipt, where it was addressed to them
        "complaint.superior_follow_up",
        "complaint.law_enforcement_start",
    ),
}
