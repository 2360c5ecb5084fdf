"""Names of members: which are left alone, which lead out of the archive, and how those that stand twice differ."""

from __future__ import annotations

import re

from extraction.readers.document import Document
from extraction.readers.errors import UnreadableFile

_DRIVE = re.compile(r"[A-Za-z]:")


def is_left_alone(name: str) -> bool:
    """Folders, hidden files and the marks that systems leave, as `marsad ingest` leaves them alone in a folder."""
    parts = name.replace("\\", "/").split("/")
    if not parts[-1] or parts[-1].lower() in ("thumbs.db", "desktop.ini"):
        return True
    return any((part.startswith(".") and part not in (".", "..")) or part == "__MACOSX" for part in parts)


class Names:
    """The names of an archive's members, as they stand in uris."""

    def __init__(self, container: Document) -> None:
        self._container = container
        self._seen: dict[str, int] = {}

    def place(self, name: str) -> str:
        """The place of a member: its name; `NAME~2` where it stands there twice. `#` is written `%23`."""
        plain = name.encode("utf-8", "backslashreplace").decode().replace("#", "%23")
        place = plain
        while place in self._seen:
            self._seen[plain] += 1
            place = f"{plain}~{self._seen[plain]}"
        self._seen[place] = 1
        return place

    def refusal(self, name: str, place: str) -> UnreadableFile | None:
        """Why a member is refused for its name, or None."""
        parts = name.replace("\\", "/").split("/")
        if name.startswith(("/", "\\")) or ".." in parts or _DRIVE.match(name) or "\0" in name:
            return self._container.part(place).refuse("unsafe_member", " has a name that leads out of the archive")
        return None
