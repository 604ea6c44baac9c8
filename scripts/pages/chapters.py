"""The limits in the order of the procedure, and what a reader needs beside those of a chapter."""

from __future__ import annotations

from typing import Final, NamedTuple

from keterbukaan.errors import Language
from scripts.pages.markdown import either


class Chapter(NamedTuple):
    """Limits of one part of the procedure, in its order, and the pages by hand about it."""

    title_id: str
    title_en: str
    limits: tuple[str, ...]
    pages: tuple[str, ...]

    def title(self, lang: Language) -> str:
        """Return its title."""
        return either(lang, self.title_id, self.title_en)


class Form(NamedTuple):
    """A form that an annex sets: its name, where it stands, and the paragraph that sets it."""

    name_id: str
    name_en: str
    place: str
    paragraph: str

    def name(self, lang: Language) -> str:
        """Return its name."""
        return either(lang, self.name_id, self.name_en)


def _under(prefix: str, *names: str) -> tuple[str, ...]:
    return tuple(f"{prefix}.{name}" for name in names)


CHAPTERS: Final = (
    Chapter(
        "Permohonan informasi",
        "Requests for information",
        _under(
            "request",
            *("registration", "completeness_check", "correction", "notice"),
            *("response", "extension"),
        ),
        (
            *("questions/when-must-it-be-answered.md", "questions/not-answered.md"),
            *("questions/ten-not-seventeen.md", "how-to/cases.md", "how-to/today.md"),
            "how-to/register-in-a-spreadsheet.md",
        ),
    ),
    Chapter(
        "Keberatan kepada Atasan PPID",
        "Objections to the superior of the PPID",
        _under("objection", "filing", "response"),
        ("questions/not-answered.md", "questions/refused.md", "how-to/dossier.md"),
    ),
    Chapter(
        "Sengketa di Komisi Informasi",
        "Disputes before the Information Commission",
        _under(
            "dispute",
            *("filing", "incompleteness_notice", "completion", "unserved_statement"),
            *("non_registration_deed", "registration_proof", "commencement", "summons"),
            *("recusal_request", "mediation_postponement", "mediation", "mediation_extension"),
            *("conclusions", "resolution", "decision_copy", "publication"),
        ),
        ("questions/dispute-and-court.md", "how-to/dossier.md"),
    ),
    Chapter(
        "Pengadilan dan kasasi",
        "Court and cassation",
        (
            *_under("court", "challenge", "case_file_request", "case_file_transfer", "answer"),
            *_under("court", "panel_appointment", "decision"),
            *_under("cassation", "filing", "decision"),
            "court.execution_order",
        ),
        ("questions/dispute-and-court.md", "how-to/dossier.md"),
    ),
    Chapter(
        "Informasi yang dikecualikan",
        "Exempt information",
        (
            *_under("exemption.duration", *"abcdefghij"),
            "exemption.expiry_determination",
            "archive.static_opening",
        ),
        (*("questions/how-long-exempt.md", "questions/refused.md", "how-to/exemptions.md"),),
    ),
    Chapter(
        "Pengumuman, daftar, dan laporan",
        "Publication, lists and reports",
        (
            *_under("disclosure", "periodic", "immediate"),
            *_under("information_list", "submission", "update"),
            *_under("report", "annual", "yearly_figures"),
            "monitoring.evaluation",
        ),
        (
            *("questions/what-must-be-announced.md", "how-to/publication-list.md"),
            *("how-to/public-information-list.md", "how-to/duties-calendar.md"),
        ),
    ),
    Chapter(
        "Pengaduan pelayanan publik",
        "Complaints about public services",
        _under(
            "complaint",
            *("filing", "verification", "first_response", "completion", "forwarding"),
            *("first_follow_up", "reporter_reply", "resolution.information_request"),
            *("resolution.aspiration", "resolution.not_supervisory", "resolution.supervisory"),
            *("decision", "decision_delivery", "reopening", "handling_report"),
        ),
        (
            *("questions/complaint-or-request.md", "how-to/which-way.md", "how-to/complaints.md"),
            "how-to/complaint-register.md",
        ),
    ),
    Chapter(
        "Pengawasan atas pejabat",
        "Oversight of officials",
        _under(
            "complaint",
            *("superior_follow_up", "inspection_start", "inspection_summons", "second_summons"),
            *("inspection", "head_inspection", "criminal_handover", "law_enforcement_start"),
            *("result_follow_up", "sanction_delivery"),
        ),
        ("how-to/complaints-about-officials.md", "how-to/which-way.md"),
    ),
    Chapter(
        "Ombudsman",
        "The Ombudsman",
        _under(
            "ombudsman",
            *("report", "completion", "no_competence_notice", "explanation", "refusal_notice"),
            *("recommendation_delivery", "recommendation_report"),
        ),
        ("how-to/ombudsman.md", "how-to/which-way.md"),
    ),
    Chapter(
        "Data pribadi",
        "Personal data",
        _under(
            "personal_data",
            *("access", "rectification", "restriction", "consent_withdrawal", "breach_notice"),
        ),
        ("how-to/personal-data.md", "how-to/which-way.md"),
    ),
    Chapter(
        "Administrasi pemerintahan",
        "Government administration",
        _under(
            "administration",
            *("decision", "objection", "objection_decision", "objection_grant"),
            *("appeal", "appeal_decision", "appeal_grant"),
            *("judgment_copy", "compliance", "revocation"),
        ),
        ("how-to/which-way.md", "understand/limits-beside.md"),
    ),
    Chapter(
        "Standar pelayanan",
        "Service standards",
        _under(
            "service_standard",
            *("draft_publication", "comments", "revision", "notice", "evaluation", "review"),
        ),
        ("how-to/public-consultation.md", "how-to/service-measures.md"),
    ),
)
"""Every limit once. A limit that runs from the end of another stands after it."""

_REQUEST_FORM = Form(
    "formulir Permintaan Informasi Publik",
    "form of a request for public information",
    "Perki 1/2021 Lampiran VI",
    "Perki 1/2021 Pasal 29 ayat (6)",
)
_REQUEST_REGISTER = Form(
    "buku register Permintaan Informasi Publik",
    "register of requests",
    "Perki 1/2021 Lampiran VIII",
    "Perki 1/2021 Pasal 32 ayat (2)",
)
_NOTICE = Form(
    "pemberitahuan tertulis",
    "written notice",
    "Perki 1/2021 Lampiran VII",
    "Perki 1/2021 Pasal 31 ayat (5)",
)
_INCOMPLETE = Form(
    "surat keterangan tidak lengkap",
    "letter that a request is not complete",
    "Perki 1/2021 Lampiran IX",
    "Perki 1/2021 Pasal 33 ayat (5)",
)
_OBJECTION_FORM = Form(
    "formulir keberatan",
    "form of an objection",
    "Perki 1/2021 Lampiran X",
    "Perki 1/2021 Pasal 41 ayat (7)",
)
_OBJECTION_REGISTER = Form(
    "register keberatan",
    "register of objections",
    "Perki 1/2021 Lampiran XI",
    "Perki 1/2021 Pasal 43 ayat (3)",
)
_DISPUTE_FORM = Form(
    "formulir permohonan penyelesaian sengketa informasi",
    "form of an application to resolve a dispute",
    "Perki 1/2013 Lampiran I",
    "Perki 1/2013 Pasal 10 ayat (2)",
)
_DISPUTE_INCOMPLETE = Form(
    "surat pemberitahuan ketidaklengkapan dokumen",
    "letter that documents are missing",
    "Perki 1/2013 Lampiran III",
    "Perki 1/2013 Pasal 17 ayat (5)",
)
_TEST = Form(
    "lembar pengujian konsekuensi",
    "sheet of the consequence test",
    "Perki 1/2021 Lampiran II",
    "Perki 1/2021 Pasal 49 ayat (4)",
)
_EXEMPTION = Form(
    "surat keputusan pengecualian informasi",
    "exemption letter",
    "Perki 1/2021 Lampiran III",
    "Perki 1/2021 Pasal 49 ayat (8)",
)
_LIST = Form(
    "Daftar Informasi Publik",
    "public information list",
    "Perki 1/2021 Lampiran I",
    "Perki 1/2021 Pasal 21 ayat (5)",
)

FORMS: Final = {
    "request.registration": (_REQUEST_FORM, _REQUEST_REGISTER),
    "request.completeness_check": (_INCOMPLETE,),
    "request.correction": (_INCOMPLETE,),
    "request.notice": (_NOTICE,),
    "request.response": (_NOTICE,),
    "request.extension": (_NOTICE,),
    "objection.filing": (_OBJECTION_FORM,),
    "objection.response": (_OBJECTION_REGISTER,),
    "dispute.filing": (_DISPUTE_FORM,),
    "dispute.incompleteness_notice": (_DISPUTE_INCOMPLETE,),
    "dispute.completion": (_DISPUTE_INCOMPLETE,),
    **dict.fromkeys(_under("exemption.duration", *"abcdefghij"), (_TEST, _EXEMPTION)),
    "information_list.update": (_LIST,),
}
"""The forms in which a step is taken or recorded."""


def chapter_of(limit: str) -> Chapter:
    """Return the chapter in which a limit stands."""
    return next(each for each in CHAPTERS if limit in each.limits)
