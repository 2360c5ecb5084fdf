"""Entry point of the `marsad` command: Ctrl-C is taken care of before anything that takes time is imported."""

from __future__ import annotations

from flows.interrupt import end_at_once, ignore_from_now_on


def main() -> None:
    """Run the command line."""
    end_at_once()
    from flows.cli import app

    try:
        app()
    finally:
        ignore_from_now_on()
