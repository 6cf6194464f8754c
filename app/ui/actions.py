"""Everything that can be done by menu or key, once: its words, its key and its signal."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.message import N_, Message
from app.ui.words import trm

KEYS: dict[str, tuple[Message, str]] = {
    "home": (N_("window", "All companies"), "Alt+Home"),
    "open": (N_("window", "Open a file…"), "Ctrl+O"),
    "new_file": (N_("window", "New file…"), ""),
    "save_copy": (N_("window", "Save a copy…"), ""),
    "import_company": (N_("window", "Import a company…"), ""),
    "export_company": (N_("window", "Export this company…"), ""),
    "update_facts": (N_("window", "Update the facts…"), ""),
    "undo_facts": (N_("window", "Take the last update back"), ""),
    "remember": (N_("window", "Remember the files I open"), ""),
    "quit": (N_("window", "Close Fairsteps"), "Ctrl+Q"),
    "rename": (N_("window", "Change the name"), ""),
    "new_company": (N_("window", "Add a company"), ""),
    "back": (N_("window", "Back"), "Alt+Left"),
    "next": (N_("window", "Next"), "Alt+Right"),
    "undo": (N_("window", "Undo"), "Ctrl+Z"),
    "redo": (N_("window", "Redo"), "Ctrl+Shift+Z"),
    "guidance": (N_("window", "Guidance"), "F1"),
    "chain": (N_("window", "Supply chain"), "Ctrl+J"),
    "risks": (N_("window", "Risks"), "Ctrl+R"),
    "trade": (N_("window", "Trade"), "Ctrl+T"),
    "laws": (N_("window", "Laws"), "Ctrl+B"),
    "plan": (N_("window", "Plan"), "Ctrl+L"),
    "cases": (N_("window", "Cases"), "Ctrl+G"),
    "papers": (N_("window", "Papers"), "Ctrl+P"),
    "years": (N_("window", "Years"), "Ctrl+Shift+Y"),
    "library": (N_("window", "Library"), "Ctrl+K"),
    "basics": (N_("window", "Your company"), "Alt+0"),
    "cover": (N_("window", "Hide the screen, and show it again"), "F9"),
}
"""Alt and the arrows go back and next: Ctrl and the arrows belong to text fields."""
STEP_KEYS = 8


class Actions:
    """The actions of one window, by name. `steps` are reached by Alt+1 to Alt+8."""

    def __init__(self, window: QWidget) -> None:
        self.by_name = {name: self.make(window, key) for name, (_, key) in KEYS.items()}
        self.steps = [self.make(window, f"Alt+{n}") for n in range(1, STEP_KEYS + 1)]
        self["remember"].setCheckable(True)
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        return self.by_name[name]

    def make(self, window: QWidget, key: str) -> QAction:
        action = QAction(window)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        window.addAction(action)
        return action

    def retranslate(self) -> None:
        for name, (words, _) in KEYS.items():
            self[name].setText(trm(words))

    def with_company(self, there: bool) -> None:
        """Switch off what needs an open company while there is none."""
        for name in (
            "rename", "export_company", "back", "next", "undo", "redo", "guidance", "chain", "risks", "trade", "laws",
            "plan", "cases", "papers", "years", "library", "basics",
        ):  # fmt: skip
            self[name].setEnabled(there)
        for step in self.steps:
            step.setEnabled(there)
