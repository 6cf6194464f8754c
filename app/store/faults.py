"""What can be wrong with a file, in words: where, what, and what to do."""

from __future__ import annotations

from pathlib import Path

from app.message import N_, Message
from app.store.peek import copies_folder


def reason(error: Exception) -> str:
    """The cause in the system's words, without a statement's text or its values."""
    cause = getattr(error, "orig", None) or error
    return getattr(cause, "strerror", None) or str(cause)


def cannot_write(path: Path, error: Exception) -> Message:
    return N_(
        "file",
        "“{path}” cannot be written: {why}. Nothing on the disk was changed. "
        "Free some space, or save a copy to another place.",
        path=path,
        why=reason(error),
    )


def cannot_be_read(path: Path, error: Exception) -> Message:
    return N_(
        "file",
        "“{path}” cannot be read: {why}. Open a daily copy from the folder “{copies}” instead.",
        path=path,
        why=reason(error),
        copies=copies_folder(path),
    )


def in_use(path: Path, holder: Message | None) -> Message:
    holder = holder or N_("file", "Another program has it open.")
    return N_("file", "“{path}” can only be read now. {holder} Close it there first.", path=path, holder=holder)


def old_and_read_only(path: Path) -> Message:
    return N_(
        "file",
        "“{path}” comes from an older version and must be brought up to date, but it cannot be written. "
        "Copy it to a folder of your own and open it there.",
        path=path,
    )
