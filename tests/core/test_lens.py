"""Which laws ask something of whom, why, and how far it is met: on the laws and questions that ship."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import paths
from app.content.condition import Condition
from app.core.answers import UNKNOWN, Answer
from app.core.conditions import Case
from app.core.lens import LawView, Standing, State, lens
from app.core.profile import MODE
from app.reference.load import Reference, load
from tests.core.test_laws import DAY, LIBRARY, companies, values

REF: Reference = load(paths.reference())
EVERYBODY = {"un-ungp", "oecd-ddg", "iso-26000", "ifc-ps2"}


def firm(flags: tuple[str, ...], heads: int, **profile: Any) -> dict[str, Answer]:
    """`profile`: answers to questions of the profile, by the word after "basics."."""
    said = {"flags": list(flags), "headcount": [{"row": "own", "women": heads, "men": 0}], **profile}
    return {f"basics.{k}": Answer(v) for k, v in said.items()}


def seen(answers: dict[str, Answer]) -> dict[str, LawView]:
    return {v.law.id: v for v in lens(Case(LIBRARY, answers, DAY), REF)}


def laws(answers: dict[str, Answer], standing: Standing) -> set[str]:
    return {i for i, v in seen(answers).items() if v.standing is standing}


FACTORY = firm(
    ("own", "src", "mig", "rec", "hous", "us"), 85,
    country="MYS", markets=["us"], imports_into=["none"], turnover="under_10m",
)  # fmt: skip
IMPORTER = firm(
    ("src", "abroad"), 12, country="DEU", markets=["eu", "de"], imports_into=["eu", "de"], turnover="10_to_50m"
)
AT_HOME = firm(("own",), 30, country="BRA", markets=["none"])
NOT_TOLD = firm(("own",), 30, country="VNM")
MALAYSIAN = {"my-act446", "my-atipsom", "my-cype", "my-ea1955"}


def test_a_malaysian_factory_with_hostels_and_customers_in_the_united_states() -> None:
    assert laws(FACTORY, Standing.MAY_BIND) == MALAYSIAN
    american = {"us-307", "us-uflpa", "us-ca-sb657", "usmca-23"}
    assert laws(FACTORY, Standing.REACHES) == american | EVERYBODY | {"sa8000", "gri-408", "gri-409", "gri-414"}
    assert laws(FACTORY, Standing.UNKNOWN) == set()
    assert {"uk-msa54", "de-lksg", "eu-flr", "no-apl"} <= laws(FACTORY, Standing.NOT_BY_ANSWERS)


def test_an_importer_in_germany_with_twelve_people() -> None:
    assert laws(IMPORTER, Standing.MAY_BIND) == {"eu-flr"}
    assert {"de-lksg", "eu-csddd", "gri-414"} <= laws(IMPORTER, Standing.REACHES)
    assert {"us-307", "us-uflpa", "uk-msa54", "mx-flr", *MALAYSIAN} <= laws(IMPORTER, Standing.NOT_BY_ANSWERS)
    assert laws(IMPORTER, Standing.UNKNOWN) == {"sa8000"}
    assert seen(IMPORTER)["sa8000"].missing == ("engage.initiatives", "review.outside_review")


def test_a_firm_that_sells_only_at_home() -> None:
    assert laws(AT_HOME, Standing.MAY_BIND) == set()
    assert laws(AT_HOME, Standing.REACHES) == EVERYBODY
    abroad = {"us-307", "uk-msa54", "eu-flr", "eu-csddd", "de-lksg", "no-apl", "ch-ddtro", "au-msa", "mx-flr"}
    assert abroad <= laws(AT_HOME, Standing.NOT_BY_ANSWERS)
    assert laws(AT_HOME, Standing.UNKNOWN) == {"gri-408", "gri-409", "sa8000"}
    assert seen(AT_HOME)["gri-408"].missing == ("report.form", "report.duty")


@pytest.mark.parametrize("answers", [NOT_TOLD, NOT_TOLD | {"basics.markets": Answer(UNKNOWN)}])
def test_unknown_markets_are_never_taken_for_none(answers: dict[str, Answer]) -> None:
    told = seen(answers)
    for law in ("us-307", "uk-msa54", "eu-flr", "de-lksg", "fr-vigilance", "no-apl", "ch-ddtro", "ca-s211", "au-msa"):
        assert told[law].standing is Standing.UNKNOWN
        assert "basics.markets" in told[law].missing
    assert laws(answers, Standing.NOT_BY_ANSWERS) >= MALAYSIAN - {"my-act446"}


def test_what_is_not_said_of_sales_never_hides_a_law() -> None:
    quiet = firm(("own",), 30, country="VNM", markets=["uk", "us"], imports_into=["us"])
    assert {"uk-msa54", "us-ca-sb657", "us-307", "us-uflpa"} <= laws(quiet, Standing.MAY_BIND)
    assert seen(quiet)["uk-msa54"].missing == ("basics.turnover",)
    small = quiet | {"basics.turnover": Answer("under_10m")}
    assert {"uk-msa54", "us-ca-sb657"} <= laws(small, Standing.REACHES)
    unsure = quiet | {"basics.turnover": Answer(UNKNOWN)}
    assert "uk-msa54" in laws(unsure, Standing.MAY_BIND)


def test_a_question_that_does_not_matter_is_not_missing() -> None:
    """Sales are not told, but nothing goes to Australia: no answer on sales would bring its law in."""
    told = seen(firm(("own",), 30, country="VNM", markets=["us"], imports_into=["none"]))
    assert told["au-msa"].standing is Standing.NOT_BY_ANSWERS
    assert told["us-ca-sb657"].missing == ("basics.turnover",)


def test_before_anything_is_said_nothing_is_ruled_out() -> None:
    assert laws({}, Standing.NOT_BY_ANSWERS) == set()


def test_the_short_mode_does_not_rule_a_law_out() -> None:
    short = firm(("own",), 30, country="VNM", mode="short")
    assert "uk-msa54" in laws(short, Standing.UNKNOWN)


def test_a_law_says_which_answers_put_it_where_it_is() -> None:
    told = seen(FACTORY)
    found = {(g.question, g.choice) for g in told["my-act446"].grounds}
    assert found == {("basics.country", ""), ("basics.flags", "hous")}
    reached = {(g.question, g.choice, g.ticked) for g in told["us-307"].grounds}
    assert {("basics.markets", "us", True), ("basics.flags", "abroad", False)} <= reached
    assert ("basics.turnover", "", True) in {(g.question, g.choice, g.ticked) for g in told["us-ca-sb657"].grounds}


def test_the_lens_is_sorted_and_whole() -> None:
    found = lens(Case(LIBRARY, FACTORY, DAY), REF)
    order = list(Standing)
    places = [order.index(v.standing) for v in found]
    assert places == sorted(places)
    assert {v.law.id for v in found} == {x.id for x in REF.laws}


def standards(**answer: str) -> State:
    """The state of the one requirement that a single question about housing proves."""
    said = FACTORY | ({"monitor.housing": Answer(**answer)} if answer else {})
    return states(said, "my-act446")["standards"]


def states(answers: dict[str, Answer], law: str) -> dict[str, State]:
    return {r.requirement.id: r.state for r in seen(answers)[law].requirements}


def test_a_requirement_is_met_only_with_good_answers_and_proof() -> None:
    assert standards(value="yes", evidence="Photographs") is State.MET
    assert standards(value="yes") is State.MET_NOT_EVIDENCED
    assert standards(value="partly") is State.PARTLY
    assert standards(value="no", evidence="Photographs") is State.OPEN
    assert standards(value=UNKNOWN) is State.OPEN
    assert standards(value="na") is State.OPEN
    assert standards() is State.OPEN


def test_what_nobody_asks_is_not_asked() -> None:
    assert states(FACTORY, "my-act446")["certificate"] is State.NOT_ASKED
    without = firm(("own",), 85, country="MYS")
    assert states(without, "my-act446")["standards"] is State.NOT_ASKED


def test_one_good_answer_of_several_is_partly() -> None:
    both = {q: Answer("yes") for q in ("basics.import_bans", "assess.new_sources")}
    assert states(FACTORY | both, "us-307")["orders"] is State.MET_NOT_EVIDENCED
    assert states(FACTORY | {"basics.import_bans": Answer("yes")}, "us-307")["orders"] is State.PARTLY
    bad = both | {"assess.new_sources": Answer("no")}
    assert states(FACTORY | bad, "us-307")["orders"] is State.PARTLY
    one_proved = both | {"basics.import_bans": Answer("yes", evidence="Prints")}
    assert states(FACTORY | one_proved, "us-307")["orders"] is State.MET


def test_what_the_short_mode_leaves_out_does_not_count_as_met() -> None:
    """Three questions prove it; the short mode asks one of them only because it was answered."""
    short = FACTORY | {MODE: Answer("short"), "remediate.prove_origin": Answer("yes", evidence="Invoices")}
    assert not Case(LIBRARY, short, DAY).asked(LIBRARY.questions["assess.suppliers_tell"])
    assert states(short, "us-307")["care"] is State.PARTLY


@given(companies())
@settings(max_examples=100, deadline=None)
def test_whatever_is_answered_each_law_has_one_standing_and_its_counts_add_up(answers: dict[str, Answer]) -> None:
    found = lens(Case(LIBRARY, answers, DAY), REF)
    assert sorted(v.law.id for v in found) == sorted(x.id for x in REF.laws)
    for view in found:
        assert sum(view.counts.values()) == len(view.law.requirements) == len(view.requirements)
        assert set(view.counts) == set(State)
        assert bool(view.missing) or view.standing is not Standing.UNKNOWN
        assert not view.missing or view.standing is not Standing.NOT_BY_ANSWERS
        proved = (State.MET, State.MET_NOT_EVIDENCED)
        assert all(r.questions for r in view.requirements if r.state in proved)


def named(condition: Condition | None) -> set[str]:
    if condition is None:
        return set()
    parts = [*condition.all, *condition.any, *([condition.not_] if condition.not_ else [])]
    flags = {"basics.flags"} if condition.flag else set()
    own = {condition.question} if condition.question else flags
    return {q for q in own if q}.union(*map(named, parts))


NAMED = sorted(set[str]().union(*(named(c) for x in REF.laws for c in (x.binds, x.reaches))))


@given(companies(), st.data())
@settings(max_examples=150, deadline=None)
def test_a_missing_answer_that_is_not_named_changes_nothing(answers: dict[str, Answer], data: st.DataObject) -> None:
    """A law that no answer points to stays so, whatever is answered next for the first time."""
    open_ = [q for q in NAMED if q not in answers]
    name = data.draw(st.sampled_from(open_))
    value: Any = data.draw(values(LIBRARY.questions[name]))
    before = laws(answers, Standing.NOT_BY_ANSWERS)
    assert before <= laws(answers | {name: Answer(value)}, Standing.NOT_BY_ANSWERS)
