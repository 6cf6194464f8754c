"""A text that is too long for its place ends between two words, and shows that it goes on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.printable import shortened


@pytest.mark.parametrize(
    ("text", "most", "shown"),
    [
        ("Contoh Garment", 14, "Contoh Garment"),
        ("Contoh Garment · Register", 20, "Contoh Garment…"),
        ("Donaudampfschifffahrtsgesellschaft", 12, "Donaudampfs…"),
        ("A Donaudampfschifffahrt", 12, "A Donaudamp…"),
    ],
)
def test_it_is_cut_between_words_where_it_has_some(text: str, most: int, shown: str) -> None:
    assert shortened(text, most) == shown


@given(st.text(), st.integers(2, 60))
def test_it_is_never_longer_and_a_short_text_stays(text: str, most: int) -> None:
    shown = shortened(text, most)
    assert len(shown) <= most
    assert shown == text or len(text) > most
    assert len(text) <= most or shown.endswith("…")
