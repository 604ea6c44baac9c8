"""Who acts: in requests, objections, disputes, complaints and the courts."""

from __future__ import annotations

from enum import Enum

__all__ = ["Actor"]


class Actor(Enum):
    """Who must act, or whose right it is."""

    __hash__ = object.__hash__  # a member is one object, and sets of actors are asked often

    PUBLIC_BODY = "public_body"
    PPID = "ppid"
    IMPLEMENTING_PPID = "implementing_ppid"
    SUPERIOR = "superior"
    HEAD_OF_BODY = "head_of_body"
    ADVISORY_TEAM = "advisory_team"
    SERVICE_OFFICER = "service_officer"
    APPLICANT = "applicant"
    PROXY = "proxy"
    PARTIES = "parties"
    RESPONDENT = "respondent"
    COMMISSION = "commission"
    REGISTRAR = "registrar"
    SUBSTITUTE_REGISTRAR = "substitute_registrar"
    MEDIATOR = "mediator"
    COURT = "court"
    COURT_CLERK = "court_clerk"
    CHIEF_JUDGE = "chief_judge"
    SUPREME_COURT = "supreme_court"
    PROVIDER = "provider"
    COMPLAINANT = "complainant"
    PORTAL_ADMIN = "portal_admin"
    AGENCY = "agency"
    DATA_CONTROLLER = "data_controller"
    STEERING_OFFICIAL = "steering_official"
    INSTITUTION_ADMIN = "institution_admin"
    LIAISON_OFFICER = "liaison_officer"
    IMPLEMENTING_UNIT = "implementing_unit"
    INSPECTORATE = "inspectorate"
    OMBUDSMAN = "ombudsman"
    LEGISLATURE = "legislature"
    LAW_ENFORCEMENT = "law_enforcement"
