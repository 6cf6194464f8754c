"""Each line knows its room: who may import whom is read from the code itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

APP = Path(__file__).parent.parent / "app"
MAY_IMPORT = {
    "base": set(),
    "content": {"base"},
    "core": {"base", "content", "reference"},
    "reference": {"base", "content"},
    "i18n": {"base", "content", "papers", "reference", "saq", "top"},
    "store": {"base", "content", "core", "reference"},
    "sheets": {"base", "content", "core", "i18n", "reference", "top"},
    "report": {"base", "content", "core", "i18n", "sheets", "top"},
    "papers": {
        "base",
        "content",
        "core",
        "exchange",
        "i18n",
        "reference",
        "report",
        "saq",
        "sheets",
        "top",
    },
    "exchange": {"base", "core"},
    "saq": {"base", "chainfile", "content", "core", "i18n", "papers", "report", "tabular", "top"},
    "ui": {
        "base",
        "content",
        "core",
        "exchange",
        "i18n",
        "papers",
        "reference",
        "report",
        "saq",
        "sheets",
        "tabular",
        "top",
    },
    "tabular": {"base"},
    "chainfile": {"base", "core", "i18n", "sheets", "tabular"},
    "top": {
        "base",
        "chainfile",
        "content",
        "core",
        "exchange",
        "i18n",
        "papers",
        "reference",
        "report",
        "saq",
        "sheets",
        "store",
        "tabular",
        "ui",
    },
}
"""`base` is paths, message, errors, logs, printable; `top` is the sample, the words for answers, and the command line.

`tabular` reads files of a user's and knows nothing of what they mean, so that any importer can use it.
`chainfile` knows what rows of suppliers mean: it opens no file, keeps nothing, and serves `app.chain_import`.
`papers` says what a paper is and makes files of it; it draws and sets with `report`.
`saq` sends questions to suppliers and reads the answers that come back, cell by cell as `chainfile` does.
`exchange` makes a company one file and takes it in again: it knows no workspace, only what keeps and gives evidence.
`report` takes the words of laws and facts from `sheets`, so that paper, window and command line say the same.
"""
BASE = {"app", "app.paths", "app.message", "app.errors", "app.logs", "app.printable"}
ONLY_IN = {
    "PySide6": ("ui/",),
    "shiboken6": ("ui/",),
    "pypdfium2": ("ui/",),
    "sqlmodel": ("store/",),
    "sqlalchemy": ("store/",),
    "alembic": ("store/",),
    "sqlite3": ("store/",),
    "weasyprint": ("report/pdf.py",),
    "jinja2": ("report/html.py",),
    "openpyxl": ("tabular/sheet.py", "papers/formats/xlsx.py", "saq/workbook.py", "saq/looks.py"),
    "docx": ("papers/formats/docx/",),
    "icalendar": ("papers/formats/ics.py",),
    "pikepdf": ("report/pdf.py", "exchange/pdf_copy.py", "saq/form.py", "saq/form_out.py", "saq/field_font.py"),
}


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (a.name for a in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            if node.module == "app":
                yield from (f"app.{a.name}" for a in node.names)


def room(module: str) -> str:
    if module in BASE:
        return "base"
    part = module.split(".")[1]
    return part if part in MAY_IMPORT else "top"


FILES = sorted(APP.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(APP).as_posix())
def test_each_file_imports_only_what_its_layer_may(path: Path) -> None:
    own = room("app." + path.relative_to(APP).with_suffix("").as_posix().replace("/", "."))
    for module in imports(path):
        if module.split(".")[0] == "app":
            other = room(module)
            opens_store = path.name == "main.py" and own == "ui" and other == "store"
            assert other == own or other in MAY_IMPORT[own] or opens_store, f"{own} imports {module}"


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(APP).as_posix())
def test_each_library_stays_in_its_room(path: Path) -> None:
    name = path.relative_to(APP).as_posix()
    for module in imports(path):
        rooms = ONLY_IN.get(module.split(".")[0])
        assert rooms is None or name.startswith(rooms), f"{name} imports {module}"
