"""Show the examples in docstrings as code, and leave special methods out of the reference.

The docstrings hold plain `>>>` examples, which the tests run. Markdown would take them for
quotations, so each is put between fences while the reference is built.
"""

from __future__ import annotations

import re

import griffe

_EXAMPLE = re.compile(r"^>>> .*?(?=\n\s*\n|\Z)", flags=re.MULTILINE | re.DOTALL)


class DocstringExamples(griffe.Extension):
    """Fence every example of every docstring."""

    def on_instance(self, *, obj: griffe.Object, **_: object) -> None:
        """Rewrite one docstring before it is parsed."""
        if obj.docstring is not None and ">>> " in obj.docstring.value:
            obj.docstring.value = _EXAMPLE.sub(r"```pycon\n\g<0>\n```", obj.docstring.value)

    def on_class_members(self, *, cls: griffe.Class, **_: object) -> None:
        """Leave out what Python calls by itself, such as `__repr__`."""
        for name in [name for name in cls.members if name.startswith("__")]:
            del cls.members[name]
