"""What every test can use: the real content, small contents of its own, a company in a real file."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from app import paths
from app.content.load import Library, load
from app.core.session import Session
from app.store.workspace import Workspace, open_workspace

TODAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, logs and the default workspace of a test lie in a folder of its own."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home" / name.lower()))


@pytest.fixture(scope="session")
def library() -> Library:
    return load(paths.steps())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "workspace.sqlite"


@pytest.fixture
def old_file(file: Path) -> Path:
    """A workspace of schema 0001 with two companies, as the version before sites left it."""
    return shutil.copy(Path(__file__).parent / "data" / "schema-0001.sqlite", file)


@pytest.fixture
def workspace(file: Path) -> Iterator[Workspace]:
    opened = open_workspace(file, TODAY)
    yield opened
    opened.close()


class Clock:
    """A day that a test can move on."""

    def __init__(self) -> None:
        self.day = TODAY

    def __call__(self) -> date:
        return self.day


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(workspace: Workspace, library: Library, clock: Clock) -> Session:
    """A company with own production and migrants that agencies sent."""
    made = Session(library, workspace, workspace.add_company("Kilang Ujian", TODAY), clock)
    made.set_value("basics.flags", ["own", "mig", "rec"])
    return made


MINI_KINDS = 'find_out = "mini.find_out"\n[[role]]\nid = "owner"\ntext = "Owner"\n'
MINI_GLOSSARY = '[[term]]\nid = "list"\ntext = "list"\ndefinition = "Names under one another."\n'
MINI_STEP = """
id = "mini"
number = 1
title = "Mini"
goal = "One question."

[[page]]
id = "only"
title = "Only"

[[question]]
id = "mini.list"
page = "only"
kind = "yes_no"
text = "Is there a list?"
why = "Lists help."
good = "A list."
terms = ["list"]

[[rule]]
question = "mini.list"
weak = { in = ["no"] }
actions = ["mini.make_list"]

[[action]]
id = "mini.make_list"
title = "Make a list"
steps = ["Take paper.", "Write."]
evidence = "List"
role = "owner"
effort = "S"
priority = "P2"

[[action]]
id = "mini.find_out"
title = "Find out"
steps = ["Ask.", "Look."]
evidence = "Note"
role = "owner"
effort = "S"
priority = "P1"
"""


@pytest.fixture
def content(tmp_path: Path) -> Callable[..., Path]:
    """A content folder with one small step; `replace` pairs change its text."""

    def make(*replace: tuple[str, str], **files: str) -> Path:
        folder = tmp_path / "steps"
        step = MINI_STEP
        for old, new in replace:
            assert old in step
            step = step.replace(old, new)
        for name, text in {"mini/step": step, "kinds": MINI_KINDS, "glossary": MINI_GLOSSARY, **files}.items():
            path = folder / f"{name}.toml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return folder

    return make
