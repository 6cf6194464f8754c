"""Fixed words about reference facts: levels, areas, marks, and why there is no value."""

from __future__ import annotations

from app.i18n.catalog import Translator
from app.message import N_, Message
from app.reference.load import Reference
from app.reference.model import Listing, Source

LEVELS: dict[str, Message] = {
    "significant": N_("facts", "Significant advancement"),
    "moderate": N_("facts", "Moderate advancement"),
    "minimal": N_("facts", "Minimal advancement"),
    "none": N_("facts", "No advancement"),
    "not_rated": N_("facts", "Looked at, but not rated"),
    "": N_("facts", "Not assessed in this edition. That does not mean low risk."),
}
QUALIFIERS: dict[str, Message] = {
    "continued_law": N_("facts", "Efforts were made, but a law stayed that holds progress back."),
    "continued_practice": N_("facts", "Efforts were made, but a practice stayed that holds progress back."),
    "continued_law_and_practice": N_(
        "facts", "Efforts were made, but law and practice stayed that hold progress back."
    ),
    "regression_in_practice": N_("facts", "Efforts were made, but a practice became worse."),
    "complicit_in_forced_child_labor": N_("facts", "Efforts were made, but officials took part in forced child labor."),
}
REGIONS: dict[str, Message] = {
    "sub_saharan_africa": N_("facts", "Sub-Saharan Africa"),
    "indo_pacific": N_("facts", "Indo-Pacific"),
    "latin_america_and_the_caribbean": N_("facts", "Latin America and the Caribbean"),
    "europe_and_eurasia": N_("facts", "Europe and Eurasia"),
    "middle_east_and_north_africa": N_("facts", "Middle East and North Africa"),
}
AREAS: dict[str, Message] = {
    "ratification": N_("facts", "Conventions ratified"),
    "law": N_("facts", "What the law says"),
    "statistics": N_("facts", "Children at work and at school"),
    "inspection": N_("facts", "Labor inspection"),
    "prosecution": N_("facts", "Criminal prosecution"),
    "coordination": N_("facts", "Coordination, policy and programs"),
    "actions": N_("facts", "Suggested actions and projects"),
}
ACTION_AREAS: dict[str, Message] = {
    "legal_framework": N_("facts", "Law"),
    "enforcement": N_("facts", "Enforcement"),
    "coordination": N_("facts", "Coordination"),
    "government_policies": N_("facts", "Government policies"),
    "social_programs": N_("facts", "Social programs"),
}
TOPICS: dict[str, Message] = {
    "school_access": N_("facts", "access to school"),
    "publish_data": N_("facts", "publishing figures"),
    "trafficking": N_("facts", "human trafficking"),
    "funding_resources": N_("facts", "money and staff"),
    "policy_plan": N_("facts", "policies and plans"),
    "social_protection": N_("facts", "social protection"),
    "sexual_exploitation": N_("facts", "sexual exploitation"),
    "training": N_("facts", "training of officials"),
    "agriculture": N_("facts", "farming"),
    "armed_groups": N_("facts", "armed groups"),
    "inspections": N_("facts", "inspections"),
    "penalties": N_("facts", "penalties"),
    "coordination_body": N_("facts", "a coordinating body"),
    "informal_work": N_("facts", "informal work"),
    "minimum_age_work": N_("facts", "the minimum age for work"),
    "inspector_numbers": N_("facts", "the number of inspectors"),
    "compulsory_education": N_("facts", "compulsory school"),
    "forced_labor": N_("facts", "forced labor"),
    "domestic_work": N_("facts", "domestic work"),
    "hazardous_work": N_("facts", "hazardous work"),
    "referral_mechanism": N_("facts", "passing children on to helpers"),
    "illicit_activities": N_("facts", "use of children in crime"),
    "free_education": N_("facts", "free school"),
    "light_work": N_("facts", "light work"),
    "birth_registration": N_("facts", "birth certificates"),
    "mining": N_("facts", "mining"),
    "complaint_mechanism": N_("facts", "ways to complain"),
    "research_survey": N_("facts", "surveys"),
    "ratification": N_("facts", "ratifying conventions"),
}
GAPS: dict[str, Message] = {
    "unknown": N_("facts", "not published"),
    "not_applicable": N_("facts", "does not apply"),
    "no_data": N_("facts", "no data"),
}
SECTORS: dict[str, Message] = {
    "agriculture": N_("facts", "Farming, forestry and fishing"),
    "manufacturing": N_("facts", "Manufacturing"),
    "mining": N_("facts", "Mining and quarrying"),
    "other": N_("facts", "Other"),
}
CHECKED: dict[str, Message] = {
    "primary": N_("facts", "read in the publisher’s own data"),
    "secondary": N_("facts", "read in somebody else’s text, not in the source itself"),
    "recalled": N_("facts", "from memory, not yet verified"),
}
LAW_KINDS: dict[str, Message] = {
    "import_ban": N_("facts", "Ban on imports or sale"),
    "disclosure": N_("facts", "Duty to report"),
    "due_diligence": N_("facts", "Duty of due diligence"),
    "labor_law": N_("facts", "Labor or criminal law"),
    "trade_agreement": N_("facts", "Trade agreement"),
    "standard": N_("facts", "International standard"),
    "reporting_standard": N_("facts", "Reporting standard"),
    "lender_standard": N_("facts", "Standard of lenders"),
}
GUIDANCE: Message = N_(
    "facts", "This is guidance, not legal advice. Read the law itself, or ask a lawyer, before you rely on it."
)
OWN_MAPPING: Message = N_("facts", "Our own mapping to the Harmonized System of 2022, not verified.")


def flags(tr: Translator, row: Listing) -> str:
    """What a good is listed for. A good that is listed for an input says so: it is not free of risk."""
    if row.downstream:
        return tr("facts", "listed because of an input")
    words = []
    if row.child_labor:
        words.append(tr("facts", "child labor"))
    if row.forced_labor:
        words.append(tr("facts", "forced labor"))
    if row.forced_child_labor:
        words.append(tr("facts", "forced child labor"))
    return ", ".join(words)


def source_line(tr: Translator, source: Source, day: str) -> str:
    """“Publisher, title (edition). Checked on …: how well.”"""
    how = tr.message(CHECKED[source.checked])
    return tr(
        "facts",
        "Source: {publisher}, {title} ({edition}). Checked on {day}: {how}.",
        publisher=source.publisher,
        title=source.title,
        edition=tr.fact(f"source.{source.id}.edition", source.edition),
        day=day,
        how=how,
    )


def goods_named(ref: Reference, tr: Translator, good: str) -> str:
    return tr.fact(f"good.{good}", ref.goods[good].name) if good in ref.goods else good
