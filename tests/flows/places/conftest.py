"""Real servers on this machine that hold articles: HTTP and SFTP; S3 is in the conftest above."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest

GOOD = "زار وزير الصناعة مصنع الورق في مدينة طنطا يوم 5 مارس 2024. ({})"


class Handler(SimpleHTTPRequestHandler):
    """Files and index pages of a folder; `failures` says how often each path answers with a status, before it works.

    `asked` has every request by method and path.
    """

    failures: ClassVar[dict[str, list[int]]] = {}
    asked: ClassVar[list[str]] = []

    def send_head(self) -> Any:
        self.asked.append(f"{self.command} {self.path}")
        statuses = self.failures.get(self.path)
        if statuses and (status := statuses.pop(0)):
            self.send_error(status)
            return None
        return super().send_head()

    def log_message(self, *_: Any) -> None:
        """The test's output is not for this."""


@pytest.fixture
def web(tmp_path: Path) -> Iterator[tuple[str, Path, type[Handler]]]:
    """An HTTP server: its URL, the folder it shows, and its handler."""
    folder = tmp_path / "web"
    folder.mkdir()

    class Own(Handler):
        failures: ClassVar[dict[str, list[int]]] = {}
        asked: ClassVar[list[str]] = []

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Own, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", folder, Own
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def sftp(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """An SFTP server: its URL and the folder it shows, for the user `reader` with the password `secret`."""
    import asyncssh

    folder, home = tmp_path_factory.mktemp("sftp"), tmp_path_factory.mktemp("home")
    key = asyncssh.generate_private_key("ssh-ed25519")
    key.write_private_key(str(home / "key"))
    command = [sys.executable, str(Path(__file__).parent / "sftp_server.py"), str(folder), str(home / "key")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        port = int(server.stdout.readline())
        (home / ".ssh").mkdir()
        (home / ".ssh" / "known_hosts").write_text(f"[127.0.0.1]:{port} {key.export_public_key().decode()}")
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("HOME", str(home))
            yield f"sftp://127.0.0.1:{port}", folder
