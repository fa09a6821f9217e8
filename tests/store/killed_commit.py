"""Commits NEW and dies just before one operation by a real SIGKILL: `python killed_commit.py FOLDER NUMBER`."""

import os
import signal
import sys
from pathlib import Path

from faulty_os import FaultyOs, install
from packs import NEW, manifest

from visitdocs.store import commit


def _die(_name: str, _arguments: tuple) -> object:
    if hasattr(signal, "SIGKILL"):
        os.kill(os.getpid(), signal.SIGKILL)
    return os._exit(9)


if __name__ == "__main__":
    install(FaultyOs(int(sys.argv[2]), _die))
    commit(Path(sys.argv[1]), NEW, manifest(NEW, revision=2))
