"""The empty public information list and the list of exempt information."""

from __future__ import annotations

from keterbukaan.information.category import Category
from keterbukaan.information.exemption import Extent
from keterbukaan.information.grounds import Letter
from keterbukaan.registers.templates._parts import TemplateSheet, sheets_of

__all__ = ["exemptions", "public_list"]


def public_list() -> TemplateSheet:
    """Return the empty public information list (Perki 1/2021 Lampiran I)."""
    (sheet,) = sheets_of("list")
    opened = (each for each in Category if each is not Category.EXEMPT)
    return sheet.choosing({"category": tuple(each.label("id") for each in opened)})


def exemptions() -> TemplateSheet:
    """Return the empty list of exempt information, one row for each ground."""
    (sheet,) = sheets_of("exemptions")
    return sheet.choosing(
        {
            "letter": tuple(each.value for each in Letter),
            "extent": tuple(each.label("id") for each in Extent),
        }
    )
