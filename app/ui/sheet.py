"""The style sheet, filled with the colors of the day. Roles are set by `style.role`."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from app import paths

if TYPE_CHECKING:
    from app.ui.style import Colors

SHEET = Template("""
QWidget { color: $ink; }
QMainWindow, QWidget[role="ground"] { background: $ground; }
QToolTip { background: $card; color: $ink; border: 1px solid $line; padding: 4px; }
QScrollArea, QScrollArea > QWidget > QWidget[role="canvas"] { background: transparent; border: none; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: ${title}pt; font-weight: 600; }
QLabel[role="heading"] { font-size: ${heading}pt; font-weight: 600; }
QLabel[role="question"] { font-size: ${question}pt; font-weight: 600; }
QLabel[role="muted"], QLabel[role="code"] { color: $muted; }
QLabel[role="code"] { font-size: ${small}pt; }
QLabel[role="accent"] { color: $accent; font-weight: 600; }
QLabel[role="warning"] { color: $warning; font-weight: 600; }
QLabel[role="danger"] { color: $danger; font-weight: 600; }
QLabel[role="step"] { color: $accent; font-weight: 600; }

QFrame[role="pane"] { background: $card; border: none; border-left: 1px solid $soft_line; }
QFrame[role="header"] { background: $card; border: none; border-bottom: 1px solid $soft_line; }
QFrame[role="rail"], QFrame[role="footer"] { background: $card; border: none; }
QFrame[role="rail"] { border-right: 1px solid $soft_line; }
QFrame[role="footer"] { border-top: 1px solid $soft_line; }
QFrame[role="card"] { background: $card; border: 1px solid $soft_line; border-radius: 8px; }
QFrame[role="card"][current="true"] { border: 1px solid $accent; }
QFrame[role="card"][harm="true"] { border-color: $danger; }
QFrame[role="quiet"] { background: $ground; border: none; border-radius: 6px; }
QFrame[role="drop"] { background: $accent_soft; border: 1px dashed $accent; border-radius: 6px; }
QFrame[role="rule"] { background: $soft_line; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="notice-info"] { background: $accent_soft; border: none; border-left: 4px solid $accent; }
QFrame[role="notice-warning"] { background: $warning_soft; border: none; border-left: 4px solid $warning; }
QFrame[role="notice-danger"] { background: $danger_soft; border: none; border-left: 4px solid $danger; }

QPushButton { background: $card; border: 1px solid $line; border-radius: 6px; padding: 6px 14px; }
QPushButton:hover { background: $accent_soft; border-color: $accent; }
QPushButton:pressed { background: $soft_line; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 13px; }
QPushButton:disabled { color: $muted; border-color: $soft_line; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[role="primary"]:hover { background: $accent_strong; }
QPushButton[role="primary"]:focus { border: 2px solid $ink; }
QPushButton[role="primary"][hasMenu="true"] { padding-right: 30px; }
QPushButton[role="primary"]::menu-indicator { image: url("$down_on_accent"); width: 12px; height: 12px;
    subcontrol-origin: padding; subcontrol-position: right center; right: 10px; }
QPushButton[role="primary"]:disabled { background: $ground; color: $muted; border-color: $line; }
QPushButton[role="flat"] { background: transparent; border: 2px solid transparent; padding: 5px 8px; }
QPushButton[role="flat"]:hover { background: $accent_soft; }
QPushButton[role="flat"]:focus { border: 2px solid $accent; }
QPushButton[role="flat"]:checked { background: $accent_soft; }
QPushButton[role="flat"]::menu-indicator { image: url("$down"); width: 12px; height: 12px;
    subcontrol-origin: padding; subcontrol-position: right center; right: 6px; }
QPushButton[role="flat"][hasMenu="true"] { padding-right: 24px; }
QPushButton[role="link"] { background: transparent; border: 2px solid transparent; padding: 1px 0; color: $accent;
    text-align: left; text-decoration: underline; }
QPushButton[role="link"]:hover { background: $accent_soft; }
QPushButton[role="link"]:focus { border: 2px solid $accent; border-radius: 4px; }
QPushButton[role="danger-link"] { background: transparent; border: 2px solid transparent; padding: 1px 0;
    color: $danger; text-align: left; text-decoration: underline; font-weight: 600; }
QPushButton[role="danger-link"]:focus { border: 2px solid $danger; border-radius: 4px; }
QPushButton[role="tab"] { background: transparent; border: 2px solid transparent; padding: 4px 10px;
    border-radius: 6px; }
QPushButton[role="tab"]:hover { background: $accent_soft; }
QPushButton[role="tab"]:focus { border-color: $accent; }
QPushButton[role="tab"]:checked { background: $accent_soft; color: $accent; border-bottom: 2px solid $accent;
    border-bottom-left-radius: 0; border-bottom-right-radius: 0; }
QPushButton[role="rail"] { background: transparent; border: 2px solid transparent; border-radius: 6px;
    padding: 6px 8px; text-align: left; }
QPushButton[role="rail"]:hover { background: $accent_soft; }
QPushButton[role="rail"]:focus { border-color: $accent; }
QPushButton[role="rail"]:checked { background: $accent_soft; color: $accent; border-left: 4px solid $accent;
    border-top-left-radius: 0; border-bottom-left-radius: 0; padding-left: 6px; }
QPushButton[role="rail"]:checked:focus { border: 2px solid $accent; border-left-width: 4px; }
QFrame[role="door"] { background: $card; border: 1px solid $line; border-radius: 10px; }
QFrame[role="door"]:hover { border-color: $accent; background: $accent_soft; }
QFrame[role="door"][focused="true"] { border: 2px solid $accent; }
QPushButton[role="door"], QPushButton[role="name"] { background: transparent; border: 2px solid transparent;
    padding: 0; text-align: left; color: $accent; font-size: ${heading}pt; font-weight: 600; }
QPushButton[role="name"] { text-decoration: underline; padding: 1px 0; }
QPushButton[role="name"]:focus { border-color: $accent; border-radius: 4px; }
QPushButton[role="segment"] { padding: 3px 10px; }
QPushButton[role="segment"]:checked { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[role="segment"]:focus { border: 2px solid $ink; padding: 2px 9px; }

QFrame[role="option"] { background: transparent; border: 1px solid $line; border-radius: 6px; }
QFrame[role="option"]:hover { border-color: $accent; }
QFrame[role="option"][checked="true"] { background: $accent_soft; border-color: $accent; }
QFrame[role="option"][focused="true"] { border: 2px solid $accent; }
QFrame[role="option"][quiet="true"] { border-color: transparent; }
QFrame[role="option"][quiet="true"]:hover { border-color: $soft_line; }
QFrame[role="option"][quiet="true"][focused="true"] { border: 2px solid $accent; }
QCheckBox, QRadioButton { spacing: 8px; padding: 2px; border: 2px solid transparent; border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid $line; background: $card; }
QCheckBox::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$tick"); }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid $accent; background: $card; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $soft_line; }
QFrame[role="option"] QCheckBox:focus, QFrame[role="option"] QRadioButton:focus { border-color: transparent; }

QLineEdit, QPlainTextEdit, QComboBox, QDateEdit { background: $card; border: 1px solid $line; border-radius: 6px;
    padding: 5px 8px; selection-background-color: $accent; selection-color: $on_accent;
    placeholder-text-color: $muted; }
QLineEdit, QComboBox, QDateEdit { min-height: 1.2em; }
QDateEdit { padding: 4px 8px 3px 8px; }
QComboBox QLineEdit, QDateEdit QLineEdit, QAbstractItemView QLineEdit { min-height: 0; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QDateEdit:focus { border: 2px solid $accent; padding: 4px 7px; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0; background: transparent; }
QDateEdit:focus { padding: 3px 7px 2px 7px; }
QComboBox[role="said"] { placeholder-text-color: $ink; }
QLineEdit[role="wrong"] { border: 2px solid $danger; }
QPlainTextEdit[role="wrong"], QComboBox[role="wrong"] { border: 2px solid $danger; }
QPlainTextEdit:disabled, QPlainTextEdit[role="locked"] { background: $ground; }
QLineEdit:disabled, QComboBox:disabled, QDateEdit:disabled { background: $ground; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 24px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$down"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $line; selection-background-color: $accent;
    selection-color: $on_accent; }
QTreeWidget { background: $card; border: 1px solid $soft_line; border-radius: 6px;
    selection-background-color: $accent_soft; selection-color: $accent; }
QTreeWidget:focus { border: 2px solid $accent; }
QTreeWidget::item { padding: 5px 4px; }
QTreeWidget::item:selected { background: $accent_soft; color: $accent; }
QTableView, QListWidget { background: $card; alternate-background-color: $ground; border: 1px solid $soft_line;
    border-radius: 6px; padding: 1px; selection-background-color: $accent; selection-color: $on_accent; }
QTableView:focus, QListWidget:focus { border: 2px solid $accent; padding: 0; }
QListWidget::item { padding: 6px 8px; }
QListWidget[role="papers"]::item, QListWidget[role="papers"]::item:selected { padding: 0; background: transparent; }
QGraphicsView { background: $card; border: 1px solid $soft_line; border-radius: 6px; }
QGraphicsView:focus { border: 2px solid $accent; }
QHeaderView { background: $card; border: none; }
QHeaderView::section { background: $card; color: $muted; border: none;
    border-bottom: 1px solid $line; padding: 4px; }
QTextBrowser { background: $card; border: 2px solid transparent; padding: 8px; }
QTextBrowser:focus { border: 2px solid $accent; }
QMenu { background: $card; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent; color: $on_accent; }
QMenu::item:disabled { color: $muted; background: transparent; }
QMenu::indicator { width: 14px; height: 14px; left: 6px; }
QMenu::separator { height: 1px; background: $soft_line; margin: 4px 8px; }
QProgressBar { background: $soft_line; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: $line; border-radius: 4px; min-height: 32px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: $line; border-radius: 4px; min-width: 32px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def sheet(c: Colors, size: float) -> str:
    """The sheet in these colors; `size` is the text size in points, from which the others follow."""
    sizes = {"title": 1.5, "heading": 1.12, "question": 1.08, "small": 0.85}
    points = {name: f"{size * factor:.1f}" for name, factor in sizes.items()}
    soft_line = "#3a4445" if c.dark else "#d3dadb"
    strong = "#93dbe0" if c.dark else "#08474d"
    scheme = "dark" if c.dark else "light"
    names = {"down": "down", "tick": "tick", "down_on_accent": "down-on"}
    images = {n: (paths.resources() / "icons" / f"{file}-{scheme}.svg").as_posix() for n, file in names.items()}
    return SHEET.substitute(vars(c), **points, soft_line=soft_line, accent_strong=strong, **images)
