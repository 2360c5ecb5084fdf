"""Article -> records: pure functions on text; imports neither prefect nor duckdb."""

from typing import TYPE_CHECKING, Any

from extraction.version import extractor_version

if TYPE_CHECKING:
    from extraction.article import extract

__all__ = ["extract", "extractor_version"]


def __getattr__(name: str) -> Any:
    """`extract`, with all rules and lexicons, when it is first asked for: most commands do without."""
    if name == "extract":
        from extraction.article import extract

        return extract
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
