"""A nightly job: what the office must do, from its register, warned of before it is urgent.

A careful body keeps the earliest day over all readings of the law, so what is to be done is told
three working days before that day, and not on it. What cannot be judged is told as well.
Run it: `python examples/nightly_job.py`.
"""

from datetime import date
from pathlib import Path

from keterbukaan.registers import read_office_file, worklist

tonight = date(2025, 4, 9)
register = read_office_file(Path(__file__).with_name("register_kabupaten.csv"))
found = worklist([register], on=tonight, within=3)

for todo in found.todos:
    print(f"{todo.place.number}  {todo.due.urgency.label('id').upper()}  {todo.due.todo('id')}")
for waiting in found.waiting:
    print(f"{waiting.place.number}  {waiting.text('id')}")
for untold in found.cannot_tell:
    print(f"baris {untold.place.line}  tidak dapat dinilai: {untold.reason('id')}")
for row in found.unreadable:
    print(f"baris {row.problem.line}  tidak terbaca: {row.problem.reason('id')}")
print(f"belum mendesak: {len(found.later)}, selesai menurut berkasnya: {found.closed}")
