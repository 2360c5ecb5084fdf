"""Documents people write and send: Word, PDF, mail."""
