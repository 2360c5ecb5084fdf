"""Why a file, or one article of a file, could not be read."""

from __future__ import annotations

from collections.abc import Mapping

# Every reason a reader gives, with what the reader of the message can do about it.
HINTS: Mapping[str, str] = {
    "file_vanished": "The file was moved or deleted while the run was under way; put it back and run again.",
    "no_permission": "Let the user who runs marsad read the file (chmod u+r FILE), then run again.",
    "not_readable": "Check the disk or network share that holds the file, then run again.",
    "too_large": "Split the file, or raise MARSAD_MAX_FILE_MB.",
    "unsupported_suffix": "Give articles as .txt (one article) or .json (one object, or an array of objects).",
    "empty": "The file holds no text; fetch it again or delete it.",
    "not_text": "Save the file as UTF-8 text; it is no text in an encoding that can be told with certainty.",
    "json_syntax": "Mend the JSON at the place named, or export the file again.",
    "json_shape": 'The file is to hold one object, or an array of objects, with the article in the field "content".',
    "no_content": 'Give the article\'s body as text in the field "content".',
    "broken_unicode": "The text holds half of a surrogate pair; export the file again as UTF-8.",
    "extractor_failed": "Nothing is wrong with the file: report the message; the article is kept here whole.",
    "reader_failed": "Nothing may be wrong with the file: report the message, with the file where you can.",
    "worker_crashed": "Reading it ended the worker process; split the file or look inside, or leave it out.",
    "timed_out": "Split the file or look inside, or raise MARSAD_FILE_SECONDS.",
    "out_of_memory": "Split the file or look inside, or raise MARSAD_WORKER_MEMORY_MB.",
}


class UnreadableFile(Exception):
    """A file, or item `#N` of a file, that is no article.

    `reason` is a key of `HINTS`, `message` names the source and what is wrong with it, `hint` says what to do.
    `raw` is the refused item as JSON; None for a whole file.
    """

    def __init__(self, reason: str, message: str, source_uri: str, raw: str | None = None) -> None:
        super().__init__(reason, message, source_uri, raw)
        self.reason = reason
        self.message = message
        self.source_uri = source_uri
        self.raw = raw

    @property
    def hint(self) -> str:
        """What the user can do about it."""
        return HINTS[self.reason]

    def __str__(self) -> str:
        return self.message
