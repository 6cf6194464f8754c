"""Messages that stand in the window until they are settled, instead of dialogs that stop the work."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.ui.parts import GRID, button, column, frame, icon_button, label, picture, row
from app.ui.style import colors
from app.ui.words import tr

Remedy = tuple[str, Callable[[], object]]
IMAGES = {"info": "guidance", "warning": "warning", "danger": "danger"}


class Notices(QWidget):
    """One line a matter, by key: a new one replaces the old. `kind` is info, warning or danger."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, QFrame] = {}
        self.held: set[str] = set()
        column(self, gap=0)

    def put(self, key: str, kind: str, words: str, remedies: tuple[Remedy, ...] = (), closable: bool = True) -> None:
        self.clear(key)
        line = frame(f"notice-{kind}")
        inner = row(line, gap=GRID)
        inner.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        inner.addWidget(picture(IMAGES[kind], getattr(colors(), "accent" if kind == "info" else kind)))
        said = label(words)
        inner.addWidget(said, 1)
        for name, do in remedies:
            self.remedy(name, do, inner.addWidget)
        if closable:
            close = icon_button("remove", tr("window", "Close this message"))
            close.clicked.connect(lambda: self.clear(key))
            inner.addWidget(close)
        self.lines[key] = line
        layout = self.layout()
        if layout is not None:
            layout.addWidget(line)
        said.setAccessibleName(words)
        QAccessible.updateAccessibility(QAccessibleEvent(said, QAccessible.Event.Alert))

    def hold(self, key: str, panel: QFrame) -> None:
        """A panel of one's own among the messages. It stays until it is cleared by its key."""
        self.clear(key)
        self.lines[key] = panel
        self.held.add(key)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(panel)

    def remedy(self, name: str, do: Callable[[], object], add: Callable[[QWidget], object]) -> None:
        pressed = button(name)
        pressed.clicked.connect(lambda: do())
        add(pressed)

    def clear(self, key: str) -> None:
        if (line := self.lines.pop(key, None)) is not None:
            self.held.discard(key)
            line.hide()
            line.deleteLater()

    def clear_all(self) -> None:
        for key in set(self.lines) - self.held:
            self.clear(key)
