"""How the papers were left: kept while the company is open, so that coming back finds them as they were."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QStandardPaths

from app.ui.bridge import Bridge

KEY = "papers"


def documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


@dataclass
class PaperView:
    """Which paper was looked at, in which language where one was chosen, and where papers were saved last."""

    paper: str = "plan"
    language: str = ""
    size: str = ""
    low_ink: bool = False
    folder: str = field(default_factory=documents)
    subjects: dict[str, str] = field(default_factory=dict)
    """What was picked last, by kind: a supplier, a case …"""


def view_of(bridge: Bridge) -> PaperView:
    found = bridge.views.setdefault(KEY, PaperView())
    assert isinstance(found, PaperView)
    return found
