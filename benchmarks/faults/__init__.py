"""Real runs that are killed, starved and disturbed; see docs/faults.md."""
