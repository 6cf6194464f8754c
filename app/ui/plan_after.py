"""What has to be done before an action: other actions of the plan, added and taken out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.core.plan import Item
from app.core.workbench import ring
from app.i18n.format import sort_key
from app.ui.link_label import LinkLabel
from app.ui.parts import GRID, button, column, empty, icon_button, label, row, short
from app.ui.pick_box import PickBox
from app.ui.plan_words import PlanWords, status_words
from app.ui.words import tr


class PlanAfter(QWidget):
    """`told` carries what is to be changed in the action's edit; `chosen` an action whose link was followed."""

    told = Signal(object)
    chosen = Signal(str)

    def __init__(self, words: PlanWords) -> None:
        super().__init__()
        self.words = words
        self.item: Item | None = None
        self.shown: object = None
        self.list = column(gap=2)
        self.none = label(tr("plan", "Nothing has to be done before it."), "muted")
        self.add = button(tr("plan", "Add an action to wait for"), "", "add")
        self.pick = PickBox(tr("plan", "Find the action"))
        self.pick.setAccessibleName(tr("plan", "The action to wait for"))
        self.refusal = label("", "danger")
        self.add.clicked.connect(self.begin)
        self.pick.picked.connect(self._take, Qt.ConnectionType.QueuedConnection)
        lines = column(self, gap=GRID // 2)
        lines.addWidget(self.none)
        lines.addLayout(self.list)
        lines.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.pick, self.refusal):
            lines.addWidget(part)
            part.hide()

    def show_item(self, item: Item) -> None:
        plan, locked = self.words.by_id, self.words.session.read_only
        if self.item is None or item.id != self.item.id:
            self._end()
        self.item = item
        found = [plan[a] for a in item.edit.after if a in plan]
        shown = item.id, locked, [(i.id, i.status, i.open, i.edit.title) for i in found]
        if shown == self.shown:
            return
        self.shown = shown
        self.none.setVisible(not found)
        self.add.setVisible(not locked)
        empty(self.list)
        for one in found:
            self.list.addWidget(self._line(one, locked))

    def _line(self, other: Item, locked: bool) -> QWidget:
        box, title = QWidget(), self.words.title(other)
        state = self.words.mark(other) if not other.open and other.status != "done" else status_words()[other.status]
        link = LinkLabel(other.id, title, f"{state}:")
        link.linkActivated.connect(self.chosen, Qt.ConnectionType.QueuedConnection)
        drop = icon_button("remove", tr("plan", "Do not wait for “{title}”", title=short(title)))
        drop.clicked.connect(lambda: self._drop(other.id), Qt.ConnectionType.QueuedConnection)
        drop.setEnabled(not locked)
        line = row(box, gap=GRID // 2)
        line.addWidget(link, 1)
        line.addWidget(drop, 0, Qt.AlignmentFlag.AlignTop)
        return box

    # What the user does

    def begin(self) -> None:
        """Offer the actions that it could wait for."""
        self.pick.offer([*self._offered()])
        self.pick.put("")
        self.refusal.hide()
        self.pick.show()
        self.pick.setFocus()

    def _offered(self) -> list[tuple[str, str]]:
        item = self.item
        if item is None:
            return []
        others = (i for i in self.words.by_id.values() if i.open and i.id != item.id and i.id not in item.edit.after)
        named = ((i.id, " ".join(filter(None, (self.words.title(i), self.words.code(i))))) for i in others)
        return sorted(named, key=lambda pair: sort_key(pair[1]))

    def _take(self, wanted: str) -> None:
        if self.item is None or not wanted:
            return
        self.pick.put("")
        if wanted not in self.words.by_id:
            self._refuse(tr("plan", "There is no such action in the plan. Choose one from the list."))
        elif way := ring(self.words.session.record.edits, self.item.id, wanted):
            self._refuse(self._ring_words(way))
        else:
            self._end()
            self.told.emit({"after": (*self.item.edit.after, wanted)})

    def _ring_words(self, way: tuple[str, ...]) -> str:
        titles = [short(self.words.title(self.words.by_id[a]), 40) if a in self.words.by_id else a for a in way]
        first, other = titles[0], titles[1]
        if len(way) == 3:
            return tr("plan", "“{action}” cannot wait for “{other}”: that one waits for this one already.",
                      action=first, other=other)  # fmt: skip
        return tr("plan", "“{action}” cannot wait for “{other}”: in the end they would wait for each other ({way}).",
                  action=first, other=other, way=" → ".join(titles))  # fmt: skip

    def _refuse(self, words: str) -> None:
        self.refusal.setText(words)
        self.refusal.setAccessibleName(words)
        self.refusal.show()

    def _drop(self, other: str) -> None:
        if self.item:
            self.told.emit({"after": tuple(a for a in self.item.edit.after if a != other)})
            self.add.setFocus()

    def _end(self) -> None:
        self.pick.hide()
        self.refusal.hide()
