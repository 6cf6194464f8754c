"""What is wrong with a file that comes from elsewhere, in words."""

from __future__ import annotations

from app.errors import UserError
from app.message import N_, Message


def damaged(name: str) -> UserError:
    return UserError(
        N_(
            "exchange",
            "“{file}” is damaged, cut short, or was not made by Fairsteps. Nothing was changed. "
            "Get it anew from whoever made it.",
            file=name,
        )
    )


def refused(name: str, why: Message) -> UserError:
    return UserError(
        N_(
            "exchange",
            "“{file}” was not opened, because {why}. Nothing was changed. Get it anew from whoever made it.",
            file=name,
            why=why,
        )
    )


def newer(name: str) -> UserError:
    return UserError(
        N_(
            "exchange",
            "“{file}” was made by a newer version of Fairsteps. Nothing was changed. "
            "Install the newer version to open it.",
            file=name,
        )
    )


def does_not_fit(name: str, what: Message) -> UserError:
    """`what` is a sentence."""
    return UserError(N_("exchange", "“{file}” was not opened, and nothing was changed. {what}", file=name, what=what))


def unreadable(name: str, error: OSError) -> UserError:
    why = error.strerror or str(error)
    return UserError(N_("exchange", "“{file}” cannot be read: {why}. Nothing was changed.", file=name, why=why))


def missing(name: str) -> UserError:
    return UserError(N_("file", "There is no file “{path}”. Check the name and the folder.", path=name))


def cannot_save(name: str, error: OSError) -> UserError:
    why = error.strerror or str(error)
    return UserError(
        N_(
            "exchange",
            "“{file}” could not be saved: {why}. Nothing was left behind. Free some space, or choose another folder.",
            file=name,
            why=why,
        )
    )


TOO_LARGE = N_("exchange", "it is too large")
