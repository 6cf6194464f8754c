"""The fonts that come with the program: where their files are, and which characters they hold.

Papers and screen use the same files, so that neither depends on the computer. System fonts stand behind them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from xml.sax.saxutils import escape

from app import paths
from app.message import N_, Message

PACKAGES = (
    "font_source_sans_pro",
    "fontpkg_noto_sans",
    "fontpkg_noto_sans_arabic",
    "fontpkg_noto_sans_devanagari",
    "fontpkg_noto_sans_tamil",
    "fontpkg_noto_sans_thai",
    "fontpkg_noto_sans_khmer",
)
FAMILIES = (
    "Source Sans Pro",
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Devanagari",
    "Noto Sans Tamil",
    "Noto Sans Thai",
    "Noto Sans Khmer",
)
"""In the order in which a character is looked for."""


@cache
def folders() -> tuple[Path, ...]:
    """The folders of the bundled fonts."""
    specs = (find_spec(package) for package in PACKAGES)
    return tuple(Path(s.origin).parent / "files" for s in specs if s and s.origin)


@cache
def files() -> tuple[Path, ...]:
    """The bundled font files, to register with the screen as well. The OpenType doubles are left out."""
    return tuple(sorted(f for folder in folders() for f in folder.glob("*.ttf")))


def system_folders() -> Iterator[Path]:
    """Where systems keep their fonts; on Windows and macOS too."""
    yield from map(Path, ("/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "/System/Library/Fonts"))
    yield from (Path.home() / name for name in (".local/share/fonts", ".fonts", "Library/Fonts"))
    if windows := os.environ.get("WINDIR"):
        yield Path(windows) / "Fonts"


def configuration(cache_folder: Path) -> str:
    """A fontconfig file: our fonts first, then the system's, nothing of the computer's own settings."""
    found = (*folders(), *(f for f in system_folders() if f.is_dir()))
    listed = "\n".join(f"  <dir>{escape(str(f))}</dir>" for f in found)
    doubles = "".join(f"<glob>{escape(str(f))}/*.otf</glob>" for f in folders())
    return (
        '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n<fontconfig>\n'
        f"{listed}\n  <cachedir>{escape(str(cache_folder))}</cachedir>\n"
        f"  <selectfont><rejectfont>{doubles}</rejectfont></selectfont>\n</fontconfig>\n"
    )


def prepare() -> None:
    """Point this process to the bundled fonts. Must come before weasyprint is imported, which reads it once.

    Where the cache folder cannot be written, the system's fonts alone are used: the paper still appears.
    """
    from platformdirs import user_cache_path

    folder = user_cache_path(paths.APP_NAME, appauthor=False)
    file, wanted = folder / "fonts.conf", configuration(folder / "fontconfig")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not file.exists() or file.read_text(encoding="utf-8") != wanted:
            put(file, wanted)
    except OSError:
        return
    os.environ["FONTCONFIG_FILE"] = str(file)
    windows_libraries()


def put(file: Path, words: str) -> None:
    """Two programs may start at the same time: each writes its own file and renames it."""
    beside = file.with_suffix(f".{os.getpid()}")
    beside.write_text(words, encoding="utf-8")
    beside.replace(file)


def windows_libraries() -> None:
    """On Windows the libraries that lay out text come from a package of their own."""
    spec = find_spec("gstreamer_libs") if sys.platform == "win32" else None
    if spec and spec.origin:
        os.environ.setdefault("WEASYPRINT_DLL_DIRECTORIES", str(Path(spec.origin).parent / "bin"))


def missing_glyphs(text: str) -> set[str]:
    """The characters of `text` that no bundled font holds, so that the user can be told."""
    unusual = {c for c in text if ord(c) > 0x17F and c.isprintable()}
    return {c for c in unusual if ord(c) not in covered()} if unusual else set()


def missing_warning(text: str) -> Message | None:
    """What to tell the user where characters are missing; None where all are there."""
    missing = sorted(missing_glyphs(text))
    if not missing:
        return None
    return N_(
        "papers",
        "Our fonts do not hold these characters: {characters} They are printed only if this computer has a font "
        "for them. Look for empty boxes in the preview.",
        characters=" ".join(missing[:12]) + (" …" if len(missing) > 12 else ""),
    )


@cache
def covered() -> frozenset[int]:
    """Code points that the bundled fonts hold; about a tenth of a second at first use."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    found: set[int] = set()
    for file in files():
        if "Italic" not in file.name and file.stem not in OTHER_WEIGHTS:
            with TTFont(file, lazy=True) as font:
                found |= set(font.getBestCmap())
    return frozenset(found)


OTHER_WEIGHTS = frozenset(
    f"SourceSansPro-{weight}{slant}"
    for weight in ("Black", "Bold", "ExtraLight", "Light", "Semibold", "")
    for slant in ("", "It")
)
"""They hold the same characters as the regular one."""
