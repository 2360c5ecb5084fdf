"""pandera schemas of the record tables and the split of a batch into valid rows and rejected records."""

from schemas.checks.validate import validate

__all__ = ["validate"]
