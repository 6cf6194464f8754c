"""Bad content is refused by name: file, id and fault, and every fault at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.content.faults import ContentError
from app.content.load import Library, load
from app.content.model import Question
from app.core.predicates import PREDICATES

Content = Callable[..., Path]


def faults(folder: Path) -> str:
    with pytest.raises(ContentError) as caught:
        load(folder)
    return str(caught.value)


def test_good_content_loads(content: Content) -> None:
    library = load(content())
    assert list(library.questions) == ["mini.list"]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('why = "Lists', 'wy = "x"\nwhy = "Lists', ("mini.list", "wy")),
        ('id = "mini.list"\npage', "page", ("question/0/id", "required")),
        ('question = "mini.list"', 'question = "mini.gone"', ("mini.gone", "is not there")),
        ('actions = ["mini.make_list"]', 'actions = ["mini.lost"]', ("mini.lost", "is not there")),
        ('id = "mini.find_out"', 'id = "mini.make_list"', ("mini.make_list", "used twice")),
        ('in = ["no"]', 'in = ["nope"]', ("mini.list", "nope")),
        ('in = ["no"]', 'in = ["no"], below = 3', ("exactly one",)),
        ('terms = ["list"]', 'terms = ["lst"]', ("mini.list", "lst")),
        ('role = "owner"\neffort = "S"\npriority = "P2"', 'role = "king"\neffort = "S"\npriority = "P2"', ("king",)),
        ('page = "only"', 'page = "other"', ("mini.list", "other")),
        ('id = "mini"', "id = ", ("steps/mini/step.toml", "cannot be read")),
    ],
)
def test_a_fault_is_named_with_its_file(content: Content, old: str, new: str, words: tuple[str, ...]) -> None:
    told = faults(content((old, new)))
    assert all(word in told for word in ("steps/mini/step.toml", *words))


def test_all_faults_are_told_at_once(content: Content) -> None:
    told = faults(
        content(
            ('question = "mini.list"', 'question = "mini.gone"'),
            ('terms = ["list"]', 'terms = ["lst"]'),
            glossary='[[term]]\nid = "list"\n',
        )
    )
    assert "steps/glossary.toml: list/text" in told
    told = faults(
        content(('question = "mini.list"', 'question = "mini.gone"'), ('terms = ["list"]', 'terms = ["lst"]'))
    )
    assert "mini.gone" in told
    assert "lst" in told


def test_an_id_used_in_two_files_names_both(content: Content) -> None:
    folder = content()
    other = (folder / "mini/step.toml").read_text().replace("number = 1", "number = 2")
    (folder / "twin").mkdir()
    (folder / "twin/step.toml").write_text(other)
    assert "steps/mini/step.toml" in faults(folder)
    assert "steps/twin/step.toml" in faults(folder)


def test_conditions_can_only_name_predicates_that_exist() -> None:
    from typing import get_args

    from app.content.condition import Predicate

    assert set(get_args(Predicate)) == set(PREDICATES)


# The content that ships


def judged(library: Library) -> list[Question]:
    return [q for q in library.questions.values() if not q.profile]


def test_every_step_asks_five_questions_or_more(library: Library) -> None:
    assert [s.number for s in library.steps] == list(range(9))
    assert all(len(s.questions) >= 5 for s in library.steps)


SHORT = """QB.01 QB.02 QB.03 Q1.03 Q1.07 Q2.01 Q2.04 Q2.05 Q2.07 Q2.10 Q3.01 Q3.04 Q4.02 Q5.01 Q5.02 Q5.11 Q6.01 Q6.03
Q6.06 Q6.07 Q6.08 Q7.01 Q8.01"""
HARM = "Q5.11 Q6.02 Q6.03 Q6.04 Q6.05 Q6.06 Q6.07"
SAFEGUARDS = "Q1.07 Q2.04 Q2.07 Q3.04 Q6.01 Q8.06"


def codes(library: Library, which: Callable[[Question], bool]) -> set[str]:
    return {q.code for q in library.questions.values() if q.code and which(q)}


def test_short_mode_and_emergencies_are_the_ones_that_were_settled(library: Library) -> None:
    assert codes(library, lambda q: q.short) == set(SHORT.split())
    assert codes(library, lambda q: q.emergency == "harm") == set(HARM.split())
    assert codes(library, lambda q: q.emergency == "safeguard") == set(SAFEGUARDS.split())


def test_of_our_own_questions_only_locked_exits_are_an_emergency(library: Library) -> None:
    own = [q.id for q in library.questions.values() if q.emergency and not q.code]
    assert own == ["monitor.exits"]
    assert library.questions["monitor.exits"].emergency == "safeguard"


def test_every_judged_question_has_a_rule(library: Library) -> None:
    ruled = {r.question for r in library.rules}
    assert [q.id for q in judged(library) if q.id not in ruled] == []


def test_codes_of_questions_and_actions_are_used_once(library: Library) -> None:
    used = [x.code for group in (library.questions, library.actions) for x in group.values() if x.code]
    assert len(used) == len(set(used))


def test_no_two_actions_share_their_words(library: Library) -> None:
    bags = {a.id: set(" ".join(a.steps).lower().split()) for a in library.actions.values()}
    pairs = [(a, b) for a in bags for b in bags if a < b]
    alike = [p for p in pairs if len(bags[p[0]] & bags[p[1]]) > 0.6 * min(len(bags[p[0]]), len(bags[p[1]]))]
    assert alike == []
