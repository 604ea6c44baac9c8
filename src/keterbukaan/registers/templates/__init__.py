"""Empty tables to be filled in a spreadsheet, with formulas that count as the library does."""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.registers.templates.kinds import TemplateKind as TemplateKind
    from keterbukaan.registers.templates.kinds import write_template as write_template
else:
    __getattr__, __dir__ = face(
        __name__, {"keterbukaan.registers.templates.kinds": "TemplateKind write_template"}
    )
