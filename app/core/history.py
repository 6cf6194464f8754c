"""Undo and redo: changes that were made together are undone together."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.core.changes import Change

Step = tuple[Change, ...]


@dataclass
class History:
    """Steps done and steps undone. A typing burst in one field is one step."""

    done: list[Step] = field(default_factory=list)
    undone: list[Step] = field(default_factory=list)
    burst: str = ""

    def push(self, step: Step, burst: str = "") -> None:
        """Add a step. A step of the same non-empty `burst` joins the one before it."""
        if burst and burst == self.burst and self.done:
            self.done[-1] = joined(self.done[-1], step)
        else:
            self.done.append(step)
        self.burst = burst
        self.undone.clear()

    def undo(self) -> Step:
        """The changes that take the last step back; empty where there is none."""
        self.burst = ""
        if not self.done:
            return ()
        step = self.done.pop()
        self.undone.append(step)
        return tuple(c.reversed() for c in reversed(step))

    def redo(self) -> Step:
        if not self.undone:
            return ()
        step = self.undone.pop()
        self.done.append(step)
        return step


def joined(first: Step, second: Step) -> Step:
    """One step that does both: each thing from what it was first to what it became last."""
    merged = {(c.kind, c.key): c for c in first}
    for change in second:
        before = merged.get((change.kind, change.key), change).before
        merged[change.kind, change.key] = Change(change.kind, change.key, before, change.after)
    return tuple(merged.values())
