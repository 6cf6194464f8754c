"""Copies of a workspace: one a day, the last seven kept, and one before each change of schema."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from app.store.peek import copies_folder

KEPT = 7


def daily(path: Path, today: date) -> None:
    """Copy the workspace unless that was done today; drop all but the newest seven daily copies."""
    folder = copies_folder(path)
    copy = folder / f"{path.stem}-{today.isoformat()}{path.suffix}"
    if not copy.exists():
        folder.mkdir(exist_ok=True)
        copy_database(path, copy)
    for old in sorted(folder.glob(f"{path.stem}-????-??-??{path.suffix}"))[:-KEPT]:
        old.unlink()


def before_migration(path: Path, revision: str) -> Path:
    """Copy the workspace under the revision that it has now. Returns the copy's path."""
    folder = copies_folder(path)
    folder.mkdir(exist_ok=True)
    copy = folder / f"{path.stem}-revision-{revision}{path.suffix}"
    copy_database(path, copy)
    return copy


def copy_database(source: Path, target: Path) -> None:
    """A whole copy by SQLite's backup, which sees what lies in the write-ahead log too; whole or not at all."""
    draft = target.with_name(target.name + ".part")
    draft.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(draft)) as new:
            old.backup(new)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def copy_evidence(source: Path, target: Path) -> None:
    """Copy the files of evidence that are not there yet; they never change. Raises OSError."""
    if source.is_dir() and source != target:
        target.mkdir(exist_ok=True)
        for file in source.iterdir():
            if not file.name.startswith(".") and not (target / file.name).exists():
                shutil.copy2(file, target / file.name)
