"""The `marts` schema: views for reporting and code lists, made anew from the files beside this one."""

from warehouse.marts.refresh import refresh_marts

__all__ = ["refresh_marts"]
