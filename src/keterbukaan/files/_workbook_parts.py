"""The parts of a workbook that are the same whatever stands in it: styles, printing, the package.

Their order and names are those of Office Open XML (ECMA-376, part 1).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from attrs import frozen

from keterbukaan.files._cells import Cell, Kind, Tone, kind_of, plain_cell, tone_of

__all__ = [
    "DAY_FORMAT",
    "HEAD",
    "NOTE",
    "SUBJECT",
    "Framed",
    "around",
    "sheet_foot",
    "sheet_head",
    "style_of",
]

DAY_FORMAT = "dd/mm/yyyy"
"""How a day is shown: as Indonesian offices write it, in whatever country the program is."""

HEAD, SUBJECT, NOTE = 1, 2, 3
_FIRST_STYLE = 4
_TONES: tuple[Tone | None, ...] = (None, *Tone)
_KINDS = tuple(Kind)
_STYLES = {
    (tone, kind): _FIRST_STYLE + tone_at * len(_KINDS) + kind_at
    for tone_at, tone in enumerate(_TONES)
    for kind_at, kind in enumerate(_KINDS)
}
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org"
_MAIN = f'xmlns="{_OFFICE}/spreadsheetml/2006/main"'
_LINKS = f"{_OFFICE}/officeDocument/2006/relationships"
_PACKAGE = f"{_OFFICE}/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_DAY_FORMAT_ID = 164
_HEAD_PAPER, _HEAD_INK, _LINE = "00504A", "FFFFFF", "BFBFBF"


def style_of(cell: Cell, plain: int | None = None) -> int:
    """Return the style of a cell by its kind and its colours; `plain` is for one without either."""
    tone, kind = tone_of(cell), kind_of(plain_cell(cell))
    if plain is not None and tone is None and kind is Kind.TEXT:
        return plain
    return _STYLES[tone, kind]


@frozen
class Framed:
    """A sheet as it is listed: its name, the area that is filtered, the rows that repeat."""

    name: str
    filtered: str | None = None
    repeated: tuple[int, int] | None = None


def sheet_head(widths: Sequence[int], frozen_rows: int) -> str:
    """Return what stands above the rows of a sheet: how it is shown, and how wide its columns."""
    pane = (
        f'<pane ySplit="{frozen_rows}" topLeftCell="A{frozen_rows + 1}" activePane="bottomLeft" '
        'state="frozen"/><selection pane="bottomLeft"/>'
    )
    columns = "".join(
        f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
        for number, width in enumerate(widths, start=1)
    )
    return (
        f"{_XML}<worksheet {_MAIN}>"
        '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<sheetViews><sheetView workbookViewId="0">{pane if frozen_rows else ""}</sheetView>'
        '</sheetViews><sheetFormatPr defaultRowHeight="15"/>'
        f"{f'<cols>{columns}</cols>' if columns else ''}<sheetData>"
    )


def sheet_foot(filtered: str | None) -> str:
    """Return what stands below the rows of a sheet: its filter, and how it is printed."""
    filters = f'<autoFilter ref="{filtered}"/>' if filtered else ""
    return (
        f"</sheetData>{filters}"
        '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>'
        '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'
        "<headerFooter><oddFooter>&amp;L&amp;F, &amp;A&amp;R&amp;P / &amp;N</oddFooter>"
        "</headerFooter></worksheet>"
    )


def around(sheets: Sequence[Framed]) -> Iterator[tuple[str, str]]:
    """Yield the parts around the sheets, each with its name in the package."""
    numbers = range(1, len(sheets) + 1)
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{number}.xml" '
        f'ContentType="{_TYPE}.worksheet+xml"/>'
        for number in numbers
    )
    types = (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
        f"{overrides}</Types>"
    )
    yield "[Content_Types].xml", f"{_XML}{types}"
    yield "_rels/.rels", _relations([("officeDocument", "xl/workbook.xml")])
    links = [("worksheet", f"worksheets/sheet{number}.xml") for number in numbers]
    yield "xl/_rels/workbook.xml.rels", _relations([*links, ("styles", "styles.xml")])
    yield "xl/workbook.xml", _book(sheets)
    yield "xl/styles.xml", _styles()


def _relations(links: Sequence[tuple[str, str]]) -> str:
    each = "".join(
        f'<Relationship Id="rId{number}" Type="{_LINKS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(links, start=1)
    )
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'


def _book(sheets: Sequence[Framed]) -> str:
    listed = "".join(
        f'<sheet name={quoteattr(sheet.name)} sheetId="{number}" r:id="rId{number}"/>'
        for number, sheet in enumerate(sheets, start=1)
    )
    names = "".join(name for place, sheet in enumerate(sheets) for name in _names(place, sheet))
    return (
        f'{_XML}<workbook {_MAIN} xmlns:r="{_LINKS}"><bookViews><workbookView/></bookViews>'
        f"<sheets>{listed}</sheets>"
        f"{f'<definedNames>{names}</definedNames>' if names else ''}</workbook>"
    )


def _names(place: int, sheet: Framed) -> Iterator[str]:
    """Yield the names by which a program knows what is filtered and what repeats on each page."""
    quoted = escape("'" + sheet.name.replace("'", "''") + "'")
    if sheet.filtered is not None:
        corners = ":".join(_fixed(corner) for corner in sheet.filtered.split(":"))
        yield (
            f'<definedName name="_xlnm._FilterDatabase" localSheetId="{place}" hidden="1">'
            f"{quoted}!{corners}</definedName>"
        )
    if sheet.repeated is not None:
        first, last = sheet.repeated
        yield (
            f'<definedName name="_xlnm.Print_Titles" localSheetId="{place}">'
            f"{quoted}!${first}:${last}</definedName>"
        )


def _fixed(corner: str) -> str:
    letters = corner.rstrip("0123456789")
    return f"${letters}${corner[len(letters) :]}"


def _styles() -> str:
    fonts = ["<font>{0}</font>", f'<font><b/>{{0}}<color rgb="FF{_HEAD_INK}"/></font>']
    fonts.append("<font><b/>{0}</font>")
    fonts += [f'<font><b/>{{0}}<color rgb="FF{tone.ink}"/></font>' for tone in Tone]
    papers = [_HEAD_PAPER, *(tone.paper for tone in Tone)]
    fills = [
        '<fill><patternFill patternType="none"/></fill>',
        '<fill><patternFill patternType="gray125"/></fill>',
        *(
            f'<fill><patternFill patternType="solid"><fgColor rgb="FF{paper}"/>'
            '<bgColor indexed="64"/></patternFill></fill>'
            for paper in papers
        ),
    ]
    sides = "".join(
        f'<{side} style="thin"><color rgb="FF{_LINE}"/></{side}>'
        for side in ("left", "right", "top", "bottom")
    )
    xfs = [
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
        _look(font=1, fill=2, vertical="center"),
        _look(font=2, border=0),
        _look(border=0),
    ]
    for tone in _TONES:
        place = 0 if tone is None else _TONES.index(tone)
        font, fill = (place + 2, place + 2) if place else (0, 0)
        xfs += [_look(font=font, fill=fill, kind=kind) for kind in _KINDS]
    size = '<sz val="11"/>'
    written = [font.format(size).replace("</font>", _FACE + "</font>") for font in fonts]
    return (
        f"{_XML}<styleSheet {_MAIN}>"
        f'<numFmts count="1"><numFmt numFmtId="{_DAY_FORMAT_ID}" formatCode="{DAY_FORMAT}"/>'
        "</numFmts>"
        f'<fonts count="{len(written)}">{"".join(written)}</fonts>'
        f'<fills count="{len(fills)}">{"".join(fills)}</fills>'
        '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>'
        f"<border>{sides}<diagonal/></border></borders>"
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
        "</cellStyleXfs>"
        f'<cellXfs count="{len(xfs)}">{"".join(xfs)}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
        "</styleSheet>"
    )


_FACE = '<name val="Calibri"/><family val="2"/>'


def _look(
    *,
    font: int = 0,
    fill: int = 0,
    border: int = 1,
    kind: Kind = Kind.TEXT,
    vertical: str = "top",
) -> str:
    across = {
        Kind.TEXT: 'horizontal="left" indent="1"',
        Kind.NUMBER: 'horizontal="right" indent="1"',
        Kind.DAY: 'horizontal="center"',
    }[kind]
    number = {Kind.TEXT: 0, Kind.NUMBER: 1, Kind.DAY: _DAY_FORMAT_ID}[kind]
    return (
        f'<xf numFmtId="{number}" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0" '
        'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">'
        f'<alignment {across} vertical="{vertical}" wrapText="1"/></xf>'
    )
