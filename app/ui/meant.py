"""A question with answers to click: what somebody may have meant."""

from __future__ import annotations

from collections.abc import Callable

from app.ui.flow import Flow
from app.ui.parts import button, label, no_key
from app.ui.words import tr


class Meant(Flow):
    """Hidden until it is asked."""

    def __init__(self) -> None:
        super().__init__()
        self.hide()

    def ask(self, words: str, offers: list[tuple[str, str]], take: Callable[[str], None]) -> None:
        """`offers` are pairs of value and name; nothing is asked where there is none."""
        self.empty()
        self.addWidget(label(words, "muted", wrap=False))
        for value, name in offers:
            offer = button(no_key(name), "link")
            offer.setAccessibleName(tr("chain", "Take {name}", name=name))
            offer.clicked.connect(lambda _=False, value=value: take(value))
            self.addWidget(offer)
        for part in self.parts:
            part.show()
        self.setVisible(bool(offers))
