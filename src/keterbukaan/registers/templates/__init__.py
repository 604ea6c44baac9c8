"""Empty tables to be filled in a spreadsheet, with formulas that count as the library does."""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.registers.templates.forms import FilledForm as FilledForm
    from keterbukaan.registers.templates.forms import read_decree_form as read_decree_form
    from keterbukaan.registers.templates.forms import read_duties_form as read_duties_form
    from keterbukaan.registers.templates.forms import read_team_form as read_team_form
    from keterbukaan.registers.templates.kinds import TemplateKind as TemplateKind
    from keterbukaan.registers.templates.kinds import write_template as write_template
else:
    __getattr__, __dir__ = face(
        __name__,
        {
            "keterbukaan.registers.templates.forms": (
                "FilledForm read_decree_form read_duties_form read_team_form"
            ),
            "keterbukaan.registers.templates.kinds": "TemplateKind write_template",
        },
    )
