"""The plan as a tool: cost, order, verification; notes, evidence, cases, snapshots, suppliers’ answers."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("answer", flag("carried"))
    for column in (sa.Column("cost", sa.String(), nullable=True), day("verified_on"), flag("carried")):
        op.add_column("plan_edit", column)
    for column in (*words("currency", "verified_by"), *lists("after")):
        op.add_column("plan_edit", column)
    op.create_table("progress", of_assessment(), key("note_id"), *words("action"), needed_day("day"), *words("text"))
    size, about = sa.Column("size", sa.Integer(), nullable=False), words("about", "name", "sha256", "media_type")
    op.create_table("evidence", of_assessment(), key("file_id"), *about, size, needed_day("added_on"))
    data = sa.Column("data", sa.LargeBinary(), nullable=False)
    op.create_table("snapshot", of_assessment(), key("snapshot_id"), *words("name"), needed_day("taken_on"), data)
    said, days = words("value", "said_by", "file"), (needed_day("said_on"), needed_day("received_on"))
    op.create_table("supplier_answer", of_assessment(), key("answer_id"), *said, *days)
    cases()


def cases() -> None:
    op.create_table(
        "case_file",
        of_assessment(),
        key("case_id"),
        needed_day("opened_on"),
        *words("kind", "title", "source", "channel", "site", "place", "what", "standard"),
        sa.Column("affected", sa.Integer(), nullable=True),
        *lists("groups"),
        *words("people"),
        sa.Column("severity", sa.Integer(), nullable=False),
        *words("wishes", "help_given"),
        day("help_on"),
        *lists("causes"),
        *words("cause_note"),
        *lists("steps"),
        sa.Column("owed", sa.String(), nullable=True),
        sa.Column("paid", sa.String(), nullable=True),
        *words("currency"),
        day("paid_on"),
        *words("status"),
        day("closed_on"),
        *words("verified_by"),
        day("verified_on"),
        *words("workers_agree", "note"),
    )


def of_assessment() -> sa.Column[int]:
    owner = sa.ForeignKey("assessment.id", ondelete="CASCADE")
    return sa.Column("assessment_id", sa.Integer(), owner, primary_key=True)


def key(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), primary_key=True)


def day(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Date(), nullable=True)


def needed_day(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Date(), nullable=False)


def flag(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())


def words(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(n, sa.String(), nullable=False, server_default="") for n in names]


def lists(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(n, sa.JSON(), nullable=False, server_default="[]") for n in names]
