"""What is said where the window is closed while something could not be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.words import tr

if TYPE_CHECKING:
    from app.ui.desk import Desk


def ask(desk: Desk) -> None:
    """Three ways on; only the last loses anything."""
    remedies = (
        (tr("window", "Try again"), desk.window.close),
        (tr("window", "Save a copy to…"), desk.ask_copy),
        (tr("window", "Close without saving"), desk.close_unsaved),
    )
    words = tr("window", "Your last changes are not saved. If you close now, they are lost.")
    desk.window.notices.put("save", "danger", words, remedies, closable=False)
