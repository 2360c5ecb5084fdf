"""What can go wrong with the warehouse. `str(error)` is one line for the user."""

from __future__ import annotations

from schemas.errors import UserError


class WarehouseError(UserError):
    """Base of every error of the warehouse that a user can act upon."""


class WarehouseBusy(WarehouseError):
    """Another process has the warehouse open for writing."""


class WarehouseTooNew(WarehouseError):
    """The database was made by a newer version of the program."""


class MigrationChanged(WarehouseError):
    """A migration that the database has applied is no longer what it was."""


class NothingPublished(WarehouseError):
    """There is no published copy to read yet."""


class QueryError(WarehouseError):
    """A user's query that DuckDB refused."""


class LoadError(WarehouseError):
    """A batch that contradicts itself or breaks what the warehouse asserts; nothing of it was stored."""


class UnknownId(WarehouseError):
    """An id that the user gave and that nothing has."""
