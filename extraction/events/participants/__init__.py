"""Who takes part in an event and in which role, by the grammar of the sentences around it."""
