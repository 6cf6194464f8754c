"""One file of evidence on one line: its name opens it; its size, its day, and a way to take it out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from app.core.evidence import EvidenceFile
from app.ui.elided import ElidedButton
from app.ui.icons import put_icon
from app.ui.parts import GRID, column, icon_button, label, row
from app.ui.style import colors
from app.ui.words import WORDS, tr

KB, MB = 1024, 1024 * 1024


class EvidenceLine(QFrame):
    """`opened` and `removed` tell the file's id."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, file: EvidenceFile, locked: bool) -> None:
        super().__init__()
        self.file = file
        self.name = ElidedButton(file.name, middle=True)
        told = tr("evidence", "{size}, added {date}", size=size_words(file.size), date=day_words(file))
        self.remove = icon_button("remove", tr("evidence", "Remove “{name}”", name=file.name))
        put_icon(self.name, "papers", colors().accent)
        self.name.setAccessibleName(tr("evidence", "Open “{name}”, {told}", name=file.name, told=told))
        self.name.clicked.connect(lambda: self.opened.emit(file.id))
        self.remove.clicked.connect(lambda: self.removed.emit(file.id))
        line, words = row(self, gap=GRID // 2), column(gap=0)
        words.addWidget(self.name)
        words.addWidget(label(told, "code"))
        line.addLayout(words, 1)
        line.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        if locked:
            self.remove.hide()


def size_words(size: int) -> str:
    """1.2 MB, 340 kB, as the language writes them; never less than one kB."""
    from babel.units import format_unit

    least, unit = (MB, "digital-megabyte") if size >= MB else (KB, "digital-kilobyte")
    shown = max(round(size / least, 1 if MB <= size < 10 * MB else 0), 1)
    return str(format_unit(shown, unit, "short", locale=WORDS.formats.locale, format="#,##0.#"))


def day_words(file: EvidenceFile) -> str:
    return WORDS.formats.short_date(file.added_on)
