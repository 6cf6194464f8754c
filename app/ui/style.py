"""How the window looks: one accent, four grays, a warning and a danger, in light and dark, on an 8-pixel grid."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.sheet import sheet

FACTORS = (1.1, 1.3, 1.55)
"""The three text sizes, times the system's own."""


@dataclass(frozen=True)
class Colors:
    """Every text color stands at 4.5:1 or better on `card`, on `ground` and on its own soft color."""

    dark: bool
    accent: str
    accent_soft: str
    on_accent: str
    ink: str
    muted: str
    line: str
    ground: str
    card: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str


LIGHT = Colors(
    dark=False,
    accent="#0b5e66",
    accent_soft="#e0eff0",
    on_accent="#ffffff",
    ink="#1b2526",
    muted="#546163",
    line="#7f8d8f",
    ground="#f2f5f5",
    card="#ffffff",
    warning="#7d5200",
    warning_soft="#fff3d9",
    danger="#a8201a",
    danger_soft="#fdeae8",
)
DARK = Colors(
    dark=True,
    accent="#6fcbd2",
    accent_soft="#17393c",
    on_accent="#06282b",
    ink="#e9eeee",
    muted="#aab6b7",
    line="#6d7a7b",
    ground="#181d1e",
    card="#222929",
    warning="#f2bd62",
    warning_soft="#3a2f16",
    danger="#ff9a91",
    danger_soft="#44211f",
)


class Look:
    """The colors that the window wears now. Pages read them when they are built; they are built again."""

    colors = LIGHT
    system_size = 0.0
    """The system's own text size in points, before our factor."""


def colors() -> Colors:
    return Look.colors


def is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def apply(app: QApplication, text_size: int) -> None:
    """Dress the whole application for the system's color scheme in one of the three text sizes."""
    Look.colors = DARK if is_dark() else LIGHT
    Look.system_size = Look.system_size or app.font().pointSizeF()
    font = QFont(app.font())
    font.setPointSizeF(Look.system_size * FACTORS[text_size])
    app.setFont(font)
    app.setPalette(palette(Look.colors))
    app.setStyleSheet(sheet(Look.colors, font.pointSizeF()))


def palette(c: Colors) -> QPalette:
    """Colors for what the sheet does not reach: native parts, menus, calendars."""
    roles = QPalette.ColorRole
    found = QPalette(QColor(c.card), QColor(c.ground))
    for role, color in {
        roles.Window: c.ground, roles.WindowText: c.ink, roles.Base: c.card, roles.AlternateBase: c.ground,
        roles.Text: c.ink, roles.Button: c.card, roles.ButtonText: c.ink, roles.ToolTipBase: c.card,
        roles.ToolTipText: c.ink, roles.PlaceholderText: c.muted, roles.Highlight: c.accent,
        roles.HighlightedText: c.on_accent, roles.Accent: c.accent, roles.Link: c.accent,
    }.items():  # fmt: skip
        found.setColor(role, QColor(color))
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        found.setColor(QPalette.ColorGroup.Disabled, role, QColor(c.muted))
    return found


def role(widget: QWidget, name: str) -> None:
    """Give a widget its part in the sheet, such as "title" or "link"; again while it is shown, too."""
    if widget.property("role") != name:
        widget.setProperty("role", name)
        redress(widget)


def redress(widget: QWidget) -> None:
    """Let the sheet look at a widget's properties again."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
