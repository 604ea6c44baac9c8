"""Registers: the spreadsheets in which offices keep their requests, read, audited and written."""

from keterbukaan.register.auditing import AuditedRow, Outcome, Step, StepName, audit_row
from keterbukaan.register.columns import Column
from keterbukaan.register.reading import Register, RegisterRow, read_register
from keterbukaan.spreadsheet import RowProblem

__all__ = [
    "AuditedRow",
    "Column",
    "Outcome",
    "Register",
    "RegisterRow",
    "RowProblem",
    "Step",
    "StepName",
    "audit_row",
    "read_register",
]
