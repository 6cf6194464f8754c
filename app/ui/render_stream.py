"""Reads what the process that makes papers answers: lines of JSON, and after "done" the bytes of the PDF."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

Event = tuple[str, dict[str, Any], bytes]
"""Its name, its fields, and the bytes that follow a "done"."""


@dataclass
class RenderStream:
    """Takes the answer in pieces of any size and gives whole events."""

    waiting: bytearray = field(default_factory=bytearray)
    head: dict[str, Any] | None = None
    """The "done" whose bytes have not all come yet."""

    def feed(self, data: bytes) -> Iterator[Event]:
        self.waiting += data
        while event := self._next():
            yield event

    def _next(self) -> Event | None:
        if self.head is None and not self._read_head():
            return None
        assert self.head is not None
        size = int(self.head.get("bytes", 0)) if self.head.get("event") == "done" else 0
        if len(self.waiting) < size:
            return None
        head, body = self.head, bytes(self.waiting[:size])
        del self.waiting[:size]
        self.head = None
        return str(head.get("event", "")), head, body

    def _read_head(self) -> bool:
        end = self.waiting.find(b"\n")
        if end < 0:
            return False
        line = bytes(self.waiting[:end])
        del self.waiting[: end + 1]
        self.head = json.loads(line)
        return True
