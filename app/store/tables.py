"""The tables of a workspace. The schema itself is made by the migrations alone; a test holds the two together."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import JSON, Column
from sqlmodel import Field, SQLModel

from app.core.answers import Value


class CompanyRow(SQLModel, table=True):
    __tablename__ = "company"

    id: int | None = Field(default=None, primary_key=True)
    name: str
    logo: bytes | None = None
    logo_type: str = ""
    created_at: datetime
    changed_at: datetime


class AssessmentRow(SQLModel, table=True):
    """One round of answers and plan; a company begins with one."""

    __tablename__ = "assessment"

    id: int | None = Field(default=None, primary_key=True)
    company_id: int = Field(foreign_key="company.id", index=True, ondelete="CASCADE")
    started_on: date


class AnswerRow(SQLModel, table=True):
    """An answer by question id: a new question needs no migration, and one that is gone loses nothing."""

    __tablename__ = "answer"

    assessment_id: int = Field(foreign_key="assessment.id", primary_key=True, ondelete="CASCADE")
    question_id: str = Field(primary_key=True)
    value: Value = Field(default=None, sa_column=Column(JSON))
    note: str = ""
    evidence: str = ""
    evidence_date: str = ""
    evidence_place: str = ""
    carried: bool = False
    changed_at: datetime


class OpeningRow(SQLModel, table=True):
    """The day on which an action was first called for at a level."""

    __tablename__ = "opening"

    assessment_id: int = Field(foreign_key="assessment.id", primary_key=True, ondelete="CASCADE")
    action_id: str = Field(primary_key=True)
    level: str = Field(primary_key=True)
    opened_on: date


class EditRow(SQLModel, table=True):
    """What the user set by hand on a line of the plan."""

    __tablename__ = "plan_edit"

    assessment_id: int = Field(foreign_key="assessment.id", primary_key=True, ondelete="CASCADE")
    action_id: str = Field(primary_key=True)
    owner: str = ""
    due: date | None = None
    status: str = "todo"
    note: str = ""
    removed: bool = False
    title: str = ""
    step: str = ""
    added_on: date | None = None
    cost: str | None = None
    currency: str = ""
    after: list[str] = Field(sa_column=Column(JSON, nullable=False))
    verified_by: str = ""
    verified_on: date | None = None
    carried: bool = False


class SiteRow(SQLModel, table=True):
    """A site of the supply chain. `share` is text, so that a decimal number stays as it was typed."""

    __tablename__ = "site"

    assessment_id: int = Field(foreign_key="assessment.id", primary_key=True, ondelete="CASCADE")
    site_id: str = Field(primary_key=True)
    name: str
    role: str
    tier: int
    parent: str = ""
    country: str = ""
    region: str = ""
    goods: list[str] = Field(sa_column=Column(JSON, nullable=False))
    other_goods: list[str] = Field(sa_column=Column(JSON, nullable=False))
    share: str | None = None
    workers: int | None = None
    migrants: str = ""
    recruiters: str = ""
    home_work: str = ""
    certificates: str = ""
    season: list[int] = Field(sa_column=Column(JSON, nullable=False))
    note: str = ""


class JudgmentRow(SQLModel, table=True):
    """What people say of a risk that the facts propose. Zero and "" are "as proposed"."""

    __tablename__ = "judgment"

    assessment_id: int = Field(foreign_key="assessment.id", primary_key=True, ondelete="CASCADE")
    risk_id: str = Field(primary_key=True)
    scale: int = 0
    scope: int = 0
    irremediability: int = 0
    likelihood: int = 0
    involvement: str = ""
    causes: list[str] = Field(sa_column=Column(JSON, nullable=False))
    response: str = ""
    dismissed: bool = False
    why: str = ""


class ProgressRow(SQLModel, table=True):
    """A dated note of how an action goes on."""

    __tablename__ = "progress"

    assessment_id: int = Field(foreign_key="assessment.id", primary_key=True, ondelete="CASCADE")
    note_id: str = Field(primary_key=True)
    action: str
    day: date
    text: str


class EvidenceRow(SQLModel, table=True):
    """A file of evidence by its hash; the file itself lies beside the workspace."""

    __tablename__ = "evidence"

    assessment_id: int = Field(foreign_key="assessment.id", primary_key=True, ondelete="CASCADE")
    file_id: str = Field(primary_key=True)
    about: str
    name: str
    sha256: str
    media_type: str
    size: int
    added_on: date


class CaseRow(SQLModel, table=True):
    """A case. `people` holds names and details, apart from what happened. Amounts are text, as they were typed."""

    __tablename__ = "case_file"

    assessment_id: int = Field(foreign_key="assessment.id", primary_key=True, ondelete="CASCADE")
    case_id: str = Field(primary_key=True)
    opened_on: date
    kind: str
    title: str = ""
    source: str = ""
    channel: str = ""
    site: str = ""
    place: str = ""
    what: str = ""
    standard: str = ""
    affected: int | None = None
    groups: list[str] = Field(sa_column=Column(JSON, nullable=False))
    people: str = ""
    severity: int = 0
    wishes: str = ""
    help_given: str = ""
    help_on: date | None = None
    causes: list[str] = Field(sa_column=Column(JSON, nullable=False))
    cause_note: str = ""
    steps: list[dict[str, str | None]] = Field(sa_column=Column(JSON, nullable=False))
    owed: str | None = None
    paid: str | None = None
    currency: str = ""
    paid_on: date | None = None
    status: str = "open"
    closed_on: date | None = None
    verified_by: str = ""
    verified_on: date | None = None
    workers_agree: str = ""
    note: str = ""


class SnapshotRow(SQLModel, table=True):
    """A company as it was on one day, as compressed JSON."""

    __tablename__ = "snapshot"

    assessment_id: int = Field(foreign_key="assessment.id", primary_key=True, ondelete="CASCADE")
    snapshot_id: str = Field(primary_key=True)
    name: str
    taken_on: date
    data: bytes


class SupplierAnswerRow(SQLModel, table=True):
    """An answer that a supplier gave in a questionnaire; its id is the site's and the question's."""

    __tablename__ = "supplier_answer"

    assessment_id: int = Field(foreign_key="assessment.id", primary_key=True, ondelete="CASCADE")
    answer_id: str = Field(primary_key=True)
    value: str
    said_by: str = ""
    said_on: date
    file: str = ""
    received_on: date


class SettingRow(SQLModel, table=True):
    """What the workspace remembers about itself, such as where its user left off."""

    __tablename__ = "setting"

    key: str = Field(primary_key=True)
    value: str
