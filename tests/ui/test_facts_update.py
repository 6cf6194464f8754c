"""An update of the facts by the menu: the page that is open shows it, and it can be taken back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QLabel

from app.core.chain import Site
from tests.reference.packs import ROW, edition, listings, pack


def told(desk: Any) -> str:
    return " ".join(x.text() for x in desk.window.notices.lines["facts"].findChildren(QLabel))


def rows(desk: Any) -> int:
    count: int = desk.pages.page.list.rowCount()
    return count


def test_new_facts_show_on_the_open_page_and_can_be_taken_back(desk: Any, tmp_path: Path) -> None:
    desk.bridge.set_site(Site("", "Weberei", country="DEU", goods=("cotton",)))
    desk.pages.show("risks")
    assert rows(desk) == 0
    desk.facts.take(pack(tmp_path / "facts.zip", {"edition.toml": edition(), "listings.csv": listings(ROW)}))
    assert rows(desk) == 1
    assert "2027-01" in told(desk)
    desk.window.commands["undo_facts"].trigger()
    assert rows(desk) == 0


def test_a_bad_update_is_told_and_nothing_changes(desk: Any, tmp_path: Path) -> None:
    path = tmp_path / "no.zip"
    path.write_bytes(b"no zip")
    desk.facts.take(path)
    assert "no.zip" in told(desk)
