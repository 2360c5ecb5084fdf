"""Mail (.eml) and saved web pages (.mhtml): the article is the body; documents attached are documents of their own."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr

from extraction.readers.article import Draft
from extraction.readers.document import Document
from extraction.readers.errors import UnreadableFile
from extraction.readers.formats import FORMATS, by_suffix
from extraction.readers.markup.fragment import text_of_html
from extraction.readers.markup.page import draft_of_page
from extraction.readers.markup.tree import declared_charset
from extraction.readers.packed.names import Names
from extraction.readers.session import Session
from schemas.tables import Article

_SAVED_PAGE = "multipart/related"


def read(document: Document, session: Session) -> Iterator[Article]:
    """The article of the body, then those of what is attached, `FILE#name`; pictures and the like are passed over."""
    message = email.message_from_bytes(document.data, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    attached = [] if document.media_type == _SAVED_PAGE else list(_attached(document, message))
    try:
        article = _body(document, session, message)
    except UnreadableFile as error:
        if not attached:
            raise
        session.reject(error)
    else:
        yield article
    if attached:
        yield from session.members(document, attached)


def _body(document: Document, session: Session, message: EmailMessage) -> Article:
    saved = document.media_type == _SAVED_PAGE
    part = message.get_body(("html", "plain") if saved else ("plain", "html"))
    if part is None:
        raise document.refuse("no_article", " has no body of text")
    page = Document(
        data=_payload(part),
        uri=document.uri,
        path=document.path,
        media_type=document.media_type,
        charset=part.get_content_charset(),
        url=_header(message, "Snapshot-Content-Location") or _header(part, "Content-Location"),
    )
    html = part.get_content_type() == "text/html"
    text, encoding = page.decoded(declared_charset(page.data) if html else None)
    if saved and html:
        draft = draft_of_page(page, text)
        draft.title = draft.title or _header(message, "Subject")
    else:
        draft = _letter(message, text_of_html(text) if html else text)
    draft.encoding = encoding
    return draft.finish(document, session.options, headed=not saved)


def _letter(message: EmailMessage, text: str) -> Draft:
    """A press release by mail: its subject is the headline, its sender the outlet."""
    name, address = parseaddr(_header(message, "From") or "")
    return Draft(
        text=text,
        title=_header(message, "Subject"),
        outlet=name or address.rpartition("@")[2] or None,
        published=_header(message, "Date"),
    )


def _header(message: MIMEPart, name: str) -> str | None:
    try:
        value = message.get(name)
    except Exception:  # the standard library's parser of headers raises of many kinds on broken ones
        return None
    return str(value) if value else None


def _payload(part: MIMEPart) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _attached(document: Document, message: EmailMessage) -> Iterator[Document]:
    names = Names(document)
    for number, part in enumerate(message.iter_attachments()):
        name = part.get_filename() or ""
        known = by_suffix(name[name.rfind(".") :]) if "." in name else FORMATS.get(part.get_content_type())
        if part.get_content_type() == "message/rfc822":
            inner = part.get_payload(0)
            yield document.member(names.place(name or f"{number}.eml"), bytes(inner), promised="message/rfc822")  # type: ignore[arg-type]
        elif known is not None and known.module:
            yield document.member(
                names.place(name or str(number)),
                _payload(part),
                promised=part.get_content_type(),
                charset=part.get_content_charset(),
            )
