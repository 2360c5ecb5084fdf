"""Dates in running Arabic text."""
