"""Files that are dragged onto a part of the window and let go there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

Kind = QEvent.Type


class FileDrop(QObject):
    """Lets `target`, with all that is in it, take files: `dropped` gets their paths, `hover` whether some hang over it.

    Switch it off by `target.setAcceptDrops(False)`.
    """

    def __init__(
        self, target: QWidget, dropped: Callable[[list[Path]], object], hover: Callable[[bool], object] | None = None
    ) -> None:
        super().__init__(target)
        self.dropped, self.hover = dropped, hover or (lambda _: None)
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == Kind.DragLeave:
            self.hover(False)
        elif isinstance(event, QDropEvent) and kind in (Kind.DragEnter, Kind.DragMove, Kind.Drop):
            return self.take(event, kind)
        return False

    def take(self, event: QDropEvent, kind: QEvent.Type) -> bool:
        found = paths_in(event.mimeData())
        if not found:
            return False
        event.acceptProposedAction()
        self.hover(kind != Kind.Drop)
        if kind == Kind.Drop:
            self.dropped(found)
        return True


def paths_in(mime: QMimeData) -> list[Path]:
    """The files of this computer among what is dragged."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
