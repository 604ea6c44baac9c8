"""To whom a complaint is addressed, and on which track of oversight that puts it.

PP 48/2016 Pasal 15 and 20 for administrative violations, PP 12/2017 Pasal 22 for those who govern a
region. A report that names no such addressee is one to the complaints service (UU 25/2009 40(1)).
"""

from __future__ import annotations

from keterbukaan._words import LabelledEnum
from keterbukaan.cases.complaint.classes import Official

__all__ = ["OF_THE_REGION", "ComplaintAddressee", "OversightTrack"]


class ComplaintAddressee(LabelledEnum):
    """To whom a complaint is addressed (alamat pengaduan); the addressee chooses the track."""

    SERVICE = ("layanan_pengaduan", "layanan pengaduan", "the complaints service")
    SUPERIOR = ("atasan_pejabat", "atasan pejabat yang diadukan", "the official's superior")
    INSPECTORATE = ("apip", "APIP (inspektorat)", "the internal oversight office (APIP)")
    LAW_ENFORCEMENT = ("aparat_penegak_hukum", "aparat penegak hukum", "law enforcement")

    @property
    def citation(self) -> str:
        """The paragraph by which a complaint can be addressed to it."""
        return _CITATIONS[self]


_CITATIONS = {
    ComplaintAddressee.SERVICE: "UU 25/2009 Pasal 40 ayat (1)",
    ComplaintAddressee.SUPERIOR: "PP 48/2016 Pasal 15 ayat (2)",
    ComplaintAddressee.INSPECTORATE: "PP 12/2017 Pasal 22 ayat (1)",
    ComplaintAddressee.LAW_ENFORCEMENT: "PP 48/2016 Pasal 20 ayat (1)",
}


class OversightTrack(LabelledEnum):
    """By which regulation a wrong of an official is dealt with (jalur pengawasan)."""

    ADMINISTRATIVE = (
        "pelanggaran_administratif",
        "pelanggaran administratif: atasan pejabat, lalu APIP (PP 48/2016)",
        "administrative violation: the official's superior, then the oversight office (PP 48/2016)",
    )
    REGIONAL = (
        "pemerintahan_daerah",
        (
            "penyimpangan di pemerintahan daerah: langsung APIP dan/atau aparat penegak hukum "
            "(PP 12/2017)"
        ),
        (
            "irregularity in regional government: straight to the oversight office or law "
            "enforcement (PP 12/2017)"
        ),
    )


OF_THE_REGION = frozenset(Official) - {Official.OTHER}
"""Those whom PP 12/2017 Pasal 22 ayat (1) names."""
