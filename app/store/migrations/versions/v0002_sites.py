"""The supply chain: sites of a company and of its suppliers; and what people say of the risks there."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    sites()
    op.create_table(
        "judgment",
        of_assessment(),
        sa.Column("risk_id", sa.String(), primary_key=True),
        *numbers("scale", "scope", "irremediability", "likelihood"),
        *words("involvement"),
        *lists("causes"),
        *words("response"),
        sa.Column("dismissed", sa.Boolean(), nullable=False),
        *words("why"),
    )


def sites() -> None:
    op.create_table(
        "site",
        of_assessment(),
        sa.Column("site_id", sa.String(), primary_key=True),
        *words("name", "role"),
        sa.Column("tier", sa.Integer(), nullable=False),
        *words("parent", "country", "region"),
        *lists("goods", "other_goods"),
        sa.Column("share", sa.String(), nullable=True),
        sa.Column("workers", sa.Integer(), nullable=True),
        *words("migrants", "recruiters", "home_work", "certificates"),
        *lists("season"),
        *words("note"),
    )


def of_assessment() -> sa.Column[int]:
    key = sa.ForeignKey("assessment.id", ondelete="CASCADE")
    return sa.Column("assessment_id", sa.Integer(), key, primary_key=True)


def numbers(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(n, sa.Integer(), nullable=False) for n in names]


def words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(n, sa.String(), nullable=False) for n in names]


def lists(*names: str) -> list[sa.Column[object]]:
    return [sa.Column(n, sa.JSON(), nullable=False) for n in names]
