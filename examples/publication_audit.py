"""Audit a body's publication list: what is missing, what is stale, and by which article.

The list is a regency's, as an office would keep it in a spreadsheet, faults included.
Run it: `python examples/publication_audit.py`.
"""

from datetime import date
from itertools import groupby
from pathlib import Path

from keterbukaan import checklist, read_records
from keterbukaan.information import PUBLICATION_FORM, BodyKind, Condition, Standing

ON = date(2026, 11, 2)

read = read_records(Path(__file__).with_name("publications_kabupaten.csv"), PUBLICATION_FORM)
found = checklist(BodyKind.STATE_BODY, read.records, on=ON, conditions={Condition.STATE_OFFICIALS})

print(f"Daftar pengumuman Kabupaten Contoh, diperiksa {ON}")
print(f"{len(read.records)} baris terbaca, {len(read.problems)} tidak terbaca")
for standing in Standing:
    print(f"  {len(found.standing(standing)):4d}  {standing.label('id')}")

print("\nBASI, diumumkan lagi paling lambat:")
for check in found.stale:
    until = check.deadline.date if check.deadline else ""
    print(f"  {until}  {check.item.label('id')} ({check.item.citation})")

print("\nTIDAK ADA:")
for article, checks in groupby(found.missing, key=lambda check: check.item.citation.article):
    print(f"  Pasal {article}")
    for check in checks:
        print(f"    {check.item.label('id')} ({check.item.citation})")

print("\nCARA MENGUMUMKAN:")
for finding in found.findings:
    print(f"  {finding.text('id')}")

print("\nBARIS YANG TIDAK TERBACA:")
for problem in read.problems:
    print(f"  baris {problem.line} [{problem.code}] {problem.column}: {problem.reason('id')}")
