"""Reads a user's table, CSV or XLSX: row by row, within bounds, and nothing in it is followed or run."""
