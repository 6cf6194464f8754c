"""What takes more than a paper: an archive copy with the company inside, and the evidence sealed in one zip."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from app.core.still import at_rest, still
from app.i18n.catalog import translator
from app.papers.request import request
from app.papers.sealed import seal
from app.papers.texts import PaperText
from app.report.options import PaperOptions
from app.ui.paper_maker import Order
from app.ui.paper_saver import PaperSaver
from app.ui.words import tr
from app.ui.work import Stop, Work


class PaperArchive(QObject):
    """`busy` tells when work beside the window begins and ends."""

    busy = Signal(bool)

    def __init__(self, saver: PaperSaver) -> None:
        super().__init__(saver)
        self.saver, self.session = saver, saver.session
        self.work: Work | None = None
        self.working = False

    # An archive copy

    def save_copy(self, paper: PaperText, options: PaperOptions, name: str) -> None:
        """A PDF that Fairsteps can open again: it holds the company, with the people in its cases only if ticked."""
        again = lambda: self.save_copy(paper, options, name)  # noqa: E731
        target = self.saver.target(paper, "pdf", options.language, name, again)
        if target is None:
            return
        record, store, today = still(self.session.record), self.session.store, self.session.today()

        def parcel(stop: Stop) -> bytes:
            from app.exchange.pack import packed

            return packed(record, store, today, people=options.shows_people)

        self.begin(parcel, lambda data: self.attach(paper, options, target, data, again), again)

    def attach(
        self, paper: PaperText, options: PaperOptions, target: Path, parcel: bytes, again: Callable[[], object]
    ) -> None:
        order = Order(
            lambda: (
                request(self.session, paper.id, "pdf", replace(options, archive=True))
                | {"attach": [inside(parcel, options.language)]}
            ),
            lambda data: self.saver.write(target, data, again),
            lambda why: self.saver.fail(why, again),
        )
        self.saver.maker.put(order)

    # The evidence in one zip

    def seal(self, paper: PaperText, options: PaperOptions) -> None:
        """The index and each file that it names, for the same readers."""
        again = lambda: self.seal(paper, options)  # noqa: E731
        target = self.saver.target(paper, "zip", options.language, "", again)
        if target is None:
            return
        session = at_rest(self.session)

        def sealed(index: bytes) -> None:
            done = lambda digest: self.tell_sealed(target, digest)  # noqa: E731
            self.begin(lambda stop: seal(session, options, index, target, stop), done, again)

        order = Order(
            lambda: request(session, paper.id, "pdf", options), sealed, lambda why: self.saver.fail(why, again)
        )
        self.saver.maker.put(order)

    def tell_sealed(self, path: Path, digest: str) -> None:
        """The fingerprint is what shows later that nothing in the zip was changed."""
        words = tr(
            "papers",
            "Sealed: {path}. Its fingerprint (SHA-256): {digest}. Write it down where the zip does not lie: with it "
            "anybody can check that nothing in the zip was changed.",
            path=str(path),
            digest=breakable(digest),
        )
        copy = (tr("papers", "Copy the fingerprint"), lambda: QGuiApplication.clipboard().setText(digest))
        self.saver.tell(words, path, copy)

    # Beside the window

    def begin(self, task: Callable[[Stop], Any], done: Callable[[Any], object], again: Callable[[], object]) -> None:
        """One piece of work at a time: another one stops the one before."""
        self.end()
        work = self.work = Work(lambda progress, stop: task(stop))
        work.done.connect(done)
        work.failed.connect(lambda why: self.saver.refuse(why, (tr("papers", "Try again"), again)))
        work.finished.connect(lambda: self.tell(False))
        self.tell(True)
        work.start()

    def end(self) -> None:
        """Stop the work; nobody hears of it any more, and no zip is left half-written."""
        if self.work is not None:
            self.work.end()
            self.work = None
            self.tell(False)

    def close(self) -> None:
        """Finish what is being saved."""
        if self.work is not None:
            self.work.wait()
        self.end()

    def tell(self, working: bool) -> None:
        self.working = working
        self.busy.emit(working)


def inside(parcel: bytes, language: str) -> dict[str, str]:
    from app.exchange.pdf_copy import attachment

    about = translator(language)("papers", "The data of the company, for Fairsteps to open again")
    return attachment(parcel, about)


def breakable(digest: str) -> str:
    """With places where a line may break, which are not seen."""
    return "\u200b".join(digest[n : n + 8] for n in range(0, len(digest), 8))
