"""The zip archive that a package is, opened with care: entries and inflated bytes are counted while they are read."""

import io
import zipfile
import zlib
from collections.abc import Iterator

from visitdocs.ooxml.limits import MAXIMUM_BYTES, MAXIMUM_PARTS
from visitdocs.ooxml.refusals import Refusals

_OLE_HEADER = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


class Archive:
    """Named bytes; names are found whatever their case (ECMA-376 part 2, 6.2.2)."""

    def __init__(self, data: bytes, refusals: Refusals) -> None:
        self._refusals = refusals
        self._bytes_left = MAXIMUM_BYTES
        self._refuse_what_is_no_archive(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except _DAMAGE as error:
            raise refusals.not_a_package() from error
        if len(entries) > MAXIMUM_PARTS:
            raise refusals.too_many_parts(len(entries))
        self._entries: dict[str, zipfile.ZipInfo] = {}
        for entry in entries:
            if self._entries.setdefault(entry.filename.lower(), entry) is not entry:
                raise refusals.doubled_part(entry.filename)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts as they are written."""
        names = (entry.filename for entry in self._entries.values())
        return tuple(name for name in names if name and not name.endswith("/"))

    def read(self, name: str) -> bytes | None:
        """Give the bytes of the part `name`, None when there is no such part; what is read twice counts twice."""
        entry = self._entries.get(name.lower())
        if entry is None:
            return None
        if entry.file_size > self._bytes_left:
            raise self._refusals.too_large()
        self._bytes_left -= entry.file_size
        try:
            with self._zip.open(entry) as stream:
                return stream.read(entry.file_size)  # an entry that lies about its size inflates no further
        except _DAMAGE as error:
            raise self._refusals.damaged_part(name) from error

    def read_all(self) -> Iterator[tuple[str, bytes]]:
        """Give every part once, counted anew."""
        self._bytes_left = MAXIMUM_BYTES
        for name in self.names:
            yield name, self.read(name) or b""

    def _refuse_what_is_no_archive(self, data: bytes) -> None:
        if not data:
            raise self._refusals.empty_file()
        if data.startswith(_OLE_HEADER):
            raise self._refusals.password() if _ENCRYPTED in data else self._refusals.old_format()
