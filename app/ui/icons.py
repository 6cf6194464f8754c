"""Our own drawings from `resources/icons`, in a color of the palette, and the rings of the rail."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton

from app import paths
from app.ui.style import colors

SCALE = 2
"""Pixels drawn for each pixel shown, so that icons stay sharp on fine screens."""

SHOWN = 16
"""Pixels of a drawing on a button."""
CLEAR = 3
"""Pixels between such a drawing and the words beside it."""


@cache
def drawing(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def icon(name: str, color: str = "") -> QIcon:
    return QIcon(pixmap(name, color or colors().ink))


def put_icon(button: QAbstractButton, name: str, color: str = "") -> None:
    """A drawing beside words: clear to its left and right, so that it does not touch them."""
    drawn = pixmap(name, color or colors().ink, SHOWN)
    wide = blank(SHOWN, SHOWN + 2 * CLEAR)
    painter = QPainter(wide)
    painter.drawPixmap(CLEAR, 0, drawn)
    painter.end()
    button.setIcon(QIcon(wide))
    button.setIconSize(QSize(SHOWN + 2 * CLEAR, SHOWN))


@cache
def pixmap(name: str, color: str, size: int = 20) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    found = blank(size)
    painter = QPainter(found)
    svg = drawing(name).replace("currentColor", color)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return found


def blank(size: int, width: int = 0) -> QPixmap:
    found = QPixmap(QSize(width or size, size) * SCALE)
    found.setDevicePixelRatio(SCALE)
    found.fill(Qt.GlobalColor.transparent)
    return found


def ring(share: float, size: int = 20) -> QIcon:
    """A ring that fills with the share answered, 0 to 1; full, it is a disc with a check."""
    c = colors()
    found = blank(size)
    painter = QPainter(found)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(c.accent if share else c.line), 2))
    painter.setBrush(QColor(c.accent) if share >= 1 else Qt.BrushStyle.NoBrush)
    edge = QRectF(2, 2, size - 4, size - 4)
    painter.drawEllipse(edge)
    if 0 < share < 1:
        painter.setBrush(QColor(c.accent))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPie(edge.adjusted(2.5, 2.5, -2.5, -2.5), 90 * 16, -round(share * 360 * 16))
    elif share >= 1:
        inner = pixmap("check", c.on_accent, size - 8)
        painter.drawPixmap(4, 4, inner)
    painter.end()
    return QIcon(found)


def program() -> QIcon:
    """The program's own icon, in its own colors."""
    return QIcon(pixmap("fairsteps", "", 64))
