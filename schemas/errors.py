"""The base of errors that are told to the user, here so that nothing heavy is imported to catch them."""

from __future__ import annotations


class UserError(Exception):
    """What a user can act upon; `str(error)` is one line that says what is wrong and what to do."""
