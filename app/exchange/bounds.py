"""How large what comes from elsewhere may be. What is written keeps to the same bounds."""

from __future__ import annotations

MOST_BYTES = 2_000_000_000
"""Of a parcel: what a zip holds without its extensions for giants, and a USB stick of any kind."""
MOST_FILES = 20_000
MOST_MANIFEST = 8 * 1024**2
MOST_COMPANY = 32 * 1024**2
MOST_PARTS = 500_000
"""Brackets, braces and commas in JSON: each may become an object in memory that is many times its size.

A thousand suppliers with all that can be said of them are about 50,000.
"""
MOST_PDF = 400 * 1024**2
MOST_INSIDE = 100 * 1024**2
"""Of a parcel in a PDF, which goes through memory whole."""
LARGEST_NUMBER = 10**18
