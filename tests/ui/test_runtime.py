"""The promises of the Qt that we run on."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication


def test_qt_calls_keep_every_reference_to_none(qapp: QApplication) -> None:
    """PySide6 6.12.0 on Python 3.11 loses one at each call and aborts after some thousand."""
    before = sys.getrefcount(None)
    for _ in range(300):
        qapp.processEvents()
    assert abs(sys.getrefcount(None) - before) < 100
