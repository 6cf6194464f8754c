"""However much evidence a company has, saving it and taking it in need no more memory than its answers do."""

from __future__ import annotations

import os
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app import sample
from app.content.load import Library
from app.core import filing
from app.core.session import Session
from app.exchange.bring import import_company
from app.exchange.pack import pack
from app.exchange.unpack import unpack
from app.i18n.catalog import translator
from app.store.workspace import Workspace, open_workspace
from tests.conftest import TODAY

FILES, SIZE = 5, 20_000_000
MOST = 8_000_000


@contextmanager
def little_memory(what: str) -> Iterator[None]:
    """Python's memory at its highest while this goes on."""
    tracemalloc.start()
    try:
        yield
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    print(f"{what}: {peak / 1e6:.1f} MB")
    assert peak < MOST


def test_a_hundred_megabytes_pass_through_little_memory(workspace: Workspace, library: Library, tmp_path: Path) -> None:
    company, target = workspace.add_company(sample.sample().name, TODAY), tmp_path / "firm.fairsteps"
    sample.fill(workspace, company, library, translator("en"), TODAY)
    session = Session(library, workspace, company, lambda: TODAY)
    for number in range(FILES):
        proof = tmp_path / f"scan {number}.bin"
        proof.write_bytes(os.urandom(SIZE))
        filing.add_file(session, "question/engage.feedback", proof)
        proof.unlink()
    other = open_workspace(tmp_path / "other.sqlite", TODAY)
    other.add_company("Kilang Lain", TODAY)  # its libraries are imported
    with little_memory("save"):
        pack(session.record, workspace, target, TODAY)
    with little_memory("take in"):
        import_company(other, unpack(target), TODAY)
    assert sum(p.stat().st_size for p in other.evidence.iterdir()) > FILES * SIZE
    other.close()
