"""A nightly job: which open requests are due soon, as a careful body would see it.

A careful body keeps the earliest day over all readings of the law.
Run it: `python examples/nightly_job.py`.
"""

from datetime import date

from keterbukaan import State, due

tonight = date(2025, 4, 9)
open_requests = {
    "017/PPID/2025": date(2025, 3, 24),
    "018/PPID/2025": date(2025, 3, 27),
    "019/PPID/2025": date(2025, 4, 8),
}

for number, received in open_requests.items():
    deadline = due("request.response", received)
    late = deadline.status(tonight).state is State.OVERDUE
    warn = tonight >= deadline.earliest
    flag = "TERLAMBAT" if late else "SEGERA" if warn else "aman"
    print(f"{number}  tenggat {deadline.date}  paling awal {deadline.earliest}  {flag}")
