"""Mentions: the persons, organizations and countries that a text names."""
