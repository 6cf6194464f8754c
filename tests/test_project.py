"""The repository's own promises: licences, locks, versions, and what no file may hold."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

from app import __version__

ROOT = Path(__file__).parent.parent


def tracked() -> list[Path]:
    """Files that git keeps."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def locked(file: str) -> dict[str, str]:
    text = (ROOT / file).read_text(encoding="utf-8")
    return dict(re.findall(r"^([A-Za-z0-9_.-]+)==(\S+)", text, re.M))


def test_the_third_party_page_names_each_locked_package() -> None:
    page = (ROOT / "THIRD-PARTY.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| (\S+) \| (\S+) \|", page, re.M))
    assert {k: v for k, v in rows.items() if k != "package"} == locked("requirements.lock")
    assert "AGPL" not in page
    assert "| ? |" not in page


def test_every_locked_package_has_hashes_and_no_address() -> None:
    for file in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / file).read_text(encoding="utf-8")
        blocks = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.M)
        assert all("--hash=sha256:" in b for b in blocks if "==" in b)
        assert "://" not in text


def test_tests_run_what_users_run() -> None:
    dev = locked("requirements-dev.lock")
    assert {k: dev.get(k) for k in locked("requirements.lock")} == locked("requirements.lock")


def test_versions_agree() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == __version__
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_no_python_lies_among_the_content() -> None:
    for folder in ("steps", "locales", "resources"):
        assert list((ROOT / folder).rglob("*.py")) == []


def test_nothing_generated_is_kept() -> None:
    """But for files of older schemas, which the code of today cannot make any more."""
    kept = [p for p in tracked() if p.suffix in (".mo", ".pdf", ".pyc", ".sqlite")]
    assert [p for p in kept if not p.match("tests/data/schema-????.sqlite")] == []


def test_functions_and_files_keep_to_their_bounds() -> None:
    import ast

    for path in (p for p in tracked() if p.suffix == ".py"):
        text = path.read_text(encoding="utf-8")
        assert text.count("\n") <= 400, path
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                assert node.end_lineno - node.lineno <= 45, f"{path}:{node.lineno} {node.name}"  # type: ignore[operator]


def test_the_command_line_imports_nothing_heavy() -> None:
    code = "import sys, app.cli; print(*sorted({m.split('.')[0] for m in sys.modules}))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    heavy = {"sqlmodel", "sqlalchemy", "alembic", "weasyprint", "jinja2", "babel", "pydantic"}
    assert not heavy & set(loaded.stdout.split())
