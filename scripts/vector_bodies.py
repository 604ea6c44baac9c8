"""The bodies of the vectors: made up, each with one thing of its own, and the last with all."""

from __future__ import annotations

BODIES: dict[str, str] = {
    "six-day-week": """schema = 1
name = "Kota Enam Hari"
[[week]]
from = 2015-01-01
days = 6
""",
    "week-changed": """schema = 1
name = "Kota Ganti Minggu"
[[week]]
from = 2016-07-01
days = 6
[[week]]
from = 2023-03-01
days = 5
""",
    "days-off": """schema = 1
name = "Kabupaten Libur Sendiri"
zone = "WITA"
[[day_off]]
date = 2019-03-20
name = "Hari jadi"
[[day_off]]
date = 2021-09-15
name = "Hari jadi"
[[day_off]]
date = 2022-10-05
name = "Hari jadi"
[[day_off]]
date = 2023-10-04
name = "Pilkades"
decree = "Keputusan Bupati Contoh 45/2023"
signed = 2023-09-20
[[day_off]]
date = 2024-06-12
name = "Hari jadi"
[[day_off]]
date = 2025-01-15
name = "Hari jadi"
[[day_off]]
date = 2025-08-18
name = "Pawai"
[[day_off]]
date = 2026-02-03
name = "Banjir"
decree = "Keputusan Bupati Contoh 3/2026"
signed = 2026-02-02
""",
    "days-worked": """schema = 1
name = "Kabupaten Kerja Sabtu"
[[working_day]]
date = 2020-08-22
name = "Pelayanan Sabtu"
[[working_day]]
date = 2021-10-16
name = "Pelayanan Sabtu"
[[working_day]]
date = 2022-05-07
name = "Pelayanan Sabtu"
[[working_day]]
date = 2023-04-22
name = "Posko Lebaran"
[[working_day]]
date = 2024-04-12
name = "Posko Lebaran"
[[working_day]]
date = 2025-04-02
name = "Posko Lebaran"
[[working_day]]
date = 2026-01-10
name = "Pelayanan Sabtu"
decree = "Surat Edaran Bupati Contoh 1/2026"
signed = 2026-01-05
""",
    "shorter": """schema = 1
name = "Provinsi Lebih Cepat"
[[limit]]
limit = "request.response"
amount = 5
unit = "working_days"
citations = ["Perda Contoh 3/2019 Pasal 12 ayat (1)"]
in_force_from = 2019-07-01
[[limit]]
limit = "request.extension"
amount = 3
unit = "working_days"
citations = ["Perda Contoh 3/2019 Pasal 12 ayat (2)"]
in_force_from = 2019-07-01
[[limit]]
limit = "complaint.first_response"
amount = 7
unit = "days"
citations = ["Perda Contoh 3/2019 Pasal 20"]
in_force_from = 2019-07-01
[[limit]]
limit = "complaint.decision"
amount = 30
unit = "days"
citations = ["Perda Contoh 3/2019 Pasal 21"]
in_force_from = 2019-07-01
in_force_until = 2024-12-31
[[limit]]
limit = "disclosure.periodic"
amount = 3
unit = "months"
citations = ["Perda Contoh 3/2019 Pasal 5"]
in_force_from = 2019-07-01
""",
    "kinder": """schema = 1
name = "Kota Lebih Longgar bagi Warga"
[[limit]]
limit = "objection.filing"
amount = 45
unit = "working_days"
citations = ["Perwal Contoh 9/2020 Pasal 8"]
in_force_from = 2020-02-01
[[limit]]
limit = "complaint.filing"
amount = 60
unit = "days"
citations = ["Perwal Contoh 9/2020 Pasal 15"]
in_force_from = 2020-02-01
[[limit]]
limit = "complaint.reporter_reply"
amount = 14
unit = "days"
citations = ["Perwal Contoh 9/2020 Pasal 16"]
in_force_from = 2020-02-01
[[day_off]]
date = 2022-03-02
name = "Hari jadi"
[[day_off]]
date = 2025-09-10
name = "Hari jadi"
""",
    "clock": """schema = 1
name = "Kabupaten Timur"
zone = "WIT"
[office_hours]
closes = 15:30:00
basis = "Keputusan Bupati Contoh 2/2018"
[[day_off]]
date = 2023-02-06
name = "Hari Pekabaran Injil"
[[day_off]]
date = 2024-02-05
name = "Hari Pekabaran Injil"
[[day_off]]
date = 2025-02-05
name = "Hari Pekabaran Injil"
""",
    "readings": """schema = 1
name = "Lembaga dengan Penafsiran Sendiri"
[readings]
day-one = "included"
collective-leave = "worked"
superior-clock = "registered"
plain-hari = "working"
""",
    "everything": """schema = 1
name = "Kabupaten Serba Sendiri"
zone = "WITA"
[readings]
roll-over = "next_working_day"
day-one = "included"
[office_hours]
closes = 14:00:00
[[week]]
from = 2019-01-01
days = 6
[[day_off]]
date = 2022-11-12
name = "Hari jadi"
[[day_off]]
date = 2025-05-05
name = "Pilkades"
decree = "Keputusan Bupati Contoh 5/2025"
signed = 2025-04-10
[[working_day]]
date = 2024-12-26
name = "Pelayanan akhir tahun"
[[working_day]]
date = 2025-04-06
name = "Posko Lebaran"
[[limit]]
limit = "request.response"
amount = 7
unit = "working_days"
citations = ["Perbup Contoh 8/2021 Pasal 4"]
in_force_from = 2021-07-01
[[limit]]
limit = "request.correction"
amount = 5
unit = "working_days"
citations = ["Perbup Contoh 8/2021 Pasal 3"]
in_force_from = 2021-07-01
[[limit]]
limit = "objection.response"
amount = 20
unit = "working_days"
citations = ["Perbup Contoh 8/2021 Pasal 9"]
in_force_from = 2021-07-01
""",
}
"""The text of each body's own file, by a name."""
