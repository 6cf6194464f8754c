"""What the program remembers of the user on this computer: one small JSON file, none of a company's data in it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

RECENT = 6
"""How many files the file menu offers."""
TEXT_SIZES = 3


@dataclass
class Settings:
    """Language ("" before the first choice), text size (0 to 2), files, window geometry (Qt's, base64)."""

    language: str = ""
    text_size: int = 0
    remember_recent: bool = True
    recent: list[str] = field(default_factory=list)
    last_file: str = ""
    last_company: int = 0
    """The company to open with; 0: start at home."""
    geometry: str = ""

    @classmethod
    def load(cls, path: Path) -> Settings:
        """The settings of a file. What is missing or of the wrong kind stays as it is at first."""
        try:
            found = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return cls()
        settings = cls()
        for known in fields(cls) if isinstance(found, dict) else ():
            value = found.get(known.name)
            if type(value) is type(getattr(settings, known.name)):
                setattr(settings, known.name, value)
        settings.recent = [r for r in settings.recent if isinstance(r, str)]
        settings.text_size = min(max(settings.text_size, 0), TEXT_SIZES - 1)
        return settings

    def save(self, path: Path) -> None:
        """Replace the file whole, so that a crash leaves the old one. Raises OSError."""
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(path.name + ".part")
        part.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=1), encoding="utf-8")
        part.replace(path)

    def opened(self, file: Path) -> None:
        """Remember a file as the last one, unless the user does not want files remembered."""
        name = str(file)
        self.last_file = name if self.remember_recent else ""
        if self.remember_recent:
            self.recent = [name, *(r for r in self.recent if r != name)][:RECENT]

    def forget_files(self) -> None:
        self.recent, self.last_file = [], ""
