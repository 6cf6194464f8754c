"""Ten firms, as an adviser knows them. What must stand in each plan was written down first, from the rules of the
eight steps; so was what must not, and every emergency."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Firm:
    """Answers are by code or id; every other question that is asked gets a good answer."""

    name: str
    flags: tuple[str, ...]
    heads: dict[str, int]
    """People by row of the headcount."""
    answers: dict[str, Any]
    must: str
    """Codes or ids of actions that an expert would insist on."""
    must_not: str
    harm: str = ""
    """Codes of the questions that tell of harm."""
    today: str = ""
    """Actions that are due on the day itself."""
    mode: str = "full"
    first: str = ""
    """What the plan must begin with."""


def signs(**said: str) -> list[dict[str, str]]:
    """The 32 signs: those named as said, the others absent (filled in by the test)."""
    return [{"row": row, "present": value} for row, value in said.items()]


FIRMS = [
    Firm(
        name="Kilang Pakaian Seri Damai: a garment factory with migrants",
        flags=("own", "src", "abroad", "mig", "rec", "hous", "us"),
        heads={"own": 45, "agency": 40},
        answers={
            "Q6.03": "no",
            "Q2.07": "no",
            "Q6.04": [{"row": "total", "owed": 120000, "repaid": 0}],
            "Q5.12": 72,
            "Q5.05": "no",
            "Q5.02": "no",
            "QB.09": "no",
            "monitor.housing": "no",
        },
        must="A6.10 A6.11 A2.16 A6.17 A6.03 A6.04 A6.14 A2.01 A5.04 A5.01 AW.06 A6.16",
        must_not="A5.23 A2.05 A7.14 A3.09 A6.06",
        harm="Q6.03 Q6.04",
        first="A6.10",
    ),
    Firm(
        name="Coopérative Espoir: cocoa from four hundred families",
        flags=("agri", "src"),
        heads={"own": 14, "seasonal": 40},
        answers={
            "Q6.02": "dismissed",
            "Q5.14": "no",
            "Q1.12": "no",
            "Q2.04": "partly",
            "Q5.08": "no",
            "assess.safe_place": "no",
            "Q2.02": [
                {"row": "tier1", "share": 60},
                {"row": "tier2", "share": 20},
                {"row": "raw", "share": 20},
            ],
            "Q2.06": [{"product": "Cocoa", "country": "Côte d’Ivoire", "listed": "yes"}],
        },
        must="A6.06 A6.07 A6.08 A6.02 A6.04 A5.23 A1.09 A2.05 A5.19 A2.07 A2.10 A2.11 A2.12 A2.15 A2.24 A5.11",
        must_not="A6.10 A4.05 A5.10 A2.16 A5.22",
        harm="Q6.02",
        today="A6.06 A6.07 A6.08 A6.02 A6.04",
        first="A6.06",
    ),
    Firm(
        name="Kilang Sawit Lembah Hijau: a palm oil mill and its smallholders",
        flags=("own", "agri", "src", "mig", "rec", "hous"),
        heads={"own": 35, "agency": 25},
        answers={
            "Q6.05": "no_written_terms",
            "Q5.11": signs(leave_debt="yes", threat_papers="yes"),
            "Q2.08": "no",
            "Q2.02": [{"row": "tier1", "share": 100}, {"row": "tier2", "share": 10}, {"row": "raw", "share": 10}],
            "Q5.14": "partly",
        },
        must="A6.12 A6.10 A6.15 A5.21 A6.03 A6.04 A2.17 A3.07 A2.18 A2.10 A5.23",
        must_not="A5.22 A6.25 A6.06 A6.16",
        harm="Q6.05 Q5.11",
        first="A6.10",
    ),
    Firm(
        name="Harbor Packing: a seafood packer for the United States",
        flags=("own", "src", "agri", "mig", "rec", "us", "abroad"),
        heads={"own": 90, "agency": 60},
        answers={"Q6.07": "no", "Q6.06": "partly", "Q6.13": "no", "Q5.09": "no", "monitor.exits": "no"},
        must="A6.15 A6.03 A6.04 A6.13 A6.25 A5.16 A5.17 A5.18 monitor.open_exits",
        must_not="A6.10 A6.06 A5.22 A7.14",
        harm="Q6.07 Q6.06",
        today="A6.15 A6.03 A6.04",
        first="A6.15",
    ),
    Firm(
        name="Carpintería El Roble: a furniture workshop of eight",
        flags=("own", "src", "young"),
        heads={"own": 8},
        answers={"train.young_tasks": "no", "Q2.04": "no", "Q4.02": "no", "Q1.07": "no", "Q7.01": "no"},
        must="A6.09 A3.05 A2.05 A5.19 A6.02 A4.03 A1.07 A1.08 A6.04 A7.01 A7.14",
        must_not="A6.10 A2.17 A7.07 A5.23 A6.22 A6.06",
    ),
    Firm(
        name="Batu Maju: an electronics assembler with agency workers",
        flags=("own", "src", "abroad", "mig", "rec", "us"),
        heads={"own": 120, "agency": 110},
        answers={
            "monitor.agency_papers": "no",
            "Q6.04": [{"row": "total", "owed": 9000, "repaid": 9000}],
            "Q2.08": "partly",
            "Q4.03": ["owner", "hr", "supervisors", "buyers", "workers", "suppliers"],
            "Q5.12": 66,
            "Q7.01": "paid_auditor",
            "Q7.02": "2025-02-01",
            "Q7.03": "we_paid",
        },
        must="A5.24 A2.17 A3.07 A4.10 A4.04 A6.14 A2.01 A7.04 A7.07",
        must_not="A6.11 A5.22 A7.14 A7.01 A6.10",
    ),
    Firm(
        name="Nordlicht: an importer without production",
        flags=("src", "abroad"),
        heads={"own": 12},
        answers={
            "Q2.02": [{"row": "tier1", "share": 80}, {"row": "tier2", "share": 5}, {"row": "raw", "share": 0}],
            "Q2.03": "no",
            "Q5.07": [{"row": "direct", "sites": 20, "visited": 2, "unannounced": 0}],
            "Q6.12": "no",
            "Q3.10": 40,
            "Q8.07": "no",
            "Q8.02": "unknown",
            "Q4.07": "no",
        },
        must="A2.07 A2.08 A2.09 A5.09 A5.11 A5.12 A5.13 A6.22 A3.13 A8.07 A8.02 A4.07",
        must_not="A5.10 A4.05 A1.04 A6.13 A6.16",
    ),
    Firm(
        name="Bordados Luz del Sur: embroidery sewn at home",
        flags=("own", "src", "sub", "home"),
        heads={"own": 8, "home": 22},
        answers={
            "Q2.10": "known_unlisted",
            "Q3.06": "no",
            "Q5.13": "no",
            "remediate.piece_rate": "no",
            "Q1.06": "no",
            "Q1.12": "no",
        },
        must="A5.22 A3.09 A2.23 A6.13 remediate.time_piece_rates A1.02 A1.09",
        must_not="A2.16 A6.10 A5.23 A6.25",
    ),
    Firm(
        name="Bhatta Suraj: a brick kiln with families who came on an advance",
        flags=("own", "mig", "rec", "hous", "young"),
        heads={"own": 10, "seasonal": 60},
        answers={
            "Q6.05": "unfair_terms",
            "Q5.11": signs(recruit_debt="yes", life_locked_in="partly", threat_violence="unknown"),
            "Q6.02": "in_progress",
            "Q2.04": "no",
        },
        must="A6.12 A6.11 A6.15 A6.03 A6.04 A5.21 A6.06 A6.07 A6.08 A2.05 A5.19 remediate.find_out",
        must_not="A2.07 A5.26 A6.25 A6.10",
        harm="Q6.05 Q5.11 Q6.02",
        today="A6.15 A6.03 A6.06",
    ),
    Firm(
        name="Rotan Jaya: a consultant’s workshop in short mode",
        flags=("own", "mig"),
        heads={"own": 18},
        mode="short",
        answers={"Q6.03": "no", "Q4.02": "no", "Q5.01": ["supervisor"]},
        must="A6.10 A6.03 A6.04 A4.03 A5.01 A5.02",
        must_not="A3.17 A8.16 A4.17 A2.25",
        harm="Q6.03",
        first="A6.10",
    ),
]
