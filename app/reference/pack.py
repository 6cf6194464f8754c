"""An update of the facts as one file: a zip with a manifest, read whole and within bounds before anything is kept.

`manifest.json` names the form of the pack, the edition, and the SHA-256 of every other file. A file of a pack takes the
place of the file of that name; what a pack does not hold stays as it was. Nothing else may lie in it.
"""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from app.content.condition import Strict
from app.errors import UserError
from app.message import N_
from app.reference.load import SCHEMA

MANIFEST = "manifest.json"
TABLES = (
    "countries", "eo13126", "goods", "hs", "instruments", "listings", "suggested_actions", "uflpa_sectors",
)  # fmt: skip
NAMES = re.compile(rf"(edition|facts|salience)\.toml|({'|'.join(TABLES)})\.csv|laws/[a-z0-9-]+\.toml")
MOST_BYTES = 50 * 1024**2
MOST_FILES = 500
EDITION = r"^[0-9]{4}-[0-9]{2}(-[a-z0-9]{1,20})?$"


class Manifest(Strict):
    """`schema_`: the form of the pack and of the files in it."""

    format: Literal["fairsteps-facts"]
    schema_: Annotated[int, Field(alias="schema", ge=1)]
    edition: Annotated[str, Field(pattern=EDITION)]
    files: Annotated[Mapping[str, Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]], Field(min_length=1)]


class Pack(Strict):
    """What a checked pack holds: contents by name."""

    edition: str
    files: Mapping[str, bytes]


def read_pack(path: Path) -> Pack:
    """Read a pack whole. Raises UserError, which names the file of the pack that is wrong."""
    with reading(path), zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
        check_names(path, [e.filename for e in entries])
        left = MOST_BYTES
        contents: dict[str, bytes] = {}
        for entry in entries:
            contents[entry.filename] = take(path, archive, entry, left)
            left -= len(contents[entry.filename])
    manifest = read_manifest(path, contents.pop(MANIFEST))
    check_hashes(path, manifest, contents)
    return Pack(edition=manifest.edition, files=contents)


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """What the system and the zip library refuse, in words."""
    try:
        yield
    except FileNotFoundError:
        raise UserError(N_("file", "There is no file “{path}”. Check the name and the folder.", path=path)) from None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, IndexError) as e:
        words = N_("pack", "“{file}” is damaged or is not an update of the facts. Get it anew.", file=path.name)
        raise UserError(words) from e
    except OSError as error:
        why = error.strerror or str(error)
        raise UserError(N_("file", "“{path}” cannot be read: {why}.", path=path, why=why)) from error


def check_names(path: Path, names: list[str]) -> None:
    """Only known names, each once: no path that climbs, no program, nothing hidden."""
    strange = next((n for n in names if n != MANIFEST and not NAMES.fullmatch(n)), None)
    twice = next((n for n in names if names.count(n) > 1), None) if len(names) <= MOST_FILES else MANIFEST
    if strange is not None:
        raise refused(path, strange, N_("pack", "no such file belongs in an update"))
    if twice is not None:
        raise refused(path, twice, N_("pack", "there are too many files, or this one is in it twice"))
    if MANIFEST not in names:
        raise refused(path, MANIFEST, N_("pack", "it is missing"))


def take(path: Path, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> bytes:
    """The contents of an entry, counted as they unpack: what a header says of the size is not believed."""
    with archive.open(entry) as file:
        contents = file.read(left + 1)
    if len(contents) > left:
        raise refused(path, entry.filename, N_("pack", "it unpacks to more than {n} MB", n=MOST_BYTES // 1024**2))
    return contents


def read_manifest(path: Path, contents: bytes) -> Manifest:
    try:
        raw = json.loads(contents.decode("utf-8"))
        if isinstance(raw, dict) and isinstance(raw.get("schema"), int) and raw["schema"] > SCHEMA:
            raise refused(path, MANIFEST, N_("pack", "it needs a newer Fairsteps"))
        return Manifest.model_validate(raw)
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise refused(path, MANIFEST, N_("pack", "it cannot be read")) from error
    except ValidationError as error:
        where = ".".join(str(p) for p in error.errors()[0]["loc"])
        raise refused(path, MANIFEST, N_("pack", "“{field}” is missing or wrong", field=where)) from error


def check_hashes(path: Path, manifest: Manifest, contents: Mapping[str, bytes]) -> None:
    for name in sorted({*manifest.files, *contents}):
        found = hashlib.sha256(contents[name]).hexdigest() if name in contents else ""
        if manifest.files.get(name) != found:
            raise refused(path, name, N_("pack", "it is not what the manifest says: it was changed or damaged"))


def refused(path: Path, place: str, why: object) -> UserError:
    """Which file of the pack, and why; and that nothing changed."""
    words = N_(
        "pack",
        "“{file}” was not taken, and nothing has changed. In “{place}”: {why}.",
        file=path.name,
        place=place[:80],
        why=why,
    )
    return UserError(words)
