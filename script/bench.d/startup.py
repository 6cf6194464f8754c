"""Start-up and memory, each run in a new process; the floor is an empty PySide6 window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from datetime import date
from pathlib import Path
from time import monotonic
from typing import Any

from app import paths, sample
from app.content.load import load
from app.i18n.catalog import translator
from app.store.workspace import open_workspace

CHILDREN = Path(__file__).parent
DAY = date(2026, 11, 24)


def measure(runs: int) -> dict[str, list[float]]:
    """Each figure's values; the two programs run in turn, after one run each that is not counted."""
    found: dict[str, list[float]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        file = twenty_companies(Path(folder) / "twenty.sqlite")
        environment = own_home(Path(folder))
        for number in range(runs + 1):
            for script in ("child_floor.py", "child_ours.py"):
                figures = child(script, environment, str(file))
                if number:
                    for name, value in figures.items():
                        found[name].append(value)
    return found


def own_home(folder: Path) -> dict[str, str]:
    """An environment with settings of its own: English was chosen before."""
    names = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
    found = {**os.environ, **{n: str(folder / n.lower()) for n in names}, "QT_QPA_PLATFORM": "offscreen"}
    settings = folder / "xdg_config_home" / "fairsteps" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"language": "en"}), encoding="utf-8")
    return found


def twenty_companies(file: Path) -> Path:
    workspace, library = open_workspace(file, DAY), load(paths.steps())
    for number in range(20):
        sample.fill(workspace, workspace.add_company(f"Company {number + 1}"), library, translator("en"), DAY)
    workspace.close()
    return file


def child(script: str, environment: dict[str, str], file: str) -> dict[str, Any]:
    """Run one child, which is told when it was started, and read the figures that it prints."""
    command = [sys.executable, str(CHILDREN / script), str(monotonic()), file]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=300)
    if done.returncode:
        raise SystemExit(done.stderr)
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def plan_of_a_thousand() -> dict[str, list[float]]:
    """Milliseconds for each keystroke of the search, each edit and each screenful, painted, in the real window."""
    with tempfile.TemporaryDirectory() as folder:
        file = twenty_companies(Path(folder) / "twenty.sqlite")
        return child("child_plan.py", own_home(Path(folder)), str(file))


def ten_exports(runs: int) -> list[float]:
    """MB of the window's process after ten papers were looked at and saved, above those before, in new processes."""
    with tempfile.TemporaryDirectory() as folder:
        file, environment = twenty_companies(Path(folder) / "twenty.sqlite"), own_home(Path(folder))
        return [child("child_papers.py", environment, str(file))["after ten exports, MB above"] for _ in range(runs)]
