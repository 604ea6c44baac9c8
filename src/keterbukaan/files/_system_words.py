"""What a system says of a file that it does not open or write, in both languages."""

from __future__ import annotations

from errno import EACCES, EISDIR, ENOENT, ENOSPC, EPERM, EROFS, ETIMEDOUT

from keterbukaan._words import Said

__all__ = ["said_by_system"]

_NOT_ALLOWED = "tidak diizinkan; mungkin sedang dibuka program lain atau terlindungi"
_IN_INDONESIAN = {
    ENOENT: "berkas atau foldernya tidak ada; periksa namanya",
    EISDIR: "ini folder, bukan berkas",
    EACCES: _NOT_ALLOWED,
    EPERM: _NOT_ALLOWED,
    EROFS: _NOT_ALLOWED,
    ENOSPC: "tempat penyimpanannya penuh",
    ETIMEDOUT: "tidak ada jawaban",
}


def said_by_system(problem: OSError) -> Said:
    """Return what went wrong with a file, in its own words where there are none of ours."""
    own = problem.strerror or str(problem)
    return Said(_IN_INDONESIAN.get(problem.errno or 0, own), own)
