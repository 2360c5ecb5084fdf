"""An SFTP server for tests, as a process: `sftp_server.py FOLDER KEY`; prints its port, ends with its stdin."""

from __future__ import annotations

import asyncio
import sys
from functools import partial

import asyncssh


class Server(asyncssh.SSHServer):  # type: ignore[misc]
    """Lets in the user `reader` with the password `secret`."""

    def begin_auth(self, username: str) -> bool:
        return True

    def password_auth_supported(self) -> bool:
        return True

    def validate_password(self, username: str, password: str) -> bool:
        return (username, password) == ("reader", "secret")


async def serve(folder: str, key: str) -> None:
    """Serve the folder until stdin closes."""
    factory = partial(asyncssh.SFTPServer, chroot=folder.encode())
    server = await asyncssh.listen("127.0.0.1", 0, server_factory=Server, server_host_keys=[key], sftp_factory=factory)
    print(server.get_port(), flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


asyncio.run(serve(*sys.argv[1:]))
