"""Whether a warehouse is as it should be: checks, each with what to do where it fails."""

from warehouse.doctor.examine import examine
from warehouse.doctor.finding import Finding

__all__ = ["Finding", "examine"]
