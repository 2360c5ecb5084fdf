"""Why a file, or one article of a file, could not be read."""

from __future__ import annotations

from collections.abc import Mapping

# Every reason a reader gives, with what the reader of the message can do about it.
HINTS: Mapping[str, str] = {
    "file_vanished": "The file was moved or deleted while the run was under way; put it back and run again.",
    "no_permission": "Let the user who runs marsad read the file (chmod u+r FILE), then run again.",
    "not_readable": "Check the disk or network share that holds the file, then run again.",
    "too_large": "Split the file, or raise MARSAD_MAX_FILE_MB.",
    "unsupported_suffix": "Save it in a format of docs/formats.md, with its suffix, or leave it out.",
    "wrong_format": "The file is not what its suffix says; fetch it again, or give it the suffix of what it is.",
    "truncated": "The file breaks off; fetch it again.",
    "corrupted": "The file was damaged on its way; fetch it again.",
    "malformed": "Fetch or export the file again; where other programs open it, report the message.",
    "encrypted": "Save the file without a password.",
    "unpacks_too_far": "Look inside with care: it may be made to fill memory. Else raise MARSAD_MAX_EXPANSION or"
    " MARSAD_MAX_UNPACKED_MB.",
    "too_many_articles": "Split the file, or raise MARSAD_MAX_ARTICLES.",
    "too_deep": "Unpack the archives within the archive, or raise MARSAD_MAX_DEPTH.",
    "article_too_long": "Split it into articles, or raise MARSAD_MAX_ARTICLE_CHARACTERS.",
    "empty_archive": "The archive holds no files; pack it again or delete it.",
    "unsafe_member": "The member's name leads out of the archive: pack it under a plain relative name.",
    "not_a_file": "The member is a link or device; pack the file itself.",
    "no_text_layer": "The pages are pictures: run text recognition (OCR) over the PDF and save it with its text.",
    "no_article": "No running text was found; save the article's own page, not a list or a menu.",
    "xml_syntax": "Mend the XML at the place named, or export the file again.",
    "xml_entities": "Save the file without entities of its own: they are not resolved, since they can fill memory.",
    "unknown_xml": "Give RSS, Atom, NewsML-G2, NITF or XHTML; other XML is not read.",
    "empty": "The file holds no text; fetch it again or delete it.",
    "not_text": "Save the file as UTF-8 text; it is no text in an encoding that can be told with certainty.",
    "json_syntax": "Mend the JSON at the place named, or export the file again.",
    "json_shape": "The file is to hold one object, or an array of objects, with the article in a field such as"
    ' "content"; docs/formats.md has the names.',
    "table_shape": "Name the column of the article's body as docs/formats.md lists, or set MARSAD_FIELD_NAMES.",
    "no_content": 'Give the article\'s body as text in the field "content", or set MARSAD_FIELD_NAMES.',
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

    def holding(self, raw: str) -> UnreadableFile:
        """The same, with the refused item as JSON unless it has it."""
        return self if self.raw is not None else type(self)(self.reason, self.message, self.source_uri, raw)

    def __str__(self) -> str:
        return self.message


class BeyondBounds(UnreadableFile):
    """The whole file goes beyond a bound, wherever in it that showed: nothing more of it is read."""
