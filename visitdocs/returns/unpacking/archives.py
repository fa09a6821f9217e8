"""A zip archive → the files in it, counted while they inflate."""

from __future__ import annotations

import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from visitdocs.messages import message, phrase
from visitdocs.returns.reasons import damaged, locked
from visitdocs.returns.sent_file import Contents, SentFile, Unusable
from visitdocs.returns.unpacking.names import own_path, told_apart
from visitdocs.returns.unpacking.system_files import is_of_the_system

MAXIMUM_FILES, MAXIMUM_BYTES = 1000, 200_000_000
OLD_WINDOWS = "cp852"
"""The Polish character set of archives whose names are not marked as Unicode."""
ASIC = "application/vnd.etsi.asic"
_ENCRYPTED = 1
_OF_SIGNATURES = ("META-INF/", "mimetype")


def unpack_archive(archive: SentFile) -> Contents | Unusable:
    """Give the files in an archive, also if some of them are damaged. Raises what `zipfile` raises if it is none.

    An archive of associated signatures (ETSI EN 319 162-1) says in its first entry what it is; the files in it are
    signed.
    """
    with ZipFile(BytesIO(archive.data), metadata_encoding=OLD_WINDOWS) as opened:
        entries = [entry for entry in opened.infolist() if _is_file(entry)]
        if len(entries) > MAXIMUM_FILES or sum(entry.file_size for entry in entries) > MAXIMUM_BYTES:
            return _too_large()
        if any(entry.flag_bits & _ENCRYPTED for entry in entries):
            return locked()
        signed = archive.signed or _is_asic(opened)
        files: list[SentFile] = []
        lost: list[tuple[tuple[str, ...], Unusable]] = []
        left = MAXIMUM_BYTES
        names = told_apart(own_path(entry.filename, "file") for entry in entries)
        for name, entry in zip(names, entries, strict=True):
            trail = (*archive.trail, name)
            try:
                data = _inflated(opened, entry, left + 1)
            except (BadZipFile, EOFError, zlib.error):
                lost.append((trail, damaged()))
                continue
            except NotImplementedError:
                lost.append((trail, _packed_otherwise()))
                continue
            left -= len(data)
            if left < 0:
                return _too_large()
            files.append(SentFile(trail, data, archive.received, signed))
    if not files and not lost:
        return Unusable(
            message("returned-empty-archive", "the archive is empty"), phrase("ask the sender for the form")
        )
    return Contents(tuple(files), tuple(lost))


def _inflated(archive: ZipFile, entry: ZipInfo, most: int) -> bytes:
    with archive.open(entry) as stream:
        return stream.read(most)


def _packed_otherwise() -> Unusable:
    return Unusable(
        message("returned-packed-otherwise", "the file is packed in a way that this program cannot unpack"),
        phrase("take out the forms by hand and put them into the folder"),
    )


def _is_file(entry: ZipInfo) -> bool:
    name = entry.filename.replace("\\", "/")
    return not (entry.is_dir() or name.startswith(_OF_SIGNATURES) or any(map(is_of_the_system, name.split("/"))))


def _is_asic(opened: ZipFile) -> bool:
    try:
        with opened.open("mimetype") as stream:
            return stream.read(len(ASIC)) == ASIC.encode()
    except (KeyError, BadZipFile):
        return False


def _too_large() -> Unusable:
    return Unusable(
        message(
            "returned-archive-too-large",
            "the archive holds more than {files} files or {megabytes} MB",
            files=MAXIMUM_FILES,
            megabytes=MAXIMUM_BYTES // 1_000_000,
        ),
        phrase("take out the forms by hand and put them into the folder"),
    )
