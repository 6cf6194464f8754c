"""The font in which a viewer writes what is typed into a field: whole for Western Europe, and part of the file."""

from __future__ import annotations

import io
from functools import cache
from typing import TYPE_CHECKING, Any

from app.report.fonts import files

if TYPE_CHECKING:
    from pikepdf import Pdf

NAME = "Saq"
FILE = "SourceSansPro-Regular.ttf"
FIRST, LAST = 32, 255
NONSYMBOLIC = 32
"""A flag: its letters are those of the Latin alphabet."""


@cache
def letters() -> dict[int, str]:
    """The characters of the encoding that every viewer knows, by their codes."""
    found = {code: bytes([code]).decode("cp1252", "ignore") for code in range(FIRST, LAST + 1)}
    return {
        code: character
        for code, character in found.items()
        if character and (character.isprintable() or character == "\u00a0")
    }


@cache
def face() -> tuple[bytes, tuple[int, ...], dict[str, int]]:
    """The font file with these characters alone, their widths in thousandths, and its measures."""
    from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    path = next(f for f in files() if f.name == FILE)
    font = TTFont(path, recalcTimestamp=False)
    wanted = Subsetter(Options(layout_features=[], notdef_outline=True, drop_tables=["DSIG"]))
    wanted.populate(unicodes=[ord(c) for c in letters().values()])
    wanted.subset(font)
    named, unit = font.getBestCmap(), 1000 / font["head"].unitsPerEm
    advances = {c: font["hmtx"][named[ord(letters()[c])]][0] for c in letters() if ord(letters()[c]) in named}
    widths = tuple(round(advances.get(code, 0) * unit) for code in range(FIRST, LAST + 1))
    head, across, marks = font["head"], font["hhea"], font["OS/2"]
    measures = {
        "Ascent": across.ascent,
        "Descent": across.descent,
        "CapHeight": marks.sCapHeight,
        "xMin": head.xMin,
        "yMin": head.yMin,
        "xMax": head.xMax,
        "yMax": head.yMax,
    }
    target = io.BytesIO()
    font.save(target, reorderTables=True)
    return target.getvalue(), widths, {k: round(v * unit) for k, v in measures.items()}


def embedded(pdf: Pdf) -> Any:
    """The font as an object of the file."""
    from pikepdf import Dictionary, Name, Stream

    data, widths, measures = face()
    box = [measures[k] for k in ("xMin", "yMin", "xMax", "yMax")]
    file = Stream(pdf, data)
    file.Length1 = len(data)
    about = Dictionary(
        Type=Name.FontDescriptor, FontName=Name.SourceSansPro, Flags=NONSYMBOLIC, FontBBox=box, ItalicAngle=0,
        Ascent=measures["Ascent"], Descent=measures["Descent"], CapHeight=measures["CapHeight"], StemV=80,
        FontFile2=pdf.make_indirect(file),
    )  # fmt: skip
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=Name.SourceSansPro,
            Encoding=Name.WinAnsiEncoding,
            FirstChar=FIRST,
            LastChar=LAST,
            Widths=list(widths),
            FontDescriptor=pdf.make_indirect(about),
        )
    )
