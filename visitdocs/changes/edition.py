"""One edition of a visit: what it said, and the files that said it."""

from collections.abc import Mapping
from dataclasses import field

from visitdocs.dataclass import dataclass
from visitdocs.definition import Visit
from visitdocs.wording import DEFAULT


@dataclass(frozen=True)
class PublishedFile:
    """A file as it was made: what people call it, its name, and a digest of what it holds.

    A `page` is pasted into the web site; every other file is an attachment that is uploaded. `language` is its title's.
    """

    title: str
    name: str
    digest: str
    page: bool = False
    language: str = DEFAULT


@dataclass(frozen=True)
class Edition:
    """What one build made. `visit` is None where a build of another version of the program left no facts we know.

    `titles` are the documents' titles by their keys, as they are printed, and `texts` the sentences of those whose
    files differ, none where they are not known; `wording` is a digest of the sources that are no facts: templates and
    pictures; `page_wording` one of the templates of pages alone, "" where it is not known.
    """

    visit: Visit | None
    titles: Mapping[str, str]
    files: tuple[PublishedFile, ...]
    wording: str = ""
    page_wording: str = ""
    texts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
