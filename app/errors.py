"""The two kinds of failure: what the user can put right, and what only we can."""

from __future__ import annotations

from app.message import Message


class UserError(Exception):
    """The input is at fault. Carries a message to show: what is wrong, where, and what to do next."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


class BugError(Exception):
    """The program is at fault: a promise between its own parts does not hold."""
