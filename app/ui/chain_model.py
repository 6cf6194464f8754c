"""The supply chain as a table for Qt: one row a site. It is read here; the form beside it changes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from app.core.chain import Site, by_id
from app.i18n.format import sort_key
from app.sheets.desk import FactDesk
from app.ui.chain_words import Marks, country_word, goods_words, mark_words, parent_word, tier_word
from app.ui.parts import plain_tip
from app.ui.style import colors
from app.ui.words import WORDS, tr

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class Column(IntEnum):
    MARK = 0
    NAME = 1
    TIER = 2
    PARENT = 3
    COUNTRY = 4
    GOODS = 5
    WORKERS = 6


FIELDS = {
    Column.TIER: "tier",
    Column.PARENT: "parent",
    Column.COUNTRY: "country",
    Column.GOODS: "goods",
    Column.WORKERS: "workers",
}
"""The field of the form that changes what stands in a column; else it is the name's."""
RANK = {"high": 0, "medium": 1, "low": 2}


class ChainModel(QAbstractTableModel):
    def __init__(self, desk: FactDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.given: tuple[Site, ...] = ()
        self.sites: list[Site] = []
        self.known: Mapping[str, Site] = {}
        self.marks: Marks = {}
        self.sorted_by, self.sort_order = -1, Qt.SortOrder.AscendingOrder
        self._show: dict[Column, Callable[[Site], str]] = {
            Column.MARK: lambda s: mark_words()[self.marks.get(s.id, "")],
            Column.NAME: lambda s: s.name,
            Column.TIER: lambda s: tier_word(s.tier),
            Column.PARENT: lambda s: parent_word(s, self.known),
            Column.COUNTRY: country_word,
            Column.GOODS: lambda s: ", ".join(goods_words(desk, s)),
            Column.WORKERS: lambda s: "" if s.workers is None else WORDS.formats.number(s.workers),
        }
        self._roles: dict[int, Callable[[Site, Column], Any]] = {
            Role.DisplayRole: lambda s, c: " ".join(self._show[c](s).split()),
            Role.ToolTipRole: lambda s, c: plain_tip(self._show[c](s)),
            Role.AccessibleTextRole: self._spoken,
            Role.ForegroundRole: self._color,
            Role.TextAlignmentRole: alignment,
        }

    # What stands in it

    def set_sites(self, sites: Iterable[Site], marks: Marks) -> None:
        """Show other sites, or what became of these. The selection stays with its site."""
        names = [s.id for s in self.sites]
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        kept = [(names[i.row()], i.column()) for i in old]
        self.given, self.marks = tuple(sites), marks
        self.known = by_id(self.given)
        self.sites = self._sorted()
        rows = {s.id: n for n, s in enumerate(self.sites)}
        self.changePersistentIndexList(old, [self.index(rows.get(site, -1), column) for site, column in kept])
        self.layoutChanged.emit()

    def site(self, row: int) -> Site | None:
        return self.sites[row] if 0 <= row < len(self.sites) else None

    def row_of(self, site: str) -> int:
        """The row of a site; -1 where there is none."""
        return next((n for n, s in enumerate(self.sites) if s.id == site), -1)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column; -1 for tier by tier."""
        self.sorted_by, self.sort_order = column, order
        self.set_sites(self.given, self.marks)

    def _sorted(self) -> list[Site]:
        if self.sorted_by < 0:
            return list(self.given)
        return sorted(self.given, key=self._key, reverse=self.sort_order == Qt.SortOrder.DescendingOrder)

    def _key(self, site: Site) -> Any:
        column = Column(self.sorted_by)
        numbers: dict[Column, Any] = {
            Column.MARK: RANK.get(self.marks.get(site.id, ""), 3),
            Column.TIER: site.tier,
            Column.WORKERS: -1 if site.workers is None else site.workers,
        }
        return numbers[column] if column in numbers else sort_key(self._show[column](site))

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.sites)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Role.TextAlignmentRole:
            return alignment(None, Column(section))
        if role == Role.ToolTipRole and section == Column.TIER:
            return plain_tip(tier_hint())
        return column_names()[Column(section)] if role == Role.DisplayRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        site, found = self.site(index.row()), self._roles.get(role)
        return found(site, Column(index.column())) if site and found else None

    def _spoken(self, site: Site, column: Column) -> str:
        """What a screen reader says: the column's name with the cell, as cells are read one by one."""
        said = self._show[column](site)
        return said if column == Column.NAME or not said else f"{column_names()[column]}: {said}"

    def _color(self, site: Site, column: Column) -> Any:
        if column == Column.MARK:
            return mark_color(self.marks.get(site.id, ""))
        return QColor(colors().warning) if column == Column.GOODS and site.other_goods and not site.goods else None


def mark_color(mark: str) -> QColor:
    c = colors()
    return QColor({"high": c.danger, "medium": c.warning, "low": c.accent}.get(mark, c.line))


def alignment(site: Site | None, column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column == Column.WORKERS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def tier_hint() -> str:
    return tr("chain", "Tier 1 delivers to you, tier 2 delivers to tier 1, and so on to the raw material.")


def column_names() -> dict[Column, str]:
    return {
        Column.MARK: tr("chain", "Attention"),
        Column.NAME: tr("chain", "Name"),
        Column.TIER: tr("chain", "Tier"),
        Column.PARENT: tr("chain", "Delivers to"),
        Column.COUNTRY: tr("chain", "Country"),
        Column.GOODS: tr("chain", "Goods"),
        Column.WORKERS: tr("chain", "Workers"),
    }
