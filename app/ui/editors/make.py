"""The editor for a question."""

from __future__ import annotations

from app.content.model import Question
from app.ui.editors.base import Editor
from app.ui.editors.day import DayEditor
from app.ui.editors.long_list import LongList
from app.ui.editors.number import NumberEditor
from app.ui.editors.one_of import OneOf
from app.ui.editors.several_of import SeveralOf
from app.ui.editors.table import TableEditor
from app.ui.editors.text import TextEditor
from app.ui.editors.words import options_of

FEW = 8
"""More choices than this are searched, not read."""
MAKERS = {
    "several_of": SeveralOf,
    "number": NumberEditor,
    "percentage": NumberEditor,
    "date": DayEditor,
    "text": TextEditor,
    "table": TableEditor,
}


def make_editor(question: Question) -> Editor:
    if maker := MAKERS.get(question.kind):
        return maker(question)
    options = options_of(question)
    return OneOf(question, options) if len(options) <= FEW else LongList(question, options)
