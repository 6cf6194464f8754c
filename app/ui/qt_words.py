"""Qt's own words (OK, Cancel, Copy, the file dialog's …) from our catalog: Qt itself speaks no Malay."""

from __future__ import annotations

from PySide6.QtCore import QTranslator

from app.message import N_
from app.ui.words import WORDS

WORDS_OF_QT = (
    N_("qt", "OK"), N_("qt", "Cancel"), N_("qt", "Save"), N_("qt", "Save All"), N_("qt", "Close"), N_("qt", "Open"),
    N_("qt", "Discard"), N_("qt", "Apply"), N_("qt", "Reset"), N_("qt", "Retry"), N_("qt", "Ignore"),
    N_("qt", "Abort"), N_("qt", "Help"), N_("qt", "&Yes"), N_("qt", "&No"), N_("qt", "Yes to &All"),
    N_("qt", "N&o to All"), N_("qt", "&Undo"), N_("qt", "&Redo"), N_("qt", "Cu&t"), N_("qt", "&Copy"),
    N_("qt", "&Paste"), N_("qt", "Delete"), N_("qt", "Select All"), N_("qt", "Copy &Link Location"),
    N_("qt", "&Select All"), N_("qt", "&Step up"), N_("qt", "Step &down"), N_("qt", "&Look in:"), N_("qt", "Back"),
    N_("qt", "Forward"), N_("qt", "Go back"), N_("qt", "Go forward"), N_("qt", "Parent Directory"),
    N_("qt", "Go to the parent directory"), N_("qt", "Create New Folder"), N_("qt", "Create a New Folder"),
    N_("qt", "List View"), N_("qt", "Change to list view mode"), N_("qt", "Detail View"),
    N_("qt", "Change to detail view mode"), N_("qt", "Sidebar"), N_("qt", "List of places and bookmarks"),
    N_("qt", "Files"), N_("qt", "Files of &type:"), N_("qt", "File &name:"), N_("qt", "&Open"), N_("qt", "&Save"),
    N_("qt", "Save As"), N_("qt", "&Choose"), N_("qt", "Directory:"), N_("qt", "All Files (*)"), N_("qt", "Computer"),
    N_("qt", "Drive"), N_("qt", "Folder"), N_("qt", "File"), N_("qt", "Name"), N_("qt", "Size"), N_("qt", "Type"),
    N_("qt", "Date Modified"), N_("qt", "Show "), N_("qt", "&Rename"), N_("qt", "&Delete"),
    N_("qt", "Show &hidden files"), N_("qt", "&New Folder"), N_("qt", "New Folder"), N_("qt", "Recent Places"),
    N_("qt", "Remove"), N_("qt", "My Computer"), N_("qt", "Find Directory"), N_("qt", "Show Details..."),
    N_("qt", "Hide Details..."),
    N_("qt", "%1 already exists.\nDo you want to replace it?"),
    N_("qt", "%1\nFile not found.\nPlease verify the correct file name was given."),
    N_("qt", "%1\nDirectory not found.\nPlease verify the correct directory name was given."),
    N_("qt", "Are you sure you want to delete '%1'?"),
)  # fmt: skip
KNOWN = frozenset(m.text for m in WORDS_OF_QT)
CONTEXTS = frozenset({
    "QPlatformTheme", "QDialogButtonBox", "QMessageBox", "QLineEdit", "QWidgetTextControl", "QAbstractSpinBox",
    "QFileDialog", "QFileSystemModel", "QAbstractFileIconProvider", "QDialog", "QSidebar", "QTextBrowser",
})  # fmt: skip


class QtWords(QTranslator):
    """Answers in the language of the window; what we have no word for stays Qt's."""

    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1  # noqa: N803
    ) -> str:  # fmt: skip
        if context in CONTEXTS and sourceText in KNOWN:
            return WORDS.translator("qt", sourceText)
        return None  # type: ignore[return-value]  # a null string: Qt asks the next translator

    def isEmpty(self) -> bool:
        return False
