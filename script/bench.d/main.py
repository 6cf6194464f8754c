"""All measurements, each as a median of several runs and as a ratio to its floor in the same run."""

from __future__ import annotations

import json
import os
import platform
import sys
from pathlib import Path
from statistics import median, quantiles

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent.parent), str(HERE)]

import inside  # noqa: E402
import ledger  # noqa: E402
import lengths  # noqa: E402
import startup  # noqa: E402

RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 7


def figure(ours: list[float], floor: list[float] | None = None, limit: float | None = None) -> dict[str, object]:
    """Median and 95th percentile, in the unit measured; the ratio to the floor's median."""
    found: dict[str, object] = {"median": round(median(ours), 3), "p95": round(p95(ours), 3), "runs": len(ours)}
    if floor:
        found |= {"floor": round(median(floor), 3), "ratio": round(median(ours) / median(floor), 2)}
    if limit is not None:
        found["limit"] = limit
    return found


def plan_figure() -> dict[str, object]:
    """The slowest of the three, and the median of each."""
    found = startup.plan_of_a_thousand()
    medians = {name: round(median(values), 3) for name, values in found.items()}
    return figure(max(found.values(), key=median), limit=16) | medians


def p95(values: list[float]) -> float:
    return quantiles(values, n=20)[-1] if len(values) > 1 else values[0]


def main() -> None:
    start = startup.measure(RUNS)
    floor = start["empty window, ms"]
    screened, bare = ledger.screen_ledger(RUNS)
    figures = {
        "start to first painted window, ms": figure(start["first paint, ms"], floor, 1.6),
        "start to home with 20 companies, ms": figure(start["home, ms"], floor, 5),
        "memory of the idle window, MB": figure(start["idle, MB"], start["empty window, MB"], 2.2),
        "memory after ten exports, MB above before": figure(startup.ten_exports(2), limit=20),
        "show a step page, ms": figure(start["step page, ms"]),
        "switch language, ms": figure(start["language, ms"]),
        "open the library page, ms": figure(start["library, ms"]),
        "save an answer, ms": figure(*inside.save_answer(400), limit=3),
        "answer a question, saved and planned, ms": figure(inside.answer_question(60)),
        "load all content to a ready wizard, ms": figure(inside.load_content(RUNS), limit=150),
        "search the library at a keystroke, ms": figure(inside.search(60), limit=16),
        "recompute the plan per 100 questions, ms": figure(inside.recompute(50), limit=5),
        "plan of 1,000: filter, edit, scroll (ms median)": plan_figure(),
        "render the sample plan, warm, ms": figure(*inside.render_plan(max(5, RUNS)), limit=1.15),
        "render the sample plan, cold, ms": figure(inside.render_cold(5)),
        "print a plan of 1,000, ms a page, beside one of 250": figure(*lengths.page_times(3), limit=1.25),
        "screen a ledger of 100,000 rows, s": figure(screened, limit=3),
        "ledger rows a second, beside csv.reader": figure(*(list(map(ledger.rate, x)) for x in (screened, bare))),
        "screen a workbook of 100,000 rows, s": figure(ledger.screen_workbook(2), limit=10),
        "match 1,000 suppliers, ms": figure(ledger.match_suppliers(20), limit=1000),
    }
    machine = {
        "system": platform.platform(),
        "python": platform.python_version(),
        "processor": processor(),
        "cores": os.cpu_count(),
    }
    print(json.dumps({"machine": machine, "figures": figures}, indent=2))


def processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        return next(line.partition(": ")[2] for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor()


if __name__ == "__main__":
    main()
