"""What is to be deleted of people, before it is done, and where they are still named afterwards."""

from pathlib import Path

from visitdocs.frozen import dataclass


@dataclass(frozen=True)
class Forgetting:
    """A plan: people by their numbers in the register, and files that they sent.

    `shared` are files that hold others, too, `elsewhere` those that are not where they were collected, or are something
    else now, `unread` those that nothing could be read from: they are named and not deleted. `everybody`: the register
    goes as well. `documents` were made for these people, `documents_of_all` name others as well; both can be made again
    and are deleted. `copies` were made for them with `invite`, in the folders `copy_folders`.
    """

    register: Path
    everybody: bool
    numbers: tuple[str, ...]
    files: tuple[Path, ...] = ()
    shared: tuple[Path, ...] = ()
    elsewhere: tuple[Path, ...] = ()
    unread: tuple[Path, ...] = ()
    documents: tuple[Path, ...] = ()
    documents_of_all: tuple[Path, ...] = ()
    copies: tuple[Path, ...] = ()
    copy_folders: tuple[Path, ...] = ()


@dataclass(frozen=True)
class StillNamed:
    """Where somebody who was forgotten is still named, or may be, by what staff have typed.

    `file` is the register, a backup of it or its CSV file. `sheet` is the name of the sheet, its number from 1 if that
    name names somebody itself; `cell` is "" for the name of a sheet, and both are "" of a CSV file.
    """

    file: Path
    sheet: str | int = ""
    cell: str = ""
