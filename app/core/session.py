"""One company being worked on: answers in, standings and plan out, everything written at once and undoable."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from app.content.load import Library
from app.content.model import Question
from app.core import chain, kinds
from app.core.answers import NO_ANSWER, Answer, Value
from app.core.assess import StepStanding, open_harm, step_standing
from app.core.casework import emergencies
from app.core.chain import Site
from app.core.changes import Change, Kind, Logo, Record, Store, Thing
from app.core.conditions import Case
from app.core.history import History
from app.core.navigate import Screen, screens
from app.core.plan import Edit, Item, Level, Proposals, Reason, build, new_openings, propose, together
from app.core.put import put
from app.core.risk import Judgment, Risk, actions_for, check_judgment, risks
from app.core.supplier_answers import of_site
from app.errors import UserError
from app.message import N_, Message

if TYPE_CHECKING:
    from app.reference.load import Reference

Listener = Callable[[], None]


class Session:
    """The one way to read and change a company. Every change is written before the call returns.

    Where a write fails, UserError is raised, the change is kept in memory and in `unsaved`, and the next write,
    or `retry`, writes it too.
    """

    def __init__(self, library: Library, store: Store, company: int, today: Callable[[], date] = date.today) -> None:
        self.library, self.store, self.today = library, store, today
        self.record: Record = store.load(company)
        self.history = History()
        self.unsaved: list[Change] = []
        self.listeners: list[Listener] = []
        self._case: Case | None = None
        self._risks: tuple[Risk, ...] | None = None
        self._called: Proposals | None = None
        self._plan: tuple[Item, ...] | None = None
        self._before: tuple[Item, ...] = ()
        """The plan as it was worked out last."""

    # What is

    edition = ""
    """The edition of the facts to work with; "" is the one in use."""

    @property
    def name(self) -> str:
        return self.record.name

    @property
    def read_only(self) -> bool:
        return self.store.read_only

    @property
    def case(self) -> Case:
        """The answers as they stand today; made anew when an answer or the day changes."""
        if self._case is None or self._case.today != self.today():
            self._case = Case(self.library, self.record.answers, self.today())
            self._called = self._plan = None
        return self._case

    def answer(self, question: str) -> Answer:
        """The answer that is kept, also where the question is not asked at present."""
        return self.record.answers.get(question, NO_ANSWER)

    def screens(self) -> tuple[Screen, ...]:
        return screens(self.case)

    def standing(self) -> tuple[StepStanding, ...]:
        """One for each step but the profile."""
        return tuple(step_standing(self.case, s) for s in self.library.steps)

    def open_harm(self) -> tuple[str, ...]:
        return tuple(q.id for q in open_harm(self.case))

    def plan(self) -> tuple[Item, ...]:
        """The whole plan in working order; worked out anew where something changed that it rests on."""
        case, called = self.case, self.called()
        if self._plan is None:
            record, before = self.record, self._before
            self._plan = self._before = build(case, record.openings, record.edits, called, before)
        return self._plan

    def called(self) -> Proposals:
        """Every action that answers and risks call for, with its reasons. The user's own edits change nothing of it."""
        case = self.case
        if self._called is None:
            self._called = together(propose(case), self._risk_proposals())
        return self._called

    @cached_property
    def reference_facts(self) -> Reference:
        """The reference facts, read when the first risk is looked for."""
        from app.reference.editions import reference

        return reference(self.edition)

    def renew_facts(self) -> None:
        """Another edition of the facts is in use now: risks are looked for anew."""
        self.__dict__.pop("reference_facts", None)
        self._risks = self._called = self._plan = None

    def risks(self) -> tuple[Risk, ...]:
        """The risk register, the gravest first; none where no site is entered."""
        if self._risks is None:
            known = self.record.sites
            self._risks = risks(self.sites, self.reference_facts, self.record.judgments) if known else ()
        return self._risks

    def _risk_proposals(self) -> Proposals:
        """The actions that open risks call for."""
        if not self.record.sites:
            return {}
        called, actions = actions_for(self.risks(), self.reference_facts), self.library.actions
        fitting = ((a, rs) for a, rs in called.items() if a in actions)
        return {a: tuple(Reason("", Level(actions[a].priority), risk=r.id) for r in rs) for a, rs in fitting}

    def strays(self) -> dict[str, Answer]:
        """Answers to questions that this edition does not have: kept and shown, never judged."""
        return {k: a for k, a in self.record.answers.items() if k not in self.library.questions}

    @property
    def sites(self) -> tuple[Site, ...]:
        """The supply chain, tier by tier; in a tier as `chain.ordered` says, and else by the numbers of the ids."""
        return chain.ordered(sorted(self.record.sites.values(), key=lambda s: s.number))

    # What changes

    def set_value(self, question: str, value: Value) -> None:
        """Answer a question; None takes the answer back. Raises UserError where it is no answer to it."""
        checked = kinds.check(self.question(question), value)
        self._answer(question, replace(self.answer(question), value=checked, carried=False))

    def set_note(self, question: str, **words: str) -> None:
        """Set note, evidence, evidence_date or evidence_place."""
        self.question(question)
        burst = "/".join((question, *sorted(words)))
        self._answer(question, replace(self.answer(question), **cast("dict[str, Any]", words)), burst)

    def set_text(self, question: str, text: str) -> None:
        """Answer a question in words as they are typed: one undo for one burst of typing."""
        checked = cast(str, kinds.check(self.question(question), text)) or None
        self._answer(question, replace(self.answer(question), value=checked, carried=False), f"{question}/value")

    def edit(self, edit: Edit) -> None:
        """Set what the user changed on one line of the plan; the line keeps it through every recomputation."""
        before = self.record.edits.get(edit.action)
        after = confirmed(before, edit)
        self.commit([Change("edit", edit.action, before, after)], f"edit/{edit.action}" if before else "")

    def edit_many(self, edits: Iterable[Edit]) -> None:
        """Set what the user changed on many lines of the plan at once: one undo takes all back."""
        known = self.record.edits
        pairs = ((known.get(e.action), confirmed(known.get(e.action), e)) for e in edits)
        changes = [Change("edit", after.action, before, after) for before, after in pairs if before != after]
        if changes:
            self.commit(changes)

    def edit_of(self, action: str) -> Edit:
        return self.record.edits.get(action) or Edit(action)

    def add_own(self, title: str, due: date | None = None, owner: str = "") -> str:
        """Add an action of the user's own. Returns its id."""
        taken = (int(k.rpartition(".")[2]) for k in self.record.edits if k.startswith("own."))
        action = f"own.{max(taken, default=0) + 1}"
        self.edit(Edit(action, owner=owner, due=due, title=title, added_on=self.today()))
        return action

    def take_up(self, action: str) -> None:
        """Put an action of the library in the plan that no answer calls for. Raises UserError where there is none."""
        if action not in self.library.actions:
            raise UserError(N_("error", "There is no action “{id}”.", id=action))
        self.edit(replace(self.edit_of(action), added_on=self.today(), removed=False))

    def judge(self, judgment: Judgment) -> None:
        """Say what people think of a risk. Raises UserError where a number differs and no reason is given."""
        before = self.record.judgments.get(judgment.risk)
        after = check_judgment(judgment)
        kept = None if after == Judgment(judgment.risk) else after
        if before != kept:
            burst = f"judgment/{judgment.risk}" if before else ""
            self.commit([Change("judgment", judgment.risk, before, kept)], burst)

    def drop_own(self, action: str) -> None:
        """Take an action of the user's own out of the plan; undo brings it back."""
        self.commit([Change("edit", action, self.record.edits.get(action), None)])

    def set_site(self, site: Site) -> str:
        """Add a site or change it; one without an id is new. Returns its id. Raises UserError where it does not fit.

        One undo takes back a burst of typing in one of its fields.
        """
        known = self.record.sites
        after = chain.check_site(site if site.id else replace(site, id=chain.next_id(known.values())), known.values())
        before = known.get(after.id)
        if before != after:
            self.commit([Change("site", after.id, before, after)], typing_in(before, after) if before else "")
        return after.id

    def add_sites(self, sites: Iterable[Site]) -> tuple[str, ...]:
        """Add new sites that may deliver to each other, all or none: one undo takes all back. Returns their ids.

        Raises UserError for the first that does not fit, or whose id is taken.
        """
        new = chain.check_new(sites, self.record.sites.values())
        if new:
            self.commit([Change("site", s.id, None, s) for s in new])
        return tuple(s.id for s in new)

    def drop_site(self, site: str) -> None:
        """Take a site out of the chain, with what it said of itself: its id may be given to another.

        What delivered to it now delivers to where it delivered.
        """
        gone = self.record.sites.get(site)
        if gone is None:
            raise UserError(N_("error", "There is no site “{id}”.", id=site))
        below = chain.children(site, self.record.sites.values())
        moved = [Change("site", s.id, s, replace(s, parent=gone.parent)) for s in below]
        said = of_site(self.record.supplier_answers, site).values()
        unsaid = [Change("supplier_answer", a.id, a, None) for a in said]
        self.commit([*moved, *unsaid, Change("site", site, gone, None)])

    def rename(self, name: str) -> None:
        if not name.strip():
            raise UserError(N_("error", "A company needs a name."))
        self.commit([Change("name", "", self.record.name, name)], "name")

    def set_logo(self, logo: Logo | None) -> None:
        self.commit([Change("logo", "", self.record.logo, logo)])

    def undo(self) -> bool:
        """Take the last step back. False where there is none."""
        return self._replay(self.history.undo())

    def redo(self) -> bool:
        return self._replay(self.history.redo())

    def open_actions(self) -> None:
        """Write down the day on which actions first open: also those that a later edition calls for."""
        if changes := [*self._openings(), *self._emergencies()]:
            self._write(tuple(changes))

    def retry(self) -> None:
        """Write what could not be written before. Raises UserError where it still fails."""
        self._write(())

    def question(self, question: str) -> Question:
        found = self.library.questions.get(question)
        if found is None:
            raise UserError(N_("error", "There is no question “{id}”.", id=question))
        return found

    # How it is done

    def _answer(self, question: str, after: Answer, burst: str = "") -> None:
        before = self.record.answers.get(question)
        kept = None if after.blank else after
        if before != kept:
            self.commit([Change("answer", question, before, kept)], burst)

    def commit(self, changes: list[Change], burst: str = "") -> None:
        """Make changes together and write them; one undo takes them back. A step of one `burst` joins the one before.

        What the changes call for comes with them: actions that open, and a case for each new emergency.
        """
        self._refuse_read_only()
        self._put(changes)
        if any(calls_anew(c) for c in changes):
            changes += [*self._openings(), *self._emergencies()]
        self.history.push(tuple(changes), burst)
        self._write(tuple(changes))

    def _replay(self, changes: tuple[Change, ...]) -> bool:
        self._refuse_read_only()
        if changes:
            self._put(list(changes))
            self._write(changes)
        return bool(changes)

    def _refuse_read_only(self) -> None:
        if self.store.read_only:
            raise UserError(READ_ONLY)

    def _openings(self) -> list[Change]:
        """Openings that the answers newly call for, already put in the record."""
        new = new_openings(self.called(), self.record.openings, self.today())
        changes = [Change("opening", f"{o.action}/{o.level}", None, o) for o in new]
        self._put(changes)
        return changes

    def _emergencies(self) -> list[Change]:
        """Cases that the answers newly call for, already put in the record."""
        changes = [Change("case", c.id, None, c) for c in emergencies(self.case, self.record.cases)]
        self._put(changes)
        return changes

    def _write(self, changes: tuple[Change, ...]) -> None:
        queue = [*self.unsaved, *changes]
        self.unsaved = queue
        try:
            self.store.write(self.record.id, tuple(queue))
            self.unsaved = []
        finally:
            for listener in tuple(self.listeners):
                listener()

    def _put(self, changes: list[Change]) -> None:
        for change in changes:
            put(self.record, change)
            for name in STALE.get(change.kind, ()):
                setattr(self, name, None)


STALE: dict[Kind, tuple[str, ...]] = {
    "answer": ("_case", "_called", "_plan"),
    "site": ("_risks", "_called", "_plan"),
    "judgment": ("_risks", "_called", "_plan"),
    "opening": ("_plan",),
    "edit": ("_plan",),
}
"""What was worked out before and has to be worked out anew, by the kind of a change."""


def calls_anew(change: Change) -> bool:
    """May this change call for other actions? A note beside an answer does not."""
    if change.kind == "answer":
        return value(change.before) != value(change.after)
    return change.kind in ("site", "judgment")


def value(thing: Thing | None) -> Value:
    """The value of an answer; a note beside it calls for nothing."""
    return thing.value if isinstance(thing, Answer) else None


def confirmed(before: Edit | None, after: Edit) -> Edit:
    """Who sets another status on what was done in an earlier year has looked at it."""
    looked_at = before is not None and before.carried and before.status != after.status
    return replace(after, carried=False) if looked_at else after


def typing_in(before: Site, after: Site) -> str:
    """The burst that a change of a site belongs to: none, unless words changed in one field alone."""
    changed = [f.name for f in fields(after) if getattr(before, f.name) != getattr(after, f.name)]
    return f"site/{after.id}/{changed[0]}" if len(changed) == 1 and changed[0] in TYPED else ""


TYPED = ("name", "region", "certificates", "note")
"""The fields of a site that hold words as they are typed."""


READ_ONLY: Message = N_(
    "error",
    "This file is open for reading only, so nothing can be changed. Close it in the other program first.",
)
