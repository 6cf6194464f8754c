"""Every question can be asked and every rule can fire: a company under which it does is built for each."""

from __future__ import annotations

import pytest

from app import paths
from app.content.load import Library, load
from app.content.model import Action
from app.core import kinds
from app.core.answers import Answer, Answers
from app.core.assess import fires
from app.core.conditions import Case
from app.core.plan import propose
from tests.core.witness import DAY, Wish, for_question, for_rule, together, wishes

LIBRARY: Library = load(paths.steps())
ASKED_IF = [q.id for q in LIBRARY.questions.values() if q.when]
RULES = [f"{n}:{r.question}" for n, r in enumerate(LIBRARY.rules)]
CALLED = sorted({a for r in LIBRARY.rules for a in r.actions})


def case(wish: Wish) -> Case:
    """The company of a wish; `check` refuses what no user could answer."""
    checked: Answers = {k: Answer(kinds.check(LIBRARY.questions[k], a.value)) for k, a in wish.company().items()}
    return Case(LIBRARY, checked, DAY)


@pytest.mark.parametrize("name", ASKED_IF)
def test_a_question_with_a_condition_is_asked_of_some_and_not_of_others(name: str) -> None:
    question = LIBRARY.questions[name]
    assert any(case(w).asked(question) for w in for_question(LIBRARY, question))
    assert any(not case(w).asked(question) for w in for_question(LIBRARY, question, want=False))


@pytest.mark.parametrize("label", RULES)
def test_a_rule_fires_for_some_company(label: str) -> None:
    number = int(label.partition(":")[0])
    rule = LIBRARY.rules[number]
    companies = [case(w) for w in for_rule(LIBRARY, number)]
    assert any(c.holds(rule.when) and fires(c, rule, c.answer(rule.question)) for c in companies)


def ways(action: Action) -> list[Wish]:
    """Companies for which some rule calls for the action and the action applies."""
    numbers = [n for n, r in enumerate(LIBRARY.rules) if action.id in r.actions]
    applies = list(wishes(LIBRARY, action.when))
    return [w for n in numbers for w in together([list(for_rule(LIBRARY, n)), applies])]


@pytest.mark.parametrize("name", CALLED)
def test_an_action_is_called_for_by_some_answer(name: str) -> None:
    action = LIBRARY.actions[name]
    assert any(name in propose(case(w)) for w in ways(action))


def test_what_no_answer_calls_for_is_offered_by_hand() -> None:
    offered = {a.code for actions in LIBRARY.by_hand.values() for a in actions}
    assert offered == {"AW.03", "A7.16", "A8.14", "A8.15"}
    assert set(CALLED) | {a.id for actions in LIBRARY.by_hand.values() for a in actions} >= set(LIBRARY.actions) - {
        LIBRARY.kinds.find_out
    }
