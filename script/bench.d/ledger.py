"""Screening a ledger, beside a bare reader over the same file; matching a thousand suppliers."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

from app import paths
from app.core.chain import Site
from app.core.exposure import Matcher, screen
from app.core.risk import risks
from app.ledger import Reading, guess, read_entries
from app.reference.load import load
from app.sheets.names import goods_in_all_languages
from app.tabular.read import open_table

ROWS, SUPPLIERS = 100_000, 1_000
REF = load(paths.reference())
HEADINGS = ("Date", "Supplier", "Origin", "HS code", "Description", "Value", "Currency")


def rows() -> Iterator[tuple[str, ...]]:
    """Every heading of the mapping and others, every fifth without a code, no description twice."""
    codes = [h.hs.ljust(8, "0") for h in REF.mapping if h.hs]
    origins = ("CHN", "India", "Côte d’Ivoire", "MY", "Allemagne", "", "Brasil", "VNM")
    goods = (
        "cotton T-shirts",
        "cocoa beans",
        "spare parts",
        "rubber gloves",
        "frozen shrimp",
        "office chairs of steel",
    )
    for n in range(ROWS):
        day = (date(2025, 1, 1) + timedelta(days=n % 700)).isoformat()
        code = codes[n * 7 % len(codes)] if n % 5 else ""
        value = f"{n * 7919 % 5_000_000 / 100:.2f}"
        named = f"{goods[n % len(goods)]}, lot {n}"
        yield day, f"Supplier {n % 900}", origins[n % len(origins)], code, named, value, ("USD", "EUR")[n % 2]


def ours(path: Path) -> None:
    """From the file to all figures, as the command does it."""
    table = open_table(path)
    matcher = Matcher(REF, goods_in_all_languages(REF))
    found = screen(read_entries(table, Reading(guess(table.columns))), matcher)
    assert found.count == ROWS


def bare(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        assert sum(1 for _ in csv.reader(file)) == ROWS + 1


def seconds(work: Callable[[Path], None], path: Path) -> float:
    begun = perf_counter()
    work(path)
    return perf_counter() - begun


def rate(taken: float) -> float:
    """Rows a second."""
    return ROWS / taken


def screen_ledger(runs: int) -> tuple[list[float], list[float]]:
    """Seconds for a ledger of 100,000 rows, and for csv.reader alone, in turn."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([HEADINGS, *rows()])
        ours(path)
        pairs = [(seconds(ours, path), seconds(bare, path)) for _ in range(runs)]
    return [a for a, _ in pairs], [b for _, b in pairs]


def screen_workbook(runs: int) -> list[float]:
    """Seconds for the same ledger as XLSX."""
    import openpyxl

    with tempfile.TemporaryDirectory() as folder:
        path, book = Path(folder) / "ledger.xlsx", openpyxl.Workbook(write_only=True)
        sheet = book.create_sheet("Ledger")
        for row in (HEADINGS, *rows()):
            sheet.append(row)
        book.save(path)
        return [seconds(ours, path) for _ in range(runs)]


def match_suppliers(runs: int) -> list[float]:
    """Milliseconds to propose the risks of a thousand suppliers with three goods each."""
    goods, countries = [*REF.goods], ["CHN", "IND", "MYS", "CIV", "BGD", "DEU", ""]
    sites = [
        Site(f"site.{n + 1}", f"Supplier {n}", country=countries[n % 7], workers=n, migrants="yes", home_work="yes",
             goods=tuple(goods[(n * 3 + k) % len(goods)] for k in range(3)))
        for n in range(SUPPLIERS)
    ]  # fmt: skip
    found = []
    for _ in range(runs):
        begun = perf_counter()
        assert risks(sites, REF, {})
        found.append((perf_counter() - begun) * 1000)
    return found
