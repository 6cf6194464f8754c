"""Completion that finds any part of a name, whatever its accents and capitals."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter

from app.sheets.find import fold

VALUE = Qt.ItemDataRole.UserRole
FOLDED = Qt.ItemDataRole.UserRole + 1
NAME = Qt.ItemDataRole.UserRole + 2
"""What is put in the field, where the list shows more."""
Entry = tuple[str, str, str]
"""A value, its name, and what the list shows for it."""


class FoldedCompleter(QCompleter):
    """Completes by `entries_model`, whose lines carry the folded name."""

    def __init__(self, model: QStandardItemModel, parent: QObject) -> None:
        super().__init__(model, parent)
        self.setCompletionRole(FOLDED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setMaxVisibleItems(9)

    def splitPath(self, path: str) -> list[str]:
        return [fold(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(NAME))


def entries_model(entries: Iterable[Entry], parent: QObject) -> QStandardItemModel:
    found = QStandardItemModel(parent)
    for value, name, shown in entries:
        item = QStandardItem(shown)
        item.setData(value, VALUE)
        item.setData(fold(name), FOLDED)
        item.setData(name, NAME)
        found.appendRow(item)
    return found
