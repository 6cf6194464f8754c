"""Papers one after the other, made by one process: what is looked at comes first, what is saved is never dropped."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.errors import UserError
from app.ui.render_job import RenderJob
from app.ui.words import trm

LONGEST = 30_000
"""Milliseconds that a paper which is to be saved may still take when its page is left."""


@dataclass(eq=False)
class Order:
    """`request` is asked for when its turn comes. One of `done` and `failed` is called, unless it is stopped."""

    request: Callable[[], dict[str, Any]]
    done: Callable[[bytes], object]
    failed: Callable[[str], object]
    looked_at: bool = False
    """For the preview: a newer one takes its place, and goes before what is saved."""


class PaperMaker(QObject):
    """`progress` and `changed`: of the paper that is being made, `current`."""

    progress = Signal(int, int)
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.job = RenderJob()
        self.queue: deque[Order] = deque()
        self.current: Order | None = None
        self.job.progress.connect(self.progress)
        self.job.done.connect(lambda data: self._end(lambda order: order.done(data)))
        self.job.failed.connect(lambda why: self._end(lambda order: order.failed(why)))

    def put(self, order: Order) -> None:
        """Have a paper made."""
        if order.looked_at:
            self.stop(lambda o: o.looked_at)
            self.queue.appendleft(order)
        else:
            self.queue.append(order)
        self._next()

    def stop(self, which: Callable[[Order], bool]) -> None:
        """Forget these orders; one that is being made is stopped at once."""
        self.queue = deque(o for o in self.queue if not which(o))
        if self.current and which(self.current):
            self.job.cancel()
            self.current = None
            self._next()
        self.changed.emit()

    def has(self, which: Callable[[Order], bool]) -> bool:
        return any(map(which, self.queue)) or bool(self.current and which(self.current))

    def close(self) -> None:
        """Finish what is to be saved, and end the process."""
        self.stop(lambda o: o.looked_at)
        while self.current and self.job.wait(LONGEST):
            continue
        self.queue.clear()
        self.current = None
        self.job.close()

    def _next(self) -> None:
        while self.current is None and self.queue:
            order = self.queue.popleft()
            try:
                wanted = order.request()
            except UserError as error:
                order.failed(trm(error.message))
                continue
            self.current = order
            self.job.start(wanted)
        self.changed.emit()

    def _end(self, tell: Callable[[Order], object]) -> None:
        order, self.current = self.current, None
        if order:
            tell(order)
        self._next()
