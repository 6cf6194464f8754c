"""The first schema: companies, assessments, answers, openings, edits of the plan, settings."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    companies()
    answers()
    plan()
    op.create_table(
        "setting",
        sa.Column("key", sa.String(), primary_key=True),
        sa.Column("value", sa.String(), nullable=False),
    )


def companies() -> None:
    op.create_table(
        "company",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("logo", sa.LargeBinary(), nullable=True),
        sa.Column("logo_type", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
    )
    op.create_table(
        "assessment",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("company_id", sa.Integer(), sa.ForeignKey("company.id", ondelete="CASCADE"), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=False),
    )
    op.create_index("ix_assessment_company_id", "assessment", ["company_id"])


def of_assessment() -> sa.Column[int]:
    key = sa.ForeignKey("assessment.id", ondelete="CASCADE")
    return sa.Column("assessment_id", sa.Integer(), key, primary_key=True)


def answers() -> None:
    op.create_table(
        "answer",
        of_assessment(),
        sa.Column("question_id", sa.String(), primary_key=True),
        sa.Column("value", sa.JSON(), nullable=True),
        *(words(n) for n in ("note", "evidence", "evidence_date", "evidence_place")),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
    )


def words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def plan() -> None:
    op.create_table(
        "opening",
        of_assessment(),
        sa.Column("action_id", sa.String(), primary_key=True),
        sa.Column("level", sa.String(), primary_key=True),
        sa.Column("opened_on", sa.Date(), nullable=False),
    )
    op.create_table(
        "plan_edit",
        of_assessment(),
        sa.Column("action_id", sa.String(), primary_key=True),
        words("owner"),
        sa.Column("due", sa.Date(), nullable=True),
        words("status"),
        words("note"),
        sa.Column("removed", sa.Boolean(), nullable=False),
        words("title"),
        words("step"),
        sa.Column("added_on", sa.Date(), nullable=True),
    )
