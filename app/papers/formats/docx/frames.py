"""Lines around words and in tables, and the washes behind them."""

from __future__ import annotations

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn

from app.papers.formats.docx.draft import Draft, colors, element

Sides = dict[str, tuple[str, int, str]]
"""Of each side the kind of line, eighths of a point, and the color."""
ORDER = ("top", "left", "bottom", "right")
MARGINS = {"top": 50, "left": 85, "bottom": 50, "right": 85}
"""Room in the cells of a table, in twentieths of a point."""
FOLLOWING = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl")
"""What a schema wants behind borders and shades."""


def add_frames(draft: Draft) -> None:
    """What must be seen has a line at its left and around it, a wash behind it, and stays on one page.

    Lines in the color of the wash give the words behind a quotation room.
    """
    around = ("top", "bottom", "right")
    frame(
        draft,
        "Danger",
        {"left": ("single", 36, "danger"), **dict.fromkeys(around, ("single", 6, "danger"))},
        "danger_wash",
    )
    frame(draft, "Warning", dict.fromkeys(("left", *around), ("dashed", 8, "warning")), "warning_wash")
    room = {} if draft.paper.low_ink else dict.fromkeys(around, ("single", 4, "wash"))
    frame(draft, "Quote", {"left": ("single", 24, "accent"), **room}, "wash")
    frame(draft, "Small Print", {"top": ("single", 4, "line")}, "")
    frame(draft, "Audience", {"bottom": ("single", 12, "accent")}, "")


def frame(draft: Draft, name: str, sides: Sides, wash: str) -> None:
    made = draft.doc.styles[name]
    made.paragraph_format.keep_together = True
    lines = [
        element(f"w:{side}", val=kind, sz=size, space=6, color=colors()[color])
        for side, (kind, size, color) in sorted(sides.items(), key=lambda s: ORDER.index(s[0]))
    ]
    properties = made.element.get_or_add_pPr()
    put_in_order(properties, element("w:pBdr", *lines))
    if wash and not draft.paper.low_ink:
        put_in_order(properties, element("w:shd", val="clear", color="auto", fill=colors()[wash]))


def put_in_order(properties: Any, new: Any) -> None:
    behind = FOLLOWING if new.tag == qn("w:pBdr") else FOLLOWING[1:]
    for child in properties:
        if child.tag in [qn(name) for name in behind]:
            child.addprevious(new)
            return
    properties.append(new)


def add_table_styles(draft: Draft) -> None:
    """Lines between rows, and the first row as heads: a style that can be changed for all tables at once.

    In a form to fill in by hand, columns have lines between them too.
    """
    rows = {"top": "line", "bottom": "muted", "insideH": "line"}
    add_table_style(draft, "Paper Table", rows)
    add_table_style(
        draft,
        "Paper Form",
        {"top": "line", "left": "line", "bottom": "muted", "right": "line", "insideH": "muted", "insideV": "line"},
    )


def add_table_style(draft: Draft, name: str, sides: dict[str, str]) -> None:
    made = draft.doc.styles.add_style(name, WD_STYLE_TYPE.TABLE)
    made.base_style = draft.doc.styles["Normal Table"]
    lines = [element(f"w:{side}", val="single", sz=4, space=0, color=colors()[color]) for side, color in sides.items()]
    tall = 2 if draft.compact else 1
    room = [
        element(f"w:{side}", w=size // tall if side in ("top", "bottom") else size, type="dxa")
        for side, size in MARGINS.items()
    ]
    made.element.append(element("w:tblPr", element("w:tblBorders", *lines), element("w:tblCellMar", *room)))
    under = element("w:tcBorders", element("w:bottom", val="single", sz=8, space=0, color=colors()["muted"]))
    shade = [] if draft.paper.low_ink else [element("w:shd", val="clear", color="auto", fill=colors()["wash"])]
    made.element.append(element("w:tblStylePr", element("w:tcPr", under, *shade), type="firstRow"))
