"""What came back lands in the supply chain: with who said it and when, once, and never over what stands there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.core import years
from app.core.chain import Site
from app.core.codec import from_json, to_json
from app.core.session import Session
from app.core.supplier_answers import SupplierAnswer, of_site
from app.errors import UserError
from app.saq.land import conflicts, land
from app.saq.returned import Returned
from app.store.workspace import Workspace
from tests.conftest import TODAY, Clock
from tests.saq.copies import read, typed

BY, ON = "Puan Aminah, office manager", date(2026, 11, 20)
ANSWERS: dict[str, Any] = {
    "country": "Malaysia", "workers": "about 240 workers", "season": "March to May", "migrants": "Partly",
    "recruiters": "Don’t know", "home_work": "No", "certificates": "SA8000\nno. 12", "region": "Batu Pahat",
    "exits": "No", "need": "Earlier orders",
}  # fmt: skip


@pytest.fixture
def supplied(session: Session) -> Session:
    session.add_sites([Site("site.1", "Kilang Kami", "own", 0), Site("site.2", "Kilang Tekstil", parent="site.1")])
    return session


@pytest.fixture
def returned(tmp_path: Path) -> Callable[..., Returned]:
    return lambda **more: read(typed(tmp_path, ANSWERS | more))


def test_answers_land_with_who_said_them_and_when(
    supplied: Session, returned: Callable[..., Returned], clock: Clock
) -> None:
    done = land(supplied, "site.2", returned(), BY, ON)
    kept = of_site(supplied.record.supplier_answers, "site.2")
    assert kept["exits"] == SupplierAnswer("site.2/exits", "no", BY, ON, "answers.xlsx", TODAY)
    assert len(kept) == done.answers == len(ANSWERS)
    assert set(done.filled) == {
        "country", "workers", "season", "migrants", "recruiters", "home_work", "certificates", "region",
    }  # fmt: skip
    site = supplied.record.sites["site.2"]
    assert (site.country, site.region, site.workers, site.season) == ("MYS", "Batu Pahat", 240, (3, 4, 5))
    assert (site.migrants, site.recruiters, site.home_work) == ("yes", "unknown", "no")
    assert site.certificates == "SA8000; no. 12"
    assert site.name == "Kilang Tekstil"


def test_one_undo_takes_all_back(supplied: Session, returned: Callable[..., Returned]) -> None:
    before = dict(supplied.record.sites)
    land(supplied, "site.2", returned(), BY, ON)
    after = dict(supplied.record.sites), dict(supplied.record.supplier_answers)
    supplied.undo()
    assert (supplied.record.sites, supplied.record.supplier_answers) == (before, {})
    supplied.redo()
    assert (supplied.record.sites, supplied.record.supplier_answers) == after


def test_what_we_know_otherwise_is_kept_unless_it_is_chosen(
    supplied: Session, returned: Callable[..., Returned]
) -> None:
    site = supplied.record.sites["site.2"]
    supplied.set_site(replace(site, workers=85, country="MYS", migrants="no", region="batu  pahat"))
    found = conflicts(supplied.record.sites["site.2"], returned(name="Tekstil Maju"))
    assert {(c.field, c.ours, c.theirs) for c in found} == {
        ("workers", 85, 240), ("migrants", "no", "yes"), ("name", "Kilang Tekstil", "Tekstil Maju"),
    }  # fmt: skip
    done = land(supplied, "site.2", returned(name="Tekstil Maju"), BY, ON, ["workers"])
    site = supplied.record.sites["site.2"]
    assert (site.workers, site.migrants, site.name, site.recruiters) == (240, "no", "Kilang Tekstil", "unknown")
    assert {c.field for c in done.kept} == {"migrants", "name"}
    assert supplied.record.supplier_answers["site.2/migrants"].value == "partly"


def test_a_later_copy_leaves_what_it_does_not_answer(
    supplied: Session, returned: Callable[..., Returned], tmp_path: Path
) -> None:
    land(supplied, "site.2", returned(), BY, ON)
    land(supplied, "site.2", read(typed(tmp_path, {"exits": "Yes"})), "Encik Lim", TODAY)
    kept = supplied.record.supplier_answers
    assert (kept["site.2/exits"].value, kept["site.2/exits"].said_by) == ("yes", "Encik Lim")
    assert (kept["site.2/need"].value, kept["site.2/need"].said_on) == ("Earlier orders", ON)


def test_faults_stop_no_good_answer(supplied: Session, returned: Callable[..., Returned]) -> None:
    came = returned(exits="perhaps")
    assert len(came.faults) == 1
    land(supplied, "site.2", came, BY, ON)
    assert set(of_site(supplied.record.supplier_answers, "site.2")) == set(ANSWERS) - {"exits"}


@pytest.mark.parametrize(
    ("site", "by", "on", "said"),
    [
        ("site.9", BY, ON, "There is no site"),
        ("site.2", "  ", ON, "who gave these answers"),
        ("site.2", BY, TODAY + timedelta(1), "lies ahead"),
    ],
)
def test_nothing_lands_without_a_site_a_name_and_a_day(
    supplied: Session, returned: Callable[..., Returned], site: str, by: str, on: date, said: str
) -> None:
    with pytest.raises(UserError, match=said):
        land(supplied, site, returned(), by, on)
    assert supplied.record.supplier_answers == {}


def test_an_empty_copy_takes_nothing_over(supplied: Session, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no answer to take over"):
        land(supplied, "site.2", read(typed(tmp_path, {})), BY, ON)


def test_they_are_in_the_file_in_exports_and_in_snapshots(
    supplied: Session, returned: Callable[..., Returned], workspace: Workspace
) -> None:
    land(supplied, "site.2", returned(), BY, ON)
    kept = dict(supplied.record.supplier_answers)
    assert from_json(to_json(supplied.record)).supplier_answers == kept
    snapshot = years.freeze(supplied, "2026")
    assert years.as_it_was(supplied, snapshot).record.supplier_answers == kept
    assert workspace.load(supplied.record.id).supplier_answers == kept
    copy = workspace.add_record(supplied.record, TODAY)
    assert workspace.load(copy).supplier_answers == kept


def test_a_site_that_is_removed_takes_its_answers_along(supplied: Session, returned: Callable[..., Returned]) -> None:
    """Its id is given to the next site, which said nothing of the kind."""
    land(supplied, "site.2", returned(), BY, ON)
    kept = dict(supplied.record.supplier_answers)
    supplied.drop_site("site.2")
    assert supplied.record.supplier_answers == {}
    supplied.undo()
    assert supplied.record.supplier_answers == kept
    supplied.redo()
    assert supplied.set_site(Site("", "Somebody else")) == "site.2"
    assert of_site(supplied.record.supplier_answers, "site.2") == {}


def test_what_it_says_of_migrants_changes_what_is_asked(supplied: Session, returned: Callable[..., Returned]) -> None:
    before = {r.id for r in supplied.risks()}
    supplied.set_site(replace(supplied.record.sites["site.2"], goods=("cotton",)))
    land(supplied, "site.2", returned(), BY, ON)
    assert {r.id for r in supplied.risks()} - before
