"""Amounts as people write them in their language."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.amounts import amount, written
from app.ui.words import WORDS

MONEY = st.decimals(0, Decimal("1e15"), places=2) | st.integers(0, 10**15).map(Decimal)


@pytest.mark.parametrize("language", ["en", "es", "fr", "ms"])
@given(money=MONEY)
def test_an_amount_that_is_written_in_a_field_is_read_again(language: str, money: Decimal) -> None:
    WORDS.language = language
    try:
        assert amount(written(money)) == money
    finally:
        WORDS.language = "en"


@pytest.mark.parametrize("words", ["-1", "inf", "nan", "12,,5x", "1e", "१"])
def test_what_is_no_amount_is_given_back_as_it_was_typed(words: str) -> None:
    assert amount(words) == words
