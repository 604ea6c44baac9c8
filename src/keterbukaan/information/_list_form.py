"""How a public information list is read: its headers in many offices' words, ticks and sections.

The seven columns are those of Perki 1/2021 Lampiran I. Offices put the form of the information into
columns of ticks, and the category into the title above its rows, or into the name of the sheet.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from keterbukaan.files._vocabulary import Sense
from keterbukaan.files.table_form import Around
from keterbukaan.information.category import Category

__all__ = ["SENSES", "TICKS", "WORDS", "category_in", "whole_row"]

TICKS = {
    "form.printed": ("form", "cetak"),
    "form.recorded": ("form", "rekaman"),
    "form.online": ("form", "daring"),
    "form.soft": ("form", "salinan lunak"),
}
"""The columns in which a tick says the form in which information is available."""
WORDS = {
    "": "wajib disediakan",
    "gist": "ringkasan isi judul nama uraian deskripsi materi substansi summary title",
    "unit": (
        "unit satker unit_kerja satuan_kerja satuan opd skpd perangkat_daerah instansi dinas "
        "pejabat bidang bagian badan_publik ppid ppid_pelaksana ppid_pembantu unit_organisasi"
    ),
    "holding": "menguasai penguasa penguasaan dikuasai pemilik holder holding",
    "responsible": "penanggung_jawab penanggungjawab penanggung pj responsible",
    "making": "pembuatan pembuat pembentukan dibuat penyusunan made",
    "publishing": "penerbitan penerbit publikasi dipublikasikan diterbitkan published",
    "place": "tempat place where",
    "form": "bentuk format form",
    "available": "tersedia available ketersediaan",
    "printed": "cetak tercetak cetakan hardcopy hard_copy hard fisik kertas",
    "recorded": "rekam rekaman terekam audio",
    "online": "online daring laman website situs on_line",
    "soft": "softcopy soft_copy soft elektronik digital salinan_lunak",
    "retention": (
        "jangka_waktu jangka retensi penyimpanan masa_simpan masa_retensi masa simpan retention "
        "lama_penyimpanan jadwal_retensi jra"
    ),
    "archive": "arsip archive",
    "category": "kategori klasifikasi category kelompok golongan sifat",
    "link": "tautan link url",
}
_ALL = "?information ?papers"
SENSES: tuple[Sense[str], ...] = (
    Sense("summary", f"gist {_ALL}", 10),
    Sense("summary", "information ?register ?papers", 11),
    Sense("holder", f"holding ?unit {_ALL}", 10),
    Sense("holder", f"unit {_ALL}", 11),
    Sense("responsible", f"responsible ?making ?publishing ?unit {_ALL}", 10),
    Sense("made", f"making ?moment ?period ?place ?publishing {_ALL}", 10),
    Sense("made", f"making day ?place ?publishing {_ALL}", 10),
    Sense("made", f"moment place {_ALL}", 11),
    Sense("made", f"place making {_ALL}", 12),
    Sense("made", "period", 13),
    Sense("form", f"form ?available ?printed ?recorded ?online ?soft {_ALL}", 10),
    Sense("form.printed", f"printed ?form ?available {_ALL}"),
    Sense("form.recorded", f"recorded ?form ?available {_ALL}"),
    Sense("form.online", f"online ?form ?available {_ALL}"),
    Sense("form.soft", f"soft ?form ?available {_ALL}"),
    Sense("retention", f"retention ?moment ?archive {_ALL}", 10),
    Sense("category", f"category {_ALL}", 10),
    Sense("url", f"link ?online {_ALL}", 10),
)
_CATEGORIES = {
    Category.PERIODIC: r"\bberkala\b",
    Category.IMMEDIATE: r"\bserta[- ]?merta\b",
    Category.ANY_TIME: r"\bsetiap[- ]?saat\b",
    Category.EXEMPT: r"\bdikecualikan\b",
}


def whole_row(values: Mapping[str, object], around: Around) -> Mapping[str, object]:
    """Return what a row says, with the category of the section that it stands in."""
    if "category" in values:
        return values
    found = category_in(around.section)
    return values if found is None else {**values, "category": found.value}


def category_in(titles: str) -> Category | None:
    """Return the category that titles say, of the narrowest that says one and no other.

    >>> category_in("DAFTAR INFORMASI PUBLIK / A. Informasi yang wajib diumumkan secara berkala")
    <Category.PERIODIC: 'berkala'>
    """
    for title in reversed(titles.lower().split(" / ")):
        said = [each for each, words in _CATEGORIES.items() if re.search(words, title)]
        if said:
            return said[0] if len(said) == 1 else None
    return None
