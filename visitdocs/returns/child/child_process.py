"""A call in a process of its own, with limits on time and memory: what outsiders sent can hurt nothing else.

A server has the readers loaded and forks for each call; where the system cannot fork, there is a server for each call.
It knows nothing of the folder that it was started in. Where the system sets no limit on memory, memory is watched. A
server that does not answer in time is ended with all that it has started.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from visitdocs.dataclass import dataclass
from visitdocs.returns.child.child_server import CAN_FORK, read_message, write_message

_LOOK = 0.05
"""Seconds between looks at a server."""


@dataclass(frozen=True)
class Limits:
    """Seconds of work, seconds on the clock (a busy machine gives a process little work a second), megabytes."""

    work: int = 10
    clock: int = 60
    megabytes: int = 500


ORDINARY = Limits()


@dataclass(frozen=True)
class Given:
    """What the call gave."""

    value: Any


@dataclass(frozen=True)
class Broken:
    """The call ended without a result; `costly` tells that a limit was met."""

    costly: bool


class ChildProcess:
    """Makes calls, each in a process of its own, from any number of threads; `modules` are loaded beforehand."""

    def __init__(self, modules: tuple[str, ...], limits: Limits = ORDINARY) -> None:
        self._code = (
            f"import sys; sys.path[:] = {sys.path!r}; import {', '.join(modules)}; "
            "from visitdocs.returns.child.child_server import serve; serve()"
        )
        self._limits = limits
        self._own = threading.local()
        self._servers: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> ChildProcess:
        return self

    def __exit__(self, *_exception: object) -> None:
        for server in self._servers:
            _end(server)

    def call(self, function: Callable[[Any], Any], argument: object) -> Given | Broken:
        """Call a function of a module with one argument; both, and what it gives, travel between processes."""
        server = self._server()
        assert server.stdin is not None
        assert server.stdout is not None
        with _watched(server, self._limits) as watch, suppress(BrokenPipeError):
            write_message(server.stdin, (function, argument, self._limits.work, self._limits.megabytes))
            answer = read_message(server.stdout)
            if answer is not None:
                given, value = answer
                return Given(value) if given else Broken(costly=value)
        return Broken(costly=watch.met)

    def _server(self) -> subprocess.Popen[bytes]:
        """The server of this thread."""
        server: subprocess.Popen[bytes] | None = getattr(self._own, "server", None)
        if server is None or not CAN_FORK or server.poll() is not None:
            server = subprocess.Popen(
                [sys.executable, "-P", "-c", self._code],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
            self._servers.append(server)
            self._own.server = server
        return server


@dataclass
class _Watch:
    """Whether a limit was met, so that the server was ended."""

    met: bool = False


@contextmanager
def _watched(server: subprocess.Popen[bytes], limits: Limits) -> Iterator[_Watch]:
    """End the server if the work inside takes too long, or too much memory where the system sets no limit."""
    watch, done = _Watch(), threading.Event()

    def look() -> None:
        for _ in range(int(limits.clock / _LOOK)):
            if done.wait(_LOOK):
                return
            if _memory(server.pid) > limits.megabytes * 1_000_000:
                break
        watch.met = True
        _end(server)

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    try:
        yield watch
    finally:
        done.set()
        thread.join()


def _end(server: subprocess.Popen[bytes]) -> None:
    """End a server and what it has started."""
    with suppress(OSError):
        if sys.platform == "win32":
            server.kill()
        else:
            os.killpg(server.pid, signal.SIGKILL)
    server.wait()
    for stream in (server.stdin, server.stdout):
        if stream is not None:
            with suppress(OSError):
                stream.close()


def _memory(process: int) -> int:
    """Bytes that a process and those it has started hold, where the system sets no limit itself; 0 where it does."""
    if sys.platform == "linux":
        return 0
    import psutil

    try:
        family = [psutil.Process(process), *psutil.Process(process).children(recursive=True)]
        return int(sum(one.memory_info().rss for one in family))
    except psutil.Error:
        return 0
