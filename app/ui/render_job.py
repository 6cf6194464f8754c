"""Makes PDFs in a process of its own, so that the window stays alive and a long render can be stopped."""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

import app
from app.ui.render_stream import Event, RenderStream

LOG = logging.getLogger(__name__)
MODULE = "app.papers.worker"
MOST = 40
"""Papers that one process makes before a new one takes its place: what its libraries keep goes with it."""


class RenderJob(QObject):
    """One paper at a time. A new `start` stops the one before; `cancel` stops without a word.

    The process is started ahead by `warm`, kept for the next paper, and ended by `close`.
    """

    progress = Signal(int, int)
    done = Signal(bytes)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None, module: str = "") -> None:
        super().__init__(parent)
        self.module = module or MODULE
        self.busy = False
        self.made = 0
        self.process: QProcess | None = None
        self.stream = RenderStream()

    def warm(self) -> None:
        """Start the process, so that the first paper does not wait for its imports."""
        if self.process is not None:
            return
        process = self.process = QProcess(self)
        self.stream, self.made = RenderStream(), 0
        process.setProcessEnvironment(environment())
        process.readyReadStandardOutput.connect(self._read)
        process.readyReadStandardError.connect(self._note_errors)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._broken)
        process.start(sys.executable, ["-m", self.module])

    def start(self, request: Mapping[str, object]) -> None:
        """Make a paper of a request as the worker takes it: its HTML, and files to put inside under "attach".

        See `app.report.worker`.
        """
        if self.busy:
            self.cancel()
        self.warm()
        self.busy = True
        if self.process is not None:
            self.process.write(json.dumps(request).encode() + b"\n")

    def wait(self, longest: int) -> bool:
        """Let nothing else happen until the process has said something. False where it does not in `longest` ms."""
        return self.process is not None and self.process.waitForReadyRead(longest)

    def cancel(self) -> None:
        """Stop what is being made, at once, and stand ready for the next."""
        if self.busy:
            self.close()
            self.warm()

    def close(self) -> None:
        """End the process and wait until it has gone."""
        process, self.process, self.busy = self.process, None, False
        if process is None:
            return
        process.blockSignals(True)
        process.kill()
        process.waitForFinished(2000)
        process.deleteLater()

    def _read(self) -> None:
        if self.process is None:
            return
        try:
            for event in self.stream.feed(bytes(self.process.readAllStandardOutput().data())):
                self._take(event)
        except ValueError:
            self._fail("unreadable answer")

    def _take(self, event: Event) -> None:
        name, head, body = event
        if name == "progress":
            self.progress.emit(int(head["done"]), int(head["total"]))
        elif name == "done":
            self.busy = False
            self.made += 1
            self.done.emit(body)
        elif name == "error":
            self.busy = False
            self.failed.emit(str(head.get("message", "")))

    def _note_errors(self) -> None:
        """What the process says goes to the log at its lowest level: papers hold people's words."""
        if self.process is not None:
            said = bytes(self.process.readAllStandardError().data()).decode(errors="replace")
            LOG.debug("papers: %s", said.strip())

    def _ended(self, code: int) -> None:
        self._fail(f"exit code {code}")

    def _broken(self, error: QProcess.ProcessError) -> None:
        """It could not be started; a crash is told by `finished`."""
        if error == QProcess.ProcessError.FailedToStart and self.process is not None:
            self._fail(self.process.errorString())

    def _fail(self, why: str) -> None:
        """The process is of no more use; the next paper gets a new one."""
        was_busy = self.busy
        self.close()
        LOG.warning("the process that makes papers ended: %s", why)
        if was_busy:
            self.failed.emit(why)


def environment() -> QProcessEnvironment:
    """This process's, with the folder that holds `app` first in Python's path."""
    found = QProcessEnvironment.systemEnvironment()
    root = str(Path(app.__file__).parent.parent)
    known = found.value("PYTHONPATH")
    found.insert("PYTHONPATH", os.pathsep.join(filter(None, (root, known))))
    return found
