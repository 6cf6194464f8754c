"""The words of the risk register: levels, involvement, causes, responses, and a risk in one line."""

from __future__ import annotations

from app.core.risk import Risk
from app.i18n.catalog import Translator
from app.i18n.format import formats
from app.message import N_, Message
from app.reference.load import Reference

LEVELS: dict[str, Message] = {
    "high": N_("risk", "Act first"),
    "medium": N_("risk", "Plan"),
    "low": N_("risk", "Watch"),
}
INVOLVEMENT: dict[str, Message] = {
    "caused": N_("risk", "we would cause it"),
    "contributed": N_("risk", "we may contribute to it"),
    "linked": N_("risk", "we would be linked to it"),
}
CAUSES: dict[str, Message] = {
    "policy": N_("risk", "Policy missing or unclear"),
    "procedure": N_("risk", "Procedure missing or not followed"),
    "training": N_("risk", "Too little training or awareness"),
    "staffing": N_("risk", "Too few people or too little time"),
    "money": N_("risk", "Too little equipment, space or money"),
    "management": N_("risk", "Managers unwilling, or a deliberate breach"),
    "recruitment": N_("risk", "Recruiter or labor agent"),
    "buyer": N_("risk", "Our own prices, deadlines or late changes"),
    "suppliers": N_("risk", "Weak control of suppliers or subcontractors"),
    "records": N_("risk", "Gaps in records, or in age or identity checks"),
    "voice": N_("risk", "Workers are not heard, or are afraid"),
    "poverty": N_("risk", "Poverty, no school nearby, migration or custom"),
    "law": N_("risk", "Weak law or enforcement"),
    "incentives": N_("risk", "Piece rates, quotas or bonuses"),
}
RESPONSES: dict[str, Message] = {
    "stop": N_("risk", "Stop it"),
    "prevent": N_("risk", "Prevent it"),
    "mitigate": N_("risk", "Make it smaller"),
    "influence": N_("risk", "Use our influence"),
    "build_influence": N_("risk", "Gain influence together with others"),
    "remedy": N_("risk", "Repair the harm"),
    "leave": N_("risk", "Leave in a responsible way"),
}


def facts(tr: Translator, risk: Risk) -> list[str]:
    """The facts that propose a risk, with numbers as the language writes them."""
    fmt = formats(tr.language)
    found = []
    for reason in risk.reasons:
        said = {k: fmt.number(v) if isinstance(v, int) else v for k, v in reason.params.items()}
        found.append(tr.message(Message(reason.context, reason.text, said)))
    return found


def harm(tr: Translator, ref: Reference, risk: Risk) -> str:
    return tr.fact(f"harm.{risk.harm}", ref.harms[risk.harm].text)


def title(tr: Translator, ref: Reference, risk: Risk) -> str:
    """The harm, the good and the site: “Children work who should not: Cotton, Mill A”."""
    good = tr.fact(f"good.{risk.good}", ref.goods[risk.good].name) if risk.good else ""
    where = f"{good}, {risk.site.name}" if good else risk.site.name
    return tr("risk", "{harm}: {where}", harm=harm(tr, ref, risk), where=where)


def numbers(tr: Translator, risk: Risk) -> str:
    """All four numbers; never a product alone."""
    s = risk.scores
    return tr(
        "risk",
        "severity {severity} (scale {scale}, scope {scope}, hard to repair {irremediability}), likelihood {likelihood}",
        severity=s.severity,
        scale=s.scale,
        scope=s.scope,
        irremediability=s.irremediability,
        likelihood=s.likelihood,
    )
