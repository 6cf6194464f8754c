"""Pull the plug: the window's process is killed while it autosaves, and what it called saved is there afterwards."""

from __future__ import annotations

import os
import random
import select
import signal
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from time import monotonic

from app.store.workspace import open_workspace
from tests.conftest import TODAY

QUESTION = "engage.feedback"
ROOT = Path(__file__).parents[2]
KILLS = 50
FILES = 2
"""Files that are worked on side by side, each killed KILLS / FILES times."""


def run_and_kill(file: Path, number: int, delay: float) -> int:
    """Start the window, let it save for a random moment, kill it. Returns the last number that it called saved."""
    command = [sys.executable, "-m", "tests.ui.busy_window", str(file), str(number)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert child.stdout is not None
    told = b""
    while newest(told) <= number:  # it has saved something new, however slow the machine is
        more = os.read(child.stdout.fileno(), 65536)
        assert more, "the window ended by itself"
        told += more
    end = monotonic() + delay
    while (left := end - monotonic()) > 0:
        if select.select([child.stdout], [], [], left)[0]:
            told += os.read(child.stdout.fileno(), 65536)
    child.send_signal(signal.SIGKILL)
    child.wait()
    told += child.stdout.read()
    child.stdout.close()
    return newest(told)


def newest(told: bytes) -> int:
    """The largest number in whole lines; 0 where there is none yet."""
    return max((int(line) for line in told.decode().split("\n")[:-1]), default=0)


def kept(file: Path) -> int:
    """The number that a new start finds, after the file was found whole."""
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    workspace = open_workspace(file, TODAY)
    answer = workspace.load(1).answers[QUESTION]
    workspace.close()
    assert answer.value in ("yes", "partly", "no")
    return int(answer.note)


def many_kills(file: Path) -> int:
    chance, number = random.Random(file.name), 0
    for _ in range(KILLS // FILES):
        saved = run_and_kill(file, number, chance.uniform(0, 0.3))
        number = kept(file)
        assert number >= saved > 0, f"{saved} was called saved, {number} is there"
    return number


def test_what_was_called_saved_survives_fifty_kills(tmp_path: Path) -> None:
    files = [tmp_path / f"{n}.sqlite" for n in range(FILES)]
    for file in files:
        workspace = open_workspace(file, TODAY)
        workspace.add_company("Kilang Ujian", TODAY)
        workspace.close()
    with ThreadPoolExecutor(FILES) as pool:
        totals = list(pool.map(many_kills, files))
    assert min(totals) >= KILLS // FILES
