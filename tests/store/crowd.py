"""One of many processes that build and read one folder: `python crowd.py FOLDER NUMBER ROUNDS`.

Prints how often it wrote, read, and was told that another run is at work. Ends with 1 if anything it read was mixed.
"""

import os
import sys
from pathlib import Path

from packs import manifest

from visitdocs.problems import StoreError
from visitdocs.store import commit, read_pack

BUSY = "folder-busy"


def pack_of(author: str) -> dict[str, bytes]:
    """A pack whose every file says who wrote it; some files are only in the packs of some."""
    names = ("a.docx", "a.pdf", "b.docx", f"only-{len(author)}.pdf", f"{author[0]}.txt")
    return {name: f"{name} by {author}\n".encode() * 2000 for name in names}


def is_whole(folder: Path) -> bool:
    """Read the pack; whether all of it is of one author."""
    found = read_pack(folder)
    if found is None:
        return True
    description, files = found
    return files == pack_of(description.program)


def main(folder: Path, number: str, rounds: int) -> int:
    """Write and read in turns; the exit code."""
    told = {"written": 0, "read": 0, "busy": 0}
    for turn in range(rounds):
        author = f"{number}-{turn}"
        files = pack_of(author)
        try:
            commit(folder, files, manifest(files, program=author))
            told["written"] += 1
            if not is_whole(folder):
                return 1
            told["read"] += 1
        except StoreError as error:
            if error.problems[0].code != BUSY:
                raise
            told["busy"] += 1
    print(*told.values())
    return 0


if __name__ == "__main__":
    os.fsync = lambda _handle: None  # which processes see what does not depend on when it reaches the disk
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])))
