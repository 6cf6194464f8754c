"""Money that a case owes to workers: what was paid, and what is still owed."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app.core.cases import CaseFile
from app.core.session import Session
from app.ui.amounts import amount, usual_currency
from app.ui.case_fields import day, line, number
from app.ui.case_part import CasePart
from app.ui.parts import label
from app.ui.style import role
from app.ui.words import WORDS, tr


class CaseMoney(CasePart):
    """An amount without a currency takes the one of the company's country."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("case", "Money owed to workers"))
        self.session = session
        self.case: CaseFile | None = None
        self.left = label("")
        self.add("owed", tr("case", "Owed to workers"), number(self.teller_of("owed"), amount))
        self.add("paid", tr("case", "Paid so far"), number(self.teller_of("paid"), amount))
        currency = line(lambda words: self.told.emit({"currency": words.strip().upper()}), tr("case", "such as MYR"))
        self.add("currency", tr("case", "Currency, in three letters"), currency)
        self.add("paid_on", tr("case", "Last paid on"), day(self.teller("paid_on")))
        self.lines.addWidget(self.left)

    def show_case(self, case: CaseFile) -> None:
        self.case = case
        self.left.setVisible(bool(case.owed))
        role(self.left, "warning" if case.outstanding else "accent")
        if case.outstanding:
            money = WORDS.formats.money(case.outstanding, case.currency).strip()
            self.left.setText(tr("case", "Still owed: {money}", money=money))
        else:
            self.left.setText(tr("case", "All of it is paid."))

    def teller_of(self, name: str) -> Any:
        return lambda value: self.told.emit({name: value, **self.usual(value)})

    def usual(self, value: object) -> dict[str, str]:
        """The currency that is likely meant, where none is named yet."""
        named = self.case is None or bool(self.case.currency)
        found = "" if named or not isinstance(value, Decimal) else usual_currency(self.session)
        return {"currency": found} if found else {}
