"""All that is known of a site, field by field."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from app.core.chain import Site
from app.sheets.desk import FactDesk
from app.ui.chain_draft import Fields
from app.ui.chain_goods import GoodsField
from app.ui.chain_months import MonthsField
from app.ui.chain_places import CountryBox, ParentBox, TierBox, moved_under, tier_fields
from app.ui.chain_said import SaidField
from app.ui.chain_words import read_number, written
from app.ui.meant import Meant
from app.ui.parts import GRID, column, label, spaced
from app.ui.style import role
from app.ui.typed import Typed
from app.ui.words import tr

SPANS = {"name": (2, 1), "goods": (2, 2), "migrants": (2, 1), "recruiters": (2, 1), "home_work": (2, 1),
         "season": (2, 3), "certificates": (2, 1), "note": (2, 2)}  # fmt: skip
"""How many columns a field takes where there are two, and where there are three; else one."""
THREE = 96
"""From this width on, in letters, fields stand in three columns."""
SAID = ("migrants", "recruiters", "home_work")


class ChainForm(QWidget):
    """`changed` carries the fields of the site that the user changed. A number that is none comes as it was typed."""

    changed = Signal(dict)

    def __init__(self, desk: FactDesk) -> None:
        super().__init__()
        self.site = Site("", "")
        self.sites: tuple[Site, ...] = ()
        self.tier, self.parent_, self.country = TierBox(), ParentBox(), CountryBox(desk)
        self.goods, self.season, self.meant = GoodsField(desk), MonthsField(), Meant()
        self.lines = {n: QLineEdit() for n in ("name", "region", "workers", "share", "certificates")}
        self.note = QPlainTextEdit()
        self.said = {n: SaidField(words) for n, words in field_names().items() if n in SAID}
        self.typed = {n: self.watch(n, f) for n, f in self.lines.items()} | {"note": self.watch("note", self.note)}
        self.parts = {n: self.part(n, words) for n, words in field_names().items()}
        self.columns = 0
        self.grid = spaced(QGridLayout(self), 0, GRID)
        self._connect()
        self.arrange(2)

    # What it shows

    def show_site(self, site: Site, sites: Iterable[Site], waiting: Fields) -> None:
        """A site, and in some fields what waits there because it does not fit. What is being typed stays."""
        self.site, self.sites = site, tuple(sites)
        values: dict[str, Any] = {**vars(site), **waiting}
        for name, typed in self.typed.items():
            typed.put(shown(values[name]))
        for name, said in self.said.items():
            said.put(values[name])
        shape = replace(site, **{k: values[k] for k in ("role", "tier", "parent")})
        self.tier.show_for(shape, self.sites)
        self.parent_.show_for(shape, self.sites)
        self.country.put(values["country"])
        self.goods.put(values["goods"], values["other_goods"])
        self.season.put(values["season"])
        self.mark(waiting)

    def mark(self, waiting: Fields) -> None:
        """Frame what does not fit, and ask which country may be meant."""
        for name in (*self.lines, "tier", "parent", "country"):
            role(self.field(name), "wrong" if name in waiting else "")
        near = self.country.near() if "country" in waiting else []
        self.meant.ask(tr("chain", "Did you mean"), near, lambda code: self.changed.emit({"country": code}))

    def lock(self, locked: bool) -> None:
        for line in self.lines.values():
            line.setReadOnly(locked)
        self.note.setReadOnly(locked)
        self.goods.lock(locked)
        for other in (self.tier, self.parent_, self.country, self.season, *self.said.values()):
            other.setEnabled(not locked)

    def flush(self) -> None:
        """Tell what is still being typed."""
        for typed in self.typed.values():
            typed.flush()
        self.goods.settle()
        self.country.settle()

    def field(self, name: str) -> QWidget:
        """The field in which something is changed."""
        boxes = {"tier": self.tier, "parent": self.parent_, "country": self.country, "goods": self.goods,
                 "season": self.season, "note": self.note}  # fmt: skip
        return boxes.get(name) or self.lines.get(name) or self.said[name]

    # What the user does

    def _connect(self) -> None:
        tell = self.changed.emit
        self.tier.picked.connect(lambda tier: tell(tier_fields(tier, self.site)))
        self.parent_.picked.connect(lambda parent: tell(moved_under(self.site, parent, self.sites)))
        self.country.picked.connect(lambda country: tell({"country": country}))
        self.goods.changed.connect(lambda goods, others: tell({"goods": goods, "other_goods": others}))
        self.season.told.connect(lambda season: tell({"season": season}))
        for name, said in self.said.items():
            said.told.connect(lambda value, name=name: tell({name: value}))

    def watch(self, name: str, field: QLineEdit | QPlainTextEdit) -> Typed:
        return Typed(field, lambda words: self.changed.emit({name: READ.get(name, str)(words)}))

    # How it is built

    def part(self, name: str, words: str) -> QWidget:
        """A field with its name above it."""
        found = QWidget()
        lines = column(found, gap=2)
        said = label(words, "muted")
        field = self.field(name)
        said.setBuddy(field)
        lines.addWidget(said)
        lines.addWidget(field)
        if name == "country":
            lines.addWidget(self.meant)
        lines.addStretch(1)
        name_field(field, words)
        return found

    def arrange(self, columns: int) -> None:
        """Lay the fields out in two or three columns."""
        if columns == self.columns:
            return
        self.columns = columns
        row = place = 0
        for name, part in self.parts.items():
            span = SPANS.get(name, (1, 1))[columns - 2]
            if place + span > columns:
                row, place = row + 1, 0
            self.grid.addWidget(part, row, place, 1, span)
            place += span
        for number in range(3):
            self.grid.setColumnStretch(number, int(number < columns))
        self.grid.setRowStretch(row + 1, 1)

    def fit(self, width: int) -> None:
        """Choose the columns for the room there is."""
        least = max(p.minimumSizeHint().width() for n, p in self.parts.items() if SPANS.get(n, (1, 1))[1] == 1)
        fits = 3 * least + 8 * GRID <= width
        self.arrange(3 if fits and width // max(self.fontMetrics().averageCharWidth(), 1) >= THREE else 2)
        self.note.setFixedHeight(self.fontMetrics().height() * 2 + 18)


def name_field(field: QWidget, words: str) -> None:
    field.setAccessibleName(words)
    if isinstance(field, GoodsField):
        field.line.setAccessibleName(words)
    line = field.lineEdit() if isinstance(field, QComboBox) else None
    if line is not None:
        line.setAccessibleName(words)
    if isinstance(field, QPlainTextEdit):
        field.setTabChangesFocus(True)


def field_names() -> dict[str, str]:
    """The words above each field, in the order of the form."""
    return {
        "name": tr("chain", "Name"),
        "tier": tr("chain", "Tier"),
        "parent": tr("chain", "Delivers to"),
        "country": tr("chain", "Country"),
        "region": tr("chain", "Region or place"),
        "workers": tr("chain", "Workers"),
        "share": tr("chain", "Share of spend (%)"),
        "goods": tr("chain", "Goods"),
        "migrants": tr("chain", "Are there migrant workers?"),
        "recruiters": tr("chain", "Do agents recruit workers?"),
        "home_work": tr("chain", "Is work done in homes?"),
        "season": tr("chain", "Season: months with most work"),
        "certificates": tr("chain", "Certificates"),
        "note": tr("chain", "Note"),
    }


def shown(value: Any) -> str:
    """A value as the field shows it."""
    return written(float(value)) if isinstance(value, int | Decimal) else str(value or "")


def whole(words: str) -> int | str | None:
    number = read_number(words)
    if not words.strip():
        return None
    return int(number) if number is not None and number == int(number) else words


def share(words: str) -> Decimal | str | None:
    number = read_number(words)
    if not words.strip():
        return None
    return Decimal(str(number)) if number is not None else words


READ: dict[str, Callable[[str], Any]] = {"workers": whole, "share": share}
"""How the words of a field become its value; else they are the value."""
