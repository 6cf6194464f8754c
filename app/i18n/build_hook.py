"""Build hook: a wheel carries compiled catalogs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogHook(BuildHookInterface[Any]):
    """Compiles every `.po` before the files are collected; an editable install builds them at first use."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from app.i18n.build import compile_all

        locales = Path(self.root) / "locales"
        compile_all(locales)
        compiled = (p.relative_to(self.root) for p in sorted(locales.glob("*/LC_MESSAGES/*.mo")))
        build_data["force_include"].update({str(p): f"app/_data/{p}" for p in compiled})
