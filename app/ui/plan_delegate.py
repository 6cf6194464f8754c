"""How cells of the plan are drawn and edited: owners with suggestions, dates from a calendar, a status from a list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import QAbstractItemModel, QDate, QLocale, QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDateEdit,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.plan_model import CODE, HEADING, Column
from app.ui.plan_words import status_words
from app.ui.style import colors
from app.ui.words import WORDS, day_format, tr

Index = QModelIndex | QPersistentModelIndex
LOADED = "loaded"
"""Set on an editor that has its value: a change elsewhere must not take away what is being typed."""


class PlanDelegate(QStyledItemDelegate):
    """`owners` gives the names and roles to choose from when an editor opens."""

    def __init__(self, owners: Callable[[], list[str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.owners = owners

    # Drawing

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        code = str(index.data(CODE) or "") if index.column() == Column.TITLE else ""
        if not code:
            return super().paint(painter, option, index)
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        words, ground.text = ground.text, ""
        draw(painter, ground)
        self.paint_title(painter, ground, words, code)
        return None

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText
        if index.data(HEADING):
            font = QFont(option.font)
            font.setBold(True)
            option.font = font

    def paint_title(self, painter: QPainter, option: QStyleOptionViewItem, words: str, code: str) -> None:
        """The title, and the small code in the room that is kept free at its right."""
        small = QFont(option.font)
        small.setPointSizeF(small.pointSizeF() * 0.85)
        room = QFontMetrics(small).horizontalAdvance(code) + 12
        place = QRect(option.rect)
        option.text, option.rect = words, place.adjusted(0, 0, -room, 0)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        draw(painter, option)
        painter.save()
        painter.setFont(small)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(QColor(colors().on_accent if chosen else colors().muted))
        painter.drawText(place.adjusted(0, 6, -6, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, code)
        painter.restore()

    # Editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        makers: dict[int, Callable[[QWidget], QWidget]] = {
            Column.OWNER: self.owner_editor,
            Column.DUE: date_editor,
            Column.STATUS: self.status_editor,
            Column.NOTE: QPlainTextEdit,
        }
        editor = makers[index.column()](parent)
        editor.setAccessibleName(editor_names()[Column(index.column())])
        return editor

    def owner_editor(self, parent: QWidget) -> QComboBox:
        box = QComboBox(parent)
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.addItems(self.owners())
        completer = QCompleter(self.owners(), box)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        box.setCompleter(completer)
        box.activated.connect(lambda: self.finish(box))
        return box

    def status_editor(self, parent: QWidget) -> QComboBox:
        box = QComboBox(parent)
        for status, word in status_words().items():
            box.addItem(word, status)
        box.activated.connect(lambda: self.finish(box))
        QTimer.singleShot(0, box, box.showPopup)
        return box

    def finish(self, editor: QWidget) -> None:
        """A choice from a list is a whole edit. Boxes tell it once more while they are being closed."""
        if not editor.isVisible():
            return
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if editor.property(LOADED):
            return
        editor.setProperty(LOADED, True)
        put(editor, index.data(Qt.ItemDataRole.EditRole))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        model.setData(index, value_in(editor), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """An editor is at least as wide as its contents, and stays inside the table."""
        place = QRect(option.rect)
        place.setWidth(max(place.width(), editor.sizeHint().width() if index.column() != Column.NOTE else 0))
        edge = cast(QWidget, editor.parentWidget()).width()
        if place.right() > edge:
            place.moveRight(edge)
        editor.setGeometry(place)


def draw(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Let the style draw a cell."""
    widget = cast(Any, option).widget
    widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)


def date_editor(parent: QWidget) -> QDateEdit:
    editor = QDateEdit(parent)
    editor.setCalendarPopup(True)
    editor.setLocale(QLocale(WORDS.language))
    editor.setDisplayFormat(day_format())
    return editor


def put(editor: QWidget, value: Any) -> None:
    if isinstance(editor, QDateEdit):
        editor.setDate(QDate(value.year, value.month, value.day))
    elif isinstance(editor, QPlainTextEdit):
        editor.setPlainText(str(value))
        editor.selectAll()
    elif isinstance(editor, QComboBox) and editor.isEditable():
        editor.setEditText(str(value))
        cast(Any, editor.lineEdit()).selectAll()
    elif isinstance(editor, QComboBox):
        editor.setCurrentIndex(editor.findData(value))


def value_in(editor: QWidget) -> Any:
    if isinstance(editor, QDateEdit):
        return editor.date().toPython()
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    if isinstance(editor, QComboBox):
        return editor.currentText() if editor.isEditable() else editor.currentData()
    return None


def editor_names() -> dict[Column, str]:
    return {
        Column.OWNER: tr("plan", "Who does it"),
        Column.DUE: tr("plan", "Due date"),
        Column.STATUS: tr("plan", "Status"),
        Column.NOTE: tr("plan", "Note"),
    }
