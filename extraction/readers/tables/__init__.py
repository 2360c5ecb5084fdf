"""Many articles with named fields: JSON, JSON Lines, CSV, Parquet."""
