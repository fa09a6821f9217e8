"""The other side of `child_process`: answers calls that come on standard input, each in a fork of its own.

A message is its length in eight bytes, then a pickle. Where the system cannot fork, one call is answered, and the
process that asked starts another server.
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import IO, Any

LENGTH = 8
CAN_FORK = hasattr(os, "fork")
_TOO_MUCH_MEMORY = 99
_COSTLY = (_TOO_MUCH_MEMORY, -6, -9, -24)
"""Our own sign, and those of a process that was ended for its memory or its time: SIGABRT, with which a library of C++
ends when it is given no more memory, SIGKILL, SIGXCPU."""

Call = tuple[Callable[[Any], Any], Any, int, int]
"""A function of a module, its argument, seconds of work, megabytes."""
Answer = tuple[bool, Any]
"""Whether it gave something and what; if it gave nothing, whether a limit was met."""


def serve() -> None:
    """Answer calls until there are no more. Says nothing else: what a traceback quotes may be personal."""
    sys.stderr = StringIO()
    calls, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = StringIO()
    while (call := read_message(calls)) is not None:
        if not CAN_FORK:
            write_message(answers, _result(call))
            return
        write_bytes(answers, _forked(call))


def read_message(stream: IO[bytes]) -> Any:
    """Read what `write_message` wrote; None at the end of the stream, also within a message."""
    data = read_bytes(stream)
    return None if data is None else pickle.loads(data)


def read_bytes(stream: IO[bytes]) -> bytes | None:
    """Read the bytes of a message."""
    length = stream.read(LENGTH)
    if len(length) < LENGTH:
        return None
    data = stream.read(int.from_bytes(length, "big"))
    return data if len(data) == int.from_bytes(length, "big") else None


def write_message(stream: IO[bytes], value: object) -> None:
    """Write a value as a message."""
    write_bytes(stream, pickle.dumps(value))


def write_bytes(stream: IO[bytes], data: bytes) -> None:
    """Write the bytes of a message."""
    stream.write(len(data).to_bytes(LENGTH, "big") + data)
    stream.flush()


def _forked(call: Call) -> bytes:
    """The pickled answer of a call made in a fork, which the system ends when it goes beyond its limits."""
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        _answer_and_end(call, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        data = pipe.read()
    code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    return data if code == 0 and data else pickle.dumps((False, code in _COSTLY))


def _answer_and_end(call: Call, writing: int) -> None:
    """The fork's side. It ends without the ordinary end of a process, of which the server takes care."""
    code = 1
    try:
        _limit(call[2], call[3])
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(pickle.dumps(_result(call)))
        code = 0
    except MemoryError:
        code = _TOO_MUCH_MEMORY
    finally:
        os._exit(code)


def _result(call: Call) -> Answer:
    function, argument, _, _ = call
    return True, function(argument)


def _limit(seconds: int, megabytes: int) -> None:
    """Set the system's own limits where it keeps them.

    What libraries have reserved and never touched is no memory that is used; how much that is depends on the machine.
    """
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    if sys.platform == "linux":
        sizes = Path("/proc/self/statm").read_text(encoding="ascii").split()  # proc_pid_statm(5)
        whole, used, *_ = (int(pages) * resource.getpagesize() for pages in sizes)
        resource.setrlimit(resource.RLIMIT_AS, (megabytes * 1_000_000 + whole - used,) * 2)
