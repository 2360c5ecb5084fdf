"""Documents cannot make the readers fetch anything, read other files, or fill memory."""

from __future__ import annotations

import io
import socket
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import article_bytes
import pytest
from format_samples import sample

from extraction.readers import UnreadableFile, parse

ONE = article_bytes.ARTICLES[0]
SECRET = "هذا سر لا يقرؤه أحد"


class Listener:
    """Counts the connections to a port of this machine."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self.connections = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.connections += 1
            connection.close()

    def close(self) -> None:
        self._socket.close()


@pytest.fixture
def listener() -> Iterator[Listener]:
    found = Listener()
    yield found
    found.close()


def outcome(name: str, data: bytes) -> str:
    """The text read, or the reason."""
    try:
        return "\n".join(article.text for article in parse(data, f"/s/{name}", lambda _: None))
    except UnreadableFile as error:
        return error.reason


def xmls(inside: str) -> dict[str, str]:
    """A document of each XML format, with `inside` before its root."""
    nowhere = '<!DOCTYPE nitf SYSTEM "http://127.0.0.1:9/nitf-3-6.dtd">'
    made = {
        "a.rss": article_bytes.rss([ONE], "utf-8"),
        "a.atom": article_bytes.atom([ONE], "utf-8"),
        "a.xml": article_bytes.newsml([ONE], "utf-8"),
        "a.nitf": article_bytes.nitf(ONE, "utf-8").replace(nowhere, ""),
    }
    return {name: text.replace("?>\n", f"?>\n{inside}\n", 1).replace("زار", "&x; زار") for name, text in made.items()}


def test_the_listener_hears() -> None:
    found = Listener()
    socket.create_connection(("127.0.0.1", found.port)).close()
    for _ in range(100):
        if found.connections:
            break
        threading.Event().wait(0.02)
    assert found.connections == 1
    found.close()


def test_entities_are_neither_fetched_nor_resolved(tmp_path: Path, listener: Listener) -> None:
    (tmp_path / "secret.txt").write_text(SECRET, "utf-8")
    server = f"http://127.0.0.1:{listener.port}"
    for declared in (
        f'<!DOCTYPE x [<!ENTITY x SYSTEM "{server}/x">]>',
        f'<!DOCTYPE x [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">]>',
        f'<!DOCTYPE x [<!ENTITY % p SYSTEM "{server}/p.dtd"> %p;]>',
        f'<!DOCTYPE x SYSTEM "{server}/x.dtd" [<!ENTITY x "y">]>',
    ):
        for name, text in xmls(declared).items():
            assert outcome(name, text.encode()) == "xml_entities"
    for name, text in xmls(f'<!DOCTYPE x PUBLIC "-//x" "{server}/x.dtd">').items():
        assert outcome(name, text.replace("&x;", "").encode()).strip().startswith("زار")
    assert listener.connections == 0


def test_entities_that_multiply_are_refused_at_once() -> None:
    levels = "".join(f'<!ENTITY x{n} "{f"&x{n - 1};" * 10}">' for n in range(1, 20))
    for name, text in xmls(f'<!DOCTYPE x [<!ENTITY x0 "ha">{levels}<!ENTITY x "&x19;">]>').items():
        assert outcome(name, text.encode()) == "xml_entities"


def test_pages_fetch_nothing(listener: Listener) -> None:
    server = f"http://127.0.0.1:{listener.port}"
    outside = (
        f'<link rel="stylesheet" href="{server}/a.css"><script src="{server}/a.js"></script><base href="{server}/">'
        f'<meta http-equiv="refresh" content="0; url={server}/b"><link rel="canonical" href="{server}/c">'
    )
    inside = f'<img src="{server}/a.png"><iframe src="{server}/d"></iframe><object data="{server}/e"></object>'
    page = article_bytes.page(ONE, "utf-8").replace("</head>", f"{outside}</head>").replace("<h1>", f"{inside}<h1>")
    assert outcome("a.html", page.encode()).endswith(ONE["paragraphs"][-1])
    include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{server}/f"/>'
    xhtml = f'<!DOCTYPE html SYSTEM "{server}/x.dtd" [<!ENTITY x SYSTEM "{server}/x">]>'
    assert ONE["paragraphs"][0] in outcome("a.xhtml", (xhtml + page.replace("<h1>", f"{include}<h1>")).encode())
    assert listener.connections == 0


def test_a_word_document_with_entities_fetches_nothing(tmp_path: Path, listener: Listener) -> None:
    out = io.BytesIO()
    declared = f'<!DOCTYPE x [<!ENTITY x SYSTEM "http://127.0.0.1:{listener.port}/x">]>'
    with zipfile.ZipFile(io.BytesIO(sample("word.docx"))) as archive, zipfile.ZipFile(out, "w") as evil:
        for info in archive.infolist():
            data = archive.read(info)
            if info.filename == "word/document.xml":
                data = data.replace(b"?>", b"?>" + declared.encode(), 1).replace("زار".encode(), "&x;زار".encode(), 1)
            evil.writestr(info, data)
    outcome("a.docx", out.getvalue())
    assert listener.connections == 0


@pytest.mark.parametrize("tag", ["div", "b", "table"])
def test_deep_nesting_ends(tag: str) -> None:
    page = f"<html><body>{f'<{tag}>' * 50_000}{article_bytes.body(ONE)}</body></html>"
    assert outcome("a.html", page.encode())
    deep = f"<rss><channel><item><description>{'<a>' * 50_000}</description></item></channel></rss>"
    assert outcome("a.rss", deep.encode()) == "xml_syntax"
