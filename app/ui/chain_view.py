"""The window onto the drawing: it is moved, made larger and smaller."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView

from app.ui.words import tr

SMALLEST, LARGEST = 0.15, 4.0
READABLE = 0.7
"""The smallest scale at which the drawing opens."""
STEP = 1.25


class ChainView(QGraphicsView):
    """Ctrl and the wheel, plus and minus zoom; 0 shows all. `opened`: a box was double-clicked."""

    opened = Signal()

    def __init__(self, scene: QGraphicsScene) -> None:
        super().__init__(scene)
        self.fitted = True
        """Has the user not zoomed yet?"""
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setAccessibleName(tr("chain", "Drawing of the supply chain"))

    @property
    def scale_(self) -> float:
        return self.transform().m11()

    def zoom(self, factor: float) -> None:
        self.fitted = False
        self._scale_to(self.scale_ * factor)

    def show_all(self) -> None:
        self._scale_to(self._whole())
        self.fitted = False

    def start(self) -> None:
        """All of it where it can be read like that, else the company's end of it."""
        self._scale_to(max(self._whole(), READABLE))
        self.fitted = True
        rect = self.sceneRect()
        if rect.width() * self.scale_ > self.viewport().width():
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().maximum())

    def _whole(self) -> float:
        rect, port = self.sceneRect(), self.viewport().size()
        if rect.isEmpty():
            return 1.0
        return min(port.width() / rect.width(), port.height() / rect.height(), 1.0)

    def _scale_to(self, scale: float) -> None:
        scale = min(max(scale, SMALLEST), LARGEST)
        self.resetTransform()
        self.scale(scale, scale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.fitted:
            self.start()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(STEP if event.angleDelta().y() > 0 else 1 / STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if self.scene().selectedItems():
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {
            Qt.Key.Key_Plus: lambda: self.zoom(STEP),
            Qt.Key.Key_Equal: lambda: self.zoom(STEP),
            Qt.Key.Key_Minus: lambda: self.zoom(1 / STEP),
            Qt.Key.Key_0: self.show_all,
        }
        do = keys.get(Qt.Key(event.key()))
        if do:
            do()
        else:
            super().keyPressEvent(event)
