"""Numbers in running Arabic text."""
