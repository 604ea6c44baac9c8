"""The public face and the errors, as the package itself names them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib import import_module

from keterbukaan.deadlines.due import due
from keterbukaan.errors import CODES, KeterbukaanError
from keterbukaan.files.forms import TableForm
from keterbukaan.schemas.published import schema_names, schema_of
from scripts.faces import faces
from scripts.pages.markdown import Pages, session
from scripts.pages.trees import DOCS

REFERENCE = DOCS / "en" / "reference"

FACE_INTRO = """\
What nearly every program needs is imported from `keterbukaan` itself, and the rest from the folder
of its idea: the events of a request from `keterbukaan.cases.request`, the readings from
`keterbukaan.law`. Importing a folder loads nothing else; a name is loaded when it is first used.
What is on none of these lists, and every module that begins with `_`, may change without notice.
"""

ERRORS_INTRO = """\
Every error is a `KeterbukaanError` with a `code` that never changes and a text in both languages,
`error.text("id")` and `error.text("en")`. Store or translate the code; show the text. Without a
language every text is Indonesian, here and everywhere; `str(error)`, for tracebacks and logs, is
the code with the English sentence.

What another system sends is read with `load`, of every record. Whatever is wrong with it is one
`RecordError`, whose `problems` name each field, by its place in the JSON (`events.0.by`); its
`code` is that of the first. A record that is made in Python, by its class or by `model_validate`,
refuses as any pydantic model does, with pydantic's own error; `problems_of` tells that alike, and
so it does what a web framework makes of it, the bare list that `.errors()` gives, and every error
of this library. What was sent is never repeated. [Web
applications](../how-to/embed.md#what-goes-wrong) answer all of it in one form.
"""

PROBLEMS = """\
## Codes of a problem, not of an error

A bad row of a file stops nothing. It becomes a `RowProblem` with its line and a code, while the
other rows are read; and what a record refuses becomes a `FieldProblem` for each field. Where the
law refuses it, the code is that of the error above; where the form is wrong, it is one of these.
"""

SCHEMAS_INTRO = """\
Everything that is answered has `to_dict()`, which gives plain JSON values under the names of its
attributes: days are ISO text, choices their values, citations as they are printed, texts
`{"id": "…", "en": "…"}`. Where an answer travels alone it says its `schema`, such as
`keterbukaan/obligation/1`, and the version of the `law`; within another answer it says neither.

Each has a JSON Schema (draft 2020-12), in one name space with those of records, of their events and
of what commands print as `--json`. They come with the package: `keterbukaan schema` lists them,
`keterbukaan schema obligation` prints one, and `schema_of` returns it. A key may be added in a
later version; where one goes or means something else, the number at the end of the name is raised.

A class of answers is a type for pydantic and FastAPI as it is: `-> list[Obligation]` gives what
`to_dict` gives, and its schema stands among the components of the OpenAPI document.
"""

_DEEPER = ("    options:", "      heading_level: 3")


def pages() -> Pages:
    """Return the public face, the errors and the schemas."""
    return {
        "reference/index.md": _face,
        "reference/errors.md": _errors,
        "reference/schemas.md": _schemas,
    }


def _face() -> str:
    lines = [
        "# The public face",
        "",
        FACE_INTRO,
        "```python",
        "from keterbukaan import Jurisdiction, due",
        "from keterbukaan.cases.request import Extended, InformationRequest, Registered",
        "```",
        "",
    ]
    for package, names in faces().items():
        lines += [f"## {package}", "", f"{_docline(import_module(package))}", ""]
        lines += ["| Name | What it is |", "| --- | --- |"]
        lines += [_public_name(package, name) for name in sorted(names)] + [""]
    return "\n".join(lines)


def _public_name(package: str, name: str) -> str:
    value, home = getattr(import_module(package), name), faces()[package][name]
    said = _docline(value) if getattr(value, "__doc__", None) else ""
    if isinstance(value, str):  # a constant has no text of its own; its module says what it is
        said = _docline(import_module(home))
    if isinstance(value, TableForm):
        said = f"How `{value.model.__name__}` stands in a table: its headers, its dates."
    return f"| [`{name}`]({described_modules()[home]}#{home}.{name}) | {said} |"


@cache
def described_modules() -> dict[str, str]:
    """Return the page of the reference on which each module is described, as the pages say."""
    # Both are printed below.
    described = {"keterbukaan.errors": "errors.md", "keterbukaan.schemas.published": "schemas.md"}
    for file in REFERENCE.glob("*.md"):
        for module in re.findall(r"^::: (\S+)$", file.read_text("utf-8"), flags=re.MULTILINE):
            described[module] = file.name
    return described


def _errors() -> str:
    lines = [
        "# Errors",
        "",
        ERRORS_INTRO,
        "| Code | Class | When |",
        "| --- | --- | --- |",
    ]
    for each in CODES.values():
        if each.error is not None:
            link = f"[`{each.error.__name__}`](#keterbukaan.errors.{each.error.__name__})"
            lines.append(f"| `{each.code}` | {link} | {each.meaning_en} |")
    lines += [
        "",
        PROBLEMS,
        "| Code | When |",
        "| --- | --- |",
        *(f"| `{each.code}` | {each.meaning_en} |" for each in CODES.values() if not each.error),
        "",
        "## An example",
        "",
        *session(_example()),
        "",
        "## The classes",
        "",
        "::: keterbukaan.errors",
        *_DEEPER,
        "",
    ]
    return "\n".join(lines)


def _schemas() -> str:
    lines = ["# Schemas", "", SCHEMAS_INTRO, "| Name | What it is |", "| --- | --- |"]
    for name in schema_names():
        said = str(schema_of(name)["description"]).partition("\n\n")[0].replace("\n", " ")
        lines.append(f"| [`{name}`](../schemas/{name}.json) | {said.replace('|', '&#124;')} |")
    return "\n".join([*lines, "", "::: keterbukaan.schemas.published", *_DEEPER, ""])


def _example() -> Iterator[str]:
    yield ">>> from datetime import date"
    yield ">>> from keterbukaan import KeterbukaanError, due"
    yield ">>> try:"
    yield '...     due("request.respond", date(2025, 3, 24))'
    yield "... except KeterbukaanError as error:"
    yield "...     print(error.code)"
    yield '...     print(error.text("id"))'
    try:
        due("request.respond", date(2025, 3, 24))
    except KeterbukaanError as error:
        yield error.code
        yield error.text("id")


def _docline(value: object) -> str:
    first = (value.__doc__ or "").strip().split("\n\n")[0]
    return re.sub(r"\s+", " ", first)
