"""Charts as plain SVG 1.1: one drawing for paper and screen. Patterns are drawn as lines, since QtSvg fills plainly."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from app.report.palette import Palette, palette

WIDTH = 482.0
"""Points: the text width of an A4 page."""
LABELS = 152.0
ROW, BAR = 21.5, 14.5
FONT = "Source Sans Pro, Noto Sans, sans-serif"
SIZE = 9.0
KINDS = ("yes", "partly", "no", "unknown", "confirm", "open")


@dataclass(frozen=True)
class Bar:
    """One line of the chart: its name and one count for each of KINDS."""

    label: str
    counts: tuple[int, ...]


def coverage_chart(bars: Sequence[Bar], legend: Sequence[str], title: str, scheme: str = "light") -> str:
    """Stacked bars on one common scale, a number in each part. `legend` names KINDS; `title` is read aloud."""
    colors = palette(scheme)
    most = max((sum(b.counts) for b in bars), default=1) or 1
    unit = (WIDTH - LABELS - 1) / most
    parts = [part for n, bar in enumerate(bars) for part in draw_bar(bar, n * ROW, unit, colors)]
    named = [(k, n) for k, n, used in zip(KINDS, legend, totals(bars), strict=True) if used or k != "confirm"]
    key, bottom = draw_legend(named, len(bars) * ROW + 9, colors)
    spoken = "; ".join(f"{b.label}: {counted(b, legend)}" for b in bars)
    return svg([*parts, *key], bottom, f"{title} {spoken}")


def totals(bars: Sequence[Bar]) -> list[int]:
    """For each of KINDS, how many there are in all bars."""
    return [sum(b.counts[n] for b in bars) for n in range(len(KINDS))]


def counted(bar: Bar, legend: Sequence[str]) -> str:
    return ", ".join(f"{name} {n}" for name, n in zip(legend, bar.counts, strict=True) if n)


def svg(parts: Sequence[str], height: float, title: str) -> str:
    size = f'width="{WIDTH:g}pt" height="{height:g}pt" viewBox="0 0 {WIDTH:g} {height:g}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" version="1.1" {size} role="img">'
    return "\n".join([head, f"<title>{escape(title)}</title>", *parts, "</svg>"])


def draw_bar(bar: Bar, top: float, unit: float, colors: Palette) -> Iterator[str]:
    yield from label(bar.label, top, colors)
    left = LABELS
    for kind, n in zip(KINDS, bar.counts, strict=True):
        if n:
            yield from segment(kind, left, top + (ROW - BAR) / 2, n * unit, colors)
            yield number(kind, n, left + n * unit / 2, top + ROW / 2, colors)
            left += n * unit


def label(words: str, top: float, colors: Palette) -> Iterator[str]:
    """A name in at most two lines beside its bar."""
    lines = textwrap.wrap(words, 33, max_lines=2, placeholder="…") or [""]
    first = top + ROW / 2 + 3 - (len(lines) - 1) * 4.8
    for n, line in enumerate(lines):
        yield text(line, 0, first + n * 9.6, colors["ink"], size=SIZE if len(lines) == 1 else 8.4)


def text(
    words: str, x: float, y: float, fill: str, *, size: float = SIZE, bold: bool = False, mid: bool = False
) -> str:
    extra = (' font-weight="600"' if bold else "") + (' text-anchor="middle"' if mid else "")
    place = f'x="{x:.2f}" y="{y:.2f}" font-family="{FONT}" font-size="{size:g}" fill="{fill}"'
    return f"<text {place}{extra}>{escape(words)}</text>"


@dataclass(frozen=True)
class Look:
    """How one kind of answer is filled. Hatches run up (/), down (\\), or are dots; "" is plain."""

    ground: str
    stroke: str = ""
    hatch: str = ""


LOOKS: Mapping[str, Look] = {
    "yes": Look("accent"),
    "partly": Look("accent_wash", "accent", "up"),
    "no": Look("danger", "ground", "down"),
    "unknown": Look("warning_wash", "warning", "dots"),
    "confirm": Look("ground", "accent", "up"),
    "open": Look("ground"),
}


def segment(kind: str, x: float, y: float, width: float, colors: Palette, height: float = BAR) -> Iterator[str]:
    look = LOOKS[kind]
    frame = colors["muted"] if kind == "open" else colors[look.stroke if look.hatch and kind != "no" else look.ground]
    box = f'x="{x:.2f}" y="{y:.2f}" width="{width:.2f}" height="{height:.2f}"'
    yield f'<rect {box} fill="{colors[look.ground]}" stroke="{frame}" stroke-width="0.6"/>'
    if look.hatch:
        path = dots(x, y, width, height) if look.hatch == "dots" else lines(x, y, width, height, look.hatch == "up")
        thick = "1.2" if look.hatch == "dots" else "0.7"
        yield f'<path d="{path}" fill="none" stroke="{colors[look.stroke]}" stroke-width="{thick}"/>'


def lines(x: float, y: float, width: float, height: float, up: bool, gap: float = 3.6) -> str:
    """Slanting lines cut at the edges of a box, so that no clipping is needed."""
    found, start = [], gap / 2 - height
    while start < width:
        low, high = max(0.0, -start), min(height, width - start)
        ends = ((start + low, low), (start + high, high))
        found.append(" L ".join(f"{x + a:.2f} {y + (height - b if up else b):.2f}" for a, b in ends))
        start += gap
    return "".join(f"M {one} " for one in found).strip()


def dots(x: float, y: float, width: float, height: float, gap: float = 3.4) -> str:
    columns = [x + gap / 2 + n * gap for n in range(int((width - gap / 2) / gap) + 1)]
    rows = [y + gap / 2 + n * gap for n in range(int((height - gap / 2) / gap) + 1)]
    return " ".join(f"M {a - 0.6:.2f} {b:.2f} h 1.2" for a in columns for b in rows if a + 0.6 <= x + width)


def number(kind: str, n: int, x: float, middle: float, colors: Palette) -> str:
    """The count on a small plate, where the part below it is patterned."""
    fill = colors["ground"] if kind == "yes" else colors["ink"]
    figure = text(str(n), x, middle + 3, fill, bold=True, mid=True)
    if not LOOKS[kind].hatch:
        return figure
    half = 3.4 + 2.4 * (len(str(n)) - 1)
    box = f'x="{x - half:.2f}" y="{middle - 5.2:.2f}" width="{2 * half:.2f}" height="10.4" rx="1.6"'
    return f'<rect {box} fill="{colors["ground"]}"/>{figure}'


def draw_legend(names: Sequence[tuple[str, str]], top: float, colors: Palette) -> tuple[list[str], float]:
    """Swatches with their words, on as many lines as they need. Returns the parts and where they end."""
    parts: list[str] = []
    x = 0.0
    for kind, name in names:
        wide = 17 + len(name) * SIZE * 0.5 + 16
        if x + wide > WIDTH + 16 and x > 0:
            x, top = 0.0, top + 13
        parts += segment(kind, x, top, 12, colors, 9)
        parts.append(text(name, x + 17, top + 7.6, colors["ink"]))
        x += wide
    return parts, top + 13
