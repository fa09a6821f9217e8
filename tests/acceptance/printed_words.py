"""All words that files of a pack hold, wherever they stand in them, and the Polish words that the program prints."""

import re
import zipfile
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
from babel.messages.pofile import read_po
from lxml import etree

ROOT = Path(__file__).parents[2]
WORD = re.compile(r"[^\W\d_]{2,}")
ADDRESS = re.compile(r"(?:https?://|mailto:)\S+|\S+@\S+|\w+(?:\.[\w-]+)+")
"""Also names of fields and files."""


def said_in(name: str, data: bytes) -> str:
    """Every text of a file: also titles of controls, alternative texts, properties and tooltips."""
    match Path(name).suffix:
        case ".docx":
            return "\n".join(_texts_of_docx(data))
        case ".pdf":
            with pikepdf.open(BytesIO(data)) as pdf:
                return "\n".join(text for held in pdf.objects for text in _strings(held))
        case ".ics":
            return data.decode().replace("\r\n ", "").replace("\\", "")
        case _:
            return data.decode()


def _texts_of_docx(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        for part in package.namelist():
            if part.endswith((".xml", ".rels")):
                for element in etree.fromstring(package.read(part)).iter():
                    yield from (element.text or "", *map(str, element.values()))


def _strings(held: pikepdf.Object) -> Iterator[str]:
    if isinstance(held, pikepdf.Stream) and held.get("/Type") == "/Metadata":
        yield held.read_bytes().decode()
    if isinstance(held, pikepdf.Dictionary | pikepdf.Stream):
        for value in dict(held).values():
            yield from _strings_inside(value)
    elif isinstance(held, pikepdf.Array) and (
        not len(held) or held[0] != pikepdf.Name.Indexed
    ):  # the string is colours
        for value in held:
            yield from _strings_inside(value)


def _strings_inside(value: object) -> Iterator[str]:
    """Strings of an object that is no object of the file by itself."""
    if isinstance(value, pikepdf.String):
        yield str(value)
    elif isinstance(value, pikepdf.Dictionary | pikepdf.Array) and not value.is_indirect:
        yield from _strings(value)


def words_in(text: str) -> set[str]:
    """Its words in small letters, those of addresses left out."""
    return set(WORD.findall(ADDRESS.sub(" ", text.replace("\u00a0", " ")).casefold()))


@cache
def polish_words() -> frozenset[str]:
    """What the program and the Polish documents say in Polish, but for what English has as well."""
    polish, english = set(), set()
    for path in (ROOT / "visitdocs" / "locale" / "pl").glob("*.po"):
        for message in read_po(BytesIO(path.read_bytes())):
            for texts, found in ((message.string, polish), (message.id, english)):
                found |= words_in(" ".join([texts] if isinstance(texts, str) else texts))
    for name in ("invitation.txt", "regulations.txt", "registration_form.txt", "news.txt"):
        polish |= words_in((ROOT / "tests" / "approved" / name).read_text(encoding="utf-8"))
    return frozenset(polish - english)
