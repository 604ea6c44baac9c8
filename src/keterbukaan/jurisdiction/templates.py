"""Files to start from: a body's own file, and what two regulations that were not read may say."""

from __future__ import annotations

from keterbukaan._arguments import checked
from keterbukaan.errors import UnknownNameError
from keterbukaan.files._toml import shipped, shipped_names

__all__ = ["BODY", "template", "template_names"]

BODY = "body"
"""The general template of a body's own file."""


def template_names() -> tuple[str, ...]:
    """Return the names of the templates, such as "permendagri-8-2023"."""
    return tuple(
        name.removesuffix(".toml") for name in shipped_names(__file__, ".toml", "template_files")
    )


@checked
def template(name: str = BODY) -> str:
    """Return the text of a template: commented TOML, valid as it stands.

    >>> template("permendagri-8-2023").splitlines()[0]
    '# Permendagri 8/2023: Pengelolaan Pengaduan di Lingkungan Kementerian Dalam Negeri dan'

    Raises:
        UnknownNameError: there is no such template.
        ArgumentError: an argument is of another kind than it takes.
    """
    if name not in template_names():
        raise UnknownNameError.of("contoh berkas", "template", name, list(template_names()))
    return shipped(__file__, f"template_files/{name}.toml").decode()
