"""Fairsteps: eight steps to a social compliance system, asked, judged and planned offline."""

__version__ = "0.1.0"
