"""Is a file kept where another computer may change it? SQLite is safe on a local disk only."""

from __future__ import annotations

from pathlib import Path

from app.message import N_, Message

SYNCED = ("onedrive", "dropbox", "google drive", "googledrive", "my drive", "icloud", "nextcloud", "syncthing")
NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "9p", "fuse.sshfs", "webdav"})


def warning_for(path: Path) -> Message | None:
    """What to tell the user about where this file is; None where it is safe."""
    parts = [p.casefold() for p in path.absolute().parts]
    if any(name in part for part in parts for name in SYNCED):
        return N_(
            "file",
            "This file is in a folder that is copied to the internet. Two computers that change it at once can "
            "damage it, and others may read it. Save a copy to a folder of this computer and work there.",
        )
    if on_network(path):
        return N_(
            "file",
            "This file is on a network drive. If the connection breaks, the file can be damaged. "
            "Save a copy to this computer and work there.",
        )
    return None


def on_network(path: Path) -> bool:
    if str(path).startswith(("\\\\", "//")):
        return True
    from PySide6.QtCore import QStorageInfo

    return QStorageInfo(str(path.parent)).fileSystemType().toStdString().casefold() in NETWORK
