"""Article -> records: pure functions on text; imports neither prefect nor duckdb."""

from extraction.extract import EXTRACTOR_VERSION, extract

__all__ = ["EXTRACTOR_VERSION", "extract"]
