"""Makes the fields of a rendered questionnaire right for every viewer: names, spoken names, one font, our stamp."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from app.saq import field_font
from app.saq.questions import SaqQuestion, questionnaire
from app.saq.stamp import SHEET, Stamp
from app.saq.words import SaqWords, words_in

if TYPE_CHECKING:
    from pikepdf import Pdf

LOOK = f"/{field_font.NAME} 10 Tf 0.11 0.15 0.15 rg"
READ_ONLY, MULTILINE, RADIO = 1, 1 << 12, 1 << 15
HIDDEN = 2
"""Flags of fields and of what stands on a page."""


def finish(pdf: bytes, stamp: Stamp) -> bytes:
    """The form ready to send. The same input gives the same bytes.

    A choice is kept by its id, and can be taken back by a second click where the viewer can do that.
    """
    import pikepdf

    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as file:
        form = file.Root.AcroForm
        fields = [made(file, field, words_in(stamp.language)) for field in own_fields(form)]
        form.Fields = pikepdf.Array([*fields, stamp_field(file, stamp)])
        form.DR = pikepdf.Dictionary(Font=pikepdf.Dictionary({f"/{field_font.NAME}": field_font.embedded(file)}))
        form.DA = pikepdf.String(LOOK)
        del form.NeedAppearances
        drop_unused_fonts(file)
        del file.trailer["/ID"]  # it was made of a font that had the hour in it
        file.save(target, deterministic_id=True)
    return target.getvalue()


def own_fields(form: Any) -> Iterator[Any]:
    """The fields of questions: the renderer lists each circle of a choice beside its group, too."""
    for field in form.Fields:
        if "/Parent" not in field:
            yield field


def made(file: Pdf, field: Any, words: SaqWords) -> Any:
    import pikepdf

    question = questionnaire().questions[str(field.T)]
    said = f"{question.code} {words.text(question)}"
    field.TU = pikepdf.String(said)
    if question.values:
        make_choices(file, field, question, said, words)
    else:
        make_text(file, field, question)
    return field


def make_choices(file: Pdf, group: Any, question: SaqQuestion, said: str, words: SaqWords) -> None:
    """Each circle is known by the id of its choice."""
    import pikepdf

    group.Ff, group.V = RADIO, pikepdf.Name.Off
    del group.Opt
    for value, circle in zip(question.values, group.Kids, strict=True):
        ((_, drawn),) = circle.AP.N.items()
        empty = drawing(file, circle)
        circle.AP = pikepdf.Dictionary(N=pikepdf.Dictionary({f"/{value}": drawn, "/Off": empty}))
        circle.AS = pikepdf.Name.Off
        circle.TU = pikepdf.String(f"{said}: {words.option(question, value)}")
        del circle.T


def make_text(file: Pdf, field: Any, question: SaqQuestion) -> None:
    import pikepdf

    field.DA, field.V = pikepdf.String(LOOK), pikepdf.String("")
    field.Ff = MULTILINE if question.lines > 1 else 0
    field.AP = pikepdf.Dictionary(N=drawing(file, field))


def drawing(file: Pdf, field: Any) -> Any:
    """What a field looks like before anything is written: nothing, as large as the field."""
    import pikepdf

    left, low, right, high = (float(n) for n in field.Rect)
    empty = pikepdf.Stream(file, b"/Tx BMC EMC")
    empty.Type, empty.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    empty.BBox = pikepdf.Array([0, 0, abs(right - left), abs(high - low)])
    return file.make_indirect(empty)


def stamp_field(file: Pdf, stamp: Stamp) -> Any:
    """A field that nobody sees or changes. It stands on the first page, since some viewers drop what stands on none."""
    import pikepdf

    page = file.pages[0].obj
    field = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Tx, T=pikepdf.String(SHEET),
        TU=pikepdf.String("Fairsteps"), V=pikepdf.String(stamp.to_json()), DA=pikepdf.String(LOOK), Ff=READ_ONLY,
        F=HIDDEN, Rect=[0, 0, 0, 0], P=page,
    )  # fmt: skip
    field.AP = pikepdf.Dictionary(N=drawing(file, field))
    made_ = file.make_indirect(field)
    page.Annots.append(made_)
    return made_


def drop_unused_fonts(file: Pdf) -> None:
    """The renderer puts in whole the font that it thought fields were written in."""
    import pikepdf

    used = {
        str(found.operands[0])
        for page in file.pages
        for found in pikepdf.parse_content_stream(page, "Tf")
        if str(found.operator) == "Tf"
    }
    for page in file.pages:
        fonts = page.obj.Resources.Font
        for name in [n for n in fonts.keys() if n not in used]:  # noqa: SIM118
            del fonts[name]
