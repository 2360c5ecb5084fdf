"""One record per real event: what an article tells again, and what it only recalls."""
