"""Pages of a PDF on the screen."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.report.pdf import render
from app.ui.pdf_pages import PdfPages
from app.ui.pdf_view import PdfView


def test_a_page_is_shown_dot_for_dot(qtbot: QtBot) -> None:
    """Stretched to the place that was reckoned for it, a page would lose a row of dots and letters their tops."""
    html = "<html lang='en'><title>Lines</title><body>" + "<p>la loi nationale doit contenir des</p>" * 30
    pages = PdfPages(render(html))
    view = PdfView()
    qtbot.addWidget(view)
    view.show_pages(pages)
    with qtbot.waitExposed(view):
        view.show()
    for width in range(500, 520):
        view.resize(width, 400)
        number, place = view._places()[0]
        drawn = pages.draw(number, view.zoom * view.devicePixelRatioF())
        seen = place.intersected(view.viewport().rect())
        shown = view.viewport().grab(seen).toImage().convertToFormat(drawn.format())
        assert shown == drawn.copy(seen.translated(-place.topLeft())), f"{width} pixels wide"
    pages.close()
