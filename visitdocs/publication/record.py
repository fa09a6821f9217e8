"""The record of what is public of a visit: plain JSON beside the definition, to be committed with it.

It outlives `output/`. It holds what later packs are compared with, the events that people have in their calendars, and
of each form edition that was ever published where its fields stand, so that forms of that edition can be read. It
holds nothing that a participant has written.
"""

import codecs
import json
import re
from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from visitdocs.wording import DEFAULT, languages

FORMAT = 1
MAXIMUM_NUMBER = 10**9
"""Larger than any revision, SEQUENCE or number of bytes."""

Name = Annotated[str, StringConstraints(min_length=1, max_length=250, pattern=r"^[^\x00-\x1f\x7f/\\]+$")]
Sha256 = Annotated[str, StringConstraints(pattern="^[0-9a-f]{64}$")]
Number = Annotated[int, Field(ge=0, le=MAXIMUM_NUMBER)]
_NUMBERS = re.compile(r"\[\n[-\d.,\s]+\]")
"""A list of numbers over several lines; no string holds a line break in JSON."""
Measure = Annotated[float, Field(ge=-100_000, le=100_000)]


def _spoken(language: str) -> str:
    if language not in languages():
        raise ValueError(language)
    return language


SpokenLanguage = Annotated[str, AfterValidator(_spoken)]
"""A language that this version has words in."""

Means = Literal["by-hand", "site"]
"""How a pack was published: somebody put it on the page, or the program did."""


class RecordPart(BaseModel):
    """A mapping of the record. Keys it does not know are errors: nothing of a later version may get lost."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class PublicFile(RecordPart):
    """A file as it is public: `sha256` is of its bytes, `content` of what it holds when it is unpacked."""

    name: Name
    title: str
    size: Number
    sha256: Sha256
    content: Sha256


class PublicEvent(RecordPart):
    """An event as people have it in their calendars."""

    uid: str
    sequence: Number
    stamp: date
    start: datetime
    end: datetime
    summary: str
    url: str = ""
    location: str = ""
    track: str = ""
    about: str = ""
    cancelled: bool = False
    language: SpokenLanguage = DEFAULT


class PublicPack(RecordPart):
    """What is public now, and since when. `facts` are those of the pack's manifest.

    `definition` is the SHA-256 of the definition, `sources` a digest of templates and pictures, `page_sources` one of
    the templates of pages ("" in a record of an earlier version); `texts` are the sentences of the Word files, by the
    files' names.
    """

    day: date
    means: Means
    revision: Number
    revised: date
    definition: Sha256
    sources: Sha256
    page_sources: Sha256 | Literal[""] = ""
    files: tuple[PublicFile, ...]
    facts: dict[str, Any]
    texts: dict[str, tuple[str, ...]]
    events: tuple[PublicEvent, ...]


class FieldPlace(RecordPart):
    """Where a field stands on paper: page from 1, rectangle in points from the page's lower left corner.

    `answer` is the state of a button that stands for one of several answers.
    """

    page: Annotated[int, Field(ge=1, le=10_000)]
    rectangle: tuple[Measure, Measure, Measure, Measure]
    answer: str = ""


class PublicField(RecordPart):
    """A field of a published form: what it was called, asked and offered, and where. `options` are key to label."""

    name: str
    type: str
    label: str
    required: bool = False
    options: dict[str, str] = {}
    places: tuple[FieldPlace, ...]


class FormEdition(RecordPart):
    """One edition of a form, by the sixteen signs that its pages carry.

    `empty` is the SHA-256 of its PDF, which nobody has filled in and which is kept beside the record; None of what an
    earlier version of the program published.
    """

    edition: Annotated[str, StringConstraints(pattern="^[A-Z2-7]{16}$")]
    revision: Number
    published: date
    file: Name
    fields: tuple[PublicField, ...]
    empty: Sha256 | None = None


class SiteFile(RecordPart):
    """A file that the program has put on a site: its number there, its address, what its bytes are."""

    name: Name
    id: Number
    url: str
    sha256: Sha256


class SitePage(RecordPart):
    """The page as the program last wrote it. `key` marks what belongs to it, `written` is the digest of its text."""

    site: str
    type: Literal["post", "page"]
    id: Number
    address: str
    key: Annotated[str, StringConstraints(pattern="^[0-9a-f]{16}$")]
    title: str
    written: Sha256
    files: tuple[SiteFile, ...]


class Draft(RecordPart):
    """A pack whose page nobody has published yet, and the editions of forms in it that were never public."""

    pack: PublicPack
    forms: tuple[FormEdition, ...] = ()


class Record(RecordPart):
    """All that is remembered. `programme` is the first name of the programme, which codes and identifiers go on using.

    `public` is None while nothing is public; `draft` is what is public as soon as somebody publishes the page `site`.
    """

    format: Literal[1] = 1
    programme: Name
    public: PublicPack | None = None
    draft: Draft | None = None
    site: SitePage | None = None
    forms: tuple[FormEdition, ...] = ()

    def to_bytes(self) -> bytes:
        """The record as JSON in UTF-8, a value a line: the same record gives the same bytes, and a small change a small
        difference."""
        content = self.model_dump(mode="json", exclude_defaults=True) | {"format": self.format}
        ordered = {"format": content.pop("format"), **content}
        text = json.dumps(ordered, ensure_ascii=False, indent=1)
        return (_NUMBERS.sub(lambda match: " ".join(match[0].split()), text) + "\n").encode("utf-8")


class DamagedRecordError(Exception):
    """The bytes are no record that this version can read; `later` says that a later version may be able to."""

    def __init__(self, *, later: bool = False) -> None:
        super().__init__()
        self.later = later


def record_of(data: bytes) -> Record:
    """Read what `to_bytes` wrote. Raises `DamagedRecordError`."""
    try:
        return Record.model_validate_json(data.removeprefix(codecs.BOM_UTF8))  # which some editors put there
    except ValidationError as error:
        found = {one["type"] for one in error.errors(include_input=False, include_url=False, include_context=False)}
        unknown = not found.isdisjoint({"extra_forbidden", "value_error"})  # a key or a language of a later version
        raise DamagedRecordError(later=unknown or _is_later(data)) from error


def _is_later(data: bytes) -> bool:
    """Whether it names a format that this version does not know."""
    try:
        number = json.loads(data)["format"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return False
    return isinstance(number, int) and number > FORMAT
