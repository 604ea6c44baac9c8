"""One public body's law, calendar, readings, zone and complaint roles."""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.jurisdiction.jurisdiction import Jurisdiction as Jurisdiction
    from keterbukaan.jurisdiction.templates import template as template
    from keterbukaan.jurisdiction.templates import template_names as template_names
else:
    __getattr__, __dir__ = face(
        __name__,
        {
            "keterbukaan.jurisdiction.jurisdiction": "Jurisdiction",
            "keterbukaan.jurisdiction.templates": "template template_names",
        },
    )
