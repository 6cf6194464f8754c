"""Small pieces that every page is laid out with."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.printable import shortened
from app.ui.icons import icon, pixmap, put_icon
from app.ui.rich import rich
from app.ui.style import role

L = TypeVar("L", QVBoxLayout, QHBoxLayout, QGridLayout)
GRID = 8
"""Every distance is a multiple of this, in pixels."""


def label(text: str, part: str = "", wrap: bool = True) -> QLabel:
    """Words on the page. They are shown as they are: nothing that a user typed is read as markup."""
    found = QLabel(text)
    found.setTextFormat(Qt.TextFormat.PlainText)
    found.setWordWrap(wrap)
    if wrap:
        found.setMinimumWidth(6 * GRID)  # else the longest word would push the page beyond the window
    if part:
        role(found, part)
    return found


def picture(name: str, color: str, size: int = 18) -> QLabel:
    """A drawing beside words that say the same; screen readers pass over it."""
    found = QLabel()
    found.setPixmap(pixmap(name, color, size))
    found.setFixedSize(size, size)
    return found


def button(text: str, part: str = "", image: str = "", color: str = "") -> QPushButton:
    found = QPushButton(text)
    if part:
        role(found, part)
    if image and text:
        put_icon(found, image, color)
    elif image:
        found.setIcon(icon(image, color))
    return found


def icon_button(image: str, name: str) -> QPushButton:
    """A button with a drawing only: its name is read aloud and shown as a tip."""
    found = button("", "flat", image)
    name_icon(found, name)
    return found


def name_icon(found: QPushButton, name: str) -> None:
    found.setAccessibleName(name)
    found.setToolTip(plain_tip(name))


def plain_tip(words: str, most: int = 600) -> str:
    """Words for a tip, which wraps and never reads as markup what a user typed."""
    cut = shortened(words, most)
    return f"<p>{rich(cut)}</p>" if cut else ""


def frame(part: str) -> QFrame:
    found = QFrame()
    role(found, part)
    return found


def column(parent: QWidget | None = None, margin: int = 0, gap: int = GRID) -> QVBoxLayout:
    return spaced(QVBoxLayout(parent) if parent else QVBoxLayout(), margin, gap)


def row(parent: QWidget | None = None, margin: int = 0, gap: int = GRID) -> QHBoxLayout:
    return spaced(QHBoxLayout(parent) if parent else QHBoxLayout(), margin, gap)


def spaced(layout: L, margin: int, gap: int) -> L:
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(gap)
    return layout


class Upright(QScrollArea):
    """Never narrower than what is in it and its bar: what is wider would go under the bar."""

    def minimumSizeHint(self) -> QSize:
        size, inner = super().minimumSizeHint(), self.widget()
        if inner is not None:
            bar = self.verticalScrollBar().sizeHint().width()
            least = inner.minimumSizeHint().expandedTo(inner.minimumSize())
            size.setWidth(least.width() + bar + 2 * self.frameWidth())
        return size


def scrolled(canvas: QWidget) -> QScrollArea:
    """A page that scrolls up and down, never sideways."""
    area = Upright()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    role(canvas, "canvas")
    area.setWidget(canvas)
    return area


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        if (inner := item.widget()) is not None:
            inner.hide()
            inner.deleteLater()
        elif (nested := item.layout()) is not None:
            empty(nested)


def no_key(name: str) -> str:
    """A user's words as a menu's line or a button's title: an ampersand is one, and the line is of bounded length."""
    return short(name).replace("&", "&&")


def short(name: str, most: int = 72) -> str:
    """A user's words on one line of bounded length: a name may be as long as its owner likes."""
    return shortened(" ".join(name.split()), most)
