"""The chart: readable without color, safe whatever its labels say."""

from __future__ import annotations

from xml.etree import ElementTree

from app.report.charts import KINDS, WIDTH, Bar, coverage_chart
from app.report.palette import palette

LEGEND = ("in place", "partly", "not in place", "not known", "to confirm", "not answered")
SVG = "{http://www.w3.org/2000/svg}"


def test_every_count_is_written_in_its_part() -> None:
    root = ElementTree.fromstring(coverage_chart([Bar("One", (1, 2, 3, 4, 7, 50))], LEGEND, "Answers"))
    texts = [t.text for t in root.iter(f"{SVG}text")]
    assert [t for t in texts if t and t.isdigit()] == ["1", "2", "3", "4", "7", "50"]
    assert set(LEGEND) <= set(texts)


def test_what_is_to_confirm_is_named_only_in_a_new_year() -> None:
    drawn = coverage_chart([Bar("One", (1, 2, 3, 4, 0, 50))], LEGEND, "Answers")
    assert "to confirm" not in drawn
    assert "not answered" in drawn


def test_it_says_the_same_aloud() -> None:
    root = ElementTree.fromstring(coverage_chart([Bar("One", (1, 0, 3, 0, 0, 0))], LEGEND, "Answers."))
    assert root.findtext(f"{SVG}title") == "Answers. One: in place 1, not in place 3"


def test_labels_are_text_and_nothing_leaves_the_drawing() -> None:
    drawn = coverage_chart([Bar('<b> & "a"' * 9, (9, 9, 9, 9, 9, 9)), Bar("", (0, 0, 0, 0, 0, 0))], LEGEND, "<t>")
    root = ElementTree.fromstring(drawn)
    for box in root.iter(f"{SVG}rect"):
        assert float(box.attrib["x"]) + float(box.attrib["width"]) <= WIDTH


def test_no_answers_at_all_is_a_chart_too() -> None:
    assert "<svg" in coverage_chart([], LEGEND, "Answers")
    assert len(KINDS) == len(LEGEND)


def luminance(color: str) -> float:
    parts = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_every_text_color_can_be_read_on_every_ground() -> None:
    for scheme in ("light", "dark"):
        colors = palette(scheme)
        for text in ("ink", "muted", "accent", "warning", "danger"):
            for ground in ("ground", "wash"):
                light, dark = sorted((luminance(colors[text]), luminance(colors[ground])), reverse=True)
                assert (light + 0.05) / (dark + 0.05) >= 4.5, (scheme, text, ground)
