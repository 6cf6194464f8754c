"""`fairsteps export`, `import` and `schema`: a company as one file, taken in again, and how its data are written."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping

from app.core.codec import schema
from app.errors import UserError
from app.exchange.bring import free_name, import_company
from app.exchange.pack import pack
from app.exchange.unpack import Parcel
from app.i18n.catalog import Translator
from app.message import N_
from app.store.workspace import Workspace

LABELS = {
    "answers": N_("exchange", "Answers"),
    "actions": N_("exchange", "Actions with words of your own"),
    "sites": N_("exchange", "Sites and suppliers"),
    "risks": N_("exchange", "Judged risks"),
    "notes": N_("exchange", "Progress notes"),
    "files": N_("exchange", "Files of evidence"),
    "cases": N_("exchange", "Cases"),
    "snapshots": N_("exchange", "Snapshots"),
    "supplier_answers": N_("exchange", "Answers of suppliers"),
}
"""What is counted in a parcel, in words."""


def export(tr: Translator, workspace: Workspace, company: int, options: argparse.Namespace) -> Iterator[str]:
    record = workspace.load(company)
    manifest = pack(record, workspace, options.out, options.today, people=not options.no_names)
    yield tr("exchange", "Saved {name}: {path}", name=record.name, path=options.out)
    yield from counted(tr, manifest.counts)
    if not manifest.people:
        yield tr(
            "exchange", "Left out: names and details of people in cases. Files of evidence are as they were added."
        )
    yield tr("exchange", "The file is not encrypted. Give it only to those who may read it.")


def take_in(tr: Translator, workspace: Workspace, parcel: Parcel, options: argparse.Namespace) -> Iterator[str]:
    """The company keeps its name, with a number behind it where there is one of that name already."""
    name = chosen_name(options.name) or free_name(parcel.record.name, (c.name for c in workspace.companies()))
    company = import_company(workspace, parcel, options.today, name)
    yield tr("exchange", "Added to {path} as number {id}: {name}", name=name, id=company, path=options.file)
    yield from counted(tr, parcel.manifest.counts)
    if not parcel.manifest.people:
        yield tr("exchange", "Left out of that file: names and details of people in cases.")


def chosen_name(typed: str | None) -> str | None:
    if typed is not None and not typed.strip():
        raise UserError(N_("error", "A company needs a name."))
    return typed


def counted(tr: Translator, counts: Mapping[str, int]) -> Iterator[str]:
    for kind, number in counts.items():
        if number:
            yield f"  {tr.message(LABELS[kind]) if kind in LABELS else kind}: {number}"


def schema_text() -> str:
    return json.dumps(schema(), indent=2, ensure_ascii=False)
