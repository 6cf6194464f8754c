"""The heat map of risks as plain SVG: severity upwards, likelihood to the right, the number of risks in each field.

Readable in gray: the level stands as a word in the legend, and its fields differ by hatching as well as by color.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from app.report.charts import lines, svg, text
from app.report.palette import Palette, palette

FIELD_W, FIELD_H = 70.0, 26.0
LEFT, TOP = 96.0, 4.0
STEPS = (1, 2, 3, 4, 5)
HIGH, MEDIUM, LOW = "high", "medium", "low"


def level(severity: int, likelihood: int) -> str:
    """Severity leads: the gravest harm is high even where it is unlikely."""
    if severity == 5 or (severity == 4 and likelihood >= 4):
        return HIGH
    return MEDIUM if severity >= 3 else LOW


def heat_map(
    counts: Mapping[tuple[int, int], int],
    axes: tuple[str, str],
    legend: Sequence[str],
    title: str,
    scheme: str = "light",
) -> str:
    """`counts` by (severity, likelihood); `axes`: names of the two; `legend` names high, medium and low."""
    colors = palette(scheme)
    parts = [part for s in STEPS for k in STEPS for part in field(s, k, counts.get((s, k), 0), colors)]
    parts += labels(axes, colors)
    bottom = TOP + 5 * FIELD_H + 30
    parts += key(legend, bottom, colors)
    named = (f"{axes[0]} {s}, {axes[1]} {k}: {n}" for (s, k), n in sorted(counts.items(), reverse=True))
    return svg(parts, bottom + 18, f"{title} {'; '.join(named)}")


def field(severity: int, likelihood: int, n: int, colors: Palette) -> Iterator[str]:
    x, y = LEFT + (likelihood - 1) * FIELD_W, TOP + (5 - severity) * FIELD_H
    yield from patch(level(severity, likelihood), x, y, FIELD_W - 2, FIELD_H - 2, colors)
    if n:
        middle = x + FIELD_W / 2 - 1
        half = 6 + 2.5 * len(str(n))
        box = f'x="{middle - half:.2f}" y="{y + 4:.2f}" width="{2 * half:.2f}" height="{FIELD_H - 10:.2f}" rx="3"'
        yield f'<rect {box} fill="{colors["ground"]}"/>'
        yield text(str(n), middle, y + FIELD_H / 2 + 3, colors["ink"], size=11, bold=True, mid=True)


def patch(kind: str, x: float, y: float, width: float, height: float, colors: Palette) -> Iterator[str]:
    fill = {HIGH: "danger", MEDIUM: "warning_wash", LOW: "wash"}[kind]
    edge = {HIGH: "danger", MEDIUM: "warning", LOW: "line"}[kind]
    box = f'x="{x:.2f}" y="{y:.2f}" width="{width:.2f}" height="{height:.2f}"'
    yield f'<rect {box} fill="{colors[fill]}" stroke="{colors[edge]}" stroke-width="0.6"/>'
    if kind == MEDIUM:
        path = lines(x, y, width, height, up=True, gap=6)
        yield f'<path d="{path}" fill="none" stroke="{colors["warning"]}" stroke-width="0.5"/>'


def labels(axes: tuple[str, str], colors: Palette) -> Iterator[str]:
    for n in STEPS:
        yield text(str(n), LEFT - 10, TOP + (5 - n) * FIELD_H + FIELD_H / 2 + 2, colors["ink"], mid=True)
        yield text(str(n), LEFT + (n - 0.5) * FIELD_W, TOP + 5 * FIELD_H + 9, colors["ink"], mid=True)
    yield text(axes[0], 0, TOP + 9, colors["muted"])
    yield text(axes[1], LEFT, TOP + 5 * FIELD_H + 21, colors["muted"])


def key(legend: Sequence[str], top: float, colors: Palette) -> Iterator[str]:
    x = LEFT
    for kind, name in zip((HIGH, MEDIUM, LOW), legend, strict=True):
        yield from patch(kind, x, top, 11, 9, colors)
        yield text(name, x + 16, top + 8, colors["ink"])
        x += 30 + len(name) * 4.8
