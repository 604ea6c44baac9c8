"""Who acts: in requests, complaints, before commission, court and Ombudsman, and for archives."""

from __future__ import annotations

from keterbukaan._words import LabelledEnum

__all__ = ["Actor"]


class Actor(LabelledEnum):
    """Who must act, or whose right it is."""

    __hash__ = object.__hash__  # a member is one object, and sets of actors are asked often

    PUBLIC_BODY = ("public_body", "Badan Publik", "public body")
    PPID = ("ppid", "PPID", "PPID")
    IMPLEMENTING_PPID = ("implementing_ppid", "PPID Pelaksana", "implementing PPID")
    SUPERIOR = ("superior", "Atasan PPID", "superior")
    HEAD_OF_BODY = ("head_of_body", "pimpinan Badan Publik", "head of the body")
    ADVISORY_TEAM = ("advisory_team", "Tim Pertimbangan", "advisory team")
    SERVICE_OFFICER = ("service_officer", "petugas pelayanan", "service officer")
    APPLICANT = ("applicant", "pemohon", "applicant")
    PROXY = ("proxy", "kuasa", "proxy")
    PARTIES = ("parties", "para pihak", "the parties")
    RESPONDENT = ("respondent", "termohon", "respondent")
    COMMISSION = ("commission", "Komisi Informasi", "information commission")
    COMMISSION_CHAIR = (
        "commission_chair",
        "Ketua Komisi Informasi",
        "chair of the information commission",
    )
    COMMISSION_DEPUTY_CHAIR = (
        "commission_deputy_chair",
        "Wakil Ketua Komisi Informasi",
        "deputy chair of the information commission",
    )
    ELDEST_COMMISSIONER = (
        "eldest_commissioner",
        "komisioner tertua yang tidak menangani perkara",
        "eldest commissioner who does not handle the matter",
    )
    REGISTRAR = ("registrar", "panitera", "registrar")
    SUBSTITUTE_REGISTRAR = ("substitute_registrar", "panitera pengganti", "substitute registrar")
    MEDIATOR = ("mediator", "mediator", "mediator")
    COURT = ("court", "pengadilan", "court")
    COURT_CLERK = ("court_clerk", "panitera pengadilan", "court clerk")
    BAILIFF = ("bailiff", "jurusita", "bailiff")
    CHIEF_JUDGE = ("chief_judge", "ketua pengadilan", "chief judge")
    SUPREME_COURT = ("supreme_court", "Mahkamah Agung", "Supreme Court")
    PROVIDER = ("provider", "penyelenggara", "provider")
    COMPLAINANT = ("complainant", "pengadu", "complainant")
    PORTAL_ADMIN = ("portal_admin", "admin portal", "portal administrator")
    AGENCY = ("agency", "instansi", "agency")
    DATA_CONTROLLER = ("data_controller", "pengendali data pribadi", "data controller")
    STEERING_OFFICIAL = ("steering_official", "pejabat pengarah", "steering official")
    INSTITUTION_ADMIN = ("institution_admin", "admin instansi", "institution administrator")
    LIAISON_OFFICER = ("liaison_officer", "pejabat penghubung", "liaison officer")
    IMPLEMENTING_UNIT = ("implementing_unit", "unit pelaksana", "implementing unit")
    INSPECTORATE = ("inspectorate", "APIP (inspektorat)", "internal oversight office (APIP)")
    OMBUDSMAN = ("ombudsman", "Ombudsman", "Ombudsman")
    LEGISLATURE = ("legislature", "DPR atau DPRD", "national or regional council")
    LAW_ENFORCEMENT = ("law_enforcement", "pihak berwenang", "authorities")
    OFFICIAL_SUPERIOR = ("official_superior", "atasan pejabat", "superior of the official")
    SANCTIONING_OFFICIAL = (
        "sanctioning_official",
        "pejabat yang berwenang mengenakan sanksi administratif",
        "official who may impose administrative sanctions",
    )
    HEAD_OF_REGION = ("head_of_region", "kepala daerah", "head of the region")
    REPORTED_PARTY = ("reported_party", "terlapor", "reported party")
    SUBJECT = ("subject", "subjek data pribadi", "data subject")
    CITIZEN = ("citizen", "warga masyarakat", "citizen")
    PUBLIC = ("public", "masyarakat", "the public")
    DEFENDANT = ("defendant", "tergugat", "defendant")
    ARCHIVE_INSTITUTION = ("archive_institution", "lembaga kearsipan", "archive institution")
