"""Registers: the spreadsheets in which offices keep their requests, read, audited and written."""

from keterbukaan.files.tables import RowProblem
from keterbukaan.registers.audit import AuditedRow, Outcome, Step, StepName, audit_row
from keterbukaan.registers.columns import Column
from keterbukaan.registers.reading import Register, RegisterRow, read_register

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
