"""Parameters that the flows share, as the form of the UI describes them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

Home = Annotated[
    str | None,
    Field(title="Home", description="Folder of inbox and warehouse on the worker's machine; none: MARSAD_HOME."),
]
