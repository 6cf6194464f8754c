"""Looking at a file of evidence: the store keeps it under its hash, so a copy with its own name is opened."""

from __future__ import annotations

import atexit
import shutil
import stat
import tempfile
from functools import cache
from pathlib import Path

from app.core.evidence import EvidenceFile
from app.core.session import Session
from app.errors import UserError
from app.message import N_

LONGEST = 180
"""Bytes of a name that every file system takes, with room to spare."""


def copy_to_read(session: Session, file: EvidenceFile) -> Path:
    """A copy that can be read only, and goes when the program ends. Raises UserError where it cannot be made."""
    kept = session.store.file_path(file.sha256)
    target = folder() / file.sha256[:16] / safe_name(file.name)
    try:
        target.parent.mkdir(exist_ok=True)
        target.unlink(missing_ok=True)
        shutil.copyfile(kept, target)
        target.chmod(stat.S_IRUSR)
    except OSError as error:
        why = error.strerror or str(error)
        raise UserError(N_("error", "“{name}” cannot be opened: {why}.", name=file.name, why=why)) from error
    return target


@cache
def folder() -> Path:
    """A folder that only this user may look into."""
    made = Path(tempfile.mkdtemp(prefix="fairsteps-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


def safe_name(name: str) -> str:
    """The name without what could lead elsewhere: it may come from somebody else's file."""
    plain = "".join(c for c in name.replace("\\", "/").rpartition("/")[2] if c.isprintable()).strip(" .")
    stem, dot, ending = plain.rpartition(".")
    while len(plain.encode()) > LONGEST:
        stem = stem[:-1]
        plain = f"{stem}{dot}{ending}" if stem else ending[: LONGEST // 4]
    return plain or "file"
