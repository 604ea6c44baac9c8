"""Villages (desa): what is said where one is named as a kind or a level of public body.

Their standard of service is a rule of its own (Perki 1/2018), and Permendagri 2/2026 reaches them
too. Neither was read, so no list and no level of this library is theirs.
"""

from __future__ import annotations

import re
from typing import Final

from keterbukaan._words import Said

__all__ = ["NOT_READ_FOR_VILLAGES", "VILLAGE_RULE", "names_a_village"]

VILLAGE_RULE: Final = "Perki 1/2018"
NOT_READ_FOR_VILLAGES: Final = Said(
    f"layanan informasi desa diatur tersendiri ({VILLAGE_RULE}, juga Permendagri 2/2026), yang "
    "belum dibaca di sini, sehingga kewajiban desa tidak dapat diperiksa",
    f"the information service of villages has rules of its own ({VILLAGE_RULE}, Permendagri 2/2026 "
    "too), which were not read here, so that what a village owes cannot be checked",
)
_VILLAGE = re.compile(r"(?<![^\W_])(?:desa|villages?)(?![^\W_])", flags=re.IGNORECASE)


def names_a_village(given: object) -> bool:
    """Return whether a text names a village as the kind or the level of a body.

    >>> names_a_village("pemerintah_desa"), names_a_village("kabupaten_kota")
    (True, False)
    """
    return isinstance(given, str) and _VILLAGE.search(given) is not None
