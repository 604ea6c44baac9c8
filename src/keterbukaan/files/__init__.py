"""Reading and writing files, strictly: tables as offices keep them, records as tables."""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.files.forms import read_records as read_records
    from keterbukaan.files.forms import write_records as write_records
    from keterbukaan.files.limits import Limits as Limits
    from keterbukaan.files.output import write_whole as write_whole
    from keterbukaan.files.table_form import OtherLine as OtherLine
    from keterbukaan.files.table_form import RecordFile as RecordFile
    from keterbukaan.files.table_form import SaidOnce as SaidOnce
    from keterbukaan.files.table_form import TableForm as TableForm
    from keterbukaan.files.tables import RowProblem as RowProblem
else:
    __getattr__, __dir__ = face(
        __name__,
        {
            "keterbukaan.files.forms": "read_records write_records",
            "keterbukaan.files.limits": "Limits",
            "keterbukaan.files.output": "write_whole",
            "keterbukaan.files.table_form": "OtherLine RecordFile SaidOnce TableForm",
            "keterbukaan.files.tables": "RowProblem",
        },
    )
