"""Where and when an event was, and within what: its own words, else what was told before."""
