"""One writer at a time: a lock beside the workspace, and a note that says who holds it."""

from __future__ import annotations

import getpass
import json
import platform
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from app.message import N_, Message


class WriterLock:
    """The right to write one workspace. The system frees it when the program ends, however it ends."""

    def __init__(self, path: Path) -> None:
        self.lock = FileLock(str(path) + ".lock")
        self.note = path.with_name(path.name + ".writer.json")

    def take(self) -> bool:
        """True where the lock is now ours. Raises OSError where the folder cannot be written."""
        try:
            self.lock.acquire(timeout=0)
        except Timeout:
            return False
        who = {"user": user(), "computer": platform.node(), "since": datetime.now().isoformat(timespec="minutes")}
        self.note.write_text(json.dumps(who), encoding="utf-8")
        return True

    def release(self) -> None:
        if self.lock.is_locked:
            self.note.unlink(missing_ok=True)
            self.lock.release()

    def holder(self) -> Message:
        """Who has the workspace open, as far as the note tells."""
        try:
            who = json.loads(self.note.read_text(encoding="utf-8"))
            return N_(
                "file",
                "{user} has it open on the computer “{computer}” since {since}.",
                **{k: str(who[k]).replace("T", " ") for k in ("user", "computer", "since")},
            )
        except (OSError, ValueError, KeyError):
            return N_("file", "Another program has it open.")


def user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "?"
