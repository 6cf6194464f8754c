"""A PDF in memory, drawn page by page."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage


class PdfPages:
    """The pages of one PDF. Sizes are in points, 72 to the inch."""

    def __init__(self, data: bytes) -> None:
        import pypdfium2

        self.file: Any = pypdfium2.PdfDocument(data)
        self.sizes = [QSizeF(*self.file.get_page_size(n)) for n in range(len(self.file))]

    def draw(self, number: int, scale: float) -> QImage:
        """One page at `scale` pixels a point."""
        page = self.file[number]
        bitmap = page.render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
        kind = QImage.Format.Format_RGB32 if bitmap.n_channels == 4 else QImage.Format.Format_BGR888
        image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, kind).copy()
        page.close()
        return image

    def text(self, number: int) -> str:
        """The words of a page, for those who do not see it."""
        page = self.file[number]
        found = page.get_textpage()
        words = str(found.get_text_bounded())
        found.close()
        page.close()
        return words

    def close(self) -> None:
        self.file.close()
