"""What the user can put right. Everything else is a fault of ours, and goes to the log."""

from __future__ import annotations

from app.message import Message


class UserError(Exception):
    """The input is at fault. Carries a message to show: what is wrong, where, and what to do next."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


class StoppedError(Exception):
    """The caller no longer wants to know. What was read or written until then is not all: it is not shown or kept."""
