"""A small questionnaire and a company in memory, for the papers."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from app.content.load import Library
from app.content.model import Kinds, Step, Term
from app.core.changes import Change, Logo, Record
from app.core.plan import Edit
from app.core.session import Session

DAY = date(2026, 11, 24)
CANARY = "ZQCANARY"

BASICS = {
    "id": "basics",
    "number": 0,
    "title": "Your company",
    "goal": "Asked once.",
    "page": [{"id": "one", "title": "One"}],
    "question": [
        {"id": "basics.country", "page": "one", "kind": "one_of", "text": "Where?", "choices_from": "countries"},
        {"id": "basics.sector", "page": "one", "kind": "text", "text": "What trade?"},
        {"id": "basics.products", "page": "one", "kind": "text", "text": "What do you make?"},
        {"id": "basics.prepared_by", "page": "one", "kind": "text", "text": "Who fills this in?"},
        {
            "id": "basics.emergency_directory",
            "page": "one",
            "kind": "table",
            "text": "Who to call?",
            "rows": [{"id": "police", "text": "Police"}, {"id": "clinic", "text": "Clinic"}],
            "columns": [
                {"id": "name", "text": "Name", "kind": "text"},
                {"id": "phone", "text": "Phone", "kind": "text"},
            ],
        },
    ],
}
for _question in BASICS["question"]:  # type: ignore[attr-defined]
    _question["profile"] = True


def asked(name: str, kind: str, **more: object) -> dict[str, object]:
    said = {"why": "It matters.", "good": "It is so.", "page": "one", "terms": ["audit"]}
    return {"id": f"work.{name}", "kind": kind, "text": f"Question about {name}?", **said, **more}


def action(name: str, priority: str = "P2", **more: object) -> dict[str, object]:
    steps = ["Write it down.", "Show it to the workers."]
    said = {"steps": steps, "evidence": "A dated page", "role": "lead", "effort": "S", "priority": priority}
    return {"id": f"work.{name}", "code": f"A9.{len(name):02}", "title": f"Do the {name}", **said, **more}


PLACES = [{"id": "place", "text": "Place", "kind": "text"}]
SIGNS = {"rows": [{"id": "a", "text": "Sign A"}], "columns": [{"id": "seen", "text": "Seen", "kind": "yes_no"}]}
WORK = {
    "id": "work",
    "number": 1,
    "title": "Work",
    "goal": "Find out what is so.",
    "page": [{"id": "one", "title": "One"}],
    "question": [
        asked("rule", "yes_no", code="Q9.01"),
        asked("story", "text"),
        asked("places", "table", columns=PLACES),
        asked("wages", "yes_no", emergency="harm"),
        asked("papers", "yes_no", emergency="harm"),
        asked("secret", "text", confidential=True),
        asked("signs", "table", emergency="harm", confidential=True, **SIGNS),
        asked("open", "yes_no"),
    ],
    "rule": [
        {"question": "work.rule", "weak": {"in": ["no", "partly"]}, "actions": ["work.write_rule"]},
        {"question": "work.wages", "weak": {"in": ["no"]}, "actions": ["work.pay"], "urgency": "now"},
        {"question": "work.signs", "weak": {"cell": {"column": "seen", "in": ["yes"]}}, "actions": ["work.free"]},
        {"question": "work.open", "weak": {"in": ["no"]}, "actions": ["work.passing"]},
    ],
    "action": [
        action("write_rule"),
        action("pay", "P1"),
        action("free", "P1"),
        action("find_out", "P1"),
        action("passing"),
    ],
    "example": [
        {
            "id": "work.example",
            "title": "How another firm did it",
            "text": "It asked the workers first.",
            "source": "A report",
            "questions": ["work.rule"],
        }
    ],
}


@cache
def library() -> Library:
    steps = (Step.model_validate(BASICS), Step.model_validate(WORK))
    roles = [{"id": "lead", "text": "Person in charge"}]
    named = [
        {"id": "c29", "text": "Forced Labour Convention, 1930 (No. 29)", "year": "1930", "checked": "secondary"},
        {"id": "c87", "text": "Freedom of Association, 1948 (No. 87)", "year": "1948", "checked": "recalled"},
    ]
    kinds = Kinds.model_validate({"find_out": "work.find_out", "role": roles, "instrument": named})
    terms = {"audit": Term(id="audit", text="Audit", definition="A check.", source="ILO Conventions No. 29 and No. 87")}
    return Library(steps, kinds, terms)


class Memory:
    """Keeps one company in memory."""

    read_only = False

    def __init__(self, name: str) -> None:
        self.record = Record(1, name, {}, {}, {})

    def load(self, company: int) -> Record:
        return self.record

    def write(self, company: int, changes: tuple[Change, ...]) -> None:
        pass

    def setting(self, key: str) -> str:
        return ""

    def set_setting(self, key: str, value: str) -> None:
        pass


def company(name: str = "Contoh Garment Sdn Bhd", asked: Library | None = None, day: date = DAY) -> Session:
    return Session(asked or library(), Memory(name), 1, lambda: day)


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)


def weak_company(typed: str = "typed", day: date = DAY) -> Session:
    """Weak answers everywhere, and `typed` in every field that takes words."""
    session = company(day=day)
    session.set_value("basics.country", "MYS")
    for name in ("basics.sector", "basics.products", "basics.prepared_by", "work.story", "work.secret"):
        session.set_value(name, f"{typed} {name}")
    session.set_value("basics.emergency_directory", [{"row": "police", "name": typed, "phone": typed}])
    session.set_value("work.places", [{"place": typed}])
    for name, value in (("rule", "no"), ("wages", "no"), ("papers", "na"), ("open", "no")):
        session.set_value(f"work.{name}", value)
    session.set_value("work.open", "yes")
    session.set_value("work.signs", [{"row": "a", "seen": "yes"}])
    for question in session.library.questions:
        session.set_note(question, note=typed, evidence=typed, evidence_place=typed)
        session.set_note(question, evidence_date="2026-01-31")
    for item in session.plan():
        session.edit(Edit(item.id, owner=typed, note=typed))
    session.add_own(typed, day + timedelta(days=3), typed)
    session.edit(Edit("own.1", title=typed, owner=typed, note=typed, step=typed))
    session.set_logo(Logo(PNG, "image/png"))
    return session
