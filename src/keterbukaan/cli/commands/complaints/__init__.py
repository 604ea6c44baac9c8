"""`keterbukaan complaints`: a register of complaints: what is late, whose, under which rule."""

from keterbukaan.cli.commands.complaints.answer import ComplaintsAnswer
from keterbukaan.cli.commands.complaints.command import app

__all__ = ["ANSWER", "app"]

ANSWER = ComplaintsAnswer
