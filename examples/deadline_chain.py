"""One request from its receipt to the Komisi Informasi, step by step, when nobody answers.

Run it: `python examples/deadline_chain.py`.
"""

from datetime import date

from keterbukaan import due

received = date(2025, 3, 24)

answer = due("request.response", received)
print(answer.explain("id"), end="\n\n")

objection = due("objection.filing", since=answer)
print(objection.explain("id"), end="\n\n")

objected = date(2025, 4, 28)
superior = due("objection.response", {"objection.received": objected}, in_force_on=received)
print(superior.explain("id"), end="\n\n")

dispute = due("dispute.filing", since=superior)
print(dispute.explain("id"))
print(dispute.strip("id"))
