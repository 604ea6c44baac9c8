"""The files of an office, faults included."""

from __future__ import annotations

from typing import Any

ESCAPE = "\x1b[31m"
MARKUP = "[red]x[/red] [/] :warning:"
PUBLICATIONS = f"""\
Butir,Judul,Tanggal pengumuman,Kanal,Aksesibilitas,Catatan
perki.15.1.a,Profil Kabupaten Contoh,15/07/2026,Laman resmi,visual,
perki.15.4.d,Daftar aset {MARKUP} {ESCAPE},10/02/2025,Laman resmi,visual,
perki.15.6.b,JDIH Kabupaten Contoh,,Laman resmi,,
perki.99,Tanpa butir,15/07/2026,Laman resmi,visual,
perki.15.1.c,Struktur,46218,Laman resmi,visual,
"""
LIST = f"""\
DAFTAR INFORMASI PUBLIK
No.,Ringkasan isi informasi,Unit,Penanggung jawab,Waktu pembuatan,Bentuk,Retensi,Kategori,Catatan
1,Profil Kabupaten Contoh,Dinas Kominfo,Kepala Dinas,15 Juli 2026,PDF,5 tahun,berkala,
1,Laporan kinerja,Dinas Kominfo,Kepala Dinas,2026,PDF,5 tahun,berkala,
2,Peta {MARKUP} hubungi 0812-3456-7890,BPBD {MARKUP}{ESCAPE},Kepala,2026,GeoJSON,lama,Serta Merta,
3,Rekap bantuan,Dinas Sosial,Kepala Dinas,2026,XLSX,5 tahun,Setiap saat,
4,Rekap bantuan,,Kepala Dinas,2026,XLSX,5 tahun,,
5,Data intelijen,Bakesbangpol,Kepala,2026,PDF,5 tahun,dikecualikan,
"""
EXEMPTIONS = f"""\
Nomor penetapan,Informasi yang dikecualikan,Unit,Huruf,Angka,Dasar hukum,Tanggal penetapan,Berakhir
01/2020,Berkas penyidikan {MARKUP}{ESCAPE},Inspektorat,a,1,UU 8/1981 Pasal 7,03/02/2020,02/02/2027
02/2021,Hasil asesmen pegawai,BKPSDM,h,4,UU 27/2022 Pasal 4,2021-03-01,
03/2019,Memorandum antarunit,Setda,i,,UU 43/2009 Pasal 44,2019-03-01,2024-03-01
04/2027,Rencana keamanan siber,Diskominfo,c,6,UU 17/2011 Pasal 25,2027-01-04,
05/2020,Notula,Setda,i,,Perbup 1/2020,2020-03-01,
06/2020,Notula,Setda,a,9,UU 8/1981,2020-03-01,
07/2020,Notula,Setda,a,1,UU 8/1981,2020-03-01,2060-03-01
08/2090,Di luar kalender,Setda,a,1,UU 8/1981,2090-03-01,
"""
FACTS: dict[str, Any] = {
    "last_announced": "2026-01-05",
    "list_updated": "2025-08-31",
    "fiscal_year_closed": "2025-12-31",
    "handovers": [
        {"unit": f"Dinas {MARKUP}{ESCAPE}", "last_on": "2025-11-15"},
        {"unit": "Kecamatan Utara"},
    ],
    "standards": [
        {
            "service": f"Izin usaha {MARKUP}{ESCAPE}",
            "last_evaluated": "2025-04-10",
            "last_reviewed": "2023-06-02",
        },
    ],
    "exemptions": [
        {
            "number": "3/2020",
            "information": "Berkas penyidikan",
            "claims": [{"letter": "a", "item": 1, "act": "UU 8/1981 Pasal 1"}],
            "decided_on": "2020-02-03",
            "expires_on": "2026-10-02",
        }
    ],
}
DECREE: dict[str, Any] = {
    "number": "188.45/12/2026",
    "signed_on": "2026-01-05",
    "signed_by": "head_of_body",
    "body": f"Kabupaten {MARKUP}{ESCAPE}",
    "units": ["Dinas Kesehatan"],
    "appointments": [
        {"role": "ppid", "position": "Kepala Dinas Kominfo", "competence": "informasi"},
        {"role": "implementing_ppid", "position": "Sekretaris", "unit": "Dinas Kesehatan"},
    ],
}
DECIDED = (
    *("--base-url", "https://ppid.example/dip", "--body", "Kabupaten Contoh"),
    *("--decision", "188/12/2026", "--decided-on", "2026-07-15"),
    *("--consent-on", "10/07/2026", "--superior", "Sekretaris Daerah"),
)
TEAM = {
    "number": "188/12/2026",
    "signed_on": "2026-01-05",
    "body": f"Kabupaten {MARKUP}{ESCAPE}",
    "units": ["Dinas A", "Dinas B"],
    "members": [
        {"role": "institution_admin", "position": "Kepala Kominfo", "unit": "Dinas A"},
        {"role": "liaison_officer", "position": "Sekretaris A", "unit": "Dinas A"},
    ],
}

# A body whose six days a week rest on nothing, and whose closing hours do.
BODY = """\
schema = 1
name = "Kabupaten Contoh"
zone = "WITA"
kind = "badan_publik_negara"
[[week]]
from = 2010-01-01
days = 6
[office_hours]
closes = 15:30:00
basis = "Keputusan Bupati 100/2025"
[[limit]]
limit = "request.response"
amount = 7
unit = "working_days"
in_force_from = 2024-01-01
citations = ["Perbup 12/2024 Pasal 8 ayat (1)"]
"""
