"""The company's own name and picture, at the head of its first page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPixmap
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QLineEdit

from app.core.changes import Logo
from app.drawing import NoDrawingError, fetched
from app.message import N_, Message
from app.ui.bridge import Bridge
from app.ui.parts import GRID, button, column, label, row
from app.ui.style import role
from app.ui.typed import Typed
from app.ui.words import tr, trm

LARGEST = 2 * 1024 * 1024
WIDEST = 4000
"""A picture may have 2 MiB and 4000 pixels a side: more does nothing on paper and much to the memory."""
SHOWN = QSize(160, 80)
FORMATS = {b"png": "image/png", b"jpeg": "image/jpeg"}
WRONG = N_("profile", "“{name}” is no PNG, JPEG or SVG picture. Choose another file.")
FETCHES = N_(
    "profile", "“{name}” takes parts of the picture from elsewhere. Choose one that holds all of it, such as a PNG."
)
TOO_LARGE = N_("profile", "“{name}” is larger than 2 MB or 4000 pixels. Choose a smaller picture.")


def read_logo(path: Path) -> Logo | Message:
    """The picture of a file, or the reason why it cannot be taken."""
    try:
        data = path.read_bytes() if path.stat().st_size <= LARGEST else b""
    except OSError as error:
        return N_("profile", "“{name}” cannot be read: {why}.", name=path.name, why=error.strerror or str(error))
    if not data:
        return Message(TOO_LARGE.context, TOO_LARGE.text, {"name": path.name})
    logo = drawn(data) if path.suffix.lower() == ".svg" else photographed(data)
    return logo if isinstance(logo, Logo) else Message(logo.context, logo.text, {"name": path.name})


def drawn(data: bytes) -> Logo | Message:
    from PySide6.QtSvg import QSvgRenderer

    try:
        if fetched(data):
            return FETCHES
    except NoDrawingError:
        return WRONG
    size = QSvgRenderer(QByteArray(data)).defaultSize()
    return Logo(data, "image/svg+xml") if b"<svg" in data and size.isValid() and not size.isEmpty() else WRONG


def photographed(data: bytes) -> Logo | Message:
    """The size is read from the head of the file before a pixel is decoded."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    media_type = FORMATS.get(bytes(reader.format().data()))
    if media_type is None or not reader.size().isValid():
        return WRONG
    if max(reader.size().width(), reader.size().height()) > WIDEST:
        return TOO_LARGE
    return Logo(data, media_type) if not reader.read().isNull() else WRONG


def picture_of(logo: Logo) -> QPixmap:
    """The picture as it is shown here, at most 160 by 80 pixels."""
    if logo.media_type == "image/svg+xml":
        from PySide6.QtSvg import QSvgRenderer

        svg = QSvgRenderer(QByteArray(logo.data))
        size = svg.defaultSize().scaled(SHOWN, Qt.AspectRatioMode.KeepAspectRatio)
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        svg.render(painter, QRectF(0, 0, size.width(), size.height()))
        painter.end()
        return QPixmap.fromImage(image)
    image = QImage.fromData(QByteArray(logo.data))
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return QPixmap.fromImage(image.scaled(SHOWN, keep, smooth)) if not image.isNull() else QPixmap()


class CompanyPart(QFrame):
    """Renames the company while its name is typed, and takes, shows and removes its picture."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        role(self, "card")
        self.bridge = bridge
        self.name = QLineEdit()
        self.typed = Typed(self.name, self.rename)
        self.name.editingFinished.connect(self.typed.flush)
        self.image = QLabel()
        self.choose = button(tr("profile", "Choose a picture…"))
        self.remove = button(tr("profile", "Remove the picture"), "link")
        self.fault = label("", "danger")
        self.fault.hide()
        self.choose.clicked.connect(self.ask_file)
        self.remove.clicked.connect(lambda: bridge.set_logo(None))
        self.lay_out()
        self.refresh()

    def lay_out(self) -> None:
        outer = column(self, margin=2 * GRID, gap=GRID)
        name_label = label(tr("profile", "Name of the company"), "question")
        name_label.setBuddy(self.name)
        self.name.setAccessibleName(name_label.text())
        self.name.setMaximumWidth(520)
        outer.addWidget(name_label)
        outer.addWidget(label(tr("profile", "As it should stand on your papers."), "muted"))
        outer.addWidget(self.name)
        outer.addWidget(label(tr("profile", "Logo, if you have one"), "question"))
        line = row()
        for part in (self.image, self.choose, self.remove):
            line.addWidget(part)
        line.addWidget(label(tr("profile", "PNG, JPEG or SVG, up to 2 MB"), "muted", wrap=False))
        line.addStretch(1)
        outer.addLayout(line)
        outer.addWidget(self.fault)

    def rename(self, name: str) -> None:
        if name.strip() and name != self.bridge.session.name:
            self.bridge.rename(name)

    def ask_file(self) -> None:
        kinds = tr("profile", "Pictures ({patterns})", patterns="*.png *.jpg *.jpeg *.svg")
        path, _ = QFileDialog.getOpenFileName(self, tr("profile", "Choose a picture"), "", kinds)
        if path:
            self.take(Path(path))

    def take(self, path: Path) -> None:
        found = read_logo(path)
        self.fault.setVisible(isinstance(found, Message))
        if isinstance(found, Message):
            self.fault.setText(trm(found))
        else:
            self.bridge.set_logo(found)

    def refresh(self) -> None:
        session = self.bridge.session
        if not self.name.hasFocus():
            self.typed.put(session.name)
        logo = session.record.logo
        self.image.setVisible(logo is not None)
        self.remove.setVisible(logo is not None)
        if logo:
            self.image.setPixmap(picture_of(logo))
            self.image.setAccessibleName(tr("profile", "The logo of your company"))
        self.setEnabled(not session.read_only)

    def flush(self) -> None:
        self.typed.flush()
