"""Puts a finished paper on disk: whole, or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from app.errors import UserError
from app.message import N_


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` to `path`, replacing what is there. Raises UserError and leaves nothing behind where it fails."""
    try:
        beside = write_beside(path, data)
    except OSError as error:
        raise cannot_save(path, error) from error
    try:
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise cannot_save(path, error) from error


def write_beside(path: Path, data: bytes) -> Path:
    """A new file in the same folder, safely on disk; the folder must be there."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(permissions(path))
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def permissions(path: Path) -> int:
    """Those of the file that is replaced; for a new file the user's own default."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)  # there is no other way to read it
    os.umask(mask)
    return 0o666 & ~mask


def cannot_save(path: Path, error: OSError) -> UserError:
    return UserError(
        N_(
            "error",
            "“{path}” could not be saved: {reason}. Close the file if it is open elsewhere, or choose another folder.",
            path=str(path),
            reason=error.strerror or str(error),
        )
    )
