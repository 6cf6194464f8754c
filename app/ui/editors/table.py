"""A table as an answer: rows that are given, or rows that the user adds."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QGridLayout, QWidget

from app.content.model import Question, Row
from app.core.answers import Cell, TableRow, Value
from app.core.predicates import rows_of
from app.ui.editors.base import Editor
from app.ui.editors.cells import flush_cell, make_cell
from app.ui.parts import GRID, button, column, empty, icon_button, label, row
from app.ui.words import tr, trc

CELL_WIDTHS = {"number": 100, "percentage": 90, "date": 170}
"""Pixels of a cell by its kind; words share what is left."""


class TableEditor(Editor):
    """Emits the whole table each time that a cell changes. Empty rows of the user's own are not emitted."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self.fixed = bool(question.rows)
        self.rows: list[TableRow] = []
        self.cells: list[dict[str, Any]] = []
        self.grid = QGridLayout()
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(GRID)
        self.grid.setVerticalSpacing(6)
        outer = column(self)
        outer.addLayout(self.grid)
        self.add = button(tr("step", "Add a line"), "", "add")
        self.add.clicked.connect(self.add_row)
        line = row()
        line.addWidget(self.add)
        line.addStretch(1)
        outer.addLayout(line)
        self.add.setVisible(not self.fixed)
        self.rows = [{"row": r.id} for r in question.rows] or [{}]
        self.build()

    @property
    def wide(self) -> bool:
        """A single column of yes and no has room for buttons below the words of its row."""
        columns = self.question.columns
        return len(columns) == 1 and columns[0].kind in ("yes_no", "one_of") and len(columns[0].choices) <= 4

    def build(self) -> None:
        empty(self.grid)
        self.cells = []
        if not self.wide:
            self.heads()
        for number, known in enumerate(self.rows):
            self.line(number, known)

    def heads(self) -> None:
        for place, head in enumerate(self.question.columns, 1):
            words = trc(f"{self.question.id}.column.{head.id}", head.text)
            self.grid.addWidget(label(words, "muted"), 0, place)
            width = CELL_WIDTHS.get(head.kind, 0)
            self.grid.setColumnStretch(place, 0 if width else 2)
        self.grid.setColumnStretch(0, 3 if self.fixed else 0)

    def line(self, number: int, known: TableRow) -> None:
        title = self.title(number)
        at = (2 if self.wide else 1) * number + (0 if self.wide else 1)
        if self.fixed:
            self.grid.addWidget(self.row_label(number), at, 0)
        cells: dict[str, Any] = {}
        for place, head in enumerate(self.question.columns, 1):
            name = f"{title}, {trc(f'{self.question.id}.column.{head.id}', head.text)}"
            cell = make_cell(self.question.id, head, name, self.wide, self.teller(number, head.id))
            if width := CELL_WIDTHS.get(head.kind):
                cell.setMaximumWidth(max(width, cell.minimumWidth()))
            self.grid.addWidget(cell, at + self.wide, 0 if self.wide else place)
            cell.put(known.get(head.id))  # type: ignore[attr-defined]
            cells[head.id] = cell
        self.cells.append(cells)
        if not self.fixed:
            self.grid.addWidget(self.remover(number), at, len(self.question.columns) + 1)

    def title(self, number: int) -> str:
        if not self.fixed:
            return tr("step", "Line {number}", number=number + 1)
        found = self.question.rows[number]
        return trc(f"{self.question.id}.row.{found.id}", found.text)

    def row_label(self, number: int) -> QWidget:
        found: Row = self.question.rows[number]
        box = QWidget()
        inner = column(box, gap=0)
        inner.setContentsMargins(0, GRID if self.wide and number else 0, 0, 0)
        inner.addWidget(label(self.title(number)))
        if found.hint:
            inner.addWidget(label(trc(f"{self.question.id}.row.{found.id}.hint", found.hint), "code"))
        return box

    def remover(self, number: int) -> QWidget:
        found = icon_button("remove", tr("step", "Remove line {number}", number=number + 1))
        found.clicked.connect(lambda: self.remove_row(number))
        return found

    def teller(self, number: int, key: str) -> Any:
        def told(value: Cell) -> None:
            self.rows[number] = {k: v for k, v in {**self.rows[number], key: value}.items() if v not in (None, "")}
            self.tell()

        return told

    def filled(self) -> list[TableRow]:
        return [r for r in self.rows if set(r) - {"row"}]

    def tell(self) -> None:
        self.picked.emit(self.filled() or None)

    def add_row(self) -> None:
        self.rows.append({})
        self.build()
        next(iter(self.cells[-1].values())).setFocus()

    def remove_row(self, number: int) -> None:
        self.flush()
        del self.rows[number]
        self.rows = self.rows or [{}]
        self.build()
        self.tell()

    def show_value(self, value: Value) -> None:
        found = rows_of(value)
        if found == self.filled():
            return
        if self.fixed:
            known = {str(r.get("row")): r for r in found}
            self.rows = [known.get(r.id, {"row": r.id}) for r in self.question.rows]
            for cells, known_row in zip(self.cells, self.rows, strict=True):
                for key, cell in cells.items():
                    cell.put(known_row.get(key))
        else:
            self.rows = [dict(r) for r in found] or [{}]
            self.build()

    def flush(self) -> None:
        for cells in self.cells:
            for cell in cells.values():
                flush_cell(cell)

    def entry(self) -> QWidget:
        cell: QWidget = next(iter(self.cells[0].values()))
        buttons = getattr(cell, "buttons", None)
        return next(iter(buttons.values())) if buttons else cell
