"""The colors that screen and paper share, from `resources/theme/palette.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache

from app import paths

Palette = Mapping[str, str]


@cache
def palette(scheme: str = "light") -> Palette:
    """Color names to `#rrggbb`. Paper is always "light"; the screen knows "dark" too."""
    file = paths.resources() / "theme" / "palette.toml"
    colors: Palette = tomllib.loads(file.read_text(encoding="utf-8"))[scheme]
    return colors
