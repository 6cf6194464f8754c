"""A long piece of work beside the window, which stays awake: it tells how far it is, and can be stopped."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QThread, Signal

from app.errors import StoppedError, UserError
from app.message import N_, Message

Progress = Callable[[int], None]
Stop = Callable[[], bool]


class Work(QThread):
    """Runs `task(progress, stop)` in a thread. One of `done`, `failed` and `stopped` comes at the end, and once."""

    progressed = Signal(int)
    done = Signal(object)
    failed = Signal(Message)
    stopped = Signal()

    def __init__(self, task: Callable[[Progress, Stop], Any]) -> None:
        super().__init__()
        self.task = task

    def run(self) -> None:
        try:
            result = self.task(self.progressed.emit, self.isInterruptionRequested)
        except StoppedError:
            self.stopped.emit()
        except UserError as error:
            self.failed.emit(error.message)
        except Exception:
            logging.getLogger(__name__).exception("work beside the window broke off")
            words = N_("error", "Something went wrong that Fairsteps did not expect. It is written in the log.")
            self.failed.emit(words)
        else:
            self.done.emit(result)

    def end(self) -> None:
        """Stop, and wait until it has: nobody hears of it any more."""
        self.blockSignals(True)
        self.requestInterruption()
        self.wait()
