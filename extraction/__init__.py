"""Article -> records: pure functions on text; imports neither prefect nor duckdb."""

from extraction.extract import extract
from extraction.version import extractor_version

__all__ = ["extract", "extractor_version"]
