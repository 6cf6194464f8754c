"""The words of the case register: kinds, states, channels, groups and levels."""

from __future__ import annotations

from app.message import N_, Message

KINDS: dict[str, Message] = {
    "emergency": N_("case", "Emergency"),
    "finding": N_("case", "Finding"),
    "grievance": N_("case", "Grievance"),
}
STATES: dict[str, Message] = {
    "open": N_("case", "Opened"),
    "helping": N_("case", "People are being helped"),
    "remedy": N_("case", "Being put right"),
    "check": N_("case", "Being checked"),
    "closed": N_("case", "Closed"),
}
CHANNELS: dict[str, Message] = {
    "worker": N_("case", "A worker"),
    "union": N_("case", "A trade union or worker representative"),
    "box": N_("case", "The complaint box"),
    "hotline": N_("case", "A phone line"),
    "audit": N_("case", "An audit"),
    "visit": N_("case", "A visit"),
    "own_check": N_("case", "Our own check"),
    "customer": N_("case", "A customer"),
    "authority": N_("case", "An authority"),
    "other": N_("case", "Another way"),
}
GROUPS: dict[str, Message] = {
    "children": N_("case", "Children"),
    "young": N_("case", "Young workers"),
    "women": N_("case", "Women"),
    "migrants": N_("case", "Migrant workers"),
    "agency": N_("case", "Agency workers"),
    "home": N_("case", "Home workers"),
    "pregnant": N_("case", "Pregnant workers and mothers"),
    "all": N_("case", "All workers"),
}
AGREED: dict[str, Message] = {
    "yes": N_("case", "Yes"),
    "no": N_("case", "No"),
    "none": N_("case", "No worker is affected"),
}
STEP_KINDS: dict[str, Message] = {
    "corrective": N_("case", "Puts it right"),
    "preventive": N_("case", "Keeps it from coming back"),
}
SEVERITY: dict[int, Message] = {
    1: N_("case", "slight, easily put right"),
    2: N_("case", "limited"),
    3: N_("case", "serious"),
    4: N_("case", "very serious"),
    5: N_("case", "danger to life, a child, or forced labor"),
}
