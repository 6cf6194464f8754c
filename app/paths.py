"""The only place that knows where files are: the program's own data, and the user's."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

APP_NAME = "fairsteps"
DEFAULT_WORKSPACE = "workspace.sqlite"


@cache
def data() -> Path:
    """The folder that holds `steps`, `locales` and `resources`: inside the wheel, else the checkout.

    FAIRSTEPS_DATA names another one, such as a copy that a translator or an adviser works on.
    """
    if other := os.environ.get("FAIRSTEPS_DATA"):
        return Path(other)
    packed = Path(__file__).parent / "_data"
    return packed if packed.is_dir() else Path(__file__).parent.parent


def steps() -> Path:
    return data() / "steps"


def locales() -> Path:
    return data() / "locales"


def resources() -> Path:
    return data() / "resources"


def reference() -> Path:
    """The reference facts that ship with the program."""
    return resources() / "reference"


def editions() -> Path:
    """Updates of the reference facts, each a whole edition; not made here."""
    return user_data() / "facts"


def is_checkout() -> bool:
    """True where `.mo` files are built beside their `.po`, and not shipped ready-made."""
    return bool(os.environ.get("FAIRSTEPS_DATA")) or not (Path(__file__).parent / "_data").is_dir()


def user_data() -> Path:
    """The folder of the default workspace; not made here."""
    from platformdirs import user_data_path

    return user_data_path(APP_NAME, appauthor=False)


def user_logs() -> Path:
    from platformdirs import user_log_path

    return user_log_path(APP_NAME, appauthor=False)


def user_settings() -> Path:
    """The file of the user's own settings on this computer: language, text size, recent files."""
    from platformdirs import user_config_path

    return user_config_path(APP_NAME, appauthor=False) / "settings.json"


def default_workspace() -> Path:
    return user_data() / DEFAULT_WORKSPACE


def is_database(path: Path) -> bool:
    """Told by its first bytes, with nothing imported. One that cannot be read is left to whoever opens it."""
    try:
        with path.open("rb") as file:
            return file.read(6) == b"SQLite"
    except OSError:
        return True
